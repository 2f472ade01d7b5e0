#include "gui/quality/qualitypage.h"

#include "gui/common/button.h"
#include "gui/common/emptystate.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/pagehead.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/tabrow.h"
#include "gui/common/thememanager.h"
#include "gui/quality/gapsdialog.h"
#include "gui/quality/qualityrulesdialog.h"
#include "gui/quality/qualitywords.h"
#include "repositories/customers/customerreads.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/quality/quality.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLinesShown = 200;
constexpr int kHourOfAsking = 9;

std::vector<Column> qualityColumns()
{
    Column missing{u"missing"_s, QualityPage::tr("Missing"), CellKind::Text, 380};
    missing.stretches = true;
    Column name{u"name"_s, QualityPage::tr("Customer"), CellKind::Text, 230};
    name.strong = true;
    std::vector<Column> columns{
        name,
        missing,
        {u"complete"_s, QualityPage::tr("Complete"), CellKind::Number, 84},
        {u"fresh"_s, QualityPage::tr("Fresh"), CellKind::Number, 70},
        {u"stake"_s, QualityPage::tr("At stake"), CellKind::Money, 110},
        {u"owner"_s, QualityPage::tr("Owner"), CellKind::QuietText, 110}};
    for (Column& column : columns) {
        column.sortable = false; // the order is what the list is for
    }
    columns[2].help = QualityPage::tr("0 to 100: how much of what is wanted is there.");
    columns[3].help = QualityPage::tr("0 to 100: how sure phone, mail and address are after the time that passed.");
    columns[4].help = QualityPage::tr("Lifetime value; revenue where there is no value yet.");
    return columns;
}

/// Nine o'clock of the next working day.
Instant nextMorning()
{
    QDate day = QDate::currentDate().addDays(1);
    while (day.dayOfWeek() > Qt::Friday) {
        day = day.addDays(1);
    }
    return Instant::from(QDateTime(day, QTime(kHourOfAsking, 0)));
}

} // namespace

