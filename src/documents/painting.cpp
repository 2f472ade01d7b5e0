#include "documents/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <algorithm>
#include <cmath>

namespace zhike {

namespace {

/// Device pixels in one unit of the painter; 1 for rotated painters, where nothing can be sharp anyway.
double devicePixelsPerUnit(const QTransform& toDevice)
{
    if (toDevice.type() > QTransform::TxScale) {
        return 1;
    }
    const double scale = std::abs(toDevice.m22());
    return scale > 0 ? scale : 1;
}

} // namespace

double hairlineWidth(const QPainter& painter)
{
    const double scale = devicePixelsPerUnit(painter.deviceTransform());
    // paper: resolutions of 600 dpi and more need the real width, not one of its dots
    return std::max(1.0, std::floor(scale)) / scale;
}

QRectF onPixels(const QPainter& painter, const QRectF& rect)
{
    const QTransform& toDevice = painter.deviceTransform();
    if (toDevice.type() > QTransform::TxScale) {
        return rect;
    }
    const QRectF device = toDevice.mapRect(rect);
    const double left = std::round(device.left());
    const double top = std::round(device.top());
    const QRectF whole(left, top, std::round(device.right()) - left, std::round(device.bottom()) - top);
    return toDevice.inverted().mapRect(whole);
}

void paintHorizontal(QPainter& painter, double left, double right, double y, const QColor& color, double thickness)
{
    const double height = thickness > 0 ? thickness : hairlineWidth(painter);
    QRectF line = onPixels(painter, QRectF(left, y, right - left, height));
    line.setHeight(std::max(line.height(), hairlineWidth(painter)));
    painter.fillRect(line, color);
}

void paintVertical(QPainter& painter, double top, double bottom, double x, const QColor& color, double thickness)
{
    const double width = thickness > 0 ? thickness : hairlineWidth(painter);
    QRectF line = onPixels(painter, QRectF(x, top, width, bottom - top));
    line.setWidth(std::max(line.width(), hairlineWidth(painter)));
    painter.fillRect(line, color);
}

void paintBox(QPainter& painter, const QRectF& rect, const BoxLook& look)
{
    const QRectF outer = onPixels(painter, rect);
    const bool antialiased = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const auto addRounded = [](QPainterPath& path, const QRectF& box, double radius) {
        if (radius > 0) {
            path.addRoundedRect(box, radius, radius);
        } else {
            path.addRect(box);
        }
    };
    if (!look.border.isValid()) {
        if (look.fill.isValid()) {
            QPainterPath whole;
            addRounded(whole, outer, look.radius);
            painter.fillPath(whole, look.fill);
        }
    } else {
        const double width = look.borderWidth > 0 ? look.borderWidth : hairlineWidth(painter);
        const QRectF inner = outer.adjusted(width, width, -width, -width);
        const double innerRadius = std::max(0.0, look.radius - width);
        QPainterPath inside;
        addRounded(inside, inner, innerRadius);
        if (look.fill.isValid()) {
            painter.fillPath(inside, look.fill);
        }
        QPainterPath ring; // odd-even: what lies between the two outlines
        addRounded(ring, outer, look.radius);
        ring.addPath(inside);
        painter.fillPath(ring, look.border);
    }
    painter.setRenderHint(QPainter::Antialiasing, antialiased);
}

} // namespace zhike
