#include "gui/calendar/timegrid.h"

#include "documents/painting.h"
#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDay = 24 * 60;
constexpr int kFirstSeenMinute = 7 * 60 + 30;
constexpr int kWorkBegins = 8;
constexpr int kWorkEnds = 18;
constexpr int kGridSnap = 15;
constexpr int kGridStep = 30;
constexpr int kMostWholeDayRows = 4;

/// Stands above the hours: a whole day, or longer than one.
bool isWholeDay(const CalendarCard& card)
{
    return card.slot.allDay || card.slot.minutes > kDay;
}

DaySpan daysOf(const CalendarCard& card, const DayRange& days)
{
    const QDate first = card.slot.day;
    const QDate last = std::max(first, lastDayOf(card));
    return {std::max(0, int(days.first.daysTo(first))), std::min(days.days - 1, int(days.first.daysTo(last)))};
}

} // namespace

TimeGrid::TimeGrid(QWidget* parent) : CalendarView(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setSingleStep(24);
}

int TimeGrid::headHeight() const
{
    return ThemeManager::theme().px(44);
}

int TimeGrid::gutter() const
{
    return ThemeManager::theme().px(56);
}

int TimeGrid::hourHeight() const
{
    return ThemeManager::theme().px(48);
}

int TimeGrid::wholeDayRowsOf() const
{
    std::vector<DaySpan> spans;
    for (const CalendarCard& card : cards()) {
        if (isWholeDay(card)) {
            spans.push_back(daysOf(card, days()));
        }
    }
    const std::vector<int> rows = rowsOf(spans);
    const int most = rows.empty() ? 0 : *std::ranges::max_element(rows) + 1;
    return std::clamp(most, 1, kMostWholeDayRows);
}

int TimeGrid::wholeDayHeight() const
{
    const Theme& theme = ThemeManager::theme();
    return m_wholeDayRows * theme.px(22) + theme.px(6);
}

QRect TimeGrid::columnOf(int day) const
{
    const int width = viewport()->width() - gutter();
    const int left = gutter() + width * day / std::max(1, days().days);
    const int right = gutter() + width * (day + 1) / std::max(1, days().days);
    return {left, top(), right - left, viewport()->height() - top()};
}

int TimeGrid::yOf(int minute) const
{
    return top() - verticalScrollBar()->value() + minute * hourHeight() / 60;
}

QRect TimeGrid::boxOf(int day, int fromMinute, int toMinute, const SideBySide& place) const
{
    const QRect column = columnOf(day).adjusted(2, 0, -6, 0);
    const int width = column.width() / place.of;
    const int left = column.left() + width * place.place;
    const int y = yOf(fromMinute);
    return {left, y + 1, width - 2, std::max(8, yOf(toMinute) - y - 2)};
}

QRect TimeGrid::wholeDayBox(int first, int last, int row) const
{
    const Theme& theme = ThemeManager::theme();
    const QRect from = columnOf(first);
    const QRect to = columnOf(last);
    return {
        from.left() + 2, headHeight() + theme.px(2) + row * theme.px(22), to.right() - from.left() - 5, theme.px(20)};
}

void TimeGrid::addWholeDays(std::vector<Piece>& pieces) const
{
    std::vector<int> indexes;
    std::vector<DaySpan> spans;
    for (int i = 0; i < int(cards().size()); ++i) {
        if (isWholeDay(cards()[i])) {
            indexes.push_back(i);
            spans.push_back(daysOf(cards()[i], days()));
        }
    }
    const std::vector<int> rows = rowsOf(spans);
    for (size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].first <= spans[i].last && rows[i] < kMostWholeDayRows) {
            pieces.push_back({indexes[i], wholeDayBox(spans[i].first, spans[i].last, rows[i]), false});
        }
    }
}

void TimeGrid::addHours(std::vector<Piece>& pieces, int day) const
{
    const QDate date = days().first.addDays(day);
    std::vector<int> indexes;
    std::vector<DayMinutes> spans;
    std::vector<bool> ends;
    for (int i = 0; i < int(cards().size()); ++i) {
        const CalendarCard& card = cards()[i];
        if (isWholeDay(card)) {
            continue;
        }
        const int from = card.slot.minute + int(date.daysTo(card.slot.day)) * kDay;
        const int to = from + shownMinutes(card);
        if (from < kDay && to > 0) {
            indexes.push_back(i);
            spans.push_back({std::max(0, from), std::min(kDay, to)});
            ends.push_back(to <= kDay);
        }
    }
    const std::vector<SideBySide> places = sideBySide(spans);
    for (size_t i = 0; i < spans.size(); ++i) {
        pieces.push_back({indexes[i], boxOf(day, spans[i].from, spans[i].to, places[i]), ends[i]});
    }
}

