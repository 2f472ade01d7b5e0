// The examples that the window offers come in as they are.
#include "exchange/examplefile.h"
#include "exchange/subjectguess.h"
#include "services/importing/recordimporttest.h"

namespace zhike::testing {

namespace {

class ExampleFileTest : public RecordImportTest { };
INSTANTIATE_TEST_SUITE_P(Engines, ExampleFileTest, kBothEngines, engineName);

} // namespace

TEST_P(ExampleFileTest, EveryKindComesInWithoutARejectedRow)
{
    for (const RecordKind kind : kImportSubjects) {
        const QString path = folder() + u"/example.csv"_s;
        ASSERT_TRUE(writeExampleFile(kind, path).has_value());
        const auto detection = detectTable(path);
        ASSERT_TRUE(detection.has_value());
        const std::string name = tableOf(kind);

        EXPECT_EQ(guessSubject(detection->header), kind) << name;
        if (kind == RecordKind::Order) {
            const OrderImportSummary summary = ImportTest::imported(path);
            EXPECT_EQ(summary.rowsImported, 2);
            EXPECT_EQ(summary.rowsRejected, 0);
            continue;
        }
        RecordImportPlan plan = recordPlanOf(kind, path);
        plan.missingCustomers = MissingCustomers::Create;
        const RecordImportSummary summary = imported(plan);
        EXPECT_EQ(summary.created + summary.updated + summary.unchanged, 2) << name;
        EXPECT_EQ(summary.rowsRejected, 0) << name;
        EXPECT_EQ(plan.mapping.columns().size(), detection->header.size()) << name << ": every column has its field";
    }
    expectSound();
}

} // namespace zhike::testing
