#include "gui/common/thememanager.h"

#include "gui/common/style/zhikestyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolTip>
#include <QWidget>
#include <optional>

namespace zhike {

namespace {

std::optional<Theme>& themeOfNow()
{
    static std::optional<Theme> theme;
    return theme;
}

} // namespace

ThemeManager::ThemeManager(QApplication& app) : m_app(app)
{
    m_settings.family = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    m_app.setStyle(new ZhikeStyle); // the application owns it
    readDesktop();
    apply();
    m_app.installEventFilter(this);
}

ThemeManager::~ThemeManager()
{
    themeOfNow().reset();
}

const Theme& ThemeManager::theme()
{
    auto& theme = themeOfNow();
    if (!theme) {
        theme = Theme::make({});
    }
    return *theme;
}

void ThemeManager::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    if (choice == ThemeChoice::Desktop) {
        readDesktop();
    }
    apply();
}

void ThemeManager::setFontSize(double pointSize)
{
    m_settings.pointSize = pointSize;
    apply();
}

void ThemeManager::setCompactRows(bool compact)
{
    m_settings.compactRows = compact;
    apply();
}

void ThemeManager::setLanguage(UiLanguage language)
{
    m_settings.language = language;
    apply();
}

bool ThemeManager::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_choice == ThemeChoice::Desktop && !m_applying) {
        // one event per window arrives, in the middle of Qt's own update: look afterwards, once
        QTimer::singleShot(0, this, [this] {
            const bool wasDark = m_desktopIsDark;
            readDesktop();
            if (wasDark != m_desktopIsDark || m_app.palette() != paletteOf(theme())) {
                apply();
            }
        });
    }
    return QObject::eventFilter(watched, event);
}

void ThemeManager::readDesktop()
{
    // Qt 6.4 tells the desktop's palette only while no other one is set
    const QScopedValueRollback applying(m_applying, true);
    QApplication::setPalette(QPalette());
    m_desktopIsDark = QApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
    if (themeOfNow()) {
        QApplication::setPalette(paletteOf(theme()));
    }
}

void ThemeManager::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::Desktop && m_desktopIsDark);
    m_settings.appearance = dark ? Appearance::Dark : Appearance::Light;
    const Theme next = Theme::make(m_settings);
    if (themeOfNow() && *themeOfNow() == next && m_app.palette() == paletteOf(next)) {
        return;
    }
    const bool otherSizes = themeOfNow() && themeOfNow()->font(FontRole::Body) != next.font(FontRole::Body);
    themeOfNow() = next;
    const QPalette palette = paletteOf(next);
    QApplication::setFont(next.font(FontRole::Body));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(next.font(FontRole::Small));
    if (otherSizes) {
        // Qt tells only widgets without a font of their own; ours have one from the theme and measure by it
        for (QWidget* widget : QApplication::allWidgets()) {
            QEvent fonts(QEvent::FontChange);
            QCoreApplication::sendEvent(widget, &fonts);
        }
    }
    Q_EMIT changed();
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.base);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.base);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.danger);
    palette.setColor(QPalette::Highlight, theme.sel);
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, theme.sel2);
    palette.setColor(QPalette::PlaceholderText, theme.text3);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.text);
    palette.setColor(QPalette::ToolTipText, theme.base);
    palette.setColor(QPalette::Light, theme.base);
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line2);
    palette.setColor(QPalette::Shadow, theme.line2);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
          QPalette::PlaceholderText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabledText());
    }
    return palette;
}

} // namespace zhike
