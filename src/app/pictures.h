#pragma once

#include "gui/common/languagemanager.h"
#include "gui/common/thememanager.h"
#include "services/company.h"

namespace zhike {

struct PictureOrder {
    QString folder;
    QString size; ///< "1366x768"; empty: that
};

/// Opens the window on each main page, waits until it is quiet and writes it to a PNG file. @return the exit code.
[[nodiscard]] int
takePictures(Company& company, ThemeManager& theme, LanguageManager& language, const PictureOrder& order);

} // namespace zhike
