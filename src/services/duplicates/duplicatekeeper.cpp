#include "services/duplicates/duplicatekeeper.h"

#include "services/jobs/whendone.h"

#include <QDateTime>

namespace zhike {

namespace {
constexpr int kTickMs = 150;
}

DuplicateKeeper::DuplicateKeeper(Company& company, QObject* parent) : QObject(parent), m_company(company)
{
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_running) {
            Q_EMIT progressed(m_running->done.load());
        }
    });
}

DuplicateKeeper::~DuplicateKeeper()
{
    cancel();
}

void DuplicateKeeper::cancel()
{
    if (m_running) {
        m_running->isCancelled.store(true);
    }
}

void DuplicateKeeper::run()
{
    if (m_running) {
        return;
    }
    m_running = std::make_shared<Running>();
    m_tick.start();
    Q_EMIT started();
    whenDone(
        m_company.analyse([running = m_running](SqlSession& session) {
            return scanDuplicates(session, {}, [&running](double done) {
                running->done.store(done);
                return !running->isCancelled.load();
            });
        }),
        this, [this](const Result<DuplicateScan>& scan) {
            m_running.reset();
            m_tick.stop();
            if (scan) {
                m_scan = *scan;
                m_scannedAt = QDateTime::currentDateTime();
            }
            Q_EMIT ended();
            if (!scan && scan.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(scan.error());
            }
        });
}

} // namespace zhike
