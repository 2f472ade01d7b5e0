#include "gui/common/languagemanager.h"

#include "gui/common/thememanager.h"

#include <QDate>

namespace zhike {

namespace {

Formats& formatsOfNow()
{
    static Formats formats;
    return formats;
}

std::optional<Day>& pinnedDay()
{
    static std::optional<Day> day;
    return day;
}

} // namespace

LanguageManager::LanguageManager(ThemeManager* theme, QObject* parent) : QObject(parent), m_theme(theme) { }

LanguageManager::~LanguageManager()
{
    formatsOfNow() = Formats();
}

bool LanguageManager::use(UiLanguage language)
{
    formatsOfNow() = Formats(language, formatsOfNow().base());
    if (m_theme != nullptr) {
        m_theme->setLanguage(language);
    }
    const bool found = m_translations.use(language);
    Q_EMIT changed();
    return found;
}

void LanguageManager::setBaseCurrency(Currency base)
{
    formatsOfNow() = Formats(formatsOfNow().language(), base);
    Q_EMIT changed();
}

const Formats& LanguageManager::formats()
{
    return formatsOfNow();
}

Day today()
{
    if (pinnedDay()) {
        return *pinnedDay();
    }
    return Day::from(QDate::currentDate()).value_or(Day(0));
}

void pinToday(std::optional<Day> day)
{
    pinnedDay() = day;
}

} // namespace zhike
