#include "gui/pool/poolsimulationdialog.h"

#include "gui/common/button.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/messages.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"
#include "gui/pool/poolwords.h"
#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Column simulationColumn(const QString& key, const QString& title, CellKind kind, int width, bool stretches = false)
{
    Column column;
    column.key = key;
    column.title = title;
    column.kind = kind;
    column.width = width;
    column.stretches = stretches;
    return column;
}

} // namespace

PoolSimulationDialog::PoolSimulationDialog(Workplace& workplace, PoolRule rule, QWidget* parent)
    : SheetDialog(tr("What the rule would do"), parent), m_workplace(workplace), m_rule(std::move(rule))
{
    setObjectName(u"poolSimulation"_s);
    const Theme& theme = ThemeManager::theme();
    setHeading(m_rule.details.name);
    addWords(PoolWords::rule(m_rule.details));
    m_progress = new ProgressLine(this);
    content().addWidget(m_progress);
    m_words = new Label(tr("Every customer is looked at. Nothing is written."), FontRole::Body);
    m_words->setObjectName(u"simulationWords"_s);
    m_words->setWordWrap(true);
    content().addWidget(m_words);
    auto* lists = new QHBoxLayout;
    lists->setSpacing(16);
    const QString value = tr("Lifetime value");
    addList(
        *lists, tr("By day"), u"simulatedDays"_s,
        {simulationColumn(u"day"_s, tr("Day"), CellKind::DayCell, 72),
         simulationColumn(u"customers"_s, tr("Customers"), CellKind::Number, 92),
         simulationColumn(u"value"_s, value, CellKind::Money, 112)},
        m_days, 3);
    addList(
        *lists, tr("By owner"), u"simulatedOwners"_s,
        {simulationColumn(u"owner"_s, tr("Owner"), CellKind::Text, 84, true),
         simulationColumn(u"customers"_s, tr("Customers"), CellKind::Number, 92),
         simulationColumn(u"value"_s, value, CellKind::Money, 112)},
        m_owners, 3);
    addList(
        *lists, tr("By customer"), u"simulatedCustomers"_s,
        {simulationColumn(u"name"_s, tr("Customer"), CellKind::Text, 140, true),
         simulationColumn(u"day"_s, tr("Goes on"), CellKind::DayCell, 72),
         simulationColumn(u"value"_s, value, CellKind::Money, 112)},
        m_customers, 4);
    content().addLayout(lists, 1);
    auto* close = new Button(tr("Close"));
    close->setObjectName(u"closeSimulation"_s);
    close->setAutoDefault(false);
    m_switchOn = new Button(tr("Switch on"), ButtonRole::Primary);
    m_switchOn->setObjectName(u"switchOnRule"_s);
    m_switchOn->setAutoDefault(false);
    m_switchOn->setEnabled(false);
    m_switchOn->setVisible(!m_rule.details.isActive);
    addButtons({close, m_switchOn});
    resize(theme.px(1080), theme.px(580));
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_switchOn, &QAbstractButton::clicked, this, &PoolSimulationDialog::switchOn);
    simulate();
}

RecordTable* PoolSimulationDialog::addList(
    QHBoxLayout& row, const QString& title, const QString& name, std::vector<Column> columns, MemoryRows*& rows,
    int stretch)
{
    auto* box = new QVBoxLayout;
    box->addWidget(new Label(title, FontRole::BodyStrong));
    rows = new MemoryRows(std::move(columns), this);
    auto* table = new RecordTable(this);
    table->setObjectName(name);
    table->setSource(rows);
    box->addWidget(table, 1);
    row.addLayout(box, stretch);
    return table;
}

void PoolSimulationDialog::simulate()
{
    m_progress->start();
    whenDone(
        m_workplace.company().analyse([rule = m_rule.details, now = instantNow()](SqlSession& session) {
            return simulatePoolRule(session, rule, now);
        }),
        this, [this](const Result<PoolSimulation>& simulation) {
            m_progress->finish();
            if (simulation) {
                show(*simulation);
            } else {
                m_words->setText(messageFor(simulation.error()));
            }
        });
}

void PoolSimulationDialog::show(const PoolSimulation& simulation)
{
    m_seen = simulation;
    const Formats& formats = LanguageManager::formats();
    const Currency base = m_workplace.company().baseCurrency();
    m_words->setText(
        tr("%Ln customer(s) would go back within 30 days, with a lifetime value of %1.", "%1: an amount",
           int(simulation.total.customers))
            .arg(formats.money(Money(simulation.total.value, base)))
        + u' '
        + tr("%Ln of them are overdue today and go after the warning.", nullptr, int(simulation.overdue.customers)));
    std::vector<Row> days;
    for (size_t ahead = 0; ahead < simulation.days.size(); ++ahead) {
        const PoolSimulation::Share& share = simulation.days[ahead];
        days.push_back(
            {qint64(ahead) + 1,
             {simulation.today.plus(qint32(ahead)), share.customers, Money(share.value, base)},
             share.customers == 0 ? RowTone::Quiet : RowTone::Normal});
    }
    m_days->setRows(std::move(days));
    std::vector<Row> owners;
    for (const PoolSimulation::OwnerShare& owner : simulation.owners) {
        owners.push_back(
            {owner.owner.value(), {owner.name, owner.share.customers, Money(owner.share.value, base)}, {}});
    }
    m_owners->setRows(std::move(owners));
    std::vector<Row> customers;
    for (qsizetype i = 0; i < simulation.names.size(); ++i) {
        const PoolDue& due = simulation.customers[size_t(i)];
        customers.push_back(
            {due.customer,
             {simulation.names[i], due.day, due.value ? CellValue(Money(*due.value, base)) : CellValue()},
             {}});
    }
    m_customers->setRows(std::move(customers));
    m_switchOn->setEnabled(true);
}

void PoolSimulationDialog::switchOn()
{
    m_switchOn->setEnabled(false);
    whenDone(
        m_workplace.company().apply(switchOnPoolRule(m_rule.id, m_rule.revision, *m_seen)), this,
        [this](const Result<ChangeReceipt>& receipt) {
            if (receipt) {
                m_workplace.toast(tr("%1 is on.", "%1: a rule").arg(m_rule.details.name), Workplace::Offer::Undo);
                accept();
                return;
            }
            m_words->setText(
                receipt.error().code == ErrorCode::Conflict || receipt.error().code == ErrorCode::StateNotAllowed
                    ? tr("The rule was changed meanwhile. Simulate it again.")
                    : messageFor(receipt.error()));
        });
}

} // namespace zhike
