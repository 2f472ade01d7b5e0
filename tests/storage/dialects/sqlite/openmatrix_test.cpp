#include "storage/backup.h"
#include "storage/dialects/sqlite/filecheck.h"
#include "storage/dialects/sqlite/sealedvfs.h"
#include "storage/dialects/sqlite/sqlitesession.h"
#include "storage/store.h"
#include "storage/testplan.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QtEndian>
#include <map>
#include <sqlite3.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// Opening whatever a person may choose: each case has its own reason, and what was there before is there after, byte
/// for byte. Files are looked at only while nothing has them open.
class OpenMatrix : public ::testing::Test {
protected:
    OpenMatrix()
    {
        m_plan.step(
            "0001_t",
            u"CREATE TABLE t (id ${int} PRIMARY KEY, n ${text}) ${strict};\n\n"
            "CREATE INDEX t_by_n ON t (n)"_s);
    }

    static constexpr int kKilledRows = 10;

    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(at(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return at(name);
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A file of ours with some rows, closed in order.
    QString ours(const QString& name = u"ours.zhike"_s, int rows = 100)
    {
        const StoreAddress address{Engine::Sqlite, at(name)};
        const auto store = Store::open(address, OpenMode::CreateIfMissing, m_plan.plan());
        EXPECT_TRUE(store.has_value()) << store.error().detail.toStdString();
        const auto writer = (*store)->session(SessionKind::Writer);
        auto transaction = Transaction::begin(**writer);
        for (int i = 0; i < rows; ++i) {
            EXPECT_TRUE(
                (*writer)->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", i, u"row %1"_s.arg(i)).has_value());
        }
        EXPECT_TRUE(transaction->commit().has_value());
        return at(name);
    }

    /// The same left by a process that was killed: its log is full and its lock file lies there.
    QString killed(const QString& name = u"killed.zhike"_s)
    {
        const QString path = ours(name, 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto store = Store::open({Engine::Sqlite, path}, OpenMode::MustExist, m_plan.plan());
            const auto writer = (*store)->session(SessionKind::Writer);
            for (int i = 0; i < kKilledRows; ++i) {
                (void)(*writer)->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", i, u"row %1"_s.arg(i));
            }
            _exit(0); // nothing is closed
        }
        int status = 0;
        waitpid(child, &status, 0);
        return path;
    }

    [[nodiscard]] std::map<QString, QByteArray> contents() const
    {
        std::map<QString, QByteArray> all;
        const auto entries = QDir(m_folder.path())
                                 .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo& entry : entries) {
            all[entry.fileName()]
                = entry.isFile() && !entry.isSymLink() ? read(entry.filePath()) : QByteArray("(other)");
        }
        return all;
    }

    Result<std::unique_ptr<Store>> open(const QString& path, OpenMode mode)
    {
        return Store::open({Engine::Sqlite, path}, mode, m_plan.plan());
    }

    void
    expectRefused(const QString& path, ErrorCode code, const QString& reason, OpenMode mode = OpenMode::CreateIfMissing)
    {
        const auto before = contents();
        const auto store = open(path, mode);
        ASSERT_FALSE(store.has_value());
        EXPECT_EQ(store.error().code, code) << store.error().detail.toStdString();
        EXPECT_TRUE(store.error().detail.contains(reason)) << store.error().detail.toStdString();
        EXPECT_TRUE(contents() == before) << "something was changed";
    }

    void expectRows(const QString& path, qint64 rows, OpenMode mode = OpenMode::MustExist)
    {
        const auto store = open(path, mode);
        ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
        const auto session = (*store)->session(SessionKind::Reader);
        ASSERT_TRUE(session.has_value()) << session.error().detail.toStdString();
        EXPECT_EQ((*session)->integer(u"SELECT count(*) FROM t").value(), rows);
    }

    void patch(const QString& path, qint64 offset, const QByteArray& bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(offset));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    static QByteArray bigEndian(quint32 number)
    {
        QByteArray bytes(4, '\0');
        qToBigEndian(number, bytes.data());
        return bytes;
    }

    QTemporaryDir m_folder;
    testing::TestPlan m_plan;
};

TEST_F(OpenMatrix, NoName)
{
    expectRefused(u""_s, ErrorCode::InvalidInput, u"no file name"_s);
}

TEST_F(OpenMatrix, MissingFile)
{
    expectRefused(at(u"none.zhike"_s), ErrorCode::NotFound, u"there is no file"_s, OpenMode::MustExist);
    expectRefused(at(u"none.zhike"_s), ErrorCode::NotFound, u"there is no file"_s, OpenMode::ReadOnly);
}

TEST_F(OpenMatrix, MissingFolder)
{
    expectRefused(at(u"none/a.zhike"_s), ErrorCode::NotFound, u"there is no folder"_s);
}

TEST_F(OpenMatrix, AFileInPlaceOfTheFolder)
{
    write(u"file"_s, "x");
    expectRefused(at(u"file/a.zhike"_s), ErrorCode::NotFound, u"Not a directory"_s);
}

TEST_F(OpenMatrix, EmptyFile)
{
    expectRefused(write(u"empty"_s, {}), ErrorCode::NotADatabase, u"is empty"_s);
}

TEST_F(OpenMatrix, OneByte)
{
    expectRefused(write(u"one"_s, "S"), ErrorCode::NotADatabase, u"not a database of SQLite"_s);
}

TEST_F(OpenMatrix, TextFile)
{
    expectRefused(
        write(u"orders.csv"_s, QByteArray("date,customer,amount\n").repeated(1000)), ErrorCode::NotADatabase,
        u"not a database of SQLite"_s);
}

TEST_F(OpenMatrix, OnlyTheFirstWordsOfSqlite)
{
    expectRefused(write(u"a"_s, QByteArray("SQLite format 3\0", 16)), ErrorCode::NotADatabase, u"not a database"_s);
}

TEST_F(OpenMatrix, RandomBytes)
{
    QByteArray bytes(50'000, '\0');
    quint32 state = 1;
    for (char& byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = char(state >> 24U);
    }
    expectRefused(write(u"a"_s, bytes), ErrorCode::NotADatabase, u"not a database"_s);
}

TEST_F(OpenMatrix, DatabaseOfAnotherProgram)
{
    const QString path = at(u"places.sqlite"_s);
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &other), SQLITE_OK);
    ASSERT_EQ(
        sqlite3_exec(other, "PRAGMA application_id=42; CREATE TABLE t (id)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);

    expectRefused(path, ErrorCode::NotADatabase, u"another program (application id 42)"_s);
}

TEST_F(OpenMatrix, DatabaseWithoutApplicationId)
{
    const QString path = at(u"plain.sqlite"_s);
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path.toUtf8().constData(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "CREATE TABLE t (id)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);

    expectRefused(path, ErrorCode::NotADatabase, u"another program (application id 0)"_s);
}

TEST_F(OpenMatrix, NewerSchema)
{
    const QString path = ours();
    patch(path, 60, bigEndian(99));
    expectRefused(path, ErrorCode::NewerFile, u"schema 99, this program knows 1"_s);
}

TEST_F(OpenMatrix, NewerSchemaInTheLogOnly)
{
    const QString path = ours();
    const pid_t child = fork();
    if (child == 0) {
        sqlite3* other = nullptr;
        sqlite3_open(path.toUtf8().constData(), &other);
        sqlite3_exec(other, "PRAGMA user_version=7", nullptr, nullptr, nullptr);
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    const QByteArray file = read(path);
    const QByteArray log = read(path + u"-wal"_s);
    ASSERT_FALSE(log.isEmpty());

    const auto store = open(path, OpenMode::MustExist);

    ASSERT_FALSE(store.has_value());
    EXPECT_EQ(store.error().code, ErrorCode::NewerFile) << store.error().detail.toStdString();
    EXPECT_EQ(read(path), file);
    EXPECT_EQ(read(path + u"-wal"_s), log);
}

TEST_F(OpenMatrix, NoSchemaVersion)
{
    const QString path = ours();
    patch(path, 60, bigEndian(0));
    expectRefused(path, ErrorCode::Damaged, u"has schema 0"_s);
}

TEST_F(OpenMatrix, NegativeSchemaVersion)
{
    const QString path = ours();
    patch(path, 60, bigEndian(0xFFFFFFFF));
    expectRefused(path, ErrorCode::Damaged, u"has schema -1"_s);
}

TEST_F(OpenMatrix, ImpossiblePageSize)
{
    const QString path = ours();
    patch(path, 16, QByteArray("\x12\x34", 2));
    expectRefused(path, ErrorCode::Damaged, u"page size"_s);
}

TEST_F(OpenMatrix, CutOffInTheMiddle)
{
    const QString path = ours(u"ours.zhike"_s, 1000);
    ASSERT_TRUE(QFile::resize(path, QFileInfo(path).size() - 8192));
    expectRefused(path, ErrorCode::Damaged, u"its header says"_s);
}

TEST_F(OpenMatrix, CutOffAfterTheHeader)
{
    const QString path = ours();
    ASSERT_TRUE(QFile::resize(path, 100));
    expectRefused(path, ErrorCode::Damaged, u"its header says"_s);
}

TEST_F(OpenMatrix, CutOffInTheHeader)
{
    const QString path = ours();
    ASSERT_TRUE(QFile::resize(path, 60));
    expectRefused(path, ErrorCode::NotADatabase, u"not a database"_s);
}

TEST_F(OpenMatrix, ARuinedPage)
{
    const QString path = ours(u"ours.zhike"_s, 1000);
    patch(path, 2 * 8192, QByteArray(8192, '\x5A'));
    expectRefused(path, ErrorCode::Damaged, u""_s);
}

TEST_F(OpenMatrix, ARuinedSchema)
{
    const QString path = ours();
    patch(path, 100, QByteArray(60, '\xFF'));
    expectRefused(path, ErrorCode::Damaged, u""_s);
}

TEST_F(OpenMatrix, ATriggerOfSomebodyElse)
{
    const QString path = ours();
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open_v2(path.toUtf8().constData(), &other, SQLITE_OPEN_READWRITE, sealedVfs()), SQLITE_OK);
    ASSERT_EQ(
        sqlite3_exec(
            other, "PRAGMA journal_mode=DELETE; CREATE TRIGGER spy AFTER INSERT ON t BEGIN DELETE FROM t; END", nullptr,
            nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(other);

    expectRefused(path, ErrorCode::Damaged, u"trigger spy"_s);
}

TEST_F(OpenMatrix, AFolder)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"folder"_s));
    expectRefused(at(u"folder"_s), ErrorCode::NotADatabase, u"is a folder"_s);
}

TEST_F(OpenMatrix, APipe)
{
    ASSERT_EQ(mkfifo(at(u"pipe"_s).toUtf8().constData(), 0600), 0);
    expectRefused(at(u"pipe"_s), ErrorCode::NotADatabase, u"is a pipe"_s);
}

TEST_F(OpenMatrix, ASocket)
{
    const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = at(u"socket"_s).toUtf8();
    ASSERT_LT(std::size_t(name.size()), sizeof address.sun_path);
    std::copy(name.begin(), name.end(), address.sun_path);
    ASSERT_EQ(bind(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    close(handle);
    expectRefused(at(u"socket"_s), ErrorCode::NotADatabase, u"is a socket"_s);
}

TEST_F(OpenMatrix, ADevice)
{
    expectRefused(u"/dev/null"_s, ErrorCode::NotADatabase, u"is a device"_s);
}

TEST_F(OpenMatrix, ALinkThatLeadsNowhere)
{
    ASSERT_TRUE(QFile::link(at(u"gone"_s), at(u"link"_s)));
    expectRefused(at(u"link"_s), ErrorCode::NotFound, u"leads nowhere"_s);
}

TEST_F(OpenMatrix, ALinkToItself)
{
    ASSERT_TRUE(QFile::link(at(u"link"_s), at(u"link"_s)));
    expectRefused(at(u"link"_s), ErrorCode::NotFound, u"leads nowhere"_s);
}

TEST_F(OpenMatrix, ALinkOpensWhatItLeadsTo)
{
    const QString path = ours();
    ASSERT_TRUE(QFile::link(path, at(u"link"_s)));
    const auto store = open(at(u"link"_s), OpenMode::MustExist);
    ASSERT_TRUE(store.has_value());
    EXPECT_EQ((*store)->address().path, QFileInfo(path).canonicalFilePath());
    EXPECT_EQ(open(path, OpenMode::MustExist).error().code, ErrorCode::Locked);
}

TEST_F(OpenMatrix, AFileWithASecondName)
{
    const QString path = ours();
    ASSERT_EQ(link(path.toUtf8().constData(), at(u"second"_s).toUtf8().constData()), 0);
    expectRefused(at(u"second"_s), ErrorCode::Unsupported, u"second name"_s);
    expectRefused(path, ErrorCode::Unsupported, u"second name"_s);
}

TEST_F(OpenMatrix, OpenInThisProcessAlready)
{
    const QString path = ours();
    const auto first = open(path, OpenMode::MustExist);
    ASSERT_TRUE(first.has_value());

    const auto second = open(path, OpenMode::MustExist);
    EXPECT_EQ(second.error().code, ErrorCode::Locked);
    EXPECT_TRUE(second.error().detail.contains(u"process %1"_s.arg(getpid()))) << second.error().detail.toStdString();
    EXPECT_EQ(open(path, OpenMode::ReadOnly).error().code, ErrorCode::Locked);
}

TEST_F(OpenMatrix, OpenInAnotherProcess)
{
    const QString path = ours();
    int ready[2];
    int done[2];
    ASSERT_EQ(pipe(ready), 0);
    ASSERT_EQ(pipe(done), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto store = open(path, OpenMode::MustExist);
        char byte = store ? '1' : '0';
        (void)!::write(ready[1], &byte, 1);
        (void)!::read(done[0], &byte, 1);
        _exit(0); // as if killed: the lock file stays
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    ASSERT_EQ(byte, '1');

    const auto refused = open(path, OpenMode::MustExist);
    EXPECT_EQ(refused.error().code, ErrorCode::Locked);
    EXPECT_TRUE(refused.error().detail.contains(u"process %1 on %2"_s.arg(child).arg(QSysInfo::machineHostName())))
        << refused.error().detail.toStdString();
    ASSERT_EQ(::write(done[1], "x", 1), 1);
    int status = 0;
    waitpid(child, &status, 0);
    const auto store = open(path, OpenMode::MustExist);
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    EXPECT_FALSE((*store)->wasClosedInOrder());
}

TEST_F(OpenMatrix, ALockOfAnotherComputer)
{
    const QString path = ours();
    write(u"ours.zhike.lock"_s, "pid=7\nhost=elsewhere\nuser=anna\n");
    expectRefused(path, ErrorCode::Locked, u"process 7 on elsewhere, user anna"_s);
}

TEST_F(OpenMatrix, AFileInPlaceOfTheLock)
{
    const QString path = ours();
    write(u"ours.zhike.lock"_s, "my notes");
    expectRefused(path, ErrorCode::Io, u"not a lock of ours"_s);
}

TEST_F(OpenMatrix, AFolderInPlaceOfTheLock)
{
    const QString path = ours();
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"ours.zhike.lock"_s));
    expectRefused(path, ErrorCode::Io, u"ours.zhike.lock"_s);
}

TEST_F(OpenMatrix, LeftByAKilledProcess)
{
    const QString path = killed();
    ASSERT_GT(QFileInfo(path + u"-wal"_s).size(), 0);
    const auto store = open(path, OpenMode::MustExist);
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    EXPECT_FALSE((*store)->wasClosedInOrder());
    const auto session = (*store)->session(SessionKind::Reader);
    EXPECT_EQ((*session)->integer(u"SELECT count(*) FROM t").value(), kKilledRows);
}

TEST_F(OpenMatrix, TheLogIsMissing)
{
    const QString path = killed();
    ASSERT_TRUE(QFile::remove(path + u"-wal"_s));
    expectRows(path, 0); // what stands in the file is whole
}

TEST_F(OpenMatrix, TheLogIsEmpty)
{
    const QString path = ours();
    write(u"ours.zhike-wal"_s, {});
    expectRows(path, 100);
}

TEST_F(OpenMatrix, TheLogIsCutOff)
{
    const QString path = killed();
    const qint64 size = QFileInfo(path + u"-wal"_s).size();
    ASSERT_TRUE(QFile::resize(path + u"-wal"_s, size - 100));
    expectRows(path, kKilledRows - 1); // all but the last commit
}

TEST_F(OpenMatrix, TheLogIsOfZeros)
{
    const QString path = ours();
    write(u"ours.zhike-wal"_s, QByteArray(8224, '\0'));
    expectRows(path, 100);
}

TEST_F(OpenMatrix, TheLogIsATextFile)
{
    const QString path = ours();
    write(u"ours.zhike-wal"_s, QByteArray("notes of mine\n").repeated(1000));
    expectRefused(path, ErrorCode::Damaged, u"is not a log of SQLite"_s);
}

TEST_F(OpenMatrix, TheLogIsOfAFileWithOtherPages)
{
    const QString path = ours();
    QByteArray log = QByteArray("\x37\x7f\x06\x82", 4) + bigEndian(3007000) + bigEndian(4096);
    log.resize(32 + 24 + 4096, '\0');
    write(u"ours.zhike-wal"_s, log);
    expectRefused(path, ErrorCode::Damaged, u"belongs to another database"_s);
}

TEST_F(OpenMatrix, TheLogIsAFolder)
{
    const QString path = ours();
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(u"ours.zhike-wal"_s));
    expectRefused(path, ErrorCode::Damaged, u"-wal is a folder"_s);
}

TEST_F(OpenMatrix, TheJournalIsOfAFileWithOtherPages)
{
    const QString path = ours();
    QByteArray journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    journal += bigEndian(1) + bigEndian(0) + bigEndian(1) + bigEndian(512) + bigEndian(1024);
    journal.resize(4096, '\0');
    write(u"ours.zhike-journal"_s, journal);
    expectRefused(path, ErrorCode::Damaged, u"belongs to another database"_s);
}

TEST_F(OpenMatrix, TheJournalIsATextFile)
{
    const QString path = ours();
    write(u"ours.zhike-journal"_s, QByteArray("dear diary\n").repeated(100));
    expectRefused(path, ErrorCode::Damaged, u"is not a log of SQLite"_s);
}

TEST_F(OpenMatrix, AnUnfinishedNewFileOfOurs)
{
    write(u"new.zhike.creating"_s, {});
    expectRows(at(u"new.zhike"_s), 0, OpenMode::CreateIfMissing);
    EXPECT_FALSE(QFileInfo::exists(at(u"new.zhike.creating"_s)));
}

TEST_F(OpenMatrix, SomebodysFileInPlaceOfTheUnfinishedOne)
{
    write(u"new.zhike.creating"_s, "mine");
    expectRefused(at(u"new.zhike"_s), ErrorCode::Io, u"is in the way"_s);
}

TEST_F(OpenMatrix, OddNames)
{
    for (const QString& name :
         {u"我的 公司.zhike"_s, u"a?b=c#d%20.zhike"_s, u"it's \"quoted\".zhike"_s, u"file:x.zhike"_s}) {
        ours(name, 3);
        expectRows(at(name), 3);
        expectRows(at(name), 3, OpenMode::ReadOnly);
    }
}

TEST_F(OpenMatrix, ReadOnlyLeavesNoTrace)
{
    const QString path = ours();
    const auto before = contents();
    expectRows(path, 100, OpenMode::ReadOnly);
    EXPECT_TRUE(contents() == before);
    const auto first = open(path, OpenMode::ReadOnly);
    ASSERT_TRUE(first.has_value());
    const auto second = open(path, OpenMode::ReadOnly);
    ASSERT_TRUE(second.has_value()) << second.error().detail.toStdString();
    EXPECT_EQ(open(path, OpenMode::MustExist).error().code, ErrorCode::Locked);
    const auto writer = (*first)->session(SessionKind::Writer);
    ASSERT_TRUE(writer.has_value());
    EXPECT_EQ((*writer)->execute(u"DELETE FROM t").error().code, ErrorCode::ReadOnly);
}

TEST_F(OpenMatrix, OlderSchemaReadOnly)
{
    const QString path = ours();
    m_plan.step("0002_more", u"CREATE TABLE more (id ${int})"_s);
    expectRefused(path, ErrorCode::ReadOnly, u"would have to be migrated"_s, OpenMode::ReadOnly);
}

TEST_F(OpenMatrix, AFileThatIsReplacedWhileItIsOpen)
{
    const QString path = ours();
    const auto store = open(path, OpenMode::MustExist);
    ASSERT_TRUE(store.has_value());
    EXPECT_TRUE((*store)->checkInPlace().has_value());

    ASSERT_TRUE(QFile::rename(path, at(u"moved"_s)));
    EXPECT_EQ((*store)->checkInPlace().error().code, ErrorCode::Io);
    write(u"ours.zhike"_s, "something else");
    EXPECT_EQ((*store)->checkInPlace().error().code, ErrorCode::Io);
}

/// Runs the body as a user without rights, in a child, and passes its failures on.
void asNobody(const std::function<void()>& body)
{
    if (geteuid() != 0) {
        body();
        return;
    }
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (setgid(kNobody) != 0 || setuid(kNobody) != 0) {
            _exit(2);
        }
        body();
        _exit(::testing::Test::HasFailure() ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

class OpenMatrixRights : public OpenMatrix {
protected:
    void give(const QString& name)
    {
        if (geteuid() == 0) {
            ASSERT_EQ(chown(name.toUtf8().constData(), 65534, 65534), 0);
        }
    }
};

TEST_F(OpenMatrixRights, AFileThatMayNotBeRead)
{
    const QString path = ours();
    give(m_folder.path());
    give(path);
    ASSERT_EQ(chmod(path.toUtf8().constData(), 0000), 0);
    asNobody([&] {
        const auto store = open(path, OpenMode::MustExist);
        EXPECT_EQ(store.error().code, ErrorCode::Io);
        EXPECT_TRUE(store.error().detail.contains(u"may not be read"_s)) << store.error().detail.toStdString();
    });
}

TEST_F(OpenMatrixRights, AFileThatMayNotBeWritten)
{
    const QString path = ours();
    give(m_folder.path());
    give(path);
    ASSERT_EQ(chmod(path.toUtf8().constData(), 0400), 0);
    const QByteArray before = read(path);
    asNobody([&] {
        const auto store = open(path, OpenMode::MustExist);
        EXPECT_EQ(store.error().code, ErrorCode::ReadOnly);
        EXPECT_TRUE(store.error().detail.contains(u"may not be written"_s)) << store.error().detail.toStdString();
        expectRows(path, 100, OpenMode::ReadOnly);
    });
    EXPECT_EQ(read(path), before);
}

TEST_F(OpenMatrixRights, AFolderThatMayNotBeWritten)
{
    const QString path = ours();
    give(m_folder.path());
    give(path);
    ASSERT_EQ(chmod(m_folder.path().toUtf8().constData(), 0500), 0);
    asNobody([&] {
        const auto store = open(path, OpenMode::MustExist);
        EXPECT_EQ(store.error().code, ErrorCode::ReadOnly);
        EXPECT_TRUE(store.error().detail.contains(u"folder"_s)) << store.error().detail.toStdString();
        expectRows(path, 100, OpenMode::ReadOnly);
        EXPECT_EQ(open(at(u"new.zhike"_s), OpenMode::CreateIfMissing).error().code, ErrorCode::ReadOnly);
    });
    ASSERT_EQ(chmod(m_folder.path().toUtf8().constData(), 0700), 0);
    EXPECT_EQ(contents().size(), 1U);
}

TEST_F(OpenMatrixRights, AnUncleanFileInAFolderThatMayNotBeWritten)
{
    const QString path = killed();
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        give(path + suffix);
    }
    give(m_folder.path());
    ASSERT_EQ(chmod(m_folder.path().toUtf8().constData(), 0500), 0);
    asNobody([&] {
        const auto store = open(path, OpenMode::ReadOnly);
        EXPECT_EQ(store.error().code, ErrorCode::ReadOnly);
        EXPECT_TRUE(store.error().detail.contains(u"has to be recovered"_s)) << store.error().detail.toStdString();
    });
    ASSERT_EQ(chmod(m_folder.path().toUtf8().constData(), 0700), 0);
}

TEST(FileSystems, WhereLocksDoNotHoldAreRefused)
{
    for (const quint64 magic :
         {0x6969ULL, 0x517BULL, 0xFF534D42ULL, 0xFE534D42ULL, 0x01021997ULL, 0x65735546ULL, 0x5346414FULL,
          0x6B414653ULL, 0x73757245ULL, 0x564CULL, 0x00C36400ULL, 0xBACBACBCULL, 0x786F4256ULL}) {
        EXPECT_TRUE(refusedFileSystem(magic).has_value()) << magic;
    }
    constexpr quint64 kExt4 = 0xEF53;
    constexpr quint64 kTmpfs = 0x01021994;
    constexpr quint64 kBtrfs = 0x9123683E;
    constexpr quint64 kXfs = 0x58465342;
    constexpr quint64 kOverlay = 0x794C7630;
    for (const quint64 magic : {kExt4, kTmpfs, kBtrfs, kXfs, kOverlay}) {
        EXPECT_FALSE(refusedFileSystem(magic).has_value()) << magic;
    }
}

class BackupTest : public OpenMatrix { };

TEST_F(BackupTest, CopiesWhatIsCommittedWhileTheWriterGoesOn)
{
    const auto store = open(ours(), OpenMode::MustExist);
    const auto writer = (*store)->session(SessionKind::Writer);
    const auto reader = (*store)->session(SessionKind::Reader);
    double last = 0;
    int number = 1000;

    const auto copied = backupTo(**reader, at(u"copy.zhike"_s), [&](double done) {
        last = done;
        EXPECT_TRUE((*writer)->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", ++number, u"late"_s).has_value());
    });

    ASSERT_TRUE(copied.has_value()) << copied.error().detail.toStdString();
    expectRows(at(u"copy.zhike"_s), 100);
    struct stat info { };
    ASSERT_EQ(stat(at(u"copy.zhike"_s).toUtf8().constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0600U);
}

TEST_F(BackupTest, CopiesFromTheWriterToo)
{
    const auto store = open(ours(), OpenMode::MustExist);
    const auto writer = (*store)->session(SessionKind::Writer);

    EXPECT_TRUE(backupTo(**writer, at(u"copy.zhike"_s)).has_value());
    EXPECT_TRUE((*writer)->execute(u"DELETE FROM t").has_value());

    expectRows(at(u"copy.zhike"_s), 100);
}

TEST_F(BackupTest, NeverReplacesAFile)
{
    const auto store = open(ours(), OpenMode::MustExist);
    const auto reader = (*store)->session(SessionKind::Reader);
    write(u"precious"_s, "x");

    EXPECT_EQ(backupTo(**reader, at(u"precious"_s)).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(read(at(u"precious"_s)), "x");
}

TEST_F(BackupTest, LeavesNothingWhenItIsCancelled)
{
    const auto store = open(ours(), OpenMode::MustExist);
    const auto reader = (*store)->session(SessionKind::Reader);

    (*reader)->interrupt();

    EXPECT_EQ(backupTo(**reader, at(u"copy.zhike"_s)).error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(QFileInfo::exists(at(u"copy.zhike"_s)));
    EXPECT_FALSE(QFileInfo::exists(at(u"copy.zhike.part"_s)));
}

} // namespace
} // namespace zhike
