// Public files of logs, lists, a pipeline and tickets, imported as they are. They may not be shipped, so this runs only
// where they are kept.
#include "services/importing/recordimporttest.h"

#include <QDir>
#include <QProcess>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class RealFiles : public RecordImportTest {
protected:
    void SetUp() override
    {
        const QString set = qEnvironmentVariable("ZHIKE_SHARED_DATA");
        m_folder.setPath(set.isEmpty() ? QStringLiteral(ZHIKE_SOURCE_DIR "/../shared/data") : set);
        if (!m_folder.exists(u"maven_crm"_s)) {
            GTEST_SKIP() << "no shared data (set ZHIKE_SHARED_DATA)";
        }
        RecordImportTest::SetUp();
    }
    /// The file, unpacked where it is packed.
    QString path(const QString& name)
    {
        if (m_folder.exists(name)) {
            return m_folder.filePath(name);
        }
        const QString unpacked = folder() + u'/' + name;
        QProcess gzip;
        gzip.setStandardOutputFile(unpacked);
        gzip.start(u"gzip"_s, {u"-dc"_s, m_folder.filePath(name + u".gz"_s)});
        EXPECT_TRUE(gzip.waitForFinished(60'000));
        return unpacked;
    }
    RecordImportSummary took(RecordKind kind, const QString& name)
    {
        return RecordImportTest::imported(recordPlanOf(kind, path(name)));
    }
    OrderImportSummary tookLog(const QString& name) { return ImportTest::imported(path(name)); }
    qint64 net(const OrderImportSummary& summary) { return summary.totals.value(u"USD"_s).net; }
    void makePipelinesCompany()
    {
        EXPECT_EQ(took(RecordKind::User, u"maven_crm/sales_teams.csv"_s).created, 35);
        EXPECT_EQ(took(RecordKind::Customer, u"maven_crm/accounts.csv"_s).created, 85);
        EXPECT_EQ(took(RecordKind::Product, u"maven_crm/products.csv"_s).created, 7);
    }

private:
    QDir m_folder;
};
INSTANTIATE_TEST_SUITE_P(Engines, RealFiles, ::testing::Values(Engine::Sqlite), engineName);

} // namespace

TEST_P(RealFiles, ThePipelineGoesInOnceAPersonHasSaidWhatItsNamesMean)
{
    makePipelinesCompany();
    RecordImportPlan plan = recordPlanOf(RecordKind::Opportunity, path(u"maven_crm/sales_pipeline.csv"_s));
    const RecordImportSummary check = checked(plan);
    ASSERT_EQ(check.unknownNames.size(), 1);
    EXPECT_EQ(check.unknownNames.first().text, u"GTXPro"_s);
    EXPECT_EQ(check.unknownNames.first().likely, u"GTX Pro"_s);
    EXPECT_EQ(check.unknownNames.first().rows, 1480);
    EXPECT_EQ(check.rowsRejected, 2683);

    plan.spellings.insert(u"GTXPro"_s, check.unknownNames.first().likely);
    plan.withoutCustomer = u"Not known"_s;
    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(summary.created, 8800);
    EXPECT_EQ(summary.rowsRejected, 0);
    const auto inStage = [this](const char* name, const char* what) {
        return number(u"SELECT %1 FROM opportunity o JOIN stage s ON s.id = o.stage_id WHERE s.name = '%2'"_s.arg(
            QLatin1StringView(what), QLatin1StringView(name)));
    };
    EXPECT_EQ(inStage("Won", "count(*)"), 4238);
    EXPECT_EQ(inStage("Won", "sum(o.amount)"), 1'000'553'400);
    EXPECT_EQ(inStage("Lost", "count(*)"), 2473);
    EXPECT_EQ(inStage("Needs", "count(*)"), 1589);
    EXPECT_EQ(inStage("Qualify", "count(*)"), 500);
    EXPECT_EQ(number(u"SELECT count(*) FROM opportunity WHERE owner_id IS NULL OR product_id IS NULL"_s), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer WHERE parent_id IS NOT NULL"_s), 15);
    EXPECT_EQ(checked(plan).unchanged, 8800);
}

TEST_P(RealFiles, TicketsGoInWithTheirTimesAndTheImpossibleOnesAreListed)
{
    RecordImportPlan plan = recordPlanOf(RecordKind::Case, path(u"support_tickets/support_tickets.csv"_s));
    plan.missingCustomers = MissingCustomers::Create;
    plan.newCustomers = CustomerKind::Person;
    plan.createsProducts = true;

    const RecordImportSummary summary = imported(plan);

    EXPECT_EQ(summary.created, 2769);
    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_EQ(summary.warnings, (QMap<QString, qint64>{{u"impossible"_s, 1365}}));
    ASSERT_FALSE(summary.warned.isEmpty());
    EXPECT_EQ(summary.warned.first().line, 3); // solved at 1:57, answered at 7:29
    EXPECT_EQ(number(u"SELECT count(*) FROM service_case WHERE resolved_at < first_responded_at"_s), 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM service_case WHERE resolved_at IS NOT NULL"_s), 2769 - 1365);
    EXPECT_EQ(number(u"SELECT count(*) FROM service_case WHERE rating BETWEEN 1 AND 5"_s), 2769);
    EXPECT_EQ(checked(plan).unchanged, 2769);
}

TEST_P(RealFiles, LogsGoInWithTheirTotals)
{
    const OrderImportSummary sample = tookLog(u"cdnow_sample.csv"_s);
    EXPECT_EQ(sample.rowsImported, 6919);
    EXPECT_EQ(sample.customersCreated, 2357);
    EXPECT_EQ(sample.ordersCreated, 6696);

    const OrderImportSummary scored = tookLog(u"rfm_orders.csv"_s);
    EXPECT_EQ(scored.rowsImported, 4906);
    EXPECT_EQ(scored.customersCreated, 995);
    EXPECT_EQ(net(scored), 46'415'800);

    const OrderImportSummary store = tookLog(u"superstore/superstore.csv"_s);
    EXPECT_EQ(store.rowsImported, 9994);
    EXPECT_EQ(store.customersCreated, 793);
    EXPECT_EQ(store.ordersCreated, 5009);
    EXPECT_EQ(net(store), 229'720'107);
    expectSound();
}

TEST_P(RealFiles, ALogOfVisitsHasNoAmounts)
{
    const OrderImportSummary visits = tookLog(u"lifetimes_example_transactions.csv"_s);

    EXPECT_EQ(visits.rowsRead, 15'273);
    EXPECT_EQ(visits.rowsImported, 15'273);
    EXPECT_EQ(visits.customersCreated, 5000);
    EXPECT_EQ(net(visits), 0);
}

TEST_P(RealFiles, AListWithoutNamesIsOneOfKeys)
{
    const RecordImportPlan plan = recordPlanOf(RecordKind::Customer, path(u"rfm_customers.csv"_s));
    const RecordImportSummary check = checked(plan);

    EXPECT_EQ(check.rowsRead, 39'999);
    EXPECT_EQ(check.created + check.repeated, 39'999);
    EXPECT_EQ(check.rowsRejected, 0) << check.reasons.keys().join(u' ').toStdString();
}

} // namespace zhike::testing
