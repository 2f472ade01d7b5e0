#pragma once

#include "gui/common/workplace.h"
#include "services/insight/insightsummary.h"

#include <QWidget>

namespace zhike {

class ChartView;
class MemoryRows;
class RecordTable;

/// The segments in full: the map, and a table with what each of them counts, brings and is worth.
class SegmentsView : public QWidget {
    Q_OBJECT
public:
    explicit SegmentsView(Workplace& workplace, QWidget* parent = nullptr);
    ~SegmentsView() override;

    void fill(const InsightSummary& summary);
    void retranslate();

private:
    Workplace& m_workplace;
    InsightSummary m_summary;
    ChartView* m_map;
    MemoryRows* m_rows;
    RecordTable* m_table;
};

} // namespace zhike
