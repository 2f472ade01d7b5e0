#include "services/lock/idlewatch.h"

#include "services/jobs/clock.h"

namespace zhike {

namespace {

constexpr int kBetweenLooksMs = 5000;
constexpr qint64 kMsPerIdleMinute = 60'000;

} // namespace

IdleWatch::IdleWatch(std::function<qint64()> now, QObject* parent)
    : QObject(parent), m_now(now ? std::move(now) : steadyMs), m_lastAct(m_now())
{
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::setMinutes(int minutes)
{
    m_afterMs = minutes * kMsPerIdleMinute;
    personActs();
    if (minutes > 0) {
        m_timer.start(kBetweenLooksMs);
    } else {
        m_timer.stop();
    }
}

void IdleWatch::look()
{
    if (m_afterMs > 0 && m_now() - m_lastAct >= m_afterMs) {
        personActs();
        Q_EMIT becameIdle();
    }
}

} // namespace zhike
