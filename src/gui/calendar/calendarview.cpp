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

void CalendarView::setCards(const QList<CalendarCard>& cards)
{
    m_drag = Drag();
    m_cards = cards;
    layOut();
    findCurrent();
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

QRect CalendarView::rectOf(int card) const
{
    const auto piece = std::ranges::find(m_pieces, card, &Piece::card);
    return piece == m_pieces.end() ? QRect() : piece->box;
}

const CalendarView::Piece* CalendarView::pieceAt(const QPoint& point) const
{
    const auto piece
        = std::find_if(m_pieces.rbegin(), m_pieces.rend(), [&](const Piece& one) { return one.box.contains(point); });
    return piece == m_pieces.rend() ? nullptr : &*piece;
}

bool CalendarView::isMovable(int card) const
{
    return card >= 0 && m_cards[card].isMovable;
}

CalendarCard CalendarView::ghost() const
{
    CalendarCard card = m_drag.card >= 0 ? m_cards[m_drag.card] : CalendarCard();
    card.slot = m_drag.slot;
    return card;
}

void CalendarView::paintPieces(QPainter& painter) const
{
    for (const Piece& piece : m_pieces) {
        const bool isDragged = m_drag.isRunning() && piece.card == m_drag.card;
        if (!isDragged || m_drag.what == Drag::What::New) {
            paintCard(painter, piece.box, m_cards[piece.card], {piece.card == m_current && hasFocus(), isDragged});
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
    m_drag.card = piece != nullptr ? piece->card : -1;
    m_drag.atEnd = piece != nullptr && piece->hasEnd && hasLengths()
        && event->pos().y() > piece->box.bottom() - kEndPixels && piece->box.height() > kEndPixels * 2;
    m_place = {slot->day, slot->minute / kStepMinutes * kStepMinutes, kStepMinutes, slot->allDay};
    setCurrent(m_drag.card);
}

void CalendarView::beginDrag()
{
    if (m_drag.card >= 0 && !isMovable(m_drag.card)) {
        m_drag.what = Drag::What::Nothing;
        return;
    }
    if (m_drag.card >= 0) {
        m_drag.slot = m_cards[m_drag.card].slot;
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
        const PlanSlot was = m_cards[m_drag.card].slot;
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
        const bool isEnd = piece != nullptr && piece->hasEnd && hasLengths() && isMovable(piece->card)
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
    if (done.slot != m_cards[done.card].slot) {
        Q_EMIT moved(done.card, done.slot);
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
    const int card = m_drag.card;
    m_drag = Drag();
    if (wasPressed && card >= 0) {
        Q_EMIT clicked(card);
    } else if (const QDate day = headAt(event->pos()); day.isValid()) {
        Q_EMIT dayChosen(day);
    }
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_drag = Drag();
    const auto slot = slotAt(event->pos());
    const Piece* piece = pieceAt(event->pos());
    if (event->button() == Qt::LeftButton && piece != nullptr) {
        Q_EMIT doubleClicked(piece->card);
    } else if (event->button() == Qt::LeftButton && slot && !headAt(event->pos()).isValid()) {
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
    const int card = byKey ? m_current : piece != nullptr ? piece->card : -1;
    if (card >= 0) {
        const QPoint place = byKey ? rectOf(card).bottomLeft() : event->pos();
        Q_EMIT menuAsked(card, viewport()->mapToGlobal(place));
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
    case Qt::Key_Space:
        goToNextHere();
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
        Q_EMIT opened(m_current);
    } else {
        Q_EMIT planned(m_place);
    }
}

void CalendarView::moveCurrent(int days, int steps)
{
    if (!isMovable(m_current)) {
        return;
    }
    const int card = m_current;
    const PlanSlot was = m_cards[card].slot;
    const PlanSlot next = hasLengths() ? was.moved(days, steps * kStepMinutes) : was.moved(days + steps * 7, 0);
    m_place = {next.day, next.minute, kStepMinutes, next.allDay};
    Q_EMIT moved(card, next);
}

void CalendarView::lengthenCurrent(int steps)
{
    if (!isMovable(m_current) || !hasLengths()) {
        return;
    }
    const CalendarCard& card = m_cards[m_current];
    PlanSlot slot = card.slot;
    slot.minutes = std::max(kSnapMinutes, shownMinutes(card) + steps * kSnapMinutes);
    if (!slot.allDay && slot.minutes != card.slot.minutes) {
        Q_EMIT moved(m_current, slot);
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

bool CalendarView::isAtPlace(const CalendarCard& card) const
{
    const PlanSlot& slot = card.slot;
    if (slot.day != m_place.day || !hasLengths()) {
        return slot.day == m_place.day;
    }
    return slot.allDay == m_place.allDay
        && (slot.allDay
            || (slot.minute < m_place.minute + kStepMinutes && slot.minute + shownMinutes(card) > m_place.minute));
}

void CalendarView::findCurrent()
{
    const auto card
        = std::find_if(m_cards.cbegin(), m_cards.cend(), [this](const CalendarCard& one) { return isAtPlace(one); });
    setCurrent(card == m_cards.cend() ? -1 : int(card - m_cards.cbegin()));
}

void CalendarView::select(int card)
{
    const PlanSlot& slot = m_cards[card].slot;
    m_place = {slot.day, slot.minute, kStepMinutes, slot.allDay};
    setCurrent(card);
}

void CalendarView::goToNextHere()
{
    for (int step = 1; step < int(m_cards.size()); ++step) {
        const int card = int((m_current + step) % m_cards.size());
        if (m_current >= 0 && isAtPlace(m_cards[card])) {
            setCurrent(card);
            return;
        }
    }
}

void CalendarView::setCurrent(int card)
{
    m_current = card;
    setAccessibleDescription(
        m_current >= 0 ? m_cards[m_current].words
                       : m_place.day.toString(Qt::ISODate) + u' '
                + QTime(0, 0).addSecs(m_place.minute * 60).toString(QStringLiteral("HH:mm")));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    viewport()->update();
    Q_EMIT currentChanged();
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
            QToolTip::showText(help->globalPos(), plainTip(m_cards[piece->card].words), viewport());
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
