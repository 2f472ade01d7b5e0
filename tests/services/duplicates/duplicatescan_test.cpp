#include "services/duplicates/duplicatescan.h"

#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/duplicates/verdict.h"
#include "services/servicetest.h"

namespace zhike::testing {

class DuplicateScanTest : public ServiceTest {
protected:
    CustomerId firm(const QString& name, const QString& city = {}, const QString& phone = {})
    {
        CustomerDraft draft = customerNamed(name);
        draft.city = city;
        if (!phone.isEmpty()) {
            draft.phones = {{ReachUse::Work, phone}};
        }
        return made<CustomerId>(createCustomer(draft));
    }

    DuplicateScan scanned() { return valueOf(scanDuplicates(writer())); }

    static QList<CustomerId> membersOf(const DuplicateGroup& group)
    {
        QList<CustomerId> members;
        for (const DuplicateMember& member : group.members) {
            members.append(member.customer);
        }
        return members;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, DuplicateScanTest, kBothEngines, engineName);

TEST_P(DuplicateScanTest, PutsThoseTogetherThatMayBeOne)
{
    const CustomerId plain = firm(u"宏远贸易有限公司"_s, u"上海市"_s);
    const CustomerId traditional = firm(u"宏遠貿易"_s);
    const CustomerId homophone = firm(u"鸿远贸易"_s, u"上海"_s);
    firm(u"盛达钢铁"_s, u"上海"_s);
    const CustomerId acme = firm(u"Acme Trading Ltd"_s);
    const CustomerId slip = firm(u"ACME TRADNG GmbH"_s);
    firm(u"Store 1 Trading"_s);
    firm(u"Store 2 Trading"_s);

    const DuplicateScan scan = scanned();

    ASSERT_EQ(scan.groups.size(), 2);
    EXPECT_EQ(membersOf(scan.groups[0]), (QList{plain, traditional, homophone}));
    EXPECT_EQ(membersOf(scan.groups[1]), (QList{acme, slip}));
    EXPECT_EQ(scan.groups[1].members.first().reasons, QList{MatchReason::OneLetter});
    EXPECT_EQ(scan.customers, 8);
}

TEST_P(DuplicateScanTest, SaysTheStrongestReasonOfEachAndTheStrongestGroupFirst)
{
    CustomerDraft draft = customerNamed(u"Alpha"_s);
    draft.taxId = u"DE 811-907-980"_s;
    const auto one = made<CustomerId>(createCustomer(draft));
    draft.name = u"Beta"_s;
    draft.taxId = u"de811907980"_s;
    const auto other = made<CustomerId>(createCustomer(draft));
    firm(u"Gamma Works"_s);
    firm(u"Gamma Works"_s);

    const DuplicateScan scan = scanned();

    ASSERT_EQ(scan.groups.size(), 2);
    EXPECT_EQ(membersOf(scan.groups[0]), (QList{one, other}));
    EXPECT_EQ(scan.groups[0].members[1].reasons, QList{MatchReason::SameTaxId});
    EXPECT_GT(scan.groups[0].score, scan.groups[1].score);
}

TEST_P(DuplicateScanTest, BelievesAPhoneTogetherWithHalfAName)
{
    const CustomerId one = firm(u"宏远贸易"_s, {}, u"021-5555 0101"_s);
    const CustomerId other = firm(u"上海宏远贸易公司"_s, {}, u"+86 21 55550101"_s);
    firm(u"Somebody else"_s, {}, u"(021) 55550101"_s);

    const DuplicateScan scan = scanned();

    ASSERT_EQ(scan.groups.size(), 1);
    EXPECT_EQ(membersOf(scan.groups[0]), (QList{one, other}));
    EXPECT_EQ(scan.groups[0].members[0].reasons, (QList{MatchReason::SamePhone, MatchReason::Contained}));
}

TEST_P(DuplicateScanTest, LeavesOutWhatAPersonSaidIsTwo)
{
    const CustomerId one = firm(u"Gamma Works"_s);
    const CustomerId other = firm(u"Gamma Works Ltd"_s);
    ASSERT_EQ(scanned().groups.size(), 1);

    const ChangeReceipt said = apply(markNotDuplicates({other, one}, u"Gamma Works"_s));
    EXPECT_TRUE(scanned().groups.isEmpty());

    undo(said);
    EXPECT_EQ(scanned().groups.size(), 1);
}

TEST_P(DuplicateScanTest, ForgetsThoseThatWereMergedUntilThatIsUndone)
{
    const CustomerId one = firm(u"Gamma Works"_s);
    const CustomerId other = firm(u"Gamma Works Ltd"_s);

    const ChangeReceipt merged = apply(mergeCustomers({{one, 1}, {{other, 1}}, customer(one).details}));
    EXPECT_TRUE(scanned().groups.isEmpty());

    undo(merged);
    EXPECT_EQ(scanned().groups.size(), 1);
}

TEST_P(DuplicateScanTest, TakesWhatVeryManyShareForNothing)
{
    for (int i = 0; i < 60; ++i) {
        firm(u"Shop"_s);
    }

    const DuplicateScan scan = scanned();

    EXPECT_TRUE(scan.groups.isEmpty());
    EXPECT_EQ(scan.sharedByMany, 1);
}

TEST_P(DuplicateScanTest, EndsWhenItIsTold)
{
    firm(u"Gamma Works"_s);
    double last = 0;

    const auto scan = scanDuplicates(writer(), {}, [&last](double done) {
        EXPECT_GE(done, last);
        last = done;
        return done < 0.65;
    });

    ASSERT_FALSE(scan.has_value());
    EXPECT_EQ(scan.error().code, ErrorCode::Cancelled);
}

} // namespace zhike::testing
