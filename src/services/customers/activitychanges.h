#pragma once

#include "services/changes/change.h"

namespace zhike {

// The owner of an activity that names none is the author; a moment of 0 is the moment of saving.
//
// A plan with a rule is a series: what is closed, moved or skipped is one occurrence of it, the next open one unless
// `occurrence` names a later one, and the others stay. Done and moved occurrences become activities of their own. A
// series whose last occurrence was closed is closed with it.

/// Logs what happened (a call, visit, mail, note...) or plans something (status Planned), and in the same change what
/// comes next. The receipt names the activity first, then the plan.
[[nodiscard]] Change
logActivity(CustomerId customer, ActivityDraft draft, std::optional<ActivityDraft> next = std::nullopt);
[[nodiscard]] Change editActivity(CustomerId customer, ActivityId id, int revision, ActivityDraft draft);

/// How a plan ended.
struct Outcome {
    ActivityStatus status = ActivityStatus::Done; ///< Done, NotReached or Cancelled
    QString text; ///< appended to the plan's own
    std::optional<int> minutes;
    std::optional<Instant> at = {}; ///< when it happened; now when left out
    std::optional<Instant> occurrence = {}; ///< of a series
};
/// Closes a plan and, when given, plans what comes next in the same change.
/// @return on applying: `StateNotAllowed` for one that is not planned (any more).
[[nodiscard]] Change closeActivity(
    CustomerId customer, ActivityId id, int revision, Outcome outcome,
    std::optional<ActivityDraft> next = std::nullopt);
/// Where a plan goes to.
struct PlanMove {
    Instant at{0};
    std::optional<int> minutes = {}; ///< as before when left out
    std::optional<bool> allDay = {}; ///< likewise
    std::optional<Instant> occurrence = {}; ///< of a series
};
[[nodiscard]] Change moveActivity(CustomerId customer, ActivityId id, int revision, const PlanMove& move);
/// Moves a plan to another moment ("later", "tomorrow").
[[nodiscard]] Change postponeActivity(CustomerId customer, ActivityId id, int revision, Instant at);
/// Leaves one occurrence of a series out; a plan that does not come again is cancelled.
[[nodiscard]] Change
skipOccurrence(CustomerId customer, ActivityId id, int revision, std::optional<Instant> occurrence = std::nullopt);
/// Ends a series: the occurrence at this moment and all after it are no more. What was done stays.
[[nodiscard]] Change endSeries(CustomerId customer, ActivityId id, int revision, Instant firstGone);
/// Puts the reminder of a plan off to a moment, or answers it for good (nothing).
[[nodiscard]] Change remindLater(CustomerId customer, ActivityId id, std::optional<Instant> at);
[[nodiscard]] Change deleteActivity(CustomerId customer, ActivityId id, int revision, const QString& subject);

} // namespace zhike
