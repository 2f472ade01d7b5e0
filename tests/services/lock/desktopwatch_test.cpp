#include "services/lock/desktopwatch.h"

#include "support/eventloop.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kManager = u"org.freedesktop.login1.Manager"_s;
const QString kOwnSession = u"/org/freedesktop/login1/session/_37"_s;

/// Answers which session the program belongs to, as the system's login service does.
class LoginService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    int asked = 0;
public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint pid)
    {
        asked += pid == uint(QCoreApplication::applicationPid()) ? 1 : 100;
        return QDBusObjectPath(kOwnSession);
    }
};

/// A bus of its own on a socket in a private folder; one connection hears, the other is the desktop.
class DesktopWatchTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        testing::application();
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty()) {
            GTEST_SKIP() << "no dbus-daemon on this machine";
        }
        qunsetenv("XDG_SESSION_ID");
        const QString address = u"unix:path="_s + m_folder.filePath(u"bus"_s);
        m_daemon.start(daemon, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--address="_s + address});
        ASSERT_TRUE(m_daemon.waitForStarted());
        ASSERT_TRUE(testing::waitFor([&] { return QFile::exists(m_folder.filePath(u"bus"_s)); }));
        m_desktop = QDBusConnection::connectToBus(address, u"desktop"_s);
        m_own = QDBusConnection::connectToBus(address, u"own"_s);
        ASSERT_TRUE(m_desktop.isConnected() && m_own.isConnected());
        ASSERT_TRUE(m_desktop.registerObject(u"/org/freedesktop/login1"_s, &m_login, QDBusConnection::ExportAllSlots));
        ASSERT_TRUE(m_desktop.registerService(u"org.freedesktop.login1"_s));
    }
    void TearDown() override
    {
        m_desktop = QDBusConnection(u"none"_s);
        m_own = QDBusConnection(u"none"_s);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"own"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    void listen()
    {
        m_watch = std::make_unique<DesktopWatch>(m_own, m_own);
        QObject::connect(m_watch.get(), &DesktopWatch::personLeft, [this] { ++m_left; });
    }
    void send(const QString& path, const QString& interface, const QString& name, const QVariantList& arguments) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        ASSERT_TRUE(m_desktop.send(signal));
    }
    void changeSession(const QString& path, const QVariantMap& changed) const
    {
        send(
            path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
            {u"org.freedesktop.login1.Session"_s, changed, QStringList()});
    }
    /// Signals come in the order they were sent: when this one has come, so have those before it.
    [[nodiscard]] bool leavesFor(int times)
    {
        send({u"/ScreenSaver"_s}, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
        return testing::waitFor([&] { return m_left == times + 1; });
    }
    /// The answer to its question has come, and the bus knows by then what it wants to hear.
    [[nodiscard]] bool knowsItsSession()
    {
        return testing::waitFor(
                   [&] { return m_login.asked == 1 && m_watch->findChild<QDBusPendingCallWatcher*>() == nullptr; })
            && m_own
                   .call(QDBusMessage::createMethodCall(
                       u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s))
                   .type()
            == QDBusMessage::ReplyMessage;
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    LoginService m_login;
    QDBusConnection m_desktop{u"none"_s};
    QDBusConnection m_own{u"none"_s};
    std::unique_ptr<DesktopWatch> m_watch;
    int m_left = 0;
};

} // namespace

TEST_F(DesktopWatchTest, HearsTheScreenBeingLockedOnEachDesktop)
{
    listen();

    send(u"/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {false});
    send(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
    send(u"/org/gnome/ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"ActiveChanged"_s, {true});

    EXPECT_TRUE(leavesFor(2));
}

TEST_F(DesktopWatchTest, HearsTheMachineGoingToSleepAndNotItsWaking)
{
    listen();

    send(u"/org/freedesktop/login1"_s, kManager, u"PrepareForSleep"_s, {true});
    send(u"/org/freedesktop/login1"_s, kManager, u"PrepareForSleep"_s, {false});

    EXPECT_TRUE(leavesFor(1));
}

TEST_F(DesktopWatchTest, HearsItsOwnSessionOnly)
{
    listen();
    ASSERT_TRUE(knowsItsSession());

    send(kOwnSession, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    changeSession(kOwnSession, {{u"LockedHint"_s, true}});
    changeSession(kOwnSession, {{u"LockedHint"_s, false}});
    changeSession(kOwnSession, {{u"Active"_s, false}}); // another user's desktop is in front
    changeSession(kOwnSession, {{u"Active"_s, true}});
    changeSession(u"/org/freedesktop/login1/session/_38"_s, {{u"LockedHint"_s, true}});
    send(u"/org/freedesktop/login1/session/_38"_s, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});

    EXPECT_TRUE(leavesFor(3));
}

TEST(DesktopWatchWithoutABus, NeverTells)
{
    testing::application();
    QDBusConnection none(u"there is no such bus"_s);
    DesktopWatch watch(none, none);
    int left = 0;
    QObject::connect(&watch, &DesktopWatch::personLeft, [&left] { ++left; });

    for (int turn = 0; turn < 10; ++turn) {
        QCoreApplication::processEvents();
    }

    EXPECT_EQ(left, 0);
}

} // namespace zhike

#include "desktopwatch_test.moc"
