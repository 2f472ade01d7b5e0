#include "storage/dialects/sqlite/pagesum.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace zhike {

namespace {

constexpr std::uint64_t kFactor = 0x9E37'79B9'7F4A'7C15ULL; // odd, so multiplying by it can be undone
constexpr std::size_t kLanes = 4;
constexpr std::size_t kSectorBytes = 512;

std::uint64_t wordAt(const unsigned char* bytes) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

std::uint64_t mixed(std::uint64_t state, std::uint64_t word) noexcept
{
    const std::uint64_t product = (state ^ word) * kFactor;
    return product ^ (product >> 29);
}

std::uint64_t storedSum(std::span<const unsigned char> page) noexcept
{
    return wordAt(page.data() + page.size() - kPageSumBytes);
}

bool isZero(std::span<const unsigned char> bytes) noexcept
{
    return std::all_of(bytes.begin(), bytes.end(), [](unsigned char byte) { return byte == 0; });
}

} // namespace

std::uint64_t pageSum(std::span<const unsigned char> content, std::uint32_t page) noexcept
{
    static_assert(std::endian::native == std::endian::little, "a file moves between computers");
    std::array<std::uint64_t, kLanes> lanes{page, ~std::uint64_t(page), kFactor, kFactor ^ page};
    const unsigned char* at = content.data();
    const unsigned char* const end = at + content.size();
    for (; end - at >= std::ptrdiff_t(kLanes * sizeof(std::uint64_t)); at += kLanes * sizeof(std::uint64_t)) {
        lanes[0] = mixed(lanes[0], wordAt(at)); // four that do not wait for each other
        lanes[1] = mixed(lanes[1], wordAt(at + 8));
        lanes[2] = mixed(lanes[2], wordAt(at + 16));
        lanes[3] = mixed(lanes[3], wordAt(at + 24));
    }
    for (std::size_t lane = 0; end - at >= 8; at += 8, ++lane) {
        lanes[lane] = mixed(lanes[lane], wordAt(at));
    }
    std::uint64_t sum = content.size();
    for (const std::uint64_t lane : lanes) {
        sum = mixed(std::rotl(sum, 23), lane);
    }
    // one of 2^64 pages shares its sum with another one
    return sum == 0 || sum == kUnsealedMark ? kFactor : sum;
}

bool sumMatches(std::span<const unsigned char> page, std::uint32_t number) noexcept
{
    return storedSum(page) == pageSum(page.first(page.size() - kPageSumBytes), number);
}

void putSum(std::span<unsigned char> page, std::uint32_t number) noexcept
{
    const std::uint64_t sum = pageSum(page.first(page.size() - kPageSumBytes), number);
    std::memcpy(page.data() + page.size() - kPageSumBytes, &sum, sizeof sum);
}

void putUnsealedMark(std::span<unsigned char> page) noexcept
{
    std::memcpy(page.data() + page.size() - kPageSumBytes, &kUnsealedMark, sizeof kUnsealedMark);
}

PageSeal sealOf(std::span<const unsigned char> page, std::uint32_t number) noexcept
{
    const std::uint64_t stored = storedSum(page);
    if (stored == kUnsealedMark) {
        return PageSeal::Unsealed;
    }
    if (stored == 0) {
        const bool isWiped = isZero(page.last(kSectorBytes)) && !isZero(page);
        return isWiped ? PageSeal::Broken : PageSeal::Unsealed;
    }
    return sumMatches(page, number) ? PageSeal::Matches : PageSeal::Broken;
}

} // namespace zhike
