#include "services/backup/backups.h"

#include "services/backup/restore.h"
#include "services/company.h"
#include "services/customers/customerchanges.h"
#include "services/people/seed.h"
#include "storage/sealedfile.h"
#include "support/logicaldump.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant kNow{1'764'000'000'000};
constexpr Author kAuthor{UserId(1), Role::Manager};

Instant hoursLater(int hours)
{
    return Instant(kNow.msSinceEpoch() + hours * 3'600'000LL);
}

class BackupsTest : public ::testing::Test {
protected:
    [[nodiscard]] QString company() const { return m_folder.filePath(u"company.zhike"_s); }

    /// The company's file with so many more customers, closed again.
    void add(int customers)
    {
        const auto store = Store::open({Engine::Sqlite, company()}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();
        const auto session = (*store)->session(SessionKind::Writer);
        ASSERT_TRUE(seedCompany(**session, kNow, kCny).has_value());
        for (int i = 0; i < customers; ++i) {
            CustomerDraft draft;
            draft.name = u"宏远 %1"_s.arg(++m_customers);
            ASSERT_TRUE(runChange(**session, createCustomer(draft), kAuthor, kNow, kCny).has_value());
        }
    }
    [[nodiscard]] Result<KeptBackup>
    backup(Instant at = kNow, BackupOccasion occasion = BackupOccasion::ByHand, const RotationRule& rule = {})
    {
        ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, company()}, OpenMode::MustExist));
        ZHIKE_TRY(const auto session, store->session(SessionKind::Reader));
        return makeBackup(*session, company(), occasion, at, rule);
    }
    [[nodiscard]] QMap<QString, QStringList> dump()
    {
        const auto store = Store::open({Engine::Sqlite, company()}, OpenMode::MustExist);
        EXPECT_TRUE(store.has_value());
        const auto session = (*store)->session(SessionKind::Reader);
        return logicalDump(**session);
    }
    [[nodiscard]] QStringList files(const QString& folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private:
    QTemporaryDir m_folder;
    int m_customers = 0;
};

void flipBit(const QString& path, qint64 byte, int bit)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(byte));
    char value = 0;
    ASSERT_TRUE(file.getChar(&value));
    ASSERT_TRUE(file.seek(byte));
    ASSERT_TRUE(file.putChar(char(value ^ (1 << bit))));
}

} // namespace

TEST_F(BackupsTest, HoldsEverythingAndIsKeptToItsOwner)
{
    add(3);

    const auto made = backup();

    ASSERT_TRUE(made.has_value()) << made.error().detail.toStdString();
    EXPECT_EQ(made->manifest.counts.value(u"customer"_s), 3);
    EXPECT_GT(made->manifest.newestChange, 0);
    EXPECT_TRUE(verifyBackup(*made).has_value());
    EXPECT_EQ(QFileInfo(made->path).permissions() & 0x0077, QFile::Permissions());
    EXPECT_EQ(QFileInfo(backupFolderOf(company())).permissions() & 0x0077, QFile::Permissions());
    const QList<KeptBackup> all = backupsOf(company());
    ASSERT_EQ(all.size(), 1);
    EXPECT_EQ(all[0].manifest, made->manifest);
    EXPECT_EQ(files(backupFolderOf(company())).size(), 2) << files(backupFolderOf(company())).join(u' ').toStdString();
}

TEST_F(BackupsTest, EqualsOneCommittedStateWhileSomebodySaves)
{
    add(1);
    const auto opened = Company::open({Engine::Sqlite, company()}, OpenMode::MustExist);
    ASSERT_TRUE(opened.has_value());
    Company& open = **opened;
    open.setAuthor(kAuthor);
    QList<QFuture<Result<ChangeReceipt>>> saves;
    for (int i = 0; i < 200; ++i) {
        CustomerDraft draft;
        draft.name = u"中途 %1"_s.arg(i);
        saves.append(open.apply(createCustomer(draft)));
    }
    auto made = open.analyse(
        [path = company()](SqlSession& session) { return makeBackup(session, path, BackupOccasion::Hour, kNow); });
    made.waitForFinished();
    for (auto& save : saves) {
        save.waitForFinished();
        EXPECT_TRUE(save.result().has_value());
    }
    const Result<KeptBackup> kept = made.result();

    ASSERT_TRUE(kept.has_value()) << kept.error().detail.toStdString();
    EXPECT_TRUE(verifyBackup(*kept).has_value());
    // each change makes one customer: a state between two changes has as many as the log says
    const auto store = Store::open({Engine::Sqlite, kept->path}, OpenMode::ReadOnly);
    const auto session = (*store)->session(SessionKind::Reader);
    const auto rows = (*session)->integer(u"SELECT count(*) FROM change_row WHERE kind = 1 AND operation = 'insert'");
    EXPECT_EQ(rows.value(), kept->manifest.counts.value(u"customer"_s));
}

