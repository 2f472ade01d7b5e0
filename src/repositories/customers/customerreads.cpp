#include "repositories/customers/customerreads.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/idlist.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

// The conditions of partial indexes stand in these statements word for word: only then SQLite takes the index.

namespace {

const QString kPurchaseOrders
    = u" WHERE customer_id = $1 AND deleted_at IS NULL AND status IN ('confirmed', 'shipped', 'closed')"_s;
const QString kOtherOrders = u" WHERE customer_id = $1 AND deleted_at IS NULL AND status IN ('draft', 'cancelled')"_s;
const QString kOpenOrders
    = u" WHERE customer_id = $1 AND deleted_at IS NULL AND status IN ('draft', 'confirmed', 'shipped')"_s;
const QString kOpenCasesOf = u" WHERE customer_id = $1 AND deleted_at IS NULL"
                             " AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')"_s;
const QString kLiveRowsOf = u" WHERE customer_id = $1 AND deleted_at IS NULL"_s;

/// Counts rows up to kCountedRecords.
Result<qint64> countSome(SqlSession& session, QStringView table, QStringView where, CustomerId customer)
{
    ZHIKE_TRY(
        const std::optional<qint64> count,
        session.integer(
            u"SELECT count(*) FROM (SELECT 1 FROM %1%2 LIMIT %3) AS counted"_s.arg(table, where).arg(kCountedRecords),
            customer));
    return count.value_or(0);
}

} // namespace

Result<std::optional<InsightRow>> readInsight(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT r, f, m, segment, p_alive, expected_purchases, expected_spend, value"
            " FROM customer_insight WHERE customer_id = $1"_s,
            customer));
    ZHIKE_TRY(const bool found, statement.next());
    if (!found) {
        return std::optional<InsightRow>();
    }
    const auto real = [&statement](int column) {
        return statement.isNull(column) ? std::nullopt : std::optional(statement.real(column));
    };
    InsightRow row;
    row.r = int(statement.integer(0));
    row.f = int(statement.integer(1));
    row.m = int(statement.integer(2));
    row.segment = statement.text(3);
    row.pAlive = real(4);
    row.expectedPurchases = real(5);
    row.expectedSpend = statement.integerOrNull(6);
    row.value = statement.integerOrNull(7);
    return std::optional(row);
}

Result<CustomerCounts> countsOf(SqlSession& session, CustomerId customer)
{
    CustomerCounts counts;
    ZHIKE_TRY(counts.contacts, countSome(session, u"contact", kLiveRowsOf, customer));
    // Purchases can be many; their number stands in the statistics.
    ZHIKE_TRY(
        const std::optional<qint64> purchases,
        session.integer(u"SELECT orders FROM customer_stats WHERE customer_id = $1"_s, customer));
    ZHIKE_TRY(const qint64 others, countSome(session, u"sales_order", kOtherOrders, customer));
    counts.orders = purchases.value_or(0) + others;
    ZHIKE_TRY(counts.openOrders, countSome(session, u"sales_order", kOpenOrders, customer));
    ZHIKE_TRY(counts.opportunities, countSome(session, u"opportunity", kLiveRowsOf, customer));
    ZHIKE_TRY(
        counts.openOpportunities,
        countSome(
            session, u"opportunity",
            u" WHERE customer_id = $1 AND deleted_at IS NULL"
            " AND stage_id IN (SELECT id FROM stage WHERE outcome = 'open')",
            customer));
    ZHIKE_TRY(counts.cases, countSome(session, u"service_case", kLiveRowsOf, customer));
    ZHIKE_TRY(counts.openCases, countSome(session, u"service_case", kOpenCasesOf, customer));
    ZHIKE_TRY(
        counts.plans,
        countSome(
            session, u"activity", u" WHERE customer_id = $1 AND deleted_at IS NULL AND status = 'planned'", customer));
    return counts;
}

Result<QList<Contact>> mainContactsOf(SqlSession& session, CustomerId customer)
{
    return ContactStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL AND is_primary = 1 ORDER BY id"_s, customer);
}

