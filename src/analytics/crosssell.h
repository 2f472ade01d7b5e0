#pragma once

#include "analytics/valueparts.h"

#include <array>

namespace zhike::analytics {

inline constexpr std::size_t kMostCategories = 64;

/// The company's own measured frequency with which buyers of one category came to buy another: of the customers who
/// owned a and not yet b, the share that first bought b on a later day. Memory is 64 x 64 counts.
class CrossSellTable {
public:
    /// @param entries of one customer, by day.
    void add(std::span<const CategoryEntry> entries);
    /// @return 0..1; 0 where nobody owned `owned` without `other`.
    [[nodiscard]] double frequency(std::size_t owned, std::size_t other) const;
    /// @return the mean margin of first purchases in the category, minor units; 0 where nobody bought it.
    [[nodiscard]] double meanFirstMargin(std::size_t category) const;
    /// Sum over the categories not yet owned of frequency (mean over the owned ones) x mean margin of a first purchase,
    /// never below zero for a category. Minor units. A customer without any category gets 0.
    [[nodiscard]] double expected(std::span<const CategoryEntry> owned) const;

private:
    using Row = std::array<std::int64_t, kMostCategories>;
    std::array<Row, kMostCategories> m_eligible{}; ///< owned a when b was not owned
    std::array<Row, kMostCategories> m_followed{}; ///< of them: bought b on a later day
    Row m_buyers{};
    std::array<double, kMostCategories> m_margin{};
};

} // namespace zhike::analytics