TEST_F(BackupsTest, NoticesEveryChangedBit)
{
    add(20);
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        const auto byte = qint64(random() % quint64(made->manifest.bytes));
        const int bit = int(random() % 8);
        flipBit(made->path, byte, bit);
        EXPECT_FALSE(verifyBackup(*made).has_value()) << "byte " << byte << " bit " << bit;
        flipBit(made->path, byte, bit);
    }
    EXPECT_TRUE(verifyBackup(*made).has_value());
}

TEST_F(BackupsTest, SaysWhatAFileIsThatIsNoWholeBackup)
{
    add(3);
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    KeptBackup other = *made;
    other.manifest.counts[u"customer"_s] += 1;
    const auto miscounted = verifyBackup(other);
    ASSERT_TRUE(QFile::resize(made->path, made->manifest.bytes - 4096));
    const auto cut = verifyBackup(*made);
    ASSERT_TRUE(QFile::remove(made->path + u".json"_s));
    const auto withoutManifest = backupAt(made->path);

    ASSERT_FALSE(miscounted.has_value());
    EXPECT_EQ(miscounted.error().code, ErrorCode::Damaged);
    ASSERT_FALSE(cut.has_value());
    EXPECT_EQ(cut.error().code, ErrorCode::Damaged);
    ASSERT_FALSE(withoutManifest.has_value());
    EXPECT_EQ(withoutManifest.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(backupsOf(company()).isEmpty());
}

TEST_F(BackupsTest, IsNotRestoredWhileNobodyCanTellWhoWasErased)
{
    add(3);
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    const auto before = dump();
    const QString list = backupFolderOf(company()) + u"/erased.json"_s;
    QFile file(list);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"erased\": tru");
    file.close();

    const auto withGarbage = restoreBackup(company(), *made, kNow);
    ASSERT_TRUE(QFile::remove(list));
    ASSERT_TRUE(QDir().mkdir(list));
    const auto withFolder = restoreBackup(company(), *made, kNow);

    ASSERT_FALSE(withGarbage.has_value());
    EXPECT_EQ(withGarbage.error().code, ErrorCode::Damaged);
    ASSERT_FALSE(withFolder.has_value());
    EXPECT_EQ(withFolder.error().code, ErrorCode::Io);
    EXPECT_EQ(dump(), before);
}

TEST_F(BackupsTest, IsNotRestoredOverTheFileThatWasKeptBefore)
{
    add(3);
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    ASSERT_TRUE(restoreBackup(company(), *made, kNow).has_value());
    add(1);
    const auto before = dump();

    const auto again = restoreBackup(company(), *made, kNow);

    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(dump(), before);
}

TEST_F(BackupsTest, ComesBackAsItWasAndKeepsTheOldFile)
{
    add(3);
    const auto before = dump();
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    add(2);
    const auto after = dump();
    {
        const auto store = Store::open({Engine::Sqlite, company()}, OpenMode::MustExist);
        const auto session = (*store)->session(SessionKind::Reader);
        const auto difference = differenceFrom(**session, made->manifest);
        ASSERT_TRUE(difference.has_value());
        EXPECT_EQ(difference->changesLost, 2);
        const auto customers = std::ranges::find(difference->counts, u"customer"_s, &RestoreDifference::Line::table);
        EXPECT_EQ(customers->now, 5);
        EXPECT_EQ(customers->then, 3);
    }

    const Result<QString> old = restoreBackup(company(), *made, kNow);

    ASSERT_TRUE(old.has_value()) << old.error().detail.toStdString();
    EXPECT_EQ(dump(), before);
    EXPECT_TRUE(QFileInfo::exists(*old));
    ASSERT_TRUE(QFile::remove(company()));
    ASSERT_TRUE(QFile::rename(*old, company()));
    EXPECT_EQ(dump(), after);
}

