#include "analytics/regularity.h"

#include <algorithm>
#include <cmath>

namespace zhike::analytics {
namespace {

/// The variance of a Beta(k, k) number about 1/2 is 1 / (4 (2 k + 1)).
double regularityOf(double variance) noexcept
{
    const double least = 1 / (4 * (2 * kMostRegular + 1));
    return (1 - 4 * std::max(variance, least)) / (8 * std::max(variance, least));
}

} // namespace

void RegularityMeter::endCustomer(double& squares, double& fourths, std::int64_t& customers) const noexcept
{
    if (m_gapBefore > 0) {
        const double share = m_gapBefore / (m_gapBefore + m_gap) - 0.5;
        squares += share * share;
        fourths += share * share * share * share;
        ++customers;
    }
}

bool RegularityMeter::add(std::int64_t customer, std::int32_t day) noexcept
{
    if (m_customer == customer) {
        if (day <= m_day) {
            return false;
        }
        m_gapBefore = m_gap;
        m_gap = double(std::int64_t(day) - m_day);
        m_logGaps.multiply(m_gap / kDaysPerWeek);
        ++m_gaps;
    } else {
        endCustomer(m_squares, m_fourths, m_customers);
        m_customer = customer;
        m_gap = 0;
        m_gapBefore = 0;
    }
    m_day = day;
    return true;
}

Regularity RegularityMeter::result() const noexcept
{
    double squares = m_squares;
    double fourths = m_fourths;
    Regularity regularity;
    regularity.customers = m_customers;
    endCustomer(squares, fourths, regularity.customers);
    regularity.gaps = m_gaps;
    regularity.logGapWeeks = LogProduct(m_logGaps).sum();
    if (regularity.customers == 0) {
        return regularity;
    }
    const double customers = double(regularity.customers);
    const double variance = squares / customers;
    regularity.k = regularityOf(variance);
    if (variance > 0 && regularity.k < kMostRegular) {
        const double spread = std::sqrt(std::max(0.0, fourths / customers - variance * variance) / customers);
        regularity.standardError = spread / (8 * variance * variance); // dk/dv = -1 / (8 v^2)
    }
    return regularity;
}

} // namespace zhike::analytics
