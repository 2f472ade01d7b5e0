#pragma once

#include "repositories/sales/customerstats.h"
#include "services/customers/customermerge.h"
#include "services/duplicates/duplicatescan.h"

#include <QHash>

namespace zhike {

/// Groups of a scan as they stand now, with the names of their members.
struct CurrentGroups {
    QList<DuplicateGroup> groups;
    QHash<qint64, QString> names; ///< by customer
    qsizetype left = 0; ///< groups that were not looked at any more
};

/// Leaves out members that went into the bin since, groups of one, and groups that a person said are several. Looks at
/// some more than `limit` groups at most.
[[nodiscard]] Result<CurrentGroups>
groupsOfNow(SqlSession& session, const QList<DuplicateGroup>& found, qsizetype limit);

/// What a person looks at to decide.
struct GroupMember {
    Customer customer{CustomerId(0)};
    QString owner;
    std::optional<CustomerStats> stats;
    QList<BelongingCount> belongings;
};
/// Members in their order; those in the bin are left out.
[[nodiscard]] Result<QList<GroupMember>> groupMembers(SqlSession& session, const QList<CustomerId>& customers);

} // namespace zhike
