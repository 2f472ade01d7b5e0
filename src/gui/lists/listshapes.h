#pragma once

#include "gui/common/workplace.h"
#include "gui/lists/listshape.h"
#include "services/lists/list.h"

#include <QWidget>

class QStackedLayout;

namespace zhike {

class ListCalendar;
class ListSummary;
class PageHead;
class RecordTable;
class ToolButton;

/// The rows of a list as a table, and the same set as bars or as a calendar; buttons in the page's head choose. What
/// is not on show reads nothing.
class ListShapes : public QWidget {
    Q_OBJECT
public:
    /// Takes the table; the buttons go into the head.
    ListShapes(Workplace& workplace, RecordKind kind, RecordTable& table, PageHead& head);

    /// The list has other rows, or may have.
    void show(const ListQuery& query);
    [[nodiscard]] ListShape shape() const;
    void setShape(const ListShape& shape);
    [[nodiscard]] bool isTable() const;
    /// The record in hand of a calendar.
    [[nodiscard]] std::optional<RecordRef> subject() const;
    void retranslate();

Q_SIGNALS:
    /// A person chose another shape, or what it shows.
    void shapeChanged();
    /// Narrow the list to these rows, and show them.
    void narrowed(const zhike::Filter& filter);
    void recordChosen();
    void opened(const zhike::RecordRef& record);

private:
    void show(ListShape::As as);
    void choose(ListShape::As as);
    void showButtons();

    RecordKind m_kind;
    RecordTable* m_table;
    ListSummary* m_bars;
    ListCalendar* m_calendar;
    QStackedLayout* m_shapes;
    ToolButton* m_asBars;
    ToolButton* m_asCalendar;
};

} // namespace zhike
