#include "analytics/spendmodel.h"

#include "analytics/testtables.h"

#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

TEST(SpendFit, GivesThePublishedMaximumForTheCdnowSample)
{
    const auto model = fitSpend(test::cdnowSample().rows);

    ASSERT_TRUE(model);
    EXPECT_NEAR(model->p, 6.249572271, 1e-4 * 6.25);
    EXPECT_NEAR(model->q, 3.744224667, 1e-4 * 3.74);
    EXPECT_NEAR(model->gamma, 15.44352096, 1e-4 * 15.4);
    EXPECT_NEAR(model->standardErrorP, 1.190, 5.1e-4);
    EXPECT_NEAR(model->standardErrorQ, 0.2901, 5.1e-5);
    EXPECT_NEAR(model->standardErrorGamma, 4.159, 5.1e-4);
    EXPECT_NEAR(model->logLikelihood, -4055.91769480, 1e-6);
    EXPECT_NEAR(model->correlation, 0.1139, 5.1e-5);
    EXPECT_EQ(model->customers, 946);
    EXPECT_EQ(model->customersLeftOut, 1411);
    EXPECT_NEAR(model->populationMean(), 35.170371, 1e-4);
    EXPECT_LE(model->gradientNorm, 1e-8);
}

TEST(SpendFit, DoesNotDependOnTheCurrency)
{
    std::vector<RepeatRow> rows = test::cdnowSample().rows;
    const auto dollars = fitSpend(rows);
    for (RepeatRow& row : rows) {
        row.meanRepeatSpend *= 1e7;
    }

    const auto dong = fitSpend(rows);

    ASSERT_TRUE(dollars && dong);
    EXPECT_NEAR(dong->p, dollars->p, 1e-6 * dollars->p);
    EXPECT_NEAR(dong->gamma, dollars->gamma * 1e7, 1e-6 * dollars->gamma * 1e7);
    EXPECT_NEAR(dong->logLikelihood, dollars->logLikelihood - 946 * std::log(1e7), 1e-6);
}

TEST(SpendFit, EndsAtTheSamePlaceFromEveryStart)
{
    SpendFitOptions one;
    one.starts = 1;

    const auto fromOne = fitSpend(test::cdnowSample().rows, one);
    const auto fromThree = fitSpend(test::cdnowSample().rows);

    ASSERT_TRUE(fromOne && fromThree);
    EXPECT_NEAR(fromOne->logLikelihood, fromThree->logLikelihood, 1e-9);
}

TEST(SpendFit, LeavesOutAndCountsAmountsThatAreNotPositive)
{
    std::vector<RepeatRow> rows = test::cdnowSample().rows;
    const auto clean = fitSpend(rows);
    rows.push_back({3, 20, 50, 0});
    rows.push_back({3, 20, 50, -12});
    rows.push_back({0, 0, 50, 0});

    const auto model = fitSpend(rows);

    ASSERT_TRUE(clean && model);
    EXPECT_DOUBLE_EQ(model->p, clean->p);
    EXPECT_EQ(model->customersLeftOut, clean->customersLeftOut + 3);
}

std::vector<RepeatRow> spenders(int count, double (*spendOf)(test::Random&))
{
    test::Random random(9);
    std::vector<RepeatRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back({1, 10, 20, spendOf(random)});
    }
    return rows;
}

TEST(SpendFit, RefusesWithAReasonWhatCannotBeFitted)
{
    const auto reasonFor = [](const std::vector<RepeatRow>& rows) { return fitSpend(rows).error().reason; };

    EXPECT_EQ(reasonFor({{0, 0, 5, 0}}), FitFailureReason::NobodyBoughtTwice);
    EXPECT_EQ(
        fitSpend(std::vector<RepeatRow>(3, {1, 2, 5, 7})).error(),
        (FitFailure{FitFailureReason::TooFewRepeatCustomers, 3, 20, -1}));
    EXPECT_EQ(reasonFor(spenders(100, [](test::Random&) { return 19.9; })), FitFailureReason::AllSpendEqual);
}

TEST(SpendFit, RefusesATailWithoutAMean)
{
    // The model itself with p = 1 and q = 0.6: amounts whose mean does not exist.
    const auto rows
        = spenders(3000, [](test::Random& random) { return std::expm1(-std::log(random.uniform()) / 0.6); });

    const auto model = fitSpend(rows);

    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().reason, FitFailureReason::SpendMeanInfinite);
    EXPECT_LT(model.error().found, 1);
    EXPECT_EQ(model.error().parameter, 1);
}

TEST(SpendFit, WarnsOfACorrelationByItsNumber)
{
    test::Random random(4);
    std::vector<RepeatRow> rows;
    for (int i = 0; i < 500; ++i) { // totals fed in place of means
        const int repeats = random.wholeBetween(1, 12);
        rows.push_back({repeats, 10, 20, repeats * random.between(5, 15)});
    }

    const auto model = fitSpend(rows);

    ASSERT_TRUE(model);
    EXPECT_GT(model->correlation, kSpendCorrelationWarning);
}

TEST(SpendFit, StopsWhenCancelled)
{
    SpendFitOptions options;
    options.isCancelled = [] { return true; };

    EXPECT_EQ(fitSpend(test::cdnowSample().rows, options).error().reason, FitFailureReason::Cancelled);
}

TEST(ExpectedSpend, IsThePopulationMeanForOneTimeBuyers)
{
    const SpendModel model = test::cdnowSpend();

    EXPECT_DOUBLE_EQ(expectedSpend(model, 0, 0), model.populationMean());
    EXPECT_DOUBLE_EQ(expectedSpend(model, 4, 0), model.populationMean());
    EXPECT_NEAR(expectedSpend(model, 100'000, 50), 50, 0.01);
    EXPECT_GT(expectedSpend(model, 1, 1e-9), 0);
}

} // namespace
} // namespace zhike::analytics
