#pragma once

#include "domain/customfields/customfield.h"
#include "services/changes/change.h"

namespace zhike {

// The fields that a company makes for itself. Each deed is a change like any other: undone, logged, in the bin.

/// A new field, behind the others of its kind.
/// @return `InvalidInput` for a name that another one has, or a field of the program, and where the kind has as many as
/// it may have (CustomLimits).
[[nodiscard]] Change createCustomField(CustomFieldDraft draft);
/// Its kind of record and its type stay what they are; choices that are not among the new ones are retired, since
/// records may hold them.
[[nodiscard]] Change editCustomField(CustomFieldId id, int revision, CustomFieldDraft draft);
/// Puts the fields of a kind into this order; those that are not named come behind.
[[nodiscard]] Change orderCustomFields(RecordKind kind, const QString& subject, QList<CustomFieldId> order);
/// Into the bin. Records keep their values, which nobody sees, until the field leaves the bin for good.
[[nodiscard]] Change deleteCustomField(CustomFieldId id, int revision, const QString& label);

/// The fields of a kind that are not in the bin, by position.
[[nodiscard]] Result<QList<CustomField>> customFieldList(SqlSession& session, RecordKind kind);

} // namespace zhike
