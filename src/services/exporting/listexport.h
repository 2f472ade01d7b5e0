#pragma once

#include "services/exporting/rowfile.h"
#include "services/lists/list.h"

#include <functional>

namespace zhike {

/// The fields that an export of a kind has unless chosen otherwise: all but machinery, in the catalogue's order.
[[nodiscard]] QStringList exportFields(RecordKind kind);

struct ExportSummary {
    qint64 rows = 0;
    qint64 milliseconds = 0;
};

/// Told rows written and rows in all, some twenty times a second; `false` ends with `Cancelled` and leaves no file.
using ExportProgress = std::function<bool(qint64 rows, qint64 total)>;

/// Writes the rows of a list, in its order, as a file of rows: keys of fields as header, keys of choices, ISO days, UTC
/// instants, amounts as decimal numbers (a workbook: real numbers and dates) with their currency in a column, rates in
/// percent, links as id and as name (`owner_id`, `owner`). A row that goes away meanwhile is left out. The file appears
/// when it is complete.
[[nodiscard]] Result<ExportSummary> exportList(
    SqlSession& session, const ListQuery& query, const QStringList& fields, const QString& path,
    const ExportForm& form = {}, const ExportProgress& progress = {});

} // namespace zhike
