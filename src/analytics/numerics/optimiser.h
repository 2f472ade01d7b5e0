#pragma once

#include "analytics/fitfailure.h"

#include <array>
#include <optional>

namespace zhike::analytics {

inline constexpr std::size_t kMostParameters = 4;
using Point = std::array<double, kMostParameters>;
using SquareMatrix = std::array<double, kMostParameters * kMostParameters>; ///< row by row, stride kMostParameters

[[nodiscard]] constexpr std::size_t matrixAt(int row, int column) noexcept
{
    return std::size_t(row) * kMostParameters + std::size_t(column);
}

/// Adds to an element and, off the diagonal, to its mirror image.
constexpr void addSymmetric(SquareMatrix& matrix, int row, int column, double value) noexcept
{
    matrix[matrixAt(row, column)] += value;
    if (row != column) {
        matrix[matrixAt(column, row)] += value;
    }
}

/// A function and its derivatives at a point.
struct Evaluation {
    double value = 0;
    Point gradient{};
    SquareMatrix hessian{}; ///< zero when not asked for
};
enum class Derivatives { Gradient, Hessian };

/// What is made as small as possible, within the same bounds for each coordinate.
struct Objective {
    int dimension = 0;
    double lowerBound = 0;
    double upperBound = 0;
    std::function<Evaluation(const Point&, Derivatives)> evaluate;
    bool hasHessian = false; ///< else a BFGS matrix is kept
};

struct SearchOptions {
    int maximumIterations = 200;
    std::optional<SquareMatrix> curvature; ///< a first guess of the Hessian, for objectives without one
    CancelQuestion isCancelled;
};

struct SearchResult {
    Point at{};
    Evaluation evaluation; ///< with the Hessian when the objective has one
    SquareMatrix curvature{}; ///< the Hessian or the last BFGS matrix
    int iterations = 0;
    int evaluations = 0;
    bool converged = false; ///< the expected decrease is below rounding
    bool cancelled = false;
};

/// Newton's method (or BFGS) in a trust region: the step minimises the quadratic model whose eigenvalues are made
/// positive, is cut to the region and to the bounds, and is taken only when the function falls (Nocedal, Wright 4, 6).
[[nodiscard]] SearchResult minimise(const Objective& objective, const Point& start, const SearchOptions& options);

/// @return the Hessian by differences of the exact gradient: central ones, or forward ones at half the cost with a
/// relative error of about the step, 1e-5.
enum class Difference { Forward, Central };
[[nodiscard]] SquareMatrix
hessianByDifferences(const Objective& objective, const Point& at, const Evaluation& here, Difference kind);

/// Inverse of the Hessian, where it is positive definite.
struct Curvature {
    double smallestEigenvalue = 0;
    Point flattest{}; ///< the unit vector in which the function bends least
    SquareMatrix inverse{}; ///< meaningful only when `smallestEigenvalue` > 0
};
[[nodiscard]] Curvature curvatureOf(const SquareMatrix& hessian, int dimension);

} // namespace zhike::analytics
