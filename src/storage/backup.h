#pragma once

#include "storage/sqlsession.h"

#include <QString>
#include <QStringList>
#include <functional>

namespace zhike {

/// Share of the work that is done, 0 to 1; called on the thread that works.
using BackupProgress = std::function<void(double)>;

/// Copies a SQLite store, as it stands at this moment, into a new file `target` (0600) that appears only when it is
/// complete, checked and flushed. An existing file is not touched: `InvalidInput`. Saves go on meanwhile when the
/// session is a Reader; interrupt() ends it with `Cancelled` and leaves no file. About 0.25 GB/s. `Unsupported` on
/// PostgreSQL, which brings tools of its own.
[[nodiscard]] Result<void> backupTo(SqlSession& session, const QString& target, const BackupProgress& progress = {});

/// What is wrong with a SQLite store, in English; empty when nothing is found: pages that do not fit their checksums
/// (storage/pagescan.h), then the structure in SQLite's words. `Quick` leaves out
/// comparing indexes with tables: some 3 s a gigabyte; `Full` takes about ten times as long. Both then look
/// for rows that refer to nothing. On PostgreSQL the answer is empty.
enum class CheckDepth { Quick, Full };
[[nodiscard]] Result<QStringList> findDamage(SqlSession& session, CheckDepth depth);

} // namespace zhike
