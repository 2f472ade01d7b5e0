#include "analytics/bgbb.h"
#include "analytics/draw.h"
#include "analytics/renewals.h"
#include "analytics/spendmodel.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <vector>

namespace zhike::analytics::test {

namespace {

/// Whether an estimate lies within two of its own standard errors of the truth.
int isNear(double estimate, double truth, double standardError)
{
    return std::abs(estimate - truth) <= 2 * standardError ? 1 : 0;
}

/// For each parameter: in how many of the seeds the truth is found again.
std::vector<int> recoveredSpend(int seeds)
{
    constexpr double kP = 6;
    constexpr double kQ = 4;
    constexpr double kGamma = 15;
    std::vector<int> recovered(3);
    for (int seed = 1; seed <= seeds; ++seed) {
        Draw draw{std::uint64_t(seed)};
        std::vector<RepeatRow> rows;
        for (int i = 0; i < 3'000; ++i) {
            const auto repeats = std::int32_t(1 + draw.exponential() * 3);
            const double rate = draw.gamma(kQ) / kGamma;
            rows.push_back({repeats, 10, 20, draw.gamma(kP * repeats) / (rate * repeats)});
        }
        const auto model = fitSpend(rows);
        if (!model) {
            ADD_FAILURE() << "refused at seed " << seed << ": " << int(model.error().reason);
            continue;
        }
        recovered[0] += isNear(model->p, kP, model->standardErrorP);
        recovered[1] += isNear(model->q, kQ, model->standardErrorQ);
        recovered[2] += isNear(model->gamma, kGamma, model->standardErrorGamma);
    }
    return recovered;
}

std::vector<int> recoveredOccasions(int seeds)
{
    constexpr std::array kTruth = {1.2, 0.75, 0.8, 3.0};
    constexpr std::int32_t kOccasions = 10;
    std::vector<int> recovered(4);
    for (int seed = 1; seed <= seeds; ++seed) {
        Draw draw{std::uint64_t(seed)};
        std::vector<OccasionCell> cells;
        for (int i = 0; i < 8'000; ++i) {
            const double buys = draw.beta(kTruth[0], kTruth[1]);
            const double leaves = draw.beta(kTruth[2], kTruth[3]);
            OccasionCell cell{0, 0, kOccasions, 1};
            for (std::int32_t occasion = 1; occasion <= kOccasions && draw.uniform() >= leaves; ++occasion) {
                if (draw.uniform() < buys) {
                    ++cell.purchases;
                    cell.last = occasion;
                }
            }
            cells.push_back(cell);
        }
        const auto model = fitOccasions(cells);
        if (!model) {
            ADD_FAILURE() << "refused at seed " << seed << ": " << int(model.error().reason);
            continue;
        }
        for (size_t i = 0; i < kTruth.size(); ++i) {
            recovered[i] += isNear(model->parameters[i], kTruth[i], model->standardErrors[i]);
        }
    }
    return recovered;
}

std::vector<int> recoveredRenewals(int seeds)
{
    constexpr std::array kTruth = {0.7, 1.2};
    constexpr std::int32_t kDates = 12;
    std::vector<int> recovered(2);
    for (int seed = 1; seed <= seeds; ++seed) {
        Draw draw{std::uint64_t(seed)};
        std::vector<RenewalCell> cells;
        for (int i = 0; i < 3'000; ++i) {
            const double leaves = draw.beta(kTruth[0], kTruth[1]);
            RenewalCell cell{0, ContractState::Running, 1};
            while (cell.renewals < kDates && cell.state == ContractState::Running) {
                if (draw.uniform() < leaves) {
                    cell.state = ContractState::Ended;
                } else {
                    ++cell.renewals;
                }
            }
            cells.push_back(cell);
        }
        const auto model = fitRenewals(cells);
        if (!model) {
            ADD_FAILURE() << "refused at seed " << seed << ": " << int(model.error().reason);
            continue;
        }
        for (size_t i = 0; i < kTruth.size(); ++i) {
            recovered[i] += isNear(model->parameters[i], kTruth[i], model->standardErrors[i]);
        }
    }
    return recovered;
}

void expectAtLeast(const std::vector<int>& recovered, int least, const char* what)
{
    for (const int count : recovered) {
        EXPECT_GE(count, least) << what;
        std::printf("%s: %d\n", what, count);
    }
}

} // namespace

TEST(RecoveryOfOthers, FindsTheParametersThatTheDataWereMadeWith)
{
    expectAtLeast(recoveredSpend(5), 4, "spend");
    expectAtLeast(recoveredOccasions(5), 4, "occasions");
    expectAtLeast(recoveredRenewals(5), 4, "renewals");
}

TEST(RecoveryOfOthers, DISABLED_FindsThemInAtLeastNinetyThreeOfAHundredSeeds)
{
    expectAtLeast(recoveredSpend(100), 93, "spend");
    expectAtLeast(recoveredOccasions(100), 93, "occasions");
    expectAtLeast(recoveredRenewals(100), 93, "renewals");
}

} // namespace zhike::analytics::test
