#include "services/importing/openbatch.h"

#include "repositories/importing/longtransaction.h"
#include "services/jobs/heldwork.h"

#include <atomic>
#include <thread>

namespace zhike {

namespace {

constexpr int kPiecesPerLookAtLog = 16;

} // namespace

/// The open transaction. Touched on the thread that writes only.
class OpenBatch::Held final : public HeldWork {
public:
    Result<void> begin(SqlSession& session)
    {
        if (m_failure) {
            return tl::unexpected(*m_failure);
        }
        if (!m_transaction) {
            ZHIKE_TRY(Transaction transaction, Transaction::begin(session, Durability::WithNext));
            m_transaction.emplace(std::move(transaction));
            m_thread = std::this_thread::get_id();
        }
        return {};
    }

    Result<void> commit()
    {
        if (m_failure) {
            return tl::unexpected(*m_failure);
        }
        if (!m_transaction) {
            return {};
        }
        const Result<void> committed = m_transaction->commit();
        m_transaction.reset();
        if (!committed) {
            m_failure = committed.error();
            return committed;
        }
        m_hasCommitted = true;
        return {};
    }

    void drop(const Error& reason)
    {
        m_transaction.reset();
        m_failure = m_failure.value_or(reason);
    }

    void end(Ending ending) override
    {
        if (ending == Ending::Kept) {
            (void)commit(); // the next piece tells when it failed
        } else {
            drop({ErrorCode::Connection, QStringLiteral("the session of a batch went away")});
        }
    }

    /// @return whether it is committed now. A server has other programs, which would wait for the counters that it has
    /// locked, and meet it in deadlocks: there every piece is committed.
    Result<bool> isDue(SqlSession& session)
    {
        m_pieces = (m_pieces + 1) % kPiecesPerLookAtLog;
        return session.engine() == Engine::PostgreSql ? Result<bool>(true)
            : m_pieces == 0                           ? isLogLong(session)
                                                      : Result<bool>(false);
    }

    [[nodiscard]] bool hasCommitted() const { return m_hasCommitted; }
    [[nodiscard]] bool isOpenHere() const { return m_transaction && m_thread == std::this_thread::get_id(); }

private:
    std::optional<Transaction> m_transaction;
    std::optional<Error> m_failure;
    std::thread::id m_thread;
    int m_pieces = 0;
    std::atomic<bool> m_hasCommitted = false; ///< asked by the thread of the batch even while the executor goes down
};

OpenBatch::OpenBatch(const BatchWriter& writer) : m_writer(writer), m_held(std::make_shared<Held>()) { }

OpenBatch::~OpenBatch()
{
    if (!m_isOver) {
        drop();
    }
}

Result<void> OpenBatch::queue(const BatchWriter::Job& job) const
{
    const PieceOf batch(*m_held);
    return m_writer([this, &job](SqlSession& session) {
        Result<void> done = job(session);
        if (m_writer.queue() == BatchWriter::Queue::Shared) {
            leaveOpen(m_held->isOpenHere() ? m_held : nullptr);
        }
        return done;
    });
}

Result<void> OpenBatch::run(const BatchWriter::Job& piece)
{
    return queue([this, &piece](SqlSession& session) -> Result<void> {
        ZHIKE_CHECK(m_held->begin(session));
        Result<void> done = piece(session);
        if (!done) {
            m_held->drop(done.error());
            return done;
        }
        if (m_writer.between() == BatchWriter::Between::Nothing) {
            return m_held->commit();
        }
        ZHIKE_TRY(const bool isDue, m_held->isDue(session));
        return isDue ? m_held->commit() : Result<void>();
    });
}

Result<void> OpenBatch::commit()
{
    const Result<void> committed = queue([this](SqlSession&) { return m_held->commit(); });
    m_isOver = committed.has_value();
    return committed;
}

bool OpenBatch::drop()
{
    const Error reason{ErrorCode::Cancelled, QStringLiteral("the batch was taken back")};
    const Result<void> dropped = queue([&](SqlSession&) -> Result<void> {
        m_held->drop(reason);
        return {};
    });
    if (!dropped && m_writer.queue() == BatchWriter::Queue::Own && m_held->isOpenHere()) {
        m_held->drop(reason);
    }
    m_isOver = true;
    return m_held->hasCommitted();
}

} // namespace zhike
