#pragma once

#include "analytics/prediction.h"

#include <span>
#include <vector>

namespace zhike::analytics {

struct AlivePoint {
    std::int32_t day = 0;
    double pAlive = 0; ///< 0..1
    friend bool operator==(const AlivePoint&, const AlivePoint&) = default;
};

inline constexpr std::size_t kAlivePoints = 50;

/// How P(alive) of one customer went, as today's parameters would have said it on each day: days spread evenly from the
/// first purchase to the end, both included, each with what was known by then.
/// @param purchaseDays ascending, each once; those after the end do not count.
/// @return at most `points` points (fewer in a shorter life), none for who has not bought by then. Microseconds a
/// point.
[[nodiscard]] std::vector<AlivePoint> aliveCurve(
    const FittedModel& model, std::span<const std::int32_t> purchaseDays, std::int32_t asOfDay,
    std::size_t points = kAlivePoints);

} // namespace zhike::analytics
