#include "analytics/buying/livingcustomer.h"

#include "analytics/buying/celllikelihood.h"
#include "analytics/numerics/quadrature.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

constexpr int kMostSeriesTerms = 600;
constexpr double kLongestSeriesZ = 0.9;
constexpr double kMostCancellation = 8;
constexpr double kMostLogFactor = 300; ///< e^(a L), which the series must not overflow
constexpr double kEndShare = 0.1; ///< how far from an end its own series reaches, in units of its steepness
constexpr int kEndTerms = 20;
constexpr double kNegligibleLogs = 42;

/// Integral over 0..end of y^(A-1) (1-y)^(B-1) (1 + c y)^-n by the Taylor series of the last two factors, times
/// e^scale. `end` is so small that twenty terms suffice.
double endIntegral(double powerA, double powerB, double c, double n, double end, double logScale)
{
    // f' (1-y) (1+cy) = f [-(B-1) (1+cy) - n c (1-y)] gives the coefficients one from the two before.
    const double first = -(powerB - 1) - n * c;
    const double second = c * (n - (powerB - 1));
    double before = 0;
    double coefficient = 1;
    double power = 1;
    double sum = 0;
    for (int i = 0; i < kEndTerms; ++i) {
        sum += coefficient * power / (powerA + i);
        const double next = (coefficient * (first - (c - 1) * i) + before * (second + c * (i - 1))) / double(i + 1);
        before = coefficient;
        coefficient = next;
        power *= end;
    }
    return sum * std::exp(logScale + powerA * std::log(end));
}

/// The integrand over v = ln(p / (1-p)): p^a (1-p)^b (1 + g p)^-n over B(a, b).
struct LogitIntegrand {
    double a, b, g, n, logBeta;

    [[nodiscard]] static double chance(double v) noexcept { return 1 / (1 + std::exp(-v)); }
    [[nodiscard]] double log(double v) const noexcept
    {
        const double p = chance(v);
        const double logP = v < 0 ? v - std::log1p(std::exp(v)) : -std::log1p(std::exp(-v));
        return a * logP + b * (logP - v) - n * std::log1p(g * p) - logBeta;
    }
    [[nodiscard]] double slope(double v) const noexcept
    {
        const double p = chance(v);
        const double rest = chance(-v);
        return a * rest - b * p - n * g * p * rest / (1 + g * p);
    }
    /// Bound of the second derivative.
    [[nodiscard]] double bend(double v) const noexcept
    {
        const double p = chance(v);
        return p * chance(-v) * (a + b + n * g / (1 + g * p));
    }
    /// The integrand has one maximum: the root in 0..1 of a + (a g - C - n g) p + g (n - C) p^2, C = a + b.
    [[nodiscard]] double mode() const noexcept
    {
        const double linear = a * g - (a + b) - n * g;
        const double square = g * (n - (a + b));
        const double root = std::sqrt(std::max(0.0, linear * linear - 4 * square * a));
        const double p = 2 * a / (root - linear); // the stable form, since the root wanted is the smaller one
        return std::log(p) - std::log1p(-std::min(p, 1 - 1e-16));
    }
};

/// Integral from `start` towards `end` on panels over which the integrand changes by a few e-folds, until it is
/// negligible beside its value at the mode.
double walk(const LogitIntegrand& integrand, double start, double end, double logMost)
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
        if (integrand.log(at) < logMost - kNegligibleLogs || !(width > 1e-9)) {
            break;
        }
    }
    return sum;
}

ErlangRate erlangRate(const FittedModel& model, std::int32_t repeats, TickPhase phase) noexcept
{
    const auto [r, alpha, a, b] = model.parameters;
    return {a, b + repeats + 1, r + 2.0 * repeats, phase};
}

double paretoShape(double s, double logGrowth) noexcept
{
    return s == 1 ? logGrowth : -std::expm1(-(s - 1) * logGrowth) / (s - 1);
}

} // namespace

