#pragma once

#include "domain/people/policy.h"
#include "repositories/recordjson.h"
#include "storage/sqlsession.h"

namespace zhike {

/// What the Undo menu and the history say of a change: the action, the record's name, how many rows.
struct ChangeTitle {
    ChangeAction action = ChangeAction::EditCustomer;
    QString subject;
    qint64 rows = 1;
};

/// An erased row has names of fields only, and nothing leads back over it. A move gives a record to another customer:
/// its row is logged at the new address and leaves the revision alone.
enum class RowOperation { Insert, Update, Delete, Restore, Erase, Move };
template <>
inline constexpr std::array kChoicesOf<RowOperation> = {Choice{"insert", ""}, Choice{"update", ""},
                                                        Choice{"delete", ""}, Choice{"restore", ""},
                                                        Choice{"erase", ""},  Choice{"move", ""}};

/// One row of a change: enough to show it, to undo it, and to see that nobody came in between.
struct ChangeRow {
    RecordRef record;
    RowOperation operation = RowOperation::Update;
    int revision = 1; ///< of the record after this change
    QJsonObject oldValues; ///< only the fields that changed
    QJsonObject newValues;
};

/// A change as it stands in the log.
struct LoggedChange {
    ChangeId id;
    ChangeTitle title;
    UserId user;
    Instant at;
    std::optional<ChangeId> undoes;
    QString batchState; ///< "running", "done", "undone" for an import; "erased" when rows of it were, "final" when
                        ///< nothing undoes it; else empty
};

[[nodiscard]] Result<void> writeChange(SqlSession& session, const LoggedChange& change);
[[nodiscard]] Result<void> writeChangeRow(SqlSession& session, ChangeId change, qint64 seq, const ChangeRow& row);
[[nodiscard]] Result<void> setBatchState(SqlSession& session, ChangeId change, const QString& state, qint64 rows);
[[nodiscard]] Result<LoggedChange> readChange(SqlSession& session, ChangeId change);
/// In the order in which they were written.
[[nodiscard]] Result<QList<ChangeRow>> readChangeRows(SqlSession& session, ChangeId change);
/// A row with its place in its change.
struct PlacedRow {
    qint64 seq = 0;
    ChangeRow row;
};
/// Rows of a change before a place (from the last one without), backwards, at most `limit`.
[[nodiscard]] Result<QList<PlacedRow>>
readChangeRowsBefore(SqlSession& session, ChangeId change, std::optional<qint64> before, int limit);
/// Has any change but these two raised the record above a revision?
[[nodiscard]] Result<bool>
isChangedByOthers(SqlSession& session, const RecordRef& record, int revision, ChangeId one, ChangeId other);
/// The change that undoes another, or nothing.
[[nodiscard]] Result<std::optional<ChangeId>> undoOf(SqlSession& session, ChangeId change);
/// The place of the last row of a change; 0 when it has none.
[[nodiscard]] Result<qint64> lastRowOf(SqlSession& session, ChangeId change);
/// The rows of one record that raised it above a revision, newest first.
[[nodiscard]] Result<QList<ChangeRow>> readChangeRowsSince(SqlSession& session, const RecordRef& record, int revision);
/// The newest change of a record, or nothing.
[[nodiscard]] Result<std::optional<LoggedChange>> latestChangeOf(SqlSession& session, const RecordRef& record);
/// A row of a record that came after a revision, with its change.
struct LaterRow {
    ChangeId change;
    UserId user;
    Instant at;
    ChangeRow row;
};
/// Newest first.
[[nodiscard]] Result<QList<LaterRow>> laterRowsOf(SqlSession& session, const RecordRef& record, int revision);
/// The newest changes of a user, undos and batches too, newest first.
[[nodiscard]] Result<QList<LoggedChange>> newestChangesOf(SqlSession& session, UserId user, int limit);
[[nodiscard]] Result<QList<LoggedChange>> batchesInState(SqlSession& session, const QString& state);
/// Whose orders were written after a change, ascending; imports write no rows and are not among them.
[[nodiscard]] Result<QList<CustomerId>> customersWithOrdersSince(SqlSession& session, ChangeId change);
/// The newest changes of everybody, newest first.
[[nodiscard]] Result<QList<LoggedChange>> newestChanges(SqlSession& session, int limit);

} // namespace zhike
