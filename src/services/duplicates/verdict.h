#pragma once

#include "services/changes/change.h"

namespace zhike {

/// Remembers of every two of these customers that they are two, in one step.
/// @param name of one of them, for the Undo menu
[[nodiscard]] Change markNotDuplicates(QList<CustomerId> customers, const QString& name);

} // namespace zhike
