#include "services/reports/segmentreport.h"

#include "documents/charts/axis.h"
#include "documents/charts/flowchart.h"
#include "documents/charts/groupchart.h"
#include "documents/charts/horizontalbars.h"
#include "documents/charts/paretochart.h"
#include "documents/charts/segmentmap.h"
#include "documents/charts/trackingchart.h"
#include "documents/marks.h"
#include "domain/base/springfestival.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(zhike::SegmentReport)
};

int placeOf(const QString& key)
{
    const auto segment = segmentFromKey(key);
    return segment ? int(*segment) : int(kSegments.size());
}

Money inBase(qint64 minor, const InsightSummary& summary)
{
    return Money(minor, summary.base);
}

QString reasonSentence(const analytics::FitFailure& failure)
{
    using Reason = analytics::FitFailureReason;
    const QString found = QString::number(failure.found, 'g', 4);
    const QString needed = QString::number(failure.needed, 'g', 4);
    switch (failure.reason) {
    case Reason::NoCustomers:
        return ReportWords::tr("Nobody has bought anything yet.");
    case Reason::NobodyBoughtTwice:
        return ReportWords::tr(
            "Nobody has bought on two different days yet, so nothing can be said about coming back.");
    case Reason::TooFewRepeatCustomers:
        return ReportWords::tr("Only %1 customers have bought on two or more days; %2 are needed.").arg(found, needed);
    case Reason::TooFewEnded:
        return ReportWords::tr("Only %1 contracts have ended; %2 are needed.").arg(found, needed);
    case Reason::NobodyRenewed:
        return ReportWords::tr("No contract has been renewed yet, so nothing can be said about renewals.");
    case Reason::HistoryTooShort:
        return ReportWords::tr("The history covers only %1 weeks; %2 are needed.").arg(found, needed);
    case Reason::NoTimeObserved:
        return ReportWords::tr("All first purchases were on the last day: there is no time to look at yet.");
    case Reason::AllHistoriesEqual:
        return ReportWords::tr("All customers have bought in the same way: nothing tells them apart.");
    case Reason::AllSpendEqual:
        return ReportWords::tr("All repeat purchases have the same amount: there is no spread to estimate.");
    case Reason::ParameterAtBound:
        return ReportWords::tr("These data do not show customers leaving: a parameter went to its bound.");
    case Reason::SpendMeanInfinite:
        return ReportWords::tr(
            "A few very large purchases leave the mean spend without a limit, so no value is shown.");
    case Reason::NotConverged:
    case Reason::NotAMaximum:
    case Reason::NotFinite:
    case Reason::LikelihoodDiffers:
        return ReportWords::tr("The fit did not pass its own checks, so it is not shown.");
    case Reason::Cancelled:
        return ReportWords::tr("The computation was cancelled.");
    case Reason::InvalidHistory:
    case Reason::InvalidParameters:
    case Reason::InvalidOptions:
        break;
    }
    return ReportWords::tr("These data cannot be fitted.");
}

} // namespace

QString segmentNameOf(const QString& key)
{
    if (key.isEmpty()) {
        return ReportWords::tr("No segment");
    }
    const auto segment = segmentFromKey(key);
    return segment ? MarkNames::of(*segment) : key;
}

QString modelName(const QString& kind)
{
    if (kind == "bgnbd"_L1) {
        return u"BG/NBD"_s;
    }
    if (kind == "paretonbd"_L1) {
        return u"Pareto/NBD"_s;
    }
    if (kind == "gammagamma"_L1) {
        return u"Gamma-Gamma"_s;
    }
    if (kind == "mbgcnbd"_L1) {
        return u"MBG/CNBD-2"_s;
    }
    if (kind == "bgbb"_L1) {
        return u"BG/BB"_s;
    }
    return kind == "nbd"_L1 ? u"NBD"_s : u"MBG/NBD"_s;
}

QString refusalSentence(const std::optional<analytics::FitFailure>& refusal)
{
    return refusal ? reasonSentence(*refusal) : QString();
}

