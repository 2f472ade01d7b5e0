#include "storage/migration.h"

#include "storage/testplan.h"
#include "support/freshstore.h"

#include <QDir>
#include <QFileInfo>

namespace zhike {
using namespace Qt::StringLiterals;
using testing::engineName;
using testing::kBothEngines;
using testing::TestPlan;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> doubleNumbers(SqlSession& session)
{
    ZHIKE_TRY(const qint64 changed, session.execute(u"UPDATE t SET n = n * 2"));
    return changed == 2 ? Result<void>() : Result<void>(fail(ErrorCode::Internal));
}

TestPlan& firstStep(TestPlan& plan)
{
    return plan.step(
        "0001_first",
        u"-- A comment above a table.\nCREATE TABLE t (id ${int} NOT NULL PRIMARY KEY, n ${int}) ${strict};\n\n"
        "-- Only a comment; and a semicolon.\n\n"
        "INSERT INTO t (id, n) VALUES (1, 10);\n   \n"
        "INSERT INTO t (id, n)\nVALUES (2, 20);\n"_s);
}

class MigrationTest : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override
    {
        m_address.engine = GetParam();
        if (GetParam() == Engine::Sqlite) {
            m_address.path = m_folder.filePath(u"test.zhike"_s);
            return;
        }
        const auto connection = testing::postgresConnection();
        if (!connection) {
            GTEST_SKIP() << "no PostgreSQL";
        }
        m_schema = std::make_unique<testing::PostgresSchema>(*connection);
        m_address = m_schema->address();
    }
    Result<std::unique_ptr<Store>> open(const TestPlan& plan)
    {
        return Store::open(m_address, OpenMode::CreateIfMissing, plan.plan());
    }
    std::optional<qint64> number(Store& store, QStringView sql)
    {
        auto session = store.session(SessionKind::Reader);
        EXPECT_TRUE(session.has_value());
        auto answer = (*session)->integer(sql);
        EXPECT_TRUE(answer.has_value());
        return answer.value_or(std::nullopt);
    }

    QTemporaryDir m_folder;
    StoreAddress m_address;
    std::unique_ptr<testing::PostgresSchema> m_schema;
};

INSTANTIATE_TEST_SUITE_P(Engines, MigrationTest, kBothEngines, engineName);

TEST_P(MigrationTest, MakesTheSchemaOfANewStore)
{
    TestPlan plan;
    const auto store = open(firstStep(plan));
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();

    EXPECT_TRUE((*store)->isNew());
    EXPECT_EQ(number(**store, u"SELECT sum(n) FROM t"), 30);
    auto session = (*store)->session(SessionKind::Reader);
    EXPECT_EQ(schemaVersion(**session).value(), 1);
}

TEST_P(MigrationTest, BringsAnOlderStoreUpToDate)
{
    TestPlan plan;
    ASSERT_TRUE(open(firstStep(plan)).has_value());
    plan.step("0002_double", u"ALTER TABLE t ADD COLUMN note ${text}"_s, doubleNumbers);
    plan.step("0003_index", u"CREATE INDEX t_by_n ON t (n);"_s);

    const auto store = open(plan);

    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    EXPECT_FALSE((*store)->isNew());
    EXPECT_EQ(number(**store, u"SELECT sum(n) FROM t WHERE note IS NULL"), 60);
    auto session = (*store)->session(SessionKind::Reader);
    EXPECT_EQ(schemaVersion(**session).value(), 3);
}

TEST_P(MigrationTest, AFailingStepLeavesNothingOfItself)
{
    TestPlan plan;
    ASSERT_TRUE(open(firstStep(plan)).has_value());
    TestPlan broken;
    firstStep(broken).step(
        "0002_broken", u"UPDATE t SET n = 0;\n\nCREATE TABLE more (id ${int});\n\nINSERT INTO none VALUES (1)"_s);

    const auto refused = open(broken);
    ASSERT_FALSE(refused.has_value());
    EXPECT_TRUE(refused.error().detail.contains(u"0002_broken, statement 3"_s)) << refused.error().detail.toStdString();

    const auto store = open(plan);
    ASSERT_TRUE(store.has_value());
    EXPECT_EQ(number(**store, u"SELECT sum(n) FROM t"), 30);
}

