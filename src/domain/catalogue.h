#pragma once

#include "domain/base/field.h"

#include <QList>

namespace zhike {

/// The fields that lists, filters and exports may use of a kind, in their usual order: its own, then figures.
[[nodiscard]] const QList<Field>& fieldsOf(RecordKind kind);
/// The table that holds a kind; the only place where generic SQL takes a table's name from.
[[nodiscard]] const char* tableOf(RecordKind kind);
/// @return the field of a key, or nullptr.
[[nodiscard]] const Field* findField(RecordKind kind, QStringView key);

} // namespace zhike