TEST_F(BackupsTest, IsNotRestoredWhenDamagedOrWhileTheCompanyIsOpen)
{
    add(3);
    const auto before = dump();
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    {
        const auto store = Store::open({Engine::Sqlite, company()}, OpenMode::MustExist);
        const auto refused = restoreBackup(company(), *made, kNow);
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().code, ErrorCode::Locked);
    }
    flipBit(made->path, made->manifest.bytes / 2, 3);

    const auto refused = restoreBackup(company(), *made, kNow);

    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::Damaged);
    EXPECT_EQ(dump(), before);
}

TEST_F(BackupsTest, IsRestoredAtAnyPointOfBeingKilled)
{
    add(3);
    const auto before = dump();
    const auto made = backup();
    ASSERT_TRUE(made.has_value());
    add(2);
    const auto after = dump();
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            (void)restoreBackup(company(), *made, hoursLater(round));
            _exit(0);
        }
        usleep(useconds_t(random() % 40'000));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        ASSERT_TRUE(QFileInfo::exists(company())) << "round " << round; // exchanged in one step
        const auto now = dump();
        EXPECT_TRUE(now == before || now == after) << "round " << round;
    }
}

TEST_F(BackupsTest, LeavesNothingBehindOnAFullDisk)
{
    add(300);
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{512 * 1024, 512 * 1024};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto made = backup();
        if (!made) {
            fprintf(stderr, "%s\n", qPrintable(made.error().detail));
        }
        _exit(made.has_value() ? 1 : made.error().code == ErrorCode::NoSpace ? 0 : 2);
    }
    int status = 0;
    waitpid(child, &status, 0);

    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_TRUE(files(backupFolderOf(company())).isEmpty());
}

TEST_F(BackupsTest, AreRemovedByTheRotationWithTheirManifests)
{
    add(1);
    const RotationRule rule{.hours = 2, .days = 1, .weeks = 0, .months = 0, .atLeast = 1};
    for (int hour = 0; hour < 5; ++hour) {
        ASSERT_TRUE(backup(hoursLater(hour), BackupOccasion::Hour, rule).has_value());
    }

    EXPECT_EQ(backupsOf(company()).size(), 2);
    EXPECT_EQ(files(backupFolderOf(company())).size(), 4);
}

TEST(Rotation, KeepsHoursDaysWeeksAndMonths)
{
    std::vector<RotatedBackup> backups;
    for (int hour = 0; hour < 24 * 400; ++hour) { // newest first, one an hour for over a year
        backups.push_back({Instant(kNow.msSinceEpoch() - hour * 3'600'000LL), 1000, true});
    }

    const std::vector<size_t> removed = superfluous(backups, backups.front().madeAt);

    const size_t kept = backups.size() - removed.size();
    EXPECT_GE(kept, 24U + 5 + 2 + 10);
    EXPECT_LE(kept, 24U + 7 + 4 + 12);
    EXPECT_EQ(std::ranges::count(removed, 0U), 0);
}

TEST(Rotation, NeverRemovesTheNewestOrTheNewestWholeOne)
{
    const std::vector<RotatedBackup> backups
        = {{hoursLater(2), 1LL << 40, false}, {hoursLater(1), 1LL << 40, false}, {kNow, 1LL << 40, true}};
    const RotationRule rule{.hours = 0, .days = 0, .weeks = 0, .months = 0, .mostBytes = 1, .atLeast = 0};

    EXPECT_EQ(superfluous(backups, backups.front().madeAt, rule), std::vector<size_t>{1});
}

TEST(Rotation, KeepsWhatWasMadeOnPurposeForAWeek)
{
    const std::vector<RotatedBackup> backups = {
        {hoursLater(1), 1, true}, {kNow, 1, true, true}, {kNow, 1, true, false}, {hoursLater(-24 * 8), 1, true, true}};
    const RotationRule rule{.hours = 1, .days = 1, .weeks = 1, .months = 1};

    EXPECT_EQ(superfluous(backups, backups.front().madeAt, rule), (std::vector<size_t>{2, 3}));
}

