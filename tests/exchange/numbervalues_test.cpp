#include "exchange/values.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr NumberFormat kPoint{DecimalMark::Point};
constexpr NumberFormat kComma{DecimalMark::Comma};

template <class T> std::string codeOf(const Parsed<T>& parsed)
{
    return parsed ? "a value" : QString(keyOf(parsed.error().code)).toStdString();
}

} // namespace

struct GoodAmount {
    QStringView text;
    NumberFormat format;
    Currency currency;
    std::int64_t minor;
    bool isRounded = false;
};

class AmountOf : public ::testing::TestWithParam<GoodAmount> { };

TEST_P(AmountOf, IsReadExactly)
{
    const auto amount = parseAmount(GetParam().text, GetParam().format, GetParam().currency);

    ASSERT_TRUE(amount) << GetParam().text.toString().toStdString() << ": " << codeOf(amount);
    EXPECT_EQ(amount->minor, GetParam().minor) << GetParam().text.toString().toStdString();
    EXPECT_EQ(amount->isRounded, GetParam().isRounded) << GetParam().text.toString().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Texts, AmountOf,
    ::testing::Values(
        GoodAmount{u"0", kPoint, kUsd, 0}, GoodAmount{u"12.34", kPoint, kUsd, 1234},
        GoodAmount{u"1,234.56", kPoint, kUsd, 123456}, GoodAmount{u"1.234,56", kComma, kEur, 123456},
        GoodAmount{u"1.234.567,8", kComma, kEur, 123456780}, GoodAmount{u"12,34,567.89", kPoint, kUsd, 123456789},
        GoodAmount{u"1 234,50", kComma, kEur, 123450}, GoodAmount{u"1\u00A0234\u00A0567,50", kComma, kEur, 123456750},
        GoodAmount{u"1\u202F234,50", kComma, kEur, 123450}, GoodAmount{u"1'234.50", kPoint, kUsd, 123450},
        GoodAmount{u"1’234.50", kPoint, kUsd, 123450}, GoodAmount{u"¥1,234", kPoint, kCny, 123400},
        GoodAmount{u"￥1,234", kPoint, kJpy, 1234}, GoodAmount{u"1234元", kPoint, kCny, 123400},
        GoodAmount{u"NT$ 1,234", kPoint, kTwd, 123400}, GoodAmount{u"USD 5", kPoint, kUsd, 500},
        GoodAmount{u"5 usd", kPoint, kUsd, 500}, GoodAmount{u"$5.00 USD", kPoint, kUsd, 500},
        GoodAmount{u"(12.30)", kPoint, kUsd, -1230}, GoodAmount{u"($12.30)", kPoint, kUsd, -1230},
        GoodAmount{u"$(12.30)", kPoint, kUsd, -1230}, GoodAmount{u"12.30-", kPoint, kUsd, -1230},
        GoodAmount{u"-12.30", kPoint, kUsd, -1230}, GoodAmount{u"- 12.30", kPoint, kUsd, -1230},
        GoodAmount{u"-$12.30", kPoint, kUsd, -1230}, GoodAmount{u"$-12.30", kPoint, kUsd, -1230},
        GoodAmount{u"\u221212.30", kPoint, kUsd, -1230}, GoodAmount{u"+12.30", kPoint, kUsd, 1230},
        GoodAmount{u"１，２３４．５６", kPoint, kCny, 123456}, GoodAmount{u"－１２", kPoint, kCny, -1200},
        GoodAmount{u"（１２）", kPoint, kCny, -1200}, GoodAmount{u"١٢٫٥", kPoint, kUsd, 1250},
        GoodAmount{u".5", kPoint, kUsd, 50}, GoodAmount{u"  7\u3000", kPoint, kUsd, 700},
        GoodAmount{u"007.10", kPoint, kUsd, 710}, GoodAmount{u"12.3400", kPoint, kUsd, 1234},
        GoodAmount{u"12.345", kPoint, kUsd, 1235, true}, GoodAmount{u"12.344", kPoint, kUsd, 1234, true},
        GoodAmount{u"-12.345", kPoint, kUsd, -1235, true}, GoodAmount{u"-0.004", kPoint, kUsd, 0, true},
        GoodAmount{u"0.30000000000000004", kPoint, kUsd, 30, true},
        GoodAmount{u"0.0049999999999999999999999999", kPoint, kUsd, 0, true},
        GoodAmount{u"0.005000000000000000000000000000001", kPoint, kUsd, 1, true},
        GoodAmount{u"123456789012.3456789012345678", kPoint, kUsd, 12345678901235, true},
        GoodAmount{u"1.5", kPoint, kJpy, 2, true}, GoodAmount{u"1.2345", kPoint, Currency({'K', 'W', 'D'}), 1235, true},
        GoodAmount{u"9000000000000.00", kPoint, kUsd, kMaxMinor},
        GoodAmount{u"-9000000000000", kPoint, kUsd, -kMaxMinor}));

