#include "analytics/numerics/optimiser.h"

#include "analytics/numerics/linear.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {
namespace {

constexpr double kFirstRadius = 1;
constexpr double kLargestRadius = 4;
constexpr double kSmallestRadius = 1e-12;
constexpr double kLeastEigenvalue = 1e-9; ///< relative to the largest
/// The objective is a mean per customer of order 1: below this a step changes nothing that can be computed.
constexpr double kNegligibleDecrease = 1e-17;
constexpr double kRoundingDecrease = 1e-13;
constexpr double kDifferenceStep = 1e-5;

double dot(const Point& left, const Point& right, int dimension) noexcept
{
    double sum = 0;
    for (int i = 0; i < dimension; ++i) {
        sum += left[std::size_t(i)] * right[std::size_t(i)];
    }
    return sum;
}

Point times(const SquareMatrix& matrix, const Point& vector, int dimension) noexcept
{
    Point product{};
    for (int row = 0; row < dimension; ++row) {
        for (int column = 0; column < dimension; ++column) {
            product[std::size_t(row)] += matrix[matrixAt(row, column)] * vector[std::size_t(column)];
        }
    }
    return product;
}

struct Eigen {
    Point values{};
    std::array<Point, kMostParameters> vectors{};
};

Eigen eigenOf(const SquareMatrix& matrix, int dimension)
{
    const auto n = std::size_t(dimension);
    SquareMatrix packed{};
    SquareMatrix vectors{};
    for (int row = 0; row < dimension; ++row) {
        for (int column = 0; column < dimension; ++column) {
            packed[std::size_t(row) * n + std::size_t(column)]
                = (matrix[matrixAt(row, column)] + matrix[matrixAt(column, row)]) / 2;
        }
    }
    diagonalise(std::span(packed).first(n * n), std::span(vectors).first(n * n), dimension);
    Eigen eigen;
    for (std::size_t j = 0; j < n; ++j) {
        eigen.values[j] = packed[j * n + j];
        for (std::size_t i = 0; i < n; ++i) {
            eigen.vectors[j][i] = vectors[i * n + j];
        }
    }
    return eigen;
}

/// The same bends, all upwards: a BFGS matrix must start, and then stays, positive definite.
SquareMatrix madePositive(const SquareMatrix& matrix, int dimension)
{
    const Eigen eigen = eigenOf(matrix, dimension);
    double largest = 0;
    for (int j = 0; j < dimension; ++j) {
        largest = std::max(largest, std::abs(eigen.values[std::size_t(j)]));
    }
    SquareMatrix positive{};
    for (int j = 0; j < dimension; ++j) {
        const Point& vector = eigen.vectors[std::size_t(j)];
        const double value = std::max({std::abs(eigen.values[std::size_t(j)]), largest * kLeastEigenvalue, 1e-12});
        for (int row = 0; row < dimension; ++row) {
            for (int column = 0; column < dimension; ++column) {
                positive[matrixAt(row, column)] += value * vector[std::size_t(row)] * vector[std::size_t(column)];
            }
        }
    }
    return positive;
}

bool isFinite(const Evaluation& evaluation, int dimension) noexcept
{
    bool finite = std::isfinite(evaluation.value);
    for (int i = 0; i < dimension; ++i) {
        finite = finite && std::isfinite(evaluation.gradient[std::size_t(i)]);
    }
    return finite;
}

/// One run of the method.
class Search {
public:
    Search(const Objective& objective, const Point& start, const SearchOptions& options)
        : m_objective(objective), m_options(options), m_dimension(objective.dimension)
    {
        for (int i = 0; i < m_dimension; ++i) {
            m_result.at[std::size_t(i)] = std::clamp(start[std::size_t(i)], objective.lowerBound, objective.upperBound);
        }
    }

    SearchResult run()
    {
        m_result.evaluation = evaluate(m_result.at);
        if (!isFinite(m_result.evaluation, m_dimension)) {
            return m_result;
        }
        firstCurvature();
        while (m_result.iterations < m_options.maximumIterations) {
            if (m_options.isCancelled && m_options.isCancelled()) {
                m_result.cancelled = true;
                break;
            }
            ++m_result.iterations;
            const Point step = modelStep();
            if (m_expectedDecrease <= kNegligibleDecrease) {
                m_result.converged = true;
                break;
            }
            if (!tryStep(step)) {
                break;
            }
        }
        return m_result;
    }

private:
    Evaluation evaluate(const Point& at)
    {
        ++m_result.evaluations;
        return m_objective.evaluate(at, m_objective.hasHessian ? Derivatives::Hessian : Derivatives::Gradient);
    }

