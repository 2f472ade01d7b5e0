#include "services/customers/customerchanges.h"
#include "services/importing/recordimporttest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

INSTANTIATE_TEST_SUITE_P(Engines, RecordImportTest, kBothEngines, engineName);

constexpr auto kThreeCustomers = "Account Name,Industry,Phone,Email,Employees,Annual Revenue\n"
                                 "Acme,Medical,010-5550100,info@acme.com,2822,\"1,100.04\"\n"
                                 "宏远贸易,零售,13800138000,,12,\n"
                                 "Zoë GmbH,Software,,zoe@zoe.de; sales@zoe.de,,\n";

} // namespace

TEST_P(RecordImportTest, MakesCustomersWithTheirFields)
{
    const RecordImportSummary summary = importedText(RecordKind::Customer, kThreeCustomers);

    EXPECT_EQ(summary.rowsRead, 3);
    EXPECT_EQ(summary.created, 3);
    ASSERT_TRUE(summary.change.has_value());
    const CustomerDraft acme = customerCalled(u"Acme"_s).details;
    EXPECT_EQ(acme.number, u"K-1"_s);
    EXPECT_EQ(acme.industry, u"Medical"_s);
    EXPECT_EQ(acme.employees, Headcount::Over1000);
    EXPECT_EQ(acme.phones, (Reaches{{ReachUse::Work, u"010-5550100"_s}}));
    ASSERT_TRUE(acme.annualRevenue.has_value());
    EXPECT_EQ(acme.annualRevenue->minor(), 110004);
    EXPECT_EQ(
        customerCalled(u"Zoë GmbH"_s).details.mails,
        (Reaches{{ReachUse::Work, u"zoe@zoe.de"_s}, {ReachUse::Work, u"sales@zoe.de"_s}}));
    EXPECT_EQ(readChange(writer(), *summary.change)->batchState, u"done"_s);
    expectSound();
}

TEST_P(RecordImportTest, ChangesNothingTheSecondTimeAndSaysSo)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const qint64 changes = number(u"SELECT count(*) FROM change"_s);

    const RecordImportSummary again = importedText(RecordKind::Customer, kThreeCustomers);

    EXPECT_EQ(again.unchanged, 3);
    EXPECT_EQ(again.created + again.updated + again.rowsRejected, 0);
    EXPECT_FALSE(again.change.has_value());
    EXPECT_EQ(number(u"SELECT count(*) FROM change"_s), changes);
}

TEST_P(RecordImportTest, TakesAMomentToldToTheSecondForTheOneKnownMoreExactly)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const RecordImportSummary first = importedText(
        RecordKind::Activity, "id,customer,date,type,subject\nA-1,Acme,2024-03-05T18:05:30.637Z,Call,Prices\n");
    ASSERT_EQ(first.created, 1);

    const RecordImportSummary same = importedText(
        RecordKind::Activity, "id,customer,date,type,subject\nA-1,Acme,2024-03-05T18:05:30Z,Call,Prices\n");
    const RecordImportSummary other = importedText(
        RecordKind::Activity, "id,customer,date,type,subject\nA-1,Acme,2024-03-05T18:05:31Z,Call,Prices\n");

    EXPECT_EQ(same.unchanged, 1);
    EXPECT_EQ(other.updated, 1);
}

TEST_P(RecordImportTest, ChangesWhatIsThereAndKeepsItWhereACellIsEmpty)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);

    const RecordImportSummary summary
        = importedText(RecordKind::Customer, "name,industry,phone,city\nAcme,,010-5550199,Boston\n宏远贸易,零售,,\n");

    EXPECT_EQ(summary.updated, 1);
    EXPECT_EQ(summary.unchanged, 1);
    EXPECT_EQ(summary.changedFields, (QMap<QString, qint64>{{u"city"_s, 1}, {u"phones"_s, 1}}));
    const Customer acme = customerCalled(u"Acme"_s);
    EXPECT_EQ(acme.details.industry, u"Medical"_s);
    EXPECT_EQ(acme.details.city, u"Boston"_s);
    EXPECT_EQ(acme.details.phones, (Reaches{{ReachUse::Work, u"010-5550199"_s}}));
    EXPECT_EQ(acme.revision, 2);
    expectSound();
}

