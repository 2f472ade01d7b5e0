#pragma once

#include "analytics/valueparts.h"

namespace zhike::analytics {

/// What one line of a customer came to in the parts of its value.
struct LineShare {
    enum class Part { FirstPurchase, Repeat, CrossSell };
    Part part = Part::Repeat;
    std::int64_t atReference = 0; ///< margin at reference prices: what it adds to its part
    std::int64_t premium = 0; ///< what it adds to CLV6
};

/// @param lines of one customer, by day. @return one for each line; their sums are those of `splitMargin()`.
[[nodiscard]] std::vector<LineShare> lineShares(std::span<const ValueLine> lines, const ReferencePrices& prices);

} // namespace zhike::analytics
