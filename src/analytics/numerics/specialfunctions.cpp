#include "analytics/numerics/specialfunctions.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <cmath>
#include <numbers>

namespace zhike::analytics {
namespace {

namespace policies = boost::math::policies;
/// No exceptions and no detour over long double: a wrong argument gives NaN, which the callers check for.
using QuietPolicy = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::promote_double<false>>;

constexpr double kStirlingFrom = 10;

/// ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi) / 2] for x >= 10 (Abramowitz, Stegun 6.1.41).
double stirlingRest(double x) noexcept
{
    const double y = 1 / (x * x);
    const double series = 1.0 / 12
        - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y * (1.0 / 1188 - y * (691.0 / 360360 - y / 156)))));
    return series / x;
}

} // namespace

double logBeta(double a, double b) noexcept
{
    const double small = std::min(a, b);
    const double large = std::max(a, b);
    if (large < kStirlingFrom) {
        return logGamma(small) + logGamma(large) - logGamma(small + large);
    }
    const double rest = stirlingRest(large) - stirlingRest(small + large);
    const double logRatio = std::log1p(small / large);
    if (small < kStirlingFrom) {
        return logGamma(small) + rest + small - small * std::log(small + large) - (large - 0.5) * logRatio;
    }
    return std::log(2 * std::numbers::pi / large) / 2 + stirlingRest(small) + rest
        + (small - 0.5) * std::log(small / (small + large)) - large * logRatio;
}

double logGamma(double x) noexcept
{
    return boost::math::lgamma(x, QuietPolicy());
}
long double logGamma(long double x) noexcept
{
    return boost::math::lgamma(x, QuietPolicy());
}
double digamma(double x) noexcept
{
    return boost::math::digamma(x, QuietPolicy());
}
double trigamma(double x) noexcept
{
    return boost::math::trigamma(x, QuietPolicy());
}

double regularisedBeta(double a, double b, double x) noexcept
{
    return boost::math::ibeta(a, b, std::clamp(x, 0.0, 1.0), QuietPolicy());
}

double chiSquareTail(double value, int degrees) noexcept
{
    return degrees > 0 ? boost::math::gamma_q(degrees / 2.0, value / 2, QuietPolicy()) : 1;
}

} // namespace zhike::analytics
