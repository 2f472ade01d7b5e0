#include "domain/base/money.h"

#include <gtest/gtest.h>

namespace zhike {

TEST(Money, AddsExactlyInMinorUnits)
{
    EXPECT_EQ(*add(Money(10, kCny), Money(20, kCny)), Money(30, kCny));
}

TEST(Money, RefusesToAddTwoCurrencies)
{
    const auto sum = add(Money(100, kCny), Money(100, kJpy));

    ASSERT_FALSE(sum.has_value());
    EXPECT_EQ(sum.error().code, ErrorCode::CurrencyMismatch);
}

TEST(Money, RefusesASumBeyondWhatADocumentHolds)
{
    const auto sum = add(Money(kMaxMinor, kCny), Money(1, kCny));

    ASSERT_FALSE(sum.has_value());
    EXPECT_EQ(sum.error().code, ErrorCode::Overflow);
    EXPECT_FALSE(subtract(Money(-kMaxMinor, kCny), Money(1, kCny)).has_value());
}

TEST(Money, RoundsHalfAwayFromZeroWhenScaled)
{
    EXPECT_EQ(*scaled(Money(5, kCny), 1, 10), Money(1, kCny));
    EXPECT_EQ(*scaled(Money(-5, kCny), 1, 10), Money(-1, kCny));
    EXPECT_EQ(*scaled(Money(4, kCny), 1, 10), Money(0, kCny));
}

TEST(Money, ScalesWithoutWrappingInBetween)
{
    EXPECT_EQ(*scaled(Money(kMaxMinor, kCny), 1'000'000'000, 1'000'000'000), Money(kMaxMinor, kCny));
    EXPECT_EQ(scaled(Money(kMaxMinor, kCny), INT64_MAX, 1).error().code, ErrorCode::Overflow);
}

TEST(Currency, KnowsTheMinorDigitsOfItsStandard)
{
    EXPECT_EQ(Currency::fromCode(u"cny")->minorDigits(), 2);
    EXPECT_EQ(Currency::fromCode(u"JPY")->minorDigits(), 0);
    EXPECT_EQ(Currency::fromCode(u"KWD")->minorPerMajor(), 1000);
}

TEST(Currency, IsNeverAnUnknownCode)
{
    EXPECT_FALSE(Currency::fromCode(u"XXQ").has_value());
    EXPECT_FALSE(Currency::fromCode(u"").has_value());
    EXPECT_FALSE(Currency::fromCode(u"人民币").has_value());
}

TEST(Currency, ListsEveryCodeOnceInOrder)
{
    const auto all = currencies();
    for (size_t i = 1; i < all.size(); ++i) {
        EXPECT_LT(all[i - 1].code(), all[i].code());
    }
}

} // namespace zhike
