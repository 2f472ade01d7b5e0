#include "gui/common/zhikestyle.h"

#include "documents/marks.h"
#include "documents/painting.h"
#include "gui/common/button.h"
#include "gui/common/icons.h"
#include "gui/common/thememanager.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextCharFormat>
#include <QTextEdit>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

const Theme& themeNow()
{
    return ThemeManager::theme();
}

bool isOptionEnabled(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

bool showsFocus(const QStyleOption& option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

bool isAtFault(const QWidget* widget)
{
    return widget != nullptr && widget->property(style::kErrorProperty).toBool();
}

/// The box of an input: edge, fill and focus by its state.
void paintField(QPainter& painter, const QRectF& rect, const QStyleOption& option, const QWidget* widget, bool focused)
{
    const Theme& theme = themeNow();
    BoxLook look{theme.base, theme.field, double(theme.px(4)), 0};
    if (option.state.testFlag(QStyle::State_ReadOnly)) {
        look.fill = QColor();
        look.border = theme.line;
    } else if (!isOptionEnabled(option)) {
        look.fill = theme.neutralTint;
        look.border = theme.line2;
    }
    if (isAtFault(widget)) {
        look.border = theme.danger;
        look.fill = mixed(theme.base, theme.dangerTint, 0.45);
    }
    if (focused && !option.state.testFlag(QStyle::State_ReadOnly)) {
        look.border = theme.accent;
        look.borderWidth = 2;
    }
    paintBox(painter, rect, look);
}

void paintChevron(QPainter& painter, const QRectF& box, const QColor& ink)
{
    paintIcon(painter, box, u"down"_s, ink, themeNow().px(12));
}

// --- buttons ---

struct ButtonParts {
    QString text;
    QString keys;
    bool hasIcon = false;
    bool hasMenu = false;
    ButtonRole role = ButtonRole::Standard;
    bool isSmall = false;
};

ButtonParts partsOf(const QStyleOptionButton& option, const QWidget* widget)
{
    ButtonParts parts;
    parts.text = option.text;
    parts.hasIcon = !option.icon.isNull();
    parts.hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    if (const auto* button = qobject_cast<const QPushButton*>(widget)) {
        parts.role = buttonRole(*button);
        parts.keys = button->property(style::kKeysProperty).toString();
        parts.isSmall = button->property(style::kSmallProperty).toBool();
    }
    return parts;
}

int buttonPadding(const ButtonParts& parts)
{
    return themeNow().px(parts.role == ButtonRole::Quiet ? 4 : parts.isSmall ? 9 : 12);
}

int textWidth(const QFont& font, const QString& text)
{
    return QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
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

// --- choices ---

void paintCheckBox(QPainter& painter, const QStyleOption& option)
{
    const Theme& theme = themeNow();
    const double side = theme.px(14);
    const QRectF rect(
        option.rect.left() + std::floor((option.rect.width() - side) / 2),
        option.rect.top() + std::floor((option.rect.height() - side) / 2), side, side);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    BoxLook look{theme.base, theme.field, double(theme.px(3)), 0};
    if (!isOptionEnabled(option)) {
        look.border = theme.line2;
        look.fill = on || partly ? theme.line2 : theme.neutralTint;
    } else if (on || partly) {
        look.fill = theme.accent;
        look.border = QColor();
    }
    if (showsFocus(option)) {
        look.border = on || partly ? theme.text : theme.accent;
        look.borderWidth = 2;
    }
    paintBox(painter, rect, look);
    if (on) {
        paintState(painter, rect.adjusted(2, 2, -2, -2), State::Ok, theme.onAccent);
    } else if (partly) {
        painter.fillRect(rect.adjusted(3, side / 2 - 1, -3, -(side / 2 - 1)), theme.onAccent);
    }
}

void paintRadioButton(QPainter& painter, const QStyleOption& option)
{
    const Theme& theme = themeNow();
    const double side = theme.px(14);
    const QRectF rect(
        option.rect.left() + std::floor((option.rect.width() - side) / 2),
        option.rect.top() + std::floor((option.rect.height() - side) / 2), side, side);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor edge = !isOptionEnabled(option) ? theme.line2 : on ? theme.accent : theme.field;
    paintBox(
        painter, rect,
        {theme.base, showsFocus(option) ? theme.accent : edge, side / 2, showsFocus(option) ? 2.0 : 0.0});
    if (on) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge);
        painter.drawEllipse(rect.center(), side * 0.27, side * 0.27);
        painter.restore();
    }
}

void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (option.frame) {
        paintField(painter, option.rect, option, widget, focused);
    }
    const Theme& theme = themeNow();
    const QRect arrow(option.rect.right() - theme.px(24), option.rect.top(), theme.px(20), option.rect.height());
    paintChevron(painter, arrow, isOptionEnabled(option) ? theme.text2 : theme.disabledText());
}

