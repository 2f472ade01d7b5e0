#pragma once

#include <span>
#include <string_view>

namespace zhike {

/// Characters with one reading, the most usual of each character, without tone; ü is v.
struct HanReadingRow {
    std::string_view syllable;
    std::u16string_view characters;
};

/// Every Han character that ICU reads, 44 thousand, by syllable. Written by maketables.cpp.
[[nodiscard]] std::span<const HanReadingRow> hanReadingRows() noexcept;

/// Pairs of code points, traditional before simplified, as ICU's Traditional-Simplified maps single characters; in the
/// order of the first, and no second is a first.
[[nodiscard]] std::u16string_view traditionalPairs() noexcept;

} // namespace zhike
