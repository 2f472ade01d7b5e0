#pragma once

#include "exchange/fault.h"

#include <QtGlobal>
#include <optional>

namespace zhike {

/// One step through bytes that should be UTF-8.
struct Utf8Step {
    enum class Kind { Valid, Invalid, Surrogate };
    Kind kind = Kind::Invalid;
    int length = 1; ///< bytes to go on by; of an invalid sequence the longest prefix that is no character
    char32_t codePoint = 0; ///< when valid
};

/// What TextSource puts where a sequence of another encoding has no meaning: bytes that UTF-8 never has.
inline constexpr unsigned char kInvalidMark = 0xFF;
inline constexpr unsigned char kSurrogateMark = 0xFE;

/// @pre at < end
[[nodiscard]] Utf8Step utf8Step(const char* at, const char* end) noexcept;

/// A character that no text of a record may hold, with its place: an encoding error, NUL, a control character other
/// than tab, CR and LF, or a noncharacter.
struct BadText {
    enum class Kind { Invalid, Surrogate, Nul, Control, Noncharacter };
    Kind kind = Kind::Invalid;
    qsizetype position = 0;
};
/// @return the first one, or nothing.
[[nodiscard]] std::optional<BadText> firstBadText(const char* begin, const char* end) noexcept;
/// @return what a row with such a text is rejected for.
[[nodiscard]] RowProblem problemOf(BadText::Kind kind) noexcept;

/// Is the character one that hides, reorders or breaks the text around it?
[[nodiscard]] bool isInvisible(char32_t codePoint) noexcept;
[[nodiscard]] bool isNoncharacter(char32_t codePoint) noexcept;

} // namespace zhike
