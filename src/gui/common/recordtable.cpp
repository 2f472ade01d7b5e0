#include "gui/common/recordtable.h"

#include "gui/common/languagemanager.h"
#include "gui/common/recorddelegate.h"
#include "gui/common/recordheader.h"
#include "gui/common/thememanager.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCopied = 10'000;
constexpr int kLeastStretch = 168; // of the column that takes the room that is left, where there is none

} // namespace

QByteArray TableLayout::toJson() const
{
    QJsonArray items;
    for (const Item& item : columns) {
        items.append(QJsonObject{{u"column"_s, item.column}, {u"width"_s, item.width}, {u"shown"_s, item.shown}});
    }
    QJsonArray keys;
    for (const SortKey& key : sort) {
        keys.append(QJsonObject{{u"column"_s, key.column}, {u"descending"_s, key.order == Qt::DescendingOrder}});
    }
    return QJsonDocument(QJsonObject{{u"columns"_s, items}, {u"sort"_s, keys}}).toJson(QJsonDocument::Compact);
}

std::optional<TableLayout> TableLayout::fromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    TableLayout layout;
    for (const QJsonValue& value : document[u"columns"_s].toArray()) {
        layout.columns.push_back(
            {value[u"column"_s].toString(), std::clamp(value[u"width"_s].toInt(), 0, 4000),
             value[u"shown"_s].toBool(true)});
    }
    for (const QJsonValue& value : document[u"sort"_s].toArray()) {
        if (layout.sort.size() < 2) {
            layout.sort.push_back(
                {value[u"column"_s].toString(),
                 value[u"descending"_s].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder});
        }
    }
    return layout;
}

RecordTable::RecordTable(QWidget* parent)
    : QTableView(parent), m_model(new RecordTableModel(this)), m_delegate(new RecordDelegate(*this)),
      m_header(new RecordHeader(*this))
{
    setHorizontalHeader(m_header);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers); // started by keyPressEvent() and mouseDoubleClickEvent()
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover, false); // rows are tracked, not cells
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);

    connect(m_header, &RecordHeader::sortClicked, this, [this](int section, SortClick click) {
        const Column& column = m_model->column(section);
        if (column.sortable) {
            sortBy(sortAfterClick(m_sort, column.key, click));
            Q_EMIT layoutChanged();
        }
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        findFirstSection();
        viewport()->update();
        if (!m_arranging) {
            Q_EMIT layoutChanged();
        }
    });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (m_arranging) {
            return;
        }
        if (m_model->column(section).stretches) {
            m_stretchWidth = size;
        }
        fitStretchColumn();
        Q_EMIT layoutChanged();
    });
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, &QTableView::resizeColumnToContents);
    connect(m_header, &QWidget::customContextMenuRequested, this, &RecordTable::headMenu);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (currentIndex().isValid() && m_model->source() != nullptr) {
            m_keepOffset = currentRow() - std::max(0, rowAtY(0));
        }
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordTable::rowsAreReset);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        m_delegate->startPainting();
        if (!m_copying.rows.empty()) {
            finishCopy();
        }
    });
    applyTheme();
}

RecordTable::~RecordTable()
{
    m_model->disconnect(this);
}

void RecordTable::setSource(RowSource* source)
{
    if (m_model->source() != nullptr) {
        m_model->source()->disconnect(this);
        m_model->source()->hold(false);
    }
    m_selection.clear();
    m_sort.clear();
    m_keepId.reset();
    m_anchor = -1;
    m_model->setSource(source);
    if (source != nullptr) {
        connect(source, &RowSource::columnsChanged, this, [this] {
            m_delegate->forgetTexts();
            findFirstSection();
            viewport()->update();
        });
    }
    columnsAreReset();
    selectionWasChanged();
}

// --- editing a cell ---

bool RecordTable::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    const bool isBegun = QTableView::edit(index, trigger, event);
    holdWhileEditing();
    return isBegun;
}

void RecordTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    holdWhileEditing();
}

