#pragma once

#include "gui/calendar/calendarlayout.h"
#include "gui/common/workplace.h"
#include "services/lists/listdays.h"

#include <QTimer>
#include <QWidget>

class QComboBox;

namespace zhike {

class Button;
class Label;
class MonthGrid;
class ToolButton;

/// The rows of a list on the days of one of their fields, a month or a week at a time. The same set as the table; a
/// day's number, or "12 more", narrows the list to that day. What may be edited is dragged to another day.
class ListCalendar : public QWidget {
    Q_OBJECT
public:
    ListCalendar(Workplace& workplace, RecordKind kind, QWidget* parent = nullptr);

    /// The list has other rows. Reads them when it is on show.
    void show(const ListQuery& query);
    void choose(const QString& field, CalendarSpan span);
    [[nodiscard]] QString field() const;
    [[nodiscard]] CalendarSpan span() const;
    /// Whether the kind has any days.
    [[nodiscard]] bool hasFields() const;
    [[nodiscard]] std::optional<RecordRef> subject() const;
    [[nodiscard]] const ListDays& days() const { return m_days; }
    [[nodiscard]] MonthGrid& grid() const { return *m_grid; }
    void goTo(QDate day);
    void retranslate();

Q_SIGNALS:
    /// Another field or span.
    void chosen();
    void narrowed(const zhike::Filter& filter);
    void recordChosen();
    void opened(const zhike::RecordRef& record);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void watchGrid();
    void fillFields();
    void remember();
    void read();
    void tell(const ListDays& days);
    void move(int card, QDate day);
    void narrowTo(QDate day);
    void setSpan(CalendarSpan span);

    Workplace& m_workplace;
    RecordKind m_kind;
    ListQuery m_query;
    bool m_isOld = true; ///< what is shown is of another query
    quint64 m_generation = 0;
    QDate m_day;
    ListDays m_days;
    std::optional<RecordRef> m_moved; ///< the keys go along with it
    QString m_shownField; ///< of m_days
    QComboBox* m_fields;
    QComboBox* m_spans;
    ToolButton* m_back;
    ToolButton* m_forward;
    Button* m_today;
    Label* m_heading;
    Label* m_count;
    MonthGrid* m_grid;
};

} // namespace zhike
