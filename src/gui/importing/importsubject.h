#pragma once

#include "exchange/subjectguess.h"
#include "services/importing/orderimport.h"
#include "services/importing/recordimport.h"

#include <variant>

/// One way for the wizard to speak of the two kinds of import: order logs, whose rows become orders with what they
/// need, and files of records of one kind.
namespace zhike {

using FileInspection = std::variant<OrderLogInspection, RecordInspection>;
using FileImportSummary = std::variant<OrderImportSummary, RecordImportSummary>;

/// Looks at a file as rows of a kind; without one the kind is guessed.
[[nodiscard]] ImportResult<FileInspection>
inspectFile(SqlSession& session, const QString& path, const CsvChoices& choices, std::optional<RecordKind> subject);
[[nodiscard]] RecordKind subjectOf(const FileInspection& inspection);
[[nodiscard]] const CsvDetection& detectionOf(const FileInspection& inspection);
[[nodiscard]] bool isSavedPlan(const FileInspection& inspection);

/// A field that a column can be mapped to.
struct FieldChoice {
    QString key;
    QString words; ///< in the language of now
};
[[nodiscard]] QList<FieldChoice> fieldChoices(RecordKind subject);
/// @return the key of the field that a column fills, or an empty text.
[[nodiscard]] QString mappedField(const FileInspection& inspection, int column);
/// Takes other columns, by field key, and guesses again how their cells are written.
void mapColumns(FileInspection& inspection, const QMap<QString, int>& columns);
/// The words for fields without which nothing can be made.
[[nodiscard]] QStringList missingWords(const FileInspection& inspection);

/// How cells are written, as far as a person decides it.
struct CellForms {
    DateOrder dates = DateOrder::YearMonthDay;
    DecimalMark mark = DecimalMark::Point;
    Currency currency = kCny;
};
[[nodiscard]] CellForms cellForms(const FileInspection& inspection);
void setCellForms(FileInspection& inspection, const CellForms& forms);
struct OpenForms {
    bool isDateOrderOpen = false;
    bool isDateOrderMixed = false;
    bool isDecimalMarkOpen = false;
};
[[nodiscard]] OpenForms openForms(const FileInspection& inspection);

[[nodiscard]] Mends& mendsOf(FileInspection& inspection);
/// Where the next check writes the rejected rows.
void setRejectsPath(FileInspection& inspection, const QString& path);
/// @return where the check has written them; empty: nowhere. From now on they are written nowhere.
QString takeRejectsPath(FileInspection& inspection);

[[nodiscard]] ImportResult<FileImportSummary>
checkFile(SqlSession& session, const FileInspection& inspection, const Author& author, const ProgressSink& progress);
[[nodiscard]] ImportResult<FileImportSummary> importFile(
    const BatchWriter& writer, const FileInspection& inspection, const Author& author, Instant now,
    const ProgressSink& progress);

// What the window says of a summary.
[[nodiscard]] QString checkWords(const FileImportSummary& summary);
[[nodiscard]] QString doneWords(const FileImportSummary& summary);
/// What would be written, to tell whether there is anything to import.
[[nodiscard]] bool hasWork(const FileImportSummary& summary);
[[nodiscard]] const QList<RejectedRow>& rejectedOf(const FileImportSummary& summary);
/// The first rows that come in without something, see RecordImportSummary::warned.
[[nodiscard]] QList<RejectedRow> warnedOf(const FileImportSummary& summary);
/// Those without which rows are rejected come first.
[[nodiscard]] QList<UnknownName> unknownNames(const FileImportSummary& summary);
/// Are there rows that are rejected for their owner, or rows whose record is in the bin?
[[nodiscard]] bool namesUnknownOwner(const FileImportSummary& summary);
[[nodiscard]] bool meansBinned(const FileImportSummary& summary);
/// The batch, under the title that the log has for it; nothing when nothing was written.
[[nodiscard]] std::optional<ChangeReceipt> receiptOf(const FileImportSummary& summary, const QString& fileName);

} // namespace zhike
