#include "gui/calendar/calendarwords.h"
#include "gui/calendar/monthgrid.h"
#include "gui/calendar/timegrid.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

const QDate kMonday(2026, 11, 16);

CalendarEntry entryAt(QDate day, int hour, int minutes, ActivityStatus status = ActivityStatus::Planned)
{
    CalendarEntry entry;
    entry.activity.details.subject = u"call"_s;
    entry.activity.details.status = status;
    entry.activity.details.at = Instant::from(QDateTime(day, QTime(hour, 0)));
    entry.activity.details.minutes = minutes;
    entry.customerName = u"宏远贸易"_s;
    return entry;
}

/// The week of 16 November 2026, Friday 20 being today.
template <class Grid> class CalendarHands : public ::testing::Test {
protected:
    CalendarHands()
    {
        qRegisterMetaType<PlanSlot>();
        m_grid.resize(1000, 760);
        m_grid.setNow(Instant::from(QDateTime(kMonday.addDays(4), QTime(10, 0))));
        m_grid.setDays({kMonday, 7}, kMonday);
        m_grid.show();
        (void)QTest::qWaitForWindowExposed(&m_grid);
        QObject::connect(
            &m_grid, &CalendarView::moved, &m_grid, [this](int, const PlanSlot& slot) { moves.append(slot); });
        QObject::connect(
            &m_grid, &CalendarView::planned, &m_grid, [this](const PlanSlot& slot) { plans.append(slot); });
        QObject::connect(&m_grid, &CalendarView::opened, &m_grid, [this] { ++opened; });
        QObject::connect(&m_grid, &CalendarView::clicked, &m_grid, [this] { ++opened; });
    }
    void show(const QList<CalendarEntry>& entries)
    {
        const Instant now = Instant::from(QDateTime(kMonday.addDays(4), QTime(10, 0)));
        QList<CalendarCard> cards;
        for (const CalendarEntry& entry : entries) {
            cards.append(cardOf(entry, now, EntryOwner::Hidden));
        }
        m_grid.setCards(cards);
    }
    Grid& grid() { return m_grid; }
    void drag(const QPoint& from, const QPoint& to)
    {
        QWidget* hands = m_grid.viewport();
        QTest::mousePress(hands, Qt::LeftButton, {}, from);
        QTest::mouseMove(hands, from + QPoint(0, 12));
        QTest::mouseMove(hands, to);
        QTest::mouseRelease(hands, Qt::LeftButton, {}, to);
    }
    static PlanSlot slot(int day, int hour, int minute = 0)
    {
        return {kMonday.addDays(day), hour * 60 + minute, 0, false};
    }

    QList<PlanSlot> moves;
    QList<PlanSlot> plans;
    int opened = 0;

private:
    Grid m_grid;
};
using TimeHands = CalendarHands<TimeGrid>;
using MonthHands = CalendarHands<MonthGrid>;

} // namespace

TEST_F(TimeHands, MovePlansToAnotherDayAndHour)
{
    show({entryAt(kMonday, 10, 60)});

    drag(grid().pointOf(slot(0, 10, 15)), grid().pointOf(slot(2, 13, 15)));

    ASSERT_EQ(moves.size(), 1);
    EXPECT_EQ(moves.first(), (PlanSlot{kMonday.addDays(2), 13 * 60, 60, false}));
    EXPECT_EQ(opened, 0);
}

TEST_F(TimeHands, ChangeTheLengthAtTheLowerEdge)
{
    show({entryAt(kMonday, 10, 60)});
    const QRect box = grid().rectOf(0);

    drag({box.center().x(), box.bottom() - 2}, grid().pointOf(slot(0, 11, 30)));

    ASSERT_EQ(moves.size(), 1);
    EXPECT_EQ(moves.first(), (PlanSlot{kMonday, 600, 105, false}));
}

TEST_F(TimeHands, LeaveRecordsWhereTheyAre)
{
    show({entryAt(kMonday, 10, 60, ActivityStatus::Done)});

    drag(grid().pointOf(slot(0, 10, 15)), grid().pointOf(slot(2, 13)));

    EXPECT_TRUE(moves.isEmpty());
}

