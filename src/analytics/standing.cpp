#include "analytics/standing.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {

namespace {

constexpr double kDaysOfWeek = 7;
constexpr double kYearWeeks = 52;
constexpr double kTopFifth = 0.8;

/// Value, cost to serve and what follows from them, before anybody is compared with others.
struct Amounts {
    ValueParts parts;
    std::int64_t current = 0;
};

Amounts amountsOf(const StandingFacts& facts, const StandingBounds& bounds, const StandingSettings& settings)
{
    MarginSplit split;
    split.firstPurchase = facts.firstPurchase;
    split.repeat = facts.repeat;
    split.crossSell = facts.crossSell;
    split.premium = facts.premium;
    split.net = facts.net;
    Amounts amounts;
    amounts.parts = valueParts(split, costToServe(facts.effort, facts.returns, settings.rates), bounds.standardRate);
    amounts.parts.referral = facts.referral;
    if (facts.value) {
        const double costShare = bounds.marginRate > 0 ? bounds.standardRate / bounds.marginRate : 0;
        amounts.current = std::llround(double(*facts.value) * (1 - costShare));
    }
    return amounts;
}

double weeksOf(const StandingFacts& facts, std::int32_t asOfDay)
{
    return std::max(1.0, double(asOfDay - facts.firstDay) / kDaysOfWeek);
}

double repeatRate(const StandingFacts& facts, std::int32_t asOfDay)
{
    return (facts.purchaseDays - 1) / weeksOf(facts, asOfDay);
}

/// As many referrals a year as so far, while the customer stays, each worth the share of a new customer's value.
double expectedReferralOf(const StandingFacts& facts, const StandingBounds& bounds, const StandingSettings& settings)
{
    const double weeks = std::max(kYearWeeks, weeksOf(facts, bounds.asOfDay));
    return settings.referralShare * std::max(0.0, bounds.newCustomerValue) * facts.attitude.referrals / weeks
        * bounds.horizonWeeks * facts.pAlive.value_or(0);
}

CustomerWorth worthOf(const Amounts& amounts, double expectedMore)
{
    const std::int64_t more = std::llround(expectedMore);
    return {amounts.parts.historic(), amounts.current, amounts.current + more};
}

double quantileOf(const std::vector<double>& sorted, double share)
{
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, size_t(share * double(sorted.size())))];
}

std::optional<std::int32_t> returnDay(const StandingFacts& facts)
{
    std::optional<std::int32_t> day = facts.recent.returnedOn;
    if (facts.before && facts.before->stage == LifecycleStage::Ended && facts.lastDay > facts.before->since) {
        day = facts.lastDay;
    } else if (facts.before && facts.before->stage == LifecycleStage::Recovered) {
        day = std::max(day.value_or(facts.before->since), facts.before->since);
    }
    return day;
}

LifecycleFacts lifecycleFacts(const StandingFacts& facts, std::int32_t asOfDay)
{
    LifecycleFacts life;
    life.purchaseDays = facts.purchaseDays;
    life.silentDays = std::max(0, asOfDay - facts.lastDay);
    life.pAlive = facts.pAlive;
    life.recentRevenue = facts.recent.recentRevenue;
    life.earlierRevenue = facts.recent.earlierRevenue;
    life.earlierPurchases = facts.recent.earlierPurchases;
    if (const auto day = returnDay(facts)) {
        life.daysSinceReturn = std::max(0, asOfDay - *day);
    }
    return life;
}

ActionFacts actionFacts(const StandingFacts& facts, const Standing& standing, std::int32_t asOfDay)
{
    using enum ActionFigure;
    ActionFacts action;
    action.stage = standing.stage.stage;
    action.valueClass = standing.valueClass;
    action[PAlive] = facts.pAlive;
    action[Historic] = double(standing.historic());
    if (facts.value) {
        action[ValueAtRisk] = double(standing.valueAtRisk);
        action[Current] = double(standing.current);
        action[Growth] = double(standing.potential - standing.current);
    }
    action[OpenComplaints] = facts.attitude.openComplaints;
    const double silent = std::max(0, asOfDay - facts.lastDay);
    action[SilentDays] = silent;
    if (facts.purchaseDays > 1 && facts.lastDay > facts.firstDay) {
        action[SilentGaps] = silent * (facts.purchaseDays - 1) / (facts.lastDay - facts.firstDay);
    }
    action[PurchaseDays] = facts.purchaseDays;
    action[Attitude] = standing.attitude;
    return action;
}

} // namespace

void RecentBuyingMeter::add(std::int32_t day, double revenue)
{
    m_watch.add(day);
    const std::int32_t ago = m_asOfDay - day;
    if (ago < kHalfYearDays) {
        m_buying.recentRevenue += revenue;
    } else if (ago < 2 * kHalfYearDays) {
        m_buying.earlierRevenue += revenue;
        ++m_buying.earlierPurchases;
    }
}

RecentBuying RecentBuyingMeter::result() const
{
    RecentBuying buying = m_buying;
    buying.returnedOn = m_watch.returnedOn();
    return buying;
}

void StandingFacts::setSplit(const MarginSplit& split)
{
    firstPurchase = split.firstPurchase;
    repeat = split.repeat;
    crossSell = split.crossSell;
    premium = split.premium;
    net = split.net;
    returns = std::int32_t(split.returns);
    discountShare = float(split.discountShare());
    preferredShare = float(split.preferredShare());
    categories = 0;
    for (const CategoryEntry& entry : split.categories) {
        categories |= std::uint64_t(1) << unsigned(entry.category);
    }
}

