#include "documents/charts/groupchart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

GroupChart::GroupChart(GroupData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    m_high = 0;
    for (const GroupData::Group& group : m_data.groups) {
        m_low = std::min({m_low, group.actual, group.expected});
        m_high = std::max({m_high, group.actual, group.expected});
    }
}

QRectF GroupChart::plot(const QRectF& area, const Theme& theme) const
{
    const VerticalAxis axis = VerticalAxis::counting(m_low, m_high, formats());
    const double below = theme.px(m_data.groupHead.isEmpty() ? 22 : 38);
    return area.adjusted(axis.labelWidth(theme) + theme.px(8), theme.px(22), -theme.px(4), -below);
}

QRectF GroupChart::slot(const QRectF& plot, size_t index) const
{
    const double width = plot.width() / double(std::max<size_t>(1, m_data.groups.size()));
    return {plot.left() + double(index) * width, plot.top(), width, plot.height()};
}

/// The two words stand above the plot, each after its sign.
void GroupChart::paintKey(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    const double y = plot.top() - theme.px(13);
    const QFont small = theme.font(FontRole::Small);
    double x = plot.left();
    painter.fillRect(onPixels(painter, QRectF(x, y - theme.px(5), theme.px(8), theme.px(10))), theme.bar);
    x += theme.px(13);
    const QString actual = tr("actual");
    paintChartText(painter, {x, y}, TextSide::Left, small, theme.text2, actual);
    x += chartTextWidth(small, actual) + theme.px(16);
    painter.fillRect(onPixels(painter, QRectF(x, y - 1, theme.px(14), 2)), theme.accent);
    x += theme.px(19);
    paintChartText(painter, {x, y}, TextSide::Left, theme.font(FontRole::SmallStrong), theme.accent, tr("expected"));
}

void GroupChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const QRectF inner = plot(area, theme);
    const VerticalAxis axis = VerticalAxis::counting(m_low, m_high, formats());
    axis.paint(painter, inner, theme);
    paintKey(painter, inner, theme);
    const QFont font = theme.numberFont(FontRole::Axis);
    for (size_t i = 0; i < m_data.groups.size(); ++i) {
        const GroupData::Group& group = m_data.groups[i];
        const QRectF place = slot(inner, i);
        const double thick = std::min(place.width() * 0.6, double(theme.px(34)));
        const double zero = axis.yOf(0, inner);
        const double top = axis.yOf(group.actual, inner);
        const double middle = place.center().x();
        painter.fillRect(
            onPixels(painter, QRectF(middle - thick / 2, std::min(zero, top), thick, std::abs(zero - top))),
            group.actual < 0 ? theme.danger : theme.bar);
        const double expected = axis.yOf(group.expected, inner);
        const double reach = std::min(place.width() * 0.45, thick / 2 + theme.px(5));
        painter.fillRect(onPixels(painter, QRectF(middle - reach, expected - 1, reach * 2, 2)), theme.accent);
        paintChartText(
            painter, {middle, inner.bottom() + theme.px(11)}, TextSide::Centre, font, theme.text2, group.label);
    }
    paintChartText(
        painter, {inner.center().x(), inner.bottom() + theme.px(28)}, TextSide::Centre, theme.font(FontRole::Axis),
        theme.text2, m_data.groupHead);
}

std::vector<ChartMark> GroupChart::marks(const QRectF& area, const Theme& theme) const
{
    std::vector<ChartMark> marks;
    const QRectF inner = plot(area, theme);
    for (size_t i = 0; i < m_data.groups.size(); ++i) {
        const GroupData::Group& group = m_data.groups[i];
        //: one group of a check of the model: %1 the group, %2 what is counted in it, %3 and %4 numbers
        QString words = tr("%1 %2: %3 came, %4 expected")
                            .arg(
                                group.label, m_data.groupHead, formats().decimal(group.actual, m_data.decimals),
                                formats().decimal(group.expected, m_data.decimals));
        if (group.customers > 0) {
            words += u", "_s + tr("%Ln customer(s)", nullptr, int(group.customers));
        }
        marks.push_back({slot(inner, i), int(i), words});
    }
    return marks;
}

ChartTable GroupChart::table() const
{
    ChartTable table;
    table.heads = {m_data.groupHead, tr("Actual"), tr("Expected")};
    const bool counts = std::ranges::any_of(m_data.groups, [](const auto& group) { return group.customers > 0; });
    if (counts) {
        table.heads.append(tr("Customers"));
    }
    for (const GroupData::Group& group : m_data.groups) {
        QStringList cells{
            group.label, formats().decimal(group.actual, m_data.decimals),
            formats().decimal(group.expected, m_data.decimals)};
        if (counts) {
            cells.append(formats().number(group.customers));
        }
        table.rows.push_back(cells);
    }
    return table;
}

QSizeF GroupChart::leastSize(const Theme& theme) const
{
    return QSizeF(theme.px(260), theme.px(180));
}

} // namespace zhike
