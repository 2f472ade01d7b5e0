#include "gui/timeline/timelinenote.h"

#include "gui/attachments/attachmentwords.h"
#include "gui/attachments/pendingfiles.h"
#include "gui/common/draftsign.h"
#include "gui/common/formkeeper.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/noteeditor.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/customers/activitylink.h"
#include "gui/forms/dayedit.h"
#include "services/attachments/attachmentchanges.h"
#include "services/customers/activitychanges.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTaskHour = 10;
constexpr qsizetype kLongestSubject = 300;

/// What a draft keeps of a note.
constexpr auto kNoteText = "text"_L1;
constexpr auto kNoteKind = "kind"_L1;
constexpr auto kNoteDue = "due"_L1;

QString keyOfKind(ActivityKind kind)
{
    return QString::fromLatin1(keyOf(kind));
}

/// A task's first line says what is to be done; what follows explains it.
void takeWords(ActivityDraft& draft, const QString& text)
{
    const QString first = text.trimmed().section(u'\n', 0, 0).trimmed();
    draft.text = text;
    if (draft.status == ActivityStatus::Planned && first.size() <= kLongestSubject) {
        draft.subject = first;
        draft.text = text.trimmed().section(u'\n', 1).trimmed();
    }
}

} // namespace

TimelineNote::TimelineNote(Workplace& workplace, QWidget* parent) : QWidget(parent), m_workplace(workplace)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_editor = new NoteEditor;
    column->addWidget(m_editor);
    m_dueRow = new QWidget;
    auto* row = new QHBoxLayout(m_dueRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_dueLabel = new Label({}, FontRole::Small, Ink::Text2);
    m_due = new DayEdit;
    m_due->setObjectName(u"taskDue"_s);
    m_due->setFixedWidth(ThemeManager::theme().px(120));
    row->addWidget(m_dueLabel);
    row->addWidget(m_due);
    row->addStretch(1);
    m_dueRow->hide();
    column->addWidget(m_dueRow);
    m_files = new PendingFiles(m_editor->findChild<QPlainTextEdit*>());
    column->addWidget(m_files);
    connect(m_files, &PendingFiles::changed, m_editor, &NoteEditor::startWriting);
    connect(m_editor, &NoteEditor::saveRequested, this, [this] { save(); });
    connect(m_editor, &NoteEditor::kindChosen, this, [this] {
        m_dueRow->setVisible(isTask());
        if (isTask() && m_due->text().isEmpty()) {
            m_due->setDay(today().plus(1));
        }
    });
    const auto touched = [this] {
        if (m_keeper != nullptr) {
            m_keeper->touch();
        }
    };
    connect(m_editor, &NoteEditor::textEdited, this, touched);
    connect(m_due, &QLineEdit::textEdited, this, touched);
    retranslate();
}

void TimelineNote::setSubject(const std::optional<RecordRef>& subject)
{
    if (m_subject == subject) {
        return;
    }
    if (m_keeper != nullptr) {
        m_keeper->keepNow();
        delete m_keeper;
        m_keeper = nullptr;
    }
    m_subject = subject;
    m_editor->clear();
    m_editor->setKind(keyOfKind(ActivityKind::Note));
    m_due->setDay(std::nullopt);
    m_files->clear();
    setEnabled(subject.has_value());
    if (subject) {
        keepDraft();
    }
}

void TimelineNote::keepDraft()
{
    const bool isCustomer = m_subject->kind == RecordKind::Customer;
    m_keeper = new FormKeeper(
        m_workplace, {u"note"_s, m_subject->kind, m_subject->customer, isCustomer ? 0 : m_subject->id}, 0,
        [this] {
            return m_editor->text().trimmed().isEmpty() ? QJsonObject()
                                                        : QJsonObject{
                                                            {kNoteText, m_editor->text()},
                                                            {kNoteKind, m_editor->kind()},
                                                            {kNoteDue, isTask() ? m_due->text() : QString()}};
        },
        this);
    connect(m_keeper, &FormKeeper::kept, this, [this](const QDateTime& at) {
        m_editor->draftSign().setDraftKept(Instant::from(at));
    });
    m_keeper->lookForDraft([this](const QJsonObject& content, const FormDraft& draft) {
        if (!m_editor->text().isEmpty()) {
            return; // somebody types already
        }
        m_due->setText(content.value(kNoteDue).toString());
        if (const QString kind = content.value(kNoteKind).toString(); !kind.isEmpty()) {
            m_editor->setKind(kind);
        }
        m_editor->setText(content.value(kNoteText).toString());
        m_editor->draftSign().setDraftKept(draft.savedAt);
    });
}