TEST_P(RecordImportTest, FindsByMailWhateverItsCase)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    RecordImportPlan plan = recordPlan(RecordKind::Customer, "email,city\nSALES@zoe.de,Köln\nnobody@x.de,Bonn\n");
    plan.keys = {u"mail"_s};
    plan.mode = ImportMode::UpdateOnly;

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(summary.updated, 1);
    EXPECT_EQ(summary.left, 1);
    EXPECT_EQ(customerCalled(u"Zoë GmbH"_s).details.city, u"Köln"_s);
    EXPECT_EQ(customerCalled(u"Zoë GmbH"_s).details.mails.size(), 2);
}

TEST_P(RecordImportTest, RejectsARowThatCouldMeanSeveralRecords)
{
    for (int i = 0; i < 2; ++i) {
        CustomerDraft twin;
        twin.name = u"Twin"_s;
        ASSERT_TRUE(runChange(writer(), createCustomer(twin), kAuthor, kNow, kUsd).has_value());
    }

    const RecordImportSummary summary = importedText(RecordKind::Customer, "name,city\nTwin,Paris\n");

    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"ambiguous-record"_s, 1}}));
    EXPECT_FALSE(summary.change.has_value());
}

TEST_P(RecordImportTest, LeavesWhatTheModeDoesNotName)
{
    (void)importedText(RecordKind::Customer, "name,city\nAcme,Boston\n");
    RecordImportPlan plan = recordPlan(RecordKind::Customer, "name,city\nAcme,Berlin\nNew one,Bonn\n");

    plan.mode = ImportMode::CreateOnly;
    const RecordImportSummary created = imported(plan);

    EXPECT_EQ(created.created, 1);
    EXPECT_EQ(created.left, 1);
    EXPECT_EQ(customerCalled(u"Acme"_s).details.city, u"Boston"_s);
}

TEST_P(RecordImportTest, TakesTheFirstOfTwoRowsThatMeanOneRecord)
{
    const QByteArray content = "name,city\nAcme,Boston\nAcme,Boston\nAcme,Berlin\n";

    const RecordImportSummary summary = importedText(RecordKind::Customer, content);
    const RecordImportSummary again = importedText(RecordKind::Customer, content);

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.repeated, 1);
    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"twice-in-file"_s, 1}}));
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_EQ(again.repeated, 1);
    EXPECT_EQ(again.rowsRejected, 1);
    EXPECT_EQ(customerCalled(u"Acme"_s).details.city, u"Boston"_s);
}

TEST_P(RecordImportTest, FindsAParentThatStandsFurtherDown)
{
    const RecordImportSummary summary = importedText(
        RecordKind::Customer, "name,parent company\nGrandchild,Child\nChild,Mother\nMother,\nOrphan,Nobody\n");

    EXPECT_EQ(summary.created, 3);
    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"no-such-record"_s, 1}}));
    EXPECT_EQ(customerCalled(u"Grandchild"_s).details.parent, customerCalled(u"Child"_s).id);
    EXPECT_EQ(customerCalled(u"Child"_s).details.parent, customerCalled(u"Mother"_s).id);
    expectSound();
}

TEST_P(RecordImportTest, RefusesACircleOfParents)
{
    (void)importedText(RecordKind::Customer, "name,parent company\nMother,\nChild,Mother\n");

    const RecordImportSummary summary = importedText(RecordKind::Customer, "name,parent company\nMother,Child\n");

    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"own-parent"_s, 1}}));
    EXPECT_FALSE(customerCalled(u"Mother"_s).details.parent.has_value());
}

TEST_P(RecordImportTest, GivesOwnersByNameAndListsThoseWhomNobodyKnows)
{
    const auto users = UserStore(writer()).all();
    ASSERT_TRUE(users && !users->isEmpty());
    const QByteArray name = users->first().details.name.toUtf8();
    RecordImportPlan plan = recordPlan(RecordKind::Customer, "name,owner\nAcme," + name + "\nBeta,Nobody at all\n");
    const RecordImportSummary check = checked(plan);
    plan.unknownOwners = UnknownOwners::LeaveOut;

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(check.created, 1);
    EXPECT_EQ(check.reasons, (QMap<QString, qint64>{{u"no-such-record"_s, 1}}));
    EXPECT_TRUE(check.unknownNames.value(0).choices.contains(users->first().details.name));
    EXPECT_EQ(summary.created, 2);
    ASSERT_EQ(summary.unknownNames.size(), 1);
    EXPECT_EQ(summary.unknownNames.first().text, u"Nobody at all"_s);
    EXPECT_EQ(customerCalled(u"Acme"_s).details.owner, users->first().id);
    EXPECT_FALSE(customerCalled(u"Beta"_s).details.owner.has_value());
}

