#include "repositories/lists/searchrecords.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<std::vector<qint64>> ordersByNumber(SqlSession& session, const QString& prefix, int limit)
{
    // Bytes decide on both engines: PostgreSQL's index is made for these operators, whatever its collation.
    const bool isPostgres = session.engine() == Engine::PostgreSql;
    const QString range = isPostgres ? u"number ~>=~ $1 AND number ~<~ $2"_s : u"number >= $1 AND number < $2"_s;
    const QString order = isPostgres ? u"number USING ~<~"_s : u"number"_s;
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id FROM sales_order WHERE %1 AND deleted_at IS NULL"
            " AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"
            " ORDER BY %2, id LIMIT $3"_s.arg(range, order),
            prefix, QString(prefix + QChar(0xFFFD)), limit));
    std::vector<qint64> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.push_back(row.integer(0)); }));
    return ids;
}

} // namespace zhike
