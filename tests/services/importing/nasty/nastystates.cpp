#include "services/bin/bin.h"
#include "services/importing/nasty/nastyinput.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace zhike::testing {

namespace {

RecordImportPlan customers(NastyTest& test, const QByteArray& rows)
{
    return test.planFrom(RecordKind::Customer, test.path(rows));
}

/// The first row counts; the other is listed with its place and can be taken instead by mending the first.
void letsAPersonPick(NastyTest& test)
{
    RecordImportPlan plan = customers(test, "name,city\nAcme,Bonn\nAcme,Berlin\n");
    const RecordImportSummary check = test.check(plan);
    EXPECT_EQ(check.created, 1);
    EXPECT_EQ(check.reasons, (QMap<QString, qint64>{{u"twice-in-file"_s, 1}}));
    ASSERT_EQ(check.rejected.size(), 1);
    EXPECT_EQ(check.rejected.first().line, 3);

    plan.mends[1] = {{1, u"Berlin"_s}};
    const RecordImportSummary picked = test.import(plan);

    EXPECT_EQ(picked.created, 1);
    EXPECT_EQ(picked.repeated, 1);
    EXPECT_EQ(test.called(u"Acme"_s).details.city, u"Berlin"_s);
}

CustomerId binnedCustomer(NastyTest& test)
{
    (void)test.import(customers(test, "name,city,customer id\nAcme,Bonn,A-1\n"));
    const Customer acme = test.called(u"Acme"_s);
    const auto done = runChange(
        test.db(), deleteCustomer(acme.id, acme.revision, u"Acme"_s), NastyTest::author(), NastyTest::now(), kUsd);
    EXPECT_TRUE(done.has_value());
    return acme.id;
}

void offersTheBin(NastyTest& test)
{
    const CustomerId id = binnedCustomer(test);
    RecordImportPlan plan = customers(test, "name,city\nAcme,Berlin\nBeta,Köln\n");
    test.expectRejected(plan, RowProblem::InBin, 2, u"name"_s, 1);
    plan.binned = BinnedRecords::Restore;
    const RecordImportSummary check = test.check(plan);
    EXPECT_EQ(check.restored, 1);

    const RecordImportSummary summary = test.import(plan);

    EXPECT_EQ(summary.restored, 1);
    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(test.called(u"Acme"_s).id, id);
    EXPECT_EQ(test.called(u"Acme"_s).details.city, u"Berlin"_s);
    EXPECT_EQ(test.check(plan).unchanged, 2);
    test.expectCompanySound();
    const auto undone = undoImport(test.db(), *summary.change, NastyTest::author(), NastyTest::now());
    ASSERT_TRUE(undone.has_value());
    EXPECT_EQ(undone->kept, 0);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL"_s), 0);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM customer WHERE city = 'Bonn'"_s), 1);
    test.expectCompanySound();
}

void makesAnotherWhenToldTo(NastyTest& test)
{
    const CustomerId id = binnedCustomer(test);
    RecordImportPlan plan = customers(test, "name,city\nAcme,Berlin\n");
    plan.binned = BinnedRecords::MakeNew;
    EXPECT_EQ(test.import(plan).created, 1);
    EXPECT_NE(test.called(u"Acme"_s).id, id);
}

/// A row of a customer who is in the bin, of whom nobody makes another one by mistake.
void offersTheBinForItsCustomer(NastyTest& test)
{
    (void)binnedCustomer(test);
    RecordImportPlan plan = test.planFrom(RecordKind::Contact, test.path("name,company,mail\nAnn,Acme,ann@acme.cn\n"));
    plan.missingCustomers = MissingCustomers::Create;
    const RecordImportSummary check = test.check(plan);
    EXPECT_EQ(check.reasons, (QMap<QString, qint64>{{u"in-bin"_s, 1}}));
    plan.binned = BinnedRecords::Restore;

    const RecordImportSummary summary = test.import(plan);

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.customersCreated, 0);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL"_s), 1);
    test.expectCompanySound();
}

