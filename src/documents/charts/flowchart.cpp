#include "documents/charts/flowchart.h"

#include "documents/charts/axis.h"
#include "documents/marks.h"
#include "documents/painting.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

namespace zhike {

using namespace Qt::StringLiterals;

/// One side's bars and the middles of its words, by group.
struct FlowSide {
    std::vector<QRectF> bars;
    std::vector<double> words;
};

namespace {

constexpr int kAnywhere = 1023; // no company has so many segments
constexpr double kMovedShare = 0.55;

/// Words keep a line's height from each other, near their bars: pushed down first, then up from the lower end.
void keepApart(std::vector<double>& middles, const std::vector<bool>& shown, double apart, double bottom)
{
    double free = -1e9;
    for (size_t i = 0; i < middles.size(); ++i) {
        if (shown[i]) {
            middles[i] = std::max(middles[i], free);
            free = middles[i] + apart;
        }
    }
    free = bottom;
    for (size_t i = middles.size(); i-- > 0;) {
        if (shown[i]) {
            middles[i] = std::min(middles[i], free);
            free = middles[i] - apart;
        }
    }
}

FlowSide sideOf(
    const std::vector<qint64>& counts, const std::vector<bool>& shown, const QRectF& column, double unit, double gap,
    double line)
{
    FlowSide side;
    double top = column.top();
    for (size_t i = 0; i < counts.size(); ++i) {
        const double height = double(counts[i]) * unit;
        side.bars.emplace_back(column.left(), top, column.width(), height);
        side.words.push_back(top + height / 2);
        top += shown[i] ? height + gap : 0;
    }
    keepApart(side.words, shown, line, column.bottom() - line / 2);
    return side;
}

QPainterPath bandBetween(const QPointF& left, const QPointF& right, double width)
{
    const double middle = (left.x() + right.x()) / 2;
    QPainterPath path(left);
    path.cubicTo({middle, left.y()}, {middle, right.y()}, right);
    path.lineTo(right.x(), right.y() + width);
    path.cubicTo({middle, right.y() + width}, {middle, left.y() + width}, {left.x(), left.y() + width});
    path.closeSubpath();
    return path;
}

} // namespace

struct FlowChart::Layout {
    std::vector<bool> shownLeft;
    std::vector<bool> shownRight;
    FlowSide left;
    FlowSide right;
    std::vector<QPainterPath> bands; ///< by move
    double changeWidth = 0;
};

int FlowPlace::key() const
{
    return int(from.value_or(kAnywhere)) * (kAnywhere + 1) + int(to.value_or(kAnywhere));
}

FlowPlace FlowPlace::of(int key)
{
    const int from = key / (kAnywhere + 1);
    const int to = key % (kAnywhere + 1);
    return {
        from == kAnywhere ? std::nullopt : std::optional(size_t(from)),
        to == kAnywhere ? std::nullopt : std::optional(size_t(to))};
}

FlowChart::FlowChart(FlowData data, const Formats& formats)
    : Chart(formats), m_data(std::move(data)), m_before(m_data.groups.size()), m_after(m_data.groups.size())
{
    std::erase_if(m_data.moves, [count = m_data.groups.size()](const FlowData::Move& move) {
        return move.from >= count || move.to >= count || move.customers <= 0;
    });
    std::ranges::sort(m_data.moves, {}, [](const FlowData::Move& move) { return std::pair(move.from, move.to); });
    for (const FlowData::Move& move : m_data.moves) {
        m_before[move.from] += move.customers;
        m_after[move.to] += move.customers;
    }
}

QColor FlowChart::colorOf(const Theme& theme, size_t group) const
{
    const int segment = m_data.groups[group].segment;
    return segment < 0 ? theme.line2 : segmentLookAt(theme, segment).color;
}

QString FlowChart::wordsOf(const FlowData::Move& move) const
{
    const QString& from = m_data.groups[move.from].name;
    if (move.from == move.to) {
        //: %1 a segment in which customers stayed between two dates
        return tr("%1: %Ln customer(s) stayed", nullptr, int(move.customers)).arg(from);
    }
    //: %1, %2 segments: where customers were and where they are
    return tr("%1 → %2: %Ln customer(s)", nullptr, int(move.customers)).arg(from, m_data.groups[move.to].name);
}

FlowChart::Layout FlowChart::layout(const QRectF& area, const Theme& theme) const
{
    Layout layout;
    const size_t count = m_data.groups.size();
    double names = 0;
    double counts = 0;
    for (size_t i = 0; i < count; ++i) {
        layout.shownLeft.push_back(m_before[i] > 0 || (!m_data.groups[i].entersOnly && m_after[i] > 0));
        layout.shownRight.push_back(!m_data.groups[i].entersOnly && layout.shownLeft[i]);
        names = std::max(names, chartTextWidth(theme.font(FontRole::Small), m_data.groups[i].name));
        counts = std::max(
            {counts, chartTextWidth(theme.numberFont(FontRole::Small), formats().number(m_before[i])),
             chartTextWidth(theme.numberFont(FontRole::Small), formats().number(m_after[i]))});
        layout.changeWidth = std::max(
            layout.changeWidth,
            chartTextWidth(theme.numberFont(FontRole::Small), u"▲ "_s + formats().number(std::abs(changeOf(i)))));
    }
    const double thick = theme.px(5);
    const double line = theme.px(15);
    const double gap = theme.px(6);
    const double top = area.top() + theme.px(24);
    const double leftEdge = area.left() + std::min(names, area.width() * 0.28) + counts + theme.px(18);
    const double rightEdge = area.right() - layout.changeWidth - counts - theme.px(46) - thick;
    const auto shown
        = std::max(std::ranges::count(layout.shownLeft, true), std::ranges::count(layout.shownRight, true));
    const qint64 total = std::accumulate(m_before.begin(), m_before.end(), qint64(0));
    const double room = area.bottom() - top - gap * double(std::max<std::ptrdiff_t>(0, shown - 1));
    const double unit = total > 0 ? std::max(0.0, room) / double(total) : 0;
    const double height = area.bottom() - top;
    layout.left = sideOf(m_before, layout.shownLeft, QRectF(leftEdge, top, thick, height), unit, gap, line);
    layout.right = sideOf(m_after, layout.shownRight, QRectF(rightEdge, top, thick, height), unit, gap, line);

    std::vector<double> leaving(count);
    std::vector<double> arriving(count);
    for (const FlowData::Move& move : m_data.moves) { // sorted by from, then to: bands of a bar do not cross at it
        const double width = double(move.customers) * unit;
        const QRectF& from = layout.left.bars[move.from];
        const QRectF& to = layout.right.bars[move.to];
        layout.bands.push_back(bandBetween(
            {from.right(), from.top() + leaving[move.from]}, {to.left(), to.top() + arriving[move.to]},
            std::max(width, 0.5)));
        leaving[move.from] += width;
        arriving[move.to] += width;
    }
    return layout;
}

void FlowChart::paintBands(QPainter& painter, const Layout& layout, const Theme& theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<size_t> order(m_data.moves.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [this](size_t i) { // those who stayed lie lowest, thin bands on top
        return std::pair(m_data.moves[i].from != m_data.moves[i].to, -m_data.moves[i].customers);
    });
    for (const size_t i : order) {
        const FlowData::Move& move = m_data.moves[i];
        QColor color = move.from == move.to ? theme.neutralTint : colorOf(theme, move.to);
        color.setAlphaF(move.from == move.to ? 1.0F : float(kMovedShare));
        painter.fillPath(layout.bands[i], color);
    }
    painter.restore();
}

void FlowChart::paintLeft(QPainter& painter, const Layout& layout, const QRectF& area, const Theme& theme) const
{
    const QFont words = theme.font(FontRole::Small);
    const QFont numbers = theme.numberFont(FontRole::Small);
    for (size_t i = 0; i < m_data.groups.size(); ++i) {
        if (!layout.shownLeft[i]) {
            continue;
        }
        const QRectF& bar = layout.left.bars[i];
        painter.fillRect(onPixels(painter, bar), colorOf(theme, i));
        const double y = layout.left.words[i];
        const QString count = formats().number(m_before[i]);
        const double right = bar.left() - theme.px(8);
        paintChartText(painter, {right, y}, TextSide::Right, numbers, theme.text2, count);
        const double room = right - chartTextWidth(numbers, count) - theme.px(6) - area.left();
        paintChartText(
            painter, {area.left(), y}, TextSide::Left, words, theme.text,
            QFontMetricsF(words).elidedText(m_data.groups[i].name, Qt::ElideRight, room));
    }
}

void FlowChart::paintRight(QPainter& painter, const Layout& layout, const QRectF& area, const Theme& theme) const
{
    const QFont numbers = theme.numberFont(FontRole::Small);
    for (size_t i = 0; i < m_data.groups.size(); ++i) {
        if (!layout.shownRight[i]) {
            continue;
        }
        const QRectF& bar = layout.right.bars[i];
        painter.fillRect(onPixels(painter, bar), colorOf(theme, i));
        const double y = layout.right.words[i];
        const double side = theme.px(11);
        const double markLeft = bar.right() + theme.px(8);
        if (m_data.groups[i].segment >= 0) {
            const SegmentLook look = segmentLookAt(theme, m_data.groups[i].segment);
            paintMark(painter, QRectF(markLeft, y - side / 2, side, side), look.shape, look.color);
        }
        paintChartText(
            painter, {area.right() - layout.changeWidth - theme.px(10), y}, TextSide::Right, numbers, theme.text,
            formats().number(m_after[i]));
        const qint64 change = changeOf(i);
        if (change != 0) {
            paintChartText(
                painter, {area.right(), y}, TextSide::Right, numbers, changeInk(theme, m_data.groups[i].growth, change),
                (change > 0 ? u"▲ "_s : u"▼ "_s) + formats().number(std::abs(change)));
        }
    }
}

void FlowChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    if (m_data.groups.empty()) {
        return;
    }
    const Layout layout = this->layout(area, theme);
    const double head = area.top() + theme.px(9);
    const QFont strong = theme.numberFont(FontRole::SmallStrong);
    const double leftEnd
        = std::max(layout.left.bars.front().right(), area.left() + chartTextWidth(strong, m_data.before));
    const double rightStart
        = std::min(layout.right.bars.front().left(), area.right() - chartTextWidth(strong, m_data.after));
    paintChartText(painter, {leftEnd, head}, TextSide::Right, strong, theme.text, m_data.before);
    paintChartText(painter, {rightStart, head}, TextSide::Left, strong, theme.text, m_data.after);
    paintBands(painter, layout, theme);
    paintLeft(painter, layout, area, theme);
    paintRight(painter, layout, area, theme);
}

