#include "repositories/privacy/retentionreads.h"

#include "repositories/counters.h"
#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Is there nothing with the customer `%1` since the cut, nothing open, and no order to be kept? $1 is the cut's
/// moment, $2 its day, $3 the first day whose orders are kept. Rows in the bin count for nothing, but for orders.
constexpr QStringView kQuiet
    = u"NOT EXISTS (SELECT 1 FROM activity a WHERE a.customer_id = %1 AND a.deleted_at IS NULL"
      " AND (a.at >= $1 OR a.status = 'planned'))"
      " AND NOT EXISTS (SELECT 1 FROM sales_order o WHERE o.customer_id = %1 AND (o.order_day >= $2"
      " OR (o.status IN ('confirmed', 'shipped') AND o.deleted_at IS NULL)"
      " OR (o.status <> 'draft' AND o.order_day >= $3)))"
      " AND NOT EXISTS (SELECT 1 FROM service_case k WHERE k.customer_id = %1 AND k.deleted_at IS NULL"
      " AND (k.status NOT IN ('resolved', 'closed', 'rejected', 'duplicate') OR k.modified_at >= $1))"
      " AND NOT EXISTS (SELECT 1 FROM opportunity p WHERE p.customer_id = %1 AND p.deleted_at IS NULL"
      " AND (p.closed_at IS NULL OR p.closed_at >= $1))"
      " AND NOT EXISTS (SELECT 1 FROM consent s WHERE s.customer_id = %1 AND s.deleted_at IS NULL AND s.at >= $1)";

constexpr QStringView kNotErased = u" AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.customer_id = c.id AND e.kind = 1"
                                   " AND e.record_id = c.id AND e.created_at = c.created_at)";

/// Who lies in the bin has to lie there as long. Whom a merge put there belongs to the survivor, and goes with him.
constexpr QStringView kNotMerged
    = u" AND (c.deleted_at IS NULL OR (c.deleted_at < $1 AND NOT EXISTS (SELECT 1 FROM change_row r"
      " JOIN change h ON h.id = r.change_id WHERE r.customer_id = c.id AND r.kind = 1 AND r.record_id = c.id"
      " AND r.operation = 'delete' AND h.name = 'merge_customers')))";

Result<QList<RecordRef>> refsOf(Statement statement, RecordKind kind)
{
    QList<RecordRef> records;
    ZHIKE_CHECK(forRows(statement, [&records, kind](const Statement& row) {
        records.append({kind, row.integer(0), row.integer(1)});
    }));
    return records;
}

Result<QList<RecordRef>> quietPersons(SqlSession& session, const RetentionCut& cut)
{
    const QString sql = u"SELECT c.id, c.id FROM customer c WHERE c.kind = 'person' AND c.created_at < $1 AND "_s
        + kQuiet.toString().replace(u"%1"_s, u"c.id"_s) + kNotErased.toString() + kNotMerged.toString()
        + u" ORDER BY c.id"_s;
    ZHIKE_TRY(Statement statement, session.query(sql, cut.at, cut.day, cut.documentsDay));
    return refsOf(std::move(statement), RecordKind::Customer);
}

Result<QList<RecordRef>> quietContacts(SqlSession& session, const RetentionCut& cut)
{
    const QString sql = u"SELECT c.customer_id, c.id FROM contact c WHERE c.created_at < $1"_s
        + u" AND (c.deleted_at IS NULL OR c.deleted_at < $1) AND "_s
        + kQuiet.toString().replace(u"%1"_s, u"c.customer_id"_s) + u" ORDER BY c.customer_id, c.id"_s;
    ZHIKE_TRY(Statement statement, session.query(sql, cut.at, cut.day, cut.documentsDay));
    return refsOf(std::move(statement), RecordKind::Contact);
}

} // namespace

Result<QList<RecordRef>> recordsBeyond(SqlSession& session, RetentionKind kind, const RetentionCut& cut)
{
    switch (kind) {
    case RetentionKind::FormerCustomers:
        return quietPersons(session, cut);
    case RetentionKind::UnusedContacts:
        return quietContacts(session, cut);
    case RetentionKind::ClosedCases: {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT customer_id, id FROM service_case WHERE deleted_at IS NULL"
                " AND status IN ('resolved', 'closed', 'rejected', 'duplicate')"
                " AND COALESCE(closed_at, resolved_at, modified_at) < $1 ORDER BY customer_id, id"_s,
                cut.at));
        return refsOf(std::move(statement), RecordKind::Case);
    }
    case RetentionKind::PastActivities: {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT customer_id, id FROM activity WHERE deleted_at IS NULL AND status <> 'planned' AND at < $1"
                " ORDER BY customer_id, id"_s,
                cut.at));
        return refsOf(std::move(statement), RecordKind::Activity);
    }
    case RetentionKind::OrderDrafts: {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT customer_id, id FROM sales_order WHERE deleted_at IS NULL AND status = 'draft'"
                " AND modified_at < $1 ORDER BY customer_id, id"_s,
                cut.at));
        return refsOf(std::move(statement), RecordKind::Order);
    }
    case RetentionKind::UnsavedForms:
    case RetentionKind::Documents:
        break; // no records
    }
    return QList<RecordRef>();
}

Result<QList<CaseEntry>> liveEntriesOf(SqlSession& session, CustomerId customer, CaseId serviceCase)
{
    return CaseEntryStore(session).readWhere(
        u" WHERE customer_id = $1 AND case_id = $2 AND deleted_at IS NULL ORDER BY id"_s, customer, serviceCase);
}

Result<qint64> countDraftsBefore(SqlSession& session, Instant savedBefore)
{
    ZHIKE_TRY(const auto count, session.integer(u"SELECT count(*) FROM draft WHERE saved_at < $1", savedBefore));
    return count.value_or(0);
}

Result<qint64> removeDraftsBefore(SqlSession& session, Instant savedBefore)
{
    return session.execute(u"DELETE FROM draft WHERE saved_at < $1"_s, savedBefore);
}

Result<void> writeRetentionRun(SqlSession& session, const RetentionRun& run)
{
    ZHIKE_TRY(const qint64 id, takeNumbers(session, u"retention_run"_s));
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO retention_run (id, kind, months, user_id, at, confirmed, removed)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)"_s,
            id, QString::fromLatin1(keyOf(run.kind)), run.months, run.user, run.at, run.confirmed, run.removed));
    return {};
}

Result<QList<RetentionRun>> readRetentionRuns(SqlSession& session, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT kind, months, user_id, at, confirmed, removed FROM retention_run ORDER BY id DESC LIMIT $1"_s,
            limit));
    QList<RetentionRun> runs;
    ZHIKE_CHECK(forRows(statement, [&runs](const Statement& row) {
        runs.append(
            {fromKey<RetentionKind>(row.text(0)).value_or(RetentionKind::Documents), int(row.integer(1)),
             UserId(row.integer(2)), Instant(row.integer(3)), row.integer(4), row.integer(5)});
    }));
    return runs;
}

} // namespace zhike
