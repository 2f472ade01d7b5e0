#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace zhike {

/// Width of a one-pixel line in the painter's units: a whole number of device pixels, one up to 150 %.
[[nodiscard]] double hairlineWidth(const QPainter& painter);
/// @return the rectangle with its edges moved to whole device pixels.
[[nodiscard]] QRectF onPixels(const QPainter& painter, const QRectF& rect);

/// A sharp horizontal line whose upper edge is at or next to `y`; `thickness` 0 is a hairline.
void paintHorizontal(QPainter& painter, double left, double right, double y, const QColor& color, double thickness = 0);
/// A sharp vertical line whose left edge is at or next to `x`; `thickness` 0 is a hairline.
void paintVertical(QPainter& painter, double top, double bottom, double x, const QColor& color, double thickness = 0);

struct BoxLook {
    QColor fill; ///< invalid: nothing is filled
    QColor border; ///< invalid: no edge
    double radius = 0;
    double borderWidth = 0; ///< 0 is a hairline
};
/// A rounded box with a sharp edge inside `rect`, at any scale.
void paintBox(QPainter& painter, const QRectF& rect, const BoxLook& look);

} // namespace zhike
