#pragma once

#include "repositories/pool/poolruns.h"
#include "services/changes/change.h"
#include "services/pool/pooldue.h"

#include <span>

namespace zhike {

/// Customers that one change returns: few, since a save beside it waits for its end.
inline constexpr size_t kPoolPiece = 100;

/// Has the day's run been made?
[[nodiscard]] Result<bool> isPoolRunDue(SqlSession& session, Instant now);
/// Who goes back today by the rules that are on.
[[nodiscard]] Result<std::vector<PoolDue>> poolDueToday(SqlSession& session, Instant now);
/// Returns those of a portion (at most kPoolPiece) that the rules still find, as the program itself.
/// @param run number of the run that it belongs to; 0: the first portion, which gives it one
struct PoolPiece {
    qint64 run = 0;
    qint64 returned = 0;
    ChangeReceipt receipt; ///< touched is empty where nobody went back
};
[[nodiscard]] Result<PoolPiece>
returnDue(SqlSession& session, std::span<const PoolDue> due, qint64 run, Instant now, Currency base);
/// The run of this day is over.
[[nodiscard]] Result<void> notePoolRun(SqlSession& session, Instant now);

/// All of it on one session, for the command line. @return how many went back
[[nodiscard]] Result<qint64> runPoolRules(SqlSession& session, Instant now, Currency base);

/// Gives the customers of one change of a run back to whom they were taken from; those claimed, edited or handed over
/// since stay as they are. Runs over PoolRun::id are taken back change by change, the newest first.
[[nodiscard]] Change takeBackPoolPiece(ChangeId piece);
/// The same for a whole run on one session. @return how many customers went back
[[nodiscard]] Result<qint64>
takeBackPoolRun(SqlSession& session, qint64 run, const Author& author, Instant now, Currency base);

} // namespace zhike
