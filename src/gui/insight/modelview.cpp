#include "gui/insight/modelview.h"

#include "gui/common/charts/charttableview.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/explanation.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/insight/definitions.h"
#include "gui/insight/insightlists.h"
#include "gui/insight/modelremarks.h"
#include "services/insight/datagates.h"
#include "services/reports/segmentreport.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const DataGate& gate, const Formats& formats)
{
    const QString found = formats.number(gate.found);
    const QString needed = formats.number(gate.needed);
    switch (gate.kind) {
    case DataGate::Kind::Customers:
        return ModelView::tr("%1 customers have bought; a model needs %2", "two numbers").arg(found, needed);
    case DataGate::Kind::RepeatCustomers:
        return ModelView::tr("%1 of them bought on two or more days; a model needs %2", "two numbers")
            .arg(found, needed);
    case DataGate::Kind::WeeksOfHistory:
        return ModelView::tr("%1 weeks of history; to hold a part back for the check takes %2", "two numbers")
            .arg(found, needed);
    }
    Q_UNREACHABLE();
}

/// A block with the page's margins.
QVBoxLayout* block(QBoxLayout& row, Qt::Edges lines, int stretch)
{
    const Theme& theme = ThemeManager::theme();
    auto* panel = new Panel(Surface::Base, lines);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(theme.px(20), theme.px(6), theme.px(16), theme.px(10));
    layout->setSpacing(theme.px(4));
    row.addWidget(panel, stretch);
    return layout;
}

} // namespace

ModelView::ModelView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_tracking(new ChartView), m_calibration(new ChartView),
      m_gatesHead(new SectionHead({})), m_heldOutHead(new SectionHead({})), m_heldOut(new ChartTableView),
      m_proposal(new Label({}, FontRole::Small, Ink::Text2)), m_parametersHead(new SectionHead({})),
      m_parameters(new ChartTableView), m_remarks(new Label({}, FontRole::Small, Ink::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    m_tracking->setLines(Qt::RightEdge);
    upper->addWidget(m_tracking, 9);
    m_calibration->setLines(Qt::RightEdge);
    upper->addWidget(m_calibration, 6);
    QVBoxLayout* gates = block(*upper, {}, 5);
    gates->addWidget(m_gatesHead);
    m_gates = new QVBoxLayout;
    m_gates->setSpacing(ThemeManager::theme().px(6));
    gates->addLayout(m_gates);
    m_remarks->setObjectName(u"modelRemarks"_s);
    m_remarks->setWordWrap(true);
    gates->addSpacing(ThemeManager::theme().px(6));
    gates->addWidget(m_remarks);
    gates->addStretch(1);
    column->addLayout(upper, 3);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(0);
    QVBoxLayout* heldOut = block(*lower, Qt::TopEdge | Qt::RightEdge, 3);
    heldOut->addWidget(m_heldOutHead);
    heldOut->addWidget(m_heldOut, 1);
    m_proposal->setWordWrap(true);
    heldOut->addWidget(m_proposal);
    QVBoxLayout* parameters = block(*lower, Qt::TopEdge, 2);
    parameters->addWidget(m_parametersHead);
    parameters->addWidget(m_parameters, 1);
    column->addLayout(lower, 2);
    connect(m_tracking, &ChartView::markActivated, this, [this](int week) {
        openOrdersOfWeek(m_workplace, m_firstDay.plus(week * 7));
    });
    connect(m_calibration, &ChartView::markActivated, this, [this](int repeats) {
        openRepeats(m_workplace, repeats, repeats + 1 == m_groups);
    });
}

void ModelView::fill(const InsightSummary& summary)
{
    const Formats& formats = LanguageManager::formats();
    m_firstDay = summary.firstDay;
    m_groups = int(summary.frequencyActual.size());
    if (auto tracking = trackingChart(summary, formats)) {
        m_tracking->setChart(std::move(tracking));
    } else {
        m_tracking->setRefusal(refusalSentence(summary.buying.refusal));
    }
    m_tracking->setNote(heldOutSentence(summary, formats));
    if (auto calibration = calibrationChart(summary, formats)) {
        m_calibration->setChart(std::move(calibration));
        constexpr double kSmallestSaid = 0.01;
        m_calibration->setNote(
            summary.frequencyPValue < kSmallestSaid
                ? tr("Chance of a deviation this large if the model were true: below %1", "%1: 0.01")
                      .arg(formats.decimal(kSmallestSaid, 2))
                : tr("Chance of a deviation this large if the model were true: %1", "%1: a number from 0 to 1")
                      .arg(formats.decimal(summary.frequencyPValue, 2)));
    } else {
        m_calibration->setRefusal(refusalSentence(summary.buying.refusal));
    }
    m_tracking->setExplanation(definitionOf(InsightFigure::Tracking, summary, formats));
    m_calibration->setExplanation(definitionOf(InsightFigure::Calibration, summary, formats));
    fillGates(summary);
    fillTables(summary);
}

void ModelView::fillGates(const InsightSummary& summary)
{
    const Formats& formats = LanguageManager::formats();
    while (QLayoutItem* item = m_gates->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const DataGate& gate : dataGates(summary)) {
        const bool isPassed = gate.isPassed();
        auto* line = new Label(
            (isPassed ? u"✓ "_s : u"✗ "_s) + sentenceOf(gate, formats), FontRole::Body,
            isPassed ? Ink::Ok : Ink::Danger);
        line->setObjectName(u"dataGate"_s);
        line->setWordWrap(true);
        m_gates->addWidget(line);
    }
    m_remarks->setText(modelRemarks(summary, formats).join(u'\n'));
}

void ModelView::fillTables(const InsightSummary& summary)
{
    const Formats& formats = LanguageManager::formats();
    m_heldOut->setTable(heldOutTableOf(summary, formats));
    m_proposal->setText(proposalSentence(summary));
    m_parameters->setTable(modelTableOf(summary, formats));
    const auto aic = [&](const ModelCard& card) { return formats.decimal(card.aic, 0); };
    m_parametersHead->setNote(
        summary.buying.refusal ? QString()
                               //: %1 a model; %2, %3 the log-likelihood and Akaike's criterion
                               : tr("%1: log-likelihood %2, AIC %3")
                                     .arg(
                                         modelName(summary.buying.kind),
                                         formats.decimal(summary.buying.logLikelihood, 1), aic(summary.buying)));
    explain(*m_heldOutHead, definitionOf(InsightFigure::HeldOut, summary, formats));
    explain(*m_parametersHead, definitionOf(InsightFigure::Parameters, summary, formats));
}

void ModelView::retranslate()
{
    m_tracking->setHeading(tr("Can the model be trusted?"), tr("repeat orders per week"));
    m_calibration->setHeading(tr("Who comes how often"), tr("customers by repeat purchases, and as expected"));
    m_gatesHead->setTitle(tr("What the data must have"));
    m_heldOutHead->setTitle(tr("On data no model had seen"));
    m_parametersHead->setTitle(tr("Parameters"));
    m_heldOut->setAccessibleName(tr("On data no model had seen"));
    m_parameters->setAccessibleName(tr("Parameters"));
}

} // namespace zhike
