#include "analytics/buyingmodel.h"

#include "analytics/testtables.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

constexpr std::array<BuyingModel, 4> kAllModels{
    BuyingModel::BgNbd, BuyingModel::MbgNbd, BuyingModel::ParetoNbd, BuyingModel::Nbd};

struct Expected {
    BuyingModel kind;
    std::array<double, 4> parameters;
    std::array<double, 4> standardErrors;
    double logLikelihood;
};

void expectFit(const Fitted<FittedModel>& model, const Expected& expected)
{
    ASSERT_TRUE(model) << "refused for reason " << int(model.error().reason);
    EXPECT_NEAR(model->logLikelihood, expected.logLikelihood, 1e-6);
    for (int i = 0; i < parameterCount(expected.kind); ++i) {
        const auto at = std::size_t(i);
        const double tolerance = i < 2 ? 1e-5 : 1e-4;
        EXPECT_NEAR(model->parameters[at], expected.parameters[at], tolerance * expected.parameters[at]) << i;
        if (expected.standardErrors[at] > 0) { // four digits are published
            EXPECT_NEAR(model->standardErrors[at], expected.standardErrors[at], 5.1e-4 * expected.standardErrors[at])
                << i;
        }
    }
    EXPECT_LE(model->gradientNorm, 1e-6);
    EXPECT_DOUBLE_EQ(model->aic, 2 * parameterCount(expected.kind) - 2 * model->logLikelihood);
}

TEST(BuyingModelFit, GivesThePublishedMaximaForTheCdnowSample)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    const Expected all[] = {
        {BuyingModel::BgNbd,
         {0.2425945224, 4.413602019, 0.7929220172, 2.425906777},
         {.01256, .3782, .1857, .7054},
         -9582.42920667},
        {BuyingModel::MbgNbd,
         {0.5248431591, 6.183085280, 0.8913593907, 1.614002240},
         {.08327, .6956, .1548, .5375},
         -9582.13571555},
        {BuyingModel::ParetoNbd,
         {0.5532770469, 10.57768346, 0.6062399891, 11.66873529},
         {.04763, .8427, .1873, 6.211},
         -9594.97617894},
    };

    for (const Expected& expected : all) {
        const auto model = fit(expected.kind, cells);

        expectFit(model, expected);
        EXPECT_EQ(model->customers, 2357);
        EXPECT_EQ(model->repeatCustomers, 946);
        EXPECT_EQ(model->cells, 1016);
    }
}

TEST(BuyingModelFit, GivesTheNbdOfThePublishedPackage)
{
    const auto model = fit(BuyingModel::Nbd, makeCells(test::cdnowSample().rows));

    ASSERT_TRUE(model);
    EXPECT_NEAR(model->parameters[0], 0.384766, 1e-6);
    EXPECT_NEAR(model->parameters[1], 12.07201, 2e-5);
    EXPECT_NEAR(model->logLikelihood, -9763.6576, 5e-5);
}

TEST(BuyingModelFit, EndsAtTheSamePlaceFromEveryStartAndThroughStages)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    for (const BuyingModel kind : kAllModels) {
        const auto whole = fit(kind, cells);
        FitOptions staged;
        staged.firstStageCells = 100;
        staged.starts = 1;
        const auto byStages = fit(kind, cells, staged);

        ASSERT_TRUE(whole && byStages);
        EXPECT_NEAR(whole->logLikelihood, byStages->logLikelihood, 1e-8);
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_NEAR(whole->parameters[i], byStages->parameters[i], 1e-6 * whole->parameters[i]);
        }
    }
}

TEST(BuyingModelFit, TakesCellsInAnyOrderAndMoreThanOnce)
{
    std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    const auto sorted = fit(BuyingModel::ParetoNbd, cells);
    std::reverse(cells.begin(), cells.end());
    for (Cell& cell : cells) {
        cell.weight /= 2;
    }
    cells.insert(cells.end(), cells.begin(), cells.end());

    const auto shuffled = fit(BuyingModel::ParetoNbd, cells);

    ASSERT_TRUE(sorted && shuffled);
    EXPECT_NEAR(sorted->logLikelihood, shuffled->logLikelihood, 1e-7);
    EXPECT_NEAR(sorted->parameters[1], shuffled->parameters[1], 1e-6);
}

