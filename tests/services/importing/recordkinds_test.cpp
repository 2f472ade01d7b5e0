#include "repositories/sales/salesreads.h"
#include "services/importing/recordimporttest.h"
#include "services/importing/undoimport.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class RecordKindsTest : public RecordImportTest {
protected:
    void SetUp() override
    {
        RecordImportTest::SetUp();
        if (IsSkipped()) {
            return;
        }
        (void)importedText(RecordKind::Customer, "name\nCancity\nIsdom\n");
        (void)importedText(RecordKind::Product, "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n");
        (void)importedText(RecordKind::User, "sales_agent,manager,regional_office\nMoses Frase,Dustin,Central\n");
    }
    [[nodiscard]] Opportunity opportunity(const QString& key)
    {
        const auto rows
            = OpportunityStore(writer()).readWhere(u" WHERE external_key = $1 AND deleted_at IS NULL"_s, key);
        EXPECT_TRUE(rows && rows->size() == 1) << key.toStdString();
        return rows && !rows->isEmpty() ? rows->first() : Opportunity{OpportunityId(0)};
    }
    [[nodiscard]] Case caseOf(const QString& key)
    {
        const auto rows = CaseStore(writer()).readWhere(u" WHERE external_key = $1 AND deleted_at IS NULL"_s, key);
        EXPECT_TRUE(rows && rows->size() == 1) << key.toStdString();
        return rows && !rows->isEmpty() ? rows->first() : Case{CaseId(0)};
    }
    [[nodiscard]] QString stageName(StageId id) { return StageStore(writer()).get(CustomerId(0), id)->details.name; }
    /// A moment of the machine's zone, as cells without a zone are read.
    static Instant at(const char* text)
    {
        return Instant::from(QDateTime::fromString(QString::fromLatin1(text), u"yyyy-MM-dd hh:mm"_s));
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, RecordKindsTest, kBothEngines, engineName);

constexpr auto kPipeline = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
                           "A1,Moses Frase,MG Special,Cancity,Won,10/20/2016,3/21/2017,55\n"
                           "A2,Moses Frase,GTXPro,Isdom,Lost,10/25/2016,3/11/2017,0\n"
                           "A3,Moses Frase,GTXPro,,Engaging,10/25/2016,,\n"
                           "A4,Nobody,MG Special,Isdom,Daydreaming,,,\n";

constexpr auto kTickets
    = "Ticket_ID,Customer_Name,Customer_Email,Product_Purchased,Ticket_Type,Ticket_Subject,Ticket_Priority,"
      "Ticket_Channel,First_Response_Time,Time_to_Resolution,Customer_Satisfaction_Rating\n"
      "3,Ada Poe,ada@example.com,Dell XPS,Technical issue,Network problem,Low,Social media,2023-06-01 11:14,"
      "2023-06-01 18:05,3\n"
      "4,Bo Li,bo@example.org,Dell XPS,Billing inquiry,Account access,Critical,Email,2023-06-01 7:29,"
      "2023-06-01 1:57,5\n";

} // namespace

TEST_P(RecordKindsTest, OpportunitiesGoInWithStageAmountAndDays)
{
    RecordImportPlan plan = recordPlan(RecordKind::Opportunity, kPipeline);
    plan.withoutCustomer = u"Without a name"_s;
    plan.unknownOwners = UnknownOwners::LeaveOut;

    const RecordImportSummary first = imported(plan);

    EXPECT_EQ(first.created, 1);
    EXPECT_EQ(first.reasons, (QMap<QString, qint64>{{u"no-such-record"_s, 3}}));
    ASSERT_EQ(first.unknownNames.size(), 3) << "the product written otherwise, the owner, the stage";
    const auto product
        = std::ranges::find_if(first.unknownNames, [](const UnknownName& name) { return name.field == u"product"_s; });
    ASSERT_NE(product, first.unknownNames.end());
    EXPECT_EQ(product->text, u"GTXPro"_s);
    EXPECT_EQ(product->likely, u"GTX Pro"_s);
    EXPECT_EQ(product->rows, 2);
    const Opportunity won = opportunity(u"A1"_s);
    EXPECT_EQ(won.details.name, u"MG Special"_s);
    EXPECT_EQ(won.details.amount.minor(), 5500);
    EXPECT_EQ(stageName(won.details.stage), u"Won"_s);
    EXPECT_EQ(won.details.closedAt, at("2017-03-21 00:00"));
    EXPECT_EQ(won.createdAt, at("2016-10-20 00:00"));
    EXPECT_EQ(won.details.probability.basisPoints, 10000);
    expectSound();
}

