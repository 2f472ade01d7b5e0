#include "storage/dialects/postgresql/postgressession.h"

#include "storage/dialects/postgresql/postgreserror.h"
#include "storage/testplan.h"
#include "support/freshstore.h"

#include <chrono>
#include <thread>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

TEST(PostgresParameterCount, SkipsTextsNamesAndComments)
{
    EXPECT_EQ(countParameters(u"SELECT 1").value(), 0);
    EXPECT_EQ(countParameters(u"SELECT $1, $2, $1").value(), 2);
    EXPECT_EQ(countParameters(u"SELECT '$2', 'it''s $3', \"$4\", $1 -- $5\n, $2 /* $9 */").value(), 2);
    EXPECT_EQ(countParameters(u"SELECT $2").error().code, ErrorCode::Internal);
    EXPECT_EQ(countParameters(u"SELECT $1, $3").error().code, ErrorCode::Internal);
    EXPECT_EQ(countParameters(u"SELECT $0").error().code, ErrorCode::Internal);
    EXPECT_EQ(countParameters(u"SELECT $").error().code, ErrorCode::Internal);
    EXPECT_EQ(countParameters(u"SELECT $99999999999").error().code, ErrorCode::Internal);
}

TEST(PostgresError, IsKnownByItsStateOnly)
{
    EXPECT_EQ(errorCodeOfState("23505"), ErrorCode::Constraint);
    EXPECT_EQ(errorCodeOfState("40001"), ErrorCode::Locked);
    EXPECT_EQ(errorCodeOfState("40P01"), ErrorCode::Locked);
    EXPECT_EQ(errorCodeOfState("57P01"), ErrorCode::Connection);
    EXPECT_EQ(errorCodeOfState("57014"), ErrorCode::Cancelled);
    EXPECT_EQ(errorCodeOfState("08006"), ErrorCode::Connection);
    EXPECT_EQ(errorCodeOfState("53100"), ErrorCode::NoSpace);
    EXPECT_EQ(errorCodeOfState("42501"), ErrorCode::NotAllowed);
    EXPECT_EQ(errorCodeOfState("25006"), ErrorCode::ReadOnly);
    EXPECT_EQ(errorCodeOfState("XX001"), ErrorCode::Damaged);
    EXPECT_EQ(errorCodeOfState("42P01"), ErrorCode::Internal);
    EXPECT_FALSE(postgresError("22P02", "invalid input: \"secret\"", u"SELECT").detail.contains(u"secret"_s));
}

class PostgresSessionTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!testing::postgresConnection()) {
            GTEST_SKIP() << "no PostgreSQL: run through tests/support/with-postgres.sh";
        }
        m_plan.step("0001_t", u"CREATE TABLE t (id ${int} NOT NULL PRIMARY KEY, n ${text}) ${strict}"_s);
        m_fresh = std::make_unique<testing::FreshStore>(Engine::PostgreSql, m_plan.plan());
        ASSERT_TRUE(m_fresh->isAvailable());
        m_writer = *m_fresh->store().session(SessionKind::Writer);
        m_other = *m_fresh->store().session(SessionKind::Reader);
    }

    /// Ends the writer's session on the server, as a restart or a cut cable does.
    void cutOff()
    {
        const auto pid = m_writer->integer(u"SELECT pg_backend_pid()");
        ASSERT_TRUE(pid.has_value() && *pid);
        ASSERT_TRUE(m_other->integer(u"SELECT pg_terminate_backend(CAST($1 AS integer))::int", **pid).has_value());
    }

    testing::TestPlan m_plan;
    std::unique_ptr<testing::FreshStore> m_fresh;
    std::unique_ptr<SqlSession> m_writer;
    std::unique_ptr<SqlSession> m_other;
};

TEST_F(PostgresSessionTest, SaysThatTheServerIsGone)
{
    cutOff();

    EXPECT_EQ(m_writer->integer(u"SELECT 1").error().code, ErrorCode::Connection);
    EXPECT_FALSE(m_writer->isConnected());
    EXPECT_EQ(m_writer->execute(u"DELETE FROM t").error().code, ErrorCode::Connection);
    EXPECT_EQ(m_writer->executeScript(u"SELECT 1").error().code, ErrorCode::Connection);
    EXPECT_EQ(Transaction::begin(*m_writer).error().code, ErrorCode::Connection);
}

