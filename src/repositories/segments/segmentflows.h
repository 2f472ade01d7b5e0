#pragma once

#include "repositories/segments/memberstore.h"

namespace zhike {

/// The members of a segment at two moments and who came and went between them: before + entered - left = after.
struct SegmentMovement {
    CustomerSegmentId segment{0};
    qint64 before = 0;
    qint64 after = 0;
    qint64 entered = 0; ///< stays that began after the first moment, up to the second
    qint64 left = 0;
};
/// Every segment that is not in the bin.
[[nodiscard]] Result<QList<SegmentMovement>> segmentMovements(SqlSession& session, Instant from, Instant to);

/// What the customers who are in a segment now are worth together, minor units of the base currency.
struct SegmentValue {
    qint64 value = 0; ///< to come
    qint64 atRisk = 0;
};
/// Of segments that have members with figures.
[[nodiscard]] Result<QHash<qint64, SegmentValue>> segmentValues(SqlSession& session);

/// Who came or went between two moments, newest first; customers in the bin are left out.
struct ValuedMove {
    SegmentMove move;
    std::optional<qint64> value; ///< of the customer now
};
/// @param entered those who came, or those who went
[[nodiscard]] Result<QList<ValuedMove>>
movesBetween(SqlSession& session, CustomerSegmentId segment, bool entered, Instant from, Instant to, int limit);

} // namespace zhike
