#include "cli/commandline.h"

#include <QGuiApplication>
#include <iostream>

namespace {

std::unique_ptr<QCoreApplication> applicationFor(const zhike::cli::CommandLine& line, int& argc, char** argv)
{
    const bool draws = line.command != nullptr && line.command->application == zhike::cli::ApplicationKind::Offscreen;
    if (!draws) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const zhike::cli::CommandLine line = zhike::cli::readCommandLine(arguments);
    const auto application = applicationFor(line, argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("zhike-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ZHIKE_VERSION));
    return int(zhike::cli::runCommandLine(line, std::cout, std::cerr));
}
