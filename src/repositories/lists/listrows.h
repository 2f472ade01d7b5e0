#pragma once

#include "repositories/lists/listscan.h"

#include <vector>

namespace zhike {

/// One row with the values of the fields asked for, as stored.
struct StoredRow {
    RowKey key;
    int revision = 1;
    std::optional<Currency> currency; ///< of kinds that have their own
    std::vector<Value> values; ///< of `next_step` and `segments` nothing: pages read them
};

/// Rows by id, in no order; those in the bin and those of customers in the bin are left out.
[[nodiscard]] Result<std::vector<StoredRow>>
readRows(SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const qint64> ids);

} // namespace zhike
