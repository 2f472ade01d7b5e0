#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/pool/poolrules.h"
#include "storage/filter.h"

#include <array>

class QCheckBox;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace zhike {

class Button;
class FieldRow;
class Label;

/// Writes a rule of the pool, or edits one. Deletes itself when closed.
class PoolRuleDialog : public SheetDialog {
    Q_OBJECT
public:
    PoolRuleDialog(Workplace& workplace, std::optional<PoolRule> rule, QWidget* parent);

private:
    void addFields(QVBoxLayout& column);
    void show(const PoolRuleDraft& draft);
    [[nodiscard]] PoolRuleDraft draft() const;
    void showFilter();
    void editFilter();
    void save();

    Workplace& m_workplace;
    std::optional<PoolRule> m_rule;
    Filter m_filter;
    QLineEdit* m_name;
    FieldRow* m_nameRow;
    QSpinBox* m_days;
    std::array<QCheckBox*, kChoicesOf<ActivityKind>.size()> m_kinds{};
    QCheckBox* m_attempts;
    QCheckBox* m_opportunities;
    QSpinBox* m_orders;
    QSpinBox* m_warning;
    Label* m_filterWords;
    Label* m_problem;
    Button* m_save;
};

} // namespace zhike
