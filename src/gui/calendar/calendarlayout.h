#pragma once

#include "domain/base/time.h"

#include <QDate>
#include <vector>

namespace zhike {

/// How much a calendar shows at once.
enum class CalendarSpan { Day, Week, Month };

struct DayRange {
    QDate first;
    int days = 0;
    [[nodiscard]] QDate end() const { return first.addDays(days); }
    [[nodiscard]] bool contains(QDate day) const { return day >= first && day < end(); }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};
/// The days that are shown around one; a month in whole weeks.
[[nodiscard]] DayRange visibleDays(CalendarSpan span, QDate day, Qt::DayOfWeek weekStart);
/// The same place so many days, weeks or months away.
[[nodiscard]] QDate stepped(CalendarSpan span, QDate day, int by);

/// Minutes of a day that something takes.
struct DayMinutes {
    int from = 0;
    int to = 0;
};
/// Where something stands among those of the same time: side by side, each as wide as the others of its bunch.
struct SideBySide {
    int place = 0;
    int of = 1;
    friend bool operator==(const SideBySide&, const SideBySide&) = default;
};
/// @return the places, in the order of what was given.
[[nodiscard]] std::vector<SideBySide> sideBySide(const std::vector<DayMinutes>& spans);

/// Days from first to last, both included.
struct DaySpan {
    int first = 0;
    int last = 0;
};
/// The lowest row that is free on all days of each, for those given earlier first.
[[nodiscard]] std::vector<int> rowsOf(const std::vector<DaySpan>& spans);

/// A time of a calendar that something takes or may take, as the clock on the wall shows it.
struct PlanSlot {
    QDate day;
    int minute = 0; ///< of the day
    int minutes = 0;
    bool allDay = false;

    [[nodiscard]] static PlanSlot of(Instant at, int minutes, bool allDay);
    [[nodiscard]] Instant at() const;
    /// Moved by days and minutes: beyond midnight it is the next day's.
    [[nodiscard]] PlanSlot moved(int days, int byMinutes) const;
    friend bool operator==(const PlanSlot&, const PlanSlot&) = default;
};

} // namespace zhike