TEST(BuyingModelFit, RepeatsItselfToTheLastBit)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);

    EXPECT_EQ(fit(BuyingModel::ParetoNbd, cells).value(), fit(BuyingModel::ParetoNbd, cells).value());
}

TEST(LogLikelihood, HasTheGradientThatDifferencesGive)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    const std::array<double, 4> somewhere[] = {{0.3, 5, 0.6, 3}, {2, 1, 3, 0.4}, {0.05, 40, 0.02, 70}};
    for (const BuyingModel kind : kAllModels) {
        for (const auto& parameters : somewhere) {
            std::array<double, 4> gradient{};
            ASSERT_TRUE(logLikelihood(kind, parameters, cells, &gradient));
            for (int i = 0; i < parameterCount(kind); ++i) {
                const auto at = [&](double step) {
                    auto moved = parameters;
                    moved[std::size_t(i)] *= std::exp(step);
                    return logLikelihood(kind, moved, cells).value();
                };
                const double h = 1e-3; // five-point formula, error h^4
                const double slope = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
                EXPECT_NEAR(gradient[std::size_t(i)], slope, 1e-7 * std::abs(slope) + 1e-6) << int(kind) << ' ' << i;
            }
        }
    }
}

TEST(LogLikelihood, IsRightWhereDifferencesOfGammaFunctionsAreNoise)
{
    // a = 6.8e11, b = 2.5e19: where a published package found a "maximum". For b this large nobody leaves, so the
    // BG/NBD is the NBD.
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    const double nbd = logLikelihood(BuyingModel::Nbd, {0.3847661358, 12.07202284, 0, 0}, cells).value();

    const double bg = logLikelihood(BuyingModel::BgNbd, {0.3847661358, 12.07202284, 6.8e11, 2.5e32}, cells).value();

    EXPECT_NEAR(bg, nbd, 1e-6);
}

TEST(LogLikelihood, OfTheParetoNbdGoesToTheNbdWhenNobodyLeaves)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    const double nbd = logLikelihood(BuyingModel::Nbd, {0.3847661358, 12.07202284, 0, 0}, cells).value();

    EXPECT_NEAR(
        logLikelihood(BuyingModel::ParetoNbd, {0.3847661358, 12.07202284, 1e-18, 50}, cells).value(), nbd, 1e-6);
}

// Refusals: a reason and its numbers, never a silly number.

std::vector<Cell> buyersAndOthers(int repeatCustomers, int others)
{
    std::vector<Cell> cells;
    for (int i = 0; i < repeatCustomers; ++i) {
        cells.push_back({1 + i % 4, 20 + 7 * i, 300 + i, 1});
    }
    cells.push_back({0, 0, 280, double(others)});
    return cells;
}

TEST(BuyingModelFit, RefusesTooFewRepeatCustomersWithTheNumbers)
{
    for (const BuyingModel kind : kAllModels) {
        const auto model = fit(kind, buyersAndOthers(3, 500));
        ASSERT_FALSE(model);
        EXPECT_EQ(model.error(), (FitFailure{FitFailureReason::TooFewRepeatCustomers, 3, 20, -1}));
    }
}

TEST(BuyingModelFit, RefusesWhenNobodyBoughtTwice)
{
    EXPECT_EQ(fit(BuyingModel::BgNbd, buyersAndOthers(0, 500)).error().reason, FitFailureReason::NobodyBoughtTwice);
    EXPECT_EQ(fit(BuyingModel::BgNbd, {}).error().reason, FitFailureReason::NoCustomers);
}

TEST(BuyingModelFit, RefusesWhenEverythingHappenedOnOneDay)
{
    const std::vector<Cell> cells{{0, 0, 0, 1000}};

    EXPECT_EQ(fit(BuyingModel::ParetoNbd, cells).error().reason, FitFailureReason::NoTimeObserved);
}

TEST(BuyingModelFit, RefusesWhenAllHistoriesAreEqual)
{
    const std::vector<Cell> cells{{3, 100, 200, 1000}};

    for (const BuyingModel kind : kAllModels) {
        EXPECT_EQ(fit(kind, cells).error().reason, FitFailureReason::AllHistoriesEqual);
    }
}

