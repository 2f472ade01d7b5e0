#pragma once

#include "documents/fieldwords.h"
#include "domain/base/validation.h"
#include "gui/common/messages.h"
#include "repositories/changes/changelog.h"

#include <QString>

namespace zhike {

/// What is wrong with a field and what to type instead, for the line below it.
[[nodiscard]] QString messageFor(const Fault& fault, RecordKind kind);
template <class Enum> [[nodiscard]] QString labelOf(Enum value) requires std::is_enum_v<Enum>
{
    return labelOf(kChoicesOf<Enum>[size_t(value)]);
}
/// A stored value as a person reads it; a dash for an empty one.
/// @param linkName how the record is called that a link names
[[nodiscard]] QString wordsOf(const Field& field, const Value& value, const QString& linkName, Currency currency);
/// "New order SO-1042", "Undo: ..." as menus, toasts and the history say it.
[[nodiscard]] QString textOf(const ChangeTitle& title);

} // namespace zhike
