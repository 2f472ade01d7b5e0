#include "documents/marks.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct MarkPath {
    QPainterPath path; ///< in a box of 12 x 12
    double stroke = 0; ///< width of the line, 0: the path is filled
};

QPainterPath polygonPath(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    bool first = true;
    for (const QPointF& point : points) {
        if (first) {
            path.moveTo(point);
        } else {
            path.lineTo(point);
        }
        first = false;
    }
    path.closeSubpath();
    return path;
}

/// Points alternate between two radii about the centre, the first one on top.
QPainterPath starPath(int corners, double outer, double inner)
{
    QPainterPath path;
    const bool plain = qFuzzyCompare(outer, inner);
    const int points = plain ? corners : 2 * corners;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points - std::numbers::pi / 2;
        const double radius = plain || i % 2 == 0 ? outer : inner;
        const QPointF point(6 + radius * std::cos(angle), 6.3 + radius * std::sin(angle));
        if (i == 0) {
            path.moveTo(point);
        } else {
            path.lineTo(point);
        }
    }
    path.closeSubpath();
    return path;
}

QPainterPath discPath(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), radius, radius);
    return path;
}

QPainterPath linesPath(std::initializer_list<std::pair<QPointF, QPointF>> lines)
{
    QPainterPath path;
    for (const auto& [from, to] : lines) {
        path.moveTo(from);
        path.lineTo(to);
    }
    return path;
}

MarkPath makeMark(MarkShape shape)
{
    switch (shape) {
    case MarkShape::Star:
        return {starPath(5, 6, 2.7)};
    case MarkShape::Disc:
        return {discPath(4.4)};
    case MarkShape::HalfRing:
        return {discPath(4.1), 1.5};
    case MarkShape::Plus:
        return {linesPath({{{6, 1.6}, {6, 10.4}}, {{1.6, 6}, {10.4, 6}}}), 2.4};
    case MarkShape::Triangle:
        return {polygonPath({{6, 1.4}, {11, 10.4}, {1, 10.4}})};
    case MarkShape::Diamond:
        return {polygonPath({{6, 0.8}, {11.2, 6}, {6, 11.2}, {0.8, 6}})};
    case MarkShape::DiamondOutline:
        return {polygonPath({{6, 1.6}, {10.4, 6}, {6, 10.4}, {1.6, 6}}), 1.6};
    case MarkShape::TriangleDownOutline:
        return {polygonPath({{1.5, 2.1}, {10.5, 2.1}, {6, 10.2}}), 1.6};
    case MarkShape::StarOutline:
        return {starPath(5, 5.4, 2.5), 1.3};
    case MarkShape::Ring:
        return {discPath(3.9), 1.6};
    case MarkShape::Cross:
        return {linesPath({{{2.4, 2.4}, {9.6, 9.6}}, {{9.6, 2.4}, {2.4, 9.6}}}), 2};
    case MarkShape::Hexagon:
        return {starPath(6, 5.2, 5.2)};
    case MarkShape::HexagonOutline:
        return {starPath(6, 4.6, 4.6), 1.6};
    case MarkShape::Square:
        return {polygonPath({{2, 2}, {10, 2}, {10, 10}, {2, 10}})};
    case MarkShape::SquareOutline:
        return {polygonPath({{2.6, 2.6}, {9.4, 2.6}, {9.4, 9.4}, {2.6, 9.4}}), 1.6};
    case MarkShape::Bar:
        return {polygonPath({{1, 4}, {11, 4}, {11, 8}, {1, 8}})};
    case MarkShape::BarOutline:
        return {polygonPath({{1.6, 4}, {10.4, 4}, {10.4, 8}, {1.6, 8}}), 1.6};
    case MarkShape::Chevron:
        return {polygonPath({{3, 1}, {6.4, 1}, {10, 6}, {6.4, 11}, {3, 11}, {6.6, 6}})};
    case MarkShape::ChevronOutline: {
        QPainterPath path;
        path.moveTo(4, 1.6);
        path.lineTo(8.6, 6);
        path.lineTo(4, 10.4);
        return {path, 1.6};
    }
    }
    return {};
}

