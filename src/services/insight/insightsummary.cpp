#include "services/insight/insightsummary.h"

#include "domain/customers/standing.h"

#include <QJsonArray>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;
namespace models = analytics;

namespace {

constexpr size_t kParetoPoints = 101;

qint64 minorOf(double major, Currency base)
{
    const double minor = major * double(base.minorPerMajor());
    return std::isfinite(minor) ? qint64(std::llround(std::clamp(minor, -9e17, 9e17))) : 0;
}

QJsonObject toJson(const models::HeldOutError& error)
{
    return {{u"customers"_s, qint64(error.customers)},
            {u"predicted"_s, error.predicted},
            {u"actual"_s, error.actual},
            {u"totalError"_s, error.totalError},
            {u"mae"_s, error.meanAbsoluteError},
            {u"rmse"_s, error.rootMeanSquareError},
            {u"correlation"_s, error.correlation},
            {u"top10"_s, error.topTenthShare},
            {u"top20"_s, error.topFifthShare}};
}

models::HeldOutError heldOutErrorFrom(const QJsonObject& json)
{
    models::HeldOutError error;
    error.customers = json.value("customers"_L1).toInteger();
    error.predicted = json.value("predicted"_L1).toDouble();
    error.actual = json.value("actual"_L1).toDouble();
    error.totalError = json.value("totalError"_L1).toDouble();
    error.meanAbsoluteError = json.value("mae"_L1).toDouble();
    error.rootMeanSquareError = json.value("rmse"_L1).toDouble();
    error.correlation = json.value("correlation"_L1).toDouble();
    error.topTenthShare = json.value("top10"_L1).toDouble();
    error.topFifthShare = json.value("top20"_L1).toDouble();
    return error;
}

ModelCard cardOf(const InsightSnapshot& snapshot)
{
    ModelCard card;
    card.kind = keyOf(snapshot.kind);
    if (!snapshot.model) {
        card.refusal = snapshot.model.error();
        return card;
    }
    const models::FittedModel& model = *snapshot.model;
    const bool pareto = model.kind == models::BuyingModel::ParetoNbd;
    card.names
        = pareto ? QStringList{u"r"_s, u"alpha"_s, u"s"_s, u"beta"_s} : QStringList{u"r"_s, u"alpha"_s, u"a"_s, u"b"_s};
    card.names.resize(models::parameterCount(model.kind));
    for (int i = 0; i < card.names.size(); ++i) {
        card.parameters.append(model.parameters[size_t(i)]);
        card.standardErrors.append(model.standardErrors[size_t(i)]);
    }
    card.logLikelihood = model.logLikelihood;
    card.aic = model.aic;
    card.customers = qint64(model.customers);
    card.repeatCustomers = qint64(model.repeatCustomers);
    card.cells = model.cells;
    card.iterations = model.iterations;
    return card;
}

ModelCard spendCardOf(const InsightSnapshot& snapshot)
{
    ModelCard card;
    card.kind = u"gammagamma"_s;
    if (!snapshot.spend) {
        card.refusal = snapshot.spend.error();
        return card;
    }
    const models::SpendModel& spend = *snapshot.spend;
    card.names = {u"p"_s, u"q"_s, u"gamma"_s};
    card.parameters = {spend.p, spend.q, spend.gamma};
    card.standardErrors = {spend.standardErrorP, spend.standardErrorQ, spend.standardErrorGamma};
    card.logLikelihood = spend.logLikelihood;
    card.aic = spend.aic;
    card.customers = spend.customers;
    card.repeatCustomers = spend.customers;
    card.iterations = spend.iterations;
    return card;
}

QStringList frequencyLabelsOf(const models::ScoreScale& scale)
{
    QStringList labels;
    for (int score = 1; score <= models::kScores; ++score) {
        if (scale.isEmpty(score)) {
            labels.append(QString());
            continue;
        }
        // bounds are "this and above"; purchase days are whole numbers from 1
        const auto lowest = score == 1 ? 1 : qint64(std::ceil(scale.bounds[size_t(score - 2)]));
        if (score == models::kScores) {
            labels.append(u"%1 +"_s.arg(lowest));
        } else {
            const auto highest = qint64(std::ceil(scale.bounds[size_t(score - 1)])) - 1;
            labels.append(lowest >= highest ? QString::number(highest) : u"%1–%2"_s.arg(lowest).arg(highest));
        }
    }
    return labels;
}

void addSegments(InsightSummary& summary, const InsightSnapshot& snapshot)
{
    const size_t count = snapshot.segmentTable.keys.size();
    std::vector<double> revenue(snapshot.history.statistics.size());
    std::ranges::transform(snapshot.history.statistics, revenue.begin(), &models::CustomerStatistics::revenue);
    std::vector<double> alive;
    std::vector<double> value;
    for (const models::Prediction& prediction : snapshot.predictions) {
        alive.push_back(prediction.pAlive);
        value.push_back(snapshot.spend ? prediction.value[0] : 0.0);
        summary.expectedAlive += prediction.pAlive;
    }
    const auto figures = models::segmentFigures(snapshot.segments, count, revenue, alive, value);
    for (size_t i = 0; i <= count; ++i) {
        const models::SegmentFigures& figure = figures[i];
        if (i == count && figure.customers == 0) {
            continue; // everybody has a segment
        }
        summary.segments.append(
            {i < count ? QString::fromStdString(snapshot.segmentTable.keys[i]) : QString(), figure.customers,
             minorOf(figure.revenue, summary.base), minorOf(figure.value, summary.base), figure.meanPAlive,
             figure.customerShare, figure.revenueShare, figure.valueShare});
        summary.value += summary.segments.last().value;
    }
    double atRisk = 0;
    for (size_t i = 0; i < value.size(); ++i) {
        atRisk += std::max(0.0, value[i]) * (1 - alive[i]);
    }
    summary.valueAtRisk = minorOf(atRisk, summary.base);
    std::vector<double> carried = std::move(revenue);
    for (size_t i = 0; i < value.size(); ++i) {
        carried[i] = carried[i] * snapshot.marginRate + value[i];
    }
    const models::ParetoCurve curve = models::paretoCurve(carried, kParetoPoints);
    summary.pareto = QList<models::ParetoPoint>(curve.points.begin(), curve.points.end());
    summary.topFifthShare = curve.topFifthShare;
    summary.gini = curve.gini;
}

void addMap(InsightSummary& summary, const InsightSnapshot& snapshot)
{
    struct Sum {
        qint64 customers = 0;
        double revenue = 0;
        double value = 0;
    };
    std::array<Sum, 25> sums{};
    for (size_t i = 0; i < snapshot.rfm.scores.size(); ++i) {
        const models::RfmScore& score = snapshot.rfm.scores[i];
        Sum& sum = sums[size_t((score.recency - 1) * 5 + score.frequency - 1)];
        ++sum.customers;
        sum.revenue += snapshot.history.statistics[i].revenue;
        sum.value += snapshot.hasPredictions() && snapshot.spend ? snapshot.predictions[i].value[0] : 0.0;
    }
    const models::SegmentLookup lookup(snapshot.segmentTable);
    for (int r = 1; r <= 5; ++r) {
        for (int f = 1; f <= 5; ++f) {
            const Sum& sum = sums[size_t((r - 1) * 5 + f - 1)];
            const std::uint8_t segment = lookup({std::uint8_t(r), std::uint8_t(f), 3});
            summary.cells.append(
                {r, f,
                 segment == models::kNoSegment ? QString()
                                               : QString::fromStdString(snapshot.segmentTable.keys[segment]),
                 sum.customers, minorOf(sum.revenue, summary.base), minorOf(sum.value, summary.base)});
        }
    }
}

void addEmptyScores(InsightSummary& summary, const models::RfmScores& scores)
{
    const std::array scales = {&scores.recency, &scores.frequency, &scores.monetary};
    for (int measure = 0; measure < 3; ++measure) {
        for (int score = 1; score <= models::kScores; ++score) {
            if (scales[size_t(measure)]->isEmpty(score)) {
                summary.emptyScores.append(10 * (measure + 1) + score);
            }
        }
    }
}

QList<double> perWeek(const std::vector<double>& cumulative)
{
    QList<double> weeks;
    double before = 0;
    for (const double sum : cumulative) {
        weeks.append(sum - before);
        before = sum;
    }
    return weeks;
}

QJsonArray jsonArray(const QList<double>& numbers)
{
    QJsonArray array;
    for (const double number : numbers) {
        array.append(number);
    }
    return array;
}

QList<double> numbersOf(const QJsonValue& json)
{
    QList<double> numbers;
    for (const QJsonValue& element : json.toArray()) {
        numbers.append(element.toDouble());
    }
    return numbers;
}

QJsonObject toJson(const ModelCard& card)
{
    QJsonObject json{{u"kind"_s, card.kind}};
    if (card.refusal) {
        json.insert(
            "refusal"_L1,
            QJsonObject{
                {u"reason"_s, int(card.refusal->reason)},
                {u"found"_s, card.refusal->found},
                {u"needed"_s, card.refusal->needed},
                {u"parameter"_s, card.refusal->parameter}});
        return json;
    }
    json.insert("names"_L1, QJsonArray::fromStringList(card.names));
    json.insert("parameters"_L1, jsonArray(card.parameters));
    json.insert("errors"_L1, jsonArray(card.standardErrors));
    json.insert("ll"_L1, card.logLikelihood);
    json.insert("aic"_L1, card.aic);
    json.insert("customers"_L1, card.customers);
    json.insert("repeat"_L1, card.repeatCustomers);
    json.insert("cells"_L1, card.cells);
    json.insert("iterations"_L1, card.iterations);
    return json;
}

ModelCard cardFrom(const QJsonObject& json)
{
    ModelCard card;
    card.kind = json.value("kind"_L1).toString();
    if (json.contains("refusal"_L1)) {
        const QJsonObject refusal = json.value("refusal"_L1).toObject();
        card.refusal = models::FitFailure{
            models::FitFailureReason(refusal.value("reason"_L1).toInt()), refusal.value("found"_L1).toDouble(),
            refusal.value("needed"_L1).toDouble(), refusal.value("parameter"_L1).toInt()};
        return card;
    }
    for (const QJsonValue& name : json.value("names"_L1).toArray()) {
        card.names.append(name.toString());
    }
    card.parameters = numbersOf(json.value("parameters"_L1));
    card.standardErrors = numbersOf(json.value("errors"_L1));
    card.logLikelihood = json.value("ll"_L1).toDouble();
    card.aic = json.value("aic"_L1).toDouble();
    card.customers = json.value("customers"_L1).toInteger();
    card.repeatCustomers = json.value("repeat"_L1).toInteger();
    card.cells = json.value("cells"_L1).toInteger();
    card.iterations = json.value("iterations"_L1).toInt();
    return card;
}

QJsonArray jsonArray(const QList<StandingCount>& counts)
{
    QJsonArray array;
    for (const StandingCount& count : counts) {
        array.append(QJsonArray{count.customers, count.amount});
    }
    return array;
}

QList<StandingCount> countsFrom(const QJsonValue& json, size_t size)
{
    QList<StandingCount> counts;
    for (const QJsonValue& element : json.toArray()) {
        counts.append({element.toArray().at(0).toInteger(), element.toArray().at(1).toInteger()});
    }
    counts.resize(qsizetype(size)); // a file of another version may know fewer or more
    return counts;
}

StandingSummary standingSummaryOf(const StandingSnapshot& standing)
{
    StandingSummary summary;
    summary.stages.resize(qsizetype(models::kLifecycleStages));
    summary.classes.resize(qsizetype(models::kValueClasses));
    summary.loyalties.resize(qsizetype(models::kLoyaltyTypes));
    summary.cells.resize(models::kCubeCells);
    summary.keeps.resize(qsizetype(models::kKeepActions));
    summary.actions.resize(qsizetype(kChoicesOf<ActionChoice>.size()));
    summary.medianGapDays = standing.bounds.medianGapDays;
    summary.standardRate = standing.bounds.standardRate;
    summary.newCustomerValue = standing.bounds.newCustomerValue;
    const auto add = [](QList<StandingCount>& counts, qsizetype at, qint64 amount) {
        ++counts[at].customers;
        counts[at].amount += amount;
    };
    for (size_t i = 0; i < standing.facts.size(); ++i) {
        const models::Standing one = standing.of(i);
        const qint64 worth = one.worth().worth();
        add(summary.stages, qsizetype(one.stage.stage), worth);
        add(summary.classes, qsizetype(one.valueClass), worth);
        add(summary.loyalties, qsizetype(one.loyalty.type), one.current);
        if (one.cell) {
            add(summary.cells, one.cell->place(), one.valueAtRisk);
            add(summary.keeps, qsizetype(*one.keep), one.valueAtRisk);
        }
        const auto action = one.action
            ? fromKey<ActionChoice>(QString::fromStdString(standing.settings.actions[one.action->rule].action))
            : std::nullopt;
        if (action) {
            add(summary.actions, qsizetype(*action), one.current);
        }
        if (one.voice != models::Voice::Silent) {
            StandingCount& voices = one.voice == models::Voice::Promoter ? summary.promoters : summary.detractors;
            ++voices.customers;
            voices.amount += one.wordOfMouth;
        }
    }
    summary.stages[qsizetype(models::LifecycleStage::Potential)].customers += standing.withoutPurchase;
    return summary;
}

QJsonObject toJson(const StandingSummary& standing)
{
    QJsonObject json{
        {u"stages"_s, jsonArray(standing.stages)},
        {u"classes"_s, jsonArray(standing.classes)},
        {u"loyalties"_s, jsonArray(standing.loyalties)},
        {u"cells"_s, jsonArray(standing.cells)},
        {u"keeps"_s, jsonArray(standing.keeps)},
        {u"actions"_s, jsonArray(standing.actions)},
        {u"standardRate"_s, standing.standardRate},
        {u"newCustomer"_s, standing.newCustomerValue},
        {u"voices"_s, jsonArray({standing.promoters, standing.detractors})}};
    if (standing.medianGapDays) {
        json.insert("gap"_L1, *standing.medianGapDays);
    }
    return json;
}

StandingSummary standingSummaryFrom(const QJsonObject& json)
{
    StandingSummary standing;
    standing.stages = countsFrom(json.value("stages"_L1), models::kLifecycleStages);
    standing.classes = countsFrom(json.value("classes"_L1), models::kValueClasses);
    standing.loyalties = countsFrom(json.value("loyalties"_L1), models::kLoyaltyTypes);
    standing.cells = countsFrom(json.value("cells"_L1), models::kCubeCells);
    standing.keeps = countsFrom(json.value("keeps"_L1), models::kKeepActions);
    standing.actions = countsFrom(json.value("actions"_L1), kChoicesOf<ActionChoice>.size());
    standing.standardRate = json.value("standardRate"_L1).toDouble();
    standing.newCustomerValue = json.value("newCustomer"_L1).toDouble();
    const QList<StandingCount> voices = countsFrom(json.value("voices"_L1), 2);
    standing.promoters = voices[0];
    standing.detractors = voices[1];
    if (json.contains("gap"_L1)) {
        standing.medianGapDays = json.value("gap"_L1).toDouble();
    }
    return standing;
}

models::HistoryStart historyStartOf(const PurchaseHistory& history)
{
    std::vector<std::int32_t> firstDays;
    firstDays.reserve(history.statistics.size());
    for (const models::CustomerStatistics& statistics : history.statistics) {
        firstDays.push_back(statistics.firstDay - history.firstDay.sinceEpoch());
    }
    return models::historyStart(firstDays, firstDays.empty() ? 0 : history.asOf - history.firstDay + 1);
}

} // namespace

