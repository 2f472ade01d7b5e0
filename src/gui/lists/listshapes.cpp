#include "gui/lists/listshapes.h"

#include "gui/common/button.h"
#include "gui/common/pagehead.h"
#include "gui/common/recordtable.h"
#include "gui/lists/listcalendar.h"
#include "gui/lists/listsummary.h"

#include <QSignalBlocker>
#include <QStackedLayout>

namespace zhike {

using namespace Qt::StringLiterals;

ListShapes::ListShapes(Workplace& workplace, RecordKind kind, RecordTable& table, PageHead& head)
    : m_kind(kind), m_table(&table), m_bars(new ListSummary(workplace, kind)),
      m_calendar(new ListCalendar(workplace, kind))
{
    m_shapes = new QStackedLayout(this);
    m_shapes->addWidget(m_table); // in the order of ListShape::As
    m_shapes->addWidget(m_bars);
    m_shapes->addWidget(m_calendar);
    const auto button = [&](const QString& icon, const QString& name, ListShape::As as) {
        auto* one = new ToolButton(icon, {}, &head);
        one->setObjectName(name);
        one->setCheckable(true);
        head.addAction(one);
        connect(
            one, &QAbstractButton::toggled, this, [this, as](bool isOn) { choose(isOn ? as : ListShape::As::Table); });
        return one;
    };
    m_asBars = button(u"reports"_s, u"summaryButton"_s, ListShape::As::Bars);
    m_asCalendar = button(u"today"_s, u"calendarButton"_s, ListShape::As::Calendar);
    connect(m_bars, &ListSummary::chosen, this, &ListShapes::shapeChanged);
    connect(m_calendar, &ListCalendar::chosen, this, &ListShapes::shapeChanged);
    connect(m_calendar, &ListCalendar::recordChosen, this, &ListShapes::recordChosen);
    connect(m_calendar, &ListCalendar::opened, this, &ListShapes::opened);
    const auto narrow = [this](const Filter& filter) {
        choose(ListShape::As::Table);
        Q_EMIT narrowed(filter);
    };
    connect(m_bars, &ListSummary::narrowed, this, narrow);
    connect(m_calendar, &ListCalendar::narrowed, this, narrow);
    connect(&workplace.company(), &Company::customFieldsChanged, this, &ListShapes::showButtons);
    showButtons();
    show(ListShape::As::Table);
}

void ListShapes::show(const ListQuery& query)
{
    m_bars->show(query);
    m_calendar->show(query);
}

bool ListShapes::isTable() const
{
    return m_shapes->currentWidget() == m_table;
}

ListShape ListShapes::shape() const
{
    ListShape shape;
    shape.as = ListShape::As(m_shapes->currentIndex());
    shape.bars = m_bars->chosenGroups();
    shape.dayField = m_calendar->field();
    shape.span = m_calendar->span();
    return shape;
}

void ListShapes::setShape(const ListShape& shape)
{
    if (shape.as == ListShape::As::Bars) {
        m_bars->choose(shape.bars);
    } else if (shape.as == ListShape::As::Calendar) {
        m_calendar->choose(shape.dayField, shape.span);
    }
    show(shape.as);
}

std::optional<RecordRef> ListShapes::subject() const
{
    return m_shapes->currentWidget() == m_calendar ? m_calendar->subject() : std::nullopt;
}

/// Without a word to whoever keeps shapes.
void ListShapes::show(ListShape::As as)
{
    m_shapes->setCurrentIndex(int(as));
    setFocusProxy(m_shapes->currentWidget());
    const QSignalBlocker quietBars(m_asBars);
    const QSignalBlocker quietCalendar(m_asCalendar);
    m_asBars->setChecked(as == ListShape::As::Bars);
    m_asCalendar->setChecked(as == ListShape::As::Calendar);
}

void ListShapes::choose(ListShape::As as)
{
    show(as);
    setFocus(Qt::OtherFocusReason);
    Q_EMIT recordChosen();
    Q_EMIT shapeChanged();
}

void ListShapes::showButtons()
{
    m_asCalendar->setVisible(m_calendar->hasFields());
}

void ListShapes::retranslate()
{
    m_asBars->setTip(tr("Show the list as bars, by a field"));
    m_asCalendar->setTip(tr("Show the list as a calendar"));
    m_bars->retranslate();
    m_calendar->retranslate();
}

} // namespace zhike
