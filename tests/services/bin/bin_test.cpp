#include "services/bin/bin.h"

#include "domain/catalogue.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"
#include "services/lists/list.h"
#include "services/privacy/consent.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/search/matching.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

namespace {

class BinTest : public ServiceTest {
protected:
    CustomerId customerCalled(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
    ContactId contactCalled(CustomerId customer, const QString& name)
    {
        return made<ContactId>(createContact(customer, contactNamed(name)));
    }
    void throwAway(const RecordRef& record) { apply(deleteRecords({record})); }

    static RecordRef refOf(CustomerId id) { return {RecordKind::Customer, id.value(), id.value()}; }
    static RecordRef refOf(CustomerId customer, ContactId id)
    {
        return {RecordKind::Contact, customer.value(), id.value()};
    }
    QList<RecordRef> shown(const BinQuery& query = {})
    {
        QList<RecordRef> records;
        for (const BinRow& row : valueOf(binList(writer(), query)).rows) {
            records.append(row.record);
        }
        return records;
    }
    qint64 number(const QString& sql) { return valueOf(writer().integer(sql)).value_or(-1); }
    void expectWhole()
    {
        EXPECT_EQ(
            number(u"SELECT count(*) FROM change_row r WHERE NOT EXISTS"
                   " (SELECT 1 FROM change c WHERE c.id = r.change_id)"_s),
            0);
    }
};

} // namespace

TEST_P(BinTest, ListsWhatWasDeletedTheNewestFirstWithWhoWhatAndHowMuch)
{
    const CustomerId acme = customerCalled(u"Acme 宏远"_s);
    const ContactId wang = contactCalled(acme, u"王伟"_s);
    apply(createOrder(acme, orderOf(1, 10, dayOf(2026, 3, 1))));
    throwAway(refOf(acme, wang));
    goTo(daysLater(1));
    actAs(Role::Manager);
    throwAway(refOf(acme));

    const BinList list = valueOf(binList(writer(), {}));
    const QList<BinEntry> entries = valueOf(binPage(writer(), list.rows));

    EXPECT_EQ(list.total, 2);
    ASSERT_EQ(entries.size(), 2);
    EXPECT_EQ(entries[0].record, refOf(acme));
    EXPECT_EQ(entries[0].deletedAt, daysLater(1));
    EXPECT_EQ(entries[0].parts, 1); // the order; the contact lies here by itself
    ASSERT_TRUE(entries[0].how.has_value());
    EXPECT_EQ(entries[0].how->action, ChangeAction::DeleteCustomer);
    EXPECT_FALSE(entries[0].who.isEmpty());
    EXPECT_EQ(entries[1].name, u"王伟"_s);
    EXPECT_EQ(entries[1].customer, u"Acme 宏远"_s);
    EXPECT_TRUE(entries[1].isCustomerInBin);
    EXPECT_NE(entries[0].who, entries[1].who);
}

TEST_P(BinTest, IsNarrowedByKindByPersonAndByWords)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const CustomerId brandt = customerCalled(u"宏远贸易"_s);
    const ContactId wang = contactCalled(acme, u"王伟"_s);
    throwAway(refOf(acme, wang));
    actAs(Role::Manager);
    throwAway(refOf(brandt)); // at the same moment as somebody else's

    EXPECT_EQ(shown({RecordKind::Contact, {}, {}}), QList<RecordRef>{refOf(acme, wang)});
    EXPECT_EQ(shown({{}, author().user, {}}), QList<RecordRef>{refOf(brandt)});
    EXPECT_EQ(shown({{}, {}, u"hymy"_s}), QList<RecordRef>{refOf(brandt)}); // by initials, as everywhere
    EXPECT_EQ(shown({{}, {}, u"acme"_s}), QList<RecordRef>{refOf(acme, wang)}); // by the name of its customer
    EXPECT_EQ(valueOf(binList(writer(), {{}, {}, u"acme"_s})).total, 2);
}

