#pragma once

#include "gui/common/rowsource.h"

#include <QString>
#include <set>

namespace zhike {

/// A list of any length whose pages come only when the test says so, as from a database.
class PagedRows : public RowSource {
public:
    static constexpr int kRowsPerPage = 100;

    explicit PagedRows(int count) : m_count(count)
    {
        Column name;
        name.key = QStringLiteral("name");
        name.title = QStringLiteral("Name");
        name.kind = CellKind::TwoPart;
        name.stretches = true;
        Column value;
        value.key = QStringLiteral("value");
        value.title = QStringLiteral("Value");
        value.kind = CellKind::MoneyBar;
        value.largest = 1000;
        m_columns = {name, value};
    }

    int rowCount() const override { return m_count; }
    const std::vector<Column>& columns() const override { return m_columns; }
    qint64 idAt(int row) const override { return m_descending ? m_count - row : row + 1; }

    const Row* at(int row) override
    {
        const int page = row / kRowsPerPage;
        if (m_here.contains(page)) {
            m_row
                = {idAt(row),
                   {TextPair{QStringLiteral("Customer %1").arg(idAt(row)), QStringLiteral("Shanghai")},
                    Money(idAt(row) % 1000 * 100, kCny)}};
            return &m_row;
        }
        m_asked.insert(page);
        return nullptr;
    }

    void sortBy(const SortKeys& keys) override
    {
        m_descending = !keys.empty() && keys.front().order == Qt::DescendingOrder;
        m_here.clear();
        Q_EMIT changed();
    }

    void deliver()
    {
        for (const int page : std::set<int>(m_asked)) {
            m_here.insert(page);
            m_asked.erase(page);
            Q_EMIT loaded(page * kRowsPerPage, (page + 1) * kRowsPerPage - 1);
        }
    }
    void setCount(int count)
    {
        m_count = count;
        Q_EMIT changed();
    }
    const std::set<int>& asked() const { return m_asked; }

private:
    std::vector<Column> m_columns;
    std::set<int> m_here;
    std::set<int> m_asked;
    Row m_row;
    int m_count;
    bool m_descending = false;
};

} // namespace zhike
