#pragma once

#include "services/history/fieldsteps.h"
#include "services/history/presentrecord.h"
#include "services/history/replay.h"

namespace zhike {

/// The moment that is asked for: an instant, or the state before or after one line of the history.
struct PastMoment {
    Instant at{0};
    std::optional<HistoryPosition> row = {};
    RowEdge edge = RowEdge::After;
};

/// A record then and today.
struct PastAndPresent {
    RecordRef record;
    QString name; ///< what it was called then, where it had a name
    PastRecord past;
    Presence today = Presence::Live; ///< Live, InBin or Gone
    QJsonObject imageToday;
    [[nodiscard]] bool differs(const QString& field) const
    {
        return past.image.value(field) != imageToday.value(field);
    }
};

/// A record as it was at a moment, with what was a part of it: the lines of an order stand in its image; contacts of a
/// customer and entries of a case are parts.
struct RecordAsOf {
    Instant at{0};
    PastAndPresent itself;
    QList<PastAndPresent> parts; ///< those that were there then or are there today
    bool hasMoreParts = false; ///< than kMostPastParts
    QString customerName; ///< whose it was; empty for records that belong to none
    QString customerToday; ///< whose it is, where that is another one
    LinkedNames links; ///< as the linked records are called today
    Currency currency = kCny;
};

inline constexpr int kMostPastParts = 200;

/// Replays the log backwards from the present. Costs as much as the record has changes.
/// @return `NotFound` where neither a row nor a line of the log is left
[[nodiscard]] Result<RecordAsOf> recordAsOf(SqlSession& session, const RecordRef& record, const PastMoment& moment);

} // namespace zhike
