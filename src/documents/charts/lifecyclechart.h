#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// How many customers stand in each stage, and how many came and went since another date.
struct LifecycleData {
    struct Stage {
        QString name;
        qint64 stock = 0;
        qint64 left = 0;
        qint64 entered = 0;
        Growth growth = Growth::Neutral; ///< whether more of them is good news; Bad ones have a bar in danger's tint
        int key = 0;
    };
    std::vector<Stage> stages;
    QString stockHead; ///< "stock 20 Nov"
    bool hasFlows = true; ///< false: nothing to compare with yet, the stock stands alone
};

/// What a key of LifecycleChart's marks stands for.
struct LifecyclePlace {
    enum class Part { Stock, Left, Entered };
    int stage = 0; ///< key of the stage
    Part part = Part::Stock;

    [[nodiscard]] int key() const { return stage * 3 + int(part); }
    [[nodiscard]] static LifecyclePlace of(int key) { return {key / 3, Part(key % 3)}; }
};

/// A stock bar per stage, then who left and who entered about a middle line, then the net change.
class LifecycleChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::LifecycleChart)
public:
    LifecycleChart(LifecycleData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    struct Columns {
        double bars = 0; ///< left edge of the stock bars
        double barRoom = 0;
        double middle = 0; ///< between left and entered
        double flowRoom = 0; ///< to either side of it
    };
    [[nodiscard]] Columns columns(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QRectF row(const QRectF& area, const Theme& theme, size_t index) const;
    void paintFlows(
        QPainter& painter, const LifecycleData::Stage& stage, const Columns& columns, const QRectF& row,
        const Theme& theme) const;

    LifecycleData m_data;
    qint64 m_largestStock = 0;
    qint64 m_largestFlow = 0;
    qint64 m_stock = 0;
    qint64 m_net = 0;
};

} // namespace zhike
