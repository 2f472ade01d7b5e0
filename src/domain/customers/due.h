#pragma once

#include "domain/base/time.h"

namespace zhike {

/// How a plan stands, seen from a moment: what cards, rows and badges are coloured by.
enum class DueState {
    None, ///< nothing is planned
    Planned, ///< on a later day
    Today, ///< on this local day, whether its hour has passed or not
    Overdue ///< on an earlier day
};

/// A calendar day where the program runs, as moments: from start up to, not including, end.
struct LocalDay {
    Instant start;
    Instant end;
};

[[nodiscard]] inline LocalDay localDayOf(Instant now)
{
    const QDate date = now.local().date();
    return {Instant::from(date.startOfDay()), Instant::from(date.addDays(1).startOfDay())};
}

[[nodiscard]] inline DueState dueState(std::optional<Instant> at, const LocalDay& today)
{
    if (!at) {
        return DueState::None;
    }
    return *at < today.start ? DueState::Overdue : *at < today.end ? DueState::Today : DueState::Planned;
}

} // namespace zhike
