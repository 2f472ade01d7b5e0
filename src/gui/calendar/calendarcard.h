#pragma once

#include "documents/marks.h"
#include "gui/calendar/calendarlayout.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace zhike {

/// How something stands in a calendar: when, and what is seen of it. What it stands for is known to whoever made the
/// cards, by the card's place among them.
struct CalendarCard {
    PlanSlot slot;
    bool isMovable = false;
    bool isOpen = true; ///< still to be done: filled with its colour; what was done is quiet
    State state = State::Info;
    QString icon; ///< in place of the state's mark
    QString title; ///< beside the time
    QString words; ///< everything about it, for tooltips and screen readers
};

/// How long a card is drawn: what takes no time at all can still be clicked.
[[nodiscard]] int shownMinutes(const CalendarCard& card);
/// The last day that it reaches into.
[[nodiscard]] QDate lastDayOf(const CalendarCard& card);

struct CardStyle {
    bool isCurrent = false; ///< where the keys are
    bool isGhost = false; ///< where it would go
};
/// A block with its edge in the colour of the state, the words in one or more lines as the height allows.
void paintCard(QPainter& painter, const QRectF& box, const CalendarCard& card, const CardStyle& style);

} // namespace zhike
