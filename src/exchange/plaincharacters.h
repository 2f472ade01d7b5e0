#pragma once

#include <QStringView>
#include <QVarLengthArray>

namespace zhike {

/// Characters of a number or a date with the forms that mean the same made one: full-width and Arabic-Indic digits and
/// signs, the many dashes, blanks and apostrophes. Short texts stay off the heap.
using PlainText = QVarLengthArray<char16_t, 48>;

[[nodiscard]] char16_t plainCharacter(char16_t unit) noexcept;
/// @return the trimmed text with every character made plain.
[[nodiscard]] PlainText plainText(QStringView text);
[[nodiscard]] inline QStringView viewOf(const PlainText& text)
{
    return {text.constData(), text.size()};
}

[[nodiscard]] constexpr bool isPlainDigit(char16_t unit) noexcept
{
    return unit >= u'0' && unit <= u'9';
}

} // namespace zhike
