#include "analytics/lifecycle.h"

#include <limits>

namespace zhike::analytics {

StageVerdict
lifecycleStage(const LifecycleFacts& facts, std::optional<double> medianGapDays, const LifecycleSettings& settings)
{
    using enum LifecycleStage;
    if (facts.purchaseDays == 0) {
        return {Potential, StageReason::NoPurchase, 0};
    }
    if (facts.daysSinceReturn && medianGapDays
        && *facts.daysSinceReturn <= settings.recoveredWithinGaps * *medianGapDays) {
        return {Recovered, StageReason::CameBack, double(*facts.daysSinceReturn)};
    }
    if (facts.pAlive && *facts.pAlive < settings.endedBelow) {
        return {Ended, StageReason::ProbablyGone, *facts.pAlive};
    }
    const bool hasRepeat = facts.purchaseDays > 1;
    if (!hasRepeat && medianGapDays && facts.silentDays > settings.endedAfterGaps * *medianGapDays) {
        return {Ended, StageReason::SilentAfterFirst, double(facts.silentDays)};
    }
    if (facts.pAlive && *facts.pAlive < settings.declineBelow) {
        return {Decline, StageReason::LikelyGone, *facts.pAlive};
    }
    const double change = facts.earlierRevenue > 0 ? facts.recentRevenue / facts.earlierRevenue
        : facts.recentRevenue > 0                  ? std::numeric_limits<double>::infinity()
                                                   : 1.0;
    if (change < settings.fallBelow && facts.earlierPurchases >= settings.fallNeedsPurchases) {
        return {Decline, StageReason::RevenueFell, change};
    }
    if (!hasRepeat) {
        return {Development, StageReason::OnePurchase, 1};
    }
    if (facts.purchaseDays < settings.growthBelowPurchases) {
        return {Growth, StageReason::FewPurchases, double(facts.purchaseDays)};
    }
    if (change > settings.riseAbove) {
        return {Growth, StageReason::RevenueRose, change};
    }
    return {Maturity, StageReason::Steady, double(facts.purchaseDays)};
}

void SilenceWatch::add(std::int32_t day)
{
    if (m_last) {
        const std::int32_t gap = day - *m_last;
        if (m_gaps > 0 && double(gap) > m_factor * double(m_gapDays) / m_gaps) {
            m_returned = day;
        }
        m_gapDays += gap;
        ++m_gaps;
    }
    m_last = day;
}

} // namespace zhike::analytics