std::vector<ChartMark> FlowChart::marks(const QRectF& area, const Theme& theme) const
{
    std::vector<ChartMark> marks;
    if (m_data.groups.empty()) {
        return marks;
    }
    const Layout layout = this->layout(area, theme);
    const double line = theme.px(15);
    for (size_t i = 0; i < m_data.groups.size(); ++i) {
        const QString& name = m_data.groups[i].name;
        if (layout.shownLeft[i]) {
            const QRectF words(
                area.left(), layout.left.words[i] - line / 2, layout.left.bars[i].right() - area.left(), line);
            marks.push_back(
                {words, FlowPlace{i, {}}.key(),
                 //: %1 a segment, %2 one of two dates
                 tr("%1 on %2: %Ln customer(s)", nullptr, int(m_before[i])).arg(name, m_data.before)});
        }
        if (layout.shownRight[i]) {
            const QRectF words(
                layout.right.bars[i].left(), layout.right.words[i] - line / 2,
                area.right() - layout.right.bars[i].left(), line);
            const QString count = tr("%1 on %2: %Ln customer(s)", nullptr, int(m_after[i])).arg(name, m_data.after);
            marks.push_back(
                {words, FlowPlace{{}, i}.key(), u"%1 (%2)"_s.arg(count, signedNumber(formats(), changeOf(i)))});
        }
    }
    std::vector<size_t> order(m_data.moves.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [this](size_t i) { // what is painted last is hit first
        return std::pair(m_data.moves[i].from == m_data.moves[i].to, m_data.moves[i].customers);
    });
    for (const size_t i : order) {
        const FlowData::Move& move = m_data.moves[i];
        marks.push_back(
            {layout.bands[i].boundingRect(), FlowPlace{move.from, move.to}.key(), wordsOf(move), layout.bands[i]});
    }
    return marks;
}

ChartTable FlowChart::table() const
{
    ChartTable table;
    table.wordColumns = 2;
    table.heads = {tr("From"), tr("To"), tr("Customers")};
    std::vector<FlowData::Move> moves = m_data.moves;
    std::ranges::stable_sort(
        moves, {}, [](const FlowData::Move& move) { return std::pair(move.from == move.to, -move.customers); });
    for (const FlowData::Move& move : moves) {
        table.rows.push_back(
            {m_data.groups[move.from].name, m_data.groups[move.to].name, formats().number(move.customers)});
    }
    return table;
}

QSizeF FlowChart::leastSize(const Theme& theme) const
{
    return QSizeF(theme.px(340), theme.px(24) + double(m_data.groups.size()) * theme.px(17));
}

} // namespace zhike
