#pragma once

#include "services/changes/change.h"
#include "services/exporting/rowfile.h"
#include "services/importing/batchwriter.h"
#include "services/lists/list.h"

#include <functional>

namespace zhike {

/// The fields that an export of a kind has unless chosen otherwise: all but machinery, in the catalogue's order. Behind
/// the phones and behind the mails stands each use of them by itself, under the keys that an import knows ("mobile",
/// "home_mail").
[[nodiscard]] QStringList exportFields(RecordKind kind);
/// The words for one of them to translate, context "Field", or nullptr when the kind has no such field.
[[nodiscard]] const char* exportLabel(RecordKind kind, const QString& key);

/// Can records of the kind be written so? Rows of every kind can be a table; contacts and customers can be cards,
/// activities entries of a calendar.
[[nodiscard]] bool canExport(RecordKind kind, TableFormat format);

/// What has a row in the file.
enum class ExportDetail {
    Records,
    Parts ///< the lines of orders, the entries of cases: always with the same columns, see partColumns()
};
/// Do the records of a kind have parts that can be written?
[[nodiscard]] bool hasExportParts(RecordKind kind);

/// What is written: all that a list finds, in its order, or those of it that were chosen.
struct ExportRows {
    // NOLINTNEXTLINE(google-explicit-constructor): a query alone means all of it
    ExportRows(ListQuery asked, std::function<bool(qint64 id)> chosen = {})
        : query(std::move(asked)), isChosen(std::move(chosen))
    {
    }
    ListQuery query;
    std::function<bool(qint64 id)> isChosen; ///< empty: all
    ExportDetail detail = ExportDetail::Records;
};

struct ExportSummary {
    qint64 rows = 0;
    qint64 milliseconds = 0;
};

/// Told rows written and rows in all, some twenty times a second; `false` ends with `Cancelled` and leaves no file.
using ExportProgress = std::function<bool(qint64 rows, qint64 total)>;

/// Who exports, and where the log of it is written.
struct Exporter {
    BatchWriter writer; ///< on the thread of the export
    Author author;
};

/// Writes the rows of a list, in its order, as a file of rows: keys of fields as header, keys of choices, ISO days, UTC
/// instants, amounts as decimal numbers (a workbook: real numbers and dates) with their currency in a column, rates in
/// percent, links as id and as name (`owner_id`, `owner`). A row that goes away meanwhile is left out. The file appears
/// when it is complete and the log has an entry of it. Cards and calendars have their own properties: `fields` are of
/// no concern to them.
/// @return `NotAllowed` for an author who may not export.
[[nodiscard]] Result<ExportSummary> exportList(
    SqlSession& session, const Exporter& exporter, const ExportRows& rows, const QStringList& fields,
    const QString& path, const ExportForm& form = {}, const ExportProgress& progress = {});

} // namespace zhike
