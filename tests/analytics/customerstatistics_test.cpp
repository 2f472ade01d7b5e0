#include "analytics/customerstatistics.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

std::vector<CustomerWithStatistics>
statisticsOf(const std::vector<Purchase>& log, std::int32_t asOfDay = std::numeric_limits<std::int32_t>::max())
{
    StatisticsAccumulator accumulator(100, asOfDay);
    for (const Purchase& purchase : log) {
        EXPECT_TRUE(accumulator.add(purchase));
    }
    return accumulator.finish();
}

TEST(StatisticsAccumulator, MergesTheLinesOfADayIntoOnePurchase)
{
    const auto customers = statisticsOf({{7, 100, 1000}, {7, 100, 250}, {7, 105, 300}});

    ASSERT_EQ(customers.size(), 1u);
    EXPECT_EQ(customers[0].customer, 7);
    EXPECT_EQ(customers[0].statistics, (CustomerStatistics{100, 105, 2, 15.5, 12.5}));
}

TEST(StatisticsAccumulator, CountsTwoOrdersOnTheFirstDayAsNoRepeat)
{
    const auto customers = statisticsOf({{1, 50, 1000}, {1, 50, 1000}});

    const auto row = repeatRow(customers.at(0).statistics, 80);
    ASSERT_TRUE(row);
    EXPECT_EQ(*row, (RepeatRow{0, 0, 30, 0}));
}

TEST(StatisticsAccumulator, TakesAReturnOffTheDayItBelongsTo)
{
    const auto customers = statisticsOf({{1, 50, 1000}, {1, 60, 500}, {1, 60, -200}, {1, 70, 400}, {1, 70, -400}});

    EXPECT_EQ(customers.at(0).statistics, (CustomerStatistics{50, 60, 2, 13, 10}));
}

TEST(StatisticsAccumulator, SeesThatTenthsOfMoneyCancelExactly)
{
    StatisticsAccumulator accumulator(100);
    for (const std::int64_t cents : {1010, 2020, -3030}) { // 10.10 + 20.20 - 30.30 is above zero in doubles
        ASSERT_TRUE(accumulator.add({1, 50, cents}));
    }

    EXPECT_TRUE(accumulator.finish().empty());
    EXPECT_EQ(accumulator.daysLeftOut(), 1);
    EXPECT_EQ(accumulator.customersLeftOut(), 1);
}

TEST(StatisticsAccumulator, LeavesOutFreeDaysAndSaysSo)
{
    StatisticsAccumulator accumulator(100);
    for (const Purchase& purchase :
         {Purchase{1, 10, 0}, Purchase{1, 12, 500}, Purchase{1, 15, -300}, Purchase{2, 9, -100}}) {
        ASSERT_TRUE(accumulator.add(purchase));
    }
    const auto customers = accumulator.finish();

    ASSERT_EQ(customers.size(), 1u);
    EXPECT_EQ(customers[0].statistics, (CustomerStatistics{12, 12, 1, 5, 5}));
    EXPECT_EQ(accumulator.daysLeftOut(), 3);
    EXPECT_DOUBLE_EQ(accumulator.amountLeftOut(), -4);
    EXPECT_EQ(accumulator.customersLeftOut(), 1);
    EXPECT_EQ(accumulator.newestPurchaseDay(), 12);
}

TEST(StatisticsAccumulator, CountsFreeDaysWhenAskedTo)
{
    StatisticsAccumulator accumulator(100, 1000, FreeDays::ArePurchases);
    for (const Purchase& purchase : {Purchase{1, 10, 0}, Purchase{1, 12, 500}, Purchase{1, 15, -300}}) {
        ASSERT_TRUE(accumulator.add(purchase));
    }

    EXPECT_EQ(accumulator.finish().at(0).statistics, (CustomerStatistics{10, 12, 2, 5, 0}));
    EXPECT_EQ(accumulator.daysLeftOut(), 1);
}

TEST(StatisticsAccumulator, StopsAtTheAsOfDayItself)
{
    const std::vector<Purchase> log{{1, 10, 500}, {1, 20, 500}, {1, 30, 500}, {2, 25, 900}};

    const auto customers = statisticsOf(log, 20);

    ASSERT_EQ(customers.size(), 1u);
    EXPECT_EQ(customers[0].statistics, (CustomerStatistics{10, 20, 2, 10, 5}));
}

TEST(StatisticsAccumulator, RefusesPurchasesOutOfOrder)
{
    StatisticsAccumulator accumulator(100);

    EXPECT_TRUE(accumulator.add({2, 10, 500}));
    EXPECT_FALSE(accumulator.add({2, 9, 500}));
    EXPECT_FALSE(accumulator.add({1, 10, 500}));
    EXPECT_TRUE(accumulator.add({2, 10, 500}));
    EXPECT_EQ(accumulator.finish().at(0).statistics, (CustomerStatistics{10, 10, 1, 10, 10}));
}

TEST(RepeatRow, LeavesTheFirstDayOutOfTheMeanSpend)
{
    const auto row = repeatRow({100, 130, 3, 90, 50}, 160);

    ASSERT_TRUE(row);
    EXPECT_EQ(*row, (RepeatRow{2, 30, 60, 20}));
}

TEST(RepeatRow, IsNotThereForWhoNeverBoughtOrBoughtLater)
{
    EXPECT_FALSE(repeatRow({}, 100));
    EXPECT_FALSE(repeatRow({50, 120, 2, 10, 5}, 119));
    EXPECT_TRUE(repeatRow({50, 120, 2, 10, 5}, 120));
}

} // namespace
} // namespace zhike::analytics
