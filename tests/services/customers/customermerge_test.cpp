#include "services/customers/customermerge.h"

#include "repositories/customers/customerreads.h"
#include "repositories/privacy/personrows.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/needchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/search/find.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"
#include "services/verify/verify.h"
#include "support/logicaldump.h"

namespace zhike::testing {

/// Two records of one firm, each with everything that can belong to a customer.
class CustomerMergeTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        CustomerDraft kept = customerNamed(u"宏远贸易有限公司"_s);
        kept.city = u"上海"_s;
        m_kept = made<CustomerId>(createCustomer(kept));
        CustomerDraft other = customerNamed(u"宏远貿易"_s);
        other.taxId = u"91310000MA1K4XYZ01"_s;
        other.phones = {{ReachUse::Work, u"+86 21 5555 0101"_s}};
        m_other = made<CustomerId>(createCustomer(other));
        giveEverything(m_kept, u"王伟"_s);
        giveEverything(m_other, u"李娜"_s);
    }

    void giveEverything(CustomerId customer, const QString& name)
    {
        const auto contact = made<ContactId>(createContact(customer, contactNamed(name)));
        OpportunityDraft opportunity = opportunityOf(name + u" project"_s, 5000);
        opportunity.contact = contact;
        opportunity.stage = firstStage();
        const auto project = made<OpportunityId>(createOpportunity(customer, opportunity));
        OrderDraft order = orderOf(3, 100, dayOf(2026, 3, 1));
        order.contact = contact;
        order.opportunity = project;
        const auto sold = made<OrderId>(createOrder(customer, order));
        CaseDraft question = caseAbout(u"Late delivery to "_s + name);
        question.contact = contact;
        question.order = sold;
        const auto asked = made<CaseId>(createCase(customer, question));
        CaseEntryDraft entry;
        entry.serviceCase = asked;
        entry.text = u"asked the carrier"_s;
        apply(addCaseEntry(customer, asked, entry, EntryFrom::Us, u"C-1"_s));
        ActivityDraft call = callAbout(u"Call with "_s + name);
        call.contact = contact;
        call.serviceCase = asked;
        apply(logActivity(customer, call));
        NeedDraft need;
        need.text = u"faster delivery"_s;
        need.serviceCase = asked;
        apply(writeNeed(customer, need));
    }

    StageId firstStage() { return valueOf(StageStore(writer()).all()).first().id; }

    [[nodiscard]] CustomerMerge merge()
    {
        const Customer kept = customer(m_kept);
        const Customer other = customer(m_other);
        CustomerMerge merge{{m_kept, kept.revision}, {{m_other, other.revision}}, kept.details};
        merge.draft.taxId = other.details.taxId;
        return merge;
    }

    void expectSound()
    {
        const Result<VerifyReport> report = verifyStore(writer());
        ASSERT_TRUE(report.has_value()) << report.error().detail.toStdString();
        for (const VerifyFinding& finding : report->findings) {
            ADD_FAILURE() << finding.what.toStdString() << ": " << finding.first.join(u", "_s).toStdString();
        }
    }

    /// What the company says of itself, but not how often it was written, nor the log.
    QMap<QString, QStringList> state()
    {
        const Transaction rolledBack = valueOf(Transaction::begin(writer()));
        EXPECT_TRUE(writer().execute(u"UPDATE customer SET revision = 0, modified_at = 0"_s).has_value());
        EXPECT_TRUE(writer().execute(u"UPDATE contact SET revision = 0, modified_at = 0"_s).has_value());
        QMap<QString, QStringList> dump = logicalDump(writer());
        dump.remove(u"change"_s);
        dump.remove(u"change_row"_s);
        return dump;
    }

    QList<qint64> idsOf(RecordKind kind, CustomerId customer)
    {
        QList<qint64> ids;
        for (const OwnedRecord& record : valueOf(recordsOfCustomer(writer(), customer))) {
            if (record.record.kind == kind) {
                ids.append(record.record.id);
            }
        }
        return ids;
    }

    CustomerId m_kept{0};
    CustomerId m_other{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, CustomerMergeTest, kBothEngines, engineName);

