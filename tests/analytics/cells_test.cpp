#include "analytics/cells.h"

#include "analytics/testtables.h"

#include <gtest/gtest.h>
#include <map>
#include <tuple>

namespace zhike::analytics {
namespace {

TEST(Cells, CountCustomersWithEqualHistories)
{
    const std::vector<RepeatRow> rows{{2, 30, 60, 5}, {0, 0, 9, 0}, {2, 30, 60, 7}, {2, 20, 60, 5}, {0, 0, 9, 0}};

    const std::vector<Cell> cells = makeCells(rows);

    EXPECT_EQ(cells, (std::vector<Cell>{{0, 0, 9, 2}, {2, 20, 60, 1}, {2, 30, 60, 2}}));
}

TEST(Cells, LeaveOutHistoriesThatCannotBe)
{
    const std::vector<RepeatRow> rows{
        {1, 0, 60, 5}, {0, 3, 60, 0}, {1, 61, 60, 5}, {-1, 0, 3, 0}, {1, 5, kMostDays + 1, 0}, {1, 5, 60, 5}};

    EXPECT_EQ(makeCells(rows), (std::vector<Cell>{{1, 5, 60, 1}}));
}

TEST(Cells, AreTheSameAsThoseOfAnOrderedMap)
{
    test::Random random(1);
    std::vector<RepeatRow> rows;
    std::map<std::tuple<int, int, int>, double> expected; // x, T, t_x
    for (int i = 0; i < 20'000; ++i) {
        const bool huge = i % 1000 == 0;
        const int age = random.wholeBetween(1, huge ? kMostDays : 40);
        const int repeats = random.wholeBetween(0, huge ? kMostRepeats : 6);
        const int span = repeats == 0 ? 0 : random.wholeBetween(1, age);
        rows.push_back({repeats, span, age, 1});
        ++expected[{repeats, age, span}];
    }

    const std::vector<Cell> cells = makeCells(rows);

    ASSERT_EQ(cells.size(), expected.size());
    std::size_t at = 0;
    for (const auto& [key, weight] : expected) {
        const auto [repeats, age, span] = key;
        EXPECT_EQ(cells[at++], (Cell{repeats, span, age, weight}));
    }
}

TEST(Cells, OfTheCdnowSampleAre1016)
{
    EXPECT_EQ(makeCells(test::cdnowSample().rows).size(), 1016u);
    EXPECT_TRUE(makeCells({}).empty());
}

} // namespace
} // namespace zhike::analytics
