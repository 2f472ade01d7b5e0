#include "storage/backup.h"

#include "storage/dialects/sqlite/filecheck.h"
#include "storage/dialects/sqlite/sealedvfs.h"
#include "storage/dialects/sqlite/sqliteerror.h"
#include "storage/dialects/sqlite/sqlitesession.h"
#include "storage/pagescan.h"

#include <QScopeGuard>
#include <QStringList>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAStep = 4096;
constexpr int kShownProblems = 100;

tl::unexpected<Error> copyProblem(int number, const QString& path)
{
    return fail(
        number == ENOSPC || number == EDQUOT ? ErrorCode::NoSpace : ErrorCode::Io,
        u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(number))));
}

/// Removes the unfinished copy unless it was completed.
class UnfinishedCopy {
public:
    explicit UnfinishedCopy(QString path) : m_path(std::move(path)) { }
    ~UnfinishedCopy()
    {
        if (!m_path.isEmpty()) {
            unlink(m_path.toUtf8().constData());
            unlink((m_path + u"-journal"_s).toUtf8().constData());
        }
    }
    Q_DISABLE_COPY_MOVE(UnfinishedCopy)
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

Result<QStringList> problemsOf(SqlSession& session, QStringView pragma)
{
    QStringList problems;
    ZHIKE_TRY(Statement check, session.prepare(pragma));
    while (problems.size() < kShownProblems) {
        ZHIKE_TRY(const bool row, check.next());
        if (!row) {
            break;
        }
        problems.append(check.text(0));
    }
    if (problems.size() == 1 && problems.front() == u"ok"_s) {
        problems.clear();
    }
    return problems;
}

/// A step of a copy that fails has no extended code, only a plain one.
tl::unexpected<Error> copyError(const SQLite::Exception& problem, int systemErrno)
{
    const int extended = problem.getExtendedErrorCode();
    return fail(
        errorCodeOfSqlite(extended > 0 ? extended : problem.getErrorCode(), systemErrno),
        u"backup: %1"_s.arg(QString::fromUtf8(problem.what())));
}

Result<void>
copyPages(SqlSession& session, SQLite::Database& source, SQLite::Database& copy, const BackupProgress& progress)
{
    // One read transaction over all steps: without it each commit of the writer would make the copy begin again. Not a
    // Transaction, which on the writer is one that writes, and those are not copied.
    ZHIKE_CHECK(session.executeScript(u"BEGIN"));
    const auto end = qScopeGuard([&session] { (void)session.executeScript(u"ROLLBACK"); });
    ZHIKE_TRY(const auto schema, session.integer(u"SELECT count(*) FROM sqlite_schema"));
    Q_UNUSED(schema)
    // SQLite's own call, not SQLiteCpp's wrapper: that one throws, and by then errno, which tells a full disk from a
    // broken one, is another's.
    sqlite3_backup* backup = sqlite3_backup_init(copy.getHandle(), "main", source.getHandle(), "main");
    if (backup == nullptr) {
        return tl::unexpected(sqliteError(copy.getHandle(), sqlite3_extended_errcode(copy.getHandle()), u"backup"));
    }
    const auto finish = qScopeGuard([backup] { sqlite3_backup_finish(backup); });
    for (;;) {
        const int code = sqlite3_backup_step(backup, kPagesAStep);
        if (code == SQLITE_DONE) {
            return {};
        }
        if (code != SQLITE_OK) {
            const int number = errno;
            return fail(errorCodeOfSqlite(code, number), u"backup: %1"_s.arg(QString::fromUtf8(sqlite3_errstr(code))));
        }
        ZHIKE_TRY(const auto alive, session.integer(u"SELECT 1")); // ends here when interrupted
        Q_UNUSED(alive)
        if (progress) {
            const int total = sqlite3_backup_pagecount(backup);
            progress(total == 0 ? 1.0 : 1.0 - double(sqlite3_backup_remaining(backup)) / double(total));
        }
    }
}

SQLite::Database unfinishedCopy(const QString& path, bool isSealed)
{
    const QByteArray uri
        = "file:" + path.toUtf8().toPercentEncoding("/") + (isSealed ? "?zhike_seal=1" : "?zhike_seal=0");
    const int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | SQLite::OPEN_URI;
    return SQLite::Database(uri.constData(), flags, 0, sealedVfs());
}

Result<void> checkCopy(const QString& path)
{
    SqliteOptions options;
    options.kind = SessionKind::Reader;
    options.immutable = true;
    ZHIKE_TRY(const auto session, SqliteSession::open(path, options));
    ZHIKE_TRY(const QStringList problems, findDamage(*session, CheckDepth::Quick));
    if (!problems.isEmpty()) {
        return fail(ErrorCode::Damaged, u"the copy is damaged: %1"_s.arg(problems.front()));
    }
    return {};
}

Result<void> flushFile(const QString& path)
{
    const int descriptor = open(path.toUtf8().constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return copyProblem(errno, path);
    }
    const int flushed = fsync(descriptor);
    const int problem = errno;
    close(descriptor);
    return flushed == 0 ? Result<void>() : Result<void>(copyProblem(problem, path));
}

} // namespace

