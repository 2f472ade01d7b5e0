#include "services/bin/binkeeper.h"

#include "repositories/stores.h"
#include "services/customers/customerchanges.h"
#include "services/jobs/clock.h"
#include "support/eventloop.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class BinKeeperTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        application();
        auto opened = Company::open({Engine::Sqlite, m_folder.filePath(u"a.zhike"_s), {}}, OpenMode::CreateIfMissing);
        ASSERT_TRUE(opened.has_value()) << opened.error().detail.toStdString();
        m_company = *std::move(opened);
        run([](SqlSession& session) -> Result<void> {
            Customer old{CustomerId(900)};
            old.details.number = u"K-900"_s;
            old.details.name = u"Old"_s;
            CustomerStore store(session);
            ZHIKE_CHECK(store.insert(old));
            const Instant longAgo(instantNow().msSinceEpoch() - 100LL * 24 * 60 * 60 * 1000);
            return store.setDeleted(old, longAgo, longAgo);
        });
    }
    template <class Job> void run(Job job)
    {
        auto done = m_company->executor().write(std::move(job));
        done.waitForFinished();
        EXPECT_TRUE(done.result().has_value()) << done.result().error().detail.toStdString();
    }
    qint64 customers()
    {
        auto count
            = m_company->read([](SqlSession& session) { return session.integer(u"SELECT count(*) FROM customer"); });
        count.waitForFinished();
        return count.result().value_or(std::nullopt).value_or(-1);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Company> m_company;
};

} // namespace

TEST_F(BinKeeperTest, LetsGoOfWhatIsTooOldWhileNobodyWorks)
{
    BinKeeper keeper(*m_company);
    qint64 purged = 0;
    QObject::connect(&keeper, &BinKeeper::purged, &keeper, [&purged](qint64 records) { purged = records; });
    keeper.setPace({0, 10, 1000});

    EXPECT_TRUE(waitFor([&] { return purged == 1; }));
    EXPECT_EQ(customers(), 0);
}

TEST_F(BinKeeperTest, WaitsWhileSomebodyWorks)
{
    BinKeeper keeper(*m_company);
    keeper.setPace({60'000, 10, 1000});

    QElapsedTimer clock;
    clock.start();
    (void)waitFor([&clock] { return clock.elapsed() > 150; });

    EXPECT_EQ(customers(), 1);
}

} // namespace zhike::testing