InsightSummary summaryOf(const InsightSnapshot& snapshot, Currency base)
{
    InsightSummary summary;
    const PurchaseHistory& history = snapshot.history;
    summary.asOf = history.asOf;
    summary.firstDay = history.firstDay;
    summary.base = base;
    summary.customers = qint64(history.customers.size());
    summary.orders = history.orders;
    summary.revenue = minorOf(history.revenue, base);
    summary.marginRate = snapshot.marginRate;
    summary.valueHorizonWeeks = snapshot.settings.valueHorizonWeeks;
    summary.yearlyDiscountRate = snapshot.settings.yearlyDiscountRate;
    summary.daysLeftOut = history.daysLeftOut;
    summary.historyStart = historyStartOf(history);
    addSegments(summary, snapshot);
    addMap(summary, snapshot);
    summary.frequencyLabels = frequencyLabelsOf(snapshot.rfm.frequency);
    addEmptyScores(summary, snapshot.rfm);
    summary.buying = cardOf(snapshot);
    summary.spend = spendCardOf(snapshot);
    summary.spendCorrelation = snapshot.spend ? snapshot.spend->correlation : 0;
    if (snapshot.tracking) {
        summary.trackingActual = perWeek(snapshot.tracking->actualCumulative);
        summary.trackingExpected = perWeek(snapshot.tracking->expectedCumulative);
        if (history.calibrationEnd && !snapshot.heldOut.empty()) {
            summary.heldOutFromWeek = (*history.calibrationEnd - history.firstDay) / 7;
        }
    }
    summary.heldOut = QList<HeldOutCheck>(snapshot.heldOut.begin(), snapshot.heldOut.end());
    summary.proposalReason = snapshot.proposalReason;
    summary.baselines = snapshot.baselines;
    summary.regularity = history.regularity.k;
    if (snapshot.frequencies) {
        summary.frequencyActual
            = QList<double>(snapshot.frequencies->actual.begin(), snapshot.frequencies->actual.end());
        summary.frequencyExpected
            = QList<double>(snapshot.frequencies->expected.begin(), snapshot.frequencies->expected.end());
        summary.frequencyPValue = snapshot.frequencies->pValue;
    }
    if (snapshot.standing) {
        summary.standing = standingSummaryOf(*snapshot.standing);
    }
    return summary;
}

