#pragma once

#include "documents/formats.h"
#include "services/insight/insightsummary.h"

namespace zhike {

/// What a person should know before trusting the models on these data, a sentence each: refusals, how spend and
/// frequency go together, regular purchases, drift, a history that begins too late, days left out.
[[nodiscard]] QStringList modelRemarks(const InsightSummary& summary, const Formats& formats);

} // namespace zhike
