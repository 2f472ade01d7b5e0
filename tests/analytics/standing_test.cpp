#include "analytics/standing.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace zhike::analytics::testing {

namespace {

StandingFacts someFacts(std::mt19937& random)
{
    std::uniform_int_distribution<std::int32_t> days(0, 700);
    std::uniform_int_distribution<std::int64_t> amount(-20'000, 500'000);
    std::uniform_real_distribution<double> share(0, 1);
    StandingFacts facts;
    facts.firstDay = days(random) / 2;
    facts.purchaseDays = 1 + days(random) / 100;
    facts.lastDay = facts.purchaseDays == 1 ? facts.firstDay : facts.firstDay + days(random) / 2;
    facts.firstPurchase = amount(random);
    facts.repeat = amount(random);
    facts.crossSell = amount(random);
    facts.premium = amount(random) / 10;
    facts.net = 3 * amount(random);
    facts.discountShare = float(share(random)) / 4;
    facts.preferredShare = float(share(random));
    facts.effort = {days(random), days(random) / 300};
    facts.pAlive = share(random);
    facts.value = amount(random);
    facts.expectedCrossSell = 1'000 * share(random);
    return facts;
}

std::vector<StandingFacts> manyFacts(size_t count)
{
    std::mt19937 random(7);
    std::vector<StandingFacts> all(count);
    std::generate(all.begin(), all.end(), [&random] { return someFacts(random); });
    return all;
}

StandingBounds boundsFor(const std::vector<StandingFacts>& all)
{
    StandingBounds known;
    known.asOfDay = 800;
    known.medianGapDays = 30;
    known.marginRate = 0.4;
    return standingBounds(all, known, {});
}

} // namespace

TEST(Standing, ClosesTheSumOfThePartsForEveryCustomer)
{
    const auto all = manyFacts(2'000);
    const StandingBounds bounds = boundsFor(all);

    for (const StandingFacts& facts : all) {
        const Standing standing = standingOf(facts, bounds, {});
        const std::int64_t margin = facts.firstPurchase + facts.repeat + facts.crossSell + facts.premium;
        EXPECT_EQ(standing.historic(), margin - costToServe(facts.effort, facts.returns, {}));
    }
}

TEST(Standing, SharesTheCompanysWholeCostAsItsStandardCost)
{
    const auto all = manyFacts(500);
    const StandingBounds bounds = boundsFor(all);

    double standard = 0;
    double actual = 0;
    for (const StandingFacts& facts : all) {
        standard -= double(standingOf(facts, bounds, {}).parts.standardCost);
        actual += double(costToServe(facts.effort, facts.returns, {}));
    }
    EXPECT_NEAR(standard, actual, double(all.size()));
}

TEST(Standing, PutsAThirdOfTheCustomersIntoEachBandOfContribution)
{
    const auto all = manyFacts(900);
    const StandingBounds bounds = boundsFor(all);

    std::array<int, 3> bands{};
    for (const StandingFacts& facts : all) {
        ++bands[size_t(standingOf(facts, bounds, {}).cell->contribution)];
    }
    EXPECT_EQ(bands, (std::array{300, 300, 300}));
}

TEST(Standing, KeepsTheDayOfAStageUntilItChanges)
{
    auto facts = manyFacts(1).front();
    facts.purchaseDays = 1;
    facts.firstDay = facts.lastDay = 780;
    facts.pAlive = 0.9;
    const StandingBounds bounds = boundsFor({facts});

    EXPECT_TRUE(standingOf(facts, bounds, {}).stageChanged);
    facts.before = StageBefore{LifecycleStage::Development, 790};
    EXPECT_FALSE(standingOf(facts, bounds, {}).stageChanged);
    EXPECT_EQ(standingOf(facts, bounds, {}).stageSince, 790);
    facts.before = StageBefore{LifecycleStage::Ended, 700};
    const Standing back = standingOf(facts, bounds, {});
    EXPECT_EQ(back.stage.stage, LifecycleStage::Recovered);
    EXPECT_EQ(back.stageSince, 800);
}

TEST(Standing, SaysNothingOfTheFutureWithoutAModel)
{
    auto facts = manyFacts(1).front();
    facts.pAlive.reset();
    facts.value.reset();

    const Standing standing = standingOf(facts, boundsFor({facts}), {});

    EXPECT_FALSE(standing.cell.has_value());
    EXPECT_FALSE(standing.keep.has_value());
    EXPECT_EQ(standing.valueAtRisk, 0);
    EXPECT_EQ(standing.loyalty.type, LoyaltyType::Unknown);
}

TEST(Standing, TakesTheMedianOfGapsFromTheirCounts)
{
    EXPECT_FALSE(medianGap({}).has_value());
    const std::array<std::int64_t, 6> kOdd = {0, 2, 0, 1, 0, 2}; // 1 1 3 5 5
    EXPECT_EQ(medianGap(kOdd), 3);
    const std::array<std::int64_t, 6> kEven = {0, 2, 0, 0, 0, 2}; // 1 1 5 5
    EXPECT_EQ(medianGap(kEven), 3);
}

} // namespace zhike::analytics::testing
