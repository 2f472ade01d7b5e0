#pragma once

#include "storage/filter.h"

#include <QByteArray>
#include <QJsonObject>

namespace zhike {

/// The stored form of filters in views and segments:
/// {"all": [...]}, {"any": [...]}, {"not": {...}}, {"field": "value", "op": "greater", "values": [100]},
/// {"related": "cases", "where": {...}}. Values are numbers and texts as stored; a statistic that happens to be whole
/// is {"real": 3}, so that reading gives exactly what was written.
[[nodiscard]] QJsonObject toJson(const Filter& filter);
/// @return `InvalidInput` for another form, an unknown operator, or a filter beyond FilterLimits.
[[nodiscard]] Result<Filter> filterFromJson(const QJsonObject& json);

[[nodiscard]] QString filterText(const Filter& filter);
/// @return `InvalidInput` also for text that is not JSON.
[[nodiscard]] Result<Filter> filterFromText(const QString& text);

} // namespace zhike