bool hasValidParameters(const FittedModel& model) noexcept
{
    const auto used = std::span(model.parameters).first(std::size_t(parameterCount(model.kind)));
    return std::all_of(used.begin(), used.end(), [](double value) { return value > 0 && std::isfinite(value); });
}

BetaGeometricRate::BetaGeometricRate(double a, double bPlusK, double q) noexcept
    : m_a(a), m_bPlusK(bPlusK), m_q(q), m_logBeta(logBeta(a, bPlusK))
{
}

double BetaGeometricRate::operator()(double logGrowth) const
{
    if (const auto sum = bySeries(logGrowth)) {
        return *sum;
    }
    return byIntegral(logGrowth);
}

std::optional<double> BetaGeometricRate::bySeries(double logGrowth) const
{
    const double z = -std::expm1(-logGrowth);
    if (z > kLongestSeriesZ || m_a * logGrowth > kMostLogFactor) {
        return std::nullopt;
    }
    const double c = m_a + m_bPlusK;
    const double other = c - m_q - 1;
    double term = 1;
    double sum = 1;
    double size = 1;
    for (int m = 0; m < kMostSeriesTerms; ++m) {
        term *= (m_a + m) * (other + m) / ((c + m) * (1 + m)) * z;
        sum += term;
        size += std::abs(term);
        if (std::abs(term) < 1e-17 * size) {
            return sum > 0 && size < kMostCancellation * sum
                ? std::optional(m_q * std::exp((1 - m_a) * logGrowth) * sum)
                : std::nullopt;
        }
    }
    return std::nullopt;
}

double BetaGeometricRate::byIntegral(double logGrowth) const
{
    const double growth = std::expm1(logGrowth);
    const double n = m_q + 1;
    const LogitIntegrand integrand{m_a, m_bPlusK, growth, n, m_logBeta};
    // Both ends by their own series: with small a or b the integrand fades too slowly there for panels.
    const double z = growth / (1 + growth);
    const double low = kEndShare / (1 + std::abs(m_bPlusK - 1) + n * growth);
    const double high = kEndShare / (1 + std::abs(m_a - 1) + n * z);
    const double from = std::log(low) - std::log1p(-low);
    const double to = std::log1p(-high) - std::log(high);
    const double mode = std::clamp(integrand.mode(), from, to);
    const double logMost = integrand.log(mode);
    double sum = walk(integrand, mode, to, logMost) + walk(integrand, mode, from, logMost);
    sum += endIntegral(m_a, m_bPlusK, growth, n, low, -m_logBeta);
    sum += endIntegral(m_bPlusK, m_a, -z, n, high, -m_logBeta - n * logGrowth);
    return m_q * std::exp(logGrowth) * sum;
}

LivingCustomer::LivingCustomer(const FittedModel& model, std::int32_t repeats, double mostGrowth)
    : m_kind(model.kind), m_parameters(model.parameters), m_q(model.parameters[0] + repeats)
{
    if (m_kind == BuyingModel::BgNbd || m_kind == BuyingModel::MbgNbd) {
        const int k = m_kind == BuyingModel::MbgNbd ? repeats + 1 : repeats;
        const BetaGeometricRate rate(m_parameters[2], m_parameters[3] + k, m_q);
        m_byGrowth.emplace([&rate](double logGrowth) { return rate(logGrowth); }, std::log1p(mostGrowth));
    } else if (m_kind == BuyingModel::MbgCnbd) {
        const auto integral = [&](TickPhase phase) {
            const ErlangRate rate = erlangRate(model, repeats, phase);
            return ChebyshevIntegral([&rate](double logGrowth) { return rate(logGrowth); }, std::log1p(mostGrowth));
        };
        m_byGrowth.emplace(integral(TickPhase::Fresh));
        m_byGrowthHalfway.emplace(integral(TickPhase::Halfway));
    }
}

