#pragma once

#include <cmath>
#include <cstdint>

namespace zhike::analytics {

/// The logarithm of the chance to stay through so many chances of leaving, each taken with a probability that is
/// Beta(a, b): the sum over i < k of ln((b + i) / (a + b + i)), with its derivatives by ln a and ln b. Written so that
/// nothing cancels for any a, b > 0.
struct StayingTerm {
    long double value = 0, byA = 0, byB = 0, byAA = 0, byAB = 0, byBB = 0;

    /// Adds chance `i` of leaving.
    void add(double a, double b, std::int32_t i) noexcept
    {
        const double inverse = 1 / (b + i);
        const double inverseSum = 1 / (a + b + i);
        value -= std::log1p(a * inverse);
        byA -= a * inverseSum;
        byB += a * b * inverse * inverseSum;
        byAA -= a * inverseSum * (1 - a * inverseSum);
        byAB += a * b * inverseSum * inverseSum;
        byBB += a * b * inverse * inverseSum * (1 - b * inverse - b * inverseSum);
    }
};

} // namespace zhike::analytics
