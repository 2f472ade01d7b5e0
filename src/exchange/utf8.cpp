#include "exchange/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace zhike {

namespace {

constexpr bool isTrail(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

// Table 3-7 of the Unicode standard: what the second byte may be after each first one.
struct SecondByte {
    unsigned char low;
    unsigned char high;
};

constexpr SecondByte secondByteAfter(unsigned char first)
{
    switch (first) {
    case 0xE0:
        return {0xA0, 0xBF};
    case 0xED:
        return {0x80, 0x9F};
    case 0xF0:
        return {0x90, 0xBF};
    case 0xF4:
        return {0x80, 0x8F};
    default:
        return {0x80, 0xBF};
    }
}

constexpr int lengthFor(unsigned char first)
{
    if (first < 0x80) {
        return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
        return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

} // namespace

Utf8Step utf8Step(const char* at, const char* end) noexcept
{
    std::array<unsigned char, 4> bytes{};
    const auto available = size_t(end - at) < bytes.size() ? size_t(end - at) : bytes.size();
    std::memcpy(bytes.data(), at, available);
    const unsigned char first = bytes[0];
    const int length = lengthFor(first);
    if (length == 1) {
        return {Utf8Step::Kind::Valid, 1, first};
    }
    if (length == 0) {
        return {first == kSurrogateMark ? Utf8Step::Kind::Surrogate : Utf8Step::Kind::Invalid, 1, 0};
    }
    const SecondByte second = secondByteAfter(first);
    if (available < 2 || bytes[1] < second.low || bytes[1] > second.high) {
        const bool surrogate
            = first == 0xED && available >= 3 && bytes[1] >= 0xA0 && isTrail(bytes[1]) && isTrail(bytes[2]);
        return surrogate ? Utf8Step{Utf8Step::Kind::Surrogate, 3, 0} : Utf8Step{Utf8Step::Kind::Invalid, 1, 0};
    }
    char32_t codePoint = length == 2 ? first & 0x1FU : length == 3 ? first & 0x0FU : first & 0x07U;
    for (int i = 1; i < length; ++i) {
        if (size_t(i) >= available || !isTrail(bytes[size_t(i)])) {
            return {Utf8Step::Kind::Invalid, i, 0};
        }
        codePoint = codePoint << 6U | (bytes[size_t(i)] & 0x3FU);
    }
    return {Utf8Step::Kind::Valid, length, codePoint};
}

std::optional<BadText> firstBadText(const char* begin, const char* end) noexcept
{
    const char* at = begin;
    while (at < end) {
        // Eight bytes at once while all are ASCII from space to tilde: the usual cell needs no more.
        while (end - at >= 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, sizeof word);
            constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
            const std::uint64_t below20 = (word - 0x2020202020202020ULL) & ~word & kHighBits;
            const std::uint64_t is7f = ((word ^ 0x7F7F7F7F7F7F7F7FULL) - 0x0101010101010101ULL) & kHighBits
                & ~(word ^ 0x7F7F7F7F7F7F7F7FULL);
            if (((word & kHighBits) | below20 | is7f) != 0) {
                break;
            }
            at += 8;
        }
        if (at == end) {
            break;
        }
        const auto byte = static_cast<unsigned char>(*at);
        if (byte < 0x80) {
            if (byte == 0) {
                return BadText{BadText::Kind::Nul, at - begin};
            }
            if ((byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F) {
                return BadText{BadText::Kind::Control, at - begin};
            }
            ++at;
            continue;
        }
        const Utf8Step step = utf8Step(at, end);
        if (step.kind != Utf8Step::Kind::Valid) {
            const auto kind
                = step.kind == Utf8Step::Kind::Surrogate ? BadText::Kind::Surrogate : BadText::Kind::Invalid;
            return BadText{kind, at - begin};
        }
        if (step.codePoint < 0xA0) {
            return BadText{BadText::Kind::Control, at - begin};
        }
        if (isNoncharacter(step.codePoint)) {
            return BadText{BadText::Kind::Noncharacter, at - begin};
        }
        at += step.length;
    }
    return std::nullopt;
}

bool isInvisible(char32_t codePoint) noexcept
{
    return codePoint == 0x00AD || codePoint == 0x061C || codePoint == 0x200B || codePoint == 0x200E
        || codePoint == 0x200F || (codePoint >= 0x2028 && codePoint <= 0x202E)
        || (codePoint >= 0x2060 && codePoint <= 0x206F) || codePoint == 0xFEFF
        || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB) || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
}

bool isNoncharacter(char32_t codePoint) noexcept
{
    return (codePoint & 0xFFFEU) == 0xFFFEU || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
}

RowProblem problemOf(BadText::Kind kind) noexcept
{
    switch (kind) {
    case BadText::Kind::Invalid:
        return RowProblem::InvalidEncoding;
    case BadText::Kind::Surrogate:
        return RowProblem::LoneSurrogate;
    case BadText::Kind::Nul:
        return RowProblem::NulCharacter;
    case BadText::Kind::Control:
        return RowProblem::ControlCharacter;
    case BadText::Kind::Noncharacter:
        break;
    }
    return RowProblem::Noncharacter;
}

} // namespace zhike
