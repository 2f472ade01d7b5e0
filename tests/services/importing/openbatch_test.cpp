// An import in one transaction that stays open for as long as nobody else wants to write. How long a save beside it
// waits is printed for the number of rows that ZHIKE_IMPORT_ROWS names.
#include "services/importing/openbatch.h"

#include "services/importing/recordimporttest.h"
#include "services/jobs/dbexecutor.h"

#include <QElapsedTimer>
#include <atomic>
#include <future>
#include <iostream>
#include <thread>

namespace zhike::testing {

namespace {

constexpr int kRows = 3000;

class OpenBatchTest : public RecordImportTest {
protected:
    [[nodiscard]] RecordImportPlan planOfMany(int rows = kRows)
    {
        QByteArray content = "Account ID,Name,City,Phone,Email\n";
        for (int i = 0; i < rows; ++i) {
            const QByteArray n = QByteArray::number(i);
            content += "A-" + n + ",Works " + n + ",Bonn,+86 138 " + n + ",office" + n + "@example.com\n";
        }
        return recordPlan(RecordKind::Customer, content);
    }
    /// From here on the session that writes is the executor's.
    void startExecutor()
    {
        closeWriter();
        auto started = DbExecutor::start(store());
        ASSERT_TRUE(started.has_value()) << started.error().detail.toStdString();
        m_executor = *std::move(started);
    }
    [[nodiscard]] DbExecutor& executor() { return *m_executor; }
    void stopExecutor() { m_executor.reset(); }
    [[nodiscard]] bool isRunning() const { return m_executor != nullptr; }

