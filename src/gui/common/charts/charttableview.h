#pragma once

#include "documents/charts/chart.h"
#include "gui/common/recordtable.h"

namespace zhike {

class MemoryRows;

/// The numbers of a chart, or any small table of words, as rows; its ids are the numbers of the rows.
class ChartTableView : public RecordTable {
    Q_OBJECT
public:
    explicit ChartTableView(QWidget* parent = nullptr);
    ~ChartTableView() override;

    void setTable(const ChartTable& table);

private:
    MemoryRows* m_rows;
};

} // namespace zhike
