#include "documents/theme.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Theme themeOf(Appearance appearance)
{
    ThemeSettings settings;
    settings.appearance = appearance;
    return Theme::make(settings);
}

} // namespace

class EveryTheme : public testing::TestWithParam<Appearance> { };

TEST_P(EveryTheme, LetsAnyInkStandOnAnySurface)
{
    const Theme theme = themeOf(GetParam());

    for (const QColor& ink : {theme.text, theme.text2, theme.text3, theme.accent, theme.ok, theme.warn, theme.danger}) {
        for (const QColor& surface : {theme.window, theme.base, theme.raised, theme.hover, theme.sel, theme.sel2}) {
            EXPECT_GE(contrast(ink, surface), 4.5) << qPrintable(ink.name() + u" on "_s + surface.name());
        }
    }
}

TEST_P(EveryTheme, PairsTintsWithInksThatCanBeRead)
{
    const Theme theme = themeOf(GetParam());

    EXPECT_GE(contrast(theme.ok, theme.okTint), 4.5);
    EXPECT_GE(contrast(theme.warn, theme.warnTint), 4.5);
    EXPECT_GE(contrast(theme.danger, theme.dangerTint), 4.5);
    EXPECT_GE(contrast(theme.text2, theme.neutralTint), 4.5);
    EXPECT_GE(contrast(theme.accent, theme.accentTint), 4.5);
    EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5);
    EXPECT_GE(contrast(theme.base, theme.text), 4.5); // toast
    EXPECT_GE(contrast(theme.field, theme.base), 3.0);
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, EveryTheme, testing::Values(Appearance::Light, Appearance::Dark));

TEST(Theme, ScalesEveryMetricWithTheFontSize)
{
    ThemeSettings settings;
    settings.pointSize = 15;

    const Theme large = Theme::make(settings);

    EXPECT_EQ(large.px(28), 42);
    EXPECT_EQ(large.font(FontRole::Body).pixelSize(), 20);
    EXPECT_GE(large.rowHeight(), 42);
}

TEST(Theme, KeepsRowsAtLeastAsHighAsTheTokensSay)
{
    EXPECT_EQ(themeOf(Appearance::Light).rowHeight(), 28);
}

TEST(Theme, PutsTheHanFontOfTheLanguageFirst)
{
    ThemeSettings settings;
    settings.language = UiLanguage::TraditionalChinese;

    const QStringList families = Theme::make(settings).font(FontRole::Body).families();

    EXPECT_LT(families.indexOf(u"Noto Sans CJK TC"_s), families.indexOf(u"Noto Sans CJK SC"_s));
}

TEST(Contrast, IsTwentyOneBetweenBlackAndWhite)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 1e-6);
}

} // namespace zhike
