#pragma once

#include "domain/base/id.h"
#include "domain/base/money.h"
#include "domain/base/time.h"

#include <QByteArray>
#include <QString>
#include <variant>

namespace zhike {

/// One stored value, the same in both engines: nothing, a whole number (also days, instants, minor units, ids, yes/no),
/// a statistic, a text, or bytes. What it means is said by the field that it belongs to.
using Value = std::variant<std::monostate, qint64, double, QString, QByteArray>;

[[nodiscard]] inline bool isNull(const Value& value) noexcept
{
    return std::holds_alternative<std::monostate>(value);
}

} // namespace zhike
