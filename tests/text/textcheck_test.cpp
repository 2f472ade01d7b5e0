#include "text/textcheck.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

std::vector<TextFault> only(TextFaultCode code, qsizetype position, char32_t character)
{
    return {{code, position, character}};
}

TEST(CheckText, AcceptsWhatPeopleWrite)
{
    for (const QString& text :
         {u""_s, u"O'Brien"_s, u"张伟 👨‍👩‍👧"_s, u"=cmd|'/C calc'!A0"_s, u"<b>"_s, u"\uE000"_s,
          u"\u202Eabc"_s, u"a"_s + u"\u0301"_s.repeated(100), u"Null"_s}) {
        EXPECT_TRUE(checkText(text).empty()) << text.toStdString();
    }
}

TEST(CheckText, ReportsNul)
{
    EXPECT_EQ(checkText(u"a\0b"_s), only(TextFaultCode::Nul, 1, 0));
}

TEST(CheckText, ReportsLoneSurrogates)
{
    EXPECT_EQ(checkText(QString(u"ab"_s) + QChar(0xD83D)), only(TextFaultCode::LoneSurrogate, 2, 0xD83D));
    EXPECT_EQ(checkText(QString(QChar(0xDE00)) + u"x"_s), only(TextFaultCode::LoneSurrogate, 0, 0xDE00));
}

TEST(CheckText, ReportsControlCharacters)
{
    EXPECT_EQ(checkText(u"a\u001B[31m"_s), only(TextFaultCode::ControlCharacter, 1, 0x1B));
    EXPECT_EQ(checkText(u"a\u0085"_s), only(TextFaultCode::ControlCharacter, 1, 0x85));
    EXPECT_EQ(checkText(u"\u007F"_s), only(TextFaultCode::ControlCharacter, 0, 0x7F));
}

TEST(CheckText, ReportsNoncharacters)
{
    EXPECT_EQ(checkText(u"\uFFFE"_s), only(TextFaultCode::Noncharacter, 0, 0xFFFE));
    EXPECT_EQ(checkText(u"\uFDD0"_s), only(TextFaultCode::Noncharacter, 0, 0xFDD0));
    EXPECT_EQ(checkText(u"\U0001FFFF"_s), only(TextFaultCode::Noncharacter, 0, 0x1FFFF));
}

TEST(CheckText, AllowsLineBreaksInFieldsOfManyLines)
{
    const QString text = u"a\r\n\tb"_s;

    EXPECT_EQ(checkText(text).size(), 3U);
    EXPECT_TRUE(checkText(text, {.lines = TextLimits::Lines::Many}).empty());
}

TEST(CheckText, ReportsTheFirstUnitTooMany)
{
    EXPECT_TRUE(checkText(u"abc", {.maxUnits = 3}).empty());
    EXPECT_EQ(checkText(u"abcde", {.maxUnits = 3}), only(TextFaultCode::TooLong, 3, U'd'));
    EXPECT_EQ(checkText(u"ab😀"_s, {.maxUnits = 3}), only(TextFaultCode::TooLong, 3, U'😀'));
}

TEST(CheckText, StopsAfterEnoughFaults)
{
    EXPECT_EQ(checkText(QString(1'000'000, QChar(0)), {.maxFaults = 5}).size(), 5U);
}

TEST(Displayable, IsTheTextItselfWhereNothingIsHidden)
{
    for (const QString& text :
         {u"O'Brien 张伟"_s, u"a\n\tb"_s, u"👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇨🇳 👍🏽"_s,
          u"می‌خواهم"_s, u"שלום"_s}) {
        EXPECT_EQ(displayable(text), text);
    }
}

TEST(Displayable, ShowsBidiOverrides)
{
    EXPECT_EQ(displayable(u"invoice\u202Efdp.exe"), u"invoice[U+202E]fdp.exe"_s);
    EXPECT_EQ(displayable(u"\u2067x\u2069"), u"[U+2067]x[U+2069]"_s);
}

TEST(Displayable, ShowsInvisibleCharacters)
{
    EXPECT_EQ(displayable(u"pay\u200Bpal\uFEFF\u200D"), u"pay[U+200B]pal[U+FEFF][U+200D]"_s);
    EXPECT_EQ(displayable(u"\U000E0041\U000E0042"), u"[U+E0041][U+E0042]"_s);
}

TEST(Displayable, ShowsAJoinerThatJoinsNothingVisible)
{
    EXPECT_EQ(displayable(u"\u065C\u200D\u115F"), u"\u065C[U+200D][U+115F]"_s);
}

TEST(Displayable, ShowsControlCharactersAsPictures)
{
    EXPECT_EQ(displayable(u"\u001B[31m\u0000\u007F\u0085"_s), u"␛[31m␀␡[U+0085]"_s);
}

TEST(Displayable, ReplacesWhatIsNoCharacter)
{
    EXPECT_EQ(displayable(QString(QChar(0xD800)) + u"\uFFFE"_s), u"\uFFFD\uFFFD"_s);
}

TEST(Displayable, BoundsTheMarksOnALetter)
{
    EXPECT_EQ(displayable(u"a"_s + u"\u0301"_s.repeated(100) + u"b"_s), u"a"_s + u"\u0301"_s.repeated(8) + u"b"_s);
}

TEST(Loggable, IsOneLine)
{
    EXPECT_EQ(loggable(u"a\r\nb\tc\u001B[2J\u2028"), u"a\\r\\nb\\tc␛[2J[U+2028]"_s);
}

} // namespace
} // namespace zhike
