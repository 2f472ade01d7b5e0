#pragma once

#include "gui/common/label.h"
#include "gui/common/timeline.h"
#include "services/customers/customerpage.h"
#include "services/customers/timeline.h"

namespace zhike {

/// Sentences and lines about a customer that the preview and the page both show.

/// "Customer · Shanghai · owner 王芳"
[[nodiscard]] QString placeLine(const CustomerOverview& page);
/// Why the figures are as they are: "Silent for 12 weeks; used to order every 3 weeks. ¥24,957 of value is at risk."
[[nodiscard]] Spans whySpans(const CustomerOverview& page, Currency base);
/// The next plan: "Call · Mon 10:00", or that there is none.
[[nodiscard]] QString nextStepLine(const CustomerOverview& page);
/// Timeline entries as their view wants them; `id` counts through planned, then entries.
[[nodiscard]] std::vector<TimelineItem>
timelineItems(const QList<TimelineEntry>& planned, const QList<TimelineEntry>& entries);
/// The place of a segment in the order of marks, from its key; user-made ones after the standard ones.
[[nodiscard]] int segmentPlace(const QString& key);
[[nodiscard]] QString segmentWords(const QString& key);

} // namespace zhike
