#pragma once

#include <QStyleOption>

namespace zhike::style {

void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadioButton(QPainter& painter, const QStyleOption& option);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option, const QWidget* widget);
void paintSpinBox(QPainter& painter, const QStyleOptionSpinBox& option, const QWidget* widget, const QStyle& style);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox& option, QStyle::SubControl part);

} // namespace zhike::style
