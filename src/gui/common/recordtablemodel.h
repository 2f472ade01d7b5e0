#pragma once

#include "documents/formats.h"
#include "gui/common/rowsource.h"

#include <QAbstractTableModel>

namespace zhike {

/// @return the words of a cell, as painted, copied and read aloud.
[[nodiscard]] QString cellText(const Column& column, const CellValue& value, const Formats& formats, Day today);
/// @return what the painted form leaves out: the exact day, the full amount; empty where it says everything.
[[nodiscard]] QString cellTip(const Column& column, const CellValue& value, const Formats& formats, Day today);
/// @return the value that a person typed into a cell, or nothing where it cannot be one of this column.
[[nodiscard]] std::optional<CellValue> cellFromText(const Column& column, const QString& text, const CellValue& old);

/// A RowSource as a Qt model. Columns are the source's, hidden ones included.
class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit RecordTableModel(QObject* parent = nullptr);

    /// The source outlives the model or is set to null before it goes.
    void setSource(RowSource* source);
    [[nodiscard]] RowSource* source() const noexcept { return m_source; }

    [[nodiscard]] const Column& column(int section) const { return m_source->columns()[size_t(section)]; }
    /// @return the section of a column, or -1.
    [[nodiscard]] int sectionOf(const QString& columnKey) const;
    /// @return the row, or null while it is on the way.
    [[nodiscard]] const Row* rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

private:
    void takeOver();

    RowSource* m_source = nullptr;
    int m_rows = 0;
    int m_columns = 0;
};

} // namespace zhike
