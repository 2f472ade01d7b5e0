#pragma once

#include "repositories/stores.h"

namespace zhike {

/// How people call a record: its name, or its number. Empty for one that is not there (any more).
[[nodiscard]] Result<QString> recordName(SqlSession& session, const RecordRef& record);

} // namespace zhike