std::vector<CalendarView::Piece> TimeGrid::pieces() const
{
    m_wholeDayRows = wholeDayRowsOf();
    std::vector<Piece> found;
    for (int day = 0; day < days().days; ++day) {
        addHours(found, day);
    }
    std::erase_if(found, [this](const Piece& piece) { return piece.box.bottom() < top(); }); // scrolled away
    for (Piece& piece : found) {
        piece.box.setTop(std::max(piece.box.top(), top()));
    }
    addWholeDays(found);
    return found;
}

std::optional<PlanSlot> TimeGrid::slotAt(const QPoint& point) const
{
    if (point.x() < gutter() || point.x() >= viewport()->width() || point.y() < headHeight() || days().days == 0) {
        return std::nullopt;
    }
    int day = 0;
    while (day + 1 < days().days && point.x() >= columnOf(day + 1).left()) {
        ++day;
    }
    const QDate date = days().first.addDays(day);
    if (point.y() < top()) {
        return PlanSlot{date, 0, 0, true};
    }
    const int minute = (point.y() - top() + verticalScrollBar()->value()) * 60 / hourHeight();
    return PlanSlot{date, std::clamp(minute / kGridSnap * kGridSnap, 0, kDay - kGridSnap), kGridSnap, false};
}

QDate TimeGrid::headAt(const QPoint& point) const
{
    if (point.y() >= headHeight() || point.x() < gutter() || days().days < 2) {
        return {};
    }
    int day = 0;
    while (day + 1 < days().days && point.x() >= columnOf(day + 1).left()) {
        ++day;
    }
    return days().first.addDays(day);
}

QPoint TimeGrid::pointOf(const PlanSlot& slot) const
{
    const QRect column = columnOf(int(days().first.daysTo(slot.day)));
    return {column.center().x(), slot.allDay ? headHeight() + wholeDayHeight() / 2 : yOf(slot.minute) + 2};
}

PlanSlot TimeGrid::stepped(const PlanSlot& place, int by) const
{
    PlanSlot next = place;
    if (place.allDay) {
        next.allDay = by < 0; // down from the whole day into its hours
        next.minute = 0;
    } else if (place.minute + by * kGridStep < 0) {
        next.allDay = true;
    } else {
        next.minute = std::min(kDay - kGridStep, place.minute + by * kGridStep);
    }
    return next;
}

void TimeGrid::setScroll()
{
    const int height = std::max(1, viewport()->height() - top());
    verticalScrollBar()->setRange(0, std::max(0, 24 * hourHeight() - height));
    verticalScrollBar()->setPageStep(height);
    if (!m_wasShown && viewport()->height() > top()) {
        m_wasShown = true;
        verticalScrollBar()->setValue(kFirstSeenMinute * hourHeight() / 60);
    }
}

void TimeGrid::resizeEvent(QResizeEvent* event)
{
    setScroll();
    CalendarView::resizeEvent(event);
}

void TimeGrid::showPlace()
{
    setScroll();
    if (place().allDay) {
        return;
    }
    const int y = place().minute * hourHeight() / 60;
    const int seen = verticalScrollBar()->value();
    const int height = viewport()->height() - top();
    if (y < seen) {
        verticalScrollBar()->setValue(y);
    } else if (y + hourHeight() / 2 > seen + height) {
        verticalScrollBar()->setValue(y + hourHeight() / 2 - height);
    }
}

void TimeGrid::paintHours(QPainter& painter) const
{
    const Theme& theme = ThemeManager::theme();
    for (int day = 0; day < days().days; ++day) {
        const QRect column = columnOf(day);
        const bool isFree = days().first.addDays(day).dayOfWeek() > 5;
        if (isFree) {
            painter.fillRect(column, theme.raised);
        } else {
            painter.fillRect(
                QRect(column.left(), yOf(0), column.width(), yOf(kWorkBegins * 60) - yOf(0)), theme.raised);
            painter.fillRect(
                QRect(column.left(), yOf(kWorkEnds * 60), column.width(), yOf(kDay) - yOf(kWorkEnds * 60)),
                theme.raised);
        }
    }
    painter.setFont(theme.numberFont(FontRole::Axis));
    const QString pattern = u"HH:mm"_s;
    for (int hour = 0; hour < 24; ++hour) {
        const int y = yOf(hour * 60);
        paintHorizontal(painter, gutter(), viewport()->width(), y, theme.rowLine());
        painter.setPen(theme.text2);
        if (hour > 0) {
            painter.drawText(
                QRect(0, y - theme.px(8), gutter() - theme.px(8), theme.px(16)), Qt::AlignRight | Qt::AlignVCenter,
                QTime(hour, 0).toString(pattern));
        }
    }
    for (int day = 0; day < days().days; ++day) {
        paintVertical(painter, top(), viewport()->height(), columnOf(day).left(), theme.line);
    }
}

