#pragma once

#include "documents/formats.h"
#include "documents/translations.h"

#include <QObject>

namespace zhike {

class ThemeManager;

/// Holds the language of the running program: translators, locale and the way numbers and dates are written. One per
/// program. Widgets hear of a change by QEvent::LanguageChange and set their texts again in changeEvent().
class LanguageManager : public QObject {
    Q_OBJECT
public:
    /// @param theme learns the language too, since Han shapes differ; may be null
    explicit LanguageManager(ThemeManager* theme = nullptr, QObject* parent = nullptr);
    ~LanguageManager() override;

    /// Speaks this language from now on. @return whether the translation was found.
    bool use(UiLanguage language);
    [[nodiscard]] UiLanguage language() const { return formats().language(); }
    /// The currency whose sign stands alone.
    void setBaseCurrency(Currency base);

    /// How numbers and dates are written now; English where no manager was made.
    [[nodiscard]] static const Formats& formats();

Q_SIGNALS:
    void changed();

private:
    ThemeManager* m_theme;
    Translations m_translations;
};

/// The calendar day of today, local. The one place of the window that asks the clock for it.
[[nodiscard]] Day today();
/// Makes today() a fixed day, for tests and pictures; nothing lets the clock run again.
void pinToday(std::optional<Day> day);

} // namespace zhike
