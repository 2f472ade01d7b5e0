#pragma once

#include "exchange/fault.h"
#include "exchange/orderlogmapping.h"

#include <QString>

namespace zhike {

/// The words for what a column of an order log can be.
[[nodiscard]] QString wordsOf(OrderField field);
/// Why a row was rejected: the field, the value as it stands in the file, the reason.
[[nodiscard]] QString wordsOf(const RowFault& fault);
/// Why a file cannot be read at all, with the line where there is one.
[[nodiscard]] QString wordsOf(const FileFault& fault);

} // namespace zhike
