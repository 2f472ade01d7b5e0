#pragma once

#include "documents/theme.h"

#include <QStyleOption>

namespace zhike::style {

// What the parts of the style share.

[[nodiscard]] const Theme& themeNow();
[[nodiscard]] bool isOptionEnabled(const QStyleOption& option);
[[nodiscard]] bool showsFocus(const QStyleOption& option);
/// Of a text with a mnemonic.
[[nodiscard]] int textWidth(const QFont& font, const QString& text);
/// The box of an input: edge, fill and focus by its state.
void paintField(QPainter& painter, const QRectF& rect, const QStyleOption& option, const QWidget* widget, bool focused);
void paintChevron(QPainter& painter, const QRectF& box, const QColor& ink);

} // namespace zhike::style
