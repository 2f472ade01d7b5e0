#pragma once

#include "gui/calendar/calendarview.h"

namespace zhike {

/// One day or several beside each other: whole days on top, hours below, which scroll.
class TimeGrid : public CalendarView {
    Q_OBJECT
public:
    explicit TimeGrid(QWidget* parent = nullptr);
    [[nodiscard]] QPoint pointOf(const PlanSlot& slot) const override;

protected:
    [[nodiscard]] std::vector<Piece> pieces() const override;
    [[nodiscard]] std::optional<PlanSlot> slotAt(const QPoint& point) const override;
    [[nodiscard]] QDate headAt(const QPoint& point) const override;
    [[nodiscard]] PlanSlot stepped(const PlanSlot& place, int by) const override;
    [[nodiscard]] bool hasLengths() const override { return true; }
    void showPlace() override;
    void paintGhost(QPainter& painter) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRect columnOf(int day) const; ///< of the hours
    [[nodiscard]] int yOf(int minute) const;
    [[nodiscard]] QRect boxOf(int day, int fromMinute, int toMinute, const SideBySide& place) const;
    [[nodiscard]] QRect wholeDayBox(int first, int last, int row) const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int wholeDayHeight() const;
    [[nodiscard]] int top() const { return headHeight() + wholeDayHeight(); }
    [[nodiscard]] int gutter() const;
    [[nodiscard]] int hourHeight() const;
    [[nodiscard]] int wholeDayRowsOf() const;
    void addWholeDays(std::vector<Piece>& pieces) const;
    void addHours(std::vector<Piece>& pieces, int day) const;
    void paintHours(QPainter& painter) const;
    void paintHead(QPainter& painter) const;
    void paintPlace(QPainter& painter) const;
    void paintNow(QPainter& painter) const;
    void setScroll();
    bool m_wasShown = false;
    mutable int m_wholeDayRows = 1; ///< as of the last pieces()
};

} // namespace zhike
