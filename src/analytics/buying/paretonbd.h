#pragma once

#include "analytics/buying/deathintegral.h"

namespace zhike::analytics {

/// Log-likelihood of the Pareto/NBD (Schmittlein, Morrison, Colombo 1987) with analytic gradient. With
/// f(y) = (1 + y/alpha)^-(r + x) (1 + y/beta)^-s and D = ln f(t_x) - ln f(T),
///     ln L = A(x) + ln f(t_x) + ln Q,   Q = e^-D (1 - s J(T, end)) + s J(t_x, end),   P(alive) = e^-D / Q,
/// J from `DeathIntegralTable`, or Q = e^-D + s J(t_x, T) from `deathIntegral` for x that few customers have.
class ParetoNbdLikelihood final : public CellLikelihood {
public:
    explicit ParetoNbdLikelihood(std::span<const Cell> cells);
    /// Ignores a wish for the Hessian.
    [[nodiscard]] Evaluation evaluate(const Point& parameters, Derivatives derivatives) override;
    [[nodiscard]] double evaluateAgain(const Point& parameters) override;

private:
    struct GroupDays {
        std::int32_t firstSpan = 0;
        std::int32_t lastAge = 0;
    };
    /// Sums over the cells of one x: ln Q and the derivatives of ln Q + ln f(t_x) by r, ln alpha over (r + x), s, ln
    /// beta.
    struct GroupSums {
        double logQ = 0;
        std::array<double, kMostParameters> slopes{};
    };

    [[nodiscard]] bool tableIsCheaper(const DeathIntegralTable& table, std::size_t group) const;
    [[nodiscard]] GroupSums
    sumByTable(const DeathIntegralTable& table, const RepeatGroup& group, const ParetoParameters& parameters) const;
    [[nodiscard]] GroupSums
    sumOneByOne(const DeathIntegralTable& table, const RepeatGroup& group, const ParetoParameters& parameters) const;
    void addDaySums(const DeathIntegralTable& table, const ParetoParameters& parameters, Evaluation& sum) const;

    CellTable m_cells;
    std::vector<GroupDays> m_groupDays;
    std::vector<double> m_spanCustomers; ///< per day t_x
    std::vector<double> m_spanRepeats;
    RepeatTerms m_repeatTerms;
};

} // namespace zhike::analytics
