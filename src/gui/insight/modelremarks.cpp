#include "gui/insight/modelremarks.h"

#include "analytics/regularity.h"
#include "analytics/spendmodel.h"
#include "services/insight/modeldrift.h"
#include "services/reports/segmentreport.h"

#include <QCoreApplication>
#include <cmath>

namespace zhike {

namespace {

struct RemarkTexts {
    Q_DECLARE_TR_FUNCTIONS(zhike::ModelRemarks)
};

QString spendRemark(const InsightSummary& summary, const Formats& formats)
{
    const bool together = std::abs(summary.spendCorrelation) > analytics::kSpendCorrelationWarning;
    const QString words = together
        ? RemarkTexts::tr("How often and how much people buy go together here (correlation %1, above %2): read the "
                          "values with care.")
        : RemarkTexts::tr("How often and how much people buy do not go together (correlation %1, below %2), as the "
                          "spend model supposes.");
    return words.arg(
        formats.decimal(summary.spendCorrelation, 2), formats.decimal(analytics::kSpendCorrelationWarning, 1));
}

QString regularityRemark(const InsightSummary& summary, const Formats& formats)
{
    const QString k = formats.decimal(summary.regularity, 2);
    const QString from = formats.decimal(analytics::kRegularFrom, 1);
    return summary.regularity > analytics::kRegularFrom
        ? RemarkTexts::tr("Purchases come regularly (k %1, above %2): the Erlang-2 variant was tried too.").arg(k, from)
        : RemarkTexts::tr("Purchases come as by chance (k %1, not above %2): the Erlang-2 variant is not needed.")
              .arg(k, from);
}

QString driftRemark(double drift, const Formats& formats)
{
    const QString share = formats.percent(std::abs(drift), 0);
    return drift > 0
        ? RemarkTexts::tr(
              "The model drifts: lately %1 more was bought than it expects. Look at the weeks beside it before "
              "you trust totals.",
              "%1: a percentage")
              .arg(share)
        : RemarkTexts::tr(
              "The model drifts: lately %1 less was bought than it expects. Look at the weeks beside it before "
              "you trust totals.",
              "%1: a percentage")
              .arg(share);
}

} // namespace

QStringList modelRemarks(const InsightSummary& summary, const Formats& formats)
{
    QStringList remarks;
    for (const QString& refusal : {refusalSentence(summary.buying.refusal), refusalSentence(summary.spend.refusal)}) {
        if (!refusal.isEmpty()) {
            remarks.append(refusal);
        }
    }
    const std::optional<double> drift = driftOf(summary);
    if (drift && std::abs(*drift) > kDriftWarning) {
        remarks.append(driftRemark(*drift, formats));
    }
    if (summary.historyStart.beginsLate()) {
        remarks.append(RemarkTexts::tr(
                           "In the first quarter %1 customers bought for the first time, later %2 a "
                           "quarter: the history seems to begin after its customers, so they are taken "
                           "for younger than they are.",
                           "two numbers")
                           .arg(
                               formats.number(summary.historyStart.early),
                               formats.number(qint64(std::llround(summary.historyStart.usual)))));
    }
    if (!summary.spend.refusal) {
        remarks.append(spendRemark(summary, formats));
    }
    if (summary.regularity > 0) {
        remarks.append(regularityRemark(summary, formats));
    }
    if (summary.daysLeftOut > 0) {
        remarks.append(
            RemarkTexts::tr("%1 days were left out, since returns took back what was bought.", "%1: a number")
                .arg(formats.number(summary.daysLeftOut)));
    }
    return remarks;
}

} // namespace zhike
