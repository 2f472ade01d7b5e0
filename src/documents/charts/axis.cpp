#include "documents/charts/axis.h"

#include "documents/painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike {

std::vector<double> roundTicks(double low, double high)
{
    constexpr int kWanted = 5;
    const double rough = (high - low) / kWanted;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= rough * 0.999) {
            step = power * factor;
            break;
        }
    }
    std::vector<double> ticks;
    const double first = std::floor(low / step + 1e-9);
    const double last = std::ceil(high / step - 1e-9);
    for (double i = first; i <= last + 0.5; i += 1) {
        ticks.push_back(i * step);
    }
    return ticks;
}

void paintChartText(
    QPainter& painter, const QPointF& at, TextSide side, const QFont& font, const QColor& ink, const QString& text)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const double left = side == TextSide::Left ? at.x() : side == TextSide::Right ? at.x() - width : at.x() - width / 2;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QPointF(left, at.y() + (metrics.ascent() - metrics.descent()) / 2), text);
}

double chartTextWidth(const QFont& font, const QString& text)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

QString signedNumber(const Formats& formats, qint64 change)
{
    return change > 0 ? u'+' + formats.number(change) : formats.number(change);
}

QColor changeInk(const Theme& theme, Growth growth, qint64 change)
{
    if (growth == Growth::Neutral || change == 0) {
        return theme.text2;
    }
    return (change > 0) == (growth == Growth::Good) ? theme.ok : theme.danger;
}

VerticalAxis VerticalAxis::counting(double low, double high, const Formats& formats)
{
    VerticalAxis axis;
    low = std::min(low, 0.0);
    axis.ticks = roundTicks(low, high > low ? high : low + 1);
    axis.low = axis.ticks.front();
    axis.high = axis.ticks.back();
    for (const double tick : axis.ticks) {
        axis.labels.push_back(formats.axisNumber(tick));
    }
    return axis;
}

double VerticalAxis::labelWidth(const Theme& theme) const
{
    double width = 0;
    for (const QString& label : labels) {
        width = std::max(width, chartTextWidth(theme.numberFont(FontRole::Axis), label));
    }
    return width;
}

void VerticalAxis::paint(QPainter& painter, const QRectF& plot, const Theme& theme) const
{
    const QFont font = theme.numberFont(FontRole::Axis);
    for (size_t i = 0; i < ticks.size(); ++i) {
        const double y = yOf(ticks[i], plot);
        const bool zero = std::abs(ticks[i]) < 1e-12;
        paintHorizontal(painter, plot.left(), plot.right(), y, zero ? theme.line2 : theme.line);
        paintChartText(painter, {plot.left() - theme.px(6), y}, TextSide::Right, font, theme.text2, labels[i]);
    }
}

} // namespace zhike
