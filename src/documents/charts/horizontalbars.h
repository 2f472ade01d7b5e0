#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// One bar: its words at the left, its number at its end.
struct BarData {
    QString label;
    double value = 0;
    QString text; ///< the value as written at the end of the bar
    QString second; ///< a quieter number at the right edge; may be empty
    int segment = -1; ///< place of a segment whose mark stands before the words; -1: none
    int key = 0;
};

/// Bars from zero, linear, on the scale of the largest. Keys of its marks are those of the bars.
class HorizontalBars : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::HorizontalBars)
public:
    /// @param heads of the table: words, value, second
    HorizontalBars(std::vector<BarData> bars, QStringList heads, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    struct Columns {
        double label = 0;
        double number = 0;
        double second = 0;
    };
    [[nodiscard]] Columns measure(const Theme& theme) const;
    [[nodiscard]] QRectF barRow(const QRectF& area, const Theme& theme, size_t index) const;

    std::vector<BarData> m_bars;
    QStringList m_heads;
    double m_highest = 0;
    double m_lowest = 0;
};

} // namespace zhike
