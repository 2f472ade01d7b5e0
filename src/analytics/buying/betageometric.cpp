#include "analytics/buying/betageometric.h"

#include "analytics/numerics/specialfunctions.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

enum BetaGeometricParameter : int { kR, kAlpha, kA, kB };

} // namespace

BetaGeometricLikelihood::BetaGeometricLikelihood(BuyingModel kind, std::span<const Cell> cells)
    : m_kind(kind), m_cells(cells), m_dayCustomers(std::size_t(m_cells.mostDays) + 1, 0),
      m_dayRepeats(std::size_t(m_cells.mostDays) + 1, 0)
{
    for (const RepeatGroup& group : m_cells.groups) {
        const auto& days = mayLeave(group.repeats) ? m_cells.spanDays : m_cells.ageDays;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            m_dayCustomers[std::size_t(days[i])] += m_cells.weights[i];
            m_dayRepeats[std::size_t(days[i])] += m_cells.weights[i] * group.repeats;
        }
    }
}

bool BetaGeometricLikelihood::mayLeave(std::int32_t repeats) const noexcept
{
    return m_kind == BuyingModel::MbgNbd || (m_kind == BuyingModel::BgNbd && repeats > 0);
}

double BetaGeometricLikelihood::leavingDenominator(std::int32_t repeats, double b) const noexcept
{
    return m_kind == BuyingModel::MbgNbd ? b + repeats : b + (repeats - 1);
}

void BetaGeometricLikelihood::fillLeaving(double a, double b)
{
    m_leavingTerms.resize(std::size_t(m_cells.mostRepeats) + 2);
    long double value = 0;
    long double byA = 0;
    long double byB = 0;
    long double byAA = 0;
    long double byAB = 0;
    long double byBB = 0;
    for (std::size_t k = 0; k < m_leavingTerms.size(); ++k) {
        m_leavingTerms[k] = {double(value), double(byA), double(byB), double(byAA), double(byAB), double(byBB)};
        const double inverse = 1 / (b + double(k));
        const double inverseSum = 1 / (a + b + double(k));
        value -= std::log1p(a * inverse);
        byA -= a * inverseSum;
        byB += a * b * inverse * inverseSum; // b (1 / (b + i) - 1 / (a + b + i)) without the difference
        byAA -= a * inverseSum * (1 - a * inverseSum);
        byAB += a * b * inverseSum * inverseSum;
        byBB += a * b * inverse * inverseSum * (1 - b * inverse - b * inverseSum);
    }
}

void BetaGeometricLikelihood::addDaySums(double r, Evaluation& sum) const
{
    double logs = 0;
    double shares = 0;
    for (std::size_t day = 0; day < m_dayCustomers.size(); ++day) {
        const double customers = m_dayCustomers[day];
        const double repeats = m_dayRepeats[day];
        const double share = m_dayTerms.share[day];
        const double exponent = r * customers + repeats;
        logs += customers * m_dayTerms.logAge[day];
        shares += customers * share;
        sum.value -= exponent * m_dayTerms.logAge[day];
        sum.gradient[kAlpha] += exponent * share;
        addSymmetric(sum.hessian, kAlpha, kAlpha, -exponent * share * (1 - share));
    }
    sum.gradient[kR] -= r * logs;
    addSymmetric(sum.hessian, kR, kR, -r * logs);
    addSymmetric(sum.hessian, kR, kAlpha, r * shares);
}

void BetaGeometricLikelihood::addRepeatSums(const RepeatGroup& group, const Point& parameters, Evaluation& sum) const
{
    const auto x = std::size_t(group.repeats);
    sum.value += group.weight * m_repeatTerms.value[x];
    sum.gradient[kR] += group.weight * m_repeatTerms.firstByLogR[x];
    sum.gradient[kAlpha] -= group.weight * double(x);
    addSymmetric(sum.hessian, kR, kR, group.weight * m_repeatTerms.secondByLogR[x]);
    if (m_kind == BuyingModel::Nbd) {
        return;
    }
    const LeavingTerm& term = m_leavingTerms[m_kind == BuyingModel::MbgNbd ? x + 1 : x];
    sum.value += group.weight * term.value;
    sum.gradient[kA] += group.weight * term.byA;
    sum.gradient[kB] += group.weight * term.byB;
    addSymmetric(sum.hessian, kA, kA, group.weight * term.byAA);
    addSymmetric(sum.hessian, kA, kB, group.weight * term.byAB);
    addSymmetric(sum.hessian, kB, kB, group.weight * term.byBB);
    if (mayLeave(group.repeats)) { // ln a - ln d
        const double denominator = leavingDenominator(group.repeats, parameters[kB]);
        const double share = parameters[kB] / denominator;
        sum.value += group.weight * std::log(parameters[kA] / denominator);
        sum.gradient[kA] += group.weight;
        sum.gradient[kB] -= group.weight * share;
        addSymmetric(sum.hessian, kB, kB, -group.weight * share * (1 - share));
    }
}