TEST(BuyingModelFit, RefusesHistoriesThatCannotBeAndNamesTheCell)
{
    std::vector<Cell> cells = buyersAndOthers(30, 100);
    cells[7].spanDays = cells[7].ageDays + 1;
    EXPECT_EQ(fit(BuyingModel::BgNbd, cells).error(), (FitFailure{FitFailureReason::InvalidHistory, 7, 0, -1}));

    cells = buyersAndOthers(30, 100);
    cells[2].weight = std::nan("");
    EXPECT_EQ(fit(BuyingModel::BgNbd, cells).error(), (FitFailure{FitFailureReason::InvalidHistory, 2, 0, -1}));
}

TEST(BuyingModelFit, SaysWhenNoLeavingIsVisibleAndTheNbdFits)
{
    // Everybody buys every other week to the very end: nothing in these data speaks for leaving.
    std::vector<Cell> cells;
    test::Random random(3);
    for (int i = 0; i < 400; ++i) {
        const int age = random.wholeBetween(200, 400);
        const int repeats = age / random.wholeBetween(7, 40);
        cells.push_back({repeats, age - random.wholeBetween(0, 3), age, 1});
    }

    for (const BuyingModel kind : {BuyingModel::BgNbd, BuyingModel::MbgNbd, BuyingModel::ParetoNbd}) {
        const auto model = fit(kind, cells);
        ASSERT_FALSE(model);
        EXPECT_EQ(model.error().reason, FitFailureReason::ParameterAtBound) << int(kind);
        EXPECT_EQ(model.error().parameter, 2) << int(kind);
        EXPECT_EQ(model.error().found, 1e-6);
    }
    EXPECT_TRUE(fit(BuyingModel::Nbd, cells));
}

TEST(BuyingModelFit, StopsWhenCancelled)
{
    const std::vector<Cell> cells = makeCells(test::cdnowSample().rows);
    FitOptions options;
    int asked = 0;
    options.isCancelled = [&asked] { return ++asked > 3; };

    for (const BuyingModel kind : kAllModels) {
        asked = 0;
        EXPECT_EQ(fit(kind, cells, options).error().reason, FitFailureReason::Cancelled);
        EXPECT_EQ(asked, 4);
    }
}

TEST(LogLikelihood, RefusesParametersThatAreNone)
{
    const std::vector<Cell> cells = buyersAndOthers(3, 10);

    EXPECT_EQ(
        logLikelihood(BuyingModel::BgNbd, {1, 1, -1, 1}, cells).error(),
        (FitFailure{FitFailureReason::InvalidParameters, -1, 0, 2}));
    EXPECT_EQ(logLikelihood(BuyingModel::BgNbd, {1, 1, 1, 1}, {}).error().reason, FitFailureReason::NoCustomers);
}

/// Customers of a BG/NBD process with known parameters. A large scale makes all times longer, and so purchases of one
/// day rare.
std::vector<Cell> syntheticCells(int customers, std::uint64_t seed, double dropoutA, double dropoutB, int scale = 1)
{
    test::Random random(seed);
    const auto gammaOfShape2 = [&random] { return -std::log(random.uniform()) - std::log(random.uniform()); };
    std::vector<RepeatRow> rows;
    for (int i = 0; i < customers; ++i) {
        const int age = random.wholeBetween(180, 720) * scale;
        const double ratePerDay = gammaOfShape2() / (60 * scale);
        const double leaving = std::pow(random.uniform(), 1 / dropoutA) * dropoutB; // Beta(dropoutA, 1), scaled
        RepeatRow row{0, 0, age, 0};
        for (double day = 0;;) {
            day += -std::log(random.uniform()) / ratePerDay;
            if (int(day) > age) {
                break;
            }
            if (int(day) > row.spanDays) {
                ++row.repeats;
                row.spanDays = int(day);
            }
            if (random.uniform() < leaving) {
                break;
            }
        }
        rows.push_back(row);
    }
    return makeCells(rows);
}

