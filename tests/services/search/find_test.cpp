#include "services/search/find.h"

#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/sales/productchanges.h"
#include "services/search/completion.h"
#include "services/search/rebuild.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"
#include "storage/searchindex.h"

namespace zhike::testing {

class FindTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped()) {
            return;
        }
        CustomerDraft draft = customerNamed(u"宏远贸易有限公司"_s);
        draft.secondName = u"Acme Trading Co., Ltd."_s;
        draft.city = u"Shanghai"_s;
        draft.phones = {{ReachUse::Work, u"+86 21 5555 0017"_s}};
        m_hongyuan = made<CustomerId>(createCustomer(draft));
        m_hymy = made<CustomerId>(createCustomer(customerNamed(u"HYMY Robotics Oy"_s)));
        ContactDraft contact = contactNamed(u"陈洁"_s);
        contact.secondName = u"Chen Jie"_s;
        contact.role = BuyingRole::Decider;
        contact.title = u"Purchasing"_s;
        contact.phones = {{ReachUse::Mobile, u"138 0016 4421"_s}};
        contact.mails = {{ReachUse::Work, u"jie.chen@acme.example"_s}};
        m_chen = made<ContactId>(createContact(m_hongyuan, contact));
        apply(createOrder(m_hongyuan, orderOf(2, 824, dayOf(2026, 8, 28))));
        apply(createCase(m_hongyuan, caseAbout(u"Balance drifts after move"_s)));
        apply(createOpportunity(m_hongyuan, opportunityOf(u"Calibration contract 2027"_s, 68000)));
        ProductDraft product;
        product.sku = u"PH-20"_s;
        product.name = u"pH electrode"_s;
        product.listPrice = Money(19900, kCny);
        apply(createProduct(product));
    }
    SearchAnswer found(const QString& typed) { return valueOf(find(writer(), typed)); }
    static const SearchGroup* groupOf(const SearchAnswer& answer, RecordKind kind)
    {
        for (const SearchGroup& group : answer.groups) {
            if (group.kind == kind) {
                return &group;
            }
        }
        return nullptr;
    }
    static QStringList titles(const SearchAnswer& answer, RecordKind kind)
    {
        QStringList names;
        if (const SearchGroup* group = groupOf(answer, kind)) {
            for (const SearchHit& hit : group->hits) {
                names.append(hit.title);
            }
        }
        return names;
    }
    CustomerId m_hongyuan{0};
    CustomerId m_hymy{0};
    ContactId m_chen{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, FindTest, kBothEngines, engineName);

TEST_P(FindTest, FindsByInitialsNameAndPartsWithTheBestFirst)
{
    EXPECT_EQ(
        titles(found(u"hymy"_s), RecordKind::Customer), (QStringList{u"HYMY Robotics Oy"_s, u"宏远贸易有限公司"_s}));
    EXPECT_EQ(titles(found(u"宏远"_s), RecordKind::Customer), QStringList{u"宏远贸易有限公司"_s});
    EXPECT_EQ(titles(found(u"acme"_s), RecordKind::Customer), QStringList{u"宏远贸易有限公司"_s});
    EXPECT_EQ(titles(found(u"hongyuan"_s), RecordKind::Customer), QStringList{u"宏远贸易有限公司"_s});
    EXPECT_EQ(titles(found(u"貿易"_s), RecordKind::Customer), QStringList{u"宏远贸易有限公司"_s});
}

TEST_P(FindTest, SaysWhyAHitMatched)
{
    const SearchAnswer byName = found(u"宏远"_s);
    const SearchHit& customer = byName.groups.first().hits.first();
    EXPECT_EQ(customer.titleMarks, (QList<TextSpan>{{0, 2}}));
    EXPECT_EQ(customer.secondTitle, u"Acme Trading Co., Ltd."_s);
    EXPECT_EQ(customer.facts.city, u"Shanghai"_s);
    EXPECT_EQ(customer.facts.owner, u"Sales"_s);
    EXPECT_FALSE(customer.why.has_value());

    const SearchAnswer byMail = found(u"jie.chen@acme"_s);
    ASSERT_EQ(titles(byMail, RecordKind::Contact), QStringList{u"陈洁"_s});
    const SearchHit& contact = groupOf(byMail, RecordKind::Contact)->hits.first();
    ASSERT_TRUE(contact.why.has_value());
    EXPECT_EQ(contact.why->kind, TextKind::Mail);
    EXPECT_EQ(contact.why->text, u"jie.chen@acme.example"_s);
    EXPECT_EQ(contact.customerName, u"宏远贸易有限公司"_s);
    EXPECT_EQ(contact.facts.role, BuyingRole::Decider);
}

