#pragma once

#include "gui/forms/recordform.h"

#include <QDialog>

class QHBoxLayout;

namespace zhike {

class ToolButton;

/// The frame of every dialog that writes one record: title, a line that says whom it concerns, the form. Deletes itself
/// when closed; closing asks nothing, because nothing is lost.
class RecordDialog : public QDialog {
    Q_OBJECT
protected:
    RecordDialog(Workplace& workplace, QWidget* parent);
    ~RecordDialog() override;

    /// Called once by the derived constructor, when the content stands.
    void begin(const QString& title, DraftKey key, FieldForm* form);
    /// Puts the timeline of the record that is edited beside the form; called after begin().
    void addTimeline();
    [[nodiscard]] QVBoxLayout& content() { return m_body->content(); }
    [[nodiscard]] Workplace& workplace() { return m_workplace; }
    [[nodiscard]] Company& company() { return m_workplace.company(); }
    [[nodiscard]] FieldForm& form() { return m_body->form(); }
    /// What is typed, with its draft and Save: show(), apply(), applyEdit().
    [[nodiscard]] RecordForm& body() { return *m_body; }
    void reject() override;
    void showEvent(QShowEvent* event) override;

    /// Save was pressed and every field is readable: validate, then body().apply() or body().applyEdit().
    virtual void save() = 0;
    /// What the draft keeps besides the form's fields.
    [[nodiscard]] virtual QJsonObject extra() const { return {}; }
    virtual void setExtra(const QJsonObject& extra) { Q_UNUSED(extra); }

private:
    Workplace& m_workplace;
    Label* m_title;
    ToolButton* m_history; ///< of a record that is there already
    RecordRef m_record;
    QHBoxLayout* m_row;
    RecordForm* m_body;
};

} // namespace zhike
