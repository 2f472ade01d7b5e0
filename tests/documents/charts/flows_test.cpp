#include "documents/charts/axis.h"
#include "documents/charts/bridgechart.h"
#include "documents/charts/cubechart.h"
#include "documents/charts/flowchart.h"
#include "documents/charts/groupchart.h"
#include "documents/charts/lifecyclechart.h"
#include "documents/charts/stageblocks.h"
#include "documents/translations.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QRectF kFlowArea(0, 0, 480, 360);

QImage paintedFlow(const Chart& chart, const Theme& theme = Theme::make({}))
{
    QImage image(480, 360, QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);
    chart.paint(painter, kFlowArea, theme);
    return image;
}

FlowData twoGroups()
{
    FlowData data;
    data.before = u"20 Aug"_s;
    data.after = u"20 Nov"_s;
    data.groups
        = {{u"Loyal"_s, 1, Growth::Good, false},
           {u"At risk"_s, 7, Growth::Bad, false},
           {u"New since"_s, -1, Growth::Neutral, true}};
    data.moves = {{0, 0, 60}, {0, 1, 40}, {1, 1, 20}, {2, 0, 10}};
    return data;
}

LifecycleData twoStages()
{
    LifecycleData data;
    data.stockHead = u"stock 20 Nov"_s;
    data.stages = {{u"Growth"_s, 100, 5, 25, Growth::Good, 0}, {u"Decline"_s, 50, 10, 0, Growth::Bad, 1}};
    return data;
}

CubeData aCube()
{
    CubeData data;
    data.contributionHead = u"contribution"_s;
    data.satisfactions = {u"low"_s, u"middle"_s, u"high"_s};
    data.contributions = {u"low"_s, u"middle"_s, u"high"_s};
    data.retentions = {u"slipping"_s, u"steady"_s, u"sure"_s};
    data.cells.resize(27);
    data.cells[size_t(data.key(0, 2, 0))] = {400, u"¥400"_s, 7, 1};
    data.cells[size_t(data.key(1, 2, 0))] = {100, u"¥100"_s, 3, 2};
    data.actions = {{1, u"Save first"_s, u"call in 5 days"_s, data.key(0, 2, 0)}};
    return data;
}

Money wholeYuan(std::int64_t whole)
{
    return Money(whole * 100, kCny);
}

BridgeData aBridge()
{
    BridgeData data;
    data.parts
        = {{u"CLV1"_s, u"First purchase"_s, wholeYuan(100), {}, 1},
           {u"CLV2"_s, u"Repeat"_s, wholeYuan(300), {}, 2},
           {{}, u"Standard cost"_s, wholeYuan(-150), {}, 3}};
    data.total = {{}, u"Historic value"_s, wholeYuan(250), {}, 4};
    data.beside = BridgeData::Part{u"CLV5"_s, u"Referral, beside"_s, wholeYuan(40), {}, 5};
    return data;
}

/// The columns of a row of pixels that have a colour.
std::pair<int, int> spanOf(const QImage& image, double y, const QColor& color)
{
    int first = -1;
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixelColor(x, int(y)) == color) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    return {first, last};
}

const ChartMark* markOf(const std::vector<ChartMark>& marks, int key)
{
    const auto found = std::ranges::find(marks, key, &ChartMark::key);
    return found == marks.end() ? nullptr : &*found;
}

} // namespace

TEST(FlowChart, DrawsBandsAsWideAsTheirCustomers)
{
    const FlowChart chart(twoGroups(), Formats());

    const std::vector<ChartMark> marks = chart.marks(kFlowArea, Theme::make({}));

    const ChartMark* moved = markOf(marks, FlowPlace{0, 1}.key());
    const ChartMark* stayed = markOf(marks, FlowPlace{0, 0}.key());
    ASSERT_TRUE(moved != nullptr && stayed != nullptr);
    const auto widthAtLeft = [](const ChartMark& mark) {
        const QPainterPath edge = mark.shape.intersected([&mark] {
            QPainterPath strip;
            strip.addRect(QRectF(mark.area.left(), mark.area.top(), 0.5, mark.area.height()));
            return strip;
        }());
        return edge.boundingRect().height();
    };
    EXPECT_NEAR(widthAtLeft(*stayed) / widthAtLeft(*moved), 60.0 / 40.0, 0.05);
}

