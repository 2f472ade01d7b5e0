#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

// Settings go into a folder of their own. The build runs this program once to list its tests: it must not need a
// display. A person who wants to look sets ZHIKE_TEST_PLATFORM=xcb (or wayland).
int main(int argc, char** argv)
{
    const QByteArray wanted = qgetenv("ZHIKE_TEST_PLATFORM");
    qputenv("QT_QPA_PLATFORM", wanted.isEmpty() ? QByteArray("offscreen") : wanted);
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    QCoreApplication::setOrganizationName(QStringLiteral("zhike-journeys"));
    QCoreApplication::setApplicationName(QStringLiteral("zhike-journeys"));
    ::testing::InitGoogleTest(&argc, argv);
    const QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
