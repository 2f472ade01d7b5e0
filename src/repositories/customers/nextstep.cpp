#include "repositories/customers/nextstep.h"

#include "repositories/lists/idlist.h"
#include "repositories/stores.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

NextStep nextStepOf(const Statement& row)
{
    NextStep step;
    step.id = ActivityId(row.integer(1));
    step.kind = fromKey<ActivityKind>(row.text(2)).value_or(ActivityKind::Task);
    step.subject = row.text(3);
    step.at = Instant(row.integer(4));
    if (const auto opportunity = row.integerOrNull(5)) {
        step.opportunity = OpportunityId(*opportunity);
    }
    if (const auto owner = row.integerOrNull(6)) {
        step.owner = UserId(*owner);
    }
    return step;
}

} // namespace

Result<void> readPlans(
    SqlSession& session, std::span<const CustomerId> customers,
    const std::function<void(CustomerId, const NextStep&)>& sink)
{
    std::vector<qint64> ids;
    ids.reserve(customers.size());
    for (const CustomerId customer : customers) {
        ids.push_back(customer.value());
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return forPortions(ids, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(
            Statement statement,
            session.prepare(u"SELECT customer_id, id, kind, subject, at, opportunity_id, owner_id FROM activity"
                            " WHERE customer_id IN (%1) AND deleted_at IS NULL AND status = 'planned'"
                            " ORDER BY customer_id, at, id"_s.arg(marks)));
        bindIds(statement, 1, portion);
        return forRows(statement, [&sink](const Statement& row) { sink(CustomerId(row.integer(0)), nextStepOf(row)); });
    });
}

Result<QHash<CustomerId, NextStep>> nextStepsOf(SqlSession& session, std::span<const CustomerId> customers)
{
    QHash<CustomerId, NextStep> steps;
    ZHIKE_CHECK(readPlans(session, customers, [&steps](CustomerId customer, const NextStep& step) {
        if (!steps.contains(customer)) {
            steps.insert(customer, step);
        }
    }));
    return steps;
}

Result<QList<Activity>> plansOf(SqlSession& session, CustomerId customer, int limit)
{
    return ActivityStore(session).readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL AND status = 'planned' ORDER BY at, id LIMIT $2"_s, customer,
        limit);
}

} // namespace zhike
