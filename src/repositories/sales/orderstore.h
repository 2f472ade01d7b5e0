#pragma once

#include "domain/sales/order.h"
#include "repositories/recordjson.h"

namespace zhike {

/// Orders with their lines: the order's row and its lines are read and written as one.
class OrderStore {
public:
    using Record = Order;
    static constexpr RecordKind kKind = RecordKind::Order;

    explicit OrderStore(SqlSession& session) : m_session(session), m_rows(session) { }

    [[nodiscard]] Result<void> insert(const Order& order, std::optional<qint64> batch = std::nullopt);
    [[nodiscard]] Result<std::optional<Order>> find(CustomerId customer, OrderId id);
    [[nodiscard]] Result<std::optional<Order>> findAnywhere(CustomerId customer, OrderId id);
    [[nodiscard]] Result<Order> get(CustomerId customer, OrderId id);
    [[nodiscard]] Result<void> update(const Order& read, const OrderDraft& draft, Instant now);
    [[nodiscard]] Result<void> setDeleted(const Order& read, std::optional<Instant> deletedAt, Instant now)
    {
        return m_rows.setDeleted(read, deletedAt, now);
    }
    /// Writes other lines in place of an order's; its own row is the caller's.
    [[nodiscard]] Result<void> replaceLines(CustomerId customer, OrderId id, const QList<OrderLineDraft>& lines);
    /// The orders of a customer without their lines, newest day first.
    [[nodiscard]] Result<QList<Order>> ofCustomer(CustomerId customer, int limit);

    /// The statement that adds a line and its parameters, as RowStore::insertSql() and bindRow().
    [[nodiscard]] static const QString& insertLineSql();
    /// Every column of a line but its customer and order.
    [[nodiscard]] static QString lineColumnsBesideKey();
    template <class Target>
    static void bindLine(Target& target, CustomerId customer, OrderId order, int position, const OrderLineDraft& line)
    {
        int index = 0;
        target.bindOne(++index, customer);
        target.bindOne(++index, order);
        target.bindOne(++index, position);
        for (const BoundField<OrderLineDraft>& column : Catalogue<OrderLineDraft>::kFields) {
            const Value value = column.read(line);
            const auto* text = std::get_if<QString>(&value);
            target.bindOne(++index, text != nullptr && text->isEmpty() ? Value() : value);
        }
    }

private:
    Result<void> insertLines(CustomerId customer, OrderId id, const QList<OrderLineDraft>& lines);
    Result<void> readLines(Order& order);

    SqlSession& m_session;
    RowStore<OrderDraft, OrderId> m_rows;
};

/// The order's own fields and "lines", an array of the lines' fields.
[[nodiscard]] QJsonObject toJson(const OrderDraft& order);
[[nodiscard]] inline JsonDifference differenceOf(const OrderDraft& before, const OrderDraft& after)
{
    return differenceOf(toJson(before), toJson(after));
}
[[nodiscard]] Result<OrderDraft> fromJson(const QJsonObject& json, OrderDraft base);

} // namespace zhike
