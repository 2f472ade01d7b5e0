#include "gui/insight/standingviews.h"

#include "analytics/retention.h"
#include "documents/charts/horizontalbars.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/languagemanager.h"
#include "gui/common/recordwords.h"
#include "gui/insight/definitions.h"
#include "gui/insight/insightlists.h"
#include "gui/insight/standingcharts.h"
#include "repositories/insight/valuereads.h"
#include "services/jobs/whendone.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A bar for each choice: its customers, and an amount of theirs at the right. Keys: the number of the choice.
template <class Enum>
std::unique_ptr<Chart>
choiceBars(const QList<StandingCount>& counts, Currency base, QStringList heads, const Formats& formats)
{
    std::vector<BarData> bars;
    for (size_t i = 0; i < kChoicesOf<Enum>.size(); ++i) {
        const StandingCount count = counts.value(qsizetype(i));
        bars.push_back(
            {labelOf(Enum(int(i))), double(count.customers), formats.number(count.customers),
             formats.largeMoney(Money(count.amount, base)), -1, int(i)});
    }
    return std::make_unique<HorizontalBars>(std::move(bars), std::move(heads), formats);
}

} // namespace

LifecycleView::LifecycleView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_stages(new ChartView), m_classes(new ChartView),
      m_loyalty(new ChartView)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_stages->setLines(Qt::RightEdge);
    row->addWidget(m_stages, 5);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_classes->setLines(Qt::BottomEdge);
    right->addWidget(m_classes, 4);
    right->addWidget(m_loyalty, 5);
    row->addLayout(right, 4);
    connect(m_stages, &ChartView::markActivated, this, [this](int key) {
        const LifecyclePlace place = LifecyclePlace::of(key);
        const auto stage = LifecycleChoice(place.stage);
        if (place.part == LifecyclePlace::Part::Stock || !m_since) {
            openChoice(m_workplace, u"stage"_s, stage);
        } else {
            openStageFlow(m_workplace, stage, place.part == LifecyclePlace::Part::Entered, *m_since, m_until);
        }
    });
    connect(m_classes, &ChartView::markActivated, this, [this](int key) {
        openChoice(m_workplace, u"value_class"_s, ValueClassChoice(key));
    });
    connect(m_loyalty, &ChartView::markActivated, this, [this](int key) {
        openChoice(m_workplace, u"loyalty"_s, LoyaltyChoice(key));
    });
}

void LifecycleView::fill(const InsightSummary& summary, std::optional<Day> since, std::optional<Day> until)
{
    m_summary = summary;
    m_since = since;
    m_until = until;
    m_flows.clear();
    show();
    if (!since) {
        return;
    }
    whenDone(
        m_workplace.company().read([day = *since, until](SqlSession& session) {
            return until ? stageFlowsBetween(session, day, *until) : stageFlowsAfter(session, day);
        }),
        this, [this, generation = ++m_generation](const Result<QList<StageFlow>>& flows) {
            if (generation != m_generation) {
                return;
            }
            if (!flows) {
                m_workplace.complain(flows.error());
                return;
            }
            m_flows = *flows;
            show();
        });
}

void LifecycleView::show()
{
    const Formats& formats = LanguageManager::formats();
    if (!m_summary.standing) {
        for (ChartView* view : {m_stages, m_classes, m_loyalty}) {
            view->setRefusal(tr("Kept from the newest computation on; compute again to see it."));
        }
        return;
    }
    const StandingSummary& standing = *m_summary.standing;
    const std::optional<Day> since = m_flows.isEmpty() ? std::nullopt : m_since;
    m_stages->setChart(
        std::make_unique<LifecycleChart>(lifecycleData(standing, m_flows, since, m_summary.asOf, formats), formats));
    m_stages->setHeading(
        tr("Stages of life"),
        since ? tr("stock, and flows since %1", "%1: a day").arg(formats.day(*since, m_summary.asOf)) : tr("stock"));
    const QString decline = declineSentence(m_flows, formats);
    m_stages->setNote(
        !since                  ? tr("Flows show from the first change of a stage on. Each bar opens its customers.")
            : decline.isEmpty() ? tr("Each bar opens its customers.")
                                : decline);
    m_stages->setExplanation(definitionOf(InsightFigure::Lifecycle, m_summary, formats));
    m_classes->setChart(choiceBars<ValueClassChoice>(
        standing.classes, m_summary.base, {tr("Class"), tr("Customers"), tr("Historic + current")}, formats));
    m_classes->setExplanation(definitionOf(InsightFigure::ValueClasses, m_summary, formats));
    m_loyalty->setChart(choiceBars<LoyaltyChoice>(
        standing.loyalties, m_summary.base, {tr("Loyalty"), tr("Customers"), tr("Current value")}, formats));
    m_loyalty->setExplanation(definitionOf(InsightFigure::Loyalty, m_summary, formats));
}

