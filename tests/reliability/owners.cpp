#include "reliability/campaign.h"
#include "storage/backup.h"
#include "storage/store.h"

#include <QFile>
#include <array>
#include <chrono>
#include <random>
#include <sqlite3.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// Several processes want one file. Ours let one own it and refuse the rest; the raw library with several writers on a
// write-ahead log is the control, which loses data on versions before 3.51.3 when it runs long enough.

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr int kProcesses = 4;

/// What a process counted; less than an atom of a pipe.
struct Count {
    qint64 commits = 0;
    qint64 refused = 0;
    qint64 others = 0; ///< errors that are neither
};

using Clock = std::chrono::steady_clock;

Result<void> countUp(SqlSession& session)
{
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    ZHIKE_TRY(const auto value, session.integer(u"SELECT value FROM setting WHERE name = 'torture'"));
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 rows,
        value ? session.execute(u"UPDATE setting SET value = $1 WHERE name = 'torture'", QString::number(*value + 1))
              : session.execute(u"INSERT INTO setting (name, value) VALUES ('torture', $1)", QString::number(1)));
    return transaction.commit();
}

/// Opens, counts up a few times, closes, again and again.
Count compete(const QString& path, Clock::time_point end, quint64 seed)
{
    Random random(seed);
    Count count;
    while (Clock::now() < end) {
        const auto store = Store::open({Engine::Sqlite, path}, OpenMode::MustExist);
        if (!store) {
            ++(store.error().code == ErrorCode::Locked ? count.refused : count.others);
            if (store.error().code != ErrorCode::Locked) {
                std::fprintf(stderr, "%s\n", qPrintable(store.error().detail));
            }
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 2000));
            continue;
        }
        const auto session = (*store)->session(SessionKind::Writer);
        for (quint64 i = 0; session && i < 1 + random() % 5; ++i) {
            ++(countUp(**session) ? count.commits : count.others);
        }
    }
    return count;
}

template <class Job> Count inProcesses(int processes, Job job)
{
    Count sum;
    int pipes[2];
    if (pipe(pipes) != 0) {
        return sum;
    }
    for (int i = 0; i < processes; ++i) {
        if (fork() == 0) {
            const Count count = job(i);
            _exit(::write(pipes[1], &count, sizeof count) == ssize_t(sizeof count) ? 0 : 1);
        }
    }
    close(pipes[1]);
    for (Count count; ::read(pipes[0], &count, sizeof count) == ssize_t(sizeof count);) {
        sum.commits += count.commits;
        sum.refused += count.refused;
        sum.others += count.others;
    }
    close(pipes[0]);
    while (wait(nullptr) > 0) { }
    return sum;
}

// the control: four writers of the raw library, as a program without an owner would have

