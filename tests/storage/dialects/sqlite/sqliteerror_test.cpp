#include "storage/dialects/sqlite/filelock.h"
#include "storage/dialects/sqlite/sqliteerror.h"
#include "storage/store.h"

#include <QTemporaryDir>
#include <cerrno>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

struct KnownError {
    int code;
    int systemErrno;
    ErrorCode meaning;
};

TEST(SqliteError, IsKnownByItsCodeAndTheSystems)
{
    constexpr KnownError kKnown[] = {
        {SQLITE_IOERR_DATA, 0, ErrorCode::Damaged},
        {SQLITE_FULL, 0, ErrorCode::NoSpace},
        {SQLITE_IOERR_WRITE, ENOSPC, ErrorCode::NoSpace},
        {SQLITE_IOERR_WRITE, EDQUOT, ErrorCode::NoSpace},
        {SQLITE_IOERR_WRITE, EFBIG, ErrorCode::NoSpace},
        {SQLITE_IOERR_WRITE, EIO, ErrorCode::Io},
        {SQLITE_CANTOPEN_ISDIR, 0, ErrorCode::Io},
        {SQLITE_PERM, 0, ErrorCode::Io},
        {SQLITE_PROTOCOL, 0, ErrorCode::Io},
        {SQLITE_CORRUPT_INDEX, 0, ErrorCode::Damaged},
        {SQLITE_NOTADB, 0, ErrorCode::NotADatabase},
        {SQLITE_READONLY_DIRECTORY, 0, ErrorCode::ReadOnly},
        {SQLITE_BUSY_SNAPSHOT, 0, ErrorCode::Locked},
        {SQLITE_LOCKED, 0, ErrorCode::Locked},
        {SQLITE_CONSTRAINT_UNIQUE, 0, ErrorCode::Constraint},
        {SQLITE_INTERRUPT, 0, ErrorCode::Cancelled},
        {SQLITE_TOOBIG, 0, ErrorCode::InvalidInput},
        {SQLITE_MISUSE, 0, ErrorCode::Internal},
    };

    for (const KnownError& known : kKnown) {
        EXPECT_EQ(errorCodeOfSqlite(known.code, known.systemErrno), known.meaning) << known.code;
    }
}

TEST(FileLock, TakesNoPipeLinkOrStrangersFileForALock)
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe.zhike"_s);
    const QString link = folder.filePath(u"link.zhike"_s);
    const QString nowhere = folder.filePath(u"none/there.zhike"_s);
    ASSERT_EQ(mkfifo((pipe + u".lock"_s).toUtf8().constData(), 0600), 0);
    ASSERT_TRUE(QFile::link(folder.filePath(u"elsewhere"_s), link + u".lock"_s));

    for (const QString& path : {pipe, link, nowhere}) {
        const auto lock = FileLock::take(path, FileLock::Use::Exclusive);
        ASSERT_FALSE(lock.has_value()) << path.toStdString();
        EXPECT_EQ(lock.error().code, ErrorCode::Io) << path.toStdString();
    }
    EXPECT_FALSE(QFile::exists(folder.filePath(u"elsewhere"_s)));
}

TEST(SqliteStore, KeepsACompanyInMemoryAlone)
{
    const auto one = Store::open({Engine::Sqlite, u":memory:"_s}, OpenMode::CreateIfMissing);
    const auto other = Store::open({Engine::Sqlite, u":memory:"_s}, OpenMode::CreateIfMissing);
    ASSERT_TRUE(one.has_value() && other.has_value());
    const auto writer = (*one)->session(SessionKind::Writer);
    const auto stranger = (*other)->session(SessionKind::Reader);
    ASSERT_TRUE(writer.has_value() && stranger.has_value());

    ASSERT_TRUE((*writer)->execute(u"INSERT INTO setting (name, value) VALUES ($1, $2)", u"probe"_s, u"1"_s));

    const auto reader = (*one)->session(SessionKind::Reader);
    ASSERT_TRUE(reader.has_value());
    EXPECT_EQ((*reader)->integer(u"SELECT count(*) FROM setting WHERE name = 'probe'").value(), 1);
    EXPECT_EQ((*stranger)->integer(u"SELECT count(*) FROM setting WHERE name = 'probe'").value(), 0);
}

} // namespace
} // namespace zhike
