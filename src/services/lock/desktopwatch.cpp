#include "services/lock/desktopwatch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString kLogin = u"org.freedesktop.login1"_s;

QDBusMessage loginCall(const QString& method, const QVariant& argument)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        kLogin, u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, method);
    call << argument;
    return call;
}

} // namespace

DesktopWatch::DesktopWatch(QDBusConnection& session, QDBusConnection& system, QObject* parent) : QObject(parent)
{
    if (session.isConnected()) {
        for (const QString& kind :
             {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.mate.ScreenSaver"_s,
              u"org.cinnamon.ScreenSaver"_s}) {
            session.connect({}, {}, kind, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
        }
    }
    if (system.isConnected()) {
        system.connect(
            kLogin, {}, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this, SLOT(sleepPrepared(bool)));
        findSession(system);
    }
}

/// Others may sit at this machine too: only the own session counts.
void DesktopWatch::findSession(QDBusConnection& system)
{
    const QString named = qEnvironmentVariable("XDG_SESSION_ID");
    const QDBusMessage call = named.isEmpty()
        ? loginCall(u"GetSessionByPID"_s, quint32(QCoreApplication::applicationPid()))
        : loginCall(u"GetSession"_s, named);
    auto* watcher = new QDBusPendingCallWatcher(system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, system]() mutable {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *watcher;
        if (path.isValid()) {
            hearSession(system, path.value().path());
        }
    });
}

void DesktopWatch::hearSession(QDBusConnection& system, const QString& path)
{
    system.connect(kLogin, path, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SLOT(sessionLocked()));
    system.connect(
        kLogin, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
        SLOT(sessionChanged(QString, QVariantMap)));
}

void DesktopWatch::screenSaverChanged(bool isActive)
{
    if (isActive) {
        Q_EMIT personLeft();
    }
}

void DesktopWatch::sleepPrepared(bool isStarting)
{
    if (isStarting) {
        Q_EMIT personLeft();
    }
}

void DesktopWatch::sessionLocked()
{
    Q_EMIT personLeft();
}

void DesktopWatch::sessionChanged(const QString& interface, const QVariantMap& changed)
{
    const bool isLocked = changed.value(u"LockedHint"_s, false).toBool();
    const bool isInFront = changed.value(u"Active"_s, true).toBool();
    if (interface == "org.freedesktop.login1.Session"_L1 && (isLocked || !isInFront)) {
        Q_EMIT personLeft();
    }
}

} // namespace zhike