struct BadAmount {
    QStringView text;
    RowProblem code;
    NumberFormat format = kPoint;
    Currency currency = kUsd;
};

class NoAmountOf : public ::testing::TestWithParam<BadAmount> { };

TEST_P(NoAmountOf, IsRefusedByName)
{
    const auto amount = parseAmount(GetParam().text, GetParam().format, GetParam().currency);

    ASSERT_FALSE(amount) << GetParam().text.toString().toStdString() << " became " << amount->minor;
    EXPECT_EQ(amount.error().code, GetParam().code)
        << GetParam().text.toString().toStdString() << ": " << codeOf(amount);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, NoAmountOf,
    ::testing::Values(
        BadAmount{u"", RowProblem::Missing}, BadAmount{u" \u00A0 ", RowProblem::Missing},
        BadAmount{u"abc", RowProblem::NotANumber}, BadAmount{u"5 apples", RowProblem::NotANumber},
        BadAmount{u"12.", RowProblem::NotANumber}, BadAmount{u"--5", RowProblem::NotANumber},
        BadAmount{u"(5", RowProblem::NotANumber}, BadAmount{u"-(5)", RowProblem::NotANumber},
        BadAmount{u"5%", RowProblem::NotANumber}, BadAmount{u"2024-03-05", RowProblem::NotANumber},
        BadAmount{u"12.05.2024", RowProblem::NotANumber}, BadAmount{u"1 2 3", RowProblem::BadGrouping},
        BadAmount{u"NaN", RowProblem::NotFinite}, BadAmount{u"nan", RowProblem::NotFinite},
        BadAmount{u"inf", RowProblem::NotFinite}, BadAmount{u"-Infinity", RowProblem::NotFinite},
        BadAmount{u"∞", RowProblem::NotFinite}, BadAmount{u"-0", RowProblem::NegativeZero},
        BadAmount{u"-0.00", RowProblem::NegativeZero}, BadAmount{u"(0)", RowProblem::NegativeZero},
        BadAmount{u"1e400", RowProblem::ScientificNotation}, BadAmount{u"9e18", RowProblem::ScientificNotation},
        BadAmount{u"1.2E+05", RowProblem::ScientificNotation}, BadAmount{u"1,23", RowProblem::BadGrouping},
        BadAmount{u"1,2345", RowProblem::BadGrouping}, BadAmount{u"1234,567", RowProblem::BadGrouping},
        BadAmount{u"0,123", RowProblem::BadGrouping}, BadAmount{u"1.234,56", RowProblem::BadGrouping},
        BadAmount{u"1,234.56", RowProblem::BadGrouping, kComma, kEur}, BadAmount{u"1.234.567", RowProblem::BadGrouping},
        BadAmount{u"1,234 567", RowProblem::BadGrouping}, BadAmount{u"9223372036854775807", RowProblem::OutOfRange},
        BadAmount{u"10000000000000000000", RowProblem::OutOfRange},
        BadAmount{u"9000000000000.01", RowProblem::OutOfRange}, BadAmount{u"-9000000000000.01", RowProblem::OutOfRange},
        BadAmount{u"9000000000000.005", RowProblem::OutOfRange}, BadAmount{u"€ 5", RowProblem::OtherCurrency},
        BadAmount{u"GBP 5", RowProblem::OtherCurrency}, BadAmount{u"¥5", RowProblem::OtherCurrency},
        BadAmount{u"XQZ 5", RowProblem::UnknownCurrency}, BadAmount{u"₿5", RowProblem::UnknownCurrency}));

TEST(ParseAmount, RefusesExcessDecimalsWhenAsked)
{
    EXPECT_EQ(parseAmount(u"12.345", kPoint, kUsd, ExcessDecimals::Refuse).error().code, RowProblem::TooManyDecimals);
    EXPECT_EQ(parseAmount(u"12.340", kPoint, kUsd, ExcessDecimals::Refuse)->minor, 1234);
}

TEST(ParseAmount, TakesAnySignWhereTheCurrencyIsUnknown)
{
    EXPECT_EQ(parseAmount(u"€ 5", kPoint, 2)->minor, 500);
    EXPECT_EQ(parseAmount(u"¥ 5", kPoint, 0)->minor, 5);
    EXPECT_EQ(parseAmount(u"XQZ 5", kPoint, 2).error().code, RowProblem::UnknownCurrency);
}

