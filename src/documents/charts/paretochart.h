#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>
#include <QPointF>

namespace zhike {

/// Who carries the value: the share of value (upwards) that the best share of customers (to the right) brings.
struct ParetoData {
    /// From (0, 0) to (1, 1), both as shares; rises above 1 where customers with a negative value follow.
    std::vector<QPointF> curve;
    double topShare = 0.2;
    double topCarries = 0; ///< share of value of the top share
    qint64 topCustomers = 0;
    /// Where values turn negative, as a share of customers; 1: nobody costs more than he brings.
    double negativeFrom = 1;
    qint64 negativeCustomers = 0;
    Money negativeValue = Money(0, kCny);
};

/// @return the data of a set of values, one per customer, in major units. Takes any order; copies and sorts them.
[[nodiscard]] ParetoData paretoOf(std::vector<double> values, Currency currency, double topShare = 0.2);

/// Keys of its marks: 0 the top customers, 1 those below zero.
class ParetoChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::ParetoChart)
public:
    ParetoChart(ParetoData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    [[nodiscard]] QRectF plot(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] QPointF at(const QPointF& share, const QRectF& plot) const;
    [[nodiscard]] QString topSentence() const;
    void paintTop(QPainter& painter, const QRectF& plot, const Theme& theme) const;
    void paintNegative(QPainter& painter, const QRectF& plot, const Theme& theme) const;

    ParetoData m_data;
    double m_high = 1; ///< upper end of the axis
};

} // namespace zhike
