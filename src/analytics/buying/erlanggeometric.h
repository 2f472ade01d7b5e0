#pragma once

#include "analytics/buying/celllikelihood.h"

namespace zhike::analytics {

/// Log-likelihood of the MBG/CNBD-k with k = 2 (Reutterer, Platzer, Schroeder 2021): a purchase is every second tick of
/// a Poisson process, otherwise as the MBG/NBD. With q = r + 2x, D = ln((alpha + T) / (alpha + t_x)),
///     ln L = A(2x) + B(x) - q ln(1 + t_x / alpha) + ln(a / (b + x)) + ln(1 + u),
///     u = (b + x) / a e^(-q D) S,   S = 1 + q (T - t_x) / (alpha + T),   P(alive) = u / (1 + u).
/// Left out is the sum of ln(gap) over the gaps between purchases, which no parameter enters. Analytic gradient and
/// Hessian.
class ErlangGeometricLikelihood final : public CellLikelihood {
public:
    explicit ErlangGeometricLikelihood(std::span<const Cell> cells);
    [[nodiscard]] Evaluation evaluate(const Point& parameters, Derivatives derivatives) override;
    [[nodiscard]] double evaluateAgain(const Point& parameters) override;

private:
    void addRepeatSums(const RepeatGroup& group, const Point& parameters, Evaluation& sum) const;
    void addCells(const RepeatGroup& group, const Point& parameters, Evaluation& sum) const;

    CellTable m_cells;
    RepeatTerms m_tickTerms; ///< by 2x
    DayTerms m_dayTerms;
};

} // namespace zhike::analytics
