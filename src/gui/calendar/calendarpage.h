#pragma once

#include "gui/calendar/calendarlayout.h"
#include "gui/common/page.h"
#include "services/people/calendar.h"

class QComboBox;
class QStackedLayout;
class QTimer;

namespace zhike {

class Button;
class CalendarView;
class Label;
class MonthGrid;
class PageHead;
class ProgressLine;
class TimeGrid;
class ToolButton;

/// A day, a week or a month of one person or a team: what is planned, and what was done. Only the days that are seen
/// are read. Its place is the record "activity 0": it is reached from Today, and Esc leads back there.
class CalendarPage : public Page {
    Q_OBJECT
public:
    explicit CalendarPage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;
    [[nodiscard]] QVariant state() const override;
    void restore(const QVariant& state) override;
    [[nodiscard]] std::optional<RecordRef> subject() const override;
    /// The place by which it is reached.
    [[nodiscard]] static Place place();

    [[nodiscard]] CalendarSpan span() const { return m_span; }
    void setSpan(CalendarSpan span);
    void goTo(QDate day);
    [[nodiscard]] CalendarView& view() const;
    [[nodiscard]] const QList<CalendarEntry>& entries() const { return m_answer.entries; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void prepare(CalendarView& view);
    void load();
    void loadPeople();
    void show(const CalendarAnswer& answer);
    void open(int entry);
    void move(const CalendarEntry& entry, const PlanSlot& slot);
    void openMenu(const CalendarEntry& entry, const QPoint& place);
    void retranslate();

    PageHead* m_head;
    Label* m_heading;
    Label* m_cut;
    ToolButton* m_back;
    ToolButton* m_forward;
    Button* m_today;
    Button* m_new;
    QComboBox* m_who;
    ProgressLine* m_progress;
    QStackedLayout* m_views;
    TimeGrid* m_times;
    MonthGrid* m_month;
    QTimer* m_clock;
    CalendarSpan m_span = CalendarSpan::Week;
    QDate m_day;
    CalendarAnswer m_answer;
    std::optional<UserId> m_person; ///< whose calendar the chooser was filled for
};

} // namespace zhike