TEST_P(CustomerMergeTest, GivesEverythingToTheSurvivorAndKeepsTheFiguresRight)
{
    const auto before = valueOf(recordsOfCustomer(writer(), m_kept)).size();
    const qint64 revenue = valueOf(readStats(writer(), m_kept))->revenue;

    const ChangeReceipt receipt = apply(mergeCustomers(merge()));

    EXPECT_EQ(valueOf(recordsOfCustomer(writer(), m_kept)).size(), 2 * before);
    EXPECT_TRUE(valueOf(recordsOfCustomer(writer(), m_other)).isEmpty());
    EXPECT_EQ(customer(m_kept).details.taxId, u"91310000MA1K4XYZ01"_s);
    EXPECT_FALSE(valueOf(CustomerStore(writer()).find(m_other, m_other)).has_value());
    EXPECT_EQ(valueOf(readStats(writer(), m_kept))->revenue, 2 * revenue);
    EXPECT_EQ(valueOf(readStats(writer(), m_other))->orders, 0);
    EXPECT_EQ(receipt.title.action, ChangeAction::MergeCustomers);
    EXPECT_EQ(receipt.title.subject, u"宏远贸易有限公司"_s);
    expectSound();
}

TEST_P(CustomerMergeTest, IsTakenBackAsOneStepToTheLastByte)
{
    const auto before = state();
    const ChangeReceipt merged = apply(mergeCustomers(merge()));
    EXPECT_NE(state(), before);

    undo(merged);

    EXPECT_EQ(state(), before);
    expectSound();
}

TEST_P(CustomerMergeTest, IsDoneAgainByRedo)
{
    const ChangeReceipt merged = apply(mergeCustomers(merge()));
    const auto after = valueOf(recordsOfCustomer(writer(), m_kept)).size();
    const auto undone = valueOf(undoChange(writer(), merged.id, ChangeAction::Undo, author(), now(), kCny));

    valueOf(undoChange(writer(), undone.id, ChangeAction::Redo, author(), now(), kCny));

    EXPECT_EQ(valueOf(recordsOfCustomer(writer(), m_kept)).size(), after);
    EXPECT_FALSE(valueOf(CustomerStore(writer()).find(m_other, m_other)).has_value());
    expectSound();
}

TEST_P(CustomerMergeTest, FindsWhatMovedUnderTheSurvivor)
{
    apply(mergeCustomers(merge()));

    const SearchGroup contacts = valueOf(findKind(writer(), RecordKind::Contact, u"李娜"_s, 5));

    ASSERT_EQ(contacts.hits.size(), 1);
    EXPECT_EQ(contacts.hits.first().record.customer, m_kept.value());
    EXPECT_TRUE(valueOf(findKind(writer(), RecordKind::Customer, u"宏远貿易"_s, 5)).hits.size() == 1);
}

TEST_P(CustomerMergeTest, TakesBackWhatWasWrittenSinceAboutTheMovedRecords)
{
    const ChangeReceipt merged = apply(mergeCustomers(merge()));
    goTo(daysLater(3));
    const auto movedContact = ContactId(valueOf(contactsOf(writer(), m_kept, 10)).last().id);
    ActivityDraft call = callAbout(u"Again"_s);
    call.contact = movedContact;
    const auto written = made<ActivityId>(logActivity(m_kept, call));
    const auto ours = made<ActivityId>(logActivity(m_kept, callAbout(u"Of the survivor"_s)));

    undo(merged);

    EXPECT_TRUE(idsOf(RecordKind::Activity, m_other).contains(written.value()));
    EXPECT_TRUE(idsOf(RecordKind::Activity, m_kept).contains(ours.value()));
    expectSound();
}

