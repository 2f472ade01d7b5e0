#pragma once

#include "domain/base/time.h"

#include <QDateTime>

namespace zhike {

/// The moment of now: services are where the clock is read, everything below is told the time.
[[nodiscard]] inline Instant instantNow()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

} // namespace zhike
