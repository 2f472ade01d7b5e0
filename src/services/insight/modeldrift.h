#pragma once

#include "services/insight/insightsummary.h"

namespace zhike {

/// How far purchases went from what was expected where the model had not seen them, as a share of what was expected:
/// -0.3 is 30 % fewer. Without a part held back it is the last quarter of the weeks.
/// @return nothing without a fitted model, or where fewer than fifty purchases were expected.
[[nodiscard]] std::optional<double> driftOf(const InsightSummary& summary);
/// From here on (either way) a person should look before totals are trusted.
inline constexpr double kDriftWarning = 0.2;

} // namespace zhike
