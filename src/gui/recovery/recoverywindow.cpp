#include "gui/recovery/recoverywindow.h"

#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/progress.h"
#include "gui/common/reportdialog.h"
#include "gui/common/thememanager.h"
#include "services/backup/restore.h"
#include "services/jobs/whendone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>
#include <numeric>

namespace zhike {

using namespace Qt::StringLiterals;

RecoveryWindow::RecoveryWindow(const QString& file, const Error& problem, QWidget* parent)
    : QWidget(parent), m_file(file), m_problem(problem), m_progress(new ProgressRow({})),
      m_choices(new EmptyState({}, {}))
{
    setObjectName(u"recovery"_s);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choices, 1);
    column->addWidget(m_progress);
    m_progress->setCancellable(false);
    m_progress->hide();
    connect(m_choices, &EmptyState::chosen, this, [this](int way) { take(m_ways[size_t(way)]); });
    connect(m_choices, &EmptyState::linkActivated, this, [this](const QString& link) {
        if (link == u"folder"_s) {
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath()));
        } else {
            showReport();
        }
    });
    const QList<KeptBackup> backups = backupsOf(file);
    m_backup = backups.isEmpty() ? std::nullopt : std::optional(backups.first());
    resize(ThemeManager::theme().px(900), ThemeManager::theme().px(700));
    showAll();
    look();
}

void RecoveryWindow::setProblem(const Error& problem)
{
    m_problem = problem;
    m_found.reset();
    m_said = messageFor(problem);
    showAll();
    look();
}

/// Finds out what of the file can still be read.
void RecoveryWindow::look()
{
    startWork(tr("Looking what can still be read…"));
    whenDone(
        QtConcurrent::run([file = m_file, problem = m_problem] { return diagnose(file, problem); }), this,
        [this](const Result<FileDiagnosis>& found) {
            if (found) {
                m_found = *found;
            }
            endWork(m_said);
        });
}

QString RecoveryWindow::findings() const
{
    if (!m_found) {
        return {};
    }
    const Formats& formats = LanguageManager::formats();
    QStringList sentences;
    if (!m_found->brokenPages.isEmpty()) {
        sentences.append(tr("%1 of its %2 pages do not hold what was written.", "%1, %2: numbers")
                             .arg(formats.number(m_found->brokenPages.size()), formats.number(m_found->pages)));
    }
    const auto counted
        = [&](const char* table) { return formats.number(m_found->rows.value(QString::fromLatin1(table))); };
    if (!m_found->rows.isEmpty()) {
        sentences.append(
            tr("It can still be read that there are customers: %1, contacts: %2, orders: %3, cases: %4.",
               "%1 to %4: numbers")
                .arg(counted("customer"), counted("contact"), counted("sales_order"), counted("service_case")));
    }
    return sentences.join(u' ');
}

void RecoveryWindow::showAll()
{
    const Formats& formats = LanguageManager::formats();
    const bool isGone = !QFileInfo::exists(m_file);
    const QString name = QFileInfo(m_file).fileName();
    const QString title
        = isGone ? tr("%1 is not there any more", "%1: a file").arg(name) : tr("%1 is damaged", "%1: a file").arg(name);
    setWindowTitle(title);
    QStringList text{
        isGone ? tr("No empty company was put in its place.")
               : tr("Nothing of it was changed, and nothing will be: whatever you choose, the damaged file is kept."),
        findings(), m_said};
    text.removeAll(QString());
    m_choices->setTexts(title, text.join(u'\n'));
    std::vector<EmptyState::Way> ways;
    m_ways.clear();
    const auto add = [&](Way way, const QString& icon, const QString& what, const QString& why, const QString& button) {
        m_ways.push_back(way);
        ways.push_back({icon, what, why, button, {}});
    };
    if (!m_saved.isEmpty()) {
        add(Way::OpenSaved, u"file"_s, tr("Work with what was saved"), QFileInfo(m_saved).fileName(), tr("Open"));
    }
    if (m_backup) {
        const BackupManifest& manifest = m_backup->manifest;
        const auto count
            = [&](const char* table) { return formats.number(manifest.counts.value(QString::fromLatin1(table))); };
        add(Way::Restore, u"undo"_s,
            tr("Put the backup of %1 back", "%1: date and time").arg(formats.exactInstant(manifest.madeAt)),
            tr("It has customers: %1, contacts: %2, orders: %3, cases: %4. Its newest change is of %5.",
               "%1 to %4: numbers, %5: date and time")
                .arg(count("customer"), count("contact"), count("sales_order"), count("service_case"))
                .arg(manifest.newestChangeAt ? formats.exactInstant(*manifest.newestChangeAt) : u"–"_s),
            tr("Restore"));
    }
    if (!isGone) {
        add(Way::Salvage, u"save"_s, tr("Save what can be read into a new file"),
            tr("Row by row, past the damaged places. It tells what is missing, and opens like any company."),
            tr("Save as…"));
    }
    add(Way::Again, u"refresh"_s, tr("Try again"),
        tr("When a disk or a network drive was away, or the file was put back by hand."), tr("Try again"));
    m_choices->setWays(std::move(ways));
    m_choices->foot().setSpans(
        {{tr("Show folder"), false, Ink::Accent, u"folder"_s},
         {u"  ·  "_s, false, Ink::Text2, {}},
         {tr("A text for who helps you"), false, Ink::Accent, u"report"_s}});
}

