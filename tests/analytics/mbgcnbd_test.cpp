#include "analytics/modelcheck.h"
#include "analytics/regularity.h"
#include "analytics/syntheticbuyers.h"
#include "analytics/testtables.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

FittedModel regularModel()
{
    return test::aModel(BuyingModel::MbgCnbd, {1.4, 20, 0.8, 3});
}

test::SyntheticBuyers regularBuyers(int customers, std::uint64_t seed)
{
    test::Draw draw(seed);
    return test::syntheticBuyers(regularModel(), customers, 7 * 400, draw);
}

double logGapWeeks(const test::SyntheticBuyers& buyers)
{
    RegularityMeter meter;
    for (std::size_t i = 0; i < buyers.purchaseDays.size(); ++i) {
        for (const std::int32_t day : buyers.purchaseDays[i]) {
            static_cast<void>(meter.add(std::int64_t(i), day));
        }
    }
    return meter.result().logGapWeeks;
}

TEST(MbgCnbd, HasTheDerivativesThatDifferencesGive)
{
    const std::vector<Cell> cells = makeCells(regularBuyers(300, 3).rows());
    for (const std::array<double, 4>& at :
         {std::array<double, 4>{0.3, 5, 0.6, 3}, std::array<double, 4>{2, 1, 3, 0.4},
          std::array<double, 4>{0.05, 40, 0.02, 70}}) {
        std::array<double, 4> gradient{};
        const auto value = logLikelihood(BuyingModel::MbgCnbd, at, cells, &gradient);
        ASSERT_TRUE(value);
        for (std::size_t i = 0; i < 4; ++i) {
            constexpr double kStep = 1e-5;
            auto up = at;
            auto down = at;
            up[i] *= std::exp(kStep);
            down[i] *= std::exp(-kStep);
            const double slope
                = (*logLikelihood(BuyingModel::MbgCnbd, up, cells) - *logLikelihood(BuyingModel::MbgCnbd, down, cells))
                / (2 * kStep);
            EXPECT_NEAR(gradient[i], slope, 1e-6 * std::abs(*value)) << i;
        }
    }
}

TEST(MbgCnbd, FindsTheParametersThatMadeTheDataWithinThreeStandardErrors)
{
    const auto model = fit(BuyingModel::MbgCnbd, makeCells(regularBuyers(6000, 5).rows()));

    ASSERT_TRUE(model) << int(model.error().reason);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(model->parameters[i], regularModel().parameters[i], 3 * model->standardErrors[i]) << i;
        EXPECT_GT(model->standardErrors[i], 0);
    }
}

TEST(MbgCnbd, IsTheMoreLikelyModelOfRegularBuyersByAkaike)
{
    const auto buyers = regularBuyers(3000, 7);
    const std::vector<Cell> cells = makeCells(buyers.rows());
    FitOptions options;
    options.logGapWeeks = logGapWeeks(buyers);

    const auto regular = fit(BuyingModel::MbgCnbd, cells, options);
    const auto byChance = fit(BuyingModel::MbgNbd, cells);

    ASSERT_TRUE(regular && byChance);
    EXPECT_LT(regular->aic, byChance->aic - 100);
}

TEST(MbgCnbd, HasADistributionOfRepeatsThatAddsUpAndHasTheExpectedMean)
{
    for (const double weeks : {0.0, 3.0, 39.0, 400.0}) {
        const std::vector<double> chances = repeatDistribution(regularModel(), weeks, 1500);
        double sum = 0;
        double mean = 0;
        for (std::size_t x = 0; x < chances.size(); ++x) {
            sum += chances[x];
            mean += double(x) * chances[x];
        }
        EXPECT_NEAR(sum, 1, 1e-12);
        EXPECT_NEAR(mean, expectedRepeats(regularModel(), weeks), 1e-10);
    }
}

TEST(MbgCnbd, ForecastsWhatBuyersThenDo)
{
    const auto buyers = regularBuyers(6000, 9);
    const std::int32_t split = 7 * 300;
    std::vector<double> predicted;
    std::vector<double> actual;
    for (const std::vector<std::int32_t>& days : buyers.purchaseDays) {
        const auto end = std::upper_bound(days.begin(), days.end(), split);
        const RepeatRow row{
            std::int32_t(end - days.begin()) - 1, *std::prev(end) - days.front(), split - days.front(), 0};
        predicted.push_back(expectedPurchases(regularModel(), row, 100));
        actual.push_back(double(days.end() - end));
    }

    const HeldOutError error = heldOutError(predicted, actual);

    EXPECT_NEAR(error.totalError, 0, 0.03);
    EXPECT_GT(error.correlation, 0.6);
}

TEST(MbgCnbd, KnowsThatSilenceMeansMoreWhenPurchasesAreRegular)
{
    const FittedModel regular = test::aModel(BuyingModel::MbgCnbd, {20, 20, 1, 9});
    const FittedModel chance = test::aModel(BuyingModel::MbgNbd, {20, 40, 1, 9});
    const RepeatRow silent{10, 7 * 20, 7 * 28, 0};

    EXPECT_LT(pAlive(regular, silent), pAlive(chance, silent));
    EXPECT_DOUBLE_EQ(pAlive(regular, {0, 0, 0, 0}), 0.9);
}

TEST(MbgCnbd, DiscountsToTheExpectationWhenTheRateGoesToZero)
{
    for (const RepeatRow& row : {RepeatRow{0, 0, 300, 0}, RepeatRow{4, 200, 260, 0}, RepeatRow{300, 2000, 2001, 0}}) {
        const double expected = expectedPurchases(regularModel(), row, 156);

        EXPECT_NEAR(discountedExpectation(regularModel(), row, 0, 156), expected, 1e-11 * expected);
        EXPECT_NEAR(discountedPurchases(regularModel(), row, {1, 156, 0}), expected, 1e-11 * expected);
        const double residual = discountedResidual(regularModel(), row, weeklyForce(0.15));
        EXPECT_GT(residual, discountedExpectation(regularModel(), row, weeklyForce(0.15), 5000) * (1 - 1e-12));
        EXPECT_TRUE(std::isfinite(residual));
    }
}

TEST(MbgCnbd, SaysTheSameForAllAsForOne)
{
    const std::vector<RepeatRow> rows = regularBuyers(400, 13).rows();
    std::vector<Prediction> all(rows.size());
    PredictionOptions options;
    options.valueHorizons = {52, 156, 520};
    ASSERT_TRUE(predict(regularModel(), nullptr, rows, options, all));

    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_DOUBLE_EQ(all[i].pAlive, pAlive(regularModel(), rows[i]));
        const double expected = expectedPurchases(regularModel(), rows[i], 52);
        EXPECT_NEAR(all[i].expectedPurchases, expected, 1e-11 * expected);
        const double value = discountedPurchases(regularModel(), rows[i], {1, 520, weeklyRate(0.10)});
        EXPECT_NEAR(all[i].value[2], value, 1e-10 * value);
    }
}

} // namespace
} // namespace zhike::analytics
