#include "gui/common/charts/chartview.h"

#include "documents/charts/horizontalbars.h"
#include "gui/common/button.h"
#include "gui/common/charts/chartcanvas.h"
#include "gui/common/recordtable.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Chart> twoBars()
{
    return std::make_unique<HorizontalBars>(
        std::vector<BarData>{{u"Loyal"_s, 2, u"2"_s, {}, 1, 11}, {u"New"_s, 1, u"1"_s, {}, 3, 13}},
        QStringList{u"Segment"_s, u"Value"_s}, Formats());
}

} // namespace

TEST(ChartView, OpensWhatAMarkStandsForByMouseAndKeys)
{
    ChartView view;
    view.setHeading(u"Value by segment"_s, u"three years"_s);
    view.setChart(twoBars());
    view.resize(400, 200);
    view.show();
    view.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&view));
    auto* canvas = view.findChild<ChartCanvas*>();
    const QSignalSpy activated(&view, &ChartView::markActivated);

    QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, QPoint(100, 40));
    canvas->setFocus(Qt::TabFocusReason);
    QTest::keyClick(canvas, Qt::Key_Return);
    QTest::keyClick(canvas, Qt::Key_Down);
    QTest::keyClick(canvas, Qt::Key_Return);

    ASSERT_GE(activated.count(), 2);
    EXPECT_EQ(activated.at(0).at(0).toInt(), 13);
    EXPECT_EQ(activated.last().at(0).toInt(), 13);
}

TEST(ChartView, ShowsTheSameNumbersAsATable)
{
    ChartView view;
    view.setChart(twoBars());
    view.resize(400, 200);
    view.show();

    view.setShowsTable(true);

    const auto* table = view.findChild<RecordTable*>();
    ASSERT_TRUE(view.showsTable());
    ASSERT_EQ(table->model()->rowCount(), 2);
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), u"2"_s);
    view.setShowsTable(false);
    EXPECT_FALSE(view.showsTable());
}

TEST(ChartView, CopiesTableAndPicture)
{
    ChartView view;
    view.setHeading(u"Value by segment"_s, {});
    view.setChart(twoBars());
    view.resize(400, 200);

    view.copyTable();
    EXPECT_EQ(QApplication::clipboard()->text(), u"Segment\tValue\nLoyal\t2\nNew\t1"_s);
    view.copyPicture();

    EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(800, 400));
}

TEST(ChartView, SaysWhyThereIsNoChart)
{
    ChartView view;
    view.setChart(twoBars());
    view.show();

    view.setRefusal(u"Too few data."_s);
    view.copyTable();
    EXPECT_FALSE(view.picture().isNull());

    EXPECT_FALSE(view.showsTable());
}

} // namespace zhike
