#pragma once

#include "domain/base/time.h"

#include <QByteArray>
#include <QTimeZone>
#include <vector>

namespace zhike {

/// A time zone as a calendar defines it (VTIMEZONE of RFC 5545), line by line: its changes from the year before a
/// moment to ten years after another as they are known today.
[[nodiscard]] std::vector<QByteArray> zoneDefinition(const QTimeZone& zone, Instant from, Instant to);

} // namespace zhike
