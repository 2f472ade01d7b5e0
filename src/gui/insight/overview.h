#pragma once

#include "gui/common/workplace.h"
#include "services/insight/comparison.h"

#include <QWidget>

namespace zhike {

class ChartView;
class FigureBlock;

/// All of Insight at one glance: headline figures with their change since the comparison date, and six charts.
class InsightOverview : public QWidget {
    Q_OBJECT
public:
    explicit InsightOverview(Workplace& workplace, QWidget* parent = nullptr);

    /// @param comparison null: not computed yet, or there is no earlier date
    /// @param whyNot in its place: why there is none
    void fill(const InsightSummary& summary, const InsightComparison* comparison, const QString& whyNot);
    void retranslate();

Q_SIGNALS:
    /// A mark of "who moved", a key of FlowChart.
    void moversRequested(int key);
    /// A point of the Pareto curve.
    void valueRequested();
    /// A week of the tracking plot or a group of the calibration was chosen.
    void modelRequested();

private:
    void fillFigures(const InsightSummary& summary, const InsightComparison* comparison);
    void fillCharts(const InsightSummary& summary);
    void explainAll(const InsightSummary& summary);

    Workplace& m_workplace;
    InsightSummary m_summary;
    FigureBlock* m_value;
    FigureBlock* m_revenue;
    FigureBlock* m_alive;
    FigureBlock* m_risk;
    FigureBlock* m_best;
    FigureBlock* m_customers;
    ChartView* m_map;
    ChartView* m_pareto;
    ChartView* m_tracking;
    ChartView* m_movers;
    ChartView* m_bars;
    ChartView* m_calibration;
};

/// A scroll area without a frame around a view that a small screen cannot hold.
[[nodiscard]] QWidget* scrolled(QWidget* content);

} // namespace zhike
