#pragma once

#include "domain/base/time.h"

#include <algorithm>
#include <array>

namespace zhike {

/// First days of the Chinese year, 2012 to 2036.
inline constexpr std::array kSpringFestivals
    = {Day(15362), Day(15746), Day(16101), Day(16485), Day(16839), Day(17194), Day(17578), Day(17932), Day(18286),
       Day(18670), Day(19024), Day(19379), Day(19763), Day(20117), Day(20501), Day(20855), Day(21209), Day(21593),
       Day(21948), Day(22302), Day(22686), Day(23041), Day(23425), Day(23779), Day(24133)};

/// @return whether a day is New Year's Eve or one of the six days after it.
[[nodiscard]] inline bool isSpringFestival(Day day)
{
    const auto after = std::ranges::upper_bound(kSpringFestivals, day.plus(1));
    return after != kSpringFestivals.begin() && day - *std::prev(after) < 7;
}

} // namespace zhike
