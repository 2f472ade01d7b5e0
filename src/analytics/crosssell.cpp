#include "analytics/crosssell.h"

#include <algorithm>
#include <limits>

namespace zhike::analytics {

namespace {

constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

} // namespace

void CrossSellTable::add(std::span<const CategoryEntry> entries)
{
    std::array<std::int32_t, kMostCategories> days;
    days.fill(kNever);
    for (const CategoryEntry& entry : entries) {
        days[size_t(entry.category)] = entry.day;
        ++m_buyers[size_t(entry.category)];
        m_margin[size_t(entry.category)] += double(entry.margin);
    }
    for (const CategoryEntry& owned : entries) {
        Row& eligible = m_eligible[size_t(owned.category)];
        Row& followed = m_followed[size_t(owned.category)];
        for (size_t other = 0; other < kMostCategories; ++other) {
            if (days[other] > owned.day) {
                ++eligible[other];
                followed[other] += days[other] != kNever ? 1 : 0;
            }
        }
    }
}

double CrossSellTable::frequency(std::size_t owned, std::size_t other) const
{
    const std::int64_t eligible = m_eligible[owned][other];
    return eligible > 0 ? double(m_followed[owned][other]) / double(eligible) : 0.0;
}

double CrossSellTable::meanFirstMargin(std::size_t category) const
{
    return m_buyers[category] > 0 ? m_margin[category] / double(m_buyers[category]) : 0.0;
}

double CrossSellTable::expected(std::span<const CategoryEntry> owned) const
{
    if (owned.empty()) {
        return 0;
    }
    std::uint64_t mask = 0;
    for (const CategoryEntry& entry : owned) {
        mask |= std::uint64_t(1) << entry.category;
    }
    double sum = 0;
    for (size_t other = 0; other < kMostCategories; ++other) {
        if ((mask >> other & 1U) != 0 || m_buyers[other] == 0) {
            continue;
        }
        double frequencies = 0;
        for (const CategoryEntry& entry : owned) {
            frequencies += frequency(size_t(entry.category), other);
        }
        sum += std::max(0.0, frequencies / double(owned.size()) * meanFirstMargin(other));
    }
    return sum;
}

} // namespace zhike::analytics
