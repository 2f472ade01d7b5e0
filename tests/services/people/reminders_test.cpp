#include "services/people/reminders.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class Reminders : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        }
    }
    ActivityId planned(Instant at, const QString& subject, int minutesBefore)
    {
        ActivityDraft plan = planFor(at, subject);
        plan.remindMinutes = minutesBefore;
        return made<ActivityId>(logActivity(m_customer, plan));
    }
    QStringList due(Instant now)
    {
        QStringList subjects;
        for (const Reminder& reminder : valueOf(dueReminders(writer(), author().user, now))) {
            subjects.append(reminder.plan.details.subject);
        }
        return subjects;
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, Reminders, kBothEngines, engineName);

TEST_P(Reminders, AreDueSoLongBeforeThePlan)
{
    planned(daysLater(0, 3), u"call"_s, 60);

    EXPECT_TRUE(due(daysLater(0, 1)).isEmpty());
    EXPECT_EQ(due(daysLater(0, 2)), QStringList{u"call"_s});
}

TEST_P(Reminders, WaitUntilSomebodyAnswersThem)
{
    planned(daysLater(-20), u"missed"_s, 10);

    EXPECT_EQ(due(now()), QStringList{u"missed"_s});
}

TEST_P(Reminders, ArePutOff)
{
    const ActivityId id = planned(daysLater(0), u"call"_s, 0);

    apply(remindLater(m_customer, id, daysLater(0, 1)));

    EXPECT_TRUE(due(now()).isEmpty());
    EXPECT_EQ(due(daysLater(0, 1)), QStringList{u"call"_s});
    EXPECT_EQ(read<ActivityDraft>(m_customer, id).details.at, daysLater(0)); // the plan stays where it is
}

TEST_P(Reminders, AreGoneWhenAnsweredOrDone)
{
    const ActivityId answered = planned(daysLater(0), u"answered"_s, 0);
    const ActivityId done = planned(daysLater(0), u"done"_s, 0);

    apply(remindLater(m_customer, answered, std::nullopt));
    apply(closeActivity(m_customer, done, 1, {}));

    EXPECT_TRUE(due(daysLater(1)).isEmpty());
    EXPECT_EQ(errorOf(remindLater(m_customer, done, daysLater(2))).code, ErrorCode::StateNotAllowed);
}

TEST_P(Reminders, AreOnlyOnesOwn)
{
    planned(daysLater(0), u"mine"_s, 0);
    actAs(Role::Manager);

    EXPECT_TRUE(due(daysLater(1)).isEmpty());
}

} // namespace zhike::testing
