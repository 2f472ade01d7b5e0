#pragma once

#include "gui/reminders/remindernotice.h"
#include "services/people/reminderwatch.h"

#include <QPointer>
#include <memory>

class QSystemTrayIcon;

namespace zhike {

class WindowLock;

/// Reminds the one who works here, also while the window is minimised: a notice of our own with its buttons and, where
/// the desktop has a tray, one of the desktop's. While the program is locked nothing is told, and what became due
/// meanwhile comes when it is unlocked.
class Reminding : public QObject {
    Q_OBJECT
public:
    /// @param window is brought to the front when a reminder is opened
    Reminding(Workplace& workplace, WindowLock& lock, QWidget& window);
    ~Reminding() override;
    /// Begins for the one who works here now; reminders that were missed come at once.
    void start();
    [[nodiscard]] ReminderWatch& watch() { return m_watch; }
    [[nodiscard]] ReminderNotice& notice() { return *m_notice; }

private:
    void tell();
    void tellDesktop(const QList<Reminder>& fresh);
    void bringToFront();

    Workplace& m_workplace;
    WindowLock& m_lock;
    QWidget& m_window;
    ReminderWatch m_watch;
    std::unique_ptr<ReminderNotice> m_notice;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    QList<std::pair<qint64, Instant>> m_told; ///< plan and the moment it was to be reminded of
};

} // namespace zhike
