#include "services/jobs/dbexecutor.h"

#include "services/jobs/whendone.h"
#include "storage/searchindex.h"
#include "storage/testplan.h"
#include "support/eventloop.h"
#include "support/freshstore.h"

#include <QSemaphore>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

class DbExecutorTest : public ::testing::TestWithParam<Engine> {
protected:
    void SetUp() override
    {
        m_plan.step("0001_t", u"CREATE TABLE t (id ${int} NOT NULL PRIMARY KEY) ${strict}"_s);
        m_fresh = std::make_unique<testing::FreshStore>(GetParam(), m_plan.plan());
        if (!m_fresh->isAvailable()) {
            GTEST_SKIP() << "no PostgreSQL: run through tests/support/with-postgres.sh";
        }
        auto started = DbExecutor::start(m_fresh->store());
        ASSERT_TRUE(started.has_value());
        m_executor = *std::move(started);
    }

    /// Keeps the writer busy until it is let go.
    QFuture<Result<int>> holdWriter()
    {
        auto held = m_executor->write([this](SqlSession&) {
            m_held.release();
            m_letGo.acquire();
            return Result<int>(0);
        });
        m_held.acquire();
        return held;
    }

    static Result<qint64> count(SqlSession& session)
    {
        ZHIKE_TRY(const auto rows, session.integer(u"SELECT count(*) FROM t"));
        return rows.value_or(-1);
    }

    /// Runs until somebody interrupts it.
    static Result<qint64> endless(SqlSession& session)
    {
        const bool sqlite = session.engine() == Engine::Sqlite;
        ZHIKE_TRY(
            const auto rows,
            session.integer(
                sqlite ? u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"_s
                       : u"SELECT count(*) FROM generate_series(1, 1000000) a, generate_series(1, 1000000) b"_s));
        return rows.value_or(-1);
    }

    testing::TestPlan m_plan;
    std::unique_ptr<testing::FreshStore> m_fresh;
    std::unique_ptr<DbExecutor> m_executor;
    QSemaphore m_held;
    QSemaphore m_letGo;
};

INSTANTIATE_TEST_SUITE_P(Engines, DbExecutorTest, testing::kBothEngines, testing::engineName);

TEST_P(DbExecutorTest, PutsTheSearchIndexTogetherWhenNobodyWrites)
{
    if (GetParam() != Engine::Sqlite) {
        GTEST_SKIP() << "PostgreSQL keeps its own index in order";
    }
    const auto pieces = [](SqlSession& session) -> Result<qint64> {
        ZHIKE_TRY(const auto count, session.integer(u"SELECT count(DISTINCT segid) FROM search_index_idx"));
        return count.value_or(-1);
    };
    auto written = m_executor->write([](SqlSession& session) -> Result<qint64> {
        ZHIKE_CHECK(
            session.executeScript(u"CREATE VIRTUAL TABLE search_index USING fts5"
                                  " (tokens, content = '', detail = none, columnsize = 0, tokenize = 'ascii')"));
        for (qint64 id = 1; id <= 200; ++id) { // each a transaction, so each a piece
            ZHIKE_CHECK(addToSearch(session, {RecordKind::Customer, id, id}, "common n"_ba + QByteArray::number(id)));
        }
        return qint64(0);
    });
    ASSERT_TRUE(written.result().has_value());
    ASSERT_GT(m_executor->read(pieces).result().value(), 4);

    constexpr int kTries = 200; // ten seconds
    qint64 left = 99;
    for (int i = 0; i < kTries && left > 4; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        left = m_executor->read(pieces).result().value();
    }
    EXPECT_LE(left, 4);
}

TEST_P(DbExecutorTest, AReadSeesTheWriteBeforeIt)
{
    auto written = m_executor->write([](SqlSession& session) { return session.execute(u"INSERT INTO t VALUES (1)"); });
    ASSERT_EQ(written.result().value(), 1);

    EXPECT_EQ(m_executor->read(count).result().value(), 1);
    EXPECT_EQ(m_executor->analyse(count).result().value(), 1);
}

TEST_P(DbExecutorTest, EachLaneHasItsThread)
{
    const auto thread = [](SqlSession&) { return Result<std::thread::id>(std::this_thread::get_id()); };
    const auto writer = m_executor->write(thread).result().value();

    EXPECT_NE(writer, std::this_thread::get_id());
    EXPECT_EQ(writer, m_executor->write(thread).result().value());
    EXPECT_NE(writer, m_executor->read(thread).result().value());
    EXPECT_NE(writer, m_executor->analyse(thread).result().value());
}

