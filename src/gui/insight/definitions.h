#pragma once

#include "documents/formats.h"
#include "services/insight/insightsummary.h"

#include <QString>

namespace zhike {

/// The figures of Insight that a person may ask about.
enum class InsightFigure {
    ValueToCome,
    RevenueToDate,
    ExpectedAlive,
    ValueAtRisk,
    BestFifth,
    Customers,
    SegmentMap,
    Pareto,
    Tracking,
    ValueBySegment,
    Movers,
    Calibration,
    HeldOut,
    Parameters,
    Lifecycle,
    ValueClasses,
    Loyalty,
    RetentionCube,
    SavingOrder,
    NextActions,
};

/// @return one sentence: what the figure is, with its day, its model and the settings it was computed with.
[[nodiscard]] QString definitionOf(InsightFigure figure, const InsightSummary& summary, const Formats& formats);

} // namespace zhike
