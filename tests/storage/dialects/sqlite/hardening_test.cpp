#include "storage/dialects/sqlite/sqlitesession.h"
#include "storage/testplan.h"
#include "support/freshstore.h"

#include <QDir>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/stat.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

class SqliteHardening : public ::testing::Test {
protected:
    SqliteHardening() { m_plan.step("0001_t", u"CREATE TABLE t (id ${int} PRIMARY KEY, n ${text}) ${strict}"_s); }
    void SetUp() override { m_fresh = std::make_unique<testing::FreshStore>(Engine::Sqlite, m_plan.plan()); }
    std::unique_ptr<SqlSession> session(SessionKind kind)
    {
        auto opened = m_fresh->store().session(kind);
        EXPECT_TRUE(opened.has_value());
        return *std::move(opened);
    }
    static sqlite3* handleOf(SqlSession& session) { return dynamic_cast<SqliteSession&>(session).handle(); }
    static unsigned modeOf(const QString& path)
    {
        struct stat info { };
        return stat(path.toUtf8().constData(), &info) == 0 ? info.st_mode & 0777U : 0;
    }

    testing::TestPlan m_plan;
    std::unique_ptr<testing::FreshStore> m_fresh;
};

struct ExpectedPragma {
    QStringView name;
    qint64 writer;
    qint64 reader;
    qint64 analytics;
};

TEST_F(SqliteHardening, EachKindOfSessionHasItsSettings)
{
    constexpr ExpectedPragma kExpected[] = {
        {u"busy_timeout", 5000, 5000, 5000},
        {u"synchronous", 2, 2, 2},
        {u"foreign_keys", 1, 1, 1},
        {u"trusted_schema", 0, 0, 0},
        {u"cell_size_check", 1, 1, 1},
        {u"mmap_size", 0, 0, 0},
        {u"page_size", 8192, 8192, 8192},
        {u"cache_size", -32768, -32768, -2048},
        {u"temp_store", 1, 1, 1},
        {u"secure_delete", 1, 1, 1},
        {u"wal_autocheckpoint", 1000, 0, 0},
        {u"query_only", 0, 1, 1},
        {u"recursive_triggers", 0, 0, 0},
        {u"application_id", kApplicationId, kApplicationId, kApplicationId},
        {u"user_version", 1, 1, 1},
    };
    const auto writer = session(SessionKind::Writer);
    const auto reader = session(SessionKind::Reader);
    const auto analytics = session(SessionKind::Analytics);

    for (const ExpectedPragma& pragma : kExpected) {
        const QString sql = u"PRAGMA %1"_s.arg(pragma.name);
        EXPECT_EQ(writer->integer(sql).value(), pragma.writer) << sql.toStdString();
        EXPECT_EQ(reader->integer(sql).value(), pragma.reader) << sql.toStdString();
        EXPECT_EQ(analytics->integer(sql).value(), pragma.analytics) << sql.toStdString();
    }
    EXPECT_EQ(writer->integer(u"PRAGMA journal_size_limit").value(), 64 * 1024 * 1024);
    auto mode = reader->query(u"PRAGMA journal_mode");
    ASSERT_TRUE(mode->next().value());
    EXPECT_EQ(mode->text(0), u"wal"_s);
}

TEST_F(SqliteHardening, OnlyATransactionThatMayWaitForTheNextIsNotSynced)
{
    const auto writer = session(SessionKind::Writer);
    const auto syncing = [&writer](Durability durability) {
        const auto transaction = Transaction::begin(*writer, durability);
        return transaction.has_value() ? writer->integer(u"PRAGMA synchronous").value() : std::nullopt;
    };

    EXPECT_EQ(syncing(Durability::WithNext), 1);
    EXPECT_EQ(syncing(Durability::WithNext), 1);
    EXPECT_EQ(syncing(Durability::AtCommit), 2);
}

TEST_F(SqliteHardening, LimitsWhatAStatementMayAsk)
{
    const auto writer = session(SessionKind::Writer);
    sqlite3* handle = handleOf(*writer);

    EXPECT_EQ(sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, -1), 64 * 1024 * 1024);
    EXPECT_EQ(sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, -1), 1024 * 1024);
    EXPECT_EQ(sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, -1), 100);
    EXPECT_EQ(sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, -1), 2);
    EXPECT_EQ(sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, -1), 1000);
}

