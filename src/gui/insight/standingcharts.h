#pragma once

#include "documents/charts/cubechart.h"
#include "documents/charts/lifecyclechart.h"
#include "repositories/insight/insightstore.h"
#include "services/insight/insightsummary.h"

#include <optional>

namespace zhike {

/// How many customers stand in each stage and how many went since a day. Keys: `LifecyclePlace`, stages by number.
/// @param since nothing: no flows are known yet
[[nodiscard]] LifecycleData lifecycleData(
    const StandingSummary& standing, const QList<StageFlow>& flows, std::optional<Day> since, Day asOf,
    const Formats& formats);

/// The retention cube, one grid for each band of satisfaction and one more where it is unknown; the five cells with the
/// most value at risk among those that call for an action are numbered. Keys: `analytics::CubeCell::place`.
[[nodiscard]] CubeData cubeData(const StandingSummary& standing, Currency base, const Formats& formats);

/// "Leaving decline: 13 to ended, 5 to maturity."; empty where nobody left it.
[[nodiscard]] QString declineSentence(const QList<StageFlow>& flows, const Formats& formats);

} // namespace zhike
