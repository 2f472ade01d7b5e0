#pragma once

#include "analytics/customerstatistics.h"

#include <span>
#include <vector>

namespace zhike::analytics {

/// Customers with the same (x, t_x, T): the likelihoods see no difference between them. One `GROUP BY` makes cells
/// inside a database; `makeCells` makes them from rows.
struct Cell {
    std::int32_t repeats = 0; ///< x
    std::int32_t spanDays = 0; ///< t_x
    std::int32_t ageDays = 0; ///< T
    double weight = 1; ///< customers in the cell, greater than zero
    friend bool operator==(const Cell&, const Cell&) = default;
};

/// The largest values a row may have: about a million repeats, 11,000 years.
inline constexpr std::int32_t kMostRepeats = (1 << 20) - 1;
inline constexpr std::int32_t kMostDays = (1 << 22) - 1;

/// @return whether a history can be like this: 0 <= t_x <= T, t_x = 0 exactly when x = 0, nothing above `kMost...`.
[[nodiscard]] constexpr bool
isPossibleHistory(std::int32_t repeats, std::int32_t spanDays, std::int32_t ageDays) noexcept
{
    return repeats >= 0 && repeats <= kMostRepeats && spanDays >= 0 && spanDays <= ageDays && ageDays <= kMostDays
        && (repeats == 0) == (spanDays == 0);
}

/// @return the distinct cells of `rows`, sorted by x, then T, then t_x. Rows that are no possible history are left out:
/// their number is `rows.size()` less the sum of the weights. O(n), by radix sort; about 16 bytes a row of working
/// memory besides the cells.
[[nodiscard]] std::vector<Cell> makeCells(std::span<const RepeatRow> rows);

} // namespace zhike::analytics
