#include "gui/common/tabrow.h"

#include "documents/painting.h"
#include "gui/common/thememanager.h"

#include <QEvent>
#include <QPainter>
#include <QVariant>

namespace zhike {

TabRow::TabRow(QWidget* parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

void TabRow::setUnsaved(int index, bool unsaved)
{
    setTabData(index, unsaved);
    setTabToolTip(index, unsaved ? tr("Changed, not saved") : QString());
    setTabText(index, tabText(index)); // the only way to make QTabBar measure again
}

bool TabRow::isUnsaved(int index) const
{
    return tabData(index).toBool();
}

QSize TabRow::tabSizeHint(int index) const
{
    const Theme& theme = ThemeManager::theme();
    const int text = QFontMetrics(theme.font(FontRole::BodyStrong)).size(Qt::TextShowMnemonic, tabText(index)).width();
    return {text + 2 * theme.px(11) + (isUnsaved(index) ? theme.px(14) : 0), theme.px(40)};
}

QSize TabRow::minimumSizeHint() const
{
    return count() == 0 ? QSize(0, 0) : QTabBar::minimumSizeHint(); // QTabBar keeps room for its scroll buttons
}

QSize TabRow::minimumTabSizeHint(int index) const
{
    return {std::min(tabSizeHint(index).width(), ThemeManager::theme().px(64)), ThemeManager::theme().px(40)};
}

void TabRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = ThemeManager::theme();
    QPainter painter(this);
    const int hovered = tabAt(mapFromGlobal(QCursor::pos()));
    for (int index = 0; index < count(); ++index) {
        const QRect rect = tabRect(index);
        const bool active = index == currentIndex();
        const int padding = theme.px(11);
        const int dot = isUnsaved(index) ? theme.px(14) : 0;
        const QRect text = rect.adjusted(padding, 0, -padding - dot, 0);
        painter.setFont(theme.font(active ? FontRole::BodyStrong : FontRole::Body));
        painter.setPen(active || (index == hovered && underMouse()) ? theme.text : theme.text2);
        const QString shown = painter.fontMetrics().elidedText(tabText(index), Qt::ElideRight, text.width() + 1);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, shown);
        if (dot > 0) {
            const double side = theme.px(6);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.accent);
            painter.drawEllipse(
                QRectF(rect.right() - padding - side + 1, rect.center().y() - side / 2 + 1, side, side));
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
        if (active) {
            paintHorizontal(
                painter, text.left(), rect.right() + 1 - padding, height() - theme.px(2), theme.accent, theme.px(2));
            if (hasFocus()) {
                paintBox(painter, QRectF(rect).adjusted(4, 8, -4, -8), {QColor(), theme.accent, 4, 2});
            }
        }
    }
}

void TabRow::changeEvent(QEvent* event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        for (int index = 0; index < count(); ++index) {
            setUnsaved(index, isUnsaved(index));
        }
    }
}

} // namespace zhike
