#include "analytics/prediction.h"

#include "analytics/testtables.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

RepeatRow rowOf(const test::NumberTable& table, std::size_t i)
{
    return {
        table.wholeAt(i, "x"), int(std::lround(table.at(i, "t_x") * 7)), int(std::lround(table.at(i, "T") * 7)),
        table.at(i, "m_x")};
}

/// The table has ten digits, so have the parameters; very small chances of being alive feel that most.
void expectTenDigits(double found, double expected, const char* what, int customer)
{
    EXPECT_NEAR(found, expected, 3e-9 * std::abs(expected)) << what << " of customer " << customer;
}

void expectReferenceTable(const test::NumberTable& table)
{
    const FittedModel bg = test::cdnowBgNbd();
    const FittedModel mbg = test::cdnowMbgNbd();
    const FittedModel pareto = test::cdnowParetoNbd();
    const SpendModel spend = test::cdnowSpend();
    const double force = weeklyForce(0.15);
    for (std::size_t i = 0; i < table.size(); ++i) {
        const RepeatRow row = rowOf(table, i);
        const auto expect = [&](const char* column, double found) {
            expectTenDigits(found, table.at(i, column), column, table.wholeAt(i, "customer_id"));
        };
        const double perPurchase = expectedSpend(spend, row.repeats, row.meanRepeatSpend);
        expect("palive_bgnbd", pAlive(bg, row));
        expect("palive_mbgnbd", pAlive(mbg, row));
        expect("palive_pnbd", pAlive(pareto, row));
        expect("cet39_bgnbd", expectedPurchases(bg, row, 39));
        expect("cet52_bgnbd", expectedPurchases(bg, row, 52));
        expect("cet39_mbgnbd", expectedPurchases(mbg, row, 39));
        expect("cet52_mbgnbd", expectedPurchases(mbg, row, 52));
        expect("cet39_pnbd", expectedPurchases(pareto, row, 39));
        expect("cet52_pnbd", expectedPurchases(pareto, row, 52));
        expect("dert_pnbd", discountedResidual(pareto, row, force));
        expect("dert_bgnbd", discountedResidual(bg, row, force));
        expect("dert_mbgnbd", discountedResidual(mbg, row, force));
        expect("dect52_bgnbd", discountedExpectation(bg, row, force, 52));
        expect("spend", perPurchase);
        expect("clv_pnbd", perPurchase * discountedResidual(pareto, row, force));
        expect("clv_bgnbd", perPurchase * discountedResidual(bg, row, force));
        expect("clv12m_bgnbd", perPurchase * discountedPurchases(bg, row, {4.345, 12, 0.01}));
    }
}

TEST(Prediction, OfTheNamedCdnowCustomersIsTheReferenceOne)
{
    const test::NumberTable table(test::testData("cdnow_named.csv"));

    ASSERT_EQ(table.size(), 14u);
    expectReferenceTable(table);
}

TEST(Prediction, OfAllCdnowCustomersIsTheReferenceOne)
{
    const auto file = test::sharedData() / "cdnow_sample_expected.csv";
    if (test::sharedData().empty() || !std::filesystem::exists(file)) {
        GTEST_SKIP() << "set ZHIKE_SHARED_DATA to a folder with cdnow_sample_expected.csv";
    }
    const test::NumberTable table(file);

    ASSERT_EQ(table.size(), 2357u);
    expectReferenceTable(table);
}

