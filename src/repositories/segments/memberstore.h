#pragma once

#include "domain/base/time.h"
#include "domain/customers/customersegment.h"
#include "storage/sqlsession.h"

#include <QHash>
#include <QStringList>
#include <span>
#include <vector>

namespace zhike {

/// Customers who are in a segment, ascending.
[[nodiscard]] Result<std::vector<qint64>> currentMembers(SqlSession& session, CustomerSegmentId segment);
/// Those of some customers (at most some hundreds) who are in it, ascending.
[[nodiscard]] Result<std::vector<qint64>>
currentMembersAmong(SqlSession& session, CustomerSegmentId segment, std::span<const qint64> customers);

/// Begins a stay for each customer who is not in the segment already.
[[nodiscard]] Result<void>
enterSegment(SqlSession& session, CustomerSegmentId segment, std::span<const qint64> customers, Instant at);
/// Ends the stay of each customer who is in the segment.
[[nodiscard]] Result<void>
leaveSegment(SqlSession& session, CustomerSegmentId segment, std::span<const qint64> customers, Instant at);

/// When a segment was last gone through.
struct SegmentState {
    CustomerSegmentId segment{0};
    int ruleRevision = 0;
    Day asOf{0}; ///< "today" of its relative dates
    Instant evaluatedAt{0};
    qint64 members = 0;
};
[[nodiscard]] Result<void> writeSegmentState(SqlSession& session, const SegmentState& state);
/// Adds to the stored number of members after a change to single customers.
[[nodiscard]] Result<void> shiftMembers(SqlSession& session, CustomerSegmentId segment, qint64 by);
[[nodiscard]] Result<QList<SegmentState>> segmentStates(SqlSession& session);

/// Segments in the bin that still have members: their stays have to be ended.
[[nodiscard]] Result<QList<CustomerSegmentId>> segmentsInBinWithMembers(SqlSession& session);

/// How many entered and left from a moment on.
struct SegmentFlow {
    CustomerSegmentId segment{0};
    qint64 entered = 0;
    qint64 left = 0;
};
[[nodiscard]] Result<QList<SegmentFlow>> segmentFlows(SqlSession& session, Instant since);

/// One entry or departure.
struct SegmentMove {
    CustomerId customer{0};
    QString name;
    Instant at{0};
    bool entered = true; ///< else left
};
/// The newest moves of a segment, newest first; customers in the bin are left out.
[[nodiscard]] Result<QList<SegmentMove>> newestMoves(SqlSession& session, CustomerSegmentId segment, int limit);

/// The names of the segments that customers are in, by customer, in the order of the names.
[[nodiscard]] Result<QHash<qint64, QStringList>> segmentNamesOf(SqlSession& session, std::span<const qint64> customers);

/// A customer's stays, newest first.
struct SegmentStay {
    CustomerSegmentId segment{0};
    QString name;
    Instant since{0};
    std::optional<Instant> until;
};
[[nodiscard]] Result<QList<SegmentStay>> staysOf(SqlSession& session, CustomerId customer);

} // namespace zhike
