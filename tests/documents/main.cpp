#include <QGuiApplication>
#include <gtest/gtest.h>

// Fonts need a QGuiApplication; the build runs this program once to list its tests, so it must not need a display.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    const QGuiApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
