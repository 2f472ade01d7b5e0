#include "gui/insight/overview.h"

#include "gui/common/charts/chartview.h"
#include "gui/common/explanation.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/insight/definitions.h"
#include "gui/insight/insightlists.h"
#include "services/reports/segmentreport.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct FigureChange {
    double share = 0; ///< now / then - 1
    QString words;
};

/// "3.1 % since 20 Aug"; nothing where the earlier figure was not positive.
std::optional<FigureChange> changeOf(double now, double then, const InsightComparison& comparison)
{
    if (then <= 0) {
        return std::nullopt;
    }
    const Formats& formats = LanguageManager::formats();
    const double share = now / then - 1;
    //: how a figure changed; %1 a percentage, %2 a day
    return FigureChange{
        share,
        InsightOverview::tr("%1 since %2")
            .arg(formats.percent(std::abs(share)), formats.day(comparison.before.asOf, comparison.after))};
}

void showChange(
    FigureBlock& block, const std::optional<FigureChange>& change, bool moreIsGood, const QString& otherwise)
{
    if (!change) {
        block.setNote(otherwise);
        return;
    }
    const bool up = change->share >= 0;
    const Ink ink = up == moreIsGood ? Ink::Ok : Ink::Danger;
    block.setNote(change->words, ink, up ? FigureBlock::Trend::Up : FigureBlock::Trend::Down);
}

} // namespace

QWidget* scrolled(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

InsightOverview::InsightOverview(Workplace& workplace, QWidget* parent) : QWidget(parent), m_workplace(workplace)
{
    const Theme& theme = ThemeManager::theme();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* figures = new QHBoxLayout;
    figures->setContentsMargins(theme.px(20), theme.px(10), theme.px(20), theme.px(10));
    figures->setSpacing(theme.px(16));
    const std::array blocks = {&m_value, &m_revenue, &m_alive, &m_risk, &m_best, &m_customers};
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0) {
            figures->addWidget(new Hairline(Qt::Vertical));
        }
        *blocks[i] = new FigureBlock({});
        figures->addWidget(*blocks[i], 1);
    }
    column->addLayout(figures);
    auto* grid = new QGridLayout;
    grid->setSpacing(0);
    const std::array views = {&m_map, &m_pareto, &m_tracking, &m_movers, &m_bars, &m_calibration};
    for (size_t i = 0; i < views.size(); ++i) {
        *views[i] = new ChartView;
        (*views[i])->setLines(i % 3 < 2 ? Qt::TopEdge | Qt::RightEdge : Qt::Edges(Qt::TopEdge));
        grid->addWidget(*views[i], int(i / 3), int(i % 3));
    }
    for (int i = 0; i < 3; ++i) {
        grid->setColumnStretch(i, 1);
    }
    grid->setRowStretch(0, 5);
    grid->setRowStretch(1, 6);
    column->addLayout(grid, 1);

    connect(m_map, &ChartView::markActivated, this, [this](int key) { openMapCell(m_workplace, key); });
    connect(m_pareto, &ChartView::markActivated, this, &InsightOverview::valueRequested);
    connect(m_tracking, &ChartView::markActivated, this, &InsightOverview::modelRequested);
    connect(m_calibration, &ChartView::markActivated, this, &InsightOverview::modelRequested);
    connect(m_movers, &ChartView::markActivated, this, &InsightOverview::moversRequested);
    connect(m_bars, &ChartView::markActivated, this, [this](int at) {
        openSegmentList(m_workplace, m_summary.segments.value(at).key);
    });
}

void InsightOverview::fill(const InsightSummary& summary, const InsightComparison* comparison, const QString& whyNot)
{
    m_summary = summary;
    fillFigures(summary, comparison);
    fillCharts(summary);
    if (comparison != nullptr) {
        m_movers->setChart(moversChart(*comparison, LanguageManager::formats()));
        m_movers->setNote(tr("Every band and every end opens its customers."));
    } else {
        m_movers->setRefusal(whyNot);
    }
    explainAll(summary);
}