TEST(BulkPrediction, AddsUpToTheReferenceTotals)
{
    const std::vector<RepeatRow> rows = test::cdnowSample().rows;
    struct Totals {
        FittedModel model;
        double alive, in39, in52;
    };
    const Totals all[]
        = {{test::cdnowBgNbd(), 1917.277671, 1653.408698, 2089.398707},
           {test::cdnowMbgNbd(), 1057.636371, 1576.728302, 1980.032759},
           {test::cdnowParetoNbd(), 1051.875247, 1665.513107, 2109.959610}};
    const SpendModel spendModel = test::cdnowSpend();
    for (const Totals& expected : all) {
        for (const double weeks : {39.0, 52.0}) {
            PredictionOptions options;
            options.horizonWeeks = weeks;
            std::vector<Prediction> predictions(rows.size());
            ASSERT_TRUE(predict(expected.model, &spendModel, rows, options, predictions));
            double alive = 0, purchases = 0, spend = 0;
            for (const Prediction& prediction : predictions) {
                alive += prediction.pAlive;
                purchases += prediction.expectedPurchases;
                spend += prediction.expectedSpend;
            }
            EXPECT_NEAR(alive, expected.alive, 1e-6);
            EXPECT_NEAR(purchases, weeks == 39 ? expected.in39 : expected.in52, 1e-6);
            EXPECT_NEAR(spend, 83089.607622, 1e-4);
        }
    }
}

TEST(BulkPrediction, SaysTheSameAsTheFiguresOneByOne)
{
    const std::vector<RepeatRow> rows = test::cdnowSample().rows;
    const SpendModel spend = test::cdnowSpend();
    PredictionOptions options;
    options.valueHorizons = {156, 13, 52};
    options.marginRate = 0.4;
    for (const FittedModel& model :
         {test::cdnowBgNbd(), test::cdnowMbgNbd(), test::cdnowParetoNbd(), test::cdnowNbd()}) {
        std::vector<Prediction> predictions(rows.size());
        ASSERT_TRUE(predict(model, &spend, rows, options, predictions));
        for (std::size_t i = 0; i < rows.size(); i += 17) {
            const double perPurchase = expectedSpend(spend, rows[i].repeats, rows[i].meanRepeatSpend);
            const double alive = pAlive(model, rows[i]);
            const double purchases = expectedPurchases(model, rows[i], 52);
            EXPECT_NEAR(predictions[i].pAlive, alive, 1e-11 * alive);
            EXPECT_NEAR(predictions[i].expectedPurchases, purchases, 1e-11 * purchases);
            EXPECT_DOUBLE_EQ(predictions[i].expectedSpend, perPurchase);
            for (std::size_t h = 0; h < 3; ++h) {
                const DiscountSchedule schedule{1, options.valueHorizons[h], weeklyRate(0.1)};
                const double value = discountedPurchases(model, rows[i], schedule) * perPurchase * 0.4;
                EXPECT_NEAR(predictions[i].value[h], value, 1e-11 * value);
            }
        }
    }
}

TEST(DiscountedPurchases, AreTheSumOverTheWeeks)
{
    const RepeatRow row{6, 207, 228, 35};
    for (const FittedModel& model :
         {test::cdnowBgNbd(), test::cdnowMbgNbd(), test::cdnowParetoNbd(), test::cdnowNbd()}) {
        for (const int weeks : {1, 2, 16, 17, 40, 156, 1000}) {
            const double rate = weeklyRate(0.1);
            double sum = 0;
            double before = 0;
            for (int week = 1; week <= weeks; ++week) {
                const double expected = expectedPurchases(model, row, week);
                sum += (expected - before) * std::pow(1 + rate, -week);
                before = expected;
            }
            EXPECT_NEAR(discountedPurchases(model, row, {1, weeks, rate}), sum, 1e-10 * sum) << weeks;
        }
    }
}

TEST(DiscountedPurchases, WithoutADiscountAreTheExpectedPurchases)
{
    const RepeatRow row{2, 213, 272, 22};
    for (const FittedModel& model : {test::cdnowBgNbd(), test::cdnowMbgNbd(), test::cdnowParetoNbd()}) {
        const double expected = expectedPurchases(model, row, 156);
        EXPECT_DOUBLE_EQ(discountedPurchases(model, row, {1, 156, 0}), expected);
        EXPECT_NEAR(discountedExpectation(model, row, 0, 156), expected, 1e-12 * expected);
        EXPECT_NEAR(discountedExpectation(model, row, 1e-9, 156), expected, 1e-6 * expected);
    }
}

