#include "domain/customers/pool.h"

#include <gtest/gtest.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;

TEST(PoolMask, ShowsEnoughToRecogniseANumberAndNotToDialIt)
{
    EXPECT_EQ(maskedPhone(u"13800138000"_s), u"138****8000"_s);
    EXPECT_EQ(maskedPhone(u"138 0013-8000"_s), u"138****8000"_s);
    EXPECT_EQ(maskedPhone(u"12345"_s), u"****45"_s);
    EXPECT_EQ(maskedPhone(QString()), QString());
    EXPECT_EQ(maskedMail(u"wang@example.com"_s), u"w***@example.com"_s);
    EXPECT_EQ(maskedMail(u"nonsense"_s), u"***"_s);
}

TEST(PoolDay, ComesSoManyDaysAfterTheLastFollowUp)
{
    PoolRuleDraft rule;
    rule.days = 60;

    EXPECT_EQ(poolDay(rule, Day(100), std::nullopt), Day(160));
    EXPECT_EQ(poolDay(rule, Day(100), Day(170)), Day(171));
    rule.activeSince = Day(158);
    EXPECT_EQ(poolDay(rule, Day(100), std::nullopt), Day(165)) << "the warning of a rule that is new";
}

TEST(PoolRule, IsFoundFaultyWhereItCannotWork)
{
    PoolRuleDraft rule;
    rule.name = u"Quiet"_s;
    EXPECT_TRUE(faultsOf(rule).isEmpty());
    rule.warningDays = rule.days;
    EXPECT_EQ(faultsOf(rule).first().field, "warning_days"_L1);
    rule.warningDays = 7;
    rule.kinds = u"smoke signal"_s;
    EXPECT_EQ(faultsOf(rule).first().field, "kinds"_L1);
}

TEST(PoolOwner, LeavesNobodyInThePoolWhoHasAnOwner)
{
    CustomerDraft before;
    before.poolSince = Instant(5);
    before.poolReason = u"quiet"_s;
    CustomerDraft after = before;
    after.owner = UserId(3);

    settleOwner(before, after, Instant(9));

    EXPECT_FALSE(after.poolSince.has_value());
    EXPECT_TRUE(after.poolReason.isEmpty());
    EXPECT_EQ(after.ownerSince, Instant(9));
    EXPECT_FALSE(after.claimedAt.has_value());
}

TEST(PoolOwner, RemembersWhoseItWas)
{
    CustomerDraft before;
    before.owner = UserId(3);
    before.claimedAt = Instant(4);
    CustomerDraft after = before;
    after.owner = UserId(8);

    settleOwner(before, after, Instant(9));

    EXPECT_EQ(after.previousOwner, UserId(3));
    EXPECT_FALSE(after.claimedAt.has_value());
}

} // namespace zhike::testing
