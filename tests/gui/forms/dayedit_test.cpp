#include "gui/forms/dayedit.h"

#include <QTest>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

TEST(DayEdit, GoesOnByTheLettersOfDayWeekMonthAndYear)
{
    DayEdit edit;
    edit.setDay(Day::from(QDate(2027, 1, 31)));

    QTest::keyClick(&edit, Qt::Key_M);
    EXPECT_EQ(edit.text(), u"2027-02-28"_s);
    QTest::keyClick(&edit, Qt::Key_W);
    EXPECT_EQ(edit.text(), u"2027-03-07"_s);
    QTest::keyClick(&edit, Qt::Key_D, Qt::ShiftModifier);
    EXPECT_EQ(edit.text(), u"2027-03-06"_s);
    QTest::keyClick(&edit, Qt::Key_Y);
    EXPECT_EQ(edit.text(), u"2028-03-06"_s);
}

TEST(DayEdit, TakesTheSameLettersForTextWhereNoDayStands)
{
    DayEdit edit;
    edit.setDay(Day::from(QDate(2027, 1, 31)));
    edit.selectAll();

    QTest::keyClicks(&edit, u"+3d"_s);

    EXPECT_EQ(edit.text(), u"+3d"_s);
}

} // namespace zhike
