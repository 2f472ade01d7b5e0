#include "gui/privacy/persondialog.h"

#include "exchange/atomicfile.h"
#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/thememanager.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/privacy/personfile.h"
#include "services/privacy/personreport.h"
#include "services/search/recordname.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <QtConcurrent>
#include <algorithm>
#include <memory>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct SavedPerson {
    PersonFile file;
    qint64 files = 0; ///< attachments that were written beside
};

Result<void> writePerson(const PersonFile& file, const Report& report, const QString& path, const Theme& theme)
{
    if (!path.endsWith(".json"_L1)) {
        return writePdf(report, path, theme);
    }
    ZHIKE_TRY(AtomicFile out, AtomicFile::create(path));
    ZHIKE_CHECK(out.write(QJsonDocument(toJson(file)).toJson()));
    return out.commit();
}

/// "3 removed · 2 stay without words"
QString countWords(const ErasureCount& count)
{
    QStringList parts;
    if (count.removed > 0) {
        parts.append(PersonDialog::tr("%Ln removed", nullptr, int(count.removed)));
    }
    if (count.blanked > 0) {
        parts.append(
            count.kind == RecordKind::Order
                ? PersonDialog::tr("%Ln stay with amounts, without words", nullptr, int(count.blanked))
                : PersonDialog::tr("%Ln stay without words", nullptr, int(count.blanked)));
    }
    return parts.join(u" · "_s);
}

} // namespace

PersonDialog::PersonDialog(Workplace& workplace, const RecordRef& person, QWidget* parent)
    : SheetDialog(tr("Personal data"), parent), m_workplace(workplace), m_person(person),
      m_mayErase(mayDo(workplace.company().author().role, ChangeAction::ErasePerson))
{
    const Theme& theme = ThemeManager::theme();
    m_words = addWords({}, u"personWords"_s);
    m_after = addWords({}, u"personAfter"_s);
    m_confirm = new QLineEdit;
    m_confirm->setObjectName(u"confirmName"_s);
    m_confirmRow = new FieldRow(tr("To erase, type the name"), m_confirm);
    m_confirmRow->setVisible(false);
    content().addWidget(m_confirmRow);
    content().addStretch(1);
    m_save = new Button(tr("Save as PDF or JSON…"));
    m_save->setObjectName(u"savePerson"_s);
    m_save->setEnabled(false);
    m_close = new Button(tr("Close"));
    m_close->setObjectName(u"closePerson"_s);
    m_erase = new Button(tr("Erase for good"), ButtonRole::Danger);
    m_erase->setObjectName(u"erasePerson"_s);
    m_erase->setEnabled(false);
    m_erase->setVisible(m_mayErase);
    for (Button* button : {m_save, m_close, m_erase}) {
        button->setAutoDefault(false);
    }
    addAside(m_save);
    addButtons({m_close, m_erase});
    connect(m_confirm, &QLineEdit::textChanged, this, &PersonDialog::nameTyped);
    connect(m_save, &QAbstractButton::clicked, this, &PersonDialog::savePerson);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_erase, &QAbstractButton::clicked, this, &PersonDialog::erasePerson);
    setFixedWidth(theme.px(560));
    load();
}

void PersonDialog::load()
{
    m_words->setText(tr("Looking for what is held…"));
    whenDone(
        m_workplace.company().read([person = m_person](SqlSession& session) -> Result<Preview> {
            Preview preview;
            ZHIKE_TRY(preview.name, recordName(session, person));
            ZHIKE_TRY(preview.summary, erasurePreview(session, person));
            return preview;
        }),
        this, [this](const Result<Preview>& preview) {
            if (preview) {
                show(*preview);
                Q_EMIT shown();
            } else {
                m_words->setText(messageFor(preview.error()));
            }
        });
}

void PersonDialog::setRows(const QList<ErasureCount>& rows)
{
    // one widget that is shown at once: what is added to the layout of a dialog that is on the screen shows only when
    // the event loop comes round, and until then has no place in adjustSize()
    auto* table = new QWidget;
    table->setObjectName(u"personRows"_s);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, ThemeManager::theme().px(220));
    grid->setColumnStretch(1, 1);
    for (const ErasureCount& count : rows) {
        const int line = grid->rowCount();
        grid->addWidget(new Label(kindWords(count.kind)), line, 0);
        grid->addWidget(new Label(countWords(count), FontRole::Body, Ink::Text2), line, 1);
    }
    content().insertWidget(content().indexOf(m_words) + 1, table);
    table->setVisible(!rows.isEmpty());
}

