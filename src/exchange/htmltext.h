#pragma once

#include <QString>

namespace zhike {

/// The text of an HTML document: blocks become lines, scripts, styles and comments are left out, nothing is loaded.
[[nodiscard]] QString htmlToText(QStringView html);

} // namespace zhike
