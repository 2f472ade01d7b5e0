#include "text/phone.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

TEST(PhoneDigits, AreWhatIsLeftOfTheWriting)
{
    EXPECT_EQ(phoneDigits(u"138-0013 8000"), u"13800138000"_s);
    EXPECT_EQ(phoneDigits(u"(021) 6888.8888"), u"02168888888"_s);
}

TEST(PhoneDigits, KeepTheCountryCodeWithoutItsExitCode)
{
    EXPECT_EQ(phoneDigits(u"+86 138-0013-8000"), u"8613800138000"_s);
    EXPECT_EQ(phoneDigits(u"0086 138 0013 8000"), u"8613800138000"_s);
}

TEST(PhoneDigits, LoseATrunkZeroInBrackets)
{
    EXPECT_EQ(phoneDigits(u"+44 (0)20 7946 0958"), u"442079460958"_s);
}

TEST(PhoneDigits, LoseTheExtension)
{
    for (const QString& text :
         {u"010-68888888 ext. 12"_s, u"010-68888888x12"_s, u"010-68888888#12"_s, u"010-68888888转12"_s,
          u"010-68888888 分机 12"_s}) {
        EXPECT_EQ(phoneDigits(text), u"01068888888"_s) << text.toStdString();
    }
}

TEST(PhoneDigits, MayBeTypedInFullWidth)
{
    EXPECT_EQ(phoneDigits(u"＋８６　１３８００１３８０００"), u"8613800138000"_s);
}

TEST(PhoneDigits, AreNoneInATextWithoutAny)
{
    EXPECT_EQ(phoneDigits(u"none"), QString());
}

TEST(PhoneKey, IsTheSameAtHomeAndAbroad)
{
    EXPECT_EQ(phoneKey(u"+86 138-0013-8000"), phoneKey(u"13800138000"));
    EXPECT_EQ(phoneKey(u"+44 (0)20 7946 0958"), phoneKey(u"020 7946 0958"));
    EXPECT_EQ(phoneKey(u"00852 2123 4567"), phoneKey(u"2123 4567"));
    EXPECT_EQ(phoneKey(u"+1 (202) 555-0136"), phoneKey(u"202-555-0136"));
}

TEST(ParsedPhone, OfAChineseMobile)
{
    const auto phone = parsedPhone(u"138-0013-8000", u"CN");

    ASSERT_TRUE(phone.has_value());
    EXPECT_TRUE(phone->isValid);
    EXPECT_EQ(phone->e164, u"+8613800138000"_s);
    EXPECT_EQ(phone->national, u"138 0013 8000"_s);
    EXPECT_EQ(phone->international, u"+86 138 0013 8000"_s);
    EXPECT_EQ(phone->region, u"CN"_s);
}

TEST(ParsedPhone, OfAnotherCountryNeedsNoRegion)
{
    const auto phone = parsedPhone(u"+44 20 7946 0958", u"CN");

    ASSERT_TRUE(phone.has_value());
    EXPECT_EQ(phone->e164, u"+442079460958"_s);
    EXPECT_EQ(phone->region, u"GB"_s);
}

TEST(ParsedPhone, KeepsTheExtensionApart)
{
    const auto phone = parsedPhone(u"010 6888 8888 ext. 12", u"CN");

    ASSERT_TRUE(phone.has_value());
    EXPECT_EQ(phone->e164, u"+861068888888"_s);
    EXPECT_EQ(phone->extension, u"12"_s);
}

TEST(ParsedPhone, MayBeANumberThatDoesNotExist)
{
    const auto phone = parsedPhone(u"12345", u"CN");

    ASSERT_TRUE(phone.has_value());
    EXPECT_FALSE(phone->isValid);
}

TEST(ParsedPhone, IsNotMadeOfOtherTexts)
{
    EXPECT_EQ(parsedPhone(u"", u"CN"), std::nullopt);
    EXPECT_EQ(parsedPhone(u"call me", u"CN"), std::nullopt);
    EXPECT_EQ(parsedPhone(u"1", u"CN"), std::nullopt);
    EXPECT_EQ(parsedPhone(u"138 0013 8000", u"nowhere"), std::nullopt);
    EXPECT_EQ(parsedPhone(QString(10'000'000, u'1'), u"CN"), std::nullopt);
    EXPECT_EQ(parsedPhone(QString(QChar(0xD800)), u"CN"), std::nullopt);
}

} // namespace
} // namespace zhike