QString heldOutSentence(const InsightSummary& summary, const Formats& formats)
{
    if (summary.heldOut.isEmpty()) {
        return {};
    }
    const HeldOutCheck& best = summary.heldOut.first();
    return ReportWords::tr(
               "%1 · held-out total error %2 · RMSE %3 · correlation %4",
               "%1: a model; the others: how it did on data it had not seen")
        .arg(
            modelName(keyOf(best.kind)), formats.signedPercent(best.error.totalError),
            formats.decimal(best.error.rootMeanSquareError, 2), formats.decimal(best.error.correlation, 2));
}

QString proposalSentence(const InsightSummary& summary)
{
    if (summary.heldOut.isEmpty()) {
        return ReportWords::tr("The history is too short to hold a part back, so the models cannot be told apart yet.");
    }
    const QString name = modelName(keyOf(summary.heldOut.first().kind));
    if (summary.proposalReason == analytics::ProposalReason::LetsFirstBuyersLeave) {
        return ReportWords::tr(
                   "Proposed: %1. Another model came a little nearer, but it holds everybody who bought once for a "
                   "customer for ever.",
                   "%1: a model")
            .arg(name);
    }
    return ReportWords::tr("Proposed: %1, which came nearest to each customer's purchases.", "%1: a model").arg(name);
}

std::unique_ptr<Chart> segmentMapChart(const InsightSummary& summary, const Formats& formats)
{
    SegmentMapData data;
    for (int r = 1; r <= 5; ++r) {
        data.recencyLabels.push_back(
            r == 5       ? ReportWords::tr("R5 newest")
                : r == 1 ? ReportWords::tr("R1 oldest")
                         : u"R%1"_s.arg(r));
    }
    for (int f = 1; f <= 5; ++f) {
        const QString range = summary.frequencyLabels.value(f - 1);
        data.frequencyLabels.push_back(
            range.isEmpty() ? u"F%1"_s.arg(f) : u"F%1 · %2"_s.arg(QString::number(f), range));
    }
    for (const Segment segment : kSegments) {
        data.segmentNames.push_back(MarkNames::of(segment));
    }
    data.segmentNames.push_back(ReportWords::tr("Other"));
    data.cells.assign(5, std::vector<SegmentMapData::Cell>(5));
    for (const MapCell& cell : summary.cells) {
        const qint64 worth = summary.spend.refusal || summary.buying.refusal ? cell.revenue : cell.value;
        data.cells[size_t(cell.r - 1)][size_t(cell.f - 1)]
            = {placeOf(cell.segment), cell.customers, inBase(worth, summary)};
    }
    return std::make_unique<SegmentMap>(std::move(data), formats);
}

std::unique_ptr<Chart> valueBySegmentChart(const InsightSummary& summary, const Formats& formats)
{
    std::vector<BarData> bars;
    const bool hasValue = !summary.spend.refusal && !summary.buying.refusal;
    for (qsizetype i = 0; i < summary.segments.size(); ++i) {
        const SegmentLine& line = summary.segments[i];
        const qint64 amount = hasValue ? line.value : line.revenue;
        bars.push_back(
            {segmentNameOf(line.key), double(amount), formats.largeMoney(inBase(amount, summary)),
             formats.percent(hasValue ? line.valueShare : line.revenueShare), placeOf(line.key), int(i)});
    }
    return std::make_unique<HorizontalBars>(
        std::move(bars),
        QStringList{
            ReportWords::tr("Segment"), hasValue ? ReportWords::tr("Value") : ReportWords::tr("Revenue"),
            ReportWords::tr("Share")},
        formats);
}

