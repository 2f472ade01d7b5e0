#include "storage/testplan.h"
#include "support/freshstore.h"

#include <cmath>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// What a server answers, read as each of our kinds, as SQLite's columns are.
class PostgresValue : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!testing::postgresConnection()) {
            GTEST_SKIP() << "no PostgreSQL: run through tests/support/with-postgres.sh";
        }
        m_plan.step("0001_t", u"CREATE TABLE t (id ${int} NOT NULL PRIMARY KEY) ${strict}"_s);
        m_fresh = std::make_unique<testing::FreshStore>(Engine::PostgreSql, m_plan.plan());
        ASSERT_TRUE(m_fresh->isAvailable());
        m_session = *m_fresh->store().session(SessionKind::Reader);
    }

    struct Read {
        qint64 integer;
        double real;
        QString text;
        Value value;
    };
    Read read(const QString& expression)
    {
        auto statement = m_session->query(u"SELECT "_s + expression);
        if (!statement || !statement->next().value_or(false)) {
            ADD_FAILURE() << expression.toStdString();
            return {};
        }
        return {statement->integer(0), statement->real(0), statement->text(0), statement->value(0)};
    }

    testing::TestPlan m_plan;
    std::unique_ptr<testing::FreshStore> m_fresh;
    std::unique_ptr<SqlSession> m_session;
};

TEST_F(PostgresValue, WholeNumbersOfEveryWidth)
{
    for (const QString& type : {u"smallint"_s, u"integer"_s, u"bigint"_s}) {
        const Read least = read(u"CAST(-7 AS %1)"_s.arg(type));
        EXPECT_EQ(least.integer, -7);
        EXPECT_EQ(least.real, -7.0);
        EXPECT_EQ(least.text, u"-7"_s);
        EXPECT_EQ(least.value, Value(qint64(-7)));
    }
    EXPECT_EQ(read(u"CAST(4294967295 AS oid)"_s).integer, 4'294'967'295);
    EXPECT_EQ(read(u"true"_s).integer, 1);
    EXPECT_EQ(read(u"false"_s).text, u"0"_s);
}

TEST_F(PostgresValue, BrokenNumbers)
{
    const Read simple = read(u"CAST(2.5 AS real)"_s);
    EXPECT_EQ(simple.integer, 2);
    EXPECT_EQ(simple.real, 2.5);
    EXPECT_EQ(simple.text, u"2.5"_s);
    EXPECT_EQ(simple.value, Value(2.5));
    EXPECT_EQ(read(u"CAST(-0.1 AS double precision)"_s).value, Value(-0.1));
}

TEST_F(PostgresValue, SumsAsDecimals)
{
    const Read sum = read(u"CAST('-1234567.0625' AS numeric)"_s);
    EXPECT_EQ(sum.integer, -1'234'567);
    EXPECT_EQ(sum.real, -1234567.0625);
    EXPECT_EQ(sum.text, u"-1234567.0625"_s);
    EXPECT_EQ(sum.value, Value(-1234567.0625));
    EXPECT_EQ(read(u"CAST('900000000000000' AS numeric)"_s).value, Value(qint64(900'000'000'000'000)));
    EXPECT_EQ(read(u"CAST('0.00012' AS numeric)"_s).text, u"0.00012"_s);
    EXPECT_EQ(read(u"CAST('42.9' AS numeric)"_s).integer, 42);
    EXPECT_TRUE(std::isnan(read(u"CAST('NaN' AS numeric)"_s).real));
}

TEST_F(PostgresValue, TextsAreNumbersWhereTheyAreRead)
{
    const Read text = read(u"CAST('12' AS text)"_s);
    EXPECT_EQ(text.integer, 12);
    EXPECT_EQ(text.real, 12.0);
    EXPECT_EQ(text.value, Value(u"12"_s));
    EXPECT_FALSE(read(u"CAST('' AS text)"_s).text.isNull());
}

TEST_F(PostgresValue, BytesAreNoNumber)
{
    const Read bytes = read(uR"(CAST('\x0102' AS bytea))"_s);
    EXPECT_EQ(bytes.integer, 0);
    EXPECT_EQ(bytes.real, 0.0);
    EXPECT_EQ(bytes.value, Value(QByteArray("\x01\x02", 2)));
    EXPECT_EQ(read(u"CAST('' AS bytea)"_s).value, Value(QByteArray("")));
}

TEST_F(PostgresValue, NothingIsNothingInEveryForm)
{
    const Read nothing = read(u"CAST(NULL AS numeric)"_s);
    EXPECT_EQ(nothing.integer, 0);
    EXPECT_EQ(nothing.real, 0.0);
    EXPECT_TRUE(nothing.text.isNull());
    EXPECT_TRUE(isNull(nothing.value));
    EXPECT_TRUE(isNull(read(u"pg_sleep(0)"_s).value));
}

} // namespace
} // namespace zhike
