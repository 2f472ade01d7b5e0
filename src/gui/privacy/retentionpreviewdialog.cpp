#include "gui/privacy/retentionpreviewdialog.h"

#include "gui/common/button.h"
#include "gui/common/fieldrow.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordtable.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPiece = 100; ///< erasures after which others get their turn: half a second

std::vector<Column> foundColumns()
{
    std::vector<Column> columns(1);
    columns[0].key = u"name"_s;
    columns[0].title = RetentionPreviewDialog::tr("What the rule finds");
    columns[0].kind = CellKind::Text;
    columns[0].stretches = true;
    return columns;
}

/// What would become of them, and whether that can be taken back.
QString consequence(RetentionKind kind)
{
    switch (fateOf(kind)) {
    case RetentionFate::Erased:
        return RetentionPreviewDialog::tr(
            "They are erased for good, in backups too when they are put back. That cannot be undone.");
    case RetentionFate::Binned:
        return RetentionPreviewDialog::tr("They go into the bin. Undo brings them back.");
    case RetentionFate::Dropped:
    case RetentionFate::Kept:
        break;
    }
    return RetentionPreviewDialog::tr("They are dropped. That cannot be undone.");
}

QString confirmWords(RetentionPreviewDialog::For purpose, RetentionKind kind)
{
    if (purpose == RetentionPreviewDialog::For::SwitchingOn) {
        return RetentionPreviewDialog::tr("Switch the rule on");
    }
    switch (fateOf(kind)) {
    case RetentionFate::Erased:
        return RetentionPreviewDialog::tr("Erase them for good");
    case RetentionFate::Binned:
        return RetentionPreviewDialog::tr("Put them into the bin");
    case RetentionFate::Dropped:
    case RetentionFate::Kept:
        break;
    }
    return RetentionPreviewDialog::tr("Drop them");
}

} // namespace

RetentionPreviewDialog::RetentionPreviewDialog(
    Workplace& workplace, const RetentionRuleDraft& rule, For purpose, QWidget* parent)
    : SheetDialog(labelOf(rule.kind), parent), m_workplace(workplace), m_rule(rule), m_purpose(purpose)
{
    setObjectName(u"retentionPreview"_s);
    const Theme& theme = ThemeManager::theme();
    m_words = addWords(tr("Looking for what is old…"), u"previewWords"_s);
    m_rows = new MemoryRows(foundColumns(), this);
    m_table = new RecordTable;
    m_table->setSource(m_rows);
    m_table->setObjectName(u"previewTable"_s);
    content().addWidget(m_table, 1);
    m_number = new QLineEdit;
    m_number->setObjectName(u"confirmNumber"_s);
    m_numberRow = new FieldRow(tr("To go on, type how many they are"), m_number);
    m_numberRow->setVisible(false);
    content().addWidget(m_numberRow);
    m_close = new Button(tr("Close"));
    m_close->setObjectName(u"closePreview"_s);
    m_confirm = new Button(
        confirmWords(purpose, rule.kind), purpose == For::Running ? ButtonRole::Danger : ButtonRole::Primary);
    m_confirm->setObjectName(u"confirmRetention"_s);
    m_confirm->setVisible(purpose != For::Looking);
    m_confirm->setEnabled(false);
    for (Button* button : {m_close, m_confirm}) {
        button->setAutoDefault(false);
    }
    addButtons({m_close, m_confirm});
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, &RetentionPreviewDialog::confirm);
    connect(m_number, &QLineEdit::textChanged, this, &RetentionPreviewDialog::typed);
    connect(m_table, &RecordTable::opened, this, [this](qint64 at) {
        const RecordRef record = m_preview.records.value(at);
        Q_EMIT leaving();
        reject();
        m_workplace.open(record);
    });
    resize(theme.px(620), theme.px(520));
    load();
}

RetentionPreviewDialog::~RetentionPreviewDialog()
{
    m_table->disconnect(this);
    m_table->setSource(nullptr);
}

bool RetentionPreviewDialog::wantsNumber() const
{
    return m_purpose == For::Running && fateOf(m_rule.kind) == RetentionFate::Erased && m_preview.count > 0;
}

void RetentionPreviewDialog::load()
{
    whenDone(
        m_workplace.company().analyse([rule = m_rule](SqlSession& session) {
            return retentionPreview(session, rule.kind, rule.months, instantNow());
        }),
        this, [this](const Result<RetentionPreview>& preview) {
            if (!preview) {
                m_words->setText(messageFor(preview.error()));
                return;
            }
            show(*preview);
            Q_EMIT shown();
        });
}

