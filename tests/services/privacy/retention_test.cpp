#include "services/privacy/retention.h"

#include "services/backup/erasurelist.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/privacy/consent.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

namespace {

constexpr int kMonths = 36;
constexpr int kFourYears = 4 * 365;

/// Somebody with whom there has been nothing for four years when the test looks.
class RetentionTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        actAs(Role::Manager);
        goTo(daysLater(-kFourYears));
        m_person = makePerson(u"Li Na"_s);
        m_company = made<CustomerId>(createCustomer(customerNamed(u"Hongyuan"_s)));
        m_contact
            = {RecordKind::Contact, m_company.value(),
               made<ContactId>(createContact(m_company, contactNamed(u"Wang Wei"_s))).value()};
    }

    RecordRef makePerson(const QString& name)
    {
        CustomerDraft draft = customerNamed(name);
        draft.kind = CustomerKind::Person;
        return customer(made<CustomerId>(createCustomer(draft))).ref();
    }

    QList<RecordRef> found(RetentionKind kind)
    {
        goTo(daysLater(0));
        return valueOf(retentionPreview(writer(), kind, kMonths, now())).records;
    }
    QList<RecordRef> foundPersons() { return found(RetentionKind::FormerCustomers); }

    RetentionOrder orderOfAll(RetentionKind kind) { return {kind, kMonths, found(kind), 0}; }
    Result<RetentionResult> tryRun(const RetentionOrder& order)
    {
        return runRetention(writer(), store().address(), order, author(), now(), kCny);
    }
    RetentionResult run(const RetentionOrder& order) { return valueOf(tryRun(order)); }

    [[nodiscard]] CustomerId person() const { return CustomerId(m_person.id); }

    RecordRef m_person;
    CustomerId m_company{0};
    RecordRef m_contact;
};
INSTANTIATE_TEST_SUITE_P(Engines, RetentionTest, kBothEngines, engineName);

Day dayLater(int days)
{
    return *Day::from(daysLater(days).local().date());
}

} // namespace

TEST_P(RetentionTest, FindsPersonsWithWhomThereHasBeenNothing)
{
    EXPECT_EQ(foundPersons(), QList<RecordRef>{m_person});
    EXPECT_EQ(found(RetentionKind::UnusedContacts), QList<RecordRef>{m_contact});
}

TEST_P(RetentionTest, FindsNobodyWhoCameLately)
{
    goTo(daysLater(-30));
    const RecordRef fresh = makePerson(u"New"_s);

    EXPECT_FALSE(foundPersons().contains(fresh));
}

TEST_P(RetentionTest, NamesWhatItWouldRemove)
{
    goTo(daysLater(0));

    const RetentionPreview persons
        = valueOf(retentionPreview(writer(), RetentionKind::FormerCustomers, kMonths, now()));
    const RetentionPreview contacts
        = valueOf(retentionPreview(writer(), RetentionKind::UnusedContacts, kMonths, now()));

    EXPECT_EQ(persons.count, 1);
    EXPECT_EQ(persons.names, QStringList{u"Li Na"_s});
    EXPECT_EQ(contacts.names, QStringList{u"Wang Wei · Hongyuan"_s});
}

TEST_P(RetentionTest, ACallOfLastYearKeepsThePerson)
{
    ActivityDraft call = callAbout(u"hello"_s);
    call.at = daysLater(-300);
    apply(logActivity(person(), call));

    EXPECT_TRUE(foundPersons().isEmpty());
}

TEST_P(RetentionTest, ACallOfLongAgoDoesNot)
{
    ActivityDraft call = callAbout(u"hello"_s);
    call.at = daysLater(-kFourYears);
    apply(logActivity(person(), call));

    EXPECT_EQ(foundPersons().size(), 1);
}

TEST_P(RetentionTest, APlanKeepsThePerson)
{
    apply(logActivity(person(), planFor(daysLater(-kFourYears + 5), u"call back"_s)));

    EXPECT_TRUE(foundPersons().isEmpty());
}

TEST_P(RetentionTest, AnOpenCaseKeepsThePersonAndTheContacts)
{
    apply(createCase(person(), caseAbout(u"broken"_s)));
    apply(createCase(m_company, caseAbout(u"broken"_s)));

    EXPECT_TRUE(foundPersons().isEmpty());
    EXPECT_TRUE(found(RetentionKind::UnusedContacts).isEmpty());
}

TEST_P(RetentionTest, AnOpenOpportunityKeepsThePerson)
{
    apply(createOpportunity(person(), opportunityOf(u"project"_s, 100)));

    EXPECT_TRUE(foundPersons().isEmpty());
}

TEST_P(RetentionTest, AnOrderThatHasToBeKeptKeepsThePerson)
{
    OrderDraft order = orderOf(1, 10, dayLater(-kFourYears), OrderStatus::Closed);
    apply(createOrder(person(), order));
    EXPECT_TRUE(foundPersons().isEmpty());

    apply(setRetentionRule({RetentionKind::Documents, 36, true}));

    EXPECT_EQ(foundPersons().size(), 1);
}

