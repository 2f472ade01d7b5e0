#pragma once

#include "gui/common/button.h"

#include <QStyleOption>

namespace zhike::style {

struct ButtonParts {
    QString text;
    QString keys;
    bool hasIcon = false;
    bool hasMenu = false;
    ButtonRole role = ButtonRole::Standard;
    bool isSmall = false;
};

/// What a button shows, by its option and its properties.
[[nodiscard]] ButtonParts partsOf(const QStyleOptionButton& option, const QWidget* widget);
/// Left and right of what it shows.
[[nodiscard]] int buttonPadding(const ButtonParts& parts);
[[nodiscard]] int buttonContentWidth(const ButtonParts& parts);
void paintPushButton(QPainter& painter, const QStyleOptionButton& option, const QWidget* widget);
void paintToolButton(QPainter& painter, const QStyleOptionToolButton& option);
[[nodiscard]] QSize toolButtonSize(const QStyleOptionToolButton& option);

} // namespace zhike::style
