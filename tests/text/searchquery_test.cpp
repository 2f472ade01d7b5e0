#include "text/searchquery.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

using Texts = std::vector<SearchText>;

/// What the search service does, on one record: a candidate of some stage that then matches.
std::optional<SearchMatch> found(const QString& typed, const Texts& texts)
{
    const SearchQuery query(typed);
    const QByteArray tokens = indexTokens(texts);
    const bool isCandidate
        = std::ranges::any_of(query.stages(), [&](const TokenQuery& stage) { return stage.isMetBy(tokens); });
    const std::optional<SearchMatch> match = query.match(texts);
    EXPECT_TRUE(isCandidate || !match) << typed.toStdString() << " matches but is no candidate";
    return isCandidate ? match : std::nullopt;
}

MatchRank rankOf(const QString& typed, const Texts& texts)
{
    const auto match = found(typed, texts);
    EXPECT_TRUE(match.has_value()) << typed.toStdString();
    return match ? match->rank : MatchRank::Initials;
}

/// The part of the first text that is shown as the reason.
QString markedIn(const QString& typed, const Texts& texts)
{
    const auto match = found(typed, texts);
    if (!match) {
        return {};
    }
    const MatchSpan& span = match->spans.front();
    return texts[span.text].text.sliced(span.start, span.length);
}

Texts person(const QString& name)
{
    return {{TextKind::PersonName, name}};
}

Texts firm(const QString& name)
{
    return {{TextKind::Name, name}};
}

Texts phone(const QString& number)
{
    return {{TextKind::Phone, number}};
}

TEST(SearchQuery, FindsASurname)
{
    EXPECT_EQ(rankOf(u"王"_s, person(u"王伟"_s)), MatchRank::Prefix);
}

TEST(SearchQuery, FindsANameOfTwoCharacters)
{
    EXPECT_EQ(rankOf(u"王伟"_s, person(u"王伟"_s)), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"王伟"_s, person(u"王伟强"_s)), MatchRank::Prefix);
}

TEST(SearchQuery, FindsANameOfThreeCharacters)
{
    EXPECT_EQ(rankOf(u"张伟强"_s, person(u"张伟强"_s)), MatchRank::Exact);
    EXPECT_FALSE(found(u"张伟强"_s, person(u"张强伟"_s)));
}

TEST(SearchQuery, FindsCharactersInsideAName)
{
    EXPECT_EQ(rankOf(u"宏远"_s, firm(u"上海宏远贸易有限公司"_s)), MatchRank::Inside);
}

TEST(SearchQuery, FindsTraditionalBySimplifiedAndTheReverse)
{
    EXPECT_EQ(rankOf(u"华为"_s, firm(u"華為"_s)), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"華為"_s, firm(u"华为"_s)), MatchRank::Exact);
}

TEST(SearchQuery, FindsANameByItsInitials)
{
    EXPECT_EQ(rankOf(u"zw"_s, person(u"张伟"_s)), MatchRank::Initials);
    EXPECT_EQ(rankOf(u"zwq"_s, person(u"张伟强"_s)), MatchRank::Initials);
    EXPECT_EQ(rankOf(u"zhw"_s, person(u"张伟"_s)), MatchRank::Initials);
    EXPECT_EQ(rankOf(u"wq"_s, person(u"张伟强"_s)), MatchRank::Initials);
    EXPECT_EQ(rankOf(u"z"_s, person(u"张伟"_s)), MatchRank::Initials);
    EXPECT_FALSE(found(u"wz"_s, person(u"张伟"_s)));
}

TEST(SearchQuery, FindsANameByFullPinyin)
{
    for (const QString& typed :
         {u"zhangwei"_s, u"zhang wei"_s, u"ZhangWei"_s, u"zhangwe"_s, u"zhangw"_s, u"zhang w"_s, u"zhang"_s, u"zhan"_s,
          u"zh"_s, u"wei"_s, u"ｚｈａｎｇ"_s}) {
        EXPECT_EQ(rankOf(typed, person(u"张伟"_s)), MatchRank::Pinyin) << typed.toStdString();
    }
    EXPECT_FALSE(found(u"zhangwen"_s, person(u"张伟"_s)));
    EXPECT_FALSE(found(u"angwei"_s, person(u"张伟"_s)));
}