TEST(FlowChart, IsPointedAtWhereItsBandRunsAndNotBesideIt)
{
    const FlowChart chart(twoGroups(), Formats());
    const std::vector<ChartMark> marks = chart.marks(kFlowArea, Theme::make({}));

    const ChartMark* moved = markOf(marks, FlowPlace{0, 1}.key());

    ASSERT_NE(moved, nullptr);
    EXPECT_TRUE(moved->covers(moved->shape.pointAtPercent(0.0) + QPointF(1, 2)));
    EXPECT_FALSE(moved->covers(moved->area.topRight() + QPointF(-1, 1))); // inside the box around it, above the band
}

TEST(FlowChart, SaysWhereCustomersWentAndHowManyMore)
{
    Translations translations;
    ASSERT_TRUE(translations.use(UiLanguage::English)); // for its plurals
    const FlowChart chart(twoGroups(), Formats());

    const std::vector<ChartMark> marks = chart.marks(kFlowArea, Theme::make({}));

    EXPECT_EQ(markOf(marks, FlowPlace{0, 1}.key())->words, u"Loyal → At risk: 40 customers"_s);
    EXPECT_EQ(markOf(marks, FlowPlace{0, 0}.key())->words, u"Loyal: 60 customers stayed"_s);
    EXPECT_EQ(markOf(marks, (FlowPlace{{}, 1}.key()))->words, u"At risk on 20 Nov: 60 customers (+40)"_s);
    EXPECT_EQ(markOf(marks, (FlowPlace{{}, 2}.key())), nullptr); // who is new stands at the left only
}

TEST(FlowChart, ListsTheLargestMoveFirstAndThoseWhoStayedLast)
{
    const ChartTable table = FlowChart(twoGroups(), Formats()).table();

    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[0], (QStringList{u"Loyal"_s, u"At risk"_s, u"40"_s}));
    EXPECT_EQ(table.rows[3], (QStringList{u"At risk"_s, u"At risk"_s, u"20"_s}));
}

TEST(FlowChart, LeavesOutMovesBetweenGroupsThatAreNotThere)
{
    FlowData data = twoGroups();
    data.moves = {{0, 9, 5}, {9, 0, 5}, {0, 1, -3}, {0, 1, 0}};

    const FlowChart chart(std::move(data), Formats());

    EXPECT_TRUE(chart.table().rows.empty());
    paintedFlow(chart);
    paintedFlow(FlowChart({}, Formats()));
}

