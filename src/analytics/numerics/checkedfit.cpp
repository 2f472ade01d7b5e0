#include "analytics/numerics/checkedfit.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {
namespace {

constexpr double kMostSlope = 1e-6;
/// A parameter whose standard error is this many e-folds is not told by the data; the likelihood is a plain there.
constexpr double kMostLogError = 8;
constexpr double kNearBound = 0.02;

} // namespace

double largestSlope(const Evaluation& evaluation, int dimension) noexcept
{
    double largest = 0;
    for (int i = 0; i < dimension; ++i) {
        largest = std::max(largest, std::abs(evaluation.gradient[std::size_t(i)]));
    }
    return largest;
}

Fitted<Point> standardErrors(const SearchResult& found, const SquareMatrix& hessian, const OptimumCheck& check)
{
    if (!std::isfinite(found.evaluation.value)) {
        return refuse(FitFailureReason::NotFinite);
    }
    const double low = std::log(kLowestParameter) + kNearBound;
    const double high = std::log(kHighestParameter) - kNearBound;
    for (int i = 0; i < check.dimension; ++i) {
        const auto at = std::size_t(i);
        if (!(found.at[at] > low && found.at[at] < high)) {
            return refuse(
                FitFailureReason::ParameterAtBound, check.scales[at] * std::exp(found.at[at]),
                check.scales[at] * (found.at[at] > 0 ? kHighestParameter : kLowestParameter), i);
        }
    }
    const Curvature curvature = curvatureOf(hessian, check.dimension);
    if (!std::isfinite(curvature.smallestEigenvalue)) {
        return refuse(FitFailureReason::NotFinite);
    }
    const double flattestError = 1 / std::sqrt(std::max(0.0, curvature.smallestEigenvalue) * check.customers);
    if (!(flattestError < kMostLogError)) {
        const auto flattest
            = std::max_element(curvature.flattest.begin(), curvature.flattest.end(), [](double left, double right) {
                  return std::abs(left) < std::abs(right);
              });
        const auto at = std::size_t(flattest - curvature.flattest.begin());
        if (curvature.smallestEigenvalue < -1e-6) {
            return refuse(FitFailureReason::NotAMaximum, -curvature.smallestEigenvalue, 0, int(at));
        }
        return refuse(
            FitFailureReason::ParameterAtBound, check.scales[at] * std::exp(found.at[at]),
            check.scales[at] * (found.at[at] > 0 ? kHighestParameter : kLowestParameter), int(at));
    }
    const double slope = largestSlope(found.evaluation, check.dimension);
    if (!(slope <= kMostSlope)) {
        return refuse(FitFailureReason::NotConverged, slope, kMostSlope);
    }
    Point errors{};
    for (int i = 0; i < check.dimension; ++i) {
        const auto at = std::size_t(i);
        const double variance = curvature.inverse[matrixAt(i, i)] / check.customers;
        errors[at] = check.scales[at] * std::exp(found.at[at]) * std::sqrt(variance);
        if (!std::isfinite(errors[at])) {
            return refuse(FitFailureReason::NotFinite, 0, 0, i);
        }
    }
    return errors;
}

Fitted<CheckedMaximum> checkedMaximum(
    const Objective& objective, std::span<const Point> starts, const OptimumCheck& check, const SearchOptions& search)
{
    std::optional<SearchResult> best;
    CheckedMaximum maximum;
    for (const Point& start : starts) {
        const SearchResult found = minimise(objective, start, search);
        maximum.iterations += found.iterations;
        maximum.evaluations += found.evaluations;
        if (found.cancelled) {
            return refuse(FitFailureReason::Cancelled);
        }
        if (std::isfinite(found.evaluation.value) && (!best || found.evaluation.value < best->evaluation.value)) {
            best = found;
        }
    }
    if (!best) {
        return refuse(FitFailureReason::NotFinite);
    }
    const SquareMatrix hessian = objective.hasHessian
        ? best->evaluation.hessian
        : hessianByDifferences(objective, best->at, best->evaluation, Difference::Central);
    const auto errors = standardErrors(*best, hessian, check);
    if (!errors) {
        return tl::unexpected(errors.error());
    }
    maximum.standardErrors = *errors;
    for (std::size_t i = 0; i < std::size_t(check.dimension); ++i) {
        maximum.parameters[i] = check.scales[i] * std::exp(best->at[i]);
    }
    maximum.logLikelihood = -best->evaluation.value * check.customers;
    maximum.gradientNorm = largestSlope(best->evaluation, check.dimension);
    return maximum;
}

Fitted<void> agree(double logLikelihood, double again)
{
    const double difference = std::abs(logLikelihood - again);
    const double allowed = 1e-6 + 1e-12 * std::abs(logLikelihood);
    if (!(difference <= allowed)) {
        return refuse(FitFailureReason::LikelihoodDiffers, difference, allowed);
    }
    return {};
}

} // namespace zhike::analytics
