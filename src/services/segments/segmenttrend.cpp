#include "services/segments/segmenttrend.h"

#include <QDateTime>
#include <algorithm>

namespace zhike {

namespace {

/// The last instant of a local day.
Instant lastOf(Day day)
{
    return Instant(Instant::from(day.plus(1).date().startOfDay()).msSinceEpoch() - 1);
}

} // namespace

Result<QList<SegmentTrend>> segmentTrends(SqlSession& session, Day from, Day to)
{
    ZHIKE_TRY(const QList<SegmentOverview> overviews, segmentOverviews(session, lastOf(from)));
    ZHIKE_TRY(const QList<SegmentMovement> movements, segmentMovements(session, lastOf(from), lastOf(to)));
    ZHIKE_TRY(const auto values, segmentValues(session));
    QList<SegmentTrend> trends;
    for (const SegmentOverview& overview : overviews) {
        SegmentTrend trend{overview.segment, {overview.segment.id}, {}, overview.state.has_value(), false};
        const auto found = std::ranges::find(movements, overview.segment.id, &SegmentMovement::segment);
        if (found != movements.end()) {
            trend.movement = *found;
        }
        trend.value = values.value(overview.segment.id.value());
        trend.isYounger = overview.segment.createdAt > lastOf(from);
        trends.append(trend);
    }
    return trends;
}

Result<QList<ValuedMove>> segmentMoves(SqlSession& session, CustomerSegmentId segment, Day from, Day to, int limit)
{
    ZHIKE_TRY(QList<ValuedMove> moves, movesBetween(session, segment, true, lastOf(from), lastOf(to), limit));
    ZHIKE_TRY(const auto left, movesBetween(session, segment, false, lastOf(from), lastOf(to), limit));
    moves.append(left);
    std::ranges::stable_sort(moves, std::ranges::greater(), [](const ValuedMove& moved) { return moved.move.at; });
    moves.resize(std::min<qsizetype>(moves.size(), limit));
    return moves;
}

} // namespace zhike
