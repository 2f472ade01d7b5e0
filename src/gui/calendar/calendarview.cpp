#include "gui/calendar/calendarview.h"

#include "gui/common/plaintip.h"
#include "gui/common/thememanager.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace zhike {

namespace {

constexpr int kStepMinutes = 30; ///< of the keys, and what a plan takes that says nothing else
constexpr int kSnapMinutes = 15; ///< of the mouse
constexpr int kEndPixels = 6;

} // namespace

CalendarView::CalendarView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void CalendarView::setDays(const DayRange& days, QDate month)
{
    m_days = days;
    m_month = month;
    layOut();
}

void CalendarView::setEntries(const QList<CalendarEntry>& entries)
{
    m_drag = Drag();
    m_entries = entries;
    layOut();
    findCurrent();
}

void CalendarView::setOwner(EntryOwner owner)
{
    m_owner = owner;
    viewport()->update();
}

void CalendarView::setNow(Instant now)
{
    m_now = now;
    viewport()->update();
}

void CalendarView::setPlace(QDate day, int minute)
{
    m_place = {day, minute, kStepMinutes, false};
    findCurrent();
    showPlace();
}

void CalendarView::layOut()
{
    m_pieces = m_days.days > 0 ? pieces() : std::vector<Piece>();
    viewport()->update();
}

QRect CalendarView::rectOf(int entry) const
{
    const auto piece = std::ranges::find(m_pieces, entry, &Piece::entry);
    return piece == m_pieces.end() ? QRect() : piece->box;
}

const CalendarView::Piece* CalendarView::pieceAt(const QPoint& point) const
{
    const auto piece
        = std::find_if(m_pieces.rbegin(), m_pieces.rend(), [&](const Piece& one) { return one.box.contains(point); });
    return piece == m_pieces.rend() ? nullptr : &*piece;
}

bool CalendarView::isMovable(int entry) const
{
    return entry >= 0 && m_entries[entry].activity.details.status == ActivityStatus::Planned;
}

CalendarEntry CalendarView::ghost() const
{
    CalendarEntry entry = m_drag.entry >= 0 ? m_entries[m_drag.entry] : CalendarEntry();
    ActivityDraft& details = entry.activity.details;
    details.status = ActivityStatus::Planned;
    details.at = m_drag.slot.at();
    details.minutes = m_drag.slot.minutes;
    details.allDay = m_drag.slot.allDay;
    return entry;
}

void CalendarView::paintPieces(QPainter& painter) const
{
    for (const Piece& piece : m_pieces) {
        const bool isDragged = m_drag.isRunning() && piece.entry == m_drag.entry;
        const EntryStyle style{piece.entry == m_current && hasFocus(), isDragged, m_owner};
        if (!isDragged || m_drag.what == Drag::What::New) {
            paintEntry(painter, piece.box, m_entries[piece.entry], style, m_now);
        }
    }
    if (m_drag.isRunning()) {
        paintGhost(painter);
    }
}

void CalendarView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void CalendarView::scrollContentsBy(int, int)
{
    layOut();
}

void CalendarView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_drag = Drag();
    const auto slot = slotAt(event->pos());
    if (!slot) {
        return;
    }
    const Piece* piece = pieceAt(event->pos());
    m_drag.what = Drag::What::Press;
    m_drag.from = event->pos();
    m_drag.begin = *slot;
    m_drag.entry = piece != nullptr ? piece->entry : -1;
    m_drag.atEnd = piece != nullptr && piece->hasEnd && hasLengths()
        && event->pos().y() > piece->box.bottom() - kEndPixels && piece->box.height() > kEndPixels * 2;
    m_place = {slot->day, slot->minute / kStepMinutes * kStepMinutes, kStepMinutes, slot->allDay};
    m_current = m_drag.entry;
    viewport()->update();
}

