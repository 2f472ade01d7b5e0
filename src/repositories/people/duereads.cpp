#include "repositories/people/duereads.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kPlanCustomerIsThere
    = u" AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"_s;

/// The end of a statement over plans: `$1` from, `$2` to, then the owner where there is one.
QString planTail(std::optional<UserId> owner, int parameter)
{
    return u" WHERE deleted_at IS NULL AND status = 'planned' AND at >= $1 AND at < $2"_s
        + (owner ? u" AND owner_id = $%1"_s.arg(parameter) : QString()) + kPlanCustomerIsThere;
}

template <class IdType> std::vector<qint64> plainIds(std::span<const IdType> ids)
{
    std::vector<qint64> plain;
    plain.reserve(ids.size());
    for (const IdType id : ids) {
        plain.push_back(id.value());
    }
    return plain;
}

Reaches reachesOf(const Statement& row, int column)
{
    Reaches reaches;
    const Value value = row.value(column);
    return !isNull(value) && fromValue(value, reaches) ? reaches : Reaches();
}

std::optional<qint32> dayOf(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(qint32(row.integer(column)));
}

/// Runs a statement with ids in its `%1` and hands over its rows.
template <class IdType, class Row>
Result<void> readByIds(SqlSession& session, const QString& sql, std::span<const IdType> ids, Row row)
{
    return forPortions(plainIds(ids), 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(sql.arg(marks)));
        bindIds(statement, 1, portion);
        return forRows(statement, row);
    });
}

} // namespace

Result<QList<Activity>>
plansBetween(SqlSession& session, std::optional<UserId> owner, Instant from, Instant to, int limit)
{
    ActivityStore store(session);
    const QString tail = planTail(owner, 4) + u" ORDER BY at, id LIMIT $3"_s;
    return owner ? store.readWhere(tail, from, to, limit, *owner) : store.readWhere(tail, from, to, limit);
}

Result<qint64> countPlansBetween(SqlSession& session, std::optional<UserId> owner, Instant from, Instant to)
{
    const QString sql = u"SELECT count(*) FROM activity"_s + planTail(owner, 3);
    ZHIKE_TRY(
        const std::optional<qint64> count,
        owner ? session.integer(sql, from, to, *owner) : session.integer(sql, from, to));
    return count.value_or(0);
}

Result<qint64> countDoneSince(SqlSession& session, std::optional<UserId> owner, Instant from)
{
    const QString sql = u"SELECT count(*) FROM activity WHERE deleted_at IS NULL AND at >= $1"
                        " AND status IN ('done', 'not_reached', 'busy', 'left_message')"_s
        + (owner ? u" AND owner_id = $2"_s : QString());
    ZHIKE_TRY(
        const std::optional<qint64> count, owner ? session.integer(sql, from, *owner) : session.integer(sql, from));
    return count.value_or(0);
}

Result<qint64> countLeads(SqlSession& session, UserId owner)
{
    ZHIKE_TRY(
        const std::optional<qint64> count,
        session.integer(
            u"SELECT count(*) FROM customer WHERE owner_id = $1 AND deleted_at IS NULL AND status = 'lead'"_s, owner));
    return count.value_or(0);
}

Result<qint64> countOpenOpportunities(SqlSession& session, UserId owner)
{
    ZHIKE_TRY(
        const std::optional<qint64> count,
        session.integer(
            u"SELECT count(*) FROM opportunity WHERE deleted_at IS NULL AND owner_id = $1"
            " AND stage_id IN (SELECT id FROM stage WHERE outcome = 'open')"_s
                + kPlanCustomerIsThere,
            owner));
    return count.value_or(0);
}

Result<qint64> countDraftOrders(SqlSession& session, UserId owner)
{
    ZHIKE_TRY(
        const std::optional<qint64> count,
        session.integer(
            u"SELECT count(*) FROM sales_order WHERE owner_id = $1 AND deleted_at IS NULL AND status = 'draft'"_s
                + kPlanCustomerIsThere,
            owner));
    return count.value_or(0);
}

