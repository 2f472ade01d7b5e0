#include "services/recovery/damagewatch.h"

#include "services/jobs/whendone.h"

#include <QDateTime>

namespace zhike {

namespace {

constexpr int kWriterIsBusyMs = 1000;

Instant now()
{
    return Instant::from(QDateTime::currentDateTimeUtc());
}

} // namespace

DamageWatch::DamageWatch(Company& company, QObject* parent) : QObject(parent), m_company(company)
{
    m_sinceAct.start();
    connect(&m_timer, &QTimer::timeout, this, &DamageWatch::look);
    if (company.address().engine == Engine::Sqlite) {
        m_timer.start(m_pace.lookMs);
    }
}

void DamageWatch::setPace(const Pace& pace)
{
    m_pace = pace;
    if (m_timer.isActive()) {
        m_timer.start(pace.lookMs);
    }
}

void DamageWatch::look()
{
    // a clock that was set back would put the next scan off for long
    const bool isRecent
        = m_lastWhole && *m_lastWhole <= now() && now().msSinceEpoch() - m_lastWhole->msSinceEpoch() < m_pace.everyMs;
    if (!m_isReading && !m_hasTold && isIdle() && (m_next > 1 || !isRecent)) {
        readPart();
    }
}

void DamageWatch::readPart()
{
    m_isReading = true;
    whenDone(
        m_company.analyse([from = m_next, count = m_pace.pagesAPart](SqlSession& session) {
            return scanPages(session, from, count);
        }),
        this, [this](const Result<PageScan>& part) {
            m_isReading = false;
            if (part) {
                take(*part);
            } // else the disk does not answer, or the company is being closed: looked at again later
        });
}

void DamageWatch::take(const PageScan& part)
{
    if (!part.isSealed) {
        m_timer.stop();
        return;
    }
    m_broken += part.broken;
    m_next = part.next;
    if (m_next == 0) {
        finish();
    } else if (part.mustWait) {
        QTimer::singleShot(kWriterIsBusyMs, this, &DamageWatch::look);
    } else if (isIdle()) {
        readPart();
    }
}

void DamageWatch::finish()
{
    m_next = 1;
    if (m_broken.isEmpty()) {
        m_lastWhole = now();
        Q_EMIT foundWhole(*m_lastWhole);
        return;
    }
    m_hasTold = true;
    Q_EMIT foundDamage(std::exchange(m_broken, {}));
}

} // namespace zhike
