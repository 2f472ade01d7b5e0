#include "storage/dialects/sqlite/sqlitestore.h"

#include "storage/backup.h"
#include "storage/dialects/sqlite/filecheck.h"
#include "storage/dialects/sqlite/filelock.h"
#include "storage/dialects/sqlite/sqlitesession.h"

#include <QFileInfo>
#include <QStringList>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// Files up to here are looked through at each open, some 20 ms; up to the second limit after an unclean end.
constexpr qint64 kAlwaysCheckedBytes = 4 * 1024 * 1024;
constexpr qint64 kCheckedAfterCrashBytes = 64 * 1024 * 1024;
constexpr int kBackupNames = 1000;

/// What all sessions of a store share, and the last one ends.
struct SharedFile {
    std::optional<FileLock> lock;
    std::atomic<bool> writerIsOut = false;
};

QString newerReason(const QString& path, int version, int known)
{
    return u"%1 has schema %2, this program knows %3"_s.arg(path).arg(version).arg(known);
}

class SqliteStore final : public Store {
public:
    SqliteStore(StoreAddress address, SqliteOptions options, std::shared_ptr<SharedFile> shared)
        : m_address(std::move(address)), m_options(options), m_shared(std::move(shared))
    {
    }

    const StoreAddress& address() const override { return m_address; }
    bool isNew() const override { return m_isNew; }
    bool wasClosedInOrder() const override { return m_wasClosedInOrder; }

    Result<void> checkInPlace() const override
    {
        if (m_options.inMemory || identityOf(m_address.path) == m_identity) {
            return {};
        }
        return fail(ErrorCode::Io, u"%1 is no longer the file that was opened"_s.arg(m_address.path));
    }

    Result<std::unique_ptr<SqlSession>> session(SessionKind kind) override
    {
        const std::scoped_lock guard(m_mutex);
        if (kind != SessionKind::Writer) {
            ZHIKE_TRY(auto reader, openSession(kind));
            return std::unique_ptr<SqlSession>(std::move(reader));
        }
        if (m_shared->writerIsOut.exchange(true)) {
            return fail(ErrorCode::Locked, u"%1 has its writing session already"_s.arg(m_address.path));
        }
        std::unique_ptr<SqliteSession> writer = std::move(m_writer);
        if (writer == nullptr) {
            auto opened = reopenWriter();
            if (!opened) {
                m_shared->writerIsOut = false;
                return tl::unexpected(std::move(opened).error());
            }
            writer = *std::move(opened);
        }
        writer->onClosed([shared = m_shared] { shared->writerIsOut = false; });
        return std::unique_ptr<SqlSession>(std::move(writer));
    }

    /// Looks at the file, brings it to the plan's version and keeps the session for the first writer.
    Result<void> begin(const MigrationPlan& plan, const FileHeader& header, qint64 size)
    {
        ZHIKE_TRY(auto session, openSession(m_options.readOnlyStore ? SessionKind::Reader : SessionKind::Writer));
        session->leaveUntouched(header.hasLog);
        ZHIKE_CHECK(checkVersion(*session, plan));
        ZHIKE_CHECK(checkSchema(*session));
        ZHIKE_CHECK(checkStructure(*session, size));
        if (m_options.readOnlyStore) {
            return {};
        }
        session->leaveUntouched(false);
        ZHIKE_CHECK(session->useLog());
        ZHIKE_TRY(const int version, schemaVersion(*session));
        if (version < plan.latestVersion()) {
            ZHIKE_CHECK(backupBefore(*session, plan.latestVersion()));
            ZHIKE_TRY(const int before, migrate(*session, plan));
            Q_UNUSED(before)
        }
        m_writer = std::move(session);
        return {};
    }

    Result<void> beginInMemory(const MigrationPlan& plan)
    {
        m_isNew = true;
        ZHIKE_TRY(m_writer, openSession(SessionKind::Writer));
        ZHIKE_TRY(const int before, migrate(*m_writer, plan));
        Q_UNUSED(before)
        return {};
    }

