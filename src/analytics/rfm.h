#pragma once

#include "analytics/customerstatistics.h"
#include "analytics/fitfailure.h"

#include <array>
#include <span>
#include <vector>

namespace zhike::analytics {

/// What RFM scores look at. Recency here is the days since the last purchase, not the t_x of the buying models.
struct Activity {
    std::int32_t daysSinceLast = 0; ///< R
    std::int32_t purchaseDays = 0; ///< F
    double monetary = 0; ///< M, total or mean revenue
};

enum class MonetaryMeasure { TotalRevenue, MeanPerPurchaseDay };

/// @return R, F and M of a customer at `asOfDay`; the customer has bought.
[[nodiscard]] Activity activity(const CustomerStatistics& statistics, std::int32_t asOfDay, MonetaryMeasure measure);

/// Scores run from 1 to `kScores`; 5 is the best: bought lately, often, for much.
inline constexpr int kScores = 5;
using ScoreBounds = std::array<double, kScores - 1>; ///< ascending; a value equal to a bound belongs above it

enum class ScoringMethod {
    Quantiles, ///< a fifth of the customers each, as far as ties allow: equal values always get equal scores
    FixedBounds, ///< the bounds given in the options
    Ntile ///< exact fifths; ties are broken by position, so equal customers can get different scores
};

struct RfmOptions {
    ScoringMethod recencyMethod = ScoringMethod::Quantiles;
    ScoringMethod frequencyMethod = ScoringMethod::Quantiles;
    ScoringMethod monetaryMethod = ScoringMethod::Quantiles;
    ScoreBounds recencyBounds{}; ///< for FixedBounds: days; fewer than the first bound scores 5
    ScoreBounds frequencyBounds{}; ///< for FixedBounds: purchase days; fewer than the first bound scores 1
    ScoreBounds monetaryBounds{}; ///< for FixedBounds
    /// Added to each quantile to make the bound above it. 1 is what published RFM tables use (whole days, orders and
    /// money): "up to and including the quantile".
    double quantileMargin = 1;
};

struct RfmScore {
    std::uint8_t recency = 0;
    std::uint8_t frequency = 0;
    std::uint8_t monetary = 0;
    friend bool operator==(const RfmScore&, const RfmScore&) = default;
};

/// How one of the three measures was cut.
struct ScoreScale {
    /// The bounds in use: a value v gets the band that has as many bounds at or below v. For Ntile: the smallest value
    /// of each band after the first, where bands can share values.
    ScoreBounds bounds{};
    std::array<std::int64_t, kScores> customers{}; ///< per score 1..5
    /// @return whether nobody has the score (1..5): to be said beside the figures, since a fifth was expected there.
    [[nodiscard]] bool isEmpty(int score) const { return customers[std::size_t(score - 1)] == 0; }
};

struct RfmScores {
    std::vector<RfmScore> scores; ///< one per activity, same order
    ScoreScale recency;
    ScoreScale frequency;
    ScoreScale monetary;
};

/// Scores for everybody. O(n); 1,000,000 customers take about 0.05 s.
/// @return the scores (none for no customers); `InvalidOptions` for fixed bounds that do not ascend, `InvalidHistory`
/// with the position of a monetary value that is not finite, or `Cancelled`.
[[nodiscard]] Fitted<RfmScores>
rfmScores(std::span<const Activity> activities, const RfmOptions& options = {}, const CancelQuestion& isCancelled = {});

/// @return the quantile of `values` at `probability` (0..1), type 7 of Hyndman, Fan 1996: linear between order
/// statistics. NaN for no values. Reorders `values`.
[[nodiscard]] double quantile(std::span<double> values, double probability);

struct RfmWeights {
    double recency = 1;
    double frequency = 1;
    double monetary = 1;
};
/// @return the weighted mean of the three scores, 1..5; the weights are 0 or more and not all 0.
[[nodiscard]] double weightedScore(const RfmScore& score, const RfmWeights& weights) noexcept;

} // namespace zhike::analytics
