#include "documents/charts/segmentmap.h"

#include "documents/charts/axis.h"
#include "documents/marks.h"
#include "documents/painting.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

SegmentMap::SegmentMap(SegmentMapData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    m_data.cells.resize(size_t(rows()));
    for (auto& row : m_data.cells) {
        row.resize(size_t(columns()));
        for (const auto& one : row) {
            m_largest = std::max(m_largest, one.customers);
        }
    }
}

QString SegmentMap::nameOf(int segment) const
{
    return segment >= 0 && size_t(segment) < m_data.segmentNames.size() ? m_data.segmentNames[size_t(segment)]
                                                                        : QString();
}

double SegmentMap::labelWidth(const Theme& theme) const
{
    double width = 0;
    for (const QString& label : m_data.recencyLabels) {
        width = std::max(width, chartTextWidth(theme.numberFont(FontRole::Axis), label));
    }
    return width + theme.px(8);
}

bool SegmentMap::sameSegment(int row, int column, int otherRow, int otherColumn) const
{
    const bool inside = otherRow >= 0 && otherRow < rows() && otherColumn >= 0 && otherColumn < columns();
    return inside && cell(row, column).segment == cell(otherRow, otherColumn).segment;
}

QRectF SegmentMap::rasterRect(const QRectF& area, const Theme& theme, int row, int column) const
{
    const double left = area.left() + labelWidth(theme);
    const double top = area.top() + theme.px(22);
    const double width = (area.right() - left) / columns();
    const double height = (area.bottom() - top) / rows();
    const int fromTop = rows() - 1 - row; // the latest buyers stand on top
    return {left + column * width, top + fromTop * height, width, height};
}

QRectF SegmentMap::cellRect(const QRectF& area, const Theme& theme, int row, int column) const
{
    const auto gap = [this, row, column](int otherRow, int otherColumn) {
        return sameSegment(row, column, otherRow, otherColumn) ? 0.5 : 1.5;
    };
    return rasterRect(area, theme, row, column)
        .adjusted(gap(row, column - 1), gap(row + 1, column), -gap(row, column + 1), -gap(row - 1, column));
}

/// A segment is named once, in the first of its cells as one reads.
bool SegmentMap::isNamedIn(int row, int column) const
{
    for (int r = rows() - 1; r >= row; --r) {
        const int end = r == row ? column : columns();
        for (int c = 0; c < end; ++c) {
            if (cell(r, c).segment == cell(row, column).segment) {
                return false;
            }
        }
    }
    return true;
}

void SegmentMap::paintHead(QPainter& painter, const QRectF& area, const Theme& theme, int row, int column) const
{
    const QRectF rect = rasterRect(area, theme, row, column);
    const double padding = theme.px(7);
    const double side = theme.px(11);
    const double nameLeft = padding + side + theme.px(4);
    const QFont font = theme.font(FontRole::Axis);
    const auto overflows = [&](int c) {
        return isNamedIn(row, c) && nameLeft + chartTextWidth(font, nameOf(cell(row, c).segment)) > rect.width();
    };
    if (sameSegment(row, column, row, column - 1) && overflows(column - 1)) {
        return; // the name of the cell before runs on into this one
    }
    const SegmentLook look = segmentLookAt(theme, cell(row, column).segment);
    const double middle = rect.top() + theme.px(11);
    paintMark(
        painter, QRectF(rect.left() + padding, middle - side / 2, side, side), look.shape,
        mixed(look.color, theme.text, 0.28));
    if (isNamedIn(row, column)) {
        const double room = rect.width() * (sameSegment(row, column, row, column + 1) ? 2 : 1) - nameLeft - 2;
        const QString name = QFontMetricsF(font).elidedText(nameOf(cell(row, column).segment), Qt::ElideRight, room);
        paintChartText(painter, {rect.left() + nameLeft, middle}, TextSide::Left, font, theme.text, name);
    }
}

