#pragma once

#include "domain/customers/activity.h"

#include <vector>

namespace zhike {

/// A rule with what it counts from. Its times are those of a clock on the wall of the zone: ten o'clock stays ten
/// o'clock when summer time begins. A time that the change skips is put an hour later that day; of one that comes twice
/// the first is meant.
struct RepeatingPlan {
    QString rule; ///< what ruleParts() takes
    Instant first{0};
    QString zone; ///< IANA name; empty or unknown: the zone where the program runs
};
[[nodiscard]] RepeatingPlan repeatingPlan(const ActivityDraft& plan);

/// The occurrences at or after `from` and before `to`, earliest first, at most `limit`. The first one is one of them
/// whether the rule names it or not (RFC 5545). Worked out from the first on, at most 20,000 of them: 54 years of a
/// daily plan, some milliseconds.
[[nodiscard]] std::vector<Instant> occurrencesOf(const RepeatingPlan& plan, Instant from, Instant to, int limit);
/// The first occurrence after a moment that is none of the exceptions.
[[nodiscard]] std::optional<Instant>
nextOccurrence(const RepeatingPlan& plan, Instant after, const std::vector<Instant>& exceptions = {});

} // namespace zhike
