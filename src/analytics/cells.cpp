#include "analytics/cells.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace zhike::analytics {
namespace {

/// How a history is packed into one number that sorts by x, then T, then t_x.
struct HistoryKey {
    int dayBits = 0;

    [[nodiscard]] std::uint64_t pack(const RepeatRow& row) const noexcept
    {
        return ((std::uint64_t(row.repeats) << dayBits | std::uint64_t(row.ageDays)) << dayBits)
            | std::uint64_t(row.spanDays);
    }
    [[nodiscard]] Cell unpack(std::uint64_t key, double weight) const noexcept
    {
        const std::uint64_t mask = (std::uint64_t(1) << dayBits) - 1;
        return {
            std::int32_t(key >> (2 * dayBits)), std::int32_t(key & mask), std::int32_t((key >> dayBits) & mask),
            weight};
    }
};

constexpr int kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t(1) << kDigitBits;

/// Least significant digit first; all histograms in one reading.
void sortKeys(std::vector<std::uint64_t>& keys, int keyBits)
{
    const int passes = std::max(1, (keyBits + kDigitBits - 1) / kDigitBits);
    std::vector<std::size_t> counts(std::size_t(passes) * kDigits, 0);
    for (const std::uint64_t key : keys) {
        for (int pass = 0; pass < passes; ++pass) {
            ++counts[std::size_t(pass) * kDigits + ((key >> (pass * kDigitBits)) & (kDigits - 1))];
        }
    }
    std::vector<std::uint64_t> sorted(keys.size());
    for (int pass = 0; pass < passes; ++pass) {
        const auto histogram = std::span(counts).subspan(std::size_t(pass) * kDigits, kDigits);
        std::size_t position = 0;
        for (std::size_t& count : histogram) {
            position += std::exchange(count, position);
        }
        for (const std::uint64_t key : keys) {
            sorted[histogram[(key >> (pass * kDigitBits)) & (kDigits - 1)]++] = key;
        }
        keys.swap(sorted);
    }
}

} // namespace

std::vector<Cell> makeCells(std::span<const RepeatRow> rows)
{
    std::int32_t mostRepeats = 0;
    std::int32_t mostDays = 0;
    for (const RepeatRow& row : rows) {
        if (isPossibleHistory(row.repeats, row.spanDays, row.ageDays)) {
            mostRepeats = std::max(mostRepeats, row.repeats);
            mostDays = std::max(mostDays, row.ageDays);
        }
    }
    const HistoryKey packing{int(std::bit_width(std::uint32_t(mostDays)))};
    std::vector<std::uint64_t> keys;
    keys.reserve(rows.size());
    for (const RepeatRow& row : rows) {
        if (isPossibleHistory(row.repeats, row.spanDays, row.ageDays)) {
            keys.push_back(packing.pack(row));
        }
    }
    sortKeys(keys, int(std::bit_width(std::uint32_t(mostRepeats))) + 2 * packing.dayBits);

    std::size_t distinct = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        distinct += i == 0 || keys[i] != keys[i - 1];
    }
    std::vector<Cell> cells;
    cells.reserve(distinct);
    for (std::size_t i = 0; i < keys.size();) {
        std::size_t end = i + 1;
        while (end < keys.size() && keys[end] == keys[i]) {
            ++end;
        }
        cells.push_back(packing.unpack(keys[i], double(end - i)));
        i = end;
    }
    return cells;
}

} // namespace zhike::analytics
