#pragma once

#include "documents/report.h"
#include "services/segments/segmenttrend.h"

namespace zhike {

/// The company's own segments with their size, what they are worth and who came and went between two days.
[[nodiscard]] ChartTable ruleSegmentTableOf(const QList<SegmentTrend>& trends, Currency base, const Formats& formats);

/// Adds them to a report on a page of their own; nothing where there are none.
void addRuleSegments(
    Report& report, const QList<SegmentTrend>& trends, Day from, Day to, Currency base, const Formats& formats);

} // namespace zhike
