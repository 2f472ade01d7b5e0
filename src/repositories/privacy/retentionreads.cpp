#include "repositories/privacy/retentionreads.h"

#include "domain/catalogue.h"
#include "repositories/counters.h"
#include "repositories/lists/idlist.h"

#include <QSet>
#include <algorithm>
#include <vector>

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

/// The statement of a kind, to which a condition and an order may be added.
struct FindStatement {
    QString select;
    QString customer; ///< column of the customer's id
    QString id; ///< column of the record's
    RecordKind record = RecordKind::Customer;
    bool asksCustomer = false; ///< $2 and $3 are in it
};

FindStatement ofPersons()
{
    return {
        u"SELECT c.id, c.id FROM customer c WHERE c.kind = 'person' AND c.created_at < $1 AND "_s
            + kQuiet.toString().replace(u"%1"_s, u"c.id"_s) + kNotErased.toString() + kNotMerged.toString(),
        u"c.id"_s, u"c.id"_s, RecordKind::Customer, true};
}

FindStatement ofContacts()
{
    return {
        u"SELECT c.customer_id, c.id FROM contact c WHERE c.created_at < $1"
        " AND (c.deleted_at IS NULL OR c.deleted_at < $1) AND "_s
            + kQuiet.toString().replace(u"%1"_s, u"c.customer_id"_s),
        u"c.customer_id"_s, u"c.id"_s, RecordKind::Contact, true};
}

FindStatement ofTable(RecordKind kind, const QString& condition)
{
    return {
        u"SELECT customer_id, id FROM %1 WHERE deleted_at IS NULL AND %2"_s.arg(
            QLatin1StringView(tableOf(kind)), condition),
        u"customer_id"_s, u"id"_s, kind, false};
}

std::optional<FindStatement> findStatement(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::FormerCustomers:
        return ofPersons();
    case RetentionKind::UnusedContacts:
        return ofContacts();
    case RetentionKind::ClosedCases:
        return ofTable(
            RecordKind::Case,
            u"status IN ('resolved', 'closed', 'rejected', 'duplicate')"
            " AND COALESCE(closed_at, resolved_at, modified_at) < $1"_s);
    case RetentionKind::PastActivities:
        return ofTable(RecordKind::Activity, u"status <> 'planned' AND at < $1"_s);
    case RetentionKind::OrderDrafts:
        return ofTable(RecordKind::Order, u"status = 'draft' AND modified_at < $1"_s);
    case RetentionKind::UnsavedForms:
    case RetentionKind::Documents:
        break; // no records
    }
    return std::nullopt;
}

/// @param ids only these, from the parameter after those of the cut on; empty: all
Result<void> readOld(
    SqlSession& session, const FindStatement& find, const RetentionCut& cut, std::span<const qint64> ids,
    const QString& marks, QList<RecordRef>& found)
{
    const QString among = ids.empty() ? QString() : u" AND %1 IN (%2)"_s.arg(find.id, marks);
    ZHIKE_TRY(
        Statement statement, session.prepare(find.select + among + u" ORDER BY %1, %2"_s.arg(find.customer, find.id)));
    statement.bindOne(1, cut.at);
    if (find.asksCustomer) {
        statement.bindOne(2, cut.day);
        statement.bindOne(3, cut.documentsDay);
    }
    if (!ids.empty()) {
        bindIds(statement, find.asksCustomer ? 4 : 2, ids);
    }
    return forRows(statement, [&](const Statement& row) {
        found.append({find.record, row.integer(0), row.integer(1)});
    });
}

} // namespace

Result<QList<RecordRef>> recordsBeyond(SqlSession& session, RetentionKind kind, const RetentionCut& cut)
{
    QList<RecordRef> found;
    if (const auto find = findStatement(kind)) {
        ZHIKE_CHECK(readOld(session, *find, cut, {}, {}, found));
    }
    return found;
}

Result<QList<RecordRef>>
recordsBeyond(SqlSession& session, RetentionKind kind, const RetentionCut& cut, const QList<RecordRef>& among)
{
    QList<RecordRef> found;
    const auto find = findStatement(kind);
    if (!find) {
        return found;
    }
    std::vector<qint64> ids;
    for (const RecordRef& record : among) {
        ids.push_back(record.id);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ZHIKE_CHECK(forPortions(
        ids, find->asksCustomer ? 4 : 2, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
            return readOld(session, *find, cut, portion, marks, found);
        }));
    const QSet<RecordRef> wanted(among.cbegin(), among.cend());
    found.removeIf([&wanted](const RecordRef& record) { return !wanted.contains(record); });
    return found;
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

Result<qint64> writeRetentionRun(SqlSession& session, const RetentionRun& run)
{
    if (run.id != 0) {
        ZHIKE_TRY(
            [[maybe_unused]] const qint64 rows,
            session.execute(
                u"UPDATE retention_run SET confirmed = confirmed + $1, removed = removed + $2 WHERE id = $3"_s,
                run.confirmed, run.removed, run.id));
        return run.id;
    }
    ZHIKE_TRY(const qint64 id, takeNumbers(session, u"retention_run"_s));
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        session.execute(
            u"INSERT INTO retention_run (id, kind, months, user_id, at, confirmed, removed)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7)"_s,
            id, QString::fromLatin1(keyOf(run.kind)), run.months, run.user, run.at, run.confirmed, run.removed));
    return id;
}

Result<QList<RetentionRun>> readRetentionRuns(SqlSession& session, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id, kind, months, user_id, at, confirmed, removed FROM retention_run ORDER BY id DESC LIMIT $1"_s,
            limit));
    QList<RetentionRun> runs;
    ZHIKE_CHECK(forRows(statement, [&runs](const Statement& row) {
        runs.append(
            {row.integer(0), fromKey<RetentionKind>(row.text(1)).value_or(RetentionKind::Documents),
             int(row.integer(2)), UserId(row.integer(3)), Instant(row.integer(4)), row.integer(5), row.integer(6)});
    }));
    return runs;
}

} // namespace zhike
