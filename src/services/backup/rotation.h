#pragma once

#include "domain/base/time.h"

#include <vector>

namespace zhike {

/// How many backups are kept: the newest of each of the last hours, days, weeks and months that had one.
struct RotationRule {
    int hours = 24;
    int days = 7;
    int weeks = 4;
    int months = 12;
    int daysOnPurpose = 7; ///< how long those made before something risky, or by hand, are kept whatever came after
    qint64 mostBytes = 20LL * 1024 * 1024 * 1024; ///< beyond it the oldest go, down to `atLeast`
    int atLeast = 10;
};

struct RotatedBackup {
    Instant madeAt{0};
    qint64 bytes = 0;
    bool isVerified = false; ///< known to be whole
    bool isOnPurpose = false; ///< not by the clock
};

/// @param backups newest first. @return positions of those to remove, ascending; never the newest, and never the newest
/// verified one. Hours, days, weeks and months are those of UTC.
[[nodiscard]] std::vector<size_t> superfluous(const std::vector<RotatedBackup>& backups, const RotationRule& rule = {});

} // namespace zhike
