#pragma once

#include "services/changes/change.h"

namespace zhike {

/// Writes down what a customer needs, expects or complains of; without a day it is known since today.
[[nodiscard]] Change writeNeed(CustomerId customer, NeedDraft draft);
/// Saves what a person typed. Settling without saying when ends it today; opening it again takes the end away.
[[nodiscard]] Change editNeed(CustomerId customer, NeedId id, int revision, NeedDraft draft);
[[nodiscard]] Change deleteNeed(CustomerId customer, NeedId id, int revision, const QString& text);

/// What is known of a customer: what is not settled first, the newest first.
[[nodiscard]] Result<QList<Need>> needsOf(SqlSession& session, CustomerId customer);

} // namespace zhike
