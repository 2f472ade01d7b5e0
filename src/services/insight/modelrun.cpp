#include "services/insight/modelrun.h"

#include "repositories/changes/changelog.h"
#include "repositories/counters.h"
#include "services/insight/insightrules.h"
#include "services/insight/worth.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;
namespace models = analytics;

namespace {

constexpr int kFiguresVersion = 1; ///< raised when the same data and settings give other figures
constexpr size_t kCustomersPerPortion = 2000;
constexpr size_t kManyCustomers = 100'000; ///< for so many, indexes are made anew rather than kept

template <size_t N> QJsonArray numbersToJson(const std::array<double, N>& numbers)
{
    QJsonArray array;
    for (const double number : numbers) {
        array.append(number);
    }
    return array;
}

template <size_t N> std::array<double, N> numbersFromJson(const QJsonValue& json)
{
    std::array<double, N> numbers{};
    const QJsonArray array = json.toArray();
    for (size_t i = 0; i < N; ++i) {
        numbers[i] = array.at(qsizetype(i)).toDouble();
    }
    return numbers;
}

std::optional<qint64> minorAmount(double major, Currency base)
{
    const double minor = major * double(base.minorPerMajor());
    if (!std::isfinite(minor) || std::abs(minor) > double(kMaxMinor)) {
        return std::nullopt;
    }
    return qint64(std::llround(minor));
}

std::uint8_t scoreOf(double value, const models::ScoreBounds& bounds)
{
    return std::uint8_t(1 + std::ranges::count_if(bounds, [value](double bound) { return value >= bound; }));
}

void setPrediction(StoredFigures& figures, const models::Prediction& prediction, bool hasSpend, Currency base)
{
    figures.pAlive = prediction.pAlive;
    figures.expectedPurchases = prediction.expectedPurchases;
    if (hasSpend) {
        figures.expectedSpend = minorAmount(prediction.expectedSpend, base);
        figures.value = minorAmount(prediction.value[0], base);
    }
}

FittedRun runOf(const InsightSnapshot& snapshot, qint64 id)
{
    FittedRun run;
    run.id = id;
    run.asOf = snapshot.history.asOf;
    run.settings = snapshot.settings;
    run.marginRate = snapshot.marginRate;
    if (snapshot.model) {
        run.model = *snapshot.model;
    }
    if (snapshot.spend) {
        run.spend = *snapshot.spend;
    }
    run.recencyBounds = snapshot.rfm.recency.bounds;
    run.frequencyBounds = snapshot.rfm.frequency.bounds;
    run.monetaryBounds = snapshot.rfm.monetary.bounds;
    run.segments = snapshot.segmentTable;
    if (snapshot.standing) {
        run.standing = snapshot.standing->bounds;
        run.thresholds = snapshot.standing->settings;
    }
    return run;
}

QJsonObject boundsToJson(const models::StandingBounds& bounds)
{
    QJsonObject json{
        {u"asOf"_s, bounds.asOfDay},
        {u"standardRate"_s, bounds.standardRate},
        {u"marginRate"_s, bounds.marginRate},
        {u"horizon"_s, bounds.horizonWeeks},
        {u"newCustomer"_s, bounds.newCustomerValue},
        {u"promoter"_s, bounds.valuePerPromoter},
        {u"mvc"_s, qint64(bounds.classes.mostValuable)},
        {u"mgc"_s, qint64(bounds.classes.mostGrowable)},
        {u"discount"_s, bounds.discountFrom},
        {u"rates"_s, numbersToJson(bounds.rates)},
        {u"middle"_s, bounds.middleContribution},
        {u"high"_s, bounds.highContribution}};
    if (bounds.medianGapDays) {
        json.insert("gap"_L1, *bounds.medianGapDays);
    }
    return json;
}

models::StandingBounds boundsFromJson(const QJsonObject& json)
{
    models::StandingBounds bounds;
    bounds.asOfDay = json.value("asOf"_L1).toInt();
    if (json.contains("gap"_L1)) {
        bounds.medianGapDays = json.value("gap"_L1).toDouble();
    }
    bounds.standardRate = json.value("standardRate"_L1).toDouble();
    bounds.marginRate = json.value("marginRate"_L1).toDouble(1);
    bounds.horizonWeeks = json.value("horizon"_L1).toDouble();
    bounds.newCustomerValue = json.value("newCustomer"_L1).toDouble();
    bounds.valuePerPromoter = json.value("promoter"_L1).toDouble();
    bounds.classes.mostValuable = json.value("mvc"_L1).toInteger(models::ValueClassBounds::kNobody);
    bounds.classes.mostGrowable = json.value("mgc"_L1).toInteger(models::ValueClassBounds::kNobody);
    bounds.discountFrom = json.value("discount"_L1).toDouble();
    bounds.rates = numbersFromJson<models::StandingBounds::kRateSteps>(json.value("rates"_L1));
    bounds.middleContribution = json.value("middle"_L1).toDouble();
    bounds.highContribution = json.value("high"_L1).toDouble();
    return bounds;
}

} // namespace

