#include "analytics/customerstatistics.h"

#include "analytics/cells.h"

#include <algorithm>
#include <utility>

namespace zhike::analytics {

std::optional<RepeatRow> repeatRow(const CustomerStatistics& statistics, std::int32_t asOfDay)
{
    if (statistics.purchaseDays <= 0 || asOfDay < statistics.lastDay) {
        return std::nullopt;
    }
    const std::int64_t age = std::int64_t(asOfDay) - statistics.firstDay;
    const std::int64_t span = std::int64_t(statistics.lastDay) - statistics.firstDay;
    const std::int32_t repeats = statistics.purchaseDays - 1;
    if (age > kMostDays || !isPossibleHistory(repeats, std::int32_t(span), std::int32_t(age))) {
        return std::nullopt;
    }
    RepeatRow row{repeats, std::int32_t(span), std::int32_t(age), 0};
    if (repeats > 0) {
        row.meanRepeatSpend = (statistics.revenue - statistics.firstDayRevenue) / double(repeats);
    }
    return row;
}

StatisticsAccumulator::StatisticsAccumulator(double minorPerMajor, std::int32_t asOfDay, FreeDays freeDays) noexcept
    : m_minorPerMajor(minorPerMajor), m_asOfDay(asOfDay), m_freeDays(freeDays)
{
}

bool StatisticsAccumulator::add(const Purchase& purchase)
{
    if (m_open) {
        if (purchase.customer < m_current.customer
            || (purchase.customer == m_current.customer && purchase.day < m_current.day)) {
            return false;
        }
        if (purchase.customer != m_current.customer) {
            endCustomer();
        } else if (purchase.day != m_current.day) {
            endDay();
        }
    }
    if (!m_open) {
        m_open = true;
        m_current = {purchase.customer, purchase.day, 0};
    } else if (purchase.day != m_current.day) {
        m_current.day = purchase.day;
        m_current.amountMinor = 0;
    }
    m_customerSeen = m_customerSeen || purchase.day <= m_asOfDay;
    m_current.amountMinor += purchase.amountMinor;
    return true;
}

void StatisticsAccumulator::endDay()
{
    if (m_current.day > m_asOfDay) {
        return;
    }
    if (m_current.amountMinor < 0 || (m_current.amountMinor == 0 && m_freeDays == FreeDays::AreNoPurchase)) {
        ++m_daysLeftOut;
        m_amountLeftOutMinor += m_current.amountMinor;
        return;
    }
    if (m_purchaseDays == 0) {
        m_firstDay = m_current.day;
        m_firstDayMinor = m_current.amountMinor;
    }
    ++m_purchaseDays;
    m_lastDay = m_current.day;
    m_revenueMinor += m_current.amountMinor;
    m_newestDay = std::max(m_newestDay.value_or(m_current.day), m_current.day);
}

void StatisticsAccumulator::endCustomer()
{
    endDay();
    if (m_purchaseDays > 0) {
        m_done.push_back(
            {m_current.customer,
             {m_firstDay, m_lastDay, m_purchaseDays, double(m_revenueMinor) / m_minorPerMajor,
              double(m_firstDayMinor) / m_minorPerMajor}});
    } else if (m_customerSeen) {
        ++m_customersLeftOut;
    }
    m_open = false;
    m_customerSeen = false;
    m_purchaseDays = 0;
    m_revenueMinor = 0;
    m_firstDayMinor = 0;
}

std::vector<CustomerWithStatistics> StatisticsAccumulator::finish()
{
    if (m_open) {
        endCustomer();
    }
    return std::exchange(m_done, {});
}

} // namespace zhike::analytics
