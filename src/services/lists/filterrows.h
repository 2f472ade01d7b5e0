#pragma once

#include "services/lists/rowset.h"

namespace zhike {

/// The conjuncts of a filter, by the one source that each can be answered from.
struct FilterParts {
    std::vector<Filter> own;
    std::vector<Filter> statistics;
    std::vector<Filter> insight;
    std::vector<Filter> mixed; ///< over more than one source, or related records
};
[[nodiscard]] FilterParts partsOf(RecordKind kind, const Filter& filter);

/// Every row that meets a filter. Each source is read alone, in its narrow table, and the answers are put together as
/// sets: joining a million rows of four tables takes ten times as long. Rows of the bin may be among those.
[[nodiscard]] Result<RowSet>
rowsMeeting(SqlSession& session, RecordKind kind, const Filter& filter, const FilterContext& context);

/// The context with the colleagues of `me`, where the filter asks for them.
[[nodiscard]] Result<FilterContext> withTeam(SqlSession& session, const Filter& filter, FilterContext context);

} // namespace zhike
