#include "services/pool/poolkeeper.h"

#include "services/customers/customerchanges.h"
#include "services/pool/poolrules.h"
#include "services/pool/poolrun.h"
#include "support/eventloop.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST(PoolKeeper, WarnsOnceADayRunsOnceADayAndTellsHowManyWentBack)
{
    application();
    const QTemporaryDir folder;
    auto opened = Company::open({Engine::Sqlite, folder.filePath(u"c.zhike"_s)}, OpenMode::CreateIfMissing);
    ASSERT_TRUE(opened.has_value());
    Company& company = **opened;
    const auto apply = [&company](Change change) {
        auto future = company.apply(std::move(change));
        EXPECT_TRUE(waitFor([&future] { return future.isFinished(); }));
        return future.result().value_or(ChangeReceipt());
    };
    auto users = company.read([](SqlSession& session) { return UserStore(session).all(); });
    users.waitForFinished();
    const UserId owner = users.result()->first().id;
    company.setAuthor({owner, Role::Manager});
    CustomerDraft customer;
    customer.name = u"宏远贸易"_s;
    customer.owner = owner;
    apply(createCustomer(customer));
    PoolRuleDraft rule;
    rule.name = u"Quiet"_s;
    rule.days = 30;
    rule.warningDays = 5;
    const PoolRuleId id(apply(createPoolRule(rule)).touched.first().id);
    auto simulated = company.read([rule](SqlSession& session) {
        return simulatePoolRule(session, rule, Instant::from(QDateTime::currentDateTime()));
    });
    simulated.waitForFinished();
    apply(switchOnPoolRule(id, 1, *simulated.result()));
    Instant now = Instant::from(QDateTime::currentDateTime().addDays(31));
    PoolKeeper keeper(company, [&now] { return now; });
    QList<qint64> ran;
    QObject::connect(&keeper, &PoolKeeper::ran, [&ran](qint64 customers) { ran.append(customers); });

    QList<qint64> warned;
    QObject::connect(&keeper, &PoolKeeper::warned, [&warned](qint64 customers) { warned.append(customers); });

    now = Instant::from(QDateTime::currentDateTime().addDays(27));
    keeper.look();
    ASSERT_TRUE(waitFor([&] { return !warned.isEmpty() && !ran.isEmpty(); }));
    keeper.look();
    ASSERT_TRUE(waitFor([&keeper] { return !keeper.isRunning(); }));
    EXPECT_EQ(ran, QList<qint64>{0});
    ran.clear();
    now = Instant::from(QDateTime::currentDateTime().addDays(31));
    keeper.look();
    ASSERT_TRUE(waitFor([&ran] { return !ran.isEmpty(); }));
    keeper.look();
    ASSERT_TRUE(waitFor([&keeper] { return !keeper.isRunning(); }));

    EXPECT_EQ(warned, (QList<qint64>{1, 1})) << "once on each of the two days";
    EXPECT_EQ(ran, QList<qint64>{1});
    auto runs = company.read([](SqlSession& session) { return readPoolRuns(session, 10); });
    runs.waitForFinished();
    EXPECT_EQ(runs.result()->size(), 1);
}

} // namespace zhike::testing
