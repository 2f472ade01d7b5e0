#include "services/backup/backupkeeper.h"

#include "services/jobs/clock.h"
#include "services/jobs/whendone.h"

namespace zhike {

namespace {

constexpr qint64 kBackupHourMs = 3'600'000;

} // namespace

BackupKeeper::BackupKeeper(Company& company, QObject* parent)
    : QObject(parent), m_company(company), m_isFile(company.address().engine == Engine::Sqlite)
{
    if (!m_isFile) {
        return;
    }
    if (const QList<KeptBackup> kept = backupsOf(company.address().path); !kept.isEmpty()) {
        m_newest = kept.front().manifest;
    }
    connect(&company, &Company::changed, this, &BackupKeeper::changed);
}

void BackupKeeper::changed()
{
    m_hasChanges = true;
    const bool isFirstOfHour
        = !m_newest || m_newest->madeAt.msSinceEpoch() / kBackupHourMs != instantNow().msSinceEpoch() / kBackupHourMs;
    if (isFirstOfHour && !m_isRunning) {
        (void)backUp(BackupOccasion::Hour);
    }
}

QFuture<Result<KeptBackup>> BackupKeeper::backUp(BackupOccasion occasion)
{
    m_isRunning = true;
    m_hasChanges = false;
    auto future = m_company.analyse([path = m_company.address().path, occasion](SqlSession& session) {
        return makeBackup(session, path, occasion, instantNow());
    });
    whenDone(future, this, [this](const Result<KeptBackup>& made) {
        m_isRunning = false;
        if (made) {
            m_newest = made->manifest;
            m_failure.reset();
            Q_EMIT backedUp();
        } else {
            m_hasChanges = true;
            m_failure = made.error();
            Q_EMIT failed(made.error());
        }
    });
    return future;
}

} // namespace zhike
