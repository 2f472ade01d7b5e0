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
#include "gui/quality/qualityrows.h"
#include "gui/quality/qualityrulesdialog.h"
#include "gui/quality/qualitywords.h"
#include "repositories/customers/customerreads.h"
#include "repositories/people/calendarreads.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"
#include "services/quality/quality.h"

#include <QComboBox>
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
    columns[1].sortable = false; // words of gaps have no order; how many there are is the next column
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

enum OwnerChoice : qint64 { kEverybodys = 0, kOfMyTeam = -1, kNobodys = -2 };

QualityOrder orderOfColumn(const QString& column)
{
    constexpr std::array kOrders
        = {std::pair("name"_L1, QualityOrder::Name), std::pair("complete"_L1, QualityOrder::Completeness),
           std::pair("fresh"_L1, QualityOrder::Freshness), std::pair("stake"_L1, QualityOrder::Stake),
           std::pair("owner"_L1, QualityOrder::Owner)};
    const auto found = std::ranges::find_if(kOrders, [&column](const auto& order) { return order.first == column; });
    return found == kOrders.end() ? QualityOrder::Importance : found->second;
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
    m_owner = new QComboBox;
    m_owner->setObjectName(u"qualityOwner"_s);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_head->addAction(m_owner);
    m_rules = new Button;
    m_rules->setObjectName(u"qualityRules"_s);
    m_head->addAction(m_rules);
    column->addWidget(m_head);
    m_rows = new QualityRows(qualityColumns(), this);
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
    connect(m_owner, &QComboBox::activated, this, &QualityPage::load);
    connect(m_rows, &QualityRows::orderAsked, this, [this](const SortKeys& keys) {
        m_sort = keys.empty() ? QualitySort() : QualitySort{orderOfColumn(keys.front().column), keys.front().order};
        load(); // the first ones of all in this order, not those at hand in another
    });
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
    m_owner->setVisible(!isMine());
    const qint64 whose = isMine() ? company().author().user.value() : m_owner->currentData().toLongLong();
    whenDone(
        company().analyse([whose, me = company().author().user, sort = m_sort](SqlSession& session) -> Result<Loaded> {
            QualityScope scope;
            scope.isNobodys = whose == kNobodys;
            if (whose == kOfMyTeam) {
                ZHIKE_TRY(scope.owners, teamOf(session, me));
            } else if (whose > 0) {
                scope.owners = {UserId(whose)};
            }
            Loaded loaded;
            ZHIKE_TRY(loaded.lines, linesToComplete(session, scope, sort, kLinesShown));
            ZHIKE_TRY(loaded.count, countToComplete(session, scope));
            ZHIKE_TRY(loaded.owners, countToCompleteByOwner(session));
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
            fillOwners();
            fill();
        });
}

bool QualityPage::isMine() const
{
    return m_head->tabs().currentIndex() <= 0;
}

/// Who has how much to complete, the most first; whoever is chosen stays there with nothing left.
void QualityPage::fillOwners()
{
    const Formats& formats = LanguageManager::formats();
    const qint64 chosenOwner = m_owner->currentData().toLongLong();
    m_owner->clear();
    m_owner->addItem(tr("All owners"), qint64(kEverybodys));
    m_owner->addItem(tr("My team"), qint64(kOfMyTeam));
    const auto add = [&](const QString& name, qint64 owner, qint64 customers) {
        m_owner->addItem(tr("%1: %2", "%1: a person, %2: a number").arg(name, formats.number(customers)), owner);
    };
    for (const OwnerToComplete& one : std::as_const(m_loaded.owners)) {
        if (one.owner) {
            add(m_loaded.users.value(one.owner->value()), one.owner->value(), one.customers);
        } else {
            add(tr("Without an owner"), kNobodys, one.customers);
        }
    }
    if (m_owner->findData(chosenOwner) < 0) {
        add(chosenOwner == kNobodys ? tr("Without an owner") : m_loaded.users.value(chosenOwner), chosenOwner, 0);
    }
    m_owner->setCurrentIndex(m_owner->findData(chosenOwner));
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
        said.append(
            m_sort.by == QualityOrder::Importance
                ? tr("%Ln customer(s) in all; the most important ones are shown.", nullptr, int(m_loaded.count))
                : tr("%Ln customer(s) in all; the first ones in this order are shown.", nullptr, int(m_loaded.count)));
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
        fillOwners();
        fill();
    }
    Page::changeEvent(event);
}

void QualityPage::retranslate()
{
    m_head->setTitle(title());
    m_head->tabs().setTabText(0, tr("Mine"));
    m_head->tabs().setTabText(1, tr("Everybody's"));
    m_owner->setAccessibleName(tr("Whose customers"));
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
