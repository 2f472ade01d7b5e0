#include "services/people/calendar.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/people/userchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class CalendarTest : public ServiceTest {
protected:
    CustomerId customerOf(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
    QStringList subjects(CalendarOf whose, Instant from, Instant to)
    {
        QStringList found;
        for (const CalendarEntry& entry : valueOf(calendarOf(writer(), {whose, author().user, from, to, 50})).entries) {
            found.append(entry.activity.details.subject);
        }
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, CalendarTest, kBothEngines, engineName);

TEST_P(CalendarTest, ShowsPlansAndRecordsOfTheDaysAskedFor)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    apply(logActivity(id, planFor(daysLater(-1), u"before"_s)));
    apply(logActivity(id, planFor(daysLater(1), u"plan"_s)));
    apply(logActivity(id, callAbout(u"record"_s)));
    apply(logActivity(id, planFor(daysLater(2), u"after"_s)));

    EXPECT_EQ(subjects(CalendarOf::Person, daysLater(0), daysLater(2)), (QStringList{u"record"_s, u"plan"_s}));
}

TEST_P(CalendarTest, ShowsWhatReachesInFromBefore)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    ActivityDraft fair = planFor(daysLater(-5), u"fair"_s);
    fair.kind = ActivityKind::Meeting;
    fair.minutes = 7 * 24 * 60;
    apply(logActivity(id, fair));
    ActivityDraft over = planFor(daysLater(-1), u"over"_s);
    over.minutes = 60;
    apply(logActivity(id, over));

    EXPECT_EQ(subjects(CalendarOf::Person, daysLater(0), daysLater(1)), QStringList{u"fair"_s});
}

TEST_P(CalendarTest, LeavesOutNotesAndWhatWasCancelled)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    ActivityDraft note = callAbout(u"note"_s);
    note.kind = ActivityKind::Note;
    apply(logActivity(id, note));
    const auto plan = made<ActivityId>(logActivity(id, planFor(daysLater(0, 1), u"cancelled"_s)));
    apply(skipOccurrence(id, plan, 1));

    EXPECT_TRUE(subjects(CalendarOf::Person, daysLater(-1), daysLater(1)).isEmpty());
}

TEST_P(CalendarTest, ShowsAPersonOrTheTeam)
{
    UserDraft colleague{{}, u"Lin"_s, Role::Support, u"East"_s, true};
    actAs(Role::Administrator);
    const auto lin = made<UserId>(createUser(colleague));
    actAs(Role::Sales);
    const User me = read<UserDraft>(CustomerId(0), author().user);
    const CustomerId id = customerOf(u"宏远贸易"_s);
    apply(logActivity(id, planFor(daysLater(0), u"mine"_s)));
    ActivityDraft theirs = planFor(daysLater(0, 1), u"theirs"_s);
    theirs.owner = lin;
    apply(logActivity(id, theirs));

    EXPECT_EQ(subjects(CalendarOf::Team, daysLater(0), daysLater(1)), QStringList{u"mine"_s}); // of no team yet
    actAs(Role::Administrator);
    UserDraft east = me.details;
    east.team = u"East"_s;
    apply(editUser(me.id, me.revision, east));
    actAs(Role::Sales);
    EXPECT_EQ(subjects(CalendarOf::Team, daysLater(0), daysLater(1)), (QStringList{u"mine"_s, u"theirs"_s}));
    EXPECT_EQ(subjects(CalendarOf::Person, daysLater(0), daysLater(1)), QStringList{u"mine"_s});
}

TEST_P(CalendarTest, NamesCustomerAndOwner)
{
    apply(logActivity(customerOf(u"宏远贸易"_s), planFor(daysLater(0), u"plan"_s)));

    const auto answer = valueOf(calendarOf(writer(), {CalendarOf::Person, author().user, daysLater(0), daysLater(1)}));

    ASSERT_EQ(answer.entries.size(), 1);
    EXPECT_EQ(answer.entries.first().customerName, u"宏远贸易"_s);
    EXPECT_EQ(answer.entries.first().ownerName, u"Sales"_s);
    EXPECT_FALSE(answer.isCut);
}

TEST_P(CalendarTest, SaysWhenItIsCut)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    for (int i = 0; i < 4; ++i) {
        apply(logActivity(id, planFor(daysLater(0, i), u"plan"_s)));
    }

    const auto answer
        = valueOf(calendarOf(writer(), {CalendarOf::Person, author().user, daysLater(0), daysLater(1), 3}));

    EXPECT_EQ(answer.entries.size(), 3);
    EXPECT_TRUE(answer.isCut);
}

TEST_P(CalendarTest, HidesWhatBelongsToACustomerInTheBin)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    apply(logActivity(id, planFor(daysLater(0), u"plan"_s)));
    ActivityDraft daily = planFor(daysLater(0), u"daily"_s);
    daily.repeatRule = u"FREQ=DAILY"_s;
    apply(logActivity(id, daily));
    apply(deleteCustomer(id, 1, {}));

    EXPECT_TRUE(subjects(CalendarOf::Person, daysLater(0), daysLater(5)).isEmpty());
}

} // namespace zhike::testing
