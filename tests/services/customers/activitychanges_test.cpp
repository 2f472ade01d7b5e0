#include "services/customers/activitychanges.h"

#include "repositories/customers/nextstep.h"
#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class ActivityChanges : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        }
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, ActivityChanges, kBothEngines, engineName);

TEST_P(ActivityChanges, LogsACallNowByTheAuthorAndPlansTheNextInOneStep)
{
    ActivityDraft next = callAbout(u"Call again"_s);
    next.at = daysLater(3);

    const ChangeReceipt receipt = apply(logActivity(m_customer, callAbout(u"Asked for prices"_s), next));

    ASSERT_EQ(receipt.touched.size(), 2);
    const Activity call = read<ActivityDraft>(m_customer, ActivityId(receipt.touched.first().id));
    EXPECT_EQ(call.details.at, now());
    EXPECT_EQ(call.details.owner, author().user);
    EXPECT_EQ(call.details.status, ActivityStatus::Done);
    const QList<Activity> plans = valueOf(plansOf(writer(), m_customer, 10));
    ASSERT_EQ(plans.size(), 1);
    EXPECT_EQ(plans.first().details.subject, u"Call again"_s);

    undo(receipt);
    EXPECT_TRUE(valueOf(ActivityStore(writer()).ofCustomer(m_customer)).isEmpty());
}

TEST_P(ActivityChanges, ClosesAPlanAndOffersTheNextInOneStep)
{
    const auto plan = made<ActivityId>(logActivity(m_customer, planFor(daysLater(-1), u"Call 陈洁"_s)));
    ActivityDraft next = callAbout(u"Call on Monday"_s);
    next.at = daysLater(3);

    const ChangeReceipt receipt
        = apply(closeActivity(m_customer, plan, 1, {ActivityStatus::NotReached, u"in a meeting"_s, 2, {}}, next));

    const Activity closed = read<ActivityDraft>(m_customer, plan);
    EXPECT_EQ(closed.details.status, ActivityStatus::NotReached);
    EXPECT_EQ(closed.details.text, u"in a meeting"_s);
    EXPECT_EQ(closed.details.at, now());
    EXPECT_EQ(closed.details.minutes, 2);
    EXPECT_EQ(receipt.title.subject, u"Call 陈洁"_s);
    EXPECT_EQ(valueOf(plansOf(writer(), m_customer, 10)).size(), 1);
}

TEST_P(ActivityChanges, RefusesToCloseWhatIsNoPlan)
{
    const auto call = made<ActivityId>(logActivity(m_customer, callAbout(u"Call"_s)));

    EXPECT_EQ(errorOf(closeActivity(m_customer, call, 1, {})).code, ErrorCode::StateNotAllowed);
    EXPECT_EQ(errorOf(postponeActivity(m_customer, call, 1, daysLater(1))).code, ErrorCode::StateNotAllowed);
}

TEST_P(ActivityChanges, PutsAPlanOff)
{
    const auto plan = made<ActivityId>(logActivity(m_customer, planFor(daysLater(0), u"Visit"_s)));

    apply(postponeActivity(m_customer, plan, 1, daysLater(4)));

    EXPECT_EQ(read<ActivityDraft>(m_customer, plan).details.at, daysLater(4));
}

TEST_P(ActivityChanges, RefusesAnActivityThatSaysNothing)
{
    EXPECT_EQ(errorOf(logActivity(m_customer, ActivityDraft())).code, ErrorCode::InvalidInput);
}

TEST_P(ActivityChanges, FindsTheEarliestPlanOfEachCustomer)
{
    const auto other = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    apply(logActivity(m_customer, planFor(daysLater(5), u"later"_s)));
    apply(logActivity(m_customer, planFor(daysLater(2), u"first"_s)));
    apply(logActivity(m_customer, callAbout(u"done"_s)));

    const std::array customers{m_customer, other, m_customer};
    const auto steps = valueOf(nextStepsOf(writer(), customers));

    ASSERT_EQ(steps.size(), 1);
    EXPECT_EQ(steps.value(m_customer).subject, u"first"_s);
}

} // namespace zhike::testing
