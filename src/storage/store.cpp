#include "storage/store.h"

#include "storage/dialects/postgresql/postgresstore.h"
#include "storage/dialects/sqlite/sqlitestore.h"

namespace zhike {

Result<std::unique_ptr<Store>> Store::open(const StoreAddress& address, OpenMode mode)
{
    return open(address, mode, companySchema());
}

Result<std::unique_ptr<Store>> Store::open(const StoreAddress& address, OpenMode mode, const MigrationPlan& plan)
{
    if (address.engine == Engine::Sqlite) {
        return openSqliteStore(address, mode, plan);
    }
    return openPostgresStore(address, mode, plan);
}

} // namespace zhike
