#pragma once

#include "domain/base/result.h"

#include <QByteArrayView>
#include <QLatin1String>
#include <QString>
#include <QStringView>
#include <tl/expected.hpp>

namespace zhike {

/// Why a whole file is refused. Nothing of a refused file may be written.
enum class FileProblem {
    CannotOpen, ///< missing, no rights; the detail has the system's words
    NotAFile, ///< a folder, a pipe, a device
    Empty, ///< no byte, or nothing but blank lines
    OnlyByteOrderMark,
    Spreadsheet, ///< XLSX, ODS or XLS under the name of a text file
    NotText, ///< some other binary file
    UnclosedQuote, ///< `line` is where the quote was opened
    LineTooLong,
    TooManyColumns,
    BadHeader, ///< the header row cannot be read; the detail has the key of its RowProblem
    NotASpreadsheet, ///< a zip archive that holds no workbook, or a text file under the name of one
    OldSpreadsheet, ///< .xls of before 2007, or a workbook with a password, which looks the same from outside
    Macros, ///< a workbook with programs in it
    BadArchive, ///< broken, encrypted, or made to harm: bombs, names that lead out of it, links
    BadXml, ///< not well-formed, with a DOCTYPE, or nested too deep
    TooDeep, ///< cards or entries of a calendar that begin within each other and never end
    NoSuchSheet,
    NotJson, ///< no line of it is a JSON object
    TooLarge, ///< more than the reader takes, packed or unpacked
    ReadFailed,
    Changed, ///< the file is not what it was when it was looked at, or changed while it was read
    Cancelled
};

struct FileFault {
    FileProblem problem = FileProblem::ReadFailed;
    qint64 line = 0; ///< from 1; 0: the file as a whole
    qint64 offset = -1; ///< byte in the file, from 0; -1: the file as a whole
    QString detail; ///< English, no content of the file
    friend bool operator==(const FileFault&, const FileFault&) = default;
};

template <class T> using FileResult = tl::expected<T, FileFault>;

/// Why one row is rejected while the others stand. One list for what the reader finds in the bytes and what the value
/// parsers find in a cell, so that the window translates one list.
enum class RowProblem {
    // the shape of the row, found by CsvReader
    ShortRow,
    LongRow,
    StrayQuote, ///< text between a closing quote and the next separator
    InvalidEncoding,
    LoneSurrogate,
    NulCharacter,
    ControlCharacter,
    Noncharacter,
    CellTooLarge,
    CellError, ///< a spreadsheet's #N/A, #DIV/0! and the like
    NoSuchText, ///< a spreadsheet's cell refers to a shared text that is not there
    BadJson, ///< the line is no JSON object, has a key twice, or nests a value where a plain one belongs
    BadRecord, ///< a card or entry of a calendar that is broken or not closed; the detail says what and in which line
    // a cell, found by the value parsers
    Missing, ///< empty where a value is needed
    NotANumber,
    NotFinite, ///< NaN, infinity
    NegativeZero,
    ScientificNotation, ///< 1.2E+05: a spreadsheet has lost digits
    BadGrouping, ///< 1,23 or 1,2345: probably the other decimal mark
    TooManyDecimals,
    OutOfRange,
    NotWhole,
    NotADay,
    NoSuchDay, ///< 30 February, month 13
    DayOutOfRange, ///< before 1900 or after 2200
    NoSuchTime,
    UnknownCurrency,
    OtherCurrency, ///< "€ 5" in a column of dollars
    TextTooLong,
    // fields against each other, found by interpretOrderRow()
    MissingCustomer,
    MissingDay,
    MissingAmount, ///< neither an amount nor quantity and price
    NegativePrice,
    ZeroQuantity, ///< an amount without a quantity
    DiscountOutOfRange,
    // a row of records, found by RecordRowReader and by looking for what it names
    NotAChoice, ///< none of the values that the field can have
    NotYesNo,
    NotAMail,
    NotAPhone,
    NotALink, ///< neither https://, http:// nor mailto:
    NoSuchRecord, ///< it names a record that is not there
    AmbiguousRecord, ///< several records are what it names
    TwiceInFile, ///< an earlier row of the file says something else of the same record
    KeyTaken, ///< another record has what must be unlike in each
    OwnParent, ///< a company would belong to itself
    InBin, ///< the record that is meant is in the bin: it can be taken out again
    // left out of a row that is taken
    Impossible, ///< it cannot have been then: solved before it was answered
    PictureLeftOut, ///< of a card: Zhike keeps none
    RuleLeftOut, ///< a repetition that Zhike does not plan by: it stays as text
    PartsLeftOut, ///< of a mail that has more parts, or deeper ones, than anybody reads
    // taken in another way than it is written
    TimeShifted, ///< the clock was put forward over this time: it is an hour later
    TimeTwice ///< the clock was put back over this time: the first of the two is meant
};

/// Why a cell has no value of the wanted type.
struct ValueFault {
    RowProblem code = RowProblem::NotANumber;
    QString detail; ///< English: what the code does not say. Never the cell, which who asked has
    friend bool operator==(const ValueFault&, const ValueFault&) = default;
};

template <class T> using Parsed = tl::expected<T, ValueFault>;

/// One thing wrong with one row.
struct RowFault {
    RowProblem code = RowProblem::ShortRow;
    int column = -1; ///< from 0; -1: the row as a whole
    qint64 offset = -1; ///< byte in the file where a bad sequence begins; -1 where it does not apply
    QString value; ///< the cell at fault, escaped and cut: safe in a log, a table or a terminal
    QString detail; ///< English
    friend bool operator==(const RowFault&, const RowFault&) = default;
};

/// Stable names for JSON, the command line and the file of rejected rows: "unclosed-quote", "short-row".
[[nodiscard]] QLatin1StringView keyOf(FileProblem problem);
[[nodiscard]] QLatin1StringView keyOf(RowProblem problem);

/// The same fault for callers that only pass errors on: the code (Io, InvalidInput, Cancelled ...) and an English line.
[[nodiscard]] Error toError(const FileFault& fault);

/// @return the text with control and bidirectional characters and invalid bytes written as `\x1b`, `\u{202e}` and a
/// backslash doubled, at most `maximum` characters (then an ellipsis). One line, whatever goes in.
[[nodiscard]] QString escaped(QStringView text, qsizetype maximum = 120);
[[nodiscard]] QString escapedUtf8(QByteArrayView utf8, qsizetype maximum = 120);

} // namespace zhike