TEST_P(FindTest, FindsPhonesByFragment)
{
    EXPECT_EQ(titles(found(u"4421"_s), RecordKind::Contact), QStringList{u"陈洁"_s});
    EXPECT_EQ(titles(found(u"13800164421"_s), RecordKind::Contact), QStringList{u"陈洁"_s});
}

TEST_P(FindTest, FindsOrdersAndCasesByNumber)
{
    for (const QString& typed : {u"SO-1"_s, u"so-1"_s, u"1"_s, u"ＳＯ－１"_s}) {
        const SearchAnswer answer = found(typed);
        ASSERT_EQ(titles(answer, RecordKind::Order), QStringList{u"SO-1"_s}) << typed.toStdString();
        const SearchHit& hit = groupOf(answer, RecordKind::Order)->hits.first();
        EXPECT_EQ(hit.rank, MatchRank::Exact);
        EXPECT_EQ(hit.facts.amount, Money(164800, kCny));
        EXPECT_EQ(hit.facts.day, dayOf(2026, 8, 28));
        EXPECT_EQ(hit.customerName, u"宏远贸易有限公司"_s);
    }
    EXPECT_EQ(titles(found(u"C-1"_s), RecordKind::Case), QStringList{u"C-1"_s});
    EXPECT_EQ(titles(found(u"drifts"_s), RecordKind::Case), QStringList{u"C-1"_s});
    EXPECT_EQ(titles(found(u"calibration"_s), RecordKind::Opportunity), QStringList{u"Calibration contract 2027"_s});
    EXPECT_EQ(titles(found(u"ph-20"_s), RecordKind::Product), QStringList{u"pH electrode"_s});
}

TEST_P(FindTest, PutsTheNumberItselfBeforeLongerOnes)
{
    for (int i = 0; i < 12; ++i) {
        apply(createOrder(m_hymy, orderOf(1, 1, dayOf(2026, 11, 1))));
    }

    EXPECT_EQ(
        titles(found(u"so-1"_s), RecordKind::Order),
        (QStringList{u"SO-1"_s, u"SO-10"_s, u"SO-11"_s, u"SO-12"_s, u"SO-13"_s}));
}

TEST_P(FindTest, BringsThePeopleOrdersAndCasesOfTheBestCustomer)
{
    const SearchAnswer answer = found(u"宏远贸易"_s);

    EXPECT_EQ(titles(answer, RecordKind::Contact), QStringList{u"陈洁"_s});
    const SearchHit& contact = groupOf(answer, RecordKind::Contact)->hits.first();
    EXPECT_TRUE(contact.throughCustomer);
    EXPECT_EQ(contact.customerMarks, (QList<TextSpan>{{0, 4}}));
    EXPECT_EQ(titles(answer, RecordKind::Order), QStringList{u"SO-1"_s});
    EXPECT_EQ(titles(answer, RecordKind::Case), QStringList{u"C-1"_s});
}

TEST_P(FindTest, FindsNothingInNothing)
{
    EXPECT_TRUE(found({}).groups.isEmpty());
    EXPECT_TRUE(found(u"  ?! "_s).groups.isEmpty());
    EXPECT_TRUE(found(u"qqqqqq"_s).groups.isEmpty());
}

TEST_P(FindTest, FindsNothingOfACustomerInTheBinUntilItIsBack)
{
    const ChangeReceipt deleted = apply(deleteCustomer(m_hongyuan, customer(m_hongyuan).revision, {}));
    EXPECT_TRUE(found(u"宏远"_s).groups.isEmpty());
    EXPECT_TRUE(found(u"陈洁"_s).groups.isEmpty());
    EXPECT_TRUE(titles(found(u"SO-1"_s), RecordKind::Order).isEmpty());

    undo(deleted);
    EXPECT_EQ(titles(found(u"陈洁"_s), RecordKind::Contact), QStringList{u"陈洁"_s});
}

