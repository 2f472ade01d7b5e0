#include "repositories/customers/nextstep.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/people/calendar.h"
#include "services/servicetest.h"

namespace zhike::testing {

/// A call every day at ten from Friday on, and what happens to single ones.
class Series : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        }
    }
    ActivityId begin(const QString& rule)
    {
        ActivityDraft plan = planFor(daysLater(0), u"Call"_s);
        plan.repeatRule = rule;
        plan.remindMinutes = 10;
        return made<ActivityId>(logActivity(m_customer, plan));
    }
    Activity series(ActivityId id) { return read<ActivityDraft>(m_customer, id); }
    QList<Activity> everything() { return valueOf(ActivityStore(writer()).ofCustomer(m_customer)); }
    /// Days from Friday on which something stands in the calendar of the next ten days.
    QList<int> daysInCalendar()
    {
        const auto answer
            = calendarOf(writer(), {CalendarOf::Person, author().user, daysLater(-1), daysLater(10), 100});
        QList<int> days;
        for (const CalendarEntry& entry : valueOf(answer).entries) {
            days.append(int(fridayMorning().local().date().daysTo(entry.activity.details.at.local().date())));
        }
        return days;
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, Series, kBothEngines, engineName);

TEST_P(Series, StandsInTheCalendarOnEveryDayAndInTheTableOnce)
{
    begin(u"FREQ=DAILY;COUNT=4"_s);

    EXPECT_EQ(daysInCalendar(), (QList<int>{0, 1, 2, 3}));
    EXPECT_EQ(everything().size(), 1);
}

TEST_P(Series, GoesOnToTheNextWhenOneIsDone)
{
    const ActivityId id = begin(u"FREQ=DAILY;COUNT=4"_s);

    const ChangeReceipt receipt
        = apply(closeActivity(m_customer, id, 1, {ActivityStatus::Done, u"sent the list"_s, 5}));

    EXPECT_EQ(series(id).details.at, daysLater(1));
    EXPECT_EQ(series(id).details.remindAt, Instant(daysLater(1).msSinceEpoch() - 600'000));
    ASSERT_EQ(everything().size(), 2);
    const ActivityDraft record = everything().last().details;
    EXPECT_EQ(record.status, ActivityStatus::Done);
    EXPECT_EQ(record.plannedAt, daysLater(0));
    EXPECT_EQ(record.series, id.value());
    EXPECT_EQ(record.text, u"sent the list"_s);
    EXPECT_EQ(record.remindAt, std::nullopt);

    undo(receipt);
    EXPECT_EQ(series(id).details.at, daysLater(0));
    EXPECT_EQ(everything().size(), 1);
}

TEST_P(Series, LetsALaterOneBeDoneFirst)
{
    const ActivityId id = begin(u"FREQ=DAILY;COUNT=4"_s);
    Outcome early;
    early.occurrence = daysLater(2);

    apply(closeActivity(m_customer, id, 1, early));

    EXPECT_EQ(series(id).details.at, daysLater(0));
    EXPECT_EQ(daysInCalendar(), (QList<int>{0, 0, 1, 3})); // the record of it is of today
}

TEST_P(Series, MovesOneAndLeavesTheOthers)
{
    const ActivityId id = begin(u"FREQ=DAILY;COUNT=4"_s);

    apply(moveActivity(m_customer, id, 1, {daysLater(7), 30, {}, daysLater(1)}));

    EXPECT_EQ(daysInCalendar(), (QList<int>{0, 2, 3, 7}));
    const ActivityDraft moved = everything().last().details;
    EXPECT_EQ(moved.minutes, 30);
    EXPECT_EQ(moved.occurrenceAt, daysLater(1));
    EXPECT_TRUE(moved.repeatRule.isEmpty());
    EXPECT_EQ(moved.remindAt, Instant(daysLater(7).msSinceEpoch() - 600'000));
}

TEST_P(Series, LeavesOneOut)
{
    const ActivityId id = begin(u"FREQ=DAILY;COUNT=4"_s);

    apply(skipOccurrence(m_customer, id, 1, daysLater(1)));
    apply(skipOccurrence(m_customer, id, 2));

    EXPECT_EQ(daysInCalendar(), (QList<int>{2, 3}));
    EXPECT_EQ(series(id).details.repeatExcept, QString()); // what lies before the next one is forgotten
}

TEST_P(Series, RefusesAnOccurrenceThatThereIsNot)
{
    const ActivityId id = begin(u"FREQ=DAILY;COUNT=4"_s);
    apply(skipOccurrence(m_customer, id, 1, daysLater(1)));

    EXPECT_EQ(errorOf(skipOccurrence(m_customer, id, 2, daysLater(1))).code, ErrorCode::StateNotAllowed);
    EXPECT_EQ(errorOf(skipOccurrence(m_customer, id, 2, daysLater(2, 1))).code, ErrorCode::StateNotAllowed);
    EXPECT_EQ(
        errorOf(moveActivity(m_customer, id, 2, {daysLater(9), {}, {}, daysLater(4)})).code,
        ErrorCode::StateNotAllowed);
}

TEST_P(Series, IsOverWithItsLastOne)
{
    const ActivityId id = begin(u"FREQ=DAILY;COUNT=2"_s);
    apply(closeActivity(m_customer, id, 1, {}));

    apply(closeActivity(m_customer, id, 2, {ActivityStatus::Busy, {}}));

    EXPECT_EQ(series(id).details.status, ActivityStatus::Busy);
    EXPECT_EQ(series(id).details.plannedAt, daysLater(1));
    EXPECT_TRUE(valueOf(plansOf(writer(), m_customer, 10)).isEmpty());
}

TEST_P(Series, EndsBeforeAnOccurrence)
{
    const ActivityId id = begin(u"FREQ=DAILY"_s);

    apply(endSeries(m_customer, id, 1, daysLater(3)));
    EXPECT_EQ(daysInCalendar(), (QList<int>{0, 1, 2}));

    apply(endSeries(m_customer, id, 2, daysLater(0)));
    EXPECT_EQ(series(id).details.status, ActivityStatus::Cancelled);
}

TEST_P(Series, BeginsAnewFromWhereItsRuleIsChanged)
{
    const ActivityId id = begin(u"FREQ=DAILY"_s);
    apply(skipOccurrence(m_customer, id, 1, daysLater(1)));
    ActivityDraft weekly = series(id).details;
    weekly.repeatRule = u"FREQ=WEEKLY;BYDAY=FR"_s;

    apply(editActivity(m_customer, id, 2, weekly));

    EXPECT_EQ(daysInCalendar(), (QList<int>{0, 7}));
    EXPECT_EQ(series(id).details.repeatExcept, QString());
}

TEST_P(Series, RefusesASecondlyRule)
{
    ActivityDraft plan = planFor(daysLater(0), u"Call"_s);
    plan.repeatRule = u"FREQ=SECONDLY"_s;

    EXPECT_EQ(errorOf(logActivity(m_customer, plan)).code, ErrorCode::InvalidInput);
}

} // namespace zhike::testing