void CalendarView::beginDrag()
{
    if (m_drag.entry >= 0 && !isMovable(m_drag.entry)) {
        m_drag.what = Drag::What::Nothing; // what was done is done
        return;
    }
    if (m_drag.entry >= 0) {
        const ActivityDraft& details = m_entries[m_drag.entry].activity.details;
        m_drag.slot = PlanSlot::of(details.at, details.minutes, details.allDay);
        m_drag.what = m_drag.atEnd ? Drag::What::Length : Drag::What::Move;
    } else {
        m_drag.slot = m_drag.begin;
        m_drag.what = Drag::What::New;
    }
}

void CalendarView::dragTo(const QPoint& point)
{
    const auto slot = slotAt(point);
    if (!slot) {
        return;
    }
    if (m_drag.what == Drag::What::Move) {
        const ActivityDraft& details = m_entries[m_drag.entry].activity.details;
        const PlanSlot was = PlanSlot::of(details.at, details.minutes, details.allDay);
        if (slot->allDay != was.allDay && hasLengths()) { // over the line between whole days and hours
            m_drag.slot = {slot->day, slot->minute, slot->allDay ? 0 : kStepMinutes, slot->allDay};
        } else {
            const int minutes = hasLengths() ? slot->minute - m_drag.begin.minute : 0;
            m_drag.slot = was.moved(int(m_drag.begin.day.daysTo(slot->day)), minutes);
        }
    } else if (m_drag.what == Drag::What::Length) {
        const int end = int(m_drag.slot.day.daysTo(slot->day)) * 1440 + slot->minute + kSnapMinutes;
        m_drag.slot.minutes = std::max(kSnapMinutes, end - m_drag.slot.minute);
    } else if (hasLengths() && !m_drag.begin.allDay && slot->day == m_drag.begin.day && !slot->allDay) {
        const int first = std::min(slot->minute, m_drag.begin.minute);
        const int last = std::max(slot->minute, m_drag.begin.minute) + kSnapMinutes;
        m_drag.slot = {m_drag.begin.day, first, last - first, false};
    }
    viewport()->update();
}

void CalendarView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_drag.what == Drag::What::Nothing) {
        const Piece* piece = pieceAt(event->pos());
        const bool isEnd = piece != nullptr && piece->hasEnd && hasLengths() && isMovable(piece->entry)
            && event->pos().y() > piece->box.bottom() - kEndPixels;
        viewport()->setCursor(isEnd ? Qt::SizeVerCursor : piece != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const bool isFar = (event->pos() - m_drag.from).manhattanLength() >= QApplication::startDragDistance();
    if (m_drag.what == Drag::What::Press && isFar) {
        beginDrag();
    }
    if (m_drag.isRunning()) {
        dragTo(event->pos());
    }
}

void CalendarView::endDrag()
{
    const Drag done = m_drag;
    m_drag = Drag();
    viewport()->update();
    if (done.what == Drag::What::New) {
        if (hasLengths() && !done.slot.allDay) {
            Q_EMIT planned(done.slot);
        }
        return;
    }
    const CalendarEntry entry = m_entries[done.entry];
    const ActivityDraft& details = entry.activity.details;
    if (done.slot != PlanSlot::of(details.at, details.minutes, details.allDay)) {
        Q_EMIT moved(entry, done.slot);
    }
}

void CalendarView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_drag.isRunning()) {
        dragTo(event->pos());
        endDrag();
        return;
    }
    const bool wasPressed = m_drag.what == Drag::What::Press;
    const int entry = m_drag.entry;
    m_drag = Drag();
    if (wasPressed && entry >= 0) {
        Q_EMIT opened(CalendarEntry(m_entries[entry]));
    } else if (const QDate day = headAt(event->pos()); day.isValid()) {
        Q_EMIT dayChosen(day);
    }
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_drag = Drag();
    const auto slot = slotAt(event->pos());
    if (event->button() == Qt::LeftButton && slot && pieceAt(event->pos()) == nullptr
        && !headAt(event->pos()).isValid()) {
        PlanSlot wanted = *slot;
        wanted.minute = wanted.minute / kStepMinutes * kStepMinutes;
        wanted.minutes = wanted.allDay ? 0 : kStepMinutes;
        Q_EMIT planned(wanted);
    }
}

