#include "services/people/escalation.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/people/userchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class Escalation : public ServiceTest {
protected:
    CustomerId customerOf(const QString& name)
    {
        CustomerDraft draft = customerNamed(name);
        draft.owner = author().user;
        return made<CustomerId>(createCustomer(draft));
    }
    void tried(CustomerId customer, int daysFromFriday, ActivityStatus status = ActivityStatus::NotReached)
    {
        ActivityDraft call = callAbout(u"call"_s);
        call.status = status;
        call.at = daysLater(daysFromFriday);
        apply(logActivity(customer, call));
    }
    QList<Unanswered> before(Role role)
    {
        const Author was = author();
        actAs(role);
        const auto found = valueOf(unansweredFor(writer(), author(), now()));
        actAs(was.role);
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, Escalation, kBothEngines, engineName);

TEST_P(Escalation, PutsThreeAttemptsInAWeekBeforeTheManager)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    tried(id, -3);
    tried(id, -2, ActivityStatus::Busy);
    EXPECT_TRUE(before(Role::Manager).isEmpty());

    tried(id, -1, ActivityStatus::LeftMessage);

    const auto found = before(Role::Manager);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().customer, id);
    EXPECT_EQ(found.first().name, u"宏远贸易"_s);
    EXPECT_EQ(found.first().ownerName, u"Sales"_s);
    EXPECT_EQ(found.first().recent, 3);
}

TEST_P(Escalation, CountsSeventeenCallsInThirtyDays)
{
    const CustomerId id = customerOf(u"Acme"_s);
    for (int i = 0; i < 17; ++i) {
        tried(id, -30 + i * 30 / 17);
    }

    const auto found = before(Role::Manager);

    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().total, 17);
    EXPECT_EQ(found.first().first, daysLater(-30));
}

TEST_P(Escalation, BeginsAnewWhenSomebodyAnswers)
{
    const CustomerId id = customerOf(u"Acme"_s);
    for (int day = -6; day < -2; ++day) {
        tried(id, day);
    }
    ASSERT_EQ(before(Role::Manager).size(), 1);

    tried(id, -1, ActivityStatus::Done);

    EXPECT_TRUE(before(Role::Manager).isEmpty());
    EXPECT_EQ(valueOf(unansweredAt(writer(), id, now())), std::nullopt);
    tried(id, 0);
    EXPECT_EQ(valueOf(unansweredAt(writer(), id, now()))->total, 1);
}

TEST_P(Escalation, TakesAMailThatCameInForAnAnswerAndOneThatWentOutForNone)
{
    const CustomerId id = customerOf(u"Acme"_s);
    for (int day = -4; day < -1; ++day) {
        tried(id, day);
    }
    ActivityDraft mail = callAbout(u"mail"_s);
    mail.kind = ActivityKind::Mail;
    mail.at = daysLater(-1);
    apply(logActivity(id, mail));
    EXPECT_EQ(before(Role::Manager).size(), 1);

    mail.direction = Direction::In;
    apply(logActivity(id, mail));

    EXPECT_TRUE(before(Role::Manager).isEmpty());
}

TEST_P(Escalation, FollowsTheSetting)
{
    const CustomerId id = customerOf(u"Acme"_s);
    tried(id, -9);
    tried(id, -8);
    actAs(Role::Administrator);

    apply(setEscalationRule({2, 14}));

    EXPECT_EQ(valueOf(escalationRule(writer())), (EscalationRule{2, 14}));
    EXPECT_EQ(before(Role::Manager).size(), 1);
    EXPECT_EQ(errorOf(setEscalationRule({0, 7})).code, ErrorCode::InvalidInput);
    EXPECT_EQ(errorOf(setEscalationRule({3, 91})).code, ErrorCode::InvalidInput);
    actAs(Role::Sales);
    EXPECT_EQ(errorOf(setEscalationRule({3, 7})).code, ErrorCode::NotAllowed);
}

TEST_P(Escalation, ShowsSalesPeopleTheirOwnAndManagersTheirTeams)
{
    const CustomerId id = customerOf(u"Acme"_s);
    for (int day = -3; day < 0; ++day) {
        tried(id, day);
    }
    EXPECT_EQ(before(Role::Sales).size(), 1);
    EXPECT_EQ(before(Role::Administrator).size(), 1);
    EXPECT_TRUE(before(Role::Support).isEmpty());

    actAs(Role::Manager);
    const User manager = read<UserDraft>(CustomerId(0), author().user);
    actAs(Role::Administrator);
    UserDraft west = manager.details;
    west.team = u"West"_s;
    apply(editUser(manager.id, manager.revision, west));

    EXPECT_TRUE(before(Role::Manager).isEmpty()); // the sales person works in no team of theirs
}

} // namespace zhike::testing
