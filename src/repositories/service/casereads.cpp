#include "repositories/service/casereads.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// Word for word the condition of service_case_queue and its kin.
const QString kOpenCases
    = u" WHERE deleted_at IS NULL AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')"_s;
const QString kRunning = u" AND status NOT IN ('waiting_customer', 'waiting_third_party', 'on_hold')"_s;
const QString kPaused = u" AND status IN ('waiting_customer', 'waiting_third_party', 'on_hold')"_s;
const QString kCaseCustomerIsThere
    = u" AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"_s;

const QString kEntriesOfCase = u" WHERE customer_id = $1 AND case_id = $2 AND deleted_at IS NULL"_s;

} // namespace

Result<std::optional<Instant>> pausedSince(SqlSession& session, const Case& serviceCase)
{
    if (clockOf(serviceCase.details.status) != PromiseClock::Paused) {
        return std::optional<Instant>();
    }
    // The newest move out of a status whose clock ran: from one pause to another it stood still all along.
    ZHIKE_TRY(
        const std::optional<qint64> change,
        session.integer(
            u"SELECT change_id FROM change_row WHERE customer_id = $1 AND kind = $2 AND record_id = $3"
            " AND new_values LIKE '%\"status\":%'"
            " AND COALESCE(old_values, '') NOT LIKE '%\"status\":\"waiting_customer\"%'"
            " AND COALESCE(old_values, '') NOT LIKE '%\"status\":\"waiting_third_party\"%'"
            " AND COALESCE(old_values, '') NOT LIKE '%\"status\":\"on_hold\"%' ORDER BY change_id DESC LIMIT 1"_s,
            serviceCase.customer, int(RecordKind::Case), serviceCase.id));
    if (change) {
        ZHIKE_TRY(const std::optional<qint64> at, session.integer(u"SELECT at FROM change WHERE id = $1"_s, *change));
        if (at) {
            return std::optional(Instant(*at));
        }
    }
    return std::optional(serviceCase.modifiedAt);
}

Result<QList<QueuedCase>> openCases(SqlSession& session, std::optional<UserId> owner, int limit)
{
    CaseStore store(session);
    const QString whose = owner ? u" AND owner_id = $2"_s : QString();
    const auto read = [&](const QString& which, const QString& order, int count) {
        const QString tail = kOpenCases + which + whose + kCaseCustomerIsThere + order + u" LIMIT $1"_s;
        return owner ? store.readWhere(tail, count, *owner) : store.readWhere(tail, count);
    };
    QList<Case> cases;
    ZHIKE_TRY(cases, read(u" AND resolution_due IS NOT NULL"_s + kRunning, u" ORDER BY resolution_due, id"_s, limit));
    if (cases.size() < limit) {
        ZHIKE_TRY(
            const QList<Case> unpromised,
            read(u" AND resolution_due IS NULL"_s + kRunning, u" ORDER BY opened_at, id"_s, limit - int(cases.size())));
        cases += unpromised;
    }
    if (cases.size() < limit) {
        ZHIKE_TRY(
            const QList<Case> paused, read(kPaused, u" ORDER BY resolution_due, id"_s, limit - int(cases.size())));
        cases += paused;
    }
    std::vector<qint64> customers;
    for (const Case& row : cases) {
        customers.push_back(row.customer.value());
    }
    ZHIKE_TRY(const auto names, displayNames(session, RecordKind::Customer, customers));
    QList<QueuedCase> queued;
    for (Case& row : cases) {
        row.details.description.clear();
        const QString name = names.value(row.customer.value());
        queued.append({std::move(row), name});
    }
    return queued;
}

Result<OpenCaseCounts> countOpenCases(SqlSession& session, std::optional<UserId> owner, Instant now)
{
    const QString sql = u"SELECT count(*), sum(CASE WHEN resolution_due < $1"
                        " AND status NOT IN ('waiting_customer', 'waiting_third_party', 'on_hold')"
                        " THEN 1 ELSE 0 END) FROM service_case%1%2%3"_s.arg(
                            kOpenCases, owner ? u" AND owner_id = $2"_s : QString(), kCaseCustomerIsThere);
    ZHIKE_TRY(Statement statement, session.prepare(sql));
    statement.bindOne(1, now);
    if (owner) {
        statement.bindOne(2, *owner);
    }
    OpenCaseCounts counts;
    ZHIKE_CHECK(forRows(statement, [&counts](const Statement& row) {
        counts.open = row.integer(0);
        counts.breached = row.isNull(1) ? 0 : row.integer(1);
    }));
    return counts;
}

Result<QList<CaseEntry>> entriesOf(SqlSession& session, CustomerId customer, CaseId serviceCase)
{
    return CaseEntryStore(session).readWhere(kEntriesOfCase + u" ORDER BY at, id"_s, customer, serviceCase);
}

Result<QList<CaseEntry>> entriesBefore(
    SqlSession& session, CustomerId customer, CaseId serviceCase, const std::optional<EntryPlace>& before, int limit)
{
    CaseEntryStore store(session);
    if (!before) {
        return store.readWhere(kEntriesOfCase + u" ORDER BY at DESC, id DESC LIMIT $3"_s, customer, serviceCase, limit);
    }
    return store.readWhere(
        kEntriesOfCase + u" AND (at, id) < ($3, $4) ORDER BY at DESC, id DESC LIMIT $5"_s, customer, serviceCase,
        before->at, before->id, limit);
}

Result<QList<CaseEntry>>
entriesAfter(SqlSession& session, CustomerId customer, CaseId serviceCase, const EntryPlace& after, int limit)
{
    return CaseEntryStore(session).readWhere(
        kEntriesOfCase + u" AND (at, id) > ($3, $4) ORDER BY at, id LIMIT $5"_s, customer, serviceCase, after.at,
        after.id, limit);
}

Result<QList<Case>> otherCases(SqlSession& session, CustomerId customer, CaseId except, int limit)
{
    ZHIKE_TRY(
        QList<Case> cases,
        CaseStore(session).readWhere(
            u" WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY opened_at DESC, id DESC LIMIT $2"_s, customer,
            limit + 1));
    cases.removeIf([except](const Case& row) { return row.id == except; });
    if (cases.size() > limit) {
        cases.removeLast();
    }
    return cases;
}

} // namespace zhike
