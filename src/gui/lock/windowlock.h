#pragma once

#include "services/lock/idlewatch.h"
#include "services/lock/seatpassword.h"

#include <QObject>
#include <QPointer>
#include <memory>

class QWidget;

namespace zhike {

class BlankAccessible;

/// Closes what can be seen of the program until the password of this seat is given. Guarded windows stay where they
/// are, filled by a pane that asks for it; every other window (dialogs, messages, tooltips, also those that come
/// meanwhile) is hidden; menus are closed. Nothing below is painted, told to screen readers, or reached by keys and
/// mouse; titles say the program's name. Afterwards everything is as it was: dialogs, texts half typed, where the keys
/// go. Work in the background goes on. Without a password or a
/// guarded window nothing is ever locked. Ctrl+Alt+L locks from anywhere in the
/// program. One per program, which it filters the events of. GUI thread.
class WindowLock : public QObject {
    Q_OBJECT
public:
    explicit WindowLock(SeatPassword& password, std::function<qint64()> now = {}, QObject* parent = nullptr);
    ~WindowLock() override;

    /// This window asks for the password while locked, at once if it is.
    void guard(QWidget& window);
    void lock();
    [[nodiscard]] bool isLocked() const { return m_blank != nullptr; }
    [[nodiscard]] SeatPassword& password() { return m_password; }
    [[nodiscard]] IdleWatch& idle() { return m_idle; }

Q_SIGNALS:
    /// It is about to be locked: forms keep their drafts.
    void locking();
    void locked();
    void unlocked();
    /// Somebody pressed the keys of the lock, and there is no password yet.
    void passwordMissing();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Guarded {
        QPointer<QWidget> window;
        QString title; ///< to have again
        QPointer<QWidget> focus; ///< likewise
    };
    struct Hidden {
        QPointer<QWidget> window;
        QString title;
    };
    void unlock();
    void takeIdleMinutes();
    void cover(QWidget& window);
    void coverGuarded(Guarded& guarded);
    void hide(QWidget& window);
    void showAgain();
    [[nodiscard]] Guarded* guardedOf(const QObject* window);
    [[nodiscard]] bool passes(QObject* watched, QEvent* event);
    void keepFocus(QWidget* now);

    SeatPassword& m_password;
    IdleWatch m_idle;
    QList<Guarded> m_guarded;
    QList<Hidden> m_hidden;
    std::unique_ptr<BlankAccessible> m_blank; ///< while locked
};

} // namespace zhike
