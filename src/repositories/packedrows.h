#pragma once

#include "repositories/sales/orderstore.h"
#include "repositories/stores.h"

#include <QByteArray>

namespace zhike {

/// Rows for one statement with their values turned into bytes: made on any thread, in any number, and bound on the
/// session's by writePacked(). What costs time (reading catalogues, UTF-8, sort keys) is done when a row is added.
class PackedRows {
public:
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

    /// A record as RowStore::insert() writes it.
    template <class Draft, class IdType>
    void add(const Saved<Draft, IdType>& record, std::optional<qint64> batch = std::nullopt)
    {
        RowStore<Draft, IdType>::bindRow(*this, record, batch);
        ++m_count;
    }
    /// The lines of an order as OrderStore::insert() writes them.
    void addLines(const Order& order)
    {
        int position = 0;
        for (const OrderLineDraft& line : order.details.lines) {
            OrderStore::bindLine(*this, order.customer, order.id, ++position, line);
            ++m_count;
        }
    }

    // A target of RowStore::bindRow(): parameters come in their order.
    template <class T> void bindOne(int, const T& value)
    {
        if constexpr (detail::isOptional<T>) {
            value ? bindOne(0, *value) : putNull();
        } else if constexpr (std::same_as<T, Value>) {
            std::visit([this](const auto& inner) { bindOne(0, inner); }, value);
        } else if constexpr (std::same_as<T, std::monostate> || std::same_as<T, std::nullopt_t>) {
            putNull();
        } else if constexpr (std::integral<T>) {
            putInteger(qint64(value));
        } else if constexpr (std::floating_point<T>) {
            putReal(double(value));
        } else if constexpr (std::same_as<T, Instant>) {
            putInteger(value.msSinceEpoch());
        } else if constexpr (detail::IdLike<T>) {
            putInteger(value.value());
        } else if constexpr (std::same_as<T, QByteArray>) {
            putBytes('b', value);
        } else {
            putText(value);
        }
    }

private:
    void putNull() { m_bytes.append('n'); }
    void putInteger(qint64 value);
    void putReal(double value);
    void putText(QStringView value);
    void putBytes(char tag, QByteArrayView value);

    QByteArray m_bytes;
    qint64 m_count = 0;
};

/// Runs an INSERT with one '$n' for each value once for each row, inside the caller's transaction.
[[nodiscard]] Result<void> writePacked(SqlSession& session, const QString& sql, const PackedRows& rows);

} // namespace zhike
