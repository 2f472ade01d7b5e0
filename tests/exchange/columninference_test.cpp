#include "exchange/columninference.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

ColumnInference inferred(const QStringList& values)
{
    ColumnSurvey survey;
    for (const QString& value : values) {
        survey.add(value);
    }
    return survey.infer();
}

} // namespace

struct KindOfColumn {
    const char* name;
    QStringList values;
    ColumnKind kind;
};

class ColumnKindOf : public ::testing::TestWithParam<KindOfColumn> { };

TEST_P(ColumnKindOf, IsSeenFromItsValues)
{
    EXPECT_EQ(inferred(GetParam().values).kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Columns, ColumnKindOf,
    ::testing::Values(
        KindOfColumn{"Empty", {u""_s, u" "_s}, ColumnKind::Empty},
        KindOfColumn{"Integer", {u"1"_s, u"-25"_s, u""_s}, ColumnKind::Integer},
        KindOfColumn{"WholeDecimals", {u"17850.0"_s, u"13047.0"_s}, ColumnKind::Integer},
        KindOfColumn{"Decimal", {u"2.55"_s, u"3"_s}, ColumnKind::Decimal},
        KindOfColumn{"Money", {u"¥1,234.50"_s, u"¥3"_s}, ColumnKind::Decimal},
        KindOfColumn{"Percent", {u"12.5%"_s, u"3%"_s}, ColumnKind::Decimal},
        KindOfColumn{"IsoDay", {u"2024-03-05"_s, u"2024-03-06"_s}, ColumnKind::Day},
        KindOfColumn{"CompactDay", {u"20240305"_s, u"20231231"_s}, ColumnKind::Day},
        KindOfColumn{"ChineseDay", {u"2024年3月5日"_s}, ColumnKind::Day},
        KindOfColumn{"EightDigitsThatAreNoDays", {u"20240305"_s, u"99999999"_s}, ColumnKind::Integer},
        KindOfColumn{"Mail", {u"a@b.com"_s, u"c.d@e.org"_s}, ColumnKind::Mail},
        KindOfColumn{"AmountsOfSevenDigits", {u"12345.67"_s, u"-828.6191"_s}, ColumnKind::Decimal},
        KindOfColumn{"NegativeNumbers", {u"-1234567"_s, u"-7654321"_s}, ColumnKind::Integer},
        KindOfColumn{"PhoneWithDots", {u"030.123.4567"_s, u"555.123.4567"_s}, ColumnKind::Phone},
        KindOfColumn{"PhoneWithPlus", {u"+49 30 123456"_s, u"+86 138 0013 8000"_s}, ColumnKind::Phone},
        KindOfColumn{"ChineseMobile", {u"13800138000"_s, u"15912345678"_s}, ColumnKind::Phone},
        KindOfColumn{"PhoneWithZero", {u"0912345678"_s, u"02-27208889"_s}, ColumnKind::Phone},
        KindOfColumn{"OrderNumbers", {u"536365"_s, u"536366"_s}, ColumnKind::Integer},
        KindOfColumn{"PostalCodes", {u"00123"_s, u"90210"_s}, ColumnKind::Text},
        KindOfColumn{"Words", {u"Anna"_s, u"宏远贸易"_s, u"12 Monkeys"_s}, ColumnKind::Text},
        KindOfColumn{"MostlyNumbers", {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"n/a"_s}, ColumnKind::Integer},
        KindOfColumn{"HalfNumbers", {u"1"_s, u"a"_s}, ColumnKind::Text}),
    [](const auto& each) { return each.param.name; });

TEST(ColumnInference, ProvesTheDecimalMarkFromAnyValue)
{
    const auto point = inferred({u"1,234"_s, u"12.5"_s});
    EXPECT_EQ(point.mark, DecimalMark::Point);
    EXPECT_TRUE(point.isMarkProven);
    EXPECT_FALSE(point.isMarkOpen);

    EXPECT_EQ(inferred({u"1.234"_s, u"1.234,5"_s}).mark, DecimalMark::Comma);
    EXPECT_EQ(inferred({u"0,125"_s}).mark, DecimalMark::Comma);
    EXPECT_EQ(inferred({u"1234.567"_s}).mark, DecimalMark::Point);
}

TEST(ColumnInference, LeavesTheDecimalMarkOpenWhenNothingProvesIt)
{
    EXPECT_TRUE(inferred({u"1.234"_s, u"5.678"_s}).isMarkOpen);
    EXPECT_TRUE(inferred({u"1,234"_s}).isMarkOpen);
    EXPECT_FALSE(inferred({u"1"_s, u"234"_s}).isMarkOpen);
}

TEST(ColumnInference, ProvesTheDateOrderFromAnyValue)
{
    const auto dayFirst = inferred({u"03/04/2024"_s, u"13/04/2024"_s});
    EXPECT_EQ(dayFirst.order, DateOrder::DayMonthYear);
    EXPECT_FALSE(dayFirst.isOrderOpen);
    EXPECT_FALSE(dayFirst.isOrderMixed);

    const auto monthFirst = inferred({u"11/8/2018"_s, u"11/18/2018"_s});
    EXPECT_EQ(monthFirst.order, DateOrder::MonthDayYear);
    EXPECT_FALSE(monthFirst.isOrderOpen);

    EXPECT_EQ(
        inferred({u"24/03/05"_s, u"24/03/32"_s, u"24/12/31"_s, u"97/01/31"_s, u"24/03/05"_s}).order,
        DateOrder::YearMonthDay);
}

TEST(ColumnInference, LeavesTheDateOrderOpenWhenNothingProvesIt)
{
    EXPECT_TRUE(inferred({u"03/04/05"_s}).isOrderOpen);
    EXPECT_TRUE(inferred({u"03/04/2024"_s, u"05/05/2024"_s}).isOrderOpen);
    EXPECT_EQ(inferred({u"03.04.2024"_s}).order, DateOrder::DayMonthYear);
    EXPECT_FALSE(inferred({u"05/05/2024"_s}).isOrderOpen);
    EXPECT_FALSE(inferred({u"2024-03-04"_s}).isOrderOpen);
}

TEST(ColumnInference, TellsWhenOrdersAreMixed)
{
    const auto mixed = inferred({u"1/13/2024"_s, u"1/14/2024"_s, u"13/1/2024"_s});

    EXPECT_TRUE(mixed.isOrderMixed);
    EXPECT_EQ(mixed.order, DateOrder::MonthDayYear);
    EXPECT_EQ(mixed.fitting, 2);
}

TEST(ColumnInference, SeesTimesSerialsAndShares)
{
    EXPECT_TRUE(inferred({u"2010-12-01 08:26:00"_s}).hasTime);
    EXPECT_TRUE(inferred({u"45000"_s, u"44999.5"_s}).areSerials);
    EXPECT_FALSE(inferred({u"45000"_s, u"12"_s}).areSerials);
    EXPECT_TRUE(inferred({u"0.2"_s, u"0"_s, u"1"_s}).isWithinOne);
    EXPECT_FALSE(inferred({u"0.2"_s, u"20"_s}).isWithinOne);
    EXPECT_TRUE(inferred({u"5"_s, u"-3"_s}).hasNegative);
}

TEST(ColumnInference, CountsNumbersAfterALetterC)
{
    const auto orders = inferred({u"536365"_s, u"C536379"_s, u"A563185"_s});

    EXPECT_EQ(orders.digitsOnly, 1);
    EXPECT_EQ(orders.afterLetterC, 1);
}

} // namespace zhike
