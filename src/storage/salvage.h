#pragma once

#include "storage/migration.h"
#include "storage/pagescan.h"

#include <QMap>
#include <QStringList>
#include <functional>

namespace zhike {

/// What is known of a file that cannot be opened any more; it is only read.
struct FileDiagnosis {
    Error problem; ///< why it was not opened
    qint64 bytes = 0;
    int schemaVersion = 0; ///< 0: not even that can be read
    qint64 pages = 0;
    QList<BrokenPage> brokenPages;
    QMap<QString, int> brokenPagesOf; ///< per table and index, in so far as that can be told
    QStringList structure; ///< in SQLite's words; at most a hundred
    QMap<QString, qint64> rows; ///< that can be counted, per table
};
/// Looks at a file that no process has open. Some 3 s a gigabyte.
/// @return `Locked` when another one has it; `NotADatabase`, `Io` where there is nothing that could be looked at.
[[nodiscard]] Result<FileDiagnosis> diagnose(const QString& path, const Error& problem);

struct SalvagedTable {
    QString table;
    qint64 saved = 0;
    qint64 refused = 0; ///< were read, but break a rule of the schema
    qint64 gaps = 0; ///< places at which reading failed and went on behind
};
struct SalvageReport {
    QList<SalvagedTable> tables;
    qint64 unlinked = 0; ///< rows that lost a link to what could not be saved
    qint64 orphans = 0; ///< rows left out since what they belong to could not be saved
    qint64 brokenPages = 0; ///< what stood on them was taken as it reads
};

/// Told before each table: its name. `false` ends with `Cancelled`.
using SalvageProgress = std::function<bool(const QString&)>;

/// Copies what can be read of a damaged file, row by row, into a new file `target`, which appears only when it is
/// complete. The damaged file is only read. Search tokens are not copied: they have to be made again.
/// @return what was saved; `InvalidInput` when `target` exists, `Damaged` when not even the schema can be read.
[[nodiscard]] Result<SalvageReport> salvageInto(
    const QString& damaged, const QString& target, const MigrationPlan& plan, const SalvageProgress& progress = {});

} // namespace zhike