TEST_F(TimeHands, PlanOverAnEmptyPlace)
{
    drag(grid().pointOf(slot(1, 9)), grid().pointOf(slot(1, 10, 15)));

    ASSERT_EQ(plans.size(), 1);
    EXPECT_EQ(plans.first(), (PlanSlot{kMonday.addDays(1), 540, 90, false}));
}

TEST_F(TimeHands, PlanByADoubleClick)
{
    QTest::mouseDClick(grid().viewport(), Qt::LeftButton, {}, grid().pointOf(slot(3, 14)));

    ASSERT_EQ(plans.size(), 1);
    EXPECT_EQ(plans.first(), (PlanSlot{kMonday.addDays(3), 14 * 60, 30, false}));
}

TEST_F(TimeHands, OpenByAClick)
{
    show({entryAt(kMonday, 10, 60)});

    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().rectOf(0).center());

    EXPECT_EQ(opened, 1);
    EXPECT_TRUE(moves.isEmpty());
}

TEST_F(TimeHands, MakeAWholeDayOfAPlanThatIsPulledUp)
{
    show({entryAt(kMonday, 10, 60)});

    drag(grid().pointOf(slot(0, 10, 15)), grid().pointOf({kMonday, 0, 0, true}));

    ASSERT_EQ(moves.size(), 1);
    EXPECT_TRUE(moves.first().allDay);
}

TEST_F(TimeHands, GiveADragUpWithEsc)
{
    show({entryAt(kMonday, 10, 60)});
    const QPoint from = grid().pointOf(slot(0, 10, 15));
    QTest::mousePress(grid().viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(grid().viewport(), from + QPoint(0, 90));

    QTest::keyClick(&grid(), Qt::Key_Escape);
    QTest::mouseRelease(grid().viewport(), Qt::LeftButton, {}, from + QPoint(0, 90));

    EXPECT_TRUE(moves.isEmpty());
}

TEST_F(TimeHands, GoAboutAndMoveByKeys)
{
    show({entryAt(kMonday.addDays(1), 10, 60)});
    grid().setPlace(kMonday, 600);
    EXPECT_EQ(grid().current(), -1);

    QTest::keyClick(&grid(), Qt::Key_Right);
    EXPECT_EQ(grid().current(), 0);
    QTest::keyClick(&grid(), Qt::Key_Return);
    QTest::keyClick(&grid(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&grid(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);

    EXPECT_EQ(opened, 1);
    ASSERT_GE(moves.size(), 1);
    EXPECT_EQ(moves.first(), (PlanSlot{kMonday.addDays(1), 630, 60, false}));
}

TEST_F(TimeHands, PlanByKeysWhereNothingIs)
{
    grid().setPlace(kMonday, 600);

    QTest::keyClick(&grid(), Qt::Key_Down);
    QTest::keyClick(&grid(), Qt::Key_Return);

    ASSERT_EQ(plans.size(), 1);
    EXPECT_EQ(plans.first().minute, 630);
}

TEST_F(TimeHands, SayWhatIsThereToWhoCannotSee)
{
    show({entryAt(kMonday, 10, 60)});

    grid().setPlace(kMonday, 600);

    EXPECT_TRUE(grid().accessibleDescription().contains(u"宏远贸易"_s));
}

TEST_F(MonthHands, MovePlansToAnotherDayAtTheSameHour)
{
    show({entryAt(kMonday, 10, 60)});

    drag(grid().rectOf(0).center(), grid().pointOf(slot(3, 0)));

    ASSERT_EQ(moves.size(), 1);
    EXPECT_EQ(moves.first(), (PlanSlot{kMonday.addDays(3), 600, 60, false}));
}

TEST_F(MonthHands, SayHowManyHaveNoRoom)
{
    grid().resize(1000, 150);
    QList<CalendarEntry> many;
    for (int hour = 8; hour < 18; ++hour) {
        many.append(entryAt(kMonday, hour, 30));
    }

    show(many);
    QSignalSpy chosen(&grid(), &CalendarView::dayChosen);
    QTest::mouseClick(grid().viewport(), Qt::LeftButton, {}, grid().pointOf(slot(0, 0)) - QPoint(0, 10));

    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toDate(), kMonday);
}

} // namespace zhike::testing
