#include "repositories/sample/bulkload.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<BulkLoad> BulkLoad::begin(SqlSession& session)
{
    std::vector<Index> indexes;
    if (session.engine() != Engine::Sqlite) {
        return BulkLoad(session, std::move(indexes));
    }
    {
        ZHIKE_TRY(
            Statement statement,
            session.query(u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"_s));
        for (;;) {
            ZHIKE_TRY(const bool row, statement.next());
            if (!row) {
                break;
            }
            indexes.push_back({statement.text(0), statement.text(1)});
        }
    }
    // A longer log between checkpoints writes a page that fills up slowly once, not many times.
    ZHIKE_CHECK(session.executeScript(
        u"PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA wal_autocheckpoint = 16000"_s));
    for (const Index& index : indexes) {
        ZHIKE_CHECK(session.executeScript(u"DROP INDEX %1"_s.arg(index.name)));
    }
    return BulkLoad(session, std::move(indexes));
}

Result<void> BulkLoad::finish(const std::function<void(const QString&)>& progress)
{
    if (m_session.engine() != Engine::Sqlite) {
        return {};
    }
    // SQLite sorts in runs as long as its cache, and short runs sort faster.
    ZHIKE_CHECK(m_session.executeScript(u"PRAGMA cache_size = -2000; PRAGMA threads = 2"_s));
    for (const Index& index : m_indexes) {
        if (progress) {
            progress(index.name);
        }
        ZHIKE_CHECK(m_session.executeScript(index.sql));
    }
    return m_session.executeScript(u"PRAGMA threads = 0; PRAGMA cache_size = -32768; PRAGMA analysis_limit = 1000;"
                                   " ANALYZE; PRAGMA wal_autocheckpoint = 1000; PRAGMA foreign_keys = ON;"
                                   " PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

Result<bool> hasCustomers(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<qint64> first, session.integer(u"SELECT min(id) FROM customer"_s));
    return first.has_value();
}

} // namespace zhike
