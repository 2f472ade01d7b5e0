#pragma once

#include "repositories/lists/listscan.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace zhike {

/// Rows of a kind, or all of them but some: so "not" costs nothing and needs no list of everybody.
struct RowSet {
    std::vector<RowKey> rows; ///< ascending, each once
    bool isComplement = false; ///< every row but these
    friend bool operator==(const RowSet&, const RowSet&) = default;

    [[nodiscard]] static RowSet everything() { return {{}, true}; }
    [[nodiscard]] RowSet complement() && { return {std::move(rows), !isComplement}; }
};

[[nodiscard]] inline RowSet intersection(RowSet a, RowSet b)
{
    RowSet both;
    both.isComplement = a.isComplement && b.isComplement;
    if (both.isComplement) {
        std::ranges::set_union(a.rows, b.rows, std::back_inserter(both.rows));
    } else if (a.isComplement) {
        std::ranges::set_difference(b.rows, a.rows, std::back_inserter(both.rows));
    } else if (b.isComplement) {
        std::ranges::set_difference(a.rows, b.rows, std::back_inserter(both.rows));
    } else {
        std::ranges::set_intersection(a.rows, b.rows, std::back_inserter(both.rows));
    }
    return both;
}

[[nodiscard]] inline RowSet united(RowSet a, RowSet b)
{
    return intersection(std::move(a).complement(), std::move(b).complement()).complement();
}

} // namespace zhike