void RecoveryWindow::take(Way way)
{
    switch (way) {
    case Way::Restore:
        restore();
        break;
    case Way::Salvage:
        salvage();
        break;
    case Way::Again:
        Q_EMIT openRequested(m_file);
        break;
    case Way::OpenSaved:
        Q_EMIT openRequested(m_saved);
        break;
    }
}

void RecoveryWindow::restore()
{
    startWork(tr("Reading the backup, byte by byte, and putting it back…"));
    whenDone(
        QtConcurrent::run([file = m_file, backup = *m_backup] {
            return restoreBackup(file, backup, Instant::from(QDateTime::currentDateTimeUtc()));
        }),
        this, [this](const Result<QString>& kept) {
            if (!kept) {
                endWork(tr("The backup was not put back. %1", "%1: a sentence that says why")
                            .arg(messageFor(kept.error())));
                return;
            }
            endWork({});
            Q_EMIT openRequested(m_file);
        });
}

void RecoveryWindow::salvage()
{
    const QFileInfo damaged(m_file);
    auto* dialog = new QFileDialog(this, tr("Save what can be read"), damaged.absolutePath(), u"Zhike (*.zhike)"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"zhike"_s);
    dialog->selectFile(damaged.completeBaseName() + u"-saved.zhike"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryWindow::salvageInto);
    dialog->open();
}

void RecoveryWindow::salvageInto(const QString& target)
{
    startWork(tr("Saving what can be read…"));
    whenDone(
        QtConcurrent::run([file = m_file, target] { return salvageCompany(file, target); }), this,
        [this, target](const Result<SalvageReport>& report) {
            if (!report) {
                endWork(messageFor(report.error()));
                return;
            }
            m_saved = target;
            const auto sum = [&](auto member) {
                return std::accumulate(
                    report->tables.begin(), report->tables.end(), qint64(0),
                    [member](qint64 all, const SalvagedTable& table) { return all + table.*member; });
            };
            const Formats& formats = LanguageManager::formats();
            endWork(
                tr("Saved into %1: %2 rows. Places that could not be read: %3; rows left out since they or what they "
                   "belong to were damaged: %4; links lost: %5.",
                   "%1: a file, %2 to %5: numbers")
                    .arg(
                        QFileInfo(target).fileName(), formats.number(sum(&SalvagedTable::saved)),
                        formats.number(sum(&SalvagedTable::gaps)),
                        formats.number(sum(&SalvagedTable::refused) + report->orphans),
                        formats.number(report->unlinked)));
        });
}

void RecoveryWindow::startWork(const QString& name)
{
    m_progress->setName(name);
    m_progress->setShare(std::nullopt);
    m_progress->show();
    m_choices->setEnabled(false);
}

void RecoveryWindow::endWork(const QString& said)
{
    m_said = said;
    m_progress->hide();
    m_choices->setEnabled(true);
    showAll();
}

void RecoveryWindow::showReport()
{
    FileDiagnosis found = m_found.value_or(FileDiagnosis());
    found.problem = m_problem;
    auto* dialog = new ReportDialog(
        tr("A text for who helps you"), tr("It says what is damaged and where."),
        tr("Versions, sizes, counts. No name, no folder and no value of a record is in it. It is sent nowhere."),
        QString::fromUtf8(supportBundle(found, QCoreApplication::applicationVersion())), {}, this);
    dialog->open();
}

void RecoveryWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showAll();
    }
    QWidget::changeEvent(event);
}

} // namespace zhike
