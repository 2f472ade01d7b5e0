#pragma once

#include "services/changes/change.h"

namespace zhike {

// The owner of an activity that names none is the author; a moment of 0 is the moment of saving.

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
    std::optional<Instant> at; ///< when it happened; now when left out
};
/// Closes a plan and, when given, plans what comes next in the same change.
/// @return on applying: `StateNotAllowed` for one that is not planned (any more).
[[nodiscard]] Change closeActivity(
    CustomerId customer, ActivityId id, int revision, Outcome outcome,
    std::optional<ActivityDraft> next = std::nullopt);
/// Moves a plan to another moment ("later", "tomorrow").
[[nodiscard]] Change postponeActivity(CustomerId customer, ActivityId id, int revision, Instant at);
[[nodiscard]] Change deleteActivity(CustomerId customer, ActivityId id, int revision, const QString& subject);

} // namespace zhike
