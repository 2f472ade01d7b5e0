#pragma once

#include "gui/common/cellvalue.h"

#include <QHeaderView>

namespace zhike {

class RecordTable;

/// The heads of a RecordTable: sort by clicks, drag to reorder and resize, a menu to choose columns.
class RecordHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RecordHeader(RecordTable& table);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A head was clicked, not dragged.
    void sortClicked(int section, SortClick click);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    RecordTable& m_table;
    QPoint m_pressedAt;
    int m_pressedSection = -1;
};

} // namespace zhike