    void setFacts(bool isNew, bool wasClosedInOrder)
    {
        m_isNew = isNew;
        m_wasClosedInOrder = wasClosedInOrder;
        m_identity = identityOf(m_address.path);
    }

private:
    Result<std::unique_ptr<SqliteSession>> openSession(SessionKind kind)
    {
        SqliteOptions options = m_options;
        options.kind = kind;
        ZHIKE_TRY(auto session, SqliteSession::open(m_address.path, options));
        session->onClosed([shared = m_shared] {}); // the lock lives as long as any session
        return session;
    }

    Result<std::unique_ptr<SqliteSession>> reopenWriter()
    {
        ZHIKE_CHECK(checkInPlace());
        ZHIKE_TRY(auto session, openSession(SessionKind::Writer));
        if (!m_options.inMemory && !m_options.readOnlyStore) {
            ZHIKE_CHECK(session->useLog());
        }
        return session;
    }

    /// The header may be older than the log that stands beside it.
    Result<void> checkVersion(SqlSession& session, const MigrationPlan& plan)
    {
        ZHIKE_TRY(const int version, schemaVersion(session));
        if (version > plan.latestVersion()) {
            return fail(ErrorCode::NewerFile, newerReason(m_address.path, version, plan.latestVersion()));
        }
        if (version < plan.latestVersion() && m_options.readOnlyStore) {
            return fail(
                ErrorCode::ReadOnly,
                u"%1 has schema %2 and would have to be migrated"_s.arg(m_address.path).arg(version));
        }
        return {};
    }

    /// Our schema has no triggers and no views; one in a file that somebody sends would run with our rights.
    Result<void> checkSchema(SqlSession& session)
    {
        ZHIKE_TRY(
            Statement foreign,
            session.prepare(u"SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"));
        ZHIKE_TRY(const bool found, foreign.next());
        if (found) {
            return fail(
                ErrorCode::Damaged,
                u"%1 holds the %2 %3, which is not of ours"_s.arg(m_address.path, foreign.text(0), foreign.text(1)));
        }
        return {};
    }

    Result<void> checkStructure(SqlSession& session, qint64 size)
    {
        if (size > (m_wasClosedInOrder ? kAlwaysCheckedBytes : kCheckedAfterCrashBytes)) {
            return {};
        }
        ZHIKE_TRY(const QStringList problems, findDamage(session, CheckDepth::Quick));
        if (!problems.isEmpty()) {
            return fail(ErrorCode::Damaged, u"%1: %2"_s.arg(m_address.path, problems.front()));
        }
        return {};
    }

    Result<void> backupBefore(SqlSession& session, int version)
    {
        const QString base = u"%1.before-v%2"_s.arg(m_address.path).arg(version);
        QString name = base;
        // earlier attempts are kept, also what one that was killed has left behind
        for (int i = 1; i < kBackupNames && (identityOf(name) || identityOf(name + u".part"_s)); ++i) {
            name = u"%1.%2"_s.arg(base).arg(i);
        }
        return backupTo(session, name);
    }

    StoreAddress m_address;
    SqliteOptions m_options;
    std::shared_ptr<SharedFile> m_shared;
    std::mutex m_mutex; ///< over m_writer: sessions are asked for by their threads
    std::unique_ptr<SqliteSession> m_writer; ///< the one that migrated, until somebody asks for it
    std::optional<FileIdentity> m_identity;
    bool m_isNew = false;
    bool m_wasClosedInOrder = true;
};

