#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// What came and what was expected, group by group: "customers with 0, 1, 2 … repeat purchases".
struct GroupData {
    struct Group {
        QString label;
        double actual = 0;
        double expected = 0;
        qint64 customers = 0; ///< in the group, for the words; 0: the values are customers themselves
    };
    QString groupHead; ///< what the labels are, below the axis: "repeat purchases"
    QString valueHead; ///< what is counted
    std::vector<Group> groups;
    int decimals = 0;
};

/// A column for what came and a line across it for what was expected, so that it reads in grey too. Keys of its marks:
/// the number of the group, from 0.
class GroupChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::GroupChart)
public:
    GroupChart(GroupData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    [[nodiscard]] QRectF plot(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QRectF slot(const QRectF& plot, size_t index) const;
    void paintKey(QPainter& painter, const QRectF& plot, const Theme& theme) const;

    GroupData m_data;
    double m_low = 0;
    double m_high = 1;
};

} // namespace zhike