TEST(Rotation, MakesRoomFromTheOldestEnd)
{
    std::vector<RotatedBackup> backups;
    for (int hour = 20; hour > 0; --hour) {
        backups.push_back({hoursLater(hour), 100, true});
    }
    const RotationRule rule{.mostBytes = 1000, .atLeast = 5};

    const std::vector<size_t> removed = superfluous(backups, backups.front().madeAt, rule);

    EXPECT_EQ(removed.size(), 10U);
    EXPECT_EQ(removed.front(), 10U);
}

/// What a company has after two months of work: one backup a day, of which every third was made on purpose.
std::vector<RotatedBackup> workedDays(int days)
{
    std::vector<RotatedBackup> backups;
    for (int day = 0; day < days; ++day) {
        backups.push_back({hoursLater(-24 * day), 1000, true, day % 3 == 0});
    }
    return backups;
}

/// What is left after backups at these moments, each followed by its rotation.
std::vector<RotatedBackup> rotatedAt(std::vector<RotatedBackup> backups, const std::vector<Instant>& moments)
{
    for (const Instant now : moments) {
        backups.push_back({now, 1000, true});
        std::ranges::stable_sort(backups, std::ranges::greater(), &RotatedBackup::madeAt);
        const std::vector<size_t> removed = superfluous(backups, now);
        for (auto i = removed.rbegin(); i != removed.rend(); ++i) {
            backups.erase(backups.begin() + std::ptrdiff_t(*i));
        }
    }
    return backups;
}

bool hasOneOf(const std::vector<RotatedBackup>& backups, Instant at)
{
    return std::ranges::find(backups, at, &RotatedBackup::madeAt) != backups.end();
}

TEST(Rotation, KeepsWhatWasMadeOnPurposeWhenTheClockLeapsAhead)
{
    const std::vector<RotatedBackup> onPurpose{
        {hoursLater(0), 1000, true, true}, {hoursLater(-1), 1000, true, true}, {hoursLater(-2), 1000, true, true}};
    for (const int leap : {8 * 24, 40 * 24, 366 * 24, 30 * 366 * 24}) {
        std::vector<Instant> after;
        for (int hour = 0; hour < 30; ++hour) {
            after.push_back(hoursLater(leap + hour));
        }

        const auto left = rotatedAt(onPurpose, after);

        for (const RotatedBackup& backup : onPurpose) {
            EXPECT_TRUE(hasOneOf(left, backup.madeAt)) << leap;
        }
    }
}

TEST(Rotation, KeepsThoseOfTodayWhenTheClockIsSetBack)
{
    std::vector<Instant> ahead;
    for (int i = 0; i < 40; ++i) { // a year ahead for some weeks
        ahead.push_back(hoursLater((366 + i) * 24));
    }
    const auto before = rotatedAt(workedDays(60), ahead);

    const auto after = rotatedAt(before, {hoursLater(1), hoursLater(2)});

    EXPECT_TRUE(hasOneOf(after, hoursLater(1)));
    EXPECT_TRUE(hasOneOf(after, hoursLater(2)));
    EXPECT_TRUE(hasOneOf(after, ahead.back()));
}

TEST(Rotation, KeepsWhatWasMadeOnPurposeWhenTheClockIsSetBack)
{
    const std::vector<RotatedBackup> backups{
        {hoursLater(40 * 24), 1000, true}, {hoursLater(0), 1000, true, true}, {hoursLater(-1), 1000, true, true}};

    const auto left = rotatedAt(backups, {hoursLater(1), hoursLater(2), hoursLater(26)});

    EXPECT_TRUE(hasOneOf(left, hoursLater(-1)));
    EXPECT_TRUE(hasOneOf(left, hoursLater(40 * 24)));
}

TEST(Rotation, KeepsTheGoodCopiesOfAClockThatFellBackToItsBeginning)
{
    std::vector<Instant> fallen;
    for (int hour = 0; hour < 100; ++hour) {
        fallen.push_back(Instant(hour * 3'600'000LL));
    }
    const auto good = workedDays(20);

    const auto left = rotatedAt(good, fallen);

    for (const RotatedBackup& backup : good) {
        EXPECT_TRUE(hasOneOf(left, backup.madeAt));
    }
    EXPECT_TRUE(hasOneOf(left, fallen.back()));
    EXPECT_LE(left.size(), good.size() + 24 + 7 + 4 + 12);
}