void LifecycleView::retranslate()
{
    m_stages->setHeading(tr("Stages of life"), tr("stock"));
    m_classes->setHeading(tr("Value classes"), tr("customers, historic + current value"));
    m_loyalty->setHeading(tr("Loyalty"), tr("customers, current value"));
}

RetentionView::RetentionView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_cube(new ChartView), m_keeps(new ChartView), m_actions(new ChartView)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_cube->setLines(Qt::RightEdge);
    row->addWidget(m_cube, 5);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    m_keeps->setLines(Qt::BottomEdge);
    right->addWidget(m_keeps, 4);
    right->addWidget(m_actions, 7);
    row->addLayout(right, 4);
    connect(m_cube, &ChartView::markActivated, this, [this](int key) { openCubeCell(m_workplace, key); });
    connect(m_keeps, &ChartView::markActivated, this, [this](int key) {
        openChoice(m_workplace, u"keep_action"_s, KeepChoice(key));
    });
    connect(m_actions, &ChartView::markActivated, this, [this](int key) {
        openChoice(m_workplace, u"next_action"_s, ActionChoice(key));
    });
}

void RetentionView::fill(const InsightSummary& summary)
{
    const Formats& formats = LanguageManager::formats();
    if (!summary.standing || summary.buying.refusal) {
        for (ChartView* view : {m_cube, m_keeps, m_actions}) {
            view->setRefusal(
                summary.standing ? tr("Needs a fitted model; the Model tab says what is missing.")
                                 : tr("Kept from the newest computation on; compute again to see it."));
        }
        return;
    }
    const StandingSummary& standing = *summary.standing;
    m_cube->setChart(std::make_unique<CubeChart>(cubeData(standing, summary.base, formats), formats));
    qint64 known = 0;
    for (int place = 0; place < 27; ++place) {
        known += standing.cells[place].customers;
    }
    m_cube->setNote(tr("Satisfaction is known of %1 of %2 customers; the others stand in the last grid.")
                        .arg(formats.number(known), formats.number(summary.customers)));
    m_cube->setExplanation(definitionOf(InsightFigure::RetentionCube, summary, formats));
    m_keeps->setChart(choiceBars<KeepChoice>(
        standing.keeps, summary.base, {tr("What to do"), tr("Customers"), tr("Value at risk")}, formats));
    m_keeps->setExplanation(definitionOf(InsightFigure::SavingOrder, summary, formats));
    m_keeps->setNote(
        standing.promoters.customers + standing.detractors.customers == 0
            ? QString()
            : tr("Word of mouth, in no sum: %1 recommend us (%2), %3 warn others (%4).",
                 "%1, %3: numbers of customers, %2, %4: amounts")
                  .arg(
                      formats.number(standing.promoters.customers),
                      formats.money({standing.promoters.amount, summary.base}),
                      formats.number(standing.detractors.customers),
                      formats.money({standing.detractors.amount, summary.base})));
    m_actions->setChart(choiceBars<ActionChoice>(
        standing.actions, summary.base, {tr("Next best action"), tr("Customers"), tr("Current value")}, formats));
    m_actions->setExplanation(definitionOf(InsightFigure::NextActions, summary, formats));
}

void RetentionView::retranslate()
{
    m_cube->setHeading(tr("Whom to keep first"), tr("square = value at risk"));
    m_keeps->setHeading(tr("In which order"), tr("customers, value at risk"));
    m_actions->setHeading(tr("Next best actions"), tr("customers, current value"));
}

} // namespace zhike
