#pragma once

#include "documents/language.h"

#include <QTranslator>
#include <memory>
#include <vector>

class QCoreApplication;

namespace zhike {

/// The translators of one language, ours and Qt's own. Lives on the thread of the application, in the window and in
/// the command line alike, since printed documents are translated too.
class Translations {
public:
    Translations() = default;
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

    /// Installs the language in place of the last one. Widgets get a LanguageChange event.
    /// @return whether our own texts were found; Qt's may be missing on a machine without them.
    bool use(UiLanguage language);
    [[nodiscard]] UiLanguage language() const noexcept { return m_language; }

private:
    void removeAll();

    UiLanguage m_language = UiLanguage::English;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace zhike
