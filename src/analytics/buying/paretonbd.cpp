#include "analytics/buying/paretonbd.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

ParetoParameters paretoParameters(const Point& point) noexcept
{
    return {point[0], point[1], point[2], point[3]};
}

/// Q and its derivatives are, for the four parameters and the value alike, e^-D (t - b(T)) + b(t_x): t is what T alone
/// gives, b what the integral gives.
struct CellTerms {
    double q = 0;
    std::array<double, kMostParameters> slopes{};
};

/// s J and what it adds to the derivatives by r, ln alpha (over r + x), s and ln beta.
CellTerms integralTerms(const DeathSums& sums, double s) noexcept
{
    return {
        s * sums.plain,
        {-s * sums.logAlpha, s * sums.shareAlpha, sums.plain - s * sums.logBeta,
         s * ((s + 1) * sums.shareBeta - sums.plain)}};
}

} // namespace

ParetoNbdLikelihood::ParetoNbdLikelihood(std::span<const Cell> cells)
    : m_cells(cells), m_spanCustomers(std::size_t(m_cells.mostDays) + 1, 0),
      m_spanRepeats(std::size_t(m_cells.mostDays) + 1, 0)
{
    for (const RepeatGroup& group : m_cells.groups) {
        GroupDays days{m_cells.mostDays, 0};
        for (std::size_t i = group.begin; i < group.end; ++i) {
            days.firstSpan = std::min(days.firstSpan, m_cells.spanDays[i]);
            days.lastAge = std::max(days.lastAge, m_cells.ageDays[i]);
            m_spanCustomers[std::size_t(m_cells.spanDays[i])] += m_cells.weights[i];
            m_spanRepeats[std::size_t(m_cells.spanDays[i])] += m_cells.weights[i] * group.repeats;
        }
        m_groupDays.push_back(days);
    }
}

bool ParetoNbdLikelihood::tableIsCheaper(const DeathIntegralTable& table, std::size_t at) const
{
    const RepeatGroup& group = m_cells.groups[at];
    const std::size_t cells = group.end - group.begin;
    const std::size_t stride = std::max<std::size_t>(1, cells / 16);
    double cost = 0;
    std::size_t asked = 0;
    for (std::size_t i = group.begin; i < group.end; i += stride) {
        cost += table.costOfOne(group.repeats, m_cells.spanDays[i], m_cells.ageDays[i]);
        ++asked;
    }
    const GroupDays& days = m_groupDays[at];
    return table.costOfFill(group.repeats, days.firstSpan, days.lastAge) < cost / double(asked) * double(cells);
}

ParetoNbdLikelihood::GroupSums ParetoNbdLikelihood::sumByTable(
    const DeathIntegralTable& table, const RepeatGroup& group, const ParetoParameters& parameters) const
{
    const double exponent = parameters.r + group.repeats;
    const double s = parameters.s;
    const DayTerms& alphaTerms = table.alphaTerms();
    const DayTerms& betaTerms = table.betaTerms();
    GroupSums sums;
    LogProduct product;
    for (std::size_t i = group.begin; i < group.end; ++i) {
        const auto age = std::size_t(m_cells.ageDays[i]);
        const auto span = std::size_t(m_cells.spanDays[i]);
        const double fall = std::exp(
            -exponent * (alphaTerms.logAge[age] - alphaTerms.logAge[span])
            - s * (betaTerms.logAge[age] - betaTerms.logAge[span]));
        const CellTerms fromSpan = integralTerms(table.sums(std::int32_t(span)), s);
        const CellTerms fromAge = integralTerms(table.sums(std::int32_t(age)), s);
        const std::array<double, kMostParameters> atAge{
            -alphaTerms.logAge[age], alphaTerms.share[age], -betaTerms.logAge[age], s * betaTerms.share[age]};
        const double q = fall * (1 - fromAge.q) + fromSpan.q;
        const double weightOverQ = m_cells.weights[i] / q;
        if (i < group.singlesEnd) {
            product.multiply(q);
        } else {
            sums.logQ += m_cells.weights[i] * std::log(q);
        }
        for (std::size_t k = 0; k < kMostParameters; ++k) {
            sums.slopes[k] += weightOverQ * (fall * (atAge[k] - fromAge.slopes[k]) + fromSpan.slopes[k]);
        }
    }
    sums.logQ += product.sum();
    return sums;
}