TEST_P(CustomerMergeTest, IsNotTakenBackWhereItWouldPartRecordsThatBelongTogether)
{
    goTo(daysLater(0, 1));
    const ChangeReceipt merged = apply(mergeCustomers(merge()));
    const QList<Contact> contacts = valueOf(contactsOf(writer(), m_kept, 10));
    const qint64 older = idsOf(RecordKind::Activity, m_kept).first();
    Activity call = read<ActivityDraft>(m_kept, ActivityId(older));
    call.details.serviceCase.reset();
    call.details.contact = contacts.last().id; // an older call of the survivor, now about a contact that came along
    goTo(daysLater(1));
    apply(editActivity(m_kept, call.id, call.revision, call.details));
    const auto before = state();

    const auto undone = undoChange(writer(), merged.id, ChangeAction::Undo, author(), now(), kCny);

    ASSERT_FALSE(undone.has_value());
    EXPECT_EQ(undone.error().code, ErrorCode::Conflict);
    EXPECT_EQ(state(), before);
}

TEST_P(CustomerMergeTest, SaysWhenSomebodyChangedOneInBetween)
{
    const CustomerMerge seen = merge();
    CustomerDraft theirs = customer(m_other).details;
    theirs.city = u"北京"_s;
    apply(editCustomer(m_other, 1, theirs));

    EXPECT_EQ(errorOf(mergeCustomers(seen)).code, ErrorCode::Conflict);
    EXPECT_FALSE(valueOf(recordsOfCustomer(writer(), m_other)).isEmpty());

    apply(mergeCustomers(merge()));
    EXPECT_EQ(errorOf(mergeCustomers(seen)).code, ErrorCode::NotFound);
}

TEST_P(CustomerMergeTest, KeepsWhatSomebodyElseSavedInOtherFieldsOfTheSurvivor)
{
    const CustomerMerge seen = merge();
    CustomerDraft theirs = customer(m_kept).details;
    theirs.industry = u"Trade"_s;
    apply(editCustomer(m_kept, 1, theirs));

    apply(mergeCustomers(seen));

    EXPECT_EQ(customer(m_kept).details.industry, u"Trade"_s);
    EXPECT_EQ(customer(m_kept).details.taxId, u"91310000MA1K4XYZ01"_s);
}

TEST_P(CustomerMergeTest, LeadsLinksOfOthersToTheSurvivor)
{
    CustomerDraft draft = customerNamed(u"Branch"_s);
    draft.parent = m_other;
    draft.referredBy = m_other;
    const auto branch = made<CustomerId>(createCustomer(draft));
    CustomerDraft kept = customer(m_kept).details;
    kept.parent = m_other; // the survivor was a branch of the one that goes
    apply(editCustomer(m_kept, 1, kept));

    const ChangeReceipt merged = apply(mergeCustomers(merge()));

    EXPECT_EQ(customer(branch).details.parent, m_kept);
    EXPECT_EQ(customer(branch).details.referredBy, m_kept);
    EXPECT_EQ(customer(m_kept).details.parent, std::nullopt);
    expectSound();
    undo(merged);
    EXPECT_EQ(customer(branch).details.parent, m_other);
    EXPECT_EQ(customer(m_kept).details.parent, m_other);
}

TEST_P(CustomerMergeTest, RefusesASurvivorThatWouldBeItsOwnAncestor)
{
    CustomerDraft draft = customerNamed(u"Middle"_s);
    draft.parent = m_kept;
    const auto middle = made<CustomerId>(createCustomer(draft));
    CustomerDraft other = customer(m_other).details;
    other.parent = middle;
    apply(editCustomer(m_other, 1, other));

    CustomerMerge looped = merge();
    looped.draft.parent = middle;

    EXPECT_EQ(treeOfRing(errorOf(mergeCustomers(looped))), CustomerTree::Companies);
    expectSound();
}