TEST_P(RetentionTest, AnOrderThatIsNotDeliveredKeepsThePersonHoweverOldItIs)
{
    apply(createOrder(person(), orderOf(1, 10, dayLater(-kFourYears), OrderStatus::Confirmed)));
    apply(setRetentionRule({RetentionKind::Documents, 36, true}));

    EXPECT_TRUE(foundPersons().isEmpty());
}

TEST_P(RetentionTest, AConsentOfLatelyKeepsThePerson)
{
    goTo(daysLater(-10));
    apply(recordConsent(m_person, {}));

    EXPECT_TRUE(foundPersons().isEmpty());
}

TEST_P(RetentionTest, FindsNobodyWhomAMergePutIntoTheBin)
{
    const RecordRef survivor = makePerson(u"Li Na too"_s);
    const Customer kept = customer(CustomerId(survivor.id));
    const Customer other = customer(person());
    apply(mergeCustomers({{kept.id, kept.revision}, {{other.id, other.revision}}, kept.details}));

    EXPECT_EQ(foundPersons(), QList<RecordRef>{survivor});
}

TEST_P(RetentionTest, ErasesWhatWasConfirmedAndNothingElse)
{
    const RecordRef second = makePerson(u"Zhao Min"_s);
    RetentionOrder order = orderOfAll(RetentionKind::FormerCustomers);
    ASSERT_EQ(order.confirmed.size(), 2);
    order.confirmed = {m_person};

    const RetentionResult done = run(order);

    EXPECT_EQ(done.run.removed, 1);
    EXPECT_FALSE(valueOf(CustomerStore(writer()).findAnywhere(person(), person())).has_value());
    EXPECT_EQ(customer(CustomerId(second.id)).details.name, u"Zhao Min"_s);
    EXPECT_EQ(valueOf(readErasures(writer())).size(), 1);
    if (writer().engine() == Engine::Sqlite) {
        EXPECT_TRUE(done.traces.isListed);
        EXPECT_EQ(valueOf(erasureListOf(store().address().path)).size(), 1);
    }
}

TEST_P(RetentionTest, DoesNotEraseWhoCameBackSinceThePreview)
{
    const RetentionOrder order = orderOfAll(RetentionKind::FormerCustomers);
    ActivityDraft call = callAbout(u"hello again"_s);
    call.at = now();
    apply(logActivity(person(), call));

    const RetentionResult done = run(order);

    EXPECT_EQ(done.run.confirmed, 1);
    EXPECT_EQ(done.run.removed, 0);
    EXPECT_EQ(customer(person()).details.name, u"Li Na"_s);
}

TEST_P(RetentionTest, FindsNobodyASecondTimeWhoseOrdersHadToStay)
{
    apply(createOrder(person(), orderOf(1, 10, dayLater(-kFourYears), OrderStatus::Closed)));
    apply(setRetentionRule({RetentionKind::Documents, 36, true}));

    const RetentionResult done = run(orderOfAll(RetentionKind::FormerCustomers));

    EXPECT_EQ(done.run.removed, 1);
    EXPECT_EQ(customer(person()).details.name, kErasedText);
    EXPECT_TRUE(foundPersons().isEmpty());
}

TEST_P(RetentionTest, ErasesContactsOfFormerCustomers)
{
    const RetentionResult done = run(orderOfAll(RetentionKind::UnusedContacts));

    EXPECT_EQ(done.run.removed, 1);
    EXPECT_FALSE(valueOf(ContactStore(writer()).findAnywhere(m_company, ContactId(m_contact.id))).has_value());
    EXPECT_EQ(customer(m_company).details.name, u"Hongyuan"_s);
}

TEST_P(RetentionTest, PutsClosedCasesIntoTheBinWithTheirEntriesAndUndoBringsThemBack)
{
    const auto problem = made<CaseId>(createCase(m_company, caseAbout(u"broken"_s)));
    CaseEntryDraft entry;
    entry.serviceCase = problem;
    entry.text = u"sent a new one"_s;
    apply(addCaseEntry(m_company, problem, entry, EntryFrom::Us, u"C"_s));
    EXPECT_TRUE(found(RetentionKind::ClosedCases).isEmpty());
    goTo(daysLater(-kFourYears));
    Case open = read<CaseDraft>(m_company, problem);
    open.details.status = CaseStatus::Closed;
    open.details.closedAt = now();
    apply(editCase(m_company, problem, open.revision, open.details));

    const RetentionResult done = run(orderOfAll(RetentionKind::ClosedCases));

    EXPECT_EQ(done.run.removed, 1);
    EXPECT_FALSE(valueOf(CaseStore(writer()).find(m_company, problem)).has_value());
    EXPECT_TRUE(valueOf(CaseEntryStore(writer()).ofCustomer(m_company)).isEmpty());
    undo(done.receipt);
    EXPECT_TRUE(valueOf(CaseStore(writer()).find(m_company, problem)).has_value());
    EXPECT_EQ(valueOf(CaseEntryStore(writer()).ofCustomer(m_company)).size(), 1);
}

