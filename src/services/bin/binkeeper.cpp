#include "services/bin/binkeeper.h"

#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

namespace zhike {

BinKeeper::BinKeeper(Company& company, QObject* parent)
    : QObject(parent), m_company(company), m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_sinceAct.start();
    connect(&m_timer, &QTimer::timeout, this, &BinKeeper::look);
    m_timer.start(m_pace.lookMs);
}

BinKeeper::~BinKeeper()
{
    m_cancelled->store(true);
}

void BinKeeper::setPace(const Pace& pace)
{
    m_pace = pace;
    m_timer.start(pace.lookMs);
}

void BinKeeper::look()
{
    const bool isDue = !m_sinceThrough.isValid() || m_sinceThrough.elapsed() >= m_pace.everyMs || m_purge;
    if (isDue && !m_isPurging && m_sinceAct.elapsed() >= m_pace.idleMs) {
        purgeSome();
    }
}

void BinKeeper::purgeSome()
{
    m_isPurging = true;
    if (!m_purge) {
        m_purge = std::make_shared<BinPurge>();
    }
    whenDone(
        m_company.executor().write(
            [purge = m_purge, cancelled = m_cancelled](SqlSession& session) -> Result<bool> {
                return cancelled->load() ? Result<bool>(true) : purgeSomeExpired(session, *purge, instantNow());
            },
            WritePriority::Batch),
        this, [this](const Result<bool>& isDone) {
            m_isPurging = false;
            if (!isDone) {
                finish(); // a full disk, or the company is being closed: begun anew later
            } else if (*isDone) {
                finish();
            } else if (m_sinceAct.elapsed() >= m_pace.idleMs) {
                purgeSome();
            }
        });
}

void BinKeeper::finish()
{
    const qint64 count = m_purge->purged;
    m_purge.reset();
    m_sinceThrough.start();
    if (count > 0) {
        Q_EMIT purged(count);
    }
}

} // namespace zhike
