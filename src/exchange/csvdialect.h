#pragma once

#include <QLatin1String>
#include <QStringView>
#include <array>
#include <optional>

namespace zhike {

/// What the bytes of a file mean. A byte order mark is skipped whichever is chosen.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Gb18030, Big5, ShiftJis, EucKr, Windows1252 };

inline constexpr std::array kTextEncodings
    = {TextEncoding::Utf8, TextEncoding::Utf16Le,  TextEncoding::Utf16Be, TextEncoding::Gb18030,
       TextEncoding::Big5, TextEncoding::ShiftJis, TextEncoding::EucKr,   TextEncoding::Windows1252};

/// "UTF-8", "GB18030" ...: the registered name, also for --encoding.
[[nodiscard]] QLatin1StringView nameOf(TextEncoding encoding);
/// @return the encoding of a name in any case, with the common other names (GBK, CP950, UTF16LE ...), or nothing.
[[nodiscard]] std::optional<TextEncoding> encodingFromName(QStringView name);

/// How a text file is cut into rows and cells. What detectCsv() finds and a person may change.
struct CsvDialect {
    TextEncoding encoding = TextEncoding::Utf8;
    char separator = ','; ///< one ASCII character, not a quote and not a line break
    char quote = '"'; ///< '\0': quotes mean nothing
    bool hasHeader = true;
    bool spaceBeforeQuote = false; ///< `a, "b, c"`: blanks before an opening quote do not count
    bool keepsEmptyRows = false; ///< rows of empty cells are rows: for reading back what CsvWriter wrote
    int linesBeforeHeader = 0; ///< rows of titles to leave out
    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// What a file may ask of us. Beyond `columns` (in the first row) and `lineBytes` the file is refused, beyond
/// `cellBytes` the row. Bytes are those of the text as UTF-8.
struct CsvLimits {
    int columns = 500;
    qint64 cellBytes = 1024LL * 1024; ///< the longest text that a record can have comes back whole
    qint64 lineBytes = 16LL * 1024 * 1024;
};

} // namespace zhike
