#pragma once

#include "repositories/changes/changelog.h"

#include <limits>

namespace zhike {

/// A row of one record in the change log, with its change.
struct HistoryRow {
    LoggedChange change{ChangeId(0), {}, UserId(0), Instant(0), std::nullopt, {}};
    qint64 seq = 0;
    ChangeRow row;
};

/// Where reading goes on: before this row.
struct HistoryPosition {
    qint64 change = std::numeric_limits<qint64>::max();
    qint64 seq = std::numeric_limits<qint64>::max();
};

/// Which rows are wanted; nothing set means all.
struct HistoryFilter {
    std::optional<UserId> user;
    QString field; ///< key of a field that the change names
};

/// The newest rows of a record at one address before a position, at most `limit`; through an index that begins with the
/// record, however long the log is.
[[nodiscard]] Result<QList<HistoryRow>> readHistory(
    SqlSession& session, const RecordRef& record, const HistoryFilter& filter, const HistoryPosition& before,
    int limit);

/// The customers whose record this is and was, the present one first: merges move records, and the log of the time
/// before stays where the record stood.
[[nodiscard]] Result<QList<qint64>> customersInHistoryOf(SqlSession& session, const RecordRef& record);

/// Who changed a record at one address, by id.
[[nodiscard]] Result<QList<UserId>> usersInHistoryOf(SqlSession& session, const RecordRef& record);

/// How a record came to be, as its row says it; nothing when the row is not there (any more).
struct RecordOrigin {
    Instant createdAt{0};
    std::optional<ChangeId> batch; ///< the import or sample that made it: these log no rows
    int revision = 1;
    std::optional<Instant> deletedAt;
};
[[nodiscard]] Result<std::optional<RecordOrigin>> originOf(SqlSession& session, const RecordRef& record);

/// The records of a kind that stand at a customer or have rows in its log, by id, at most `limit`.
[[nodiscard]] Result<QList<qint64>> idsEverAt(SqlSession& session, CustomerId customer, RecordKind kind, int limit);

} // namespace zhike
