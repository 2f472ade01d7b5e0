#include "gui/insight/valueview.h"

#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"
#include "gui/insight/bestview.h"
#include "gui/insight/definitions.h"
#include "gui/insight/insightlists.h"
#include "services/reports/segmentreport.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

ValueView::ValueView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_pareto(new ChartView), m_bars(new ChartView),
      m_best(new BestView(workplace))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_pareto->setLines(Qt::RightEdge);
    row->addWidget(m_pareto, 1);
    row->addWidget(m_bars, 1);
    column->addLayout(row, 6);
    column->addWidget(m_best, 5);
    connect(m_pareto, &ChartView::markActivated, this, &ValueView::goToBest);
    connect(m_bars, &ChartView::markActivated, this, [this](int at) {
        openSegmentList(m_workplace, m_summary.segments.value(at).key);
    });
}

void ValueView::fill(const InsightSummary& summary)
{
    m_summary = summary;
    m_best->fill(summary);
    const Formats& formats = LanguageManager::formats();
    if (auto pareto = paretoChart(summary, formats)) {
        m_pareto->setChart(std::move(pareto));
    } else {
        m_pareto->setRefusal(tr("There is no value to share out yet."));
    }
    m_pareto->setNote(tr("Gini %1", "%1: a number like 0.71").arg(formats.decimal(summary.gini, 2)));
    m_bars->setChart(valueBySegmentChart(summary, formats));
    m_bars->setNote(tr("%1 weeks, discounted at %2 a year, margin %3", "%1: a number, %2 and %3: percentages")
                        .arg(
                            formats.number(qint64(summary.valueHorizonWeeks)),
                            formats.percent(summary.yearlyDiscountRate, 0), formats.percent(summary.marginRate)));
    m_pareto->setExplanation(definitionOf(InsightFigure::Pareto, summary, formats));
    m_bars->setExplanation(definitionOf(InsightFigure::ValueBySegment, summary, formats));
}

void ValueView::goToBest()
{
    m_best->takeFocus();
}

void ValueView::retranslate()
{
    m_best->retranslate();
    m_pareto->setHeading(tr("Who carries the value"), tr("share of historic + current value, best first"));
    m_bars->setHeading(tr("Value by segment"), tr("value to come and its share"));
}

} // namespace zhike