void RetentionPreviewDialog::show(const RetentionPreview& preview)
{
    m_preview = preview;
    const Formats& formats = LanguageManager::formats();
    const Day before = Day::from(preview.cut.local().date()).value_or(Day(0));
    QStringList sentences{tr("%Ln record(s) are older than %1 and not protected.", "%1: a day", int(preview.count))
                              .arg(formats.longDay(before))};
    if (preview.count > 0) {
        sentences.append(consequence(m_rule.kind));
    }
    if (preview.count > preview.names.size() && !preview.names.isEmpty()) {
        sentences.append(tr("Below are the first %Ln.", nullptr, int(preview.names.size())));
    }
    if (m_purpose == For::SwitchingOn) {
        sentences.append(tr("Switching the rule on removes nothing yet: each run is confirmed by itself."));
    }
    m_words->setText(sentences.join(u' '));
    std::vector<Row> rows;
    for (qsizetype i = 0; i < preview.names.size(); ++i) {
        rows.push_back({i, {preview.names[i]}, RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
    m_number->setPlaceholderText(QString::number(preview.count));
    m_numberRow->setVisible(wantsNumber());
    if (wantsNumber()) {
        m_number->setFocus();
    }
    typed();
}

void RetentionPreviewDialog::typed()
{
    const bool isThere = m_purpose == For::SwitchingOn || m_preview.count > 0;
    m_confirm->setEnabled(
        isThere && (!wantsNumber() || m_number->text().trimmed() == QString::number(m_preview.count)));
}

void RetentionPreviewDialog::confirm()
{
    if (m_purpose == For::SwitchingOn) {
        Q_EMIT confirmed();
        accept();
        return;
    }
    m_confirm->setEnabled(false);
    m_number->setEnabled(false);
    m_left = m_preview.records;
    m_done = {};
    runPiece();
}

/// Erasures in pieces, so that what others save gets in between; closing the dialog ends them. What goes into the bin
/// is one change, which undo takes back as a whole.
void RetentionPreviewDialog::runPiece()
{
    const qsizetype piece = fateOf(m_rule.kind) == RetentionFate::Erased ? kPiece : m_left.size();
    m_words->setText(tr("Removing… %1 of %2", "%1, %2: numbers of records")
                         .arg(
                             LanguageManager::formats().number(m_done.run.confirmed),
                             LanguageManager::formats().number(m_preview.count)));
    const RetentionOrder order{
        m_rule.kind, m_rule.months, m_left.first(std::min(piece, m_left.size())), m_preview.count, m_done.run.id};
    whenDone(m_workplace.company().runRetention(order), this, [this](const Result<RetentionResult>& done) {
        if (!done) {
            m_words->setText(messageFor(done.error()));
            m_number->setEnabled(true);
            Q_EMIT confirmed();
            return;
        }
        m_done.run.id = done->run.id;
        m_done.run.confirmed += done->run.confirmed;
        m_done.run.removed += done->run.removed;
        m_done.traces = done->traces;
        m_left.remove(0, std::min(qsizetype(done->run.confirmed), m_left.size()));
        if (!m_left.isEmpty()) {
            runPiece();
            return;
        }
        show(m_done);
        Q_EMIT confirmed();
    });
}

void RetentionPreviewDialog::show(const RetentionResult& done)
{
    QStringList sentences{tr("%Ln record(s) were removed.", nullptr, int(done.run.removed))};
    if (const qint64 kept = done.run.confirmed - done.run.removed; kept > 0) {
        sentences.append(tr("%Ln changed since it was looked at and stayed.", nullptr, int(kept)));
    }
    if (!done.traces.otherCopies.isEmpty()) {
        sentences.append(tr("These files could not be opened and may still hold the persons; delete them:"));
        sentences.append(done.traces.otherCopies);
    }
    if (!done.traces.isListed) {
        sentences.append(
            tr("The list beside the backups could not be written. It is tried again with the next backup."));
    }
    m_words->setText(sentences.join(u' '));
    m_preview = {};
    m_rows->setRows({});
    m_numberRow->setVisible(false);
    m_confirm->setVisible(false);
    m_close->setFocus();
}

} // namespace zhike
