#pragma once

#include "services/backup/backups.h"

namespace zhike {

/// How a backup differs from the company as it stands.
struct RestoreDifference {
    struct Line {
        QString table;
        qint64 now = 0;
        qint64 then = 0;
    };
    QList<Line> counts; ///< every table of records, in the catalogue's order
    qint64 changesLost = 0; ///< entries of the change log made since
    std::optional<Instant> newestNow;
    std::optional<Instant> newestThen;
};
/// @param session of the company that is open.
[[nodiscard]] Result<RestoreDifference> differenceFrom(SqlSession& session, const BackupManifest& backup);

/// Puts a backup in the place of a company's file that nobody has open: verified first, copied beside it, checked by
/// opening, then exchanged by renaming. Who was erased since is erased in the copy before that. The file that was there
/// is kept as "<name>.before-restore-<time>".
/// @return the name under which the old file is kept. On any error the company's file is the one that was there.
[[nodiscard]] Result<QString> restoreBackup(const QString& companyFile, const KeptBackup& backup, Instant now);

} // namespace zhike
