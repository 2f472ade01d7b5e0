#include "storage/dialects/sqlite/sqliteerror.h"

#include "storage/dialects/sqlite/sealedvfs.h"

#include <QString>
#include <cerrno>
#include <sqlite3.h>

namespace zhike {
using namespace Qt::StringLiterals;

ErrorCode errorCodeOfSqlite(int extendedCode, int systemErrno) noexcept
{
    if (extendedCode == SQLITE_IOERR_DATA) { // a page's checksum does not fit
        return ErrorCode::Damaged;
    }
    switch (extendedCode & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::NoSpace;
    case SQLITE_IOERR:
        // a quota or a limit on the size of files shows as a failed write
        return systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG ? ErrorCode::NoSpace
                                                                                      : ErrorCode::Io;
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_NOLFS:
    case SQLITE_PROTOCOL:
        return ErrorCode::Io;
    case SQLITE_CORRUPT:
        return ErrorCode::Damaged;
    case SQLITE_NOTADB:
        return ErrorCode::NotADatabase;
    case SQLITE_READONLY:
        return ErrorCode::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Constraint;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Internal;
    }
}

int systemErrnoOf(sqlite3* connection) noexcept
{
    const int last = errno;
    const int kept = sqlite3_system_errno(connection);
    return kept != 0 ? kept : last;
}

Error sqliteError(sqlite3* connection, int extendedCode, QStringView sql)
{
    const int number = systemErrnoOf(connection);
    constexpr qsizetype kShownSql = 300;
    const QString message = QString::fromUtf8(sqlite3_errmsg(connection));
    QString detail = u"SQLite %1: %2"_s.arg(extendedCode).arg(message);
    if (const auto page = lastRefusedPage(); page && extendedCode == SQLITE_IOERR_DATA) {
        detail = u"page %1 at byte %2 does not fit its checksum"_s.arg(page->number).arg(page->offset);
    }
    if (!sql.isEmpty()) {
        detail += u" in: "_s + sql.left(kShownSql).toString().simplified();
    }
    return {errorCodeOfSqlite(extendedCode, number), detail};
}

} // namespace zhike
