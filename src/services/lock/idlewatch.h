#pragma once

#include <QObject>
#include <QTimer>
#include <functional>

namespace zhike {

/// Tells when nobody has typed or clicked for some minutes. GUI thread.
class IdleWatch : public QObject {
    Q_OBJECT
public:
    /// @param now milliseconds of a clock that only goes forward, also while the machine sleeps
    explicit IdleWatch(std::function<qint64()> now = {}, QObject* parent = nullptr);

    /// 0: never tells.
    void setMinutes(int minutes);
    void personActs() { m_lastAct = m_now(); }
    /// Looks whether it is time; called by a timer too.
    void look();

Q_SIGNALS:
    /// Once; then again after as long.
    void becameIdle();

private:
    std::function<qint64()> m_now;
    qint64 m_lastAct;
    qint64 m_afterMs = 0;
    QTimer m_timer;
};

} // namespace zhike
