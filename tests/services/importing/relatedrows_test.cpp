#include "services/customers/activitychanges.h"
#include "services/importing/recordimporttest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Rows that say something of records of other kinds: whose they are by a mail, what their customer is like.
class RelatedRowsTest : public RecordImportTest {
protected:
    CustomerId customer(const QString& name, const QString& mail = {})
    {
        CustomerDraft draft;
        draft.name = name;
        if (!mail.isEmpty()) {
            draft.mails = {{ReachUse::Work, mail}};
        }
        const auto done = runChange(writer(), createCustomer(draft), kAuthor, kNow, kUsd);
        EXPECT_TRUE(done.has_value());
        return CustomerId(done->touched.first().id);
    }
    ContactId contact(CustomerId customer, const QString& name, const QString& mail)
    {
        ContactDraft draft;
        draft.name = name;
        draft.mails = {{ReachUse::Work, mail}};
        const auto done = runChange(writer(), createContact(customer, draft), kAuthor, kNow, kUsd);
        EXPECT_TRUE(done.has_value());
        return ContactId(done->touched.first().id);
    }
    static QByteArray meeting(const QByteArray& guests)
    {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:m-1\r\nDTSTART:20240305T143000Z\r\n"
               "SUMMARY:Contract\r\n"
            + guests + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }
    OrderImportSummary orders(const QByteArray& content)
    {
        const auto summary = ImportTest::import(file(content, "orders.csv"));
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().error.detail.toStdString());
        return summary.value_or(OrderImportSummary());
    }
    QList<Activity> activitiesOf(CustomerId customer)
    {
        return ActivityStore(writer()).ofCustomer(customer).value_or(QList<Activity>());
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, RelatedRowsTest, kBothEngines, engineName);

} // namespace

TEST_P(RelatedRowsTest, GivesAMeetingToTheContactWhoTakesPart)
{
    const CustomerId acme = customer(u"Acme"_s);
    (void)contact(customer(u"Beta"_s), u"Bo"_s, u"bo@beta.example"_s);
    const ContactId ann = contact(acme, u"Ann"_s, u"Ann@Acme.example"_s);
    const QString path
        = file(meeting("ORGANIZER:mailto:me@our.example\r\nATTENDEE:mailto:ann@acme.example\r\n"), "meeting.ics");

    const RecordImportSummary summary = imported(recordPlanOf(RecordKind::Activity, path));

    EXPECT_EQ(summary.created, 1);
    ASSERT_EQ(activitiesOf(acme).size(), 1);
    EXPECT_EQ(activitiesOf(acme).first().details.contact, ann);
    EXPECT_EQ(imported(recordPlanOf(RecordKind::Activity, path)).unchanged, 1);
}

TEST_P(RelatedRowsTest, GivesItToACustomerWhoseOwnMailItIs)
{
    const CustomerId wang = customer(u"王伟"_s, u"wei@wang.example"_s);

    (void)imported(
        recordPlanOf(RecordKind::Activity, file(meeting("ATTENDEE:mailto:wei@wang.example\r\n"), "meeting.ics")));

    ASSERT_EQ(activitiesOf(wang).size(), 1);
    EXPECT_FALSE(activitiesOf(wang).first().details.contact.has_value());
}

TEST_P(RelatedRowsTest, AsksWhoIsMeantAmongThoseOfSeveralCustomers)
{
    const CustomerId acme = customer(u"Acme"_s);
    const CustomerId beta = customer(u"Beta"_s);
    (void)contact(acme, u"Ann"_s, u"ann@shared.example"_s);
    (void)contact(beta, u"Anna"_s, u"ann@shared.example"_s);
    RecordImportPlan plan
        = recordPlanOf(RecordKind::Activity, file(meeting("ATTENDEE:mailto:ann@shared.example\r\n"), "meeting.ics"));

    const RecordImportSummary summary = checked(plan);

    EXPECT_EQ(summary.rowsRejected, 1);
    ASSERT_FALSE(summary.rejected.isEmpty());
    EXPECT_EQ(int(summary.rejected.first().fault.code), int(RowProblem::AmbiguousRecord));
    EXPECT_EQ(summary.rejected.first().fault.detail, u"Ann (Acme), Anna (Beta)"_s);
    ASSERT_EQ(summary.unknownNames.size(), 1);
    EXPECT_EQ(summary.unknownNames.first().choices, (QStringList{u"Acme"_s, u"Beta"_s}));

    plan.spellings.insert(summary.unknownNames.first().text, u"Beta"_s);
    EXPECT_EQ(imported(plan).created, 1);
    EXPECT_EQ(activitiesOf(beta).size(), 1);
}

TEST_P(RelatedRowsTest, LooksForAMailOnlyWhereTheRowNamesNoCustomer)
{
    const CustomerId acme = customer(u"Acme"_s);
    const CustomerId beta = customer(u"Beta"_s);
    (void)contact(acme, u"Ann"_s, u"ann@acme.example"_s);

    const RecordImportSummary summary = importedText(
        RecordKind::Activity,
        "date,subject,customer,contact email\n2024-01-05 10:00,one,Beta,ann@acme.example\n"
        "2024-01-05 11:00,two,,ann@acme.example\n2024-01-05 12:00,three,,nobody@acme.example\n");

    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(summary.rowsRejected, 1);
    EXPECT_EQ(activitiesOf(beta).size(), 1);
    ASSERT_EQ(activitiesOf(acme).size(), 1);
    EXPECT_EQ(activitiesOf(acme).first().details.subject, u"two"_s);
}

