#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace zhike {

/// Bytes that a sealed file keeps free at the end of each page for its checksum; SQLite's header says so in byte 20.
inline constexpr int kPageSumBytes = 8;

/// 64-bit checksum of a page without its last kPageSumBytes, bound to its number, so that a page in the place of
/// another one is noticed. Damage inside one aligned group of 8 bytes always changes the sum, since each step is a
/// bijection of what came before; other damage escapes with probability 2^-64. Not a defence against somebody who means
/// it.
/// @param content a multiple of 8 bytes, as every page size of SQLite less kPageSumBytes is
/// @param page counted from 1
[[nodiscard]] std::uint64_t pageSum(std::span<const unsigned char> content, std::uint32_t page) noexcept;

/// Whether the last kPageSumBytes of a page are the checksum of the others. Never true for a sum of 0 or of
/// kUnsealedMark: pageSum() does not give them.
[[nodiscard]] bool sumMatches(std::span<const unsigned char> page, std::uint32_t number) noexcept;
/// Writes the checksum into the last kPageSumBytes.
void putSum(std::span<unsigned char> page, std::uint32_t number) noexcept;

/// Stands for the checksum while a page is in memory or in a log. A foreign program that moves our log into the file
/// leaves it there: such a page is not checked, rather than taken for damaged.
inline constexpr std::uint64_t kUnsealedMark = 0x6C61'6573'6E75'6B5AULL; // "Zkunseal"
void putUnsealedMark(std::span<unsigned char> page) noexcept;

enum class PageSeal {
    Matches,
    Unsealed, ///< written without a checksum by another program: nothing is known of it
    Broken
};
/// A page without a checksum counts as `Unsealed` when it bears the mark, or is new (zeros instead of a checksum) and
/// does not look as if its last 512 bytes had been wiped.
[[nodiscard]] PageSeal sealOf(std::span<const unsigned char> page, std::uint32_t number) noexcept;

} // namespace zhike
