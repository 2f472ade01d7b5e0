#include "services/exporting/celltext.h"

#include "domain/base/reach.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

QString cell(FieldType type, const Value& value, Currency currency = kUsd)
{
    return cellText(type, value, currency);
}

} // namespace

TEST(CellText, WritesAmountsExactlyInTheDigitsOfTheirCurrency)
{
    EXPECT_EQ(cell(FieldType::Money, qint64(123456)), u"1234.56"_s);
    EXPECT_EQ(cell(FieldType::Money, qint64(-5)), u"-0.05"_s);
    EXPECT_EQ(cell(FieldType::Money, qint64(0)), u"0.00"_s);
    EXPECT_EQ(cell(FieldType::Money, qint64(1234), kJpy), u"1234"_s);
    EXPECT_EQ(cell(FieldType::Money, kMaxMinor), u"9000000000000.00"_s);
}

TEST(CellText, WritesQuantitiesAndRatesWithoutTrailingZeros)
{
    EXPECT_EQ(cell(FieldType::Quantity, qint64(2000)), u"2"_s);
    EXPECT_EQ(cell(FieldType::Quantity, qint64(-750)), u"-0.75"_s);
    EXPECT_EQ(cell(FieldType::Rate, qint64(1250)), u"12.5"_s);
    EXPECT_EQ(cell(FieldType::Rate, qint64(10000)), u"100"_s);
}

TEST(CellText, WritesDaysAndInstantsAsIso)
{
    EXPECT_EQ(cell(FieldType::Day, qint64(19787)), u"2024-03-05"_s);
    EXPECT_EQ(cell(FieldType::Instant, qint64(1'709'627'400'250)), u"2024-03-05T08:30:00.250Z"_s);
}

TEST(CellText, WritesNothingForNothing)
{
    for (const FieldType type : {FieldType::Money, FieldType::Day, FieldType::Text, FieldType::Ratio}) {
        EXPECT_EQ(cell(type, {}), QString());
    }
}

TEST(CellText, WritesTheValuesOfPhonesAndMails)
{
    const Reaches reaches{{ReachUse::Work, u"+86 10 1234"_s}, {ReachUse::Mobile, u"138"_s}};

    EXPECT_EQ(cell(FieldType::Reaches, toValue(reaches)), u"+86 10 1234; 138"_s);
}

TEST(CellText, WritesStatisticsSoThatTheyComeBackAsTheyWere)
{
    const double value = 0.1 + 0.2;

    EXPECT_EQ(cell(FieldType::Ratio, value).toDouble(), value);
}

} // namespace zhike::testing
