#pragma once

#include "documents/charts/flowchart.h"
#include "gui/common/workplace.h"
#include "services/insight/comparison.h"

#include <QWidget>
#include <memory>

namespace zhike {

class ChartView;
class Label;
class MemoryRows;
class RecordTable;
class SectionHead;

/// Who moved between two dates: the bands at the left, the customers of the one chosen at the right.
class MoversView : public QWidget {
    Q_OBJECT
public:
    explicit MoversView(Workplace& workplace, QWidget* parent = nullptr);
    ~MoversView() override;

    /// @param comparison null: none, for the reason in `whyNot`
    void
    fill(const InsightSummary& summary, std::shared_ptr<const InsightComparison> comparison, const QString& whyNot);
    /// Lists the customers of a mark of FlowChart, most valuable first.
    void choose(int key);
    void retranslate();

private:
    void list();
    void showMovers(const std::vector<Mover>& movers, const QHash<qint64, QString>& names);
    [[nodiscard]] QString nameOf(std::optional<size_t> place) const;

    Workplace& m_workplace;
    std::shared_ptr<const InsightComparison> m_comparison;
    Currency m_base = kCny;
    std::optional<FlowPlace> m_chosen; ///< nothing: everybody who changed the segment
    quint64 m_generation = 0;
    ChartView* m_flow;
    SectionHead* m_head;
    Label* m_hint;
    MemoryRows* m_rows;
    RecordTable* m_table;
};

} // namespace zhike