TEST_P(MigrationTest, RefusesAStoreThatIsNewer)
{
    TestPlan plan;
    firstStep(plan).step("0002_index", u"CREATE INDEX t_by_n ON t (n)"_s);
    ASSERT_TRUE(open(plan).has_value());
    const QByteArray before = bytesOf(m_address.path);
    TestPlan older;

    EXPECT_EQ(open(firstStep(older)).error().code, ErrorCode::NewerFile);
    EXPECT_EQ(bytesOf(m_address.path), before);
}

TEST_P(MigrationTest, ReadsTheTextOfItsEngine)
{
    TestPlan plan;
    firstStep(plan)
        .step(
            "0002_words",
            u"INSERT INTO t (id, n) VALUES (3, ${sqlite:7}${postgresql:8});\n\n${sqlite:DELETE FROM t WHERE id = 1}"_s)
        .step("0003_other", u"UPDATE t SET n = n + 100 WHERE id = 3"_s)
        .write(u"0003_other.postgresql.sql"_s, u"UPDATE t SET n = n + 200 WHERE id = 3"_s);

    const auto store = open(plan);

    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    const bool sqlite = GetParam() == Engine::Sqlite;
    EXPECT_EQ(number(**store, u"SELECT n FROM t WHERE id = 3"), sqlite ? 107 : 208);
    EXPECT_EQ(number(**store, u"SELECT count(*) FROM t"), sqlite ? 2 : 3);
}

class SqliteMigration : public ::testing::Test {
protected:
    QTemporaryDir m_folder;
    StoreAddress m_address{Engine::Sqlite, m_folder.filePath(u"test.zhike"_s)};
};

TEST_F(SqliteMigration, CopiesTheFileBeforeItChangesIt)
{
    TestPlan plan;
    ASSERT_TRUE(Store::open(m_address, OpenMode::CreateIfMissing, firstStep(plan).plan()).has_value());
    plan.step("0002_double", u"UPDATE t SET n = n * 2"_s);
    ASSERT_TRUE(Store::open(m_address, OpenMode::MustExist, plan.plan()).has_value());

    TestPlan old;
    StoreAddress copy = m_address;
    copy.path += u".before-v2"_s;
    EXPECT_EQ(
        QFileInfo(copy.path).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    const auto store = Store::open(copy, OpenMode::ReadOnly, firstStep(old).plan());
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    auto session = (*store)->session(SessionKind::Reader);
    EXPECT_EQ((*session)->integer(u"SELECT sum(n) FROM t").value(), 30);
}

TEST_F(SqliteMigration, LeavesNoFileWhenANewOneCannotBeFilled)
{
    TestPlan plan;
    firstStep(plan).step("0002_broken", u"INSERT INTO none VALUES (1)"_s);

    EXPECT_FALSE(Store::open(m_address, OpenMode::CreateIfMissing, plan.plan()).has_value());
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files), QStringList());
}

TEST_F(SqliteMigration, AStepThatWouldBreakAReferenceIsUndone)
{
    TestPlan plan;
    firstStep(plan).step(
        "0002_child",
        u"CREATE TABLE child (id ${int} PRIMARY KEY, t_id ${int} REFERENCES t (id)) ${strict};\n\n"
        "INSERT INTO child VALUES (1, 1)"_s);
    ASSERT_TRUE(Store::open(m_address, OpenMode::CreateIfMissing, plan.plan()).has_value());
    TestPlan broken;
    firstStep(broken).step("0002_child", u""_s).step("0003_break", u"DELETE FROM t WHERE id = 1"_s);

    const auto refused = Store::open(m_address, OpenMode::MustExist, broken.plan());
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Constraint);
    const auto store = Store::open(m_address, OpenMode::MustExist, plan.plan());
    ASSERT_TRUE(store.has_value());
    auto session = (*store)->session(SessionKind::Reader);
    EXPECT_EQ((*session)->integer(u"SELECT count(*) FROM t").value(), 2);
}

TEST_F(SqliteMigration, TheCompanysSchemaIsWholeAndDescribed)
{
    const auto store = Store::open(m_address, OpenMode::CreateIfMissing);
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
    auto session = (*store)->session(SessionKind::Reader);

    const auto text = schemaText(**session);

    ASSERT_TRUE(text.has_value()) << text.error().detail.toStdString();
    EXPECT_TRUE(text->startsWith(u"# Schema, version %1"_s.arg(currentSchemaVersion())));
    EXPECT_TRUE(text->contains(u"## customer\n"_s));
    EXPECT_TRUE(text->contains(u"| customer_id | integer | not null | key 1, refers to customer.id"_s));
}

} // namespace
} // namespace zhike
