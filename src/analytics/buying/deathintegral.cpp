#include "analytics/buying/deathintegral.h"

#include <algorithm>

namespace zhike::analytics {
namespace {

constexpr double kMostFoldsPerPanel = 8;
constexpr double kWidestPanel = 1.5;
constexpr double kNegligibleFolds = 45;

} // namespace

template <DeathParts Parts>
DeathSums deathIntegral(const ParetoParameters& parameters, double x, double fromWeeks, double toWeeks)
{
    DeathSums sums;
    if (!(toWeeks > fromWeeks)) {
        return sums;
    }
    const auto [r, alpha, s, beta] = parameters;
    const double q = r + x;
    const double m = std::min(alpha, beta);
    const double start = m + fromWeeks;
    const double width = std::log1p((toWeeks - fromWeeks) / start);
    const double widest = std::min(kWidestPanel, kMostFoldsPerPanel / (q + s + 1));
    const int panels = std::max(1, int(std::min(1e9, std::ceil(width / widest))));
    const double panel = width / panels;
    for (int i = 0; i < panels; ++i) {
        const double left = panel * i;
        double fallAtLeft = 0;
        for (const QuadratureNode& node : gaussLegendre16()) {
            const double step = start * std::expm1(left + panel * node.at); // y - from
            const double y = fromWeeks + step;
            const double fall = q * std::log1p(step / (alpha + fromWeeks)) + s * std::log1p(step / (beta + fromWeeks));
            const double value = std::exp(-fall) * (start + step) / (beta + y) * node.weight * panel;
            sums.plain += value;
            if constexpr (Parts == DeathParts::WithDerivatives) {
                sums.logAlpha += value * std::log1p(y / alpha);
                sums.shareAlpha += value * (y / (alpha + y));
                sums.logBeta += value * std::log1p(y / beta);
                sums.shareBeta += value * (y / (beta + y));
            }
            fallAtLeft = fall;
        }
        if (fallAtLeft > kNegligibleFolds) {
            break;
        }
    }
    return sums;
}

template DeathSums deathIntegral<DeathParts::Plain>(const ParetoParameters&, double, double, double);
template DeathSums deathIntegral<DeathParts::WithDerivatives>(const ParetoParameters&, double, double, double);

DeathIntegralTable::DeathIntegralTable(const ParetoParameters& parameters, std::int32_t mostDays, DayRule rule)
    : m_parameters(parameters), m_mostDays(mostDays)
{
    m_alphaTerms.fill(parameters.alpha, mostDays);
    m_betaTerms.fill(parameters.beta, mostDays);
    // Error of n points over a day that falls by k e-folds: (n!)^4 / ((2n+1) (2n)!^3) k^2n, which is 5e-13, 1e-14 and
    // 7e-14 at these falls; and rho^-2n for a singularity so many days before the day (Davis, Rabinowitz 4.6).
    m_grids[0] = {&gaussLegendre3(), 0.1, 40, {}, {}};
    m_grids[1] = {&gaussLegendre5(), 0.7, 6, {}, {}};
    m_grids[2] = {&gaussLegendre8(), 4, 1, {}, {}};
    if (rule == DayRule::Fine) {
        m_grids[0].steepest = m_grids[1].steepest = -1;
        m_grids[2].steepest = 2;
        m_grids[2].nearest = 3;
    }
}

std::int32_t DeathIntegralTable::firstDayFor(const NodeGrid& grid, double x) const
{
    const auto [r, alpha, s, beta] = m_parameters;
    const auto suits = [&, alphaWeeks = alpha, betaWeeks = beta, q = r + x, death = s + 1](std::int32_t day) {
        const double weeks = day / kDaysPerWeek;
        const double fall = (q / (alphaWeeks + weeks) + death / (betaWeeks + weeks)) / kDaysPerWeek;
        return fall <= grid.steepest && (std::min(alphaWeeks, betaWeeks) + weeks) * kDaysPerWeek >= grid.nearest;
    };
    std::int32_t low = 0; // suits() is false below some day and true from it on
    std::int32_t high = m_mostDays + 1;
    while (low < high) {
        const std::int32_t middle = low + (high - low) / 2;
        if (suits(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

const DeathIntegralTable::Node* DeathIntegralTable::nodesOf(NodeGrid& grid, std::int32_t day)
{
    const std::size_t points = grid.rule->size();
    if (grid.made.empty()) {
        grid.nodes.resize(std::size_t(m_mostDays) * points);
        grid.made.resize(std::size_t(m_mostDays), false);
    }
    Node* nodes = grid.nodes.data() + std::size_t(day) * points;
    if (!grid.made[std::size_t(day)]) {
        grid.made[std::size_t(day)] = true;
        const double start = day / kDaysPerWeek;
        for (std::size_t i = 0; i < points; ++i) {
            const double step = (*grid.rule)[i].at / kDaysPerWeek;
            const double y = start + step;
            Node& node = nodes[i];
            node.stepAlpha = std::log1p(step / (m_parameters.alpha + start));
            node.stepBeta = std::log1p(step / (m_parameters.beta + start));
            node.weight = (*grid.rule)[i].weight / kDaysPerWeek / (m_parameters.beta + y);
            node.logAlpha = m_alphaTerms.logAge[std::size_t(day)] + node.stepAlpha;
            node.shareAlpha = y / (m_parameters.alpha + y);
            node.logBeta = m_betaTerms.logAge[std::size_t(day)] + node.stepBeta;
            node.shareBeta = y / (m_parameters.beta + y);
        }
    }
    return nodes;
}

template <DeathParts Parts> void DeathIntegralTable::fill(double x, std::int32_t firstDay, std::int32_t lastDay)
{
    m_sums.resize(std::size_t(m_mostDays) + 1);
    const double q = m_parameters.r + x;
    const double s = m_parameters.s;
    const std::array<std::int32_t, 3> starts{
        firstDayFor(m_grids[0], x), firstDayFor(m_grids[1], x), firstDayFor(m_grids[2], x)};
    m_sums[std::size_t(lastDay)] = {};
    for (std::int32_t day = lastDay - 1; day >= firstDay; --day) {
        const auto at = std::size_t(day);
        DeathSums ofDay;
        const auto suitable
            = std::find_if(starts.begin(), starts.end(), [day](std::int32_t start) { return day >= start; });
        if (suitable == starts.end()) {
            ofDay = deathIntegral<Parts>(m_parameters, x, day / kDaysPerWeek, (day + 1) / kDaysPerWeek);
        } else {
            NodeGrid& grid = m_grids[std::size_t(suitable - starts.begin())];
            const Node* nodes = nodesOf(grid, day);
            for (std::size_t i = 0; i < grid.rule->size(); ++i) {
                const Node& node = nodes[i];
                const double value = node.weight * std::exp(-q * node.stepAlpha - s * node.stepBeta);
                ofDay.plain += value;
                if constexpr (Parts == DeathParts::WithDerivatives) {
                    ofDay.logAlpha += value * node.logAlpha;
                    ofDay.shareAlpha += value * node.shareAlpha;
                    ofDay.logBeta += value * node.logBeta;
                    ofDay.shareBeta += value * node.shareBeta;
                }
            }
        }
        const double fall = std::exp(
            -q * (m_alphaTerms.logAge[at + 1] - m_alphaTerms.logAge[at])
            - s * (m_betaTerms.logAge[at + 1] - m_betaTerms.logAge[at]));
        const DeathSums& later = m_sums[at + 1];
        DeathSums& sums = m_sums[at];
        sums.plain = ofDay.plain + fall * later.plain;
        if constexpr (Parts == DeathParts::WithDerivatives) {
            sums.logAlpha = ofDay.logAlpha + fall * later.logAlpha;
            sums.shareAlpha = ofDay.shareAlpha + fall * later.shareAlpha;
            sums.logBeta = ofDay.logBeta + fall * later.logBeta;
            sums.shareBeta = ofDay.shareBeta + fall * later.shareBeta;
        }
    }
}

template void DeathIntegralTable::fill<DeathParts::Plain>(double, std::int32_t, std::int32_t);
template void DeathIntegralTable::fill<DeathParts::WithDerivatives>(double, std::int32_t, std::int32_t);

double DeathIntegralTable::costOfFill(double x, std::int32_t firstDay, std::int32_t lastDay) const
{
    double cost = 0;
    std::int32_t upTo = lastDay;
    for (const NodeGrid& grid : m_grids) {
        const std::int32_t start = std::clamp(firstDayFor(grid, x), firstDay, upTo);
        cost += double(upTo - start) * double(grid.rule->size() + 1);
        upTo = start;
    }
    return cost + double(upTo - firstDay) * costOfOne(x, firstDay, firstDay + 1);
}

double DeathIntegralTable::costOfOne(double x, std::int32_t fromDay, std::int32_t toDay) const
{
    constexpr double kCostOfNode = 4; // logarithms beside the exponential
    const double m = std::min(m_parameters.alpha, m_parameters.beta);
    const double width = std::log1p((toDay - fromDay) / (m * kDaysPerWeek + fromDay));
    const double steepness = m_parameters.r + x + m_parameters.s + 1;
    const double widest = std::min(kWidestPanel, kMostFoldsPerPanel / steepness);
    const double panels = std::min(std::ceil(width / widest), kNegligibleFolds / kMostFoldsPerPanel + 1);
    return kCostOfNode * double(gaussLegendre16().size()) * std::max(1.0, panels);
}

} // namespace zhike::analytics
