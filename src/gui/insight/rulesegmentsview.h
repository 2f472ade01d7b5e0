#pragma once

#include "gui/common/workplace.h"
#include "services/segments/segmenttrend.h"

#include <QTimer>
#include <QWidget>

namespace zhike {

class Button;
class Label;
class MemoryRows;
class RecordTable;
class SectionHead;

/// The company's own segments: how many are in each, what they are worth, who came and went between two days; of the
/// one in hand everybody who did.
class RuleSegmentsView : public QWidget {
    Q_OBJECT
public:
    explicit RuleSegmentsView(Workplace& workplace, QWidget* parent = nullptr);

    /// @param from, to the days that are compared; nothing: the last thirty days
    void fill(std::optional<Day> from, Day to);
    void retranslate();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildSegments();
    QWidget* buildMoves();
    void load();
    void show();
    void showMoves(int row);
    void listMoves(const SegmentTrend& trend, const QList<ValuedMove>& moves);
    [[nodiscard]] const SegmentTrend* inHand() const;
    void editRules();
    void openCustomers(qint64 segment);

    Workplace& m_workplace;
    Day m_from{0};
    Day m_to{0};
    bool m_isStale = false; ///< segments are read when somebody looks
    QList<SegmentTrend> m_trends;
    QTimer m_reload; ///< members follow changes
    quint64 m_generation = 0;
    quint64 m_movesGeneration = 0;
    SectionHead* m_head;
    Button* m_rules;
    Label* m_hint;
    MemoryRows* m_rows;
    RecordTable* m_table;
    SectionHead* m_movesHead;
    Button* m_customers;
    Label* m_movesHint;
    MemoryRows* m_moveRows;
    RecordTable* m_moves;
};

} // namespace zhike
