#pragma once

#include "repositories/service/casereads.h"

namespace zhike {

/// A stretch of what was written into a case, as it is read: oldest first. Costs the same however much was written.
struct CaseThread {
    struct Entry {
        CaseEntry entry{CaseEntryId(0)};
        QString authorName; ///< empty when the customer wrote it
        [[nodiscard]] EntryPlace place() const { return {entry.details.at, entry.id}; }
    };
    QList<Entry> entries;
    bool hasEarlier = false; ///< more was written before the first of them
    bool hasLater = false; ///< more was written after the last of them
};

inline constexpr int kThreadEntriesAtOnce = 50;

/// The newest entries.
[[nodiscard]] Result<CaseThread>
caseThread(SqlSession& session, CustomerId customer, CaseId serviceCase, int limit = kThreadEntriesAtOnce);
/// Those right before a place.
[[nodiscard]] Result<CaseThread> earlierInThread(
    SqlSession& session, CustomerId customer, CaseId serviceCase, const EntryPlace& before,
    int limit = kThreadEntriesAtOnce);
/// Those right after a place.
[[nodiscard]] Result<CaseThread> laterInThread(
    SqlSession& session, CustomerId customer, CaseId serviceCase, const EntryPlace& after,
    int limit = kThreadEntriesAtOnce);
/// An entry of the case among its neighbours, as many of them on each side as are there, at most half of `limit`.
[[nodiscard]] Result<CaseThread> threadAround(
    SqlSession& session, CustomerId customer, CaseId serviceCase, CaseEntryId entry, int limit = kThreadEntriesAtOnce);

} // namespace zhike