TEST_P(RecordImportTest, RejectsCellsThatNoFieldCanHave)
{
    const RecordImportSummary summary = importedText(
        RecordKind::Customer,
        "name,mail,status,credit limit\n"
        "A,no mail,,\n"
        "B,,sleeping,\n"
        "C,,,-5\n"
        ",x@y.de,,\n"
        "Good,good@x.de,lead,5\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(
        summary.reasons,
        (QMap<QString, qint64>{
            {u"missing"_s, 1}, {u"not-a-choice"_s, 1}, {u"not-a-mail"_s, 1}, {u"out-of-range"_s, 1}}));
    EXPECT_EQ(sumOfRows(summary), summary.rowsRead);
}

TEST_P(RecordImportTest, MakesContactsOfTheirCustomers)
{
    (void)importedText(RecordKind::Customer, "name,external_key\nAcme,A-1\n宏远贸易,H-1\n");

    const RecordImportSummary summary = importedText(
        RecordKind::Contact,
        "First Name,Last Name,Account Name,Email,Mobile\n"
        "Ada,Byron,Acme,ada@acme.com,+1 555 0100\n"
        "伟,王,宏远贸易,wang@hy.cn,13800138000\n"
        "Bob,Stone,A-1,bob@acme.com,\n"
        "Eve,Nowhere,No such company,,\n");

    EXPECT_EQ(summary.created, 3);
    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"no-such-record"_s, 1}}));
    const Contact ada = contactCalled(u"Ada Byron"_s);
    EXPECT_EQ(ada.customer, customerCalled(u"Acme"_s).id);
    EXPECT_TRUE(ada.details.isPrimary);
    EXPECT_EQ(ada.details.phones, (Reaches{{ReachUse::Mobile, u"+1 555 0100"_s}}));
    EXPECT_FALSE(contactCalled(u"Bob Stone"_s).details.isPrimary);
    EXPECT_EQ(contactCalled(u"王伟"_s).customer, customerCalled(u"宏远贸易"_s).id);
    expectSound();
}

TEST_P(RecordImportTest, MakesTheCustomersOfContactsWhenAskedTo)
{
    RecordImportPlan plan
        = recordPlan(RecordKind::Contact, "name,company,mail\nAda,Acme,ada@acme.com\nBob,Acme,bob@acme.com\n");
    plan.missingCustomers = MissingCustomers::Create;

    const RecordImportSummary dry = checked(plan);
    const RecordImportSummary summary = imported(plan);
    const RecordImportSummary again = imported(plan);

    EXPECT_EQ(dry.customersCreated, 1);
    EXPECT_EQ(summary.customersCreated, 1);
    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(again.customersCreated, 0);
    EXPECT_EQ(contactCalled(u"Bob"_s).customer, customerCalled(u"Acme"_s).id);
    expectSound();
}

TEST_P(RecordImportTest, TellsNamesakesOfTwoCustomersApart)
{
    (void)importedText(RecordKind::Customer, "name\nAcme\nBeta\n");
    const QByteArray content = "name,company,title\n李明,Acme,经理\n李明,Beta,会计\n";

    const RecordImportSummary summary = importedText(RecordKind::Contact, content);
    const RecordImportSummary again = importedText(RecordKind::Contact, content);

    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(again.unchanged, 2);
}

TEST_P(RecordImportTest, KeepsOneMainContact)
{
    (void)importedText(RecordKind::Customer, "name\nAcme\n");
    (void)importedText(RecordKind::Contact, "name,company\nAda,Acme\nBob,Acme\n");
    const QByteArray content = "name,company,is_primary\nAda,Acme,no\nBob,Acme,yes\nCid,Acme,yes\n";

    const RecordImportSummary summary = importedText(RecordKind::Contact, content);
    const RecordImportSummary again = importedText(RecordKind::Contact, content);

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.updated, 1);
    EXPECT_EQ(number(u"SELECT count(*) FROM contact WHERE is_primary = 1"_s), 1);
    EXPECT_TRUE(contactCalled(u"Bob"_s).details.isPrimary);
    EXPECT_EQ(again.unchanged, 3);
    EXPECT_FALSE(again.change.has_value());
}

TEST_P(RecordImportTest, MakesProductsInTheirCategories)
{
    const RecordImportSummary summary = importedText(
        RecordKind::Product,
        "sku,product,category,price,cost,tax\n"
        "X-1,Lamp,Light / Table,19.90,7.5,16\n"
        "X-2,Bulb,Light,2.00,,\n"
        ",No number,Light,3.00,,\n");

    EXPECT_EQ(summary.created, 3);
    EXPECT_EQ(summary.categoriesCreated, 2);
    const ProductDraft lamp = productOf(u"X-1"_s).details;
    EXPECT_EQ(lamp.name, u"Lamp"_s);
    EXPECT_EQ(lamp.listPrice, Money(1990, kUsd));
    EXPECT_EQ(lamp.cost, Money(750, kUsd));
    EXPECT_EQ(lamp.taxRate.basisPoints, 1600);
    EXPECT_NE(lamp.category, productOf(u"X-2"_s).details.category);
    expectSound();
}

