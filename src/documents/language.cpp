#include "documents/language.h"

namespace zhike {

using namespace Qt::StringLiterals;

QString languageCode(UiLanguage language)
{
    switch (language) {
    case UiLanguage::English:
        return u"en"_s;
    case UiLanguage::SimplifiedChinese:
        return u"zh_CN"_s;
    case UiLanguage::TraditionalChinese:
        return u"zh_TW"_s;
    }
    return u"en"_s;
}

std::optional<UiLanguage> languageFromCode(QStringView code)
{
    const QString plain = code.toString().toLower().replace(u'-', u'_');
    if (plain == u"en" || plain.startsWith(u"en_")) {
        return UiLanguage::English;
    }
    if (plain != u"zh" && !plain.startsWith(u"zh_")) {
        return std::nullopt;
    }
    const bool traditional
        = plain.contains(u"hant") || plain.endsWith(u"_tw") || plain.endsWith(u"_hk") || plain.endsWith(u"_mo");
    return traditional ? UiLanguage::TraditionalChinese : UiLanguage::SimplifiedChinese;
}

UiLanguage languageOf(const QLocale& locale)
{
    if (locale.language() != QLocale::Chinese) {
        return UiLanguage::English;
    }
    return locale.script() == QLocale::TraditionalHanScript ? UiLanguage::TraditionalChinese
                                                            : UiLanguage::SimplifiedChinese;
}

QLocale localeOf(UiLanguage language)
{
    switch (language) {
    case UiLanguage::English:
        return QLocale(QLocale::English, QLocale::UnitedStates);
    case UiLanguage::SimplifiedChinese:
        return QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China);
    case UiLanguage::TraditionalChinese:
        return QLocale(QLocale::Chinese, QLocale::TraditionalHanScript, QLocale::Taiwan);
    }
    return QLocale::c();
}

QString languageName(UiLanguage language)
{
    switch (language) {
    case UiLanguage::English:
        return u"English"_s;
    case UiLanguage::SimplifiedChinese:
        return u"简体中文"_s;
    case UiLanguage::TraditionalChinese:
        return u"繁體中文"_s;
    }
    return {};
}

} // namespace zhike
