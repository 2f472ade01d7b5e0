#pragma once

#include "repositories/lists/listscan.h"

#include <functional>
#include <vector>

namespace zhike {

/// One row with the values of the fields asked for, as stored.
struct StoredRow {
    RowKey key;
    int revision = 1;
    std::optional<Currency> currency; ///< of kinds that have their own
    std::vector<Value> values; ///< of `next_step` and `segments` nothing: pages read them
};

/// Rows by id, in no order: handed over one by one, and what a row has may be moved out of it. Ascending ids that lie
/// close together are read as the stretch that holds them, without a look-up each.
[[nodiscard]] Result<void> readRows(
    SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const qint64> ids,
    const std::function<void(StoredRow& row)>& sink);
/// Rows by id, in no order; those in the bin and those of customers in the bin are left out.
[[nodiscard]] Result<std::vector<StoredRow>>
readRows(SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const qint64> ids);

} // namespace zhike
