#include "documents/charts/axis.h"
#include "documents/charts/horizontalbars.h"
#include "documents/charts/paretochart.h"
#include "documents/charts/segmentmap.h"
#include "documents/charts/trackingchart.h"
#include "documents/marks.h"
#include "documents/translations.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QRectF kArea(0, 0, 420, 300);

QImage painted(const Chart& chart, const Theme& theme)
{
    QImage image(420, 300, QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);
    chart.paint(painter, kArea, theme);
    return image;
}

SegmentMapData aSmallMap()
{
    SegmentMapData data;
    data.recencyLabels = {u"R1"_s, u"R2"_s};
    data.frequencyLabels = {u"F1"_s, u"F2"_s};
    data.segmentNames = {u"Champions"_s, u"Loyal"_s};
    data.cells = {
        {{1, 10, Money(100, kCny)}, {1, 40, Money(200, kCny)}}, {{1, 5, Money(300, kCny)}, {0, 20, Money(400, kCny)}}};
    return data;
}

TrackingData aTracking(size_t weeks)
{
    TrackingData data;
    data.firstWeek = *Day::from(QDate(2025, 5, 19));
    data.fittedWeeks = weeks / 2;
    for (size_t week = 0; week < weeks; ++week) {
        data.actual.push_back(100.0 + double(week));
        data.expected.push_back(105.0 + double(week));
    }
    return data;
}

} // namespace

TEST(RoundTicks, AreRoundFewAndSpanTheData)
{
    for (const double high : {0.37, 1.0, 7.0, 42.0, 99.0, 1234.0, 9.9e8}) {
        const std::vector<double> ticks = roundTicks(0, high);

        EXPECT_EQ(ticks.front(), 0);
        EXPECT_GE(ticks.back(), high * 0.9999);
        EXPECT_LE(ticks.back(), high * 1.7);
        EXPECT_GE(ticks.size(), 3U);
        EXPECT_LE(ticks.size(), 7U);
    }
}

TEST(RoundTicks, GoBelowZeroWhereTheDataDo)
{
    const std::vector<double> ticks = roundTicks(-30, 100);

    EXPECT_LE(ticks.front(), -30);
    EXPECT_GE(ticks.back(), 100);
}

TEST(SegmentMap, HasOneMarkForEachCellFromTheTopLeft)
{
    Translations translations;
    ASSERT_TRUE(translations.use(UiLanguage::English)); // for its plurals
    const Theme theme = Theme::make({});
    const SegmentMap map(aSmallMap(), Formats());

    const std::vector<ChartMark> marks = map.marks(kArea, theme);

    ASSERT_EQ(marks.size(), 4U);
    EXPECT_EQ(marks[0].key, 2); // row R2 stands on top
    EXPECT_EQ(marks[3].key, 1);
    EXPECT_LT(marks[0].area.top(), marks[2].area.top());
    EXPECT_EQ(marks[1].words, u"Champions; R2, F2: 20 customers, ¥4"_s);
    EXPECT_FALSE(marks[0].area.intersects(marks[1].area));
}

TEST(SegmentMap, PartsSegmentsByAWiderGapThanCells)
{
    const Theme theme = Theme::make({});
    const SegmentMap map(aSmallMap(), Formats());

    const std::vector<ChartMark> marks = map.marks(kArea, theme);

    EXPECT_NEAR(marks[1].area.left() - marks[0].area.right(), 3, 1e-9); // Loyal beside Champions
    EXPECT_NEAR(marks[3].area.left() - marks[2].area.right(), 1, 1e-9); // Loyal beside Loyal
}

TEST(SegmentMap, ColoursFullerCellsStronger)
{
    const Theme theme = Theme::make({});
    const SegmentMap map(aSmallMap(), Formats());
    const std::vector<ChartMark> marks = map.marks(kArea, theme);

    const QImage image = painted(map, theme);
    const auto groundOf = [&](int mark) {
        const QPointF corner = marks[size_t(mark)].area.bottomLeft() + QPointF(4, -4);
        return contrast(image.pixelColor(corner.toPoint()), theme.base);
    };

    EXPECT_GT(groundOf(3), groundOf(2)); // 40 customers, 10 customers of the same segment
}

TEST(SegmentMap, GivesItsNumbersAsATable)
{
    const ChartTable table = SegmentMap(aSmallMap(), Formats()).table();

    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[1], (QStringList{u"R2, F2"_s, u"Champions"_s, u"20"_s, u"4"_s}));
    EXPECT_EQ(table.toText().count(u'\n'), 4);
}

