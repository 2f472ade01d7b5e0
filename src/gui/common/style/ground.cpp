#include "gui/common/style/ground.h"

#include "documents/painting.h"
#include "gui/common/icons.h"
#include "gui/common/style/properties.h"
#include "gui/common/thememanager.h"

#include <QPainter>
#include <QWidget>

namespace zhike::style {

using namespace Qt::StringLiterals;

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

namespace {

bool isAtFault(const QWidget* widget)
{
    return widget != nullptr && widget->property(kErrorProperty).toBool();
}

} // namespace

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

int textWidth(const QFont& font, const QString& text)
{
    return QFontMetrics(font).size(Qt::TextShowMnemonic, text).width();
}

} // namespace zhike::style
