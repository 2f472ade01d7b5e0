#pragma once

#include "repositories/lists/listscan.h"

#include <QHash>
#include <vector>

namespace zhike {

/// One key of an order, as numbers that compare like the values do: what a million rows are sorted by.
/// Texts become the rank of their collation key, choices their place in the list of choices, links the rank of the name
/// that they show. Rows without a value come last in both directions.
class SortColumn {
public:
    SortColumn(const ListColumn& column, Qt::SortOrder order) : m_column(column), m_order(order) { }

    void resize(size_t rows) { m_keys.assign(rows, kNothing); }
    /// The value of one row as the statement holds it.
    void set(size_t row, const Statement& statement, int column);
    /// Turns what was set into ranks; after the last set().
    [[nodiscard]] Result<void> finish(SqlSession& session);
    [[nodiscard]] qint64 key(size_t row) const { return m_keys[row]; }
    [[nodiscard]] const std::vector<qint64>& keys() const { return m_keys; }
    [[nodiscard]] Qt::SortOrder order() const { return m_order; }

private:
    static constexpr qint64 kNothing = std::numeric_limits<qint64>::max();

    [[nodiscard]] bool isRanked() const;
    [[nodiscard]] Result<std::vector<qint64>> ranks(SqlSession& session) const;

    ListColumn m_column;
    Qt::SortOrder m_order;
    std::vector<qint64> m_keys;
    // ranked columns: the distinct values, and in m_keys their places until finish()
    QHash<QByteArray, qint64> m_bytePlaces;
    QHash<QString, qint64> m_textPlaces;
    QHash<qint64, qint64> m_idPlaces;
};

/// The order of rows by their columns, then by id in the direction of the first column.
[[nodiscard]] std::vector<quint32> sortedOrder(std::span<const RowKey> rows, std::span<const SortColumn> columns);

} // namespace zhike
