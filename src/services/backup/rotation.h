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
    /// How long those made before something risky, or by hand, are kept whatever came after: until they are that old
    /// and as many later days had backups.
    int daysOnPurpose = 7;
    qint64 mostBytes = 20LL * 1024 * 1024 * 1024; ///< beyond it the oldest go, down to `atLeast`
    int atLeast = 10;
};

struct RotatedBackup {
    Instant madeAt{0};
    qint64 bytes = 0;
    bool isVerified = false; ///< known to be whole
    bool isOnPurpose = false; ///< not by the clock
};

/// What the next rotation removes, judged by days that had backups and not by the clock alone: a clock that leaps ahead
/// makes nothing old at once, and one that is set back leaves what it made in its future alone until that comes.
/// @param backups newest first; `now` the moment of the one just made. @return positions of those to remove, ascending;
/// never the one just made, the newest, or the newest verified one. Hours, days, weeks and months are those of UTC.
[[nodiscard]] std::vector<size_t>
superfluous(const std::vector<RotatedBackup>& backups, Instant now, const RotationRule& rule = {});

} // namespace zhike
