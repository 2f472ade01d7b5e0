#pragma once

#include "services/customers/timeline.h"

namespace zhike {

/// Fills in what entries of a record's timeline are read with: names of persons, of contacts and of what changes link
/// to, and the currencies of changed amounts.
[[nodiscard]] Result<void> nameEntries(SqlSession& session, const RecordRef& subject, QList<TimelineEntry>& entries);

} // namespace zhike