void offersTheBinForOrders(NastyTest& test)
{
    const CustomerId id = binnedCustomer(test);
    OrderImportPlan plan = test.orderPlan("1,2024-01-05,A-1,Acme,2,10.00,0,USD\n");
    const auto check = checkOrderLog(test.db(), plan, NastyTest::author());
    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->customersInBin, 1);
    plan.restoresCustomers = true;

    const auto summary = importOrders(writerThrough(test.db()), plan, NastyTest::author(), NastyTest::now());

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_EQ(summary->customersRestored, 1);
    EXPECT_EQ(summary->customersCreated, 0);
    EXPECT_EQ(test.called(u"Acme"_s).id, id);
    test.expectCompanySound();
    const auto undone = undoImport(test.db(), *summary->change, NastyTest::author(), NastyTest::now());
    ASSERT_TRUE(undone.has_value());
    EXPECT_EQ(undone->kept, 0);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM customer WHERE deleted_at IS NULL"_s), 0);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM sales_order"_s), 0);
    test.expectCompanySound();
}

void refusesACircle(NastyTest& test)
{
    (void)test.import(customers(test, "name,parent company\nMother,\nChild,Mother\n"));
    const qint64 changes = test.count(u"SELECT count(*) FROM change"_s);
    const RecordImportSummary circle = test.import(customers(test, "name,parent company\nMother,Child\n"));
    EXPECT_EQ(circle.reasons, (QMap<QString, qint64>{{u"own-parent"_s, 1}}));
    const RecordImportSummary self = test.import(customers(test, "name,parent company\nMother,Mother\nNew,New\n"));
    EXPECT_EQ(self.reasons, (QMap<QString, qint64>{{u"own-parent"_s, 2}}));
    const RecordImportSummary fresh = test.import(customers(test, "name,parent company\nOne,Two\nTwo,One\n"));
    EXPECT_EQ(fresh.rowsRejected, 2);
    EXPECT_EQ(test.count(u"SELECT count(*) FROM change"_s), changes);
}

UserId disabled(NastyTest& test, const QString& name)
{
    const auto users = UserStore(test.db()).readWhere(u" WHERE name = $1"_s, name);
    EXPECT_TRUE(users && users->size() == 1);
    EXPECT_TRUE(test.db().execute(u"UPDATE app_user SET is_active = 0 WHERE name = $1"_s, name).has_value());
    return users->first().id;
}

void listsOwnersWithChoices(NastyTest& test)
{
    (void)test.import(customers(test, "name,owner\nOld,Support\n"));
    const UserId gone = disabled(test, u"Support"_s);
    RecordImportPlan plan = customers(test, "name,owner\nAcme,Sales\nBeta,Nobody\nGamma,Support\nOld,Support\n");
    plan.rejectsPath = test.scratch() + u"/rejects.csv"_s;

    const RecordImportSummary check = test.check(plan);

    EXPECT_EQ(check.created, 1);
    EXPECT_EQ(check.unchanged, 1) << "what is his stays his";
    EXPECT_EQ(check.reasons, (QMap<QString, qint64>{{u"no-such-record"_s, 2}}));
    ASSERT_EQ(check.rejected.size(), 2);
    EXPECT_EQ(check.rejected[0].line, 3);
    EXPECT_EQ(check.rejected[1].line, 4);
    ASSERT_EQ(check.unknownNames.size(), 2);
    for (const UnknownName& name : check.unknownNames) {
        EXPECT_TRUE(name.choices.contains(u"Sales"_s));
        EXPECT_FALSE(name.choices.contains(u"Support"_s));
    }
    plan.spellings = {{u"Nobody"_s, u"Sales"_s}};
    EXPECT_EQ(test.import(plan).created, 2);
    EXPECT_EQ(test.called(u"Old"_s).details.owner, gone);
}

void changesNothingTheSecondTime(NastyTest& test)
{
    const RecordImportPlan plan = customers(test, "name,city\nAcme,Bonn\nBeta,Köln\n");
    (void)test.import(plan);
    const auto before = logicalDump(test.db());
    const RecordImportSummary again = test.import(plan);
    EXPECT_EQ(again.created, 0);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_FALSE(again.change.has_value());
    auto after = logicalDump(test.db());
    EXPECT_EQ(after[u"customer"_s], before[u"customer"_s]);
    EXPECT_EQ(after[u"change"_s], before[u"change"_s]);
    const OrderImportPlan orders = test.orderPlan("1,2024-01-05,A,Ann,2,10.00,0,USD\n");
    for (const qint64 expected : {1, 0}) {
        const auto summary = importOrders(writerThrough(test.db()), orders, NastyTest::author(), NastyTest::now());
        ASSERT_TRUE(summary.has_value());
        EXPECT_EQ(summary->ordersCreated, expected);
    }
}

QByteArray manyCustomers()
{
    QByteArray rows = "name,city\n";
    for (int i = 0; i < 30'000; ++i) {
        rows += "Customer " + QByteArray::number(i) + ",Bonn\n";
    }
    return rows;
}