    void firstCurvature()
    {
        if (m_objective.hasHessian) {
            m_result.curvature = m_result.evaluation.hessian;
            return;
        }
        if (m_options.curvature) {
            m_result.curvature = madePositive(*m_options.curvature, m_dimension);
            return;
        }
        m_result.evaluations += m_dimension;
        m_result.curvature = madePositive(
            hessianByDifferences(m_objective, m_result.at, m_result.evaluation, Difference::Forward), m_dimension);
    }

    /// A coordinate at its bound that the function pushes outwards does not take part.
    [[nodiscard]] bool isHeld(int i) const noexcept
    {
        const double at = m_result.at[std::size_t(i)];
        const double slope = m_result.evaluation.gradient[std::size_t(i)];
        return (at <= m_objective.lowerBound && slope > 0) || (at >= m_objective.upperBound && slope < 0);
    }

    /// The step of the model, cut to region and bounds; sets m_expectedDecrease to what the whole step would bring.
    Point modelStep()
    {
        SquareMatrix model = m_result.curvature;
        Point gradient = m_result.evaluation.gradient;
        for (int i = 0; i < m_dimension; ++i) {
            if (!isHeld(i)) {
                continue;
            }
            gradient[std::size_t(i)] = 0;
            for (int j = 0; j < m_dimension; ++j) {
                model[matrixAt(i, j)] = model[matrixAt(j, i)] = i == j ? 1 : 0;
            }
        }
        const Eigen eigen = eigenOf(model, m_dimension);
        double largest = 0;
        for (int j = 0; j < m_dimension; ++j) {
            largest = std::max(largest, std::abs(eigen.values[std::size_t(j)]));
        }
        const double least = std::max(largest * kLeastEigenvalue, 1e-300);
        Point step{};
        m_expectedDecrease = 0;
        for (int j = 0; j < m_dimension; ++j) {
            const Point& vector = eigen.vectors[std::size_t(j)];
            const double along = dot(gradient, vector, m_dimension);
            const double bend = std::max(std::abs(eigen.values[std::size_t(j)]), least);
            m_expectedDecrease += along * along / bend / 2;
            for (int i = 0; i < m_dimension; ++i) {
                step[std::size_t(i)] -= along / bend * vector[std::size_t(i)];
            }
        }
        cut(step);
        return step;
    }

    void cut(Point& step) const
    {
        double longest = 0;
        for (int i = 0; i < m_dimension; ++i) {
            longest = std::max(longest, std::abs(step[std::size_t(i)]));
        }
        const double scale = longest > m_radius ? m_radius / longest : 1;
        for (int i = 0; i < m_dimension; ++i) {
            const double at = m_result.at[std::size_t(i)];
            step[std::size_t(i)]
                = std::clamp(at + scale * step[std::size_t(i)], m_objective.lowerBound, m_objective.upperBound) - at;
        }
    }

    /// @return false when nothing more can be gained.
    bool tryStep(const Point& step)
    {
        Point next = m_result.at;
        double longest = 0;
        for (int i = 0; i < m_dimension; ++i) {
            next[std::size_t(i)] += step[std::size_t(i)];
            longest = std::max(longest, std::abs(step[std::size_t(i)]));
        }
        const Evaluation there = evaluate(next);
        const bool finite = isFinite(there, m_dimension);
        const double model = -dot(m_result.evaluation.gradient, step, m_dimension)
            - dot(times(m_result.curvature, step, m_dimension), step, m_dimension) / 2;
        const double fall = finite ? m_result.evaluation.value - there.value : -1;
        const double rounding = 4e-16 * (1 + std::abs(m_result.evaluation.value));
        if (finite && !m_objective.hasHessian) {
            updateBfgs(step, there);
        }
        if (finite && m_expectedDecrease <= kRoundingDecrease && fall >= -64 * rounding) {
            // Too close for values to tell: the gradient decides whether this was the last step.
            const bool flatter = largestSlope(there) < largestSlope(m_result.evaluation);
            if (flatter) {
                accept(next, there);
            }
            m_result.converged = !flatter || m_expectedDecrease <= kRoundingDecrease * 1e-2;
            return !m_result.converged;
        }
        if (!(fall > 0) || fall < 1e-4 * model) {
            m_radius = std::min(m_radius, longest) / 4;
            if (m_radius < kSmallestRadius) {
                m_result.converged = m_expectedDecrease <= kRoundingDecrease;
                return false;
            }
            if (!(fall > 0)) {
                return true;
            }
        } else if (fall > 0.5 * model) {
            m_radius = std::min(kLargestRadius, std::max(m_radius, 2 * longest));
        }
        accept(next, there);
        return true;
    }

