#include "analytics/buying/erlangrate.h"

#include "analytics/numerics/quadrature.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zhike::analytics {
namespace {

constexpr double kMostSeriesTicks = 4000;
constexpr double kLongestRateSeriesZ = 0.95;
constexpr double kMostLogFall = 600; ///< n L, beyond which (1-z)^n leaves the range of a double
constexpr double kNegligibleRateLogs = 42;
constexpr double kRateEndShare = 0.03; ///< how far p = 0's own polynomial reaches, in units of the steepness there

/// The integrand over v = ln(p / (1-p)), without n e^L / 2.
struct MixedRate {
    double a, c, w, m, logBeta; ///< m = n + 1
    TickPhase phase;

    struct Chance {
        double p, logP, logStay, s, leave; ///< s = sqrt(1 - p), leave = 1 - s
    };
    [[nodiscard]] static Chance at(double v) noexcept
    {
        const double logP = v < 0 ? v - std::log1p(std::exp(v)) : -std::log1p(std::exp(-v));
        const double logStay = logP - v;
        const double p = std::exp(logP);
        const double s = std::exp(logStay / 2);
        return {p, logP, logStay, s, p / (1 + s)};
    }
    /// ln of what is averaged, less -m ln(1 + (1-s) w).
    [[nodiscard]] double factor(double s, double leave) const noexcept
    {
        const double ratio = -m * std::log1p(2 * s * w / (1 + leave * w));
        if (phase == TickPhase::Halfway) {
            return 1 + std::exp(ratio);
        }
        return s > 1e-9 ? -std::expm1(ratio) / s : 2 * m * w / (1 + w);
    }
    [[nodiscard]] double log(double v) const noexcept
    {
        const Chance chance = at(v);
        return a * chance.logP + c * chance.logStay - m * std::log1p(chance.leave * w)
            + std::log(factor(chance.s, chance.leave)) - logBeta;
    }
    [[nodiscard]] double slope(double v) const noexcept
    {
        const Chance chance = at(v);
        const double fall = m * w * chance.s / (2 * (1 + w * chance.leave));
        return a * std::exp(chance.logStay) - chance.p * (c + fall);
    }
    [[nodiscard]] double bend(double v) const noexcept
    {
        const Chance chance = at(v);
        const double fall = m * w * chance.s / (2 * (1 + w * chance.leave));
        return chance.p * (std::exp(chance.logStay) * (a + c) + fall);
    }
    /// Without `factor` there is one maximum: a s^2 / (1-s^2) = c + m w s / (2 (1 + w (1-s))) has one root in s.
    [[nodiscard]] double mode(double from, double to) const noexcept
    {
        for (int i = 0; i < 60 && to - from > 1e-3; ++i) {
            const double middle = (from + to) / 2;
            (slope(middle) > 0 ? from : to) = middle;
        }
        return (from + to) / 2;
    }
};

double walk(const MixedRate& integrand, double start, double end, double logMost)
{
    double sum = 0;
    double at = start;
    const double direction = end >= start ? 1 : -1;
    while (direction * (end - at) > 0) {
        const double slope = std::abs(integrand.slope(at));
        const double width = std::min(
            {2.0, 8 / std::max(slope, 1e-300), 2.5 / std::sqrt(std::max(integrand.bend(at), 1e-300)),
             direction * (end - at)});
        for (const QuadratureNode& node : gaussLegendre16()) {
            sum += node.weight * width * std::exp(integrand.log(at + direction * width * node.at));
        }
        at += direction * width;
        if (integrand.log(at) < logMost - kNegligibleRateLogs || !(width > 1e-9)) {
            break;
        }
    }
    return sum;
}

/// Integral over p = 0..end, where p^(a-1) may fade too slowly for panels: the rest of the integrand is nearly a
/// straight line there, so a polynomial through six points (Newton's form) times p^(a-1) is integrated exactly.
double lowEnd(const MixedRate& integrand, double end)
{
    constexpr std::size_t kPoints = 6;
    const auto rest = [&](double p) {
        const double stay = 1 - p;
        const double s = std::sqrt(stay);
        const double leave = p / (1 + s);
        return std::exp((integrand.c - 1) * std::log1p(-p) - integrand.m * std::log1p(leave * integrand.w))
            * integrand.factor(s, leave);
    };
    const double start = rest(0);
    if (!(start > 0)) {
        return 0;
    }
    std::array<double, kPoints> points{};
    std::array<double, kPoints> divided{};
    for (std::size_t i = 0; i < kPoints; ++i) {
        points[i] = double(i) / double(kPoints - 1);
        divided[i] = rest(end * points[i]) / start - 1;
    }
    for (std::size_t order = 1; order < kPoints; ++order) {
        for (std::size_t i = kPoints - 1; i >= order; --i) {
            divided[i] = (divided[i] - divided[i - 1]) / (points[i] - points[i - order]);
        }
    }
    std::array<double, kPoints> powers{};
    for (std::size_t i = kPoints; i-- > 0;) { // Horner
        for (std::size_t k = kPoints - 1; k > 0; --k) {
            powers[k] = powers[k - 1] - points[i] * powers[k];
        }
        powers[0] = divided[i] - points[i] * powers[0];
    }
    double sum = 1 / integrand.a;
    for (std::size_t k = 0; k < kPoints; ++k) {
        sum += powers[k] / (integrand.a + double(k));
    }
    return start * sum * std::exp(integrand.a * std::log(end) - integrand.logBeta);
}

} // namespace

ErlangRate::ErlangRate(double a, double c, double q, TickPhase phase) noexcept
    : m_a(a), m_c(c), m_n(phase == TickPhase::Halfway ? q + 1 : q), m_phase(phase), m_logBeta(logBeta(a, c))
{
}

double ErlangRate::operator()(double logGrowth) const
{
    if (const auto sum = bySeries(logGrowth)) {
        return *sum;
    }
    return byIntegral(logGrowth);
}

std::optional<double> ErlangRate::bySeries(double logGrowth) const
{
    const double z = -std::expm1(-logGrowth);
    if (z > kLongestRateSeriesZ || m_n * logGrowth > kMostLogFall || m_n * std::expm1(logGrowth) > kMostSeriesTicks) {
        return std::nullopt;
    }
    double tick = m_phase == TickPhase::Halfway ? 1 : 2;
    double term = m_phase == TickPhase::Halfway ? m_n : m_n * (m_n + 1) * z; // z^(m-1) / B(m, n)
    double sum = 0;
    for (int i = 0; i < int(kMostSeriesTicks); ++i, tick += 2) {
        sum += term;
        const double ratio
            = (m_c + i) / (m_a + m_c + i) * z * z * (tick + m_n) * (tick + m_n + 1) / (tick * (tick + 1));
        term *= ratio;
        if (ratio < 1 && term <= 1e-17 * sum * (1 - ratio)) {
            return sum * std::exp(-m_n * logGrowth);
        }
    }
    return std::nullopt;
}

double ErlangRate::byIntegral(double logGrowth) const
{
    const double w = std::expm1(logGrowth);
    const MixedRate integrand{m_a, m_c, w, m_n + 1, m_logBeta, m_phase};
    const double low = kRateEndShare / (1 + m_c + integrand.m * w);
    const double from = std::log(low) - std::log1p(-low);
    constexpr double kFarthest = 700;
    const double mode = integrand.mode(from, kFarthest);
    const double logMost = integrand.log(mode);
    const double sum
        = walk(integrand, mode, kFarthest, logMost) + walk(integrand, mode, from, logMost) + lowEnd(integrand, low);
    return m_n / 2 * std::exp(logGrowth) * sum;
}

} // namespace zhike::analytics