QMap<QString, QStringList> companyOf(NastyTest& test)
{
    QMap<QString, QStringList> dump = logicalDump(test.db());
    dump.remove(u"import_mapping"_s);
    return dump;
}

/// Bytes of the same number are written over the file, and its time is set back.
void editWithoutATrace(const QString& path)
{
    struct stat before = {};
    ASSERT_EQ(::stat(QFile::encodeName(path).constData(), &before), 0);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.seek(file.size() - 5));
    ASSERT_EQ(file.write("Wien"), 4);
    file.close();
    const std::array times{before.st_atim, before.st_mtim};
    ASSERT_EQ(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times.data(), 0), 0);
}

void refusesAFileThatChanges(NastyTest& test)
{
    const RecordImportPlan plan = customers(test, manyCustomers());
    const auto before = companyOf(test);
    bool isEdited = false;

    const auto summary = test.tryImport(plan, NastyTest::author(), [&](const ImportProgress& at) {
        if (at.rows > 0 && !isEdited && !at.isRemoving) {
            isEdited = true;
            editWithoutATrace(plan.path);
        }
        return true;
    });

    ASSERT_TRUE(isEdited);
    ASSERT_FALSE(summary.has_value());
    ASSERT_TRUE(summary.error().file.has_value());
    EXPECT_EQ(summary.error().file->problem, FileProblem::Changed);
    EXPECT_EQ(companyOf(test), before);
    test.expectCompanySound();
}

/// What was decided about one file is not done to another, whose rows would be others.
void refusesAFileThatChangedSinceTheCheck(NastyTest& test)
{
    const RecordImportPlan plan = customers(test, "name,city\nAcme,Bonn\n");
    (void)test.check(plan);
    editWithoutATrace(plan.path);
    test.expectPlanRefused(plan, FileProblem::Changed);
    const auto orders
        = inspectOrderLog(test.db(), test.path("order,date,customer,amount\n1,2024-01-05,A,5\n", "o.csv"));
    ASSERT_TRUE(orders.has_value());
    editWithoutATrace(orders->plan.path);
    const auto import = importOrders(writerThrough(test.db()), orders->plan, NastyTest::author(), NastyTest::now());
    ASSERT_FALSE(import.has_value());
    EXPECT_EQ(import.error().file->problem, FileProblem::Changed);
}

NastyRun rollsBackWhen(const QString& sql)
{
    return [=](NastyTest& test) {
        const RecordImportPlan plan = customers(test, manyCustomers());
        const auto before = companyOf(test);
        bool isDone = false;

        const auto summary = test.tryImport(plan, NastyTest::author(), [&](const ImportProgress& at) {
            if (at.rows > 0 && !isDone && !at.isRemoving) {
                isDone = true;
                EXPECT_EQ(test.db().execute(sql).value_or(0), 1);
            }
            return true;
        });

        ASSERT_TRUE(isDone);
        ASSERT_FALSE(summary.has_value());
        EXPECT_EQ(summary.error().error.code, ErrorCode::NotAllowed);
        auto after = companyOf(test);
        after[u"app_user"_s] = before[u"app_user"_s];
        EXPECT_EQ(after, before);
        test.expectCompanySound();
    };
}

} // namespace

NastyInputs nastyStates()
{
    return {
        {92, "two rows of one key", "W", letsAPersonPick},
        {93, "a record in the bin", "W", offersTheBin},
        {93, "a record in the bin, and another wanted", "W", makesAnotherWhenToldTo},
        {93, "a row of a customer in the bin", "W", offersTheBinForItsCustomer},
        {93, "an order of a customer in the bin", "W", offersTheBinForOrders},
        {94, "companies above themselves", "R", refusesACircle},
        {95, "an owner whom nobody knows, and one who left", "R", listsOwnersWithChoices},
        {96, "a file twice", "A", changesNothingTheSecondTime},
        {97, "a file that changes while it is read", "F", refusesAFileThatChanges},
        {97, "a file that changed since it was checked", "F", refusesAFileThatChangedSinceTheCheck},
        {98, "a right that is lost meanwhile", "F",
         rollsBackWhen(u"UPDATE app_user SET role = 'support' WHERE id = 1"_s)},
        {98, "a person who is locked out meanwhile", "F",
         rollsBackWhen(u"UPDATE app_user SET is_active = 0 WHERE id = 1"_s)},
    };
}

} // namespace zhike::testing
