#include "repositories/sales/customerstats.h"

#include <QSet>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// The partial index sales_order_purchases answers this without the table; its condition has to stand here word for
// word.
const QString kPurchases = u"SELECT customer_id, order_day, net_base, cost_base FROM sales_order"
                           " WHERE deleted_at IS NULL AND status IN ('confirmed', 'shipped', 'closed')"_s;
const QString kStatsColumns = u"customer_id, first_day, last_day, purchase_days, orders, revenue, margin,"
                              " first_revenue, first_margin, returns"_s;

PurchaseRow purchaseOf(const Statement& row)
{
    return {row.integer(0), qint32(row.integer(1)), row.integer(2), row.integer(3)};
}

CustomerStats statsOf(const Statement& statement)
{
    const auto day = [&](int column) {
        return statement.isNull(column) ? std::nullopt : std::optional(qint32(statement.integer(column)));
    };
    return {
        statement.integer(0),
        day(1),
        day(2),
        statement.integer(3),
        statement.integer(4),
        statement.integer(5),
        statement.integer(6),
        statement.integer(7),
        statement.integer(8),
        statement.integer(9)};
}

} // namespace

Result<void> PurchaseDays::add(const PurchaseRow& row)
{
    if (m_day && (m_day->customer != row.customer || m_day->day != row.day)) {
        ZHIKE_CHECK(m_sink(*m_day));
        m_day.reset();
    }
    if (!m_day) {
        m_day = PurchaseDay{row.customer, row.day};
    }
    ++m_day->orders;
    m_day->net += row.net;
    m_day->cost += row.cost;
    if (row.net < 0) {
        m_day->returns -= row.net;
    }
    return {};
}

Result<void> PurchaseDays::finish()
{
    if (!m_day) {
        return {};
    }
    const PurchaseDay last = *m_day;
    m_day.reset();
    return m_sink(last);
}

void addDay(CustomerStats& stats, const PurchaseDay& day)
{
    stats.orders += day.orders;
    stats.returns += day.returns;
    if (!day.isPurchase()) {
        return;
    }
    if (!stats.firstDay) {
        stats.firstDay = day.day;
        stats.firstRevenue = day.net;
        stats.firstMargin = day.net - day.cost;
    }
    stats.lastDay = day.day;
    ++stats.purchaseDays;
    stats.revenue += day.net;
    stats.margin += day.net - day.cost;
}

StatsAccumulator::StatsAccumulator(Sink sink)
    : m_sink(std::move(sink)), m_days([this](const PurchaseDay& day) -> Result<void> {
          if (m_stats && m_stats->customer != day.customer) {
              ZHIKE_CHECK(m_sink(*m_stats));
              m_stats.reset();
          }
          if (!m_stats) {
              m_stats = CustomerStats{day.customer};
          }
          addDay(*m_stats, day);
          return {};
      })
{
}

Result<void> StatsAccumulator::finish()
{
    ZHIKE_CHECK(m_days.finish());
    return m_stats ? m_sink(*m_stats) : Result<void>();
}

Result<void>
purchasesOf(SqlSession& session, CustomerId customer, const std::function<Result<void>(const PurchaseRow&)>& sink)
{
    ZHIKE_TRY(Statement statement, session.query(kPurchases + u" AND customer_id = $1 ORDER BY order_day"_s, customer));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        ZHIKE_CHECK(sink(purchaseOf(statement)));
    }
}

Result<CustomerStats> refreshStats(SqlSession& session, CustomerId customer)
{
    CustomerStats stats{customer.value()};
    StatsAccumulator accumulator([&stats](const CustomerStats& row) {
        stats = row;
        return Result<void>();
    });
    ZHIKE_CHECK(purchasesOf(session, customer, [&](const PurchaseRow& row) { return accumulator.add(row); }));
    ZHIKE_CHECK(accumulator.finish());
    ZHIKE_CHECK(writeStats(session, stats));
    return stats;
}

Result<void> writeStats(SqlSession& session, const CustomerStats& stats)
{
    static const QString kSql = u"INSERT INTO customer_stats (%1) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
                                " ON CONFLICT (customer_id) DO UPDATE SET first_day = excluded.first_day,"
                                " last_day = excluded.last_day, purchase_days = excluded.purchase_days,"
                                " orders = excluded.orders, revenue = excluded.revenue, margin = excluded.margin,"
                                " first_revenue = excluded.first_revenue, first_margin = excluded.first_margin,"
                                " returns = excluded.returns"_s.arg(kStatsColumns);
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 changed,
        session.execute(
            kSql, stats.customer, stats.firstDay, stats.lastDay, stats.purchaseDays, stats.orders, stats.revenue,
            stats.margin, stats.firstRevenue, stats.firstMargin, stats.returns));
    return {};
}

Result<std::optional<CustomerStats>> readStats(SqlSession& session, CustomerId customer)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT %1 FROM customer_stats WHERE customer_id = $1"_s.arg(kStatsColumns), customer));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? std::optional(statsOf(statement)) : std::nullopt;
}

Result<void> readAllStats(SqlSession& session, const StatsAccumulator::Sink& sink)
{
    ZHIKE_TRY(
        Statement statement, session.query(u"SELECT %1 FROM customer_stats ORDER BY customer_id"_s.arg(kStatsColumns)));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        ZHIKE_CHECK(sink(statsOf(statement)));
    }
}

Result<void>
purchasesUpTo(SqlSession& session, qint32 lastDay, const std::function<Result<void>(const PurchaseRow&)>& sink)
{
    QSet<qint64> inBin;
    {
        ZHIKE_TRY(Statement binned, session.query(u"SELECT id FROM customer WHERE deleted_at IS NOT NULL"_s));
        for (;;) {
            ZHIKE_TRY(const bool row, binned.next());
            if (!row) {
                break;
            }
            inBin.insert(binned.integer(0));
        }
    }
    ZHIKE_TRY(
        Statement statement,
        session.query(kPurchases + u" AND order_day <= $1 ORDER BY customer_id, order_day"_s, qint64(lastDay)));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        const PurchaseRow purchase = purchaseOf(statement);
        if (inBin.isEmpty() || !inBin.contains(purchase.customer)) {
            ZHIKE_CHECK(sink(purchase));
        }
    }
}

Result<std::optional<qint64>> newestPurchaseDay(SqlSession& session)
{
    return session.integer(u"SELECT max(last_day) FROM customer_stats"_s);
}

Result<std::optional<qint64>> oldestPurchaseDay(SqlSession& session)
{
    return session.integer(u"SELECT min(first_day) FROM customer_stats"_s);
}

} // namespace zhike
