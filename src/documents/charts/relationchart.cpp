#include "documents/charts/relationchart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kNobody = ~size_t(0);
constexpr double kTallRow = 40; ///< two lines of words fit into it
constexpr double kLowRow = 24;
constexpr double kLeastRow = 20;

/// Shares of the width: the middle, the first step, the second.
struct Columns {
    double middle;
    double near;
    double further;
    double gap;
};
Columns columnsOf(double width, bool hasFurther)
{
    const Columns shares = hasFurther ? Columns{0.17, 0.185, 0.165, 0} : Columns{0.24, 0.28, 0, 0};
    Columns columns{shares.middle * width, shares.near * width, shares.further * width, 0};
    const double left = width - columns.middle - 2 * columns.near - 2 * columns.further;
    columns.gap = left / (hasFurther ? 4 : 2);
    return columns;
}

QPointF outerEnd(const QRectF& box, bool isRight)
{
    return {isRight ? box.left() : box.right(), box.center().y()};
}

} // namespace

RelationChart::RelationChart(RelationChartData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    std::erase_if(m_data.edges, [count = m_data.nodes.size()](const RelationChartData::Edge& edge) {
        return edge.from >= count || edge.to >= count;
    });
    arrange();
}

size_t RelationChart::rowsOf(const Side& side)
{
    size_t rows = 0;
    for (const Branch& branch : side) {
        rows += branch.rows();
    }
    return rows;
}

void RelationChart::arrange()
{
    m_inner.assign(m_data.nodes.size(), kNobody);
    m_through.assign(m_data.nodes.size(), kNobody);
    for (size_t i = 0; i < m_data.edges.size(); ++i) {
        const auto& edge = m_data.edges[i];
        for (const auto& [inner, outer] : {std::pair(edge.from, edge.to), std::pair(edge.to, edge.from)}) {
            if (m_inner[outer] == kNobody && m_data.nodes[inner].steps + 1 == m_data.nodes[outer].steps) {
                m_inner[outer] = inner;
                m_through[outer] = i;
            }
        }
    }
    Side all;
    for (size_t i = 0; i < m_data.edges.size(); ++i) { // those of one kind stand together
        for (size_t node = 0; node < m_data.nodes.size(); ++node) {
            if (m_through[node] == i && m_data.nodes[node].steps == 1) {
                all.push_back({node, {}});
            }
        }
    }
    for (Branch& branch : all) {
        for (size_t node = 0; node < m_data.nodes.size(); ++node) {
            if (m_data.nodes[node].steps == 2 && m_inner[node] == branch.node) {
                branch.further.push_back(node);
                m_hasFurther = true;
            }
        }
    }
    const size_t half = (rowsOf(all) + 1) / 2;
    for (Branch& branch : all) {
        Side& side = rowsOf(m_right) < half ? m_right : m_left;
        side.push_back(std::move(branch));
    }
}

void RelationChart::placeSide(
    const Side& side, bool isRight, const QRectF& area, double rowHeight, const Theme& theme,
    std::vector<QRectF>& boxes) const
{
    const Columns columns = columnsOf(area.width(), m_hasFurther);
    const double gap = std::min(rowHeight * 0.18, double(theme.px(6)));
    const double middle = area.center().x();
    const double nearLeft = isRight ? middle + columns.middle / 2 + columns.gap
                                    : middle - columns.middle / 2 - columns.gap - columns.near;
    const double furtherLeft
        = isRight ? nearLeft + columns.near + columns.gap : nearLeft - columns.gap - columns.further;
    double top = area.center().y() - double(rowsOf(side)) * rowHeight / 2;
    for (const Branch& branch : side) {
        const double height = double(branch.rows()) * rowHeight;
        boxes[branch.node] = QRectF(nearLeft, top + (height - rowHeight + gap) / 2, columns.near, rowHeight - gap);
        for (size_t i = 0; i < branch.further.size(); ++i) {
            boxes[branch.further[i]]
                = QRectF(furtherLeft, top + double(i) * rowHeight + gap / 2, columns.further, rowHeight - gap);
        }
        top += height;
    }
}

std::vector<QRectF> RelationChart::boxes(const QRectF& area, const Theme& theme) const
{
    std::vector<QRectF> boxes(m_data.nodes.size());
    if (boxes.empty()) {
        return boxes;
    }
    const auto rows = double(std::max<size_t>({rowsOf(m_left), rowsOf(m_right), 1}));
    const double rowHeight = std::min(area.height() / rows, double(theme.px(kTallRow)));
    const Columns columns = columnsOf(area.width(), m_hasFurther);
    const double height = theme.px(kTallRow + 8);
    boxes[0] = QRectF(area.center().x() - columns.middle / 2, area.center().y() - height / 2, columns.middle, height);
    placeSide(m_left, false, area, rowHeight, theme, boxes);
    placeSide(m_right, true, area, rowHeight, theme, boxes);
    return boxes;
}

QString RelationChart::relationWords(size_t node) const
{
    if (m_through[node] == kNobody) {
        return {};
    }
    const auto& edge = m_data.edges[m_through[node]];
    return edge.from == node ? edge.words : edge.back;
}

QString RelationChart::wordsOf(size_t node) const
{
    const auto& one = m_data.nodes[node];
    QStringList words{one.name};
    if (m_through[node] != kNobody) {
        //: %1 how a customer is related, %2 to whom: "supplier of Acme"
        words.append(tr("%1: %2").arg(relationWords(node), m_data.nodes[m_inner[node]].name));
    }
    if (!one.figure.isEmpty()) {
        words.append(one.figure);
    }
    if (one.more > 0) {
        words.append(tr("%Ln more relation(s)", nullptr, int(one.more)));
    }
    return words.join(u" · "_s);
}