void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget, const QStyle& style)
{
    if (option.frame) {
        paintField(painter, option.rect, option, widget, option.state.testFlag(QStyle::State_HasFocus));
    }
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons) {
        return;
    }
    const Theme& theme = themeNow();
    const QColor ink = isOptionEnabled(option) ? theme.text2 : theme.disabledText();
    const QRect up = style.subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxUp, widget);
    const QRect down = style.subControlRect(QStyle::CC_SpinBox, &option, QStyle::SC_SpinBoxDown, widget);
    paintIcon(painter, up.adjusted(0, 2, 0, 0), u"up"_s, ink, theme.px(10));
    paintIcon(painter, down.adjusted(0, 0, 0, -2), u"down"_s, ink, theme.px(10));
}

QRect spinBoxPart(const QStyleOptionSpinBox& option, QStyle::SubControl part)
{
    const Theme& theme = themeNow();
    const int buttons = option.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : theme.px(20);
    const int half = option.rect.height() / 2;
    const int left = option.rect.right() + 1 - buttons;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return {left, option.rect.top(), buttons, half};
    case QStyle::SC_SpinBoxDown:
        return {left, option.rect.top() + half, buttons, option.rect.height() - half};
    case QStyle::SC_SpinBoxEditField:
        return option.rect.adjusted(option.frame ? theme.px(6) : 0, 1, -std::max(buttons, theme.px(4)), -1);
    case QStyle::SC_SpinBoxFrame:
        return option.rect;
    default:
        return {};
    }
}

// --- bars ---

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget)
{
    const Theme& theme = themeNow();
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.minimum >= option.maximum) {
        return;
    }
    const QRect slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool active = option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_MouseOver);
    const QRectF thumb = QRectF(slider).adjusted(2, 2, -2, -2);
    paintBox(
        painter, thumb, {active ? theme.field : theme.line2, QColor(), std::min(thumb.width(), thumb.height()) / 2});
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (range > 0) {
        const double share = double(option.pageStep) / (double(range) + option.pageStep);
        thumb = std::clamp(int(std::lround(share * length)), std::min(length, themeNow().px(32)), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        return horizontal ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                          : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const Theme& theme = themeNow();
    const double height = theme.px(6);
    const QRectF groove(option.rect.left(), option.rect.center().y() + 0.5 - height / 2, option.rect.width(), height);
    paintBox(painter, groove, {theme.neutralTint, QColor(), height / 2});
    const double range = double(option.maximum) - option.minimum;
    if (range <= 0) {
        return; // length not known: the words beside it say so
    }
    const double share = std::clamp((double(option.progress) - option.minimum) / range, 0.0, 1.0);
    QRectF done = groove;
    done.setWidth(groove.width() * share);
    if (done.width() >= 1) {
        paintBox(painter, done, {theme.accent, QColor(), height / 2});
    }
}

// --- menus ---

int menuLeading()
{
    return themeNow().px(34); // a column for the tick or the icon
}

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

// --- tabs and heads ---

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

bool isTextEditor(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
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

} // namespace

ZhikeStyle::ZhikeStyle() : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"zhike"_s);
}

void ZhikeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QToolButton*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover, true);
    }
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) {
        // Qt paints weekends in pure red, which no theme has
        calendar->setWeekdayTextFormat(Qt::Saturday, QTextCharFormat());
        calendar->setWeekdayTextFormat(Qt::Sunday, QTextCharFormat());
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    }
}

void ZhikeStyle::unpolish(QWidget* widget)
{
    QProxyStyle::unpolish(widget);
}

void ZhikeStyle::polish(QPalette&)
{
    // the palette is made by ThemeManager; Fusion has nothing to add
}

void ZhikeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Theme& theme = themeNow();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option)) {
            if (frame->lineWidth > 0) {
                paintField(*painter, frame->rect, *frame, widget, frame->state.testFlag(State_HasFocus));
            }
        }
        return;
    case PE_FrameLineEdit:
        paintField(*painter, option->rect, *option, widget, option->state.testFlag(State_HasFocus));
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView*>(widget) == nullptr) {
            paintBox(*painter, option->rect, {QColor(), theme.accent, double(theme.px(3)), 2});
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadioButton(*painter, *option);
        return;
    case PE_PanelMenu:
    case PE_FrameMenu:
        paintBox(*painter, option->rect, {element == PE_PanelMenu ? theme.base : QColor(), theme.line2, 0, 0});
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, theme.text);
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (isTextEditor(widget)) {
            paintField(*painter, option->rect, *option, widget, option->state.testFlag(State_HasFocus));
        } else {
            paintBox(*painter, option->rect, {QColor(), theme.line, 0, 0});
        }
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            paintItemPanel(*painter, *item);
        }
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget: {
        const double y = option->rect.bottom() + 1 - hairlineWidth(*painter);
        paintHorizontal(
            *painter, option->rect.left(), option->rect.right() + 1,
            element == PE_FrameTabWidget ? double(option->rect.top()) : y, theme.line);
        return;
    }
    case PE_IndicatorArrowDown:
        paintIcon(*painter, option->rect, u"down"_s, theme.text2, theme.px(12));
        return;
    case PE_IndicatorArrowUp:
        paintIcon(*painter, option->rect, u"up"_s, theme.text2, theme.px(12));
        return;
    case PE_IndicatorArrowRight:
        paintIcon(*painter, option->rect, u"right"_s, theme.text2, theme.px(12));
        return;
    case PE_IndicatorArrowLeft:
        paintIcon(*painter, option->rect, u"back"_s, theme.text2, theme.px(12));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ZhikeStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paintPushButton(*painter, *button, widget);
        }
        return;
    case CE_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paintTab(*painter, *tab);
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHeadSection(*painter, option->rect);
        return;
    case CE_HeaderLabel:
        if (const auto* head = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paintHeadLabel(*painter, *head);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paintMenuItem(*painter, *item);
        }
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, themeNow().base);
        return;
    case CE_Splitter: {
        const bool vertical = option->rect.width() < option->rect.height();
        if (vertical) {
            paintVertical(
                *painter, option->rect.top(), option->rect.bottom() + 1, option->rect.center().x(), themeNow().line);
        } else {
            paintHorizontal(
                *painter, option->rect.left(), option->rect.right() + 1, option->rect.center().y(), themeNow().line);
        }
        return;
    }
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paintProgress(*painter, *bar);
        }
        return;
    case CE_ComboBoxLabel: {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            if (!combo->editable) {
                const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
                painter->setPen(isOptionEnabled(*combo) ? themeNow().text : themeNow().disabledText());
                const QString text
                    = painter->fontMetrics().elidedText(combo->currentText, Qt::ElideRight, rect.width());
                painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, text);
            }
        }
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ZhikeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            paintToolButton(*painter, *button);
        }
        return;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paintComboBox(*painter, *combo, widget);
        }
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            paintSpinBox(*painter, *spin, widget, *this);
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paintScrollBar(*painter, *bar, *this, widget);
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect ZhikeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const Theme& theme = themeNow();
    switch (element) {
    case SE_LineEditContents:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            return option->rect.adjusted(theme.px(6), 1, -theme.px(6), -1);
        }
        return option->rect;
    case SE_PushButtonContents:
    case SE_PushButtonFocusRect:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect ZhikeStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const Theme& theme = themeNow();
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return visualRect(bar->direction, bar->rect, scrollBarPart(*bar, part));
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return option->rect.adjusted(theme.px(8), 1, -theme.px(24), -1);
    }
    if (control == CC_SpinBox) {
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            return visualRect(spin->direction, spin->rect, spinBoxPart(*spin, part));
        }
    }
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup) {
        return option->rect.translated(0, 2);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ZhikeStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    const Theme& theme = themeNow();
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            const ButtonParts parts = partsOf(*button, widget);
            const int width = buttonContentWidth(parts) + 2 * buttonPadding(parts);
            const int least = parts.text.isEmpty() || parts.role == ButtonRole::Quiet ? 0 : theme.px(50);
            return {std::max(width, least), theme.px(parts.isSmall ? 24 : 28)};
        }
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            return toolButtonSize(*button);
        }
        break;
    case CT_LineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->lineWidth > 0) {
            return {contents.width() + 2 * theme.px(6), theme.px(28)};
        }
        return contents;
    }
    case CT_ComboBox:
        return {contents.width() + theme.px(34), theme.px(28)};
    case CT_SpinBox:
        return {QProxyStyle::sizeFromContents(type, option, contents, widget).width(), theme.px(28)};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            return menuItemSize(*item);
        }
        break;
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            return {textWidth(theme.font(FontRole::BodyStrong), tab->text) + 2 * theme.px(11), theme.px(36)};
        }
        break;
    case CT_HeaderSection:
        return {QProxyStyle::sizeFromContents(type, option, contents, widget).width(), theme.headHeight()};
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), theme.px(26)));
        return size;
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int ZhikeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Theme& theme = themeNow();
    switch (metric) {
    case PM_ScrollBarExtent:
        return theme.px(10);
    case PM_ScrollBarSliderMin:
        return theme.px(32);
    case PM_SplitterWidth:
        return 1; // QSplitter makes the area for the mouse wider by itself
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme.px(14);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return theme.px(7);
    case PM_DefaultFrameWidth:
        return isTextEditor(widget) ? 2 : 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return theme.px(16);
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return theme.px(5);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return theme.px(16);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return theme.px(8);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TextCursorWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon ZhikeStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_ArrowLeft:
    case SP_ArrowBack:
        return themedIcon(u"back"_s);
    case SP_ArrowRight:
    case SP_ArrowForward:
        return themedIcon(u"fwd"_s);
    case SP_ArrowUp:
    case SP_FileDialogToParent:
        return themedIcon(u"up"_s);
    case SP_ArrowDown:
        return themedIcon(u"down"_s);
    case SP_LineEditClearButton:
    case SP_DialogCloseButton:
    case SP_TitleBarCloseButton:
        return themedIcon(u"close"_s);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return themedIcon(u"info"_s, themeNow().accent);
    case SP_MessageBoxWarning:
        return themedIcon(u"warn"_s, themeNow().warn);
    case SP_MessageBoxCritical:
        return themedIcon(u"warn"_s, themeNow().danger);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

int ZhikeStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_ComboBox_Popup: // a list under the field, not a menu over it
    case SH_EtchDisabledText:
    case SH_Menu_SloppySubMenus:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace zhike
