#pragma once

#include <QString>
#include <QTextDocument>

namespace zhike {

/// @return a text for a tooltip that shows it letter by letter. Tooltips read whatever looks like markup, and a
/// customer may be called "<b>Acme</b>".
[[nodiscard]] inline QString plainTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()) : text;
}

} // namespace zhike
