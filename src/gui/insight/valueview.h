#pragma once

#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

#include <QWidget>

namespace zhike {

class ChartView;

/// Where the value lies: who carries it, and how it is spread over the segments.
class ValueView : public QWidget {
    Q_OBJECT
public:
    explicit ValueView(Workplace& workplace, QWidget* parent = nullptr);

    void fill(const InsightSummary& summary);
    void retranslate();

private:
    Workplace& m_workplace;
    InsightSummary m_summary;
    ChartView* m_pareto;
    ChartView* m_bars;
};

} // namespace zhike
