#include "analytics/regularity.h"

#include "analytics/syntheticbuyers.h"
#include "analytics/testtables.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

Regularity regularityOf(const test::SyntheticBuyers& buyers)
{
    RegularityMeter meter;
    for (std::size_t i = 0; i < buyers.purchaseDays.size(); ++i) {
        for (const std::int32_t day : buyers.purchaseDays[i]) {
            EXPECT_TRUE(meter.add(std::int64_t(i), day));
        }
    }
    return meter.result();
}

TEST(Regularity, IsOneForPurchasesByChanceAndTwoForErlangGaps)
{
    test::Draw draw(11);
    const auto byChance = test::aModel(BuyingModel::MbgNbd, {2, 100, 0.5, 8});
    const auto regular = test::aModel(BuyingModel::MbgCnbd, {2, 50, 0.5, 8});

    const Regularity chance = regularityOf(test::syntheticBuyers(byChance, 8000, 20'000, draw));
    const Regularity erlang = regularityOf(test::syntheticBuyers(regular, 8000, 20'000, draw));

    EXPECT_GT(chance.customers, 5000);
    EXPECT_NEAR(chance.k, 1, 3 * chance.standardError);
    EXPECT_FALSE(chance.proposesErlang());
    EXPECT_NEAR(erlang.k, 2, 3 * erlang.standardError);
    EXPECT_TRUE(erlang.proposesErlang());
}

TEST(Regularity, TakesTheLastTwoGapsOfEachCustomer)
{
    RegularityMeter meter;
    for (const std::int32_t day : {0, 100, 110, 140}) { // 10 and 30: share 1/4
        EXPECT_TRUE(meter.add(1, day));
    }
    EXPECT_TRUE(meter.add(2, 5));
    EXPECT_TRUE(meter.add(2, 12));
    EXPECT_FALSE(meter.add(2, 12));

    const Regularity regularity = meter.result();

    EXPECT_EQ(regularity.customers, 1);
    EXPECT_EQ(regularity.gaps, 4);
    EXPECT_NEAR(regularity.k, (1 - 4.0 / 16) / (8.0 / 16), 1e-12);
    EXPECT_NEAR(regularity.logGapWeeks, std::log(100 / 7.0) + std::log(10 / 7.0) + std::log(30 / 7.0), 1e-12);
}

TEST(Regularity, SaysNothingWithoutThreePurchaseDaysAndStaysFiniteWhenEveryGapIsEqual)
{
    RegularityMeter meter;
    EXPECT_EQ(meter.result(), Regularity{});
    EXPECT_TRUE(meter.add(1, 3));
    EXPECT_FALSE(meter.result().proposesErlang());
    for (const std::int32_t day : {0, 7, 14}) {
        EXPECT_TRUE(meter.add(2, day));
    }

    EXPECT_NEAR(meter.result().k, kMostRegular, 1e-6);
    EXPECT_EQ(meter.result().standardError, 0);
}

TEST(Regularity, IsThePublishedOneOnTheCdnowLog)
{
    if (test::sharedData().empty()) {
        GTEST_SKIP() << "needs the purchase log of CDNOW, see ZHIKE_SHARED_DATA";
    }
    std::vector<test::LogLine> log = test::cdnowMasterLog(test::sharedData() / "cdnow_master.csv.gz");
    std::stable_sort(log.begin(), log.end(), [](const test::LogLine& left, const test::LogLine& right) {
        return std::pair(left.customer, left.day) < std::pair(right.customer, right.day);
    });
    RegularityMeter meter;
    for (const test::LogLine& line : log) {
        static_cast<void>(meter.add(line.customer, line.day)); // rows of one day are one purchase
    }

    const Regularity regularity = meter.result();

    EXPECT_NEAR(regularity.k, 0.98, 0.05) << regularity.customers << " customers, +- " << regularity.standardError;
    EXPECT_FALSE(regularity.proposesErlang());
}

} // namespace
} // namespace zhike::analytics