TEST_P(RecordKindsTest, SpellingsThatAPersonConfirmedGoInAndStayConfirmed)
{
    RecordImportPlan plan = recordPlan(RecordKind::Opportunity, kPipeline);
    plan.withoutCustomer = u"Without a name"_s;
    plan.unknownOwners = UnknownOwners::LeaveOut;
    plan.spellings = {{u"GTXPro"_s, u"GTX Pro"_s}, {u"Daydreaming"_s, u"Qualify"_s}};

    const RecordImportSummary first = imported(plan);
    const RecordImportSummary again = importedText(RecordKind::Opportunity, kPipeline);

    EXPECT_EQ(first.created, 4);
    EXPECT_EQ(first.customersCreated, 1);
    EXPECT_EQ(first.rowsRejected, 0);
    EXPECT_EQ(stageName(opportunity(u"A3"_s).details.stage), u"Needs"_s);
    EXPECT_EQ(opportunity(u"A2"_s).details.name, u"GTX Pro"_s);
    EXPECT_EQ(opportunity(u"A3"_s).customer, customerCalled(u"Without a name"_s).id);
    EXPECT_EQ(again.unchanged, 4) << "the plan was kept, and the file changes nothing";
    EXPECT_FALSE(again.change.has_value());
    expectSound();
}

TEST_P(RecordKindsTest, AKeyIsOneCustomersAlone)
{
    (void)importedText(RecordKind::Opportunity, "id,account,name\nA1,Cancity,Lamps\n");

    const RecordImportSummary summary
        = importedText(RecordKind::Opportunity, "id,account,name,amount\nA1,Isdom,Lamps,5\n");

    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"key-taken"_s, 1}}));
}

TEST_P(RecordKindsTest, CasesGoInAndImpossibleTimesAreLeftOutAndSaid)
{
    RecordImportPlan plan = recordPlan(RecordKind::Case, kTickets);
    plan.missingCustomers = MissingCustomers::Create;
    plan.newCustomers = CustomerKind::Person;
    plan.createsProducts = true;

    const RecordImportSummary first = imported(plan);
    const RecordImportSummary again = importedText(RecordKind::Case, kTickets);

    EXPECT_EQ(first.created, 2);
    EXPECT_EQ(first.customersCreated, 2);
    EXPECT_EQ(first.productsCreated, 1);
    EXPECT_EQ(first.warnings, (QMap<QString, qint64>{{u"impossible"_s, 1}}));
    ASSERT_EQ(first.warned.size(), 1);
    EXPECT_EQ(first.warned.first().line, 3);
    const Case good = caseOf(u"3"_s);
    EXPECT_EQ(good.details.status, CaseStatus::Resolved);
    EXPECT_EQ(good.details.firstRespondedAt, at("2023-06-01 11:14"));
    EXPECT_EQ(good.details.resolvedAt, at("2023-06-01 18:05"));
    EXPECT_EQ(good.details.type, CaseType::Incident);
    EXPECT_EQ(good.details.channel, Channel::Chat);
    EXPECT_EQ(good.details.rating, 3);
    EXPECT_TRUE(good.details.number.startsWith(u"C-"_s));
    EXPECT_FALSE(caseOf(u"4"_s).details.resolvedAt.has_value());
    EXPECT_EQ(caseOf(u"4"_s).details.priority, Priority::Urgent);
    const Customer ada = customerCalled(u"Ada Poe"_s);
    EXPECT_EQ(ada.details.kind, CustomerKind::Person);
    EXPECT_EQ(ada.details.mails, (Reaches{{ReachUse::Work, u"ada@example.com"_s}}));
    EXPECT_EQ(again.unchanged, 2);
    expectSound();
}