/// A reset of the model would close the editor with what was typed, and other rows would take its place.
void RecordTable::holdWhileEditing()
{
    if (RowSource* rows = source()) {
        rows->hold(state() == QAbstractItemView::EditingState);
    }
}

// --- resets ---

void RecordTable::rowsAreReset()
{
    QMetaObject::invokeMethod(this, &RecordTable::holdWhileEditing, Qt::QueuedConnection); // which a reset ends
    m_delegate->startPainting();
    m_hovered = -1;
    m_rangeEnd = -1;
    m_copying = {}; // its rows are others now
    const int count = m_model->rowCount();
    int row = m_keepId && m_model->source() != nullptr ? m_model->source()->rowOf(*m_keepId) : -1;
    const bool kept = row >= 0;
    if (!kept) {
        row = count > 0 ? 0 : -1;
    }
    m_anchor = row;
    if (row >= 0) {
        selectionModel()->setCurrentIndex(
            m_model->index(row, std::max(0, m_firstSection)), QItemSelectionModel::NoUpdate);
        if (kept) {
            const int top = std::max(0, row - std::clamp(m_keepOffset, 0, rowsPerPage() - 1));
            verticalScrollBar()->setValue(rowViewportPosition(top) + verticalOffset());
        } else {
            verticalScrollBar()->setValue(0);
        }
    }
    if (!kept && !m_selection.isAll()) {
        m_selection.clear();
        if (const auto id = currentId()) {
            m_selection.selectOnly(*id);
        }
    }
    const auto tell = [this, row] {
        if (row < 0) {
            Q_EMIT currentRecordChanged(-1);
        }
        selectionWasChanged();
    };
    if (m_model->source() != nullptr) {
        tell();
        return;
    }
    // Rows often go because the page that would be told goes: it is told if it is still there a moment later.
    const auto tellLater = [this, tell] {
        if (m_model->source() == nullptr) {
            tell();
        }
    };
    QMetaObject::invokeMethod(this, tellLater, Qt::QueuedConnection);
}

void RecordTable::columnsAreReset()
{
    if (m_model->source() != nullptr) {
        resetColumns();
    }
}

void RecordTable::resetColumns()
{
    {
        const QScopedValueRollback arranging(m_arranging, true);
        const Theme& theme = ThemeManager::theme();
        for (int section = 0; section < m_model->columnCount(); ++section) {
            const Column& column = m_model->column(section);
            m_header->moveSection(m_header->visualIndex(section), section);
            m_header->setSectionHidden(section, !column.shown);
            m_header->resizeSection(section, theme.px(column.width));
            if (column.stretches) {
                m_stretchWidth = theme.px(std::min(column.width, kLeastStretch)); // until a person wants it wider
            }
        }
    }
    findFirstSection();
    fitStretchColumn();
    viewport()->update();
}

void RecordTable::findFirstSection()
{
    m_firstSection = 0;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(section)) {
            m_firstSection = section;
            return;
        }
    }
}

void RecordTable::fitStretchColumn()
{
    int stretching = -1;
    int others = 0;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        if (m_header->isSectionHidden(section)) {
            continue;
        }
        if (stretching < 0 && m_model->column(section).stretches) {
            stretching = section;
        } else {
            others += m_header->sectionSize(section);
        }
    }
    if (stretching >= 0) {
        const QScopedValueRollback arranging(m_arranging, true);
        m_header->resizeSection(stretching, std::max(m_stretchWidth, viewport()->width() - others));
    }
}

// --- the record in hand ---

std::optional<qint64> RecordTable::currentId() const
{
    const int row = currentRow();
    RowSource* rows = m_model->source();
    return rows == nullptr || row < 0 || row >= rows->rowCount() ? std::nullopt : std::optional(rows->idAt(row));
}

bool RecordTable::goTo(qint64 id)
{
    const int row = source() == nullptr ? -1 : source()->rowOf(id);
    if (row < 0) {
        return false;
    }
    goToRow(row);
    return true;
}

void RecordTable::goToRow(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        moveTo(row, Reach::One);
    }
}

void RecordTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        updateRow(previous.row());
        updateRow(current.row());
    }
    const auto id = currentId();
    const bool other = id != m_keepId || current.row() != previous.row();
    m_keepId = id;
    if (other) {
        Q_EMIT currentRecordChanged(current.row());
    }
}

// --- selection ---

qint64 RecordTable::selectedCount() const
{
    return m_selection.count(m_model->rowCount());
}

bool RecordTable::isRowSelected(int row) const
{
    RowSource* rows = m_model->source();
    return rows != nullptr && row >= 0 && row < rows->rowCount() && m_selection.contains(rows->idAt(row));
}

void RecordTable::selectAll()
{
    if (m_model->rowCount() > 0) {
        m_selection.selectAll();
        selectionWasChanged();
    }
}

void RecordTable::clearRowSelection()
{
    m_selection.clear();
    if (const auto id = currentId()) {
        m_selection.selectOnly(*id);
    }
    m_anchor = currentRow();
    m_rangeEnd = -1;
    selectionWasChanged();
}

void RecordTable::leaveSelection()
{
    const int rows = m_model->rowCount();
    int next = std::max(0, currentRow());
    while (next < rows && isRowSelected(next)) {
        ++next;
    }
    if (next == rows) {
        for (next = std::min(currentRow(), rows - 1); next >= 0 && isRowSelected(next);) {
            --next;
        }
    }
    if (next >= 0 && next < rows) {
        goToRow(next);
    }
}

void RecordTable::selectionWasChanged()
{
    viewport()->update();
    Q_EMIT rowSelectionChanged();
}

void RecordTable::moveTo(int row, Reach reach)
{
    const int count = m_model->rowCount();
    if (count == 0) {
        return;
    }
    row = std::clamp(row, 0, count - 1);
    const int column = currentIndex().isValid() ? currentIndex().column() : m_firstSection;
    const QModelIndex target = m_model->index(row, column);
    selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
    // only up and down: scrollTo() would also move sideways to the column in hand
    const int top = rowViewportPosition(row);
    const int bottom = top + rowHeight(row);
    if (top < 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top);
    } else if (bottom > viewport()->height()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + bottom - viewport()->height());
    }
    const qint64 id = source()->idAt(row);
    switch (reach) {
    case Reach::One:
        m_selection.selectOnly(id);
        m_anchor = row;
        m_rangeEnd = row;
        break;
    case Reach::Range:
        selectRange(row);
        break;
    case Reach::Toggle:
        m_selection.toggle(id);
        m_anchor = row;
        m_rangeEnd = row;
        break;
    case Reach::MoveOnly:
        return;
    }
    selectionWasChanged();
}

void RecordTable::selectRange(int to)
{
    if (m_anchor < 0) {
        m_anchor = to;
    }
    const auto ends = [this](int end) { return std::pair(std::min(m_anchor, end), std::max(m_anchor, end)); };
    const auto [newFirst, newLast] = ends(to);
    if (m_rangeEnd < 0 || m_selection.isAll()) {
        m_selection.clear();
        m_rangeEnd = m_anchor;
        m_selection.set(source()->idAt(m_anchor), true);
    }
    // only what joins or leaves the range is touched: a range over a million rows grows row by row
    const auto [oldFirst, oldLast] = ends(m_rangeEnd);
    const auto setRows = [this](int first, int last, bool selected) {
        for (int row = first; row <= last; ++row) {
            m_selection.set(source()->idAt(row), selected);
        }
    };
    setRows(oldFirst, std::min(oldLast, newFirst - 1), false);
    setRows(std::max(oldFirst, newLast + 1), oldLast, false);
    setRows(newFirst, std::min(newLast, oldFirst - 1), true);
    setRows(std::max(newFirst, oldLast + 1), newLast, true);
    m_rangeEnd = to;
}

// --- order and columns ---

void RecordTable::sortBy(const SortKeys& keys)
{
    m_sort = keys;
    m_header->viewport()->update();
    if (source() != nullptr) {
        source()->sortBy(keys);
    }
    Q_EMIT sortChanged();
}

