#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace zhike::analytics::test {

/// SplitMix64 and what is drawn from it; the standard library's distributions differ between libraries.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : m_state(seed) { }
    double uniform()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return (double((z ^ (z >> 31)) >> 12) + 0.5) * 0x1p-52;
    }
    double exponential() { return -std::log(uniform()); }
    double normal() { return std::sqrt(2 * exponential()) * std::cos(2 * std::numbers::pi * uniform()); }
    /// Marsaglia, Tsang 2000; below shape 1 by a power of a uniform number.
    double gamma(double shape)
    {
        if (shape < 1) {
            const double power = std::pow(uniform(), 1 / shape);
            return gamma(shape + 1) * power;
        }
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        while (true) {
            const double x = normal();
            const double v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(uniform()) < x * x / 2 + d - d * v + d * std::log(v)) {
                return d * v;
            }
        }
    }
    double beta(double a, double b)
    {
        const double left = gamma(a);
        const double right = gamma(b);
        return left / (left + right);
    }

private:
    std::uint64_t m_state;
};

} // namespace zhike::analytics::test
