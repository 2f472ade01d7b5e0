#include "gui/insight/modelview.h"

#include "analytics/spendmodel.h"
#include "gui/common/charts/charttableview.h"
#include "gui/common/charts/chartview.h"
#include "gui/common/chip.h"
#include "gui/common/explanation.h"
#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/sectionhead.h"
#include "gui/common/thememanager.h"
#include "gui/insight/definitions.h"
#include "services/insight/datagates.h"
#include "services/reports/segmentreport.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <array>
#include <cmath>

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

/// A block of the lower row: a head over what stands below.
QVBoxLayout* block(QGridLayout& grid, int column, Qt::Edges lines)
{
    const Theme& theme = ThemeManager::theme();
    auto* panel = new Panel(Surface::Base, lines);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(theme.px(20), theme.px(6), theme.px(16), theme.px(10));
    layout->setSpacing(theme.px(4));
    grid.addWidget(panel, 1, column);
    return layout;
}

} // namespace

ModelView::ModelView(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_tracking(new ChartView), m_calibration(new ChartView),
      m_gatesHead(new SectionHead({})), m_heldOutHead(new SectionHead({})), m_heldOut(new ChartTableView),
      m_proposal(new Label({}, FontRole::Small, Ink::Text2)), m_parametersHead(new SectionHead({})),
      m_parameters(new ChartTableView), m_remarks(new Label({}, FontRole::Small, Ink::Text2))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_tracking->setLines(Qt::RightEdge);
    grid->addWidget(m_tracking, 0, 0, 1, 2);
    grid->addWidget(m_calibration, 0, 2);
    QVBoxLayout* gates = block(*grid, 0, Qt::TopEdge | Qt::RightEdge);
    gates->addWidget(m_gatesHead);
    m_gates = new QVBoxLayout;
    m_gates->setSpacing(ThemeManager::theme().px(6));
    gates->addLayout(m_gates);
    m_remarks->setWordWrap(true);
    gates->addSpacing(ThemeManager::theme().px(6));
    gates->addWidget(m_remarks);
    gates->addStretch(1);
    QVBoxLayout* heldOut = block(*grid, 1, Qt::TopEdge | Qt::RightEdge);
    heldOut->addWidget(m_heldOutHead);
    heldOut->addWidget(m_heldOut, 1);
    m_proposal->setWordWrap(true);
    heldOut->addWidget(m_proposal);
    QVBoxLayout* parameters = block(*grid, 2, Qt::TopEdge);
    parameters->addWidget(m_parametersHead);
    parameters->addWidget(m_parameters, 1);
    for (int column = 0; column < 3; ++column) {
        constexpr std::array kShares = {6, 11, 9};
        grid->setColumnStretch(column, kShares[size_t(column)]);
    }
    grid->setRowStretch(0, 3);
    grid->setRowStretch(1, 2);
    const auto openOrders = [this] { m_workplace.go({Section::Orders}); };
    connect(m_tracking, &ChartView::markActivated, this, openOrders);
}

void ModelView::fill(const InsightSummary& summary)
{
    const Formats& formats = LanguageManager::formats();
    if (auto tracking = trackingChart(summary, formats)) {
        m_tracking->setChart(std::move(tracking));
    } else {
        m_tracking->setRefusal(refusalSentence(summary.buying.refusal));
    }
    m_tracking->setNote(heldOutSentence(summary, formats));
    if (auto calibration = calibrationChart(summary, formats)) {
        m_calibration->setChart(std::move(calibration));
        m_calibration->setNote(
            tr("Chance of a deviation this large if the model were true: %1", "%1: a number from 0 to 1")
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
        m_gates->addWidget(
            new StateLabel(gate.isPassed() ? State::Ok : State::Danger, sentenceOf(gate, formats), FontRole::Body));
    }
    QStringList remarks;
    for (const QString& refusal : {refusalSentence(summary.buying.refusal), refusalSentence(summary.spend.refusal)}) {
        if (!refusal.isEmpty()) {
            remarks.append(refusal);
        }
    }
    if (!summary.spend.refusal) {
        const bool together = std::abs(summary.spendCorrelation) > analytics::kSpendCorrelationWarning;
        remarks.append(
            together ? tr("How often and how much people buy go together here (correlation %1, above %2): read the "
                          "values with care.")
                     : tr("How often and how much people buy do not go together (correlation %1, below %2), as the "
                          "spend model supposes."));
        remarks.last() = remarks.last().arg(
            formats.decimal(summary.spendCorrelation, 2), formats.decimal(analytics::kSpendCorrelationWarning, 1));
    }
    if (summary.daysLeftOut > 0) {
        remarks.append(tr("%1 days were left out, since returns took back what was bought.", "%1: a number")
                           .arg(formats.number(summary.daysLeftOut)));
    }
    m_remarks->setText(remarks.join(u'\n'));
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
