#include "gui/insight/bestview.h"

#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/customers/valuebridge.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBestListed = 200;

std::vector<Column> bestColumns()
{
    std::vector<Column> columns(5);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"name"_s, BestView::tr("Customer"), CellKind::Text, 150);
    columns[0].stretches = true;
    set(1, u"historic"_s, BestView::tr("Historic"), CellKind::Money, 96);
    set(2, u"current"_s, BestView::tr("Current"), CellKind::Money, 92);
    set(3, u"potential"_s, BestView::tr("Potential"), CellKind::Money, 92);
    set(4, u"together"_s, BestView::tr("Down to here"), CellKind::Share, 108);
    columns[4].decimals = 1;
    columns[4].help = BestView::tr("Share of historic + current value that the customers down to here carry together");
    return columns;
}

} // namespace

BestView::BestView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_head(new SectionHead({})), m_rows(new MemoryRows(bestColumns(), this)),
      m_table(new RecordTable), m_bridge(new ValueBridge(workplace))
{
    const Theme& theme = ThemeManager::theme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new Panel(Surface::Base, Qt::TopEdge | Qt::RightEdge);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, theme.px(8), 0, 0);
    column->setSpacing(theme.px(2));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(theme.px(20), 0, theme.px(16), theme.px(4));
    head->addWidget(m_head);
    column->addLayout(head);
    m_table->setObjectName(u"bestCustomers"_s);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    row->addWidget(left, 1);
    m_bridge->setObjectName(u"bestBridge"_s);
    m_bridge->setLines(Qt::TopEdge);
    row->addWidget(m_bridge, 1);
    setMinimumHeight(theme.px(280));
    connect(m_table, &RecordTable::currentRecordChanged, this, &BestView::showBridge);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        m_workplace.open({RecordKind::Customer, id, id});
    });
}

void BestView::fill(const InsightSummary& summary)
{
    m_summary = summary;
    m_isStale = true;
    if (isVisible()) {
        load();
    }
}

void BestView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        load();
    }
}

void BestView::load()
{
    m_isStale = false;
    whenDone(
        m_workplace.company().analyse([](SqlSession& session) { return bestCustomers(session, kBestListed); }), this,
        [this, generation = ++m_generation](const Result<QList<BestRow>>& best) {
            if (generation != m_generation) {
                return;
            }
            if (!best) {
                m_workplace.complain(best.error());
                return;
            }
            m_best = *best;
            showRows();
        });
}

void BestView::showRows()
{
    qint64 all = 0;
    if (m_summary.standing) {
        for (const StandingCount& count : m_summary.standing->classes) {
            all += count.amount;
        }
    }
    const Currency base = m_summary.base;
    const std::optional<qint64> inHand = m_table->currentId();
    qint64 together = 0;
    std::vector<Row> rows;
    for (const BestRow& best : std::as_const(m_best)) {
        together += best.historic + best.current;
        rows.push_back(
            {best.customer,
             {best.name, Money(best.historic, base), Money(best.current, base), Money(best.potential, base),
              all > 0 ? CellValue(double(together) / double(all)) : CellValue()},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
    if (!inHand || !m_table->goTo(*inHand)) {
        m_table->goToRow(0);
    }
    showBridge(m_table->currentRow());
}

void BestView::showBridge(int row)
{
    const Row* shown = row >= 0 && row < m_rows->rowCount() ? m_rows->at(row) : nullptr;
    if (shown == nullptr) {
        m_bridge->setHeading(tr("Whose value"), {});
        m_bridge->setRefusal(tr("Known from the first computation on."));
        return;
    }
    const qint64 id = shown->id;
    const QString name = std::get<QString>(shown->cells.front());
    whenDone(
        m_workplace.company().read([id](SqlSession& session) { return readStanding(session, id); }), this,
        [this, id, name, generation = ++m_bridgeGeneration](const Result<std::optional<StoredStanding>>& standing) {
            if (generation != m_bridgeGeneration || !standing) {
                return;
            }
            m_bridge->setHeading(name, tr("what they have brought, part by part"));
            m_bridge->fill(CustomerId(id), name, *standing ? &**standing : nullptr, m_summary.base);
        });
}

void BestView::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void BestView::retranslate()
{
    m_head->setTitle(tr("Who carries most"));
    m_head->setNote(tr("historic + current value today"));
    m_rows->setColumns(bestColumns());
    m_table->resetColumns();
    m_table->setAccessibleName(tr("Who carries most"));
}

} // namespace zhike