namespace {

// Below this many customers it is quicker to look at each of an owner's than to walk everyone's by value.
constexpr qint64 kFewCustomers = 20'000;

Result<bool> hasFewCustomers(SqlSession& session, UserId owner)
{
    ZHIKE_TRY(
        const std::optional<qint64> count,
        session.integer(
            u"SELECT count(*) FROM (SELECT 1 FROM customer WHERE owner_id = $1 AND deleted_at IS NULL LIMIT $2) AS counted"_s,
            owner, kFewCustomers));
    return count.value_or(0) < kFewCustomers;
}

} // namespace

Result<QList<AtRiskRow>>
customersAtRisk(SqlSession& session, std::optional<UserId> owner, double pAliveFrom, double pAliveTo, int limit)
{
    bool ownerFirst = false;
    if (owner) {
        ZHIKE_TRY(ownerFirst, hasFewCustomers(session, *owner));
    }
    // "+value" keeps SQLite from walking everyone by value when the owner's customers are few.
    const QString sql = u"SELECT c.id, c.name, i.segment, i.p_alive, i.value, s.first_day, s.last_day, s.purchase_days"
                        " FROM customer_insight AS i JOIN customer AS c ON c.id = i.customer_id"
                        " JOIN customer_stats AS s ON s.customer_id = i.customer_id"
                        " WHERE i.value IS NOT NULL AND i.p_alive >= $1 AND +i.p_alive < $2 AND s.purchase_days > 1"
                        " AND c.deleted_at IS NULL%1 ORDER BY %2i.value DESC, c.id LIMIT $3"_s.arg(
                            owner ? u" AND c.owner_id = $4"_s : QString(), ownerFirst ? u"+"_s : QString());
    ZHIKE_TRY(Statement statement, session.prepare(sql));
    statement.bindOne(1, pAliveFrom);
    statement.bindOne(2, pAliveTo);
    statement.bindOne(3, limit);
    if (owner) {
        statement.bindOne(4, *owner);
    }
    QList<AtRiskRow> rows;
    ZHIKE_CHECK(forRows(statement, [&rows](const Statement& row) {
        rows.append(
            {CustomerId(row.integer(0)), row.text(1), row.text(2), row.real(3), row.integer(4), dayOf(row, 5),
             dayOf(row, 6), row.integer(7)});
    }));
    return rows;
}

Result<QHash<CustomerId, CustomerGlance>> customerGlances(SqlSession& session, std::span<const CustomerId> ids)
{
    QHash<CustomerId, CustomerGlance> glances;
    ZHIKE_CHECK(readByIds(
        session,
        u"SELECT c.id, c.name, c.phones, i.segment, i.value FROM customer AS c"
        " LEFT JOIN customer_insight AS i ON i.customer_id = c.id WHERE c.id IN (%1)"_s,
        ids, [&glances](const Statement& row) {
            glances.insert(
                CustomerId(row.integer(0)),
                {row.text(1), row.isNull(3) ? QString() : row.text(3), row.integerOrNull(4), reachesOf(row, 2)});
        }));
    return glances;
}

Result<QHash<ContactId, ContactGlance>> contactGlances(SqlSession& session, std::span<const ContactId> ids)
{
    QHash<ContactId, ContactGlance> glances;
    ZHIKE_CHECK(readByIds(
        session, u"SELECT id, name, phones, mails FROM contact WHERE id IN (%1)"_s, ids,
        [&glances](const Statement& row) {
            glances.insert(ContactId(row.integer(0)), {row.text(1), reachesOf(row, 2), reachesOf(row, 3)});
        }));
    return glances;
}

Result<QHash<OpportunityId, Money>> opportunityAmounts(SqlSession& session, std::span<const OpportunityId> ids)
{
    QHash<OpportunityId, Money> amounts;
    ZHIKE_CHECK(readByIds(
        session, u"SELECT id, amount, currency FROM opportunity WHERE id IN (%1)"_s, ids,
        [&amounts](const Statement& row) {
            if (const auto currency = Currency::fromCode(row.text(2))) {
                amounts.insert(OpportunityId(row.integer(0)), Money(row.integer(1), *currency));
            }
        }));
    return amounts;
}

} // namespace zhike
