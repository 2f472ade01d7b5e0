#include "gui/settings/backupsdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "gui/settings/sealdialog.h"
#include "services/jobs/whendone.h"

#include <QDateTime>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(BackupOccasion occasion)
{
    switch (occasion) {
    case BackupOccasion::Hour:
        return BackupsDialog::tr("first change of the hour");
    case BackupOccasion::Exit:
        return BackupsDialog::tr("end of work");
    case BackupOccasion::Import:
        return BackupsDialog::tr("before an import");
    case BackupOccasion::UndoImport:
        return BackupsDialog::tr("before an import was taken back");
    case BackupOccasion::BulkEdit:
        return BackupsDialog::tr("before a bulk edit");
    case BackupOccasion::Restore:
        return BackupsDialog::tr("before a restore");
    case BackupOccasion::ByHand:
        return BackupsDialog::tr("by hand");
    }
    return {};
}

std::vector<Column> backupColumns()
{
    std::vector<Column> columns(6);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"made"_s, BackupsDialog::tr("Made"), CellKind::InstantCell, 160);
    set(1, u"why"_s, BackupsDialog::tr("Occasion"), CellKind::Text, 190);
    columns[1].stretches = true;
    set(2, u"customers"_s, BackupsDialog::tr("Customers"), CellKind::Number, 100);
    set(3, u"orders"_s, BackupsDialog::tr("Orders"), CellKind::Number, 100);
    set(4, u"newest"_s, BackupsDialog::tr("Newest change"), CellKind::InstantCell, 160);
    set(5, u"size"_s, BackupsDialog::tr("MB"), CellKind::Number, 80);
    columns[5].decimals = 1;
    return columns;
}

Row rowOf(const KeptBackup& backup, qsizetype at)
{
    const BackupManifest& manifest = backup.manifest;
    return {
        at,
        {manifest.madeAt, wordsOf(manifest.occasion), manifest.counts.value(u"customer"_s),
         manifest.counts.value(u"sales_order"_s),
         manifest.newestChangeAt ? CellValue(*manifest.newestChangeAt) : CellValue(), double(manifest.bytes) / 1e6},
        RowTone::Normal};
}

} // namespace

BackupsDialog::BackupsDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("Backups"), parent), m_workplace(workplace)
{
    const Theme& theme = ThemeManager::theme();
    m_words = addWords({}, u"backupWords"_s);
    m_words->setMinimumHeight(theme.px(54)); // three lines: the table does not jump when more is said
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_rows = new MemoryRows(backupColumns(), this);
    m_table = new RecordTable;
    m_table->setSource(m_rows);
    m_table->setObjectName(u"backupTable"_s);
    content().addWidget(m_table, 1);
    m_make = new Button(tr("Back up now"));
    m_make->setObjectName(u"backUpNow"_s);
    m_sealed = new Button(tr("Save an encrypted copy…"));
    auto* close = new Button(tr("Close"));
    m_restore = new Button(tr("Restore…"), ButtonRole::Primary);
    m_restore->setObjectName(u"restoreBackup"_s);
    addAside(m_make);
    addAside(m_sealed);
    addButtons({close, m_restore});
    connect(m_make, &QAbstractButton::clicked, this, &BackupsDialog::backUp);
    connect(m_sealed, &QAbstractButton::clicked, this, &BackupsDialog::saveSealed);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QAbstractButton::clicked, this, [this] {
        const KeptBackup* backup = chosen();
        m_compared&& backup != nullptr&&* m_compared == backup->path ? restore() : compare();
    });
    connect(m_table, &RecordTable::currentRecordChanged, this, [this] {
        m_compared.reset();
        m_restore->setText(tr("Restore…"));
    });
    resize(theme.px(900), theme.px(520));
    showList();
}

const KeptBackup* BackupsDialog::chosen() const
{
    const auto id = m_table->currentId();
    return id && *id < m_backups.size() ? &m_backups[qsizetype(*id)] : nullptr;
}