double LivingCustomer::expectedPurchases(double ageWeeks, double weeks, TickPhase phase) const noexcept
{
    const double alphaAge = m_parameters[1] + ageWeeks;
    if (m_byGrowth) {
        const bool halfway = phase == TickPhase::Halfway && m_byGrowthHalfway;
        return std::max(0.0, (halfway ? *m_byGrowthHalfway : *m_byGrowth)(std::log1p(weeks / alphaAge)));
    }
    if (m_kind == BuyingModel::Nbd) {
        return m_q * weeks / alphaAge;
    }
    const double betaAge = m_parameters[3] + ageWeeks;
    return m_q / alphaAge * betaAge * paretoShape(m_parameters[2], std::log1p(weeks / betaAge));
}

void LivingCustomer::expectedPurchases(double ageWeeks, std::span<double> weeks, TickPhase phase) const noexcept
{
    if (!m_byGrowth) {
        for (double& duration : weeks) {
            duration = expectedPurchases(ageWeeks, duration);
        }
        return;
    }
    const double alphaAge = m_parameters[1] + ageWeeks;
    for (double& duration : weeks) {
        duration = std::log1p(duration / alphaAge);
    }
    const bool halfway = phase == TickPhase::Halfway && m_byGrowthHalfway;
    (halfway ? *m_byGrowthHalfway : *m_byGrowth).evaluate(weeks);
}

double halfwayChance(const FittedModel& model, const RepeatRow& row) noexcept
{
    if (model.kind != BuyingModel::MbgCnbd) {
        return 0;
    }
    const double silence
        = double(row.ageDays - row.spanDays) / (model.parameters[1] * kDaysPerWeek + double(row.ageDays));
    const double ticks = (model.parameters[0] + 2.0 * row.repeats) * silence;
    return ticks / (1 + ticks);
}

double discountedWhileAlive(
    const FittedModel& model, std::int32_t repeats, double ageWeeks, double force, double weeks, TickPhase phase)
{
    const auto [r, alpha, third, fourth] = model.parameters;
    const double q = r + repeats;
    const double scale = (model.kind == BuyingModel::ParetoNbd ? fourth : alpha) + ageWeeks;
    constexpr double kNegligibleDiscount = 60;
    const double upTo = force > 0 ? std::min(weeks, kNegligibleDiscount / force) : weeks;
    const auto discount = [=](double logGrowth) { return std::exp(-force * scale * std::expm1(logGrowth)); };
    const double mostLogGrowth = std::log1p(upTo / scale);
    switch (model.kind) {
    case BuyingModel::BgNbd:
    case BuyingModel::MbgNbd: {
        const int k = model.kind == BuyingModel::MbgNbd ? repeats + 1 : repeats;
        const BetaGeometricRate rate(third, fourth + k, q);
        return ChebyshevIntegral(
            [&](double logGrowth) { return discount(logGrowth) * rate(logGrowth); }, mostLogGrowth)(mostLogGrowth);
    }
    case BuyingModel::MbgCnbd: {
        const ErlangRate rate = erlangRate(model, repeats, phase);
        return ChebyshevIntegral(
            [&](double logGrowth) { return discount(logGrowth) * rate(logGrowth); }, mostLogGrowth)(mostLogGrowth);
    }
    case BuyingModel::ParetoNbd: {
        const double start = q / (alpha + ageWeeks) * scale;
        return ChebyshevIntegral(
            [&, s = third](double logGrowth) { return discount(logGrowth) * start * std::exp((1 - s) * logGrowth); },
            mostLogGrowth)(mostLogGrowth);
    }
    case BuyingModel::Nbd:
        break;
    }
    return ChebyshevIntegral(
        [&](double logGrowth) { return discount(logGrowth) * q * std::exp(logGrowth); }, mostLogGrowth)(mostLogGrowth);
}

} // namespace zhike::analytics
