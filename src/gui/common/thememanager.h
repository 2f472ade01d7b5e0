#pragma once

#include "documents/theme.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace zhike {

/// What the person wants; Desktop follows the lightness of the desktop's own palette.
enum class ThemeChoice { Desktop, Light, Dark };

/// Holds the look of the running program: makes the Theme, the palette, the fonts and the style, and puts them onto the
/// application again whenever a setting or the desktop changes. One per program, made right after the QApplication.
/// Widgets hear of it by QEvent::PaletteChange or FontChange.
class ThemeManager : public QObject {
    Q_OBJECT
public:
    /// @param app gets our style, palette and font
    explicit ThemeManager(QApplication& app);
    ~ThemeManager() override;

    /// The theme of now; a light one where no manager was made.
    [[nodiscard]] static const Theme& theme();

    [[nodiscard]] ThemeChoice choice() const noexcept { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// In points, 10 at first; all metrics follow.
    void setFontSize(double pointSize);
    void setCompactRows(bool compact);
    /// Chooses the Han shapes. LanguageManager calls it.
    void setLanguage(UiLanguage language);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readDesktop();
    void apply();

    QApplication& m_app;
    ThemeChoice m_choice = ThemeChoice::Desktop;
    ThemeSettings m_settings;
    bool m_desktopIsDark = false;
    bool m_applying = false;
};

/// The palette of the tokens, for code that paints through QPalette.
[[nodiscard]] QPalette paletteOf(const Theme& theme);

} // namespace zhike
