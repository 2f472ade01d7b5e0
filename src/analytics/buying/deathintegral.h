#pragma once

#include "analytics/buying/celllikelihood.h"
#include "analytics/numerics/quadrature.h"

#include <array>

namespace zhike::analytics {

struct ParetoParameters {
    double r = 0;
    double alpha = 0;
    double s = 0;
    double beta = 0;
};

/// The integral over the unseen time of leaving in the Pareto/NBD likelihood, and its derivatives:
///     J(from, to) = INT (f(y) / f(from)) g(y) / (beta + y) dy,   f(y) = (1 + y/alpha)^-(r + x) (1 + y/beta)^-s,
/// with g = 1, ln(1 + y/alpha), y/(alpha + y), ln(1 + y/beta), y/(beta + y). It replaces the two hypergeometric terms
/// of the papers: all terms are positive, nothing overflows (analytics-reference 6).
struct DeathSums {
    double plain = 0;
    double logAlpha = 0;
    double shareAlpha = 0;
    double logBeta = 0;
    double shareBeta = 0;
};
enum class DeathParts { Plain, WithDerivatives };

/// One integral by itself, from and to anywhere: 16-point Gauss-Legendre in w, y = (m + from) e^w - m,
/// m = min(alpha, beta), on panels over which the integrand falls by at most e^8, until it has lost 45 e-folds.
template <DeathParts Parts>
[[nodiscard]] DeathSums deathIntegral(const ParetoParameters& parameters, double x, double fromWeeks, double toWeeks);

/// How exactly a day is integrated.
enum class DayRule {
    Sufficient, ///< 3, 5 or 8 points a day, or `deathIntegral`: a customer's error stays below about 1e-12
    Fine ///< more of them than suffice, to check that they do
};

/// For one x at a time, the integrals from each day to the last day as one running sum over the day grid: the cost is
/// that of the days, whatever the number of customers.
class DeathIntegralTable {
public:
    DeathIntegralTable(const ParetoParameters& parameters, std::int32_t mostDays, DayRule rule);

    /// Makes sums(day) = J(day, lastDay) for firstDay <= day <= lastDay.
    template <DeathParts Parts> void fill(double x, std::int32_t firstDay, std::int32_t lastDay);
    [[nodiscard]] const DeathSums& sums(std::int32_t day) const { return m_sums[std::size_t(day)]; }

    /// @return about what `fill` costs and what one `deathIntegral` costs, in evaluations of an integrand.
    [[nodiscard]] double costOfFill(double x, std::int32_t firstDay, std::int32_t lastDay) const;
    [[nodiscard]] double costOfOne(double x, std::int32_t fromDay, std::int32_t toDay) const;

    [[nodiscard]] const DayTerms& alphaTerms() const noexcept { return m_alphaTerms; }
    [[nodiscard]] const DayTerms& betaTerms() const noexcept { return m_betaTerms; }

private:
    struct Node {
        double stepAlpha = 0; ///< ln((alpha + y) / (alpha + start of the day))
        double stepBeta = 0;
        double weight = 0; ///< of the rule, over (beta + y)
        double logAlpha = 0;
        double shareAlpha = 0;
        double logBeta = 0;
        double shareBeta = 0;
    };
    /// A Gauss rule on every day; days are worked out when first asked for.
    struct NodeGrid {
        const QuadratureRule* rule = nullptr;
        double steepest = 0; ///< largest fall of the integrand over a day, in e-folds, that the rule may be used for
        double nearest = 0; ///< smallest distance of the day's start from the singularity, in days
        std::vector<Node> nodes;
        std::vector<bool> made;
    };

    [[nodiscard]] std::int32_t firstDayFor(const NodeGrid& grid, double x) const;
    [[nodiscard]] const Node* nodesOf(NodeGrid& grid, std::int32_t day);

    ParetoParameters m_parameters;
    std::int32_t m_mostDays;
    DayTerms m_alphaTerms;
    DayTerms m_betaTerms;
    std::array<NodeGrid, 3> m_grids; ///< fewest points first
    std::vector<DeathSums> m_sums;
};

} // namespace zhike::analytics