QualityPage::QualityPage(Workplace& workplace, QWidget* parent) : Page(workplace, parent)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PageHead({}, this);
    m_head->tabs().addTab({});
    m_head->tabs().addTab({});
    m_rules = new Button;
    m_rules->setObjectName(u"qualityRules"_s);
    m_head->addAction(m_rules);
    column->addWidget(m_head);
    m_rows = new MemoryRows(qualityColumns(), this);
    m_table = new RecordTable(this);
    m_table->setObjectName(u"qualityLines"_s);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    m_empty = new EmptyState({}, {}, this);
    m_empty->hide();
    column->addWidget(m_empty, 1);
    auto* foot = new Panel(Surface::Raised, Qt::TopEdge, this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    row->setSpacing(theme.px(8));
    m_said = new Label({}, FontRole::Small, Ink::Text2);
    m_said->setObjectName(u"qualitySaid"_s);
    m_said->setWordWrap(true);
    row->addWidget(m_said, 1);
    m_ask = new Button;
    m_ask->setObjectName(u"askNext"_s);
    m_confirm = new Button;
    m_confirm->setObjectName(u"confirmData"_s);
    m_confirm->setIconName(u"check"_s);
    m_complete = new Button({}, ButtonRole::Primary);
    m_complete->setObjectName(u"completeData"_s);
    m_complete->setKeysText(u"Enter"_s);
    for (Button* button : {m_ask, m_confirm, m_complete}) {
        row->addWidget(button);
    }
    column->addWidget(foot);
    connect(&m_head->tabs(), &QTabBar::currentChanged, this, &QualityPage::load);
    connect(m_table, &RecordTable::currentRecordChanged, this, &QualityPage::showChosen);
    connect(m_table, &RecordTable::opened, this, &QualityPage::complete);
    connect(m_complete, &QAbstractButton::clicked, this, &QualityPage::complete);
    connect(m_confirm, &QAbstractButton::clicked, this, &QualityPage::confirm);
    connect(m_ask, &QAbstractButton::clicked, this, &QualityPage::ask);
    connect(m_rules, &QAbstractButton::clicked, this, [this] {
        (new QualityRulesDialog(QualityPage::workplace(), window()))->open();
    });
    connect(&company(), &Company::changed, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    const Role role = company().author().role;
    if (role == Role::Manager || role == Role::Administrator) { // they look after everybody's
        m_head->tabs().setCurrentIndex(1);
    }
    retranslate();
}

Place QualityPage::place()
{
    return {Section::Customers, RecordRef{RecordKind::Need, 0, 0}};
}

QString QualityPage::title() const
{
    return tr("Data to complete");
}

void QualityPage::arrive(const Place&)
{
    load();
    m_table->setFocus();
}

std::optional<RecordRef> QualityPage::subject() const
{
    const QualityLine* line = chosen();
    return line != nullptr
        ? std::optional(RecordRef{RecordKind::Customer, line->customer.value(), line->customer.value()})
        : std::nullopt;
}

void QualityPage::load()
{
    m_rules->setVisible(mayDo(company().author().role, ChangeAction::EditSettings));
    const quint64 generation = ++m_generation;
    const bool isMine = m_head->tabs().currentIndex() <= 0;
    const std::optional<UserId> owner = isMine ? std::optional(company().author().user) : std::nullopt;
    whenDone(
        company().analyse([owner](SqlSession& session) -> Result<Loaded> {
            Loaded loaded;
            ZHIKE_TRY(loaded.lines, linesToComplete(session, owner, kLinesShown));
            ZHIKE_TRY(loaded.count, countToComplete(session, owner));
            ZHIKE_TRY(loaded.users, userNames(session));
            return loaded;
        }),
        this, [this, generation](const Result<Loaded>& loaded) {
            if (generation != m_generation) {
                return;
            }
            if (!loaded) {
                workplace().complain(loaded.error());
                return;
            }
            m_loaded = *loaded;
            fill();
        });
}

void QualityPage::fill()
{
    const int kept = std::max(0, m_table->currentRow());
    const std::optional<qint64> keptId = m_table->currentId();
    const Currency base = company().baseCurrency();
    std::vector<Row> rows;
    for (const QualityLine& line : std::as_const(m_loaded.lines)) {
        CellValue fresh;
        if (line.quality.freshness) {
            fresh = qint64(*line.quality.freshness);
        }
        rows.push_back(
            {line.customer.value(),
             {line.name, WordsOfQuality::gaps(gapsFrom(line.quality.gaps)), qint64(line.quality.completeness), fresh,
              Money(line.stake, base), line.owner ? m_loaded.users.value(line.owner->value()) : QString()},
             RowTone::Normal});
    }
    const auto count = int(rows.size());
    m_rows->setRows(std::move(rows));
    if (count > 0 && (!keptId || !m_table->goTo(*keptId))) {
        m_table->goToRow(std::min(kept, count - 1)); // the one in hand is complete: on to what took its place
    }
    m_table->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    showChosen();
}

const QualityLine* QualityPage::chosen() const
{
    const std::optional<qint64> id = m_table->currentId();
    const auto found
        = std::ranges::find_if(m_loaded.lines, [&id](const QualityLine& line) { return line.customer.value() == id; });
    return found == m_loaded.lines.end() ? nullptr : &*found;
}

void QualityPage::showChosen()
{
    const QualityLine* line = chosen();
    for (Button* button : {m_ask, m_confirm, m_complete}) {
        button->setEnabled(line != nullptr);
    }
    QStringList said;
    if (line != nullptr) {
        said.append(WordsOfQuality::explanation(line->quality));
    }
    if (m_loaded.count > m_loaded.lines.size()) {
        said.append(tr("%Ln customer(s) in all; the most important ones are shown.", nullptr, int(m_loaded.count)));
    }
    m_said->setText(said.join(u' '));
}

void QualityPage::complete()
{
    if (const QualityLine* line = chosen()) {
        openGaps(workplace(), line->customer, line->name, gapsFrom(line->quality.gaps), window());
    }
}

void QualityPage::confirm()
{
    const QualityLine* line = chosen();
    if (line == nullptr) {
        return;
    }
    const QualityGaps gaps = gapsFrom(line->quality.gaps);
    QList<QualityPart> parts{QualityPart::Phone, QualityPart::Mail, QualityPart::Address};
    parts.removeIf([&gaps](QualityPart part) { return gaps.missing.contains(part) || gaps.wrong.contains(part); });
    if (parts.isEmpty()) {
        workplace().toast(tr("There is no phone, mail or address to confirm yet."));
        return;
    }
    apply(
        confirmData(line->customer, line->name, parts, WordsOfQuality::confirmation(parts)),
        tr("Confirmed for %1.", "%1: a customer").arg(line->name));
}

void QualityPage::ask()
{
    const QualityLine* line = chosen();
    if (line == nullptr) {
        return;
    }
    const QString gaps = WordsOfQuality::gaps(gapsFrom(line->quality.gaps));
    const QString subject = gaps.isEmpty() ? tr("Ask whether phone, mail and address are still right")
                                           : tr("Ask for: %1", "%1: what is missing").arg(gaps);
    apply(
        askAtNextContact(line->customer, subject, nextMorning(), line->owner.value_or(company().author().user)),
        tr("Planned for %1: to ask for what is missing.", "%1: a customer").arg(line->name));
}

void QualityPage::apply(Change change, const QString& said)
{
    whenDone(company().apply(std::move(change)), this, [this, said](const Result<ChangeReceipt>& receipt) {
        if (!receipt) {
            workplace().complain(receipt.error());
            return;
        }
        workplace().toast(said, Workplace::Offer::Undo);
    });
}

void QualityPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    Page::changeEvent(event);
}

void QualityPage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(0, tr("Mine"));
    m_head->tabs().setTabText(1, tr("Everybody's"));
    m_rules->setText(tr("What is wanted…"));
    m_rows->setColumns(qualityColumns());
    m_empty->setTexts(
        tr("Nothing to complete"),
        tr("Everything that is wanted of these customers is there, and fresh enough. Old data come back here by "
           "themselves."));
    m_ask->setText(tr("Ask at the next contact"));
    m_confirm->setText(tr("Confirmed today"));
    m_complete->setText(tr("Complete…"));
}

} // namespace zhike