TEST_P(CustomerMergeTest, MergesThreeAndKeepsOneMainContact)
{
    const auto third = made<CustomerId>(createCustomer(customerNamed(u"HONGYUAN TRADING"_s)));
    giveEverything(third, u"陈杰"_s);
    CustomerMerge three = merge();
    three.others.append({third, customer(third).revision});
    const auto before = state();

    const ChangeReceipt merged = apply(mergeCustomers(three));

    const QList<Contact> main = valueOf(mainContactsOf(writer(), m_kept));
    ASSERT_EQ(main.size(), 1);
    EXPECT_EQ(main.first().details.name, u"王伟"_s);
    EXPECT_EQ(idsOf(RecordKind::Order, m_kept).size(), 3);
    expectSound();
    undo(merged);
    EXPECT_EQ(state(), before);
}

TEST_P(CustomerMergeTest, SaysIntoWhomACustomerWithoutRecordsWentUntilItIsTakenBack)
{
    const auto bare = made<CustomerId>(createCustomer(customerNamed(u"Bare"_s)));
    const Customer kept = customer(m_kept);

    const ChangeReceipt merged = apply(mergeCustomers({{m_kept, kept.revision}, {{bare, 1}}, kept.details}));
    EXPECT_EQ(valueOf(customersMergedInto(writer(), m_kept)), QList<CustomerId>{bare});
    const auto undone = valueOf(undoChange(writer(), merged.id, ChangeAction::Undo, author(), now(), kCny));
    EXPECT_TRUE(valueOf(customersMergedInto(writer(), m_kept)).isEmpty());
    valueOf(undoChange(writer(), undone.id, ChangeAction::Redo, author(), now(), kCny));

    EXPECT_EQ(valueOf(customersMergedInto(writer(), m_kept)), QList<CustomerId>{bare});
}

TEST_P(CustomerMergeTest, IsNotForSupport)
{
    actAs(Role::Support);

    EXPECT_EQ(errorOf(mergeCustomers(merge())).code, ErrorCode::NotAllowed);
}

TEST_P(CustomerMergeTest, SaysHowMuchGoesAlong)
{
    const QList<BelongingCount> counts = valueOf(belongingsOf(writer(), m_other));

    ASSERT_EQ(counts.size(), 6);
    EXPECT_EQ(counts.first().kind, RecordKind::Contact);
    EXPECT_EQ(counts.first().count, 1);
}

/// A table of customers' rows that is named in none of these lists would be left behind by a merge.
TEST_P(CustomerMergeTest, KnowsWhatBecomesOfEveryTableOfCustomers)
{
    static const QStringList kMoved = {u"activity"_s,      u"customer_tenure"_s, u"case_entry"_s,  u"contact"_s,
                                       u"customer_need"_s, u"consent"_s,         u"attachment"_s,  u"opportunity"_s,
                                       u"order_line"_s,    u"relationship"_s,    u"sales_order"_s, u"service_case"_s};
    static const QStringList kMadeAnew
        = {u"customer_insight"_s, u"customer_quality"_s, u"customer_stats"_s, u"search_token"_s};
    static const QStringList kHistory
        = {u"change_row"_s, u"draft"_s, u"erasure"_s, u"not_duplicate"_s, u"segment_member"_s, u"stage_change"_s};
    auto statement = writer().prepare(
        GetParam() == Engine::Sqlite
            ? u"SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c"
              " WHERE m.type = 'table' AND c.name = 'customer_id' ORDER BY 1"_s
            : u"SELECT CAST(table_name AS text) FROM information_schema.columns"
              " WHERE table_schema = current_schema() AND column_name = 'customer_id' ORDER BY 1"_s);
    ASSERT_TRUE(statement.has_value()) << statement.error().detail.toStdString();

    while (valueOf(statement->next())) {
        const QString table = statement->text(0);
        EXPECT_TRUE(kMoved.contains(table) || kMadeAnew.contains(table) || kHistory.contains(table))
            << table.toStdString();
    }
}

} // namespace zhike::testing
