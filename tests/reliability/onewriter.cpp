#include "reliability/campaign.h"
#include "storage/backup.h"
#include "storage/store.h"

#include <QFile>
#include <array>
#include <atomic>
#include <chrono>
#include <cstring>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// The rule that keeps us away from what `walrace` finds in the library: one session writes and moves the log into the
// file, here after every second page, while three readers open, read and close. Nothing may be lost or damaged, and
// nobody may see half a transaction.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kReaders = 3;
constexpr qint64 kSecondsPerFile = 10;
constexpr int kReadsPerSession = 2;
constexpr int kMostTextBytes = 900;
constexpr size_t kMessageBytes = 300;

using Clock = std::chrono::steady_clock;

/// What a round tells the process that waits for it; less than an atom of a pipe.
struct Told {
    qint64 commits = 0;
    qint64 openings = 0;
    qint64 reads = 0;
    char fault[kMessageBytes] = {}; ///< empty: none
};

class Round {
public:
    Round(std::unique_ptr<Store> store, Clock::time_point end, quint64 seed)
        : m_store(std::move(store)), m_end(end), m_seed(seed)
    {
    }

    Told run()
    {
        if (const auto written = write(); !written) {
            fault(u"the writer: "_s + written.error().detail);
        }
        m_told.openings = m_openings;
        m_told.reads = m_reads;
        return m_told;
    }

private:
    Result<void> write()
    {
        ZHIKE_TRY(const auto session, m_store->session(SessionKind::Writer));
        ZHIKE_CHECK(
            session->executeScript(u"CREATE TABLE torture_log (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
                                   "CREATE INDEX torture_log_by_text ON torture_log (text);"
                                   "CREATE TABLE torture_sum (n INTEGER NOT NULL); INSERT INTO torture_sum VALUES (0);"
                                   "PRAGMA wal_autocheckpoint=2"));
        std::array<std::thread, kReaders> readers;
        for (std::thread& reader : readers) {
            reader = std::thread([this] { readOn(); });
        }
        const auto written = writeOn(*session);
        m_isOver = true;
        for (std::thread& reader : readers) {
            reader.join();
        }
        return written;
    }

    Result<void> writeOn(SqlSession& session)
    {
        Random random(m_seed);
        while (Clock::now() < m_end && !m_isOver) {
            ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
            const QString text(int(100 + random() % kMostTextBytes), QChar(ushort('a' + random() % 26)));
            ZHIKE_TRY(
                const qint64 rows,
                session.execute(u"INSERT INTO torture_log (text) VALUES ($1)", QString::number(random(), 36) + text));
            Q_UNUSED(rows)
            ZHIKE_TRY(const qint64 sums, session.execute(u"UPDATE torture_sum SET n = n + 1"));
            Q_UNUSED(sums)
            ZHIKE_CHECK(transaction.commit());
            ++m_told.commits;
        }
        return {};
    }

    void readOn()
    {
        while (!m_isOver) {
            if (const auto seen = readOnce(); !seen) {
                fault(u"a reader: "_s + seen.error().detail);
                m_isOver = true;
            }
        }
    }

    Result<void> readOnce()
    {
        ZHIKE_TRY(const auto session, m_store->session(SessionKind::Reader));
        ++m_openings;
        for (int i = 0; i < kReadsPerSession; ++i) {
            ZHIKE_TRY(const Transaction moment, Transaction::begin(*session));
            ZHIKE_TRY(const auto rows, session->integer(u"SELECT count(*) FROM torture_log"));
            ZHIKE_TRY(const auto sum, session->integer(u"SELECT n FROM torture_sum"));
            if (rows != sum) {
                return fail(ErrorCode::Damaged, u"%1 rows, sum %2"_s.arg(rows.value_or(-1)).arg(sum.value_or(-1)));
            }
            ++m_reads;
        }
        return {};
    }

    void fault(const QString& what)
    {
        if (!m_hasFault.exchange(true)) {
            std::strncpy(m_told.fault, what.toUtf8().constData(), sizeof m_told.fault - 1);
        }
    }

    std::unique_ptr<Store> m_store;
    Clock::time_point m_end;
    quint64 m_seed;
    std::atomic<bool> m_isOver = false;
    std::atomic<bool> m_hasFault = false;
    std::atomic<qint64> m_openings = 0;
    std::atomic<qint64> m_reads = 0;
    Told m_told;
};

/// One file, in a process of its own.
Told runElsewhere(const QString& path, qint64 seconds, quint64 seed)
{
    Told told;
    int pipes[2];
    if (pipe(pipes) != 0) {
        return told;
    }
    const pid_t child = fork();
    if (child == 0) {
        auto store = Store::open({Engine::Sqlite, path}, OpenMode::CreateIfMissing);
        if (store) {
            told = Round(*std::move(store), Clock::now() + std::chrono::seconds(seconds), seed).run();
        }
        _exit(::write(pipes[1], &told, sizeof told) == ssize_t(sizeof told) ? 0 : 1);
    }
    close(pipes[1]);
    if (::read(pipes[0], &told, sizeof told) != ssize_t(sizeof told)) {
        std::strncpy(told.fault, "a process ended by itself", sizeof told.fault - 1);
    }
    close(pipes[0]);
    waitpid(child, nullptr, 0);
    return told;
}

Result<void> lookAt(const QString& path, qint64 commits)
{
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::MustExist));
    ZHIKE_TRY(const auto session, store->session(SessionKind::Reader));
    ZHIKE_TRY(const QStringList damage, findDamage(*session, CheckDepth::Full));
    if (!damage.isEmpty()) {
        return fail(ErrorCode::Damaged, damage.first());
    }
    ZHIKE_TRY(const auto rows, session->integer(u"SELECT count(*) FROM torture_log"));
    ZHIKE_TRY(const auto sum, session->integer(u"SELECT n FROM torture_sum"));
    if (rows != commits || sum != commits) {
        return fail(
            ErrorCode::Damaged,
            u"%1 commits, %2 rows, sum %3"_s.arg(commits).arg(rows.value_or(-1)).arg(sum.value_or(-1)));
    }
    return {};
}

} // namespace

void oneWriterCampaign(const CampaignOptions& options, Report& report)
{
    const Workplace place(report);
    Told all;
    qint64 files = 0;
    for (qint64 seconds = 0; seconds < options.rounds && !report.isOver(); seconds += kSecondsPerFile, ++files) {
        const QString path = place.file(u"one-%1.zhike"_s.arg(files));
        const qint64 thisLong = std::min(kSecondsPerFile, options.rounds - seconds);
        Told told = runElsewhere(path, thisLong, options.seed + quint64(files));
        if (options.control == u"uncounted"_s) {
            ++told.commits; // a save that was acknowledged and is not there
        }
        if (told.fault[0] != '\0') {
            report.fault(QString::fromUtf8(told.fault));
        }
        if (told.commits == 0 || told.openings < kReaders) {
            report.fault(u"%1 commits beside %2 readers: nothing was tried"_s.arg(told.commits).arg(told.openings));
        }
        if (const auto whole = lookAt(path, told.commits); !whole) {
            report.fault(whole.error().detail);
        }
        if (report.faults() == 0) {
            QFile::remove(path);
        }
        all.commits += told.commits;
        all.openings += told.openings;
        all.reads += told.reads;
    }
    report.say(
        u"%1 files: %2 commits with tiny checkpoints, %3 readers opened and closed, %4 reads; faults %5"_s.arg(files)
            .arg(all.commits)
            .arg(all.openings)
            .arg(all.reads)
            .arg(report.faults()));
}

} // namespace zhike::reliability
