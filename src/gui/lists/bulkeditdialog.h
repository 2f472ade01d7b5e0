#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/lists/editpreview.h"

#include <QTimer>

class QComboBox;
class QVBoxLayout;

namespace zhike {

class Button;
class FieldForm;
class Label;

/// Sets one field of many records: which field, which value, and what that changes before it does: "214 customers:
/// Owner Li → Wang". Deletes itself when closed.
class BulkEditDialog : public SheetDialog {
    Q_OBJECT
public:
    BulkEditDialog(Workplace& workplace, RecordKind kind, QList<RecordRef> records, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QList<zhike::RecordRef>& records, const QString& field, const zhike::Value& value);

private:
    void makeForm();
    void look();
    void show(const EditPreview& preview);
    void apply();
    [[nodiscard]] QString field() const;

    Workplace& m_workplace;
    RecordKind m_kind;
    QList<RecordRef> m_records;
    QComboBox* m_field;
    QVBoxLayout* m_formPlace;
    FieldForm* m_form = nullptr;
    Label* m_preview;
    Button* m_apply;
    QTimer m_soon;
    quint64 m_generation = 0;
};

} // namespace zhike
