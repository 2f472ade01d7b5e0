#pragma once

#include <QLocale>
#include <QString>
#include <QStringView>
#include <optional>

namespace zhike {

/// The languages of the window and of printed documents.
enum class UiLanguage { English, SimplifiedChinese, TraditionalChinese };

/// "en", "zh_CN", "zh_TW": the names of the translation files and of the setting.
[[nodiscard]] QString languageCode(UiLanguage language);
/// @return the language of such a code, or nothing. Any Chinese code of Taiwan, Hong Kong or Macau, or one that says
/// `Hant`, is Traditional.
[[nodiscard]] std::optional<UiLanguage> languageFromCode(QStringView code);
/// What to speak when nobody has chosen yet.
[[nodiscard]] UiLanguage languageOf(const QLocale& locale);
[[nodiscard]] QLocale localeOf(UiLanguage language);
/// The name of a language in itself, for the list where one chooses.
[[nodiscard]] QString languageName(UiLanguage language);

} // namespace zhike
