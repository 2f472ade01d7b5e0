#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <gtest/gtest.h>

namespace {

/// Where files, pages, mails and calls go that would start another program: a monkey may open anything.
class Nowhere : public QObject {
    Q_OBJECT
public:
    Q_INVOKABLE void go(const QUrl&) { }
};

} // namespace

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
    Nowhere nowhere;
    const QStringList schemes{
        QStringLiteral("file"), QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto"),
        QStringLiteral("tel")};
    for (const QString& scheme : schemes) {
        QDesktopServices::setUrlHandler(scheme, &nowhere, "go");
    }
    const int result = RUN_ALL_TESTS();
    for (const QString& scheme : schemes) {
        QDesktopServices::unsetUrlHandler(scheme);
    }
    return result;
}

#include "main.moc"
