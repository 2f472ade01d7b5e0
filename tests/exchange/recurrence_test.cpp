#include "exchange/recurrence.h"

#include "domain/customers/repetition.h"

#include <QElapsedTimer>
#include <QTimeZone>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace zhike {

namespace {

const QString kBerlin = u"Europe/Berlin"_s;

Instant wallMoment(const QString& zone, int year, int month, int day, int hour, int minute = 0)
{
    return Instant::from(QDateTime(QDate(year, month, day), QTime(hour, minute), QTimeZone(zone.toLatin1())));
}

/// The local times of the first occurrences, "2026-03-29 10:00".
QStringList timesOf(const RepeatingPlan& plan, int count)
{
    QStringList times;
    for (const Instant moment : occurrencesOf(plan, Instant(0), Instant(std::numeric_limits<qint64>::max()), count)) {
        times.append(moment.utc().toTimeZone(QTimeZone(plan.zone.toLatin1())).toString(u"yyyy-MM-dd HH:mm"_s));
    }
    return times;
}

} // namespace

TEST(Recurrence, StaysAtItsHourWhenSummerTimeBeginsAndEnds)
{
    const RepeatingPlan spring{u"FREQ=DAILY"_s, wallMoment(kBerlin, 2026, 3, 28, 10), kBerlin};
    const RepeatingPlan autumn{u"FREQ=DAILY"_s, wallMoment(kBerlin, 2026, 10, 24, 10), kBerlin};

    EXPECT_EQ(timesOf(spring, 3), (QStringList{u"2026-03-28 10:00"_s, u"2026-03-29 10:00"_s, u"2026-03-30 10:00"_s}));
    EXPECT_EQ(timesOf(autumn, 3), (QStringList{u"2026-10-24 10:00"_s, u"2026-10-25 10:00"_s, u"2026-10-26 10:00"_s}));
}

TEST(Recurrence, PutsAnHourThatIsSkippedAnHourLater)
{
    const RepeatingPlan plan{u"FREQ=DAILY"_s, wallMoment(kBerlin, 2026, 3, 28, 2, 30), kBerlin};

    EXPECT_EQ(timesOf(plan, 3), (QStringList{u"2026-03-28 02:30"_s, u"2026-03-29 03:30"_s, u"2026-03-30 02:30"_s}));
}

TEST(Recurrence, TakesTheFirstOfAnHourThatComesTwice)
{
    const RepeatingPlan plan{u"FREQ=DAILY"_s, wallMoment(kBerlin, 2026, 10, 24, 2, 30), kBerlin};

    const auto found = occurrencesOf(plan, Instant(0), Instant(std::numeric_limits<qint64>::max()), 2);

    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].utc(), QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC)); // summer time is two hours ahead
}

TEST(Recurrence, EndsMonthsWithTheirLastDay)
{
    const RepeatingPlan plan{
        repeatRule({RepeatEvery::Month, 1, 0, false, {}, {}}, QDate(2027, 1, 31)), wallMoment(kBerlin, 2027, 1, 31, 9),
        kBerlin};
    const RepeatingPlan thirtieth{
        repeatRule({RepeatEvery::Month, 1, 0, false, {}, {}}, QDate(2027, 1, 30)), wallMoment(kBerlin, 2027, 1, 30, 9),
        kBerlin};

    EXPECT_EQ(
        timesOf(plan, 4),
        (QStringList{u"2027-01-31 09:00"_s, u"2027-02-28 09:00"_s, u"2027-03-31 09:00"_s, u"2027-04-30 09:00"_s}));
    EXPECT_EQ(
        timesOf(thirtieth, 4),
        (QStringList{u"2027-01-30 09:00"_s, u"2027-02-28 09:00"_s, u"2027-03-30 09:00"_s, u"2027-04-30 09:00"_s}));
}

TEST(Recurrence, LeavesShortMonthsOutWhereTheRuleSaysSo)
{
    const RepeatingPlan plan{u"FREQ=MONTHLY;BYMONTHDAY=31"_s, wallMoment(kBerlin, 2027, 1, 31, 9), kBerlin};

    EXPECT_EQ(timesOf(plan, 3), (QStringList{u"2027-01-31 09:00"_s, u"2027-03-31 09:00"_s, u"2027-05-31 09:00"_s}));
}

