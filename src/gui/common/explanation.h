#pragma once

#include <QString>

class QAction;
class QMenu;
class QWidget;

namespace zhike {

/// One sentence on how a figure is computed, on request: in the widget's context menu, on Shift+F1, and in its tooltip
/// where it has no other. Plain text; a later call replaces the sentence, an empty one takes it away.
void explain(QWidget& widget, const QString& sentence);
/// Adds the same to a menu that a widget already has; the sentence opens at the widget.
void addExplanation(QMenu& menu, QWidget& widget, const QString& sentence);
/// Opens the sentence below the upper edge of the widget, until a key or a click.
void showExplanation(QWidget& widget, const QString& sentence);

} // namespace zhike
