#include "services/changes/undolist.h"

#include "repositories/bin/binreads.h"
#include "repositories/lists/displaynames.h"

#include <QHash>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Enough for fifty steps that were all undone and done again some times.
constexpr int kChangesReplayed = 1000;
constexpr qsizetype kMostObstacles = 5;
constexpr int kRowsLookedAt = 5000;

std::optional<UndoStep> takenFrom(QList<UndoStep>& steps, ChangeId id)
{
    const auto found = std::ranges::find(steps, id, &UndoStep::id);
    if (found == steps.end()) {
        return std::nullopt;
    }
    UndoStep step = *found;
    steps.erase(found);
    return step;
}

void replay(UndoList& list, const LoggedChange& change)
{
    if (!change.undoes) {
        const bool isStep = isBatch(change.title) ? change.batchState == u"done"_s : change.batchState.isEmpty();
        if (isStep) {
            list.undo.append({change.id, change.title, change.at});
            list.redo.clear();
        }
        return;
    }
    if (auto undone = takenFrom(list.undo, *change.undoes)) {
        if (!isBatch(undone->title)) {
            list.redo.append({change.id, undone->title, change.at});
        }
    } else if (auto redone = takenFrom(list.redo, *change.undoes)) {
        list.undo.append({change.id, redone->title, change.at});
    }
}

/// What a change left in one record: its last revision, and the last value of each field it set.
struct LeftBehind {
    RowOperation operation = RowOperation::Update; ///< Update only when there was no other
    int revision = 0;
    QJsonObject values;
};

struct Sight {
    QList<RecordRef> order;
    QHash<RecordRef, LeftBehind> records;
};

Result<Sight> sightOf(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(const QList<PlacedRow> rows, readChangeRowsBefore(session, change, std::nullopt, kRowsLookedAt));
    Sight sight;
    for (auto placed = rows.crbegin(); placed != rows.crend(); ++placed) {
        const ChangeRow& row = placed->row;
        if (row.operation == RowOperation::Move) {
            continue; // goes back wherever it is
        }
        if (!sight.records.contains(row.record)) {
            sight.order.append(row.record);
        }
        LeftBehind& left = sight.records[row.record];
        left.revision = row.revision;
        if (row.operation != RowOperation::Update) {
            left.operation = row.operation;
        }
        for (auto value = row.newValues.constBegin(); value != row.newValues.constEnd(); ++value) {
            left.values.insert(value.key(), value.value());
        }
    }
    return sight;
}

/// The newest row that gave one of the fields another value than the change left.
const LaterRow* firstInTheWay(const QList<LaterRow>& later, const LeftBehind& left)
{
    QJsonObject seen;
    for (const LaterRow& one : later) { // newest first: the first row that names a field has its value of now
        for (auto value = one.row.newValues.constBegin(); value != one.row.newValues.constEnd(); ++value) {
            if (!left.values.contains(value.key()) || seen.contains(value.key())) {
                continue;
            }
            seen.insert(value.key(), value.value());
            if (value.value() != left.values.value(value.key())) {
                return &one;
            }
        }
    }
    return nullptr;
}

Result<std::optional<UndoObstacle>>
obstacleIn(SqlSession& session, ChangeId change, const RecordRef& record, const LeftBehind& left)
{
    UndoObstacle obstacle{record, UndoObstacle::Reason::Changed, {}, {}, Instant(0), ChangeId(0)};
    ZHIKE_TRY(const auto state, stateOf(session, record));
    if (!state || left.operation == RowOperation::Erase) {
        obstacle.reason = UndoObstacle::Reason::Gone;
        return std::optional(obstacle);
    }
    if (state->revision == left.revision) {
        return std::optional<UndoObstacle>();
    }
    ZHIKE_TRY(const QList<LaterRow> later, laterRowsOf(session, record, left.revision));
    const LaterRow* inTheWay = later.isEmpty() ? nullptr : &later.first();
    if (left.operation == RowOperation::Update && !state->deletedAt) {
        inTheWay = firstInTheWay(later, left);
        if (inTheWay == nullptr) {
            return std::optional<UndoObstacle>();
        }
    }
    if (inTheWay != nullptr && inTheWay->change == change) {
        return std::optional<UndoObstacle>();
    }
    ZHIKE_TRY(obstacle.name, displayName(session, record.kind, std::optional<qint64>(record.id)));
    if (inTheWay != nullptr) {
        obstacle.by = inTheWay->change;
        obstacle.at = inTheWay->at;
        ZHIKE_TRY(obstacle.who, displayName(session, RecordKind::User, std::optional<UserId>(inTheWay->user)));
    }
    return std::optional(obstacle);
}

} // namespace

bool isBatch(const ChangeTitle& title)
{
    return title.action == ChangeAction::ImportOrders || title.action == ChangeAction::ImportRecords;
}

Result<UndoList> undoListOf(SqlSession& session, UserId user)
{
    ZHIKE_TRY(const QList<LoggedChange> changes, newestChangesOf(session, user, kChangesReplayed));
    UndoList list;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        replay(list, *change);
    }
    if (list.undo.size() > kUndoSteps) {
        list.undo.remove(0, list.undo.size() - kUndoSteps);
    }
    return list;
}

Result<QList<UndoObstacle>> obstaclesOf(SqlSession& session, ChangeId change)
{
    ZHIKE_TRY(const Sight sight, sightOf(session, change));
    QList<UndoObstacle> obstacles;
    for (const RecordRef& record : sight.order) {
        ZHIKE_TRY(const auto obstacle, obstacleIn(session, change, record, sight.records.value(record)));
        if (obstacle) {
            obstacles.append(*obstacle);
        }
        if (obstacles.size() == kMostObstacles) {
            break;
        }
    }
    return obstacles;
}

} // namespace zhike
