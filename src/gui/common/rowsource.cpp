#include "gui/common/rowsource.h"

#include <QCollator>
#include <algorithm>
#include <cmath>

namespace zhike {

namespace {

double sizeOf(const CellValue& value)
{
    if (const auto* money = std::get_if<Money>(&value)) {
        return std::abs(double(money->minor()) / double(money->currency().minorPerMajor()));
    }
    if (const auto* whole = std::get_if<qint64>(&value)) {
        return std::abs(double(*whole));
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return std::abs(*number);
    }
    return 0;
}

/// Compares two cells of one column; choices follow the order in which the column lists them.
class CellOrder {
public:
    CellOrder() { m_collator.setNumericMode(true); }

    int compare(const Column& column, const CellValue& a, const CellValue& b) const
    {
        if (a.index() != b.index()) {
            return a.index() < b.index() ? -1 : 1;
        }
        if (const auto* text = std::get_if<QString>(&a)) {
            return m_collator.compare(*text, std::get<QString>(b));
        }
        if (const auto* pair = std::get_if<TextPair>(&a)) {
            const auto& other = std::get<TextPair>(b);
            const int first = m_collator.compare(pair->first, other.first);
            return first != 0 ? first : m_collator.compare(pair->second, other.second);
        }
        if (const auto* key = std::get_if<EnumKey>(&a)) {
            return placeOf(column, *key) - placeOf(column, std::get<EnumKey>(b));
        }
        if (const auto* state = std::get_if<StateText>(&a)) {
            const auto& other = std::get<StateText>(b);
            return state->state != other.state ? int(state->state) - int(other.state)
                                               : m_collator.compare(state->words, other.words);
        }
        if (const auto* whole = std::get_if<qint64>(&a)) {
            return sign(*whole, std::get<qint64>(b));
        }
        if (const auto* number = std::get_if<double>(&a)) {
            return sign(*number, std::get<double>(b));
        }
        if (const auto* money = std::get_if<Money>(&a)) {
            return sign(money->minor(), std::get<Money>(b).minor());
        }
        if (const auto* day = std::get_if<Day>(&a)) {
            return sign(day->sinceEpoch(), std::get<Day>(b).sinceEpoch());
        }
        if (const auto* instant = std::get_if<Instant>(&a)) {
            return sign(instant->msSinceEpoch(), std::get<Instant>(b).msSinceEpoch());
        }
        return 0;
    }

private:
    template <class T> static int sign(T a, T b) { return a < b ? -1 : b < a ? 1 : 0; }

    static int placeOf(const Column& column, const EnumKey& key)
    {
        const CellChoice* choice = column.choice(key.key);
        return choice == nullptr ? int(column.choices.size()) : int(choice - column.choices.data());
    }

    QCollator m_collator;
};

} // namespace

int RowSource::rowOf(qint64 id) const
{
    const int count = rowCount();
    for (int row = 0; row < count; ++row) {
        if (idAt(row) == id) {
            return row;
        }
    }
    return -1;
}

void RowSource::sortBy(const SortKeys&) { }

bool RowSource::isEditable(int, int column) const
{
    return columns()[size_t(column)].editable;
}

bool RowSource::edit(int, int, const CellValue&)
{
    return false;
}

void RowSource::hold(bool) { }

MemoryRows::MemoryRows(std::vector<Column> columns, QObject* parent) : RowSource(parent)
{
    setColumns(std::move(columns));
}

void MemoryRows::setColumns(std::vector<Column> columns)
{
    m_columns = std::move(columns);
    m_largest.clear();
    for (const Column& column : m_columns) {
        m_largest.push_back(column.largest);
    }
    measure();
    Q_EMIT columnsChanged();
}

void MemoryRows::setRows(std::vector<Row> rows)
{
    m_given = std::move(rows);
    for (Row& row : m_given) {
        row.cells.resize(m_columns.size());
    }
    measure();
    arrange();
}

void MemoryRows::measure()
{
    for (size_t column = 0; column < m_columns.size(); ++column) {
        if (m_largest[column] > 0) {
            continue;
        }
        double largest = 0;
        for (const Row& row : m_given) {
            if (column < row.cells.size()) {
                largest = std::max(largest, sizeOf(row.cells[column]));
            }
        }
        m_columns[column].largest = largest;
    }
}

const Row* MemoryRows::at(int row)
{
    return row >= 0 && row < rowCount() ? &m_rows[size_t(row)] : nullptr;
}

qint64 MemoryRows::idAt(int row) const
{
    return m_rows[size_t(row)].id;
}

void MemoryRows::sortBy(const SortKeys& keys)
{
    m_keys = keys;
    arrange();
}

void MemoryRows::arrange()
{
    m_rows = m_given;
    struct Key {
        size_t column;
        bool ascending;
    };
    std::vector<Key> keys;
    for (const SortKey& key : m_keys) {
        const auto found = std::find_if(
            m_columns.begin(), m_columns.end(), [&key](const Column& column) { return column.key == key.column; });
        if (found != m_columns.end()) {
            keys.push_back({size_t(found - m_columns.begin()), key.order == Qt::AscendingOrder});
        }
    }
    const CellOrder order;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row& a, const Row& b) {
        for (const Key& key : keys) {
            const CellValue& first = a.cells[key.column];
            const CellValue& second = b.cells[key.column];
            const bool firstEmpty = std::holds_alternative<std::monostate>(first);
            if (firstEmpty != std::holds_alternative<std::monostate>(second)) {
                return !firstEmpty; // nothing stands last in either direction
            }
            if (const int difference = order.compare(m_columns[key.column], first, second); difference != 0) {
                return key.ascending ? difference < 0 : difference > 0;
            }
        }
        return false;
    });
    Q_EMIT changed();
}

bool MemoryRows::edit(int row, int column, const CellValue& value)
{
    if (row < 0 || row >= rowCount() || !isEditable(row, column)) {
        return false;
    }
    const qint64 id = idAt(row);
    m_rows[size_t(row)].cells[size_t(column)] = value;
    const auto given = std::find_if(m_given.begin(), m_given.end(), [id](const Row& one) { return one.id == id; });
    if (given != m_given.end()) {
        given->cells[size_t(column)] = value;
    }
    measure();
    Q_EMIT loaded(row, row);
    Q_EMIT edited(id, m_columns[size_t(column)].key);
    return true;
}

} // namespace zhike
