#include "repositories/sales/orderstore.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const QString& lineColumns()
{
    static const QString kColumns = [] {
        QStringList keys;
        for (const BoundField<OrderLineDraft>& column : Catalogue<OrderLineDraft>::kFields) {
            keys.append(QString::fromLatin1(column.field.key));
        }
        return keys.join(u", "_s);
    }();
    return kColumns;
}

} // namespace

const QString& OrderStore::insertLineSql()
{
    static const QString kSql = [] {
        QStringList marks;
        for (size_t i = 1; i <= Catalogue<OrderLineDraft>::kFields.size() + 3; ++i) {
            marks.append(u"$%1"_s.arg(i));
        }
        return u"INSERT INTO order_line (customer_id, order_id, position, %1) VALUES (%2)"_s.arg(
            lineColumns(), marks.join(u", "_s));
    }();
    return kSql;
}

QString OrderStore::lineColumnsBesideKey()
{
    return u"position, "_s + lineColumns();
}

Result<void> OrderStore::insert(const Order& order, std::optional<qint64> batch)
{
    ZHIKE_CHECK(m_rows.insert(order, batch));
    return insertLines(order.customer, order.id, order.details.lines);
}

Result<void> OrderStore::insertLines(CustomerId customer, OrderId id, const QList<OrderLineDraft>& lines)
{
    ZHIKE_TRY(Statement statement, m_session.prepare(insertLineSql()));
    int position = 0;
    for (const OrderLineDraft& line : lines) {
        bindLine(statement, customer, id, ++position, line);
        ZHIKE_TRY([[maybe_unused]] const qint64 changed, statement.execute());
    }
    return {};
}

Result<void> OrderStore::readLines(Order& order)
{
    ZHIKE_TRY(
        Statement statement,
        m_session.query(
            u"SELECT %1 FROM order_line WHERE customer_id = $1 AND order_id = $2 ORDER BY position"_s.arg(
                lineColumns()),
            order.customer, order.id));
    order.details.lines.clear();
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return {};
        }
        OrderLineDraft line;
        int index = 0;
        for (const BoundField<OrderLineDraft>& column : Catalogue<OrderLineDraft>::kFields) {
            if (!column.write(line, statement.value(index++))) {
                return fail(
                    ErrorCode::Damaged,
                    u"order_line of %1.%2"_s.arg(order.id.value()).arg(QLatin1StringView(column.field.key)));
            }
        }
        applyCurrency(line, order.details.currency);
        order.details.lines.append(line);
    }
}

Result<std::optional<Order>> OrderStore::find(CustomerId customer, OrderId id)
{
    ZHIKE_TRY(std::optional<Order> order, m_rows.find(customer, id));
    if (order) {
        ZHIKE_CHECK(readLines(*order));
    }
    return order;
}

Result<std::optional<Order>> OrderStore::findAnywhere(CustomerId customer, OrderId id)
{
    ZHIKE_TRY(std::optional<Order> order, m_rows.findAnywhere(customer, id));
    if (order) {
        ZHIKE_CHECK(readLines(*order));
    }
    return order;
}

Result<Order> OrderStore::get(CustomerId customer, OrderId id)
{
    ZHIKE_TRY(Order order, m_rows.get(customer, id));
    ZHIKE_CHECK(readLines(order));
    return order;
}

Result<void> OrderStore::update(const Order& read, const OrderDraft& draft, Instant now)
{
    ZHIKE_CHECK(m_rows.update(read, draft, now));
    if (read.details.lines == draft.lines) {
        return {};
    }
    return replaceLines(read.customer, read.id, draft.lines);
}

Result<void> OrderStore::replaceLines(CustomerId customer, OrderId id, const QList<OrderLineDraft>& lines)
{
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 removed,
        m_session.execute(u"DELETE FROM order_line WHERE customer_id = $1 AND order_id = $2"_s, customer, id));
    return insertLines(customer, id, lines);
}

Result<QList<Order>> OrderStore::ofCustomer(CustomerId customer, int limit)
{
    return m_rows.readWhere(
        u" WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY order_day DESC, id DESC LIMIT $2"_s, customer, limit);
}

QJsonObject toJson(const OrderDraft& order)
{
    QJsonObject json = toJson<OrderDraft>(order);
    QJsonArray lines;
    for (const OrderLineDraft& line : order.lines) {
        lines.append(toJson(line));
    }
    json.insert("lines"_L1, lines);
    return json;
}

Result<OrderDraft> fromJson(const QJsonObject& json, OrderDraft base)
{
    ZHIKE_TRY(OrderDraft order, fromJson<OrderDraft>(json, std::move(base)));
    if (const auto lines = json.constFind("lines"_L1); lines != json.constEnd()) {
        order.lines.clear();
        for (const QJsonValue& element : lines->toArray()) {
            ZHIKE_TRY(OrderLineDraft line, fromJson(element.toObject(), OrderLineDraft()));
            order.lines.append(std::move(line));
        }
        applyCurrency(order);
    }
    return order;
}

} // namespace zhike
