#include "storage/sqlsession.h"

#include "storage/testplan.h"
#include "support/freshstore.h"

#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

namespace zhike {
using namespace Qt::StringLiterals;
using testing::engineName;
using testing::kBothEngines;

namespace {

/// What both engines promise alike.
class SqlSessionTest : public testing::StoreTest {
protected:
    SqlSessionTest()
    {
        m_plan.step(
            "0001_probe",
            u"CREATE TABLE probe (id ${int} NOT NULL PRIMARY KEY, i ${int}, r ${real}, t ${text}, b ${bytes},"
            " CONSTRAINT probe_i CHECK (i <> 13)) ${strict};\n\n"
            "CREATE TABLE child (id ${int} NOT NULL PRIMARY KEY, probe_id ${int} NOT NULL REFERENCES probe (id)) ${strict};"_s);
    }
    const MigrationPlan& plan() const override { return m_plan.plan(); }

    Value roundTrip(const char* column, const Value& value)
    {
        const QString name = QString::fromLatin1(column);
        EXPECT_EQ(writer().execute(u"DELETE FROM probe").has_value(), true);
        const auto added = writer().execute(u"INSERT INTO probe (id, %1) VALUES ($1, $2)"_s.arg(name), 1, value);
        EXPECT_TRUE(added.has_value()) << added.error().detail.toStdString();
        auto row = writer().query(u"SELECT %1 FROM probe WHERE id = $1"_s.arg(name), 1);
        EXPECT_TRUE(row.has_value());
        EXPECT_TRUE(row->next().value());
        return row->value(0);
    }

    void fillProbe(int rows)
    {
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        auto insert = writer().prepare(u"INSERT INTO probe (id, i, t) VALUES ($1, $2, $3)");
        ASSERT_TRUE(insert.has_value());
        for (int i = 1; i <= rows; ++i) {
            ASSERT_EQ(insert->bind(i, i * 2, u"row %1"_s.arg(i)).execute().value(), 1);
        }
        ASSERT_TRUE(transaction->commit().has_value());
    }

private:
    testing::TestPlan m_plan;
};

INSTANTIATE_TEST_SUITE_P(Engines, SqlSessionTest, kBothEngines, engineName);

TEST_P(SqlSessionTest, KeepsWholeNumbersToTheirLimits)
{
    for (const qint64 number :
         {qint64(0), qint64(1), qint64(-1), qint64(1) << 40, std::numeric_limits<qint64>::max(),
          std::numeric_limits<qint64>::min()}) {
        EXPECT_EQ(roundTrip("i", number), Value(number));
    }
}

TEST_P(SqlSessionTest, KeepsDoublesToTheLastBit)
{
    for (const double number : {0.0, -0.5, 0.1, 1e300, 4.9e-324, std::numeric_limits<double>::max(), 1.0 / 3.0}) {
        EXPECT_EQ(roundTrip("r", number), Value(number));
    }
}

TEST_P(SqlSessionTest, KeepsTexts)
{
    const QString long_ = u"长"_s.repeated(300'000);
    for (const QString& text :
         {u"a"_s, u"王伟"_s, u"👨‍👩‍👧 🇨🇳 e\u0301"_s, u"'; DROP TABLE probe; --"_s,
          u"line\nbreak\t\\ \" '"_s, u"%s {0} ${int} $1"_s, QString(u'\uFFFE'), long_}) {
        EXPECT_EQ(roundTrip("t", text), Value(text));
    }
}

TEST_P(SqlSessionTest, KeepsBytes)
{
    QByteArray all;
    for (int i = 0; i < 256; ++i) {
        all.append(char(i));
    }
    EXPECT_EQ(roundTrip("b", all), Value(all));
    EXPECT_EQ(roundTrip("b", all.repeated(10'000)), Value(all.repeated(10'000)));
}

TEST_P(SqlSessionTest, TellsEmptyFromNothing)
{
    EXPECT_EQ(roundTrip("t", QString()), Value(QString()));
    EXPECT_EQ(roundTrip("t", u""_s), Value(QString()));
    EXPECT_EQ(roundTrip("b", QByteArray()), Value(QByteArray()));
    EXPECT_EQ(roundTrip("t", Value()), Value());
    EXPECT_EQ(roundTrip("b", Value()), Value());
    EXPECT_EQ(roundTrip("i", Value()), Value());
    EXPECT_EQ(roundTrip("r", Value()), Value());
}

TEST_P(SqlSessionTest, BindsEveryKindOfValue)
{
    const std::optional<QString> nothing;
    const std::optional<qint64> five = 5;
    ASSERT_TRUE(
        writer().execute(u"INSERT INTO probe (id, i, t) VALUES ($1, $2, $3)", 1, Day(19000), nothing).has_value());
    ASSERT_TRUE(
        writer().execute(u"INSERT INTO probe (id, i, t) VALUES ($1, $2, $3)", 2, Instant(77), u"x").has_value());
    ASSERT_TRUE(writer()
                    .execute(u"INSERT INTO probe (id, i, t) VALUES ($1, $2, $3)", 3, CustomerId(9), Utf8Text{"é"})
                    .has_value());
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, i, r) VALUES ($1, $2, $3)", 4, five, 2.5).has_value());
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, i, r) VALUES ($1, $2, $3)", 5, true, nothing).has_value());

