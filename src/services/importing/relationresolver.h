#pragma once

#include "services/importing/recordresolver.h"

namespace zhike {

/// The resolver of relations between customers: both sides of a record, or the column of the customer below, whatever
/// the row calls it. A row names the two by any of their keys; the same relation told from the other end is the same.
/// A customer who has another one above already, and a row that would close a ring, are rejected with the names.
[[nodiscard]] std::unique_ptr<RecordResolver>
relationResolver(const RecordImportPlan& plan, const Author& author, Instant now);

} // namespace zhike
