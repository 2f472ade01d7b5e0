#include "analytics/alivecurve.h"

#include <array>
#include <gtest/gtest.h>

namespace zhike::analytics::testing {

namespace {

FittedModel cdnowModel()
{
    FittedModel model;
    model.kind = BuyingModel::MbgNbd;
    model.parameters = {0.5, 6, 0.8, 2.5};
    return model;
}

} // namespace

TEST(AliveCurve, SaysAtItsEndWhatTheModelSaysOfTheCustomer)
{
    constexpr std::array<std::int32_t, 3> kDays = {100, 150, 220};

    const auto curve = aliveCurve(cdnowModel(), kDays, 400);

    ASSERT_EQ(curve.size(), kAlivePoints);
    EXPECT_EQ(curve.front().day, 100);
    EXPECT_EQ(curve.back().day, 400);
    EXPECT_DOUBLE_EQ(curve.back().pAlive, pAlive(cdnowModel(), {2, 120, 300, 0}));
}

TEST(AliveCurve, FallsInSilenceAndRisesAgainWithAPurchase)
{
    constexpr std::array<std::int32_t, 3> kDays = {0, 10, 200};

    const auto curve = aliveCurve(cdnowModel(), kDays, 201, 202);

    ASSERT_EQ(curve.size(), 202U);
    EXPECT_LT(curve[199].pAlive, curve[50].pAlive);
    EXPECT_GT(curve[200].pAlive, curve[199].pAlive);
}

TEST(AliveCurve, KnowsNothingOfPurchasesAfterItsEnd)
{
    constexpr std::array<std::int32_t, 3> kDays = {10, 40, 90};
    constexpr std::array<std::int32_t, 2> kEarlier = {10, 40};

    EXPECT_EQ(aliveCurve(cdnowModel(), kDays, 60), aliveCurve(cdnowModel(), kEarlier, 60));
    EXPECT_TRUE(aliveCurve(cdnowModel(), kDays, 9).empty());
    EXPECT_EQ(aliveCurve(cdnowModel(), kDays, 10).size(), 1U);
    EXPECT_EQ(aliveCurve(cdnowModel(), kDays, 13).size(), 4U);
}

} // namespace zhike::analytics::testing
