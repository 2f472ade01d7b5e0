#pragma once

#include "services/insight/insightsummary.h"

namespace zhike {

/// Where one customer stood at two dates: places in `InsightComparison::segments`, or `kNoSegment`.
struct Mover {
    qint64 customer = 0;
    std::uint8_t from = analytics::kNoSegment; ///< also: not yet a customer
    std::uint8_t to = analytics::kNoSegment;
    double valueThen = 0; ///< to come, at the earlier date, major units; 0 where it was not known
};

/// Everybody at two dates, each computed from the orders up to it alone.
struct InsightComparison {
    InsightSummary before; ///< with the kind of model and the settings that are asked for
    Day after{0};
    std::optional<InsightSummary> replayed; ///< of the later date, where that was asked for in full
    QStringList segments; ///< keys, in the table's order
    analytics::SegmentMigration migration;
    std::vector<Mover> customers; ///< who had bought by the later date, ascending by customer

    /// @return how many more customers a segment has now than then; 0 for an unknown key.
    [[nodiscard]] qint64 changeOf(const QString& segment) const;
    /// @return those who had bought by the earlier date and are in another segment now.
    [[nodiscard]] qint64 moved() const;
    /// @return those who came from and went to these places, most valuable first; nothing: from or to anywhere.
    [[nodiscard]] std::vector<Mover> moversOf(std::optional<size_t> from, std::optional<size_t> to) const;
};

/// The figures of the newest date are stored; any other date has to be replayed.
enum class LaterDate { SegmentsOnly, InFull };

/// @return the day with which figures are compared unless another is chosen: three months before, at the earliest the
/// first of the log; nothing when there is no earlier day.
[[nodiscard]] std::optional<Day> usualComparisonDay(Day asOf, Day firstDay);
/// The settings that a summary was computed with, its kind of model included: two days by two models would differ by
/// the models.
[[nodiscard]] InsightSettings settingsLike(const InsightSummary& summary);

/// Replays the earlier date in full (fit, values) and of the later one what is asked for. Streams the orders twice;
/// about two seconds for 1,000,000 customers. Stores nothing.
/// @param settings its `asOf` is ignored
/// @return `InvalidInput` when `before` is not earlier than `after`, `Cancelled`.
[[nodiscard]] Result<InsightComparison> compareInsight(
    SqlSession& session, Day before, Day after, LaterDate later, InsightSettings settings, Currency base,
    const analytics::CancelQuestion& isCancelled = {});

/// compareInsight() of the summary's own day with the usual earlier one. @return nothing when there is none.
[[nodiscard]] Result<std::optional<InsightComparison>>
usualComparison(SqlSession& session, const InsightSummary& summary, Currency base);

} // namespace zhike
