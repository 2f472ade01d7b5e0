#include "gui/insight/segmentsview.h"

#include "documents/charts/axis.h"
#include "documents/marks.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"
#include "gui/insight/definitions.h"
#include "gui/insight/insightlists.h"
#include "gui/insight/rulesegmentsview.h"
#include "services/reports/segmentreport.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<Column> segmentColumns()
{
    std::vector<Column> columns(8);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"segment"_s, SegmentsView::tr("Segment"), CellKind::Segment, 132);
    columns[0].stretches = true;
    for (const Segment segment : kSegments) {
        columns[0].choices.push_back({segmentKey(segment), MarkNames::of(segment), State::Neutral, int(segment)});
    }
    columns[0].choices.push_back({QString(), segmentNameOf({}), State::Neutral, int(kSegments.size())});
    set(1, u"customers"_s, SegmentsView::tr("Customers"), CellKind::Number, 82);
    set(2, u"change"_s, SegmentsView::tr("Change"), CellKind::Text, 66);
    columns[2].wordsRight = true;
    columns[2].help = SegmentsView::tr("How many more customers than on the day with which one compares");
    set(3, u"share"_s, SegmentsView::tr("Share"), CellKind::Share, 62);
    set(4, u"revenue"_s, SegmentsView::tr("Revenue"), CellKind::Money, 98);
    set(5, u"alive"_s, SegmentsView::tr("P(alive)"), CellKind::Probability, 98);
    set(6, u"value"_s, SegmentsView::tr("Value"), CellKind::MoneyBar, 128);
    set(7, u"valueShare"_s, SegmentsView::tr("Share of value"), CellKind::Share, 96);
    columns[7].shown = false; // stands beside the bars of the lifetime value too
    for (size_t i = 3; i < columns.size(); ++i) {
        columns[i].decimals = 1;
    }
    return columns;
}

} // namespace

SegmentsView::SegmentsView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_map(new ChartView), m_rows(new MemoryRows(segmentColumns(), this)),
      m_table(new RecordTable), m_own(new RuleSegmentsView(workplace))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_map->setLines(Qt::RightEdge);
    m_table->setSource(m_rows);
    row->addWidget(m_map, 2);
    row->addWidget(m_table, 3);
    column->addLayout(row, 4);
    column->addWidget(m_own, 3);
    connect(m_map, &ChartView::markActivated, this, [this](int key) { openMapCell(m_workplace, key); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 at) {
        openSegmentList(m_workplace, m_summary.segments.value(at).key);
    });
}

SegmentsView::~SegmentsView()
{
    m_table->setSource(nullptr);
}

void SegmentsView::fill(const InsightSummary& summary, const InsightComparison* comparison, std::optional<Day> against)
{
    m_summary = summary;
    m_own->fill(against, summary.asOf);
    const Formats& formats = LanguageManager::formats();
    m_map->setChart(segmentMapChart(summary, formats));
    m_map->setExplanation(definitionOf(InsightFigure::SegmentMap, summary, formats));
    const bool hasModel = !summary.buying.refusal;
    const bool hasValue = hasModel && !summary.spend.refusal;
    std::vector<Row> rows;
    for (qsizetype i = 0; i < summary.segments.size(); ++i) {
        const SegmentLine& line = summary.segments[i];
        rows.push_back(
            {i,
             {EnumKey{line.key}, line.customers,
              comparison != nullptr ? CellValue(signedNumber(formats, comparison->changeOf(line.key))) : CellValue(),
              line.customerShare, Money(line.revenue, summary.base),
              hasModel && line.customers > 0 ? CellValue(line.meanPAlive) : CellValue(),
              hasValue ? CellValue(Money(line.value, summary.base)) : CellValue(),
              hasValue ? CellValue(line.valueShare) : CellValue()},
             RowTone::Normal});
    }
    m_rows->setRows(std::move(rows));
}

void SegmentsView::retranslate()
{
    m_map->setHeading(tr("Segment map"), tr("customers and value, by recency and frequency"));
    m_own->retranslate();
    m_rows->setColumns(segmentColumns());
    m_table->resetColumns();
}

} // namespace zhike
