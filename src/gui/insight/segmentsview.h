#pragma once

#include "gui/common/workplace.h"
#include "services/insight/comparison.h"

#include <QWidget>

namespace zhike {

class ChartView;
class MemoryRows;
class RecordTable;
class RuleSegmentsView;

/// The segments in full: the map, a table with what each of them counts, brings and is worth, and the company's own
/// segments below.
class SegmentsView : public QWidget {
    Q_OBJECT
public:
    explicit SegmentsView(Workplace& workplace, QWidget* parent = nullptr);
    ~SegmentsView() override;

    /// @param comparison null: not there
    /// @param against the day with which one compares, also for the company's own segments
    void fill(const InsightSummary& summary, const InsightComparison* comparison, std::optional<Day> against);
    void retranslate();

private:
    Workplace& m_workplace;
    InsightSummary m_summary;
    ChartView* m_map;
    MemoryRows* m_rows;
    RecordTable* m_table;
    RuleSegmentsView* m_own;
};

} // namespace zhike
