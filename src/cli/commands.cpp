#include "cli/commands.h"

#include <array>

namespace zhike::cli {

std::span<const Command* const> commands()
{
    // A new command: define `extern const Command kModelFit` in src/cli/modelfit.cpp, declare it above, list it here.
    static constexpr std::array<const Command*, 0> kCommands = {};
    return kCommands;
}

} // namespace zhike::cli
