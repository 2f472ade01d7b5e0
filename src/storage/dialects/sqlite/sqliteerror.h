#pragma once

#include "domain/base/result.h"

#include <QStringView>

struct sqlite3;

namespace zhike {

/// What SQLite's extended result code means to us. `systemErrno` is the operating system's reason of an I/O error.
[[nodiscard]] ErrorCode errorCodeOfSqlite(int extendedCode, int systemErrno) noexcept;

/// The system's number behind an error that SQLite has just reported: SQLite 3.40 keeps it for a file's opening, not
/// for a write that failed in COMMIT or in a backup's step, of which errno still tells. Asked before anything else is
/// called.
[[nodiscard]] int systemErrnoOf(sqlite3* connection) noexcept;

/// The error of the last call on a connection, with SQLite's own message and the statement, whose values are bound and
/// so never part of it.
[[nodiscard]] Error sqliteError(sqlite3* connection, int extendedCode, QStringView sql = {});

} // namespace zhike