void CalendarView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Piece* piece = byKey ? nullptr : pieceAt(event->pos());
    const int entry = byKey ? m_current : piece != nullptr ? piece->entry : -1;
    if (entry >= 0) {
        const QPoint place = byKey ? rectOf(entry).bottomLeft() : event->pos();
        Q_EMIT menuAsked(CalendarEntry(m_entries[entry]), viewport()->mapToGlobal(place));
    }
}

void CalendarView::keyPressEvent(QKeyEvent* event)
{
    const bool moves = event->modifiers() & Qt::ControlModifier;
    const bool lengthens = moves && event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & Qt::AltModifier) {
        QAbstractScrollArea::keyPressEvent(event); // back and forward
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = event->key() == Qt::Key_Left ? -1 : 1;
        moves ? moveCurrent(by, 0) : go(m_place.moved(by, 0));
        return;
    }
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int by = event->key() == Qt::Key_Up ? -1 : 1;
        lengthens ? lengthenCurrent(by) : moves ? moveCurrent(0, by) : go(stepped(m_place, by));
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openOrPlan();
        return;
    case Qt::Key_Escape:
        if (m_drag.what != Drag::What::Nothing) {
            m_drag = Drag();
            viewport()->update();
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // the page's keys
}

void CalendarView::openOrPlan()
{
    if (m_current >= 0) {
        Q_EMIT opened(CalendarEntry(m_entries[m_current]));
    } else {
        Q_EMIT planned(m_place);
    }
}

void CalendarView::moveCurrent(int days, int steps)
{
    if (!isMovable(m_current)) {
        return;
    }
    const CalendarEntry entry = m_entries[m_current];
    const ActivityDraft& details = entry.activity.details;
    const PlanSlot was = PlanSlot::of(details.at, details.minutes, details.allDay);
    const PlanSlot next = hasLengths() ? was.moved(days, steps * kStepMinutes) : was.moved(days + steps * 7, 0);
    m_place = {next.day, next.minute, kStepMinutes, next.allDay};
    Q_EMIT moved(entry, next);
}

void CalendarView::lengthenCurrent(int steps)
{
    if (!isMovable(m_current) || !hasLengths()) {
        return;
    }
    const CalendarEntry entry = m_entries[m_current];
    const ActivityDraft& details = entry.activity.details;
    PlanSlot slot = PlanSlot::of(details.at, details.minutes, details.allDay);
    slot.minutes = std::max(kSnapMinutes, shownMinutes(entry) + steps * kSnapMinutes);
    if (!slot.allDay && slot.minutes != details.minutes) {
        Q_EMIT moved(entry, slot);
    }
}

void CalendarView::go(const PlanSlot& place)
{
    m_place = place;
    if (!m_days.contains(place.day)) {
        Q_EMIT dayMissed(place.day);
        return;
    }
    findCurrent();
    showPlace();
}

void CalendarView::findCurrent()
{
    m_current = -1;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const ActivityDraft& details = m_entries[i].activity.details;
        const PlanSlot slot = PlanSlot::of(details.at, shownMinutes(m_entries[i]), details.allDay);
        const bool isHere = slot.day == m_place.day && (!hasLengths() || slot.allDay == m_place.allDay)
            && (!hasLengths() || slot.allDay
                || (slot.minute < m_place.minute + kStepMinutes && slot.minute + slot.minutes > m_place.minute));
        if (isHere) {
            m_current = int(i);
            break;
        }
    }
    setAccessibleDescription(
        m_current >= 0 ? entryWords(m_entries[m_current], m_now)
                       : m_place.day.toString(Qt::ISODate) + u' '
                + QTime(0, 0).addSecs(m_place.minute * 60).toString(QStringLiteral("HH:mm")));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    viewport()->update();
}

void CalendarView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void CalendarView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool CalendarView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Piece* piece = pieceAt(help->pos());
        if (piece != nullptr) {
            QToolTip::showText(help->globalPos(), plainTip(entryWords(m_entries[piece->entry], m_now)), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CalendarView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LanguageChange) {
        layOut();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace zhike
