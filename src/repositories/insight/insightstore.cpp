#include "repositories/insight/insightstore.h"

namespace zhike {

using namespace Qt::StringLiterals;

Result<void> writeFigures(SqlSession& session, qint64 run, std::span<const StoredFigures> rows)
{
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"INSERT INTO customer_insight (customer_id, run_id, r, f, m, segment, p_alive,"
                        " expected_purchases, expected_spend, value) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
                        " ON CONFLICT (customer_id) DO UPDATE SET run_id = excluded.run_id, r = excluded.r,"
                        " f = excluded.f, m = excluded.m, segment = excluded.segment, p_alive = excluded.p_alive,"
                        " expected_purchases = excluded.expected_purchases, expected_spend = excluded.expected_spend,"
                        " value = excluded.value"_s));
    for (const StoredFigures& row : rows) {
        statement.bind(
            row.customer, run, row.r, row.f, row.m, row.segment, row.pAlive, row.expectedPurchases, row.expectedSpend,
            row.value);
        ZHIKE_TRY([[maybe_unused]] const qint64 changed, statement.execute());
    }
    return {};
}

Result<qint64> removeFiguresNotOf(SqlSession& session, qint64 run, int limit)
{
    return session.execute(
        u"DELETE FROM customer_insight WHERE customer_id IN"
        " (SELECT customer_id FROM customer_insight WHERE run_id <> $1 LIMIT $2)"_s,
        run, limit);
}

Result<void> removeFigures(SqlSession& session, qint64 customer)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(u"DELETE FROM customer_insight WHERE customer_id = $1"_s, customer));
    return {};
}

Result<void> writeModelRun(SqlSession& session, const ModelRun& run)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO model_run (id, kind, as_of, made_at, customers, fingerprint, content, summary)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"_s,
            run.id, run.kind, run.asOf, run.madeAt, run.customers, run.fingerprint, run.content, run.summary));
    return {};
}

Result<std::optional<ModelRun>> newestModelRun(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id, kind, as_of, made_at, customers, fingerprint, content FROM model_run"
                      " ORDER BY id DESC LIMIT 1"_s));
    ZHIKE_TRY(const bool row, statement.next());
    if (!row) {
        return std::optional<ModelRun>();
    }
    return std::optional(ModelRun{
        statement.integer(0),
        statement.text(1),
        Day(qint32(statement.integer(2))),
        Instant(statement.integer(3)),
        statement.integer(4),
        statement.text(5),
        statement.text(6),
        {}});
}

Result<QString> modelRunSummary(SqlSession& session, qint64 run)
{
    ZHIKE_TRY(Statement statement, session.query(u"SELECT summary FROM model_run WHERE id = $1"_s, run));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? Result<QString>(statement.text(0)) : fail(ErrorCode::NotFound, u"model_run %1"_s.arg(run));
}

Result<void>
readCustomerKeys(SqlSession& session, const std::function<Result<void>(qint64 id, const QString& key)>& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id, external_key, number FROM customer WHERE deleted_at IS NULL ORDER BY id"_s));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        ZHIKE_CHECK(sink(statement.integer(0), statement.isNull(1) ? statement.text(2) : statement.text(1)));
    }
}

} // namespace zhike
