#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// Where a customer stands among the stages, as a row of blocks.
struct StageData {
    struct Stage {
        QString name;
        bool passed = false; ///< the customer has been in it
        QString words; ///< "since 13 Oct 2026: P(alive) fell below 0.50"; for the tooltip
    };
    std::vector<Stage> stages;
    int current = -1; ///< place of the stage in which the customer is; -1: unknown
    int daysInIt = -1; ///< -1: unknown
};

/// Keys of its marks: the number of the stage, from 0. Passed stages are tinted, the current one is filled and named in
/// DemiBold with its days, those to come are pale.
class StageBlocks : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::StageBlocks)
public:
    StageBlocks(StageData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    [[nodiscard]] QRectF block(const QRectF& area, size_t index) const;
    [[nodiscard]] QString labelOf(size_t index) const;

    StageData m_data;
};

} // namespace zhike