QString toJson(const FittedRun& run)
{
    QJsonObject json{
        {u"id"_s, run.id},
        {u"version"_s, kFiguresVersion},
        {u"asOf"_s, run.asOf.sinceEpoch()},
        {u"horizon"_s, run.settings.valueHorizonWeeks},
        {u"expectation"_s, run.settings.expectationWeeks},
        {u"discount"_s, run.settings.yearlyDiscountRate},
        {u"marginRate"_s, run.marginRate},
        {u"recency"_s, numbersToJson(run.recencyBounds)},
        {u"frequency"_s, numbersToJson(run.frequencyBounds)},
        {u"monetary"_s, numbersToJson(run.monetaryBounds)}};
    if (run.model) {
        json.insert("kind"_L1, keyOf(run.model->kind));
        json.insert("parameters"_L1, numbersToJson(run.model->parameters));
        json.insert("errors"_L1, numbersToJson(run.model->standardErrors));
        json.insert("ll"_L1, run.model->logLikelihood);
    }
    if (run.spend) {
        json.insert("spend"_L1, QJsonArray{run.spend->p, run.spend->q, run.spend->gamma});
    }
    QJsonArray keys;
    for (const std::string& key : run.segments.keys) {
        keys.append(QString::fromStdString(key));
    }
    QJsonArray rules;
    for (const models::SegmentRule& rule : run.segments.rules) {
        rules.append(QJsonArray{
            qint64(rule.segment), rule.recency.lowest, rule.recency.highest, rule.frequency.lowest,
            rule.frequency.highest, rule.monetary.lowest, rule.monetary.highest});
    }
    json.insert("segments"_L1, keys);
    json.insert("rules"_L1, rules);
    if (run.standing) {
        json.insert("standing"_L1, boundsToJson(*run.standing));
        json.insert("thresholds"_L1, standingToJson(run.thresholds));
    }
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<FittedRun> fittedRunFrom(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        return fail(ErrorCode::Damaged, u"model_run.content"_s);
    }
    const QJsonObject json = document.object();
    FittedRun run;
    run.id = json.value("id"_L1).toInteger();
    run.asOf = Day(json.value("asOf"_L1).toInt());
    run.settings.valueHorizonWeeks = json.value("horizon"_L1).toInt(156);
    run.settings.expectationWeeks = json.value("expectation"_L1).toDouble(52);
    run.settings.yearlyDiscountRate = json.value("discount"_L1).toDouble(0.1);
    run.marginRate = json.value("marginRate"_L1).toDouble(1);
    run.recencyBounds = numbersFromJson<4>(json.value("recency"_L1));
    run.frequencyBounds = numbersFromJson<4>(json.value("frequency"_L1));
    run.monetaryBounds = numbersFromJson<4>(json.value("monetary"_L1));
    if (const auto kind = buyingModelFromKey(json.value("kind"_L1).toString())) {
        run.model = models::FittedModel{};
        run.model->kind = *kind;
        run.model->parameters = numbersFromJson<4>(json.value("parameters"_L1));
        run.model->standardErrors = numbersFromJson<4>(json.value("errors"_L1));
        run.model->logLikelihood = json.value("ll"_L1).toDouble();
    }
    if (json.contains("spend"_L1)) {
        const auto spend = numbersFromJson<3>(json.value("spend"_L1));
        run.spend = models::SpendModel{};
        run.spend->p = spend[0];
        run.spend->q = spend[1];
        run.spend->gamma = spend[2];
    }
    if (json.contains("standing"_L1)) {
        run.standing = boundsFromJson(json.value("standing"_L1).toObject());
        run.thresholds = standingFromJson(json.value("thresholds"_L1).toObject());
    }
    for (const QJsonValue& key : json.value("segments"_L1).toArray()) {
        run.segments.keys.push_back(key.toString().toStdString());
    }
    for (const QJsonValue& element : json.value("rules"_L1).toArray()) {
        const QJsonArray rule = element.toArray();
        const auto range = [&rule](qsizetype at) {
            return models::ScoreRange{rule.at(at).toInt(), rule.at(at + 1).toInt()};
        };
        run.segments.rules.push_back({size_t(rule.at(0).toInteger()), range(1), range(3), range(5)});
    }
    return run;
}

