#pragma once

#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

#include <QWidget>

class QVBoxLayout;

namespace zhike {

class ChartTableView;
class ChartView;
class Label;
class SectionHead;

/// Can the figures be trusted: what the data must have, the model's weekly check, its calibration, how each kind did on
/// data it had not seen, and the parameters with their standard errors.
class ModelView : public QWidget {
    Q_OBJECT
public:
    explicit ModelView(Workplace& workplace, QWidget* parent = nullptr);

    void fill(const InsightSummary& summary);
    void retranslate();

private:
    void fillGates(const InsightSummary& summary);
    void fillTables(const InsightSummary& summary);

    Workplace& m_workplace;
    Day m_firstDay{0};
    int m_groups = 0; ///< of the calibration
    ChartView* m_tracking;
    ChartView* m_calibration;
    SectionHead* m_gatesHead;
    QVBoxLayout* m_gates;
    SectionHead* m_heldOutHead;
    ChartTableView* m_heldOut;
    Label* m_proposal;
    SectionHead* m_parametersHead;
    ChartTableView* m_parameters;
    Label* m_remarks;
};

} // namespace zhike