TEST(Rotation, LetsGoOfWhatWasMadeOnPurposeAfterAWeekOfWork)
{
    std::vector<Instant> week;
    for (int hour = 1; hour <= 9 * 24; ++hour) {
        week.push_back(hoursLater(hour));
    }

    const auto left = rotatedAt({{hoursLater(0), 1000, true, true}, {hoursLater(-1), 1000, true, true}}, week);

    EXPECT_FALSE(hasOneOf(left, hoursLater(-1)));
}

TEST_F(BackupsTest, StayWhenTheClockLeapsAYearAheadAndComesBack)
{
    add(1);
    for (const int hour : {0, 366 * 24, 366 * 24 + 1, 1}) {
        ASSERT_TRUE(backup(hoursLater(hour)).has_value());
    }

    EXPECT_EQ(backupsOf(company()).size(), 4);
}

TEST(Manifest, ReadsBackWhatItWroteAndNothingElse)
{
    BackupManifest manifest;
    manifest.madeAt = kNow;
    manifest.occasion = BackupOccasion::Import;
    manifest.schemaVersion = 7;
    manifest.bytes = 123;
    manifest.digest = QByteArray(64, 'a');
    manifest.counts = {{u"customer"_s, 5}};
    manifest.newestChange = 9;
    manifest.newestChangeAt = kNow;

    EXPECT_EQ(manifestFrom(QJsonDocument(toJson(manifest)).toJson()).value(), manifest);
    EXPECT_FALSE(manifestFrom("{}").has_value());
    EXPECT_FALSE(manifestFrom("rubbish").has_value());
}

class SealedFileTest : public ::testing::Test {
protected:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    QByteArray read(const char* name) const
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(SealedFileTest, OpensWithItsPasswordOnly)
{
    const QByteArray content = QByteArray("客户 ").repeated(30'000);
    write("plain", content);
    ASSERT_TRUE(sealFile(path("plain"), path("sealed"), u"正确的 password"_s).has_value());

    EXPECT_TRUE(isSealed(path("sealed")));
    EXPECT_FALSE(read("sealed").contains("客户"));
    const auto wrong = unsealFile(path("sealed"), path("opened"), u"password"_s);
    ASSERT_FALSE(wrong.has_value());
    EXPECT_EQ(wrong.error().code, ErrorCode::NotAllowed);
    EXPECT_FALSE(QFileInfo::exists(path("opened")));
    ASSERT_TRUE(unsealFile(path("sealed"), path("opened"), u"正确的 password"_s).has_value());
    EXPECT_EQ(read("opened"), content);
}

TEST_F(SealedFileTest, NoticesChangesAndACutOffEnd)
{
    write("plain", QByteArray(200'000, 'x'));
    ASSERT_TRUE(sealFile(path("plain"), path("sealed"), u"p"_s).has_value());
    const QByteArray whole = read("sealed");
    for (const qsizetype size : {whole.size() - 1, whole.size() / 2}) {
        write("cut", whole.first(size));
        EXPECT_EQ(unsealFile(path("cut"), path("opened"), u"p"_s).error().code, ErrorCode::Damaged);
        EXPECT_FALSE(QFileInfo::exists(path("opened")));
    }
    QByteArray changed = whole;
    changed[whole.size() - 40] = char(changed[whole.size() - 40] ^ 1);
    write("changed", changed);
    EXPECT_EQ(unsealFile(path("changed"), path("opened"), u"p"_s).error().code, ErrorCode::Damaged);
    write("longer", whole + "x");
    EXPECT_EQ(unsealFile(path("longer"), path("opened"), u"p"_s).error().code, ErrorCode::Damaged);
    EXPECT_EQ(unsealFile(path("plain"), path("opened"), u"p"_s).error().code, ErrorCode::Unsupported);
}

TEST_F(SealedFileTest, SealsAnEmptyFile)
{
    write("plain", {});
    ASSERT_TRUE(sealFile(path("plain"), path("sealed"), u"p"_s).has_value());
    ASSERT_TRUE(unsealFile(path("sealed"), path("opened"), u"p"_s).has_value());
    EXPECT_EQ(read("opened"), QByteArray());
}

} // namespace zhike::testing