Result<QList<Contact>> contactsOf(SqlSession& session, CustomerId customer, int limit)
{
    return ContactStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY is_primary DESC, name_key, id LIMIT $2"_s, customer,
        limit);
}

Result<QList<Order>> newestOrdersOf(SqlSession& session, CustomerId customer, int limit)
{
    RowStore<OrderDraft, OrderId> rows(session);
    const QString newest = u" ORDER BY order_day DESC, id DESC LIMIT $2"_s;
    ZHIKE_TRY(QList<Order> orders, rows.readWhere(kPurchaseOrders + newest, customer, limit));
    ZHIKE_TRY(const QList<Order> others, rows.readWhere(kOtherOrders + newest, customer, limit));
    orders += others;
    std::ranges::sort(orders, [](const Order& a, const Order& b) {
        return a.details.day != b.details.day ? a.details.day > b.details.day : a.id > b.id;
    });
    orders.remove(std::min<qsizetype>(limit, orders.size()), std::max<qsizetype>(0, orders.size() - limit));
    return orders;
}

Result<QList<OpportunityLine>> opportunitiesOf(SqlSession& session, CustomerId customer, int limit)
{
    ZHIKE_TRY(const QList<Stage> stageRows, StageStore(session).all());
    ZHIKE_TRY(
        const QList<Opportunity> rows,
        OpportunityStore(session).readWhere(
            u" WHERE customer_id = $1 AND deleted_at IS NULL"
            " ORDER BY CASE WHEN stage_id IN (SELECT id FROM stage WHERE outcome = 'open') THEN 0 ELSE 1 END,"
            " stage_entered_at DESC, id DESC LIMIT $2"_s,
            customer, limit));
    QList<OpportunityLine> lines;
    for (const Opportunity& row : rows) {
        OpportunityLine line{row, {}, StageOutcome::Open};
        for (const Stage& stage : stageRows) {
            if (stage.id == row.details.stage) {
                line.stageName = stage.details.name;
                line.outcome = stage.details.outcome;
            }
        }
        lines.append(std::move(line));
    }
    return lines;
}

Result<QList<Case>> casesOf(SqlSession& session, CustomerId customer, int limit)
{
    CaseStore rows(session);
    const QString newest = u" ORDER BY opened_at DESC, id DESC LIMIT $2"_s;
    ZHIKE_TRY(QList<Case> cases, rows.readWhere(kOpenCasesOf + newest, customer, limit));
    if (cases.size() < limit) {
        // the newest of all states hold enough closed ones: at most cases.size() of them are open
        ZHIKE_TRY(const QList<Case> newestCases, rows.readWhere(kLiveRowsOf + newest, customer, limit));
        for (const Case& row : newestCases) {
            if (clockOf(row.details.status) == PromiseClock::Stopped && cases.size() < limit) {
                cases.append(row);
            }
        }
    }
    return cases;
}

Result<QList<CustomerId>> referredBy(SqlSession& session, CustomerId customer, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT id FROM customer WHERE referred_by_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT $2"_s,
            customer, limit));
    QList<CustomerId> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.append(CustomerId(row.integer(0))); }));
    return ids;
}

Result<QList<CustomerId>> newestCustomers(SqlSession& session, int limit)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY id DESC LIMIT $1"_s, limit));
    QList<CustomerId> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.append(CustomerId(row.integer(0))); }));
    return ids;
}

Result<std::optional<CustomerId>> parentOf(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        const std::optional<qint64> parent,
        session.integer(u"SELECT parent_id FROM customer WHERE id = $1"_s, customer));
    return parent ? std::optional(CustomerId(*parent)) : std::nullopt;
}

Result<QHash<qint64, QString>> customerNames(SqlSession& session, std::span<const qint64> ids)
{
    return displayNames(session, RecordKind::Customer, ids);
}

Result<QHash<qint64, QString>> userNames(SqlSession& session)
{
    ZHIKE_TRY(Statement statement, session.query(u"SELECT id, name FROM app_user"_s));
    QHash<qint64, QString> names;
    ZHIKE_CHECK(forRows(statement, [&names](const Statement& row) { names.insert(row.integer(0), row.text(1)); }));
    return names;
}

} // namespace zhike
