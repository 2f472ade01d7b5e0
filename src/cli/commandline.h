#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace zhike::cli {

/// What the arguments ask for, before anything is opened.
struct CommandLine {
    const Command* command = nullptr; ///< null: help or version of the program, or `mistake`
    std::vector<std::string> arguments; ///< without the program's name and the command's words
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString mistake; ///< why the arguments cannot be understood
};

/// Finds the command: its words stand first, after options of the program (--db FILE, --json, --help, --version).
[[nodiscard]] CommandLine readCommandLine(std::span<const std::string> arguments);

/// Runs what the arguments ask for. Needs the QCoreApplication of the command to exist. Catches whatever is thrown.
[[nodiscard]] ExitCode runCommandLine(const CommandLine& line, std::ostream& out, std::ostream& err);

} // namespace zhike::cli
