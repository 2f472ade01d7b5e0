#include "documents/marks.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>
#include <set>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QImage pictureOf(MarkShape shape)
{
    QImage image(48, 48, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintMark(painter, QRectF(0, 0, 48, 48), shape, Qt::black);
    return image;
}

double inkShare(const QImage& image)
{
    double ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            ink += 1 - qGray(image.pixel(x, y)) / 255.0;
        }
    }
    return ink / (image.width() * image.height());
}

} // namespace

TEST(SegmentLook, IsReadableOnEverySurfaceOfAList)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        ThemeSettings settings;
        settings.appearance = appearance;
        const Theme theme = Theme::make(settings);
        for (const Segment segment : kSegments) {
            EXPECT_GE(contrast(segmentLook(theme, segment).color, theme.base), 3.8 - 0.05)
                << qPrintable(segmentKey(segment));
            EXPECT_GE(contrast(segmentLook(theme, segment).color, theme.sel), 3.1 - 0.05)
                << qPrintable(segmentKey(segment));
        }
    }
}

TEST(SegmentLook, GivesEverySegmentItsOwnShape)
{
    const Theme theme = Theme::make({});
    std::set<MarkShape> shapes;

    for (int place = 0; place < 19; ++place) {
        shapes.insert(segmentLookAt(theme, place).shape);
    }

    EXPECT_EQ(shapes.size(), 19U);
}

TEST(SegmentKey, IsReadBack)
{
    for (const Segment segment : kSegments) {
        EXPECT_EQ(segmentFromKey(segmentKey(segment)), segment);
        EXPECT_FALSE(MarkNames::of(segment).isEmpty());
    }
    EXPECT_EQ(segmentFromKey(u"unknown"), std::nullopt);
}

TEST(PaintMark, FillsTheShapesOfThoseWhoBuyMoreThanTheOutlines)
{
    EXPECT_GT(inkShare(pictureOf(MarkShape::Star)), inkShare(pictureOf(MarkShape::StarOutline)));
    EXPECT_GT(inkShare(pictureOf(MarkShape::Diamond)), inkShare(pictureOf(MarkShape::DiamondOutline)));
    EXPECT_GT(inkShare(pictureOf(MarkShape::Disc)), inkShare(pictureOf(MarkShape::Ring)));
}

TEST(PaintMark, DrawsEveryShapeDifferently)
{
    std::vector<QImage> pictures;
    for (int shape = 0; shape <= int(MarkShape::ChevronOutline); ++shape) {
        const QImage picture = pictureOf(MarkShape(shape));
        EXPECT_GT(inkShare(picture), 0.02) << shape;
        for (const QImage& other : pictures) {
            EXPECT_NE(picture, other) << shape;
        }
        pictures.push_back(picture);
    }
}

TEST(ClockInk, WarnsUnderHalfAndAlarmsUnderAnEighth)
{
    const Theme theme = Theme::make({});

    EXPECT_EQ(clockInk(theme, {CaseClock::Run::Running, 0.6}), theme.accent);
    EXPECT_EQ(clockInk(theme, {CaseClock::Run::Running, 0.4}), theme.warn);
    EXPECT_EQ(clockInk(theme, {CaseClock::Run::Running, 0.1}), theme.danger);
    EXPECT_EQ(clockInk(theme, {CaseClock::Run::Late, 0}), theme.danger);
    EXPECT_EQ(clockInk(theme, {CaseClock::Run::Paused, 0.9}), theme.text2);
}

} // namespace zhike
