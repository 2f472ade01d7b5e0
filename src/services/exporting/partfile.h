#pragma once

#include "services/exporting/recordfile.h"

namespace zhike {

/// A table of the parts of records: the lines of orders, each with the order's number, day and customer, as an import
/// of orders reads them; the entries of cases.
[[nodiscard]] Result<ExportChunk>
partChunks(SqlSession& session, RecordKind kind, const QString& path, const ExportForm& form);

} // namespace zhike