TEST(SearchQuery, FindsANameBySyllablesAndInitials)
{
    EXPECT_EQ(rankOf(u"zhangxm"_s, person(u"张晓明"_s)), MatchRank::Initials);
    EXPECT_EQ(rankOf(u"zxiaoming"_s, person(u"张晓明"_s)), MatchRank::Initials);
    EXPECT_EQ(rankOf(u"zwei"_s, person(u"张伟"_s)), MatchRank::Initials);
}

TEST(SearchQuery, FindsUmlautsByVAndByU)
{
    for (const QString& typed : {u"lvbu"_s, u"lubu"_s, u"lübu"_s, u"lv"_s, u"lu"_s, u"lb"_s}) {
        EXPECT_TRUE(found(typed, person(u"吕布"_s))) << typed.toStdString();
    }
}

TEST(SearchQuery, KnowsTheReadingsOfSurnames)
{
    EXPECT_TRUE(found(u"shanwei"_s, person(u"单伟"_s)));
    EXPECT_TRUE(found(u"zengguofan"_s, person(u"曾国藩"_s)));
    EXPECT_TRUE(found(u"yuchigong"_s, person(u"尉迟恭"_s)));
}

TEST(SearchQuery, KnowsThePhrasesOfFirms)
{
    EXPECT_TRUE(found(u"chongqing"_s, firm(u"重庆长江银行"_s)));
    EXPECT_TRUE(found(u"cqcjyh"_s, firm(u"重庆长江银行"_s)));
    EXPECT_TRUE(found(u"yinhang"_s, firm(u"重庆长江银行"_s)));
}

TEST(SearchQuery, RanksTheWholeNameByPinyinBeforeAPartOfOne)
{
    const auto whole = found(u"zhangwei"_s, person(u"张伟"_s));
    const auto part = found(u"zhangwei"_s, person(u"张伟强"_s));

    ASSERT_TRUE(whole && part);
    EXPECT_LT(*whole, *part);
}

TEST(SearchQuery, ReadsXianBothWays)
{
    EXPECT_TRUE(found(u"xian"_s, firm(u"西安银行"_s)));
    EXPECT_TRUE(found(u"xi'an"_s, firm(u"西安银行"_s)));
    EXPECT_TRUE(found(u"xian"_s, firm(u"先锋"_s)));
}

TEST(SearchQuery, FindsTheBeginningsOfWordsByOneOrTwoLetters)
{
    EXPECT_EQ(rankOf(u"t"_s, firm(u"Acme Trading"_s)), MatchRank::WordStart);
    EXPECT_EQ(rankOf(u"tr"_s, firm(u"Acme Trading"_s)), MatchRank::WordStart);
    EXPECT_FALSE(found(u"ra"_s, firm(u"Acme Trading"_s)));
}

TEST(SearchQuery, FindsThreeLettersAnywhere)
{
    EXPECT_EQ(rankOf(u"rad"_s, firm(u"Acme Trading"_s)), MatchRank::Inside);
}

TEST(SearchQuery, FindsWordsWrittenTogether)
{
    EXPECT_EQ(rankOf(u"acmetrading"_s, firm(u"Acme Trading"_s)), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"zhangwei"_s, firm(u"Zhang Wei"_s)), MatchRank::Exact);
}

TEST(SearchQuery, FindsWordsInAnyOrder)
{
    EXPECT_EQ(rankOf(u"trading acme"_s, firm(u"Acme Trading"_s)), MatchRank::WordStart);
    EXPECT_EQ(rankOf(u"wei zhang"_s, person(u"张伟"_s)), MatchRank::Pinyin);
}

TEST(SearchQuery, FindsWordsInDifferentTexts)
{
    const Texts texts{{TextKind::Name, u"ACME (China) Ltd."_s}, {TextKind::Text, u"上海"_s}};
    const auto match = found(u"acme 上海"_s, texts);

    ASSERT_TRUE(match.has_value());
    EXPECT_EQ(match->spans, (std::vector<MatchSpan>{{0, 0, 4}, {1, 0, 2}}));
}

TEST(SearchQuery, NeedsEveryWord)
{
    EXPECT_FALSE(found(u"acme 北京"_s, {{TextKind::Name, u"ACME"_s}, {TextKind::Text, u"上海"_s}}));
}

TEST(SearchQuery, FindsLettersAndHanWrittenTogether)
{
    EXPECT_EQ(rankOf(u"acme上海"_s, firm(u"Acme（上海）有限公司"_s)), MatchRank::Prefix);
    EXPECT_EQ(rankOf(u"海acme"_s, firm(u"上海 Acme"_s)), MatchRank::Inside);
}

