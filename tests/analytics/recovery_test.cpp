#include "analytics/syntheticbuyers.h"

#include <gtest/gtest.h>

namespace zhike::analytics::test {

namespace {

/// For each parameter: in how many of the seeds the fit on customers who buy as the model says comes within two of its
/// own standard errors of the truth.
std::array<int, 4> recoveredOf(const FittedModel& truth, int seeds)
{
    // what the MBG/NBD says of leaving is skew in small samples: its normal standard errors hold from some thousands on
    const int customers = truth.kind == BuyingModel::MbgNbd ? 8'000 : 2'000;
    constexpr std::int32_t kObservedDays = 4 * 364;
    std::array<int, 4> recovered{};
    for (int seed = 1; seed <= seeds; ++seed) {
        Draw draw{std::uint64_t(seed)};
        const auto model = fit(truth.kind, makeCells(syntheticBuyers(truth, customers, kObservedDays, draw).rows()));
        if (!model) {
            ADD_FAILURE() << "refused at seed " << seed << ": " << int(model.error().reason);
            continue;
        }
        for (size_t i = 0; i < recovered.size(); ++i) {
            recovered[i]
                += std::abs(model->parameters[i] - truth.parameters[i]) <= 2 * model->standardErrors[i] ? 1 : 0;
        }
    }
    return recovered;
}

FittedModel truthOf(BuyingModel kind)
{
    FittedModel truth;
    truth.kind = kind;
    truth.parameters
        = kind == BuyingModel::ParetoNbd ? std::array{0.8, 40.0, 0.9, 60.0} : std::array{0.8, 40.0, 0.8, 2.5};
    return truth;
}

class RecoveryTest : public ::testing::TestWithParam<BuyingModel> { };
INSTANTIATE_TEST_SUITE_P(
    Kinds, RecoveryTest, ::testing::Values(BuyingModel::BgNbd, BuyingModel::MbgNbd, BuyingModel::ParetoNbd));

} // namespace

TEST_P(RecoveryTest, FindsTheParametersThatTheCustomersWereMadeWith)
{
    for (const int recovered : recoveredOf(truthOf(GetParam()), 5)) {
        EXPECT_GE(recovered, 4);
    }
}

TEST_P(RecoveryTest, DISABLED_FindsThemInAtLeastNinetyThreeOfAHundredSeeds)
{
    for (const int recovered : recoveredOf(truthOf(GetParam()), 100)) {
        EXPECT_GE(recovered, 93);
        std::printf("%d of 100\n", recovered);
    }
}

} // namespace zhike::analytics::test