TEST_P(DbExecutorTest, APersonsWriteGoesBeforeTheNextChunk)
{
    auto held = holdWriter();
    std::vector<int> order; // touched by the writer's thread only, until that has ended
    std::vector<QFuture<Result<int>>> all;
    for (int i = 1; i <= 3; ++i) {
        all.push_back(m_executor->write(
            [&order, i](SqlSession&) {
                order.push_back(i);
                return Result<int>(i);
            },
            WritePriority::Batch));
    }
    for (int i = 11; i <= 12; ++i) {
        all.push_back(m_executor->write([&order, i](SqlSession&) {
            order.push_back(i);
            return Result<int>(i);
        }));
    }

    m_letGo.release();
    held.waitForFinished();
    for (auto& future : all) {
        future.waitForFinished();
    }
    m_executor.reset(); // its threads have ended

    EXPECT_EQ(order, (std::vector<int>{11, 12, 1, 2, 3}));
}

TEST_P(DbExecutorTest, AJobThatThrowsEndsWithAnError)
{
    auto thrown = m_executor->write([](SqlSession&) -> Result<int> { throw std::runtime_error("oops"); });

    const Result<int> result = thrown.result();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::Internal);
    EXPECT_TRUE(result.error().detail.contains(u"oops"_s));
    EXPECT_EQ(m_executor->read(count).result().value(), 0);
}

TEST_P(DbExecutorTest, ANewerQuestionInterruptsTheOlder)
{
    const QuestionKey key{u"list"_s};
    auto older = m_executor->ask(key, endless);
    auto newer = m_executor->ask(key, count);

    EXPECT_EQ(newer.result().value(), 0);
    EXPECT_EQ(older.result().error().code, ErrorCode::Cancelled);
}

TEST_P(DbExecutorTest, ANewerQuestionInterruptsTheOneThatRuns)
{
    const QuestionKey key{u"list"_s};
    auto older = m_executor->ask(key, [this](SqlSession& session) {
        m_held.release();
        return endless(session);
    });
    m_held.acquire();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    auto newer = m_executor->ask(key, count);

    EXPECT_EQ(newer.result().value(), 0);
    EXPECT_EQ(older.result().error().code, ErrorCode::Cancelled);
}

TEST_P(DbExecutorTest, AQuestionOfAnotherKeyGoesOn)
{
    auto running = m_executor->ask({u"a"_s}, [this](SqlSession& session) {
        m_held.release();
        m_letGo.acquire();
        return count(session);
    });
    m_held.acquire();

    EXPECT_EQ(m_executor->ask({u"b"_s}, count).result().value(), 0);
    m_letGo.release();

    EXPECT_EQ(running.result().value(), 0);
}

TEST_P(DbExecutorTest, AnswersEveryQuestionOfAFastTypist)
{
    const QuestionKey key{u"find"_s};
    std::vector<QFuture<Result<qint64>>> all;
    for (int i = 0; i < 500; ++i) {
        all.push_back(i % 3 == 0 ? m_executor->ask(key, endless) : m_executor->ask(key, count));
    }
    all.push_back(m_executor->ask(key, count));

    EXPECT_EQ(all.back().result().value(), 0);
    for (auto& future : all) {
        const Result<qint64> result = future.result();
        EXPECT_TRUE(result.has_value() || result.error().code == ErrorCode::Cancelled);
    }
}