TEST_F(PostgresSessionTest, ATransactionThatLosesTheServerIsNotCommitted)
{
    {
        auto transaction = Transaction::begin(*m_writer);
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(m_writer->execute(u"INSERT INTO t (id) VALUES ($1)", 1).has_value());
        cutOff();
        EXPECT_EQ(transaction->commit().error().code, ErrorCode::Connection);
    }

    EXPECT_EQ(m_other->integer(u"SELECT count(*) FROM t").value(), 0);
    m_writer.reset();
    auto again = m_fresh->store().session(SessionKind::Writer);
    ASSERT_TRUE(again.has_value());
    EXPECT_TRUE((*again)->execute(u"INSERT INTO t (id) VALUES ($1)", 1).has_value());
}

TEST_F(PostgresSessionTest, OnlyATransactionThatMayWaitForTheNextIsNotSynced)
{
    ASSERT_TRUE(m_writer->executeScript(u"SET synchronous_commit = on").has_value());
    const auto isSynced = [this](Durability durability) {
        const auto transaction = Transaction::begin(*m_writer, durability);
        return transaction.has_value()
            ? m_writer->integer(u"SELECT CASE current_setting('synchronous_commit') WHEN 'on' THEN 1 ELSE 0 END")
                  .value()
            : std::nullopt;
    };

    EXPECT_EQ(isSynced(Durability::WithNext), 0);
    EXPECT_EQ(isSynced(Durability::AtCommit), 1);
}

TEST_F(PostgresSessionTest, AResultThatIsCutOffEndsWithTheReason)
{
    auto rows = m_writer->prepare(u"SELECT CAST(n AS bigint) FROM generate_series(1, 10000000) n");
    ASSERT_TRUE(rows.has_value());
    ASSERT_TRUE(rows->next().value());
    const auto victims = m_other->integer(
        u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE '%10000000%' AND pid <> "
        "pg_backend_pid()");
    ASSERT_TRUE(victims.has_value());

    Result<bool> row = true;
    while (row && *row) {
        row = rows->next();
    }

    ASSERT_FALSE(row.has_value());
    EXPECT_EQ(row.error().code, ErrorCode::Connection);
}

TEST_F(PostgresSessionTest, ReadsNamesFromItsOwnSchemaOnly)
{
    ASSERT_TRUE(m_writer->executeScript(u"CREATE TEMP TABLE t (id bigint, n text)").has_value());
    ASSERT_TRUE(m_writer->executeScript(u"INSERT INTO pg_temp.t VALUES (1, 'forged')").has_value());

    EXPECT_EQ(m_writer->integer(u"SELECT count(*) FROM t").value(), 0);
}

TEST_F(PostgresSessionTest, AStatementThatTakesTooLongIsNotCalledCancelled)
{
    ASSERT_TRUE(m_writer->executeScript(u"SET statement_timeout = 50").has_value());

    EXPECT_EQ(m_writer->integer(u"SELECT 1 FROM pg_sleep(5)").error().code, ErrorCode::Locked);
}

TEST_F(PostgresSessionTest, WaitsForALockOnlyForAWhile)
{
    ASSERT_TRUE(m_writer->execute(u"INSERT INTO t (id) VALUES ($1)", 1).has_value());
    auto held = Transaction::begin(*m_writer);
    ASSERT_TRUE(m_writer->execute(u"UPDATE t SET n = $1 WHERE id = $2", u"a", 1).has_value());
    auto second = Store::open(m_fresh->address(), OpenMode::MustExist, m_plan.plan());
    ASSERT_TRUE(second.has_value());
    auto other = (*second)->session(SessionKind::Writer);
    ASSERT_TRUE((*other)->executeScript(u"SET lock_timeout = 50").has_value());

    EXPECT_EQ((*other)->execute(u"UPDATE t SET n = $1 WHERE id = $2", u"b", 1).error().code, ErrorCode::Locked);
    EXPECT_TRUE(held->commit().has_value());
}

TEST_F(PostgresSessionTest, ReadsAheadInOnePieceWhenTheConnectionIsNeeded)
{
    auto rows = m_writer->prepare(
        u"SELECT n, CASE WHEN n % 3 = 0 THEN NULL ELSE 'row ' || n END, '' FROM generate_series(1, 5000) n ORDER BY n");
    ASSERT_TRUE(rows.has_value());
    for (int i = 1; i <= 10; ++i) {
        ASSERT_TRUE(rows->next().value());
    }

    ASSERT_EQ(m_writer->integer(u"SELECT 42").value(), 42);

    EXPECT_EQ(rows->integer(0), 10); // the current row stays
    for (int i = 11; i <= 5000; ++i) {
        ASSERT_TRUE(rows->next().value());
        ASSERT_EQ(rows->integer(0), i);
        ASSERT_EQ(rows->isNull(1), i % 3 == 0);
        ASSERT_EQ(rows->text(1), i % 3 == 0 ? QString() : u"row %1"_s.arg(i));
        ASSERT_FALSE(rows->isNull(2));
    }
    EXPECT_FALSE(rows->next().value());
}