TEST_P(RetentionTest, PutsPastActivitiesIntoTheBinAndLeavesPlans)
{
    ActivityDraft call = callAbout(u"long ago"_s);
    call.at = daysLater(-kFourYears);
    const auto past = made<ActivityId>(logActivity(m_company, call));
    const auto plan = made<ActivityId>(logActivity(m_company, planFor(daysLater(-kFourYears + 1), u"never done"_s)));

    run(orderOfAll(RetentionKind::PastActivities));

    EXPECT_FALSE(valueOf(ActivityStore(writer()).find(m_company, past)).has_value());
    EXPECT_TRUE(valueOf(ActivityStore(writer()).find(m_company, plan)).has_value());
}

TEST_P(RetentionTest, PutsDraftsOfOrdersIntoTheBin)
{
    const auto draft = made<OrderId>(createOrder(m_company, orderOf(1, 10, dayLater(-kFourYears), OrderStatus::Draft)));

    run(orderOfAll(RetentionKind::OrderDrafts));

    EXPECT_FALSE(valueOf(OrderStore(writer()).find(m_company, draft)).has_value());
}

TEST_P(RetentionTest, DropsFormsThatNobodySaved)
{
    const FormDraft form{{u"call"_s, RecordKind::Activity, m_company.value(), 0}, 1, u"{}"_s, now()};
    ASSERT_TRUE(keepDraft(writer(), author().user, form).has_value());
    goTo(daysLater(0));
    const RetentionPreview preview = valueOf(retentionPreview(writer(), RetentionKind::UnsavedForms, kMonths, now()));
    ASSERT_EQ(preview.count, 1);

    const RetentionResult done = run({RetentionKind::UnsavedForms, kMonths, {}, preview.count});

    EXPECT_EQ(done.run.removed, 1);
    EXPECT_EQ(writer().integer(u"SELECT count(*) FROM draft").value(), 0);
}

TEST_P(RetentionTest, EveryRunIsLogged)
{
    run(orderOfAll(RetentionKind::FormerCustomers));
    run(orderOfAll(RetentionKind::OrderDrafts));

    const QList<RetentionRun> runs = valueOf(readRetentionRuns(writer(), 10));

    ASSERT_EQ(runs.size(), 2);
    EXPECT_EQ(runs[1], (RetentionRun{1, RetentionKind::FormerCustomers, kMonths, author().user, now(), 1, 1}));
    EXPECT_EQ(runs[0].removed, 0);
}

TEST_P(RetentionTest, PiecesOfOneRunAreOneEntryOfTheLog)
{
    makePerson(u"Zhao Min"_s);
    const RetentionOrder all = orderOfAll(RetentionKind::FormerCustomers);
    ASSERT_EQ(all.confirmed.size(), 2);
    const RetentionResult first = run({all.kind, all.months, all.confirmed.first(1), 0, 0});

    run({all.kind, all.months, all.confirmed.last(1), 0, first.run.id});

    const QList<RetentionRun> runs = valueOf(readRetentionRuns(writer(), 10));
    ASSERT_EQ(runs.size(), 1);
    EXPECT_EQ(runs.first().confirmed, 2);
    EXPECT_EQ(runs.first().removed, 2);
}

TEST_P(RetentionTest, IsForManagersAndAdministrators)
{
    const RetentionOrder order = orderOfAll(RetentionKind::FormerCustomers);
    actAs(Role::Sales);

    EXPECT_EQ(errorOf(setRetentionRule({RetentionKind::ClosedCases, 12, true})).code, ErrorCode::NotAllowed);
    const auto done = tryRun(order);

    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(customer(person()).details.name, u"Li Na"_s);
}

TEST_P(RetentionTest, ARuleIsSavedOnceAKindAndTakenBackByUndo)
{
    apply(setRetentionRule({RetentionKind::ClosedCases, 24, true}));
    const ChangeReceipt second = apply(setRetentionRule({RetentionKind::ClosedCases, 12, true}));
    EXPECT_EQ(
        valueOf(retentionRules(writer()))[int(RetentionKind::ClosedCases)],
        (RetentionRuleDraft{RetentionKind::ClosedCases, 12, true}));

    undo(second);

    EXPECT_EQ(valueOf(retentionRules(writer()))[int(RetentionKind::ClosedCases)].months, 24);
    EXPECT_EQ(valueOf(RetentionRuleStore(writer()).all()).size(), 1);
}

TEST_P(RetentionTest, NothingIsOnUntilSomebodySaysSo)
{
    for (const RetentionRuleDraft& rule : valueOf(retentionRules(writer()))) {
        EXPECT_EQ(rule.isActive, rule.kind == RetentionKind::Documents) << keyOf(rule.kind);
    }
    EXPECT_EQ(errorOf(setRetentionRule({RetentionKind::ClosedCases, 0, true})).code, ErrorCode::InvalidInput);
}

} // namespace zhike::testing
