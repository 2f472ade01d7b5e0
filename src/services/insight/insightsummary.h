#pragma once

#include "analytics/historystart.h"
#include "services/insight/insight.h"

#include <QJsonObject>
#include <QList>

namespace zhike {

/// One segment added up. Amounts are minor units of the base currency.
struct SegmentLine {
    QString key;
    qint64 customers = 0;
    qint64 revenue = 0;
    qint64 value = 0;
    double meanPAlive = 0;
    double customerShare = 0;
    double revenueShare = 0;
    double valueShare = 0;
};

/// One cell of the R x F map.
struct MapCell {
    int r = 1;
    int f = 1;
    QString segment; ///< key; empty where M decides between several
    qint64 customers = 0;
    qint64 revenue = 0;
    qint64 value = 0;
};

/// Customers of one stage, class, loyalty type or cell, and an amount of theirs.
struct StandingCount {
    qint64 customers = 0;
    qint64 amount = 0; ///< minor units; what it sums up depends on the list
    friend bool operator==(const StandingCount&, const StandingCount&) = default;
};

/// Where everybody stands. Each list goes by the number of its enumerator.
struct StandingSummary {
    QList<StandingCount> stages; ///< historic + current; the first one holds who has not bought
    QList<StandingCount> classes; ///< historic + current
    QList<StandingCount> loyalties; ///< current
    QList<StandingCount> cells; ///< of the retention cube, by `analytics::CubeCell::place`: value at risk
    QList<StandingCount> keeps; ///< value at risk
    QList<StandingCount> actions; ///< of the catalogue's choices: current
    std::optional<double> medianGapDays;
    double standardRate = 0; ///< cost to serve per unit of revenue
    double newCustomerValue = 0; ///< mean current value, minor units
    StandingCount promoters; ///< what their word of mouth is worth
    StandingCount detractors; ///< and takes away
};

/// A fitted model as people read it; or its refusal.
struct ModelCard {
    QString kind; ///< "mbgnbd", "gammagamma"
    std::optional<analytics::FitFailure> refusal;
    QStringList names; ///< r, alpha, a, b ...
    QList<double> parameters;
    QList<double> standardErrors;
    double logLikelihood = 0;
    double aic = 0;
    qint64 customers = 0;
    qint64 repeatCustomers = 0;
    qint64 cells = 0;
    int iterations = 0;
};

/// What the Insight page and its report show: computed with the figures of everybody and kept with the run, so that
/// opening the page reads one row.
struct InsightSummary {
    Day asOf{0};
    Day firstDay{0};
    Currency base = kCny;
    qint64 customers = 0; ///< who bought
    qint64 orders = 0;
    qint64 revenue = 0;
    qint64 value = 0;
    double expectedAlive = 0; ///< sum of P(alive)
    qint64 valueAtRisk = 0; ///< sum of value x (1 - P(alive))
    double marginRate = 1;
    int valueHorizonWeeks = 156;
    double yearlyDiscountRate = 0.1;
    double computedInMs = 0;
    QList<SegmentLine> segments; ///< in the table's order
    QList<MapCell> cells; ///< 25
    QStringList frequencyLabels; ///< "1", "2", "3–4" for F1..F5; empty where nobody has the score
    QList<int> emptyScores; ///< 10 x measure (R 1, F 2, M 3) + score, where nobody has it
    QList<analytics::ParetoPoint> pareto;
    double topFifthShare = 0;
    double gini = 0;
    ModelCard buying;
    ModelCard spend;
    double spendCorrelation = 0;
    QList<double> trackingActual; ///< repeat purchases per week, from firstDay
    QList<double> trackingExpected;
    int heldOutFromWeek = -1; ///< where the held-out part begins; -1: nothing was held back
    QList<HeldOutCheck> heldOut; ///< the proposed one first, then by error
    analytics::ProposalReason proposalReason = analytics::ProposalReason::SmallestError;
    std::optional<analytics::HeldOutBaselines> baselines;
    double regularity = 0; ///< k of Wheat and Morrison; 0: nobody has three purchase days
    QList<double> frequencyActual; ///< customers with 0, 1 .. 7+ repeats
    QList<double> frequencyExpected;
    double frequencyPValue = 0;
    qint64 daysLeftOut = 0;
    analytics::HistoryStart historyStart;
    std::optional<StandingSummary> standing; ///< nothing in runs of older versions
};

[[nodiscard]] InsightSummary summaryOf(const InsightSnapshot& snapshot, Currency base);
[[nodiscard]] QJsonObject toJson(const InsightSummary& summary);
[[nodiscard]] InsightSummary insightSummaryFrom(const QJsonObject& json);

} // namespace zhike
