#include "services/insight/insight.h"

#include "repositories/sales/customerstats.h"
#include "repositories/stores.h"
#include "repositories/verify/storefacts.h"

#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;
namespace models = analytics;

namespace {

constexpr std::array kModelKeys
    = {std::pair{models::BuyingModel::BgNbd, "bgnbd"}, std::pair{models::BuyingModel::MbgNbd, "mbgnbd"},
       std::pair{models::BuyingModel::ParetoNbd, "paretonbd"}, std::pair{models::BuyingModel::MbgCnbd, "mbgcnbd"},
       std::pair{models::BuyingModel::Nbd, "nbd"}};
constexpr std::array kCandidates
    = {models::BuyingModel::MbgNbd, models::BuyingModel::BgNbd, models::BuyingModel::ParetoNbd,
       models::BuyingModel::MbgCnbd};

constexpr qint32 kWeek = 7;
constexpr qint32 kLongestHeldOut = 26 * kWeek;
constexpr qint32 kShortestHistory = 12 * kWeek; ///< below this nothing is held back
constexpr qint64 kRowsBetweenQuestions = 1 << 16;

Error cancelledError()
{
    return {ErrorCode::Cancelled, u"insight"_s};
}

/// FNV-1a over the numbers that the models see: two histories with one fingerprint give the same figures.
class Fingerprint {
public:
    void add(qint64 number)
    {
        for (int shift = 0; shift < 64; shift += 8) {
            m_hash = (m_hash ^ (quint64(number) >> shift & 0xFFU)) * 1099511628211ULL;
        }
    }
    [[nodiscard]] quint64 value() const { return m_hash; }

private:
    quint64 m_hash = 14695981039346656037ULL;
};

/// A third of the history, at most half a year, is held back to check the models on.
std::optional<Day> calibrationEndOf(Day first, Day asOf)
{
    const qint32 span = asOf - first;
    if (span < kShortestHistory) {
        return std::nullopt;
    }
    return asOf.plus(-std::min(kLongestHeldOut, span / 3 / kWeek * kWeek));
}

models::CustomerStatistics statisticsOf(const CustomerStats& stats, double minorPerMajor)
{
    return {
        stats.firstDay.value_or(0), stats.lastDay.value_or(0), std::int32_t(stats.purchaseDays),
        double(stats.revenue) / minorPerMajor, double(stats.firstRevenue) / minorPerMajor};
}

std::vector<models::RepeatRow> repeatRows(
    const std::vector<models::CustomerStatistics>& statistics, qint32 asOf, std::vector<size_t>* positions = nullptr)
{
    std::vector<models::RepeatRow> rows;
    rows.reserve(statistics.size());
    for (size_t i = 0; i < statistics.size(); ++i) {
        if (const auto row = models::repeatRow(statistics[i], asOf)) {
            rows.push_back(*row);
            if (positions != nullptr) {
                positions->push_back(i);
            }
        }
    }
    return rows;
}

/// Fits a kind on the part before the calibration's end and predicts the part after it.
std::optional<std::pair<HeldOutCheck, models::FittedModel>> checkKind(
    models::BuyingModel kind, const std::vector<models::RepeatRow>& rows, const std::vector<models::Cell>& cells,
    const std::vector<double>& actual, double weeks, const models::FitOptions& options)
{
    const auto model = models::fit(kind, cells, options);
    if (!model) {
        return std::nullopt;
    }
    std::vector<models::Prediction> predictions(rows.size());
    models::PredictionOptions wanted;
    wanted.horizonWeeks = weeks;
    wanted.valueHorizons.clear();
    wanted.isCancelled = options.isCancelled;
    if (!models::predict(*model, nullptr, rows, wanted, predictions)) {
        return std::nullopt;
    }
    std::vector<double> predicted(rows.size());
    std::ranges::transform(predictions, predicted.begin(), &models::Prediction::expectedPurchases);
    return std::pair{HeldOutCheck{kind, models::heldOutError(predicted, actual)}, *model};
}

/// Tries the kinds on held-out data. @return the proposed one's calibration fit, if any kind could be tried.
std::optional<models::FittedModel> checkModels(InsightSnapshot& snapshot, const models::CancelQuestion& isCancelled)
{
    const PurchaseHistory& history = snapshot.history;
    if (!history.calibrationEnd) {
        return std::nullopt;
    }
    std::vector<size_t> positions;
    const auto rows = repeatRows(history.calibration, history.calibrationEnd->sinceEpoch(), &positions);
    const auto cells = models::makeCells(rows);
    std::vector<double> actual(rows.size());
    for (size_t i = 0; i < positions.size(); ++i) {
        actual[i] = history.heldOutPurchases[positions[i]];
    }
    const double weeks = double(history.asOf - *history.calibrationEnd) / kWeek;
    snapshot.baselines = models::heldOutBaselines(rows, actual);
    models::FitOptions options;
    options.isCancelled = isCancelled;
    options.logGapWeeks = history.calibrationRegularity.logGapWeeks;
    std::vector<models::FittedModel> fits;
    for (const models::BuyingModel kind : kCandidates) {
        const bool isCandidate = kind != models::BuyingModel::MbgCnbd || history.calibrationRegularity.proposesErlang();
        if (snapshot.settings.kind ? *snapshot.settings.kind != kind : !isCandidate) {
            continue;
        }
        if (auto checked = checkKind(kind, rows, cells, actual, weeks, options)) {
            snapshot.heldOut.push_back(checked->first);
            fits.push_back(checked->second);
        }
    }
    const double oneTimeBuyers = double(std::ranges::count(rows, 0, &models::RepeatRow::repeats));
    const auto proposal
        = models::proposeModel(snapshot.heldOut, oneTimeBuyers / double(std::max<size_t>(1, rows.size())));
    if (!proposal) {
        return std::nullopt;
    }
    const auto proposed = std::ptrdiff_t(proposal->candidate);
    snapshot.proposalReason = proposal->reason;
    std::rotate(snapshot.heldOut.begin(), snapshot.heldOut.begin() + proposed, snapshot.heldOut.begin() + proposed + 1);
    std::ranges::sort(snapshot.heldOut.begin() + 1, snapshot.heldOut.end(), {}, [](const HeldOutCheck& check) {
        return check.error.rootMeanSquareError;
    });
    return fits[proposal->candidate];
}

void makeTracking(InsightSnapshot& snapshot, const models::FittedModel& model)
{
    const PurchaseHistory& history = snapshot.history;
    std::vector<models::DayCount> firsts;
    std::vector<models::DayCount> repeats;
    std::vector<double> firstPerDay(history.purchasesPerDay.size());
    for (const auto& statistics : history.statistics) {
        firstPerDay[size_t(statistics.firstDay - history.firstDay.sinceEpoch())] += 1;
    }
    for (size_t i = 0; i < firstPerDay.size(); ++i) {
        const std::int32_t day = history.firstDay.sinceEpoch() + std::int32_t(i);
        if (firstPerDay[i] > 0) {
            firsts.push_back({day, firstPerDay[i]});
        }
        if (history.purchasesPerDay[i] > 0) {
            repeats.push_back({day, history.purchasesPerDay[i]});
        }
    }
    const int weeks = (history.asOf - history.firstDay + 1) / kWeek;
    if (auto curve = models::trackingCurve(model, firsts, repeats, history.firstDay.sinceEpoch(), weeks)) {
        snapshot.tracking = *std::move(curve);
    }
}

Result<void> predictAll(InsightSnapshot& snapshot, const models::CancelQuestion& isCancelled)
{
    snapshot.predictions.resize(snapshot.rows.size());
    models::PredictionOptions options;
    options.horizonWeeks = snapshot.settings.expectationWeeks;
    options.valueHorizons = {snapshot.settings.valueHorizonWeeks};
    options.yearlyDiscountRate = snapshot.settings.yearlyDiscountRate;
    options.marginRate = snapshot.marginRate;
    options.isCancelled = isCancelled;
    const auto done = models::predict(
        *snapshot.model, snapshot.spend ? &*snapshot.spend : nullptr, snapshot.rows, options, snapshot.predictions);
    if (!done) {
        snapshot.predictions.clear();
        return done.error().reason == models::FitFailureReason::Cancelled
            ? tl::unexpected(cancelledError())
            : fail(ErrorCode::InvalidInput, u"prediction refused: %1"_s.arg(int(done.error().reason)));
    }
    return {};
}

} // namespace

