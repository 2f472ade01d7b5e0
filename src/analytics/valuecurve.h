#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zhike::analytics {

struct ParetoPoint {
    double customerShare = 0; ///< 0..1, best customers first
    double valueShare = 0; ///< of the sum over all; passes 1 where customers below zero follow
};

/// Who carries the value: customers sorted by value, best first, against what they carry together.
struct ParetoCurve {
    std::vector<ParetoPoint> points; ///< from (0, 0) to (1, 1), at most the number asked for
    double total = 0;
    double gini = 0; ///< 0: all equal; near 1: one carries all; above 1 with negative values
    double topFifthShare = 0; ///< what the best 20 % (rounded down, at least one customer) carry
    std::int64_t customers = 0;
    std::int64_t customersBelowZero = 0;
    double totalBelowZero = 0; ///< their sum, 0 or less
};

/// @param values finite. Sorts a copy: O(n log n).
/// @return the curve; without points and shares when there are no customers or the total is not positive.
[[nodiscard]] ParetoCurve paretoCurve(std::span<const double> values, std::size_t mostPoints = 201);

} // namespace zhike::analytics
