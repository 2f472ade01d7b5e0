#include "storage/dialects/sqlite/sealedvfs.h"

#include "storage/backup.h"
#include "storage/dialects/sqlite/pagesum.h"
#include "storage/dialects/sqlite/sqlitesession.h"
#include "storage/pagescan.h"
#include "storage/testplan.h"

#include <QFile>
#include <algorithm>
#include <random>
#include <sqlite3.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 8192;
constexpr int kHeaderEnd = 100; ///< of the head of a file of SQLite

/// A file with rows of all lengths, an index, overflowing texts and free pages.
class SealedPages : public ::testing::Test {
protected:
    SealedPages()
    {
        m_plan.step(
            "0001_t",
            u"CREATE TABLE t (id ${int} PRIMARY KEY, name ${text} NOT NULL, note ${text}) ${strict};\n\n"
            "CREATE INDEX t_by_name ON t (name);"_s);
    }

    QString path(const QString& name = u"company.zhike"_s) const { return m_folder.filePath(name); }

    std::unique_ptr<Store> open(OpenMode mode = OpenMode::CreateIfMissing, const QString& name = u"company.zhike"_s)
    {
        auto opened = Store::open({Engine::Sqlite, path(name)}, mode, m_plan.plan());
        EXPECT_TRUE(opened.has_value()) << opened.error().detail.toStdString();
        return opened ? *std::move(opened) : nullptr;
    }

