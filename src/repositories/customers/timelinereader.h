#pragma once

#include "repositories/changes/changelog.h"
#include "repositories/stores.h"

#include <QFlags>
#include <array>

namespace zhike {

/// What a timeline may show.
enum class TimelineKind : unsigned {
    Calls = 1U << 0U,
    Mails = 1U << 1U,
    Activities = 1U << 2U, ///< visits, meetings, tasks, notes
    Orders = 1U << 3U,
    Cases = 1U << 4U,
    Opportunities = 1U << 5U, ///< each at its last move; in an opportunity's own timeline every move
    Changes
    = 1U << 6U, ///< of the fields of a customer, its contacts, opportunities, orders and cases; else of the record
    Consents = 1U << 7U, ///< what its persons agreed or objected to
    Attachments = 1U << 8U, ///< files; those of an activity stand with it
    Entries = 1U << 9U ///< what was written into a case
};
Q_DECLARE_FLAGS(TimelineKinds, TimelineKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(TimelineKinds)

inline constexpr TimelineKinds kUsualTimeline = TimelineKind::Calls | TimelineKind::Mails | TimelineKind::Activities
    | TimelineKind::Orders | TimelineKind::Cases | TimelineKind::Opportunities | TimelineKind::Consents
    | TimelineKind::Attachments;

/// What a record's timeline shows where nothing is chosen: that of a customer leaves field changes out, since those of
/// all of its records are many.
[[nodiscard]] constexpr TimelineKinds usualTimeline(RecordKind subject)
{
    return subject == RecordKind::Customer ? kUsualTimeline
                                           : kUsualTimeline | TimelineKind::Changes | TimelineKind::Entries;
}

/// The tables that a timeline is read from; each is sorted by a number of its own and the id.
enum class TimelineSource : size_t {
    Activities,
    Purchases,
    OtherOrders,
    Cases,
    Opportunities,
    Changes,
    Consents,
    Files,
    Entries
};
inline constexpr size_t kTimelineSources = 9;

/// Where reading of one source goes on: before this entry. The key is a moment; of orders the day, of changes the id of
/// the change, and then `id` is the customer in whose log the record stands.
struct TimelinePosition {
    qint64 key = std::numeric_limits<qint64>::max();
    qint64 id = std::numeric_limits<qint64>::max();
};

/// How far each source was read.
struct TimelineCursor {
    std::array<TimelinePosition, kTimelineSources> positions;
    /// Changes have yet to be looked for before this moment; their position follows from it.
    std::optional<Instant> changesBefore;

    /// Begins with what happened before a moment ("jump to date").
    [[nodiscard]] static TimelineCursor before(Instant moment);
};

/// What one change did to fields of the customer and of its records, or of one record.
struct FieldChanges {
    LoggedChange change{ChangeId(0), {}, UserId(0), Instant(0), std::nullopt, {}};
    QList<ChangeRow> rows; ///< in the order of writing, at most kMostTimelineRows
    bool hasMoreRows = false;
    TimelinePosition position; ///< of this change: the next page begins before it

    /// What opens with it: the customer where it is among them.
    [[nodiscard]] RecordRef record() const;
};
inline constexpr int kMostTimelineRows = 20;

// The subject is a customer, or a contact, an opportunity or a case of one. Each reads at most `limit` entries of one
// source before a position, newest first, through an index that begins with the customer and the record: the length of
// the history does not matter. Plans are left out; they come by themselves, earliest first.
[[nodiscard]] Result<QList<Activity>> timelineActivities(
    SqlSession& session, const RecordRef& subject, TimelineKinds kinds, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Activity>> timelinePlans(SqlSession& session, const RecordRef& subject, int limit);
/// Of a customer in two sources, purchases and the others; of another record all of them are Purchases.
[[nodiscard]] Result<QList<Order>> timelineOrders(
    SqlSession& session, const RecordRef& subject, TimelineSource source, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Case>>
timelineCases(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Opportunity>>
timelineOpportunities(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Consent>>
timelineConsents(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Attachment>>
timelineAttachments(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit);
/// What was written into a case, the newest first.
[[nodiscard]] Result<QList<CaseEntry>>
timelineEntries(SqlSession& session, const RecordRef& subject, const TimelinePosition& before, int limit);

// Field changes stand in timelinechanges.cpp.
/// Which changes of a record are wanted.
enum class TimelineChanges { All, Moves /**< those that name the stage of an opportunity */ };
/// A customer's changes tell of fields only; those of another record of its beginning too, and follow it to the log of
/// the customer whose it was before a merge. Moves alone may read past many other changes.
[[nodiscard]] Result<QList<FieldChanges>> timelineChanges(
    SqlSession& session, const RecordRef& subject, TimelineChanges wanted, const TimelinePosition& before, int limit);
/// Where the changes before a moment begin.
[[nodiscard]] Result<TimelinePosition> changesBefore(SqlSession& session, Instant moment);

/// Whether a change names the stage of an opportunity.
[[nodiscard]] bool isMove(const FieldChanges& changes);

} // namespace zhike
