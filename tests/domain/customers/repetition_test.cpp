#include "domain/customers/repetition.h"

#include "domain/customers/activity.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhike {

namespace {

QString ruleFor(RepeatEvery every, QDate first)
{
    Repetition repetition;
    repetition.every = every;
    return repeatRule(repetition, first);
}

} // namespace

TEST(Repetition, WritesTheRulesThatPeopleMean)
{
    EXPECT_EQ(ruleFor(RepeatEvery::Day, QDate(2026, 11, 20)), u"FREQ=DAILY"_s);
    EXPECT_EQ(ruleFor(RepeatEvery::Week, QDate(2026, 11, 20)), u"FREQ=WEEKLY;BYDAY=FR"_s);
    EXPECT_EQ(ruleFor(RepeatEvery::Month, QDate(2026, 11, 20)), u"FREQ=MONTHLY;BYMONTHDAY=20"_s);
    EXPECT_EQ(ruleFor(RepeatEvery::Year, QDate(2026, 11, 20)), u"FREQ=YEARLY"_s);
}

TEST(Repetition, GivesShortMonthsTheirLastDay)
{
    EXPECT_EQ(ruleFor(RepeatEvery::Month, QDate(2026, 1, 31)), u"FREQ=MONTHLY;BYMONTHDAY=-1"_s);
    EXPECT_EQ(ruleFor(RepeatEvery::Month, QDate(2026, 1, 30)), u"FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"_s);
    EXPECT_EQ(ruleFor(RepeatEvery::Year, QDate(2028, 2, 29)), u"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"_s);
}

TEST(Repetition, TellsTheWeekdayOfAMonth)
{
    Repetition repetition{RepeatEvery::Month, 1, 0, true, {}, {}};

    EXPECT_EQ(repeatRule(repetition, QDate(2026, 11, 10)), u"FREQ=MONTHLY;BYDAY=2TU"_s);
    EXPECT_EQ(repeatRule(repetition, QDate(2026, 11, 30)), u"FREQ=MONTHLY;BYDAY=-1MO"_s);
}

TEST(Repetition, ReadsItsOwnRulesAgain)
{
    const QDate first(2026, 11, 20);
    for (const Repetition& repetition :
         {Repetition{RepeatEvery::Day, 3, 0, false, 10, {}},
          Repetition{RepeatEvery::Week, 2, 0b10101, false, {}, Day::from(QDate(2027, 3, 1))},
          Repetition{RepeatEvery::Month, 1, 0, true, {}, {}}, Repetition{RepeatEvery::Year, 1, 0, false, {}, {}}}) {
        EXPECT_EQ(repetitionOf(repeatRule(repetition, first), first), repetition);
    }
}

