#include "app/program.h"

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
    QApplication application(argc, argv);
    zhike::Program program(application, arguments);
    return program.run();
}
