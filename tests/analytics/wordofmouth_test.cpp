#include "analytics/wordofmouth.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

namespace {

AttitudeFacts rated(int stars)
{
    AttitudeFacts facts;
    facts.ratings = 1;
    facts.ratingSum = stars;
    return facts;
}

} // namespace

TEST(Voice, OfOneWhoIsHappyRecommendsAndOfOneWhoIsNotWarns)
{
    EXPECT_EQ(voiceOf(rated(5), {}), Voice::Promoter);
    EXPECT_EQ(voiceOf(rated(3), {}), Voice::Silent);
    EXPECT_EQ(voiceOf(rated(1), {}), Voice::Detractor);
}

TEST(Voice, OfOneOfWhomNothingIsKnownIsSilent)
{
    EXPECT_EQ(voiceOf({}, {}), Voice::Silent);
}

TEST(Voice, OfOneWithAnOpenComplaintWarnsHoweverGoodTheRating)
{
    AttitudeFacts facts = rated(5);
    facts.referrals = 3;
    facts.complaints = facts.openComplaints = 1;
    EXPECT_EQ(voiceOf(facts, {}), Voice::Detractor);
}

TEST(Voice, FollowsTheBandsOfTheCompany)
{
    RetentionSettings strict;
    strict.lowSatisfactionBelow = 60;
    strict.highSatisfactionFrom = 101;
    EXPECT_EQ(voiceOf(rated(3), strict), Voice::Detractor);
    EXPECT_EQ(voiceOf(rated(5), strict), Voice::Silent);
}

TEST(WordOfMouth, IsWhatAPromoterBringsInThisCompany)
{
    PromoterMeter meter;
    meter.add(Voice::Promoter, 3000);
    meter.add(Voice::Promoter, 0);
    meter.add(Voice::Silent, 90000);
    meter.add(Voice::Detractor, 90000);
    EXPECT_EQ(meter.promoters(), 2);
    EXPECT_DOUBLE_EQ(meter.valuePerPromoter(), 1500);
    EXPECT_EQ(wordOfMouth(Voice::Promoter, meter.valuePerPromoter(), 2.5), 1500);
    EXPECT_EQ(wordOfMouth(Voice::Detractor, meter.valuePerPromoter(), 2.5), -3750);
    EXPECT_EQ(wordOfMouth(Voice::Silent, meter.valuePerPromoter(), 2.5), 0);
}

TEST(WordOfMouth, IsNothingWhereNobodyRecommendsOrReferralsLoseMoney)
{
    EXPECT_EQ(PromoterMeter().valuePerPromoter(), 0);
    PromoterMeter meter;
    meter.add(Voice::Promoter, -5000);
    EXPECT_EQ(meter.valuePerPromoter(), 0);
    EXPECT_EQ(wordOfMouth(Voice::Detractor, meter.valuePerPromoter(), 2.5), 0);
}

} // namespace zhike::analytics::testing
