#include "storage/backup.h"
#include "storage/store.h"
#include "storage/testplan.h"

#include <QFileInfo>
#include <atomic>
#include <chrono>
#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// What a save promises when the process, the disk or a neighbour fails. In memory (/dev/shm) where there is such: a
/// kill cannot tell a disk from it, and ten times as many fit into a second.
class SqliteCrash : public ::testing::Test {
protected:
    SqliteCrash() : m_folder(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/zhike-XXXXXX"_s : QString())
    {
        m_plan.step(
            "0001_t",
            u"CREATE TABLE t (id ${int} PRIMARY KEY, n ${text}) ${strict};\n\nCREATE INDEX t_by_n ON t (n);\n\n"
            "CREATE TABLE sum (id ${int} PRIMARY KEY, total ${int} NOT NULL) ${strict};\n\nINSERT INTO sum VALUES (1, 0)"_s);
        m_address.path = m_folder.filePath(u"test.zhike"_s);
    }

    Result<std::unique_ptr<Store>> open() const
    {
        return Store::open(m_address, OpenMode::CreateIfMissing, m_plan.plan());
    }

    /// One save: a row and the sum that goes with it.
    static Result<void> save(SqlSession& session, qint64 id)
    {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_TRY(
            [[maybe_unused]] const qint64 row,
            session.execute(u"INSERT INTO t (id, n) VALUES ($1, $2)", id, QString(200, u'x') + QString::number(id)));
        ZHIKE_TRY([[maybe_unused]] const qint64 sum, session.execute(u"UPDATE sum SET total = total + $1", id));
        return transaction.commit();
    }

    static void expectWhole(SqlSession& session)
    {
        EXPECT_EQ(
            session.integer(u"SELECT coalesce(sum(id), 0) FROM t").value(),
            session.integer(u"SELECT total FROM sum").value());
        const auto damage = findDamage(session, CheckDepth::Full);
        ASSERT_TRUE(damage.has_value());
        EXPECT_TRUE(damage->isEmpty()) << damage->join(u'\n').toStdString();
    }

    QTemporaryDir m_folder;
    testing::TestPlan m_plan;
    StoreAddress m_address;
};

TEST_F(SqliteCrash, AKilledProcessLosesNoSaveAndLeavesNoHalf)
{
    constexpr int kKills = 40;
    std::mt19937 random(42);
    qint64 acknowledged = 0;
    ASSERT_TRUE(open().has_value());
    for (int kill = 0; kill < kKills; ++kill) {
        int pipes[2];
        ASSERT_EQ(pipe(pipes), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto store = open();
            const auto session = store ? (*store)->session(SessionKind::Writer) : fail(ErrorCode::Internal);
            if (!session) {
                _exit(1);
            }
            for (qint64 id = (*session)->integer(u"SELECT coalesce(max(id), 0) FROM t").value().value() + 1;; ++id) {
                if (!save(**session, id) || ::write(pipes[1], &id, sizeof id) != sizeof id) {
                    _exit(1);
                }
            }
        }
        close(pipes[1]);
        qint64 id = 0;
        ASSERT_EQ(::read(pipes[0], &id, sizeof id), ssize_t(sizeof id)); // it has begun
        acknowledged = std::max(acknowledged, id);
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 8000));
        ::kill(child, SIGKILL);
        while (::read(pipes[0], &id, sizeof id) == ssize_t(sizeof id)) {
            acknowledged = std::max(acknowledged, id);
        }
        close(pipes[0]);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));

        const auto store = open();
        ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
        EXPECT_FALSE((*store)->wasClosedInOrder());
        const auto session = (*store)->session(SessionKind::Writer);
        ASSERT_GE((*session)->integer(u"SELECT max(id) FROM t").value(), acknowledged);
        ASSERT_LE((*session)->integer(u"SELECT max(id) FROM t").value(), acknowledged + 1);
        expectWhole(**session);
    }
    EXPECT_GT(acknowledged, kKills);
}

TEST_F(SqliteCrash, AFullDiskIsNamedAndKeepsWhatWasThere)
{
    ASSERT_TRUE(open().has_value());
    const pid_t child = fork();
    if (child == 0) {
        const auto store = open();
        const auto session = (*store)->session(SessionKind::Writer);
        for (qint64 id = 1; id <= 10; ++id) {
            if (!save(**session, id)) {
                _exit(2);
            }
        }
        constexpr rlim_t kRoom = 512 * 1024;
        const rlimit limit{kRoom, kRoom};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        for (qint64 id = 11; id < 10'000; ++id) {
            if (const auto saved = save(**session, id); !saved) {
                fprintf(stderr, "%s\n", qPrintable(saved.error().detail));
                const bool stillReads = (*session)->integer(u"SELECT count(*) FROM t").value() == id - 1;
                _exit(saved.error().code != ErrorCode::NoSpace ? 3 : stillReads ? 0 : 4);
            }
        }
        _exit(5);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);

    const auto store = open();
    ASSERT_TRUE(store.has_value());
    const auto session = (*store)->session(SessionKind::Writer);
    EXPECT_GT((*session)->integer(u"SELECT max(id) FROM t").value(), 10);
    expectWhole(**session);
}

/// The library's WAL-reset bug (3.7.0 to 3.51.2) needs two connections that write or move the log. Readers of ours that
/// come and go beside a writer that moves it all the time must not be a second one.
TEST_F(SqliteCrash, ReadersThatComeAndGoDoNotHarmTheLog)
{
    const auto store = open();
    ASSERT_TRUE(store.has_value());
    const auto writer = (*store)->session(SessionKind::Writer);
    ASSERT_TRUE((*writer)->executeScript(u"PRAGMA wal_autocheckpoint=3").has_value());
    std::atomic<bool> isOver = false;
    std::atomic<int> opened = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            while (!isOver) {
                const auto reader = (*store)->session(SessionKind::Reader);
                ASSERT_TRUE(reader.has_value()) << reader.error().detail.toStdString();
                auto moment = Transaction::begin(**reader);
                const auto rows = (*reader)->integer(u"SELECT coalesce(sum(id), 0) FROM t");
                const auto total = (*reader)->integer(u"SELECT total FROM sum");
                ASSERT_TRUE(rows.has_value()) << rows.error().detail.toStdString();
                EXPECT_EQ(rows.value(), total.value()); // one moment, never half a save
                ++opened;
            }
        });
    }

    qint64 saves = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(1500);
    while (std::chrono::steady_clock::now() < end) {
        ASSERT_TRUE(save(**writer, ++saves).has_value());
        if (saves % 50 == 0) {
            ASSERT_TRUE((*writer)->whenIdle().has_value());
        }
    }
    isOver = true;
    for (std::thread& reader : readers) {
        reader.join();
    }

    EXPECT_GT(opened, 3);
    EXPECT_EQ((*writer)->integer(u"SELECT count(*) FROM t").value(), saves);
    expectWhole(**writer);
}

} // namespace
} // namespace zhike
