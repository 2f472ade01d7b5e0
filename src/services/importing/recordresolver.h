#pragma once

#include "services/importing/recordimport.h"
#include "services/importing/rejectlog.h"

#include <memory>

namespace zhike {

/// Matches rows with what the company and the file have already and makes records of them, of whatever kind; keeps
/// keys, not rows. Every call is inside a transaction of the caller.
class RecordResolver {
public:
    /// @param now of what is made. @return nothing for a kind that is not imported
    [[nodiscard]] static std::unique_ptr<RecordResolver>
    of(const RecordImportPlan& plan, const Author& author, Instant now);
    virtual ~RecordResolver() = default;
    Q_DISABLE_COPY_MOVE(RecordResolver)

    /// Reads what is small and asked for often. To be called once, before anything else.
    [[nodiscard]] virtual Result<void> start(SqlSession& session) = 0;
    /// Reads a piece of what is needed to find records by keys without an index. @return false: all is read
    [[nodiscard]] virtual Result<bool> readKeys(SqlSession& session) = 0;

    /// Where a real import writes, with its batch.
    struct Target {
        ChangeContext& context;
        ChangeId batch;
    };
    /// Takes rows of the file, and writes what they become when there is a target.
    /// @param rejects gets the rows that cannot be taken
    [[nodiscard]] virtual Result<void> take(
        SqlSession& session, std::vector<RecordRow> rows, const NumberSource& numbers, Target* target,
        RejectLog& rejects)
        = 0;

    /// Rows that name a record which may stand further down in the file. Taken once more after its end, and again while
    /// that leaves fewer of them.
    [[nodiscard]] std::vector<RecordRow> takeWaiting() { return std::exchange(m_waiting, {}); }
    [[nodiscard]] qsizetype waiting() const { return qsizetype(m_waiting.size()); }
    /// From now on nothing waits: what is not there is rejected.
    void endWaiting() { m_mayWait = false; }

    /// The counts that are made here.
    [[nodiscard]] const RecordImportSummary& sums() const { return m_sums; }

protected:
    RecordResolver() = default;
    RecordImportSummary m_sums;
    std::vector<RecordRow> m_waiting;
    bool m_mayWait = true;
};

} // namespace zhike
