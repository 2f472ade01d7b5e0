#include "analytics/crosssell.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

TEST(CrossSellTable, CountsThoseWhoCameToBuyAnotherOnALaterDay)
{
    CrossSellTable table;
    table.add(std::vector<CategoryEntry>{{0, 1, 10}, {1, 5, 40}});
    table.add(std::vector<CategoryEntry>{{0, 1, 10}});
    table.add(std::vector<CategoryEntry>{{0, 1, 10}});
    table.add(std::vector<CategoryEntry>{{0, 3, 10}, {1, 3, 20}}); // both at once tell nothing about what follows
    EXPECT_DOUBLE_EQ(table.frequency(0, 1), 1.0 / 3);
    EXPECT_DOUBLE_EQ(table.frequency(1, 0), 0);
    EXPECT_DOUBLE_EQ(table.meanFirstMargin(1), 30);
    EXPECT_DOUBLE_EQ(table.expected(std::vector<CategoryEntry>{{0, 1, 10}}), 10);
}

TEST(CrossSellTable, ExpectsNothingWhereEverythingOrNothingIsOwned)
{
    CrossSellTable table;
    table.add(std::vector<CategoryEntry>{{0, 1, 10}, {1, 5, 40}});
    EXPECT_EQ(table.expected(std::vector<CategoryEntry>{{0, 1, 10}, {1, 2, 10}}), 0);
    EXPECT_EQ(table.expected({}), 0);
}

TEST(CrossSellTable, TakesTheMeanOfTheFrequenciesOfWhatIsOwned)
{
    CrossSellTable table;
    table.add(std::vector<CategoryEntry>{{0, 1, 0}, {2, 9, 100}});
    table.add(std::vector<CategoryEntry>{{1, 1, 0}});
    EXPECT_DOUBLE_EQ(table.expected(std::vector<CategoryEntry>{{0, 1, 0}, {1, 1, 0}}), 50);
}

} // namespace zhike::analytics::testing
