#include "gui/reminders/reminding.h"

#include "gui/common/languagemanager.h"
#include "gui/customers/finishing.h"
#include "gui/lock/windowlock.h"
#include "services/customers/activitychanges.h"
#include "services/jobs/whendone.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace zhike {

Reminding::Reminding(Workplace& workplace, WindowLock& lock, QWidget& window)
    : QObject(&window), m_workplace(workplace), m_lock(lock), m_window(window), m_watch(workplace.company()),
      m_notice(std::make_unique<ReminderNotice>(workplace))
{
    connect(&m_watch, &ReminderWatch::dueChanged, this, &Reminding::tell);
    connect(&m_lock, &WindowLock::unlocked, this, &Reminding::tell);
    connect(m_notice.get(), &ReminderNotice::opened, this, [this](const Reminder& reminder) {
        bringToFront();
        m_workplace.open({RecordKind::Customer, reminder.plan.customer.value(), reminder.plan.customer.value()});
    });
    connect(m_notice.get(), &ReminderNotice::finished, this, [this](const Reminder& reminder, ActivityStatus how) {
        bringToFront(); // where the next step is asked for
        finishPlan(m_workplace, &m_window, reminder.plan, how);
    });
    connect(
        m_notice.get(), &ReminderNotice::putOff, this, [this](const Reminder& reminder, std::optional<Instant> until) {
            whenDone(
                m_workplace.company().apply(remindLater(reminder.plan.customer, reminder.plan.id, until)), this,
                [this](const Result<ChangeReceipt>& receipt) {
                    if (!receipt) {
                        m_workplace.complain(receipt.error());
                    }
                });
        });
}

Reminding::~Reminding() = default;

void Reminding::start()
{
    m_watch.start();
}

void Reminding::bringToFront()
{
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Reminding::tell()
{
    if (m_lock.isLocked()) {
        m_told.clear(); // to be told when it is unlocked; the lock hides what is open
        return;
    }
    const QList<Reminder>& due = m_watch.due();
    QList<std::pair<qint64, Instant>> known;
    QList<Reminder> fresh;
    for (const Reminder& reminder : due) {
        const std::pair<qint64, Instant> key(
            reminder.plan.id.value(), reminder.plan.details.remindAt.value_or(Instant(0)));
        known.append(key);
        if (!m_told.contains(key)) {
            fresh.append(reminder);
        }
    }
    m_told = known;
    if (!fresh.isEmpty() || due.isEmpty() || m_notice->isVisible()) { // one that was closed stays closed
        m_notice->setReminders(due, m_watch.now());
    }
    tellDesktop(fresh);
}

void Reminding::tellDesktop(const QList<Reminder>& fresh)
{
    if (fresh.isEmpty() || m_window.isActiveWindow() || !QSystemTrayIcon::isSystemTrayAvailable()) {
        return;
    }
    if (m_tray == nullptr) {
        m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Reminding::bringToFront);
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, &Reminding::bringToFront);
    }
    m_tray->show();
    m_tray->showMessage(
        fresh.first().customerName, ReminderNotice::lineOf(fresh.first(), m_watch.now()), QSystemTrayIcon::NoIcon);
}

} // namespace zhike
