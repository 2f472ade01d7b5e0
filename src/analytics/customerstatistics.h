#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace zhike::analytics {

/// Everything about one customer's buying that the models need (sufficient statistics). Days are counted from any
/// epoch, the same for all rows; amounts are in major units of the base currency, at the rate of the order's day.
struct CustomerStatistics {
    std::int32_t firstDay = 0;
    std::int32_t lastDay = 0;
    std::int32_t purchaseDays
        = 0; ///< distinct days with a positive net amount; 0: never bought, other fields mean nothing
    double revenue = 0; ///< sum over the purchase days, returns taken off
    double firstDayRevenue = 0; ///< of the first purchase day alone
    friend bool operator==(const CustomerStatistics&, const CustomerStatistics&) = default;
};

/// A customer as the buying models see one: x, t_x, T and the mean of the repeat days. Whole days, because rounding to
/// weeks changes the answer; formulas divide by seven.
struct RepeatRow {
    std::int32_t repeats = 0; ///< x: purchase days after the first
    std::int32_t spanDays = 0; ///< t_x: from the first purchase day to the last; 0 when x = 0
    std::int32_t ageDays = 0; ///< T: from the first purchase day to the observation end
    double meanRepeatSpend = 0; ///< m_x: the first day is left out; 0 when x = 0
    friend bool operator==(const RepeatRow&, const RepeatRow&) = default;
};

/// @return x, t_x, T and m_x at the end of `asOfDay` (it belongs to the observation); nothing when the customer has not
/// bought, or when the statistics reach beyond `asOfDay` and so have to be built anew for that day.
[[nodiscard]] std::optional<RepeatRow> repeatRow(const CustomerStatistics& statistics, std::int32_t asOfDay);

/// One line of an order log. The amount is exact: `10.10 + 20.20 - 30.30` must be a day without a purchase.
struct Purchase {
    std::int64_t customer = 0; ///< any number that tells customers apart
    std::int32_t day = 0;
    std::int64_t amountMinor = 0; ///< in minor units; negative for a return, which is dated on the day it belongs to
};

/// Statistics of one customer from a log.
struct CustomerWithStatistics {
    std::int64_t customer = 0;
    CustomerStatistics statistics;
};

/// What a day is whose amounts sum to exactly zero: free samples, or a purchase returned on its own day. (Below zero a
/// day is never a purchase.) Published CDNOW figures count free days: 80 of 67,591.
enum class FreeDays { AreNoPurchase, ArePurchases };

/// Builds statistics from purchases that come sorted by customer, then day. All lines of a customer and day are one
/// purchase whose value is their sum; a day at or below zero is no purchase; days after the as-of day do not count.
/// O(1) memory besides the customers found.
class StatisticsAccumulator {
public:
    /// @param minorPerMajor 100 for CNY, 1 for JPY; greater than zero.
    explicit StatisticsAccumulator(
        double minorPerMajor, std::int32_t asOfDay = std::numeric_limits<std::int32_t>::max(),
        FreeDays freeDays = FreeDays::AreNoPurchase) noexcept;

    /// @return false, and nothing added, when the purchase sorts before the one added last.
    [[nodiscard]] bool add(const Purchase& purchase);

    /// Ends the last customer. Call once after the last purchase; the accumulator is empty afterwards.
    /// @return the customers with at least one purchase day, in the order they came.
    [[nodiscard]] std::vector<CustomerWithStatistics> finish();

    /// Days whose net amount was not positive (free orders, returns without their purchase), and what they summed to in
    /// major units; for a sentence beside the figures. They are in no customer's revenue.
    [[nodiscard]] std::int64_t daysLeftOut() const noexcept { return m_daysLeftOut; }
    [[nodiscard]] double amountLeftOut() const noexcept { return double(m_amountLeftOutMinor) / m_minorPerMajor; }
    /// Customers who appear in the log up to the as-of day, but with no day above zero.
    [[nodiscard]] std::int64_t customersLeftOut() const noexcept { return m_customersLeftOut; }
    /// The newest day with a purchase, the default observation end; nothing when there is none.
    [[nodiscard]] std::optional<std::int32_t> newestPurchaseDay() const noexcept { return m_newestDay; }

private:
    void endDay();
    void endCustomer();

    double m_minorPerMajor;
    std::int32_t m_asOfDay;
    FreeDays m_freeDays;
    bool m_open = false;
    Purchase m_current; ///< customer, day and the day's sum so far
    bool m_customerSeen = false; ///< the open customer has a line up to the as-of day
    std::int32_t m_purchaseDays = 0;
    std::int32_t m_firstDay = 0;
    std::int32_t m_lastDay = 0;
    std::int64_t m_firstDayMinor = 0;
    std::int64_t m_revenueMinor = 0;
    std::vector<CustomerWithStatistics> m_done;
    std::int64_t m_daysLeftOut = 0;
    std::int64_t m_amountLeftOutMinor = 0;
    std::int64_t m_customersLeftOut = 0;
    std::optional<std::int32_t> m_newestDay;
};

} // namespace zhike::analytics
