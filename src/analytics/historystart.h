#pragma once

#include <cstdint>
#include <span>

namespace zhike::analytics {

/// How many customers a log begins with. Where they are far more than come later, the log rather begins after its
/// customers did: their first purchases are then none, which makes the models take them for younger than they are.
struct HistoryStart {
    static constexpr std::int32_t kWindowDays = 91;
    static constexpr std::int64_t kFewest = 50; ///< customers below which nothing is said
    static constexpr double kSuspicious = 2.5;

    std::int64_t early = 0; ///< customers whose first purchase lies in the first window
    double usual = 0; ///< mean of the whole windows after it
    std::int32_t windows = 0; ///< so many

    [[nodiscard]] bool beginsLate() const
    {
        return windows > 0 && early >= kFewest && double(early) > kSuspicious * usual;
    }
};

/// @param firstDays of the customers' first purchases, counted from the first day of the log
/// @param days that the log covers
[[nodiscard]] HistoryStart historyStart(std::span<const std::int32_t> firstDays, std::int32_t days);

} // namespace zhike::analytics
