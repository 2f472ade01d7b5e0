#include "documents/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct FontSize {
    int pixels;
    int line;
    QFont::Weight weight;
};

FontSize fontSizeOf(FontRole role)
{
    switch (role) {
    case FontRole::Figure:
        return {21, 26, QFont::DemiBold};
    case FontRole::Title:
        return {17, 22, QFont::DemiBold};
    case FontRole::Body:
        return {13, 18, QFont::Normal};
    case FontRole::BodyMedium:
        return {13, 18, QFont::Medium};
    case FontRole::BodyStrong:
        return {13, 18, QFont::DemiBold};
    case FontRole::Small:
        return {12, 16, QFont::Normal};
    case FontRole::SmallMedium:
        return {12, 16, QFont::Medium};
    case FontRole::SmallStrong:
        return {12, 16, QFont::DemiBold};
    case FontRole::Axis:
        return {11, 16, QFont::Normal};
    case FontRole::AxisStrong:
        return {11, 16, QFont::DemiBold};
    }
    return {13, 18, QFont::Normal};
}

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

void setLightColors(Theme& t)
{
    t.window = rgb(0xf2f1ee);
    t.base = rgb(0xffffff);
    t.raised = rgb(0xfaf9f7);
    t.hover = rgb(0xefeeea);
    t.sel = rgb(0xdbe8f3);
    t.sel2 = rgb(0xe9e8e4);
    t.line = rgb(0xe3e1dc);
    t.line2 = rgb(0xc4c1ba);
    t.field = rgb(0x8c8983);
    t.bar = rgb(0x8db4d3);
    t.scrim = QColor(0, 0, 0, 71);
    t.text = rgb(0x1d2125);
    t.text2 = rgb(0x50555c);
    t.text3 = rgb(0x5d6269);
    t.accent = rgb(0x1b5e91);
    t.ok = rgb(0x1b7040);
    t.warn = rgb(0x855300);
    t.danger = rgb(0xb02a20);
    t.onAccent = rgb(0xffffff);
    t.okTint = rgb(0xe3f1e8);
    t.warnTint = rgb(0xfaeed6);
    t.dangerTint = rgb(0xfae5e2);
    t.neutralTint = rgb(0xecebe7);
    t.accentTint = rgb(0xe4eef6);
}

void setDarkColors(Theme& t)
{
    t.window = rgb(0x1b1d20);
    t.base = rgb(0x222528);
    t.raised = rgb(0x1f2225);
    t.hover = rgb(0x2a2e32);
    t.sel = rgb(0x1f3b52);
    t.sel2 = rgb(0x303438);
    t.line = rgb(0x33373b);
    t.line2 = rgb(0x4b5056);
    t.field = rgb(0x767c84);
    t.bar = rgb(0x4d7fa6);
    t.scrim = QColor(0, 0, 0, 115);
    t.text = rgb(0xe4e6e8);
    t.text2 = rgb(0xb0b5bb);
    t.text3 = rgb(0x9ea4ab);
    t.accent = rgb(0x78b7e4);
    t.ok = rgb(0x74c796);
    t.warn = rgb(0xe2b24e);
    t.danger = rgb(0xf28e83);
    t.onAccent = rgb(0x0c1b27);
    t.okTint = rgb(0x1f3a2b);
    t.warnTint = rgb(0x40351b);
    t.dangerTint = rgb(0x482523);
    t.neutralTint = rgb(0x2e3236);
    t.accentTint = rgb(0x21384b);
}

QStringList familiesFor(UiLanguage language, const QString& system)
{
    QStringList families;
    if (!system.isEmpty()) {
        families.append(system);
    }
    families.append(u"Noto Sans"_s);
    if (language == UiLanguage::TraditionalChinese) {
        families.append({u"Noto Sans CJK TC"_s, u"Noto Sans CJK SC"_s});
    } else {
        families.append({u"Noto Sans CJK SC"_s, u"Noto Sans CJK TC"_s});
    }
    families.removeDuplicates();
    return families;
}

bool hasTabularDigits(const QStringList& families)
{
    QFont font(families);
    font.setPixelSize(64); // large, so that hinting and rounding do not hide a difference
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(u'0');
    for (const QChar digit : u"123456789"_s) {
        if (std::abs(metrics.horizontalAdvance(digit) - zero) > 0.5) {
            return false;
        }
    }
    return true;
}

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linearChannel(double(color.redF())) + 0.7152 * linearChannel(double(color.greenF()))
        + 0.0722 * linearChannel(double(color.blueF()));
}

} // namespace

Theme Theme::make(const ThemeSettings& settings)
{
    Theme theme;
    theme.m_settings = settings;
    theme.m_settings.pointSize = std::clamp(settings.pointSize, 6.0, 32.0);
    theme.m_scale = theme.m_settings.pointSize / 10;
    if (settings.appearance == Appearance::Dark) {
        setDarkColors(theme);
    } else {
        setLightColors(theme);
    }
    theme.m_families = familiesFor(settings.language, settings.family);
    theme.m_numberFamilies
        = hasTabularDigits(theme.m_families) ? theme.m_families : familiesFor(settings.language, QString());
    const int fontHeight = int(std::ceil(QFontMetricsF(theme.font(FontRole::Body)).height()));
    theme.m_rowHeight
        = settings.compactRows ? std::max(theme.px(22), fontHeight + 4) : std::max(theme.px(28), fontHeight + 10);
    return theme;
}

QFont Theme::font(FontRole role) const
{
    const FontSize size = fontSizeOf(role);
    QFont font(m_families);
    font.setPixelSize(std::max(1, px(size.pixels)));
    font.setWeight(size.weight);
    return font;
}

QFont Theme::numberFont(FontRole role) const
{
    QFont wanted = font(role);
    wanted.setFamilies(m_numberFamilies);
    return wanted;
}

int Theme::lineHeight(FontRole role) const
{
    return px(fontSizeOf(role).line);
}

QColor Theme::rowLine() const
{
    return mixed(base, line, 0.55);
}

QColor Theme::disabledText() const
{
    return mixed(base, text3, 0.6);
}

QColor mixed(const QColor& ground, const QColor& top, double share)
{
    const auto channel = [share](int below, int above) { return int(std::lround(below + (above - below) * share)); };
    return QColor(
        channel(ground.red(), top.red()), channel(ground.green(), top.green()), channel(ground.blue(), top.blue()));
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace zhike
