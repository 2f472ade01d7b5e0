#pragma once

#include <QObject>
#include <QVariantMap>

class QDBusConnection;

namespace zhike {

/// Tells when whoever sits here leaves by the desktop's own ways: the screen is locked, another user's desktop comes to
/// the front, the machine goes to sleep. Hears org.freedesktop.ScreenSaver and its relatives on the session's bus and
/// org.freedesktop.login1 on the system's; without a bus it never tells.
class DesktopWatch : public QObject {
    Q_OBJECT
public:
    DesktopWatch(QDBusConnection& session, QDBusConnection& system, QObject* parent = nullptr);

Q_SIGNALS:
    void personLeft();

private Q_SLOTS: // QtDBus knows its receivers by name only
    void screenSaverChanged(bool isActive);
    void sleepPrepared(bool isStarting);
    void sessionLocked();
    void sessionChanged(const QString& interface, const QVariantMap& changed);

private:
    void findSession(QDBusConnection& system);
    void hearSession(QDBusConnection& system, const QString& path);
};

} // namespace zhike