std::unique_ptr<Chart> paretoChart(const InsightSummary& summary, const Formats& formats)
{
    if (summary.pareto.isEmpty()) {
        return nullptr;
    }
    ParetoData data;
    for (const analytics::ParetoPoint& point : summary.pareto) {
        data.curve.emplace_back(point.customerShare, point.valueShare);
    }
    data.topCarries = summary.topFifthShare;
    data.topCustomers = std::max<qint64>(1, summary.customers / 5);
    data.negativeValue = inBase(0, summary);
    return std::make_unique<ParetoChart>(std::move(data), formats);
}

namespace {

/// Names of the days on which purchases stood far above or below what was expected: nobody should take the model for
/// wrong there.
std::vector<TrackingData::Special> specialsOf(const TrackingData& data)
{
    constexpr double kFarOff = 0.25; // of what was expected
    constexpr int kNamedDays = 2 * 366; // of a longer log only the last ones: older names would lie on the lines
    std::vector<TrackingData::Special> specials;
    const Day last = data.firstWeek.plus(int(data.actual.size()) * 7);
    const auto add = [&](Day day, const QString& name) {
        const int days = last - day > kNamedDays ? -1 : day - data.firstWeek;
        std::optional<size_t> farthest;
        double most = kFarOff;
        for (int week = days / 7; days >= 0 && week <= days / 7 + 1 && size_t(week) < data.actual.size(); ++week) {
            const auto at = size_t(week);
            const double off = std::abs(data.actual[at] - data.expected[at]) / std::max(1.0, data.expected[at]);
            if (off > most) {
                most = off;
                farthest = at;
            }
        }
        if (farthest) {
            specials.push_back({data.firstWeek.plus(int(*farthest) * 7), name});
        }
    };
    for (auto day = kSpringFestivals.rbegin(); day != kSpringFestivals.rend(); ++day) { // the latest is named first
        add(*day, ReportWords::tr("Spring Festival"));
    }
    for (int year = last.date().year(); year >= data.firstWeek.date().year(); --year) {
        if (const auto day = Day::from(QDate(year, 11, 11))) {
            add(*day, u"11.11"_s);
        }
    }
    return specials;
}

} // namespace

std::unique_ptr<Chart> trackingChart(const InsightSummary& summary, const Formats& formats)
{
    if (summary.trackingActual.isEmpty()) {
        return nullptr;
    }
    TrackingData data;
    data.firstWeek = summary.firstDay;
    data.actual.assign(summary.trackingActual.begin(), summary.trackingActual.end());
    data.expected.assign(summary.trackingExpected.begin(), summary.trackingExpected.end());
    data.fittedWeeks = summary.heldOutFromWeek >= 0 ? size_t(summary.heldOutFromWeek) : data.actual.size();
    data.specials = specialsOf(data);
    return std::make_unique<TrackingChart>(std::move(data), formats);
}

std::unique_ptr<Chart> moversChart(const InsightComparison& comparison, const Formats& formats)
{
    FlowData data;
    data.before = formats.longDay(comparison.before.asOf);
    data.after = formats.longDay(comparison.after);
    const auto count = size_t(comparison.segments.size());
    for (const QString& key : comparison.segments) {
        const int place = placeOf(key);
        const Growth growth = place < int(Segment::AboutToSleep) ? Growth::Good
            : place < int(kSegments.size())                      ? Growth::Bad
                                                                 : Growth::Neutral;
        data.groups.push_back({segmentNameOf(key), place, growth, false});
    }
    qint64 unnamed = 0; // customers whom no rule of the table names
    for (size_t from = 0; from < count; ++from) {
        unnamed += comparison.migration.moved(from, count);
    }
    //: customers who had not bought at the first of two dates
    data.groups.push_back({ReportWords::tr("New since"), -1, Growth::Neutral, unnamed == 0});
    for (size_t from = 0; from <= count; ++from) {
        for (size_t to = 0; to <= count; ++to) {
            data.moves.push_back({from, to, comparison.migration.moved(from, to)});
        }
    }
    return std::make_unique<FlowChart>(std::move(data), formats);
}