TEST(SearchQuery, FindsAPhoneByItsLastDigits)
{
    EXPECT_EQ(rankOf(u"8000"_s, phone(u"138-0013-8000"_s)), MatchRank::WordStart);
    EXPECT_EQ(markedIn(u"8000"_s, phone(u"138-0013-8000"_s)), u"8000"_s);
}

TEST(SearchQuery, FindsDigitsInsideAPhone)
{
    EXPECT_EQ(rankOf(u"0013800"_s, phone(u"138-0013-8000"_s)), MatchRank::Inside);
    EXPECT_EQ(markedIn(u"0013800"_s, phone(u"138-0013-8000"_s)), u"0013-800"_s);
}

TEST(SearchQuery, FindsAPhoneHoweverItIsWritten)
{
    const QStringList ways{u"13800138000"_s,        u"138 0013 8000"_s, u"+86 138-0013-8000"_s,
                           u"0086-138-0013-8000"_s, u"8613800138000"_s, u"（＋８６）１３８００１３８０００"_s};
    for (const QString& stored : ways) {
        for (const QString& typed : ways) {
            EXPECT_LE(rankOf(typed, phone(stored)), MatchRank::WordStart)
                << typed.toStdString() << " in " << stored.toStdString();
        }
    }
}

TEST(SearchQuery, FindsAPhoneWithAndWithoutItsTrunkZero)
{
    const QStringList ways{u"020 7946 0958"_s, u"+44 20 7946 0958"_s, u"+44 (0)20 7946 0958"_s};
    for (const QString& stored : ways) {
        for (const QString& typed : ways) {
            EXPECT_TRUE(found(typed, phone(stored))) << typed.toStdString() << " in " << stored.toStdString();
        }
    }
}

TEST(SearchQuery, TellsPhonesApart)
{
    EXPECT_FALSE(found(u"13800138001"_s, phone(u"13800138000"_s)));
    EXPECT_FALSE(found(u"+86 138 0013 8001"_s, phone(u"13800138000"_s)));
}

TEST(SearchQuery, FindsPartsOfAMail)
{
    const Texts texts{{TextKind::Mail, u"Zhang.Wei@gmail.com"_s}};

    EXPECT_EQ(rankOf(u"zhang.wei@gmail.com"_s, texts), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"zhang.w"_s, texts), MatchRank::Prefix);
    EXPECT_EQ(rankOf(u"gmail.c"_s, texts), MatchRank::WordStart);
    EXPECT_EQ(rankOf(u"@gmail"_s, texts), MatchRank::WordStart);
    EXPECT_EQ(rankOf(u"mail.com"_s, texts), MatchRank::Inside);
}

TEST(SearchQuery, FindsNumbersOfOrdersAndCases)
{
    const Texts order{{TextKind::Number, u"SO-1042"_s}};
    EXPECT_EQ(rankOf(u"SO-1042"_s, order), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"so1042"_s, order), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"so 1042"_s, order), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"1042"_s, order), MatchRank::WordStart);
    EXPECT_EQ(rankOf(u"so-10"_s, order), MatchRank::Prefix);

    const Texts serviceCase{{TextKind::Number, u"C-311"_s}};
    EXPECT_EQ(rankOf(u"C-311"_s, serviceCase), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"c311"_s, serviceCase), MatchRank::Exact);
    EXPECT_EQ(rankOf(u"311"_s, serviceCase), MatchRank::WordStart);
}

TEST(SearchQuery, IgnoresApostrophes)
{
    for (const QString& typed : {u"O'Brien"_s, u"o’brien"_s, u"obrien"_s, u"OBRIEN"_s}) {
        EXPECT_EQ(rankOf(typed, person(u"O'Brien"_s)), MatchRank::Exact) << typed.toStdString();
    }
    EXPECT_EQ(rankOf(u"brien"_s, person(u"O'Brien"_s)), MatchRank::Inside);
}