TEST_P(RecordImportTest, RejectsAnArticleNumberThatAnotherProductHas)
{
    (void)importedText(RecordKind::Product, "sku,name\nX-1,Lamp\nX-2,Bulb\n");
    RecordImportPlan plan = recordPlan(RecordKind::Product, "sku,name\nX-1,Bulb\nX-9,Tube\n");
    plan.keys = {u"name"_s};

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"key-taken"_s, 1}}));
}

TEST_P(RecordImportTest, FindsTheSameInACheckAndWritesNothing)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const auto before = logicalDump(writer());
    const RecordImportPlan plan = recordPlan(
        RecordKind::Customer, "name,city,parent company,mail\nAcme,Boston,New mother,\nNew mother,Bonn,,\nBad,,,x\n");

    const RecordImportSummary dry = checked(plan);

    EXPECT_EQ(logicalDump(writer()), before);
    const RecordImportSummary summary = imported(plan);
    EXPECT_TRUE(dry.isDryRun);
    EXPECT_EQ(dry.created, summary.created);
    EXPECT_EQ(dry.updated, summary.updated);
    EXPECT_EQ(dry.reasons, summary.reasons);
    EXPECT_EQ(dry.changedFields, summary.changedFields);
    EXPECT_EQ(summary.updated, 1);
}

TEST_P(RecordImportTest, KeepsRejectedRowsAsAFileThatCanBeImported)
{
    RecordImportPlan plan
        = recordPlan(RecordKind::Contact, "name,company,mail\nAda,Acme,ada@acme.com\n\"Bob, junior\",Acme,x\n");
    plan.rejectsPath = folder() + u"/rejects.csv"_s;
    (void)imported(plan);
    (void)importedText(RecordKind::Customer, "name\nAcme\n");

    RecordImportPlan second = recordPlanOf(RecordKind::Contact, plan.rejectsPath);
    second.rejectsPath = folder() + u"/again.csv"_s;
    const RecordImportSummary summary = imported(second);

    EXPECT_EQ(summary.rowsRead, 2);
    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(contactCalled(u"Ada"_s).customer, customerCalled(u"Acme"_s).id);
    QFile again(second.rejectsPath);
    ASSERT_TRUE(again.open(QIODevice::ReadOnly));
    EXPECT_EQ(again.readAll(), QByteArray("\xEF\xBB\xBFname,company,mail\r\n\"Bob, junior\",Acme,x\r\n"));
}

TEST_P(RecordImportTest, LeavesNothingOfACancelledImport)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const QStringList before = customersAsSeen();
    QByteArray content = "name,city\nAcme,Boston\n宏远贸易,上海\n";
    for (int i = 0; i < 5000; ++i) {
        content += "Customer " + QByteArray::number(i) + ",Bonn\n";
    }
    const RecordImportPlan plan = recordPlan(RecordKind::Customer, content);

    const auto cancelled = importRecords(writerThrough(writer()), plan, kAuthor, kNow, [](const ImportProgress& at) {
        return at.isRemoving || at.bytesRead < at.fileSize;
    });

    ASSERT_FALSE(cancelled.has_value());
    EXPECT_EQ(cancelled.error().error.code, ErrorCode::Cancelled);
    EXPECT_EQ(customersAsSeen(), before);
    expectSound();
}

TEST_P(RecordImportTest, UndoesWhatItMadeAndWhatItChanged)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const QStringList before = customersAsSeen();
    const RecordImportSummary summary = importedText(
        RecordKind::Customer, "name,city,mail\nAcme,Boston,new@acme.com\nZoë GmbH,Köln,\nNew one,Bonn,\n");
    ASSERT_EQ(summary.updated, 2);

    const auto undone = undoImport(writer(), *summary.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->restored, 2);
    EXPECT_EQ(undone->customers, 1);
    EXPECT_EQ(undone->kept, 0);
    EXPECT_EQ(customersAsSeen(), before);
    expectSound();
}