TEST_P(BinTest, RestoresACustomerWithEverythingInOneStepThatUndoTakesBack)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    contactCalled(acme, u"王伟"_s);
    apply(createOrder(acme, orderOf(2, 10, dayOf(2026, 3, 1))));
    throwAway(refOf(acme));
    ASSERT_FALSE(CustomerStore(writer()).get(acme, acme).has_value());

    const ChangeReceipt restored = apply(restoreFromBin({refOf(acme)}, u"Acme"_s));

    EXPECT_EQ(restored.title.action, ChangeAction::RestoreRecords);
    EXPECT_EQ(customer(acme).details.name, u"Acme"_s);
    EXPECT_TRUE(shown().isEmpty());
    ListQuery orders;
    orders.kind = RecordKind::Order;
    EXPECT_EQ(valueOf(countOf(writer(), orders)), 1);
    ListQuery named;
    named.quickText = u"acme"_s;
    EXPECT_EQ(valueOf(countOf(writer(), named)), 1) << "found again";
    undo(restored);
    EXPECT_EQ(shown(), QList<RecordRef>{refOf(acme)});
}

TEST_P(BinTest, BringsTheCustomerAlongWhoseContactIsRestored)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const ContactId wang = contactCalled(acme, u"王伟"_s);
    throwAway(refOf(acme, wang));
    throwAway(refOf(acme));

    const ChangeReceipt restored = apply(restoreFromBin({refOf(acme, wang)}, u"王伟"_s));

    EXPECT_EQ(restored.touched.size(), 2);
    EXPECT_EQ(read<ContactDraft>(acme, wang).details.name, u"王伟"_s);
    undo(restored);
    EXPECT_EQ(shown().size(), 2);
}

TEST_P(BinTest, LeavesTheMainContactOfNowTheMainOne)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const ContactId wang = contactCalled(acme, u"王伟"_s);
    ASSERT_TRUE(read<ContactDraft>(acme, wang).details.isPrimary);
    throwAway(refOf(acme, wang));
    const ContactId li = contactCalled(acme, u"李四"_s);
    ASSERT_TRUE(read<ContactDraft>(acme, li).details.isPrimary);

    apply(restoreFromBin({refOf(acme, wang)}, {}));

    EXPECT_FALSE(read<ContactDraft>(acme, wang).details.isPrimary);
    EXPECT_TRUE(read<ContactDraft>(acme, li).details.isPrimary);
}

TEST_P(BinTest, LeavesOutWhatSomebodyElseHasRestoredMeanwhile)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const CustomerId brandt = customerCalled(u"Brandt"_s);
    throwAway(refOf(acme));
    throwAway(refOf(brandt));
    apply(restoreFromBin({refOf(acme)}, {}));

    EXPECT_EQ(apply(restoreFromBin({refOf(acme), refOf(brandt)}, {})).touched, QList<RecordRef>{refOf(brandt)});
    EXPECT_EQ(errorOf(restoreFromBin({refOf(acme), refOf(brandt)}, {})).code, ErrorCode::NotFound);
}

TEST_P(BinTest, PurgesACustomerWithAllThatBelongsToItAndLeavesNoValuesInTheLog)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const CustomerId other = customerCalled(u"Daughter"_s);
    CustomerDraft daughter = customer(other).details;
    daughter.parent = acme;
    apply(editCustomer(other, 1, daughter));
    const ContactId wang = contactCalled(acme, u"王伟"_s);
    OrderDraft order = orderOf(2, 10, dayOf(2026, 3, 1));
    order.contact = wang;
    apply(createOrder(acme, order));
    apply(createOpportunity(acme, opportunityOf(u"Big deal"_s, 500)));
    apply(createCase(acme, caseAbout(u"leaks"_s)));
    apply(logActivity(acme, callAbout(u"asked"_s)));
    throwAway(refOf(acme));
    actAs(Role::Manager);

    const ChangeReceipt purged = apply(purgeFromBin({refOf(acme)}, u"Acme"_s));

    EXPECT_TRUE(purged.isFinal);
    for (const RecordKind kind : kBinKinds) {
        if (kind != RecordKind::User && kind != RecordKind::Customer) {
            EXPECT_EQ(number(u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(tableOf(kind)))), 0) << tableOf(kind);
        }
    }
    EXPECT_EQ(number(u"SELECT count(*) FROM order_line"_s), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer_stats"_s), 0);
    EXPECT_EQ(
        number(u"SELECT count(*) FROM change_row WHERE customer_id = %1 AND (old_values IS NOT NULL OR new_values IS"
               " NOT NULL)"_s.arg(acme.value())),
        0);
    EXPECT_FALSE(customer(other).details.parent.has_value());
    EXPECT_EQ(
        number(
            u"SELECT count(*) FROM change WHERE name = 'purge_records' AND user_id = %1"_s.arg(author().user.value())),
        1);
    EXPECT_EQ(
        number(u"SELECT count(*) FROM change_row WHERE operation = 'erase' AND customer_id = %1 AND kind = 1"_s.arg(
            acme.value())),
        1);
    expectWhole();
}