TEST_F(PostgresSessionTest, ReadsEveryTypeThatStatementsAnswer)
{
    auto row
        = m_writer->query(u"SELECT CAST(-7 AS smallint), CAST(70000 AS integer), CAST(-1 AS bigint), true,"
                          " CAST(0.25 AS real), CAST('-1234.5600' AS numeric), CAST('900000000000000001' AS numeric),"
                          " CAST('0.00001234' AS numeric), CAST(0 AS numeric), CAST('NaN' AS numeric),"
                          " CAST('a' AS varchar(5)), CAST('{}' AS json), '\\x00ff'::bytea, NULL");
    ASSERT_TRUE(row->next().value());

    EXPECT_EQ(row->value(0), Value(qint64(-7)));
    EXPECT_EQ(row->value(1), Value(qint64(70000)));
    EXPECT_EQ(row->value(2), Value(qint64(-1)));
    EXPECT_EQ(row->value(3), Value(qint64(1)));
    EXPECT_EQ(row->value(4), Value(0.25));
    EXPECT_EQ(row->value(5), Value(-1234.56));
    EXPECT_EQ(row->integer(5), -1234);
    EXPECT_EQ(row->text(5), u"-1234.5600"_s);
    EXPECT_EQ(row->value(6), Value(qint64(900000000000000001)));
    EXPECT_DOUBLE_EQ(row->real(7), 0.00001234);
    EXPECT_EQ(row->value(8), Value(qint64(0)));
    EXPECT_TRUE(std::isnan(row->real(9)));
    EXPECT_EQ(row->text(10), u"a"_s);
    EXPECT_EQ(row->text(11), u"{}"_s);
    EXPECT_EQ(row->bytes(12), QByteArray("\0\xff", 2));
    EXPECT_EQ(row->value(13), Value());
}

TEST_F(PostgresSessionTest, SaysWhichTypeItCannotRead)
{
    auto row = m_writer->query(u"SELECT ARRAY[1, 2]");

    EXPECT_EQ(row->next().error().code, ErrorCode::Unsupported);
    EXPECT_EQ(m_writer->integer(u"SELECT 1").value(), 1);
}

TEST_F(PostgresSessionTest, RefusesADatabaseThatIsNotThere)
{
    StoreAddress address = m_fresh->address();
    address.path += u" dbname=zhike_none"_s;
    EXPECT_EQ(Store::open(address, OpenMode::CreateIfMissing, m_plan.plan()).error().code, ErrorCode::Connection);
    address.path = u"host=/nowhere/at/all"_s;
    EXPECT_EQ(Store::open(address, OpenMode::CreateIfMissing, m_plan.plan()).error().code, ErrorCode::Connection);
}

TEST_F(PostgresSessionTest, OpensAsItIsAsked)
{
    StoreAddress none = m_fresh->address();
    none.schema += u"_none"_s;
    EXPECT_EQ(Store::open(none, OpenMode::MustExist, m_plan.plan()).error().code, ErrorCode::NotFound);

    auto readOnly = Store::open(m_fresh->address(), OpenMode::ReadOnly, m_plan.plan());
    ASSERT_TRUE(readOnly.has_value());
    auto writer = (*readOnly)->session(SessionKind::Writer);
    EXPECT_EQ((*writer)->execute(u"DELETE FROM t").error().code, ErrorCode::ReadOnly);
}

TEST_F(PostgresSessionTest, TwoClientsThatMigrateAtOnceDoItOnce)
{
    m_plan.step("0002_fill", u"INSERT INTO t (id) VALUES (1)"_s).step("0003_more", u"CREATE TABLE more (id ${int})"_s);
    std::vector<std::thread> clients;
    std::atomic<int> opened = 0;
    for (int i = 0; i < 4; ++i) {
        clients.emplace_back([this, &opened] {
            opened += Store::open(m_fresh->address(), OpenMode::MustExist, m_plan.plan()).has_value() ? 1 : 0;
        });
    }
    for (std::thread& client : clients) {
        client.join();
    }

    EXPECT_EQ(opened, 4);
    EXPECT_EQ(m_other->integer(u"SELECT count(*) FROM schema_version").value(), 3);
}

} // namespace
} // namespace zhike
