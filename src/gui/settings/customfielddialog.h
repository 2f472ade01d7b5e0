#pragma once

#include "domain/customfields/customfield.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace zhike {

class Button;
class FieldRow;
class Label;

/// One field that the company makes for itself: its name, what it holds, and how it is treated. Deletes itself when
/// closed.
class CustomFieldDialog : public SheetDialog {
    Q_OBJECT
public:
    /// @param field to edit; nothing for a new one of the kind
    CustomFieldDialog(Workplace& workplace, RecordKind kind, std::optional<CustomField> field, QWidget* parent);

private:
    [[nodiscard]] QWidget* choicesPart();
    void addChoice(const CustomChoice& choice);
    void moveChoice(int by);
    [[nodiscard]] CustomType type() const;
    void showType();
    void showDefaults();
    [[nodiscard]] QList<CustomChoice> choices() const;
    [[nodiscard]] std::optional<Value> typedDefault() const;
    void showDefault(const Value& value);
    void save();
    void refuse(const Faults& faults);
    void showProblem(const Error& error);

    Workplace& m_workplace;
    RecordKind m_kind;
    std::optional<CustomField> m_field;
    QLineEdit* m_name;
    FieldRow* m_nameRow;
    QComboBox* m_type;
    QWidget* m_choicesPart;
    QListWidget* m_choices;
    QSpinBox* m_decimals;
    FieldRow* m_decimalsRow;
    QLineEdit* m_default;
    FieldRow* m_defaultRow;
    QComboBox* m_defaultChoice;
    FieldRow* m_defaultChoiceRow;
    QCheckBox* m_required;
    QCheckBox* m_personal;
    QCheckBox* m_indexed;
    Label* m_problem;
    Button* m_save;
};

} // namespace zhike