const MarkPath& markPathOf(MarkShape shape)
{
    static const std::vector<MarkPath> paths = [] {
        std::vector<MarkPath> made;
        for (int i = 0; i <= int(MarkShape::ChevronOutline); ++i) {
            made.push_back(makeMark(MarkShape(i)));
        }
        return made;
    }();
    return paths[size_t(shape)];
}

/// Draws in the coordinates of a square of `units`, fitted into the middle of `box`.
template <class Draw> void inUnits(QPainter& painter, const QRectF& box, double units, Draw draw)
{
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2);
    painter.scale(side / units, side / units);
    draw();
    painter.restore();
}

QColor lightOrDark(const Theme& theme, QRgb light, QRgb dark)
{
    return QColor::fromRgb(theme.isDark() ? dark : light);
}

struct SegmentRow {
    QLatin1StringView key;
    MarkShape shape;
    QRgb light;
    QRgb dark;
};

constexpr std::array<SegmentRow, 11> kSegmentRows{{
    {"champions"_L1, MarkShape::Star, 0x0b4a86, 0xa4d0ff},
    {"loyal"_L1, MarkShape::Disc, 0x1f74b5, 0x66aee8},
    {"potential_loyalist"_L1, MarkShape::HalfRing, 0x0e8f96, 0x3fb0b3},
    {"new"_L1, MarkShape::Plus, 0x1f6b2e, 0x9fe0a3},
    {"promising"_L1, MarkShape::Triangle, 0x748c15, 0xb3c050},
    {"need_attention"_L1, MarkShape::Diamond, 0xa67c00, 0xdcb63f},
    {"about_to_sleep"_L1, MarkShape::DiamondOutline, 0xb0640e, 0xe8a45f},
    {"at_risk"_L1, MarkShape::TriangleDownOutline, 0xb83a0c, 0xff9068},
    {"cannot_lose"_L1, MarkShape::StarOutline, 0x8e1c68, 0xf090d0},
    {"hibernating"_L1, MarkShape::Ring, 0x7c8188, 0x9aa0a7},
    {"lost"_L1, MarkShape::Cross, 0x4b4f55, 0x878d94},
}};

} // namespace

SegmentLook segmentLook(const Theme& theme, Segment segment)
{
    const SegmentRow& row = kSegmentRows[size_t(segment)];
    return {row.shape, lightOrDark(theme, row.light, row.dark)};
}

SegmentLook addedSegmentLook(const Theme& theme, int number)
{
    constexpr int kFirst = int(MarkShape::Hexagon);
    constexpr int kFree = int(MarkShape::ChevronOutline) - kFirst + 1;
    constexpr std::array<QRgb, 3> kLightGreys{0x5a6068, 0x6f757c, 0x454a50};
    constexpr std::array<QRgb, 3> kDarkGreys{0xb4bac1, 0x99a0a8, 0xc8cdd3};
    const size_t grey = size_t(number / kFree) % kLightGreys.size();
    return {MarkShape(kFirst + number % kFree), lightOrDark(theme, kLightGreys[grey], kDarkGreys[grey])};
}

SegmentLook segmentLookAt(const Theme& theme, int place)
{
    const int standard = int(kSegments.size());
    return place < standard ? segmentLook(theme, Segment(std::max(0, place)))
                            : addedSegmentLook(theme, place - standard);
}

QString segmentKey(Segment segment)
{
    return kSegmentRows[size_t(segment)].key;
}

std::optional<Segment> segmentFromKey(QStringView key)
{
    for (size_t i = 0; i < kSegmentRows.size(); ++i) {
        if (key == kSegmentRows[i].key) {
            return Segment(i);
        }
    }
    return std::nullopt;
}

