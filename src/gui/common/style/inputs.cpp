#include "gui/common/style/inputs.h"

#include "documents/marks.h"
#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/style/ground.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace zhike::style {

using namespace Qt::StringLiterals;

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

} // namespace zhike::style
