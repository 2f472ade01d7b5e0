#include "gui/insight/definitions.h"

#include "services/reports/segmentreport.h"

#include <QCoreApplication>

namespace zhike {

namespace {

struct Definitions {
    Q_DECLARE_TR_FUNCTIONS(zhike::Definitions)
};

} // namespace

QString definitionOf(InsightFigure figure, const InsightSummary& summary, const Formats& formats)
{
    const QString day = formats.longDay(summary.asOf);
    const QString model = modelName(summary.buying.kind);
    const QString spend = modelName(summary.spend.kind);
    const QString weeks = formats.number(qint64(summary.valueHorizonWeeks));
    const QString rate = formats.percent(summary.yearlyDiscountRate, 0);
    const QString margin = formats.percent(summary.marginRate, 1);
    switch (figure) {
    case InsightFigure::ValueToCome:
        return Definitions::tr(
                   "Sum over all customers of the purchases expected in the next %1 weeks (%2), each times the "
                   "customer's expected spend (%3) and a margin of %4, discounted at %5 a year, as of %6.")
            .arg(weeks, model, spend, margin, rate, day);
    case InsightFigure::RevenueToDate:
        return Definitions::tr("Net amount of all orders up to %1 that were not cancelled, less returns, in the base "
                               "currency at the rate of each order's day.")
            .arg(day);
    case InsightFigure::ExpectedAlive:
        return Definitions::tr("Sum over all customers of P(alive), the chance that a customer still buys, by the %1 "
                               "model fitted on everything up to %2.")
            .arg(model, day);
    case InsightFigure::ValueAtRisk:
        return Definitions::tr("Sum over all customers of the value to come times (1 − P(alive)), by the %1 model, as "
                               "of %2.")
            .arg(model, day);
    case InsightFigure::BestFifth:
        return Definitions::tr("Share of margin earned so far plus value to come that the best 20 % of the customers "
                               "carry, as of %1; the Gini figure is 0 when all are equal and near 1 when one carries "
                               "all.")
            .arg(day);
    case InsightFigure::Customers:
        return Definitions::tr("Customers with at least one day of purchase up to %1; days that returns have eaten up "
                               "do not count.")
            .arg(day);
    case InsightFigure::SegmentMap:
        return Definitions::tr(
                   "Recency (days since the last purchase) and frequency (days of purchase) are each cut into fifths "
                   "on %1, equal customers always alike; the segment table names each cell, and the amount is the "
                   "value to come of its customers.")
            .arg(day);
    case InsightFigure::Pareto:
        return Definitions::tr("Customers sorted by margin earned so far plus value to come, best first; the curve "
                               "shows the share of the sum that the best ones carry together, as of %1.")
            .arg(day);
    case InsightFigure::Tracking:
        return Definitions::tr("Repeat purchases of everybody in each week, and what the %1 model expects; behind the "
                               "dashed line it had not seen the data, and it ends on %2.")
            .arg(model, day);
    case InsightFigure::ValueBySegment:
        return Definitions::tr("Value to come in %1 weeks (%2 and %3), summed over the customers of each segment on "
                               "%4.")
            .arg(weeks, model, spend, day);
    case InsightFigure::Movers:
        return Definitions::tr("The segment of every customer at two dates, each scored from the orders up to that day "
                               "alone; a band is as wide as the customers who went that way, up to %1.")
            .arg(day);
    case InsightFigure::Calibration:
        return Definitions::tr("Customers by their number of repeat purchases up to %1, and how many the fitted %2 "
                               "model expects to have made that many.")
            .arg(day, model);
    case InsightFigure::HeldOut:
        return Definitions::tr("Each model is fitted on the earlier part of the history and foretells every customer's "
                               "purchases in the part held back up to %1; MAE and RMSE are per customer.")
            .arg(day);
    case InsightFigure::Parameters:
        return Definitions::tr("Parameters at the maximum of the likelihood on the data up to %1; a standard error is "
                               "the root of the diagonal of the inverse Hessian there.")
            .arg(day);
    case InsightFigure::Lifecycle: {
        const double gap = summary.standing ? summary.standing->medianGapDays.value_or(0) : 0;
        return Definitions::tr("The stage follows from P(alive) by the %1 model, from silence against the company's "
                               "median gap between purchases (%2 days) and from the revenue of the last two "
                               "half-years; the first rule that fits decides, as of %3.")
            .arg(model, formats.decimal(gap, 0), day);
    }
    case InsightFigure::ValueClasses:
        return Definitions::tr(
                   "By historic plus current value: the best customers who carry 80 % of it, at most 20 % of "
                   "all, are the most valuable; of the others the fifth with the largest potential beyond "
                   "the current value is the most growable; below zero costs more than it brings, as of "
                   "%1.")
            .arg(day);
    case InsightFigure::Loyalty:
        return Definitions::tr(
                   "Attitude comes from ratings of cases, complaints and referrals, behaviour from P(alive) "
                   "and the rate of purchases; where no attitude is known, loyalty stays unknown, as of "
                   "%1.")
            .arg(day);
    case InsightFigure::RetentionCube:
        return Definitions::tr("Each customer stands in a cell by satisfaction (attitude below 40, from 70 on), by its "
                               "third of historic plus current value, and by P(alive) (below 0.5, from 0.8 on); the "
                               "square is the current value times (1 − P(alive)), as of %1.")
            .arg(day);
    case InsightFigure::SavingOrder:
        return Definitions::tr(
                   "What the cell of the retention cube calls for, most urgent first, and the value at risk "
                   "of the customers in these cells, as of %1.")
            .arg(day);
    case InsightFigure::NextActions:
        return Definitions::tr(
                   "The first rule of the table of actions that fits a customer's stage, class and figures, "
                   "as of %1; each customer has one.")
            .arg(day);
    }
    Q_UNREACHABLE();
}

} // namespace zhike
