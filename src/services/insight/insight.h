#pragma once

#include "analytics/buyingmodel.h"
#include "analytics/modelcheck.h"
#include "analytics/prediction.h"
#include "analytics/regularity.h"
#include "analytics/rfm.h"
#include "analytics/segments.h"
#include "analytics/spendmodel.h"
#include "analytics/standing.h"
#include "analytics/valuecurve.h"
#include "domain/base/money.h"
#include "domain/base/time.h"
#include "storage/sqlsession.h"

#include <QString>
#include <vector>

namespace zhike {

/// What a manager may choose about the models.
struct InsightSettings {
    std::optional<analytics::BuyingModel> kind; ///< nothing: the one with the smallest held-out error is proposed
    int valueHorizonWeeks = 156;
    double expectationWeeks = 52; ///< of expected purchases
    double yearlyDiscountRate = 0.10;
    std::optional<double> marginRate; ///< of revenue; nothing: the company's own, from the orders that know their cost
    std::optional<Day> asOf; ///< nothing: the day of the newest order
    bool operator==(const InsightSettings&) const = default;
};

/// "bgnbd", "mbgnbd", "paretonbd", "mbgcnbd", "nbd"
[[nodiscard]] QString keyOf(analytics::BuyingModel kind);
[[nodiscard]] std::optional<analytics::BuyingModel> buyingModelFromKey(QStringView key);

/// The purchases of everybody as the models read them, from one pass over the orders. Amounts are in major units.
struct PurchaseHistory {
    qint64 readAt = 0; ///< newest change when the reading began: later ones may be missing
    Day asOf{0};
    Day firstDay{0}; ///< of the log
    std::optional<Day> calibrationEnd; ///< nothing when the history is too short to hold a part back
    std::vector<qint64> customers; ///< who bought, ascending
    std::vector<analytics::CustomerStatistics> statistics; ///< one per customer, at asOf
    std::vector<analytics::CustomerStatistics> calibration; ///< at calibrationEnd; purchaseDays 0: not yet a customer
    std::vector<std::int32_t> heldOutPurchases; ///< purchase days after calibrationEnd
    std::vector<analytics::RecentBuying> recent; ///< one per customer, at asOf
    std::vector<std::int64_t> gaps; ///< between purchase days of everybody, counted by their length in days
    std::vector<double> purchasesPerDay; ///< repeat purchase days of all, from firstDay on
    analytics::Regularity regularity; ///< of the purchase days up to asOf ..
    analytics::Regularity calibrationRegularity; ///< .. and up to calibrationEnd
    double revenue = 0;
    double margin = 0;
    qint64 orders = 0;
    qint64 daysLeftOut = 0; ///< eaten up by returns
    quint64 fingerprint = 0;
};

/// Streams the orders once (about 0.1 us an order on SQLite's covering index). Nothing bought: `customers` is empty.
/// @param lifecycle says which silence counts as an end, for `recent`
[[nodiscard]] Result<PurchaseHistory> purchaseHistory(
    SqlSession& session, std::optional<Day> asOf, Currency base, const analytics::CancelQuestion& isCancelled = {},
    const analytics::LifecycleSettings& lifecycle = {});

/// One model held against the part of the history that it did not see.
using HeldOutCheck = analytics::HeldOutCandidate;

/// Where everybody stands: what is known of each and what the company lends to it. `facts` runs parallel to the
/// customers.
struct StandingSnapshot {
    analytics::StandingSettings settings;
    std::vector<analytics::StandingFacts> facts;
    analytics::StandingBounds bounds;
    analytics::ReferencePrices prices;
    bool isFirst = true; ///< no run before it: stages begin, none has changed
    qint64 withoutPurchase = 0; ///< customers who have not bought

    [[nodiscard]] analytics::Standing of(size_t customer) const
    {
        return analytics::standingOf(facts[customer], bounds, settings);
    }
};

/// Everything computed for everybody at one date. Vectors run parallel to `history.customers`.
struct InsightSnapshot {
    InsightSettings settings;
    PurchaseHistory history;
    std::vector<analytics::RepeatRow> rows;
    analytics::RfmScores rfm;
    analytics::SegmentTable segmentTable;
    std::vector<std::uint8_t> segments;
    analytics::BuyingModel kind = analytics::BuyingModel::MbgNbd;
    analytics::Fitted<analytics::FittedModel> model = analytics::refuse(analytics::FitFailureReason::NoCustomers);
    analytics::Fitted<analytics::SpendModel> spend = analytics::refuse(analytics::FitFailureReason::NoCustomers);
    std::vector<analytics::Prediction> predictions; ///< empty when `model` is a refusal
    double marginRate = 1;
    std::optional<analytics::FrequencyCheck> frequencies;
    std::optional<analytics::TrackingCurve> tracking; ///< of the model fitted up to calibrationEnd where there is one
    /// The kinds that were tried: the proposed one first, then by error. Erlang-2 only where purchases are regular.
    std::vector<HeldOutCheck> heldOut;
    analytics::ProposalReason proposalReason = analytics::ProposalReason::SmallestError;
    std::optional<analytics::HeldOutBaselines> baselines; ///< what the kinds must beat
    std::optional<StandingSnapshot> standing; ///< nothing until `addStanding`

    [[nodiscard]] bool hasPredictions() const { return !predictions.empty(); }
};

/// Scores, segments, fits, predictions and checks. Pure; about a second for 1,000,000 customers.
/// @return `InvalidInput` for settings or a segment table that cannot be, `Cancelled`.
[[nodiscard]] Result<InsightSnapshot> computeInsight(
    PurchaseHistory history, analytics::SegmentTable table, const InsightSettings& settings,
    const analytics::CancelQuestion& isCancelled = {});

/// The company's segment table as the manager left it.
[[nodiscard]] Result<analytics::SegmentTable> segmentTable(SqlSession& session);

} // namespace zhike
