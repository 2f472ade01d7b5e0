#include "analytics/buying/erlangrate.h"

#include "analytics/testtables.h"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

using Sharp = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<35>, boost::multiprecision::et_off>;

/// h(L) as the sum over purchases, in 35 digits.
std::optional<double> sharpRate(double a, double c, double q, double logGrowth, TickPhase phase)
{
    const Sharp n = Sharp(q) + (phase == TickPhase::Halfway ? 1 : 0);
    const Sharp z = -expm1(-Sharp(logGrowth));
    int tick = phase == TickPhase::Halfway ? 1 : 2;
    Sharp term = tick == 1 ? n : n * (n + 1) * z;
    Sharp sum = 0;
    for (int i = 0; i < 5'000; ++i, tick += 2) {
        sum += term;
        const Sharp ratio
            = (Sharp(c) + i) / (Sharp(a) + c + i) * z * z * (tick + n) * (tick + n + 1) / (Sharp(tick) * (tick + 1));
        term *= ratio;
        if (ratio < 1 && term < 1e-25 * sum * (1 - ratio)) {
            return double(sum * exp(-n * logGrowth));
        }
    }
    return std::nullopt;
}

TEST(ErlangRate, AgreesWithThirtyFiveDigits)
{
    int cases = 0;
    for (const double a : {1e-5, 2.5}) {
        for (const double b : {1e-5, 0.4, 30.0}) {
            for (const double x : {0.0, 1.0, 300.0}) {
                for (const double logGrowth : {1e-8, 0.01, 0.3, 2.2, 5.0}) {
                    for (const TickPhase phase : {TickPhase::Fresh, TickPhase::Halfway}) {
                        if ((x + 1) * std::expm1(logGrowth) > 200) {
                            continue; // the sum would be too long
                        }
                        const double q = 0.6 + 2 * x;
                        const auto exact = sharpRate(a, b + x + 1, q, logGrowth, phase);
                        if (!exact || *exact < 1e-280) {
                            continue;
                        }
                        ++cases;
                        const ErlangRate rate(a, b + x + 1, q, phase);
                        EXPECT_NEAR(rate(logGrowth), *exact, 1e-11 * *exact)
                            << a << ' ' << b << ' ' << x << ' ' << logGrowth << ' ' << int(phase);
                        if (b == 0.4) {
                            EXPECT_NEAR(rate.byIntegral(logGrowth), *exact, 1e-10 * *exact)
                                << a << ' ' << b << ' ' << x << ' ' << logGrowth << ' ' << int(phase);
                        }
                    }
                }
            }
        }
    }
    EXPECT_GT(cases, 140);
}

TEST(ErlangRate, IsZeroAtFirstWhenFreshAndTheTickRateWhenHalfway)
{
    EXPECT_EQ(ErlangRate(0.9, 2.6, 4.5, TickPhase::Fresh)(0), 0);
    EXPECT_DOUBLE_EQ(ErlangRate(0.9, 2.6, 4.5, TickPhase::Halfway)(0), 5.5);
}

} // namespace
} // namespace zhike::analytics
