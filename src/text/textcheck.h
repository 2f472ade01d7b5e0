#pragma once

#include <QString>
#include <QStringView>
#include <vector>

namespace zhike {

/// What must not be stored in a text field, because an engine, a terminal or another program would change or obey it.
enum class TextFaultCode {
    Nul,
    LoneSurrogate,
    ControlCharacter, ///< C0 and C1, DEL; line breaks and tabs where the field has one line
    Noncharacter, ///< U+FFFE, U+FDD0 and their like
    TooLong ///< the position is the limit
};

struct TextFault {
    TextFaultCode code;
    qsizetype position; ///< in UTF-16 units
    char32_t character; ///< what stands there, the surrogate itself for a lone one
    friend bool operator==(const TextFault&, const TextFault&) = default;
};

struct TextLimits {
    enum class Lines { One, Many };
    qsizetype maxUnits = 1000; ///< length in UTF-16 units
    Lines lines = Lines::One; ///< Many allows line feed, carriage return and tab
    std::size_t maxFaults = 20; ///< stop reporting after so many
};

/// Every fault in the order of the text; empty when the text may be stored as it is.
[[nodiscard]] std::vector<TextFault> checkText(QStringView text, const TextLimits& limits = {});

/// The text for labels, cells and file names, so that it cannot pretend to be another: bidi overrides, embeddings and
/// isolates, zero-width and other invisible characters are shown by their number ("invoice[U+202E]fdp.exe"), control
/// characters as their pictures (␀), lone surrogates and noncharacters as U+FFFD; of more than 8 combining marks on a
/// letter the rest is dropped. A joiner inside an emoji or between letters of a script that needs it, and line feed
/// and tab, stay. A text that needs nothing is returned as it is, so that showing twice is showing once.
[[nodiscard]] QString displayable(QStringView text);

/// The text for one line of a log: as displayable(), and line feed, carriage return and tab as \n, \r and \t.
[[nodiscard]] QString loggable(QStringView text);

} // namespace zhike
