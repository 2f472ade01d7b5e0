#pragma once

#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

#include <QWidget>

namespace zhike {

class BestView;
class ChartView;

/// Where the value lies: who carries it, how it is spread over the segments, and the customers who carry most, each
/// with the parts of its value.
class ValueView : public QWidget {
    Q_OBJECT
public:
    explicit ValueView(Workplace& workplace, QWidget* parent = nullptr);

    void fill(const InsightSummary& summary);
    /// To the list of those who carry most.
    void goToBest();
    void retranslate();

private:
    Workplace& m_workplace;
    InsightSummary m_summary;
    ChartView* m_pareto;
    ChartView* m_bars;
    BestView* m_best;
};

} // namespace zhike
