#pragma once

#include "gui/calendar/calendarview.h"

namespace zhike {

/// Whole weeks below each other. Days with more than they have room for say how many more there are.
class MonthGrid : public CalendarView {
    Q_OBJECT
public:
    explicit MonthGrid(QWidget* parent = nullptr);
    /// How many of each day stand in no card, to be told with those that have no room.
    void setUnread(std::vector<int> byDay);
    [[nodiscard]] QPoint pointOf(const PlanSlot& slot) const override;

protected:
    [[nodiscard]] std::vector<Piece> pieces() const override;
    [[nodiscard]] std::optional<PlanSlot> slotAt(const QPoint& point) const override;
    [[nodiscard]] QDate headAt(const QPoint& point) const override;
    [[nodiscard]] PlanSlot stepped(const PlanSlot& place, int by) const override { return place.moved(by * 7, 0); }
    [[nodiscard]] bool hasLengths() const override { return false; }
    void paintGhost(QPainter& painter) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect cellOf(int day) const;
    [[nodiscard]] int namesHeight() const;
    [[nodiscard]] int numberHeight() const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int linesOfADay() const;
    [[nodiscard]] int dayAt(const QPoint& point) const;
    void paintCell(QPainter& painter, int day) const;
    std::vector<int> m_unread;
    mutable std::vector<int> m_more; ///< by day: how many have no room
};

} // namespace zhike
