#pragma once

#include "domain/base/id.h"
#include "storage/sqlsession.h"

#include <functional>
#include <span>

namespace zhike {

/// The sufficient statistics of one customer's buying (analytics: one purchase a day, returns reduce the day they
/// belong to, a day at or below zero is no purchase). Amounts are minor units of the base currency.
struct CustomerStats {
    qint64 customer = 0;
    std::optional<qint32> firstDay; ///< days since 1970-01-01; nothing when there was no purchase
    std::optional<qint32> lastDay;
    qint64 purchaseDays = 0;
    qint64 orders = 0; ///< documents that count, returns among them
    qint64 revenue = 0; ///< of the purchase days
    qint64 margin = 0;
    qint64 firstRevenue = 0; ///< of the first purchase day
    qint64 firstMargin = 0;
    qint64 returns = 0; ///< sum of negative documents, as a positive amount
    friend bool operator==(const CustomerStats&, const CustomerStats&) = default;
};

/// One counted order in the order customer, day.
struct PurchaseRow {
    qint64 customer = 0;
    qint32 day = 0;
    qint64 net = 0;
    qint64 cost = 0;
};

/// Adds up purchases that come sorted by customer and day and hands over each customer's row once.
class StatsAccumulator {
public:
    using Sink = std::function<Result<void>(const CustomerStats&)>;
    explicit StatsAccumulator(Sink sink) : m_sink(std::move(sink)) { }
    [[nodiscard]] Result<void> add(const PurchaseRow& row);
    [[nodiscard]] Result<void> finish();

private:
    void closeDay();
    Result<void> closeCustomer();

    Sink m_sink;
    CustomerStats m_stats;
    bool m_open = false;
    qint32 m_day = 0;
    qint64 m_dayNet = 0;
    qint64 m_dayCost = 0;
};

/// Makes the customer's row again from its orders: a few microseconds for a customer with ten.
[[nodiscard]] Result<CustomerStats> refreshStats(SqlSession& session, CustomerId customer);
/// Writes a customer's row.
[[nodiscard]] Result<void> writeStats(SqlSession& session, const CustomerStats& stats);
[[nodiscard]] Result<std::optional<CustomerStats>> readStats(SqlSession& session, CustomerId customer);
/// Streams every customer's row by customer.
[[nodiscard]] Result<void> readAllStats(SqlSession& session, const StatsAccumulator::Sink& sink);
/// Streams what the orders say up to and including a day, from the covering index, without the table.
[[nodiscard]] Result<void> statsAsOf(SqlSession& session, qint32 lastDay, const StatsAccumulator::Sink& sink);
/// The day of the newest order that counts, or nothing.
[[nodiscard]] Result<std::optional<qint64>> newestPurchaseDay(SqlSession& session);

} // namespace zhike
