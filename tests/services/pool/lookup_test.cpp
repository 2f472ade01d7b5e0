#include "services/duplicates/lookup.h"

#include "services/pool/pooltest.h"

namespace zhike::testing {

namespace {

class LookUp : public PoolTest {
protected:
    void SetUp() override
    {
        PoolTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        colleague = person(u"Wang Fang"_s);
        CustomerDraft draft = customerNamed(u"宏远贸易"_s);
        draft.phones = {{ReachUse::Work, u"138 0013 8000"_s}};
        draft.mails = {{ReachUse::Work, u"info@hongyuan.example"_s}};
        draft.taxId = u"91310000MA1FL0XX1Y"_s;
        draft.owner = colleague;
        id = made<CustomerId>(createCustomer(draft));
        PoolSettings settings;
        settings.masksColleagues = true;
        set(settings);
    }
    QList<SimilarRecord> lookUp(const CustomerDraft& typed)
    {
        return valueOf(lookUpCustomers(writer(), author(), typed, std::nullopt, 2));
    }
    static CustomerDraft withPhone(const QString& phone)
    {
        CustomerDraft draft;
        draft.phones = {{ReachUse::Work, phone}};
        return draft;
    }
    static CustomerDraft withMail(const QString& mail)
    {
        CustomerDraft draft;
        draft.mails = {{ReachUse::Work, mail}};
        return draft;
    }
    static CustomerDraft withTaxId(const QString& taxId)
    {
        CustomerDraft draft;
        draft.taxId = taxId;
        return draft;
    }
    void expectMasked(const QList<SimilarRecord>& found)
    {
        ASSERT_EQ(found.size(), 1);
        EXPECT_TRUE(found.first().isMasked);
        EXPECT_EQ(found.first().record.id, 0);
        EXPECT_EQ(found.first().record.customer, 0);
        EXPECT_TRUE(found.first().name.isEmpty());
        EXPECT_TRUE(found.first().whose.isEmpty());
        EXPECT_EQ(found.first().heldBy, u"Wang Fang"_s);
    }

    UserId colleague{0};
    CustomerId id{0};
};

} // namespace

TEST_P(LookUp, SaysOnlyThatAColleaguesCustomerExists)
{
    expectMasked(lookUp(customerNamed(u"宏远贸易"_s)));
    expectMasked(lookUp(customerNamed(u"宏远贸易有限公司"_s)));
    expectMasked(lookUp(withPhone(u"13800138000"_s)));
    expectMasked(lookUp(withMail(u"Info@Hongyuan.example"_s)));
    expectMasked(lookUp(withTaxId(u"91310000ma1fl0xx1y"_s)));
}

TEST_P(LookUp, AnswersNoFragments)
{
    for (const QString& part : {u"宏远"_s, u"宏远贸"_s, u"鸿远贸易"_s}) {
        EXPECT_TRUE(lookUp(customerNamed(part)).isEmpty()) << part.toStdString();
    }
    for (const QString& part : {u"138001"_s, u"1380013800"_s, u"0013 8000"_s, u"38000"_s}) {
        EXPECT_TRUE(lookUp(withPhone(part)).isEmpty()) << part.toStdString();
    }
    for (const QString& part : {u"info@"_s, u"info@hongyuan"_s, u"hongyuan.example"_s, u"nfo@hongyuan.example"_s}) {
        EXPECT_TRUE(lookUp(withMail(part)).isEmpty()) << part.toStdString();
    }
    EXPECT_TRUE(lookUp(withTaxId(u"91310000MA1FL0XX"_s)).isEmpty());
}

TEST_P(LookUp, HidesTheOwnerWhereThatIsSet)
{
    PoolSettings settings;
    settings.masksColleagues = true;
    settings.namesOwner = false;
    set(settings);

    const QList<SimilarRecord> found = lookUp(customerNamed(u"宏远贸易"_s));

    ASSERT_EQ(found.size(), 1);
    EXPECT_TRUE(found.first().heldBy.isEmpty());
}

TEST_P(LookUp, ReadsOnesOwnTheOwnerlessAndEverythingForManagers)
{
    firm(u"Brandt Gruppe"_s, author().user);
    EXPECT_FALSE(lookUp(customerNamed(u"Brandt Gruppe"_s)).first().isMasked);
    be(colleague);
    EXPECT_EQ(lookUp(customerNamed(u"宏远贸易"_s)).first().record.id, id.value());
    actAs(Role::Manager);
    EXPECT_EQ(lookUp(customerNamed(u"宏远贸易"_s)).first().record.id, id.value());
    actAs(Role::Sales);
    set(PoolSettings());
    EXPECT_EQ(lookUp(customerNamed(u"宏远贸易"_s)).first().record.id, id.value());
}

INSTANTIATE_TEST_SUITE_P(Engines, LookUp, kBothEngines, engineName);

} // namespace zhike::testing
