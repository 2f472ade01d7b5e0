#pragma once

#include "domain/base/field.h"

namespace zhike {

/// Minor units as a decimal number with a point, exactly: "-1234.50".
[[nodiscard]] QString decimalText(qint64 minor, Currency currency);
/// Thousandths without zeros at the end: "2", "0.75".
[[nodiscard]] QString decimalText(Quantity quantity);

/// A stored value as other programs read it, the same on every machine; `currency` is that of money.
[[nodiscard]] QString cellText(FieldType type, const Value& value, Currency currency);

} // namespace zhike