bool TimelineNote::isTask() const
{
    return m_editor->kind() == keyOfKind(ActivityKind::Task);
}

void TimelineNote::startWriting()
{
    m_editor->startWriting();
}

std::optional<ActivityDraft> TimelineNote::written(const QString& text) const
{
    ActivityDraft draft;
    draft.kind = fromKey<ActivityKind>(m_editor->kind()).value_or(ActivityKind::Note);
    linkTo(draft, *m_subject);
    if (isTask()) {
        const std::optional<Day> due = m_due->day();
        if (!due) {
            return std::nullopt;
        }
        draft.status = ActivityStatus::Planned;
        draft.at = Instant::from(QDateTime(due->date(), QTime(kTaskHour, 0)));
    }
    takeWords(draft, text);
    return draft;
}

void TimelineNote::save()
{
    const QString text = m_editor->text();
    if (m_isSaving || !m_subject || text.trimmed().isEmpty()) {
        return;
    }
    const std::optional<ActivityDraft> draft = written(text);
    if (!draft) {
        m_editor->draftSign().setProblem(tr("Type the day on which it is due: 2026-12-31, +3d or mon."));
        m_due->setFocus();
        return;
    }
    m_isSaving = true;
    if (m_files->sources().isEmpty()) {
        saveWith(*draft, {}, text);
        return;
    }
    whenDone(readSources(m_files->sources()), this, [this, draft = *draft, text](const ReadSources& read) {
        for (const RefusedSource& refused : read.refused) {
            m_workplace.toast(WordsOfAttachments::refusal(refused));
        }
        saveWith(draft, read.files, text);
    });
}

void TimelineNote::saveWith(const ActivityDraft& draft, const QList<NewAttachment>& files, const QString& text)
{
    Change change = withAttachments(logActivity(CustomerId(m_subject->customer), draft), RecordKind::Activity, files);
    change.draft = m_keeper->key();
    const bool isPlan = draft.status == ActivityStatus::Planned;
    const auto done = [this, text, isPlan, at = draft.at, subject = m_subject](const Result<ChangeReceipt>& receipt) {
        m_isSaving = false;
        if (!receipt) {
            m_workplace.complain(receipt.error());
            return;
        }
        if (subject == m_subject) {
            m_keeper->forget();
            m_editor->clearSaved(text);
            m_files->clear();
            if (isPlan) { // the next line is more likely a note
                m_editor->setKind(keyOfKind(ActivityKind::Note));
            }
        }
        const Day day = Day::from(at.local().date()).value_or(today());
        m_workplace.toast(
            isPlan ? tr("Planned for %1.", "%1: a day").arg(LanguageManager::formats().dueDay(day, today()))
                   : tr("Note saved."),
            Workplace::Offer::Undo);
    };
    whenDone(m_workplace.company().apply(std::move(change)), this, done);
}

void TimelineNote::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TimelineNote::retranslate()
{
    m_dueLabel->setText(tr("Due"));
    m_due->setAccessibleName(tr("Day on which the task is due"));
    std::vector<NoteEditor::Kind> kinds;
    for (const ActivityKind kind :
         {ActivityKind::Note, ActivityKind::Call, ActivityKind::Visit, ActivityKind::Mail, ActivityKind::Task}) {
        kinds.push_back({keyOfKind(kind), labelOf(kind)});
    }
    m_editor->setKinds(std::move(kinds));
}

} // namespace zhike