TEST(BuyingModelFit, ConvergesOnEveryDataSetAboveTheMinimum)
{
    int fitted = 0;
    int atBound = 0;
    for (int round = 0; round < 36; ++round) {
        const std::vector<Cell> cells
            = syntheticCells(60 + 40 * round, std::uint64_t(round), 0.4 + 0.1 * (round % 10), 0.6);
        for (const BuyingModel kind : kAllModels) {
            const auto model = fit(kind, cells);
            if (model) {
                ++fitted;
                EXPECT_LE(model->gradientNorm, 1e-7);
            } else { // small samples may show no spread of rates or of leaving; nothing else is an excuse
                EXPECT_EQ(model.error().reason, FitFailureReason::ParameterAtBound)
                    << round << ' ' << int(kind) << " found " << model.error().found;
                ++atBound;
            }
        }
    }
    EXPECT_GT(fitted, 10 * atBound);
}

TEST(BuyingModelFit, GivesBackTheParametersOfItsOwnProcess)
{
    // Rates are Gamma(2, 6,000 days); leaving chances are Beta(0.8, 1).
    const auto model = fit(BuyingModel::BgNbd, syntheticCells(60'000, 11, 0.8, 1, 100));

    ASSERT_TRUE(model);
    const std::array<double, 4> truth{2, 6000 / 7.0, 0.8, 1};
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(model->parameters[i], truth[i], 4 * model->standardErrors[i]);
        EXPECT_LT(model->standardErrors[i], 0.03 * truth[i]);
    }
}

TEST(LogLikelihood, StaysFiniteForALargeCustomerAndALongHistory)
{
    const std::vector<Cell> cells{
        {100'000, 69'990, 70'000, 1},
        {100'000, 7, 70'000, 1},
        {1, 1, 70'000, 1},
        {0, 0, 70'000, 1},
        {5'000, 5'000, 5'000, 1}};
    for (const BuyingModel kind : kAllModels) {
        for (const double size : {1e-6, 1e-3, 1.0, 1e3, 1e6}) {
            for (const double other : {1e-6, 1.0, 1e6}) {
                std::array<double, 4> gradient{};
                const auto value = logLikelihood(kind, {size, other, size, other}, cells, &gradient);
                ASSERT_TRUE(value);
                EXPECT_TRUE(std::isfinite(*value)) << int(kind) << ' ' << size << ' ' << other;
                for (const double slope : gradient) {
                    EXPECT_TRUE(std::isfinite(slope)) << int(kind) << ' ' << size << ' ' << other;
                }
            }
        }
    }
}

TEST(BuyingModelFit, GivesTheReferenceForTheWholeCdnowFile)
{
    const auto file = test::sharedData() / "cdnow_master.csv.gz";
    if (test::sharedData().empty() || !std::filesystem::exists(file)) {
        GTEST_SKIP() << "set ZHIKE_SHARED_DATA to a folder with cdnow_master.csv.gz";
    }
    const std::vector<Cell> cells = makeCells(test::cdnowMasterRows(file));
    ASSERT_EQ(cells.size(), 8685u);

    expectFit(
        fit(BuyingModel::BgNbd, cells),
        {BuyingModel::BgNbd, {0.2516239589, 4.788942962, 0.7234335768, 2.161088359}, {}, -95368.44393316});
    expectFit(
        fit(BuyingModel::MbgNbd, cells),
        {BuyingModel::MbgNbd, {0.6371397334, 7.310289542, 0.8074741179, 1.228393996}, {}, -95336.95831988});
    expectFit(
        fit(BuyingModel::ParetoNbd, cells),
        {BuyingModel::ParetoNbd, {0.5974199663, 11.58565778, 0.5221856108, 8.827759150}, {}, -95415.11861747});
}

TEST(BuyingModelFit, RefusesAHistoryOfAFewDays)
{
    const std::vector<Cell> cells{{0, 0, 20, 60}, {1, 5, 20, 30}, {2, 11, 19, 20}};

    const auto model = fit(BuyingModel::MbgNbd, cells);

    ASSERT_FALSE(model);
    EXPECT_EQ(model.error(), (FitFailure{FitFailureReason::HistoryTooShort, 20 / 7.0, 4, -1}));
}

} // namespace
} // namespace zhike::analytics
