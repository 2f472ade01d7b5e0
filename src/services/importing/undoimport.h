#pragma once

#include "services/changes/change.h"
#include "services/importing/batchwriter.h"

namespace zhike {

/// What undoing a batch did.
struct UndoneImport {
    std::optional<ChangeId> change; ///< the undo's own entry in the log
    qint64 customers = 0; ///< removed
    qint64 products = 0;
    qint64 categories = 0;
    qint64 orders = 0;
    qint64 kept = 0; ///< rows left because they were changed since, or have records that the batch did not make
    QList<RecordRef> keptRows; ///< the first 1,000 of them
};

/// Called between two transactions with the rows removed so far; `false` stops, and the rest goes at the next open.
using UndoProgress = std::function<bool(qint64 rows)>;

/// Removes everything that a finished import made, in many short transactions, and leaves what was changed since.
/// @return `StateNotAllowed` for a change that is no finished batch, `NotAllowed`, `Cancelled`.
[[nodiscard]] Result<UndoneImport> undoImport(
    const BatchWriter& writer, ChangeId batch, const Author& author, Instant now, const UndoProgress& progress = {});
[[nodiscard]] Result<UndoneImport> undoImport(SqlSession& session, ChangeId batch, const Author& author, Instant now);

/// Takes away what an import that did not finish has written, and its entry in the log.
[[nodiscard]] Result<void> dropBatch(const BatchWriter& writer, ChangeId batch, const UndoProgress& progress = {});

/// Called when a store is opened: takes away what imports that never finished have written, and finishes undos that
/// were interrupted.
[[nodiscard]] Result<void> undoUnfinishedBatches(SqlSession& session);

} // namespace zhike
