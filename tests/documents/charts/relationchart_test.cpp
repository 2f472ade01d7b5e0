#include "documents/charts/relationchart.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QRectF kRelationArea(0, 0, 700, 560);

/// A customer with so many near ones, and so many further out seen through the first of them.
RelationChart chartOf(int near, int further)
{
    RelationChartData data;
    data.nodes.push_back({u"Acme"_s, u"¥1"_s, 0, 3});
    for (int i = 0; i < near; ++i) {
        data.nodes.push_back({u"Near %1"_s.arg(i), {}, 1, 0});
        data.edges.push_back({size_t(i + 1), 0, u"Supplier of"_s, u"Supplied by"_s, false, false});
    }
    for (int i = 0; i < further; ++i) {
        data.nodes.push_back({u"Further %1"_s.arg(i), {}, 2, 0});
        data.edges.push_back({1, size_t(near + i + 1), u"Partner of"_s, u"Partner of"_s, false, true});
    }
    return RelationChart(std::move(data), Formats());
}

} // namespace

TEST(RelationChart, GivesEachCustomerAPlaceOfItsOwn)
{
    const RelationChart chart = chartOf(24, 15);

    const std::vector<ChartMark> marks = chart.marks(kRelationArea, Theme::make({}));

    ASSERT_EQ(marks.size(), 40U);
    for (size_t i = 0; i < marks.size(); ++i) {
        EXPECT_TRUE(kRelationArea.adjusted(-1, -1, 1, 1).contains(marks[i].area)) << i;
        for (size_t k = 0; k < i; ++k) {
            EXPECT_FALSE(marks[i].area.intersects(marks[k].area)) << i << " and " << k;
        }
    }
}

TEST(RelationChart, SaysHowSomebodyIsRelatedToWhom)
{
    const RelationChart chart = chartOf(1, 1);

    const std::vector<ChartMark> marks = chart.marks(kRelationArea, Theme::make({}));

    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[1].words, u"Near 0 · Supplier of: Acme"_s);
    EXPECT_EQ(marks[2].words, u"Further 0 · Partner of: Near 0"_s);
    EXPECT_EQ(chart.table().rows.front(), (QStringList{u"Near 0"_s, u"Supplier of"_s, u"Acme"_s}));
}

TEST(RelationChart, IsPaintedWhereverItsMarksAre)
{
    const RelationChart chart = chartOf(5, 2);
    const Theme theme = Theme::make({});
    QImage image(700, 560, QImage::Format_RGB32);
    image.fill(theme.base);
    QPainter painter(&image);

    chart.paint(painter, kRelationArea, theme);

    for (const ChartMark& mark : chart.marks(kRelationArea, theme)) {
        EXPECT_NE(
            image.pixelColor(mark.area.center().toPoint() - QPoint(int(mark.area.width() / 2) - 4, 0)), theme.base)
            << mark.words.toStdString();
    }
}

} // namespace zhike