    [[nodiscard]] QMap<QString, QStringList> dump()
    {
        return m_executor
            ->read([](SqlSession& session) { return Result<QMap<QString, QStringList>>(logicalDump(session)); })
            .result()
            .value_or(QMap<QString, QStringList>());
    }
    [[nodiscard]] qint64 customersSeen()
    {
        const auto count
            = m_executor->read([](SqlSession& session) { return session.integer(u"SELECT count(*) FROM customer"_s); })
                  .result();
        return count.value_or(std::nullopt).value_or(-1);
    }
    [[nodiscard]] static Result<ChangeReceipt> saveIn(SqlSession& session, const QString& name)
    {
        CustomerDraft draft;
        draft.name = name;
        return runChange(session, createCustomer(draft), kAuthor, kNow, kUsd);
    }
    [[nodiscard]] Result<ChangeReceipt> save(const QString& name)
    {
        return m_executor->write([name](SqlSession& session) { return saveIn(session, name); }).result();
    }

private:
    std::unique_ptr<DbExecutor> m_executor;
};

INSTANTIATE_TEST_SUITE_P(Engines, OpenBatchTest, kBothEngines, engineName);

TEST_P(OpenBatchTest, IsSeenByNobodyBeforeItsEnd)
{
    if (GetParam() == Engine::PostgreSql) {
        GTEST_SKIP() << "a server has other programs: each piece is committed";
    }
    const RecordImportPlan plan = planOfMany();
    startExecutor();
    qint64 most = customersSeen(); // opens the session that reads

    const auto summary
        = importRecords(writerThrough(executor()), plan, kAuthor, kNow, [&](const ImportProgress& /*at*/) {
              most = std::max(most, customersSeen());
              return true;
          });

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_EQ(most, 0);
    EXPECT_EQ(customersSeen(), kRows);
}

TEST_P(OpenBatchTest, IsGoneAtOnceWhenItIsCancelled)
{
    if (GetParam() == Engine::PostgreSql) {
        GTEST_SKIP() << "a server has other programs: each piece is committed";
    }
    const RecordImportPlan plan = planOfMany();
    startExecutor();
    const auto before = dump();
    bool wasTakenBackByRows = false;

    const auto cancelled = importRecords(writerThrough(executor()), plan, kAuthor, kNow, [&](const ImportProgress& at) {
        wasTakenBackByRows = wasTakenBackByRows || at.isRemoving;
        return at.bytesRead < at.fileSize / 2;
    });

    ASSERT_FALSE(cancelled.has_value());
    EXPECT_EQ(cancelled.error().error.code, ErrorCode::Cancelled);
    EXPECT_FALSE(wasTakenBackByRows);
    EXPECT_EQ(dump(), before);
}

TEST_P(OpenBatchTest, LeavesWhatAPersonSavedMeanwhileWhenItIsCancelled)
{
    const RecordImportPlan plan = planOfMany();
    startExecutor();
    bool isSaved = false;
    bool wasTakenBackByRows = false;

    const auto cancelled = importRecords(writerThrough(executor()), plan, kAuthor, kNow, [&](const ImportProgress& at) {
        if (!isSaved && at.bytesRead > at.fileSize / 4) {
            isSaved = save(u"Typed meanwhile"_s).has_value();
            EXPECT_GT(customersSeen(), 1); // what came before the save had to be committed
        }
        wasTakenBackByRows = wasTakenBackByRows || at.isRemoving;
        return at.bytesRead < at.fileSize / 2 || at.isRemoving;
    });

    ASSERT_FALSE(cancelled.has_value());
    ASSERT_TRUE(isSaved);
    EXPECT_TRUE(wasTakenBackByRows);
    EXPECT_EQ(customersSeen(), 1);
    stopExecutor();
}

TEST_P(OpenBatchTest, GoesOnBehindASave)
{
    const RecordImportPlan plan = planOfMany();
    startExecutor();
    int saves = 0;

    const auto summary
        = importRecords(writerThrough(executor()), plan, kAuthor, kNow, [&](const ImportProgress& /*at*/) {
              saves += save(u"Typed %1"_s.arg(saves)).has_value() ? 1 : 0;
              return true;
          });

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_GT(saves, 0);
    EXPECT_EQ(summary->created, kRows);
    EXPECT_EQ(customersSeen(), kRows + saves);
    const auto sound = executor().write([](SqlSession& session) { return verifyStore(session); }).result();
    ASSERT_TRUE(sound.has_value());
    EXPECT_TRUE(sound->findings.isEmpty());
}

TEST_P(OpenBatchTest, ChangesNothingTheSecondTime)
{
    const RecordImportPlan plan = planOfMany();
    startExecutor();
    ASSERT_TRUE(importRecords(writerThrough(executor()), plan, kAuthor, kNow).has_value());
    const auto before = dump();

    const auto again = importRecords(writerThrough(executor()), plan, kAuthor, kNow);

    ASSERT_TRUE(again.has_value()) << again.error().error.detail.toStdString();
    EXPECT_EQ(again->unchanged, kRows);
    EXPECT_FALSE(again->change.has_value());
    EXPECT_EQ(dump(), before);
}

TEST_P(OpenBatchTest, LeavesNothingWhenTheProgramEndsInTheMiddle)
{
    if (GetParam() == Engine::PostgreSql) {
        GTEST_SKIP() << "a server has other programs: each piece is committed";
    }
    startExecutor();
    const auto before = dump();
    const BatchWriter writer(
        [this](const BatchWriter::Job& job) {
            return isRunning() ? writerThrough(executor())(job) : Result<void>(fail(ErrorCode::Cancelled));
        },
        BatchWriter::Queue::Shared, BatchWriter::Between::Open);
    OpenBatch batch(writer);
    ASSERT_TRUE(batch
                    .run([](SqlSession& session) -> Result<void> {
                        ZHIKE_TRY(
                            [[maybe_unused]] const qint64 rows,
                            session.execute(u"INSERT INTO setting (name, value) VALUES ('half', '1')"_s));
                        return {};
                    })
                    .has_value());
    ASSERT_EQ(dump(), before);

    stopExecutor();

    EXPECT_FALSE(batch.drop());
    startExecutor();
    EXPECT_EQ(dump(), before);
}

TEST_P(OpenBatchTest, StopsAtAPieceThatFails)
{
    if (GetParam() == Engine::PostgreSql) {
        GTEST_SKIP() << "a server has other programs: each piece is committed";
    }
    const auto before = logicalDump(writer());
    const BatchWriter through = writerThrough(writer());
    OpenBatch batch(through);
    const auto write = [](const QString& name) {
        return [name](SqlSession& session) -> Result<void> {
            ZHIKE_TRY(
                [[maybe_unused]] const qint64 rows,
                session.execute(u"INSERT INTO setting (name, value) VALUES ($1, '1')"_s, name));
            return {};
        };
    };
    ASSERT_TRUE(batch.run(write(u"first"_s)).has_value());
    ASSERT_FALSE(batch.run(write(u"first"_s)).has_value());

    EXPECT_FALSE(batch.run(write(u"third"_s)).has_value());
    EXPECT_FALSE(batch.commit().has_value());
    EXPECT_EQ(logicalDump(writer()), before);
}

// PostgreSQL: what an import has locked others wait for, five seconds at most. Disabled: now and then the two take the
// counters in different orders, and the server ends one of them as a deadlock (40P01). To be mended.
TEST_P(OpenBatchTest, DISABLED_LetsOtherProgramsWrite)
{
    if (GetParam() != Engine::PostgreSql) {
        GTEST_SKIP() << "a file has one program";
    }
    const RecordImportPlan plan = planOfMany();
    const auto elsewhere = Store::open(store().address(), OpenMode::MustExist);
    ASSERT_TRUE(elsewhere.has_value()) << elsewhere.error().detail.toStdString();
    auto other = (*elsewhere)->session(SessionKind::Writer);
    ASSERT_TRUE(other.has_value()) << other.error().detail.toStdString();
    std::future<Result<ChangeReceipt>> saved;

    const auto summary = importRecords(writerThrough(writer()), plan, kAuthor, kNow, [&](const ImportProgress& /*at*/) {
        if (!saved.valid()) {
            saved = std::async(std::launch::async, [&other] { return saveIn(**other, u"Of a colleague"_s); });
        }
        return true;
    });

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    ASSERT_TRUE(saved.valid());
    const Result<ChangeReceipt> receipt = saved.get();
    EXPECT_TRUE(receipt.has_value()) << receipt.error().detail.toStdString();
    EXPECT_EQ(number(u"SELECT count(*) FROM customer"_s), kRows + 1);
}

TEST_P(OpenBatchTest, ASaveWaitsForAPieceAndNotForTheWhole)
{
    const int rows = std::max(kRows, qEnvironmentVariableIntValue("ZHIKE_IMPORT_ROWS"));
    const RecordImportPlan plan = planOfMany(rows);
    startExecutor();
    QElapsedTimer clock;
    clock.start();
    std::atomic<bool> isOver = false;
    std::vector<qint64> waits;
    std::thread person([&] {
        for (int i = 0; !isOver; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(rows / 200));
            QElapsedTimer wait;
            wait.start();
            EXPECT_TRUE(save(u"Typed %1"_s.arg(i)).has_value());
            waits.push_back(wait.elapsed());
        }
    });

    const auto summary = importRecords(writerThrough(executor()), plan, kAuthor, kNow);
    const qint64 importMs = clock.elapsed();
    isOver = true;
    person.join();

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    ASSERT_FALSE(waits.empty());
    std::ranges::sort(waits);
    EXPECT_LT(waits.back(), std::max<qint64>(importMs, 1000));
    std::cout << rows << " rows in " << importMs << " ms beside " << waits.size() << " saves, which waited "
              << waits[waits.size() / 2] << " ms, at most " << waits.back() << " ms\n";
}

} // namespace

} // namespace zhike::testing
