#pragma once

#include "gui/common/sheetdialog.h"
#include "gui/common/workplace.h"
#include "services/changes/erasure.h"
#include "services/privacy/personerasure.h"

class QLineEdit;

namespace zhike {

class Button;
class FieldRow;
class Label;

/// What is held of a person (a contact, or a customer of kind person): how much of what, saved as PDF or JSON to be
/// handed out, and erased for good after the name was typed. Deletes itself when closed.
class PersonDialog : public SheetDialog {
    Q_OBJECT
public:
    PersonDialog(Workplace& workplace, const RecordRef& person, QWidget* parent);

Q_SIGNALS:
    /// The counts stand there: the dialog can be used.
    void shown();
    void erased();

private:
    struct Preview {
        QString name;
        ErasureSummary summary;
    };
    void load();
    void show(const Preview& preview);
    void show(const ErasedEverywhere& done);
    void setRows(const QList<ErasureCount>& rows);
    void say(const QStringList& sentences);
    void savePerson();
    void erasePerson();
    void nameTyped();

    Workplace& m_workplace;
    RecordRef m_person;
    QString m_name;
    bool m_mayErase;
    bool m_isErased = false;
    Label* m_words;
    Label* m_after;
    FieldRow* m_confirmRow;
    QLineEdit* m_confirm;
    Button* m_save;
    Button* m_close;
    Button* m_erase;
};

} // namespace zhike
