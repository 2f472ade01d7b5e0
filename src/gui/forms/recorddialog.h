#pragma once

#include "gui/forms/fieldform.h"

#include <QDialog>

class QVBoxLayout;

namespace zhike {

class Button;
class DraftSign;
class FormKeeper;
class Label;

/// The frame of every dialog that writes one record: title, a line that says whom it concerns, the form, the draft
/// sign, Save. Keeps what is typed, offers it again, shows faults beside their fields, and leaves everything as it is
/// when saving fails. Deletes itself when closed; closing asks nothing, because nothing is lost.
class RecordDialog : public QDialog {
    Q_OBJECT
public:
    ~RecordDialog() override;

protected:
    RecordDialog(Workplace& workplace, QWidget* parent);

    /// Called once by the derived constructor, when the content stands.
    void begin(const QString& title, DraftKey key, int baseRevision, FieldForm* form);
    void setAbout(const QString& line);
    [[nodiscard]] QVBoxLayout& content() { return *m_content; }
    [[nodiscard]] Workplace& workplace() { return m_workplace; }
    [[nodiscard]] Company& company() { return m_workplace.company(); }
    [[nodiscard]] FieldForm& form() { return *m_form; }
    [[nodiscard]] FormKeeper& keeper() { return *m_keeper; }
    /// Something outside of the form was typed.
    void touch();
    /// Saves a change; on success says the sentence and closes.
    void apply(Change change, const QString& saidWhenDone);
    void reject() override;
    void keyPressEvent(QKeyEvent* event) override;

    /// Save was pressed and every field is readable: validate, then apply().
    virtual void save() = 0;
    /// What the draft keeps besides the form's fields.
    [[nodiscard]] virtual QJsonObject extra() const { return {}; }
    virtual void setExtra(const QJsonObject& extra) { Q_UNUSED(extra); }

private:
    Workplace& m_workplace;
    Label* m_title;
    Label* m_about;
    QVBoxLayout* m_content;
    Label* m_problem;
    DraftSign* m_sign;
    Button* m_discard;
    Button* m_save;
    FieldForm* m_form = nullptr;
    FormKeeper* m_keeper = nullptr;
    bool m_touched = false;
};

} // namespace zhike
