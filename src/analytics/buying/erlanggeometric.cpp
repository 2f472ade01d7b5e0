#include "analytics/buying/erlanggeometric.h"

#include "analytics/buying/stayingterm.h"
#include "analytics/numerics/specialfunctions.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

enum ErlangParameter : int { kErlangR, kErlangAlpha, kErlangA, kErlangB };

} // namespace

ErlangGeometricLikelihood::ErlangGeometricLikelihood(std::span<const Cell> cells) : m_cells(cells) { }

void ErlangGeometricLikelihood::addRepeatSums(const RepeatGroup& group, const Point& parameters, Evaluation& sum) const
{
    const auto ticks = 2 * std::size_t(group.repeats);
    sum.value += group.weight * m_tickTerms.value[ticks];
    sum.gradient[kErlangR] += group.weight * m_tickTerms.firstByLogR[ticks];
    sum.gradient[kErlangAlpha] -= group.weight * double(ticks);
    addSymmetric(sum.hessian, kErlangR, kErlangR, group.weight * m_tickTerms.secondByLogR[ticks]);
    const double denominator = parameters[kErlangB] + group.repeats;
    const double share = parameters[kErlangB] / denominator;
    sum.value += group.weight * std::log(parameters[kErlangA] / denominator);
    sum.gradient[kErlangA] += group.weight;
    sum.gradient[kErlangB] -= group.weight * share;
    addSymmetric(sum.hessian, kErlangB, kErlangB, -group.weight * share * (1 - share));
}

void ErlangGeometricLikelihood::addCells(const RepeatGroup& group, const Point& parameters, Evaluation& sum) const
{
    const auto [r, alpha, a, b] = parameters;
    const double q = r + 2.0 * group.repeats;
    const double denominator = b + group.repeats;
    const double shareB = b / denominator;
    double logs = 0;
    Point gradient{};
    double rr = 0, ra = 0, rA = 0, aa = 0, aA = 0, AA = 0, alive = 0;
    for (std::size_t i = group.begin; i < group.end; ++i) {
        const auto age = std::size_t(m_cells.ageDays[i]);
        const auto span = std::size_t(m_cells.spanDays[i]);
        const double weight = m_cells.weights[i];
        const double silence = double(age - span) / (alpha * kDaysPerWeek + double(age)); // 1 - e^-D
        const double d = m_dayTerms.logAge[age] - m_dayTerms.logAge[span];
        const double f = m_dayTerms.share[age] - m_dayTerms.share[span]; // -dD / d ln alpha
        const double h = f * (1 - m_dayTerms.share[age] - m_dayTerms.share[span]);
        const double s = 1 + q * silence;
        const double u = denominator / a * std::exp(-q * d) * s;
        const double p = weight * u / (1 + u);
        const double v = p / (1 + u);
        logs += weight * (std::log1p(u) - q * m_dayTerms.logAge[span]);
        // W = -q D + ln S, by q and D, then by ln r and ln alpha.
        const double gq = silence / s;
        const double gd = q * (1 - silence) / s;
        const double wr = r * (gq - d);
        const double wa = f * (q - gd);
        const double wrr = wr - r * r * gq * gq;
        const double wra = -r * f * ((1 - silence) / s - gq * gd - 1);
        const double waa = f * f * (-gd - gd * gd) + h * (gd - q);
        gradient[kErlangR] += p * wr - weight * r * m_dayTerms.logAge[span];
        gradient[kErlangAlpha] += p * wa + weight * q * m_dayTerms.share[span];
        const double ofSpan = m_dayTerms.share[span];
        rr += p * wrr + v * wr * wr - weight * r * m_dayTerms.logAge[span];
        ra += p * wra + v * wr * wa + weight * r * ofSpan;
        aa += p * waa + v * wa * wa - weight * q * ofSpan * (1 - ofSpan);
        alive += p;
        AA += v;
        rA += v * wr;
        aA += v * wa;
    }
    sum.value += logs;
    sum.gradient[kErlangR] += gradient[kErlangR];
    sum.gradient[kErlangAlpha] += gradient[kErlangAlpha];
    sum.gradient[kErlangA] -= alive;
    sum.gradient[kErlangB] += shareB * alive;
    addSymmetric(sum.hessian, kErlangR, kErlangR, rr);
    addSymmetric(sum.hessian, kErlangR, kErlangAlpha, ra);
    addSymmetric(sum.hessian, kErlangR, kErlangA, -rA);
    addSymmetric(sum.hessian, kErlangR, kErlangB, shareB * rA);
    addSymmetric(sum.hessian, kErlangAlpha, kErlangAlpha, aa);
    addSymmetric(sum.hessian, kErlangAlpha, kErlangA, -aA);
    addSymmetric(sum.hessian, kErlangAlpha, kErlangB, shareB * aA);
    addSymmetric(sum.hessian, kErlangA, kErlangA, AA);
    addSymmetric(sum.hessian, kErlangA, kErlangB, -shareB * AA);
    addSymmetric(sum.hessian, kErlangB, kErlangB, shareB * shareB * AA + shareB * (1 - shareB) * alive);
}

Evaluation ErlangGeometricLikelihood::evaluate(const Point& parameters, Derivatives derivatives)
{
    const auto [r, alpha, a, b] = parameters;
    m_tickTerms.fill(r, alpha, 2 * m_cells.mostRepeats);
    m_dayTerms.fill(alpha, m_cells.mostDays);
    Evaluation sum;
    StayingTerm staying;
    std::int32_t next = 0;
    for (const RepeatGroup& group : m_cells.groups) { // ascending by x
        for (; next <= group.repeats; ++next) {
            staying.add(a, b, next);
        }
        sum.value += group.weight * double(staying.value);
        sum.gradient[kErlangA] += group.weight * double(staying.byA);
        sum.gradient[kErlangB] += group.weight * double(staying.byB);
        addSymmetric(sum.hessian, kErlangA, kErlangA, group.weight * double(staying.byAA));
        addSymmetric(sum.hessian, kErlangA, kErlangB, group.weight * double(staying.byAB));
        addSymmetric(sum.hessian, kErlangB, kErlangB, group.weight * double(staying.byBB));
        addRepeatSums(group, parameters, sum);
        addCells(group, parameters, sum);
    }
    if (derivatives != Derivatives::Hessian) {
        sum.hessian = {};
    }
    return sum;
}

double ErlangGeometricLikelihood::evaluateAgain(const Point& parameters)
{
    const auto [r, alpha, a, b] = parameters;
    const auto logBetaAgain
        = [](long double left, long double right) { return logGamma(left) + logGamma(right) - logGamma(left + right); };
    long double sum = 0;
    for (const RepeatGroup& group : m_cells.groups) {
        const long double sharpB = b;
        const double q = r + 2.0 * group.repeats;
        const long double perCustomer = repeatTermAgain(r, alpha, 2 * group.repeats)
            + logBetaAgain(a, sharpB + group.repeats + 1) - logBetaAgain(a, b);
        const double logRatio = std::log(a) - std::log(b + group.repeats);
        sum += group.weight * perCustomer;
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const double age = m_cells.ageDays[i] / kDaysPerWeek;
            const double span = m_cells.spanDays[i] / kDaysPerWeek;
            const double gone = logRatio - q * std::log1p(span / alpha);
            const double there = -q * std::log1p(age / alpha) + std::log1p(q * (age - span) / (alpha + age));
            sum += m_cells.weights[i] * (std::max(gone, there) + std::log1p(std::exp(-std::abs(gone - there))));
        }
    }
    return double(sum);
}

} // namespace zhike::analytics