StoredFigures storedFigures(const InsightSnapshot& snapshot, size_t i, Currency base)
{
    const models::RfmScore& score = snapshot.rfm.scores[i];
    StoredFigures figures{
        snapshot.history.customers[i], score.recency, score.frequency, score.monetary, {}, {}, {}, {}, {}, {}};
    if (snapshot.segments[i] != models::kNoSegment) {
        figures.segment = QString::fromStdString(snapshot.segmentTable.keys[snapshot.segments[i]]);
    }
    if (snapshot.hasPredictions()) {
        setPrediction(figures, snapshot.predictions[i], snapshot.spend.has_value(), base);
    }
    if (snapshot.standing) {
        figures.standing
            = storedStanding(snapshot.standing->of(i), snapshot.standing->facts[i], snapshot.standing->settings);
    }
    return figures;
}

InsightWriter::InsightWriter(const InsightSnapshot& snapshot, InsightSummary summary, Currency base, Instant now)
    : m_snapshot(snapshot), m_summary(std::move(summary)), m_base(base), m_now(now)
{
    if (snapshot.standing) {
        for (const auto& [key, price] : snapshot.standing->prices.table()) {
            m_prices.push_back({key.product, key.quarter, price.net, price.quantity});
        }
    }
}

double InsightWriter::share() const
{
    const size_t all = m_snapshot.history.customers.size();
    return all == 0 ? 1.0 : double(m_next) / double(all);
}

Result<bool> InsightWriter::writeSome(SqlSession& session)
{
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    if (m_run == 0) {
        ZHIKE_TRY(m_run, takeNumbers(session, u"model_run"_s));
        if (m_snapshot.history.customers.size() >= kManyCustomers) {
            ZHIKE_CHECK(dropScatteredIndexes(session));
            m_lacksIndexes = true;
        }
    }
    bool done = false;
    if (m_next < m_snapshot.history.customers.size()) {
        ZHIKE_CHECK(writeCustomers(session));
    } else if (m_lacksIndexes) {
        ZHIKE_TRY(m_lacksIndexes, makeScatteredIndex(session));
    } else if (m_nextPrice < m_prices.size()) {
        ZHIKE_CHECK(writeSomePrices(session));
    } else {
        ZHIKE_TRY(done, finish(session));
    }
    ZHIKE_CHECK(transaction.commit());
    return done;
}

Result<void> InsightWriter::writeCustomers(SqlSession& session)
{
    const size_t end = std::min(m_snapshot.history.customers.size(), m_next + kCustomersPerPortion);
    std::vector<StoredFigures> portion;
    std::vector<StageChange> changes;
    portion.reserve(end - m_next);
    const bool hasChanges = m_snapshot.standing && !m_snapshot.standing->isFirst;
    for (size_t i = m_next; i < end; ++i) {
        portion.push_back(storedFigures(m_snapshot, i, m_base));
        if (hasChanges) {
            const auto change = stageChange(
                m_snapshot.history.customers[i], m_snapshot.standing->of(i), m_snapshot.standing->facts[i]);
            if (change) {
                changes.push_back(*change);
            }
        }
    }
    ZHIKE_CHECK(writeFigures(session, m_run, portion));
    ZHIKE_CHECK(writeStageChanges(session, changes));
    m_next = end;
    return {};
}

Result<void> InsightWriter::writeSomePrices(SqlSession& session)
{
    const size_t end = std::min(m_prices.size(), m_nextPrice + kCustomersPerPortion);
    ZHIKE_CHECK(writePrices(session, m_run, std::span(m_prices).subspan(m_nextPrice, end - m_nextPrice)));
    m_nextPrice = end;
    return {};
}