bool rawRun(sqlite3* connection, const char* sql)
{
    return sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

Count rawWriter(const QByteArray& path, Clock::time_point end, int number)
{
    Count count;
    sqlite3* connection = nullptr;
    sqlite3_open(path.constData(), &connection);
    sqlite3_busy_timeout(connection, 10'000);
    rawRun(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA wal_autocheckpoint=2");
    while (Clock::now() < end) {
        const QByteArray insert = "INSERT INTO log (who, text) VALUES (" + QByteArray::number(number)
            + ", hex(randomblob(100 + abs(random()) % 900)))";
        const bool saved = rawRun(connection, "BEGIN IMMEDIATE") && rawRun(connection, insert.constData())
            && rawRun(connection, "UPDATE sum SET n = n + 1") && rawRun(connection, "COMMIT");
        if (saved) {
            ++count.commits;
        } else {
            ++count.others;
            rawRun(connection, "ROLLBACK");
        }
    }
    sqlite3_close(connection);
    return count;
}

qint64 rawNumber(sqlite3* connection, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    qint64 number = -1;
    if (sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        number = sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return number;
}

void rawRound(const QString& path, qint64 seconds, Report& report, Count& all)
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + suffix);
    }
    sqlite3* connection = nullptr;
    sqlite3_open(path.toUtf8().constData(), &connection);
    rawRun(
        connection,
        "PRAGMA journal_mode=WAL; CREATE TABLE log (id INTEGER PRIMARY KEY, who INT, text TEXT);"
        "CREATE INDEX log_by_text ON log (text); CREATE TABLE sum (n INT); INSERT INTO sum VALUES (0)");
    sqlite3_close(connection);
    const auto end = Clock::now() + std::chrono::seconds(seconds);
    const Count count = inProcesses(kProcesses, [&](int number) { return rawWriter(path.toUtf8(), end, number); });
    all.commits += count.commits;
    sqlite3_open(path.toUtf8().constData(), &connection);
    const bool isWhole
        = rawNumber(connection, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'") == 0;
    const qint64 rows = rawNumber(connection, "SELECT count(*) FROM log");
    const qint64 sum = rawNumber(connection, "SELECT n FROM sum");
    sqlite3_close(connection);
    if (!isWhole || rows != count.commits || sum != count.commits) {
        report.fault(u"%1 commits, %2 rows, sum %3, %4"_s.arg(count.commits)
                         .arg(rows)
                         .arg(sum)
                         .arg(isWhole ? u"whole"_s : u"damaged"_s));
    }
}

} // namespace

void ownersCampaign(const CampaignOptions& options, Report& report)
{
    const Workplace place(report);
    const QString path = place.file(u"owners.zhike"_s);
    const pid_t maker = fork();
    if (maker == 0) {
        _exit(Store::open({Engine::Sqlite, path}, OpenMode::CreateIfMissing) ? 0 : 1);
    }
    waitpid(maker, nullptr, 0);
    const auto end = Clock::now() + std::chrono::seconds(options.rounds);
    Count count = inProcesses(kProcesses, [&](int i) { return compete(path, end, options.seed * 100 + quint64(i)); });
    if (options.control == u"uncounted"_s) {
        ++count.commits; // a save that was acknowledged and is not there
    }
    const auto store = Store::open({Engine::Sqlite, path}, OpenMode::MustExist);
    const auto session = store ? (*store)->session(SessionKind::Writer) : fail(ErrorCode::Internal);
    const auto counted = session ? (*session)->integer(u"SELECT value FROM setting WHERE name = 'torture'")
                                 : Result<std::optional<qint64>>(fail(ErrorCode::Internal));
    const qint64 there = counted ? counted->value_or(0) : -1;
    if (there != count.commits || count.others != 0) {
        report.fault(
            u"%1 saves acknowledged, %2 there, %3 other errors"_s.arg(count.commits).arg(there).arg(count.others));
    }
    if (count.commits == 0 || count.refused == 0) {
        report.fault(u"nobody met anybody"_s);
    }
    if (session) {
        const auto damage = findDamage(**session, CheckDepth::Full);
        if (!damage || !damage->isEmpty()) {
            report.fault(damage ? damage->first() : damage.error().detail);
        }
    }
    report.say(u"%1 processes, %2 s: %3 saves, %4 times refused; faults %5"_s.arg(kProcesses)
                   .arg(options.rounds)
                   .arg(count.commits)
                   .arg(count.refused)
                   .arg(report.faults()));
}

void walRaceCampaign(const CampaignOptions& options, Report& report)
{
    const Workplace place(report);
    const qint64 seconds = options.seconds > 0 ? std::min<qint64>(options.seconds, 10) : 10;
    Count all;
    qint64 rounds = 0;
    for (; rounds < options.rounds && !report.isOver(); ++rounds) {
        rawRound(place.file(u"race.sqlite"_s), seconds, report, all);
    }
    report.say(
        u"SQLite %1, %2 rounds of %3 writers: %4 commits; faults %5"_s.arg(QString::fromLatin1(sqlite3_libversion()))
            .arg(rounds)
            .arg(kProcesses)
            .arg(all.commits)
            .arg(report.faults()));
}

} // namespace zhike::reliability
