#include "text/searchtokens.h"

#include <QSet>
#include <algorithm>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QByteArrayList tokensOf(TextKind kind, const QString& text)
{
    const std::vector<SearchText> texts{{kind, text}};
    const QByteArray tokens = indexTokens(texts);
    return tokens.isEmpty() ? QByteArrayList() : tokens.split(' ');
}

QByteArray utf8(QStringView text)
{
    return text.toUtf8();
}

TEST(SearchTokens, CutHanByOneAndTwo)
{
    EXPECT_EQ(
        tokensOf(TextKind::Text, u"王伟强"_s),
        QByteArrayList({utf8(u"王"), utf8(u"王伟"), utf8(u"伟"), utf8(u"伟强"), utf8(u"强")}));
}

TEST(SearchTokens, CutLettersAndDigitsByThreeAndMarkTheirBeginnings)
{
    EXPECT_EQ(tokensOf(TextKind::Text, u"Acme"_s), QByteArrayList({"acm", utf8(u"§a"), utf8(u"§ac"), "cme"}));
}

TEST(SearchTokens, DoNotStopAtPunctuation)
{
    const QByteArrayList tokens = tokensOf(TextKind::Number, u"C-311"_s);

    EXPECT_TRUE(tokens.contains("c31"));
    EXPECT_TRUE(tokens.contains(utf8(u"§c3")));
    EXPECT_TRUE(tokens.contains(utf8(u"§31")));
}

TEST(SearchTokens, OfAPersonHoldPinyinAndInitials)
{
    const QByteArrayList tokens = tokensOf(TextKind::PersonName, u"单伟"_s);

    for (const QStringView token : {u"·shan", u"·wei", u"·shanwei", u"·sw", u"°s", u"°sh", u"°sw", u"°shan", u"¶单"}) {
        EXPECT_TRUE(tokens.contains(utf8(token))) << utf8(token).toStdString();
    }
}

TEST(SearchTokens, OfOtherTextsHoldNoPinyin)
{
    EXPECT_EQ(tokensOf(TextKind::Text, u"王"_s), QByteArrayList({utf8(u"王")}));
}

TEST(SearchTokens, OfAPhoneEndWithItsLastDigits)
{
    EXPECT_TRUE(tokensOf(TextKind::Phone, u"138-0013-8000 ext. 12"_s).contains(utf8(u"¤8000")));
}

TEST(SearchTokens, OfANumberForgetLeadingZeros)
{
    EXPECT_TRUE(tokensOf(TextKind::Number, u"C-000311"_s).contains(utf8(u"¤311")));
}

TEST(SearchTokens, AreDistinctAndInAFixedOrder)
{
    const std::vector<SearchText> texts{
        {TextKind::PersonName, u"王伟 王伟"_s},
        {TextKind::Mail, u"wang.wang@wang.cn"_s},
        {TextKind::Text, u"x"_s.repeated(200) + u"王"_s.repeated(200)}};
    const QByteArrayList tokens = indexTokens(texts).split(' ');

    EXPECT_EQ(QSet<QByteArray>(tokens.begin(), tokens.end()).size(), tokens.size());
    EXPECT_EQ(indexTokens(texts).split(' '), tokens);
}

TEST(SearchTokens, HoldOnlyWhatFts5TakesForOneToken)
{
    const std::vector<SearchText> texts{
        {TextKind::PersonName, u"O'Brien, \"Zoë\" (张伟) NULL AND OR * ^ : - + 50%"_s},
        {TextKind::Text, u"\u0000\u001F\uFFFE\uE000 😀 ️\U0002CB2D مرحبا ไทย"_s + QChar(0xD800)}};
    const QByteArray tokens = indexTokens(texts);

    EXPECT_EQ(QString::fromUtf8(tokens).toUtf8(), tokens);
    EXPECT_FALSE(QString::fromUtf8(tokens).contains(QChar::ReplacementCharacter));
    EXPECT_TRUE(std::ranges::all_of(tokens, [](char c) {
        return c == ' ' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F;
    }));
}

TEST(SearchTokens, OfNothingAreNone)
{
    EXPECT_TRUE(indexTokens({}).isEmpty());
    EXPECT_TRUE(tokensOf(TextKind::Phone, u"none"_s).isEmpty());
    EXPECT_TRUE(tokensOf(TextKind::PersonName, u" -.- "_s).isEmpty());
}

TEST(SearchTokens, OfALongTextAreThoseOfItsBeginning)
{
    const QString begin = u"ab "_s.repeated(300).first(kIndexedUnits);

    EXPECT_EQ(tokensOf(TextKind::Text, begin + u"zzz"_s), tokensOf(TextKind::Text, begin));
}

// Stored in databases: a change of these needs a new kTokenVersion.
TEST(TokenHash, StaysWhatItIs)
{
    EXPECT_EQ(tokenHash(""), -1421968373);
    EXPECT_EQ(tokenHash("acm"), -1550200638);
    EXPECT_EQ(tokenHash("王伟"), -151286377);
}

TEST(TokenHash, OfAllTokensIsSortedAndDistinct)
{
    const std::vector<std::int32_t> hashes = tokenHashes("b a b c");

    EXPECT_EQ(hashes.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(hashes));
    EXPECT_TRUE(std::ranges::binary_search(hashes, tokenHash("c")));
    EXPECT_TRUE(tokenHashes("").empty());
}

TEST(TokenHash, SpreadsOverAllBits)
{
    std::vector<int> buckets(64);
    for (int i = 0; i < 64'000; ++i) {
        ++buckets[static_cast<std::uint32_t>(tokenHash(QByteArray::number(i))) >> 26];
    }

    EXPECT_GT(*std::ranges::min_element(buckets), 850);
    EXPECT_LT(*std::ranges::max_element(buckets), 1150);
}

TEST(TokenQuery, IsMetByOneAlternativeOfEachChoice)
{
    const TokenQuery query{{TokenChoice{{{"a", "b"}, {"c"}}}, TokenChoice{{{"d"}}}}};

    EXPECT_TRUE(query.isMetBy("d b a"));
    EXPECT_TRUE(query.isMetBy("c d"));
    EXPECT_FALSE(query.isMetBy("a d"));
    EXPECT_FALSE(query.isMetBy("c"));
    EXPECT_FALSE(query.isMetBy("cd"));
    EXPECT_FALSE(TokenQuery().isMetBy("a"));
}

} // namespace
} // namespace zhike
