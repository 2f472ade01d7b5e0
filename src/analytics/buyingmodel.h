#pragma once

#include "analytics/cells.h"
#include "analytics/fitfailure.h"

#include <array>
#include <span>

namespace zhike::analytics {

/// A model of when customers without a contract buy again, and of when they silently leave. Time is in weeks of seven
/// days throughout.
enum class BuyingModel {
    BgNbd, ///< Fader, Hardie, Lee 2005: may leave after each repeat purchase; P(alive) = 1 for x = 0
    MbgNbd, ///< Batislam, Denizel, Filiztekin 2007: may leave after each purchase, the first included
    ParetoNbd, ///< Schmittlein, Morrison, Colombo 1987: may leave at any moment
    /// MBG/CNBD-k with k = 2 (Reutterer, Platzer, Schroeder 2021): as MBG/NBD with regular purchases, whose gaps are
    /// Erlang-2. Proposed where `Regularity::proposesErlang`.
    MbgCnbd,
    Nbd ///< Ehrenberg 1959: nobody leaves; shown when the data show no leaving
};

/// @return 4, and 2 for the NBD.
[[nodiscard]] constexpr int parameterCount(BuyingModel kind) noexcept
{
    return kind == BuyingModel::Nbd ? 2 : 4;
}

/// A model and how well it is known. Plain numbers: it can be stored field by field and used again years later.
struct FittedModel {
    BuyingModel kind = BuyingModel::MbgNbd;
    /// r, alpha (weeks), then a, b (BG, MBG: leaving after a purchase) or s, beta in weeks (Pareto); unused ones are
    /// 0.
    std::array<double, 4> parameters{};
    std::array<double, 4> standardErrors{}; ///< from the Hessian at the maximum; unused ones are 0
    double logLikelihood = 0; ///< sum over customers, nothing left out, time in weeks
    double aic = 0; ///< 2 * parameters - 2 * log-likelihood; the lower the better
    double gradientNorm = 0; ///< largest |d logL / d ln parameter| at the answer, per customer
    double customers = 0;
    double repeatCustomers = 0;
    std::int64_t cells = 0;
    int iterations = 0; ///< of the optimiser, over all starts and stages
    int evaluations = 0; ///< of the likelihood, over all starts and stages
    friend bool operator==(const FittedModel&, const FittedModel&) = default;
};

struct FitOptions {
    double minimumRepeatCustomers = 20; ///< fewer are refused
    double minimumWeeks = 4; ///< a shorter history, that of the oldest customer, is refused
    int starts = 3; ///< 1 to 3 places to start from; the best end counts
    int maximumIterations = 200; ///< per start
    /// Erlang-2 only: `Regularity::logGapWeeks` of the same data. The cells do not know it; without it the
    /// log-likelihood is short of it and no other kind's log-likelihood or AIC can be held against it.
    double logGapWeeks = 0;
    std::size_t firstStageCells = 4'000; ///< many cells: the starts are tried on about this many of them first
    CancelQuestion isCancelled;
};

/// Maximum likelihood over weighted cells, in logarithms of the parameters, each within 1e-6 .. 1e6, with analytic
/// gradients. Every answer has been checked: gradient, curvature, parameters off their bounds, everything finite,
/// the log-likelihood evaluated once more in another way. A fit is repeatable to the last bit.
/// Cost per evaluation: O(cells), the dear terms are tabulated per x and per day; 1,000,000 customers take about 0.1 s.
/// @param cells in any order; a cell may occur more than once.
/// @return the maximum, or why there is none to be had from these data.
[[nodiscard]] Fitted<FittedModel> fit(BuyingModel kind, std::span<const Cell> cells, const FitOptions& options = {});

/// @return the log-likelihood of `cells` at given parameters (`parameterCount(kind)` are used), by the same code as the
/// fit (Erlang-2: without `FitOptions::logGapWeeks`); `InvalidParameters`, `InvalidHistory` or `NoCustomers`.
/// `gradient`, if given, receives d logL / d ln parameter.
[[nodiscard]] Fitted<double> logLikelihood(
    BuyingModel kind, const std::array<double, 4>& parameters, std::span<const Cell> cells,
    std::array<double, 4>* gradient = nullptr);

} // namespace zhike::analytics
