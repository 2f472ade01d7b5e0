#pragma once

#include "documents/language.h"

#include <QColor>
#include <QFont>
#include <QStringList>

namespace zhike {

enum class Appearance { Light, Dark };

/// The sizes and weights of design-tokens 4. There are no others.
enum class FontRole {
    Figure, ///< 21 DemiBold: name of a record, headline figures
    Title, ///< 17 DemiBold: page title
    Body, ///< 13
    BodyMedium, ///< 13 Medium: buttons
    BodyStrong, ///< 13 DemiBold: what counts
    Small, ///< 12: second lines, foot
    SmallMedium, ///< 12 Medium: column heads
    SmallStrong, ///< 12 DemiBold: section labels
    Axis, ///< 11: axis, key caps
    AxisStrong, ///< 11 DemiBold: badges
};

/// What the look depends on besides the tokens.
struct ThemeSettings {
    Appearance appearance = Appearance::Light;
    UiLanguage language = UiLanguage::English; ///< decides which Han shapes are drawn
    QString family; ///< the system font; empty: Noto Sans
    double pointSize = 10; ///< the font size setting; every metric scales with it
    bool compactRows = false;
};

/// All colours, sizes and fonts, as one value. Painters take it as an argument, so that the same chart can be drawn on
/// the dark window and on white paper. Lengths are device-independent pixels of 1/96 inch.
class Theme {
public:
    /// Needs a QGuiApplication: it asks the fonts whether their digits are tabular.
    [[nodiscard]] static Theme make(const ThemeSettings& settings);

    // surfaces
    QColor window, base, raised, hover, sel, sel2, line, line2, field, bar, scrim;
    // inks
    QColor text, text2, text3, accent, ok, warn, danger;
    // pairs: the ink of a tint is the state's own colour
    QColor onAccent, okTint, warnTint, dangerTint, neutralTint, accentTint;

    [[nodiscard]] const ThemeSettings& settings() const noexcept { return m_settings; }
    [[nodiscard]] bool isDark() const noexcept { return m_settings.appearance == Appearance::Dark; }

    /// A length of the tokens at this font size.
    [[nodiscard]] int px(double length) const { return qRound(length * m_scale); }
    [[nodiscard]] double scale() const noexcept { return m_scale; }
    /// Fonts have pixel sizes, so that they come out the same on paper and on every platform.
    [[nodiscard]] QFont font(FontRole role) const;
    /// The same with tabular digits.
    [[nodiscard]] QFont numberFont(FontRole role) const;
    [[nodiscard]] int lineHeight(FontRole role) const;
    [[nodiscard]] int rowHeight() const noexcept { return m_rowHeight; }
    [[nodiscard]] int headHeight() const { return px(28); }

    /// Ink of a hairline between rows: 55 % of line over base.
    [[nodiscard]] QColor rowLine() const;
    /// Colour of a disabled text.
    [[nodiscard]] QColor disabledText() const;

    friend bool operator==(const Theme& a, const Theme& b)
    {
        return a.m_settings.appearance == b.m_settings.appearance && a.m_settings.language == b.m_settings.language
            && a.m_settings.family == b.m_settings.family && a.m_settings.compactRows == b.m_settings.compactRows
            && qFuzzyCompare(a.m_settings.pointSize, b.m_settings.pointSize);
    }

private:
    ThemeSettings m_settings;
    QStringList m_families;
    QStringList m_numberFamilies;
    double m_scale = 1;
    int m_rowHeight = 28;
};

/// @return `share` of `top` over `ground`, opaque.
[[nodiscard]] QColor mixed(const QColor& ground, const QColor& top, double share);
/// @return the contrast of WCAG 2, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace zhike
