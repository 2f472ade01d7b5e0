#pragma once

#include "repositories/lists/listscan.h"
#include "text/searchquery.h"

#include <span>

namespace zhike {

/// A record that answers to a search, with the texts in which it does.
struct MatchedRecord {
    RowKey key;
    SearchMatch match;
    std::vector<SearchText> texts;
};

/// The best of one kind, best first.
struct MatchesOfKind {
    RecordKind kind = RecordKind::Customer;
    std::vector<MatchedRecord> best;
    qsizetype rowsRead = 0; ///< to see which candidates really answer: most of what asking costs
};

/// Kinds that are in the search index.
[[nodiscard]] bool isSearchable(RecordKind kind);

/// The best matches of one kind, best first: stage by stage, newest records first, some hundred candidates each, and
/// what stands in the list of names where the text would stand.
[[nodiscard]] Result<std::vector<MatchedRecord>>
bestMatches(SqlSession& session, RecordKind kind, const QString& typed, int limit);

/// The same for several kinds, in their order; what was typed is read once.
[[nodiscard]] Result<std::vector<MatchesOfKind>>
bestMatches(SqlSession& session, std::span<const RecordKind> kinds, const QString& typed, int limit);

/// Every record of a searchable kind that answers, by address; for lists. Costs some microseconds a candidate.
[[nodiscard]] Result<std::vector<RowKey>> allMatches(SqlSession& session, RecordKind kind, const QString& typed);

/// The texts that a number may stand for: as typed, in capitals, "SO-1042" for "1042".
[[nodiscard]] QStringList orderNumberPrefixes(const QString& typed);

} // namespace zhike
