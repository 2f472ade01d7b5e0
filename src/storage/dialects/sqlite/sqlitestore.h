#pragma once

#include "storage/store.h"

namespace zhike {

/// Checks in this order, each with its own reason: path and rights, file system, lock, header and logs, schema version,
/// structure; then migrates and opens.
[[nodiscard]] Result<std::unique_ptr<Store>>
openSqliteStore(const StoreAddress& address, OpenMode mode, const MigrationPlan& plan);

} // namespace zhike
