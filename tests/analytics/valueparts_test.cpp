#include "analytics/lineshares.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace zhike::analytics::testing {

namespace {

ValueLine lineOf(std::int32_t day, std::int64_t product, std::int32_t category, std::int64_t quantity, std::int64_t net)
{
    return {day, product, category, quantity, net, net / 2, net};
}

} // namespace

TEST(QuarterOf, TurnsOnTheFirstDaysOfQuarters)
{
    EXPECT_EQ(quarterOf(0), 0);
    EXPECT_EQ(quarterOf(89), 0); // 31 March 1970
    EXPECT_EQ(quarterOf(90), 1);
    EXPECT_EQ(quarterOf(364), 3);
    EXPECT_EQ(quarterOf(365), 4);
    EXPECT_EQ(quarterOf(-1), -1);
}

TEST(ReferencePrices, WeighPricesByQuantityWithinAQuarterAndLeaveReturnsOut)
{
    ReferencePrices prices;
    prices.add(lineOf(1, 7, 0, 1, 100));
    prices.add(lineOf(2, 7, 0, 3, 200));
    prices.add(lineOf(3, 7, 0, -1, -500));
    prices.add(lineOf(95, 7, 0, 1, 900));
    EXPECT_EQ(prices.netAtReference(lineOf(4, 7, 0, 2, 0)), 150);
    EXPECT_EQ(prices.netAtReference(lineOf(4, 7, 0, -2, 0)), -150);
    EXPECT_EQ(prices.netAtReference(lineOf(96, 7, 0, 1, 0)), 900);
}

TEST(ReferencePrices, LeaveALineWithoutProductQuantityOrPriceAsItWasPaid)
{
    ReferencePrices prices;
    prices.add(lineOf(1, 7, 0, 1, 100));
    EXPECT_EQ(prices.netAtReference(lineOf(1, kNoProduct, 0, 1, 33)), 33);
    EXPECT_EQ(prices.netAtReference(lineOf(1, 7, 0, 0, 33)), 33);
    EXPECT_EQ(prices.netAtReference(lineOf(1, 8, 0, 1, 33)), 33);
}

TEST(SplitMargin, TellsFirstPurchaseRepeatCrossSellAndPremiumApart)
{
    ReferencePrices prices;
    prices.set(1, 0, {100, 1});
    prices.set(2, 0, {50, 1});
    const ValueLine lines[]
        = {{1, 1, 0, 1, 110, 40, 110}, // first day, 10 above reference
           {2, 1, 0, 1, 100, 40, 100}, // known category
           {3, 2, 1, 2, 90, 60, 100}, // another one, 10 below reference
           {4, 2, 1, 1, 50, 30, 50}}; // still not of the first day
    const MarginSplit split = splitMargin(lines, prices);
    EXPECT_EQ(split.firstPurchase, 60);
    EXPECT_EQ(split.repeat, 60);
    EXPECT_EQ(split.crossSell, 40 + 20);
    EXPECT_EQ(split.premium, 0);
    ASSERT_EQ(split.categories.size(), 2U);
    EXPECT_EQ(split.categories[1].day, 3);
    EXPECT_EQ(split.categories[1].margin, 30);
    EXPECT_NEAR(split.discountShare(), 10.0 / 360, 1e-12);
    EXPECT_NEAR(split.preferredShare(), 210.0 / 350, 1e-12);
}

TEST(SplitMargin, TakesADayThatReturnsAteUpForNoFirstPurchase)
{
    const ValueLine lines[] = {{1, 1, 0, 1, 100, 0, 100}, {1, 1, 0, -1, -100, 0, -100}, {5, 1, 0, 1, 80, 0, 80}};
    const MarginSplit split = splitMargin(lines, {});
    EXPECT_EQ(split.firstPurchase, 80);
    EXPECT_EQ(split.repeat, 0);
    EXPECT_EQ(split.returns, 1);
}

TEST(CostToServe, AddsMinutesVisitsAndReturns)
{
    EXPECT_EQ(costToServe({90, 2}, 1, {6000, 20000, 3000}), 9000 + 40000 + 3000);
    EXPECT_EQ(costToServe({1, 0}, 0, {100, 0, 0}), 2); // 1.67
}

TEST(ValueParts, AddUpToMarginLessActualCostForRandomHistories)
{
    std::mt19937_64 random(20261127); // NOLINT(cert-msc51-cpp): the same histories each time
    const auto drawn = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    for (int history = 0; history < 5000; ++history) {
        std::vector<ValueLine> lines(size_t(drawn(0, 30)));
        ReferencePrices prices;
        std::int64_t margin = 0;
        for (ValueLine& line : lines) {
            line.day = std::int32_t(drawn(0, 900));
            line.product = drawn(0, 6);
            line.category = std::int32_t(drawn(-1, 66));
            line.quantity = drawn(-3, 20) * 1000;
            line.net = drawn(-500'000'000'000, 900'000'000'000);
            line.cost = drawn(0, 900'000'000'000);
            line.gross = line.net;
            margin += line.net - line.cost;
            prices.add(line);
        }
        std::ranges::stable_sort(lines, {}, &ValueLine::day);
        const MarginSplit split = splitMargin(lines, prices);
        ASSERT_EQ(split.margin(), margin);
        MarginSplit ofLines;
        for (const LineShare& share : lineShares(lines, prices)) {
            (share.part == LineShare::Part::FirstPurchase ? ofLines.firstPurchase
                 : share.part == LineShare::Part::Repeat  ? ofLines.repeat
                                                          : ofLines.crossSell)
                += share.atReference;
            ofLines.premium += share.premium;
        }
        ASSERT_EQ(ofLines.firstPurchase, split.firstPurchase);
        ASSERT_EQ(ofLines.repeat, split.repeat);
        ASSERT_EQ(ofLines.crossSell, split.crossSell);
        ASSERT_EQ(ofLines.premium, split.premium);
        const std::int64_t cost = costToServe({drawn(0, 100000), drawn(0, 100)}, split.returns, {});
        const ValueParts parts = valueParts(split, cost, 0.07);
        ASSERT_EQ(parts.historic(), margin - cost);
        ASSERT_LE(parts.standardCost, 0);
    }
}

} // namespace zhike::analytics::testing
