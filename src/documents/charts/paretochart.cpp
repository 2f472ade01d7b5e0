#include "documents/charts/paretochart.h"

#include "documents/charts/axis.h"
#include "documents/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kCurvePoints = 400; // more than pixels would tell apart

/// @return the height of the curve at a share of customers.
double curveAt(const std::vector<QPointF>& curve, double share)
{
    const auto right = std::lower_bound(
        curve.begin(), curve.end(), share, [](const QPointF& point, double x) { return point.x() < x; });
    if (right == curve.begin()) {
        return curve.empty() ? 0 : curve.front().y();
    }
    if (right == curve.end()) {
        return curve.back().y();
    }
    const QPointF& left = *(right - 1);
    const double width = right->x() - left.x();
    return width <= 0 ? right->y() : left.y() + (right->y() - left.y()) * (share - left.x()) / width;
}

} // namespace

ParetoData paretoOf(std::vector<double> values, Currency currency, double topShare)
{
    ParetoData data;
    data.topShare = topShare;
    std::sort(values.begin(), values.end(), std::greater<>());
    double total = 0;
    double negative = 0;
    for (const double value : values) {
        total += value;
        if (value < 0) {
            negative += value;
            ++data.negativeCustomers;
        }
    }
    data.curve.emplace_back(0, 0);
    if (values.empty() || total <= 0) {
        return data;
    }
    const auto count = values.size();
    const size_t every = std::max<size_t>(1, count / kCurvePoints);
    const auto top = size_t(std::llround(double(count) * topShare));
    const size_t firstNegative = count - size_t(data.negativeCustomers);
    double sum = 0;
    for (size_t i = 0; i < count; ++i) {
        sum += values[i];
        const size_t seen = i + 1;
        if (seen % every == 0 || seen == count || seen == top || seen == firstNegative) {
            data.curve.emplace_back(double(seen) / double(count), sum / total);
        }
        if (seen == top) {
            data.topCarries = sum / total;
        }
    }
    data.topCustomers = qint64(top);
    data.negativeFrom = double(firstNegative) / double(count);
    const double minor = std::clamp(negative * double(currency.minorPerMajor()), -double(kMaxMinor), 0.0);
    data.negativeValue = Money(std::int64_t(std::llround(minor)), currency);
    return data;
}

ParetoChart::ParetoChart(ParetoData data, const Formats& formats) : Chart(formats), m_data(std::move(data))
{
    for (const QPointF& point : m_data.curve) {
        m_high = std::max(m_high, point.y());
    }
    m_high = std::min(m_high, 5.0) + 0.05;
}

QRectF ParetoChart::plot(const QRectF& area, const Theme& theme) const
{
    const double left = chartTextWidth(theme.numberFont(FontRole::Axis), formats().percent(1, 0)) + theme.px(8);
    const double half = left / 2; // the last label of the lower axis is centred on its end
    return area.adjusted(left, theme.px(4), -half, -theme.px(22));
}

QPointF ParetoChart::at(const QPointF& share, const QRectF& plot) const
{
    return {plot.left() + share.x() * plot.width(), plot.bottom() - share.y() / m_high * plot.height()};
}

QString ParetoChart::topSentence() const
{
    //: the 80/20 sentence of the Pareto chart: %1 share of customers, %2 share of value
    return tr("Top %1 carry %2").arg(formats().percent(m_data.topShare, 0), formats().percent(m_data.topCarries, 1));
}

