#include "analytics/historystart.h"

#include <gtest/gtest.h>
#include <vector>

namespace zhike::analytics::test {

namespace {

/// So many first purchases in each quarter of a log.
std::vector<std::int32_t> firstsIn(const std::vector<int>& quarters)
{
    std::vector<std::int32_t> days;
    for (size_t quarter = 0; quarter < quarters.size(); ++quarter) {
        for (int i = 0; i < quarters[quarter]; ++i) {
            days.push_back(std::int32_t(quarter) * HistoryStart::kWindowDays + i % HistoryStart::kWindowDays);
        }
    }
    return days;
}

} // namespace

TEST(HistoryStart, SeesThatALogBeginsAfterItsCustomers)
{
    const HistoryStart start = historyStart(firstsIn({300, 100, 90, 110}), 4 * 91);

    EXPECT_EQ(start.early, 300);
    EXPECT_EQ(start.windows, 3);
    EXPECT_DOUBLE_EQ(start.usual, 100);
    EXPECT_TRUE(start.beginsLate());
}

TEST(HistoryStart, TakesACompanyThatGrowsForWhatItIs)
{
    EXPECT_FALSE(historyStart(firstsIn({100, 120, 140}), 3 * 91).beginsLate());
    EXPECT_FALSE(historyStart(firstsIn({240, 100, 100}), 3 * 91).beginsLate());
}

TEST(HistoryStart, SaysNothingOfShortLogsAndFewCustomers)
{
    EXPECT_FALSE(historyStart(firstsIn({300}), 150).beginsLate()); // no whole quarter after the first
    EXPECT_FALSE(historyStart(firstsIn({49, 0, 0}), 3 * 91).beginsLate());
    EXPECT_FALSE(historyStart({}, 0).beginsLate());
}

TEST(HistoryStart, LeavesOutTheQuarterThatIsNotOverYet)
{
    EXPECT_EQ(historyStart(firstsIn({300, 100, 7}), 2 * 91 + 10).usual, 100);
}

} // namespace zhike::analytics::test