TEST(FlowChart, KeepsTheWordsOfThinGroupsApart)
{
    const Theme theme = Theme::make({});
    FlowData data;
    data.before = data.after = u"x"_s;
    for (size_t i = 0; i < 12; ++i) {
        data.groups.push_back({QString::number(i), int(i), Growth::Good, false});
        data.moves.push_back({i, i, i == 0 ? 1'000'000'000 : 1});
    }

    const std::vector<ChartMark> marks = FlowChart(std::move(data), Formats()).marks(kFlowArea, theme);

    for (size_t i = 1; i < 12; ++i) {
        const ChartMark* above = markOf(marks, FlowPlace{{}, i - 1}.key());
        const ChartMark* below = markOf(marks, FlowPlace{{}, i}.key());
        EXPECT_GE(below->area.top() - above->area.top(), 14);
        EXPECT_LE(below->area.bottom(), kFlowArea.bottom() + 0.5);
    }
}

TEST(FlowPlace, ComesBackFromItsKey)
{
    for (const FlowPlace& place : {FlowPlace{3, 7}, FlowPlace{{}, 2}, FlowPlace{11, {}}, FlowPlace{{}, {}}}) {
        EXPECT_EQ(FlowPlace::of(place.key()), place);
    }
}

TEST(LifecycleChart, HasStocksOnOneScaleFromZero)
{
    const Theme theme = Theme::make({});
    const LifecycleChart chart(twoStages(), Formats());
    const std::vector<ChartMark> marks = chart.marks(kFlowArea, theme);
    const QImage image = paintedFlow(chart, theme);

    const double growthRow = markOf(marks, LifecyclePlace{0}.key())->area.center().y();
    const double declineRow = markOf(marks, LifecyclePlace{1}.key())->area.center().y();
    const auto [from, to] = spanOf(image, growthRow, theme.bar);
    const auto [fromBad, toBad] = spanOf(image, declineRow, mixed(theme.base, theme.danger, 0.45));

    EXPECT_EQ(from, fromBad);
    EXPECT_NEAR(to - from, 2 * (toBad - fromBad), 3);
}

TEST(LifecycleChart, OpensThoseWhoLeftAndThoseWhoEntered)
{
    const LifecycleChart chart(twoStages(), Formats());

    const std::vector<ChartMark> marks = chart.marks(kFlowArea, Theme::make({}));

    ASSERT_EQ(marks.size(), 6U);
    const LifecyclePlace left = LifecyclePlace::of(marks[1].key);
    EXPECT_EQ(left.stage, 0);
    EXPECT_EQ(left.part, LifecyclePlace::Part::Left);
    EXPECT_LE(marks[1].area.right(), marks[2].area.left() + 0.01);
    EXPECT_EQ(chart.table().rows[0], (QStringList{u"Growth"_s, u"100"_s, u"5"_s, u"25"_s, u"+20"_s}));
}

TEST(LifecycleChart, StandsAloneWithoutFlows)
{
    LifecycleData data = twoStages();
    data.hasFlows = false;

    const LifecycleChart chart(std::move(data), Formats());

    EXPECT_EQ(chart.marks(kFlowArea, Theme::make({})).size(), 2U);
    EXPECT_EQ(chart.table().heads.size(), 2);
    paintedFlow(LifecycleChart({}, Formats()));
}

TEST(CubeChart, DrawsSquaresWhoseAreaIsTheValueAtRisk)
{
    const Theme theme = Theme::make({});
    const CubeChart chart(aCube(), Formats());
    const std::vector<ChartMark> marks = chart.marks(kFlowArea, theme);
    const QImage image = paintedFlow(chart, theme);
    const QColor red = mixed(theme.base, theme.danger, 0.55);

    const auto sideOf = [&](int key) {
        const QRectF cell = markOf(marks, key)->area;
        int rows = 0;
        for (int y = int(cell.top()); y < int(cell.bottom()); ++y) {
            rows += spanOf(image.copy(cell.toAlignedRect()), y - int(cell.top()), red).first >= 0 ? 1 : 0;
        }
        return rows;
    };

    EXPECT_NEAR(double(sideOf(aCube().key(0, 2, 0))) / sideOf(aCube().key(1, 2, 0)), 2, 0.25); // 400 beside 100
}

TEST(CubeChart, NumbersItsActionsAndOpensTheirCells)
{
    Translations translations;
    ASSERT_TRUE(translations.use(UiLanguage::English));
    const CubeChart chart(aCube(), Formats());

    const std::vector<ChartMark> marks = chart.marks(kFlowArea, Theme::make({}));

    ASSERT_EQ(marks.size(), 28U);
    EXPECT_EQ(marks.back().key, aCube().key(0, 2, 0));
    EXPECT_EQ(marks.back().words, u"Save first, call in 5 days: 7 customers, ¥400 at risk"_s);
    EXPECT_EQ(
        marks.front().words, u"Satisfaction low, contribution high, retention slipping: 7 customers, ¥400 at risk"_s);
    EXPECT_EQ(chart.table().rows.size(), 27U);
}

TEST(CubeChart, IsNotHurtByMissingCellsOrStrangeActions)
{
    CubeData data = aCube();
    data.cells.clear();
    data.actions = {{1, u"a"_s, {}, 99}, {2, u"b"_s, {}, -1}};

    paintedFlow(CubeChart(std::move(data), Formats()));
    paintedFlow(CubeChart({}, Formats()));
}

TEST(BridgeChart, BeginsEachPartWhereTheOneBeforeEnds)
{
    const Theme theme = Theme::make({});
    const BridgeChart chart(aBridge(), Formats());
    const std::vector<ChartMark> marks = chart.marks(kFlowArea, theme);
    const QImage image = paintedFlow(chart, theme);

    const auto [firstFrom, firstTo] = spanOf(image, marks[0].area.center().y() - 3, theme.bar);
    const auto [repeatFrom, repeatTo] = spanOf(image, marks[1].area.center().y() - 3, theme.bar);
    const auto [costFrom, costTo] = spanOf(image, marks[2].area.center().y() - 6, theme.danger);
    const auto [totalFrom, totalTo] = spanOf(image, marks[3].area.center().y() - 3, theme.accent);

    EXPECT_NEAR(firstTo, repeatFrom, 2);
    EXPECT_NEAR(repeatTo, costTo, 2); // a loss goes back from where the sum stood
    EXPECT_NEAR(totalTo, costFrom, 2);
    EXPECT_NEAR(totalFrom, firstFrom, 2);
    EXPECT_NEAR((repeatTo - repeatFrom) / double(firstTo - firstFrom), 3, 0.15);
}

TEST(BridgeChart, WritesSignsAndTheSum)
{
    const ChartTable table = BridgeChart(aBridge(), Formats()).table();

    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(table.rows[0], (QStringList{u"CLV1"_s, u"First purchase"_s, u"+100"_s}));
    EXPECT_EQ(table.rows[2][2], u"−150"_s);
    EXPECT_EQ(table.rows[3][2], u"250"_s);
    EXPECT_EQ(table.rows[4][2], u"+40"_s);
}

TEST(BridgeChart, PaintsNothingHugeAndBelowZeroAlike)
{
    BridgeData nothing = aBridge();
    nothing.parts.clear();
    nothing.total.amount = wholeYuan(0);
    nothing.beside.reset();
    paintedFlow(BridgeChart(std::move(nothing), Formats()));
    BridgeData huge = aBridge();
    huge.parts[0].amount = Money(8'000'000'000'000'000'000, kCny);
    huge.parts[2].amount = Money(-9'000'000'000'000'000'000, kCny);
    huge.total.amount = Money(-900'000'000'000'000'000, kCny);

    const std::vector<ChartMark> marks = BridgeChart(huge, Formats()).marks(kFlowArea, Theme::make({}));
    paintedFlow(BridgeChart(std::move(huge), Formats()));

    EXPECT_TRUE(std::isfinite(marks[0].area.left()));
}

TEST(GroupChart, SetsTheExpectedLineAtItsHeight)
{
    const Theme theme = Theme::make({});
    GroupData data;
    data.groupHead = u"repeat purchases"_s;
    data.groups = {{u"0"_s, 100, 50, 0}, {u"1"_s, 50, 100, 0}};
    const GroupChart chart(std::move(data), Formats());
    const std::vector<ChartMark> marks = chart.marks(kFlowArea, theme);
    const QImage image = paintedFlow(chart, theme);

    const auto topOf = [&](const ChartMark& mark, const QColor& color) {
        for (int y = int(mark.area.top()); y < int(mark.area.bottom()); ++y) {
            if (image.pixelColor(int(mark.area.center().x()), y) == color) {
                return y;
            }
        }
        return -1;
    };

    ASSERT_EQ(marks.size(), 2U);
    EXPECT_NEAR(topOf(marks[0], theme.bar), topOf(marks[1], theme.accent), 2);
    EXPECT_NEAR(topOf(marks[1], theme.bar), topOf(marks[0], theme.accent), 2);
    EXPECT_EQ(marks[0].words, u"0 repeat purchases: 100 came, 50 expected"_s);
}

TEST(GroupChart, PaintsAnyGroups)
{
    GroupData one;
    one.groups = {{u"7 +"_s, -3, 1e12, 4}};
    const GroupChart chart(std::move(one), Formats());

    paintedFlow(chart);
    paintedFlow(GroupChart({}, Formats()));

    EXPECT_EQ(chart.table().heads.size(), 4);
}

TEST(StageBlocks, NameTheDaysInTheCurrentStage)
{
    const Theme theme = Theme::make({});
    StageData data;
    data.stages
        = {{u"Growth"_s, true, {}}, {u"Decline"_s, true, u"P(alive) fell below 0.50"_s}, {u"Ended"_s, false, {}}};
    data.current = 1;
    data.daysInIt = 38;
    const StageBlocks blocks(std::move(data), Formats());

    const std::vector<ChartMark> marks = blocks.marks(kFlowArea, theme);
    const QImage image = paintedFlow(blocks, theme);

    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[1].words, u"Decline · 38 d: P(alive) fell below 0.50"_s);
    EXPECT_EQ(image.pixelColor(marks[1].area.topLeft().toPoint() + QPoint(4, 4)), theme.accent);
    EXPECT_EQ(image.pixelColor(marks[2].area.topLeft().toPoint() + QPoint(4, 4)), theme.raised);
    EXPECT_EQ(image.pixelColor(marks[0].area.topLeft().toPoint() + QPoint(4, 4)), theme.sel2);
}

TEST(ChangeInk, TellsGoodFromBadNotUpFromDown)
{
    const Theme theme = Theme::make({});

    EXPECT_EQ(changeInk(theme, Growth::Good, 3), theme.ok);
    EXPECT_EQ(changeInk(theme, Growth::Bad, -3), theme.ok);
    EXPECT_EQ(changeInk(theme, Growth::Bad, 3), theme.danger);
    EXPECT_EQ(changeInk(theme, Growth::Neutral, 3), theme.text2);
    EXPECT_EQ(signedNumber(Formats(), 8924), u"+8,924"_s);
    EXPECT_EQ(signedNumber(Formats(), -3), u"−3"_s);
}

} // namespace zhike
