#pragma once

#include "storage/store.h"

namespace zhike {

/// Connects, finds or makes our schema, refuses a newer one and migrates an older.
[[nodiscard]] Result<std::unique_ptr<Store>>
openPostgresStore(const StoreAddress& address, OpenMode mode, const MigrationPlan& plan);

} // namespace zhike
