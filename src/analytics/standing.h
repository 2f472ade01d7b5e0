#pragma once

#include "analytics/crosssell.h"
#include "analytics/customerstatistics.h"
#include "analytics/lifecycle.h"
#include "analytics/loyalty.h"
#include "analytics/nextaction.h"
#include "analytics/retention.h"
#include "analytics/valueclass.h"
#include "analytics/valueparts.h"
#include "analytics/wordofmouth.h"

namespace zhike::analytics {

/// Every threshold by which a customer's standing is told; each a setting of the company.
struct StandingSettings {
    LifecycleSettings lifecycle;
    ValueClassSettings classes;
    LoyaltySettings loyalty;
    RetentionSettings retention;
    ServiceRates rates;
    double referralShare = 0.25; ///< rho, of CLV5
    int referralDepth = 3; ///< rings
    double detractorWeight = 2.5; ///< of word of mouth; the literature says 2 to 3
    std::int64_t acquisitionCost = 0; ///< of one new customer, minor units; 0: nobody knows
    std::vector<ActionRule> actions = defaultActions();
    friend bool operator==(const StandingSettings&, const StandingSettings&) = default;
};

/// The last two half-years of a customer's buying, in any unit of money, and the newest return after a long silence.
struct RecentBuying {
    double recentRevenue = 0;
    double earlierRevenue = 0;
    std::int32_t earlierPurchases = 0;
    std::optional<std::int32_t> returnedOn; ///< day, see `SilenceWatch`
};

/// Gathers `RecentBuying` over one customer's purchase days in ascending order. O(1) memory.
class RecentBuyingMeter {
public:
    /// @param asOfDay the last day of the last half-year.
    RecentBuyingMeter(std::int32_t asOfDay, double silenceInPersonalGaps)
        : m_asOfDay(asOfDay), m_watch(silenceInPersonalGaps)
    {
    }
    void add(std::int32_t day, double revenue);
    [[nodiscard]] RecentBuying result() const;

private:
    std::int32_t m_asOfDay;
    SilenceWatch m_watch;
    RecentBuying m_buying;
};

/// The stage that was stored for a customer before, and the day since which.
struct StageBefore {
    LifecycleStage stage = LifecycleStage::Potential;
    std::int32_t since = 0;
};

/// What is known of one customer who has bought; amounts in minor units. Small, since one is held for every customer.
struct StandingFacts {
    std::int32_t firstDay = 0;
    std::int32_t lastDay = 0;
    std::int32_t purchaseDays = 0;
    std::int32_t returns = 0; ///< return lines
    RecentBuying recent;
    std::int64_t firstPurchase = 0; ///< CLV1, CLV2, CLV3 and CLV6 as in `MarginSplit`
    std::int64_t repeat = 0;
    std::int64_t crossSell = 0;
    std::int64_t premium = 0;
    std::int64_t net = 0;
    std::uint64_t categories = 0; ///< bit of each one bought
    float discountShare = 0; ///< 0..1
    float preferredShare = 0; ///< 0..1
    ServiceEffort effort;
    AttitudeFacts attitude;
    std::int64_t referral = 0; ///< CLV5
    std::optional<std::int64_t> group; ///< historic value of the group, nothing for one that stands alone
    std::int64_t chain = 0; ///< historic value of all who came through, ring by ring without an end
    std::int32_t chainCustomers = 0;
    double expectedCrossSell = 0; ///< minor units, see `expectedCrossSellOf`
    std::optional<double> pAlive;
    std::optional<std::int64_t> value; ///< discounted expectation, cost to serve not yet taken off
    std::optional<StageBefore> before;

    void setSplit(const MarginSplit& split);
};

/// What the company as a whole lends to each customer's standing; kept with a run so that one customer can be placed
/// again without the others.
struct StandingBounds {
    static constexpr std::size_t kRateSteps = 100;

    std::int32_t asOfDay = 0;
    std::optional<double> medianGapDays;
    double standardRate = 0; ///< cost to serve per unit of revenue
    double marginRate = 1;
    double horizonWeeks = 156;
    double newCustomerValue = 0; ///< mean current value, minor units
    double valuePerPromoter = 0; ///< mean CLV5 of who recommends, minor units
    ValueClassBounds classes;
    double discountFrom = 2; ///< share of discount where the top fifth begins; above 1: nobody
    std::array<double, kRateSteps> rates{}; ///< repeat purchases per week, ascending: the percentiles
    double middleContribution = 0; ///< historic + current where the middle third begins ..
    double highContribution = 0; ///< .. and the upper one
};

/// Everything said of one customer.
struct Standing {
    ValueParts parts;
    std::int64_t current = 0; ///< minor units, as potential; 0 without a model
    std::int64_t potential = 0;
    StageVerdict stage;
    std::int32_t stageSince = 0; ///< day
    bool stageChanged = false; ///< against what was stored before
    ValueClass valueClass = ValueClass::Standard;
    std::optional<double> attitude; ///< 0..100
    LoyaltyVerdict loyalty;
    std::optional<CubeCell> cell; ///< nothing without a model, as the next
    std::optional<KeepAction> keep;
    std::int64_t valueAtRisk = 0;
    std::optional<NextAction> action;
    Voice voice = Voice::Silent;
    std::int64_t wordOfMouth = 0; ///< minor units, in no other figure
    std::optional<Replacement> replacement; ///< of what is expected of the customer; nothing without a model

    [[nodiscard]] std::int64_t historic() const { return parts.historic(); }
    [[nodiscard]] CustomerWorth worth() const { return {historic(), current, potential}; }
};

/// The median of gaps counted by their length in days; nothing where there is none.
[[nodiscard]] std::optional<double> medianGap(std::span<const std::int64_t> gapsByDays);

/// @return what further categories are expected to bring while the customer stays; minor units.
[[nodiscard]] double expectedCrossSellOf(const StandingFacts& facts, const CrossSellTable& table);

/// Bounds from everybody: a few sorts of one number per customer.
/// @param known its date, gap, rates and horizon are taken over.
[[nodiscard]] StandingBounds
standingBounds(std::span<const StandingFacts> customers, StandingBounds known, const StandingSettings& settings);

/// Pure; below a microsecond.
[[nodiscard]] Standing
standingOf(const StandingFacts& facts, const StandingBounds& bounds, const StandingSettings& settings);

} // namespace zhike::analytics