void ParetoChart::paint(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const QRectF inner = plot(area, theme);
    const QFont axisFont = theme.numberFont(FontRole::Axis);
    if (m_data.negativeCustomers > 0) {
        const double from = at({m_data.negativeFrom, 0}, inner).x();
        painter.fillRect(
            onPixels(painter, QRectF(from, inner.top(), inner.right() - from, inner.height())), theme.dangerTint);
    }
    const double step = m_high > 2 ? 0.5 : 0.2;
    for (int line = 0; line * step < m_high; ++line) {
        const double share = line * step;
        const double y = at({0, share}, inner).y();
        paintHorizontal(painter, inner.left(), inner.right(), y, line == 0 ? theme.line2 : theme.line);
        paintChartText(
            painter, {inner.left() - theme.px(6), y}, TextSide::Right, axisFont, theme.text2,
            formats().percent(share, 0));
    }
    for (int i = 0; i <= 5; ++i) {
        const double x = at({i * 0.2, 0}, inner).x();
        paintChartText(
            painter, {x, inner.bottom() + theme.px(11)}, TextSide::Centre, axisFont, theme.text2,
            formats().percent(i * 0.2, 0));
    }
    if (m_data.curve.size() < 2) {
        return;
    }
    QPainterPath line;
    QPainterPath under;
    under.moveTo(at({0, 0}, inner));
    for (size_t i = 0; i < m_data.curve.size(); ++i) {
        const QPointF point = at(m_data.curve[i], inner);
        if (i == 0) {
            line.moveTo(point);
        } else {
            line.lineTo(point);
        }
        if (m_data.curve[i].x() <= m_data.topShare + 1e-9) {
            under.lineTo(point);
        }
    }
    const double topHeight = curveAt(m_data.curve, m_data.topShare);
    under.lineTo(at({m_data.topShare, topHeight}, inner));
    under.lineTo(at({m_data.topShare, 0}, inner));
    under.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(under, theme.accentTint);
    painter.strokePath(line, QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
    paintTop(painter, inner, theme);
    paintNegative(painter, inner, theme);
}

void ParetoChart::paintTop(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    const QPointF point = at({m_data.topShare, curveAt(m_data.curve, m_data.topShare)}, plot);
    painter.save();
    QPen dashed(theme.accent, 1.2);
    dashed.setDashPattern({2.5, 2.5});
    painter.setPen(dashed);
    painter.drawLine(point, QPointF(point.x(), plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawEllipse(point, theme.px(4), theme.px(4));
    painter.restore();
    const double left = point.x() + theme.px(12);
    const double top = point.y() + theme.px(16);
    paintChartText(
        painter, {left, top}, TextSide::Left, theme.numberFont(FontRole::BodyStrong), theme.text, topSentence());
    paintChartText(
        painter, {left, top + theme.px(17)}, TextSide::Left, theme.numberFont(FontRole::Small), theme.text2,
        tr("%Ln customer(s)", nullptr, int(m_data.topCustomers)));
}

void ParetoChart::paintNegative(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    if (m_data.negativeCustomers == 0) {
        return;
    }
    const double right = at({m_data.negativeFrom, 0}, plot).x() - theme.px(8);
    const double top = plot.bottom() - plot.height() * 0.26;
    paintChartText(
        painter, {right, top}, TextSide::Right, theme.numberFont(FontRole::SmallStrong), theme.danger,
        tr("Below zero"));
    //: customers whose value is negative; %1 money
    const QString words = tr("%Ln customer(s), %1", nullptr, int(m_data.negativeCustomers))
                              .arg(formats().largeMoney(m_data.negativeValue));
    paintChartText(
        painter, {right, top + theme.px(16)}, TextSide::Right, theme.numberFont(FontRole::Small), theme.text2, words);
}

std::vector<ChartMark> ParetoChart::marks(const QRectF& area, const Theme& theme) const
{
    const QRectF inner = plot(area, theme);
    const double topRight = at({m_data.topShare, 0}, inner).x();
    std::vector<ChartMark> marks{
        {QRectF(inner.left(), inner.top(), topRight - inner.left(), inner.height()), 0,
         topSentence() + u", "_s + tr("%Ln customer(s)", nullptr, int(m_data.topCustomers))}};
    if (m_data.negativeCustomers > 0) {
        const double from = at({m_data.negativeFrom, 0}, inner).x();
        marks.push_back(
            {QRectF(from, inner.top(), inner.right() - from, inner.height()), 1,
             tr("Below zero") + u": "_s
                 + tr("%Ln customer(s), %1", nullptr, int(m_data.negativeCustomers))
                       .arg(formats().largeMoney(m_data.negativeValue))});
    }
    return marks;
}

ChartTable ParetoChart::table() const
{
    ChartTable table;
    table.heads = {tr("Best customers"), tr("Share of value")};
    for (int i = 1; i <= 20; ++i) {
        const double share = i * 0.05;
        table.rows.push_back({formats().percent(share, 0), formats().percent(curveAt(m_data.curve, share), 1)});
    }
    return table;
}

QSizeF ParetoChart::leastSize(const Theme& theme) const
{
    return QSizeF(theme.px(260), theme.px(180));
}

} // namespace zhike