std::unique_ptr<Chart> calibrationChart(const InsightSummary& summary, const Formats& formats)
{
    if (summary.frequencyActual.isEmpty() || summary.frequencyExpected.size() != summary.frequencyActual.size()) {
        return nullptr;
    }
    GroupData data;
    data.groupHead = ReportWords::tr("repeat purchases");
    data.valueHead = ReportWords::tr("customers");
    for (qsizetype i = 0; i < summary.frequencyActual.size(); ++i) {
        const bool last = i + 1 == summary.frequencyActual.size();
        data.groups.push_back(
            {last ? u"%1 +"_s.arg(i) : QString::number(i), summary.frequencyActual[i], summary.frequencyExpected[i],
             0});
    }
    return std::make_unique<GroupChart>(std::move(data), formats);
}

ChartTable segmentTableOf(const InsightSummary& summary, const InsightComparison* comparison, const Formats& formats)
{
    ChartTable table;
    table.heads = {ReportWords::tr("Segment"),       ReportWords::tr("Customers"), ReportWords::tr("Share"),
                   ReportWords::tr("Revenue"),       ReportWords::tr("P(alive)"),  ReportWords::tr("Value"),
                   ReportWords::tr("Share of value")};
    if (comparison != nullptr) {
        //: %1 a day: how many more customers than then
        table.heads.append(ReportWords::tr("Since %1").arg(formats.day(comparison->before.asOf, comparison->after)));
    }
    const bool hasModel = !summary.buying.refusal;
    const bool hasValue = hasModel && !summary.spend.refusal;
    qint64 value = 0;
    for (const SegmentLine& line : summary.segments) {
        value += line.value;
        table.rows.push_back(
            {segmentNameOf(line.key), formats.number(line.customers), formats.percent(line.customerShare),
             formats.money(inBase(line.revenue, summary)),
             hasModel && line.customers > 0 ? formats.probability(line.meanPAlive) : u"–"_s,
             hasValue ? formats.money(inBase(line.value, summary)) : u"–"_s,
             hasValue ? formats.percent(line.valueShare) : u"–"_s});
        if (comparison != nullptr) {
            table.rows.back().append(signedNumber(formats, comparison->changeOf(line.key)));
        }
    }
    const double mean = summary.customers > 0 ? summary.expectedAlive / double(summary.customers) : 0;
    table.rows.push_back(
        {ReportWords::tr("All"), formats.number(summary.customers), formats.percent(summary.customers > 0 ? 1 : 0),
         formats.money(inBase(summary.revenue, summary)), hasModel ? formats.probability(mean) : u"–"_s,
         hasValue ? formats.money(inBase(value, summary)) : u"–"_s, hasValue ? formats.percent(1) : u"–"_s});
    if (comparison != nullptr) {
        table.rows.back().append(signedNumber(formats, summary.customers - comparison->before.customers));
    }
    return table;
}

ChartTable moversTableOf(const InsightComparison& comparison, const Formats& formats, size_t most)
{
    const auto count = size_t(comparison.segments.size());
    std::vector<FlowData::Move> moves;
    for (size_t from = 0; from < count; ++from) {
        for (size_t to = 0; to < count; ++to) {
            if (from != to && comparison.migration.moved(from, to) > 0) {
                moves.push_back({from, to, comparison.migration.moved(from, to)});
            }
        }
    }
    std::ranges::stable_sort(moves, std::ranges::greater(), &FlowData::Move::customers);
    moves.resize(std::min(moves.size(), most));
    ChartTable table;
    table.wordColumns = 2;
    table.heads = {ReportWords::tr("From"), ReportWords::tr("To"), ReportWords::tr("Customers")};
    for (const FlowData::Move& move : moves) {
        table.rows.push_back(
            {segmentNameOf(comparison.segments[qsizetype(move.from)]),
             segmentNameOf(comparison.segments[qsizetype(move.to)]), formats.number(move.customers)});
    }
    return table;
}

