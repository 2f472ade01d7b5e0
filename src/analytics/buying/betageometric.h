#pragma once

#include "analytics/buying/celllikelihood.h"
#include "analytics/buyingmodel.h"

namespace zhike::analytics {

/// Log-likelihood of BG/NBD (Fader, Hardie, Lee 2005, equation 6), MBG/NBD (Batislam and others 2007) and NBD, with
/// analytic gradient and Hessian. Written as
///     ln L = A(x) + B(x) - (r + x) ln(1 + t_x / alpha) + ln(1 + u),
///     u = d / a ((alpha + t_x) / (alpha + T))^(r + x),  P(alive) = u / (1 + u),
/// d = b + x - 1 for BG (x > 0), b + x for MBG. A and B depend on x alone, the logarithms on the day alone; a cell
/// costs one exp().
class BetaGeometricLikelihood final : public CellLikelihood {
public:
    /// @param kind any but ParetoNbd.
    BetaGeometricLikelihood(BuyingModel kind, std::span<const Cell> cells);
    [[nodiscard]] Evaluation evaluate(const Point& parameters, Derivatives derivatives) override;
    [[nodiscard]] double evaluateAgain(const Point& parameters) override;

private:
    /// Sums over the cells of one x. D is ln((alpha + T) / (alpha + t_x)), F and H its derivatives by -ln alpha.
    struct GroupSums {
        double logOnePlusU = 0;
        double p = 0, pD = 0, pF = 0, pH = 0; ///< P(alive) times ..
        double v = 0, vD = 0, vF = 0, vDD = 0, vDF = 0, vFF = 0; ///< P (1 - P) times ..
    };

    [[nodiscard]] bool mayLeave(std::int32_t repeats) const noexcept;
    [[nodiscard]] double leavingDenominator(std::int32_t repeats, double b) const noexcept;
    void fillLeaving(double a, double b);
    void addDaySums(double r, Evaluation& sum) const;
    void addRepeatSums(const RepeatGroup& group, const Point& parameters, Evaluation& sum) const;
    template <bool WithHessian>
    [[nodiscard]] GroupSums sumCells(const RepeatGroup& group, double r, double scale) const;
    static void
    addGroupSums(const GroupSums& sums, double x, const Point& parameters, double denominator, Evaluation& sum);

    BuyingModel m_kind;
    CellTable m_cells;
    std::vector<double> m_dayCustomers; ///< per day: customers whose ln(1 + day / alpha) enters by itself ..
    std::vector<double> m_dayRepeats; ///< .. and their repeats
    RepeatTerms m_repeatTerms;
    DayTerms m_dayTerms;
    /// Running sums over i < k of ln((b + i) / (a + b + i)) and derivatives by ln a, ln b.
    struct LeavingTerm {
        double value = 0, byA = 0, byB = 0, byAA = 0, byAB = 0, byBB = 0;
    };
    std::vector<LeavingTerm> m_leavingTerms;
};

} // namespace zhike::analytics
