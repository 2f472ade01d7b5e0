#include "gui/common/charts/charttableview.h"

#include "documents/charts/axis.h"
#include "gui/common/rowsource.h"
#include "gui/common/thememanager.h"

#include <algorithm>
#include <cmath>

namespace zhike {

namespace {

constexpr int kWidestColumn = 260;

/// @return the width that a column's words need, at 100 %.
int widthOf(const ChartTable& table, qsizetype column)
{
    const Theme& theme = ThemeManager::theme();
    double width = chartTextWidth(theme.font(FontRole::SmallMedium), table.heads[column]);
    for (const QStringList& row : table.rows) {
        width = std::max(width, chartTextWidth(theme.numberFont(FontRole::Body), row.value(column)));
    }
    return std::min(kWidestColumn, int(std::ceil(width / theme.scale())) + 20);
}

} // namespace

ChartTableView::ChartTableView(QWidget* parent) : RecordTable(parent), m_rows(new MemoryRows({}, this))
{
    setSource(m_rows);
}

ChartTableView::~ChartTableView()
{
    setSource(nullptr);
}

void ChartTableView::setTable(const ChartTable& table)
{
    std::vector<Column> columns;
    for (qsizetype i = 0; i < table.heads.size(); ++i) {
        Column column;
        column.key = QString::number(i);
        column.title = table.heads[i];
        column.kind = CellKind::Text;
        column.width = widthOf(table, i);
        column.sortable = false; // the cells are words by now
        column.stretches = i == 0;
        column.wordsRight = i >= table.wordColumns;
        columns.push_back(std::move(column));
    }
    std::vector<Row> rows;
    for (const QStringList& cells : table.rows) {
        Row row;
        row.id = qint64(rows.size());
        for (const QString& cell : cells) {
            row.cells.emplace_back(cell);
        }
        rows.push_back(std::move(row));
    }
    m_rows->setColumns(std::move(columns));
    m_rows->setRows(std::move(rows));
    resetColumns();
}

} // namespace zhike
