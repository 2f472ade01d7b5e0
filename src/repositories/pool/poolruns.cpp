#include "repositories/pool/poolruns.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<void> writePoolPiece(SqlSession& session, qint64 run, ChangeId change, Instant at, qint64 customers)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO pool_run (change_id, run_id, at, customers) VALUES ($1, $2, $3, $4)"_s, change, run, at,
            customers));
    return {};
}

Result<QList<PoolRun>> readPoolRuns(SqlSession& session, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT run_id, min(at), CAST(sum(customers) AS bigint) FROM pool_run GROUP BY run_id"
            " ORDER BY run_id DESC LIMIT $1"_s,
            limit));
    QList<PoolRun> runs;
    ZHIKE_CHECK(forRows(statement, [&runs](const Statement& row) {
        runs.append({row.integer(0), Instant(row.integer(1)), row.integer(2)});
    }));
    return runs;
}

Result<QList<ChangeId>> poolPieces(SqlSession& session, qint64 run)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT change_id FROM pool_run WHERE run_id = $1 ORDER BY change_id DESC"_s, run));
    QList<ChangeId> pieces;
    ZHIKE_CHECK(forRows(statement, [&pieces](const Statement& row) { pieces.append(ChangeId(row.integer(0))); }));
    return pieces;
}

namespace {

Result<FoundRows> foundInPool(SqlSession& session, const QString& sql, const QString& words, qsizetype limit)
{
    ZHIKE_TRY(Statement statement, session.query(sql));
    FoundRows found;
    ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
        ++found.count;
        if (found.first.size() < limit) {
            found.first.append(words.arg(row.integer(0)));
        }
    }));
    return found;
}

} // namespace

Result<FoundRows> ownedCustomersInPool(SqlSession& session, qsizetype limit)
{
    return foundInPool(
        session,
        u"SELECT id FROM customer WHERE deleted_at IS NULL AND pool_since IS NOT NULL AND owner_id IS NOT NULL"_s,
        u"customer %1"_s, limit);
}

Result<FoundRows> impossibleTenures(SqlSession& session, qsizetype limit)
{
    return foundInPool(
        session, u"SELECT customer_id FROM customer_tenure WHERE from_at > until_at"_s, u"customer %1"_s, limit);
}

} // namespace zhike
