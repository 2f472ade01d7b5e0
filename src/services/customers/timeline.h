#pragma once

#include "repositories/customers/timelinereader.h"
#include "services/history/fieldsteps.h"

#include <variant>

namespace zhike {

/// An opportunity at its last move.
struct OpportunityEvent {
    Opportunity opportunity{OpportunityId(0)};
    QString stageName;
    StageOutcome outcome = StageOutcome::Open;
};

/// One entry of a customer's history.
struct TimelineEntry {
    TimelineKind kind = TimelineKind::Activities;
    Instant at{0}; ///< of orders the start of their day, where the program runs
    /// Orders come without lines.
    std::variant<Activity, Order, Case, OpportunityEvent, FieldChanges, Consent, Attachment> record
        = Activity{ActivityId(0)};
    QString person; ///< name of the owner, or of who changed the fields
    QString contact; ///< name of the contact, where there is one
    /// Of changes: what they link to and which records they changed, by name; and the currency of those with amounts.
    LinkedNames links;
    QHash<RecordRef, Currency> currencies;

    /// What opens with it: of a consent the person, of a file the record that it hangs on.
    [[nodiscard]] RecordRef ref() const;
};

struct TimelineSlice {
    QList<TimelineEntry> planned; ///< earliest first, at most fifty; on the first page only
    QList<TimelineEntry> entries; ///< newest first
    std::optional<TimelineCursor> next; ///< where the next page begins; nothing at the end
};

/// Calls, visits, mails, notes, orders, cases, consents and moves of opportunities of one customer, newest first, in
/// pages. Costs the same however long the history is. Field changes come when asked for. A cursor of
/// TimelineCursor::before() jumps to a date.
[[nodiscard]] Result<TimelineSlice> timeline(
    SqlSession& session, CustomerId customer, TimelineKinds kinds = kUsualTimeline,
    const std::optional<TimelineCursor>& before = std::nullopt, int limit = 50);

} // namespace zhike
