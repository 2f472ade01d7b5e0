#include "services/duplicates/similar.h"

#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class SimilarTest : public ServiceTest {
protected:
    CustomerId saved(CustomerDraft draft) { return made<CustomerId>(createCustomer(std::move(draft))); }

    QList<SimilarRecord> like(const CustomerDraft& typed, std::optional<CustomerId> self = {})
    {
        return valueOf(similarCustomers(writer(), typed, self, 5));
    }
    QList<SimilarRecord> named(const QString& name) { return like(customerNamed(name)); }
};
INSTANTIATE_TEST_SUITE_P(Engines, SimilarTest, kBothEngines, engineName);

TEST_P(SimilarTest, FindsTheNameInAnyOfItsForms)
{
    const CustomerId id = saved(customerNamed(u"宏远贸易有限公司"_s));

    for (const QString& typed : {u"宏远贸易"_s, u"宏遠貿易股份有限公司"_s, u"鸿远贸易"_s, u"Hongyuan Maoyi"_s}) {
        const QList<SimilarRecord> found = named(typed);
        ASSERT_EQ(found.size(), 1) << typed.toStdString();
        EXPECT_EQ(found.first().record.id, id.value());
        EXPECT_EQ(found.first().name, u"宏远贸易有限公司"_s);
    }
    EXPECT_EQ(named(u"鸿远贸易"_s).first().reasons.first(), MatchReason::SameSound);
    EXPECT_TRUE(named(u"宏远"_s).isEmpty()) << "half a name";
    EXPECT_TRUE(named(u"盛达钢铁"_s).isEmpty());
}

TEST_P(SimilarTest, FindsALatinNameWithASlip)
{
    saved(customerNamed(u"Acme Trading Ltd"_s));

    for (const QString& typed : {u"acme trading"_s, u"Acme Tradng Inc"_s, u"Amce Trading"_s, u"Acme Tradinh"_s}) {
        EXPECT_EQ(named(typed).size(), 1) << typed.toStdString();
    }
    EXPECT_EQ(named(u"Trading Acme"_s).first().reasons.first(), MatchReason::OtherWordOrder);
    EXPECT_TRUE(named(u"Acme Tra"_s).isEmpty());
}

TEST_P(SimilarTest, FindsPhoneMailAndTaxIdHoweverTheyAreWritten)
{
    CustomerDraft draft = customerNamed(u"Acme"_s);
    draft.phones = {{ReachUse::Work, u"021-5555 0101"_s}};
    draft.mails = {{ReachUse::Work, u"Info@Acme.example"_s}};
    draft.taxId = u"DE 811-907-980"_s;
    saved(draft);

    CustomerDraft typed;
    typed.phones = {{ReachUse::Work, u"+86 (21) 5555-0101"_s}};
    ASSERT_EQ(like(typed).size(), 1);
    EXPECT_EQ(like(typed).first().reasons, QList{MatchReason::SamePhone});
    typed = {};
    typed.mails = {{ReachUse::Work, u"mailto:info@acme.example"_s}};
    ASSERT_EQ(like(typed).size(), 1);
    EXPECT_EQ(like(typed).first().reasons, QList{MatchReason::SameMail});
    typed = {};
    typed.taxId = u"de811907980"_s;
    ASSERT_EQ(like(typed).size(), 1);
    EXPECT_EQ(like(typed).first().reasons, QList{MatchReason::SameTaxId});
}

TEST_P(SimilarTest, DoesNotFindTheOneThatIsEditedNorThoseInTheBin)
{
    const CustomerId id = saved(customerNamed(u"Acme Trading"_s));
    EXPECT_TRUE(like(customerNamed(u"Acme Trading"_s), id).isEmpty());

    apply(deleteCustomer(id, 1, u"Acme Trading"_s));
    EXPECT_TRUE(named(u"Acme Trading"_s).isEmpty());
}

TEST_P(SimilarTest, FindsContactsAndSaysWhoseTheyAre)
{
    const CustomerId acme = saved(customerNamed(u"Acme"_s));
    ContactDraft contact = contactNamed(u"王伟"_s);
    contact.phones = {{ReachUse::Mobile, u"13800138000"_s}};
    apply(createContact(acme, contact));

    ContactDraft typed;
    typed.phones = {{ReachUse::Mobile, u"+86 138 0013 8000"_s}};
    const QList<SimilarRecord> found = valueOf(similarContacts(writer(), typed, {}, 5));

    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().name, u"王伟"_s);
    EXPECT_EQ(found.first().whose, u"Acme"_s);
    EXPECT_EQ(found.first().record.customer, acme.value());
}

} // namespace zhike::testing