void TimeGrid::paintHead(QPainter& painter) const
{
    const Theme& theme = ThemeManager::theme();
    const Formats& formats = LanguageManager::formats();
    painter.fillRect(QRect(0, 0, viewport()->width(), top()), theme.base);
    for (int day = 0; day < days().days; ++day) {
        const QRect column = columnOf(day);
        const QDate date = days().first.addDays(day);
        const bool isToday = date == today();
        const QRect head(column.left(), 0, column.width(), headHeight());
        painter.setPen(isToday ? theme.accent : theme.text2);
        painter.setFont(theme.font(isToday ? FontRole::SmallStrong : FontRole::SmallMedium));
        const QString name = formats.locale().dayName(date.dayOfWeek(), QLocale::ShortFormat);
        const int left = head.left() + theme.px(8);
        painter.drawText(QRect(left, 0, head.width(), headHeight()), Qt::AlignLeft | Qt::AlignVCenter, name);
        const int nameWidth = painter.fontMetrics().horizontalAdvance(name) + theme.px(6);
        painter.setPen(isToday ? theme.accent : theme.text);
        painter.setFont(theme.numberFont(FontRole::Title));
        painter.drawText(
            QRect(left + nameWidth, 0, head.width(), headHeight()), Qt::AlignLeft | Qt::AlignVCenter,
            QString::number(date.day()));
        if (isToday) {
            painter.fillRect(QRect(head.left() + 1, headHeight() - 2, head.width() - 1, 2), theme.accent);
        }
        paintVertical(painter, 0, top(), column.left(), theme.line);
    }
    painter.setFont(theme.font(FontRole::Axis));
    painter.setPen(theme.text2);
    painter.drawText(
        QRect(0, headHeight(), gutter() - theme.px(8), theme.px(22)), Qt::AlignRight | Qt::AlignVCenter, tr("all day"));
    paintHorizontal(painter, 0, viewport()->width(), headHeight(), theme.line);
    paintHorizontal(painter, 0, viewport()->width(), top() - 1, theme.line2);
}

void TimeGrid::paintPlace(QPainter& painter) const
{
    if (!hasFocus() || !days().contains(place().day) || current() >= 0) {
        return;
    }
    const int day = int(days().first.daysTo(place().day));
    const QRect box = place().allDay ? wholeDayBox(day, day, 0)
                                     : boxOf(day, place().minute, place().minute + kGridStep, SideBySide());
    if (place().allDay || box.bottom() > top()) {
        paintBox(painter, box, {QColor(), ThemeManager::theme().accent, double(ThemeManager::theme().px(3)), 2.0});
    }
}

void TimeGrid::paintNow(QPainter& painter) const
{
    if (!days().contains(today())) {
        return;
    }
    const Theme& theme = ThemeManager::theme();
    const QTime time = now().local().time();
    const int y = yOf(time.hour() * 60 + time.minute());
    const QRect column = columnOf(int(days().first.daysTo(today())));
    paintHorizontal(painter, column.left(), column.right(), y, theme.accent, 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(QPointF(column.left() + 1, y + 1), theme.px(4), theme.px(4));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimeGrid::paintGhost(QPainter& painter) const
{
    const PlanSlot& slot = drag().slot;
    const int day = int(days().first.daysTo(slot.day));
    if (!days().contains(slot.day)) {
        return;
    }
    const int minutes = std::max(kGridSnap, slot.minutes);
    const QRect box = slot.allDay ? wholeDayBox(day, day, 0)
                                  : boxOf(day, slot.minute, std::min(kDay, slot.minute + minutes), SideBySide());
    if (drag().what == Drag::What::New) {
        const Theme& theme = ThemeManager::theme();
        paintBox(painter, box, {theme.accentTint, theme.accent, double(theme.px(3)), 1});
        painter.setPen(theme.text);
        painter.setFont(theme.numberFont(FontRole::Small));
        painter.drawText(
            box.adjusted(theme.px(8), theme.px(2), 0, 0), Qt::AlignLeft | Qt::AlignTop,
            u"%1–%2"_s.arg(
                LanguageManager::formats().time(slot.at()),
                LanguageManager::formats().time(slot.moved(0, minutes).at())));
        return;
    }
    paintCard(painter, box, ghost(), {false, true});
}

void TimeGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), ThemeManager::theme().base);
    if (days().days == 0) {
        return;
    }
    painter.save();
    painter.setClipRect(QRect(0, top(), viewport()->width(), viewport()->height() - top()));
    paintHours(painter);
    painter.restore();
    paintHead(painter);
    paintPieces(painter);
    painter.setClipRect(QRect(0, top(), viewport()->width(), viewport()->height() - top()));
    paintNow(painter);
    painter.setClipping(false);
    paintPlace(painter);
}

} // namespace zhike
