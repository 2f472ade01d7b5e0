#pragma once

#include "text/searchtokens.h"

#include <QStringView>
#include <QVarLengthArray>
#include <algorithm>
#include <cstdint>
#include <string>

namespace zhike {

/// How a character is cut into tokens: scripts that write words without blanks by one and two, others by three.
enum class FormClass : std::uint8_t { Letter, Digit, Cjk };

struct FormChar {
    char32_t code; ///< folded
    std::int32_t start; ///< of the original, in UTF-16 units
    std::int32_t end;
    FormClass kind;
    bool beginsWord; ///< punctuation, a blank, another class or nothing stands before it
};

/// A text as search compares it: folded, without blanks and punctuation, so that SO-1042, SO 1042 and so1042 are the
/// same, but knowing where its words begin. Apostrophes do not part words: O'Brien is obrien.
using SearchForm = QVarLengthArray<FormChar, 64>;

[[nodiscard]] SearchForm searchForm(QStringView text);
/// A text of a record: that of a telephone number is its digits, with words where the national number begins.
[[nodiscard]] SearchForm searchForm(TextKind kind, QStringView text);

/// What of a record's text is indexed and compared.
[[nodiscard]] inline QStringView indexedPart(const SearchText& text)
{
    return QStringView(text.text).first(std::min(text.text.size(), kIndexedUnits));
}

/// The stretch of letters and digits, or of CJK characters, that begins here; one past its end.
[[nodiscard]] qsizetype endOfStretch(const SearchForm& form, qsizetype begin);

// What a token says about the place of what follows. None of them is a letter, so that no text contains them, and all
// are beyond ASCII, so that FTS5's `ascii` tokenizer takes them for a part of the token.
inline constexpr char32_t kWordStartMark = U'§';
inline constexpr char32_t kNameStartMark = U'¶';
inline constexpr char32_t kTailMark = U'¤'; ///< the last digits of a number
inline constexpr char32_t kPinyinMark = U'·';
inline constexpr char32_t kPinyinStartMark = U'°';

inline constexpr qsizetype kTailDigits = 4;
inline constexpr qsizetype kNameStartLetters = 3;
inline constexpr qsizetype kNameStartCjk = 2;

/// A name so short that its beginning is that of thousands, and that has a token of its own as a whole.
[[nodiscard]] inline bool isShortName(const SearchForm& form)
{
    return form.size() <= (form.front().kind == FormClass::Cjk ? 1 : kNameStartLetters);
}

[[nodiscard]] inline bool isNameKind(TextKind kind)
{
    return kind == TextKind::PersonName || kind == TextKind::Name;
}

/// Appends a code point in UTF-8; it is no surrogate.
template <class Bytes> void appendUtf8(char32_t code, Bytes& bytes)
{
    const auto add = [&](char32_t byte) { bytes.append(static_cast<char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

} // namespace zhike
