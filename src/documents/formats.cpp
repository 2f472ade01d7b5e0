#include "documents/formats.h"

#include <array>
#include <cmath>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar kMinus(0x2212);
constexpr QChar kThinSpace(0x202f); // narrow and not breaking
constexpr QChar kDash(0x2013);

/// QLocale writes a hyphen for a minus, and zero may come out as "-0".
QString withRealMinus(QString text)
{
    const bool negative = text.startsWith(u'-');
    if (!negative) {
        return text;
    }
    text.remove(0, 1);
    for (const QChar c : std::as_const(text)) {
        if (c >= u'1' && c <= u'9') {
            return kMinus + text;
        }
    }
    return text;
}

quint64 magnitudeOf(std::int64_t value)
{
    return value < 0 ? 0 - quint64(value) : quint64(value);
}

/// @return the amount in whole major units, half away from zero, without its sign.
quint64 wholeMajor(Money amount)
{
    const auto unit = quint64(amount.currency().minorPerMajor());
    return (magnitudeOf(amount.minor()) + unit / 2) / unit;
}

QString signOf(Money amount, quint64 shown)
{
    return amount.isNegative() && shown > 0 ? QString(kMinus) : QString();
}

struct CurrencySign {
    const char* code;
    QStringView sign;
};
constexpr std::array<CurrencySign, 14> kSigns{{
    {"AUD", u"A$"},
    {"CAD", u"C$"},
    {"CNY", u"¥"},
    {"EUR", u"€"},
    {"GBP", u"£"},
    {"HKD", u"HK$"},
    {"INR", u"₹"},
    {"JPY", u"¥"},
    {"KRW", u"₩"},
    {"RUB", u"₽"},
    {"SGD", u"S$"},
    {"TWD", u"NT$"},
    {"USD", u"US$"},
    {"VND", u"₫"},
}};

} // namespace

Formats::Formats(UiLanguage language, Currency base) : m_language(language), m_base(base), m_locale(localeOf(language))
{
}

QString Formats::grouped(quint64 value) const
{
    return m_locale.toString(value);
}

QString Formats::number(qint64 value) const
{
    return withRealMinus(m_locale.toString(value));
}

QString Formats::decimal(double value, int decimals) const
{
    return std::isfinite(value) ? withRealMinus(m_locale.toString(value, 'f', decimals)) : QString(kDash);
}

QString Formats::percent(double share, int decimals) const
{
    return std::isfinite(share) ? decimal(share * 100, decimals) + kThinSpace + u'%' : QString(kDash);
}

QString Formats::signedPercent(double share, int decimals) const
{
    const QString text = percent(share, decimals);
    return share > 0 && std::isfinite(share) ? u'+' + text : text;
}

QString Formats::probability(double value) const
{
    return decimal(value, 2);
}

QString Formats::quantity(Quantity quantity) const
{
    const quint64 thousandths = magnitudeOf(quantity.thousandths);
    QString text = grouped(thousandths / 1000);
    if (const quint64 rest = thousandths % 1000; rest != 0) {
        QString decimals = u"%1"_s.arg(rest, 3, 10, QChar(u'0'));
        while (decimals.endsWith(u'0')) {
            decimals.chop(1);
        }
        text += m_locale.decimalPoint() + decimals;
    }
    return quantity.thousandths < 0 ? kMinus + text : text;
}

QString Formats::rate(Rate rate) const
{
    const int rest = std::abs(rate.basisPoints % 100);
    return decimal(rate.basisPoints / 100.0, rest == 0 ? 0 : rest % 10 == 0 ? 1 : 2) + kThinSpace + u'%';
}

QString Formats::symbol(Currency currency) const
{
    const QString code = currency.code();
    if (currency == kJpy && m_base != kJpy) {
        return u"JP¥"_s;
    }
    if (currency == kCny && m_base == kJpy) {
        return u"CN¥"_s;
    }
    if (currency == kUsd && m_base == kUsd) {
        return u"$"_s;
    }
    for (const CurrencySign& sign : kSigns) {
        if (code == QLatin1StringView(sign.code)) {
            return sign.sign.toString();
        }
    }
    return code + kThinSpace;
}

QString Formats::money(Money amount) const
{
    const quint64 whole = wholeMajor(amount);
    return signOf(amount, whole) + symbol(amount.currency()) + grouped(whole);
}

QString Formats::amount(Money amount) const
{
    const quint64 whole = wholeMajor(amount);
    return signOf(amount, whole) + grouped(whole);
}

QString Formats::exactAmount(Money amount) const
{
    const quint64 minor = magnitudeOf(amount.minor());
    const auto unit = quint64(amount.currency().minorPerMajor());
    QString text = signOf(amount, minor) + grouped(minor / unit);
    if (const int digits = amount.currency().minorDigits(); digits > 0) {
        text += m_locale.decimalPoint() + u"%1"_s.arg(minor % unit, digits, 10, QChar(u'0'));
    }
    return text;
}

QString Formats::exactMoney(Money amount) const
{
    QString text = exactAmount(amount);
    text.insert(amount.isNegative() && text.startsWith(kMinus) ? 1 : 0, symbol(amount.currency()));
    return text;
}

QString Formats::signedAmount(Money amount) const
{
    const QString text = this->amount(amount);
    return amount.minor() > 0 ? u'+' + text : text;
}

