#pragma once

namespace zhike::analytics {

/// @return ln B(a, b) for a, b > 0, to about 1e-15 of the larger of 1 and its own size. Four lnGamma values would be
/// noise from arguments of about 1e10 on; Stirling's series with the large parts cancelled beforehand is not.
[[nodiscard]] double logBeta(double a, double b) noexcept;
/// @return ln Gamma(x) for x > 0. Unlike std::lgamma it writes no global variable, so threads may call it.
[[nodiscard]] double logGamma(double x) noexcept;
[[nodiscard]] long double logGamma(long double x) noexcept;
/// @return the first and second derivative of ln Gamma for x > 0.
[[nodiscard]] double digamma(double x) noexcept;
[[nodiscard]] double trigamma(double x) noexcept;
/// @return the regularised incomplete beta function I_x(a, b): chance that a Beta(a, b) number is at most x.
[[nodiscard]] double regularisedBeta(double a, double b, double x) noexcept;
/// @return the chance that a chi-square with `degrees` degrees of freedom is larger than `value`.
[[nodiscard]] double chiSquareTail(double value, int degrees) noexcept;

} // namespace zhike::analytics
