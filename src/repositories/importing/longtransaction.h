#pragma once

#include "storage/sqlsession.h"

namespace zhike {

/// Whether SQLite's log has grown so long (512 MB) that it should be moved into the file before more comes.
[[nodiscard]] Result<bool> isLogLong(SqlSession& session);

} // namespace zhike
