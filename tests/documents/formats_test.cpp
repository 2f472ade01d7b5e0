#include "documents/formats.h"
#include "documents/translations.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

Day dayOf(int year, int month, int day)
{
    return *Day::from(QDate(year, month, day));
}

const Day kToday = dayOf(2026, 11, 20);

/// Thin spaces are hard to see in a failing test.
QString readable(QString text)
{
    return text.replace(QChar(0x202f), u'_');
}

Money yuan(double amount)
{
    return Money(std::int64_t(amount * 100), kCny);
}

} // namespace

TEST(Formats, GroupsThousandsAndWritesARealMinus)
{
    const Formats formats;

    EXPECT_EQ(formats.number(1204331), u"1,204,331"_s);
    EXPECT_EQ(formats.number(-9750), u"−9,750"_s);
    EXPECT_EQ(formats.decimal(-0.001, 1), u"0.0"_s);
    EXPECT_EQ(formats.number(std::numeric_limits<qint64>::min()), u"−9,223,372,036,854,775,808"_s);
}

TEST(Formats, WritesSharesWithASpaceThatDoesNotBreak)
{
    const Formats formats;

    EXPECT_EQ(readable(formats.percent(0.031)), u"3.1_%"_s);
    EXPECT_EQ(readable(formats.signedPercent(0.031)), u"+3.1_%"_s);
    EXPECT_EQ(readable(formats.signedPercent(-0.035)), u"−3.5_%"_s);
    EXPECT_EQ(readable(formats.rate(Rate{1250})), u"12.5_%"_s);
    EXPECT_EQ(readable(formats.rate(Rate{1300})), u"13_%"_s);
    EXPECT_EQ(formats.percent(std::nan("")), u"–"_s);
}

TEST(Formats, RoundsMoneyToTheWholeAwayFromZero)
{
    const Formats formats;

    EXPECT_EQ(formats.money(Money(4230049, kCny)), u"¥42,300"_s);
    EXPECT_EQ(formats.money(Money(4230050, kCny)), u"¥42,301"_s);
    EXPECT_EQ(formats.money(Money(-4230050, kCny)), u"−¥42,301"_s);
    EXPECT_EQ(formats.money(Money(-49, kCny)), u"¥0"_s);
    EXPECT_EQ(formats.signedAmount(Money(820000, kCny)), u"+8,200"_s);
}

TEST(Formats, KeepsEveryMinorUnitInDocuments)
{
    const Formats formats;

    EXPECT_EQ(formats.exactMoney(Money(9428268, kCny)), u"¥94,282.68"_s);
    EXPECT_EQ(formats.exactAmount(Money(-5, kCny)), u"−0.05"_s);
    EXPECT_EQ(formats.exactMoney(Money(-5, kCny)), u"−¥0.05"_s);
    EXPECT_EQ(formats.exactMoney(Money(1200, kJpy)), u"JP¥1,200"_s);
    EXPECT_EQ(formats.exactAmount(Money(kMaxMinor, kCny)), u"9,000,000,000,000.00"_s);
}

TEST(Formats, TellsYenFromYuanByTheBaseCurrency)
{
    EXPECT_EQ(Formats(UiLanguage::English, kJpy).money(Money(1200, kJpy)), u"¥1,200"_s);
    EXPECT_EQ(Formats(UiLanguage::English, kJpy).money(Money(1200, kCny)), u"CN¥12"_s);
    EXPECT_EQ(Formats(UiLanguage::English, kUsd).money(Money(1200, kUsd)), u"$12"_s);
    EXPECT_EQ(Formats(UiLanguage::English, kCny).money(Money(1200, kUsd)), u"US$12"_s);
}

