#pragma once

#include "documents/charts/chart.h"
#include "documents/formats.h"
#include "documents/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace zhike {

/// @return 3 to 6 round values that span from `low` to `high` at least, both ends included; the step is 1, 2 or 5 times
/// a power of ten. `high` above `low`.
[[nodiscard]] std::vector<double> roundTicks(double low, double high);

enum class TextSide { Left, Centre, Right };
/// Draws a line of text whose edge or middle is at `x` and whose height is centred on `y`.
void paintChartText(
    QPainter& painter, const QPointF& at, TextSide side, const QFont& font, const QColor& ink, const QString& text);
[[nodiscard]] double chartTextWidth(const QFont& font, const QString& text);

/// @return a change with its sign, "+8,924" or "−312"; zero has none.
[[nodiscard]] QString signedNumber(const Formats& formats, qint64 change);
/// @return the ink of a change: good and bad for us, or quiet.
[[nodiscard]] QColor changeInk(const Theme& theme, Growth growth, qint64 change);

/// A vertical axis: grid lines over the width of the plot and labels at its left.
struct VerticalAxis {
    double low = 0;
    double high = 1;
    std::vector<double> ticks;
    std::vector<QString> labels; ///< one per tick

    /// An axis from zero (or below, where the data go there) to a round value above `high`.
    [[nodiscard]] static VerticalAxis counting(double low, double high, const Formats& formats);
    [[nodiscard]] double labelWidth(const Theme& theme) const;
    [[nodiscard]] double yOf(double value, const QRectF& plot) const
    {
        return plot.bottom() - (value - low) / (high - low) * plot.height();
    }
    void paint(QPainter& painter, const QRectF& plot, const Theme& theme) const;
};

} // namespace zhike