/// Makes a complete file under another name and gives it its own when nobody else has taken that.
Result<void> createFile(const QString& path, const MigrationPlan& plan)
{
    const QString part = path + u".creating"_s;
    const QByteArray partName = part.toUtf8();
    const auto removePart = [&part] {
        for (const QString& suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
            unlink((part + suffix).toUtf8().constData());
        }
    };
    int made = open(partName.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (made < 0 && errno == EEXIST) {
        // We hold the lock, so whoever made it is dead; but only what is ours, or nothing yet, is thrown away.
        FilePlace left;
        left.path = part;
        left.size = QFileInfo(part).size();
        if (left.size != 0 && !readFileHeader(left, plan.latestVersion())) {
            return fail(ErrorCode::Io, u"%1 is in the way"_s.arg(part));
        }
        removePart();
        made = open(partName.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    }
    if (made < 0) {
        return fail(
            errno == ENOSPC || errno == EDQUOT ? ErrorCode::NoSpace : ErrorCode::Io,
            u"%1: %2"_s.arg(part, QString::fromLocal8Bit(std::strerror(errno))));
    }
    close(made);
    const auto fill = [&]() -> Result<void> {
        SqliteOptions options;
        options.isNewFile = true;
        ZHIKE_TRY(const auto session, SqliteSession::open(part, options));
        ZHIKE_TRY(const int before, migrate(*session, plan));
        Q_UNUSED(before)
        return {};
    };
    if (auto filled = fill(); !filled) {
        removePart();
        return filled;
    }
    if (renameat2(AT_FDCWD, partName.constData(), AT_FDCWD, path.toUtf8().constData(), RENAME_NOREPLACE) != 0) {
        const int problem = errno;
        removePart();
        return fail(ErrorCode::Io, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(problem))));
    }
    flushFolderOf(path);
    return {};
}

Result<std::unique_ptr<Store>> openInMemory(const StoreAddress& address, const MigrationPlan& plan)
{
    static std::atomic<int> number = 0;
    StoreAddress named = address;
    named.path = u"memory-%1"_s.arg(++number);
    SqliteOptions options;
    options.inMemory = true;
    auto store = std::make_unique<SqliteStore>(named, options, std::make_shared<SharedFile>());
    ZHIKE_CHECK(store->beginInMemory(plan));
    return std::unique_ptr<Store>(std::move(store));
}

} // namespace

Result<std::unique_ptr<Store>> openSqliteStore(const StoreAddress& address, OpenMode mode, const MigrationPlan& plan)
{
    if (address.path == u":memory:") {
        return openInMemory(address, plan);
    }
    ZHIKE_TRY(FilePlace place, checkPlace(address.path, mode));
    ZHIKE_CHECK(checkFileSystem(place));
    const bool readOnly = mode == OpenMode::ReadOnly;
    const auto shared = std::make_shared<SharedFile>();
    SqliteOptions options;
    options.readOnlyStore = readOnly;
    bool wasClosedInOrder = true;
    if (!readOnly || place.folderIsWritable) { // where nobody can write there is nothing to lock against

        ZHIKE_TRY(
            FileLock lock, FileLock::take(place.path, readOnly ? FileLock::Use::Shared : FileLock::Use::Exclusive));
        wasClosedInOrder = !lock.wasLeftBehind();
        shared->lock.emplace(std::move(lock));
        // between our first look and the lock its owner may have made or changed it
        ZHIKE_TRY(place, checkPlace(address.path, mode));
    }
    const bool isNew = !place.exists;
    if (isNew) {
        ZHIKE_CHECK(createFile(place.path, plan));
        ZHIKE_TRY(place, checkPlace(place.path, mode));
    }
    ZHIKE_TRY(const FileHeader header, readFileHeader(place, plan.latestVersion()));
    options.immutable = readOnly && !header.hasLog;
    if (readOnly && header.hasLog && !place.folderIsWritable) {
        return fail(
            ErrorCode::ReadOnly, u"%1 has to be recovered, and its folder may not be written"_s.arg(place.path));
    }
    if (!readOnly) {
        chmod(place.path.toUtf8().constData(), 0600); // its logs take over the mode
    }
    StoreAddress opened = address;
    opened.path = place.path;
    auto store = std::make_unique<SqliteStore>(opened, options, shared);
    store->setFacts(isNew, wasClosedInOrder && !header.hasLog);
    ZHIKE_CHECK(store->begin(plan, header, place.size));
    return std::unique_ptr<Store>(std::move(store));
}

} // namespace zhike
