#pragma once

#include "repositories/stores.h"
#include "storage/filter.h"

#include <functional>
#include <span>

namespace zhike {

/// A customer whom a rule is about and who has an owner.
struct PoolCandidate {
    qint64 customer = 0;
    UserId owner{0};
    Instant heldSince{0}; ///< by this owner
    std::optional<Day> protectedUntil;
    std::optional<qint64> value; ///< lifetime value, minor units of the base currency
};

/// Whom to read as candidates.
struct PoolQuestion {
    Filter filter;
    FilterContext context;
    Instant heldBefore{0}; ///< only those whose owner has them since before
    std::optional<Day> orderedSince; ///< not those who ordered since
    bool sparesOpportunities = false; ///< not those with an open opportunity
    std::optional<UserId> owner; ///< only this one's
    std::optional<std::span<const qint64>> among; ///< only these, at most some thousands
};
using CandidateSink = std::function<void(const PoolCandidate&)>;
/// Each once, in no order. Without an owner or a choice every customer is read: about a second a million.
[[nodiscard]] Result<void>
readPoolCandidates(SqlSession& session, const PoolQuestion& question, const CandidateSink& sink);

/// What counts as a follow-up, and when.
struct FollowUpQuestion {
    QList<ActivityKind> kinds;
    bool countsAttempts = false;
    Instant from{0};
    Instant until{0};
};
/// A customer comes as often as there are follow-ups, in no order.
using FollowUpSink = std::function<void(qint64 customer, Instant at)>;
/// Of everybody: reads the activities of the span and no older ones.
[[nodiscard]] Result<void>
readFollowUps(SqlSession& session, const FollowUpQuestion& question, const FollowUpSink& sink);
/// Of some customers.
[[nodiscard]] Result<void> readFollowUpsOf(
    SqlSession& session, const FollowUpQuestion& question, std::span<const qint64> customers, const FollowUpSink& sink);

/// Customers outside of the bin whose owner somebody is.
[[nodiscard]] Result<qint64> countHeld(SqlSession& session, UserId user);
/// How many a person claimed since a moment, those given away again too.
[[nodiscard]] Result<qint64> countClaimedSince(SqlSession& session, UserId user, Instant since);
/// When the last of these persons stopped holding a customer.
[[nodiscard]] Result<std::optional<Instant>>
lastHeldUntil(SqlSession& session, CustomerId customer, std::span<const UserId> holders);
/// The times that are over, newest first.
[[nodiscard]] Result<QList<Tenure>> tenuresOf(SqlSession& session, CustomerId customer);
/// Lets two claims of one person wait for each other where several sessions write.
[[nodiscard]] Result<void> lockClaimant(SqlSession& session, UserId user);

} // namespace zhike