void PersonDialog::show(const Preview& preview)
{
    m_name = preview.name;
    setHeading(tr("Personal data of %1", "%1: a person").arg(m_name));
    m_save->setEnabled(true);
    m_words->setText(
        m_mayErase ? tr("This is held of the person. Save it to hand it out, or erase it. An erasure cannot be undone.")
                   : tr("This is held of the person. Save it to hand it out. Erasing it is for managers and "
                        "administrators."));
    setRows(preview.summary.rows);
    const ErasureSummary& summary = preview.summary;
    QStringList sentences;
    if (summary.changes > 0) {
        sentences.append(
            tr("%Ln entries of the change log lose their words and can no longer be undone.", nullptr,
               int(summary.changes)));
    }
    if (summary.drafts > 0) {
        sentences.append(tr("%Ln unsaved form(s) about the person are dropped.", nullptr, int(summary.drafts)));
    }
    if (summary.mappings > 0) {
        sentences.append(
            tr("%Ln kept setting(s) of imports name the person and are dropped.", nullptr, int(summary.mappings)));
    }
    sentences.append(
        m_workplace.company().address().engine == Engine::Sqlite
            ? tr("Backups lose the person when they are put back. Files that were exported are yours to "
                 "delete.")
            : tr("Dumps of the server and files that were exported are yours to delete."));
    if (m_mayErase) {
        say(sentences);
        m_confirm->setPlaceholderText(m_name);
        m_confirmRow->setVisible(true);
        m_confirm->setFocus();
    }
    adjustSize();
}

void PersonDialog::say(const QStringList& sentences)
{
    m_after->setText(sentences.join(u'\n'));
}

void PersonDialog::nameTyped()
{
    m_erase->setEnabled(!m_isErased && !m_name.isEmpty() && m_confirm->text().trimmed() == m_name.trimmed());
}

void PersonDialog::savePerson()
{
    auto* dialog = new QFileDialog(
        this, tr("Save what is held of the person"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), u"PDF (*.pdf);;JSON (*.json)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(tr("person-%1", "%1: a number; name of a file").arg(m_person.id) + u".pdf"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.startsWith("JSON"_L1) ? u"json"_s : u"pdf"_s);
    });
    ThemeSettings settings = ThemeManager::theme().settings();
    settings.appearance = Appearance::Light;
    settings.pointSize = 10;
    const Theme theme = Theme::make(settings);
    connect(dialog, &QFileDialog::fileSelected, this, [this, theme](const QString& path) {
        whenDone(
            m_workplace.company().read([person = m_person, path](SqlSession& session) -> Result<SavedPerson> {
                SavedPerson saved;
                ZHIKE_TRY(saved.file, personFile(session, person, instantNow()));
                ZHIKE_TRY(saved.files, saveFilesOf(session, saved.file, folderForFilesOf(path)));
                return saved;
            }),
            this, [this, theme, path](const Result<SavedPerson>& read) {
                if (!read) {
                    m_words->setText(messageFor(read.error()));
                    return;
                }
                const QString company = QFileInfo(m_workplace.company().address().path).completeBaseName();
                auto file = std::make_shared<PersonFile>(read->file);
                auto report = std::make_shared<Report>(personReport(*file, LanguageManager::formats(), company));
                whenDone(
                    QtConcurrent::run([file, report, theme, path] { return writePerson(*file, *report, path, theme); }),
                    this, [this, path, files = int(read->files)](const Result<void>& written) {
                        const QString said = files == 0
                            ? tr("Saved as %1.", "%1: a file").arg(path)
                            : tr("Saved as %1, with %Ln attachment(s) in a folder beside it.", "%1: a file", files)
                                  .arg(path);
                        m_words->setText(written ? said : messageFor(written.error()));
                    });
            });
    });
    dialog->open();
}

void PersonDialog::erasePerson()
{
    m_erase->setEnabled(false);
    m_confirm->setEnabled(false);
    m_save->setEnabled(false);
    m_words->setText(tr("Erasing…"));
    whenDone(m_workplace.company().erase(m_person), this, [this](const Result<ErasedEverywhere>& done) {
        if (done) {
            show(*done);
            Q_EMIT erased();
        } else {
            m_words->setText(messageFor(done.error()));
            m_confirm->setEnabled(true);
            m_save->setEnabled(true);
            nameTyped();
        }
    });
}

void PersonDialog::show(const ErasedEverywhere& done)
{
    m_isErased = true;
    m_name.clear();
    setHeading(tr("The person is erased"));
    m_words->setText(tr("Nothing of the person is left in the records, the change log, the search and the forms."));
    m_confirm->clear();
    m_confirm->setPlaceholderText({});
    m_confirmRow->setVisible(false);
    m_erase->setVisible(false);
    m_save->setVisible(false);
    const ErasureTraces& traces = done.traces;
    QStringList sentences;
    if (!traces.cleanedCopies.isEmpty()) {
        sentences.append(tr(
            "The person was erased in %Ln older copies of the file, too.", nullptr, int(traces.cleanedCopies.size())));
    }
    if (!traces.otherCopies.isEmpty()) {
        sentences.append(tr("These files could not be opened and may still hold the person; delete them:"));
        sentences.append(traces.otherCopies);
    }
    if (!traces.isListed) {
        sentences.append(
            tr("The list beside the backups could not be written. It is tried again with the next backup."));
    }
    say(sentences);
    m_after->setVisible(!sentences.isEmpty());
    const auto& rows = done.erased.summary.rows;
    const bool isGone = std::ranges::any_of(
        rows, [](const ErasureCount& count) { return count.kind == RecordKind::Customer && count.removed > 0; });
    if (isGone) { // its page shows nothing any more
        connect(this, &QDialog::finished, &m_workplace, [workplace = &m_workplace] {
            workplace->go({Section::Customers});
        });
    }
    m_close->setFocus();
    adjustSize();
}

} // namespace zhike