TableLayout RecordTable::tableLayout() const
{
    const Theme& theme = ThemeManager::theme();
    TableLayout layout;
    layout.sort = m_sort;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        const bool hidden = m_header->isSectionHidden(section);
        const Column& column = m_model->column(section);
        const int size = column.stretches ? m_stretchWidth : m_header->sectionSize(section);
        layout.columns.push_back({column.key, hidden ? column.width : int(std::lround(size / theme.scale())), !hidden});
    }
    return layout;
}

void RecordTable::applyLayout(const TableLayout& layout)
{
    resetColumns();
    {
        const QScopedValueRollback arranging(m_arranging, true);
        const Theme& theme = ThemeManager::theme();
        int visual = 0;
        for (const TableLayout::Item& item : layout.columns) {
            const int section = m_model->sectionOf(item.column);
            if (section < 0) {
                continue; // a column that is gone
            }
            m_header->moveSection(m_header->visualIndex(section), visual++);
            if (item.width > 0) {
                m_header->resizeSection(section, theme.px(item.width));
                if (m_model->column(section).stretches) {
                    m_stretchWidth = theme.px(item.width);
                }
            }
            m_header->setSectionHidden(section, !item.shown);
        }
    }
    findFirstSection();
    fitStretchColumn();
    if (layout.sort != m_sort) {
        sortBy(layout.sort);
    }
}

void RecordTable::setColumnShown(const QString& column, bool shown)
{
    const int section = m_model->sectionOf(column);
    if (section < 0 || m_header->isSectionHidden(section) != shown) {
        return;
    }
    if (!shown && m_header->hiddenSectionCount() + 1 == m_header->count()) {
        return; // a list without a column could not be mended by its heads
    }
    {
        const QScopedValueRollback arranging(m_arranging, true);
        m_header->setSectionHidden(section, !shown);
        if (shown && m_header->sectionSize(section) < m_header->minimumSectionSize()) {
            m_header->resizeSection(section, ThemeManager::theme().px(m_model->column(section).width));
        }
    }
    findFirstSection();
    fitStretchColumn();
    viewport()->update();
    Q_EMIT layoutChanged();
}

void RecordTable::fillColumnsMenu(QMenu& menu)
{
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        const QString key = m_model->column(section).key;
        QString title = m_model->column(section).title;
        QAction* action = menu.addAction(title.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(section));
        connect(action, &QAction::toggled, this, [this, key](bool shown) { setColumnShown(key, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        Q_EMIT layoutChanged();
    });
}

void RecordTable::headMenu(const QPoint& place)
{
    const int section = m_header->logicalIndexAt(place);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (section >= 0) {
        const Column column = m_model->column(section);
        if (column.sortable) {
            const auto addSort = [&](const QString& label, const SortKeys& keys) {
                connect(menu->addAction(label), &QAction::triggered, this, [this, keys] {
                    sortBy(keys);
                    Q_EMIT layoutChanged();
                });
            };
            addSort(tr("Sort ascending"), {{column.key, Qt::AscendingOrder}});
            addSort(tr("Sort descending"), {{column.key, Qt::DescendingOrder}});
            if (!m_sort.empty()) {
                addSort(tr("Do not sort"), {});
            }
            menu->addSeparator();
        }
        connect(menu->addAction(tr("Fit width to content")), &QAction::triggered, this, [this, section] {
            resizeColumnToContents(section);
        });
        connect(menu->addAction(tr("Hide column")), &QAction::triggered, this, [this, key = column.key] {
            setColumnShown(key, false);
        });
        menu->addSeparator();
    }
    fillColumnsMenu(*menu);
    menu->popup(m_header->mapToGlobal(place));
}

void RecordTable::setOnRaised(bool raised)
{
    m_onRaised = raised;
    applyTheme();
}

int RecordTable::cellLeftPadding(int section) const
{
    return ThemeManager::theme().px(isFirstSection(section) ? 16 : 8);
}

int RecordTable::cellRightPadding(int) const
{
    return ThemeManager::theme().px(8);
}

int RecordTable::sizeHintForColumn(int section) const
{
    ensurePolished();
    const int first = std::max(0, rowAtY(0));
    const int last = std::min(m_model->rowCount() - 1, first + rowsPerPage());
    QStyleOptionViewItem option;
    int width = 0;
    for (int row = first; row <= last; ++row) {
        width = std::max(width, m_delegate->sizeHint(option, m_model->index(row, section)).width());
    }
    return width;
}

// --- clipboard ---

void RecordTable::copyCell()
{
    if (currentIndex().isValid()) {
        QApplication::clipboard()->setText(currentIndex().data(Qt::DisplayRole).toString());
        Q_EMIT copied(1);
    }
}

void RecordTable::copyRows()
{
    m_copying = {};
    const int count = m_model->rowCount();
    for (int row = 0; row < count && int(m_copying.rows.size()) < kMostCopied; ++row) {
        if (isRowSelected(row)) {
            m_copying.rows.push_back(row);
        }
    }
    QStringList heads;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(section)) {
            m_copying.sections.push_back(section);
            heads.append(m_model->column(section).title);
        }
    }
    m_copying.lines.append(heads.join(u'\t'));
    finishCopy();
}

