#pragma once

#include "services/history/fieldsteps.h"
#include "services/history/presentrecord.h"

namespace zhike {

/// How a change came about.
enum class HistorySource { Form, BulkEdit, Import, Merge, Undo, Redo, Bin, Erasure, Program };

/// One change of one record.
struct HistoryEntry {
    LoggedChange change{ChangeId(0), {}, UserId(0), Instant(0), std::nullopt, {}};
    HistoryPosition position;
    RowOperation operation = RowOperation::Update;
    HistorySource source = HistorySource::Form;
    QString who;
    QList<FieldStep> steps;
    qint64 formerCustomer = 0; ///< of a move, by its name in HistorySlice::links
};

/// How far the log of a record was read; its customers are found once.
struct HistoryCursor {
    QList<qint64> customers;
    HistoryPosition before;
};

struct HistorySlice {
    QList<HistoryEntry> entries; ///< newest first
    std::optional<HistoryCursor> next; ///< nothing at the end
    LinkedNames links;
    Currency currency = kCny;
    int revision = 0; ///< of the record as it stands; 0 where it left for good
    std::optional<PresentRecord> present;
    /// At the end, without a filter: the import or sample that made the record, which logs no rows.
    std::optional<LoggedChange> origin;
    QString originWho;
};

/// The changes of a record, newest first, a slice at a time: costs the same however long the history is. A filter makes
/// it read on until the slice is full.
[[nodiscard]] Result<HistorySlice> recordHistory(
    SqlSession& session, const RecordRef& record, const HistoryFilter& filter = {},
    const std::optional<HistoryCursor>& before = std::nullopt, int limit = 100);

/// The persons who changed a record, by name.
[[nodiscard]] Result<QList<std::pair<UserId, QString>>> historyPersons(SqlSession& session, const RecordRef& record);

/// The source that a change's entry in the log tells.
[[nodiscard]] HistorySource sourceOf(const LoggedChange& change, RowOperation operation);

} // namespace zhike
