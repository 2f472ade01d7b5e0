#pragma once

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace zhike {

/// One code point of a folded text and the part of the original, in UTF-16 units, that it came from.
struct FoldedChar {
    char32_t code;
    qsizetype start; ///< the first unit of the original
    qsizetype end; ///< one past the last unit, marks that were dropped included
};
using FoldedText = QVarLengthArray<FoldedChar, 64>;

/// The form in which texts are compared for search: two texts that a person takes for the same fold to the same.
/// Compatibility forms and full width become plain, case is folded (ß to ss), accents are stripped, ø đ ł ı æ þ and
/// their like become ASCII, traditional Han becomes simplified, every decimal digit becomes ASCII, dashes and quotes
/// become their ASCII form, what cannot be seen (joiners, bidi marks, soft hyphens) is dropped. Kana keep their
/// voicing marks, Indic and Thai scripts their vowels. Idempotent; any input is allowed, a lone surrogate becomes
/// U+FFFD. Some 20 million names a second; safe on every thread.
[[nodiscard]] QString folded(QStringView text);

/// folded() by code points that remember where they came from, for highlighting.
[[nodiscard]] FoldedText foldedChars(QStringView text);

} // namespace zhike