    EXPECT_EQ(writer().integer(u"SELECT i FROM probe WHERE id = $1", 1).value(), 19000);
    EXPECT_EQ(writer().integer(u"SELECT i FROM probe WHERE id = $1", 2).value(), 77);
    EXPECT_EQ(writer().integer(u"SELECT id FROM probe WHERE t = $1", u"é").value(), 3);
    EXPECT_EQ(writer().integer(u"SELECT i FROM probe WHERE id = $1", 4).value(), 5);
    EXPECT_EQ(writer().integer(u"SELECT i FROM probe WHERE id = $1", 5).value(), 1);
    EXPECT_EQ(writer().integer(u"SELECT r FROM probe WHERE id = $1", 5).value(), std::nullopt);
}

TEST_P(SqlSessionTest, RefusesWhatAnEngineWouldChange)
{
    const QString nul = u"a"_s + QChar(u'\0') + u"b"_s;
    const QString half = QChar(0xD800) + u"x"_s;
    const auto insert = u"INSERT INTO probe (id, t) VALUES ($1, $2)";
    const auto insertReal = u"INSERT INTO probe (id, r) VALUES ($1, $2)";

    EXPECT_EQ(writer().execute(insert, 1, nul).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(writer().execute(insert, 1, half).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(writer().execute(insert, 1, Utf8Text{"\xFF"}).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(writer().execute(insertReal, 1, std::nan("")).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(
        writer().execute(insertReal, 1, std::numeric_limits<double>::infinity()).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 0);
}

TEST_P(SqlSessionTest, SaysWhenParametersAndStatementDoNotFit)
{
    EXPECT_EQ(writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 1).error().code, ErrorCode::Internal);
    EXPECT_EQ(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1, 2).error().code, ErrorCode::Internal);
    EXPECT_EQ(writer().integer(u"SELECT nothing FROM probe").error().code, ErrorCode::Internal);
    EXPECT_EQ(writer().integer(u"SELECT 1; SELECT 2").error().code, ErrorCode::Internal);
}

TEST_P(SqlSessionTest, CountsParametersByTheirNumberWhereverTheyStand)
{
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 7, 70).has_value());

    EXPECT_EQ(writer().integer(u"SELECT i FROM probe WHERE i = $2 AND id = $1", 7, 70).value(), 70);
}

TEST_P(SqlSessionTest, UsesOneParameterTwice)
{
    fillProbe(3);

    EXPECT_EQ(writer().integer(u"SELECT id FROM probe WHERE i = $1 AND id > 0 AND i <= $1", 4).value(), 2);
}

TEST_P(SqlSessionTest, CountsChangedRows)
{
    fillProbe(10);

    EXPECT_EQ(writer().execute(u"UPDATE probe SET i = 0 WHERE id <= $1", 4).value(), 4);
    EXPECT_EQ(writer().execute(u"UPDATE probe SET i = 0 WHERE id > $1", 100).value(), 0);
    EXPECT_EQ(writer().execute(u"DELETE FROM probe WHERE id = $1", 1).value(), 1);
    EXPECT_EQ(writer().execute(u"CREATE INDEX probe_by_i ON probe (i)").value(), 0);
}

TEST_P(SqlSessionTest, ReadsRowsInOrderAndStopsAfterTheLast)
{
    fillProbe(3);
    auto rows = writer().query(u"SELECT id, i, t FROM probe WHERE id >= $1 ORDER BY id", 1);
    ASSERT_TRUE(rows.has_value());

    for (int i = 1; i <= 3; ++i) {
        ASSERT_TRUE(rows->next().value());
        EXPECT_EQ(rows->columnCount(), 3);
        EXPECT_EQ(rows->integer(0), i);
        EXPECT_EQ(rows->integer(1), 2 * i);
        EXPECT_EQ(rows->text(2), u"row %1"_s.arg(i));
    }
    EXPECT_FALSE(rows->next().value());
    EXPECT_FALSE(rows->next().value());
}

TEST_P(SqlSessionTest, ReadsABigResult)
{
    constexpr int kRows = 20'000;
    fillProbe(kRows);
    auto rows = writer().query(u"SELECT id, t FROM probe ORDER BY id");
    ASSERT_TRUE(rows.has_value());

    qint64 sum = 0;
    int count = 0;
    while (rows->next().value()) {
        sum += rows->integer(0);
        ++count;
    }

    EXPECT_EQ(count, kRows);
    EXPECT_EQ(sum, qint64(kRows) * (kRows + 1) / 2);
}

TEST_P(SqlSessionTest, AnswersSumsAndCountsAsWholeNumbers)
{
    fillProbe(3);
    auto row = writer().query(u"SELECT count(*), sum(i), avg(i), max(i), i = 2 FROM probe WHERE id = $1 GROUP BY i", 1);
    ASSERT_TRUE(row.has_value());
    ASSERT_TRUE(row->next().value());

    EXPECT_EQ(row->value(0), Value(qint64(1)));
    EXPECT_EQ(row->value(1), Value(qint64(2)));
    EXPECT_DOUBLE_EQ(row->real(2), 2.0);
    EXPECT_EQ(row->value(3), Value(qint64(2)));
    EXPECT_EQ(row->integer(4), 1);
}

TEST_P(SqlSessionTest, SumsBeyond32Bits)
{
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 1, 900'000'000'000'000).has_value());
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 2, -900'000'000'000'001).has_value());
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 3, 70'000).has_value());

    EXPECT_EQ(writer().integer(u"SELECT sum(i) FROM probe").value(), 69'999);
    EXPECT_EQ(writer().integer(u"SELECT sum(i) FROM probe WHERE id <= $1", 2).value(), -1);
    EXPECT_EQ(writer().integer(u"SELECT sum(i) FROM probe WHERE id = $1", 1).value(), 900'000'000'000'000);
    EXPECT_EQ(writer().integer(u"SELECT sum(i) FROM probe WHERE id > $1", 10).value(), std::nullopt);
}

