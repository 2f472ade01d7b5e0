#include "services/insight/modeldrift.h"

#include <numeric>

namespace zhike {

std::optional<double> driftOf(const InsightSummary& summary)
{
    constexpr double kFewestExpected = 50;
    const qsizetype weeks = std::min(summary.trackingActual.size(), summary.trackingExpected.size());
    const qsizetype from = summary.heldOutFromWeek >= 0 ? qsizetype(summary.heldOutFromWeek) : weeks - weeks / 4;
    if (from >= weeks) {
        return std::nullopt;
    }
    const auto sumOf = [from, weeks](const QList<double>& numbers) {
        return std::accumulate(numbers.begin() + from, numbers.begin() + weeks, 0.0);
    };
    const double expected = sumOf(summary.trackingExpected);
    return expected >= kFewestExpected ? std::optional(sumOf(summary.trackingActual) / expected - 1) : std::nullopt;
}

} // namespace zhike
