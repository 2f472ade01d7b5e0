#pragma once

#include "domain/customfields/customfield.h"
#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"

class QComboBox;

namespace zhike {

class Button;
struct Change;
class Label;
class MemoryRows;
class RecordTable;

/// The fields that the company made for itself, kind by kind: made, renamed, put into order, taken out of use, deleted
/// after it was said how many records hold something in them. Deletes itself when closed.
class CustomFieldsDialog : public SheetDialog {
    Q_OBJECT
public:
    CustomFieldsDialog(Workplace& workplace, QWidget* parent);

private:
    [[nodiscard]] RecordKind kind() const;
    [[nodiscard]] const CustomField* chosen() const;
    void load();
    void showFields(const QList<CustomField>& fields);
    void showDeeds();
    void edit(bool isNew);
    void move(int by);
    void switchUse();
    void askDelete();
    void remove();
    void apply(Change change);

    Workplace& m_workplace;
    bool m_mayEdit;
    QComboBox* m_kind;
    Label* m_words;
    MemoryRows* m_rows;
    RecordTable* m_table;
    Button* m_add;
    Button* m_edit;
    Button* m_up;
    Button* m_down;
    Button* m_use;
    Button* m_delete;
    QList<CustomField> m_fields;
    std::optional<CustomFieldId> m_asked; ///< whose holders were counted: a second press deletes it
    quint64 m_generation = 0;
};

} // namespace zhike
