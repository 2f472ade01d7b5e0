#pragma once

#include "gui/calendar/calendarcard.h"

#include <QAbstractScrollArea>
#include <QList>
#include <optional>
#include <vector>

namespace zhike {

/// Days with what stands in them, and the hands for it: a click opens, a drag moves, its lower edge changes the length,
/// a drag or double click over an empty place plans; the same by keys: arrows go about, Enter opens or plans, Ctrl and
/// an arrow moves a plan, Ctrl, Shift and up or down change its length; Space goes to the next one at the same place.
/// Records stay where they are. Where the days lie is up to the grids.
class CalendarView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit CalendarView(QWidget* parent = nullptr);

    void setDays(const DayRange& days, QDate month);
    void setCards(const QList<CalendarCard>& cards);
    /// The moment of now: today, the line of now, what is overdue.
    void setNow(Instant now);
    /// Where the keys are.
    void setPlace(QDate day, int minute);
    [[nodiscard]] QDate day() const { return m_place.day; }
    [[nodiscard]] QDate today() const { return m_now.local().date(); }
    [[nodiscard]] const PlanSlot& place() const { return m_place; }
    [[nodiscard]] const DayRange& days() const { return m_days; }
    [[nodiscard]] const QList<CalendarCard>& cards() const { return m_cards; }
    /// The card at the place of the keys, or -1.
    [[nodiscard]] int current() const { return m_current; }
    /// Puts the keys onto a card.
    void select(int card);
    /// Where a card is seen, in the viewport; empty when it is not.
    [[nodiscard]] QRect rectOf(int card) const;
    /// The point of the viewport at which a time is seen, for tests and for what opens there.
    [[nodiscard]] virtual QPoint pointOf(const PlanSlot& slot) const = 0;

Q_SIGNALS:
    // a card is told by its place in cards()
    void clicked(int card);
    void doubleClicked(int card);
    /// By Enter.
    void opened(int card);
    void planned(const zhike::PlanSlot& slot);
    void moved(int card, const zhike::PlanSlot& slot);
    void menuAsked(int card, const QPoint& place);
    /// The keys went to another card, or to none.
    void currentChanged();
    /// A day's number, or what does not fit into it, was clicked.
    void dayChosen(QDate day);
    /// The keys went to a day that is not shown.
    void dayMissed(QDate day);

protected:
    /// A piece of a card: over midnight it has more than one.
    struct Piece {
        int card = -1;
        QRect box;
        bool hasEnd = false; ///< its lower edge is where the card ends
    };
    /// What is dragged, and to where.
    struct Drag {
        enum class What { Nothing, Press, Move, Length, New };
        What what = What::Nothing;
        int card = -1;
        bool atEnd = false; ///< the press was on the lower edge
        QPoint from;
        PlanSlot begin;
        PlanSlot slot;
        [[nodiscard]] bool isRunning() const { return what != What::Nothing && what != What::Press; }
    };

    [[nodiscard]] virtual std::vector<Piece> pieces() const = 0;
    /// The time at a point; nothing beside the days.
    [[nodiscard]] virtual std::optional<PlanSlot> slotAt(const QPoint& point) const = 0;
    /// The day whose number or "more" is at a point.
    [[nodiscard]] virtual QDate headAt(const QPoint& point) const = 0;
    /// One step of the keys up or down.
    [[nodiscard]] virtual PlanSlot stepped(const PlanSlot& place, int by) const = 0;
    [[nodiscard]] virtual bool hasLengths() const = 0;
    virtual void showPlace() { }
    void layOut();

    [[nodiscard]] const std::vector<Piece>& laidOut() const { return m_pieces; }
    [[nodiscard]] const Drag& drag() const { return m_drag; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] QDate month() const { return m_month; }
    /// Paints all pieces but those being dragged, then the ghost.
    void paintPieces(QPainter& painter) const;
    virtual void paintGhost(QPainter& painter) const = 0;
    /// The card as it would be at a slot.
    [[nodiscard]] CalendarCard ghost() const;

    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] const Piece* pieceAt(const QPoint& point) const;
    [[nodiscard]] bool isMovable(int card) const;
    void beginDrag();
    void dragTo(const QPoint& point);
    void endDrag();
    void moveCurrent(int days, int steps);
    void lengthenCurrent(int steps);
    void go(const PlanSlot& place);
    [[nodiscard]] bool isAtPlace(const CalendarCard& card) const;
    void findCurrent();
    void setCurrent(int card);
    void goToNextHere();
    void openOrPlan();

    DayRange m_days;
    QDate m_month;
    QList<CalendarCard> m_cards;
    std::vector<Piece> m_pieces;
    Instant m_now{0};
    PlanSlot m_place;
    int m_current = -1;
    Drag m_drag;
};

} // namespace zhike
