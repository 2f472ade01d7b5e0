#pragma once

#include "storage/sqlsession.h"

#include <functional>
#include <vector>

namespace zhike {

/// Fills a store that nobody else has open and that is thrown away when it fails: a SQLite file is written without its
/// indexes, without checking foreign keys and without flushing; finish() makes all of it good. Nothing of this on
/// PostgreSQL, where rows are simply inserted. Begin and finish outside of transactions.
class BulkLoad {
public:
    [[nodiscard]] static Result<BulkLoad> begin(SqlSession& session);
    /// Makes the indexes again, gathers the planner's statistics and puts the session back as it was.
    /// @param progress told before each index: its name.
    [[nodiscard]] Result<void> finish(const std::function<void(const QString&)>& progress = {});

private:
    struct Index {
        QString name;
        QString sql;
    };
    BulkLoad(SqlSession& session, std::vector<Index> indexes) : m_session(session), m_indexes(std::move(indexes)) { }

    SqlSession& m_session;
    std::vector<Index> m_indexes;
};

/// Whether there is a customer in the store, also one in the bin.
[[nodiscard]] Result<bool> hasCustomers(SqlSession& session);

} // namespace zhike
