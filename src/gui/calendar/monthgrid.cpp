#include "gui/calendar/monthgrid.h"

#include "documents/painting.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlannedMinute = 10 * 60; ///< of a plan that is put on a day

} // namespace

MonthGrid::MonthGrid(QWidget* parent) : CalendarView(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void MonthGrid::setUnread(std::vector<int> byDay)
{
    m_unread = std::move(byDay);
    layOut();
}

int MonthGrid::namesHeight() const
{
    return ThemeManager::theme().px(28);
}

int MonthGrid::numberHeight() const
{
    return ThemeManager::theme().px(26);
}

int MonthGrid::lineHeight() const
{
    return ThemeManager::theme().px(20);
}

QRect MonthGrid::cellOf(int day) const
{
    const int weeks = std::max(1, days().days / 7);
    const int height = viewport()->height() - namesHeight();
    const int column = day % 7;
    const int week = day / 7;
    const int left = viewport()->width() * column / 7;
    const int top = namesHeight() + height * week / weeks;
    return {
        left, top, viewport()->width() * (column + 1) / 7 - left, namesHeight() + height * (week + 1) / weeks - top};
}

int MonthGrid::linesOfADay() const
{
    return std::max(0, (cellOf(0).height() - numberHeight() - 2) / lineHeight());
}

int MonthGrid::dayAt(const QPoint& point) const
{
    for (int day = 0; day < days().days; ++day) {
        if (cellOf(day).contains(point)) {
            return day;
        }
    }
    return -1;
}

std::vector<CalendarView::Piece> MonthGrid::pieces() const
{
    std::vector<Piece> found;
    m_more.assign(size_t(days().days), 0);
    std::copy_n(m_unread.begin(), std::min(m_unread.size(), m_more.size()), m_more.begin());
    const std::vector<int> unread = m_more;
    const int lines = linesOfADay();
    for (int week = 0; week * 7 < days().days; ++week) {
        std::vector<int> indexes;
        std::vector<DaySpan> spans;
        for (int i = 0; i < int(cards().size()); ++i) {
            const int first = int(days().first.daysTo(cards()[i].slot.day));
            const int last = int(days().first.daysTo(lastDayOf(cards()[i])));
            if (first < week * 7 + 7 && last >= week * 7) {
                indexes.push_back(i);
                spans.push_back({std::max(first, week * 7), std::min(last, week * 7 + 6)});
            }
        }
        const std::vector<int> rows = rowsOf(spans);
        std::vector<int> rowsUsed(7, 0);
        for (size_t i = 0; i < spans.size(); ++i) {
            for (int day = spans[i].first; day <= spans[i].last; ++day) {
                rowsUsed[size_t(day % 7)] = std::max(rowsUsed[size_t(day % 7)], rows[i] + 1);
            }
        }
        for (size_t i = 0; i < spans.size(); ++i) {
            bool hasRoom = true;
            for (int day = spans[i].first; day <= spans[i].last; ++day) { // the last line says what is missing
                const int room = rowsUsed[size_t(day % 7)] > lines || unread[size_t(day)] > 0 ? lines - 1 : lines;
                hasRoom = hasRoom && rows[i] < room;
            }
            for (int day = spans[i].first; day <= spans[i].last && !hasRoom; ++day) {
                ++m_more[size_t(day)];
            }
            if (hasRoom) {
                const QRect from = cellOf(spans[i].first);
                const QRect to = cellOf(spans[i].last);
                found.push_back(
                    {indexes[i],
                     QRect(
                         from.left() + 3, from.top() + numberHeight() + rows[i] * lineHeight(),
                         to.right() - from.left() - 7, lineHeight() - 2),
                     false});
            }
        }
    }
    return found;
}

std::optional<PlanSlot> MonthGrid::slotAt(const QPoint& point) const
{
    const int day = dayAt(point);
    return day < 0 ? std::nullopt : std::optional(PlanSlot{days().first.addDays(day), kPlannedMinute, 0, false});
}

QDate MonthGrid::headAt(const QPoint& point) const
{
    const int day = dayAt(point);
    if (day < 0) {
        return {};
    }
    const QRect cell = cellOf(day);
    const int theme = ThemeManager::theme().px(34);
    const bool isNumber = point.y() < cell.top() + numberHeight() && point.x() < cell.left() + theme;
    const bool isMore
        = m_more[size_t(day)] > 0 && point.y() >= cell.top() + numberHeight() + (linesOfADay() - 1) * lineHeight();
    return isNumber || isMore ? days().first.addDays(day) : QDate();
}

QPoint MonthGrid::pointOf(const PlanSlot& slot) const
{
    const QRect cell = cellOf(int(days().first.daysTo(slot.day)));
    return {cell.center().x(), cell.bottom() - 4};
}

void MonthGrid::paintCell(QPainter& painter, int day) const
{
    const Theme& theme = ThemeManager::theme();
    const QDate date = days().first.addDays(day);
    const QRect cell = cellOf(day);
    const bool isOfMonth = date.month() == month().month();
    painter.fillRect(cell, !isOfMonth ? theme.window : date.dayOfWeek() > 5 ? theme.raised : theme.base);
    if (day >= 0) {
        paintHorizontal(painter, cell.left(), cell.right() + 1, cell.top(), theme.line);
        paintVertical(painter, cell.top(), cell.bottom() + 1, cell.left(), theme.line);
    }
    const bool isToday = date == today();
    const QRect number(cell.left() + theme.px(4), cell.top() + theme.px(3), theme.px(26), theme.px(20));
    if (isToday) {
        paintBox(painter, number, {theme.accent, QColor(), double(theme.px(4)), 0});
    }
    painter.setFont(theme.numberFont(isToday ? FontRole::BodyStrong : FontRole::Body));
    painter.setPen(isToday ? theme.onAccent : isOfMonth ? theme.text : theme.text3);
    painter.drawText(number, Qt::AlignCenter, QString::number(date.day()));
    if (date.day() == 1 && !isToday) {
        painter.setPen(isOfMonth ? theme.text2 : theme.text3);
        painter.setFont(theme.font(FontRole::Small));
        painter.drawText(
            QRect(number.right() + theme.px(2), number.top(), cell.width(), number.height()),
            Qt::AlignLeft | Qt::AlignVCenter,
            LanguageManager::formats().locale().monthName(date.month(), QLocale::ShortFormat));
    }
    if (m_more.size() > size_t(day) && m_more[size_t(day)] > 0) {
        painter.setFont(theme.font(FontRole::SmallMedium));
        painter.setPen(theme.accent);
        painter.drawText(
            QRect(
                cell.left() + theme.px(8), cell.top() + numberHeight() + (linesOfADay() - 1) * lineHeight(),
                cell.width() - theme.px(12), lineHeight()),
            Qt::AlignLeft | Qt::AlignVCenter, tr("%Ln more", nullptr, m_more[size_t(day)]));
    }
    if (date == place().day && hasFocus()) {
        paintBox(painter, cell.adjusted(1, 1, -1, -1), {QColor(), theme.accent, double(theme.px(3)), 2});
    }
}

void MonthGrid::paintGhost(QPainter& painter) const
{
    const int day = int(days().first.daysTo(drag().slot.day));
    if (drag().what == Drag::What::Move && days().contains(drag().slot.day)) {
        const QRect cell = cellOf(day);
        paintCard(
            painter, QRect(cell.left() + 3, cell.top() + numberHeight(), cell.width() - 7, lineHeight() - 2), ghost(),
            {false, true});
    }
}

void MonthGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.base);
    for (int day = 0; day < days().days; ++day) {
        paintCell(painter, day);
    }
    painter.setFont(theme.font(FontRole::SmallMedium));
    painter.setPen(theme.text2);
    for (int column = 0; column < 7 && days().days > 0; ++column) {
        painter.drawText(
            QRect(cellOf(column).left() + theme.px(8), 0, cellOf(column).width(), namesHeight()),
            Qt::AlignLeft | Qt::AlignVCenter,
            LanguageManager::formats().locale().dayName(
                days().first.addDays(column).dayOfWeek(), QLocale::ShortFormat));
    }
    paintPieces(painter);
}

} // namespace zhike
