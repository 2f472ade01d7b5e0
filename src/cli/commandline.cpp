#include "cli/commandline.h"

#include "cli/commands.h"

#include <QCoreApplication>
#include <algorithm>
#include <boost/program_options/parsers.hpp>
#include <ostream>

namespace zhike::cli {

using namespace Qt::StringLiterals;
namespace po = boost::program_options;

namespace {

po::options_description programOptions()
{
    po::options_description options("Program");
    // clang-format off
    options.add_options()
        ("db", po::value<std::string>()->value_name("FILE"), "the company's file, or a PostgreSQL connection string")
        ("json", "print the result as one JSON document")
        ("help", "say what the program or the command does")
        ("version", "print the program's version");
    // clang-format on
    return options;
}

std::vector<std::string> wordsOf(const Command& command)
{
    std::vector<std::string> words;
    std::string word;
    for (const char letter : std::string(command.words) + ' ') {
        if (letter == ' ') {
            words.push_back(std::exchange(word, {}));
        } else {
            word += letter;
        }
    }
    return words;
}

void printProgramHelp(std::ostream& out)
{
    out << "zhike-cli --db FILE COMMAND [OPTIONS]\n\n"
           "Works on a company's records without a window. Results go to the standard output, messages to the\n"
           "standard error output.\n\nCommands:\n";
    size_t width = 0;
    for (const Command* command : commands()) {
        width = std::max(width, std::string(command->words).size());
    }
    for (const Command* command : commands()) {
        const std::string words = command->words;
        out << "  " << words << std::string(width - words.size() + 2, ' ') << command->summary << '\n';
    }
    out << '\n'
        << programOptions()
        << "\nExit codes: 0 done; 1 refused, failed, or found wrong, with the reason on the standard error output;\n"
           "2 the command line was not understood; 3 another program has the company open.\n"
           "'zhike-cli COMMAND --help' says more about a command.\n";
}

void printCommandHelp(const Command& command, std::ostream& out)
{
    Options options;
    command.declare(options);
    out << "zhike-cli [--db FILE] " << command.words << ' ' << command.usage << "\n\n" << command.summary << "\n\n";
    if (!options.named.options().empty()) {
        po::options_description shown("Options");
        for (const auto& option : options.named.options()) {
            if (!option->description().empty()) { // positional ones have none: the first line shows them
                shown.add(option);
            }
        }
        out << shown << '\n';
    }
    out << programOptions()
        << "\nExit codes: 0 done; 1 refused, failed, or found wrong; 2 the command line was not understood;\n"
           "3 another program has the company open.\n";
}

ExitCode
runCommand(const Command& command, const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err)
{
    Options options;
    command.declare(options);
    po::options_description all;
    all.add(programOptions()).add(options.named);
    po::variables_map values;
    try {
        using po::command_line_style::allow_guessing;
        using po::command_line_style::unix_style;
        po::store(
            po::command_line_parser(arguments)
                .options(all)
                .positional(options.positional)
                .style(unix_style & ~allow_guessing)
                .run(),
            values);
        po::notify(values);
    } catch (const po::error& error) {
        return Invocation({}, out, err).misused(QString::fromLocal8Bit(error.what()));
    }
    Invocation invocation(std::move(values), out, err);
    try {
        return command.run(invocation);
    } catch (const std::exception& error) {
        return invocation.fail({ErrorCode::Internal, QString::fromLocal8Bit(error.what())});
    }
}

} // namespace

CommandLine readCommandLine(std::span<const std::string> arguments)
{
    CommandLine line;
    size_t at = 0;
    for (; at < arguments.size() && arguments[at].starts_with('-'); ++at) {
        line.arguments.push_back(arguments[at]);
        if (arguments[at] == "--db" && at + 1 < arguments.size()) {
            line.arguments.push_back(arguments[++at]);
        }
    }
    const std::span<const std::string> rest = arguments.subspan(at);
    for (const Command* command : commands()) {
        const std::vector<std::string> words = wordsOf(*command);
        if (words.size() <= rest.size() && std::equal(words.begin(), words.end(), rest.begin())) {
            line.command = command;
            line.arguments.insert(line.arguments.end(), rest.begin() + std::ptrdiff_t(words.size()), rest.end());
        }
    }
    const auto asks
        = [&line](const char* option) { return std::ranges::find(line.arguments, option) != line.arguments.end(); };
    line.wantsHelp = asks("--help");
    line.wantsVersion = asks("--version");
    if (line.command == nullptr && !rest.empty()) {
        line.mistake = u"unknown command '%1'"_s.arg(QString::fromLocal8Bit(rest.front().c_str()));
    } else if (line.command == nullptr && !line.wantsHelp && !line.wantsVersion) {
        line.mistake = u"no command given"_s;
    }
    return line;
}

ExitCode runCommandLine(const CommandLine& line, std::ostream& out, std::ostream& err)
{
    if (!line.mistake.isEmpty()) {
        return Invocation({}, out, err).misused(line.mistake);
    }
    if (line.wantsHelp) {
        if (line.command != nullptr) {
            printCommandHelp(*line.command, out);
        } else {
            printProgramHelp(out);
        }
        return ExitCode::Done;
    }
    if (line.command == nullptr) {
        out << "zhike-cli " << QCoreApplication::applicationVersion().toStdString() << '\n';
        return ExitCode::Done;
    }
    return runCommand(*line.command, line.arguments, out, err);
}

} // namespace zhike::cli
