#pragma once

#include "cli/command.h"

#include <span>

namespace zhike::cli {

extern const Command kImportOrders;

/// Every command, in the order of the help text.
[[nodiscard]] std::span<const Command* const> commands();

} // namespace zhike::cli
