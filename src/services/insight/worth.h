#pragma once

#include "analytics/customergraph.h"
#include "domain/customers/standing.h"
#include "repositories/insight/insightstore.h"
#include "services/insight/insight.h"

namespace zhike {

/// What the customers of a history brought and cost, from one pass over the order lines for the reference prices and
/// one for the customers. Memory is one `StandingFacts` per customer, the prices (products x quarters) and the ties.
struct WorthHistory {
    std::vector<analytics::StandingFacts> facts; ///< parallel to the history's customers
    analytics::ReferencePrices prices;
    analytics::CrossSellTable crossSell;
    analytics::CustomerGraph graph;
    bool isFirst = true; ///< no stage was ever stored
    qint64 withoutPurchase = 0;
};

/// @param careUntil activities, cases and remarks after this day are left out; nothing: all count.
[[nodiscard]] Result<WorthHistory> worthHistory(
    SqlSession& session, const PurchaseHistory& history, std::optional<Day> careUntil,
    const analytics::CancelQuestion& isCancelled = {});

/// What everybody together lends to each one's standing, by certain settings.
struct SettledStanding {
    analytics::StandingBounds bounds;
    std::vector<std::int64_t> historic; ///< parallel to the facts, minor units
    std::vector<std::int64_t> referral; ///< CLV5, likewise
};
/// Pure. @param known its date, gap, rates and horizon are taken over. @param customers parallel to `facts`, ascending.
[[nodiscard]] SettledStanding settleStanding(
    std::span<const analytics::StandingFacts> facts, std::span<const qint64> customers,
    const analytics::CustomerGraph& graph, const analytics::StandingBounds& known,
    const analytics::StandingSettings& settings);

/// Adds where everybody stands to a computed snapshot. Pure; about a second for 1,000,000 customers.
/// @param worth its facts and prices are taken, its graph stays
void addStanding(
    InsightSnapshot& snapshot, WorthHistory&& worth, const analytics::StandingSettings& settings, Currency base);

/// The categories that a company's cross-selling is counted over: the oldest ones by id, at most
/// `analytics::kMostCategories`; products of others count as without category.
class CategoryPlaces {
public:
    /// @param customer whose products alone are read: an order must not cost the whole list of products; nothing: all
    [[nodiscard]] static Result<CategoryPlaces> read(SqlSession& session, std::optional<CustomerId> customer = {});
    [[nodiscard]] std::int32_t of(std::optional<qint64> product) const;

private:
    std::unordered_map<qint64, std::int32_t> m_products;
};

/// What one customer's ratings, complaints and referrals say.
[[nodiscard]] Result<analytics::AttitudeFacts> attitudeFactsOf(SqlSession& session, CustomerId customer);

/// The facts of one customer from its own rows: the cost depends on this customer's orders alone. What comes from
/// others (referrals' value, expected cross-selling) stays as the newest run left it; days and predictions are the
/// caller's.
/// @param lifecycle says which silence counts as an end
[[nodiscard]] Result<analytics::StandingFacts>
standingFactsOf(SqlSession& session, CustomerId customer, Day asOf, const analytics::LifecycleSettings& lifecycle);

/// What stands beside a customer's value, by the newest run: word of mouth and what it would take to replace it.
struct BesideValue {
    analytics::Voice voice = analytics::Voice::Silent;
    qint64 wordOfMouth = 0; ///< minor units
    std::optional<analytics::Replacement> replacement; ///< nothing without a model or where nothing is expected
    bool knowsAcquisitionCost = false; ///< else the cost of `replacement` says nothing
};

[[nodiscard]] StoredStanding storedStanding(
    const analytics::Standing& standing, const analytics::StandingFacts& facts,
    const analytics::StandingSettings& settings);
/// The change of stage that a standing is, or nothing.
[[nodiscard]] std::optional<StageChange>
stageChange(qint64 customer, const analytics::Standing& standing, const analytics::StandingFacts& facts);

} // namespace zhike
