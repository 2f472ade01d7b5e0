#include "analytics/bgbb.h"

#include "analytics/testtables.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <gtest/gtest.h>
#include <numeric>

namespace zhike::analytics {
namespace {

std::vector<OccasionCell> donations()
{
    const test::NumberTable table(test::testData("donations.csv"));
    std::vector<OccasionCell> cells;
    for (std::size_t i = 0; i < table.size(); ++i) {
        cells.push_back(
            {table.wholeAt(i, "x"), table.wholeAt(i, "t_x"), table.wholeAt(i, "n"), table.at(i, "customers")});
    }
    return cells;
}

OccasionModel donationsModel()
{
    OccasionModel model;
    model.parameters = {1.203522, .749716, .656718, 2.783442};
    return model;
}

TEST(BgBb, GivesThePublishedMaximumForTheDonations)
{
    const auto model = fitOccasions(donations());

    ASSERT_TRUE(model) << int(model.error().reason);
    const std::array<double, 4> published = donationsModel().parameters;
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(model->parameters[i], published[i], 1e-5 * published[i]) << i;
        EXPECT_GT(model->standardErrors[i], 0);
    }
    EXPECT_NEAR(model->logLikelihood, -33225.5813, 5e-5);
    EXPECT_EQ(model->customers, 11'104);
    EXPECT_EQ(model->repeatCustomers, 11'104 - 3464);
    EXPECT_LE(model->gradientNorm, 1e-6);
}

TEST(BgBb, GivesThePublishedForecastsByPattern)
{
    struct Pattern {
        int x, last;
        double alive, gifts;
    };
    constexpr std::array<Pattern, 12> kPublished{
        {{6, 6, .930434, 3.752544},
         {5, 6, .930434, 3.231612},
         {1, 6, .930434, 1.147885},
         {5, 5, .521975, 1.812942},
         {4, 5, .696800, 2.030024},
         {4, 4, .200179, .583192},
         {3, 4, .439594, 1.034572},
         {3, 3, .095006, .223595},
         {2, 2, .066415, .119121},
         {1, 3, .481356, .593853},
         {1, 1, .069462, .085696},
         {0, 0, .108133, .072863}}};
    const auto model = fitOccasions(donations());
    ASSERT_TRUE(model);
    for (const Pattern& pattern : kPublished) {
        const OccasionCell cell{pattern.x, pattern.last, 6, 1};
        EXPECT_NEAR(pAlive(*model, cell), pattern.alive, 2e-6) << pattern.x << ' ' << pattern.last;
        EXPECT_NEAR(expectedPurchases(*model, cell, 5), pattern.gifts, 5e-6) << pattern.x << ' ' << pattern.last;
    }
    double total = 0;
    for (const OccasionCell& cell : donations()) {
        total += cell.weight * expectedPurchases(*model, cell, 5);
    }
    EXPECT_NEAR(total, 12'884.157, 0.01);
}

TEST(BgBb, HasTheGradientThatDifferencesGive)
{
    const std::vector<OccasionCell> cells = donations();
    for (const std::array<double, 4>& at :
         {std::array<double, 4>{1, 1, 1, 1}, std::array<double, 4>{0.2, 3, 0.05, 9},
          std::array<double, 4>{8, 0.4, 3, 0.1}}) {
        std::array<double, 4> gradient{};
        const auto value = occasionLogLikelihood(at, cells, &gradient);
        ASSERT_TRUE(value);
        for (std::size_t i = 0; i < 4; ++i) {
            constexpr double kStep = 1e-5;
            auto up = at;
            auto down = at;
            up[i] *= std::exp(kStep);
            down[i] *= std::exp(-kStep);
            const double slope
                = (*occasionLogLikelihood(up, cells) - *occasionLogLikelihood(down, cells)) / (2 * kStep);
            EXPECT_NEAR(gradient[i], slope, 1e-6 * std::abs(*value)) << i;
        }
    }
}

TEST(BgBb, AgreesWithThePapersFormulasInFiftyDigits)
{
    using Sharp = boost::multiprecision::cpp_bin_float_50;
    // B(a + x, b + y) / B(a, b)
    const auto ratio = [](const Sharp& a, const Sharp& b, int x, int y) {
        Sharp product = 1;
        for (int i = 0; i < x + y; ++i) {
            product *= (i < x ? a + i : b + (i - x)) / (a + b + i);
        }
        return product;
    };
    test::Random random(17);
    for (int i = 0; i < 100; ++i) {
        OccasionModel model;
        for (double& parameter : model.parameters) {
            parameter = random.logUniform(1e-3, 1e3);
        }
        const int n = random.wholeBetween(0, 30);
        const int last = random.wholeBetween(0, n);
        const int x = last == 0 ? 0 : random.wholeBetween(1, last);
        const std::array<Sharp, 4> p{
            Sharp(model.parameters[0]), Sharp(model.parameters[1]), Sharp(model.parameters[2]),
            Sharp(model.parameters[3])};
        Sharp likelihood = ratio(p[0], p[1], x, n - x) * ratio(p[2], p[3], 0, n);
        for (int at = last; at < n; ++at) {
            likelihood += ratio(p[0], p[1], x, at - x) * ratio(p[2], p[3], 1, at);
        }
        const Sharp alive = ratio(p[0], p[1], x, n - x) * ratio(p[2], p[3], 0, n + 1) / likelihood;
        Sharp expected = 0;
        for (int j = 1; j <= 7; ++j) {
            expected += ratio(p[0], p[1], x + 1, n - x) * ratio(p[2], p[3], 0, n + j) / likelihood;
        }
        const OccasionCell cell{x, last, n, 1};

        EXPECT_NEAR(*occasionLogLikelihood(model.parameters, std::span(&cell, 1)), double(log(likelihood)), 1e-11);
        EXPECT_NEAR(pAlive(model, cell), double(alive), 1e-11 * double(alive));
        EXPECT_NEAR(expectedPurchases(model, cell, 7), double(expected), 1e-11 * double(expected));
    }
}

TEST(BgBb, HasADistributionThatAddsUpAndHasTheExpectedMean)
{
    const std::vector<double> chances = occasionDistribution(donationsModel(), 6);
    double mean = 0;
    for (std::size_t x = 0; x < chances.size(); ++x) {
        mean += double(x) * chances[x];
    }

    EXPECT_NEAR(std::accumulate(chances.begin(), chances.end(), 0.0), 1, 1e-12);
    EXPECT_NEAR(mean, expectedPurchases(donationsModel(), {0, 0, 0, 1}, 6), 1e-12);
}

TEST(BgBb, DiscountsToInfinityAndToAHorizon)
{
    const OccasionCell donor{4, 5, 6, 1};
    double sum = 0;
    for (int j = 1; j <= 30; ++j) {
        sum += (expectedPurchases(donationsModel(), donor, j) - expectedPurchases(donationsModel(), donor, j - 1))
            / std::pow(1.1, j);
    }

    EXPECT_NEAR(discountedPurchases(donationsModel(), donor, 0.1, 30), sum, 1e-12);
    EXPECT_NEAR(
        discountedPurchases(donationsModel(), donor, 0.1), discountedPurchases(donationsModel(), donor, 0.1, 2000),
        1e-12);
    EXPECT_TRUE(std::isnan(discountedPurchases(donationsModel(), donor, 0)));
}

TEST(BgBb, RefusesWhatCannotBeFitted)
{
    const auto occasionRefusal = [](const std::vector<OccasionCell>& cells) {
        const auto model = fitOccasions(cells);
        return model ? FitFailureReason::Cancelled : model.error().reason;
    };

    EXPECT_EQ(occasionRefusal({}), FitFailureReason::NoCustomers);
    EXPECT_EQ(occasionRefusal({{2, 1, 3, 1}}), FitFailureReason::InvalidHistory);
    EXPECT_EQ(occasionRefusal({{0, 0, 0, 50}}), FitFailureReason::NoTimeObserved);
    EXPECT_EQ(occasionRefusal({{0, 0, 3, 50}}), FitFailureReason::NobodyBoughtTwice);
    EXPECT_EQ(occasionRefusal({{0, 0, 3, 50}, {1, 2, 3, 3}}), FitFailureReason::TooFewRepeatCustomers);
    EXPECT_EQ(occasionRefusal({{1, 2, 3, 50}}), FitFailureReason::AllHistoriesEqual);
}

TEST(OccasionCounter, CountsOccasionsAfterTheOneThatWonTheCustomer)
{
    OccasionCounter counter(2006);
    for (const int year : {1996, 1996, 1998, 2001, 2007}) {
        counter.add(1, year);
    }
    counter.add(2, 2006);
    counter.add(3, 2006);
    counter.add(4, 2007);

    EXPECT_EQ(counter.finish(), (std::vector<OccasionCell>{{0, 0, 0, 2}, {2, 5, 10, 1}}));
}

} // namespace
} // namespace zhike::analytics
