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
    /// The orders of a customer without their lines, newest day first.
    [[nodiscard]] Result<QList<Order>> ofCustomer(CustomerId customer, int limit);

private:
    Result<void> insertLines(CustomerId customer, OrderId id, const QList<OrderLineDraft>& lines);
    Result<void> readLines(Order& order);

    SqlSession& m_session;
    RowStore<OrderDraft, OrderId> m_rows;
};

/// The order's own fields and "lines", an array of the lines' fields.
[[nodiscard]] QJsonObject toJson(const OrderDraft& order);
[[nodiscard]] Result<OrderDraft> fromJson(const QJsonObject& json, OrderDraft base);

} // namespace zhike