void InsightOverview::fillFigures(const InsightSummary& summary, const InsightComparison* comparison)
{
    const Formats& formats = LanguageManager::formats();
    const auto money = [&](qint64 minor) { return formats.largeMoney(Money(minor, summary.base)); };
    const bool hasModel = !summary.buying.refusal;
    const bool hasValue = hasModel && !summary.spend.refusal;
    const auto since = [&](double now, auto then) {
        return comparison == nullptr ? std::nullopt : changeOf(now, double(comparison->before.*then), *comparison);
    };
    m_value->setFigure(hasValue ? money(summary.value) : u"–"_s);
    if (hasValue) {
        showChange(
            *m_value, since(double(summary.value), &InsightSummary::value), true,
            tr("discounted at %1 a year", "%1: a percentage").arg(formats.percent(summary.yearlyDiscountRate, 0)));
    } else {
        m_value->setNote(refusalSentence(hasModel ? summary.spend.refusal : summary.buying.refusal));
    }
    m_revenue->setFigure(money(summary.revenue));
    showChange(
        *m_revenue, since(double(summary.revenue), &InsightSummary::revenue), true,
        tr("from %1 orders", "%1: a number").arg(formats.number(summary.orders)));
    m_alive->setFigure(hasModel ? formats.number(qint64(std::llround(summary.expectedAlive))) : u"–"_s);
    m_alive->setNote(tr("of %1 who have bought", "%1: a number").arg(formats.number(summary.customers)));
    m_risk->setFigure(hasValue ? money(summary.valueAtRisk) : u"–"_s);
    const QString share = hasValue && summary.value > 0
        ? tr("%1 of value", "%1: a percentage")
              .arg(formats.percent(double(summary.valueAtRisk) / double(summary.value)))
        : QString();
    m_risk->setNote(share, Ink::Danger);
    m_best->setFigure(formats.percent(summary.topFifthShare));
    m_best->setNote(
        comparison == nullptr
            ? tr("Gini %1", "%1: a number like 0.71").arg(formats.decimal(summary.gini, 2))
            : tr("Gini %1, was %2", "two numbers like 0.71")
                  .arg(formats.decimal(summary.gini, 2), formats.decimal(comparison->before.gini, 2)));
    m_customers->setFigure(formats.number(summary.customers));
    showChange(
        *m_customers, since(double(summary.customers), &InsightSummary::customers), true,
        tr("from %1 orders", "%1: a number").arg(formats.number(summary.orders)));
}

void InsightOverview::fillCharts(const InsightSummary& summary)
{
    const Formats& formats = LanguageManager::formats();
    m_map->setChart(segmentMapChart(summary, formats));
    m_map->setNote(tr("%1 customers who have bought. Every cell opens its list.", "%1: a number")
                       .arg(formats.number(summary.customers)));
    if (auto pareto = paretoChart(summary, formats)) {
        m_pareto->setChart(std::move(pareto));
        m_pareto->setNote(tr("Gini %1", "%1: a number like 0.71").arg(formats.decimal(summary.gini, 2)));
    } else {
        m_pareto->setRefusal(tr("There is no value to share out yet."));
    }
    const QString held = heldOutSentence(summary, formats);
    const QString model = modelName(summary.buying.kind);
    if (auto check = trackingChart(summary, formats)) {
        m_tracking->setChart(std::move(check));
        m_tracking->setNote(held.isEmpty() ? model : held);
    } else {
        m_tracking->setRefusal(refusalSentence(summary.buying.refusal));
    }
    if (auto calibration = calibrationChart(summary, formats)) {
        m_calibration->setChart(std::move(calibration));
        m_calibration->setNote(
            tr("%1 · fitted on %2 customers, %3 of them bought again", "%1: a model, %2 and %3: numbers")
                .arg(model, formats.number(summary.buying.customers), formats.number(summary.buying.repeatCustomers)));
    } else {
        m_calibration->setRefusal(refusalSentence(summary.buying.refusal));
    }
    m_bars->setChart(valueBySegmentChart(summary, formats));
}

void InsightOverview::explainAll(const InsightSummary& summary)
{
    using enum InsightFigure;
    const Formats& formats = LanguageManager::formats();
    const std::array figures
        = {std::pair{m_value, ValueToCome}, std::pair{m_revenue, RevenueToDate}, std::pair{m_alive, ExpectedAlive},
           std::pair{m_risk, ValueAtRisk},  std::pair{m_best, BestFifth},        std::pair{m_customers, Customers}};
    for (const auto& [block, figure] : figures) {
        explain(*block, definitionOf(figure, summary, formats));
    }
    const std::array views
        = {std::pair{m_map, SegmentMap}, std::pair{m_pareto, Pareto},       std::pair{m_tracking, Tracking},
           std::pair{m_movers, Movers},  std::pair{m_bars, ValueBySegment}, std::pair{m_calibration, Calibration}};
    for (const auto& [view, figure] : views) {
        view->setExplanation(definitionOf(figure, summary, formats));
    }
}

void InsightOverview::retranslate()
{
    m_value->setLabel(tr("Value to come"));
    m_revenue->setLabel(tr("Revenue to date"));
    m_alive->setLabel(tr("Expected to be alive"));
    m_risk->setLabel(tr("Value at risk"));
    m_best->setLabel(tr("The best fifth carries"));
    m_customers->setLabel(tr("Customers who bought"));
    m_map->setHeading(tr("Segment map"), tr("customers and value, by recency and frequency"));
    m_pareto->setHeading(tr("Who carries the value"), tr("share of historic + current value, best first"));
    m_tracking->setHeading(tr("Can the model be trusted?"), tr("repeat orders per week"));
    m_movers->setHeading(tr("Who moved"), tr("segments, then and now; grey stayed"));
    m_bars->setHeading(tr("Value by segment"), tr("value to come and its share"));
    m_calibration->setHeading(tr("Who comes how often"), tr("customers by repeat purchases, and as expected"));
}

} // namespace zhike
