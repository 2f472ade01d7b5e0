#pragma once

#include "services/changes/change.h"

namespace zhike {

/// Sets one field of one record, as a cell edited in a list does. Goes the way of the record's own edit: stages and
/// statuses move, parents are checked. @return on applying: `InvalidInput` for a value of the wrong type or a field
/// that is not editable. @param subject what the undo menu calls the record
[[nodiscard]] Change
editCell(const RecordRef& record, int revision, const QString& subject, const QString& field, const Value& value);

/// Sets one field of many records of one kind in one change, at whatever revision they are; one step to undo.
[[nodiscard]] Change editCells(QList<RecordRef> records, const QString& field, const Value& value);

/// Puts many records of one kind into the bin in one change.
[[nodiscard]] Change deleteRecords(QList<RecordRef> records);

} // namespace zhike