QString keyOf(models::BuyingModel kind)
{
    const auto found = std::ranges::find(kModelKeys, kind, [](const auto& pair) { return pair.first; });
    return QString::fromLatin1(found->second);
}

std::optional<models::BuyingModel> buyingModelFromKey(QStringView key)
{
    for (const auto& [kind, text] : kModelKeys) {
        if (key == QLatin1StringView(text)) {
            return kind;
        }
    }
    return std::nullopt;
}

Result<PurchaseHistory> purchaseHistory(
    SqlSession& session, std::optional<Day> asOf, Currency base, const models::CancelQuestion& isCancelled,
    const models::LifecycleSettings& lifecycle)
{
    PurchaseHistory history;
    ZHIKE_TRY(const std::optional<NewestChange> change, newestChange(session));
    history.readAt = change ? change->id : 0;
    ZHIKE_TRY(const std::optional<qint64> newest, newestPurchaseDay(session));
    ZHIKE_TRY(const std::optional<qint64> oldest, oldestPurchaseDay(session));
    if (!newest || !oldest || (asOf && asOf->sinceEpoch() < *oldest)) {
        history.asOf = asOf.value_or(Day(0));
        return history;
    }
    history.asOf = asOf.value_or(Day(qint32(*newest)));
    history.firstDay = Day(qint32(*oldest));
    history.calibrationEnd = calibrationEndOf(history.firstDay, history.asOf);
    history.purchasesPerDay.resize(size_t(history.asOf - history.firstDay) + 1);
    history.gaps.resize(history.purchasesPerDay.size());
    const double minorPerMajor = double(base.minorPerMajor());
    Fingerprint fingerprint;
    CustomerStats all;
    CustomerStats calibration;
    std::int32_t heldOut = 0;
    models::RegularityMeter meter;
    models::RegularityMeter calibrationMeter;
    const auto freshRecent = [&history, &lifecycle] {
        return models::RecentBuyingMeter(history.asOf.sinceEpoch(), lifecycle.silenceInPersonalGaps);
    };
    models::RecentBuyingMeter recent = freshRecent();
    const auto closeCustomer = [&] {
        if (all.purchaseDays == 0) {
            return;
        }
        history.customers.push_back(all.customer);
        history.statistics.push_back(statisticsOf(all, minorPerMajor));
        history.recent.push_back(recent.result());
        if (history.calibrationEnd) {
            history.calibration.push_back(statisticsOf(calibration, minorPerMajor));
            history.heldOutPurchases.push_back(heldOut);
        }
        history.revenue += double(all.revenue) / minorPerMajor;
        history.margin += double(all.margin) / minorPerMajor;
        for (const qint64 number :
             {all.customer, qint64(*all.firstDay), qint64(*all.lastDay), all.purchaseDays, all.revenue,
              all.firstRevenue}) {
            fingerprint.add(number);
        }
    };
    PurchaseDays days([&](const PurchaseDay& day) -> Result<void> {
        if (day.customer != all.customer) {
            closeCustomer();
            all = CustomerStats{day.customer};
            calibration = CustomerStats{day.customer};
            heldOut = 0;
            recent = freshRecent();
        }
        history.orders += day.orders;
        if (!day.isPurchase()) {
            ++history.daysLeftOut;
        } else {
            if (all.purchaseDays > 0) {
                history.purchasesPerDay[size_t(day.day - history.firstDay.sinceEpoch())] += 1;
                ++history.gaps[size_t(day.day - *all.lastDay)];
            }
            recent.add(day.day, double(day.net));
            static_cast<void>(meter.add(day.customer, std::int32_t(day.day)));
            if (history.calibrationEnd && day.day > history.calibrationEnd->sinceEpoch()) {
                ++heldOut;
            } else if (history.calibrationEnd) {
                static_cast<void>(calibrationMeter.add(day.customer, std::int32_t(day.day)));
            }
        }
        addDay(all, day);
        if (history.calibrationEnd && day.day <= history.calibrationEnd->sinceEpoch()) {
            addDay(calibration, day);
        }
        return {};
    });
    qint64 count = 0;
    ZHIKE_CHECK(purchasesUpTo(session, history.asOf.sinceEpoch(), [&](const PurchaseRow& row) -> Result<void> {
        if (++count % kRowsBetweenQuestions == 0 && isCancelled && isCancelled()) {
            return tl::unexpected(cancelledError());
        }
        return days.add(row);
    }));
    ZHIKE_CHECK(days.finish());
    closeCustomer();
    history.regularity = meter.result();
    history.calibrationRegularity = calibrationMeter.result();
    history.fingerprint = fingerprint.value();
    return history;
}

