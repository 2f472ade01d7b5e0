#pragma once

#include "documents/formats.h"
#include "domain/base/field.h"

namespace zhike {

/// The words of the catalogue in the language of now.
[[nodiscard]] QString labelOf(const Field& field);
/// Of a field's label by itself: those of a company's own fields stay as they were typed.
[[nodiscard]] QString labelText(const char* label);
[[nodiscard]] QString labelOf(const Choice& choice);
/// A stored value as a person reads it; a dash for an empty one.
/// @param linkName how the record is called that a link names
/// @param currency of money
[[nodiscard]] QString
fieldWords(const Field& field, const Value& value, const QString& linkName, Currency currency, const Formats& formats);

} // namespace zhike