TEST_P(SqlSessionTest, GivesTheSameTextTwiceAtOnce)
{
    fillProbe(5);
    const auto sql = u"SELECT id FROM probe WHERE id >= $1 ORDER BY id";
    auto outer = writer().query(sql, 1);
    ASSERT_TRUE(outer.has_value());
    ASSERT_TRUE(outer->next().value());
    {
        auto inner = writer().query(sql, 4);
        ASSERT_TRUE(inner.has_value());
        ASSERT_TRUE(inner->next().value());
        EXPECT_EQ(inner->integer(0), 4);
    }

    int last = 0;
    do {
        last = int(outer->integer(0));
    } while (outer->next().value());

    EXPECT_EQ(last, 5);
}

TEST_P(SqlSessionTest, WritesWhileItReads)
{
    fillProbe(2000);
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    auto rows = writer().prepare(u"SELECT id FROM probe ORDER BY id");
    ASSERT_TRUE(rows.has_value());
    int count = 0;
    while (rows->next().value()) {
        ASSERT_EQ(writer().execute(u"UPDATE probe SET r = $1 WHERE id = $2", 0.5, rows->integer(0)).value(), 1);
        ++count;
    }
    ASSERT_TRUE(transaction->commit().has_value());

    EXPECT_EQ(count, 2000);
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe WHERE r = 0.5").value(), 2000);
}

