#pragma once

#include "storage/sqlsession.h"

#include <concepts>
#include <functional>

namespace zhike {

class DbExecutor;

/// Runs one job on the session that writes and waits for it. Imports and their undo are many such jobs, each short, so
/// that what a person saves gets in between.
class BatchWriter {
public:
    using Job = std::function<Result<void>(SqlSession&)>;
    enum class Queue {
        Shared, ///< people save in between: pieces are short
        Own ///< nobody waits behind a piece: it may take longer, which costs less in all
    };
    enum class Between {
        Nothing, ///< a job leaves nothing open
        Open ///< the transaction of a batch may stay open until its next job; see OpenBatch
    };
    template <std::invocable<const Job&> Run>
    // NOLINTNEXTLINE(google-explicit-constructor): what runs a job is a writer
    BatchWriter(Run run, Queue queue = Queue::Shared, Between between = Between::Nothing)
        : m_run(std::move(run)), m_queue(queue), m_between(between)
    {
    }
    [[nodiscard]] Result<void> operator()(const Job& job) const { return m_run(job); }
    [[nodiscard]] Queue queue() const noexcept { return m_queue; }
    [[nodiscard]] Between between() const noexcept { return m_between; }

private:
    std::function<Result<void>(const Job& job)> m_run;
    Queue m_queue;
    Between m_between;
};

/// For programs and tests that own the session: runs on the calling thread. The session outlives the writer.
[[nodiscard]] BatchWriter writerThrough(SqlSession& session);
/// For the window: queues behind every interactive save. Called from a thread that may wait, never from the GUI thread
/// or from the one that writes; the executor outlives the writer.
[[nodiscard]] BatchWriter writerThrough(DbExecutor& executor);

} // namespace zhike
