#include "gui/common/label.h"
#include "gui/common/languagemanager.h"
#include "gui/common/panel.h"
#include "gui/common/progress.h"
#include "gui/common/recordtable.h"
#include "gui/common/thememanager.h"
#include "gui/common/style/properties.h"
#include "gui/common/style/zhikestyle.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QApplication& application()
{
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

} // namespace

TEST(ThemeManager, ChangesTheLookWhileWidgetsAreShown)
{
    ThemeManager themes(application());
    themes.setChoice(ThemeChoice::Light);
    QApplication::processEvents();
    QWidget page;
    QLineEdit edit(&page);
    edit.resize(100, 28);
    edit.setFocusPolicy(Qt::NoFocus); // the focus frame is not what is compared
    page.show();
    const QImage light = edit.grab().toImage();
    const QSignalSpy changed(&themes, &ThemeManager::changed);

    themes.setChoice(ThemeChoice::Dark);
    QApplication::processEvents(); // Qt tells widgets of another palette by a posted event

    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(ThemeManager::theme().isDark());
    EXPECT_EQ(edit.palette().color(QPalette::Base), ThemeManager::theme().base);
    EXPECT_NE(edit.grab().toImage(), light);
    themes.setChoice(ThemeChoice::Light);
    QApplication::processEvents();
    EXPECT_EQ(edit.grab().toImage(), light);
}

TEST(ThemeManager, FollowsTheDesktopUnlessToldOtherwise)
{
    ThemeManager themes(application());

    themes.setChoice(ThemeChoice::Dark);
    EXPECT_TRUE(ThemeManager::theme().isDark());
    themes.setChoice(ThemeChoice::Desktop); // offscreen has a light palette

    EXPECT_FALSE(ThemeManager::theme().isDark());
}

TEST(ThemeManager, SetsTheFontSizeOfEverything)
{
    ThemeManager themes(application());

    themes.setFontSize(14);
    EXPECT_EQ(application().font().pixelSize(), 18);
    EXPECT_GE(ThemeManager::theme().rowHeight(), 39);
    themes.setFontSize(10);

    EXPECT_EQ(application().font().pixelSize(), 13);
}

TEST(ThemeManager, ReachesWidgetsWithAFontOfTheirOwn)
{
    ThemeManager themes(application());
    themes.setChoice(ThemeChoice::Light);
    Label label(u"Acme"_s, FontRole::Title, Ink::Danger);
    Panel panel(Surface::Raised);
    auto* inside = new QWidget(&panel);
    RecordTable table;
    QApplication::processEvents();

    themes.setFontSize(14);
    themes.setChoice(ThemeChoice::Dark);
    QApplication::processEvents();

    const Theme& theme = ThemeManager::theme();
    EXPECT_EQ(label.font().pixelSize(), 24);
    EXPECT_EQ(label.palette().color(QPalette::WindowText), theme.danger);
    EXPECT_EQ(inside->palette().color(QPalette::Window), theme.raised);
    EXPECT_EQ(table.verticalHeader()->defaultSectionSize(), theme.rowHeight());
    EXPECT_EQ(table.viewport()->palette().color(QPalette::Base), theme.base);
    themes.setFontSize(10);
    themes.setChoice(ThemeChoice::Light);
    QApplication::processEvents();
    EXPECT_EQ(label.font().pixelSize(), 17);
}

TEST(PaletteOf, KeepsTheInkOfSelectedText)
{
    const Theme theme = Theme::make({});

    const QPalette palette = paletteOf(theme);

    EXPECT_EQ(palette.color(QPalette::HighlightedText), theme.text);
    EXPECT_EQ(palette.color(QPalette::Highlight), theme.sel);
    EXPECT_EQ(palette.color(QPalette::Inactive, QPalette::Highlight), theme.sel2);
    EXPECT_EQ(palette.color(QPalette::Disabled, QPalette::Text), theme.disabledText());
}

TEST(ZhikeStyle, GivesControlsTheHeightsOfTheTokens)
{
    const ThemeManager themes(application());
    const QLineEdit edit;
    const QPushButton button(u"Save"_s);
    const QScrollBar bar(Qt::Vertical);

    EXPECT_EQ(edit.sizeHint().height(), 28);
    EXPECT_EQ(button.sizeHint().height(), 28);
    EXPECT_EQ(bar.sizeHint().width(), 10);
}

TEST(ZhikeStyle, MarksAFieldAtFaultWithoutAStyleSheet)
{
    const ThemeManager themes(application());
    QLineEdit edit;
    edit.resize(120, 28);
    edit.show();
    const QImage fine = edit.grab().toImage();

    edit.setProperty(style::kErrorProperty, true);

    const QImage wrong = edit.grab().toImage();
    EXPECT_NE(fine, wrong);
    EXPECT_EQ(wrong.pixelColor(60, 0), ThemeManager::theme().danger);
    EXPECT_TRUE(application().styleSheet().isEmpty());
}

TEST(LanguageManager, ChangesWordsWhileWidgetsAreShown)
{
    LanguageManager languages;
    ASSERT_TRUE(languages.use(UiLanguage::English));
    ProgressRow row(u"Import"_s);
    const auto* cancel = row.findChild<QAbstractButton*>();
    ASSERT_NE(cancel, nullptr);
    EXPECT_EQ(cancel->text(), u"Cancel"_s);

    ASSERT_TRUE(languages.use(UiLanguage::SimplifiedChinese));
    QApplication::processEvents();
    EXPECT_EQ(cancel->text(), u"取消"_s);
    EXPECT_EQ(LanguageManager::formats().language(), UiLanguage::SimplifiedChinese);
    ASSERT_TRUE(languages.use(UiLanguage::English));
    QApplication::processEvents();

    EXPECT_EQ(cancel->text(), u"Cancel"_s);
}

TEST(LanguageManager, ChoosesTheHanShapesOfTheLanguage)
{
    ThemeManager themes(application());
    LanguageManager languages(&themes);

    languages.use(UiLanguage::TraditionalChinese);
    const QStringList families = application().font().families();
    languages.use(UiLanguage::English);

    EXPECT_LT(families.indexOf(u"Noto Sans CJK TC"_s), families.indexOf(u"Noto Sans CJK SC"_s));
}

TEST(Today, CanBePinned)
{
    pinToday(*Day::from(QDate(2026, 11, 20)));
    EXPECT_EQ(today().date(), QDate(2026, 11, 20));
    pinToday(std::nullopt);
    EXPECT_NE(today().date(), QDate(2026, 11, 20).addDays(-10000));
}

} // namespace zhike
