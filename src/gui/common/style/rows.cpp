#include "gui/common/style/rows.h"

#include "documents/marks.h"
#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/style/ground.h"

#include <QPainter>
#include <algorithm>

namespace zhike::style {

using namespace Qt::StringLiterals;

namespace {

int menuLeading()
{
    return themeNow().px(34); // a column for the tick or the icon
}

} // namespace

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option)
{
    const Theme& theme = themeNow();
    painter.fillRect(option.rect, theme.base);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintHorizontal(painter, option.rect.left(), option.rect.right() + 1, option.rect.center().y(), theme.line);
        if (!option.text.isEmpty()) {
            painter.fillRect(option.rect, theme.base);
            painter.setPen(theme.text3);
            painter.setFont(theme.font(FontRole::SmallStrong));
            painter.drawText(
                option.rect.adjusted(theme.px(12), 0, -theme.px(12), 0), Qt::AlignLeft | Qt::AlignVCenter, option.text);
        }
        return;
    }
    const bool enabled = isOptionEnabled(option);
    if (option.state.testFlag(QStyle::State_Selected) && enabled) {
        painter.fillRect(option.rect, theme.sel);
    }
    const QRect leading(option.rect.left() + theme.px(6), option.rect.top(), theme.px(24), option.rect.height());
    if (option.checked) {
        paintState(painter, QRectF(leading).adjusted(7, 7, -7, -7), State::Ok, theme.accent);
    } else if (!option.icon.isNull()) {
        paintIcon(painter, leading, option.icon.name(), enabled ? theme.text2 : theme.disabledText());
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString label = tab < 0 ? option.text : option.text.left(tab);
    const QString keys = tab < 0 ? QString() : option.text.mid(tab + 1);
    QRect rest = option.rect.adjusted(menuLeading(), 0, -theme.px(12), 0);
    painter.setPen(enabled ? theme.text : theme.disabledText());
    painter.setFont(theme.font(FontRole::Body));
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, label);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(option.rect.right() - theme.px(24), option.rect.top(), theme.px(16), option.rect.height());
        paintIcon(painter, arrow, u"right"_s, theme.text2, theme.px(12));
    } else if (!keys.isEmpty()) {
        painter.setPen(theme.text3);
        painter.setFont(theme.font(FontRole::Axis));
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, keys);
    }
}

QSize menuItemSize(const QStyleOptionMenuItem& option)
{
    const Theme& theme = themeNow();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        return {theme.px(40), option.text.isEmpty() ? theme.px(9) : theme.px(26)};
    }
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString label = tab < 0 ? option.text : option.text.left(tab);
    int width = menuLeading() + textWidth(theme.font(FontRole::Body), label) + theme.px(12);
    if (tab >= 0) {
        width += theme.px(24) + textWidth(theme.font(FontRole::Axis), option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        width += theme.px(24);
    }
    return {std::max(width, theme.px(140)), theme.px(28)};
}

void paintTab(QPainter& painter, const QStyleOptionTab& option)
{
    const Theme& theme = themeNow();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && isOptionEnabled(option);
    painter.setFont(theme.font(selected ? FontRole::BodyStrong : FontRole::Body));
    painter.setPen(!isOptionEnabled(option) ? theme.disabledText() : selected || hovered ? theme.text : theme.text2);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    if (selected) {
        const double side = theme.px(11);
        paintHorizontal(
            painter, option.rect.left() + side, option.rect.right() + 1 - side, option.rect.bottom() + 1 - theme.px(2),
            theme.accent, theme.px(2));
    }
    if (showsFocus(option) && selected) {
        paintBox(painter, QRectF(option.rect).adjusted(3, 6, -3, -6), {QColor(), theme.accent, 4, 2});
    }
}

void paintHeadSection(QPainter& painter, const QRect& rect)
{
    const Theme& theme = themeNow();
    painter.fillRect(rect, theme.base);
    paintHorizontal(painter, rect.left(), rect.right() + 1, rect.bottom() + 1 - hairlineWidth(painter), theme.line2);
}

void paintHeadLabel(QPainter& painter, const QStyleOptionHeader& option)
{
    const Theme& theme = themeNow();
    painter.setFont(theme.font(FontRole::SmallMedium));
    painter.setPen(isOptionEnabled(option) ? theme.text2 : theme.disabledText());
    const QRect rect = option.rect.adjusted(theme.px(8), 0, -theme.px(8), 0);
    const QString text = painter.fontMetrics().elidedText(option.text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(option.textAlignment | Qt::AlignVCenter), text);
}

void paintItemPanel(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Theme& theme = themeNow();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, option.state.testFlag(QStyle::State_Active) ? theme.sel : theme.sel2);
    } else if (option.state.testFlag(QStyle::State_MouseOver) && isOptionEnabled(option)) {
        painter.fillRect(option.rect, theme.hover);
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        painter.fillRect(option.rect, option.backgroundBrush);
    }
}

} // namespace zhike::style
