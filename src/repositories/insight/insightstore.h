#pragma once

#include "domain/base/time.h"
#include "domain/customers/standing.h"
#include "storage/sqlsession.h"

#include <span>

namespace zhike {

/// Where one customer stands and what it is worth; amounts are minor units of the base currency.
struct StoredStanding {
    LifecycleChoice stage = LifecycleChoice::Potential;
    Day stageSince{0};
    StageReasonChoice stageReason = StageReasonChoice::NoPurchase;
    std::optional<double> stageFigure; ///< what it means depends on the reason; nothing: beyond all numbers
    ValueClassChoice valueClass = ValueClassChoice::Standard;
    LoyaltyChoice loyalty = LoyaltyChoice::Unknown;
    int loyaltyMarks = 0; ///< bit of each of the six marks
    std::optional<double> attitude; ///< 0..100
    std::optional<KeepChoice> keep; ///< nothing where no model could be fitted, as the next two
    std::optional<int> cubeCell;
    std::optional<qint64> valueAtRisk;
    std::optional<ActionChoice> nextAction;
    std::optional<double> nextActionFigure;
    qint64 historic = 0; ///< the sum of the parts without referral
    std::optional<qint64> current; ///< nothing where no model could be fitted, as potential
    std::optional<qint64> potential;
    double expectedCrossSell = 0;
    qint64 firstPurchase = 0; ///< CLV1
    qint64 repeat = 0; ///< CLV2
    qint64 crossSell = 0; ///< CLV3
    qint64 lowerCost = 0; ///< CLV4
    qint64 referral = 0; ///< CLV5, beside the sum
    qint64 premium = 0; ///< CLV6
    qint64 standardCost = 0;
    std::optional<qint64> group; ///< historic value of the customer's group; nothing where it stands alone
    qint64 chain = 0; ///< historic value of all who came through it, directly and through others ..
    int chainCustomers = 0; ///< .. and how many they are
};

/// One change of a customer's stage.
struct StageChange {
    qint64 customer = 0;
    Day day{0};
    LifecycleChoice from = LifecycleChoice::Potential;
    LifecycleChoice to = LifecycleChoice::Potential;
    StageReasonChoice reason = StageReasonChoice::NoPurchase;
    std::optional<double> figure;
    friend bool operator==(const StageChange&, const StageChange&) = default;
};

/// What the models say of one customer, ready to be stored. Amounts are minor units of the base currency.
struct StoredFigures {
    qint64 customer = 0;
    int r = 0;
    int f = 0;
    int m = 0;
    QString segment; ///< key
    std::optional<double> pAlive; ///< nothing where no model could be fitted, as the next three
    std::optional<double> expectedPurchases;
    std::optional<qint64> expectedSpend;
    std::optional<qint64> value;
    std::optional<StoredStanding> standing;
};

/// One fit of the models, with everything needed to say the same figures again.
struct ModelRun {
    qint64 id = 0;
    QString kind; ///< "mbgnbd"
    Day asOf{0};
    Instant madeAt{0};
    qint64 customers = 0;
    QString fingerprint; ///< of the statistics that it was fitted on
    QString content; ///< JSON: parameters, scores' bounds, segments, settings
    QString summary; ///< JSON: what the Insight page shows
};

/// Writes or replaces the figures of these customers.
[[nodiscard]] Result<void> writeFigures(SqlSession& session, qint64 run, std::span<const StoredFigures> rows);
/// Does away with the indexes over figures that lie anywhere in the order of customers. A run over many customers does
/// so: writing 2,000 changed half of such an index's pages, 12 GB in all for a million. Nothing on a server.
[[nodiscard]] Result<void> dropScatteredIndexes(SqlSession& session);
/// Makes one of them again, about 0.7 s a million. @return false: all are there.
[[nodiscard]] Result<bool> makeScatteredIndex(SqlSession& session);
/// Takes away the figures of customers that the run did not name (they have no purchase any more).
[[nodiscard]] Result<qint64> removeFiguresNotOf(SqlSession& session, qint64 run, int limit);
[[nodiscard]] Result<void> removeFigures(SqlSession& session, qint64 customer);
/// @return nothing before a run told the customer's standing.
[[nodiscard]] Result<std::optional<StoredStanding>> readStanding(SqlSession& session, qint64 customer);

/// The stage of each customer that has one, and since when.
[[nodiscard]] Result<void>
readStages(SqlSession& session, const std::function<void(qint64 customer, LifecycleChoice stage, Day since)>& sink);
/// A second change on one day takes the place of the first and keeps where that came from.
[[nodiscard]] Result<void> writeStageChanges(SqlSession& session, std::span<const StageChange> changes);
/// Newest first.
[[nodiscard]] Result<QList<StageChange>> stageChangesOf(SqlSession& session, qint64 customer, int limit);
/// How many customers went from one stage to another after a day.
struct StageFlow {
    LifecycleChoice from = LifecycleChoice::Potential;
    LifecycleChoice to = LifecycleChoice::Potential;
    qint64 changes = 0;
    friend bool operator==(const StageFlow&, const StageFlow&) = default;
};
[[nodiscard]] Result<QList<StageFlow>> stageFlowsAfter(SqlSession& session, Day day);

/// What a product sold for in a quarter, counted from 1970.
struct StoredPrice {
    qint64 product = 0;
    qint32 quarter = 0;
    qint64 net = 0;
    qint64 quantity = 0; ///< thousandths
};
[[nodiscard]] Result<void> writePrices(SqlSession& session, qint64 run, std::span<const StoredPrice> prices);
[[nodiscard]] Result<qint64> removePricesNotOf(SqlSession& session, qint64 run, int limit);
/// The prices of every product that the customer ever bought.
[[nodiscard]] Result<void>
pricesFor(SqlSession& session, qint64 customer, const std::function<void(const StoredPrice&)>& sink);
[[nodiscard]] Result<void> writeModelRun(SqlSession& session, const ModelRun& run);
/// The newest run without its summary, or nothing.
[[nodiscard]] Result<std::optional<ModelRun>> newestModelRun(SqlSession& session);
[[nodiscard]] Result<QString> modelRunSummary(SqlSession& session, qint64 run);
/// Keys of the customers by id: the external key where there is one, else the number; for exports.
[[nodiscard]] Result<void>
readCustomerKeys(SqlSession& session, const std::function<Result<void>(qint64 id, const QString& key)>& sink);

} // namespace zhike