std::optional<double> medianGap(std::span<const std::int64_t> gapsByDays)
{
    std::int64_t all = 0;
    for (const std::int64_t count : gapsByDays) {
        all += count;
    }
    if (all == 0) {
        return std::nullopt;
    }
    const auto at = [gapsByDays](std::int64_t place) {
        std::size_t days = 0;
        for (std::int64_t before = gapsByDays[0]; before <= place; before += gapsByDays[days]) {
            ++days;
        }
        return double(days);
    };
    return (at((all - 1) / 2) + at(all / 2)) / 2;
}

double expectedCrossSellOf(const StandingFacts& facts, const CrossSellTable& table)
{
    std::vector<CategoryEntry> owned;
    for (std::int32_t category = 0; category < std::int32_t(kMostCategories); ++category) {
        if ((facts.categories >> unsigned(category) & 1U) != 0) {
            owned.push_back({category, 0, 0});
        }
    }
    return facts.pAlive.value_or(0) * table.expected(owned);
}

StandingBounds
standingBounds(std::span<const StandingFacts> customers, StandingBounds known, const StandingSettings& settings)
{
    StandingBounds bounds = known;
    double net = 0;
    double cost = 0;
    for (const StandingFacts& facts : customers) {
        net += double(std::max<std::int64_t>(0, facts.net));
        cost += double(costToServe(facts.effort, facts.returns, settings.rates));
    }
    bounds.standardRate = net > 0 ? cost / net : 0;

    double current = 0;
    std::vector<double> numbers;
    numbers.reserve(customers.size());
    for (const StandingFacts& facts : customers) {
        current += double(amountsOf(facts, bounds, settings).current);
        numbers.push_back(repeatRate(facts, bounds.asOfDay));
    }
    bounds.newCustomerValue = customers.empty() ? 0 : current / double(customers.size());
    std::ranges::sort(numbers);
    for (std::size_t step = 0; step < bounds.rates.size(); ++step) {
        bounds.rates[step] = quantileOf(numbers, double(step + 1) / double(StandingBounds::kRateSteps + 1));
    }

    numbers.clear();
    std::vector<CustomerWorth> worths;
    worths.reserve(customers.size());
    for (const StandingFacts& facts : customers) {
        worths.push_back(worthOf(
            amountsOf(facts, bounds, settings), facts.expectedCrossSell + expectedReferralOf(facts, bounds, settings)));
        numbers.push_back(double(worths.back().worth()));
    }
    bounds.classes = valueClassBounds(worths, settings.classes);
    std::ranges::sort(numbers);
    bounds.middleContribution = quantileOf(numbers, 1.0 / 3);
    bounds.highContribution = quantileOf(numbers, 2.0 / 3);

    numbers.clear();
    for (const StandingFacts& facts : customers) {
        numbers.push_back(double(facts.discountShare));
    }
    std::ranges::sort(numbers);
    const double from = quantileOf(numbers, kTopFifth);
    bounds.discountFrom = from > 0 ? from : 2;
    return bounds;
}

Standing standingOf(const StandingFacts& facts, const StandingBounds& bounds, const StandingSettings& settings)
{
    const Amounts amounts = amountsOf(facts, bounds, settings);
    Standing standing;
    standing.parts = amounts.parts;
    standing.current = amounts.current;
    const CustomerWorth worth = worthOf(amounts, facts.expectedCrossSell + expectedReferralOf(facts, bounds, settings));
    standing.potential = worth.potential;
    standing.valueClass = valueClass(worth, bounds.classes);

    standing.stage = lifecycleStage(lifecycleFacts(facts, bounds.asOfDay), bounds.medianGapDays, settings.lifecycle);
    standing.stageChanged = !facts.before || facts.before->stage != standing.stage.stage;
    standing.stageSince = standing.stageChanged ? bounds.asOfDay : facts.before->since;

    const double rate = repeatRate(facts, bounds.asOfDay);
    const auto below = std::ranges::upper_bound(bounds.rates, rate) - bounds.rates.begin();
    LoyaltyFacts loyalty;
    standing.attitude = attitudeIndex(facts.attitude);
    loyalty.attitude = standing.attitude;
    loyalty.behaviour = behaviourIndex(facts.pAlive, double(below) / double(StandingBounds::kRateSteps));
    loyalty.discountInTopFifth = double(facts.discountShare) >= bounds.discountFrom;
    loyalty.openComplaints = facts.attitude.openComplaints;
    loyalty.purchaseDays = facts.purchaseDays;
    loyalty.tenureDays = facts.lastDay - facts.firstDay;
    loyalty.silentDays = std::max(0, bounds.asOfDay - facts.lastDay);
    loyalty.premium = facts.premium;
    loyalty.preferredShare = double(facts.preferredShare);
    loyalty.medianGapDays = bounds.medianGapDays;
    standing.loyalty = loyaltyOf(loyalty, settings.loyalty);

    if (facts.pAlive) {
        const Band contribution = bandOf(double(worth.worth()), bounds.middleContribution, bounds.highContribution);
        standing.cell = cubeCell(standing.attitude, contribution, *facts.pAlive, settings.retention);
        standing.keep = actionOf(*standing.cell);
        standing.valueAtRisk = valueAtRisk(standing.current, *facts.pAlive);
    }
    standing.action = nextAction(actionFacts(facts, standing, bounds.asOfDay), settings.actions);
    standing.voice = voiceOf(facts.attitude, settings.retention);
    standing.wordOfMouth = wordOfMouth(standing.voice, bounds.valuePerPromoter, settings.detractorWeight);
    if (facts.value && standing.current > 0) {
        standing.replacement
            = replacementOf(double(standing.current), bounds.newCustomerValue, settings.acquisitionCost);
    }
    return standing;
}

} // namespace zhike::analytics
