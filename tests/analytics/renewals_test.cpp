#include "analytics/renewals.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace zhike::analytics {
namespace {

/// Per cent of contracts still running at the start of years 1..8, the example of Fader, Hardie 2007, and what the
/// paper held out: year 13.
struct PublishedCohort {
    std::array<double, 8> running;
    double alpha, beta, logLikelihood, runningInYear13;
};
constexpr PublishedCohort kHighEnd{{100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1}, .668, 3.806, -1611.2, 39.4};
constexpr PublishedCohort kRegular{{100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1}, .704, 1.182, -1680.3, 17.3};

std::vector<RenewalCell> contractsOf(const PublishedCohort& cohort)
{
    std::vector<RenewalCell> cells; // of 1,000 contracts
    for (int year = 1; year < 8; ++year) {
        const double ended = 10 * (cohort.running[std::size_t(year - 1)] - cohort.running[std::size_t(year)]);
        cells.push_back({year - 1, ContractState::Ended, ended});
    }
    cells.push_back({7, ContractState::Running, 10 * cohort.running[7]});
    return cells;
}

TEST(Renewals, GiveThePublishedMaximaAndForecasts)
{
    for (const PublishedCohort& cohort : {kHighEnd, kRegular}) {
        const auto model = fitRenewals(contractsOf(cohort));

        ASSERT_TRUE(model) << int(model.error().reason);
        EXPECT_NEAR(model->parameters[0], cohort.alpha, 5.1e-4);
        EXPECT_NEAR(model->parameters[1], cohort.beta, 5.1e-4);
        EXPECT_NEAR(model->logLikelihood, cohort.logLikelihood, 0.051);
        EXPECT_NEAR(100 * survival(*model, 0, 12), cohort.runningInYear13, 2); // per cent of contracts
        EXPECT_NEAR(model->contracts, 1000, 1e-9);
        EXPECT_GT(model->standardErrors[0], 0);
    }
}

TEST(Renewals, AreLikelierTheMoreThereWere)
{
    const RenewalModel model{{.704, 1.182}, {}};

    EXPECT_DOUBLE_EQ(retentionRate(model, 0), 1.182 / 1.886);
    EXPECT_GT(retentionRate(model, 5), retentionRate(model, 4));
    EXPECT_NEAR(survival(model, 3, 2), retentionRate(model, 3) * retentionRate(model, 4), 1e-14);
    EXPECT_EQ(survival(model, 3, 0), 1);
}

TEST(Renewals, AreDiscountedToAHorizonAndWithoutEnd)
{
    const RenewalModel model{{.668, 3.806}, {}};
    double sum = 0;
    for (int j = 1; j <= 40; ++j) {
        sum += survival(model, 2, j) / std::pow(1.1, j);
    }

    EXPECT_NEAR(discountedRenewals(model, 2, 0.1, 40), sum, 1e-12);
    EXPECT_NEAR(discountedRenewals(model, 2, 0.1), discountedRenewals(model, 2, 0.1, 3000), 1e-12);
    EXPECT_TRUE(std::isnan(discountedRenewals(model, 2, 0)));
    EXPECT_TRUE(std::isnan(survival(model, -1, 2)));
}

TEST(Renewals, AreRefusedWithTheReason)
{
    const auto reasonOf = [](const std::vector<RenewalCell>& cells) {
        const auto model = fitRenewals(cells);
        return model ? FitFailureReason::Cancelled : model.error().reason;
    };
    constexpr auto kRunning = ContractState::Running;
    constexpr auto kEnded = ContractState::Ended;

    EXPECT_EQ(reasonOf({}), FitFailureReason::NoCustomers);
    EXPECT_EQ(reasonOf({{-1, kRunning, 1}}), FitFailureReason::InvalidHistory);
    EXPECT_EQ(reasonOf({{0, kRunning, 50}}), FitFailureReason::NoTimeObserved);
    EXPECT_EQ(reasonOf({{1, kRunning, 50}, {0, kEnded, 3}}), FitFailureReason::TooFewEnded);
    EXPECT_EQ(reasonOf({{0, kEnded, 50}}), FitFailureReason::NobodyRenewed);
    // everybody ends at one rate: no spread between contracts is visible
    EXPECT_EQ(
        reasonOf({{0, kEnded, 500}, {1, kEnded, 250}, {2, kEnded, 125}, {3, kRunning, 125}}),
        FitFailureReason::ParameterAtBound);
}

} // namespace
} // namespace zhike::analytics
