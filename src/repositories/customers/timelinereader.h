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
    Opportunities = 1U << 5U, ///< each at its last move
    Changes = 1U << 6U, ///< of the fields of the customer, its contacts, opportunities, orders and cases
    Consents = 1U << 7U, ///< what its persons agreed or objected to
    Attachments = 1U << 8U ///< files; those of an activity stand with it
};
Q_DECLARE_FLAGS(TimelineKinds, TimelineKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(TimelineKinds)

inline constexpr TimelineKinds kUsualTimeline = TimelineKind::Calls | TimelineKind::Mails | TimelineKind::Activities
    | TimelineKind::Orders | TimelineKind::Cases | TimelineKind::Opportunities | TimelineKind::Consents
    | TimelineKind::Attachments;

/// The tables that a timeline is read from; each is sorted by a number of its own and the id.
enum class TimelineSource : size_t {
    Activities,
    Purchases,
    OtherOrders,
    Cases,
    Opportunities,
    Changes,
    Consents,
    Files
};
inline constexpr size_t kTimelineSources = 8;

/// Where reading of one source goes on: before this entry. The key is a moment; of orders the day, of changes the id of
/// the change.
struct TimelinePosition {
    qint64 key = std::numeric_limits<qint64>::max();
    qint64 id = std::numeric_limits<qint64>::max();
};

/// How far each source was read.
struct TimelineCursor {
    std::array<TimelinePosition, kTimelineSources> positions;

    /// Begins with what happened before a moment ("jump to date"); changes begin with the newest.
    [[nodiscard]] static TimelineCursor before(Instant moment);
};

/// What one change did to fields of the customer and of its records.
struct FieldChanges {
    LoggedChange change{ChangeId(0), {}, UserId(0), Instant(0), std::nullopt, {}};
    QList<ChangeRow> rows; ///< in the order of writing, at most kMostTimelineRows
    bool hasMoreRows = false;

    /// What opens with it: the customer where it is among them.
    [[nodiscard]] RecordRef record() const;
};
inline constexpr int kMostTimelineRows = 20;

// Each reads at most `limit` entries of one source before a position, newest first, through an index that begins with
// the customer: the length of the history does not matter. Plans are left out.
[[nodiscard]] Result<QList<Activity>> timelineActivities(
    SqlSession& session, CustomerId customer, TimelineKinds kinds, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Order>> timelineOrders(
    SqlSession& session, CustomerId customer, TimelineSource source, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Case>>
timelineCases(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Opportunity>>
timelineOpportunities(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Consent>>
timelineConsents(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<Attachment>>
timelineAttachments(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit);
[[nodiscard]] Result<QList<FieldChanges>>
timelineChanges(SqlSession& session, CustomerId customer, const TimelinePosition& before, int limit);

} // namespace zhike
