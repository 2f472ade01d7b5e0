#pragma once

#include "domain/base/field.h"

#include <QList>

namespace zhike {

/// The fields that lists, filters and exports may use of a kind, in their usual order: its own, then figures. Among them
/// are those that the company of this thread made for itself, see domain/customfields; answers stay good for ever.
[[nodiscard]] const QList<Field>& fieldsOf(RecordKind kind);
/// The same without those of a company's own.
[[nodiscard]] const QList<Field>& standardFieldsOf(RecordKind kind);
/// The table that holds a kind; the only place where generic SQL takes a table's name from.
[[nodiscard]] const char* tableOf(RecordKind kind);
/// @return the field of a key, or nullptr. A company's own is found when it is out of use too.
[[nodiscard]] const Field* findField(RecordKind kind, QStringView key);

} // namespace zhike
