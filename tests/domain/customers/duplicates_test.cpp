#include "domain/customers/duplicates.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

MatchKeys firm(const QString& core, const QString& sound = {})
{
    MatchKeys keys;
    const bool isHan = core.front().unicode() >= 0x4E00;
    keys.names = {{core, core, sound.isEmpty() ? core : sound, isHan}};
    return keys;
}

} // namespace

TEST(Duplicates, TakesOneLetterMoreLessOtherOrSwappedForASlip)
{
    EXPECT_TRUE(differInOneLetter(u"trading", u"tradng"));
    EXPECT_TRUE(differInOneLetter(u"tradng", u"trading"));
    EXPECT_TRUE(differInOneLetter(u"trading", u"tradiny"));
    EXPECT_TRUE(differInOneLetter(u"trading", u"traidng"));
    EXPECT_TRUE(differInOneLetter(u"trading", u"xtrading"));
    EXPECT_FALSE(differInOneLetter(u"trading", u"trading"));
    EXPECT_FALSE(differInOneLetter(u"trading", u"tranidg"));
    EXPECT_FALSE(differInOneLetter(u"trading", u"trad"));
    EXPECT_FALSE(differInOneLetter(u"", u""));
}

TEST(Duplicates, KnowsThatStoreOneIsNotStoreTwo)
{
    EXPECT_FALSE(differInOneLetter(u"store1", u"store2"));
    EXPECT_FALSE(differInOneLetter(u"store", u"store2"));
}

TEST(Duplicates, CallsFirmsOfOneNameDuplicatesAndSaysWhy)
{
    const Likeness found = likeness(firm(u"宏远贸易"_s), firm(u"宏远贸易"_s));

    EXPECT_GE(found.score, MatchRules().threshold);
    EXPECT_EQ(found.reasons, QList<MatchReason>{MatchReason::SameName});
}

TEST(Duplicates, NeedsMoreThanTheNameOfAPerson)
{
    MatchKeys one = firm(u"王伟"_s);
    one.isPerson = true;
    MatchKeys other = one;
    EXPECT_LT(likeness(one, other).score, MatchRules().threshold);

    one.phones = other.phones = {u"13800138000"_s};
    const Likeness found = likeness(one, other);

    EXPECT_GE(found.score, MatchRules().threshold);
    EXPECT_EQ(found.reasons, (QList<MatchReason>{MatchReason::SameName, MatchReason::SamePhone}));
}

TEST(Duplicates, HearsThatTwoNamesSoundTheSame)
{
    MatchKeys one = firm(u"宏远贸易"_s, u"hongyuanmaoyi"_s);
    MatchKeys other = firm(u"鸿远贸易"_s, u"hongyuanmaoyi"_s);
    EXPECT_EQ(likeness(one, other).reasons.first(), MatchReason::SameSound);

    EXPECT_LT(likeness(one, other).score, MatchRules().threshold);
    one.city = other.city = u"上海"_s;
    EXPECT_GE(likeness(one, other).score, MatchRules().threshold);
    EXPECT_GE(likeness(one, firm(u"hongyuanmaoyi"_s)).score, 0.5);
}

TEST(Duplicates, FindsALongLatinNameWithASlipByItself)
{
    EXPECT_GE(likeness(firm(u"acmetrading"_s), firm(u"acmetradng"_s)).score, MatchRules().threshold);
    EXPECT_LT(likeness(firm(u"acmes"_s), firm(u"acmet"_s)).score, MatchRules().threshold);
    EXPECT_LT(likeness(firm(u"宏远贸易"_s), firm(u"宏达贸易"_s)).score, MatchRules().threshold);
}

TEST(Duplicates, BelievesTaxIdsMoreThanNames)
{
    MatchKeys one = firm(u"宏远贸易"_s);
    MatchKeys other = firm(u"宏远贸易"_s);
    one.taxId = u"91310000ma1k4xyz01"_s;
    other.taxId = u"91310000ma1k4xyz02"_s;
    const Likeness apart = likeness(one, other);
    EXPECT_LT(apart.score, MatchRules().threshold);
    EXPECT_EQ(apart.reasons.last(), MatchReason::OtherTaxId);

    other = firm(u"别的名字"_s);
    other.taxId = one.taxId;
    EXPECT_GE(likeness(one, other).score, 0.9);
}

TEST(Duplicates, DoesNotTakeNeighboursForDuplicates)
{
    MatchKeys one = firm(u"宏远贸易"_s);
    MatchKeys other = firm(u"盛达钢铁"_s);
    one.city = other.city = u"上海"_s;
    one.street = other.street = u"南京路1号"_s;

    EXPECT_EQ(likeness(one, other).score, 0);
    EXPECT_TRUE(likeness(one, other).reasons.isEmpty());
}

TEST(Duplicates, IsTheSameBothWaysRound)
{
    MatchKeys one = firm(u"acmetrading"_s);
    MatchKeys other = firm(u"acmetradinghouse"_s);
    one.mails = {u"info@acme.example"_s};
    other.mails = {u"x@acme.example"_s, u"info@acme.example"_s};

    EXPECT_EQ(likeness(one, other).score, likeness(other, one).score);
    EXPECT_EQ(likeness(one, other).reasons, (QList<MatchReason>{MatchReason::SameMail, MatchReason::Contained}));
}

} // namespace zhike::testing
