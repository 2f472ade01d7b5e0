#include "reliability/campaign.h"
#include "reliability/fixtures.h"
#include "reliability/script.h"
#include "services/backup/restore.h"
#include "storage/store.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// A backup is being put back when the process is killed. The company's file must then be the one that was there or the
// one from the backup, whole; and while it is the backup's, the one that was there must be kept beside it.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStepsBefore = kActions; ///< that the backup holds
constexpr qint64 kStepsAfter = kActions; ///< that only the file holds
constexpr Instant kFirstRestore{1'790'000'000'000};
constexpr qint64 kBetweenRestoresMs = 1000; ///< the file that is kept is named after the second

bool succeedsElsewhere(const std::function<bool()>& work)
{
    const pid_t child = fork();
    if (child == 0) {
        _exit(work() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// A company that was backed up halfway through its work.
bool makeCompanyWithBackup(const QString& path)
{
    if (!Script::prepare(path)) {
        return false;
    }
    const auto script = Script::open(path);
    if (!script) {
        return false;
    }
    for (qint64 step = 0; step < kStepsBefore + kStepsAfter; ++step) {
        if (step == kStepsBefore) {
            auto backup = (*script)->company().read([path](SqlSession& session) {
                return makeBackup(session, path, BackupOccasion::ByHand, kFirstRestore);
            });
            backup.waitForFinished();
            if (!backup.result()) {
                return false;
            }
        }
        if (!(*script)->run(step)) {
            return false;
        }
    }
    return true;
}

class Restores {
public:
    Restores(const CampaignOptions& options, Report& report)
        : m_options(options), m_report(report), m_place(report), m_random(options.seed)
    {
    }

    void run()
    {
        if (!succeedsElsewhere([this] { return makeCompanyWithBackup(m_path); }) || backupsOf(m_path).isEmpty()) {
            m_report.fault(u"no company with a backup can be made"_s);
            return;
        }
        m_backup = backupsOf(m_path).first();
        m_then = rowsIn(m_backup.path);
        m_now = rowsIn(m_path);
        QFile::copy(m_path, m_original);
        if (m_then == m_now || m_then.isEmpty()) {
            m_report.fault(u"the backup does not differ from the file"_s);
            return;
        }
        QElapsedTimer timer;
        timer.start();
        restoreAndKill(0, -1); // to its end, to know how long it takes
        const qint64 microseconds = timer.nsecsElapsed() / 1000;
        for (qint64 round = 1; round <= m_options.rounds && !m_report.isOver(); ++round) {
            restoreAndKill(round, qint64(m_random() % quint64(microseconds)));
        }
        m_report.say(
            u"%1 restores killed, %2 ended before; then the old file %3 times, the backup %4 times; faults %5"_s
                .arg(m_killed)
                .arg(m_ended)
                .arg(m_foundOld)
                .arg(m_foundBackup)
                .arg(m_report.faults()));
    }

private:
    /// @param afterMicroseconds when it is killed; less than 0: never.
    void restoreAndKill(qint64 round, qint64 afterMicroseconds)
    {
        QFile::remove(m_path);
        QFile::copy(m_original, m_path);
        const Instant at(kFirstRestore.msSinceEpoch() + round * kBetweenRestoresMs);
        const pid_t process = fork();
        if (process == 0) {
            _exit(restore(at) ? 0 : 1);
        }
        if (afterMicroseconds >= 0) {
            std::this_thread::sleep_for(std::chrono::microseconds(afterMicroseconds));
            ::kill(process, SIGKILL);
        }
        int status = 0;
        waitpid(process, &status, 0);
        const bool hasEnded = WIFEXITED(status);
        if (hasEnded && WEXITSTATUS(status) != 0) {
            m_report.fault(u"round %1: the restore fails by itself"_s.arg(round));
        }
        (hasEnded ? m_ended : m_killed) += 1;
        expectOneOfBoth(round, hasEnded);
        const QFileInfo company(m_path);
        for (const QFileInfo& kept :
             company.dir().entryInfoList({company.fileName() + u".before-restore-*"_s}, QDir::Files)) {
            QFile::remove(kept.filePath());
        }
    }

    [[nodiscard]] bool restore(Instant at) const
    {
        if (m_options.control == u"delete-first"_s) {
            return QFile::remove(m_path) && verifyBackup(m_backup) && QFile::copy(m_backup.path, m_path);
        }
        return restoreBackup(m_path, m_backup, at).has_value();
    }

    void expectOneOfBoth(qint64 round, bool hasEnded)
    {
        const TableRows rows = rowsIn(m_path);
        const bool isBackup = rows == m_then;
        if (!isBackup && rows != m_now) {
            m_report.fault(u"round %1: the file is neither the old one nor the backup"_s.arg(round));
            return;
        }
        (isBackup ? m_foundBackup : m_foundOld) += 1;
        if (hasEnded && !isBackup) {
            m_report.fault(u"round %1: restored, and the file is the old one"_s.arg(round));
        }
        if (isBackup && !keepsTheOldFile()) {
            m_report.fault(u"round %1: the old file is gone"_s.arg(round));
        }
        if (const auto opened = Store::open({Engine::Sqlite, m_path}, OpenMode::MustExist, companySchema()); !opened) {
            m_report.fault(u"round %1: does not open: %2"_s.arg(round).arg(opened.error().detail));
        }
    }

    [[nodiscard]] bool keepsTheOldFile() const
    {
        const QFileInfo company(m_path);
        const QFileInfoList kept
            = company.dir().entryInfoList({company.fileName() + u".before-restore-*"_s}, QDir::Files);
        return std::ranges::any_of(kept, [this](const QFileInfo& file) { return rowsIn(file.filePath()) == m_now; });
    }

    CampaignOptions m_options;
    Report& m_report;
    Workplace m_place;
    Random m_random;
    QString m_path = m_place.file(u"restored.zhike"_s);
    QString m_original = m_place.file(u"original"_s);
    KeptBackup m_backup;
    TableRows m_then;
    TableRows m_now;
    qint64 m_killed = 0;
    qint64 m_ended = 0;
    qint64 m_foundOld = 0;
    qint64 m_foundBackup = 0;
};

} // namespace

void restoresCampaign(const CampaignOptions& options, Report& report)
{
    Restores(options, report).run();
}

} // namespace zhike::reliability
