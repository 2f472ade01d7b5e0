#include "gui/calendar/calendarlayout.h"

#include "gui/calendar/calendarwords.h"
#include "gui/calendar/plantimes.h"

#include <QDateTime>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(VisibleDays, BeginWithTheWeeksFirstDay)
{
    EXPECT_EQ(visibleDays(CalendarSpan::Week, QDate(2026, 11, 20), Qt::Monday), (DayRange{QDate(2026, 11, 16), 7}));
    EXPECT_EQ(visibleDays(CalendarSpan::Week, QDate(2026, 11, 20), Qt::Sunday), (DayRange{QDate(2026, 11, 15), 7}));
    EXPECT_EQ(visibleDays(CalendarSpan::Week, QDate(2026, 11, 15), Qt::Sunday).first, QDate(2026, 11, 15));
    EXPECT_EQ(visibleDays(CalendarSpan::Day, QDate(2026, 11, 20), Qt::Monday), (DayRange{QDate(2026, 11, 20), 1}));
}

TEST(VisibleDays, AreWholeWeeksOfAMonth)
{
    EXPECT_EQ(visibleDays(CalendarSpan::Month, QDate(2026, 11, 20), Qt::Monday), (DayRange{QDate(2026, 10, 26), 42}));
    EXPECT_EQ(visibleDays(CalendarSpan::Month, QDate(2027, 2, 9), Qt::Monday), (DayRange{QDate(2027, 2, 1), 28}));
}

TEST(CalendarStep, StaysInShortMonths)
{
    EXPECT_EQ(stepped(CalendarSpan::Month, QDate(2027, 1, 31), 1), QDate(2027, 2, 28));
    EXPECT_EQ(stepped(CalendarSpan::Week, QDate(2026, 12, 30), 1), QDate(2027, 1, 6));
}

TEST(SideBySidePlaces, ShareTheWidthWhileTheyOverlap)
{
    const auto places = sideBySide({{600, 660}, {630, 700}, {660, 720}, {800, 830}});

    EXPECT_EQ(places[0], (SideBySide{0, 2}));
    EXPECT_EQ(places[1], (SideBySide{1, 2}));
    EXPECT_EQ(places[2], (SideBySide{0, 2})); // begins where the first ends
    EXPECT_EQ(places[3], (SideBySide{0, 1}));
}

TEST(SideBySidePlaces, TakeAsManyColumnsAsAreNeededAtOnce)
{
    const auto places = sideBySide({{0, 60}, {0, 60}, {0, 60}});

    EXPECT_EQ(places[2], (SideBySide{2, 3}));
    EXPECT_TRUE(sideBySide({}).empty());
}

TEST(Rows, AreTheLowestThatAreFree)
{
    EXPECT_EQ(rowsOf({{0, 2}, {1, 1}, {3, 4}, {2, 5}}), (std::vector<int>{0, 1, 0, 1}));
}

TEST(PlanSlot, GoesOverMidnightIntoTheNextDay)
{
    const PlanSlot late{QDate(2026, 11, 20), 23 * 60 + 30, 30, false};

    EXPECT_EQ(late.moved(0, 60), (PlanSlot{QDate(2026, 11, 21), 30, 30, false}));
    EXPECT_EQ((PlanSlot{QDate(2026, 11, 20), 15, 30, false}).moved(0, -30).day, QDate(2026, 11, 19));
    EXPECT_EQ((PlanSlot{QDate(2026, 11, 20), 0, 0, true}).moved(2, 90), (PlanSlot{QDate(2026, 11, 22), 0, 0, true}));
}

TEST(PlanSlot, IsTheMomentThatItIsMadeOf)
{
    const Instant at = Instant::from(QDateTime(QDate(2026, 11, 20), QTime(14, 30)));

    EXPECT_EQ(PlanSlot::of(at, 45, false), (PlanSlot{QDate(2026, 11, 20), 870, 45, false}));
    EXPECT_EQ(PlanSlot::of(at, 45, false).at(), at);
    EXPECT_EQ(PlanSlot::of(at, 0, true).at(), Instant::from(QDate(2026, 11, 20).startOfDay()));
}

TEST(RepeatWords, SayHowOftenAndUntilWhen)
{
    EXPECT_EQ(repeatWords(u"FREQ=WEEKLY;BYDAY=FR"_s, QDate(2026, 11, 20)), u"Every week on Fri"_s);
    EXPECT_EQ(repeatWords(u"FREQ=MONTHLY;BYMONTHDAY=-1"_s, QDate(2027, 1, 31)), u"Every month on its last day"_s);
    EXPECT_TRUE(repeatWords(u"FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"_s, QDate(2027, 1, 31)).contains(u'3'));
    EXPECT_TRUE(repeatWords(u"FREQ=DAILY;UNTIL=20270301"_s, QDate(2026, 11, 20)).contains(u"2027"_s));
    EXPECT_EQ(repeatWords(u"FREQ=DAILY;BYDAY=MO"_s, QDate(2026, 11, 20)), u"FREQ=DAILY;BYDAY=MO"_s); // nobody's form
}

TEST(TimeFromTyped, TakesWhatPeopleType)
{
    EXPECT_EQ(timeFromTyped(u"9"_s), QTime(9, 0));
    EXPECT_EQ(timeFromTyped(u"930"_s), QTime(9, 30));
    EXPECT_EQ(timeFromTyped(u"1430"_s), QTime(14, 30));
    EXPECT_EQ(timeFromTyped(u" 14:05 "_s), QTime(14, 5));
    EXPECT_EQ(timeFromTyped(u"14：05"_s), QTime(14, 5)); // as an input method writes it
    EXPECT_EQ(timeFromTyped(u"2pm"_s), QTime(14, 0));
    EXPECT_EQ(timeFromTyped(u"12am"_s), QTime(0, 0));
    EXPECT_EQ(timeFromTyped(u"9点"_s), QTime(9, 0));
}

TEST(TimeFromTyped, TakesNothingElse)
{
    for (const QString& text : {u""_s, u"25"_s, u"9:61"_s, u"13pm"_s, u"noon"_s, u"9:3"_s, u"99999"_s}) {
        EXPECT_EQ(timeFromTyped(text), std::nullopt) << text.toStdString();
    }
}

} // namespace zhike
