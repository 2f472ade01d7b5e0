#include "services/history/replay.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

void putBackValues(QJsonObject& image, const QJsonObject& values)
{
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        if (value->isNull()) {
            image.remove(value.key());
        } else {
            image.insert(value.key(), value.value());
        }
    }
}

/// A row that left for good is known as far as the log shows it whole.
void learn(PastRecord& record, const QJsonObject& image)
{
    if (record.isPartial && !image.isEmpty()) {
        record.image = image;
        record.isPartial = false;
    }
}

} // namespace

PastRecord steppedBack(PastRecord after, const ChangeRow& row)
{
    switch (row.operation) {
    case RowOperation::Insert:
        after.presence = Presence::NotYet;
        break;
    case RowOperation::Update:
        putBackValues(after.image, row.oldValues);
        break;
    case RowOperation::Delete:
        learn(after, row.oldValues);
        after.presence = Presence::Live;
        break;
    case RowOperation::Restore:
        learn(after, row.newValues);
        after.presence = Presence::InBin;
        break;
    case RowOperation::Move:
        after.customer = row.oldValues.value("customer_id"_L1).toInteger();
        break;
    case RowOperation::Erase: // the words before it are nowhere any more
        for (auto field = row.newValues.constBegin(); field != row.newValues.constEnd(); ++field) {
            after.erased.insert(field.key());
            after.image.remove(field.key());
        }
        if (after.presence == Presence::Gone) { // only what lies in the bin leaves for good without an erasure
            after.presence = row.newValues.isEmpty() ? Presence::InBin : Presence::Live;
        }
        break;
    }
    return after;
}

void sortNewestFirst(QList<HistoryRow>& rows)
{
    const auto key = [](const HistoryRow& row) {
        const bool isMove = row.row.operation == RowOperation::Move;
        return std::tuple(row.row.revision, isMove, row.change.id.value(), row.seq);
    };
    std::ranges::stable_sort(rows, [&key](const HistoryRow& a, const HistoryRow& b) { return key(a) > key(b); });
}

PastRecord replayedTo(PastRecord present, std::span<const HistoryRow> newestFirst, Instant createdAt, Instant moment)
{
    const auto isLater = [moment](const HistoryRow& row) { return row.change.at > moment; };
    const auto oldestLater = std::ranges::find_if(newestFirst.rbegin(), newestFirst.rend(), isLater);
    const auto count = size_t(newestFirst.rend() - oldestLater);
    for (const HistoryRow& row : newestFirst.first(count)) {
        present = steppedBack(std::move(present), row.row);
    }
    if (createdAt > moment) {
        present.presence = Presence::NotYet;
    }
    return present;
}

PastRecord
replayedToRow(PastRecord present, std::span<const HistoryRow> newestFirst, const HistoryPosition& row, RowEdge edge)
{
    for (const HistoryRow& one : newestFirst) {
        const bool isTheRow = one.change.id.value() == row.change && one.seq == row.seq;
        if (isTheRow && edge == RowEdge::After) {
            break;
        }
        present = steppedBack(std::move(present), one.row);
        if (isTheRow) {
            break;
        }
    }
    return present;
}

} // namespace zhike