Result<bool> InsightWriter::finish(SqlSession& session)
{
    ZHIKE_TRY(const qint64 removed, removeFiguresNotOf(session, m_run, int(kCustomersPerPortion)));
    if (removed > 0) {
        return false;
    }
    ZHIKE_TRY(const qint64 prices, removePricesNotOf(session, m_run, int(kCustomersPerPortion)));
    if (prices > 0) {
        return false;
    }
    ModelRun run{
        m_run,
        keyOf(m_snapshot.kind),
        m_snapshot.history.asOf,
        m_now,
        qint64(m_snapshot.history.customers.size()),
        QString::number(m_snapshot.history.fingerprint, 16),
        toJson(runOf(m_snapshot, m_run)),
        QString::fromUtf8(QJsonDocument(toJson(m_summary)).toJson(QJsonDocument::Compact))};
    ZHIKE_CHECK(writeModelRun(session, run));
    // orders that were saved while the snapshot was on its way
    ZHIKE_TRY(const QList<CustomerId> ordered, customersWithOrdersSince(session, ChangeId(m_snapshot.history.readAt)));
    for (const CustomerId customer : ordered) {
        ZHIKE_TRY(const std::optional<CustomerStats> stats, readStats(session, customer));
        ZHIKE_CHECK(refreshFigures(session, stats.value_or(CustomerStats{customer.value()}), m_base));
    }
    return true;
}

Result<void> endUnfinishedRun(SqlSession& session)
{
    for (bool more = true; more;) {
        ZHIKE_TRY(more, makeScatteredIndex(session));
    }
    return {};
}

Result<std::optional<FittedRun>> newestFittedRun(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<ModelRun> stored, newestModelRun(session));
    if (!stored) {
        return std::optional<FittedRun>();
    }
    ZHIKE_TRY(FittedRun run, fittedRunFrom(stored->content));
    return std::optional<FittedRun>(std::move(run));
}

Result<std::optional<InsightSummary>> newestInsightSummary(SqlSession& session)
{
    ZHIKE_TRY(const std::optional<ModelRun> stored, newestModelRun(session));
    if (!stored) {
        return std::optional<InsightSummary>();
    }
    ZHIKE_TRY(const QString json, modelRunSummary(session, stored->id));
    return std::optional(insightSummaryFrom(QJsonDocument::fromJson(json.toUtf8()).object()));
}

Result<std::vector<models::AlivePoint>> aliveCurveOf(SqlSession& session, const FittedRun& run, CustomerId customer)
{
    std::vector<std::int32_t> purchaseDays;
    if (!run.model) {
        return std::vector<models::AlivePoint>();
    }
    PurchaseDays days([&purchaseDays](const PurchaseDay& day) -> Result<void> {
        if (day.isPurchase()) {
            purchaseDays.push_back(day.day);
        }
        return {};
    });
    ZHIKE_CHECK(purchasesOf(session, customer, [&days](const PurchaseRow& row) { return days.add(row); }));
    ZHIKE_CHECK(days.finish());
    const qint32 asOf = std::max(run.asOf.sinceEpoch(), purchaseDays.empty() ? 0 : purchaseDays.back());
    return models::aliveCurve(*run.model, purchaseDays, asOf);
}

Result<std::optional<BesideValue>>
besideValueOf(SqlSession& session, const FittedRun& run, CustomerId customer, const StoredStanding& standing)
{
    if (!run.standing) {
        return std::optional<BesideValue>();
    }
    ZHIKE_TRY(const models::AttitudeFacts attitude, attitudeFactsOf(session, customer));
    BesideValue beside;
    beside.voice = models::voiceOf(attitude, run.thresholds.retention);
    beside.wordOfMouth
        = models::wordOfMouth(beside.voice, run.standing->valuePerPromoter, run.thresholds.detractorWeight);
    if (standing.current && *standing.current > 0) {
        beside.replacement = models::replacementOf(
            double(*standing.current), run.standing->newCustomerValue, run.thresholds.acquisitionCost);
    }
    beside.knowsAcquisitionCost = run.thresholds.acquisitionCost > 0;
    return std::optional(beside);
}

