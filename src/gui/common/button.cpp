#include "gui/common/button.h"

#include "gui/common/icons.h"
#include "gui/common/plaintip.h"
#include "gui/common/style/properties.h"

#include <QVariant>

namespace zhike {

using namespace Qt::StringLiterals;

void setButtonRole(QPushButton& button, ButtonRole role)
{
    button.setProperty(style::kRoleProperty, int(role));
    button.update();
}

ButtonRole buttonRole(const QPushButton& button)
{
    const QVariant role = button.property(style::kRoleProperty);
    if (role.isValid()) {
        return ButtonRole(role.toInt());
    }
    return button.isDefault() ? ButtonRole::Primary : ButtonRole::Standard;
}

Button::Button(const QString& text, ButtonRole role, QWidget* parent) : QPushButton(text, parent)
{
    setButtonRole(*this, role);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Button::setIconName(const QString& name)
{
    setIcon(themedIcon(name));
    updateGeometry();
}

void Button::setKeysText(const QString& keys)
{
    setProperty(style::kKeysProperty, keys);
    updateGeometry();
    update();
}

void Button::setSmall(bool small)
{
    setProperty(style::kSmallProperty, small);
    updateGeometry();
}

ToolButton::ToolButton(const QString& iconName, const QString& tip, QWidget* parent) : QToolButton(parent)
{
    setIcon(themedIcon(iconName));
    setTip(tip);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
}

void ToolButton::setTip(const QString& tip)
{
    setToolTip(plainTip(tip));
    setAccessibleName(tip);
}

} // namespace zhike
