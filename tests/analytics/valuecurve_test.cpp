#include "analytics/valuecurve.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

TEST(ParetoCurve, ShowsWhatTheTopFifthCarry)
{
    const ParetoCurve curve = paretoCurve(std::vector<double>{80, 5, 5, 5, 5}, 6);

    EXPECT_DOUBLE_EQ(curve.total, 100);
    EXPECT_DOUBLE_EQ(curve.topFifthShare, 0.8);
    ASSERT_EQ(curve.points.size(), 6u);
    EXPECT_DOUBLE_EQ(curve.points[1].customerShare, 0.2);
    EXPECT_DOUBLE_EQ(curve.points[1].valueShare, 0.8);
    EXPECT_DOUBLE_EQ(curve.points[5].valueShare, 1);
    EXPECT_NEAR(curve.gini, 0.6, 1e-15);
}

TEST(ParetoCurve, PassesTheWholeWhereCustomersBelowZeroFollow)
{
    const ParetoCurve curve = paretoCurve(std::vector<double>{-20, 60, 60});

    EXPECT_EQ(curve.customersBelowZero, 1);
    EXPECT_DOUBLE_EQ(curve.totalBelowZero, -20);
    EXPECT_DOUBLE_EQ(curve.points[2].valueShare, 1.2);
    EXPECT_DOUBLE_EQ(curve.points.back().valueShare, 1);
}

TEST(ParetoCurve, HasNoGiniWhenAllAreEqual)
{
    EXPECT_NEAR(paretoCurve(std::vector<double>(1000, 3.7)).gini, 0, 1e-12);
}

TEST(ParetoCurve, IsEmptyWithoutAPositiveTotal)
{
    EXPECT_TRUE(paretoCurve({}).points.empty());
    EXPECT_TRUE(paretoCurve(std::vector<double>{1, -1}).points.empty());
    EXPECT_EQ(paretoCurve(std::vector<double>{1, -1}).customers, 2);
}

TEST(ParetoCurve, IsThinnedToThePointsAskedFor)
{
    const ParetoCurve curve = paretoCurve(std::vector<double>(100'000, 1), 101);

    ASSERT_EQ(curve.points.size(), 101u);
    EXPECT_DOUBLE_EQ(curve.points[37].customerShare, 0.37);
    EXPECT_DOUBLE_EQ(curve.points[37].valueShare, 0.37);
}

} // namespace
} // namespace zhike::analytics
