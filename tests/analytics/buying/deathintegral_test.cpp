#include "analytics/buying/deathintegral.h"

#include "analytics/testtables.h"

#include <boost/math/quadrature/gauss.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <gtest/gtest.h>

namespace zhike::analytics {
namespace {

using Sharp = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<35>, boost::multiprecision::et_off>;

/// The integral in 35 digits, by 30 points on each of many narrow panels in y itself.
double sharpIntegral(const ParetoParameters& parameters, double x, double from, double to)
{
    const Sharp q = Sharp(parameters.r) + x;
    const Sharp s = parameters.s;
    const Sharp start = from;
    const auto integrand = [&](const Sharp& y) -> Sharp {
        const Sharp fall = q * log((parameters.alpha + y) / (parameters.alpha + start))
            + s * log((parameters.beta + y) / (parameters.beta + start));
        return exp(-fall) / (parameters.beta + y);
    };
    Sharp sum = 0;
    const Sharp m = std::min(parameters.alpha, parameters.beta);
    Sharp left = start;
    while (left < to) {
        const Sharp factor = 1 + 10 / (q + s + 10);
        const Sharp right = std::min<Sharp>(Sharp(to), (m + left) * factor - m);
        const Sharp part = boost::math::quadrature::gauss<Sharp, 30>::integrate(integrand, left, right);
        sum += part;
        left = right;
        if (part < sum * 1e-20) {
            break;
        }
    }
    return double(sum);
}

TEST(DeathIntegral, AgreesWithThirtyFiveDigitsInTheStressCases)
{
    for (const ParetoParameters& parameters :
         {ParetoParameters{0.55, 10.6, 0.6, 11.7},
          {0.02, 0.05, 5e-10, 7700},
          {40, 300, 3, 0.01},
          {1, 1e-3, 1, 1e-3},
          {2, 50, 60, 4000}}) {
        for (const double x : {0.0, 3.0, 150.0, 5000.0}) {
            for (const auto& [from, to] : {std::pair(0.0, 39.0), {38.0, 38.9}, {3.0, 5000.0}, {4999.0, 5000.0}}) {
                if (x > 100 && from == 0) {
                    continue; // x purchases on the first day
                }
                const double exact = sharpIntegral(parameters, x, from, to);
                const double found = deathIntegral<DeathParts::Plain>(parameters, x, from, to).plain;
                EXPECT_NEAR(found, exact, 1e-11 * exact)
                    << parameters.alpha << ' ' << parameters.beta << ' ' << x << ' ' << from << ' ' << to;
            }
        }
    }
}

TEST(DeathIntegral, OverNoTimeIsZero)
{
    EXPECT_EQ(deathIntegral<DeathParts::WithDerivatives>({1, 1, 1, 1}, 3, 5, 5).plain, 0);
}

TEST(DeathIntegralTable, AddsUpToTheSingleIntegrals)
{
    for (const ParetoParameters& parameters :
         {ParetoParameters{0.55, 10.6, 0.6, 11.7}, {0.3, 1.5, 2, 0.2}, {0.3, 0.02, 0.1, 300}}) {
        for (const DayRule rule : {DayRule::Sufficient, DayRule::Fine}) {
            DeathIntegralTable table(parameters, 400, rule);
            for (const double x : {0.0, 1.0, 9.0, 80.0, 390.0}) {
                table.fill<DeathParts::WithDerivatives>(x, 5, 398);
                for (const std::int32_t day : {5, 6, 30, 250, 397, 398}) {
                    const DeathSums single = deathIntegral<DeathParts::WithDerivatives>(
                        parameters, x, day / kDaysPerWeek, 398 / kDaysPerWeek);
                    const DeathSums& sums = table.sums(day);
                    EXPECT_NEAR(sums.plain, single.plain, 2e-12 * single.plain) << x << ' ' << day;
                    EXPECT_NEAR(sums.logAlpha, single.logAlpha, 2e-12 * single.logAlpha);
                    EXPECT_NEAR(sums.shareAlpha, single.shareAlpha, 2e-12 * single.shareAlpha);
                    EXPECT_NEAR(sums.logBeta, single.logBeta, 2e-12 * single.logBeta);
                    EXPECT_NEAR(sums.shareBeta, single.shareBeta, 2e-12 * single.shareBeta);
                }
            }
        }
    }
}

} // namespace
} // namespace zhike::analytics
