#pragma once

#include "gui/common/rowsource.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/insight/rulestrial.h"

#include <QTimer>
#include <atomic>

class QDoubleSpinBox;

namespace zhike {

class ActionRulesEditor;
class FieldRow;
class RecordTable;

/// The numbers by which customers are told apart and the rules of what to do next, with what others would move before
/// they are applied. Reads everybody once in the background when it opens.
class RulesDialog : public SheetDialog {
    Q_OBJECT
public:
    RulesDialog(Workplace& workplace, QWidget* parent);
    ~RulesDialog() override;

Q_SIGNALS:
    /// Other rules stand; the figures are still the old ones.
    void decided();

private:
    struct Box {
        const RuleNumber* number;
        QDoubleSpinBox* spin;
        FieldRow* row;
        double factor; ///< what is shown / what is kept
    };
    [[nodiscard]] QWidget* makeEditors();
    [[nodiscard]] QWidget* makeNumbers();
    void addGroup(class QVBoxLayout& column, RuleGroup group);
    void setRules(const InsightRules& rules);
    [[nodiscard]] InsightRules typed() const;
    void read();
    /// Marks what cannot be, else asks where everybody would go.
    void look();
    void tell(const RuleMoves& moves);
    void apply();

    Workplace& m_workplace;
    std::vector<Box> m_boxes;
    ActionRulesEditor* m_actions;
    InsightRules m_rules; ///< as they were shown last
    std::shared_ptr<const RulesTrial> m_trial;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QTimer m_soon;
    MemoryRows* m_rows;
    RecordTable* m_table;
    Label* m_said;
    Button* m_usual;
    Button* m_apply;
};

} // namespace zhike
