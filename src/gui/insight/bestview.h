#pragma once

#include "gui/common/workplace.h"
#include "repositories/insight/valuereads.h"
#include "services/insight/insightsummary.h"

#include <QWidget>

namespace zhike {

class MemoryRows;
class RecordTable;
class SectionHead;
class ValueBridge;

/// The customers who carry the most value, and of the one in hand how its value adds up.
class BestView : public QWidget {
    Q_OBJECT
public:
    explicit BestView(Workplace& workplace, QWidget* parent = nullptr);

    void fill(const InsightSummary& summary);
    /// The keys go to the list.
    void takeFocus();
    void retranslate();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void showRows();
    void showBridge(int row);

    Workplace& m_workplace;
    InsightSummary m_summary;
    QList<BestRow> m_best;
    bool m_isStale = false; ///< everybody's figures are read when somebody looks
    quint64 m_generation = 0;
    quint64 m_bridgeGeneration = 0;
    SectionHead* m_head;
    MemoryRows* m_rows;
    RecordTable* m_table;
    ValueBridge* m_bridge;
};

} // namespace zhike