ParetoNbdLikelihood::GroupSums ParetoNbdLikelihood::sumOneByOne(
    const DeathIntegralTable& table, const RepeatGroup& group, const ParetoParameters& parameters) const
{
    const double exponent = parameters.r + group.repeats;
    const double s = parameters.s;
    const DayTerms& alphaTerms = table.alphaTerms();
    const DayTerms& betaTerms = table.betaTerms();
    GroupSums sums;
    for (std::size_t i = group.begin; i < group.end; ++i) {
        const auto age = std::size_t(m_cells.ageDays[i]);
        const auto span = std::size_t(m_cells.spanDays[i]);
        const double fall = std::exp(
            -exponent * (alphaTerms.logAge[age] - alphaTerms.logAge[span])
            - s * (betaTerms.logAge[age] - betaTerms.logAge[span]));
        const CellTerms integral = integralTerms(
            deathIntegral<DeathParts::WithDerivatives>(
                parameters, group.repeats, m_cells.spanDays[i] / kDaysPerWeek, m_cells.ageDays[i] / kDaysPerWeek),
            s);
        const std::array<double, kMostParameters> atAge{
            -alphaTerms.logAge[age], alphaTerms.share[age], -betaTerms.logAge[age], s * betaTerms.share[age]};
        const double q = fall + integral.q;
        sums.logQ += m_cells.weights[i] * std::log(q);
        for (std::size_t k = 0; k < kMostParameters; ++k) {
            sums.slopes[k] += m_cells.weights[i] / q * (fall * atAge[k] + integral.slopes[k]);
        }
    }
    return sums;
}

void ParetoNbdLikelihood::addDaySums(
    const DeathIntegralTable& table, const ParetoParameters& parameters, Evaluation& sum) const
{
    for (std::size_t day = 0; day < m_spanCustomers.size(); ++day) {
        const double exponent = parameters.r * m_spanCustomers[day] + m_spanRepeats[day];
        sum.value -= exponent * table.alphaTerms().logAge[day]
            + parameters.s * m_spanCustomers[day] * table.betaTerms().logAge[day];
    }
}

Evaluation ParetoNbdLikelihood::evaluate(const Point& point, Derivatives /*derivatives*/)
{
    const ParetoParameters parameters = paretoParameters(point);
    m_repeatTerms.fill(parameters.r, parameters.alpha, m_cells.mostRepeats);
    DeathIntegralTable table(parameters, m_cells.mostDays, DayRule::Sufficient);
    Evaluation sum;
    addDaySums(table, parameters, sum);
    for (std::size_t at = 0; at < m_cells.groups.size(); ++at) {
        const RepeatGroup& group = m_cells.groups[at];
        const bool byTable = tableIsCheaper(table, at);
        if (byTable) {
            table.fill<DeathParts::WithDerivatives>(group.repeats, m_groupDays[at].firstSpan, m_groupDays[at].lastAge);
        }
        const GroupSums sums = byTable ? sumByTable(table, group, parameters) : sumOneByOne(table, group, parameters);
        const auto x = std::size_t(group.repeats);
        sum.value += group.weight * m_repeatTerms.value[x] + sums.logQ;
        sum.gradient[0] += group.weight * m_repeatTerms.firstByLogR[x] + parameters.r * sums.slopes[0];
        sum.gradient[1] += (parameters.r + double(x)) * sums.slopes[1] - group.weight * double(x);
        sum.gradient[2] += parameters.s * sums.slopes[2];
        sum.gradient[3] += sums.slopes[3];
    }
    return sum;
}

double ParetoNbdLikelihood::evaluateAgain(const Point& point)
{
    const ParetoParameters parameters = paretoParameters(point);
    const auto [r, alpha, s, beta] = parameters;
    DeathIntegralTable table(parameters, m_cells.mostDays, DayRule::Fine);
    long double sum = 0;
    for (std::size_t at = 0; at < m_cells.groups.size(); ++at) {
        const RepeatGroup& group = m_cells.groups[at];
        const bool byTable = tableIsCheaper(table, at);
        if (byTable) {
            table.fill<DeathParts::Plain>(group.repeats, m_groupDays[at].firstSpan, m_groupDays[at].lastAge);
        }
        sum += group.weight * repeatTermAgain(r, alpha, group.repeats);
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const std::int32_t span = m_cells.spanDays[i];
            const std::int32_t age = m_cells.ageDays[i];
            const auto logF = [&, q = r + group.repeats](std::int32_t day) {
                return -q * table.alphaTerms().logAge[std::size_t(day)]
                    - parameters.s * table.betaTerms().logAge[std::size_t(day)];
            };
            const double fall = std::exp(logF(age) - logF(span));
            const double integral = byTable
                ? table.sums(span).plain - fall * table.sums(age).plain
                : deathIntegral<DeathParts::Plain>(parameters, group.repeats, span / kDaysPerWeek, age / kDaysPerWeek)
                      .plain;
            sum += m_cells.weights[i] * (logF(span) + std::log(fall + s * integral));
        }
    }
    return double(sum);
}

} // namespace zhike::analytics
