#include "gui/common/sparkline.h"

#include "gui/common/thememanager.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace zhike {

Sparkline::Sparkline(Scale scale, QWidget* parent) : QWidget(parent), m_scale(scale)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Sparkline::setValues(std::vector<double> values)
{
    m_values = std::move(values);
    update();
}

QSize Sparkline::sizeHint() const
{
    return {ThemeManager::theme().px(84), ThemeManager::theme().px(22)};
}

QSize Sparkline::minimumSizeHint() const
{
    return {ThemeManager::theme().px(40), ThemeManager::theme().px(22)};
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = 2.2 * theme.scale();
    const QRectF area = QRectF(rect()).adjusted(1, radius + 1, -radius - 1, -radius - 1);
    double low = 0;
    double high = 1;
    if (m_scale == Scale::Own && !m_values.empty()) {
        const auto [least, most] = std::minmax_element(m_values.begin(), m_values.end());
        low = *least;
        high = *most > *least ? *most : *least + 1;
    }
    const auto yOf = [&](double value) {
        return area.bottom() - (std::clamp(value, low, high) - low) / (high - low) * area.height();
    };
    if (m_scale == Scale::Chance) {
        painter.setPen(QPen(theme.line2, 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), yOf(0.5)), QPointF(area.right(), yOf(0.5)));
    }
    if (m_values.empty()) {
        return;
    }
    const QColor ink = m_scale == Scale::Chance && m_values.back() < 0.5 ? theme.danger : theme.accent;
    QPainterPath path;
    QPointF end;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const double share = m_values.size() < 2 ? 1.0 : double(i) / double(m_values.size() - 1);
        end = QPointF(area.left() + share * area.width(), yOf(m_values[i]));
        if (i == 0) {
            path.moveTo(end);
        } else {
            path.lineTo(end);
        }
    }
    painter.strokePath(path, QPen(ink, 1.5 * theme.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(end, radius, radius);
}

} // namespace zhike
