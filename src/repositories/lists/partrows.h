#pragma once

#include "domain/catalogue.h"
#include "storage/sqlsession.h"

#include <span>

namespace zhike {

/// A column of the rows that stand below a record: of the lines of an order, of the entries of a case.
struct PartColumn {
    const char* key; ///< as a file has it above the column
    FieldType type;
    const char* expression;
};

/// The columns of a kind's parts, the record's own first; empty for a kind without parts. "currency" is among those of
/// a kind whose parts have amounts.
[[nodiscard]] std::span<const PartColumn> partColumns(RecordKind kind);

/// One part with what it is a part of.
struct PartRow {
    qint64 record = 0;
    std::vector<Value> values; ///< one per column
};
/// The parts of some records by id, those of a record together in their order. An order without lines has one row; what
/// is in the bin is left out.
[[nodiscard]] Result<std::vector<PartRow>>
readParts(SqlSession& session, RecordKind kind, std::span<const qint64> records);

} // namespace zhike