TEST(ParseAmount, RefusesALongTextQuickly)
{
    EXPECT_EQ(parseAmount(QString(100'000, u'9'), kPoint, kUsd).error().code, RowProblem::OutOfRange);
}

TEST(ParseQuantity, CountsThousandths)
{
    EXPECT_EQ(parseQuantity(u"3")->thousandths, 3000);
    EXPECT_EQ(parseQuantity(u"0.75")->thousandths, 750);
    EXPECT_EQ(parseQuantity(u"-1,234.5")->thousandths, -1'234'500);
    EXPECT_EQ(parseQuantity(u"2,125", kComma)->thousandths, 2125);
    EXPECT_EQ(parseQuantity(u"1.0000")->thousandths, 1000);
}

TEST(ParseQuantity, RefusesFinerOnes)
{
    EXPECT_EQ(parseQuantity(u"0.0001").error().code, RowProblem::TooManyDecimals);
    EXPECT_EQ(parseQuantity(u"5%").error().code, RowProblem::NotANumber);
    EXPECT_EQ(parseQuantity(u"1000000000000").error().code, RowProblem::OutOfRange);
}

TEST(ParseRate, ReadsPercentAndFraction)
{
    EXPECT_EQ(parseRate(u"12.5", RateForm::Percent)->basisPoints, 1250);
    EXPECT_EQ(parseRate(u"0.125", RateForm::Fraction)->basisPoints, 1250);
    EXPECT_EQ(parseRate(u"12.5 %", RateForm::Fraction)->basisPoints, 1250);
    EXPECT_EQ(parseRate(u"12,5％", RateForm::Percent, kComma)->basisPoints, 1250);
    EXPECT_EQ(parseRate(u"0", RateForm::Fraction)->basisPoints, 0);
    EXPECT_EQ(parseRate(u"0.333333", RateForm::Fraction)->basisPoints, 3333);
}

TEST(ParseRate, RefusesWhatIsNoRate)
{
    EXPECT_EQ(
        parseRate(u"0.333333", RateForm::Fraction, kPoint, ExcessDecimals::Refuse).error().code,
        RowProblem::TooManyDecimals);
    EXPECT_EQ(parseRate(u"1001", RateForm::Percent).error().code, RowProblem::OutOfRange);
    EXPECT_EQ(parseRate(u"5%%", RateForm::Percent).error().code, RowProblem::NotANumber);
}

TEST(ParseInteger, ReadsWholeNumbersOnly)
{
    EXPECT_EQ(*parseInteger(u"1,234"), 1234);
    EXPECT_EQ(*parseInteger(u"12.0"), 12);
    EXPECT_EQ(*parseInteger(u"999999999999999999"), 999'999'999'999'999'999);
    EXPECT_EQ(parseInteger(u"12.5").error().code, RowProblem::NotWhole);
    EXPECT_EQ(parseInteger(u"1000000000000000000").error().code, RowProblem::OutOfRange);
}

TEST(ParseDecimal, KeepsTheDigitsThatAreWritten)
{
    EXPECT_EQ(*parseDecimal(u"2.550"), (Decimal{255, 2}));
    EXPECT_EQ(*parseDecimal(u"-0.001"), (Decimal{-1, 3}));
    EXPECT_EQ(*parseDecimal(u"100"), (Decimal{100, 0}));
    EXPECT_TRUE(parseDecimal(u"0.1234567890123456789")->isCut);
}

TEST(ParseCurrency, KnowsCodesAndSignsOfOneCurrency)
{
    EXPECT_EQ(*parseCurrency(u" cny "), kCny);
    EXPECT_EQ(*parseCurrency(u"€"), kEur);
    EXPECT_EQ(*parseCurrency(u"NT$"), kTwd);
    EXPECT_EQ(*parseCurrency(u"人民币"), kCny);
    EXPECT_EQ(parseCurrency(u"$").error().code, RowProblem::UnknownCurrency);
    EXPECT_EQ(parseCurrency(u"XXQ").error().code, RowProblem::UnknownCurrency);
    EXPECT_EQ(parseCurrency(u"").error().code, RowProblem::Missing);
}

TEST(TrimmedText, TakesBlanksOfEveryKindOffTheEnds)
{
    EXPECT_EQ(trimmedText(u"\uFEFF\u00A0 a b\u200B\u3000"), u"a b");
    EXPECT_EQ(trimmedText(u" \t "), u"");
}

} // namespace zhike
