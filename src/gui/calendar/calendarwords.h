#pragma once

#include "documents/marks.h"
#include "services/people/calendar.h"

#include <QRectF>

class QPainter;

namespace zhike {

/// How long an entry is drawn: a call that took no time at all can still be clicked.
[[nodiscard]] int shownMinutes(const CalendarEntry& entry);
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
struct EntryStyle {
    bool isCurrent = false; ///< where the keys are
    bool isGhost = false; ///< where it would go
    EntryOwner owner = EntryOwner::Hidden;
};
/// A block with its edge in the colour of the state, the words in one or more lines as the height allows.
void paintEntry(QPainter& painter, const QRectF& box, const CalendarEntry& entry, const EntryStyle& style, Instant now);

} // namespace zhike
