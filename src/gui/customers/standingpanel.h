#pragma once

#include "gui/common/workplace.h"
#include "services/customers/customerpage.h"

#include <QWidget>
#include <memory>

class QVBoxLayout;

namespace zhike {

class ChartCanvas;
class Label;
class SectionHead;
class SpanLabel;
class StageBlocks;
class ValueBridge;

/// The bar of stages under a customer's figures, with the sentence on the present one.
class StageBar : public QWidget {
    Q_OBJECT
public:
    explicit StageBar(QWidget* parent = nullptr);
    ~StageBar() override;
    void fill(const CustomerOverview& page, Day today);

private:
    std::unique_ptr<StageBlocks> m_chart;
    ChartCanvas* m_canvas;
    Label* m_line;
};

/// Where a customer stands: the parts of its value, what to do next, the marks of loyalty, how its stages went.
class StandingPanel : public QWidget {
    Q_OBJECT
public:
    explicit StandingPanel(Workplace& workplace, QWidget* parent = nullptr);
    void fill(const CustomerOverview& page, Currency base);
    void retranslate();

private:
    SectionHead* m_worthHead;
    SpanLabel* m_worth;
    ValueBridge* m_bridge;
    Label* m_beside;
    SectionHead* m_actionHead;
    SpanLabel* m_action;
    SectionHead* m_loyaltyHead;
    SpanLabel* m_marks;
    SectionHead* m_historyHead;
    QVBoxLayout* m_history;
};

} // namespace zhike
