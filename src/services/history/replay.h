#pragma once

#include "repositories/changes/recordhistory.h"

#include <QSet>
#include <span>

namespace zhike {

/// Whether a record was there at a moment.
enum class Presence { NotYet, Live, InBin, Gone };

/// A record as it stood at one moment.
struct PastRecord {
    Presence presence = Presence::Live;
    qint64 customer = 0; ///< whose it was
    QJsonObject image; ///< its fields by key, an order's with "lines"
    QSet<QString> erased; ///< fields whose words were taken out with a person: nobody knows them any more
    /// The row left for good and no row of the log shows all of it: what the image lacks is not known.
    bool isPartial = false;
    friend bool operator==(const PastRecord&, const PastRecord&) = default;
};

/// Takes one row of the log back: the record as it stood before it, from how it stood after it.
[[nodiscard]] PastRecord steppedBack(PastRecord after, const ChangeRow& row);

/// Brings the rows of one record from all customers that had it into the order in which they were written, newest
/// first. An import writes for a while under the number and the moment at which it began, so its number says less than
/// the revision; a move leaves the revision alone.
void sortNewestFirst(QList<HistoryRow>& rows);

/// The record as it stood at a moment: every row after it is taken back, and so is everything that was written over
/// such a row. A pure function of the present and the log.
/// @param createdAt when the row was made, which an import does not log
[[nodiscard]] PastRecord
replayedTo(PastRecord present, std::span<const HistoryRow> newestFirst, Instant createdAt, Instant moment);

/// The record as the newest row left it, then back until before a row (`change` and `seq` as in the list), or as that
/// row left it.
enum class RowEdge { Before, After };
[[nodiscard]] PastRecord
replayedToRow(PastRecord present, std::span<const HistoryRow> newestFirst, const HistoryPosition& row, RowEdge edge);

} // namespace zhike
