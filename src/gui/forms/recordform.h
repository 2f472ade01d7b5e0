#pragma once

#include "gui/common/formkeeper.h"
#include "gui/forms/conflictdialog.h"
#include "gui/forms/fieldform.h"
#include "services/changes/change.h"
#include "services/jobs/whendone.h"

#include <functional>

class QVBoxLayout;

namespace zhike {

class Button;
class DraftSign;
class Label;

/// Where a RecordForm stands: under the title of a dialog, or in a column of a page.
enum class FormFrame { Dialog, InPlace };

/// What is typed about one record, in a dialog or in place: the form, its draft, what is wrong with it, Save. Keeps
/// what is typed, offers it again, shows faults beside their fields, lets two editors' fields come together, and leaves
/// everything as it is when saving fails.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    RecordForm(Workplace& workplace, FormFrame frame, QWidget* parent);

    /// What the draft keeps besides the form's fields.
    struct Extra {
        std::function<QJsonObject()> typed;
        std::function<void(const QJsonObject&)> setTyped;
    };
    /// Takes the form and looks for a draft of it. Called once, when the content above the fields stands.
    void begin(DraftKey key, FieldForm* form, Extra extra = {});
    /// Shows the record that is edited; a draft of it that was found goes over it, made of the revision it was made of.
    template <class Record> void show(const Record& record)
    {
        m_form->read(record.details);
        m_revision = m_draftRevision != 0 ? m_draftRevision : record.revision;
        m_keeper->setBaseRevision(m_revision);
        if (!m_draftFields.isEmpty()) {
            m_form->setTyped(m_draftFields);
        }
    }

    [[nodiscard]] QVBoxLayout& content() { return *m_content; }
    [[nodiscard]] FieldForm& form() { return *m_form; }
    /// Something outside of the form was typed.
    void touch();
    /// Saves a change that no other editor can stand against; on success says the sentence.
    void apply(Change change, const QString& saidWhenDone) { run(std::move(change), saidWhenDone, {}); }
    /// Saves what was made of a record. Where somebody else changed the same fields since, asks which values stay.
    /// @param change makes the change for a revision and a draft
    template <class Record>
    void applyEdit(
        const Record& read, const decltype(Record::details)& mine,
        std::function<Change(int revision, decltype(Record::details))> change, const QString& saidWhenDone)
    {
        save<Record, decltype(Record::details)>(read, m_revision, mine, std::move(change), saidWhenDone);
    }
    /// Keeps the draft: the form is left.
    void leave();
    void triggerSave();

Q_SIGNALS:
    /// Save was pressed and every field is readable: validate, then apply().
    void saveRequested();
    void saved();
    /// Close was pressed, or the draft was thrown away.
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void run(Change change, const QString& saidWhenDone, std::function<void()> onConflict);
    void showProblem(const Error& error);
    void retranslate();

    template <class Record, class Draft>
    void save(
        const Record& read, int revision, const Draft& mine, std::function<Change(int, Draft)> change,
        const QString& saidWhenDone)
    {
        Change once = change(revision, mine);
        run(std::move(once), saidWhenDone, [=, this] {
            resolveConflict<Record, Draft>(
                m_workplace, this, read, revision, mine,
                [=, this](const Record& now, const Draft& draft) {
                    save(now, now.revision, draft, change, saidWhenDone);
                },
                [this](const Error& error) { showProblem(error); });
        });
    }

    Workplace& m_workplace;
    QVBoxLayout* m_content;
    Label* m_problem;
    DraftSign* m_sign;
    Button* m_discard;
    Button* m_close;
    Button* m_save;
    FieldForm* m_form = nullptr;
    FormKeeper* m_keeper = nullptr;
    int m_revision = 0; ///< of the record that the typed text was made of; 0 for a new one
    int m_draftRevision = 0;
    QJsonObject m_draftFields;
    bool m_touched = false;
};

} // namespace zhike
