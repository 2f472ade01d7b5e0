#include "services/recovery/damagewatch.h"

#include "services/customers/customerchanges.h"
#include "support/eventloop.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr DamageWatch::Pace kEager{.idleMs = 0, .lookMs = 5, .pagesAPart = 4};
constexpr qint64 kPageBytes = 8192;

class DamageWatchTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        testing::application();
        auto opened = Company::open({Engine::Sqlite, m_path}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value()) << opened.error().detail.toStdString();
        m_company = *std::move(opened);
        CustomerDraft draft;
        draft.name = u"Acme"_s;
        auto made = m_company->apply(createCustomer(draft));
        made.waitForFinished();
        ASSERT_TRUE(made.result().has_value());
        // what was written moves from the log into the file
        auto moved = m_company->executor().write([](SqlSession& session) { return session.whenIdle(); });
        moved.waitForFinished();
    }
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"watched.zhike"_s);
    std::unique_ptr<Company> m_company;
};

} // namespace

TEST_F(DamageWatchTest, ReadsTheWholeFileOnceADayAndFindsItWhole)
{
    DamageWatch watch(*m_company);
    int whole = 0;
    QObject::connect(&watch, &DamageWatch::foundWhole, [&whole] { ++whole; });
    watch.setPace(kEager);

    ASSERT_TRUE(testing::waitFor([&] { return whole == 1; }));
    EXPECT_TRUE(watch.lastWhole().has_value());
    for (int turn = 0; turn < 20; ++turn) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    }
    EXPECT_EQ(whole, 1) << "the next one is a day away";
    watch.setLastWhole(Instant(watch.lastWhole()->msSinceEpoch() - kEager.everyMs - 1));
    EXPECT_TRUE(testing::waitFor([&] { return whole == 2; }));
    watch.setLastWhole(Instant(watch.lastWhole()->msSinceEpoch() + 365LL * 24 * 60 * 60 * 1000));
    EXPECT_TRUE(testing::waitFor([&] { return whole == 3; })) << "a clock that was set back puts nothing off";
}

TEST_F(DamageWatchTest, TellsOfAPageThatIsNotWhatWasWritten)
{
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_GT(file.size(), 20 * kPageBytes);
    ASSERT_TRUE(file.seek(17 * kPageBytes + 4000));
    char byte = 0;
    ASSERT_TRUE(file.getChar(&byte));
    ASSERT_TRUE(file.seek(17 * kPageBytes + 4000));
    ASSERT_TRUE(file.putChar(char(byte ^ 0x10)));
    file.close();
    DamageWatch watch(*m_company);
    QList<BrokenPage> found;
    QObject::connect(&watch, &DamageWatch::foundDamage, [&found](const QList<BrokenPage>& pages) { found = pages; });
    watch.setPace(kEager);

    ASSERT_TRUE(testing::waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(found, (QList<BrokenPage>{{18, 17 * kPageBytes}}));
    EXPECT_FALSE(watch.lastWhole().has_value());
}

TEST_F(DamageWatchTest, WaitsWhileSomebodyWorks)
{
    DamageWatch watch(*m_company);
    bool hasRead = false;
    QObject::connect(&watch, &DamageWatch::foundWhole, [&hasRead] { hasRead = true; });
    DamageWatch::Pace pace = kEager;
    pace.idleMs = 10 * 60 * 1000;
    watch.personActs();
    watch.setPace(pace);
    for (int turn = 0; turn < 20; ++turn) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    }
    EXPECT_FALSE(hasRead);
}

} // namespace zhike
