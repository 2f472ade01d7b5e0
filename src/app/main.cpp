#include "app/program.h"
#include "services/crash/crashreport.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    QApplication::setApplicationName(QStringLiteral("zhike"));
    QApplication::setApplicationDisplayName(QStringLiteral("Zhike 知客"));
    QApplication::setOrganizationName(QStringLiteral("zhike"));
    QApplication::setApplicationVersion(QStringLiteral(ZHIKE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("zhike"));
    const zhike::Arguments arguments = zhike::argumentsOf(argc, argv);
    if (arguments.answer) {
        return zhike::print(*arguments.answer);
    }
    if (!arguments.screenshots.isEmpty() && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")
        && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (const auto watched = zhike::watchForCrashes(zhike::crashFolder(), QStringLiteral(ZHIKE_VERSION)); !watched) {
        (void)zhike::print(
            {QStringLiteral("zhike: no reports of faults: %1\n").arg(watched.error().detail), 1}); // and works on
    }
    QApplication application(argc, argv);
    zhike::Program program(application, arguments);
    return program.run();
}
