#pragma once

#include "domain/customers/activity.h"
#include "gui/common/workplace.h"
#include "services/attachments/filereading.h"

#include <QWidget>

namespace zhike {

class DayEdit;
class FormKeeper;
class Label;
class NoteEditor;
class PendingFiles;

/// Where a note, a call, a visit, a mail or a task is written in the timeline of a record: linked to it and to its
/// customer, with the files that were dropped on it. What is typed is kept for each record.
class TimelineNote : public QWidget {
    Q_OBJECT
public:
    explicit TimelineNote(Workplace& workplace, QWidget* parent = nullptr);

    /// The record that is written about from now on; keeps what was typed about the one before.
    void setSubject(const std::optional<RecordRef>& subject);
    void startWriting();
    /// Saves what is written, where something is.
    void save();

protected:
    void changeEvent(QEvent* event) override;

private:
    void keepDraft();
    [[nodiscard]] bool isTask() const;
    [[nodiscard]] std::optional<ActivityDraft> written(const QString& text) const;
    void saveWith(const ActivityDraft& draft, const QList<NewAttachment>& files, const QString& text);
    void retranslate();

    Workplace& m_workplace;
    std::optional<RecordRef> m_subject;
    NoteEditor* m_editor;
    PendingFiles* m_files;
    QWidget* m_dueRow;
    Label* m_dueLabel;
    DayEdit* m_due; ///< of a task
    FormKeeper* m_keeper = nullptr;
    bool m_isSaving = false;
};

} // namespace zhike
