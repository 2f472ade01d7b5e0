#pragma once

#include "services/changes/change.h"

namespace zhike {

/// Can a field of this kind be given a former value again? What only the program writes cannot.
[[nodiscard]] bool canPutBack(RecordKind kind, const QString& field);

/// Gives one field the value it had, as a person would type it: the same permission, the same checks, one step to undo.
/// @param revision of the record as the person saw it: what others changed in the same field since is a `Conflict`
/// @param subject what the undo menu calls the record
[[nodiscard]] Change
putBack(const RecordRef& record, int revision, const QString& subject, const QString& field, const QJsonValue& value);

} // namespace zhike
