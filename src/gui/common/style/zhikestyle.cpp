#include "gui/common/style/zhikestyle.h"

#include "documents/marks.h"
#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/style/bars.h"
#include "gui/common/style/buttons.h"
#include "gui/common/style/ground.h"
#include "gui/common/style/inputs.h"
#include "gui/common/style/rows.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTextCharFormat>
#include <QTextEdit>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

using namespace style;

namespace {

bool isTextEditor(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr;
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
