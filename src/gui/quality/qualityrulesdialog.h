#pragma once

#include "domain/customers/quality.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

#include <array>

class QSpinBox;

namespace zhike {

class Button;
class Label;

/// How much each part of a customer's data counts, of firms and of persons, and how fast they go stale. Deletes itself
/// when closed.
class QualityRulesDialog : public SheetDialog {
    Q_OBJECT
public:
    QualityRulesDialog(Workplace& workplace, QWidget* parent);

private:
    [[nodiscard]] QSpinBox* weightBox(const QString& name, const QString& said);
    void show(const QualityRules& rules);
    void save();
    [[nodiscard]] QualityRules typed() const;

    Workplace& m_workplace;
    std::array<QSpinBox*, kQualityParts> m_firm{};
    std::array<QSpinBox*, kQualityParts> m_person{};
    QSpinBox* m_stale;
    Label* m_problem;
    Button* m_save;
};

} // namespace zhike