TEST(SegmentMap, IsNotHurtByRowsThatAreTooShort)
{
    SegmentMapData data = aSmallMap();
    data.cells = {{}};

    const SegmentMap map(std::move(data), Formats());

    EXPECT_EQ(map.marks(kArea, Theme::make({})).size(), 4U);
}

TEST(ParetoOf, FindsWhatTheTopFifthCarries)
{
    const ParetoData data = paretoOf({1, 1, 1, 1, 6, 0, 0, 0, 0, 0}, kCny);

    EXPECT_EQ(data.topCustomers, 2);
    EXPECT_DOUBLE_EQ(data.topCarries, 0.7);
    EXPECT_EQ(data.negativeCustomers, 0);
    EXPECT_DOUBLE_EQ(data.curve.back().y(), 1);
    EXPECT_DOUBLE_EQ(data.negativeFrom, 1);
}

TEST(ParetoOf, CountsThoseBelowZero)
{
    const ParetoData data = paretoOf({10, 5, -2.5, 0}, kCny);

    EXPECT_EQ(data.negativeCustomers, 1);
    EXPECT_EQ(data.negativeValue, Money(-250, kCny));
    EXPECT_DOUBLE_EQ(data.negativeFrom, 0.75);
}

TEST(ParetoOf, HasNoCurveWithoutValue)
{
    EXPECT_EQ(paretoOf({}, kCny).curve.size(), 1U);
    EXPECT_EQ(paretoOf({0, 0}, kCny).curve.size(), 1U);
    painted(ParetoChart(paretoOf({}, kCny), Formats()), Theme::make({}));
}

TEST(ParetoOf, KeepsTheCurveShortForManyCustomers)
{
    std::vector<double> values(200'000);
    for (size_t i = 0; i < values.size(); ++i) {
        values[i] = double(i);
    }

    EXPECT_LE(paretoOf(std::move(values), kCny).curve.size(), 1000U);
}

TEST(ParetoChart, SaysTheSentenceOfTheTop)
{
    const ParetoChart chart(paretoOf({10, 5, -2.5, 0, 1}, kCny), Formats());

    const std::vector<ChartMark> marks = chart.marks(kArea, Theme::make({}));

    ASSERT_EQ(marks.size(), 2U);
    EXPECT_TRUE(marks[0].words.contains(u"carry"_s));
    EXPECT_EQ(marks[1].key, 1);
    EXPECT_EQ(chart.table().rows.size(), 20U);
}

TEST(HorizontalBars, StartAtZeroOnOneScale)
{
    const Theme theme = Theme::make({});
    const HorizontalBars bars(
        {{u"a"_s, 100, u"100"_s, {}, -1, 7}, {u"b"_s, 50, u"50"_s, {}, -1, 8}}, {u"Name"_s, u"Value"_s}, Formats());

    const QImage image = painted(bars, theme);
    const auto barLength = [&](int y) {
        int length = 0;
        for (int x = 0; x < image.width(); ++x) {
            length += image.pixelColor(x, y) == theme.bar ? 1 : 0;
        }
        return length;
    };

    EXPECT_NEAR(barLength(14), 2 * barLength(42), 2);
    EXPECT_EQ(bars.marks(kArea, theme)[1].key, 8);
    EXPECT_EQ(bars.table().rows[0], (QStringList{u"a"_s, u"100"_s}));
}

TEST(TrackingChart, HasAMarkForEveryWeek)
{
    const TrackingChart chart(aTracking(78), Formats());

    const std::vector<ChartMark> marks = chart.marks(kArea, Theme::make({}));

    ASSERT_EQ(marks.size(), 78U);
    EXPECT_EQ(marks[0].words, u"Week of 19 May 2025: 100 came, 105 expected"_s);
    EXPECT_EQ(chart.table().rows[0][1], u"fitted"_s);
    EXPECT_EQ(chart.table().rows[77][1], u"held out"_s);
}

TEST(TrackingChart, PaintsAnyNumberOfWeeks)
{
    const Theme theme = Theme::make({});
    for (const size_t weeks : {0U, 1U, 2U, 520U}) {
        painted(TrackingChart(aTracking(weeks), Formats()), theme);
    }
}

TEST(EveryChart, FollowsTheTheme)
{
    ThemeSettings dark;
    dark.appearance = Appearance::Dark;
    const SegmentMap map(aSmallMap(), Formats());

    EXPECT_NE(painted(map, Theme::make({})), painted(map, Theme::make(dark)));
}

} // namespace zhike