namespace {

Result<void> refreshStanding(
    SqlSession& session, const FittedRun& run, const CustomerStats& stats, qint32 asOf, StoredFigures& figures)
{
    ZHIKE_TRY(
        models::StandingFacts facts,
        standingFactsOf(session, CustomerId(stats.customer), Day(asOf), run.thresholds.lifecycle));
    facts.firstDay = *stats.firstDay;
    facts.lastDay = *stats.lastDay;
    facts.purchaseDays = std::int32_t(stats.purchaseDays);
    facts.pAlive = figures.pAlive;
    facts.value = figures.value;
    models::StandingBounds bounds = *run.standing;
    bounds.asOfDay = asOf;
    const models::Standing standing = models::standingOf(facts, bounds, run.thresholds);
    figures.standing = storedStanding(standing, facts, run.thresholds);
    if (const auto change = stageChange(stats.customer, standing, facts)) {
        ZHIKE_CHECK(writeStageChanges(session, {&*change, 1}));
    }
    return {};
}

} // namespace

Result<void> refreshFigures(SqlSession& session, const CustomerStats& stats, Currency base)
{
    if (stats.purchaseDays == 0) {
        return removeFigures(session, stats.customer);
    }
    ZHIKE_TRY(const std::optional<FittedRun> run, newestFittedRun(session));
    if (!run) {
        return {};
    }
    const double minorPerMajor = double(base.minorPerMajor());
    const models::CustomerStatistics statistics{
        *stats.firstDay, *stats.lastDay, std::int32_t(stats.purchaseDays), double(stats.revenue) / minorPerMajor,
        double(stats.firstRevenue) / minorPerMajor};
    const qint32 asOf = std::max(run->asOf.sinceEpoch(), *stats.lastDay);
    const models::Activity activity = models::activity(statistics, asOf, models::MonetaryMeasure::TotalRevenue);
    models::RfmScore score;
    score.recency = std::uint8_t(6 - scoreOf(activity.daysSinceLast, run->recencyBounds)); // fewer days are better
    score.frequency = scoreOf(activity.purchaseDays, run->frequencyBounds);
    score.monetary = scoreOf(activity.monetary, run->monetaryBounds);
    StoredFigures figures{stats.customer, score.recency, score.frequency, score.monetary, {}, {}, {}, {}, {}, {}};
    const std::uint8_t segment = models::SegmentLookup(run->segments)(score);
    if (segment != models::kNoSegment) {
        figures.segment = QString::fromStdString(run->segments.keys[segment]);
    }
    const auto row = models::repeatRow(statistics, asOf);
    if (row && run->model) {
        models::PredictionOptions options;
        options.horizonWeeks = run->settings.expectationWeeks;
        options.valueHorizons = {run->settings.valueHorizonWeeks};
        options.yearlyDiscountRate = run->settings.yearlyDiscountRate;
        options.marginRate = run->marginRate;
        std::array<models::Prediction, 1> prediction;
        if (models::predict(*run->model, run->spend ? &*run->spend : nullptr, {&*row, 1}, options, prediction)) {
            setPrediction(figures, prediction[0], run->spend.has_value(), base);
        }
    }
    if (run->standing) {
        ZHIKE_CHECK(refreshStanding(session, *run, stats, asOf, figures));
    }
    return writeFigures(session, run->id, {&figures, 1});
}

Result<InsightSummary>
runInsight(SqlSession& reader, SqlSession& writer, const InsightSettings& settings, Currency base, Instant now)
{
    QElapsedTimer clock;
    clock.start();
    ZHIKE_TRY(const InsightRules rules, insightRules(reader));
    ZHIKE_TRY(PurchaseHistory history, purchaseHistory(reader, settings.asOf, base, {}, rules.standing.lifecycle));
    ZHIKE_TRY(models::SegmentTable table, segmentTable(reader));
    ZHIKE_TRY(WorthHistory worth, worthHistory(reader, history, settings.asOf));
    ZHIKE_TRY(InsightSnapshot snapshot, computeInsight(std::move(history), std::move(table), settings));
    addStanding(snapshot, std::move(worth), rules.standing, base);
    InsightSummary summary = summaryOf(snapshot, base);
    summary.computedInMs = double(clock.nsecsElapsed()) / 1e6;
    InsightWriter portions(snapshot, std::move(summary), base, now);
    for (;;) {
        ZHIKE_TRY(const bool done, portions.writeSome(writer));
        if (done) {
            return portions.summary();
        }
    }
}

} // namespace zhike
