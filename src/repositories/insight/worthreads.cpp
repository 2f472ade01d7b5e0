#include "repositories/insight/worthreads.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

__extension__ using Wide = __int128;

const QString kLines
    = u"SELECT o.customer_id, o.id, o.order_day, o.net, o.net_base, o.cost_base, l.product_id, l.quantity, l.net,"
      " l.cost, l.unit_price FROM sales_order AS o LEFT JOIN order_line AS l ON l.customer_id = o.customer_id"
      " AND l.order_id = o.id WHERE o.deleted_at IS NULL AND o.status IN ('confirmed', 'shipped', 'closed')"
      " AND o.order_day <= $1"_s;
constexpr qint64 kThousandths = 1000;

/// An amount of an order in the base currency, by the order's own sums; rounded half away from zero.
class Conversion {
public:
    Conversion(qint64 net, qint64 netBase) : m_net(net), m_netBase(netBase) { }
    [[nodiscard]] qint64 operator()(Wide amount) const
    {
        if (m_net == m_netBase) {
            return qint64(amount);
        }
        if (m_net == 0) {
            return 0;
        }
        Wide dividend = amount * m_netBase;
        Wide divisor = m_net;
        if (divisor < 0) {
            dividend = -dividend;
            divisor = -divisor;
        }
        return qint64((dividend >= 0 ? dividend + divisor / 2 : dividend - divisor / 2) / divisor);
    }

private:
    qint64 m_net;
    qint64 m_netBase;
};

/// Hands over the lines of orders and, after each order, what its lines have left over.
class LineReader {
public:
    explicit LineReader(const SoldLineSink& sink) : m_sink(sink) { }

    Result<void> add(const Statement& row)
    {
        if (row.integer(0) != m_rest.customer || row.integer(1) != m_order) {
            ZHIKE_CHECK(endOrder());
            m_order = row.integer(1);
            m_rest
                = SoldLine{row.integer(0), qint32(row.integer(2)), {}, 0, row.integer(4), row.integer(5), 0, m_order};
        }
        if (row.isNull(8)) {
            return {};
        }
        const Conversion inBase(row.integer(3), row.integer(4));
        SoldLine line{row.integer(0), m_rest.day, row.integerOrNull(6), row.integer(7), 0, 0, 0, m_order};
        line.net = inBase(row.integer(8));
        line.cost = row.isNull(9) ? 0 : inBase(row.integer(9));
        line.gross = inBase(Wide(row.integer(10)) * line.quantity / kThousandths);
        m_rest.net -= line.net;
        m_rest.cost -= line.cost;
        return m_sink(line);
    }
    Result<void> endOrder()
    {
        if (m_rest.net == 0 && m_rest.cost == 0) {
            return {};
        }
        m_rest.gross = m_rest.net;
        const SoldLine rest = m_rest;
        m_rest.net = 0;
        m_rest.cost = 0;
        return m_sink(rest);
    }

private:
    const SoldLineSink& m_sink;
    qint64 m_order = -1;
    SoldLine m_rest;
};

Result<void> readSoldLines(Statement& statement, const SoldLineSink& sink)
{
    LineReader reader(sink);
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return reader.endOrder();
        }
        ZHIKE_CHECK(reader.add(statement));
    }
}

struct CareQuery {
    QStringView columns; ///< of CareRow after the customer, as `bigint`
    QStringView from; ///< with its conditions; $1 is the instant
};
constexpr std::array kCareQueries
    = {CareQuery{
           u"sum(minutes), sum(CASE WHEN kind = 'visit' THEN 1 ELSE 0 END), 0, 0, 0, 0",
           u"activity WHERE deleted_at IS NULL AND status = 'done' AND at < $1"},
       CareQuery{u"sum(minutes), 0, 0, 0, 0, 0", u"case_entry WHERE deleted_at IS NULL AND at < $1"},
       CareQuery{
           u"0, 0, count(rating), COALESCE(sum(rating), 0), sum(CASE WHEN type = 'complaint' THEN 1 ELSE 0 END),"
           " sum(CASE WHEN type = 'complaint' AND status NOT IN ('resolved', 'closed', 'rejected', 'duplicate')"
           " THEN 1 ELSE 0 END)",
           u"service_case WHERE deleted_at IS NULL AND opened_at < $1"},
       CareQuery{
           u"0, 0, 0, 0, count(*), sum(CASE WHEN state = 'open' THEN 1 ELSE 0 END)",
           u"customer_need WHERE deleted_at IS NULL AND kind = 'complaint' AND case_id IS NULL AND created_at < $1"}};

