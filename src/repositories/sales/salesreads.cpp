#include "repositories/sales/salesreads.h"

#include "repositories/lists/idlist.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// " AND owner_id = $1" with the owner bound, or nothing.
QString ownedBy(std::optional<UserId> owner, int parameter)
{
    return owner ? u" AND owner_id = $%1"_s.arg(parameter) : QString();
}

// The customer of a record in the bin hides it.
const QString kCustomerIsThere = u" AND customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)"_s;

QString idLiterals(std::span<const StageId> stages)
{
    QStringList ids;
    for (const StageId stage : stages) {
        ids.append(QString::number(stage.value()));
    }
    return ids.join(u", "_s);
}

Result<qint64> roundedShare(qint64 tenThousandths, qint64 whole)
{
    const qint64 half = tenThousandths < 0 ? -kRateUnit / 2 : kRateUnit / 2;
    qint64 sum = 0;
    if (__builtin_add_overflow(whole, (tenThousandths + half) / kRateUnit, &sum)) {
        return fail(ErrorCode::Overflow, u"weighted sum"_s);
    }
    return sum;
}

} // namespace

Result<bool> holdsOpportunities(SqlSession& session, StageId stage)
{
    ZHIKE_TRY(
        const std::optional<qint64> one,
        session.integer(u"SELECT 1 FROM opportunity WHERE stage_id = $1 LIMIT 1"_s, stage));
    return one.has_value();
}

Result<std::optional<qint64>> newestRate(SqlSession& session, Currency currency)
{
    // the newest thousand orders are enough to know the rate in use, and a bound for a currency that never came
    return session.integer(
        u"SELECT rate_micro FROM (SELECT currency, rate_micro, order_day, id FROM sales_order"
        " WHERE deleted_at IS NULL ORDER BY order_day DESC, id DESC LIMIT 1000) AS newest"
        " WHERE currency = $1 ORDER BY order_day DESC, id DESC LIMIT 1"_s,
        currency.code());
}

Result<QList<ProductId>> productsOfSku(SqlSession& session, const QString& sku)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id FROM product WHERE sku = $1 AND deleted_at IS NULL ORDER BY id"_s, sku));
    QList<ProductId> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.append(ProductId(row.integer(0))); }));
    return ids;
}

Result<QHash<ProductId, Product>> productsById(SqlSession& session, std::span<const ProductId> ids)
{
    QHash<ProductId, Product> products;
    ProductStore store(session);
    for (const ProductId id : ids) {
        if (products.contains(id)) {
            continue;
        }
        ZHIKE_TRY(const std::optional<Product> product, store.findAnywhere(CustomerId(0), id));
        if (product) {
            products.insert(id, *product);
        }
    }
    return products;
}

Result<QList<Product>> firstProducts(SqlSession& session, int limit)
{
    return ProductStore(session).readWhere(
        u" WHERE deleted_at IS NULL AND is_active = 1 ORDER BY name_key, id LIMIT $1"_s, limit);
}

Result<QList<Activity>> activitiesOf(SqlSession& session, CustomerId customer, OpportunityId opportunity, int limit)
{
    ActivityStore store(session);
    ZHIKE_TRY(
        QList<Activity> plans,
        store.readWhere(
            u" WHERE customer_id = $1 AND deleted_at IS NULL AND status = 'planned' AND opportunity_id = $2"
            " ORDER BY at, id LIMIT $3"_s,
            customer, opportunity, limit));
    ZHIKE_TRY(
        const QList<Activity> done,
        store.readWhere(
            u" WHERE customer_id = $1 AND deleted_at IS NULL AND status <> 'planned' AND opportunity_id = $2"
            " ORDER BY at DESC, id DESC LIMIT $3"_s,
            customer, opportunity, limit - int(plans.size())));
    return plans + done;
}

