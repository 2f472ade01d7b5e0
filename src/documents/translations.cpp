#include "documents/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace zhike {

using namespace Qt::StringLiterals;

Translations::~Translations()
{
    removeAll();
}

void Translations::removeAll()
{
    for (const auto& translator : m_installed) {
        if (QCoreApplication::instance() != nullptr) {
            QCoreApplication::removeTranslator(translator.get());
        }
    }
    m_installed.clear();
}

bool Translations::use(UiLanguage language)
{
    removeAll();
    m_language = language;
    QLocale::setDefault(localeOf(language));
    const QString code = languageCode(language);
    // the last one installed is asked first: our words go before Qt's
    if (language != UiLanguage::English) {
        auto qt = std::make_unique<QTranslator>();
        if (qt->load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(qt.get());
            m_installed.push_back(std::move(qt));
        }
    }
    auto own = std::make_unique<QTranslator>();
    if (!own->load(u":/translations/zhike_"_s + code + u".qm"_s)) {
        return false;
    }
    QCoreApplication::installTranslator(own.get());
    m_installed.push_back(std::move(own));
    return true;
}

} // namespace zhike
