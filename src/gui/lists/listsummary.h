#pragma once

#include "gui/common/workplace.h"
#include "services/lists/groups.h"

#include <QWidget>

class QComboBox;

namespace zhike {

class ChartView;

/// The rows of a list as bars: how many, or what they add up to, by a field of the reader's choice. The same set as the
/// table, told in another way; a bar narrows the list to its rows.
class ListSummary : public QWidget {
    Q_OBJECT
public:
    ListSummary(Workplace& workplace, RecordKind kind, QWidget* parent = nullptr);

    /// The list has other rows. Reads them when it is on show.
    void show(const ListQuery& query);
    /// What the bars stand for.
    [[nodiscard]] GroupBy chosenGroups() const;
    void choose(const GroupBy& by);
    void retranslate();

Q_SIGNALS:
    /// A person chose other bars.
    void chosen();
    /// Narrow the list to the rows of a bar.
    void narrowed(const zhike::Filter& filter);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fillChoices();
    void read();
    void tell(const ListGroups& groups);
    [[nodiscard]] QString wordsOf(const ListGroup& group, const GroupBy& by) const;
    [[nodiscard]] QString amountOf(const ListGroup& group, const GroupBy& by) const;

    Workplace& m_workplace;
    RecordKind m_kind;
    ListQuery m_query;
    bool m_isOld = true; ///< what is shown is of another query
    quint64 m_generation = 0;
    ListGroups m_groups;
    QComboBox* m_field;
    QComboBox* m_step;
    QComboBox* m_measure;
    ChartView* m_chart;
};

} // namespace zhike