TEST(Repetition, LeavesARuleOfOthersAlone)
{
    EXPECT_TRUE(isRepeatRule(u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"));
    EXPECT_FALSE(repetitionOf(u"FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", QDate(2026, 11, 20)));
}

TEST(Repetition, RefusesRulesThatRunTooOftenOrSayTooMuch)
{
    for (const char* rule :
         {"FREQ=SECONDLY",
          "FREQ=MINUTELY;INTERVAL=5",
          "FREQ=HOURLY",
          "FREQ=DAILY;BYSECOND=0,1,2,3",
          "INTERVAL=2",
          "",
          "FREQ=DAILY;BYHOUR=1",
          "FREQ=DAILY;COUNT=2001",
          "FREQ=DAILY;COUNT=0",
          "FREQ=DAILY;INTERVAL=0",
          "FREQ=DAILY;INTERVAL=401",
          "FREQ=DAILY;COUNT=3;UNTIL=20270101",
          "FREQ=DAILY;UNTIL=20261340",
          "FREQ=DAILY;FREQ=WEEKLY",
          "FREQ=WEEKLY;BYDAY=6MO",
          "FREQ=MONTHLY;BYMONTHDAY=0",
          "FREQ=MONTHLY;BYMONTHDAY=32",
          "FREQ=YEARLY;BYMONTH=-1",
          "RRULE:FREQ=DAILY",
          "FREQ=DAILY;X-A=1"}) {
        EXPECT_FALSE(isRepeatRule(QLatin1StringView(rule).toString())) << rule;
    }
    EXPECT_FALSE(isRepeatRule(u"FREQ=WEEKLY;BYDAY="_s + QStringList(70, u"MO"_s).join(u',')));
}

TEST(Repetition, EndsARuleWhateverItsEndWas)
{
    const Instant end = Instant::from(QDateTime(QDate(2026, 12, 1), QTime(10, 0), Qt::UTC));

    EXPECT_EQ(endedBefore(u"FREQ=DAILY;COUNT=90", end), u"FREQ=DAILY;UNTIL=20261201T095959Z"_s);
    EXPECT_TRUE(isRepeatRule(endedBefore(u"FREQ=DAILY;COUNT=90", end)));
}

TEST(Repetition, ForgetsExceptionsThatAreOver)
{
    const QString two = withException(withException({}, Instant(5000), Instant(0)), Instant(3000), Instant(0));

    EXPECT_EQ(two, u"3 5"_s);
    EXPECT_EQ(withException(two, Instant(9000), Instant(4000)), u"5 9"_s);
    EXPECT_EQ(exceptions(u"x 7"), std::vector<Instant>{Instant(7000)});
}

TEST(Activity, RemindsSoLongBeforeAPlan)
{
    ActivityDraft plan;
    plan.status = ActivityStatus::Planned;
    plan.at = Instant::from(QDateTime(QDate(2026, 11, 20), QTime(10, 0)));
    plan.remindMinutes = 15;
    settle(plan);
    EXPECT_EQ(plan.remindAt, Instant::from(QDateTime(QDate(2026, 11, 20), QTime(9, 45))));

    ActivityDraft moved = plan;
    moved.at = Instant::from(QDateTime(QDate(2026, 11, 21), QTime(10, 0)));
    settle(plan, moved);
    EXPECT_EQ(moved.remindAt, Instant::from(QDateTime(QDate(2026, 11, 21), QTime(9, 45))));
}

TEST(Activity, RemindsOfAWholeDayInItsMorning)
{
    ActivityDraft plan;
    plan.status = ActivityStatus::Planned;
    plan.allDay = true;
    plan.at = Instant::from(QDate(2026, 11, 20).startOfDay());
    plan.remindMinutes = 0;

    EXPECT_EQ(reminderOf(plan), Instant::from(QDateTime(QDate(2026, 11, 20), QTime(9, 0))));
}

TEST(Activity, KeepsWhatARecordWasPlannedFor)
{
    ActivityDraft plan;
    plan.status = ActivityStatus::Planned;
    plan.at = Instant(1000);
    plan.remindAt = Instant(900);
    ActivityDraft record = plan;
    record.status = ActivityStatus::LeftMessage;
    record.at = Instant(5000);

    settle(plan, record);

    EXPECT_EQ(record.plannedAt, Instant(1000));
    EXPECT_EQ(record.remindAt, std::nullopt);
    EXPECT_TRUE(isUnanswered(record.status));
}

TEST(Activity, RefusesAReminderOfAYearASecondlyRuleAndWordsInMachinery)
{
    ActivityDraft plan;
    plan.subject = u"call"_s;
    plan.remindMinutes = 60 * 24 * 365;
    plan.repeatRule = u"FREQ=SECONDLY"_s;

    plan.repeatZone = u"where Ada lives"_s;
    plan.repeatExcept = u"when Ada is away"_s;

    const Faults faults = faultsOf(plan);

    ASSERT_EQ(faults.size(), 4);
    EXPECT_EQ(faults[0].field, "remind_minutes"_L1);
    EXPECT_EQ(faults[1].field, "repeat_rule"_L1);
}

} // namespace zhike