void paintMark(QPainter& painter, const QRectF& box, MarkShape shape, const QColor& color)
{
    const MarkPath& mark = markPathOf(shape);
    inUnits(painter, box, 12, [&] {
        if (mark.stroke > 0) {
            painter.strokePath(mark.path, QPen(color, mark.stroke, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        } else {
            painter.fillPath(mark.path, color);
        }
        if (shape == MarkShape::HalfRing) {
            QPainterPath half;
            half.moveTo(6, 6);
            half.arcTo(QRectF(1.9, 1.9, 8.2, 8.2), 90, 180);
            painter.fillPath(half, color);
        }
    });
}

QColor stateInk(const Theme& theme, State state)
{
    switch (state) {
    case State::Ok:
        return theme.ok;
    case State::Info:
        return theme.accent;
    case State::Warn:
        return theme.warn;
    case State::Danger:
        return theme.danger;
    case State::Neutral:
    case State::None:
        return theme.text2;
    }
    return theme.text2;
}

QColor stateTint(const Theme& theme, State state)
{
    switch (state) {
    case State::Ok:
        return theme.okTint;
    case State::Info:
        return theme.accentTint;
    case State::Warn:
        return theme.warnTint;
    case State::Danger:
        return theme.dangerTint;
    case State::Neutral:
    case State::None:
        return theme.neutralTint;
    }
    return theme.neutralTint;
}

void paintState(QPainter& painter, const QRectF& box, State state, const QColor& ink)
{
    inUnits(painter, box, 10, [&] {
        switch (state) {
        case State::Ok: {
            QPainterPath tick;
            tick.moveTo(1.4, 5.4);
            tick.lineTo(3.9, 7.9);
            tick.lineTo(8.6, 2.6);
            painter.strokePath(tick, QPen(ink, 1.9, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            break;
        }
        case State::Info:
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(5, 5), 3.4, 3.4);
            break;
        case State::Warn:
            painter.fillPath(polygonPath({{5, 0.9}, {9.6, 9}, {0.4, 9}}), ink);
            break;
        case State::Danger:
            painter.fillRect(QRectF(1, 1, 8, 8), ink);
            break;
        case State::Neutral:
            painter.setPen(QPen(ink, 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(5, 5), 3.1, 3.1);
            break;
        case State::None:
            painter.fillRect(QRectF(0.6, 4.4, 2.2, 1.2), ink);
            painter.fillRect(QRectF(3.9, 4.4, 2.2, 1.2), ink);
            painter.fillRect(QRectF(7.2, 4.4, 2.2, 1.2), ink);
            break;
        }
    });
}

QColor clockInk(const Theme& theme, const CaseClock& clock)
{
    switch (clock.run) {
    case CaseClock::Run::Late:
        return theme.danger;
    case CaseClock::Run::Paused:
        return theme.text2;
    case CaseClock::Run::Running:
        break;
    }
    return clock.leftShare < 0.125 ? theme.danger : clock.leftShare < 0.5 ? theme.warn : theme.accent;
}

void paintClock(QPainter& painter, const QRectF& box, const CaseClock& clock, const Theme& theme)
{
    const QColor ink = clockInk(theme, clock);
    inUnits(painter, box, 14, [&] {
        switch (clock.run) {
        case CaseClock::Run::Late:
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawRoundedRect(QRectF(1, 1, 12, 12), 1.5, 1.5);
            painter.fillRect(QRectF(6.2, 3.4, 1.6, 4.6), theme.base);
            painter.fillRect(QRectF(6.2, 9.3, 1.6, 1.6), theme.base);
            break;
        case CaseClock::Run::Paused:
            painter.fillRect(QRectF(3.6, 2.6, 2.2, 8.8), ink);
            painter.fillRect(QRectF(8.2, 2.6, 2.2, 8.8), ink);
            break;
        case CaseClock::Run::Running: {
            painter.setPen(QPen(ink, 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(7, 7), 5.8, 5.8);
            QPainterPath wedge;
            wedge.moveTo(7, 7);
            wedge.arcTo(QRectF(2.6, 2.6, 8.8, 8.8), 90, -360 * std::clamp(clock.leftShare, 0.0, 1.0));
            wedge.closeSubpath();
            painter.fillPath(wedge, ink);
            break;
        }
        }
    });
}

QString MarkNames::of(Segment segment)
{
    switch (segment) {
    case Segment::Champions:
        return tr("Champions");
    case Segment::Loyal:
        return tr("Loyal");
    case Segment::PotentialLoyalist:
        return tr("Potential loyalist");
    case Segment::New:
        return tr("New");
    case Segment::Promising:
        return tr("Promising");
    case Segment::NeedAttention:
        return tr("Need attention");
    case Segment::AboutToSleep:
        return tr("About to sleep");
    case Segment::AtRisk:
        return tr("At risk");
    case Segment::CannotLose:
        return tr("Cannot lose");
    case Segment::Hibernating:
        return tr("Hibernating");
    case Segment::Lost:
        return tr("Lost");
    }
    return {};
}

} // namespace zhike
