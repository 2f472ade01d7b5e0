#pragma once

#include "documents/theme.h"

#include <QColor>
#include <QCoreApplication>
#include <QRectF>
#include <QString>
#include <QStringView>
#include <array>
#include <optional>

class QPainter;

namespace zhike {

/// The shapes that segments have; the first eleven belong to the standard segments, in their order.
enum class MarkShape {
    Star,
    Disc,
    HalfRing,
    Plus,
    Triangle,
    Diamond,
    DiamondOutline,
    TriangleDownOutline,
    StarOutline,
    Ring,
    Cross,
    Hexagon,
    HexagonOutline,
    Square,
    SquareOutline,
    Bar,
    BarOutline,
    Chevron,
    ChevronOutline,
};

/// The standard segments, in the fixed order in which they are always listed.
enum class Segment {
    Champions,
    Loyal,
    PotentialLoyalist,
    New,
    Promising,
    NeedAttention,
    AboutToSleep,
    AtRisk,
    CannotLose,
    Hibernating,
    Lost,
};
inline constexpr std::array kSegments{Segment::Champions,    Segment::Loyal,     Segment::PotentialLoyalist,
                                      Segment::New,          Segment::Promising, Segment::NeedAttention,
                                      Segment::AboutToSleep, Segment::AtRisk,    Segment::CannotLose,
                                      Segment::Hibernating,  Segment::Lost};

/// How one segment is drawn, everywhere.
struct SegmentLook {
    MarkShape shape = MarkShape::Ring;
    QColor color;
};
[[nodiscard]] SegmentLook segmentLook(const Theme& theme, Segment segment);
/// The look of a segment that a user added: the next free shape and a grey. `number` counts them from 0.
[[nodiscard]] SegmentLook addedSegmentLook(const Theme& theme, int number);
/// The look of a segment by its place in the order: the standard ones are 0 to 10, those that were added follow.
[[nodiscard]] SegmentLook segmentLookAt(const Theme& theme, int place);

/// The key under which a segment is stored: "champions", "potential_loyalist", "need_attention"…
[[nodiscard]] QString segmentKey(Segment segment);
[[nodiscard]] std::optional<Segment> segmentFromKey(QStringView key);

/// Paints a shape into the middle of `box`; the tokens draw it 12 px wide.
void paintMark(QPainter& painter, const QRectF& box, MarkShape shape, const QColor& color);

/// A state has a shape, a word and only then a colour.
enum class State {
    Ok, ///< tick: paid, closed
    Info, ///< disc: planned
    Warn, ///< triangle: today, above limit
    Danger, ///< square: overdue
    Neutral, ///< ring: planned, in plain lists
    None, ///< dashed line: no next step
};
[[nodiscard]] QColor stateInk(const Theme& theme, State state);
[[nodiscard]] QColor stateTint(const Theme& theme, State state);
/// Paints a state's shape into the middle of `box`; the tokens draw it 10 px wide.
void paintState(QPainter& painter, const QRectF& box, State state, const QColor& ink);

/// The clock of a case: how much of the promised time is left.
struct CaseClock {
    enum class Run { Running, Late, Paused };
    Run run = Run::Running;
    double leftShare = 1; ///< 0 to 1, of a running clock
};
[[nodiscard]] QColor clockInk(const Theme& theme, const CaseClock& clock);
/// Paints the clock into the middle of `box`; the tokens draw it 14 px wide.
void paintClock(QPainter& painter, const QRectF& box, const CaseClock& clock, const Theme& theme);

/// Words of marks, in the language of the installed translation.
class MarkNames {
    Q_DECLARE_TR_FUNCTIONS(zhike::MarkNames)
public:
    [[nodiscard]] static QString of(Segment segment);
};

} // namespace zhike
