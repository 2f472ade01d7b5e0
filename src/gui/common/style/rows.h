#pragma once

#include <QStyleOption>

namespace zhike::style {

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option);
void paintTab(QPainter& painter, const QStyleOptionTab& option);
void paintHeadSection(QPainter& painter, const QRect& rect);
void paintHeadLabel(QPainter& painter, const QStyleOptionHeader& option);
void paintItemPanel(QPainter& painter, const QStyleOptionViewItem& option);

} // namespace zhike::style