TEST_P(BinTest, KeepsTheSearchIndexInStepWithWhatLeaves)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    contactCalled(acme, u"王伟"_s);
    apply(createCase(acme, caseAbout(u"leaks"_s)));
    throwAway(refOf(acme));
    actAs(Role::Manager);

    apply(purgeFromBin({refOf(acme)}, {}));

    if (GetParam() == Engine::PostgreSql) {
        EXPECT_EQ(number(u"SELECT count(*) FROM search_token"_s), 0);
    } else {
        const auto found = bestMatches(writer(), RecordKind::Contact, u"王伟"_s, 10);
        EXPECT_TRUE(found.has_value() && found->empty());
    }
}

TEST_P(BinTest, CutsTheLinksOfWhatStaysAsAChangeOthersCanSee)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const ContactId wang = contactCalled(acme, u"王伟"_s);
    OrderDraft draft = orderOf(2, 10, dayOf(2026, 3, 1));
    draft.contact = wang;
    const auto order = made<OrderId>(createOrder(acme, draft));
    throwAway(refOf(acme, wang));
    actAs(Role::Manager);

    apply(purgeFromBin({refOf(acme, wang)}, {}));

    const Order now = read<OrderDraft>(acme, order);
    EXPECT_FALSE(now.details.contact.has_value());
    EXPECT_EQ(now.revision, 2);
    OrderDraft edited = draft; // by somebody who had it open
    edited = now.details;
    edited.note = u"later"_s;
    apply(editOrder(acme, order, 2, edited));
}

TEST_P(BinTest, PurgesAContactWithItsConsentAndRemembersTheObjection)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    ContactDraft draft = contactNamed(u"王伟"_s);
    draft.mails = {{{}, u"wang@example.com"_s}};
    const auto wang = made<ContactId>(createContact(acme, draft));
    ConsentWish wish;
    wish.state = ConsentState::Withdrawn;
    wish.note = u"said so on the phone"_s;
    apply(recordConsent(refOf(acme, wang), wish));
    throwAway(refOf(acme, wang));
    actAs(Role::Manager);

    apply(purgeFromBin({refOf(acme, wang)}, {}));

    EXPECT_EQ(number(u"SELECT count(*) FROM consent"_s), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM change_row WHERE new_values LIKE '%on the phone%'"_s), 0);
    const auto again = made<ContactId>(createContact(acme, draft));
    EXPECT_TRUE(read<ContactDraft>(acme, again).details.doNotMail);
}

TEST_P(BinTest, PurgesACaseWithTheTextsOfItsEntries)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    CaseEntryDraft entry;
    entry.text = u"it drips on the carpet"_s;
    undo(apply(createCase(acme, caseAbout(u"leaks"_s), entry)));
    const QList<RecordRef> leaking = shown({RecordKind::Case, {}, {}});
    ASSERT_EQ(leaking.size(), 1);
    actAs(Role::Manager);

    apply(purgeFromBin(leaking, {}));

    EXPECT_EQ(number(u"SELECT count(*) FROM case_entry"_s), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM change_row WHERE new_values LIKE '%carpet%'"_s), 0);
}

