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

/// One entry of a record's history.
struct TimelineEntry {
    TimelineKind kind = TimelineKind::Activities;
    Instant at{0}; ///< of orders the start of their day, where the program runs
    /// Orders come without lines.
    std::variant<Activity, Order, Case, OpportunityEvent, FieldChanges, Consent, Attachment, CaseEntry> record
        = Activity{ActivityId(0)};
    QString person; ///< name of the owner, of who changed the fields or wrote the entry
    QString contact; ///< name of the contact, where there is one; not in that contact's own timeline
    /// Of changes: what they link to and which records they changed, by name; and the currency of those with amounts.
    LinkedNames links;
    QHash<RecordRef, Currency> currencies;
    bool isOwnChange = false; ///< of the record alone whose timeline this is

    /// What opens with it: of a consent the person, of a file the record that it hangs on, of an entry its case.
    [[nodiscard]] RecordRef ref() const;
};

struct TimelineSlice {
    QList<TimelineEntry> planned; ///< earliest first, at most fifty; on the first page only
    QList<TimelineEntry> entries; ///< newest first
    std::optional<TimelineCursor> next; ///< where the next page begins; nothing at the end
};

/// What happened with a customer, a contact, an opportunity or a case, newest first, in pages: of a customer everything
/// of it; of another record what points at it, and what was written into it. Costs the same however long the history
/// is. Field changes of a customer come when asked for. A cursor of TimelineCursor::before() jumps to a date.
[[nodiscard]] Result<TimelineSlice> timeline(
    SqlSession& session, const RecordRef& subject, TimelineKinds kinds,
    const std::optional<TimelineCursor>& before = std::nullopt, int limit = 50);

[[nodiscard]] inline Result<TimelineSlice> timeline(
    SqlSession& session, CustomerId customer, TimelineKinds kinds = kUsualTimeline,
    const std::optional<TimelineCursor>& before = std::nullopt, int limit = 50)
{
    return timeline(session, {RecordKind::Customer, customer.value(), customer.value()}, kinds, before, limit);
}

} // namespace zhike
