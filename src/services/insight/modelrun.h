#pragma once

#include "analytics/alivecurve.h"
#include "repositories/insight/insightstore.h"
#include "repositories/sales/customerstats.h"
#include "services/insight/insightsummary.h"
#include "services/insight/worth.h"

#include <functional>

namespace zhike {

/// What a run leaves behind so that one customer's figures can be said again with the same parameters.
struct FittedRun {
    qint64 id = 0;
    Day asOf{0};
    InsightSettings settings;
    double marginRate = 1;
    std::optional<analytics::FittedModel> model;
    std::optional<analytics::SpendModel> spend;
    analytics::ScoreBounds recencyBounds{};
    analytics::ScoreBounds frequencyBounds{};
    analytics::ScoreBounds monetaryBounds{};
    analytics::SegmentTable segments;
    std::optional<analytics::StandingBounds> standing;
    analytics::StandingSettings thresholds; ///< by which `standing` was told
};

[[nodiscard]] QString toJson(const FittedRun& run);
[[nodiscard]] Result<FittedRun> fittedRunFrom(const QString& json);

/// Writes a snapshot's figures in portions; each call is one short transaction of its own. Readers see old and new
/// figures side by side until it is done; the run itself is written last.
class InsightWriter {
public:
    InsightWriter(const InsightSnapshot& snapshot, InsightSummary summary, Currency base, Instant now);
    /// Writes the next portion (2,000 customers). @return true when everything is written.
    [[nodiscard]] Result<bool> writeSome(SqlSession& session);
    [[nodiscard]] double share() const;
    [[nodiscard]] const InsightSummary& summary() const { return m_summary; }

private:
    Result<void> writeCustomers(SqlSession& session);
    Result<void> writeSomePrices(SqlSession& session);
    Result<bool> finish(SqlSession& session);

    const InsightSnapshot& m_snapshot;
    InsightSummary m_summary;
    Currency m_base;
    Instant m_now;
    std::vector<StoredPrice> m_prices;
    qint64 m_run = 0;
    size_t m_next = 0;
    size_t m_nextPrice = 0;
    bool m_lacksIndexes = false;
};

/// Makes again what a run over many customers goes without while it writes, when it did not come to its end.
[[nodiscard]] Result<void> endUnfinishedRun(SqlSession& session);

/// The figures of customer `i` of a snapshot as they are stored.
[[nodiscard]] StoredFigures storedFigures(const InsightSnapshot& snapshot, size_t i, Currency base);

/// The newest run's parameters, or nothing before the first run.
[[nodiscard]] Result<std::optional<FittedRun>> newestFittedRun(SqlSession& session);
[[nodiscard]] Result<std::optional<InsightSummary>> newestInsightSummary(SqlSession& session);

/// How one customer's P(alive) went, by a run's parameters and the customer's own days of purchase; nothing without a
/// fitted model. Costs the customer's own orders.
[[nodiscard]] Result<std::vector<analytics::AlivePoint>>
aliveCurveOf(SqlSession& session, const FittedRun& run, CustomerId customer);

/// @return nothing from a run of a version that told no standing. Costs the customer's own activities and cases.
[[nodiscard]] Result<std::optional<BesideValue>>
besideValueOf(SqlSession& session, const FittedRun& run, CustomerId customer, const StoredStanding& standing);

/// Says one customer's figures again after an order, with the parameters of the newest run; microseconds. Part of the
/// order's own transaction. Before the first run nothing happens.
[[nodiscard]] Result<void> refreshFigures(SqlSession& session, const CustomerStats& stats, Currency base);

/// The whole way on one session: history, computation, writing. For the command line and tests.
[[nodiscard]] Result<InsightSummary>
runInsight(SqlSession& reader, SqlSession& writer, const InsightSettings& settings, Currency base, Instant now);

} // namespace zhike
