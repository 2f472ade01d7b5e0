#pragma once

#include "repositories/segments/segmentflows.h"
#include "services/segments/membership.h"

namespace zhike {

/// A company's segment with its size at two days, who came and went between them, and what its members are worth.
struct SegmentTrend {
    RuleSegment segment;
    SegmentMovement movement;
    SegmentValue value;
    bool isKnown = false; ///< its rule was gone through; else the numbers say nothing
    bool isYounger = false; ///< its history begins after the earlier day: nobody "came" then
};

/// Every segment by name. @param from, to local days: from the end of the first to the end of the second
[[nodiscard]] Result<QList<SegmentTrend>> segmentTrends(SqlSession& session, Day from, Day to);

/// Who came and went between the ends of two days, newest first, at most `limit`.
[[nodiscard]] Result<QList<ValuedMove>>
segmentMoves(SqlSession& session, CustomerSegmentId segment, Day from, Day to, int limit);

} // namespace zhike