    [[nodiscard]] double largestSlope(const Evaluation& evaluation) const
    {
        double largest = 0;
        for (int i = 0; i < m_dimension; ++i) {
            largest = isHeld(i) ? largest : std::max(largest, std::abs(evaluation.gradient[std::size_t(i)]));
        }
        return largest;
    }

    void accept(const Point& next, const Evaluation& there)
    {
        m_result.at = next;
        m_result.evaluation = there;
        if (m_objective.hasHessian) {
            m_result.curvature = there.hessian;
        }
    }

    /// Nocedal, Wright 6.19, left out where the curvature along the step is not clearly positive.
    void updateBfgs(const Point& step, const Evaluation& there)
    {
        Point change{};
        for (int i = 0; i < m_dimension; ++i) {
            change[std::size_t(i)] = there.gradient[std::size_t(i)] - m_result.evaluation.gradient[std::size_t(i)];
        }
        const Point bent = times(m_result.curvature, step, m_dimension);
        const double along = dot(change, step, m_dimension);
        const double expected = dot(bent, step, m_dimension);
        if (!(along > 1e-12 * std::abs(expected)) || !(expected > 0)) {
            return;
        }
        for (int i = 0; i < m_dimension; ++i) {
            for (int j = 0; j < m_dimension; ++j) {
                m_result.curvature[matrixAt(i, j)] += change[std::size_t(i)] * change[std::size_t(j)] / along
                    - bent[std::size_t(i)] * bent[std::size_t(j)] / expected;
            }
        }
    }

    const Objective& m_objective;
    const SearchOptions& m_options;
    int m_dimension;
    SearchResult m_result;
    double m_radius = kFirstRadius;
    double m_expectedDecrease = 0;
};

} // namespace

SearchResult minimise(const Objective& objective, const Point& start, const SearchOptions& options)
{
    return Search(objective, start, options).run();
}

SquareMatrix hessianByDifferences(const Objective& objective, const Point& at, const Evaluation& here, Difference kind)
{
    SquareMatrix raw{};
    for (int i = 0; i < objective.dimension; ++i) {
        Point up = at;
        up[std::size_t(i)] += kDifferenceStep;
        const Point right = objective.evaluate(up, Derivatives::Gradient).gradient;
        Point left = here.gradient;
        double width = up[std::size_t(i)] - at[std::size_t(i)];
        if (kind == Difference::Central) {
            Point down = at;
            down[std::size_t(i)] -= kDifferenceStep;
            left = objective.evaluate(down, Derivatives::Gradient).gradient;
            width = up[std::size_t(i)] - down[std::size_t(i)];
        }
        for (int j = 0; j < objective.dimension; ++j) {
            raw[matrixAt(i, j)] = (right[std::size_t(j)] - left[std::size_t(j)]) / width;
        }
    }
    SquareMatrix hessian{};
    for (int i = 0; i < objective.dimension; ++i) {
        for (int j = 0; j < objective.dimension; ++j) {
            hessian[matrixAt(i, j)] = (raw[matrixAt(i, j)] + raw[matrixAt(j, i)]) / 2;
        }
    }
    return hessian;
}

Curvature curvatureOf(const SquareMatrix& hessian, int dimension)
{
    const Eigen eigen = eigenOf(hessian, dimension);
    Curvature curvature;
    curvature.smallestEigenvalue = eigen.values[0];
    curvature.flattest = eigen.vectors[0];
    for (int j = 0; j < dimension; ++j) {
        const double value = eigen.values[std::size_t(j)];
        const Point& vector = eigen.vectors[std::size_t(j)];
        if (!(value >= curvature.smallestEigenvalue)) {
            curvature.smallestEigenvalue = value;
            curvature.flattest = vector;
        }
        for (int row = 0; row < dimension; ++row) {
            for (int column = 0; column < dimension; ++column) {
                curvature.inverse[matrixAt(row, column)]
                    += vector[std::size_t(row)] * vector[std::size_t(column)] / value;
            }
        }
    }
    return curvature;
}

} // namespace zhike::analytics
