#pragma once

#include "domain/base/field.h"
#include "domain/base/result.h"

#include <QString>

namespace zhike {

/// Writes a small table that shows what an import of a kind takes: named as an export of Zhike names its columns, with
/// two rows to be written over. It comes in as it is, given what its rows speak of. RecordKind::Order is lines of
/// orders.
/// @return `Unsupported` for a kind that is not imported
[[nodiscard]] Result<void> writeExampleFile(RecordKind kind, const QString& path);

} // namespace zhike
