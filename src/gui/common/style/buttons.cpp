#include "gui/common/style/buttons.h"

#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/style/ground.h"
#include "gui/common/style/properties.h"

#include <QPainter>
#include <QPushButton>
#include <algorithm>

namespace zhike::style {

ButtonParts partsOf(const QStyleOptionButton& option, const QWidget* widget)
{
    ButtonParts parts;
    parts.text = option.text;
    parts.hasIcon = !option.icon.isNull();
    parts.hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    if (const auto* button = qobject_cast<const QPushButton*>(widget)) {
        parts.role = buttonRole(*button);
        parts.keys = button->property(kKeysProperty).toString();
        parts.isSmall = button->property(kSmallProperty).toBool();
    }
    return parts;
}

int buttonPadding(const ButtonParts& parts)
{
    return themeNow().px(parts.role == ButtonRole::Quiet ? 4 : parts.isSmall ? 9 : 12);
}

int buttonContentWidth(const ButtonParts& parts)
{
    const Theme& theme = themeNow();
    int width = parts.text.isEmpty() ? 0 : textWidth(theme.font(FontRole::BodyMedium), parts.text);
    if (parts.hasIcon) {
        width += theme.px(16) + (parts.text.isEmpty() ? 0 : theme.px(6));
    }
    if (!parts.keys.isEmpty()) {
        width += theme.px(7) + textWidth(theme.font(FontRole::Axis), parts.keys);
    }
    if (parts.hasMenu) {
        width += theme.px(4) + theme.px(12);
    }
    return width;
}

namespace {

struct ButtonInks {
    BoxLook box;
    QColor text;
};

ButtonInks buttonInks(const ButtonParts& parts, const QStyleOption& option)
{
    const Theme& theme = themeNow();
    const bool pressed = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && isOptionEnabled(option);
    ButtonInks inks;
    inks.box.radius = theme.px(5);
    inks.text = theme.text;
    switch (parts.role) {
    case ButtonRole::Primary:
        inks.box.fill = pressed ? mixed(theme.accent, theme.text, 0.25)
            : hovered           ? mixed(theme.accent, theme.text, 0.12)
                                : theme.accent;
        inks.text = theme.onAccent;
        break;
    case ButtonRole::Quiet:
        inks.box.fill = pressed ? theme.sel2 : hovered ? theme.hover : QColor();
        inks.text = theme.accent;
        break;
    case ButtonRole::Standard:
    case ButtonRole::Danger:
        inks.box.fill = pressed ? theme.sel2 : hovered ? theme.hover : theme.base;
        inks.box.border = theme.line2;
        inks.text = parts.role == ButtonRole::Danger ? theme.danger : theme.text;
        break;
    }
    if (!isOptionEnabled(option)) {
        inks.text = theme.disabledText();
        if (parts.role == ButtonRole::Primary) {
            inks.box.fill = theme.neutralTint;
        }
    }
    if (showsFocus(option)) {
        inks.box.border = parts.role == ButtonRole::Primary ? theme.text : theme.accent;
        inks.box.borderWidth = 2;
    }
    return inks;
}

} // namespace

void paintPushButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const Theme& theme = themeNow();
    const ButtonParts parts = partsOf(option, widget);
    const ButtonInks inks = buttonInks(parts, option);
    paintBox(painter, option.rect, inks.box);

    const int middle = (option.rect.width() - buttonContentWidth(parts)) / 2;
    int x = option.rect.left() + std::max(middle, theme.px(4));
    const auto area = [&option, &x](int width) { return QRect(x, option.rect.top(), width, option.rect.height()); };
    if (parts.hasIcon) {
        const QString name = option.icon.name();
        const QColor ink = parts.role == ButtonRole::Standard && isOptionEnabled(option) ? theme.text2 : inks.text;
        if (name.isEmpty()) {
            option.icon.paint(&painter, area(theme.px(16)));
        } else {
            paintIcon(painter, area(theme.px(16)), name, ink);
        }
        x += theme.px(16) + theme.px(6);
    }
    painter.setPen(inks.text);
    if (!parts.text.isEmpty()) {
        painter.setFont(theme.font(FontRole::BodyMedium));
        const int width = textWidth(painter.font(), parts.text);
        painter.drawText(area(width), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, parts.text);
        x += width;
    }
    if (!parts.keys.isEmpty()) {
        x += theme.px(7);
        painter.setFont(theme.font(FontRole::Axis));
        if (parts.role != ButtonRole::Primary && isOptionEnabled(option)) {
            painter.setPen(theme.text2);
        }
        const int width = textWidth(painter.font(), parts.keys);
        painter.drawText(area(width), Qt::AlignLeft | Qt::AlignVCenter, parts.keys);
        x += width;
    }
    if (parts.hasMenu) {
        x += theme.px(4);
        paintChevron(painter, area(theme.px(12)), parts.role == ButtonRole::Standard ? theme.text2 : inks.text);
    }
}

void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option)
{
    const Theme& theme = themeNow();
    const bool on = option.state.testFlag(QStyle::State_On) || option.state.testFlag(QStyle::State_Sunken);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && isOptionEnabled(option);
    BoxLook look;
    look.radius = theme.px(5);
    look.fill = on ? theme.sel2 : hovered ? theme.hover : QColor();
    if (showsFocus(option)) {
        look.border = theme.accent;
        look.borderWidth = 2;
    }
    if (look.fill.isValid() || look.border.isValid()) {
        paintBox(painter, option.rect, look);
    }
    const bool hasText = !option.text.isEmpty() && option.toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const QColor ink = !isOptionEnabled(option) ? theme.disabledText() : on ? theme.text : theme.text2;
    QRect rest = option.rect;
    if (hasIcon) {
        QRect box = rest;
        if (hasText) {
            box = QRect(rest.left() + theme.px(6), rest.top(), theme.px(16), rest.height());
            rest.setLeft(box.right() + 1 + theme.px(6));
        }
        const QString name = option.icon.name();
        if (name.isEmpty()) {
            option.icon.paint(&painter, box.adjusted(4, 4, -4, -4));
        } else {
            paintIcon(painter, box, name, ink);
        }
    } else if (hasText) {
        rest.adjust(theme.px(6), 0, 0, 0);
    }
    if (hasText) {
        painter.setPen(isOptionEnabled(option) ? theme.text : theme.disabledText());
        painter.setFont(option.font);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.text);
        if (option.features.testFlag(QStyleOptionToolButton::HasMenu)) {
            const int x = rest.left() + textWidth(option.font, option.text) + theme.px(4);
            paintChevron(painter, QRect(x, rest.top(), theme.px(12), rest.height()), theme.text2);
        }
    }
}

QSize toolButtonSize(const QStyleOptionToolButton& option)
{
    const Theme& theme = themeNow();
    const int side = theme.px(28);
    const bool hasText = !option.text.isEmpty() && option.toolButtonStyle != Qt::ToolButtonIconOnly;
    if (!hasText) {
        return {side, side};
    }
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasMenu = option.features.testFlag(QStyleOptionToolButton::HasMenu);
    const int icon = hasIcon ? theme.px(16) + theme.px(6) : 0;
    const int chevron = hasMenu ? theme.px(4) + theme.px(12) : 0;
    return {2 * theme.px(6) + icon + textWidth(option.font, option.text) + chevron, side};
}

} // namespace zhike::style
