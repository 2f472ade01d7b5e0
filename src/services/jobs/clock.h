#pragma once

#include "domain/base/time.h"

#include <QDateTime>
#include <ctime>

namespace zhike {

/// The moment of now: services are where the clock is read, everything below is told the time.
[[nodiscard]] inline Instant instantNow()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

/// For lengths of time: goes on while the machine sleeps, and setting the clock does not move it.
[[nodiscard]] inline qint64 steadyMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

} // namespace zhike
