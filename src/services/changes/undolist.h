#pragma once

#include "repositories/changes/changelog.h"

namespace zhike {

/// How many steps back a person can go.
inline constexpr qsizetype kUndoSteps = 50;

/// A change that can be taken back, or done again: then it is the inverse, called as what it takes back.
struct UndoStep {
    ChangeId id;
    ChangeTitle title;
    Instant at{0};
};

/// What a person can take back and do again; newest last.
struct UndoList {
    QList<UndoStep> undo;
    QList<UndoStep> redo;
};

/// An import is many transactions, and so is its way back; it cannot be done again without its file.
[[nodiscard]] bool isBatch(const ChangeTitle& title);

/// The lists as the change log tells them, the same as if the program had never ended: undone steps are among those to
/// do again until something new is done.
[[nodiscard]] Result<UndoList> undoListOf(SqlSession& session, UserId user);

/// A record because of which a step cannot be taken back any more.
struct UndoObstacle {
    enum class Reason {
        Changed, ///< somebody changed it since
        Gone ///< it left for good
    };
    RecordRef record;
    Reason reason = Reason::Changed;
    QString name; ///< of the record
    QString who; ///< changed it; empty where nobody knows
    Instant at{0};
    ChangeId by{0}; ///< the change since
};

/// Why undoing a change would end as `Conflict`: at most five records, of the first thousands that it wrote. Empty when
/// nothing stands in its way. Reads only.
[[nodiscard]] Result<QList<UndoObstacle>> obstaclesOf(SqlSession& session, ChangeId change);

} // namespace zhike
