#pragma once

#include "exchange/csvdialect.h"
#include "exchange/table.h"

#include <memory>

namespace zhike {

/// The formats in which a file can hold rows below one header.
enum class TableFormat { Csv, Xlsx, JsonLines };

/// How a file of rows is to be read: what detectTable() finds and a person may change.
struct TableForm {
    TableFormat format = TableFormat::Csv;
    CsvDialect dialect = {}; ///< of a text file
    QString sheet = {}; ///< of a workbook; empty: its first one that is not hidden
    friend bool operator==(const TableForm&, const TableForm&) = default;
};

/// Told by the file's first bytes, never by its name: an archive (or the compound file of an old workbook) is a
/// workbook, a text that begins with an object is JSON lines, everything else is separated text, which refuses by
/// itself what is none. What cannot be read counts as text.
[[nodiscard]] TableFormat tableFormatOf(const QString& path);

[[nodiscard]] FileResult<std::unique_ptr<TableReader>>
openTable(const QString& path, const TableForm& form, const CsvLimits& limits = {});

} // namespace zhike
