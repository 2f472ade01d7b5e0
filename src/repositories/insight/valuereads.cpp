#include "repositories/insight/valuereads.h"

#include "repositories/lists/idlist.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Result<void> readActivities(SqlSession& session, qint64 customer, Instant until, QList<ServiceRecord>& records)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id, at, subject, minutes, CASE WHEN kind = 'visit' THEN 1 ELSE 0 END FROM activity"
            " WHERE customer_id = $1 AND deleted_at IS NULL AND status = 'done' AND at < $2"
            " AND (minutes <> 0 OR kind = 'visit')"_s,
            customer, until));
    return forRows(statement, [&](const Statement& row) {
        records.append(
            {{RecordKind::Activity, customer, row.integer(0)},
             Instant(row.integer(1)),
             row.isNull(2) ? QString() : row.text(2),
             {},
             row.integer(3),
             row.integer(4) != 0});
    });
}

Result<void> readEntries(SqlSession& session, qint64 customer, Instant until, QList<ServiceRecord>& records)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT e.case_id, e.at, c.number, c.subject, e.minutes FROM case_entry AS e JOIN service_case AS c"
            " ON c.customer_id = e.customer_id AND c.id = e.case_id WHERE e.customer_id = $1"
            " AND e.deleted_at IS NULL AND e.at < $2 AND e.minutes <> 0"_s,
            customer, until));
    return forRows(statement, [&](const Statement& row) {
        records.append(
            {{RecordKind::Case, customer, row.integer(0)},
             Instant(row.integer(1)),
             row.text(2),
             row.text(3),
             row.integer(4),
             false});
    });
}

} // namespace

Result<QList<ServiceRecord>> serviceRecordsOf(SqlSession& session, qint64 customer, Instant until)
{
    QList<ServiceRecord> records;
    ZHIKE_CHECK(readActivities(session, customer, until, records));
    ZHIKE_CHECK(readEntries(session, customer, until, records));
    std::ranges::stable_sort(records, {}, &ServiceRecord::at);
    return records;
}

Result<QList<ReferredRow>> referredInRing(SqlSession& session, qint64 customer, int ring, int limit)
{
    QString steps;
    QString last = u"c"_s;
    for (int step = 1; step < ring; ++step) { // up to the one who came directly
        const QString next = u"p%1"_s.arg(step);
        steps += u" JOIN customer AS %1 ON %1.id = %2.referred_by_id AND %1.deleted_at IS NULL"_s.arg(next, last);
        last = next;
    }
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT c.id, c.name, i.historic_value FROM customer AS c%1 LEFT JOIN customer_insight AS i"
            " ON i.customer_id = c.id WHERE %2.referred_by_id = $1 AND c.deleted_at IS NULL AND c.id <> $2"
            " ORDER BY COALESCE(i.historic_value, 0) DESC, c.id LIMIT $3"_s.arg(steps, last),
            customer, customer, limit));
    QList<ReferredRow> rows;
    ZHIKE_CHECK(forRows(statement, [&rows](const Statement& row) {
        rows.append({row.integer(0), row.text(1), row.integerOrNull(2)});
    }));
    return rows;
}

Result<QList<BestRow>> bestCustomers(SqlSession& session, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT i.customer_id, c.name, i.historic_value, COALESCE(i.current_value, 0),"
            " COALESCE(i.potential_value, 0) FROM customer_insight AS i JOIN customer AS c ON c.id = i.customer_id"
            " WHERE i.historic_value IS NOT NULL AND c.deleted_at IS NULL"
            " ORDER BY i.historic_value + COALESCE(i.current_value, 0) DESC, i.customer_id LIMIT $1"_s,
            limit));
    QList<BestRow> rows;
    ZHIKE_CHECK(forRows(statement, [&rows](const Statement& row) {
        rows.append({row.integer(0), row.text(1), row.integer(2), row.integer(3), row.integer(4)});
    }));
    return rows;
}

Result<QList<StageFlow>> stageFlowsBetween(SqlSession& session, Day after, Day until)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT from_stage, to_stage, count(*) FROM stage_change WHERE day > $1 AND day <= $2"
            " AND from_stage <> to_stage GROUP BY from_stage, to_stage"_s,
            after, until));
    QList<StageFlow> flows;
    ZHIKE_CHECK(forRows(statement, [&flows](const Statement& row) {
        const auto from = fromKey<LifecycleChoice>(row.text(0));
        const auto to = fromKey<LifecycleChoice>(row.text(1));
        if (from && to) {
            flows.append({*from, *to, row.integer(2)});
        }
    }));
    return flows;
}

Result<OrderCount> countedOrders(SqlSession& session)
{
    OrderCount count;
    ZHIKE_TRY(const auto orders, session.integer(u"SELECT CAST(sum(orders) AS bigint) FROM customer_stats"_s));
    ZHIKE_TRY(const auto newest, session.integer(u"SELECT max(last_day) FROM customer_stats"_s));
    count.orders = orders.value_or(0);
    if (newest) {
        count.newestDay = Day(std::int32_t(*newest));
    }
    return count;
}

} // namespace zhike
