#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"
#include "text/searchtokens.h"

#include <span>

namespace zhike {

/// Adds a record's tokens (a result of indexTokens()) inside the caller's transaction.
[[nodiscard]] Result<void> addToSearch(SqlSession& session, const RecordRef& record, QByteArrayView tokens);
/// Takes a record out; needs the same tokens with which it was added (SQLite's contentless index keeps no copy).
[[nodiscard]] Result<void> removeFromSearch(SqlSession& session, const RecordRef& record, QByteArrayView tokens);

/// Both at once for a record that stays: only the tokens that differ are written, which are few when one field of many
/// was edited.
[[nodiscard]] Result<void>
changeInSearch(SqlSession& session, const RecordRef& record, QByteArrayView before, QByteArrayView after);

/// Keeps records found after they went from one customer to another. Inside the caller's transaction.
[[nodiscard]] Result<void>
moveInSearch(SqlSession& session, CustomerId from, CustomerId to, std::span<const RecordRef> records);

struct SearchCandidate {
    RecordKind kind = RecordKind::Customer;
    qint64 id = 0;
};

/// Records of one kind whose tokens meet the query, newest first, at most `limit`; to be checked with
/// SearchQuery::match(). Interruptible.
[[nodiscard]] Result<QList<SearchCandidate>>
searchCandidates(SqlSession& session, RecordKind kind, const TokenQuery& query, int limit);

/// The same for several kinds, up to `limit` of each.
[[nodiscard]] Result<QList<SearchCandidate>>
searchCandidates(SqlSession& session, std::span<const RecordKind> kinds, const TokenQuery& query, int limit);

/// Empties the index, for making it anew. Inside the caller's transaction.
[[nodiscard]] Result<void> clearSearch(SqlSession& session);
/// Rewrites the index in one piece: what was removed is then gone from the file's pages too, and finding is fastest.
/// For erasing a person and after a bulk load; about a second for a million records on SQLite.
[[nodiscard]] Result<void> compactSearch(SqlSession& session);
/// A step of some ten milliseconds towards one piece, in a transaction of its own, when so many pieces have come
/// together that finding is slow. For when nobody waits. @return whether another step has something to do.
[[nodiscard]] Result<bool> mergeSearch(SqlSession& session);

} // namespace zhike