void BackupsDialog::say(const QString& sentence)
{
    m_words->setText(sentence);
}

void BackupsDialog::showList()
{
    const QString path = m_workplace.company().address().path;
    m_backups = m_workplace.backups().isNeeded() ? backupsOf(path) : QList<KeptBackup>();
    std::vector<Row> rows;
    for (qsizetype i = 0; i < m_backups.size(); ++i) {
        rows.push_back(rowOf(m_backups[i], i));
    }
    m_rows->setRows(std::move(rows));
    m_make->setEnabled(m_workplace.backups().isNeeded());
    m_sealed->setEnabled(!m_backups.isEmpty());
    m_restore->setEnabled(!m_backups.isEmpty());
    if (!m_workplace.backups().isNeeded()) {
        say(tr("This company is on a server. Its backups are made there."));
    } else if (const auto& failure = m_workplace.backups().lastFailure()) {
        say(tr("The last backup failed. %1", "%1: a sentence that says why").arg(messageFor(*failure)));
    } else {
        say(tr("Kept in %1: the last 24 hours, 7 days, 4 weeks and 12 months that had changes. Each was read again and "
               "found whole when it was made.",
               "%1: a folder")
                .arg(backupFolderOf(path))
            + lastWhole());
    }
    if (!m_backups.isEmpty()) {
        m_table->goToRow(0);
    }
}

QString BackupsDialog::lastWhole() const
{
    const auto at = m_workplace.watch().lastWhole();
    return at ? u' '
            + tr("The whole file was last read and found whole on %1.", "%1: date and time")
                  .arg(LanguageManager::formats().exactInstant(*at))
              : QString();
}

void BackupsDialog::backUp()
{
    m_make->setEnabled(false);
    say(tr("Backing up…"));
    whenDone(
        m_workplace.backups().backUp(BackupOccasion::ByHand), this, [this](const Result<KeptBackup>&) { showList(); });
}

void BackupsDialog::compare()
{
    const KeptBackup* backup = chosen();
    if (backup == nullptr) {
        return;
    }
    m_restore->setEnabled(false);
    say(tr("Reading the backup and comparing it with the company…"));
    whenDone(
        m_workplace.company().analyse([kept = *backup](SqlSession& session) -> Result<RestoreDifference> {
            ZHIKE_CHECK(verifyBackup(kept));
            return differenceFrom(session, kept.manifest);
        }),
        this, [this, path = backup->path](const Result<RestoreDifference>& difference) {
            m_restore->setEnabled(true);
            if (!difference) {
                say(messageFor(difference.error()));
                return;
            }
            const Formats& formats = LanguageManager::formats();
            const auto count = [&](const QString& table) {
                const auto found = std::ranges::find(difference->counts, table, &RestoreDifference::Line::table);
                return found == difference->counts.end()
                    ? QString()
                    : tr("%1 (now %2)", "%1, %2: numbers").arg(formats.number(found->then), formats.number(found->now));
            };
            m_compared = path;
            m_restore->setText(tr("Restore this one"));
            m_restore->updateGeometry();
            say(tr("The backup is whole. It has customers: %1, contacts: %2, orders: %3, activities: %4, cases: %5. "
                   "Changes made since, which the company will no longer have: %6. The file of now is kept beside it.",
                   "%1 to %5: numbers then and now, %6: a number")
                    .arg(count(u"customer"_s), count(u"contact"_s), count(u"sales_order"_s), count(u"activity"_s))
                    .arg(count(u"service_case"_s), formats.number(difference->changesLost)));
        });
}

void BackupsDialog::restore()
{
    const QString path = *m_compared;
    accept();
    Q_EMIT m_workplace.restoreRequested(path);
}

void BackupsDialog::saveSealed()
{
    if (const KeptBackup* backup = chosen()) {
        (new SealDialog(backup->path, this))->open();
    }
}

} // namespace zhike
