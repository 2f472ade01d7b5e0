#include "services/people/reminderwatch.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "support/eventloop.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST(ReminderWatch, TellsWhenAReminderBecomesDueAndWhenItIsAnswered)
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
    company.setAuthor({users.result()->first().id, Role::Sales});
    CustomerDraft customer;
    customer.name = u"宏远贸易"_s;
    const CustomerId id(apply(createCustomer(customer)).touched.first().id);
    ActivityDraft plan;
    plan.status = ActivityStatus::Planned;
    plan.subject = u"call"_s;
    plan.at = Instant(10'000'000);
    plan.remindMinutes = 0;
    const ActivityId activity(apply(logActivity(id, plan)).touched.first().id);

    Instant now(9'000'000);
    ReminderWatch watch(company, [&now] { return now; });
    int told = 0;
    QObject::connect(&watch, &ReminderWatch::dueChanged, &watch, [&told] { ++told; });
    watch.start();
    now = Instant(10'000'000);
    watch.look();
    ASSERT_TRUE(waitFor([&watch] { return watch.due().size() == 1; }));
    EXPECT_EQ(watch.due().first().customerName, u"宏远贸易"_s);
    EXPECT_EQ(told, 1);
    watch.look(); // the same again is no news

    apply(remindLater(id, activity, Instant(11'000'000)));

    EXPECT_TRUE(waitFor([&watch] { return watch.due().isEmpty(); }));
    EXPECT_EQ(told, 2);
}

} // namespace zhike::testing