ChartTable modelTableOf(const InsightSummary& summary, const Formats& formats)
{
    ChartTable table;
    table.heads
        = {ReportWords::tr("Model"), ReportWords::tr("Parameter"), ReportWords::tr("Value"),
           ReportWords::tr("Standard error")};
    table.wordColumns = 2;
    for (const ModelCard* card : {&summary.buying, &summary.spend}) {
        for (qsizetype i = 0; i < card->parameters.size(); ++i) {
            table.rows.push_back(
                {i == 0 ? modelName(card->kind) : QString(), card->names.value(i),
                 formats.decimal(card->parameters[i], 4), formats.decimal(card->standardErrors.value(i), 4)});
        }
    }
    return table;
}

ChartTable heldOutTableOf(const InsightSummary& summary, const Formats& formats)
{
    ChartTable table;
    table.heads
        = {ReportWords::tr("On data held back"),
           ReportWords::tr("Predicted"),
           ReportWords::tr("Total error"),
           u"MAE"_s,
           u"RMSE"_s,
           ReportWords::tr("Correlation"),
           ReportWords::tr("In the top tenth", "share of what was bought by those predicted to buy most")};
    const auto add = [&](const QString& name, const analytics::HeldOutError& error) {
        table.rows.push_back(
            {name, formats.decimal(error.predicted, 0), formats.signedPercent(error.totalError),
             formats.decimal(error.meanAbsoluteError, 3), formats.decimal(error.rootMeanSquareError, 3),
             formats.decimal(error.correlation, 3), formats.percent(error.topTenthShare)});
    };
    for (const HeldOutCheck& check : summary.heldOut) {
        add(modelName(keyOf(check.kind)), check.error);
    }
    if (summary.baselines) {
        add(ReportWords::tr("Nobody buys", "a naive forecast"), summary.baselines->zero);
        add(ReportWords::tr("As many as before", "a naive forecast"), summary.baselines->lastPeriod);
        add(ReportWords::tr("Everybody alike", "a naive forecast"), summary.baselines->mean);
    }
    if (!summary.heldOut.isEmpty()) { // the same for all
        const double bought = summary.heldOut.first().error.actual;
        table.rows.push_back({ReportWords::tr("Actual"), formats.decimal(bought, 0), {}, {}, {}, {}, {}});
    }
    return table;
}

