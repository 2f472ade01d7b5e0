#pragma once

#include <optional>

namespace zhike::analytics {

/// Where a living customer of the MBG/CNBD-2 stands between two purchases, each of which takes two ticks.
enum class TickPhase { Fresh, Halfway };

/// MBG/CNBD-k, k = 2: the rate of purchases of a customer who is alive at T, over L = ln((alpha + T + u) / (alpha +
/// T)). With n = r + 2x (+1 when halfway), m = 2, 4, .. (1, 3, .. when halfway), c = b + x + 1 and z = 1 - e^-L,
///     h(L) = (1-z)^n SUM_i (c)_i / (a + c)_i  z^(m_i - 1) / B(m_i, n),
/// whose terms are all positive: the chance of the tick that makes purchase i, times that of having stayed until then.
/// Where they are many, the integral over the chance p of leaving, with w = e^L - 1 and s = sqrt(1 - p):
///     fresh    h(L) = n e^L / 2 INT [ (1 + (1-s) w)^-(n+1) - (1 + (1+s) w)^-(n+1) ] / s  dBeta(p; a, c)
///     halfway  h(L) = n e^L / 2 INT [ (1 + (1-s) w)^-(n+1) + (1 + (1+s) w)^-(n+1) ]      dBeta(p; a, c).
class ErlangRate {
public:
    /// @param c b + x + 1; @param q r + 2x.
    ErlangRate(double a, double c, double q, TickPhase phase) noexcept;
    [[nodiscard]] double operator()(double logGrowth) const;

    /// The two ways by themselves, for tests. The series gives nothing where it should not be used.
    [[nodiscard]] std::optional<double> bySeries(double logGrowth) const;
    [[nodiscard]] double byIntegral(double logGrowth) const;

private:
    double m_a;
    double m_c;
    double m_n;
    TickPhase m_phase;
    double m_logBeta;
};

} // namespace zhike::analytics