void RecordTable::finishCopy()
{
    const Formats& formats = LanguageManager::formats();
    for (; m_copying.next < m_copying.rows.size(); ++m_copying.next) {
        const Row* record = m_model->rowAt(m_copying.rows[m_copying.next]);
        if (record == nullptr) {
            return; // asked for now; loaded() brings us back here
        }
        QStringList cells;
        for (const int section : m_copying.sections) {
            QString text = cellText(m_model->column(section), record->cells[size_t(section)], formats, today());
            text.replace(u'\t', u' ').replace(u'\n', u' ');
            cells.append(text);
        }
        m_copying.lines.append(cells.join(u'\t'));
    }
    if (!m_copying.rows.empty()) {
        const Copying done = std::exchange(m_copying, {});
        QApplication::clipboard()->setText(done.lines.join(u'\n'));
        Q_EMIT copied(int(done.rows.size()));
    }
}

// --- events ---

int RecordTable::rowsPerPage() const
{
    return std::max(1, viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()));
}

bool RecordTable::moveByKey(const QKeyEvent& event)
{
    const int row = std::max(0, currentRow());
    int target = row;
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        target = row + 1;
        break;
    case Qt::Key_Up:
    case Qt::Key_K:
        target = row - 1;
        break;
    case Qt::Key_PageDown:
        target = row + rowsPerPage();
        break;
    case Qt::Key_PageUp:
        target = row - rowsPerPage();
        break;
    case Qt::Key_Home:
        target = 0;
        break;
    case Qt::Key_End:
        target = m_model->rowCount() - 1;
        break;
    default:
        return false;
    }
    const bool letter = event.key() == Qt::Key_J || event.key() == Qt::Key_K;
    if (event.modifiers().testFlag(Qt::AltModifier) || (letter && event.modifiers().testFlag(Qt::ControlModifier))) {
        return false;
    }
    const bool paging = event.key() == Qt::Key_PageDown || event.key() == Qt::Key_PageUp;
    if (paging && event.modifiers().testFlag(Qt::ControlModifier)) {
        return false; // next and previous record of an open page
    }
    moveTo(
        target,
        event.modifiers().testFlag(Qt::ShiftModifier)         ? Reach::Range
            : event.modifiers().testFlag(Qt::ControlModifier) ? Reach::MoveOnly
                                                              : Reach::One);
    return true;
}

