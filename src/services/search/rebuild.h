#pragma once

#include "domain/base/field.h"
#include "storage/sqlsession.h"

#include <functional>

namespace zhike {

/// Told after each portion: records indexed so far. @return whether to go on.
using RebuildProgress = std::function<bool(qint64)>;

/// Adds the search tokens of every record of a kind that is not in the bin and whose id is greater than `afterId`, in
/// portions of some thousand records, each its own transaction on the writer's session: for records that a bulk load
/// wrote without tokens. @return how many; `Cancelled` when told to stop (what was committed stays).
[[nodiscard]] Result<qint64>
indexForSearch(SqlSession& session, RecordKind kind, qint64 afterId = 0, const RebuildProgress& progress = {});

/// Empties the index and makes it again from all records.
[[nodiscard]] Result<qint64> rebuildSearch(SqlSession& session, const RebuildProgress& progress = {});

} // namespace zhike
