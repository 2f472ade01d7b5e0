#pragma once

#include "services/changes/change.h"

namespace zhike {

/// A customer as the person who merges saw it.
struct MergeSource {
    CustomerId id{0};
    int revision = 0;
};

struct CustomerMerge {
    MergeSource survivor;
    QList<MergeSource> others;
    CustomerDraft draft; ///< what the survivor is to be
};

/// Makes one customer of several, in one step that undo takes back: everything that belongs to the others goes to the
/// survivor, customers that name one of them as parent, household or referrer name the survivor, the others go into
/// the bin. Links of the draft to one of those that were merged are left out.
/// @return on applying: `Conflict` when one of the others was changed since it was read, or the survivor in a field
/// that the draft changes too; `InvalidInput` "parent_id:8" when the survivor would be its own ancestor.
[[nodiscard]] Change mergeCustomers(CustomerMerge merge);

/// How much goes along with a customer.
struct BelongingCount {
    RecordKind kind = RecordKind::Contact;
    qint64 count = 0;
};
/// Of each kind that the customer has records of outside of the bin, in the order of kOwnedKinds; entries of cases are
/// counted with their cases.
[[nodiscard]] Result<QList<BelongingCount>> belongingsOf(SqlSession& session, CustomerId customer);

} // namespace zhike