TEST(BulkPrediction, CountsAPurchaseAsOneWithoutASpendModel)
{
    const std::vector<RepeatRow> rows{{2, 213, 272, 22}};
    const FittedModel model = test::cdnowMbgNbd();
    std::vector<Prediction> predictions(1);

    ASSERT_TRUE(predict(model, nullptr, rows, {}, predictions));

    EXPECT_EQ(predictions[0].expectedSpend, 0);
    EXPECT_NEAR(predictions[0].value[0], discountedPurchases(model, rows[0], {1, 156, weeklyRate(0.1)}), 1e-12);
    EXPECT_EQ(predictions[0].value[1], 0);
}

TEST(BulkPrediction, RefusesWhatMakesNoSense)
{
    const FittedModel model = test::cdnowBgNbd();
    const std::vector<RepeatRow> rows{{0, 0, 9, 0}, {1, 10, 9, 5}};
    std::vector<Prediction> out(2);
    const auto refusalOf = [&](const FittedModel& used, const SpendModel* spend, const PredictionOptions& options) {
        return predict(used, spend, std::span(rows).first(1), options, std::span(out).first(1)).error().reason;
    };
    FittedModel broken = model;
    broken.parameters[3] = std::nan("");
    SpendModel endless = test::cdnowSpend();
    endless.q = 1;
    PredictionOptions fourHorizons;
    fourHorizons.valueHorizons = {1, 2, 3, 4};
    PredictionOptions negative;
    negative.horizonWeeks = -1;
    PredictionOptions cancelled;
    cancelled.isCancelled = [] { return true; };

    EXPECT_EQ(predict(model, nullptr, rows, {}, out).error(), (FitFailure{FitFailureReason::InvalidHistory, 1, 0, -1}));
    EXPECT_EQ(refusalOf(broken, nullptr, {}), FitFailureReason::InvalidParameters);
    EXPECT_EQ(refusalOf(model, &endless, {}), FitFailureReason::InvalidParameters);
    EXPECT_EQ(refusalOf(model, nullptr, fourHorizons), FitFailureReason::InvalidOptions);
    EXPECT_EQ(refusalOf(model, nullptr, negative), FitFailureReason::InvalidOptions);
    EXPECT_EQ(refusalOf(model, nullptr, cancelled), FitFailureReason::Cancelled);
    EXPECT_EQ(
        predict(model, nullptr, rows, {}, std::span(out).first(1)).error().reason, FitFailureReason::InvalidOptions);
    EXPECT_TRUE(predict(model, nullptr, {}, {}, {}));
}

TEST(Prediction, IsNotANumberForWhatIsNoHistoryOrNoModel)
{
    const FittedModel model = test::cdnowBgNbd();

    EXPECT_TRUE(std::isnan(pAlive(model, {1, 10, 9, 0})));
    EXPECT_TRUE(std::isnan(expectedPurchases(model, {1, 5, 9, 0}, -1)));
    EXPECT_TRUE(std::isnan(expectedPurchases(test::aModel(BuyingModel::BgNbd, {1, 1, 0, 1}), {1, 5, 9, 0}, 1)));
    EXPECT_TRUE(std::isnan(discountedResidual(model, {1, 5, 9, 0}, 0)));
}

// What each model holds of a silent customer.

TEST(PAlive, IsOneForOneTimeBuyersOnlyInTheBgNbd)
{
    const RepeatRow row{0, 0, 700, 0};

    EXPECT_EQ(pAlive(test::cdnowBgNbd(), row), 1);
    EXPECT_LT(pAlive(test::cdnowMbgNbd(), row), 0.4);
    EXPECT_LT(pAlive(test::cdnowParetoNbd(), row), 0.3);
}

TEST(PAlive, IsOneOnTheLastPurchaseDayInTheParetoNbd)
{
    EXPECT_EQ(pAlive(test::cdnowParetoNbd(), {7, 244, 244, 0}), 1);
    EXPECT_EQ(pAlive(test::cdnowParetoNbd(), {0, 0, 0, 0}), 1);
}

