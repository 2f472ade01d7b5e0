#pragma once

#include "analytics/numerics/optimiser.h"

#include <span>

namespace zhike::analytics {

/// Parameters are searched as logarithms within these bounds; data are scaled so that 1 is an ordinary value.
inline constexpr double kLowestParameter = 1e-6;
inline constexpr double kHighestParameter = 1e6;

/// What a check of an optimum needs to know.
struct OptimumCheck {
    int dimension = 0;
    double customers = 0; ///< the objective is -log-likelihood per customer
    std::array<double, kMostParameters> scales{1, 1, 1, 1}; ///< parameter = scale x exp(coordinate)
};

/// @return standard errors of the parameters, or why the point is not a maximum that may be shown: a parameter at its
/// bound or not told by the data (`ParameterAtBound`), slope left (`NotConverged`), curvature not positive, not finite.
[[nodiscard]] Fitted<Point>
standardErrors(const SearchResult& found, const SquareMatrix& hessian, const OptimumCheck& check);

/// An optimum that has passed `standardErrors`.
struct CheckedMaximum {
    Point parameters{}; ///< scale x exp(coordinate)
    Point standardErrors{};
    double logLikelihood = 0; ///< of all customers
    double gradientNorm = 0;
    int iterations = 0; ///< over all starts
    int evaluations = 0;
};
/// Searches from every start, takes the best end and checks it.
/// @param objective -log-likelihood per customer by the logarithms of the parameters over their scales.
[[nodiscard]] Fitted<CheckedMaximum> checkedMaximum(
    const Objective& objective, std::span<const Point> starts, const OptimumCheck& check, const SearchOptions& search);

/// @return the largest slope per customer.
[[nodiscard]] double largestSlope(const Evaluation& evaluation, int dimension) noexcept;

/// @return nothing when two values of a log-likelihood agree to 1e-6 or 1e-12 of their size; else `LikelihoodDiffers`.
[[nodiscard]] Fitted<void> agree(double logLikelihood, double again);

} // namespace zhike::analytics