    void addRows(SqlSession& session, qint64 from, qint64 to)
    {
        auto transaction = Transaction::begin(session);
        for (qint64 id = from; id < to; ++id) {
            const QString note = QString(int(id * 37 % 400), QChar(u'a' + int(id % 26)))
                + (id % 200 == 0 ? QString(30'000, u'é') : QString());
            ASSERT_TRUE(session.execute(
                u"INSERT INTO t (id, name, note) VALUES ($1, $2, $3)", id, u"customer %1"_s.arg(id * 7919 % 10007),
                note));
        }
        ASSERT_TRUE(transaction->commit());
    }

    void makeFile()
    {
        const auto store = open();
        const auto writer = *store->session(SessionKind::Writer);
        addRows(*writer, 0, 1500);
        ASSERT_TRUE(writer->execute(u"DELETE FROM t WHERE id BETWEEN 700 AND 1000"));
    }

    static QByteArray bytesOf(const QString& name)
    {
        QFile file(name);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    static void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static void patch(const QString& name, qsizetype at, char byte)
    {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.seek(at);
        file.write(&byte, 1);
    }

    static Result<std::unique_ptr<SqliteSession>> look(const QString& name, bool handsOutBroken = false)
    {
        SqliteOptions options;
        options.kind = SessionKind::Reader;
        options.immutable = true;
        options.handsOutBroken = handsOutBroken;
        return SqliteSession::open(name, options);
    }
    /// Whether opening, or a walk over the pages, notices that the file is not what was written.
    static bool isFound(const QString& name)
    {
        const auto session = look(name);
        if (!session) {
            return true;
        }
        const auto scan = scanAllPages(**session);
        return !scan || !scan->isSealed || !scan->broken.isEmpty() || scan->unsealed > 0;
    }
    static bool isFoundByStructure(const QString& name)
    {
        const auto session = look(name, true);
        if (!session) {
            return true;
        }
        auto check = (*session)->query(u"PRAGMA quick_check");
        return !check || !check->next().value_or(false) || check->text(0) != u"ok"_s;
    }

    QTemporaryDir m_folder;
    testing::TestPlan m_plan;
};

TEST(PageSum, ChangesWithEachBitAndWithThePlaceOfThePage)
{
    std::mt19937 random(7);
    std::vector<unsigned char> page(kPage);
    std::generate(page.begin(), page.end(), [&] { return static_cast<unsigned char>(random()); });
    putSum(page, 5);
    ASSERT_TRUE(sumMatches(page, 5));

    EXPECT_FALSE(sumMatches(page, 6));
    for (int bit = 0; bit < kPage * 8; ++bit) {
        page[std::size_t(bit / 8)] ^= static_cast<unsigned char>(1U << (bit % 8));
        EXPECT_EQ(sealOf(page, 5), PageSeal::Broken) << bit;
        page[std::size_t(bit / 8)] ^= static_cast<unsigned char>(1U << (bit % 8));
    }
    EXPECT_TRUE(sumMatches(page, 5));
}

TEST_F(SealedPages, HoldsAChecksumInEachPageAfterWritingThroughTheLog)
{
    makeFile();

    const auto session = look(path());
    ASSERT_TRUE(session.has_value());
    const auto scan = scanAllPages(**session);
    ASSERT_TRUE(scan.has_value());
    EXPECT_TRUE(scan->isSealed);
    EXPECT_GT(scan->pages, 50);
    EXPECT_TRUE(scan->broken.isEmpty());
    EXPECT_EQ(scan->unsealed, 0);
    EXPECT_EQ(bytesOf(path()).size(), scan->pages * kPage);
}

TEST_F(SealedPages, FindsEachOfFiveHundredFlips)
{
    makeFile();
    const QByteArray whole = bytesOf(path());
    std::mt19937_64 random(20261127);
    write(path(u"damaged"_s), whole);
    int found = 0;
    int foundByStructure = 0;

    for (int round = 0; round < 500; ++round) {
        // the first hundred hit the head of the file
        const quint64 bits = quint64(round < 100 ? kHeaderEnd : whole.size()) * 8;
        const quint64 bit = random() % bits;
        const auto at = qsizetype(bit / 8);
        patch(path(u"damaged"_s), at, char(whole[at] ^ (1 << (bit % 8))));
        found += isFound(path(u"damaged"_s)) ? 1 : 0;
        foundByStructure += round >= 100 && round < 200 && isFoundByStructure(path(u"damaged"_s)) ? 1 : 0;
        patch(path(u"damaged"_s), at, whole[at]);
    }

    EXPECT_EQ(found, 500);
    EXPECT_LT(foundByStructure, 60) << "the control: without checksums most flips are not seen";
    EXPECT_FALSE(isFound(path(u"damaged"_s))) << "the other control: a whole file is";
}

TEST_F(SealedPages, FindsWipedSectorsGarbageAndExchangedPages)
{
    makeFile();
    const QByteArray whole = bytesOf(path());
    std::mt19937_64 random(99);
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = whole;
        if (round % 3 == 0) {
            const qsizetype sector = qsizetype(random() % quint64(whole.size() / 512)) * 512;
            damaged.replace(sector, 512, QByteArray(512, '\0'));
        } else if (round % 3 == 1) {
            const qsizetype block = qsizetype(random() % quint64(whole.size() / 4096)) * 4096;
            for (qsizetype i = block; i < block + 4096; ++i) {
                damaged[i] = char(random());
            }
        } else {
            const qsizetype one = qsizetype(random() % quint64(whole.size() / kPage)) * kPage;
            const qsizetype other = (one + kPage * 3) % whole.size();
            damaged.replace(one, kPage, whole.mid(other, kPage));
            damaged.replace(other, kPage, whole.mid(one, kPage));
        }
        if (damaged == whole) { // a sector that was empty
            continue;
        }
        write(path(u"damaged"_s), damaged);
        EXPECT_TRUE(isFound(path(u"damaged"_s))) << round;
    }
}

TEST_F(SealedPages, SaysOfAFileThatCannotBeOpenedWhatSQLiteSays)
{
    makeFile(); // the first session makes them known to SQLite
    sqlite3* missing = nullptr;

    const int code = sqlite3_open_v2(
        path(u"none.zhike"_s).toUtf8().constData(), &missing, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, sealedVfs());

    EXPECT_EQ(code, SQLITE_CANTOPEN);
    EXPECT_EQ(sqlite3_close(missing), SQLITE_OK);
    EXPECT_FALSE(QFile::exists(path(u"none.zhike"_s)));
}

TEST_F(SealedPages, RefusesABrokenPageWithItsPlace)
{
    makeFile();
    const qint64 pages = bytesOf(path()).size() / kPage;
    QByteArray damaged = bytesOf(path());
    for (qint64 page = 3; page < pages; ++page) { // all but the schema and the roots
        damaged[page * kPage + 4000] = char(damaged[page * kPage + 4000] ^ 4);
    }
    write(path(), damaged);

    const auto session = look(path());
    ASSERT_TRUE(session.has_value());
    auto rows = (*session)->query(u"SELECT sum(length(note)) FROM t");
    ASSERT_TRUE(rows.has_value());
    const auto row = rows->next();

    ASSERT_FALSE(row.has_value());
    EXPECT_EQ(row.error().code, ErrorCode::Damaged);
    EXPECT_TRUE(row.error().detail.contains(u"does not fit its checksum"_s)) << row.error().detail.toStdString();
    const auto scan = scanAllPages(**session);
    ASSERT_TRUE(scan.has_value());
    EXPECT_EQ(scan->broken.size(), pages - 3);
    EXPECT_EQ(scan->broken.front(), (BrokenPage{4, 3 * kPage}));
    const auto all = look(path(), true);
    ASSERT_TRUE(all.has_value());
    EXPECT_GT((*all)->integer(u"SELECT count(*) FROM t").value().value_or(0), 0) << "to save what is left";
}

TEST_F(SealedPages, IsSealedAgainInItsBackup)
{
    const auto store = open();
    const auto writer = *store->session(SessionKind::Writer);
    addRows(*writer, 0, 2000);
    const auto reader = *store->session(SessionKind::Reader);
    addRows(*writer, 2000, 2500); // in the log still

    ASSERT_TRUE(backupTo(*reader, path(u"backup"_s)));

    const auto copy = look(path(u"backup"_s));
    ASSERT_TRUE(copy.has_value());
    const auto scan = scanAllPages(**copy);
    ASSERT_TRUE(scan.has_value());
    EXPECT_TRUE(scan->isSealed);
    EXPECT_EQ(scan->unsealed, 0);
    EXPECT_TRUE(scan->broken.isEmpty());
    EXPECT_EQ((*copy)->integer(u"SELECT count(*) FROM t").value(), 2500);
}

TEST_F(SealedPages, IsReadAndCheckedBySqliteAlone)
{
    makeFile();
    sqlite3* plain = nullptr;
    ASSERT_EQ(
        sqlite3_open_v2(path().toUtf8().constData(), &plain, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr),
        SQLITE_OK);
    QByteArray answer;
    const auto keep = [](void* into, int, char** values, char**) {
        *static_cast<QByteArray*>(into) += values[0];
        return 0;
    };

    EXPECT_EQ(sqlite3_exec(plain, "PRAGMA integrity_check", keep, &answer, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(plain, "SELECT count(*) FROM t", keep, &answer, nullptr), SQLITE_OK);

    EXPECT_EQ(answer, "ok1199");
    sqlite3_close(plain);
}

TEST_F(SealedPages, IsNotTakenForDamagedWhenAnotherProgramMovedOurLogIntoIt)
{
    auto store = open();
    auto writer = *store->session(SessionKind::Writer);
    addRows(*writer, 0, 500);
    ASSERT_TRUE(writer->whenIdle());
    addRows(*writer, 500, 900);
    for (const QString& suffix : {u""_s, u"-wal"_s}) { // as a crash would leave them
        write(path(u"left"_s) + suffix, bytesOf(path() + suffix));
    }
    sqlite3* plain = nullptr;
    ASSERT_EQ(sqlite3_open(path(u"left"_s).toUtf8().constData(), &plain), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(plain, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);

    const auto session = look(path(u"left"_s));
    ASSERT_TRUE(session.has_value());
    const auto scan = scanAllPages(**session);

    ASSERT_TRUE(scan.has_value());
    EXPECT_TRUE(scan->broken.isEmpty());
    EXPECT_GT(scan->unsealed, 0) << "and they are counted";
    EXPECT_EQ((*session)->integer(u"SELECT count(*) FROM t WHERE length(note) >= 0").value(), 900);
}

TEST_F(SealedPages, LeavesAnOldFileWithoutChecksumsAsItIs)
{
    sqlite3* plain = nullptr;
    ASSERT_EQ(sqlite3_open(path(u"old"_s).toUtf8().constData(), &plain), SQLITE_OK);
    const QByteArray make
        = "PRAGMA page_size=8192; CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL, note TEXT)"
          " STRICT; CREATE INDEX t_by_name ON t (name); PRAGMA user_version=1; PRAGMA application_id="
        + QByteArray::number(kApplicationId);
    ASSERT_EQ(sqlite3_exec(plain, make.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(plain);

    const auto store = open(OpenMode::MustExist, u"old"_s);
    ASSERT_NE(store, nullptr);
    const auto writer = *store->session(SessionKind::Writer);
    addRows(*writer, 0, 500);
    ASSERT_TRUE(writer->whenIdle());

    const auto scan = scanAllPages(*writer);
    ASSERT_TRUE(scan.has_value());
    EXPECT_FALSE(scan->isSealed);
    EXPECT_EQ(findDamage(*writer, CheckDepth::Full).value(), QStringList());
    ASSERT_TRUE(backupTo(*writer, path(u"old backup"_s)));
    EXPECT_EQ((*look(path(u"old backup"_s)))->integer(u"SELECT count(*) FROM t").value(), 500);
}

TEST_F(SealedPages, SaysThatItMustWaitWhileALogStandsBesideABrokenPage)
{
    const auto store = open();
    const auto writer = *store->session(SessionKind::Writer);
    addRows(*writer, 0, 500);
    ASSERT_TRUE(writer->whenIdle());
    const auto reader = *store->session(SessionKind::Analytics);
    QFile file(path()); // a damaged disk; writing from outside takes no lock of SQLite's away before it is closed
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(2 * kPage + 5000);
    file.write("x");
    file.flush();
    addRows(*writer, 500, 501);

    const auto during = scanPages(*reader, 1, 100'000);
    ASSERT_TRUE(writer->whenIdle());
    const auto after = scanPages(*reader, during->next, 100'000);

    ASSERT_TRUE(during.has_value());
    EXPECT_TRUE(during->mustWait);
    EXPECT_EQ(during->next, 3);
    EXPECT_TRUE(during->broken.isEmpty());
    ASSERT_TRUE(after.has_value());
    EXPECT_EQ(after->next, 0);
    ASSERT_EQ(after->broken.size(), 1);
    EXPECT_EQ(after->broken.front(), (BrokenPage{3, 2 * kPage}));
    EXPECT_EQ(ownerOfPage(**look(path(), true), 3).value_or(QString()).left(1), u"t"_s);
}

} // namespace
} // namespace zhike