TEST_P(RelatedRowsTest, KnowsTheCustomerOfACaseByHisMail)
{
    const CustomerId acme = customer(u"Acme"_s, u"info@acme.example"_s);

    const RecordImportSummary summary
        = importedText(RecordKind::Case, "ticket id,subject,requester email\n1,broken,INFO@acme.example\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(CaseStore(writer()).ofCustomer(acme).value_or(QList<Case>()).size(), 1);
}

TEST_P(RelatedRowsTest, MakesACustomerWithAllThatTheRowsOfItsContactsSay)
{
    RecordImportPlan plan = recordPlan(
        RecordKind::Contact,
        "First Name,Last Name,Email,Company,Company ID,Industry,Business Street,Business City,Business Postal "
        "Code,Business Country,Company Main Phone\n"
        "Ada,Berg,ada@nord.example,Nordlicht AG,N-7,Lighting,Hafen 1,Kiel,24103,Germany,+49 431 100\n"
        "Bo,Dahl,bo@nord.example,Nordlicht AG,N-7,Lighting,Hafen 1,Kiel,24103,Germany,+49 431 100\n");
    plan.missingCustomers = MissingCustomers::Create;

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(summary.customersCreated, 1);
    const CustomerDraft made = customerCalled(u"Nordlicht AG"_s).details;
    EXPECT_EQ(made.externalKey, u"N-7"_s);
    EXPECT_EQ(made.industry, u"Lighting"_s);
    EXPECT_EQ(made.street, u"Hafen 1"_s);
    EXPECT_EQ(made.city, u"Kiel"_s);
    EXPECT_EQ(made.postalCode, u"24103"_s);
    EXPECT_EQ(made.country, u"Germany"_s);
    ASSERT_EQ(made.phones.size(), 1);
    EXPECT_EQ(made.phones.first().value, u"+49 431 100"_s);
    EXPECT_EQ(imported(plan).unchanged, 2);
}

TEST_P(RelatedRowsTest, MakesCustomerContactAndOpportunityOfOneRow)
{
    RecordImportPlan plan = recordPlan(
        RecordKind::Opportunity,
        "Opportunity,Customer,Contact Name,Contact Email,Expected Revenue,Stage\n"
        "Lamps,Nordlicht AG,Ada Berg,ada@nord.example,100,Proposal\n"
        "Chairs,Nordlicht AG,Ada Berg,ada@nord.example,50,Proposal\n"
        "Tables,Nordlicht AG,Bo Dahl,,70,Proposal\n");
    plan.missingCustomers = MissingCustomers::Create;

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(summary.created, 3);
    EXPECT_EQ(summary.customersCreated, 1);
    EXPECT_EQ(summary.contactsCreated, 2);
    const Contact ada = contactCalled(u"Ada Berg"_s);
    EXPECT_EQ(ada.customer, customerCalled(u"Nordlicht AG"_s).id);
    EXPECT_TRUE(ada.details.isPrimary);
    EXPECT_FALSE(contactCalled(u"Bo Dahl"_s).details.isPrimary);
    ASSERT_EQ(ada.details.mails.size(), 1);
    EXPECT_EQ(ada.details.mails.first().value, u"ada@nord.example"_s);
    EXPECT_EQ(imported(plan).unchanged, 3);

    ASSERT_TRUE(undoImport(writer(), *summary.change, kAuthor, kNow).has_value());
    EXPECT_EQ(number(u"SELECT count(*) FROM contact WHERE deleted_at IS NULL"_s), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL"_s), 0);
    expectSound();
}

TEST_P(RelatedRowsTest, KnowsACustomerByTheKeyBesideAName)
{
    CustomerDraft acme;
    acme.name = u"Acme Corporation"_s;
    acme.externalKey = u"A-1"_s;
    ASSERT_TRUE(runChange(writer(), createCustomer(acme), kAuthor, kNow, kUsd).has_value());

    const RecordImportSummary summary = importedText(
        RecordKind::Opportunity, "Deal Name,Company,Company ID,Amount,Stage\nLamps,Acme Corp.,A-1,100,Proposal\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.customersCreated, 0);
}

TEST_P(RelatedRowsTest, ReadsTheFurtherLinesOfAnOrderThatLeaveOutItsCustomer)
{
    const OrderImportSummary summary = orders(
        "Name,Email,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem "
        "sku,Billing Name\n"
        "#1001,ann@ex.example,USD,50.00,55.00,2024-01-05 10:00:00,2,Lamp,10.00,L-1,Ann Berg\n"
        "#1001,ann@ex.example,,,,2024-01-05 10:00:00,1,Chair,30.00,C-1,\n"
        "#1002,bo@ex.example,USD,10.00,12.00,2024-01-06 10:00:00,1,Lamp,10.00,L-1,Bo Dahl\n");

    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_EQ(summary.ordersCreated, 2);
    EXPECT_EQ(summary.linesCreated, 3);
    EXPECT_EQ(summary.customersCreated, 2);
    EXPECT_EQ(summary.totals.value(u"USD"_s).net, 60'00);
}

TEST_P(RelatedRowsTest, KnowsCustomersOfAShopByTheirMailsWhereNobodyIsNamedInWhole)
{
    const OrderImportSummary summary
        = orders("order_id,order_number,date,status,order_total,order_currency,billing_first_name,billing_last_name,"
                 "billing_email\n"
                 "7,7,2024-01-05,completed,20.00,USD,Ann,Berg,ann@ex.example\n");

    EXPECT_EQ(summary.ordersCreated, 1);
    const CustomerDraft ann = customerCalled(u"ann@ex.example"_s).details;
    EXPECT_EQ(ann.externalKey, u"ann@ex.example"_s);
    ASSERT_EQ(ann.mails.size(), 1);
    EXPECT_EQ(ann.mails.first().value, u"ann@ex.example"_s);
}

} // namespace zhike::testing