TEST(Recurrence, KnowsTheTwentyNinthOfFebruary)
{
    const Instant first = wallMoment(kBerlin, 2024, 2, 29, 9);
    const RepeatingPlan strict{u"FREQ=YEARLY"_s, first, kBerlin};
    const RepeatingPlan meant{repeatRule({RepeatEvery::Year, 1, 0, false, {}, {}}, QDate(2024, 2, 29)), first, kBerlin};

    EXPECT_EQ(timesOf(strict, 2), (QStringList{u"2024-02-29 09:00"_s, u"2028-02-29 09:00"_s}));
    EXPECT_EQ(timesOf(meant, 3), (QStringList{u"2024-02-29 09:00"_s, u"2025-02-28 09:00"_s, u"2026-02-28 09:00"_s}));
}

TEST(Recurrence, EndsByCountAndByDay)
{
    const Instant first = wallMoment(kBerlin, 2026, 11, 20, 23);

    EXPECT_EQ(timesOf({u"FREQ=DAILY;COUNT=3"_s, first, kBerlin}, 99).size(), 3);
    EXPECT_EQ(
        timesOf({u"FREQ=DAILY;UNTIL=20261122"_s, first, kBerlin}, 99).last(), u"2026-11-22 23:00"_s); // that day too
    EXPECT_EQ(timesOf({u"FREQ=DAILY;UNTIL=20261122T220000Z"_s, first, kBerlin}, 99).last(), u"2026-11-22 23:00"_s);
    EXPECT_EQ(timesOf({u"FREQ=DAILY;UNTIL=20261122T215959Z"_s, first, kBerlin}, 99).last(), u"2026-11-21 23:00"_s);
}

TEST(Recurrence, CountsTheFirstOneThatTheRuleDoesNotName)
{
    const RepeatingPlan plan{u"FREQ=WEEKLY;BYDAY=MO"_s, wallMoment(kBerlin, 2026, 11, 20, 9), kBerlin}; // a Friday

    EXPECT_EQ(timesOf(plan, 2), (QStringList{u"2026-11-20 09:00"_s, u"2026-11-23 09:00"_s}));
}

TEST(Recurrence, WorksOutOnlyWhatIsAskedFor)
{
    const RepeatingPlan plan{u"FREQ=DAILY"_s, wallMoment(kBerlin, 2000, 1, 1, 9), kBerlin};

    QElapsedTimer clock;
    clock.start();
    const auto week
        = occurrencesOf(plan, wallMoment(kBerlin, 2026, 11, 16, 0), wallMoment(kBerlin, 2026, 11, 23, 0), 1000);

    EXPECT_EQ(week.size(), 7U);
    EXPECT_LT(clock.elapsed(), 2000);
}

TEST(Recurrence, ComesToAnEndWithRulesThatNameNoDay)
{
    QElapsedTimer clock;
    clock.start();
    for (const char* rule :
         {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
          "FREQ=MONTHLY;BYMONTHDAY=1;BYSETPOS=7", "FREQ=DAILY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=30"}) {
        const RepeatingPlan plan{QString::fromLatin1(rule), wallMoment(kBerlin, 2026, 1, 1, 9), kBerlin};

        EXPECT_LE(timesOf(plan, 100).size(), 100) << rule;
    }
    EXPECT_LT(clock.elapsed(), 20'000);
}

TEST(Recurrence, MakesNothingOfASecondlyRule)
{
    EXPECT_TRUE(
        occurrencesOf(
            {u"FREQ=SECONDLY"_s, Instant(0), kBerlin}, Instant(0), Instant(std::numeric_limits<qint64>::max()), 9)
            .empty());
}

TEST(Recurrence, FindsTheNextThatIsNoException)
{
    const RepeatingPlan plan{u"FREQ=DAILY;COUNT=4"_s, wallMoment(kBerlin, 2026, 11, 20, 9), kBerlin};
    const Instant second = wallMoment(kBerlin, 2026, 11, 21, 9);
    const Instant third = wallMoment(kBerlin, 2026, 11, 22, 9);

    EXPECT_EQ(nextOccurrence(plan, plan.first), second);
    EXPECT_EQ(nextOccurrence(plan, plan.first, {second}), third);
    EXPECT_EQ(nextOccurrence(plan, wallMoment(kBerlin, 2026, 11, 23, 9)), std::nullopt);
}

} // namespace zhike
