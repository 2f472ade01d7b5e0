#pragma once

#include "analytics/buying/erlangrate.h"
#include "analytics/buyingmodel.h"
#include "analytics/numerics/chebyshev.h"

#include <optional>

namespace zhike::analytics {

/// @return whether the parameters that `kind` uses are finite and greater than zero.
[[nodiscard]] bool hasValidParameters(const FittedModel& model) noexcept;

/// BG/NBD and MBG/NBD: the rate of purchases of a customer who is alive at T, over the time scale L =
/// ln((alpha + T + u) / (alpha + T)), on which it does not depend on T:
///     h(L) = dE/dL = q e^((1-a) L) 2F1(a, C-q-1; C; 1-e^-L),   C = a + b + k,  q = r + x,  k = x (BG) or x + 1 (MBG).
/// The series is used where its terms agree in sign and are few. Everywhere else the integral it stands for,
///     h(L) = q e^L INT_0^1 (1 + p (e^L - 1))^-(q+1) dBeta(p; a, b+k),
/// over the chance p of leaving, which is positive throughout: no pole at a = 1 or a + b = 1, no overflow.
class BetaGeometricRate {
public:
    BetaGeometricRate(double a, double bPlusK, double q) noexcept;
    /// @param logGrowth L, 0 or more.
    [[nodiscard]] double operator()(double logGrowth) const;

    /// The two ways by themselves, for tests. The series gives nothing where it should not be used.
    [[nodiscard]] std::optional<double> bySeries(double logGrowth) const;
    [[nodiscard]] double byIntegral(double logGrowth) const;

private:
    double m_a;
    double m_bPlusK;
    double m_q;
    double m_logBeta;
};

/// What customers with one x who are alive at T are expected to buy from T on. The dear part is made once per x and
/// serves every T and every horizon.
class LivingCustomer {
public:
    /// @param mostGrowth largest weeks / (alpha + T) that will be asked for; see `growth`.
    LivingCustomer(const FittedModel& model, std::int32_t repeats, double mostGrowth);

    [[nodiscard]] static double growth(const FittedModel& model, double ageWeeks, double weeks) noexcept
    {
        return weeks / (model.parameters[1] + ageWeeks);
    }
    /// @return E[X(T, T + weeks) | alive at T, x], finite, 0 or more. The phase matters to MBG/CNBD alone.
    [[nodiscard]] double
    expectedPurchases(double ageWeeks, double weeks, TickPhase phase = TickPhase::Fresh) const noexcept;
    /// The same for several durations at once, in place; a third of the time.
    void expectedPurchases(double ageWeeks, std::span<double> weeks, TickPhase phase = TickPhase::Fresh) const noexcept;

private:
    BuyingModel m_kind;
    std::array<double, 4> m_parameters;
    double m_q;
    std::optional<ChebyshevIntegral> m_byGrowth;
    std::optional<ChebyshevIntegral> m_byGrowthHalfway; ///< MBG/CNBD only
};

/// MBG/CNBD: the chance that a living customer with this history is half-way to the next purchase, q v / (1 + q v) with
/// q = r + 2x, v = (T - t_x) / (alpha + T). 0 for the other kinds.
[[nodiscard]] double halfwayChance(const FittedModel& model, const RepeatRow& row) noexcept;

/// @return the mean of `expectation(TickPhase)` over where the customer stands.
template <class Expectation>
[[nodiscard]] double overPhases(const FittedModel& model, const RepeatRow& row, const Expectation& expectation)
{
    const double halfway = halfwayChance(model, row);
    const double fresh = (1 - halfway) * expectation(TickPhase::Fresh);
    return halfway > 0 ? fresh + halfway * expectation(TickPhase::Halfway) : fresh;
}

/// @return the expected purchases of a living customer in (T, T + weeks], each discounted by exp(-force u); `weeks` may
/// be infinite when `force` > 0.
[[nodiscard]] double discountedWhileAlive(
    const FittedModel& model, std::int32_t repeats, double ageWeeks, double force, double weeks,
    TickPhase phase = TickPhase::Fresh);

} // namespace zhike::analytics
