#include "services/insight/refitdue.h"

#include "services/insight/modelrun.h"

#include <algorithm>

namespace zhike {

namespace {

constexpr qint64 kFewOrders = 20;
constexpr qint64 kOrdersShare = 100; ///< one of so many
constexpr int kDaysOfNewOrders = 7;

} // namespace

Result<std::optional<RunSeen>> newestRunSeen(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<InsightSummary> summary, newestInsightSummary(session));
    return summary ? std::optional(RunSeen{summary->asOf, summary->orders}) : std::nullopt;
}

bool isRefitDue(const RunSeen& run, const OrderCount& now)
{
    const qint64 changed = now.orders > run.orders ? now.orders - run.orders : run.orders - now.orders;
    const bool isNewer = now.newestDay && *now.newestDay - run.asOf >= kDaysOfNewOrders;
    return isNewer || changed >= std::max(kFewOrders, run.orders / kOrdersShare);
}

} // namespace zhike
