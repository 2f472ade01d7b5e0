#include "analytics/numerics/chebyshev.h"

#include <cmath>
#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

TEST(ChebyshevIntegral, FollowsASmoothFunction)
{
    const ChebyshevIntegral integral([](double x) { return std::exp(-x); }, 9);

    for (const double at : {0.0, 1e-9, 0.3, 2.0, 4.5, 8.999, 9.0}) {
        EXPECT_NEAR(integral(at), -std::expm1(-at), 1e-14 * (1 + at));
    }
}

TEST(ChebyshevIntegral, HalvesItsPiecesWhereTheFunctionIsSteep)
{
    const ChebyshevIntegral integral([](double x) { return 1 / (1e-6 + x * x); }, 5);

    for (const double at : {1e-4, 1e-3, 0.1, 5.0}) {
        const double exact = std::atan(at * 1e3) * 1e3;
        EXPECT_NEAR(integral(at), exact, 1e-11 * exact);
    }
}

TEST(ChebyshevIntegral, IsZeroOverNothing)
{
    EXPECT_EQ(ChebyshevIntegral([](double) { return 7.0; }, 0)(0), 0);
}

} // namespace
} // namespace zhike::analytics