bool RecordTable::pressKey(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    if (event.matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const auto id = currentId();
    switch (event.key()) {
    case Qt::Key_C:
        if (control && event.modifiers().testFlag(Qt::ShiftModifier)) {
            copyCell();
            return true;
        }
        return false;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (id && event.modifiers() == (event.modifiers() & Qt::KeypadModifier)) {
            Q_EMIT opened(*id);
            return true;
        }
        return false;
    case Qt::Key_Space:
        if (id && control) {
            moveTo(currentRow(), Reach::Toggle);
        } else if (id) {
            Q_EMIT peeked(*id);
        }
        return id.has_value();
    case Qt::Key_F2:
        if (currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
            edit(currentIndex());
        }
        return true;
    case Qt::Key_Escape:
        if (m_cellCursor || selectedCount() > 1) {
            m_cellCursor = false;
            clearRowSelection();
            return true;
        }
        return false;
    default:
        return moveByKey(event);
    }
}

void RecordTable::keyPressEvent(QKeyEvent* event)
{
    const bool editing = state() == QAbstractItemView::EditingState;
    if (!editing && pressKey(*event)) {
        event->accept();
        return;
    }
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (!editing && sideways && event->modifiers() == Qt::NoModifier) {
        m_cellCursor = true;
        QTableView::keyPressEvent(event);
        viewport()->update();
        return;
    }
    event->ignore(); // no search by typing: letters are commands here
}

void RecordTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    if (event->button() == Qt::RightButton && isRowSelected(index.row())) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        return;
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton) {
        return;
    }
    m_cellCursor = false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate); // the column of F2 and of copying
    moveTo(
        index.row(),
        event->modifiers().testFlag(Qt::ShiftModifier)         ? Reach::Range
            : event->modifiers().testFlag(Qt::ControlModifier) ? Reach::Toggle
                                                               : Reach::One);
}

void RecordTable::mouseMoveEvent(QMouseEvent* event)
{
    const int row = rowAtY(event->position().toPoint().y());
    setHovered(row);
    if (event->buttons().testFlag(Qt::LeftButton) && row >= 0 && row != m_rangeEnd) {
        moveTo(row, Reach::Range);
    }
}

void RecordTable::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void RecordTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        return;
    }
    if (index.flags().testFlag(Qt::ItemIsEditable)) {
        edit(index);
    } else if (const auto id = currentId()) {
        Q_EMIT opened(*id);
    }
}

bool RecordTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
    }
    return QTableView::viewportEvent(event);
}

void RecordTable::setHovered(int row)
{
    if (row != m_hovered) {
        updateRow(std::exchange(m_hovered, row));
        updateRow(row);
    }
}

void RecordTable::updateRow(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

void RecordTable::contextMenuEvent(QContextMenuEvent* event)
{
    const auto id = currentId();
    if (!id) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& label, const QString& keys, auto action) {
        connect(menu->addAction(keys.isEmpty() ? label : label + u'\t' + keys), &QAction::triggered, this, action);
    };
    add(tr("Open"), u"Enter"_s, [this, id] { Q_EMIT opened(*id); });
    if (currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        add(tr("Edit cell"), u"F2"_s, [this] { edit(currentIndex()); });
    }
    Q_EMIT contextMenuAboutToShow(menu, *id);
    menu->addSeparator();
    add(tr("Copy row(s)", nullptr, int(selectedCount())), u"Ctrl+C"_s, [this] { copyRows(); });
    add(tr("Copy cell"), u"Ctrl+Shift+C"_s, [this] { copyCell(); });
    const QPoint below = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : below);
}

bool RecordTable::showsActive() const
{
    return hasFocus() || state() == QAbstractItemView::EditingState;
}

void RecordTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void RecordTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void RecordTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        applyTheme();
    }
}

void RecordTable::applyTheme()
{
    const Theme& theme = ThemeManager::theme();
    m_delegate->forgetTexts();
    const QColor ground = m_onRaised ? theme.raised : theme.base;
    m_rowLine = mixed(ground, theme.line, 0.55);
    QPalette palette = viewport()->palette();
    if (palette.color(QPalette::Base) != ground) {
        palette.setColor(QPalette::Base, ground);
        viewport()->setPalette(palette);
    }
    if (verticalHeader()->defaultSectionSize() != theme.rowHeight()) {
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    }
    verticalScrollBar()->setSingleStep(theme.rowHeight());
    m_header->updateGeometry();
    viewport()->update();
}

void RecordTable::paintEvent(QPaintEvent* event)
{
    m_today = today();
    m_delegate->startPainting();
    QTableView::paintEvent(event);
    m_delegate->startPainting();
}

void RecordTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitStretchColumn();
}

} // namespace zhike
