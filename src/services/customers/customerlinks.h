#pragma once

#include "services/changes/change.h"

namespace zhike {

// What must hold between the records around a customer, and no key of the store holds.

/// Links to other customers are plain columns, so it is here that they are checked: each leads to a customer that is
/// there, and not to itself. Longer ways back are refused when the change ends (services/changes/treecheck).
/// @param self nothing for a customer that is not saved yet
[[nodiscard]] Result<void> checkLinks(SqlSession& session, std::optional<CustomerId> self, const CustomerDraft& draft);

/// Only one contact of a customer is the main one.
[[nodiscard]] Result<void> demoteOthers(ChangeContext& context, CustomerId customer, std::optional<ContactId> main);

} // namespace zhike
