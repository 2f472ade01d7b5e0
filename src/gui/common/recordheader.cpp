#include "gui/common/recordheader.h"

#include "documents/painting.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace zhike {

RecordHeader::RecordHeader(RecordTable& table) : QHeaderView(Qt::Horizontal, &table), m_table(table)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(32);
    setTextElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::NoFocus);
}

QSize RecordHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), ThemeManager::theme().headHeight()};
}

void RecordHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedSection = -1;
    if (event->button() == Qt::LeftButton && cursor().shape() != Qt::SplitHCursor) {
        m_pressedSection = logicalIndexAt(event->position().toPoint());
        m_pressedAt = event->position().toPoint();
    }
    QHeaderView::mousePressEvent(event);
}

void RecordHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const QPoint place = event->position().toPoint();
    const bool moved = (place - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && m_pressedSection >= 0 && !moved) {
        Q_EMIT sortClicked(
            m_pressedSection,
            event->modifiers().testFlag(Qt::ShiftModifier) ? SortClick::AddSecond : SortClick::Replace);
    }
    m_pressedSection = -1;
}

void RecordHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = ThemeManager::theme();
    painter->fillRect(rect, theme.base);
    paintHorizontal(*painter, rect.left(), rect.right() + 1, rect.bottom() + 1 - hairlineWidth(*painter), theme.line2);
    const Column& column = m_table.recordModel().column(section);

    const SortKeys& keys = m_table.sortKeys();
    int place = -1;
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].column == column.key) {
            place = int(i);
        }
    }
    const bool sorted = place >= 0;
    painter->setFont(theme.font(sorted ? FontRole::SmallStrong : FontRole::SmallMedium));
    painter->setPen(sorted ? theme.text : theme.text2);
    QRect inner = rect.adjusted(m_table.cellLeftPadding(section), 0, -m_table.cellRightPadding(section), 0);
    const bool right = column.isRight();

    const int arrowWidth = sorted ? theme.px(place == 0 ? 9 : 13) : 0;
    const int room = inner.width() - (sorted ? arrowWidth + theme.px(2) : 0);
    const QString title = painter->fontMetrics().elidedText(column.title, Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(title);
    const int left = right ? inner.right() + 1 - width - (sorted ? arrowWidth + theme.px(2) : 0) : inner.left();
    painter->drawText(QRect(left, rect.top(), width + 2, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (!sorted) {
        return;
    }
    const bool up = keys[size_t(place)].order == Qt::AscendingOrder;
    const double x = left + width + theme.px(3);
    const double middle = rect.top() + rect.height() / 2.0;
    const double half = theme.px(3);
    const QPointF tip(x + half, up ? middle - half : middle + half);
    const double foot = up ? middle + half - 1 : middle - half + 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.text);
    painter->drawPolygon(QPolygonF({tip, QPointF(x + 2 * half, foot), QPointF(x, foot)}));
    painter->restore();
    if (place == 1) {
        QFont small = theme.font(FontRole::Axis);
        small.setPixelSize(theme.px(9));
        painter->setFont(small);
        painter->drawText(
            QRectF(x + 2 * half + 1, rect.top(), theme.px(8), rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
            QString(QChar(u'2')));
    }
}

} // namespace zhike
