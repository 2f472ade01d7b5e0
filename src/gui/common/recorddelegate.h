#pragma once

#include "gui/common/cellvalue.h"
#include "gui/common/textcache.h"

#include <QStyledItemDelegate>

namespace zhike {

class RecordTable;

/// Paints every cell of a RecordTable by the kind of its column.
class RecordDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RecordDelegate(RecordTable& table);

    /// Called before each paint event: rows may be others now.
    void startPainting();
    /// Fonts, colours or words changed.
    void forgetTexts();

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void
    updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Cell {
        QPainter& painter;
        const Column& column;
        const CellValue& value;
        QRect rect; ///< without the padding
        QColor ink;
        QString words;
    };

    void paintGround(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintCell(const Cell& cell) const;
    void paintTwoPart(const Cell& cell, const TextPair& pair) const;
    void paintMarked(const Cell& cell) const;
    void paintState(const Cell& cell, const StateText& state) const;
    void paintBadge(const Cell& cell) const;
    void paintBar(const Cell& cell) const;
    void paintProbability(const Cell& cell, double chance) const;
    [[nodiscard]] int largestWidth(const Column& column, const CellValue& sample) const;

    RecordTable& m_table;
    mutable TextCache m_texts;
    mutable int m_row = -1; ///< whose record m_record is
    mutable const Row* m_record = nullptr;
};

} // namespace zhike