namespace {

/// "▲ 3.1 % since 20 Aug", or `otherwise` where there is nothing to compare with.
QString changeWords(
    double now, double then, const InsightComparison* comparison, const Formats& formats, const QString& otherwise)
{
    if (comparison == nullptr || then <= 0) {
        return otherwise;
    }
    const double share = now / then - 1;
    //: how a figure changed; %1 an arrow and a percentage, %2 a day
    return ReportWords::tr("%1 since %2")
        .arg(
            (share < 0 ? u"▼ "_s : u"▲ "_s) + formats.percent(std::abs(share)),
            formats.day(comparison->before.asOf, comparison->after));
}

Report::Figures headlines(const InsightSummary& summary, const InsightComparison* comparison, const Formats& formats)
{
    Report::Figures figures;
    const InsightSummary then = comparison == nullptr ? InsightSummary() : comparison->before;
    figures.items.push_back(
        {ReportWords::tr("Customers who bought"), formats.number(summary.customers),
         changeWords(
             double(summary.customers), double(then.customers), comparison, formats,
             ReportWords::tr("%1 orders", "%1: a number").arg(formats.number(summary.orders)))});
    figures.items.push_back(
        {ReportWords::tr("Revenue to date"), formats.largeMoney(inBase(summary.revenue, summary)),
         changeWords(double(summary.revenue), double(then.revenue), comparison, formats, {})});
    if (!summary.buying.refusal && !summary.spend.refusal) {
        figures.items.push_back(
            {ReportWords::tr("Value, %1 weeks").arg(summary.valueHorizonWeeks),
             formats.largeMoney(inBase(summary.value, summary)),
             changeWords(
                 double(summary.value), double(then.value), comparison, formats,
                 ReportWords::tr("discounted at %1 a year").arg(formats.percent(summary.yearlyDiscountRate, 0)))});
    }
    if (!summary.buying.refusal) {
        figures.items.push_back(
            {ReportWords::tr("Expected to be alive"), formats.number(qint64(std::llround(summary.expectedAlive))),
             ReportWords::tr("%1 at risk", "%1: money").arg(formats.largeMoney(inBase(summary.valueAtRisk, summary)))});
    }
    return figures;
}

QString firstSentence(const InsightSummary& summary, const Formats& formats)
{
    const auto best = std::ranges::max_element(summary.segments, {}, &SegmentLine::value);
    if (best == summary.segments.end() || summary.spend.refusal || summary.buying.refusal) {
        return ReportWords::tr("The best fifth of the customers carries %1 of what was earned so far.")
            .arg(formats.percent(summary.topFifthShare));
    }
    return ReportWords::tr("The best fifth of the customers carries %1 of the value. The most valuable segment is “%2” "
                           "with %3 customers and %4 of all value to come.")
        .arg(
            formats.percent(summary.topFifthShare), segmentNameOf(best->key), formats.number(best->customers),
            formats.percent(best->valueShare));
}

/// What a manager asks first: did it get better, who left, what is in danger.
QString changeSentence(const InsightSummary& summary, const InsightComparison& comparison, const Formats& formats)
{
    const qint64 added = summary.customers - comparison.before.customers;
    return ReportWords::tr("Since %1 %2 customers are new and %3 of %4 others changed their segment: champions %5, at "
                           "risk %6, lost %7.")
        .arg(
            formats.longDay(comparison.before.asOf), formats.number(added), formats.number(comparison.moved()),
            formats.number(comparison.before.customers),
            signedNumber(formats, comparison.changeOf(segmentKey(Segment::Champions))),
            signedNumber(formats, comparison.changeOf(segmentKey(Segment::AtRisk))),
            signedNumber(formats, comparison.changeOf(segmentKey(Segment::Lost))));
}

void addMoversPage(Report& report, const InsightComparison& comparison, const Formats& formats)
{
    constexpr size_t kMostMoves = 10;
    report.blocks.emplace_back(Report::PageBreak{});
    report.blocks.emplace_back(Report::Heading{
        ReportWords::tr("Who moved"),
        //: two days
        ReportWords::tr("segments on %1 and on %2; grey stayed")
            .arg(formats.longDay(comparison.before.asOf), formats.longDay(comparison.after))});
    report.blocks.emplace_back(Report::Picture{moversChart(comparison, formats), 460});
    report.blocks.emplace_back(Report::Heading{ReportWords::tr("The ways that most went"), {}});
    report.blocks.emplace_back(Report::Table{moversTableOf(comparison, formats, kMostMoves)});
}

void addModelPages(Report& report, const InsightSummary& summary, const Formats& formats)
{
    report.blocks.emplace_back(Report::PageBreak{});
    report.blocks.emplace_back(
        Report::Heading{ReportWords::tr("Can the model be trusted?"), ReportWords::tr("repeat purchases per week")});
    if (const QString refusal = refusalSentence(summary.buying.refusal); !refusal.isEmpty()) {
        report.blocks.emplace_back(Report::Paragraph{refusal});
        return;
    }
    if (std::shared_ptr<const Chart> tracking = trackingChart(summary, formats)) {
        report.blocks.emplace_back(Report::Picture{tracking, 280});
    }
    if (const QString sentence = heldOutSentence(summary, formats); !sentence.isEmpty()) {
        report.blocks.emplace_back(Report::Paragraph{sentence, true});
    }
    ChartTable kinds = heldOutTableOf(summary, formats);
    if (!kinds.rows.empty()) {
        report.blocks.emplace_back(Report::Table{kinds});
    }
    if (std::shared_ptr<const Chart> calibration = calibrationChart(summary, formats)) {
        report.blocks.emplace_back(Report::Heading{
            ReportWords::tr("Who comes how often"), ReportWords::tr("customers by repeat purchases, and as expected")});
        report.blocks.emplace_back(Report::Picture{calibration, 230});
    }
    report.blocks.emplace_back(Report::Heading{
        ReportWords::tr("Parameters"),
        ReportWords::tr("fitted on %1 customers, %2 of them bought again")
            .arg(formats.number(summary.buying.customers), formats.number(summary.buying.repeatCustomers))});
    report.blocks.emplace_back(Report::Table{modelTableOf(summary, formats)});
    if (const QString refusal = refusalSentence(summary.spend.refusal); !refusal.isEmpty()) {
        report.blocks.emplace_back(Report::Paragraph{refusal});
    } else if (std::abs(summary.spendCorrelation) > analytics::kSpendCorrelationWarning) {
        report.blocks.emplace_back(Report::Paragraph{
            ReportWords::tr("How often and how much people buy go together here (correlation %1). The spend model "
                            "supposes they do not; read the values with care.")
                .arg(formats.decimal(summary.spendCorrelation, 2))});
    }
}

} // namespace

