#include "gui/privacy/retentiondialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/recordwords.h"
#include "gui/common/thememanager.h"
#include "gui/privacy/retentionpreviewdialog.h"
#include "repositories/customers/customerreads.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownRuns = 5;

QString fateWords(RetentionKind kind)
{
    switch (fateOf(kind)) {
    case RetentionFate::Erased:
        return RetentionDialog::tr("are erased for good after");
    case RetentionFate::Binned:
        return RetentionDialog::tr("go into the bin after");
    case RetentionFate::Dropped:
        return RetentionDialog::tr("are dropped after");
    case RetentionFate::Kept:
        return RetentionDialog::tr("are kept for");
    }
    return {};
}

struct RetentionBook {
    QList<RetentionRuleDraft> rules;
    QList<RetentionRun> runs;
    QHash<qint64, QString> users;
};

Result<RetentionBook> retentionBook(SqlSession& session)
{
    RetentionBook book;
    ZHIKE_TRY(book.rules, retentionRules(session));
    ZHIKE_TRY(book.runs, readRetentionRuns(session, kShownRuns));
    ZHIKE_TRY(book.users, userNames(session));
    return book;
}

QString keyText(RetentionKind kind)
{
    return QString::fromLatin1(keyOf(kind));
}

} // namespace

RetentionDialog::RetentionDialog(Workplace& workplace, QWidget* parent)
    : SheetDialog(tr("How long records are kept"), parent), m_workplace(workplace),
      m_mayEdit(mayDo(workplace.company().author().role, ChangeAction::EditRetention))
{
    setObjectName(u"retentionDialog"_s);
    const Theme& theme = ThemeManager::theme();
    m_words = addWords(
        m_mayEdit ? tr("Nothing is removed by itself: a rule only says what is old, and each run is looked at and "
                       "confirmed. Nobody is erased with an open case, opportunity or order, with something planned, "
                       "or with an order that has to be kept.")
                  : tr("These rules are for managers and administrators to change and to run."),
        u"retentionWords"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(4, 1);
    for (size_t i = 0; i < kKinds; ++i) {
        addRule(*grid, RetentionKind(i));
    }
    content().addLayout(grid);
    m_runs = addWords({}, u"retentionRuns"_s);
    content().addStretch(1);
    auto* close = new Button(tr("Close"));
    close->setAutoDefault(false);
    close->setObjectName(u"closeRetention"_s);
    addButtons({close});
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(&m_workplace.company(), &Company::changed, this, [this] {
        if (findChild<RetentionPreviewDialog*>() == nullptr) { // which tells its end by itself
            load();
        }
    });
    setFixedWidth(theme.px(880));
    load();
}

void RetentionDialog::addRule(QGridLayout& grid, RetentionKind kind)
{
    const int line = int(kind);
    RuleRow& row = m_rows[size_t(kind)];
    const bool isRemoval = fateOf(kind) != RetentionFate::Kept;
    if (isRemoval) {
        row.active = new QCheckBox(labelOf(kind));
        row.active->setObjectName(u"active_"_s + keyText(kind));
        row.active->setEnabled(m_mayEdit);
        grid.addWidget(row.active, line, 0);
        connect(row.active, &QCheckBox::toggled, this, [this, kind](bool isOn) { switchTo(kind, isOn); });
    } else {
        grid.addWidget(new Label(labelOf(kind)), line, 0);
    }
    row.months = new QLineEdit;
    row.months->setObjectName(u"months_"_s + keyText(kind));
    row.months->setValidator(new QIntValidator(1, kMostMonths, row.months));
    row.months->setFixedWidth(ThemeManager::theme().px(60));
    row.months->setAlignment(Qt::AlignRight);
    row.months->setEnabled(m_mayEdit);
    row.months->setAccessibleName(tr("%1: months", "%1: a kind of records").arg(labelOf(kind)));
    grid.addWidget(row.months, line, 2);
    grid.addWidget(new Label(tr("months")), line, 3);
    grid.addWidget(new Label(fateWords(kind), FontRole::Body, Ink::Text2), line, 1);
    connect(row.months, &QLineEdit::editingFinished, this, [this, kind] { saveMonths(kind); });
    if (!isRemoval) {
        return;
    }
    row.count = new Label({}, FontRole::Body, Ink::Text2);
    row.count->setObjectName(u"count_"_s + keyText(kind));
    grid.addWidget(row.count, line, 4);
    row.look = new Button(tr("Look…"));
    row.look->setObjectName(u"look_"_s + keyText(kind));
    row.look->setSmall(true);
    row.look->setAutoDefault(false);
    grid.addWidget(row.look, line, 5);
    connect(row.look, &QAbstractButton::clicked, this, [this, kind] { look(kind); });
}

void RetentionDialog::load()
{
    whenDone(
        m_workplace.company().read([](SqlSession& session) { return retentionBook(session); }), this,
        [this, generation = ++m_generation](const Result<RetentionBook>& book) {
            if (generation != m_generation) {
                return; // a later reading may be the first to come back
            }
            if (!book) {
                m_words->setText(messageFor(book.error()));
                return;
            }
            showRules(book->rules);
            showRuns(book->runs, book->users);
        });
}

void RetentionDialog::showRules(const QList<RetentionRuleDraft>& rules)
{
    m_rules = rules;
    for (const RetentionRuleDraft& rule : rules) {
        const RuleRow& row = m_rows[size_t(rule.kind)];
        if (!row.months->hasFocus() || !row.months->isModified()) {
            row.months->setText(QString::number(rule.months));
        }
        if (row.active != nullptr) {
            const QSignalBlocker blocker(row.active);
            row.active->setChecked(rule.isActive);
            count(rule.kind);
        }
    }
}

void RetentionDialog::count(RetentionKind kind)
{
    const int months = m_rules[int(kind)].months;
    ++m_counting;
    whenDone(
        m_workplace.company().analyse(
            [kind, months](SqlSession& session) { return retentionPreview(session, kind, months, instantNow()); }),
        this, [this, kind, months](const Result<RetentionPreview>& preview) {
            --m_counting;
            if (months == m_rules[int(kind)].months) {
                m_rows[size_t(kind)].count->setText(
                    preview ? tr("%Ln today", "how many records a rule finds", int(preview->count))
                            : messageFor(preview.error()));
            }
            if (m_counting == 0) {
                Q_EMIT counted();
            }
        });
}

void RetentionDialog::showRuns(const QList<RetentionRun>& runs, const QHash<qint64, QString>& users)
{
    QStringList lines;
    for (const RetentionRun& run : runs) {
        lines.append(tr("%1 · %2: %3 removed · %4", "%1: a moment; %2: a kind of records; %3: a number; %4: a person")
                         .arg(
                             LanguageManager::formats().exactInstant(run.at), labelOf(run.kind),
                             LanguageManager::formats().number(run.removed), users.value(run.user.value(), u"–"_s)));
    }
    if (!lines.isEmpty()) {
        lines.prepend(tr("The last runs:"));
    }
    m_runs->setText(lines.join(u'\n'));
}

void RetentionDialog::saveMonths(RetentionKind kind)
{
    if (m_rules.isEmpty()) {
        return;
    }
    RetentionRuleDraft rule = m_rules[int(kind)];
    const int months = m_rows[size_t(kind)].months->text().toInt();
    if (months != rule.months && months > 0) {
        rule.months = months;
        save(rule);
    }
}

void RetentionDialog::switchTo(RetentionKind kind, bool isOn)
{
    RetentionRuleDraft rule = m_rules[int(kind)];
    rule.isActive = isOn;
    if (!isOn) {
        save(rule);
        return;
    }
    const QSignalBlocker blocker(m_rows[size_t(kind)].active);
    m_rows[size_t(kind)].active->setChecked(false); // until it was looked at
    auto* dialog = new RetentionPreviewDialog(m_workplace, rule, RetentionPreviewDialog::For::SwitchingOn, this);
    connect(dialog, &RetentionPreviewDialog::confirmed, this, [this, rule] { save(rule); });
    connect(dialog, &RetentionPreviewDialog::leaving, this, &QDialog::accept);
    dialog->open();
}

void RetentionDialog::look(RetentionKind kind)
{
    if (m_rules.isEmpty()) {
        return;
    }
    const RetentionRuleDraft& rule = m_rules[int(kind)];
    const auto purpose
        = rule.isActive && m_mayEdit ? RetentionPreviewDialog::For::Running : RetentionPreviewDialog::For::Looking;
    auto* dialog = new RetentionPreviewDialog(m_workplace, rule, purpose, this);
    connect(dialog, &RetentionPreviewDialog::confirmed, this, &RetentionDialog::load);
    connect(dialog, &RetentionPreviewDialog::leaving, this, &QDialog::accept);
    dialog->open();
}

void RetentionDialog::save(const RetentionRuleDraft& rule)
{
    whenDone(m_workplace.company().apply(setRetentionRule(rule)), this, [this](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            m_words->setText(messageFor(receipt.error()));
            return;
        }
        load(); // the preview that was confirmed may not be gone yet, and holds up what changes otherwise bring
    });
}

} // namespace zhike
