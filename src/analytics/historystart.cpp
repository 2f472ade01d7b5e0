#include "analytics/historystart.h"

namespace zhike::analytics {

HistoryStart historyStart(std::span<const std::int32_t> firstDays, std::int32_t days)
{
    HistoryStart start;
    start.windows = days >= HistoryStart::kWindowDays ? days / HistoryStart::kWindowDays - 1 : 0;
    std::int64_t later = 0;
    for (const std::int32_t day : firstDays) {
        const std::int32_t window = day / HistoryStart::kWindowDays;
        if (window == 0) {
            ++start.early;
        } else if (window <= start.windows) {
            ++later;
        }
    }
    start.usual = start.windows > 0 ? double(later) / start.windows : 0;
    return start;
}

} // namespace zhike::analytics
