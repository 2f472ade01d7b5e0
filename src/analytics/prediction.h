#pragma once

#include "analytics/buyingmodel.h"
#include "analytics/spendmodel.h"

#include <array>
#include <span>
#include <vector>

namespace zhike::analytics {

inline constexpr std::size_t kMostValueHorizons = 3;

/// What a model says about one customer at the observation end.
struct Prediction {
    double pAlive = 0; ///< 0..1
    double expectedPurchases = 0; ///< in (T, T + horizon], P(alive) inside
    double expectedSpend = 0; ///< per purchase, major units; 0 without a spend model
    /// Per horizon of the options: discounted purchases x expected spend x margin rate. Without a spend model a
    /// purchase counts as 1.
    std::array<double, kMostValueHorizons> value{};
};

struct PredictionOptions {
    double horizonWeeks = 52; ///< of `expectedPurchases`, 0 or more
    std::vector<int> valueHorizons = {156}; ///< in steps (weeks), at most `kMostValueHorizons`, each 1 or more
    double yearlyDiscountRate = 0.10; ///< 0 or more; a year has 52 steps of a week
    double marginRate = 1; ///< of revenue
    CancelQuestion isCancelled;
};

/// @return the rate d per week that makes `yearlyRate` in 52 weeks: 10 % a year is 0.1835 % a week.
[[nodiscard]] double weeklyRate(double yearlyRate) noexcept;
/// @return the continuous rate delta per week, ln(1 + yearlyRate) / 52, that `discountedResidual` takes.
[[nodiscard]] double weeklyForce(double yearlyRate) noexcept;

/// Everything for everybody in one pass. What is expected of a living customer depends on (x, T) only and is tabulated
/// per distinct pair; the discounted sum over weeks is a Gauss rule for sums, not H evaluations.
/// @param spend may be null, see `Prediction`.
/// @param out as long as `rows`.
/// @return `InvalidParameters`, `InvalidHistory` (with the row), `InvalidOptions` or `Cancelled`; `out` is then not
/// complete.
[[nodiscard]] Fitted<void> predict(
    const FittedModel& model, const SpendModel* spend, std::span<const RepeatRow> rows,
    const PredictionOptions& options, std::span<Prediction> out);

// The figures one by one. `row` is a possible history and the model has valid parameters (finite, greater than zero);
// with others the answer is NaN. Microseconds each, discounting without end up to a millisecond; for many customers
// take `predict`.

/// @return P(alive at T | x, t_x, T), within 0..1. BG/NBD: Fader, Hardie 2008 note; exactly 1 for x = 0.
[[nodiscard]] double pAlive(const FittedModel& model, const RepeatRow& row);
/// @return E[X(T, T + weeks) | x, t_x, T], finite, 0 or more.
[[nodiscard]] double expectedPurchases(const FittedModel& model, const RepeatRow& row, double weeks);
/// @return E[X(t)] of a customer picked at random, `weeks` after the first purchase.
[[nodiscard]] double expectedRepeats(const FittedModel& model, double weeks);

/// Purchases counted at the end of the step they fall into, discounted by (1 + ratePerStep)^-k.
struct DiscountSchedule {
    double stepWeeks = 1;
    int steps = 156;
    double ratePerStep = 0;
};
/// @return sum over k = 1..steps of (E[Y(k)] - E[Y(k-1)]) / (1 + ratePerStep)^k, in purchases (analytics.md 2).
[[nodiscard]] double
discountedPurchases(const FittedModel& model, const RepeatRow& row, const DiscountSchedule& schedule);
/// @return DECT(weeks): expected purchases in (T, T + weeks], discounted by exp(-force u) at u weeks after T.
[[nodiscard]] double discountedExpectation(const FittedModel& model, const RepeatRow& row, double force, double weeks);
/// @return DERT: the same to infinity; `force` is greater than 0.
[[nodiscard]] double discountedResidual(const FittedModel& model, const RepeatRow& row, double force);

} // namespace zhike::analytics
