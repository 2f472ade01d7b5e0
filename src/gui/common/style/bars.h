#pragma once

#include <QStyleOption>

namespace zhike::style {

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QStyle& style, const QWidget* widget);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);

} // namespace zhike::style