Result<InsightSnapshot> computeInsight(
    PurchaseHistory history, models::SegmentTable table, const InsightSettings& settings,
    const models::CancelQuestion& isCancelled)
{
    InsightSnapshot snapshot;
    snapshot.settings = settings;
    snapshot.history = std::move(history);
    snapshot.segmentTable = std::move(table);
    const PurchaseHistory& all = snapshot.history;
    snapshot.rows = repeatRows(all.statistics, all.asOf.sinceEpoch());
    std::vector<models::Activity> activities(all.statistics.size());
    std::ranges::transform(all.statistics, activities.begin(), [&all](const models::CustomerStatistics& statistics) {
        return models::activity(statistics, all.asOf.sinceEpoch(), models::MonetaryMeasure::TotalRevenue);
    });
    const auto scores = models::rfmScores(activities, {}, isCancelled);
    if (!scores) {
        return scores.error().reason == models::FitFailureReason::Cancelled
            ? tl::unexpected(cancelledError())
            : fail(ErrorCode::InvalidInput, u"scores refused: %1"_s.arg(int(scores.error().reason)));
    }
    snapshot.rfm = *scores;
    snapshot.segments = models::segmentsOf(snapshot.rfm.scores, snapshot.segmentTable);
    const bool costsAreKnown = all.revenue > 0 && all.margin > 0 && all.margin < all.revenue;
    snapshot.marginRate = settings.marginRate.value_or(costsAreKnown ? all.margin / all.revenue : 1.0);

    const auto calibrated = checkModels(snapshot, isCancelled);
    snapshot.kind = settings.kind.value_or(
        snapshot.heldOut.empty() ? models::BuyingModel::MbgNbd : snapshot.heldOut.front().kind);
    const auto cells = models::makeCells(snapshot.rows);
    models::FitOptions options;
    options.isCancelled = isCancelled;
    options.logGapWeeks = all.regularity.logGapWeeks;
    snapshot.model = models::fit(snapshot.kind, cells, options);
    models::SpendFitOptions spendOptions;
    spendOptions.isCancelled = isCancelled;
    snapshot.spend = models::fitSpend(snapshot.rows, spendOptions);
    if (isCancelled && isCancelled()) {
        return tl::unexpected(cancelledError());
    }
    if (snapshot.model) {
        if (auto check = models::checkFrequencies(*snapshot.model, cells)) {
            snapshot.frequencies = *check;
        }
        makeTracking(snapshot, calibrated ? *calibrated : *snapshot.model);
        ZHIKE_CHECK(predictAll(snapshot, isCancelled));
    }
    return snapshot;
}

Result<models::SegmentTable> segmentTable(SqlSession& session)
{
    ZHIKE_TRY(QList<SegmentRule> rows, SegmentStore(session).all());
    if (rows.isEmpty()) {
        return models::defaultSegments();
    }
    std::ranges::stable_sort(rows, {}, [](const SegmentRule& row) { return row.details.position; });
    models::SegmentTable table;
    for (const SegmentRule& row : rows) {
        const std::string key = row.details.key.toStdString();
        auto found = std::ranges::find(table.keys, key);
        if (found == table.keys.end()) {
            table.keys.push_back(key);
            found = table.keys.end() - 1;
        }
        table.rules.push_back(
            {size_t(found - table.keys.begin()),
             {row.details.recencyFrom, row.details.recencyTo},
             {row.details.frequencyFrom, row.details.frequencyTo},
             {}});
    }
    return table;
}

} // namespace zhike
