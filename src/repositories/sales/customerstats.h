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

/// All counted orders of one customer and day, merged.
struct PurchaseDay {
    qint64 customer = 0;
    qint32 day = 0;
    qint64 orders = 0;
    qint64 net = 0;
    qint64 cost = 0;
    qint64 returns = 0;
    /// A day that returns have eaten up is no purchase; a day of free orders is one, of amount 0, as in the published
    /// CDNOW customer tables.
    [[nodiscard]] bool isPurchase() const { return net > 0 || (net == 0 && returns == 0); }
};

/// Merges orders that come sorted by customer and day and hands over each day once.
class PurchaseDays {
public:
    using Sink = std::function<Result<void>(const PurchaseDay&)>;
    explicit PurchaseDays(Sink sink) : m_sink(std::move(sink)) { }
    [[nodiscard]] Result<void> add(const PurchaseRow& row);
    [[nodiscard]] Result<void> finish();

private:
    Sink m_sink;
    std::optional<PurchaseDay> m_day;
};

/// Adds one more day to a customer's statistics; days come in ascending order.
void addDay(CustomerStats& stats, const PurchaseDay& day);

/// Adds up purchases that come sorted by customer and day and hands over each customer's row once.
class StatsAccumulator {
public:
    using Sink = std::function<Result<void>(const CustomerStats&)>;
    explicit StatsAccumulator(Sink sink);
    [[nodiscard]] Result<void> add(const PurchaseRow& row) { return m_days.add(row); }
    [[nodiscard]] Result<void> finish();

private:
    Sink m_sink;
    std::optional<CustomerStats> m_stats;
    PurchaseDays m_days;
};

/// Makes the customer's row again from its orders: a few microseconds for a customer with ten.
[[nodiscard]] Result<CustomerStats> refreshStats(SqlSession& session, CustomerId customer);
/// Streams one customer's counted orders by day.
[[nodiscard]] Result<void>
purchasesOf(SqlSession& session, CustomerId customer, const std::function<Result<void>(const PurchaseRow&)>& sink);
/// Writes a customer's row.
[[nodiscard]] Result<void> writeStats(SqlSession& session, const CustomerStats& stats);
[[nodiscard]] Result<std::optional<CustomerStats>> readStats(SqlSession& session, CustomerId customer);
/// Streams every customer's row by customer.
[[nodiscard]] Result<void> readAllStats(SqlSession& session, const StatsAccumulator::Sink& sink);
/// Streams every counted order up to and including a day by customer and day, from the covering index alone; orders of
/// customers in the bin are left out.
[[nodiscard]] Result<void>
purchasesUpTo(SqlSession& session, qint32 lastDay, const std::function<Result<void>(const PurchaseRow&)>& sink);
/// The days of the newest and of the first purchase of all, or nothing.
[[nodiscard]] Result<std::optional<qint64>> newestPurchaseDay(SqlSession& session);
[[nodiscard]] Result<std::optional<qint64>> oldestPurchaseDay(SqlSession& session);

} // namespace zhike
