#pragma once

#include "documents/language.h"
#include "domain/base/money.h"
#include "domain/base/time.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace zhike {

/// How numbers, money and dates are written (design-tokens 7). One value for lists, forms, charts and paper; cheap to
/// copy. Its few words ("today", "wk") come from the installed translation, the patterns from the language given here.
class Formats {
    Q_DECLARE_TR_FUNCTIONS(zhike::Formats)
public:
    /// @param base the currency whose sign stands alone: ¥ is the yuan where the base is not the yen
    explicit Formats(UiLanguage language = UiLanguage::English, Currency base = kCny);

    [[nodiscard]] UiLanguage language() const noexcept { return m_language; }
    [[nodiscard]] Currency base() const noexcept { return m_base; }
    [[nodiscard]] const QLocale& locale() const noexcept { return m_locale; }

    /// 1,204,331; a negative one has a real minus.
    [[nodiscard]] QString number(qint64 value) const;
    /// With a fixed number of decimals. What is not a number is a dash.
    [[nodiscard]] QString decimal(double value, int decimals) const;
    /// 0.031 is "3.1 %".
    [[nodiscard]] QString percent(double share, int decimals = 1) const;
    /// "+3.1 %" or "−3.5 %"
    [[nodiscard]] QString signedPercent(double share, int decimals = 1) const;
    /// A chance with two decimals: 0.41.
    [[nodiscard]] QString probability(double value) const;
    /// Goods, without needless decimals: 24, 0.75.
    [[nodiscard]] QString quantity(Quantity quantity) const;
    /// 1250 basis points are "12.5 %".
    [[nodiscard]] QString rate(Rate rate) const;

    /// ¥42,300, rounded half away from zero to the whole.
    [[nodiscard]] QString money(Money amount) const;
    /// ¥94,282.68, as in documents and order lines.
    [[nodiscard]] QString exactMoney(Money amount) const;
    /// 42,300: for columns whose head names the currency.
    [[nodiscard]] QString amount(Money amount) const;
    /// 94,282.68
    [[nodiscard]] QString exactAmount(Money amount) const;
    /// Short for headlines: ¥412.6 M, 4.126 亿, 9,630 万; in full below a million, in Chinese below 100,000.
    [[nodiscard]] QString largeMoney(Money amount) const;
    /// +8,200 or −9,750
    [[nodiscard]] QString signedAmount(Money amount) const;
    /// "¥", "US$"… as written before an amount.
    [[nodiscard]] QString symbol(Currency currency) const;
    /// A count or a plain number in as few characters as a chart's axis allows: 12 k, 4 M; 1.2 万, 3 亿.
    [[nodiscard]] QString axisNumber(double value) const;

    /// 20 Nov; 11-20. The year is there when it is not today's: 20 Nov 2025; 2025-11-20.
    [[nodiscard]] QString day(Day day, Day today) const;
    /// 20 Nov 2026; 2026 年 11 月 20 日
    [[nodiscard]] QString longDay(Day day) const;
    /// Friday, 20 November; 11 月 20 日，星期五
    [[nodiscard]] QString dayHeading(Day day, Day today) const;
    /// How long ago or how far ahead: "today", "3 d", "12 wk" from 60 days on, "3 y" from two years on; "in 3 d".
    [[nodiscard]] QString relativeDay(Day day, Day today) const;
    /// When something is due: "today", "tomorrow", "Mon" within six days, then the day.
    [[nodiscard]] QString dueDay(Day day, Day today) const;
    /// November; November 2025; 11 月; 2025 年 11 月
    [[nodiscard]] QString month(Day day, Day today) const;
    /// 10:42, local
    [[nodiscard]] QString time(Instant instant) const;
    /// 20 Nov 2026, 10:42: for tooltips
    [[nodiscard]] QString exactInstant(Instant instant) const;
    /// A duration for progress: "14 s", "3 min", "2 h".
    [[nodiscard]] QString duration(qint64 milliseconds) const;

private:
    [[nodiscard]] QString grouped(quint64 value) const;
    [[nodiscard]] bool isChinese() const noexcept { return m_language != UiLanguage::English; }

    UiLanguage m_language;
    Currency m_base;
    QLocale m_locale;
};

} // namespace zhike