TEST_P(SqlSessionTest, ReusesAStatementWithOtherValues)
{
    auto insert = writer().prepare(u"INSERT INTO probe (id, i, r, t) VALUES ($1, $2, $3, $4)");
    ASSERT_TRUE(insert.has_value());

    EXPECT_EQ(insert->bind(1, std::nullopt, std::nullopt, u"first"_s).execute().value(), 1);
    EXPECT_EQ(insert->bind(2, 5, 1.5, std::nullopt).execute().value(), 1);
    EXPECT_EQ(insert->bind(3, std::nullopt, 2.5, u""_s).execute().value(), 1);
    EXPECT_FALSE(insert->bind(3, 1, 1.0, u"twice"_s).execute().has_value());
    EXPECT_EQ(insert->bind(4, 7, std::nullopt, u"after an error"_s).execute().value(), 1);

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 4);
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe WHERE i IS NULL").value(), 2);
}

TEST_P(SqlSessionTest, ForgetsValuesBetweenBorrowers)
{
    const auto sql = u"SELECT count(*) FROM probe WHERE id = $1 AND i = $2";
    ASSERT_TRUE(writer().integer(sql, 1, 2).has_value());

    EXPECT_EQ(writer().integer(sql, 1).error().code, ErrorCode::Internal);
}

TEST_P(SqlSessionTest, KeepsMoreStatementsThanItsCacheHolds)
{
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 450; ++i) {
            ASSERT_EQ(writer().integer(u"SELECT %1 FROM (SELECT 1) AS one"_s.arg(i)).value(), i);
        }
    }
}

TEST_P(SqlSessionTest, CommitsWhatATransactionWrote)
{
    auto other = reader();
    ASSERT_NE(other, nullptr);
    {
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).has_value());
        EXPECT_EQ(other->integer(u"SELECT count(*) FROM probe").value(), 0);
        ASSERT_TRUE(transaction->commit().has_value());
    }

    EXPECT_EQ(other->integer(u"SELECT count(*) FROM probe").value(), 1);
}

TEST_P(SqlSessionTest, RollsBackATransactionThatIsDropped)
{
    {
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).has_value());
    }

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 0);
    EXPECT_TRUE(Transaction::begin(writer()).has_value());
}

TEST_P(SqlSessionTest, DoesNotNestTransactions)
{
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());

    EXPECT_EQ(Transaction::begin(writer()).error().code, ErrorCode::Internal);
}

TEST_P(SqlSessionTest, CommitsNothingAfterAStatementFailed)
{
    {
        auto transaction = Transaction::begin(writer());
        ASSERT_TRUE(transaction.has_value());
        ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).has_value());
        ASSERT_FALSE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).has_value());
        EXPECT_EQ(transaction->commit().error().code, ErrorCode::Constraint);
    }

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 0);
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 2).has_value());
    EXPECT_TRUE(transaction->commit().has_value());
}

TEST_P(SqlSessionTest, NamesBrokenRules)
{
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).has_value());

    EXPECT_EQ(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).error().code, ErrorCode::Constraint);
    EXPECT_EQ(
        writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 2, 13).error().code, ErrorCode::Constraint);
    EXPECT_EQ(
        writer().execute(u"INSERT INTO child (id, probe_id) VALUES ($1, $2)", 1, std::nullopt).error().code,
        ErrorCode::Constraint);
    EXPECT_EQ(
        writer().execute(u"INSERT INTO child (id, probe_id) VALUES ($1, $2)", 1, 99).error().code,
        ErrorCode::Constraint);
}

TEST_P(SqlSessionTest, ErrorsDoNotRepeatValues)
{
    const QString secret = u"Zhang Wei 13800138000"_s;
    ASSERT_TRUE(writer().execute(u"CREATE UNIQUE INDEX probe_t ON probe (t)").has_value());
    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id, t) VALUES ($1, $2)", 1, secret).has_value());

    const auto twice = writer().execute(u"INSERT INTO probe (id, t) VALUES ($1, $2)", 2, secret);
    const auto wrong = writer().execute(u"INSERT INTO probe (id, i) VALUES ($1, $2)", 2, secret);

    ASSERT_FALSE(twice.has_value());
    ASSERT_FALSE(wrong.has_value());
    EXPECT_FALSE(twice.error().detail.contains(secret)) << twice.error().detail.toStdString();
    EXPECT_FALSE(wrong.error().detail.contains(secret)) << wrong.error().detail.toStdString();
}

