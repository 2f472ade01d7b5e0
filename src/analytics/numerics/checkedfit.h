#pragma once

#include "analytics/numerics/optimiser.h"

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

/// @return the largest slope per customer.
[[nodiscard]] double largestSlope(const Evaluation& evaluation, int dimension) noexcept;

/// @return nothing when two values of a log-likelihood agree to 1e-6 or 1e-12 of their size; else `LikelihoodDiffers`.
[[nodiscard]] Fitted<void> agree(double logLikelihood, double again);

} // namespace zhike::analytics