void RelationChart::paintEdges(QPainter& painter, const std::vector<QRectF>& boxes, const Theme& theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (size_t i = 0; i < m_data.edges.size(); ++i) {
        const auto& edge = m_data.edges[i];
        const bool isSpoke = m_through[edge.to] == i || m_through[edge.from] == i;
        QPen pen(edge.isTree ? theme.accent : theme.text3, isSpoke ? 1.4 : 1.0);
        if (edge.isOver) {
            pen.setDashPattern({4, 3});
        } else if (!isSpoke) {
            pen.setDashPattern({1, 2.5});
        }
        painter.setPen(pen);
        const QRectF& from = boxes[edge.from];
        const QRectF& to = boxes[edge.to];
        const bool isRight = to.center().x() >= from.center().x();
        QPointF start = outerEnd(from, !isRight);
        QPointF end = outerEnd(to, isRight);
        if (std::abs(to.center().x() - from.center().x()) < 1) { // of one column: around its outer side
            start = {from.left(), from.center().y()};
            end = {to.left(), to.center().y()};
            const double out = theme.px(16);
            QPainterPath around(start);
            around.cubicTo(start - QPointF(out, 0), end - QPointF(out, 0), end);
            painter.drawPath(around);
            continue;
        }
        const double middle = (start.x() + end.x()) / 2;
        QPainterPath path(start);
        path.cubicTo({middle, start.y()}, {middle, end.y()}, end);
        painter.drawPath(path);
    }
    painter.restore();
}

void RelationChart::paintNode(QPainter& painter, const QRectF& box, size_t node, const Theme& theme) const
{
    const auto& one = m_data.nodes[node];
    const bool isMiddle = node == 0;
    paintBox(
        painter, box,
        {isMiddle ? theme.accentTint : theme.raised, isMiddle ? theme.accent : theme.line2, double(theme.px(4)), 0});
    const QFont name = theme.font(isMiddle ? FontRole::SmallStrong : FontRole::Small);
    const QFont small = theme.font(FontRole::Axis);
    const double left = box.left() + theme.px(7);
    const double room = box.width() - theme.px(14);
    const bool isTall = box.height() >= theme.px(kTallRow) * 0.75;
    QStringList below;
    if (const QString relation = relationWords(node); !relation.isEmpty()) {
        below.append(relation);
    }
    if (!one.figure.isEmpty()) {
        below.append(one.figure);
    }
    const QString more = one.more > 0 ? u"+%1"_s.arg(formats().number(one.more)) : QString();
    const double moreRoom = more.isEmpty() ? 0 : chartTextWidth(small, more) + theme.px(6);
    const double line = isTall ? box.height() * 0.32 : box.height() / 2;
    if (!more.isEmpty()) {
        paintChartText(
            painter, {box.right() - theme.px(7), box.top() + line}, TextSide::Right, small, theme.text2, more);
    }
    QString shown = one.name;
    double nameRoom = room - moreRoom;
    if (!isTall && !below.isEmpty() && !isMiddle) { // one line: the relation first gives way
        const QString relation = below.first();
        const double wanted = chartTextWidth(name, shown) + theme.px(6);
        const double rest = nameRoom - wanted;
        if (rest > theme.px(34)) {
            const double at = left + wanted;
            paintChartText(
                painter, {at, box.top() + line}, TextSide::Left, small, theme.text2,
                QFontMetricsF(small).elidedText(relation, Qt::ElideRight, rest));
        }
    }
    shown = QFontMetricsF(name).elidedText(shown, Qt::ElideRight, nameRoom);
    paintChartText(painter, {left, box.top() + line}, TextSide::Left, name, theme.text, shown);
    if (isTall && !below.isEmpty()) {
        paintChartText(
            painter, {left, box.top() + box.height() * 0.72}, TextSide::Left, small, theme.text2,
            QFontMetricsF(small).elidedText(below.join(u" · "_s), Qt::ElideRight, room));
    }
}

void RelationChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const std::vector<QRectF> boxes = this->boxes(area, theme);
    paintEdges(painter, boxes, theme);
    for (size_t node = 0; node < boxes.size(); ++node) {
        if (!boxes[node].isEmpty()) {
            paintNode(painter, boxes[node], node, theme);
        }
    }
    if (!boxes.empty() && m_data.nodes[0].more > 0) {
        const QPointF below(boxes[0].center().x(), boxes[0].bottom() + theme.px(12));
        paintChartText(
            painter, below, TextSide::Centre, theme.font(FontRole::Axis), theme.text2,
            tr("and %Ln more", nullptr, int(m_data.nodes[0].more)));
    }
}

std::vector<ChartMark> RelationChart::marks(const QRectF& area, const Theme& theme) const
{
    const std::vector<QRectF> boxes = this->boxes(area, theme);
    std::vector<ChartMark> marks;
    for (size_t node = 0; node < boxes.size(); ++node) {
        if (!boxes[node].isEmpty()) {
            marks.push_back({boxes[node], int(node), wordsOf(node)});
        }
    }
    return marks;
}

ChartTable RelationChart::table() const
{
    ChartTable table;
    table.wordColumns = 3;
    table.heads = {tr("Customer"), tr("Relation"), tr("To")};
    for (const auto& edge : m_data.edges) {
        table.rows.push_back({m_data.nodes[edge.from].name, edge.words, m_data.nodes[edge.to].name});
    }
    return table;
}

QSizeF RelationChart::leastSize(const Theme& theme) const
{
    const auto rows = double(std::max<size_t>({rowsOf(m_left), rowsOf(m_right), 3}));
    const double height = rows * (rows > 10 ? kLeastRow : kLowRow);
    return QSizeF(theme.px(m_hasFurther ? 560 : 420), theme.px(height));
}

} // namespace zhike