Result<void> backupTo(SqlSession& session, const QString& target, const BackupProgress& progress)
{
    auto* sqlite = dynamic_cast<SqliteSession*>(&session);
    if (sqlite == nullptr) {
        return fail(ErrorCode::Unsupported, u"PostgreSQL is backed up with its own tools"_s);
    }
    const QString part = target + u".part"_s;
    const QByteArray partName = part.toUtf8();
    if (identityOf(target)) {
        return fail(ErrorCode::InvalidInput, u"%1 exists"_s.arg(target));
    }
    const int made = open(partName.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0) {
        return copyProblem(errno, part);
    }
    close(made);
    UnfinishedCopy unfinished(part);
    try {
        SQLite::Database copy = unfinishedCopy(part, hasPageSums(sqlite->handle()));
        // nobody sees the copy before it is flushed as a whole
        copy.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF");
        ZHIKE_CHECK(copyPages(session, sqlite->database(), copy, progress));
    } catch (const SQLite::Exception& problem) {
        return copyError(problem, 0);
    }
    ZHIKE_CHECK(checkCopy(part));
    ZHIKE_CHECK(flushFile(part));
    if (renameat2(AT_FDCWD, partName.constData(), AT_FDCWD, target.toUtf8().constData(), RENAME_NOREPLACE) != 0) {
        return copyProblem(errno, target);
    }
    unfinished.keep();
    flushFolderOf(target);
    return {};
}

Result<QStringList> findDamage(SqlSession& session, CheckDepth depth)
{
    if (session.engine() != Engine::Sqlite) {
        return QStringList();
    }
    ZHIKE_TRY(const PageScan scan, scanAllPages(session));
    QStringList problems;
    for (const BrokenPage& page : scan.broken.first(std::min<qsizetype>(scan.broken.size(), kShownProblems))) {
        problems.append(u"page %1 at byte %2 does not fit its checksum"_s.arg(page.number).arg(page.offset));
    }
    ZHIKE_TRY(
        const QStringList structure,
        problemsOf(session, depth == CheckDepth::Quick ? u"PRAGMA quick_check" : u"PRAGMA integrity_check"));
    problems += structure;
    if (!problems.isEmpty()) {
        return problems; // what the keys refer to may stand on a page that is not handed out
    }
    ZHIKE_TRY(Statement keys, session.prepare(u"PRAGMA foreign_key_check"));
    while (problems.size() < kShownProblems) {
        ZHIKE_TRY(const bool row, keys.next());
        if (!row) {
            break;
        }
        problems.append(u"a row of %1 refers to nothing in %2"_s.arg(keys.text(0), keys.text(2)));
    }
    return problems;
}

} // namespace zhike
