#include "documents/charts/horizontalbars.h"

#include "documents/charts/axis.h"
#include "documents/marks.h"
#include "documents/painting.h"

#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

HorizontalBars::HorizontalBars(std::vector<BarData> bars, QStringList heads, const Formats& formats)
    : Chart(formats), m_bars(std::move(bars)), m_heads(std::move(heads))
{
    for (const BarData& bar : m_bars) {
        m_highest = std::max(m_highest, bar.value);
        m_lowest = std::min(m_lowest, bar.value);
    }
}

HorizontalBars::Columns HorizontalBars::measure(const Theme& theme) const
{
    Columns columns;
    for (const BarData& bar : m_bars) {
        const double mark = bar.segment >= 0 ? theme.px(19) : 0;
        columns.label = std::max(columns.label, mark + chartTextWidth(theme.font(FontRole::Body), bar.label));
        columns.number = std::max(columns.number, chartTextWidth(theme.numberFont(FontRole::BodyStrong), bar.text));
        columns.second = std::max(columns.second, chartTextWidth(theme.numberFont(FontRole::Body), bar.second));
    }
    return columns;
}

QRectF HorizontalBars::barRow(const QRectF& area, const Theme& theme, size_t index) const
{
    const double height = std::min(double(theme.px(28)), area.height() / double(std::max<size_t>(1, m_bars.size())));
    return {area.left(), area.top() + double(index) * height, area.width(), height};
}

void HorizontalBars::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const Columns columns = measure(theme);
    const double gap = theme.px(12);
    const double secondRoom = columns.second > 0 ? columns.second + gap : 0;
    const double left = area.left() + std::min(columns.label, area.width() * 0.4) + gap;
    const double right = area.right() - secondRoom - columns.number - theme.px(8);
    const double range = m_highest - m_lowest;
    const double unit = range > 0 && right > left ? (right - left) / range : 0;
    const double zero = left - m_lowest * unit;
    for (size_t i = 0; i < m_bars.size(); ++i) {
        const BarData& bar = m_bars[i];
        const QRectF row = barRow(area, theme, i);
        const double middle = row.center().y();
        double x = row.left();
        if (bar.segment >= 0) {
            const SegmentLook look = segmentLookAt(theme, bar.segment);
            const double side = theme.px(12);
            paintMark(painter, QRectF(x, middle - side / 2, side, side), look.shape, look.color);
            x += theme.px(19);
        }
        const QFont labelFont = theme.font(FontRole::Body);
        const QString label = QFontMetricsF(labelFont).elidedText(bar.label, Qt::ElideRight, left - gap - x + 1);
        paintChartText(painter, {x, middle}, TextSide::Left, labelFont, theme.text, label);
        const double thick = std::min(double(theme.px(14)), row.height() * 0.55);
        const double length = std::max(std::abs(bar.value) * unit, bar.value == 0 ? 0.0 : double(theme.px(2)));
        const bool negative = bar.value < 0;
        const QRectF shape(negative ? zero - length : zero, middle - thick / 2, length, thick);
        painter.fillRect(onPixels(painter, shape), negative ? theme.danger : theme.bar);
        paintChartText(
            painter, {(negative ? zero : shape.right()) + theme.px(8), middle}, TextSide::Left,
            theme.numberFont(FontRole::BodyStrong), negative ? theme.danger : theme.text, bar.text);
        if (!bar.second.isEmpty()) {
            paintChartText(
                painter, {area.right(), middle}, TextSide::Right, theme.numberFont(FontRole::Body), theme.text2,
                bar.second);
        }
        paintHorizontal(painter, row.left(), row.right(), row.bottom() - hairlineWidth(painter), theme.rowLine());
    }
    if (m_lowest < 0) {
        paintVertical(painter, area.top(), barRow(area, theme, m_bars.size()).top(), zero, theme.line2);
    }
}

std::vector<ChartMark> HorizontalBars::marks(const QRectF& area, const Theme& theme) const
{
    std::vector<ChartMark> marks;
    for (size_t i = 0; i < m_bars.size(); ++i) {
        QStringList words{m_bars[i].label, m_bars[i].text, m_bars[i].second};
        words.removeAll(QString());
        marks.push_back({barRow(area, theme, i), m_bars[i].key, words.join(u", "_s)});
    }
    return marks;
}

ChartTable HorizontalBars::table() const
{
    ChartTable table;
    table.heads = m_heads;
    for (const BarData& bar : m_bars) {
        QStringList row{bar.label, bar.text, bar.second};
        row.resize(m_heads.size());
        table.rows.push_back(row);
    }
    return table;
}

QSizeF HorizontalBars::leastSize(const Theme& theme) const
{
    return QSizeF(theme.px(280), double(m_bars.size()) * theme.px(24));
}

} // namespace zhike