QString Formats::largeMoney(Money amount) const
{
    const double value = double(amount.minor()) / double(amount.currency().minorPerMajor());
    const double size = std::abs(value);
    const QString sign = value < 0 ? symbol(amount.currency()).prepend(kMinus) : symbol(amount.currency());
    if (!isChinese()) {
        return size < 999'950 ? money(amount) : sign + m_locale.toString(size / 1e6, 'f', 1) + kThinSpace + u'M';
    }
    const bool traditional = m_language == UiLanguage::TraditionalChinese;
    if (size >= 99'995'000) {
        const double hundredMillions = size / 1e8;
        const int decimals = hundredMillions < 10 ? 3 : hundredMillions < 100 ? 2 : hundredMillions < 1000 ? 1 : 0;
        return sign + m_locale.toString(hundredMillions, 'f', decimals) + kThinSpace
            + (traditional ? QChar(u'億') : QChar(u'亿'));
    }
    if (size >= 100'000) {
        return sign + m_locale.toString(size / 1e4, 'f', size < 1e6 ? 1 : 0) + kThinSpace
            + (traditional ? QChar(u'萬') : QChar(u'万'));
    }
    return money(amount);
}

QString Formats::axisNumber(double value) const
{
    const double size = std::abs(value);
    const auto scaledTo = [&](double unit, QChar name) {
        const double shown = value / unit;
        const bool whole = std::abs(shown - std::round(shown)) < 0.005;
        return decimal(shown, whole ? 0 : 1) + kThinSpace + name;
    };
    if (isChinese()) {
        const bool traditional = m_language == UiLanguage::TraditionalChinese;
        if (size >= 1e8) {
            return scaledTo(1e8, traditional ? u'億' : u'亿');
        }
        if (size >= 1e4) {
            return scaledTo(1e4, traditional ? u'萬' : u'万');
        }
    } else {
        if (size >= 1e6) {
            return scaledTo(1e6, u'M');
        }
        if (size >= 1e3) {
            return scaledTo(1e3, u'k');
        }
    }
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    return decimal(value, whole ? 0 : size < 1 ? 2 : 1);
}

QString Formats::day(Day day, Day today) const
{
    const QDate date = day.date();
    const bool thisYear = date.year() == today.date().year();
    if (isChinese()) {
        return date.toString(thisYear ? u"MM-dd"_s : u"yyyy-MM-dd"_s);
    }
    return m_locale.toString(date, thisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString Formats::longDay(Day day) const
{
    return m_locale.toString(day.date(), isChinese() ? u"yyyy 年 M 月 d 日"_s : u"d MMM yyyy"_s);
}

QString Formats::dayHeading(Day day, Day today) const
{
    const QDate date = day.date();
    const bool thisYear = date.year() == today.date().year();
    if (isChinese()) {
        return m_locale.toString(date, thisYear ? u"M 月 d 日，dddd"_s : u"yyyy 年 M 月 d 日，dddd"_s);
    }
    return m_locale.toString(date, thisYear ? u"dddd, d MMMM"_s : u"dddd, d MMMM yyyy"_s);
}

QString Formats::relativeDay(Day day, Day today) const
{
    const int ago = today - day;
    const int days = std::abs(ago);
    if (days == 0) {
        return tr("today");
    }
    if (days >= 730) {
        //: years ago, as short as possible in a list
        const QString past = tr("%1 y").arg(days / 365);
        return ago > 0 ? past : tr("in %1 y").arg(days / 365);
    }
    if (days >= 60) {
        //: weeks ago, as short as possible in a list
        const QString past = tr("%1 wk").arg(days / 7);
        return ago > 0 ? past : tr("in %1 wk").arg(days / 7);
    }
    //: days ago, as short as possible in a list
    const QString past = tr("%1 d").arg(days);
    return ago > 0 ? past : tr("in %1 d").arg(days);
}

QString Formats::dueDay(Day day, Day today) const
{
    const int ahead = day - today;
    if (ahead == 0) {
        return tr("today");
    }
    if (ahead == 1) {
        return tr("tomorrow");
    }
    if (ahead > 1 && ahead <= 6) {
        return m_locale.toString(day.date(), u"ddd"_s);
    }
    return this->day(day, today);
}

QString Formats::month(Day day, Day today) const
{
    const QDate date = day.date();
    const bool thisYear = date.year() == today.date().year();
    if (isChinese()) {
        return date.toString(thisYear ? u"M 月"_s : u"yyyy 年 M 月"_s);
    }
    return m_locale.toString(date, thisYear ? u"MMMM"_s : u"MMMM yyyy"_s);
}

QString Formats::time(Instant instant) const
{
    return instant.local().time().toString(u"HH:mm"_s);
}

QString Formats::exactInstant(Instant instant) const
{
    const QDateTime local = instant.local();
    return m_locale.toString(local, isChinese() ? u"yyyy 年 M 月 d 日 HH:mm"_s : u"d MMM yyyy, HH:mm"_s);
}

QString Formats::duration(qint64 milliseconds) const
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    if (seconds < 100) {
        return tr("%1 s").arg(seconds);
    }
    if (seconds < 100 * 60) {
        return tr("%1 min").arg((seconds + 30) / 60);
    }
    return tr("%1 h").arg((seconds + 1800) / 3600);
}

} // namespace zhike