Result<void> readCare(SqlSession& session, const QString& where, const CareSink& sink, const auto&... values)
{
    for (const CareQuery& query : kCareQueries) {
        ZHIKE_TRY(
            Statement statement,
            session.query(
                u"SELECT customer_id, %1 FROM %2%3 GROUP BY customer_id"_s.arg(query.columns, query.from, where),
                values...));
        ZHIKE_CHECK(forRows(statement, [&sink](const Statement& row) {
            sink(
                {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4), row.integer(5),
                 row.integer(6)});
        }));
    }
    return {};
}

} // namespace

Result<void> soldLines(SqlSession& session, qint32 lastDay, const SoldLineSink& sink)
{
    ZHIKE_TRY(Statement statement, session.query(kLines + u" ORDER BY o.customer_id, o.id, l.position"_s, lastDay));
    return readSoldLines(statement, sink);
}

Result<void> soldLinesOf(SqlSession& session, qint64 customer, qint32 lastDay, const SoldLineSink& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(kLines + u" AND o.customer_id = $2 ORDER BY o.id, l.position"_s, lastDay, customer));
    return readSoldLines(statement, sink);
}

Result<void> categoriesOfProducts(SqlSession& session, const std::function<void(qint64 product, qint64 category)>& sink)
{
    ZHIKE_TRY(
        Statement statement, session.query(u"SELECT id, category_id FROM product WHERE category_id IS NOT NULL"_s));
    return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), row.integer(1)); });
}

Result<void> categoriesBoughtBy(
    SqlSession& session, qint64 customer, const std::function<void(qint64 product, qint64 category)>& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(
            u"SELECT DISTINCT p.id, p.category_id FROM order_line AS l JOIN product AS p ON p.id = l.product_id"
            " WHERE l.customer_id = $1 AND p.category_id IS NOT NULL"_s,
            customer));
    return forRows(statement, [&sink](const Statement& row) { sink(row.integer(0), row.integer(1)); });
}

Result<QList<qint64>> categoryIds(SqlSession& session)
{
    ZHIKE_TRY(Statement statement, session.query(u"SELECT id FROM product_category ORDER BY id"_s));
    QList<qint64> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.append(row.integer(0)); }));
    return ids;
}

Result<void> careUntil(SqlSession& session, Instant until, const CareSink& sink)
{
    return readCare(session, {}, sink, until);
}

Result<void> careOf(SqlSession& session, qint64 customer, Instant until, const CareSink& sink)
{
    return readCare(session, u" AND customer_id = $2"_s, sink, until, customer);
}

Result<void> customerTies(SqlSession& session, const std::function<void(const TieRow&)>& sink)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id, referred_by_id, parent_id, household_id FROM customer WHERE deleted_at IS NULL AND"
                      " (referred_by_id IS NOT NULL OR parent_id IS NOT NULL OR household_id IS NOT NULL)"_s));
    return forRows(statement, [&sink](const Statement& row) {
        sink({row.integer(0), row.integerOrNull(1), row.integerOrNull(2), row.integerOrNull(3)});
    });
}

Result<qint64> referralsOf(SqlSession& session, qint64 customer)
{
    ZHIKE_TRY(
        const std::optional<qint64> count,
        session.integer(u"SELECT count(*) FROM customer WHERE referred_by_id = $1 AND deleted_at IS NULL"_s, customer));
    return count.value_or(0);
}

} // namespace zhike
