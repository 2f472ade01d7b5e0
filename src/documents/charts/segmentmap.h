#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// How many customers bought how lately and how often, and what they are worth: recency upwards, frequency to the
/// right, coloured by segment.
struct SegmentMapData {
    struct Cell {
        int segment = 0; ///< its place in the order of segments
        qint64 customers = 0;
        Money value = Money(0, kCny);
    };
    std::vector<QString> recencyLabels; ///< from the lowest score: "R1 oldest"
    std::vector<QString> frequencyLabels; ///< from the lowest score: "F1 · 1 order"
    std::vector<QString> segmentNames; ///< by place
    std::vector<std::vector<Cell>> cells; ///< [recency score - 1][frequency score - 1]
};

/// Keys of its marks: row * number of columns + column, both counted from the lowest score.
class SegmentMap : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::SegmentMap)
public:
    SegmentMap(SegmentMapData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    [[nodiscard]] int rows() const { return int(m_data.recencyLabels.size()); }
    [[nodiscard]] int columns() const { return int(m_data.frequencyLabels.size()); }
    [[nodiscard]] const SegmentMapData::Cell& cell(int row, int column) const
    {
        return m_data.cells[size_t(row)][size_t(column)];
    }
    [[nodiscard]] QRectF cellRect(const QRectF& area, const Theme& theme, int row, int column) const;
    [[nodiscard]] double labelWidth(const Theme& theme) const;
    [[nodiscard]] bool sameSegment(int row, int column, int otherRow, int otherColumn) const;
    /// Where the cells stand before the gaps are taken off; texts of a row line up on it.
    [[nodiscard]] QRectF rasterRect(const QRectF& area, const Theme& theme, int row, int column) const;
    [[nodiscard]] bool isNamedIn(int row, int column) const;
    void paintHead(QPainter& painter, const QRectF& area, const Theme& theme, int row, int column) const;
    void paintNumbers(QPainter& painter, const QRectF& area, const Theme& theme, int row, int column) const;
    [[nodiscard]] QString nameOf(int segment) const;

    SegmentMapData m_data;
    qint64 m_largest = 0;
};

} // namespace zhike