Report segmentReport(
    const InsightSummary& summary, const InsightComparison* comparison, const Formats& formats, const QString& company)
{
    Report report;
    report.title = ReportWords::tr("Segments and lifetime value");
    report.subtitle
        = ReportWords::tr("%1 · as of %2", "%1: the company, %2: a day").arg(company, formats.longDay(summary.asOf));
    report.foot = ReportWords::tr("Zhike · as of %1 · from %2 orders")
                      .arg(formats.longDay(summary.asOf), formats.number(summary.orders));
    if (summary.customers == 0) {
        report.blocks.emplace_back(Report::Paragraph{ReportWords::tr("Nobody has bought anything yet.")});
        return report;
    }
    report.blocks.emplace_back(headlines(summary, comparison, formats));
    report.blocks.emplace_back(Report::Paragraph{firstSentence(summary, formats)});
    if (comparison != nullptr) {
        report.blocks.emplace_back(Report::Paragraph{changeSentence(summary, *comparison, formats)});
    }
    report.blocks.emplace_back(Report::Heading{
        ReportWords::tr("Segment map"), ReportWords::tr("customers and value, by recency and frequency")});
    report.blocks.emplace_back(Report::Picture{segmentMapChart(summary, formats), 330});
    report.blocks.emplace_back(Report::Heading{ReportWords::tr("Value by segment"), {}});
    report.blocks.emplace_back(Report::Picture{valueBySegmentChart(summary, formats), 300});
    report.blocks.emplace_back(Report::PageBreak{});
    report.blocks.emplace_back(Report::Heading{ReportWords::tr("Segments"), {}});
    report.blocks.emplace_back(Report::Table{segmentTableOf(summary, comparison, formats), 1});
    if (std::shared_ptr<const Chart> pareto = paretoChart(summary, formats)) {
        report.blocks.emplace_back(Report::Heading{
            ReportWords::tr("Who carries the value"),
            ReportWords::tr("share of historic + current value, best first")});
        report.blocks.emplace_back(Report::Picture{pareto, 320});
    }
    report.blocks.emplace_back(Report::Heading{ReportWords::tr("How these figures are computed"), {}});
    report.blocks.emplace_back(Report::Paragraph{
        ReportWords::tr(
            "One purchase per customer and day; returns reduce the day they belong to. R, F and M are scored "
            "1 to 5 by fifths, equal customers always alike. The value is the expected number of purchases in "
            "%1 weeks, each discounted at %2 a year, times the expected spend, times a margin of %3.")
            .arg(
                formats.number(qint64(summary.valueHorizonWeeks)), formats.percent(summary.yearlyDiscountRate, 0),
                formats.percent(summary.marginRate)),
        true});
    if (comparison != nullptr) {
        addMoversPage(report, *comparison, formats);
    }
    addModelPages(report, summary, formats);
    return report;
}

} // namespace zhike
