#include "analytics/loyalty.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

namespace {

LoyaltyFacts loyal()
{
    LoyaltyFacts facts;
    facts.attitude = 80;
    facts.behaviour = 80;
    facts.purchaseDays = 11;
    facts.tenureDays = 400;
    facts.silentDays = 20;
    facts.preferredShare = 0.7;
    facts.medianGapDays = 40;
    return facts;
}

LoyaltyType typeOf(const LoyaltyFacts& facts)
{
    return loyaltyOf(facts, {}).type;
}

} // namespace

TEST(AttitudeIndex, IsUnknownWithoutRatingComplaintOrReferral)
{
    EXPECT_FALSE(attitudeIndex({}));
}

TEST(AttitudeIndex, IsTheMeanOfWhatIsKnown)
{
    EXPECT_EQ(attitudeIndex({2, 10, 0, 0, 0}), 100);
    EXPECT_EQ(attitudeIndex({1, 1, 0, 0, 0}), 0);
    EXPECT_EQ(attitudeIndex({1, 3, 1, 1, 0}), 25);
    EXPECT_EQ(attitudeIndex({0, 0, 1, 0, 3}), 75);
}

TEST(BehaviourIndex, IsUnknownWithoutAModel)
{
    EXPECT_FALSE(behaviourIndex(std::nullopt, 0.9));
    EXPECT_DOUBLE_EQ(*behaviourIndex(0.5, 0.9), 70);
}

TEST(LoyaltyType, IsTrueWithFiveMarksAndNearTrueWithFewer)
{
    EXPECT_EQ(loyaltyOf(loyal(), {}).marks, 0b111111);
    LoyaltyFacts facts = loyal();
    facts.premium = -1;
    EXPECT_EQ(typeOf(facts), LoyaltyType::True);
    facts.preferredShare = 0.2;
    EXPECT_EQ(typeOf(facts), LoyaltyType::NearTrue);
    EXPECT_FALSE(loyaltyOf(facts, {}).has(LoyaltyMark::Preference));
}

TEST(LoyaltyType, FollowsAttitudeAndBehaviour)
{
    LoyaltyFacts facts = loyal();
    facts.attitude = 10;
    EXPECT_EQ(typeOf(facts), LoyaltyType::Inert);
    facts.behaviour = 10;
    EXPECT_EQ(typeOf(facts), LoyaltyType::None);
    facts.attitude = 90;
    EXPECT_EQ(typeOf(facts), LoyaltyType::Latent);
}

TEST(LoyaltyType, IsUnknownWhereAttitudeIsUnlessDiscountsSayEnough)
{
    LoyaltyFacts facts = loyal();
    facts.attitude.reset();
    EXPECT_EQ(typeOf(facts), LoyaltyType::Unknown);
    facts.discountInTopFifth = true;
    EXPECT_EQ(typeOf(facts), LoyaltyType::PriceLed);
    facts.behaviour = 10;
    EXPECT_EQ(typeOf(facts), LoyaltyType::Unknown);
}

TEST(LoyaltyType, GivesAOneTimeBuyerNoMarkOfRepeatOrContinuity)
{
    LoyaltyFacts facts = loyal();
    facts.purchaseDays = 1;
    facts.tenureDays = 0;
    const LoyaltyVerdict verdict = loyaltyOf(facts, {});
    EXPECT_FALSE(verdict.has(LoyaltyMark::Continuity));
    EXPECT_FALSE(verdict.has(LoyaltyMark::Repeat));
}

} // namespace zhike::analytics::testing
