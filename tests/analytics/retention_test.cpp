#include "analytics/retention.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

TEST(CubeCell, HasOneOfThirtySixPlacesAndComesBackFromIt)
{
    for (int place = 0; place < kCubeCells; ++place) {
        EXPECT_EQ(CubeCell::at(place).place(), place);
    }
    EXPECT_FALSE(CubeCell::at(27).satisfaction);
}

TEST(CubeCell, KeepsUnknownSatisfactionApart)
{
    EXPECT_GE(cubeCell(std::nullopt, Band::Low, 0.1, {}).place(), 27);
    const CubeCell cell = cubeCell(70.0, Band::High, 0.5, {});
    EXPECT_EQ(cell.satisfaction, Band::High);
    EXPECT_EQ(cell.retention, Band::Middle);
    EXPECT_EQ(cubeCell(39.9, Band::High, 0.8, {}).place(), 0 * 9 + 2 * 3 + 2);
}

TEST(KeepAction, SavesHighContributorsWhoSlipFirst)
{
    EXPECT_EQ(actionOf({Band::Low, Band::High, Band::Low}), KeepAction::SaveFirst);
    EXPECT_EQ(actionOf({std::nullopt, Band::High, Band::Low}), KeepAction::SaveFirst);
    EXPECT_EQ(actionOf({Band::Low, Band::Middle, Band::High}), KeepAction::MendFirst);
    EXPECT_EQ(actionOf({Band::High, Band::Middle, Band::Low}), KeepAction::WinBack);
    EXPECT_EQ(actionOf({Band::High, Band::High, Band::Middle}), KeepAction::Watch);
    EXPECT_EQ(actionOf({Band::Low, Band::Low, Band::Low}), KeepAction::Care);
    EXPECT_EQ(actionOf({Band::High, Band::High, Band::High}), KeepAction::Care);
}

TEST(ValueAtRisk, IsTheShareThatIsProbablyLost)
{
    EXPECT_EQ(valueAtRisk(1000, 0.25), 750);
    EXPECT_EQ(valueAtRisk(-1000, 0.25), 0);
}

TEST(Replacement, MeasuresHowManyNewCustomersReplaceOne)
{
    const auto found = replacementOf(6000, 1000, 300);
    ASSERT_TRUE(found);
    EXPECT_DOUBLE_EQ(found->newCustomers, 6);
    EXPECT_DOUBLE_EQ(found->cost, 1800);
    EXPECT_FALSE(replacementOf(6000, 0, 300));
}

} // namespace zhike::analytics::testing
