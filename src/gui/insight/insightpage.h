#pragma once

#include "gui/common/page.h"
#include "services/insight/insightkeeper.h"

class QGridLayout;
class QHBoxLayout;
class QStackedLayout;

namespace zhike {

class Button;
class ChartView;
class EmptyState;
class FigureBlock;
class Label;
class MemoryRows;
class PageHead;
class ProgressLine;
class RecordTable;

/// What the customers are worth: headline figures, segment map, value by segment, Pareto curve, the model's check and
/// the table of segments. Every mark opens its customers.
class InsightPage : public Page {
    Q_OBJECT
public:
    explicit InsightPage(Workplace& workplace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    void arrive(const Place& place) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void openSegment(const QString& key);
    void openCell(int key);
    void savePdf();
    void retranslate();

    InsightKeeper m_keeper;
    bool m_loaded = false;
    PageHead* m_head;
    ProgressLine* m_progress;
    QStackedLayout* m_views;
    QWidget* m_content;
    EmptyState* m_empty;
    FigureBlock* m_value;
    FigureBlock* m_revenue;
    FigureBlock* m_alive;
    FigureBlock* m_risk;
    FigureBlock* m_customers;
    ChartView* m_map;
    ChartView* m_bars;
    ChartView* m_pareto;
    ChartView* m_check;
    MemoryRows* m_rows;
    RecordTable* m_table;
    Label* m_foot;
    Button* m_again;
    Button* m_report;
};

} // namespace zhike
