#pragma once

#include "exchange/tables.h"
#include "services/changes/change.h"

namespace zhike {

/// What the change log keeps of an export: never a word of what is in the file.
struct ExportNote {
    RecordKind kind = RecordKind::Customer;
    TableFormat format = TableFormat::Csv;
    QString fileName; ///< without its folder, which may name a person
    qint64 rows = 0;
};

/// Writes that records were exported: asks whether the author may, and leaves an entry that nothing undoes.
[[nodiscard]] Change recordExport(const ExportNote& note);

/// The note as the subject of a change, and back: "customer csv list.csv".
[[nodiscard]] QString subjectOf(const ExportNote& note);
/// @return nothing for what subjectOf() does not make.
[[nodiscard]] std::optional<ExportNote> exportNoteFrom(const ChangeTitle& title);

} // namespace zhike