TEST_P(RecordKindsTest, ActivitiesAreOneByMomentKindAndSubject)
{
    const QByteArray content = "customer,date,type,subject,notes\n"
                               "Cancity,2024-03-05 10:00,Call,Prices,asked for a list\n"
                               "Cancity,2024-03-05 10:00,Meeting,Prices,\n"
                               "Isdom,2099-01-01 09:00,Task,Call back,\n";

    const RecordImportSummary first = importedText(RecordKind::Activity, content);
    const RecordImportSummary again = importedText(RecordKind::Activity, content);

    EXPECT_EQ(first.created, 3);
    EXPECT_EQ(again.unchanged, 3);
    const auto all = ActivityStore(writer()).ofCustomer(customerCalled(u"Isdom"_s).id);
    ASSERT_TRUE(all && all->size() == 1);
    EXPECT_EQ(all->first().details.status, ActivityStatus::Planned);
    expectSound();
}

TEST_P(RecordKindsTest, ActivitiesNameWhatTheyWereAboutAndRemind)
{
    (void)importedText(RecordKind::Opportunity, "id,account,name\nA1,Cancity,Lamps\nA2,Isdom,Lamps\n");
    (void)importedText(RecordKind::Case, "case number,customer,subject\nC-900,Cancity,Dark\n");
    const QByteArray content = "customer,date,type,subject,opportunity,case,remind_minutes\n"
                               "Cancity,2099-01-01 09:00,Task,Call back,Lamps,C-900,30\n"
                               "Isdom,2099-01-01 09:00,Task,Call back,A2,,\n"
                               "Isdom,2099-01-02 09:00,Task,Call back,,C-900,\n";

    const RecordImportSummary first = importedText(RecordKind::Activity, content);
    const RecordImportSummary again = importedText(RecordKind::Activity, content);

    EXPECT_EQ(first.created, 2);
    EXPECT_EQ(first.rowsRejected, 1) << "a case of another customer";
    EXPECT_EQ(again.unchanged, 2);
    const auto all = ActivityStore(writer()).ofCustomer(customerCalled(u"Cancity"_s).id);
    ASSERT_TRUE(all && all->size() == 1);
    const ActivityDraft& task = all->first().details;
    EXPECT_TRUE(task.opportunity && task.serviceCase);
    ASSERT_TRUE(task.remindAt.has_value());
    EXPECT_EQ(task.at.msSinceEpoch() - task.remindAt->msSinceEpoch(), 30 * 60'000);
    expectSound();
}

TEST_P(RecordKindsTest, UndoTakesEveryKindBack)
{
    const QStringList before = customersAsSeen();
    RecordImportPlan plan = recordPlan(RecordKind::Case, kTickets);
    plan.missingCustomers = MissingCustomers::Create;
    plan.createsProducts = true;
    const RecordImportSummary cases = imported(plan);
    const RecordImportSummary calls
        = importedText(RecordKind::Activity, "customer,date,type,subject\nCancity,2024-03-05,Call,Prices\n");
    const RecordImportSummary deals = importedText(RecordKind::Opportunity, "id,account,name\nA1,Cancity,Lamps\n");

    qint64 removed = 0;
    for (const RecordImportSummary& summary : {deals, calls, cases}) {
        ASSERT_TRUE(summary.change.has_value())
            << summary.created << ' ' << summary.reasons.keys().join(u' ').toStdString();
        const auto undone = undoImport(writer(), *summary.change, kAuthor, kNow);
        ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
        EXPECT_EQ(undone->kept, 0);
        removed += undone->removed();
    }

    EXPECT_EQ(removed, 1 + 1 + 2 + 2 + 1) << "a deal, a call, two cases with two customers and a product";
    EXPECT_EQ(customersAsSeen(), before);
    expectSound();
}

TEST_P(RecordKindsTest, AMendedCellCounts)
{
    RecordImportPlan plan = recordPlan(RecordKind::Customer, "name,mail\nAcme,not a mail\nBeta,b@x.de\n");
    const RecordImportSummary refused = checked(plan);
    plan.mends[refused.rejected.first().record].insert(refused.rejected.first().fault.column, u"a@x.de"_s);

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(refused.rowsRejected, 1);
    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(customerCalled(u"Acme"_s).details.mails, (Reaches{{ReachUse::Work, u"a@x.de"_s}}));
}

TEST_P(RecordKindsTest, NobodyLosesTheRightToEditUsersByAFile)
{
    const RecordImportSummary summary
        = importedText(RecordKind::User, "name,role\nAdministrator,Sales\nNew one,Support\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"not-a-choice"_s, 1}}));
}

} // namespace zhike::testing