Result<QList<StageTotals>>
stageTotals(SqlSession& session, std::span<const StageId> stages, std::optional<UserId> owner)
{
    QList<StageTotals> totals;
    if (stages.empty()) {
        return totals;
    }
    // Sums in parts that cannot overflow: amount = 10000 q + r, so amount x probability / 10000 = q p + r p / 10000.
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT stage_id, currency, count(*), CAST(sum(amount / 10000) AS bigint),"
            " CAST(sum(amount % 10000) AS bigint), CAST(sum(amount / 10000 * probability) AS bigint),"
            " CAST(sum(amount % 10000 * probability) AS bigint) FROM opportunity"
            " WHERE deleted_at IS NULL AND stage_id IN (%1)%2%3 GROUP BY stage_id, currency ORDER BY stage_id, currency"_s
                .arg(idLiterals(stages), ownedBy(owner, 1), kCustomerIsThere)));
    if (owner) {
        statement.bind(*owner);
    }
    ZHIKE_CHECK(forRows(statement, [&totals](const Statement& row) -> Result<void> {
        const auto currency = Currency::fromCode(row.text(1));
        if (!currency) {
            return fail(ErrorCode::Damaged, u"opportunity.currency %1"_s.arg(row.text(1)));
        }
        StageTotals total{StageId(row.integer(0)), *currency, row.integer(2), 0, 0};
        if (__builtin_mul_overflow(row.integer(3), qint64(10000), &total.amount)
            || __builtin_add_overflow(total.amount, row.integer(4), &total.amount)) {
            return fail(ErrorCode::Overflow, u"sum of a stage"_s);
        }
        ZHIKE_TRY(total.weighted, roundedShare(row.integer(6), row.integer(5)));
        totals.append(total);
        return {};
    }));
    return totals;
}

Result<QList<StageDue>> stageDue(
    SqlSession& session, std::span<const StageId> stages, std::optional<UserId> owner, Instant dayStart, Instant dayEnd)
{
    QList<StageDue> counts;
    if (stages.empty()) {
        return counts;
    }
    const QString plan = u"SELECT min(at) FROM activity AS a WHERE a.customer_id = o.customer_id"
                         " AND a.deleted_at IS NULL AND a.status = 'planned'"_s;
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT stage_id, sum(CASE WHEN plan_at IS NULL THEN 1 ELSE 0 END),"
            " sum(CASE WHEN plan_at >= $1 THEN 1 ELSE 0 END),"
            " sum(CASE WHEN plan_at >= $2 AND plan_at < $1 THEN 1 ELSE 0 END),"
            " sum(CASE WHEN plan_at < $2 THEN 1 ELSE 0 END)"
            " FROM (SELECT stage_id, coalesce((%1 AND a.opportunity_id = o.id), (%1)) AS plan_at FROM opportunity AS o"
            " WHERE o.deleted_at IS NULL AND o.stage_id IN (%2)%3%4) AS cards GROUP BY stage_id ORDER BY stage_id"_s
                .arg(plan, idLiterals(stages), ownedBy(owner, 3), kCustomerIsThere)));
    statement.bindOne(1, dayEnd);
    statement.bindOne(2, dayStart);
    if (owner) {
        statement.bindOne(3, *owner);
    }
    ZHIKE_CHECK(forRows(statement, [&counts](const Statement& row) {
        counts.append({StageId(row.integer(0)), row.integer(1), row.integer(2), row.integer(3), row.integer(4)});
    }));
    return counts;
}

Result<QList<Opportunity>>
opportunitiesInStage(SqlSession& session, StageId stage, std::optional<UserId> owner, int offset, int limit)
{
    OpportunityStore store(session);
    const QString tail
        = u" WHERE deleted_at IS NULL AND stage_id = $1%1%2"
          " ORDER BY CASE WHEN expected_close IS NULL THEN 1 ELSE 0 END, expected_close, id LIMIT $2 OFFSET $3"_s.arg(
              ownedBy(owner, 4), kCustomerIsThere);
    return owner ? store.readWhere(tail, stage, limit, offset, *owner) : store.readWhere(tail, stage, limit, offset);
}

} // namespace zhike