TEST_P(BinTest, PurgesOnlyForThoseWhoMayAndOnlyFromTheBin)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    throwAway(refOf(acme));
    EXPECT_EQ(errorOf(purgeFromBin({refOf(acme)}, {})).code, ErrorCode::NotAllowed);
    actAs(Role::Manager);
    const CustomerId living = customerCalled(u"Brandt"_s);

    EXPECT_EQ(errorOf(purgeFromBin({refOf(living)}, {})).code, ErrorCode::StateNotAllowed);

    EXPECT_EQ(customer(living).details.name, u"Brandt"_s);
}

TEST_P(BinTest, NothingUndoesAPurgeNorWhatCameBefore)
{
    const CustomerId acme = customerCalled(u"Acme"_s);
    const ChangeReceipt deleted = apply(deleteCustomer(acme, 1, u"Acme"_s));
    actAs(Role::Manager);
    const ChangeReceipt purged = apply(purgeFromBin({refOf(acme)}, {}));

    const auto one = undoChange(writer(), purged.id, ChangeAction::Undo, author(), now(), kCny);
    const auto other = undoChange(writer(), deleted.id, ChangeAction::Undo, author(), now(), kCny);

    ASSERT_FALSE(one.has_value());
    EXPECT_EQ(one.error().code, ErrorCode::Erased);
    ASSERT_FALSE(other.has_value());
    EXPECT_EQ(other.error().code, ErrorCode::Conflict);
}

TEST_P(BinTest, LetsGoOfWhatLiesThereLongerThanTheTermAndOfNothingElse)
{
    const CustomerId old = customerCalled(u"Old"_s);
    throwAway(refOf(old));
    goTo(daysLater(60));
    const CustomerId young = customerCalled(u"Young"_s);
    throwAway(refOf(young));
    BinPurge purge;

    bool isDone = false;
    for (int turn = 0; turn < 100 && !isDone; ++turn) {
        isDone = valueOf(purgeSomeExpired(writer(), purge, daysLater(91)));
    }

    EXPECT_TRUE(isDone);
    EXPECT_EQ(purge.purged, 1);
    EXPECT_EQ(shown(), QList<RecordRef>{refOf(young)});
    EXPECT_EQ(number(u"SELECT row_count FROM change WHERE name = 'purge_records'"_s), 1);
}

TEST_P(BinTest, KeepsEverythingForGoodWhenTheTermIsNone)
{
    actAs(Role::Manager);
    const CustomerId acme = customerCalled(u"Acme"_s);
    throwAway(refOf(acme));
    EXPECT_EQ(valueOf(binDays(writer())), 90);
    apply(setBinDays(0));
    EXPECT_EQ(errorOf(setBinDays(-1)).code, ErrorCode::InvalidInput);
    BinPurge purge;

    EXPECT_TRUE(valueOf(purgeSomeExpired(writer(), purge, daysLater(4000))));

    EXPECT_EQ(shown(), QList<RecordRef>{refOf(acme)});
}

TEST_P(BinTest, KeepsAProductThatAnOrderNames)
{
    actAs(Role::Manager);
    ProductDraft draft;
    draft.sku = u"B-20"_s;
    draft.name = u"Balance"_s;
    draft.currency = kCny;
    draft.listPrice = Money(100, kCny);
    const auto receipt
        = apply({{ChangeAction::CreateProduct, draft.name}, [draft](ChangeContext& context) -> Result<void> {
                     ZHIKE_TRY([[maybe_unused]] const Product p, context.insert(CustomerId(0), draft));
                     return {};
                 }});
    const RecordRef product = receipt.touched.first();
    const CustomerId acme = customerCalled(u"Acme"_s);
    OrderDraft order = orderOf(2, 10, dayOf(2026, 3, 1));
    order.lines.first().product = ProductId(product.id);
    apply(createOrder(acme, order));
    throwAway(product);

    EXPECT_EQ(errorOf(purgeFromBin({product}, {})).code, ErrorCode::StateNotAllowed);
    BinPurge purge;
    while (!valueOf(purgeSomeExpired(writer(), purge, daysLater(400)))) { }
    EXPECT_EQ(shown(), QList<RecordRef>{product});
}

INSTANTIATE_TEST_SUITE_P(Engines, BinTest, kBothEngines, engineName);

} // namespace zhike::testing
