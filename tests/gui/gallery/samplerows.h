#pragma once

#include "gui/common/rowsource.h"

#include <memory>

namespace zhike::gallery {

/// The customers of the pictures: Haiyue Instruments on 20 November 2026.
[[nodiscard]] std::unique_ptr<MemoryRows> customers();
[[nodiscard]] Day storyDay();

} // namespace zhike::gallery
