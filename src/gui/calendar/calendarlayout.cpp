#include "gui/calendar/calendarlayout.h"

#include <QDateTime>
#include <algorithm>
#include <iterator>
#include <numeric>

namespace zhike {

namespace {

constexpr int kDayMinutes = 24 * 60;

QDate weekBegin(QDate day, Qt::DayOfWeek weekStart)
{
    return day.addDays(-((day.dayOfWeek() - int(weekStart) + 7) % 7));
}

} // namespace

DayRange visibleDays(CalendarSpan span, QDate day, Qt::DayOfWeek weekStart)
{
    switch (span) {
    case CalendarSpan::Day:
        return {day, 1};
    case CalendarSpan::Week:
        return {weekBegin(day, weekStart), 7};
    case CalendarSpan::Month:
        break;
    }
    const QDate month(day.year(), day.month(), 1);
    const QDate first = weekBegin(month, weekStart);
    const int days = int(first.daysTo(month.addMonths(1)));
    return {first, (days + 6) / 7 * 7};
}

QDate stepped(CalendarSpan span, QDate day, int by)
{
    return span == CalendarSpan::Month ? day.addMonths(by) : day.addDays(span == CalendarSpan::Week ? by * 7 : by);
}

std::vector<SideBySide> sideBySide(const std::vector<DayMinutes>& spans)
{
    std::vector<size_t> order(spans.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&spans](size_t a, size_t b) {
        return spans[a].from != spans[b].from ? spans[a].from < spans[b].from : spans[a].to > spans[b].to;
    });
    std::vector<SideBySide> places(spans.size());
    std::vector<int> columnEnds; ///< of the bunch of now
    std::vector<size_t> bunch;
    int bunchEnd = 0;
    const auto close = [&] {
        for (const size_t item : bunch) {
            places[item].of = int(columnEnds.size());
        }
        bunch.clear();
        columnEnds.clear();
    };
    for (const size_t item : order) {
        const DayMinutes& span = spans[item];
        if (!bunch.empty() && span.from >= bunchEnd) {
            close();
        }
        const auto free = std::ranges::find_if(columnEnds, [&span](int end) { return end <= span.from; });
        places[item].place = int(free - columnEnds.begin());
        if (free == columnEnds.end()) {
            columnEnds.push_back(span.to);
        } else {
            *free = span.to;
        }
        bunchEnd = bunch.empty() ? span.to : std::max(bunchEnd, span.to);
        bunch.push_back(item);
    }
    close();
    return places;
}

std::vector<int> rowsOf(const std::vector<DaySpan>& spans)
{
    std::vector<std::vector<DaySpan>> rows;
    std::vector<int> places;
    places.reserve(spans.size());
    for (const DaySpan& span : spans) {
        const auto isFree = [&span](const std::vector<DaySpan>& row) {
            return std::ranges::none_of(
                row, [&span](const DaySpan& other) { return other.first <= span.last && span.first <= other.last; });
        };
        auto row = std::ranges::find_if(rows, isFree);
        if (row == rows.end()) {
            rows.emplace_back();
            row = std::prev(rows.end());
        }
        row->push_back(span);
        places.push_back(int(row - rows.begin()));
    }
    return places;
}

PlanSlot PlanSlot::of(Instant at, int minutes, bool allDay)
{
    const QDateTime local = at.local();
    return {local.date(), allDay ? 0 : local.time().hour() * 60 + local.time().minute(), minutes, allDay};
}

Instant PlanSlot::at() const
{
    return allDay ? Instant::from(day.startOfDay()) : Instant::from(QDateTime(day, QTime(0, 0).addSecs(minute * 60)));
}

PlanSlot PlanSlot::moved(int days, int byMinutes) const
{
    PlanSlot slot = *this;
    const int total = minute + (allDay ? 0 : byMinutes);
    const int over = total < 0 ? -((kDayMinutes - 1 - total) / kDayMinutes) : total / kDayMinutes;
    slot.day = day.addDays(days + over);
    slot.minute = total - over * kDayMinutes;
    return slot;
}

} // namespace zhike
