#pragma once

#include "documents/charts/chart.h"
#include "documents/report.h"
#include "services/insight/comparison.h"
#include "services/insight/insightsummary.h"

#include <memory>

namespace zhike {

/// The charts of insight from its stored summary: the same on the page and on paper.
[[nodiscard]] std::unique_ptr<Chart> segmentMapChart(const InsightSummary& summary, const Formats& formats);
[[nodiscard]] std::unique_ptr<Chart> valueBySegmentChart(const InsightSummary& summary, const Formats& formats);
[[nodiscard]] std::unique_ptr<Chart> paretoChart(const InsightSummary& summary, const Formats& formats);
/// @return null when no model could be fitted.
[[nodiscard]] std::unique_ptr<Chart> trackingChart(const InsightSummary& summary, const Formats& formats);

/// Who moved between the two dates; places of its groups are those of the comparison's segments, "new since" follows.
[[nodiscard]] std::unique_ptr<Chart> moversChart(const InsightComparison& comparison, const Formats& formats);
/// Customers with 0, 1 .. 7+ repeats against what the model expects. @return null when no model could be fitted.
[[nodiscard]] std::unique_ptr<Chart> calibrationChart(const InsightSummary& summary, const Formats& formats);

/// Segments with count, revenue, mean P(alive), value and share; the last row is the sum. With a comparison the change
/// of each count since then.
[[nodiscard]] ChartTable
segmentTableOf(const InsightSummary& summary, const InsightComparison* comparison, const Formats& formats);
/// The ways that most customers went between two segments, the widest first.
[[nodiscard]] ChartTable moversTableOf(const InsightComparison& comparison, const Formats& formats, size_t most);
/// Parameters, standard errors and held-out errors of the models.
[[nodiscard]] ChartTable modelTableOf(const InsightSummary& summary, const Formats& formats);

/// How each kind of model did on the part held back; the best one first.
[[nodiscard]] ChartTable heldOutTableOf(const InsightSummary& summary, const Formats& formats);

/// Why there is no model, in a sentence; empty when there is one.
[[nodiscard]] QString refusalSentence(const std::optional<analytics::FitFailure>& refusal);
/// How the model did on the part held back, in a sentence; empty when nothing was held back.
/// Which model is proposed, and why.
[[nodiscard]] QString proposalSentence(const InsightSummary& summary);
[[nodiscard]] QString heldOutSentence(const InsightSummary& summary, const Formats& formats);
[[nodiscard]] QString modelName(const QString& kind);
[[nodiscard]] QString segmentNameOf(const QString& key);

/// The segment and lifetime-value report: four to six pages, or three to five without a comparison (null).
[[nodiscard]] Report segmentReport(
    const InsightSummary& summary, const InsightComparison* comparison, const Formats& formats, const QString& company);

} // namespace zhike