TEST(Formats, ShortensLargeMoneyAsEachLanguageDoes)
{
    const Formats english(UiLanguage::English);
    const Formats simplified(UiLanguage::SimplifiedChinese);
    const Formats traditional(UiLanguage::TraditionalChinese);

    EXPECT_EQ(readable(english.largeMoney(yuan(412'600'000))), u"¥412.6_M"_s);
    EXPECT_EQ(readable(english.largeMoney(yuan(1'284'900'000))), u"¥1,284.9_M"_s);
    EXPECT_EQ(readable(english.largeMoney(yuan(-21'700'000))), u"−¥21.7_M"_s);
    EXPECT_EQ(english.largeMoney(yuan(42'300)), u"¥42,300"_s);
    EXPECT_EQ(readable(simplified.largeMoney(yuan(412'600'000))), u"¥4.126_亿"_s);
    EXPECT_EQ(readable(simplified.largeMoney(yuan(96'300'000))), u"¥9,630_万"_s);
    EXPECT_EQ(readable(traditional.largeMoney(yuan(412'600'000))), u"¥4.126_億"_s);
    EXPECT_EQ(readable(traditional.largeMoney(yuan(96'300'000))), u"¥9,630_萬"_s);
    EXPECT_EQ(simplified.largeMoney(yuan(42'300)), u"¥42,300"_s);
}

TEST(Formats, NeverShowsAThousandOfTheSmallerUnit)
{
    const Formats english(UiLanguage::English);
    const Formats simplified(UiLanguage::SimplifiedChinese);

    EXPECT_EQ(readable(english.largeMoney(yuan(999'960))), u"¥1.0_M"_s);
    EXPECT_EQ(readable(simplified.largeMoney(yuan(99'996'000))), u"¥1.000_亿"_s);
}

TEST(Formats, LeavesTodaysYearOut)
{
    const Formats english(UiLanguage::English);
    const Formats simplified(UiLanguage::SimplifiedChinese);

    EXPECT_EQ(english.day(kToday, kToday), u"20 Nov"_s);
    EXPECT_EQ(english.day(dayOf(2025, 11, 20), kToday), u"20 Nov 2025"_s);
    EXPECT_EQ(simplified.day(kToday, kToday), u"11-20"_s);
    EXPECT_EQ(simplified.day(dayOf(2025, 11, 20), kToday), u"2025-11-20"_s);
    EXPECT_EQ(simplified.longDay(kToday), u"2026 年 11 月 20 日"_s);
    EXPECT_EQ(english.month(dayOf(2025, 11, 2), kToday), u"November 2025"_s);
    EXPECT_EQ(simplified.month(kToday, kToday), u"11 月"_s);
}

TEST(Formats, TellsHowLongAgoADayIs)
{
    const Formats formats;

    EXPECT_EQ(formats.relativeDay(kToday, kToday), u"today"_s);
    EXPECT_EQ(formats.relativeDay(kToday.plus(-3), kToday), u"3 d"_s);
    EXPECT_EQ(formats.relativeDay(kToday.plus(-59), kToday), u"59 d"_s);
    EXPECT_EQ(formats.relativeDay(kToday.plus(-84), kToday), u"12 wk"_s);
    EXPECT_EQ(formats.relativeDay(kToday.plus(-800), kToday), u"2 y"_s);
    EXPECT_EQ(formats.relativeDay(kToday.plus(4), kToday), u"in 4 d"_s);
}

TEST(Formats, NamesTheWeekdayOfWhatIsDueSoon)
{
    const Formats formats;

    EXPECT_EQ(formats.dueDay(kToday, kToday), u"today"_s);
    EXPECT_EQ(formats.dueDay(kToday.plus(1), kToday), u"tomorrow"_s);
    EXPECT_EQ(formats.dueDay(kToday.plus(3), kToday), u"Mon"_s);
    EXPECT_EQ(formats.dueDay(kToday.plus(7), kToday), u"27 Nov"_s);
    EXPECT_EQ(formats.dueDay(kToday.plus(-2), kToday), u"18 Nov"_s);
}

TEST(Formats, SpeaksChineseOnceItsTranslationIsInstalled)
{
    Translations translations;

    ASSERT_TRUE(translations.use(UiLanguage::SimplifiedChinese));
    const Formats simplified(UiLanguage::SimplifiedChinese);
    EXPECT_EQ(simplified.relativeDay(kToday.plus(-84), kToday), u"12 周"_s);
    EXPECT_EQ(simplified.relativeDay(kToday.plus(-3), kToday), u"3 天"_s);
    EXPECT_EQ(simplified.dueDay(kToday.plus(3), kToday), u"周一"_s);
    ASSERT_TRUE(translations.use(UiLanguage::TraditionalChinese));
    const Formats traditional(UiLanguage::TraditionalChinese);
    EXPECT_EQ(traditional.relativeDay(kToday.plus(-84), kToday), u"12 週"_s);
    ASSERT_TRUE(translations.use(UiLanguage::English));
    EXPECT_EQ(Formats().relativeDay(kToday.plus(-84), kToday), u"12 wk"_s);
}

TEST(Formats, WritesAxisNumbersShort)
{
    const Formats english(UiLanguage::English);
    const Formats simplified(UiLanguage::SimplifiedChinese);

    EXPECT_EQ(english.axisNumber(0), u"0"_s);
    EXPECT_EQ(readable(english.axisNumber(12000)), u"12_k"_s);
    EXPECT_EQ(readable(english.axisNumber(2500)), u"2.5_k"_s);
    EXPECT_EQ(readable(simplified.axisNumber(12000)), u"1.2_万"_s);
    EXPECT_EQ(english.axisNumber(0.5), u"0.50"_s);
}

TEST(Formats, KeepsDecimalsOfQuantitiesOnlyWhereThereAreSome)
{
    const Formats formats;

    EXPECT_EQ(formats.quantity(Quantity::whole(24)), u"24"_s);
    EXPECT_EQ(formats.quantity(Quantity{750}), u"0.75"_s);
    EXPECT_EQ(formats.quantity(Quantity{-12500}), u"−12.5"_s);
}

TEST(LanguageFromCode, KnowsTraditionalRegionsAndScripts)
{
    EXPECT_EQ(languageFromCode(u"zh_CN"), UiLanguage::SimplifiedChinese);
    EXPECT_EQ(languageFromCode(u"zh-Hant-HK"), UiLanguage::TraditionalChinese);
    EXPECT_EQ(languageFromCode(u"zh_TW"), UiLanguage::TraditionalChinese);
    EXPECT_EQ(languageFromCode(u"en_GB"), UiLanguage::English);
    EXPECT_EQ(languageFromCode(u"fr"), std::nullopt);
}

} // namespace zhike