template <bool WithHessian>
BetaGeometricLikelihood::GroupSums
BetaGeometricLikelihood::sumCells(const RepeatGroup& group, double r, double scale) const
{
    const double exponent = r + group.repeats;
    const double* logAge = m_dayTerms.logAge.data();
    const double* share = m_dayTerms.share.data();
    GroupSums sums;
    LogProduct product;
    const auto addCell = [&](std::size_t i, auto weightOf) {
        const auto age = std::size_t(m_cells.ageDays[i]);
        const auto span = std::size_t(m_cells.spanDays[i]);
        const double d = logAge[age] - logAge[span];
        const double f = share[age] - share[span];
        const double u = scale * std::exp(-exponent * d);
        const double probability = u / (1 + u);
        const double p = weightOf(i, 1 + u) * probability;
        sums.p += p;
        sums.pD += p * d;
        sums.pF += p * f;
        if constexpr (WithHessian) {
            const double v = p * (1 - probability);
            sums.pH += p * f * (1 - share[age] - share[span]);
            sums.v += v;
            sums.vD += v * d;
            sums.vF += v * f;
            sums.vDD += v * d * d;
            sums.vDF += v * d * f;
            sums.vFF += v * f * f;
        }
    };
    for (std::size_t i = group.begin; i < group.singlesEnd; ++i) {
        addCell(i, [&product](std::size_t, double onePlusU) {
            product.multiply(onePlusU);
            return 1.0;
        });
    }
    for (std::size_t i = group.singlesEnd; i < group.end; ++i) {
        addCell(i, [&](std::size_t cell, double onePlusU) {
            sums.logOnePlusU += m_cells.weights[cell] * std::log1p(onePlusU - 1);
            return m_cells.weights[cell];
        });
    }
    sums.logOnePlusU += product.sum();
    return sums;
}

void BetaGeometricLikelihood::addGroupSums(
    const GroupSums& sums, double x, const Point& parameters, double denominator, Evaluation& sum)
{
    const double r = parameters[kR];
    const double exponent = r + x;
    const double share = parameters[kB] / denominator;
    sum.value += sums.logOnePlusU;
    // ln u = ln d - ln a - (r + x) D; its gradient by the logs is (-r D, (r + x) F, -1, b / d).
    sum.gradient[kR] -= r * sums.pD;
    sum.gradient[kAlpha] += exponent * sums.pF;
    sum.gradient[kA] -= sums.p;
    sum.gradient[kB] += share * sums.p;
    addSymmetric(sum.hessian, kR, kR, r * r * sums.vDD - r * sums.pD);
    addSymmetric(sum.hessian, kR, kAlpha, -r * exponent * sums.vDF + r * sums.pF);
    addSymmetric(sum.hessian, kR, kA, r * sums.vD);
    addSymmetric(sum.hessian, kR, kB, -r * share * sums.vD);
    addSymmetric(sum.hessian, kAlpha, kAlpha, exponent * exponent * sums.vFF - exponent * sums.pH);
    addSymmetric(sum.hessian, kAlpha, kA, -exponent * sums.vF);
    addSymmetric(sum.hessian, kAlpha, kB, exponent * share * sums.vF);
    addSymmetric(sum.hessian, kA, kA, sums.v);
    addSymmetric(sum.hessian, kA, kB, -share * sums.v);
    addSymmetric(sum.hessian, kB, kB, share * share * sums.v + share * (1 - share) * sums.p);
}

Evaluation BetaGeometricLikelihood::evaluate(const Point& parameters, Derivatives derivatives)
{
    m_repeatTerms.fill(parameters[kR], parameters[kAlpha], m_cells.mostRepeats);
    m_dayTerms.fill(parameters[kAlpha], m_cells.mostDays);
    if (m_kind != BuyingModel::Nbd) {
        fillLeaving(parameters[kA], parameters[kB]);
    }
    Evaluation sum;
    addDaySums(parameters[kR], sum);
    for (const RepeatGroup& group : m_cells.groups) {
        addRepeatSums(group, parameters, sum);
        if (mayLeave(group.repeats)) {
            const double denominator = leavingDenominator(group.repeats, parameters[kB]);
            const double scale = denominator / parameters[kA];
            const GroupSums sums = derivatives == Derivatives::Hessian ? sumCells<true>(group, parameters[kR], scale)
                                                                       : sumCells<false>(group, parameters[kR], scale);
            addGroupSums(sums, group.repeats, parameters, denominator, sum);
        }
    }
    if (derivatives != Derivatives::Hessian) {
        sum.hessian = {};
    }
    return sum;
}

double BetaGeometricLikelihood::evaluateAgain(const Point& parameters)
{
    const auto [r, alpha, a, b] = parameters;
    const auto logBetaAgain
        = [](long double left, long double right) { return logGamma(left) + logGamma(right) - logGamma(left + right); };
    long double sum = 0;
    for (const RepeatGroup& group : m_cells.groups) {
        const std::int32_t x = group.repeats;
        long double perCustomer = repeatTermAgain(r, alpha, x);
        double logRatio = 0;
        if (m_kind != BuyingModel::Nbd) {
            const std::int32_t k = m_kind == BuyingModel::MbgNbd ? x + 1 : x;
            const long double sharpB = b;
            perCustomer += logBetaAgain(a, sharpB + k) - logBetaAgain(a, b);
        }
        if (mayLeave(x)) {
            logRatio = std::log(a) - std::log(leavingDenominator(x, b));
        }
        sum += group.weight * perCustomer;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const double logAge = std::log1p(m_cells.ageDays[i] / kDaysPerWeek / alpha);
            double term = -(r + x) * logAge;
            if (mayLeave(x)) {
                const double logSpan = std::log1p(m_cells.spanDays[i] / kDaysPerWeek / alpha);
                const double w = logRatio + (r + x) * (logAge - logSpan);
                term += std::max(w, 0.0) + std::log1p(std::exp(-std::abs(w)));
            }
            sum += m_cells.weights[i] * term;
        }
    }
    return double(sum);
}

} // namespace zhike::analytics
