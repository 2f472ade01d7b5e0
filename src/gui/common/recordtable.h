#pragma once

#include "gui/common/cellvalue.h"
#include "gui/common/recordtablemodel.h"
#include "gui/common/rowselection.h"
#include "gui/common/rowsource.h"

#include <QByteArray>
#include <QPointer>
#include <QStringList>
#include <QTableView>
#include <optional>
#include <set>

class QMenu;

namespace zhike {

class RecordDelegate;
class RecordHeader;

/// Which columns a list shows, how wide, and its sort: what a saved view keeps. Widths are at 100 %.
struct TableLayout {
    struct Item {
        QString column;
        int width = 0;
        bool shown = true;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::vector<Item> columns; ///< from left to right, hidden ones too
    SortKeys sort;
    friend bool operator==(const TableLayout&, const TableLayout&) = default;

    [[nodiscard]] QByteArray toJson() const;
    /// @return what the text says; columns it does not know keep their own defaults when it is applied.
    [[nodiscard]] static std::optional<TableLayout> fromJson(const QByteArray& json);
};

/// The list of records: any number of rows of one height, over a RowSource. Selection is by record, so it survives
/// another order; it is not Qt's. Sorting is asked of the source.
///
/// Keys: arrows, J, K, PgUp, PgDn, Home, End move; with Shift they select a range, with Ctrl they only move.
/// Ctrl+A everything, Ctrl+Space this one too, Esc back to one; Enter opens, Space peeks, F2 edits the cell;
/// Ctrl+C copies the selected rows, Ctrl+Shift+C the cell.
class RecordTable : public QTableView {
    Q_OBJECT
public:
    explicit RecordTable(QWidget* parent = nullptr);
    ~RecordTable() override;

    /// The source outlives the table or is replaced by null before it goes.
    void setSource(RowSource* source);
    [[nodiscard]] RowSource* source() const { return m_model->source(); }
    [[nodiscard]] const RecordTableModel& recordModel() const { return *m_model; }

    // --- the record in hand ---
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    /// @return the id of the current row, or nothing in an empty list.
    [[nodiscard]] std::optional<qint64> currentId() const;
    /// Makes a record current and selects it alone. @return whether the list has it.
    bool goTo(qint64 id);
    void goToRow(int row);

    // --- selection ---
    [[nodiscard]] const RowSelection& rowSelection() const noexcept { return m_selection; }
    [[nodiscard]] qint64 selectedCount() const;
    [[nodiscard]] bool isRowSelected(int row) const;
    void selectAll() override;
    void clearRowSelection();
    /// Makes the nearest row current that is not selected, the next one rather: the selected ones are about to go.
    void leaveSelection();

    // --- order and columns ---
    [[nodiscard]] const SortKeys& sortKeys() const noexcept { return m_sort; }
    /// Sets the keys and asks the source.
    void sortBy(const SortKeys& keys);
    [[nodiscard]] TableLayout tableLayout() const;
    void applyLayout(const TableLayout& layout);
    /// Widths, order and shown columns as the source gave them.
    void resetColumns();
    void setColumnShown(const QString& column, bool shown);
    /// Fills a menu with the columns to tick; for the columns button and the menu of the heads.
    void fillColumnsMenu(QMenu& menu);
    /// Space lines on another ground than base.
    void setOnRaised(bool raised);

    void copyCell();
    /// Copies the selected rows (at most 10,000) with their visible columns, tab separated, under the heads. Rows that
    /// are still on their way are waited for.
    void copyRows();

    // --- for header and delegate ---
    [[nodiscard]] int cellLeftPadding(int section) const;
    [[nodiscard]] int cellRightPadding(int section) const;
    [[nodiscard]] bool isFirstSection(int section) const { return section == m_firstSection; }
    [[nodiscard]] int hoveredRow() const noexcept { return m_hovered; }
    [[nodiscard]] bool showsActive() const;
    [[nodiscard]] bool showsCellCursor() const noexcept { return m_cellCursor; }
    [[nodiscard]] QColor rowLineColor() const { return m_rowLine; }
    [[nodiscard]] Day dayOfPaint() const { return m_today; }

Q_SIGNALS:
    /// Another record is in hand; -1: none.
    void currentRecordChanged(int row);
    void rowSelectionChanged();
    /// Enter, or a double click on what cannot be edited.
    void opened(qint64 id);
    /// Space
    void peeked(qint64 id);
    void sortChanged();
    /// A person moved, resized, hid or sorted columns.
    void layoutChanged();
    /// The menu of a row is about to open; add to it. The record is current and selected.
    void contextMenuAboutToShow(QMenu* menu, qint64 id);
    /// What was typed cannot be a value of this column, or the source did not take it.
    void editRefused(int row, const QString& column, const QString& typed);
    /// Rows were put on the clipboard.
    void copied(int rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    using QTableView::edit;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    int sizeHintForColumn(int section) const override;

private:
    /// Rows on their way to the clipboard; those of pages that are not loaded yet are waited for.
    struct Copying {
        std::vector<int> rows;
        std::vector<int> sections;
        size_t next = 0; ///< the first of `rows` that is not in `lines` yet
        QStringList lines; ///< the heads first
    };
    void applyTheme();
    void rowsAreReset();
    void columnsAreReset();
    void fitStretchColumn();
    void findFirstSection();
    void setHovered(int row);
    void updateRow(int row);
    enum class Reach { One, Range, Toggle, MoveOnly };
    void moveTo(int row, Reach reach);
    void selectRange(int to);
    bool pressKey(const QKeyEvent& event);
    bool moveByKey(const QKeyEvent& event);
    void selectionWasChanged();
    void holdWhileEditing();
    void headMenu(const QPoint& place);
    void finishCopy();
    [[nodiscard]] int rowAtY(int y) const { return rowAt(y); }
    [[nodiscard]] int rowsPerPage() const;

    RecordTableModel* m_model;
    RecordDelegate* m_delegate;
    RecordHeader* m_header;
    RowSelection m_selection;
    SortKeys m_sort;
    int m_anchor = -1; ///< where a range starts
    int m_rangeEnd = -1; ///< where the range of now ends
    int m_hovered = -1;
    int m_firstSection = 0;
    bool m_cellCursor = false;
    bool m_onRaised = false;
    bool m_arranging = false; ///< we change columns ourselves
    int m_stretchWidth = 0; ///< what the stretching column wants at least, in pixels
    QColor m_rowLine;
    Day m_today = Day(0);
    std::optional<qint64> m_keepId; ///< current before a reset
    int m_keepOffset = 0; ///< rows between the top and the current one
    Copying m_copying;
};

} // namespace zhike
