#include "gui/insight/moversview.h"

#include "documents/marks.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/insight/definitions.h"
#include "repositories/lists/displaynames.h"
#include "services/jobs/whendone.h"
#include "services/reports/segmentreport.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kMostListed = 500;

std::vector<Column> moverColumns()
{
    std::vector<Column> columns(4);
    columns[0].key = u"name"_s;
    columns[0].title = MoversView::tr("Customer");
    columns[0].stretches = true;
    for (size_t i = 1; i < 3; ++i) {
        columns[i].key = i == 1 ? u"from"_s : u"to"_s;
        columns[i].title = i == 1 ? MoversView::tr("Was") : MoversView::tr("Is");
        columns[i].kind = CellKind::Segment;
        columns[i].width = 150;
        for (const Segment segment : kSegments) {
            columns[i].choices.push_back({segmentKey(segment), MarkNames::of(segment), State::Neutral, int(segment)});
        }
    }
    columns[3].key = u"value"_s;
    columns[3].title = MoversView::tr("Value then");
    columns[3].kind = CellKind::MoneyBar;
    columns[3].width = 150;
    return columns;
}

} // namespace

MoversView::MoversView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_flow(new ChartView), m_head(new SectionHead({})),
      m_hint(new Label({}, FontRole::Small, Ink::Text2)), m_rows(new MemoryRows(moverColumns(), this)),
      m_table(new RecordTable)
{
    const Theme& theme = ThemeManager::theme();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_flow->setLines(Qt::RightEdge);
    row->addWidget(m_flow, 1);
    auto* right = new Panel(Surface::Base);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, theme.px(8), 0, 0);
    column->setSpacing(theme.px(2));
    auto* words = new QVBoxLayout;
    words->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(6));
    words->setSpacing(0);
    words->addWidget(m_head);
    words->addWidget(m_hint);
    column->addLayout(words);
    m_table->setSource(m_rows);
    column->addWidget(m_table, 1);
    row->addWidget(right, 1);
    connect(m_flow, &ChartView::markActivated, this, &MoversView::choose);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) {
        m_workplace.open({RecordKind::Customer, id, id});
    });
}

MoversView::~MoversView()
{
    m_table->setSource(nullptr);
}

void MoversView::fill(
    const InsightSummary& summary, std::shared_ptr<const InsightComparison> comparison, const QString& whyNot)
{
    const Formats& formats = LanguageManager::formats();
    m_comparison = std::move(comparison);
    m_base = summary.base;
    if (m_comparison) {
        m_flow->setChart(moversChart(*m_comparison, formats));
        m_flow->setExplanation(definitionOf(InsightFigure::Movers, summary, formats));
    } else {
        m_flow->setRefusal(whyNot);
    }
    list();
}

void MoversView::choose(int key)
{
    m_chosen = FlowPlace::of(key);
    list();
}

QString MoversView::nameOf(std::optional<size_t> place) const
{
    if (!place) {
        return tr("any segment");
    }
    return *place < size_t(m_comparison->segments.size()) ? segmentNameOf(m_comparison->segments[qsizetype(*place)])
                                                          : tr("new since");
}

void MoversView::list()
{
    m_rows->setRows({});
    m_head->setCount({});
    m_hint->setText({});
    if (!m_comparison) {
        m_head->setTitle(tr("Nobody to list yet"));
        return;
    }
    std::vector<Mover> movers
        = m_comparison->moversOf(m_chosen ? m_chosen->from : std::nullopt, m_chosen ? m_chosen->to : std::nullopt);
    if (!m_chosen) {
        std::erase_if(movers, [](const Mover& mover) { return mover.from == mover.to; });
    }
    const Formats& formats = LanguageManager::formats();
    m_head->setTitle(
        m_chosen
            //: %1 and %2: segments where customers were and are
            ? tr("%1 → %2").arg(nameOf(m_chosen->from), nameOf(m_chosen->to))
            : tr("Everybody who moved"));
    m_head->setCount(formats.number(qint64(movers.size())));
    const bool cut = movers.size() > kMostListed;
    m_hint->setText(
        cut ? tr("The %1 who were worth most are listed.", "%1: a number").arg(formats.number(qint64(kMostListed)))
            : tr("Who was worth most stands first. Enter opens a customer."));
    movers.resize(std::min(movers.size(), kMostListed));
    std::vector<qint64> ids;
    ids.reserve(movers.size());
    for (const Mover& mover : movers) {
        ids.push_back(mover.customer);
    }
    whenDone(
        m_workplace.company().read(
            [ids = std::move(ids)](SqlSession& session) { return displayNames(session, RecordKind::Customer, ids); }),
        this,
        [this, movers = std::move(movers), generation = ++m_generation](const Result<QHash<qint64, QString>>& names) {
            if (generation != m_generation) {
                return;
            }
            if (names) {
                showMovers(movers, *names);
            } else {
                m_workplace.complain(names.error());
            }
        });
}

void MoversView::showMovers(const std::vector<Mover>& movers, const QHash<qint64, QString>& names)
{
    const auto segment = [this](std::uint8_t place) {
        return place < m_comparison->segments.size() ? CellValue(EnumKey{m_comparison->segments[place]}) : CellValue();
    };
    std::vector<Row> rows;
    for (const Mover& mover : movers) {
        const double minor = mover.valueThen * double(m_base.minorPerMajor());
        rows.push_back(
            {mover.customer,
             {names.value(mover.customer), segment(mover.from), segment(mover.to),
              mover.from == analytics::kNoSegment ? CellValue()
                                                  : CellValue(Money(std::int64_t(std::llround(minor)), m_base))},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
}

void MoversView::retranslate()
{
    m_flow->setHeading(tr("Who moved"), tr("segments, then and now; grey stayed"));
    m_rows->setColumns(moverColumns());
    m_table->resetColumns();
    m_table->setAccessibleName(tr("Customers who moved"));
}

} // namespace zhike
