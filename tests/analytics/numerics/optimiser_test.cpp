#include "analytics/numerics/optimiser.h"

#include <cmath>
#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

/// Rosenbrock's valley: minimum 0 at (1, 1), curved and flat on the way.
Evaluation valley(const Point& at, Derivatives)
{
    const double x = at[0];
    const double y = at[1];
    const double off = y - x * x;
    Evaluation evaluation;
    evaluation.value = 100 * off * off + (1 - x) * (1 - x);
    evaluation.gradient = {-400 * x * off - 2 * (1 - x), 200 * off};
    evaluation.hessian[matrixAt(0, 0)] = 1200 * x * x - 400 * y + 2;
    evaluation.hessian[matrixAt(0, 1)] = evaluation.hessian[matrixAt(1, 0)] = -400 * x;
    evaluation.hessian[matrixAt(1, 1)] = 200;
    return evaluation;
}

TEST(Minimise, FindsTheEndOfACurvedValleyWithAndWithoutHessian)
{
    for (const bool hasHessian : {true, false}) {
        const Objective objective{2, -5, 5, valley, hasHessian};

        const SearchResult found = minimise(objective, {-1.2, 1}, {});

        EXPECT_TRUE(found.converged);
        EXPECT_NEAR(found.at[0], 1, 1e-7);
        EXPECT_NEAR(found.at[1], 1, 1e-7);
        EXPECT_LT(found.iterations, 80);
    }
}

TEST(Minimise, StaysWithinItsBoundsAndEndsOnOne)
{
    const Objective objective{2, -5, 0.5, valley, true};

    const SearchResult found = minimise(objective, {-1.2, 0.3}, {});

    EXPECT_TRUE(found.converged);
    EXPECT_NEAR(found.at[0], std::sqrt(0.5), 0.3);
    EXPECT_LE(found.at[0], 0.5);
    EXPECT_LE(found.at[1], 0.5);
}

TEST(Minimise, StepsBackFromWhereTheFunctionIsNotANumber)
{
    const Objective objective{
        1, -50, 50,
        [](const Point& at, Derivatives) {
            Evaluation evaluation;
            evaluation.value = at[0] > 2 ? std::nan("") : std::exp(-at[0]) + at[0] * at[0] * 0.05;
            evaluation.gradient[0] = -std::exp(-at[0]) + 0.1 * at[0];
            return evaluation;
        },
        false};

    const SearchResult found = minimise(objective, {-3}, {});

    EXPECT_TRUE(found.converged);
    EXPECT_NEAR(found.evaluation.gradient[0], 0, 1e-7);
}

TEST(Minimise, StopsWhenCancelled)
{
    SearchOptions options;
    options.isCancelled = [] { return true; };

    const SearchResult found = minimise({2, -5, 5, valley, true}, {-1.2, 1}, options);

    EXPECT_TRUE(found.cancelled);
    EXPECT_EQ(found.iterations, 0);
}

TEST(HessianByDifferences, AgreesWithTheExactOne)
{
    const Objective objective{2, -5, 5, valley, true};
    const Point at{0.7, 0.2};
    const Evaluation here = valley(at, Derivatives::Hessian);

    const SquareMatrix central = hessianByDifferences(objective, at, here, Difference::Central);
    const SquareMatrix forward = hessianByDifferences(objective, at, here, Difference::Forward);

    for (std::size_t i = 0; i < central.size(); ++i) {
        EXPECT_NEAR(central[i], here.hessian[i], 1e-6);
        EXPECT_NEAR(forward[i], here.hessian[i], 2e-2);
    }
}

TEST(CurvatureOf, InvertsAndNamesTheFlattestDirection)
{
    SquareMatrix hessian{};
    hessian[matrixAt(0, 0)] = 4;
    hessian[matrixAt(0, 1)] = hessian[matrixAt(1, 0)] = 1;
    hessian[matrixAt(1, 1)] = 3;

    const Curvature curvature = curvatureOf(hessian, 2);

    EXPECT_NEAR(curvature.inverse[matrixAt(0, 0)], 3.0 / 11, 1e-15);
    EXPECT_NEAR(curvature.inverse[matrixAt(0, 1)], -1.0 / 11, 1e-15);
    EXPECT_NEAR(curvature.smallestEigenvalue, (7 - std::sqrt(5.0)) / 2, 1e-14);
    EXPECT_GT(std::abs(curvature.flattest[1]), std::abs(curvature.flattest[0]));
}

} // namespace
} // namespace zhike::analytics