QJsonObject toJson(const InsightSummary& s)
{
    QJsonArray segments;
    for (const SegmentLine& line : s.segments) {
        segments.append(QJsonObject{
            {u"key"_s, line.key},
            {u"n"_s, line.customers},
            {u"revenue"_s, line.revenue},
            {u"value"_s, line.value},
            {u"alive"_s, line.meanPAlive},
            {u"share"_s, line.customerShare},
            {u"revenueShare"_s, line.revenueShare},
            {u"valueShare"_s, line.valueShare}});
    }
    QJsonArray cells;
    for (const MapCell& cell : s.cells) {
        cells.append(QJsonObject{
            {u"r"_s, cell.r},
            {u"f"_s, cell.f},
            {u"segment"_s, cell.segment},
            {u"n"_s, cell.customers},
            {u"revenue"_s, cell.revenue},
            {u"value"_s, cell.value}});
    }
    QJsonArray pareto;
    for (const models::ParetoPoint& point : s.pareto) {
        pareto.append(QJsonArray{point.customerShare, point.valueShare});
    }
    QJsonArray heldOut;
    for (const HeldOutCheck& check : s.heldOut) {
        QJsonObject line = toJson(check.error);
        line.insert("kind"_L1, keyOf(check.kind));
        heldOut.append(line);
    }
    QJsonObject naive;
    if (s.baselines) {
        naive
            = {{u"zero"_s, toJson(s.baselines->zero)},
               {u"lastPeriod"_s, toJson(s.baselines->lastPeriod)},
               {u"mean"_s, toJson(s.baselines->mean)}};
    }
    QJsonArray emptyScores;
    for (const int score : s.emptyScores) {
        emptyScores.append(score);
    }
    QJsonObject json{
        {u"asOf"_s, s.asOf.sinceEpoch()},
        {u"firstDay"_s, s.firstDay.sinceEpoch()},
        {u"base"_s, s.base.code()},
        {u"customers"_s, s.customers},
        {u"orders"_s, s.orders},
        {u"revenue"_s, s.revenue},
        {u"value"_s, s.value},
        {u"expectedAlive"_s, s.expectedAlive},
        {u"valueAtRisk"_s, s.valueAtRisk},
        {u"marginRate"_s, s.marginRate},
        {u"horizon"_s, s.valueHorizonWeeks},
        {u"discount"_s, s.yearlyDiscountRate},
        {u"computedInMs"_s, s.computedInMs},
        {u"segments"_s, segments},
        {u"cells"_s, cells},
        {u"frequencyLabels"_s, QJsonArray::fromStringList(s.frequencyLabels)},
        {u"emptyScores"_s, emptyScores},
        {u"pareto"_s, pareto},
        {u"topFifth"_s, s.topFifthShare},
        {u"gini"_s, s.gini},
        {u"buying"_s, toJson(s.buying)},
        {u"spend"_s, toJson(s.spend)},
        {u"spendCorrelation"_s, s.spendCorrelation},
        {u"trackingActual"_s, jsonArray(s.trackingActual)},
        {u"trackingExpected"_s, jsonArray(s.trackingExpected)},
        {u"heldOutFromWeek"_s, s.heldOutFromWeek},
        {u"heldOut"_s, heldOut},
        {u"naive"_s, naive},
        {u"regularity"_s, s.regularity},
        {u"letsFirstBuyersLeave"_s, s.proposalReason == models::ProposalReason::LetsFirstBuyersLeave},
        {u"frequencyActual"_s, jsonArray(s.frequencyActual)},
        {u"frequencyExpected"_s, jsonArray(s.frequencyExpected)},
        {u"frequencyP"_s, s.frequencyPValue},
        {u"daysLeftOut"_s, s.daysLeftOut},
        {u"start"_s, QJsonArray{qint64(s.historyStart.early), s.historyStart.usual, s.historyStart.windows}}};
    if (s.standing) {
        json.insert("standing"_L1, toJson(*s.standing));
    }
    return json;
}

