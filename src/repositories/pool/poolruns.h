#pragma once

#include "domain/base/id.h"
#include "domain/base/time.h"
#include "repositories/changes/changelog.h"
#include "repositories/verify/verifyreads.h"

namespace zhike {

/// What the rules returned in one go: a change a portion of customers.
struct PoolRun {
    qint64 id = 0;
    Instant at{0}; ///< of its first portion
    qint64 customers = 0;
    bool operator==(const PoolRun&) const = default;
};
[[nodiscard]] Result<void>
writePoolPiece(SqlSession& session, qint64 run, ChangeId change, Instant at, qint64 customers);
/// Newest first.
[[nodiscard]] Result<QList<PoolRun>> readPoolRuns(SqlSession& session, int limit);
/// The changes of a run, newest first.
[[nodiscard]] Result<QList<ChangeId>> poolPieces(SqlSession& session, qint64 run);

/// Customers who are in the pool and have an owner too.
[[nodiscard]] Result<FoundRows> ownedCustomersInPool(SqlSession& session, qsizetype limit);
/// Times of holding that end before they begin.
[[nodiscard]] Result<FoundRows> impossibleTenures(SqlSession& session, qsizetype limit);

} // namespace zhike
