#pragma once

#include "documents/charts/chart.h"

#include <QCoreApplication>

namespace zhike {

/// What the model expected and what came, week by week; the model saw only the weeks before the line.
struct TrackingData {
    Day firstWeek = Day(0); ///< its first day; the others follow every seven days
    std::vector<double> actual; ///< orders in each week, or their running sum
    std::vector<double> expected; ///< as many
    size_t fittedWeeks = 0; ///< how many of them the model was fitted on
    struct Special {
        Day day;
        QString name; ///< "11.11", "Spring Festival"
    };
    std::vector<Special> specials;
};

/// Keys of its marks: the number of the week, from 0.
class TrackingChart : public Chart {
    Q_DECLARE_TR_FUNCTIONS(zhike::TrackingChart)
public:
    TrackingChart(TrackingData data, const Formats& formats);

    void paint(QPainter& painter, const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] std::vector<ChartMark> marks(const QRectF& area, const Theme& theme) const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSizeF leastSize(const Theme& theme) const override;

private:
    [[nodiscard]] QRectF plot(const QRectF& area, const Theme& theme) const;
    [[nodiscard]] double xOf(double week, const QRectF& plot) const;
    [[nodiscard]] size_t weeks() const { return m_data.actual.size(); }
    [[nodiscard]] Day weekDay(size_t week) const { return m_data.firstWeek.plus(int(week) * 7); }
    /// @return the name of the special day in a week, or nothing.
    [[nodiscard]] QString specialIn(size_t week) const;
    void paintHeldOut(QPainter& painter, const QRectF& plot, const Theme& theme) const;
    void paintMonths(QPainter& painter, const QRectF& plot, const Theme& theme) const;
    void paintEnds(QPainter& painter, const QRectF& plot, const Theme& theme) const;
    void paintSpecials(QPainter& painter, const QRectF& plot, const Theme& theme) const;

    TrackingData m_data;
    double m_high = 0; ///< upper end of the axis
    std::vector<double> m_ticks;
};

} // namespace zhike