TEST(PAlive, FallsWithEveryDayOfSilence)
{
    for (const FittedModel& model : {test::cdnowMbgNbd(), test::cdnowParetoNbd()}) {
        for (const int repeats : {0, 3}) {
            double before = 1.1;
            for (int age = 100; age <= 900; age += 25) {
                const double alive = pAlive(model, {repeats, repeats == 0 ? 0 : 60, age, 0});
                EXPECT_LT(alive, before);
                before = alive;
            }
        }
    }
}

TEST(WeeklyRate, TurnsTenPercentAYearInto0183PercentAWeek)
{
    EXPECT_NEAR(weeklyRate(0.1), 0.0018346, 5e-8);
    EXPECT_NEAR(weeklyForce(0.15), 0.002687730, 5e-10);
    EXPECT_EQ(weeklyRate(0), 0);
}

/// Thousands of models and histories from small to absurd, checked for what must always hold.
TEST(Prediction, IsFiniteForEveryPossibleInput)
{
    test::Random random(20);
    for (int round = 0; round < 2000; ++round) {
        const bool wild = round % 3 == 0;
        const double spread = wild ? 1e5 : 30;
        const auto kind = std::array{
            BuyingModel::BgNbd, BuyingModel::MbgNbd, BuyingModel::ParetoNbd, BuyingModel::Nbd}[std::size_t(round % 4)];
        const FittedModel model = test::aModel(
            kind,
            {random.logUniform(1 / spread, spread), random.logUniform(1 / spread, spread),
             random.logUniform(1 / spread, spread), random.logUniform(1 / spread, spread)});
        const int age = int(random.logUniform(1, 70'000));
        const int repeats = random.wholeBetween(0, 2) == 0 ? 0 : int(random.logUniform(1, wild ? 1e5 : 300));
        const RepeatRow row{repeats, repeats == 0 ? 0 : random.wholeBetween(1, age), age, repeats == 0 ? 0 : 20.0};
        const double weeks = random.logUniform(0.1, 5200);
        const auto where = [&] {
            std::ostringstream text;
            text.precision(17);
            text << int(kind) << ": ";
            for (const double parameter : model.parameters) {
                text << parameter << ' ';
            }
            text << "x " << row.repeats << " t_x " << row.spanDays << " T " << row.ageDays << " weeks " << weeks;
            return text.str();
        };

        const double alive = pAlive(model, row);
        const double expected = expectedPurchases(model, row, weeks);
        std::vector<Prediction> out(1);
        PredictionOptions options;
        options.horizonWeeks = weeks;

        EXPECT_TRUE(alive >= 0 && alive <= 1) << where();
        EXPECT_TRUE(std::isfinite(expected) && expected >= 0) << where();
        ASSERT_TRUE(predict(model, nullptr, std::span(&row, 1), options, out));
        EXPECT_NEAR(out[0].pAlive, alive, 1e-9 * alive + 1e-290) << where();
        EXPECT_NEAR(out[0].expectedPurchases, expected, 1e-9 * expected + 1e-290) << where();
        EXPECT_TRUE(std::isfinite(out[0].value[0]) && out[0].value[0] >= 0) << where();
    }
}

TEST(BulkPrediction, SaysTheSameWhenPairsAreTooManyForADenseTable)
{
    test::Random random(8);
    std::vector<RepeatRow> rows;
    for (int i = 0; i < 5000; ++i) {
        const int age = random.wholeBetween(2500, 70'000);
        rows.push_back({random.wholeBetween(1, 2400), random.wholeBetween(1, age), age, 10});
    }
    for (const FittedModel& model : {test::cdnowMbgNbd(), test::cdnowParetoNbd()}) {
        std::vector<Prediction> out(rows.size());
        ASSERT_TRUE(predict(model, nullptr, rows, {}, out));
        for (std::size_t i = 0; i < rows.size(); i += 500) {
            const double alive = pAlive(model, rows[i]);
            EXPECT_NEAR(out[i].pAlive, alive, 1e-9 * alive + 1e-300);
        }
    }
}

} // namespace
} // namespace zhike::analytics
