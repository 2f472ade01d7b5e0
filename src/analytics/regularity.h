#pragma once

#include "analytics/buying/celllikelihood.h"

#include <cstdint>
#include <optional>

namespace zhike::analytics {

/// Above this the Erlang-2 variant is proposed: half-way between chance (1) and what it supposes (2).
inline constexpr double kRegularFrom = 1.5;

/// How regular purchases are. With gaps that are Gamma(k, rate), each customer with a rate of his own, the share of the
/// last but one gap in the sum of the last two is Beta(k, k): k = (1 - 4 v) / (8 v), v its variance about 1/2 (Wheat,
/// Morrison 1990). k = 1: by chance, as BG/NBD, MBG/NBD and Pareto/NBD suppose; 2: Erlang-2.
struct Regularity {
    double k = 0; ///< greater than 0; at most `kMostRegular`
    double standardError = 0; ///< by the delta method
    std::int64_t customers = 0; ///< with three purchase days or more
    std::int64_t gaps = 0; ///< between purchase days, of everybody
    double logGapWeeks = 0; ///< sum of ln(gap in weeks) over all gaps; see `FitOptions::logGapWeeks`
    friend bool operator==(const Regularity&, const Regularity&) = default;

    [[nodiscard]] bool proposesErlang() const noexcept { return customers > 0 && k > kRegularFrom; }
};
inline constexpr double kMostRegular = 1000; ///< also when every gap is equal

/// Measures regularity in one pass over purchase days that come sorted by customer, then day. O(1) memory.
class RegularityMeter {
public:
    /// @param customer any number that tells customers apart; @param day a purchase day, later than the one before.
    /// @return false, and nothing added, when the day is not later.
    [[nodiscard]] bool add(std::int64_t customer, std::int32_t day) noexcept;

    /// @return the figures so far; `customers` 0 and k 0 when nobody has three purchase days.
    [[nodiscard]] Regularity result() const noexcept;

private:
    void endCustomer(double& squares, double& fourths, std::int64_t& customers) const noexcept;

    std::optional<std::int64_t> m_customer;
    std::int32_t m_day = 0;
    double m_gap = 0; ///< last gap in days, 0: none yet
    double m_gapBefore = 0;
    double m_squares = 0; ///< sum of (share - 1/2)^2
    double m_fourths = 0; ///< of (share - 1/2)^4
    std::int64_t m_customers = 0;
    std::int64_t m_gaps = 0;
    LogProduct m_logGaps;
};

} // namespace zhike::analytics