void SegmentMap::paintNumbers(QPainter& painter, const QRectF& area, const Theme& theme, int row, int column) const
{
    const SegmentMapData::Cell& one = cell(row, column);
    const QRectF rect = rasterRect(area, theme, row, column);
    const double line = theme.px(16);
    const bool roomForHead = rect.height() >= theme.px(18) + 2 * line;
    const double top = rect.top() + (roomForHead ? theme.px(18) : 0);
    const double middle = (top + rect.bottom() - theme.px(3)) / 2;
    const double right = rect.right() - theme.px(7);
    paintChartText(
        painter, {right, middle - line / 2}, TextSide::Right, theme.numberFont(FontRole::BodyStrong), theme.text,
        formats().number(one.customers));
    paintChartText(
        painter, {right, middle + line / 2}, TextSide::Right, theme.numberFont(FontRole::Axis), theme.text,
        formats().largeMoney(one.value));
}

void SegmentMap::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (rows() == 0 || columns() == 0) {
        return;
    }
    const QFont axis = theme.numberFont(FontRole::Axis);
    for (int column = 0; column < columns(); ++column) {
        const QRectF top = cellRect(area, theme, rows() - 1, column);
        paintChartText(
            painter, {top.center().x(), area.top() + theme.px(10)}, TextSide::Centre, axis, theme.text2,
            m_data.frequencyLabels[size_t(column)]);
    }
    for (int row = 0; row < rows(); ++row) {
        const QRectF first = cellRect(area, theme, row, 0);
        paintChartText(
            painter, {first.left() - theme.px(8), first.center().y()}, TextSide::Right, axis, theme.text2,
            m_data.recencyLabels[size_t(row)]);
        for (int column = 0; column < columns(); ++column) {
            const SegmentMapData::Cell& one = cell(row, column);
            const double share = m_largest > 0 ? double(one.customers) / double(m_largest) : 0;
            painter.fillRect(
                onPixels(painter, cellRect(area, theme, row, column)),
                mixed(theme.base, segmentLookAt(theme, one.segment).color, 0.08 + 0.26 * std::sqrt(share)));
        }
    }
    for (int row = 0; row < rows(); ++row) { // a name may reach into the cell beside it: grounds first, words after
        for (int column = 0; column < columns(); ++column) {
            paintHead(painter, area, theme, row, column);
            paintNumbers(painter, area, theme, row, column);
        }
    }
}

std::vector<ChartMark> SegmentMap::marks(const QRectF& area, const Theme& theme) const
{
    std::vector<ChartMark> marks;
    for (int row = rows() - 1; row >= 0; --row) {
        for (int column = 0; column < columns(); ++column) {
            const SegmentMapData::Cell& one = cell(row, column);
            //: one cell of the segment map: %1 segment, %2 recency, %3 frequency, %4 money
            const QString words = tr("%1; %2, %3: %Ln customer(s), %4", nullptr, int(one.customers))
                                      .arg(
                                          nameOf(one.segment), m_data.recencyLabels[size_t(row)],
                                          m_data.frequencyLabels[size_t(column)], formats().largeMoney(one.value));
            marks.push_back({cellRect(area, theme, row, column), row * columns() + column, words});
        }
    }
    return marks;
}

ChartTable SegmentMap::table() const
{
    ChartTable table;
    table.wordColumns = 2;
    table.heads = {tr("Recency, frequency"), tr("Segment"), tr("Customers"), tr("Value")};
    for (int row = rows() - 1; row >= 0; --row) {
        for (int column = 0; column < columns(); ++column) {
            const SegmentMapData::Cell& one = cell(row, column);
            table.rows.push_back(
                {u"%1, %2"_s.arg(m_data.recencyLabels[size_t(row)], m_data.frequencyLabels[size_t(column)]),
                 nameOf(one.segment), formats().number(one.customers), formats().amount(one.value)});
        }
    }
    return table;
}

QSizeF SegmentMap::leastSize(const Theme& theme) const
{
    return QSizeF(labelWidth(theme) + columns() * theme.px(64), theme.px(22) + rows() * theme.px(52));
}

} // namespace zhike
