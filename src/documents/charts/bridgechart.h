#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>
#include <optional>

namespace zhike {

/// How parts add up to a value: gains and losses one after the other, the sum, and what is shown beside it.
struct BridgeData {
    struct Part {
        QString code; ///< "CLV1"; may be empty
        QString name;
        Money amount = Money(0, kCny);
        QString words; ///< one sentence on what it is, for the tooltip
        int key = 0;
    };
    std::vector<Part> parts; ///< all of one currency
    Part total; ///< its amount is the parts' sum
    std::optional<Part> beside; ///< not in the sum
};

/// Keys of its marks are those of the parts. Gains are bar, losses danger, the sum accent; what stands beside is
/// dashed.
class BridgeChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::BridgeChart)
public:
    BridgeChart(BridgeData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    struct Step {
        const BridgeData::Part* part = nullptr;
        double from = 0; ///< minor units
        double to = 0;
        enum class Kind { Part, Total, Beside } kind = Kind::Part;
    };
    struct Columns {
        double code = 0;
        double bars = 0;
        double zero = 0; ///< where nothing is
        double unit = 0; ///< pixels per minor unit
    };
    [[nodiscard]] std::vector<Step> steps() const;
    [[nodiscard]] Columns columns(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QRectF row(const QRectF& area, const Theme& theme, size_t index) const;
    [[nodiscard]] QString numberOf(const Step& step) const;
    void
    paintStep(QPainter& painter, const Step& step, const Columns& columns, const QRectF& row, const Theme& theme) const;

    BridgeData m_data;
};

} // namespace zhike
