#include "repositories/sales/customerstats.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// The partial index sales_order_purchases answers this without the table; its condition has to stand here word for
// word.
constexpr auto kPurchases = u"SELECT customer_id, order_day, net_base, cost_base FROM sales_order"
                            " WHERE deleted_at IS NULL AND status IN ('confirmed', 'shipped', 'closed')";
constexpr auto kStatsColumns = u"customer_id, first_day, last_day, purchase_days, orders, revenue, margin,"
                               " first_revenue, first_margin, returns";

Result<void> accumulate(Statement& statement, StatsAccumulator& accumulator)
{
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return accumulator.finish();
        }
        ZHIKE_CHECK(accumulator.add(
            {statement.integer(0), qint32(statement.integer(1)), statement.integer(2), statement.integer(3)}));
    }
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

Result<void> StatsAccumulator::add(const PurchaseRow& row)
{
    if (m_open && row.customer != m_stats.customer) {
        ZHIKE_CHECK(closeCustomer());
    }
    if (!m_open) {
        m_stats = CustomerStats{row.customer};
        m_open = true;
        m_day = row.day;
        m_dayNet = 0;
        m_dayCost = 0;
    } else if (row.day != m_day) {
        closeDay();
        m_day = row.day;
    }
    ++m_stats.orders;
    m_dayNet += row.net;
    m_dayCost += row.cost;
    if (row.net < 0) {
        m_stats.returns -= row.net;
    }
    return {};
}

void StatsAccumulator::closeDay()
{
    if (m_dayNet > 0) {
        if (!m_stats.firstDay) {
            m_stats.firstDay = m_day;
            m_stats.firstRevenue = m_dayNet;
            m_stats.firstMargin = m_dayNet - m_dayCost;
        }
        m_stats.lastDay = m_day;
        ++m_stats.purchaseDays;
        m_stats.revenue += m_dayNet;
        m_stats.margin += m_dayNet - m_dayCost;
    }
    m_dayNet = 0;
    m_dayCost = 0;
}

Result<void> StatsAccumulator::closeCustomer()
{
    closeDay();
    m_open = false;
    return m_sink(m_stats);
}

Result<void> StatsAccumulator::finish()
{
    return m_open ? closeCustomer() : Result<void>();
}

Result<CustomerStats> refreshStats(SqlSession& session, CustomerId customer)
{
    CustomerStats stats{customer.value()};
    {
        ZHIKE_TRY(
            Statement statement,
            session.query(QStringView(kPurchases) + u" AND customer_id = $1 ORDER BY order_day"_s, customer));
        StatsAccumulator accumulator([&stats](const CustomerStats& row) {
            stats = row;
            return Result<void>();
        });
        ZHIKE_CHECK(accumulate(statement, accumulator));
    }
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
                                " returns = excluded.returns"_s.arg(QStringView(kStatsColumns));
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
        session.query(
            u"SELECT %1 FROM customer_stats WHERE customer_id = $1"_s.arg(QStringView(kStatsColumns)), customer));
    ZHIKE_TRY(const bool row, statement.next());
    return row ? std::optional(statsOf(statement)) : std::nullopt;
}

Result<void> readAllStats(SqlSession& session, const StatsAccumulator::Sink& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT %1 FROM customer_stats ORDER BY customer_id"_s.arg(QStringView(kStatsColumns))));
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        ZHIKE_CHECK(sink(statsOf(statement)));
    }
}

Result<void> statsAsOf(SqlSession& session, qint32 lastDay, const StatsAccumulator::Sink& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            QStringView(kPurchases) + u" AND order_day <= $1 ORDER BY customer_id, order_day"_s, qint64(lastDay)));
    StatsAccumulator accumulator(sink);
    return accumulate(statement, accumulator);
}

Result<std::optional<qint64>> newestPurchaseDay(SqlSession& session)
{
    return session.integer(u"SELECT max(last_day) FROM customer_stats"_s);
}

} // namespace zhike