TEST(SearchQuery, IgnoresAccentsHoweverTheyAreWritten)
{
    for (const QString& typed : {u"Nuñez"_s, u"Nun\u0303ez"_s, u"nunez"_s, u"ＮＵＮＥＺ"_s}) {
        EXPECT_EQ(rankOf(typed, person(u"Nuñez"_s)), MatchRank::Exact);
        EXPECT_EQ(rankOf(typed, person(u"Nun\u0303ez"_s)), MatchRank::Exact);
    }
    EXPECT_EQ(markedIn(u"nun"_s, person(u"Nun\u0303ez"_s)), u"Nun\u0303"_s);
}

TEST(SearchQuery, TakesSignsOfQueryLanguagesForText)
{
    for (const QString& typed : {u"%"_s, u"_"_s, u"\\"_s, u"["_s, u"*"_s, u"\""_s, u"' OR 1=1 --"_s}) {
        EXPECT_FALSE(found(typed, person(u"张伟"_s))) << typed.toStdString();
    }
    EXPECT_EQ(rankOf(u"AND"_s, firm(u"Anders"_s)), MatchRank::Prefix);
    EXPECT_EQ(rankOf(u"50%"_s, firm(u"50% Off"_s)), MatchRank::Prefix);
}

TEST(SearchQuery, LooksNoFartherThanTheIndex)
{
    const Texts texts{{TextKind::Text, u"x"_s.repeated(kIndexedUnits) + u" Acme"_s}};

    EXPECT_FALSE(found(u"acme"_s, texts));
}

TEST(SearchQuery, OfNothingMatchesNothing)
{
    for (const QString& typed : {u""_s, u"   "_s, u"-- %%"_s, QString(QChar(0xD800)), QString(QChar(0))}) {
        const SearchQuery query(typed);

        EXPECT_TRUE(query.isEmpty());
        EXPECT_TRUE(query.stages().empty());
        EXPECT_FALSE(query.match(person(u"张伟"_s)));
    }
}

TEST(SearchQuery, MatchesNoRecordWithoutTexts)
{
    EXPECT_FALSE(SearchQuery(u"王").match({}));
    EXPECT_FALSE(SearchQuery(u"王").match(person(QString())));
}

TEST(SearchQuery, OrdersMatchesFromExactToInitials)
{
    const Texts texts[] = {firm(u"Zw"_s), firm(u"Zwick"_s), firm(u"Firma Zwick"_s), person(u"张伟"_s)};
    std::optional<SearchMatch> before;
    for (const Texts& record : texts) {
        const auto match = found(u"zw"_s, record);

        ASSERT_TRUE(match.has_value());
        EXPECT_TRUE(!before || *before < *match);
        before = match;
    }
}

TEST(SearchQuery, PrefersNamesAmongEqualRanks)
{
    const auto name = found(u"acme"_s, {{TextKind::Name, u"Acme Trading Company Limited"_s}});
    const auto note = found(u"acme"_s, {{TextKind::Text, u"Acme said"_s}});

    ASSERT_TRUE(name && note);
    EXPECT_LT(*name, *note);
}

TEST(SearchQuery, KeepsItsTokensFew)
{
    for (const QString& typed :
         {u"a"_s.repeated(1000), u"王"_s.repeated(1000), u"1"_s.repeated(1000), u"zhangwei"_s.repeated(20),
          u"an"_s.repeated(16), u"xian"_s.repeated(8), u"a b c d e f g h i j k l"_s, u"zhang wei qiang li ming hua"_s,
          u"anananananananananananananananav"_s, u"+86 138 0013 8000"_s}) {
        const SearchQuery query(typed);
        EXPECT_LE(query.stages().size(), 6U);
        for (const TokenQuery& stage : query.stages()) {
            EXPECT_LE(stage.allOf.size(), 8U);
            for (const TokenChoice& choice : stage.allOf) {
                EXPECT_LE(choice.anyOf.size(), 65U);
                EXPECT_FALSE(choice.anyOf.empty());
                for (const QByteArrayList& tokens : choice.anyOf) {
                    EXPECT_LE(tokens.size(), 8);
                    EXPECT_FALSE(tokens.empty());
                }
            }
        }
    }
}

TEST(SearchQuery, NeedsOneTokenForASurnameAndTwoInitials)
{
    EXPECT_EQ(SearchQuery(u"王").stages().back().allOf.front().anyOf, std::vector<QByteArrayList>{{u"王"_s.toUtf8()}});
    EXPECT_EQ(SearchQuery(u"zw").stages().back().allOf.front().anyOf, std::vector<QByteArrayList>{{u"·zw"_s.toUtf8()}});
}

} // namespace
} // namespace zhike
