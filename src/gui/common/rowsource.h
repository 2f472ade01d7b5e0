#pragma once

#include "gui/common/cellvalue.h"

#include <QObject>
#include <vector>

namespace zhike {

/// Where a RecordTable gets its rows from: every id is known, pages come when they are looked at. GUI thread only.
class RowSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual int rowCount() const = 0;
    /// Valid until columnsChanged(). Each row has as many cells.
    [[nodiscard]] virtual const std::vector<Column>& columns() const = 0;
    /// @return the row, or nothing while its page is on the way: then loaded() follows. Valid until the next call.
    [[nodiscard]] virtual const Row* at(int row) = 0;
    [[nodiscard]] virtual qint64 idAt(int row) const = 0;
    /// @return the row of an id, or -1. Asks every id unless a source knows better.
    [[nodiscard]] virtual int rowOf(qint64 id) const;
    /// Puts the rows into another order; changed() follows, at once or later. No keys: the list's own order.
    virtual void sortBy(const SortKeys& keys);
    [[nodiscard]] virtual bool isEditable(int row, int column) const;
    /// Someone typed a value into a cell. @return whether it was taken; loaded() follows when it is visible.
    virtual bool edit(int row, int column, const CellValue& value);
    /// While a cell is edited the rows keep their places; what came meanwhile is shown afterwards.
    virtual void hold(bool isHeld);

Q_SIGNALS:
    /// These rows can be read now, or are others than before.
    void loaded(int first, int last);
    /// Other rows, another order or another number of them.
    void changed();
    /// Other columns, titles or largest values.
    void columnsChanged();
};

/// Rows that are all in memory, for short lists: order lines, related records, previews of a file.
class MemoryRows : public RowSource {
    Q_OBJECT
public:
    explicit MemoryRows(std::vector<Column> columns, QObject* parent = nullptr);

    void setColumns(std::vector<Column> columns);
    /// Also sets the largest value of the columns with bars, unless the column names one.
    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return m_rows; }

    [[nodiscard]] int rowCount() const override { return int(m_rows.size()); }
    [[nodiscard]] const std::vector<Column>& columns() const override { return m_columns; }
    [[nodiscard]] const Row* at(int row) override;
    [[nodiscard]] qint64 idAt(int row) const override;
    /// Stable; text by the collation of the default locale, nothing last.
    void sortBy(const SortKeys& keys) override;
    bool edit(int row, int column, const CellValue& value) override;

Q_SIGNALS:
    void edited(qint64 id, const QString& column);

private:
    void arrange();
    void measure();

    std::vector<Column> m_columns;
    std::vector<double> m_largest; ///< as given, 0 where they are measured
    std::vector<Row> m_given; ///< in the order of setRows()
    std::vector<Row> m_rows; ///< as shown
    SortKeys m_keys;
};

} // namespace zhike
