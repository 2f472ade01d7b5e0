#include "gui/insight/segmentsview.h"

#include "documents/marks.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/recordtable.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"
#include "gui/insight/definitions.h"
#include "gui/insight/insightlists.h"
#include "services/reports/segmentreport.h"

#include <QHBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<Column> segmentColumns()
{
    std::vector<Column> columns(7);
    const auto set = [&columns](size_t at, const QString& key, const QString& title, CellKind kind, int width) {
        columns[at].key = key;
        columns[at].title = title;
        columns[at].kind = kind;
        columns[at].width = width;
    };
    set(0, u"segment"_s, SegmentsView::tr("Segment"), CellKind::Segment, 150);
    columns[0].stretches = true;
    for (const Segment segment : kSegments) {
        columns[0].choices.push_back({segmentKey(segment), MarkNames::of(segment), State::Neutral, int(segment)});
    }
    columns[0].choices.push_back({QString(), segmentNameOf({}), State::Neutral, int(kSegments.size())});
    set(1, u"customers"_s, SegmentsView::tr("Customers"), CellKind::Number, 86);
    set(2, u"share"_s, SegmentsView::tr("Share"), CellKind::Share, 70);
    set(3, u"revenue"_s, SegmentsView::tr("Revenue"), CellKind::Money, 110);
    set(4, u"alive"_s, SegmentsView::tr("P(alive)"), CellKind::Probability, 104);
    set(5, u"value"_s, SegmentsView::tr("Value"), CellKind::MoneyBar, 140);
    set(6, u"valueShare"_s, SegmentsView::tr("Share of value"), CellKind::Share, 100);
    for (size_t i = 2; i < columns.size(); ++i) {
        columns[i].decimals = 1;
    }
    return columns;
}

} // namespace

SegmentsView::SegmentsView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_map(new ChartView), m_rows(new MemoryRows(segmentColumns(), this)),
      m_table(new RecordTable)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_map->setLines(Qt::RightEdge);
    m_table->setSource(m_rows);
    row->addWidget(m_map, 5);
    row->addWidget(m_table, 6);
    connect(m_map, &ChartView::markActivated, this, [this](int key) { openMapCell(m_workplace, key); });
    connect(m_table, &RecordTable::opened, this, [this](qint64 at) {
        openSegmentList(m_workplace, m_summary.segments.value(at).key);
    });
}

SegmentsView::~SegmentsView()
{
    m_table->setSource(nullptr);
}

void SegmentsView::fill(const InsightSummary& summary)
{
    m_summary = summary;
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
             {EnumKey{line.key}, line.customers, line.customerShare, Money(line.revenue, summary.base),
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
    m_rows->setColumns(segmentColumns());
    m_table->resetColumns();
}

} // namespace zhike
