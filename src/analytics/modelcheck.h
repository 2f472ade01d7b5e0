#pragma once

#include "analytics/buyingmodel.h"
#include "analytics/prediction.h"

#include <array>
#include <optional>
#include <vector>

namespace zhike::analytics {

/// Can the model be trusted? Part one: how many customers made 0, 1, .. 6, 7 or more repeat purchases in the data the
/// model was fitted on, and how many it expects.
struct FrequencyCheck {
    static constexpr std::size_t kBands = 8; ///< x = 0..6 and 7 or more
    std::array<double, kBands> actual{};
    std::array<double, kBands> expected{};
    double chiSquare = 0; ///< sum of (actual - expected)^2 / expected
    int degreesOfFreedom = 0; ///< bands - 1 - parameters
    double pValue = 0; ///< chance of a chi-square this large if the model were true
};
/// P(X(T) = x) summed over the customers' ages: equation 8 of Fader, Hardie, Lee 2005 for the BG/NBD, positive
/// integrals for the Pareto/NBD. Cost: O(distinct T).
[[nodiscard]] Fitted<FrequencyCheck> checkFrequencies(const FittedModel& model, std::span<const Cell> cells);

/// @return P(X(t) = 0..most) for a customer picked at random, `weeks` after the first purchase.
[[nodiscard]] std::vector<double> repeatDistribution(const FittedModel& model, double weeks, int most);

/// Customers by the day of their first purchase.
struct DayCount {
    std::int32_t day = 0;
    double count = 0;
};

/// Part two: repeat purchases per week of everybody, expected and actual.
struct TrackingCurve {
    std::vector<double> expectedCumulative; ///< at the end of week 1, 2, ..
    std::vector<double> actualCumulative;
};
/// @param firstPurchases customers per first day; @param repeatPurchases repeat purchase days of all, per day; both in
/// any order. @param logStart the first day of the log: week w ends with day logStart + 7 w - 1.
/// @return `weeks` values each; `InvalidParameters` or `InvalidOptions` (weeks out of 0..100,000).
/// Cost: O(weeks x first days), the expectation is tabulated per age in days.
[[nodiscard]] Fitted<TrackingCurve> trackingCurve(
    const FittedModel& model, std::span<const DayCount> firstPurchases, std::span<const DayCount> repeatPurchases,
    std::int32_t logStart, int weeks);

/// Part three: predictions against what customers did in a period held back.
struct HeldOutError {
    std::int64_t customers = 0;
    double predicted = 0; ///< total
    double actual = 0; ///< total
    double totalError = 0; ///< predicted / actual - 1; 0 when nothing was bought
    double meanAbsoluteError = 0;
    double rootMeanSquareError = 0;
    double correlation = 0; ///< 0 when one of the two does not vary
    double topTenthShare = 0; ///< share of the actual purchases made by the tenth predicted highest, ties shared out
    double topFifthShare = 0;
};
/// @param predicted,actual one per customer, same order and length.
[[nodiscard]] HeldOutError heldOutError(std::span<const double> predicted, std::span<const double> actual);

/// What a forecast must beat: nobody buys, everybody buys as in the calibration period, everybody buys the mean.
struct HeldOutBaselines {
    HeldOutError zero;
    HeldOutError lastPeriod; ///< x of the calibration period, unscaled
    HeldOutError mean; ///< the held-out mean for everybody (known only afterwards)
};
[[nodiscard]] HeldOutBaselines heldOutBaselines(std::span<const RepeatRow> rows, std::span<const double> actual);

/// A model held against data it had not seen.
struct HeldOutCandidate {
    BuyingModel kind = BuyingModel::MbgNbd;
    HeldOutError error;
};
enum class ProposalReason {
    SmallestError, ///< its root mean square error is the smallest
    /// Another one erred a little less, but holds everybody for alive for ever who bought once, and these are many.
    LetsFirstBuyersLeave
};
struct ModelProposal {
    std::size_t candidate = 0; ///< its position
    ProposalReason reason = ProposalReason::SmallestError;
};
/// So much larger an error is nearly equal.
inline constexpr double kNearlyEqualError = 0.02;
/// From this share on one-time buyers are many.
inline constexpr double kManyOneTimeBuyers = 0.1;

/// @return whether a customer may leave before a second purchase; BG/NBD and NBD give them P(alive) = 1 for ever.
[[nodiscard]] constexpr bool letsFirstBuyersLeave(BuyingModel kind) noexcept
{
    return kind != BuyingModel::BgNbd && kind != BuyingModel::Nbd;
}
/// @param oneTimeShare share of the customers with one purchase day.
/// @return nothing without candidates.
[[nodiscard]] std::optional<ModelProposal>
proposeModel(std::span<const HeldOutCandidate> candidates, double oneTimeShare);

/// Held-out mean by calibration frequency x = 0..6, 7 or more (conditional expectations plot).
struct FrequencyForecast {
    std::array<double, FrequencyCheck::kBands> customers{};
    std::array<double, FrequencyCheck::kBands> actualMean{};
    std::array<double, FrequencyCheck::kBands> predictedMean{};
};
[[nodiscard]] FrequencyForecast
forecastByFrequency(std::span<const RepeatRow> rows, std::span<const double> predicted, std::span<const double> actual);

} // namespace zhike::analytics
