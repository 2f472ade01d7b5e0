#include "analytics/modelcheck.h"

#include "analytics/testtables.h"

#include <gtest/gtest.h>
#include <numeric>

namespace zhike::analytics {
namespace {

struct CdnowChecks {
    FittedModel model;
    std::array<double, 8> frequencies;
    double chiSquare;
    double pValue;
    double tolerance;
};

TEST(FrequencyCheck, GivesThePublishedHistograms)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    const CdnowChecks all[] = {
        {test::cdnowBgNbd(), {1407.684, 460.323, 192.461, 101.164, 59.847, 38.120, 25.549, 71.851}, 4.821, .185, 5e-4},
        {test::cdnowMbgNbd(), {1418.618, 429.143, 198.569, 108.237, 64.744, 41.148, 27.294, 69.247}, 2.955, .399, 5e-4},
        {test::cdnowParetoNbd(),
         {1434.049, 396.878, 193.492, 111.812, 69.990, 45.856, 30.932, 73.991},
         11.990,
         .0074,
         5e-5},
    };
    for (const CdnowChecks& expected : all) {
        const auto check = checkFrequencies(expected.model, cells);

        ASSERT_TRUE(check);
        EXPECT_EQ(check->actual, (std::array<double, 8>{1411, 439, 214, 100, 62, 38, 29, 64}));
        for (std::size_t band = 0; band < 8; ++band) {
            EXPECT_NEAR(check->expected[band], expected.frequencies[band], 5.1e-4);
        }
        EXPECT_NEAR(check->chiSquare, expected.chiSquare, 6e-4);
        EXPECT_EQ(check->degreesOfFreedom, 3);
        EXPECT_NEAR(check->pValue, expected.pValue, expected.tolerance * 1.1);
    }
}

TEST(RepeatDistribution, HasTheMeanThatTheModelExpects)
{
    for (const FittedModel& model :
         {test::cdnowBgNbd(), test::cdnowMbgNbd(), test::cdnowParetoNbd(), test::cdnowNbd()}) {
        const std::vector<double> chances = repeatDistribution(model, 39, 600);
        double sum = 0;
        double mean = 0;
        for (std::size_t x = 0; x < chances.size(); ++x) {
            sum += chances[x];
            mean += double(x) * chances[x];
        }
        EXPECT_NEAR(sum, 1, 1e-12);
        EXPECT_NEAR(mean, expectedRepeats(model, 39), 1e-9);
    }
}

TEST(RepeatDistribution, IsCertainAtTheFirstMoment)
{
    for (const FittedModel& model : {test::cdnowBgNbd(), test::cdnowMbgNbd(), test::cdnowParetoNbd()}) {
        const std::vector<double> chances = repeatDistribution(model, 0, 2);
        EXPECT_NEAR(chances.at(0), 1, 1e-15);
        EXPECT_EQ(chances.at(1), 0);
    }
    EXPECT_TRUE(repeatDistribution(test::aModel(BuyingModel::BgNbd, {}), 1, 2).empty());
}

struct CdnowDays {
    std::vector<DayCount> first;
    std::vector<DayCount> repeats;
};
CdnowDays cdnowDays()
{
    const test::NumberTable table(test::testData("cdnow_days.csv"));
    CdnowDays days;
    for (std::size_t i = 0; i < table.size(); ++i) {
        days.first.push_back({table.wholeAt(i, "day"), table.at(i, "first_purchases")});
        days.repeats.push_back({table.wholeAt(i, "day"), table.at(i, "repeat_purchases")});
    }
    return days;
}

TEST(TrackingCurve, GivesThePublishedWeeks)
{
    const CdnowDays days = cdnowDays();
    const auto bg = trackingCurve(test::cdnowBgNbd(), days.first, days.repeats, 0, 78);
    const auto mbg = trackingCurve(test::cdnowMbgNbd(), days.first, days.repeats, 0, 78);
    const auto pareto = trackingCurve(test::cdnowParetoNbd(), days.first, days.repeats, 0, 78);
    ASSERT_TRUE(bg && mbg && pareto);

    struct Week {
        std::size_t week;
        double actual, bg, mbg, pareto;
    };
    for (const Week& expected :
         {Week{4, 81, 64.046, 64.058, 61.954}, Week{13, 828, 708.966, 711.069, 698.828},
          Week{26, 1746, 1726.898, 1726.074, 1733.146}, Week{39, 2457, 2493.957, 2475.636, 2524.933},
          Week{52, 3183, 3127.679, 3083.043, 3184.426}, Week{65, 3844, 3675.008, 3598.914, 3757.933},
          Week{78, 4339, 4160.609, 4049.953, 4270.041}}) {
        EXPECT_EQ(bg->actualCumulative[expected.week - 1], expected.actual);
        EXPECT_NEAR(bg->expectedCumulative[expected.week - 1], expected.bg, 5.1e-4);
        EXPECT_NEAR(mbg->expectedCumulative[expected.week - 1], expected.mbg, 5.1e-4);
        EXPECT_NEAR(pareto->expectedCumulative[expected.week - 1], expected.pareto, 5.1e-4);
    }
}

TEST(TrackingCurve, GivesEveryReferenceWeek)
{
    const auto file = test::sharedData() / "cdnow_sample_tracking_expected.csv";
    if (test::sharedData().empty() || !std::filesystem::exists(file)) {
        GTEST_SKIP() << "set ZHIKE_SHARED_DATA to a folder with cdnow_sample_tracking_expected.csv";
    }
    const test::NumberTable table(file);
    const CdnowDays days = cdnowDays();
    const auto mbg = trackingCurve(test::cdnowMbgNbd(), days.first, days.repeats, 0, 78);
    ASSERT_TRUE(mbg);
    for (std::size_t week = 0; week < table.size(); ++week) {
        EXPECT_EQ(mbg->actualCumulative[week], table.at(week, "actual_cumulative"));
        EXPECT_NEAR(mbg->expectedCumulative[week], table.at(week, "mbgnbd"), 1e-6);
    }
}

TEST(TrackingCurve, IsEmptyForNobodyAndRefusesNonsense)
{
    const auto nobody = trackingCurve(test::cdnowBgNbd(), {}, {}, 0, 3);
    ASSERT_TRUE(nobody);
    EXPECT_EQ(nobody->expectedCumulative, (std::vector<double>{0, 0, 0}));
    EXPECT_EQ(trackingCurve(test::cdnowBgNbd(), {}, {}, 0, -1).error().reason, FitFailureReason::InvalidOptions);
    EXPECT_EQ(
        trackingCurve(test::aModel(BuyingModel::BgNbd, {}), {}, {}, 0, 3).error().reason,
        FitFailureReason::InvalidParameters);
}

std::vector<double> forecastOf(const FittedModel& model, const std::vector<RepeatRow>& rows)
{
    std::vector<Prediction> predictions(rows.size());
    PredictionOptions options;
    options.horizonWeeks = 39;
    EXPECT_TRUE(predict(model, nullptr, rows, options, predictions));
    std::vector<double> forecast;
    for (const Prediction& prediction : predictions) {
        forecast.push_back(prediction.expectedPurchases);
    }
    return forecast;
}

TEST(HeldOutError, GivesThePublishedFigures)
{
    const test::CdnowSample sample = test::cdnowSample();
    struct Row {
        FittedModel model;
        double sum, mae, rmse, correlation, topTenth, topFifth;
    };
    for (const Row& expected :
         {Row{test::cdnowBgNbd(), 1653.41, .78545, 1.60798, .62565, .467, .633},
          Row{test::cdnowMbgNbd(), 1576.73, .76478, 1.60718, .62725, .475, .630},
          Row{test::cdnowParetoNbd(), 1665.51, .75452, 1.60285, .63022, .470, .629}}) {
        const HeldOutError error = heldOutError(forecastOf(expected.model, sample.rows), sample.heldOut);

        EXPECT_EQ(error.customers, 2357);
        EXPECT_EQ(error.actual, 1882);
        EXPECT_NEAR(error.predicted, expected.sum, 0.005);
        EXPECT_NEAR(error.totalError, expected.sum / 1882 - 1, 1e-5);
        EXPECT_NEAR(error.meanAbsoluteError, expected.mae, 5.1e-6);
        EXPECT_NEAR(error.rootMeanSquareError, expected.rmse, 5.1e-6);
        EXPECT_NEAR(error.correlation, expected.correlation, 5.1e-6);
        EXPECT_NEAR(error.topTenthShare, expected.topTenth, 5.1e-4);
        EXPECT_NEAR(error.topFifthShare, expected.topFifth, 5.1e-4);
    }
}

TEST(HeldOutBaselines, AreWhatAForecastMustBeat)
{
    const test::CdnowSample sample = test::cdnowSample();

    const HeldOutBaselines baselines = heldOutBaselines(sample.rows, sample.heldOut);

    EXPECT_NEAR(baselines.zero.meanAbsoluteError, .7985, 5.1e-5);
    EXPECT_NEAR(baselines.zero.rootMeanSquareError, 2.2064, 5.1e-5);
    EXPECT_EQ(baselines.zero.correlation, 0);
    EXPECT_EQ(baselines.lastPeriod.predicted, 2457);
    EXPECT_NEAR(baselines.lastPeriod.rootMeanSquareError, 1.9710, 5.1e-5);
    EXPECT_NEAR(baselines.lastPeriod.correlation, .5772, 5.1e-5);
    EXPECT_NEAR(baselines.mean.meanAbsoluteError, 1.13351, 5.1e-6);
    EXPECT_EQ(baselines.mean.correlation, 0);
}

TEST(ForecastByFrequency, GivesThePublishedMeans)
{
    const test::CdnowSample sample = test::cdnowSample();

    const FrequencyForecast forecast
        = forecastByFrequency(sample.rows, forecastOf(test::cdnowBgNbd(), sample.rows), sample.heldOut);

    const std::array<double, 8> actual{.2367, .6970, 1.3925, 1.5600, 2.5323, 2.9474, 3.8621, 6.3594};
    const std::array<double, 8> predicted{.2251, .5231, 1.0441, 1.5203, 2.1639, 2.6538, 3.5040, 6.1572};
    for (std::size_t band = 0; band < 8; ++band) {
        EXPECT_NEAR(forecast.actualMean[band], actual[band], 5.1e-5);
        EXPECT_NEAR(forecast.predictedMean[band], predicted[band], 5.1e-5);
    }
    EXPECT_EQ(forecast.customers[7], 64);
}

TEST(HeldOutError, OfNobodyIsZero)
{
    const HeldOutError error = heldOutError({}, {});

    EXPECT_EQ(error.customers, 0);
    EXPECT_EQ(error.rootMeanSquareError, 0);
    EXPECT_EQ(error.topTenthShare, 0);
}

HeldOutCandidate candidate(BuyingModel kind, double rootMeanSquareError)
{
    HeldOutCandidate candidate{kind, {}};
    candidate.error.rootMeanSquareError = rootMeanSquareError;
    return candidate;
}

TEST(ProposeModel, TakesTheSmallestError)
{
    const std::array tried{candidate(BuyingModel::MbgNbd, 1.7), candidate(BuyingModel::ParetoNbd, 1.6)};

    const auto proposal = proposeModel(tried, 0.6);

    ASSERT_TRUE(proposal);
    EXPECT_EQ(proposal->candidate, 1U);
    EXPECT_EQ(proposal->reason, ProposalReason::SmallestError);
    EXPECT_FALSE(proposeModel({}, 0.6));
}

TEST(ProposeModel, PrefersOneThatLetsFirstBuyersLeaveWhenTheyAreManyAndErrorsNearlyEqual)
{
    const std::array tried{
        candidate(BuyingModel::ParetoNbd, 1.615), candidate(BuyingModel::MbgNbd, 1.61),
        candidate(BuyingModel::BgNbd, 1.6)};
    const std::array farther{candidate(BuyingModel::MbgNbd, 1.7), candidate(BuyingModel::BgNbd, 1.6)};

    const auto many = proposeModel(tried, 0.6);
    const auto few = proposeModel(tried, 0.05);
    const auto worse = proposeModel(farther, 0.6);

    ASSERT_TRUE(many && few && worse);
    EXPECT_EQ(tried[many->candidate].kind, BuyingModel::MbgNbd);
    EXPECT_EQ(many->reason, ProposalReason::LetsFirstBuyersLeave);
    EXPECT_EQ(tried[few->candidate].kind, BuyingModel::BgNbd);
    EXPECT_EQ(farther[worse->candidate].kind, BuyingModel::BgNbd);
}

TEST(ProposeModel, IsAsGoodOnCdnowAsTheModelsPublishedThere)
{
    const test::CdnowSample sample = test::cdnowSample();
    const std::vector<Cell> cells = makeCells(sample.rows);
    std::vector<HeldOutCandidate> tried;
    for (const BuyingModel kind : {BuyingModel::BgNbd, BuyingModel::MbgNbd, BuyingModel::ParetoNbd}) {
        const auto model = fit(kind, cells);
        ASSERT_TRUE(model);
        std::vector<double> predicted;
        for (const RepeatRow& row : sample.rows) {
            predicted.push_back(expectedPurchases(*model, row, 39));
        }
        tried.push_back({kind, heldOutError(predicted, sample.heldOut)});
    }

    const auto proposal = proposeModel(tried, 1411.0 / 2357);

    ASSERT_TRUE(proposal);
    const HeldOutError& error = tried[proposal->candidate].error;
    EXPECT_LE(error.rootMeanSquareError, 1.61);
    EXPECT_GE(error.correlation, 0.62);
    EXPECT_LE(std::abs(error.totalError), 0.12);
    EXPECT_NE(tried[proposal->candidate].kind, BuyingModel::BgNbd);
}

} // namespace
} // namespace zhike::analytics