TEST_F(SqliteHardening, RefusesWhatAHostileStatementWouldDo)
{
    const auto writer = session(SessionKind::Writer);

    EXPECT_FALSE(writer->executeScript(u"SELECT load_extension('x')").has_value());
    EXPECT_FALSE(writer->executeScript(u"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''").has_value());
    EXPECT_FALSE(writer->integer(u"SELECT count(*) FROM t WHERE n = \"text in double quotes\"").has_value());
    EXPECT_FALSE(writer->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", u"no number"_s, u"x"_s).has_value());
}

TEST_F(SqliteHardening, ATextBeyondTheLimitIsBadInput)
{
    const auto writer = session(SessionKind::Writer);
    const QString big(65 * 1024 * 1024, u'x');

    EXPECT_EQ(writer->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", 1, big).error().code, ErrorCode::InvalidInput);
}

TEST_F(SqliteHardening, OnlyItsOwnerReadsTheFiles)
{
    const auto writer = session(SessionKind::Writer);
    ASSERT_TRUE(writer->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", 1, u"x"_s).has_value());

    const QString path = m_fresh->address().path;
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        EXPECT_EQ(modeOf(path + suffix), 0600U) << suffix.toStdString();
    }
    EXPECT_EQ(modeOf(QString::fromUtf8(sqlite3_temp_directory)), 0700U);
}

TEST_F(SqliteHardening, AnIdleWriterEmptiesItsLog)
{
    const auto writer = session(SessionKind::Writer);
    const auto reader = session(SessionKind::Reader);
    ASSERT_TRUE(writer->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", 1, u"x"_s).has_value());
    const QString log = m_fresh->address().path + u"-wal"_s;
    ASSERT_GT(QFileInfo(log).size(), 0);
    {
        auto busy = reader->prepare(u"SELECT n FROM t"); // holds a moment of the past: nothing is lost, nothing waits
        ASSERT_TRUE(busy->next().value());
        ASSERT_TRUE(writer->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", 2, u"y"_s).has_value());
        EXPECT_TRUE(writer->whenIdle().has_value());
    }

    EXPECT_TRUE(writer->whenIdle().has_value());

    EXPECT_EQ(QFileInfo(log).size(), 0);
    EXPECT_EQ(reader->integer(u"SELECT count(*) FROM t").value(), 2);
}

TEST_F(SqliteHardening, ReadersNeverMoveTheLog)
{
    auto writer = session(SessionKind::Writer);
    const QString path = m_fresh->address().path;
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(writer->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", i, u"x"_s).has_value());
        const auto reader = session(i % 2 == 0 ? SessionKind::Reader : SessionKind::Analytics);
        ASSERT_EQ(reader->integer(u"SELECT count(*) FROM t").value(), i + 1);
        EXPECT_FALSE(reader->executeScript(u"PRAGMA query_only=OFF; INSERT INTO t VALUES (99, '')").has_value());
    }
    const qint64 log = QFileInfo(path + u"-wal"_s).size();
    auto last = session(SessionKind::Reader);
    ASSERT_EQ(last->integer(u"SELECT count(*) FROM t").value(), 20);

    EXPECT_NE(
        sqlite3_wal_checkpoint_v2(handleOf(*last), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(QFileInfo(path + u"-wal"_s).size(), log);
    writer.reset();
    EXPECT_EQ(last->integer(u"SELECT count(*) FROM t").value(), 20);
}

TEST_F(SqliteHardening, AClosedStoreLeavesOneFile)
{
    const QTemporaryDir folder;
    {
        const StoreAddress address{Engine::Sqlite, folder.filePath(u"a.zhike"_s)};
        const auto store = Store::open(address, OpenMode::CreateIfMissing, m_plan.plan());
        ASSERT_TRUE(store.has_value());
        const auto writer = (*store)->session(SessionKind::Writer);
        {
            const auto reader = (*store)->session(SessionKind::Reader);
            ASSERT_TRUE((*writer)->execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", 1, u"x"_s).has_value());
            ASSERT_EQ((*reader)->integer(u"SELECT count(*) FROM t").value(), 1);
        }
    }

    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.zhike"_s});
}

} // namespace
} // namespace zhike