TEST_P(DbExecutorTest, ClosingFinishesSavesAndCancelsTheRest)
{
    auto held = holdWriter();
    auto save = m_executor->write([](SqlSession& session) { return session.execute(u"INSERT INTO t VALUES (1)"); });
    auto chunk = m_executor->write(
        [](SqlSession& session) { return session.execute(u"INSERT INTO t VALUES (2)"); }, WritePriority::Batch);
    auto scan = m_executor->analyse(endless);
    auto question = m_executor->read(endless);

    std::thread letGo([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        m_letGo.release();
    });
    m_executor.reset();
    letGo.join();

    EXPECT_TRUE(held.result().has_value());
    EXPECT_EQ(save.result().value(), 1);
    EXPECT_EQ(chunk.result().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(scan.result().error().code, ErrorCode::Cancelled);
    EXPECT_EQ(question.result().error().code, ErrorCode::Cancelled);
}

TEST_P(DbExecutorTest, AJobThatWritesWhileItIsClosedIsAnsweredAndNotLeftWaiting)
{
    auto asking = m_executor->analyse([this, executor = m_executor.get()](SqlSession&) -> Result<int> {
        m_held.release();
        m_letGo.acquire();
        auto write = executor->write([](SqlSession&) { return Result<int>(1); });
        write.waitForFinished();
        return write.result();
    });
    m_held.acquire();
    auto behindIt = m_executor->analyse([](SqlSession&) { return Result<int>(2); });

    std::thread closing([this] { m_executor.reset(); });
    behindIt.waitForFinished(); // cancelled: closing has begun
    m_letGo.release();
    closing.join();

    ASSERT_FALSE(asking.result().has_value());
    EXPECT_EQ(asking.result().error().code, ErrorCode::Cancelled);
}

TEST_P(DbExecutorTest, TellsTheWindowWhenItIsDone)
{
    QObject window;
    std::optional<qint64> answer;
    whenDone(m_executor->read(count), &window, [&answer](const Result<qint64>& rows) { answer = *rows; });

    ASSERT_TRUE(testing::waitFor([&] { return answer.has_value(); }));
    EXPECT_EQ(answer, 0);
}

TEST_P(DbExecutorTest, OpensAnotherSessionAfterTheServerWentAway)
{
    if (GetParam() == Engine::Sqlite) {
        GTEST_SKIP() << "a file does not go away";
    }
    const auto pid = m_executor->write([](SqlSession& session) { return session.integer(u"SELECT pg_backend_pid()"); });
    const qint64 writer = pid.result().value().value();
    auto cut = m_executor->read([writer](SqlSession& session) {
        return session.integer(u"SELECT CAST(pg_terminate_backend(CAST($1 AS integer)) AS integer)", writer);
    });
    ASSERT_TRUE(cut.result().has_value());
    const auto insert = [](SqlSession& session) { return session.execute(u"INSERT INTO t VALUES (1)"); };

    auto lost = m_executor->write(insert);
    auto saved = m_executor->write(insert);

    EXPECT_EQ(lost.result().error().code, ErrorCode::Connection);
    EXPECT_EQ(saved.result().value(), 1);
}

TEST_P(DbExecutorTest, AsksAgainWhatTheServerLeftUnanswered)
{
    if (GetParam() == Engine::Sqlite) {
        GTEST_SKIP() << "a file does not go away";
    }
    const auto runs = std::make_shared<std::atomic<int>>(0);

    auto answer = m_executor->read([runs](SqlSession& session) -> Result<qint64> {
        if (++*runs == 1) {
            ZHIKE_CHECK(session.integer(u"SELECT CAST(pg_terminate_backend(pg_backend_pid()) AS integer)"));
        }
        return count(session);
    });

    ASSERT_TRUE(answer.result().has_value()) << answer.result().error().detail.toStdString();
    EXPECT_EQ(*runs, 2);
}

TEST_P(DbExecutorTest, SavesGoOnBesideReadsAndABatch)
{
    std::atomic<bool> isOver = false;
    std::thread batch([&] {
        for (int chunk = 0; chunk < 20; ++chunk) {
            auto done = m_executor->write(
                [chunk](SqlSession& session) -> Result<int> {
                    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
                    for (int i = 0; i < 100; ++i) {
                        ZHIKE_TRY(
                            [[maybe_unused]] const qint64 added,
                            session.execute(u"INSERT INTO t VALUES ($1)", 10'000 + chunk * 100 + i));
                    }
                    ZHIKE_CHECK(transaction.commit());
                    return 100;
                },
                WritePriority::Batch);
            EXPECT_TRUE(done.result().has_value());
        }
        isOver = true;
    });
    qint64 last = 0;
    for (int i = 0; i < 50; ++i) {
        auto saved
            = m_executor->write([i](SqlSession& session) { return session.execute(u"INSERT INTO t VALUES ($1)", i); });
        auto counted = m_executor->read(count);
        EXPECT_TRUE(saved.result().has_value());
        const qint64 now = counted.result().value();
        EXPECT_GE(now, last);
        last = now;
    }
    batch.join();

    EXPECT_TRUE(isOver);
    EXPECT_EQ(m_executor->read(count).result().value(), 2050);
}

} // namespace
} // namespace zhike