TEST_P(RecordImportTest, UndoLeavesAndListsWhatWasChangedSince)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const RecordImportSummary summary
        = importedText(RecordKind::Customer, "name,city\nAcme,Boston\nZoë GmbH,Köln\nNew one,Bonn\n");
    Customer acme = customerCalled(u"Acme"_s);
    acme.details.industry = u"Lamps"_s;
    edit(acme, acme.details);

    const auto undone = undoImport(writer(), *summary.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->restored, 1);
    EXPECT_EQ(undone->kept, 1);
    EXPECT_EQ(undone->keptRows, QList{acme.ref()});
    EXPECT_EQ(customerCalled(u"Acme"_s).details.city, u"Boston"_s);
    EXPECT_EQ(customerCalled(u"Zoë GmbH"_s).details.city, QString());
}

TEST_P(RecordImportTest, UndoTakesContactsBeforeTheirCustomers)
{
    RecordImportPlan plan = recordPlan(RecordKind::Contact, "name,company\nAda,Acme\nBob,Acme\n");
    plan.missingCustomers = MissingCustomers::Create;
    const RecordImportSummary summary = imported(plan);

    const auto undone = undoImport(writer(), *summary.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->contacts, 2);
    EXPECT_EQ(undone->customers, 1);
    EXPECT_EQ(undone->kept, 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer"_s), 0);
    expectSound();
}

TEST_P(RecordImportTest, UndoThatWasInterruptedIsFinishedAtTheNextOpen)
{
    QByteArray customers = "name,city\n";
    QByteArray moved = "name,city\n";
    for (int i = 0; i < 1500; ++i) {
        customers += "Customer " + QByteArray::number(i) + ",Bonn\n";
        moved += "Customer " + QByteArray::number(i) + ",Köln\n";
    }
    (void)importedText(RecordKind::Customer, customers);
    const RecordImportSummary summary = importedText(RecordKind::Customer, moved);
    ASSERT_EQ(summary.updated, 1500);

    const auto stopped
        = undoImport(writerThrough(writer()), *summary.change, kAuthor, kNow, [](qint64 rows) { return rows == 0; });
    ASSERT_FALSE(stopped.has_value());
    ASSERT_TRUE(undoUnfinishedBatches(writer()).has_value());

    EXPECT_EQ(number(u"SELECT count(*) FROM customer WHERE city = 'Bonn'"_s), 1500);
    EXPECT_EQ(readChange(writer(), *summary.change)->batchState, u"undone"_s);
    expectSound();
}

TEST_P(RecordImportTest, ImportThatWasKilledIsPutBackAtTheNextOpen)
{
    (void)importedText(RecordKind::Customer, kThreeCustomers);
    const QStringList before = customersAsSeen();
    const RecordImportSummary summary = importedText(RecordKind::Customer, "name,city\nAcme,Boston\nNew one,Bonn\n");
    ASSERT_TRUE(setBatchState(writer(), *summary.change, u"running"_s, 0).has_value()); // as a kill leaves it

    ASSERT_TRUE(undoUnfinishedBatches(writer()).has_value());

    EXPECT_EQ(customersAsSeen(), before);
    expectSound();
}

TEST_P(RecordImportTest, RemembersColumnsForFilesOfTheSameKind)
{
    RecordImportPlan plan = recordPlan(RecordKind::Customer, "name,remark\nAcme,Boston\n");
    plan.mapping.set(u"city"_s, 1);
    (void)imported(plan);
    const QString path = file("name,remark\nBeta,Bonn\n", "second.csv");

    const auto customers = inspectRecords(writer(), RecordKind::Customer, path);
    const auto products = inspectRecords(writer(), RecordKind::Product, path);

    ASSERT_TRUE(customers && products);
    EXPECT_TRUE(customers->isSavedPlan);
    EXPECT_EQ(customers->plan.mapping, plan.mapping);
    EXPECT_FALSE(products->isSavedPlan);
}

TEST_P(RecordImportTest, IsNotForEveryRole)
{
    const RecordImportPlan plan = recordPlan(RecordKind::Customer, "name\nAcme\n");

    const auto summary = importRecords(writerThrough(writer()), plan, {UserId(1), Role::Support}, kNow);

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().error.code, ErrorCode::NotAllowed);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer"_s), 0);
}

TEST_P(RecordImportTest, SaysWhichColumnIsMissing)
{
    const RecordImportPlan plan = recordPlan(RecordKind::Customer, "city,phone\nBonn,1\n");

    const auto summary = checkRecords(writer(), plan, kAuthor);

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().error.code, ErrorCode::InvalidInput);
    EXPECT_TRUE(summary.error().error.detail.contains(u"name"_s));
}

} // namespace zhike::testing
