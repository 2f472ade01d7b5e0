#pragma once

#include "exchange/csvdialect.h"
#include "exchange/table.h"

#include <memory>

namespace zhike {

/// The formats in which a file can hold rows below one header, or records that become such rows.
enum class TableFormat { Csv, Xlsx, JsonLines, VCard, ICalendar, Mail };

/// "CSV", "vCard" ...: what people call it, in every language.
[[nodiscard]] QLatin1StringView nameOf(TableFormat format);
/// Can the file be in one of several encodings that a person may choose?
[[nodiscard]] bool hasEncoding(TableFormat format);

/// How a file of rows is to be read: what detectTable() finds and a person may change.
struct TableForm {
    TableFormat format = TableFormat::Csv;
    CsvDialect dialect = {}; ///< of a text file; of cards and calendars only the encoding counts
    QString sheet = {}; ///< of a workbook; empty: its first one that is not hidden
    friend bool operator==(const TableForm&, const TableForm&) = default;
};

/// Told by the file's first bytes, never by its name: an archive (or the compound file of an old workbook) is a
/// workbook, a text that begins with an object is JSON lines, one that begins with a card, a calendar or the headers of
/// a mail is such, everything else is separated text, which refuses by itself what is none. What cannot be read counts
/// as text.
[[nodiscard]] TableFormat tableFormatOf(const QString& path);

[[nodiscard]] FileResult<std::unique_ptr<TableReader>>
openTable(const QString& path, const TableForm& form, const CsvLimits& limits = {});

} // namespace zhike
