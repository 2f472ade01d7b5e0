#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace zhike {

/// An icon of our family by its name ("call", "mail"…), painted in the ink of the theme of the moment: text2, accent
/// when active or selected, pale when disabled. Sharp at any scale. An unknown name gives an empty icon.
[[nodiscard]] QIcon themedIcon(const QString& name);
/// The same icon, always in one ink.
[[nodiscard]] QIcon themedIcon(const QString& name, const QColor& ink);
/// @return the icon drawn in an ink, from the cache where it was drawn before.
[[nodiscard]] QPixmap iconPixmap(const QString& name, double size, const QColor& ink, double devicePixelRatio);
/// Paints the icon into the middle of `box`, 16 px at 100 % unless `size` says otherwise.
void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& ink, double size = 0);
/// The names of all icons there are.
[[nodiscard]] QStringList iconNames();

} // namespace zhike
