#pragma once

#include "services/changes/change.h"

namespace zhike {

/// What holds for everybody who takes from the pool, and what is shown of customers whom one does not hold.
struct PoolSettings {
    int claimsADay = 0; ///< a person; 0: as many as there are
    int mostHeld = 0; ///< customers a person owns in all when claiming; 0: no limit
    QHash<qint64, int> mostHeldBy; ///< other limits of single persons; 0: none
    int waitDays = 0; ///< before who held a customer last may claim it again
    bool waitsTeam = false; ///< that person's team too
    bool masksContacts = false; ///< phones and mails on the pool's page
    bool masksColleagues = false; ///< a look-up says of a colleague's customer only that it exists
    bool namesOwner = true; ///< and whose it is
    bool operator==(const PoolSettings&) const = default;

    [[nodiscard]] int mostHeldOf(UserId user) const { return mostHeldBy.value(user.value(), mostHeld); }
};
[[nodiscard]] Result<PoolSettings> poolSettings(SqlSession& session);
/// @return on applying: `InvalidInput` for a number below 0 or beyond a million, and for more than a year of waiting.
[[nodiscard]] Change setPoolSettings(const PoolSettings& settings);

} // namespace zhike
