#pragma once

#include "repositories/customers/timelinereader.h"

namespace zhike {

/// One entry of a customer's history.
struct TimelineEntry {
    TimelineKind kind = TimelineKind::Activities;
    Instant at{0}; ///< orders: the start of their day where the program runs
    std::variant<Activity, Order, Case, OpportunityEvent, FieldChanges> record; ///< orders come without lines
    QString person; ///< name of the owner, or of who changed the fields
    QString contact; ///< name of the contact, where there is one

    [[nodiscard]] RecordRef ref() const;
};

struct TimelineSlice {
    QList<TimelineEntry> planned; ///< earliest first; on the first page only
    QList<TimelineEntry> entries; ///< newest first
    std::optional<TimelineCursor> next; ///< where the next page begins; nothing at the end
};

/// Calls, visits, mails, notes, orders, cases and moves of opportunities of one customer, newest first, in pages. Costs
/// the same however long the history is. Field changes come when asked for by kind.
[[nodiscard]] Result<TimelineSlice> timeline(
    SqlSession& session, CustomerId customer, TimelineKinds kinds = kUsualTimeline,
    const std::optional<TimelineCursor>& before = std::nullopt, int limit = 50);

} // namespace zhike
