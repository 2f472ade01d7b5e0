#include "services/sample/sampleplan.h"

#include "analytics/prediction.h"
#include "services/sample/samplecompany.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace zhike::sample {
namespace {

SampleOptions smallBench(qint64 customers, qint64 orders)
{
    SampleOptions options = benchSample(customers, orders, 3);
    return options;
}

TEST(SamplePlan, ComesToTheWantedNumberOfOrders)
{
    const SamplePlanner planner(smallBench(20'000, 200'000));
    CustomerPlan plan;
    qint64 orders = 0;
    for (qint64 i = 0; i < 20'000; ++i) {
        planner.plan(i, plan);
        orders += qint64(plan.orders.size());
    }

    EXPECT_NEAR(double(orders), 200'000, 4'000);
}

TEST(SamplePlan, KeepsDaysInOrderAndInsideThePeriod)
{
    const SamplePlanner planner(smallBench(2'000, 20'000));
    CustomerPlan plan;
    for (qint64 i = 0; i < 2'000; ++i) {
        planner.plan(i, plan);

        ASSERT_TRUE(std::ranges::is_sorted(plan.orders, {}, &PlannedOrder::day)) << i;
        ASSERT_TRUE(std::ranges::is_sorted(plan.activities, {}, &PlannedActivity::createdDay)) << i;
        ASSERT_TRUE(std::ranges::is_sorted(plan.cases, {}, &PlannedCase::day)) << i;
        ASSERT_GE(plan.createdDay, planner.firstDay());
        ASSERT_TRUE(plan.orders.empty() || plan.orders.front().day >= plan.createdDay) << i;
        ASSERT_TRUE(plan.orders.empty() || plan.orders.back().day <= planner.lastDay()) << i;
        ASSERT_TRUE(plan.cases.empty() || plan.cases.back().day <= planner.lastDay()) << i;
    }
}

TEST(SamplePlan, TheBuyingModelFindsTheParametersThatMadeIt)
{
    SampleOptions options = smallBench(30'000, 240'000);
    options.process.r = 0.9;
    options.process.a = 0.7;
    options.process.b = 4;
    const SamplePlanner planner(options);
    std::vector<analytics::RepeatRow> rows;
    CustomerPlan plan;
    for (qint64 i = 0; i < options.sizes.customers; ++i) {
        planner.plan(i, plan);
        analytics::StatisticsAccumulator accumulator(1);
        for (const PlannedOrder& order : plan.orders) {
            if (order.kind == PlannedOrderKind::Purchase) {
                ASSERT_TRUE(accumulator.add({0, order.day, qint64(order.spend)}));
            }
        }
        for (const analytics::CustomerWithStatistics& found : accumulator.finish()) {
            rows.push_back(analytics::repeatRow(found.statistics, planner.lastDay()).value());
        }
    }

    const auto model = analytics::fit(analytics::BuyingModel::BgNbd, analytics::makeCells(rows));
    const auto spend = analytics::fitSpend(rows);

    // Weekends, Spring Festival and two orders on one day move it a little.
    ASSERT_TRUE(model.has_value());
    EXPECT_NEAR(model->parameters[0], options.process.r, 0.1);
    EXPECT_NEAR(model->parameters[1] / planner.process().alpha, 1, 0.12);
    EXPECT_NEAR(model->parameters[2], options.process.a, 0.1);
    EXPECT_NEAR(model->parameters[3], options.process.b, 0.8);
    ASSERT_TRUE(spend.has_value());
    EXPECT_NEAR(spend->p, options.process.p, 0.5);
    EXPECT_NEAR(spend->q, options.process.q, 0.2);
    EXPECT_NEAR(spend->gamma / options.process.gamma, 1, 0.1);
}

TEST(SamplePlan, TellsTheStoryOfTheNamedCustomers)
{
    const SamplePlanner planner(demoSample(Instant(1'795'142'520'000), 480, SampleLanguage::Chinese));
    constexpr qint64 kAcme = 12;
    CustomerPlan plan;

    planner.plan(kAcme, plan);

    EXPECT_EQ(plan.orders.size(), 58U);
    EXPECT_EQ(planner.lastDay() - plan.orders.back().day, 84); // silent for twelve weeks
    EXPECT_EQ(plan.orders.back().spend, 16'480);
    EXPECT_EQ(plan.contacts, 3);
    EXPECT_EQ(plan.cases.size(), 2U);
}

} // namespace
} // namespace zhike::sample
