#pragma once

#include "domain/customfields/customcatalogue.h"
#include "storage/store.h"

#include <QFuture>
#include <QPromise>
#include <QString>
#include <exception>
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
/// of their thread and keep nothing of it. When the server went away, a reading job that met it is run once more on a
/// new session; a writing one ends with `Connection`, since nobody knows whether it was committed, and the next one on
/// that thread gets a new session. After two seconds without work the writer tidies its log. Each job works for the
/// company's own fields as they stand when it begins (CustomFields::here()), whoever changed them.
class DbExecutor {
public:
    /// Opens the writing session; the others are opened by their threads when they are first needed. The store outlives
    /// the executor.
    [[nodiscard]] static Result<std::unique_ptr<DbExecutor>> start(Store& store);
    /// Finishes the writes of persons that wait or run and the chunk of a batch that runs, interrupts reads, cancels
    /// the rest, joins.
    ~DbExecutor();
    Q_DISABLE_COPY_MOVE(DbExecutor)

    template <class Job> using Answer = std::invoke_result_t<Job, SqlSession&>; // a Result<T>

    /// On the writer's thread, in the order of asking within a priority. Jobs begin and commit their transactions.
    template <class Job>
    [[nodiscard]] QFuture<Answer<Job>> write(Job job, WritePriority priority = WritePriority::Interactive)
    {
        const bool isBatch = priority == WritePriority::Batch;
        return queue(isBatch ? Lane::WriteBatch : Lane::WriteInteractive, {}, std::move(job));
    }
    /// On one of the two readers.
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> read(Job job)
    {
        return queue(Lane::Read, {}, std::move(job));
    }
    /// As read(); an older question with the same key ends as `Cancelled`, at once when it still waits.
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> ask(const QuestionKey& key, Job job)
    {
        return queue(Lane::Read, key.name, std::move(job));
    }
    /// On the analytics connection.
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> analyse(Job job)
    {
        return queue(Lane::Analyse, {}, std::move(job));
    }
    /// As analyse(), replacing an older question with the same key.
    template <class Job> [[nodiscard]] QFuture<Answer<Job>> analyse(const QuestionKey& key, Job job)
    {
        return queue(Lane::Analyse, key.name, std::move(job));
    }

    /// Who is told, on a thread of the executor, when a job finds the company's own fields changed. Set once, before
    /// jobs are queued.
    void tellCustomFields(std::function<void(const CustomFields&)> listener);

private:
    enum class Lane { WriteInteractive, WriteBatch, Read, Analyse };
    enum class Attempt { First, Last };
    /// An error instead of a session ends it with that. @return false: not answered, the connection was lost.
    using Task = std::function<bool(const Result<SqlSession*>&, Attempt)>;

    template <class Job> QFuture<Answer<Job>> queue(Lane lane, const QString& key, Job job)
    {
        // Started before the future is handed out: an unstarted one neither blocks its readers nor has a result.
        const auto promise = std::make_shared<QPromise<Answer<Job>>>();
        promise->start();
        QFuture<Answer<Job>> future = promise->future();
        enqueue(
            lane, key,
            [promise,
             work = std::make_shared<Job>(std::move(job))](const Result<SqlSession*>& session, Attempt attempt) {
                Answer<Job> answer = answerOf(*work, session);
                if (attempt == Attempt::First && session && !answer && answer.error().code == ErrorCode::Connection) {
                    return false;
                }
                promise->addResult(std::move(answer));
                promise->finish();
                return true;
            });
        return future;
    }

    template <class Job> static Answer<Job> answerOf(Job& job, const Result<SqlSession*>& session)
    {
        if (!session) {
            return tl::unexpected(session.error());
        }
        try {
            return job(**session);
        } catch (const std::exception& thrown) {
            return fail(ErrorCode::Internal, QStringLiteral("a job threw: %1").arg(QString::fromUtf8(thrown.what())));
        } catch (...) {
            return fail(ErrorCode::Internal, QStringLiteral("a job threw"));
        }
    }

    void enqueue(Lane lane, const QString& key, Task task);

    class Threads;
    explicit DbExecutor(std::unique_ptr<Threads> threads);
    std::unique_ptr<Threads> m_threads;
};

} // namespace zhike