InsightSummary insightSummaryFrom(const QJsonObject& json)
{
    InsightSummary s;
    s.asOf = Day(json.value("asOf"_L1).toInt());
    s.firstDay = Day(json.value("firstDay"_L1).toInt());
    s.base = Currency::fromCode(json.value("base"_L1).toString()).value_or(kCny);
    s.customers = json.value("customers"_L1).toInteger();
    s.orders = json.value("orders"_L1).toInteger();
    s.revenue = json.value("revenue"_L1).toInteger();
    s.value = json.value("value"_L1).toInteger();
    s.expectedAlive = json.value("expectedAlive"_L1).toDouble();
    s.valueAtRisk = json.value("valueAtRisk"_L1).toInteger();
    s.marginRate = json.value("marginRate"_L1).toDouble(1);
    s.valueHorizonWeeks = json.value("horizon"_L1).toInt(156);
    s.yearlyDiscountRate = json.value("discount"_L1).toDouble(0.1);
    s.computedInMs = json.value("computedInMs"_L1).toDouble();
    for (const QJsonValue& element : json.value("segments"_L1).toArray()) {
        const QJsonObject line = element.toObject();
        s.segments.append(
            {line.value("key"_L1).toString(), line.value("n"_L1).toInteger(), line.value("revenue"_L1).toInteger(),
             line.value("value"_L1).toInteger(), line.value("alive"_L1).toDouble(), line.value("share"_L1).toDouble(),
             line.value("revenueShare"_L1).toDouble(), line.value("valueShare"_L1).toDouble()});
    }
    for (const QJsonValue& element : json.value("cells"_L1).toArray()) {
        const QJsonObject cell = element.toObject();
        s.cells.append(
            {cell.value("r"_L1).toInt(), cell.value("f"_L1).toInt(), cell.value("segment"_L1).toString(),
             cell.value("n"_L1).toInteger(), cell.value("revenue"_L1).toInteger(), cell.value("value"_L1).toInteger()});
    }
    for (const QJsonValue& label : json.value("frequencyLabels"_L1).toArray()) {
        s.frequencyLabels.append(label.toString());
    }
    for (const QJsonValue& score : json.value("emptyScores"_L1).toArray()) {
        s.emptyScores.append(score.toInt());
    }
    for (const QJsonValue& point : json.value("pareto"_L1).toArray()) {
        s.pareto.append({point.toArray().at(0).toDouble(), point.toArray().at(1).toDouble()});
    }
    s.topFifthShare = json.value("topFifth"_L1).toDouble();
    s.gini = json.value("gini"_L1).toDouble();
    s.buying = cardFrom(json.value("buying"_L1).toObject());
    s.spend = cardFrom(json.value("spend"_L1).toObject());
    s.spendCorrelation = json.value("spendCorrelation"_L1).toDouble();
    s.trackingActual = numbersOf(json.value("trackingActual"_L1));
    s.trackingExpected = numbersOf(json.value("trackingExpected"_L1));
    s.heldOutFromWeek = json.value("heldOutFromWeek"_L1).toInt(-1);
    for (const QJsonValue& element : json.value("heldOut"_L1).toArray()) {
        const QJsonObject check = element.toObject();
        HeldOutCheck held;
        held.kind = buyingModelFromKey(check.value("kind"_L1).toString()).value_or(models::BuyingModel::MbgNbd);
        held.error = heldOutErrorFrom(check);
        s.heldOut.append(held);
    }
    s.regularity = json.value("regularity"_L1).toDouble();
    if (json.value("letsFirstBuyersLeave"_L1).toBool()) {
        s.proposalReason = models::ProposalReason::LetsFirstBuyersLeave;
    }
    if (const QJsonObject naive = json.value("naive"_L1).toObject(); !naive.isEmpty()) {
        s.baselines = models::HeldOutBaselines{
            heldOutErrorFrom(naive.value("zero"_L1).toObject()),
            heldOutErrorFrom(naive.value("lastPeriod"_L1).toObject()),
            heldOutErrorFrom(naive.value("mean"_L1).toObject())};
    }
    s.frequencyActual = numbersOf(json.value("frequencyActual"_L1));
    s.frequencyExpected = numbersOf(json.value("frequencyExpected"_L1));
    s.frequencyPValue = json.value("frequencyP"_L1).toDouble();
    s.daysLeftOut = json.value("daysLeftOut"_L1).toInteger();
    const QJsonArray start = json.value("start"_L1).toArray();
    s.historyStart = {start.at(0).toInteger(), start.at(1).toDouble(), start.at(2).toInt()};
    if (json.contains("standing"_L1)) {
        s.standing = standingSummaryFrom(json.value("standing"_L1).toObject());
    }
    return s;
}

} // namespace zhike
