#pragma once

#include "services/changes/change.h"
#include "services/importing/batchwriter.h"

namespace zhike {

/// What undoing a batch did.
struct UndoneImport {
    std::optional<ChangeId> change; ///< the undo's own entry in the log
    qint64 customers = 0; ///< removed
    qint64 contacts = 0;
    qint64 products = 0;
    qint64 categories = 0;
    qint64 orders = 0;
    qint64 opportunities = 0;
    qint64 cases = 0;
    qint64 activities = 0;
    qint64 users = 0;
    qint64 relations = 0; ///< sides of relations between customers: two of each
    qint64 entries = 0; ///< of cases
    qint64 needs = 0;
    qint64 restored = 0; ///< records that it had changed and that say again what they said before
    qint64 kept = 0; ///< rows left because they were changed since, or have records that the batch did not make
    QList<RecordRef> keptRows; ///< the first 1,000 of them

    [[nodiscard]] qint64 removed() const
    {
        return customers + contacts + products + categories + orders + opportunities + cases + activities + users
            + relations + entries + needs;
    }
};

/// Called between two transactions with the rows removed so far; `false` stops, and the rest goes at the next open.
using UndoProgress = std::function<bool(qint64 rows)>;

/// Puts back what a finished import changed and removes what it made, in many short transactions; leaves what was
/// changed since.
/// @return `StateNotAllowed` for a change that is no finished batch, `NotAllowed`, `Cancelled`.
[[nodiscard]] Result<UndoneImport> undoImport(
    const BatchWriter& writer, ChangeId batch, const Author& author, Instant now, const UndoProgress& progress = {});
[[nodiscard]] Result<UndoneImport> undoImport(SqlSession& session, ChangeId batch, const Author& author, Instant now);

/// Takes away what an import that did not finish has written, and its entry in the log; that stays where the import had
/// changed records, with the rows that changed them and those that changed them back.
[[nodiscard]] Result<void> dropBatch(const BatchWriter& writer, ChangeId batch, const UndoProgress& progress = {});

/// Called when a store is opened: takes away what imports that never finished have written, and finishes undos that
/// were interrupted.
[[nodiscard]] Result<void> undoUnfinishedBatches(SqlSession& session);

} // namespace zhike
