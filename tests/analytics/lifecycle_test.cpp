#include "analytics/lifecycle.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

namespace {

/// A steady customer of the middle: no rule but the last fits.
LifecycleFacts steady()
{
    LifecycleFacts facts;
    facts.purchaseDays = 8;
    facts.silentDays = 10;
    facts.pAlive = 0.9;
    facts.recentRevenue = 100;
    facts.earlierRevenue = 100;
    facts.earlierPurchases = 4;
    return facts;
}

LifecycleStage stageOf(const LifecycleFacts& facts, std::optional<double> gap = 30.0)
{
    return lifecycleStage(facts, gap, {}).stage;
}

} // namespace

TEST(LifecycleStage, IsPotentialWithoutPurchaseWhateverElseIsKnown)
{
    LifecycleFacts facts;
    facts.pAlive = 0.1;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Potential);
}

TEST(LifecycleStage, IsMaturityWhereNoOtherRuleFits)
{
    EXPECT_EQ(stageOf(steady()), LifecycleStage::Maturity);
    EXPECT_EQ(lifecycleStage(steady(), 30.0, {}).reason, StageReason::Steady);
}

TEST(LifecycleStage, IsRecoveredUpToTwoGapsAfterTheReturnAndBeforeEveryLaterRule)
{
    LifecycleFacts facts = steady();
    facts.pAlive = 0.1;
    facts.daysSinceReturn = 60;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Recovered);
    facts.daysSinceReturn = 61;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Ended);
}

TEST(LifecycleStage, IsEndedBelowAFifthOfProbability)
{
    LifecycleFacts facts = steady();
    facts.pAlive = 0.199;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Ended);
    facts.pAlive = 0.2;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Decline);
}

TEST(LifecycleStage, IsEndedAfterSixGapsOfSilenceOnlyWithoutARepeat)
{
    LifecycleFacts facts = steady();
    facts.purchaseDays = 1;
    facts.silentDays = 181;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Ended);
    facts.silentDays = 180;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Development);
    facts.silentDays = 181;
    facts.purchaseDays = 8;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
}

TEST(LifecycleStage, IsDeclineBelowAHalfOrWhereRevenueFellAfterThreePurchases)
{
    LifecycleFacts facts = steady();
    facts.pAlive = 0.499;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Decline);
    facts.pAlive = 0.5;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
    facts.recentRevenue = 59.9;
    facts.earlierPurchases = 3;
    EXPECT_EQ(lifecycleStage(facts, 30.0, {}).reason, StageReason::RevenueFell);
    facts.earlierPurchases = 2;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
    facts.earlierPurchases = 3;
    facts.recentRevenue = 60;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
}

TEST(LifecycleStage, IsDevelopmentAfterOnePurchaseDayAndGrowthBelowFive)
{
    LifecycleFacts facts = steady();
    facts.purchaseDays = 1;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Development);
    facts.purchaseDays = 4;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Growth);
    facts.purchaseDays = 5;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
}

TEST(LifecycleStage, IsGrowthWhereRevenueRoseByMoreThanAFifth)
{
    LifecycleFacts facts = steady();
    facts.recentRevenue = 120;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
    facts.recentRevenue = 120.1;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Growth);
    facts.earlierRevenue = 0;
    EXPECT_EQ(lifecycleStage(facts, 30.0, {}).reason, StageReason::RevenueRose);
    facts.recentRevenue = 0;
    EXPECT_EQ(stageOf(facts), LifecycleStage::Maturity);
}

TEST(LifecycleStage, LeavesOutRulesWhoseFiguresAreUnknown)
{
    LifecycleFacts facts = steady();
    facts.pAlive.reset();
    facts.purchaseDays = 1;
    facts.silentDays = 100000;
    facts.daysSinceReturn = 1;
    EXPECT_EQ(stageOf(facts, std::nullopt), LifecycleStage::Development);
}

TEST(SilenceWatch, SeesAReturnAfterMoreThanFourPersonalGaps)
{
    SilenceWatch watch;
    for (const int day : {0, 10, 20, 61}) { // gaps 10, 10, 41
        watch.add(day);
    }
    EXPECT_EQ(watch.returnedOn(), 61);
    watch.add(70);
    EXPECT_EQ(watch.returnedOn(), 61);
}

TEST(SilenceWatch, DoesNotTakeFourGapsExactlyNorAFirstGapForASilence)
{
    SilenceWatch watch;
    watch.add(0);
    watch.add(1000);
    EXPECT_FALSE(watch.returnedOn());
    watch.add(5000);
    EXPECT_FALSE(watch.returnedOn());
}

} // namespace zhike::analytics::testing
