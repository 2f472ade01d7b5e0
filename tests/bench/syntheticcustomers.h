#pragma once

#include "analytics/customerstatistics.h"

namespace zhike::bench {

/// The process that the synthetic customers follow, and when they are looked at.
struct SyntheticProcess {
    double r = 0.9; ///< purchase rates are Gamma(r, alpha weeks)
    double alpha = 6.5;
    double a = 0.55; ///< chances of leaving after a repeat purchase are Beta(a, b)
    double b = 3.2;
    double p = 6.25; ///< spend is Gamma(p, nu), nu is Gamma(q, gamma)
    double q = 3.74;
    double gamma = 15.44;
    int firstDays = 546; ///< first purchases fall on one of so many days, evenly
    int observedDays = 911; ///< the observation ends on the last of these days
};

/// @return customers of a BG/NBD process with Gamma-Gamma spend, about 7 purchase days on average; purchases of one day
/// are merged. The same seed gives the same customers with every compiler.
[[nodiscard]] std::vector<analytics::CustomerStatistics>
syntheticCustomers(std::int64_t count, std::uint64_t seed, const SyntheticProcess& process = {});

/// @return the day on which the observation of `process` ends.
[[nodiscard]] inline std::int32_t observationEnd(const SyntheticProcess& process = {})
{
    return process.observedDays - 1;
}

} // namespace zhike::bench
