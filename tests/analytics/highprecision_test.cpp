#include "analytics/testtables.h"

#include <boost/math/special_functions/gamma.hpp>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cstdlib>
#include <gtest/gtest.h>

/// Every kind of model against fifty digits over random valid inputs: x to 1e5, T to 1e4 weeks, parameters over many
/// powers of ten, a = 1, whole s, tiny a + b. The long run: docs/analytics.md.
namespace zhike::analytics {
namespace {

using Digits50 = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>, boost::multiprecision::et_off>;

constexpr double kMostSharpTerms = 4000; ///< inputs whose reference would take more are not drawn

struct RandomInput {
    FittedModel model;
    RepeatRow row;
    double weeks = 0;
};
struct SharpFigures {
    Digits50 logLikelihood, pAlive, expected;
};

/// ln Gamma(r + x) / Gamma(r).
Digits50 logRising(const Digits50& r, std::int64_t x)
{
    if (x > 300) {
        return boost::math::lgamma(Digits50(r + x)) - boost::math::lgamma(r);
    }
    Digits50 product = 1;
    for (std::int64_t i = 0; i < x; ++i) {
        product *= r + i;
    }
    return log(product);
}

/// 2F1(1, b; c; z) with 0 < b < c, 0 <= z < 1; all terms are positive.
Digits50 sumFrom(const Digits50& b, const Digits50& c, const Digits50& z)
{
    Digits50 term = 1;
    Digits50 sum = 1;
    for (int m = 0; term > sum * (1 - z) * Digits50(1e-45); ++m) {
        term *= (b + m) / (c + m) * z;
        sum += term;
    }
    return sum;
}

/// Expected purchases over the number of ticks, negative binomial with n and share z: each term positive. Purchases
/// happen on every `per`th tick, the first `ahead` ticks having gone by; bought i times with chance (c)_i / (a + c)_i.
Digits50 expectedAlive(const Digits50& n, const Digits50& z, const Digits50& a, const Digits50& c, int per, int ahead)
{
    Digits50 chance = exp(n * log1p(-z));
    Digits50 purchases = 0;
    Digits50 stays = 1;
    Digits50 sum = 0;
    for (int m = 1, bought = 0;; ++m) {
        const Digits50 ratio = (n + (m - 1)) / m * z;
        chance *= ratio;
        if ((m + ahead) % per == 0) {
            purchases += stays;
            stays *= (c + bought) / (a + c + bought);
            ++bought;
        }
        sum += chance * purchases;
        if (ratio < 1 && chance * purchases <= Digits50(1e-25) * sum * (1 - ratio) && sum > 0) {
            return sum;
        }
    }
}

SharpFigures sharpBetaGeometric(const RandomInput& c)
{
    const auto [r, alpha, a, b] = c.model.parameters;
    const bool erlang = c.model.kind == BuyingModel::MbgCnbd;
    const std::int64_t x = c.row.repeats;
    const std::int64_t ticks = erlang ? 2 * x : x;
    const std::int64_t k = c.model.kind == BuyingModel::BgNbd ? x : x + 1; // chances to leave
    const Digits50 q = Digits50(r) + ticks;
    const Digits50 age = Digits50(c.row.ageDays) / 7;
    const Digits50 span = Digits50(c.row.spanDays) / 7;
    const Digits50 silence = (age - span) / (alpha + age);
    const Digits50 there = exp(-q * log((alpha + age) / (alpha + span))) * (erlang ? 1 + q * silence : Digits50(1));
    // the last chance: (b + k - 1) / (a + b + k - 1) stay, a / (a + b + k - 1) go
    const Digits50 whole = Digits50(a) + b + (k - 1);
    const Digits50 alive = k == 0 ? there : there * (Digits50(b) + (k - 1)) / whole;
    const Digits50 gone = k == 0 ? Digits50(0) : Digits50(a) / whole;
    SharpFigures figures;
    const std::int64_t before = std::max<std::int64_t>(0, k - 1);
    figures.logLikelihood = logRising(r, ticks) - ticks * log(Digits50(alpha)) - q * log1p(span / alpha)
        + logRising(b, before) - logRising(Digits50(a) + b, before) + log(alive + gone);
    figures.pAlive = alive / (alive + gone);
    const Digits50 z = Digits50(c.weeks) / (alpha + age + c.weeks);
    if (erlang) {
        const Digits50 halfway = q * silence / (1 + q * silence);
        figures.expected = figures.pAlive
            * ((1 - halfway) * expectedAlive(q, z, a, Digits50(b) + k, 2, 0)
               + halfway * expectedAlive(q + 1, z, a, Digits50(b) + k, 2, 1));
    } else {
        figures.expected = figures.pAlive * expectedAlive(q, z, a, Digits50(b) + k, 1, 0);
    }
    return figures;
}

/// The published form with 2F1, after Euler's transformation.
SharpFigures sharpParetoNbd(const RandomInput& c)
{
    const Digits50 r = c.model.parameters[0], alpha = c.model.parameters[1];
    const Digits50 s = c.model.parameters[2], beta = c.model.parameters[3];
    const std::int64_t x = c.row.repeats;
    const Digits50 q = r + x;
    const Digits50 age = Digits50(c.row.ageDays) / 7;
    const Digits50 span = Digits50(c.row.spanDays) / 7;
    // s / (q + s) F(t) over alpha^-q beta^-s, as a multiple of (alpha + t)^-q (beta + t)^-s
    const auto left = [&](const Digits50& t) {
        const bool first = alpha >= beta;
        const Digits50 z = first ? (alpha - beta) / (alpha + t) : (beta - alpha) / (beta + t);
        return first ? sumFrom(q, q + s + 1, z) : sumFrom(s + 1, q + s + 1, z) * (1 - z);
    };
    const Digits50 atAge = exp(-q * log((alpha + age) / (alpha + span)) - s * log((beta + age) / (beta + span)));
    const Digits50 gone = s / (q + s) * (left(span) - atAge * left(age));
    SharpFigures figures;
    figures.logLikelihood = logRising(c.model.parameters[0], x) - x * log(alpha) - q * log1p(span / alpha)
        - s * log1p(span / beta) + log(atAge + gone);
    figures.pAlive = atAge / (atAge + gone);
    const Digits50 growth = log((beta + age + c.weeks) / (beta + age));
    const Digits50 shape = s == 1 ? growth : -expm1(-(s - 1) * growth) / (s - 1);
    figures.expected = figures.pAlive * q / (alpha + age) * (beta + age) * shape;
    return figures;
}

RandomInput randomCase(test::Random& random)
{
    constexpr std::array kKinds{BuyingModel::BgNbd, BuyingModel::MbgNbd, BuyingModel::MbgCnbd, BuyingModel::ParetoNbd};
    while (true) {
        RandomInput c;
        c.model.kind = kKinds[std::size_t(random.wholeBetween(0, 3))];
        const bool pareto = c.model.kind == BuyingModel::ParetoNbd;
        c.model.parameters
            = {random.logUniform(1e-3, 50), random.logUniform(1e-2, 1e4), random.logUniform(1e-5, 1e3),
               pareto ? random.logUniform(1e-2, 1e4) : random.logUniform(1e-5, 1e3)};
        if (random.uniform() < 0.15) {
            c.model.parameters[2] = pareto ? random.wholeBetween(1, 4) : 1;
        }
        c.row.ageDays = int(random.logUniform(1, 70'000));
        if (random.uniform() < 0.8) {
            c.row.repeats = int(random.logUniform(1, 1e5));
            c.row.spanDays = random.wholeBetween(1, c.row.ageDays);
        }
        const auto [r, alpha, third, fourth] = c.model.parameters;
        const double age = c.row.ageDays / 7.0;
        const double ticks = r + (c.model.kind == BuyingModel::MbgCnbd ? 2.0 : 1.0) * c.row.repeats;
        c.weeks = std::min(random.logUniform(0.1, 5200), kMostSharpTerms / 2 * (alpha + age) / (ticks + 40));
        const double span = c.row.spanDays / 7.0;
        const double z = std::abs(alpha - fourth) / (std::max(alpha, fourth) + span);
        if (!pareto || z < 1 - 100 / kMostSharpTerms) {
            return c;
        }
    }
}

/// @return the number of inputs whose figures are not right; the first few are described.
int failuresOf(int cases, std::uint64_t seed)
{
    test::Random random(seed);
    int failures = 0;
    for (int i = 0; i < cases; ++i) {
        const RandomInput c = randomCase(random);
        const SharpFigures sharp = c.model.kind == BuyingModel::ParetoNbd ? sharpParetoNbd(c) : sharpBetaGeometric(c);
        const Cell cell{c.row.repeats, c.row.spanDays, c.row.ageDays, 1};
        const auto value = logLikelihood(c.model.kind, c.model.parameters, std::span(&cell, 1));
        const double alive = pAlive(c.model, c.row);
        const double expected = expectedPurchases(c.model, c.row, c.weeks);
        const auto isNear = [](double got, const Digits50& exact) {
            const double wanted = double(exact);
            return std::isfinite(got) && got >= 0 && std::abs(got - wanted) <= 1e-9 * wanted + 1e-280;
        };
        const double wantedLog = double(sharp.logLikelihood);
        const bool likely = value && std::abs(*value - wantedLog) <= 1e-11 * std::abs(wantedLog) + 1e-9;
        if (!likely || !isNear(alive, sharp.pAlive) || alive > 1 || !isNear(expected, sharp.expected)) {
            if (++failures <= 5) {
                const auto& p = c.model.parameters;
                ADD_FAILURE() << "kind " << int(c.model.kind) << " parameters " << p[0] << ' ' << p[1] << ' ' << p[2]
                              << ' ' << p[3] << " x " << c.row.repeats << " t_x " << c.row.spanDays << " T "
                              << c.row.ageDays << " weeks " << c.weeks << ": " << value.value_or(0) << " for "
                              << wantedLog << ", " << alive << " for " << double(sharp.pAlive) << ", " << expected
                              << " for " << double(sharp.expected);
            }
        }
    }
    return failures;
}

TEST(HighPrecision, AgreesOnRandomValidInputs)
{
    EXPECT_EQ(failuresOf(100, 2024), 0);
}

TEST(HighPrecision, DISABLED_AgreesOnAHundredThousandRandomValidInputs)
{
    const char* seed = std::getenv("ZHIKE_CAMPAIGN_SEED");
    const char* cases = std::getenv("ZHIKE_CAMPAIGN_CASES");
    EXPECT_EQ(
        failuresOf(
            cases != nullptr ? std::atoi(cases) : 100'000, seed != nullptr ? std::strtoull(seed, nullptr, 10) : 1),
        0);
}

} // namespace
} // namespace zhike::analytics