TEST_P(FindTest, FollowsEveryEdit)
{
    CustomerDraft draft = customer(m_hymy).details;
    draft.name = u"Nordlys Marine"_s;
    apply(editCustomer(m_hymy, 1, draft));

    EXPECT_EQ(titles(found(u"nordlys"_s), RecordKind::Customer), QStringList{u"Nordlys Marine"_s});
    EXPECT_EQ(titles(found(u"hymy"_s), RecordKind::Customer), QStringList{u"宏远贸易有限公司"_s});
}

TEST_P(FindTest, FindsAnOldRecordOfExactlyThisNameAmongManyNewer)
{
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    CustomerStore store(writer());
    std::vector<SearchText> texts(1);
    for (int i = 0; i < 400; ++i) {
        Customer newer{CustomerId(1000 + i)};
        newer.details.number = u"K-%1"_s.arg(1000 + i);
        newer.details.name = u"HYMY Robotics branch %1"_s.arg(i);
        ASSERT_TRUE(store.insert(newer).has_value());
        texts[0] = {TextKind::Name, newer.details.name};
        ASSERT_TRUE(addToSearch(writer(), newer.ref(), indexTokens(texts)).has_value());
    }
    ASSERT_TRUE(transaction->commit().has_value());

    const SearchGroup group = valueOf(findKind(writer(), RecordKind::Customer, u"HYMY Robotics Oy"_s));
    const SearchGroup some = valueOf(findKind(writer(), RecordKind::Customer, u"HYMY Robotics"_s, 20));

    EXPECT_EQ(group.hits.first().record.id, m_hymy.value());
    EXPECT_EQ(some.hits.size(), 20);
    EXPECT_TRUE(some.hasMore);
}

TEST_P(FindTest, CompletesCustomersAndContactsForForms)
{
    const auto customers = valueOf(completeCustomer(writer(), u"acme"_s));
    ASSERT_EQ(customers.size(), 1);
    EXPECT_EQ(customers.first().name, u"宏远贸易有限公司"_s);
    EXPECT_EQ(customers.first().ownerName, u"Sales"_s);
    EXPECT_EQ(valueOf(completeCustomer(writer(), {})).first().id, m_hymy) << "the newest";

    EXPECT_EQ(valueOf(completeContact(writer(), m_hongyuan, {})).size(), 1);
    EXPECT_EQ(valueOf(completeContact(writer(), m_hongyuan, u"cj"_s)).size(), 1);
    EXPECT_TRUE(valueOf(completeContact(writer(), m_hymy, u"cj"_s)).isEmpty());
    const auto anyone = valueOf(completeContact(writer(), std::nullopt, u"chenjie"_s));
    ASSERT_EQ(anyone.size(), 1);
    EXPECT_EQ(anyone.first().customerName, u"宏远贸易有限公司"_s);
    EXPECT_EQ(anyone.first().mail, u"jie.chen@acme.example"_s);
}

TEST_P(FindTest, FindsTheSameAfterARebuild)
{
    qint64 told = 0;
    const auto count = rebuildSearch(writer(), [&told](qint64 done) {
        told = done;
        return true;
    });

    EXPECT_EQ(valueOf(count), 6) << "two customers, a contact, a product, an opportunity, a case";
    EXPECT_EQ(told, 6);
    EXPECT_EQ(titles(found(u"chenjie"_s), RecordKind::Contact), QStringList{u"陈洁"_s});
    EXPECT_EQ(
        titles(found(u"hymy"_s), RecordKind::Customer), (QStringList{u"HYMY Robotics Oy"_s, u"宏远贸易有限公司"_s}));
}

TEST_P(FindTest, IndexesWhatABulkLoadWroteAndStopsWhenTold)
{
    CustomerStore store(writer());
    Customer loaded{CustomerId(5000)};
    loaded.details.number = u"K-5000"_s;
    loaded.details.name = u"Kestrel Labs"_s;
    ASSERT_TRUE(store.insert(loaded).has_value());
    EXPECT_TRUE(titles(found(u"labs"_s), RecordKind::Customer).isEmpty()) << "nor does the list of names tell";

    EXPECT_EQ(valueOf(indexForSearch(writer(), RecordKind::Customer, 4999)), 1);
    EXPECT_EQ(titles(found(u"labs"_s), RecordKind::Customer), QStringList{u"Kestrel Labs"_s});

    const auto stopped = rebuildSearch(writer(), [](qint64) { return false; });
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace zhike::testing
