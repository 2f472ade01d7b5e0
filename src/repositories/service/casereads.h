#pragma once

#include "repositories/stores.h"

namespace zhike {

/// Since when a paused case is paused, by its change log; the moment of its last change where the log has nothing.
/// Nothing for a case that is not paused.
[[nodiscard]] Result<std::optional<Instant>> pausedSince(SqlSession& session, const Case& serviceCase);

/// A case without its description, with the names that a queue shows.
struct QueuedCase {
    Case serviceCase{CaseId(0)};
    QString customerName;
};
/// Open cases: running ones with a promise by their due time, running ones without, paused ones; at most `limit`.
[[nodiscard]] Result<QList<QueuedCase>> openCases(SqlSession& session, std::optional<UserId> owner, int limit);

struct OpenCaseCounts {
    qint64 open = 0;
    qint64 breached = 0; ///< running and past their due time
};
[[nodiscard]] Result<OpenCaseCounts> countOpenCases(SqlSession& session, std::optional<UserId> owner, Instant now);

/// All entries of a case, oldest first: for who must compare them. A page reads stretches, by the two below.
[[nodiscard]] Result<QList<CaseEntry>> entriesOf(SqlSession& session, CustomerId customer, CaseId serviceCase);

/// Where an entry stands among those of its case: they are told by their moment, and by their id where that is one.
struct EntryPlace {
    Instant at{0};
    CaseEntryId id{0};
};
/// The last entries of a case that stand before a place, or of all; newest first, at most `limit`.
[[nodiscard]] Result<QList<CaseEntry>> entriesBefore(
    SqlSession& session, CustomerId customer, CaseId serviceCase, const std::optional<EntryPlace>& before, int limit);
/// The first entries of a case that stand after a place; oldest first, at most `limit`.
[[nodiscard]] Result<QList<CaseEntry>>
entriesAfter(SqlSession& session, CustomerId customer, CaseId serviceCase, const EntryPlace& after, int limit);
/// Other cases of the customer, newest first.
[[nodiscard]] Result<QList<Case>> otherCases(SqlSession& session, CustomerId customer, CaseId except, int limit);

} // namespace zhike
