#include "analytics/numerics/specialfunctions.h"

#include <boost/math/special_functions/gamma.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

using Sharp = boost::multiprecision::cpp_bin_float_50;

TEST(LogBeta, KeepsItsDigitsForEverySizeOfArgument)
{
    for (const double a : {1e-9, 0.01, 0.5, 3.0, 9.99, 10.0, 10.01, 1e3, 1e7, 1e12}) {
        for (const double b : {1e-6, 0.3, 2.0, 9.5, 11.0, 5e4, 1e10, 1e15}) {
            const Sharp exact
                = boost::math::lgamma(Sharp(a)) + boost::math::lgamma(Sharp(b)) - boost::math::lgamma(Sharp(a) + b);
            const double expected = double(exact);
            EXPECT_NEAR(logBeta(a, b), expected, 5e-15 * std::max(10.0, std::abs(expected))) << a << ' ' << b;
            EXPECT_EQ(logBeta(a, b), logBeta(b, a));
        }
    }
}

TEST(SpecialFunctions, TakeKnownValues)
{
    EXPECT_NEAR(logGamma(0.5), 0.57236494292470008707, 1e-15);
    EXPECT_NEAR(digamma(1), -0.57721566490153286061, 1e-15);
    EXPECT_NEAR(trigamma(1), 1.6449340668482264365, 1e-14);
    EXPECT_NEAR(regularisedBeta(2, 3, 0.5), 0.6875, 1e-15);
    EXPECT_NEAR(chiSquareTail(11.990, 3), 0.00742, 1e-5);
}

} // namespace
} // namespace zhike::analytics
