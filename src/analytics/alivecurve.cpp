#include "analytics/alivecurve.h"

#include <algorithm>

namespace zhike::analytics {

std::vector<AlivePoint> aliveCurve(
    const FittedModel& model, std::span<const std::int32_t> purchaseDays, std::int32_t asOfDay, std::size_t points)
{
    std::vector<AlivePoint> curve;
    if (purchaseDays.empty() || purchaseDays.front() > asOfDay || points == 0) {
        return curve;
    }
    const std::int32_t first = purchaseDays.front();
    const auto steps = std::max<std::int64_t>(1, std::min<std::int64_t>(std::int64_t(points) - 1, asOfDay - first));
    std::size_t known = 0;
    for (std::int64_t step = asOfDay == first ? steps : 0; step <= steps; ++step) {
        const auto day = std::int32_t(first + (asOfDay - first) * step / steps);
        while (known < purchaseDays.size() && purchaseDays[known] <= day) {
            ++known;
        }
        const RepeatRow row{std::int32_t(known) - 1, purchaseDays[known - 1] - first, day - first, 0};
        curve.push_back({day, pAlive(model, row)});
    }
    return curve;
}

} // namespace zhike::analytics
