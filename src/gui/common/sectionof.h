#pragma once

#include "gui/common/workplace.h"

namespace zhike {

/// Where a record's page and the list of its kind belong.
[[nodiscard]] Section sectionOf(RecordKind kind);

} // namespace zhike
