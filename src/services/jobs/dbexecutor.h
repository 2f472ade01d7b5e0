#pragma once

#include "storage/store.h"

#include <QFuture>
#include <QString>
#include <functional>
#include <memory>
#include <type_traits>

namespace zhike {

/// Questions with the same key replace one another: asking again interrupts the one that still runs.
struct QuestionKey {
    QString name;
};

enum class WritePriority {
    Interactive, ///< a person waits: goes before the next chunk of a batch
    Batch
};

/// The threads that own the store's connections: one writer, two readers, one for big scans. Every future ends with a
/// result, also when its job throws (`Internal`) or the executor goes away first (`Cancelled`). Jobs get the session
/// of their thread and keep nothing of it.
class DbExecutor {
public:
    /// Opens the sessions. The store outlives the executor.
    [[nodiscard]] static Result<std::unique_ptr<DbExecutor>> start(Store& store);
    ~DbExecutor(); ///< finishes the write that runs, cancels what waits, joins

    template <class Job> using Answer = std::invoke_result_t<Job, SqlSession&>; // a Result<T>

    /// On the writer's thread, in the order of asking within a priority. Jobs begin and commit their transactions.
    template <class Job>
    [[nodiscard]] QFuture<Answer<Job>> write(Job job, WritePriority priority = WritePriority::Interactive);
    /// On one of the two readers.
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> read(Job job);
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> ask(const QuestionKey& key, Job job);
    /// On the analytics connection.
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> analyse(Job job);

private:
    enum class Lane { WriteInteractive, WriteBatch, Read, Analyse };
    using Task = std::function<void(SqlSession*)>; ///< null session: the executor goes away
    template <class Job> QFuture<Answer<Job>> queue(Lane lane, const QString& key, Job job);
    void enqueue(Lane lane, const QString& key, Task task);

    class Threads;
    explicit DbExecutor(std::unique_ptr<Threads> threads);
    std::unique_ptr<Threads> m_threads;
};

} // namespace zhike
