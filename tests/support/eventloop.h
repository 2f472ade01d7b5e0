#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace zhike::testing {

/// The application object; a test program that has no main() of its own gets one when it first asks.
inline QCoreApplication& application()
{
    if (QCoreApplication* own = QCoreApplication::instance()) {
        return *own;
    }
    static int count = 1;
    static char name[] = "test";
    static char* arguments[] = {name, nullptr};
    static QCoreApplication instance(count, arguments);
    return instance;
}

/// Runs the event loop until the condition holds. @return whether it did within ten seconds.
template <class Condition> [[nodiscard]] bool waitFor(Condition holds)
{
    application();
    const QDeadlineTimer deadline(10'000);
    while (!holds()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

} // namespace zhike::testing
