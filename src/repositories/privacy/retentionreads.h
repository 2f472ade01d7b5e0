#pragma once

#include "repositories/stores.h"

namespace zhike {

/// Where the past begins for a rule: what is older than both is found, and what is younger than `documents` protects.
struct RetentionCut {
    Day day{0}; ///< the first day that is too young
    Instant at{0}; ///< its start
    Day documentsDay{0}; ///< the first day whose orders are still to be kept
};

/// The records that a rule would take away, by customer and id. No person and no contact of a customer with an open
/// case or opportunity, with an order that is open or to be kept, or with anything planned.
[[nodiscard]] Result<QList<RecordRef>> recordsBeyond(SqlSession& session, RetentionKind kind, const RetentionCut& cut);
/// Of these records those that the rule finds still: reads no others.
[[nodiscard]] Result<QList<RecordRef>>
recordsBeyond(SqlSession& session, RetentionKind kind, const RetentionCut& cut, const QList<RecordRef>& among);
/// The entries of a case that are not in the bin.
[[nodiscard]] Result<QList<CaseEntry>> liveEntriesOf(SqlSession& session, CustomerId customer, CaseId serviceCase);

[[nodiscard]] Result<qint64> countDraftsBefore(SqlSession& session, Instant savedBefore);
/// @return how many there were.
[[nodiscard]] Result<qint64> removeDraftsBefore(SqlSession& session, Instant savedBefore);

/// One entry of the log of runs.
struct RetentionRun {
    qint64 id = 0; ///< 0 before it is logged
    RetentionKind kind = RetentionKind::FormerCustomers;
    int months = 0;
    UserId user{0};
    Instant at{0};
    qint64 confirmed = 0; ///< records that were shown
    qint64 removed = 0; ///< of these, those that were still to go
    friend bool operator==(const RetentionRun&, const RetentionRun&) = default;
};
/// Logs a run; of one that has an id the counts are added to what stands there. @return its id
[[nodiscard]] Result<qint64> writeRetentionRun(SqlSession& session, const RetentionRun& run);
/// Newest first.
[[nodiscard]] Result<QList<RetentionRun>> readRetentionRuns(SqlSession& session, int limit);

} // namespace zhike
