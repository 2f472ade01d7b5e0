#pragma once

#include "exchange/fault.h"

namespace zhike {

/// Looks at where an archive says its entries stand. An honest one lays them one behind the other, in front of its
/// directory; two that share bytes, one that reaches into the directory, or an archive of the 64-bit form (which no
/// workbook within our limits needs, and whose sizes other programs may read differently) is refused.
[[nodiscard]] FileResult<void> checkZipLayout(const QString& path);

} // namespace zhike
