#pragma once

#include "gui/calendar/calendarcard.h"
#include "services/people/calendar.h"

namespace zhike {

/// A plan or a record, overdue, done, or not reached: by shape, word and colour.
[[nodiscard]] State entryState(const CalendarEntry& entry, Instant now);
/// "10:00 宏远贸易: fourth-quarter order"
[[nodiscard]] QString entryTitle(const CalendarEntry& entry);
/// Everything about it in words, for tooltips and screen readers.
[[nodiscard]] QString entryWords(const CalendarEntry& entry, Instant now);
/// "Every week on Friday, until 1 Mar 2027"; the rule itself where no form would say it.
[[nodiscard]] QString repeatWords(const QString& rule, QDate first);
[[nodiscard]] QString kindIcon(ActivityKind kind);
/// "20", "二十" as forms and menus need it: "at the time", "10 minutes before", "2 days before"
[[nodiscard]] QString reminderWords(std::optional<int> minutes);

/// Who is seen beside the subject.
enum class EntryOwner { Hidden, Shown };
/// An entry as it stands in a calendar at a moment.
[[nodiscard]] CalendarCard cardOf(const CalendarEntry& entry, Instant now, EntryOwner owner);

/// The computer's own locale knows the week of English-speaking people better than their language does. In China it
/// begins on Monday (GB/T 7408), which Qt 6.4 does not know yet.
[[nodiscard]] Qt::DayOfWeek firstWeekday();
/// What a calendar shows around a day: "November 2026", "16 Nov – 22 Nov, week 47".
[[nodiscard]] QString spanWords(CalendarSpan span, QDate day);

} // namespace zhike
