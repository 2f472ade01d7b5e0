#pragma once

#include "domain/base/id.h"
#include "domain/base/result.h"
#include "domain/customers/duplicates.h"
#include "storage/sqlsession.h"

#include <QList>
#include <functional>

namespace zhike {

/// A customer among those that may be one, with what binds it to the others most.
struct DuplicateMember {
    CustomerId customer{0};
    double score = 0;
    QList<MatchReason> reasons;
};

struct DuplicateGroup {
    QList<DuplicateMember> members; ///< by id, two or more
    double score = 0; ///< of the strongest pair
};

struct DuplicateScan {
    QList<DuplicateGroup> groups; ///< the strongest first
    qint64 customers = 0; ///< that were looked at
    qint64 compared = 0; ///< pairs
    qint64 sharedByMany = 0; ///< names, numbers and addresses that so many have that they say nothing
    double milliseconds = 0;
};

/// Told of the share that is done, 0 to 1; `false` ends with `Cancelled`.
using ScanProgress = std::function<bool(double done)>;

/// Compares the customers that share something with each other: a tax id, mail, phone, name, the sound of a name in a
/// city, or a long Latin name but for one letter. Pairs that a person said are two are left out. Reads only; memory
/// grows by some 100 bytes a customer.
[[nodiscard]] Result<DuplicateScan>
scanDuplicates(SqlSession& session, const MatchRules& rules = {}, const ScanProgress& progress = {});

} // namespace zhike
