#pragma once

#include "storage/sqlsession.h"

#include <algorithm>
#include <array>
#include <span>

namespace zhike {

/// Ids are looked up in portions of a few fixed sizes, so that the statement cache holds a handful of texts. The last
/// portion is filled up by repeating its last id.
inline constexpr std::array<size_t, 5> kIdPortions = {1, 10, 60, 150, 400};

/// "$3, $4, $5" for `count` parameters from `first` on.
[[nodiscard]] QString parameterList(int first, size_t count);

/// Calls `read(portion, marks)` for each portion of the ids: `marks` is the parameter list from $`first` on for
/// `portion.size()` ids, which the function binds.
template <class Read> [[nodiscard]] Result<void> forPortions(std::span<const qint64> ids, int first, Read read)
{
    std::array<qint64, kIdPortions.back()> portion;
    while (!ids.empty()) {
        const size_t taken = std::min(ids.size(), kIdPortions.back());
        const size_t size = *std::ranges::find_if(kIdPortions, [taken](size_t n) { return n >= taken; });
        std::ranges::copy(ids.first(taken), portion.begin());
        std::fill(portion.begin() + std::ptrdiff_t(taken), portion.begin() + std::ptrdiff_t(size), portion[taken - 1]);
        ZHIKE_CHECK(read(std::span<const qint64>(portion).first(size), parameterList(first, size)));
        ids = ids.subspan(taken);
    }
    return {};
}

/// Binds ids from parameter `first` on.
inline void bindIds(Statement& statement, int first, std::span<const qint64> ids)
{
    for (const qint64 id : ids) {
        statement.bindOne(first++, id);
    }
}

/// Steps through the rows of a statement.
template <class Row> [[nodiscard]] Result<void> forRows(Statement& statement, Row row)
{
    for (;;) {
        ZHIKE_TRY(const bool found, statement.next());
        if (!found) {
            return {};
        }
        if constexpr (std::is_void_v<decltype(row(statement))>) {
            row(statement);
        } else {
            ZHIKE_CHECK(row(statement));
        }
    }
}

} // namespace zhike