TEST_P(SqlSessionTest, ReadersDoNotWrite)
{
    auto other = reader();
    ASSERT_NE(other, nullptr);

    EXPECT_EQ(other->execute(u"INSERT INTO probe (id) VALUES ($1)", 1).error().code, ErrorCode::ReadOnly);
    EXPECT_EQ(other->executeScript(u"DELETE FROM probe"_s).error().code, ErrorCode::ReadOnly);
}

TEST_P(SqlSessionTest, AReadersTransactionSeesOneMoment)
{
    auto other = reader();
    ASSERT_NE(other, nullptr);
    auto moment = Transaction::begin(*other);
    ASSERT_TRUE(moment.has_value());
    ASSERT_EQ(other->integer(u"SELECT count(*) FROM probe").value(), 0);

    ASSERT_TRUE(writer().execute(u"INSERT INTO probe (id) VALUES ($1)", 1).has_value());

    EXPECT_EQ(other->integer(u"SELECT count(*) FROM probe").value(), 0);
    ASSERT_TRUE(moment->commit().has_value());
    EXPECT_EQ(other->integer(u"SELECT count(*) FROM probe").value(), 1);
}

TEST_P(SqlSessionTest, GivesOneWriterAtATime)
{
    EXPECT_EQ(store().session(SessionKind::Writer).error().code, ErrorCode::Locked);

    closeWriter();

    EXPECT_TRUE(store().session(SessionKind::Writer).has_value());
}

constexpr auto kEndlessQuery
    = u"SELECT count(*) FROM probe a, probe b, probe c, probe d WHERE a.i + b.i + c.i + d.i = -1";

TEST_P(SqlSessionTest, InterruptEndsTheRunningStatement)
{
    fillProbe(1000);
    auto other = reader();
    ASSERT_NE(other, nullptr);
    std::atomic<bool> started = false;
    std::thread interrupter([&] {
        while (!started) {
            std::this_thread::yield();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        other->interrupt();
    });

    started = true;
    const auto answer = other->integer(kEndlessQuery);
    interrupter.join();

    EXPECT_EQ(answer.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(other->integer(u"SELECT count(*) FROM probe").value(), 1000);
}

TEST_P(SqlSessionTest, InterruptBeforeAStatementEndsTheNextOne)
{
    auto other = reader();
    ASSERT_NE(other, nullptr);

    other->interrupt();

    EXPECT_EQ(other->integer(u"SELECT 1").error().code, ErrorCode::Cancelled);
    EXPECT_EQ(other->integer(u"SELECT 1").value(), 1);
    other->interrupt();
    other->clearInterrupt();
    EXPECT_EQ(other->integer(u"SELECT 1").value(), 1);
}

TEST_P(SqlSessionTest, DropsAHalfReadResult)
{
    fillProbe(20'000);
    {
        auto rows = writer().prepare(u"SELECT id, t FROM probe ORDER BY id");
        ASSERT_TRUE(rows.has_value());
        ASSERT_TRUE(rows->next().value());
    }

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 20'000);
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    {
        auto rows = writer().prepare(u"SELECT id, t FROM probe ORDER BY id");
        ASSERT_TRUE(rows.has_value());
        ASSERT_TRUE(rows->next().value());
    }
    ASSERT_TRUE(writer().execute(u"DELETE FROM probe WHERE id > $1", 10).has_value());
    EXPECT_TRUE(transaction->commit().has_value());
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 10);
}

TEST_P(SqlSessionTest, IdleWorkKeepsEverything)
{
    fillProbe(1000);

    EXPECT_TRUE(writer().whenIdle().has_value());
    EXPECT_TRUE(writer().whenIdle().has_value());

    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM probe").value(), 1000);
}

} // namespace
} // namespace zhike
