#pragma once

#include "repositories/stores.h"

namespace zhike {

/// What stands in a calendar: a plan, one occurrence of a series, or what was done.
struct CalendarEntry {
    Activity activity{ActivityId(0)}; ///< of an occurrence: the series' own, with this occurrence's moment
    QString customerName;
    QString ownerName;
    bool isOccurrence = false; ///< of a series that goes on
};

/// Whose days are asked for.
enum class CalendarOf { Person, Team };

struct CalendarQuestion {
    CalendarOf whose = CalendarOf::Person;
    UserId person{0}; ///< or whose team
    Instant from{0};
    Instant to{0}; ///< not including
    int limit = 1500; ///< entries; a longer answer is cut
};

struct CalendarAnswer {
    QList<CalendarEntry> entries; ///< earliest first
    bool isCut = false;
};

/// Everything of these days but notes and what was cancelled. Reads by index what reaches into them, and works series
/// out for these days only.
[[nodiscard]] Result<CalendarAnswer> calendarOf(SqlSession& session, const CalendarQuestion& question);

} // namespace zhike
