#include "cli/benchtable.h"
#include "cliprocess.h"

#include <QFileInfo>
#include <QJsonArray>
#include <gmock/gmock.h>

namespace zhike::testing {

using namespace Qt::StringLiterals;
using cli::BenchBudget;
using cli::BenchLine;
using cli::BenchTable;

TEST(BenchLine, TakesPercentilesAmongWhatWasMeasured)
{
    std::vector<double> values;
    for (int i = 1; i <= 200; ++i) {
        values.push_back(i);
    }

    EXPECT_EQ(BenchLine::percentile(values, 0.5), 100);
    EXPECT_EQ(BenchLine::percentile(values, 0.95), 190);
    EXPECT_EQ(BenchLine::percentile(values, 0.99), 198);
    EXPECT_EQ(BenchLine::percentile({7}, 0.95), 7);
    EXPECT_EQ(BenchLine::percentile({}, 0.95), 0);
}

TEST(BenchTable, LeavesTheWarmUpOut)
{
    BenchTable table;

    const auto line = table.time(u"nothing"_s, 1000, 11, [](int) { return Result<void>(); });

    ASSERT_TRUE(line.has_value());
    EXPECT_EQ(line->values.size(), 10U);
    EXPECT_TRUE(line->isMet());
}

TEST(BenchTable, KnowsBudgetsThatMustBeReachedAndThatMustNotBeExceeded)
{
    BenchTable table;
    table.note(u"import"_s, u"rows/s"_s, 60'000, BenchBudget{50'000, true});
    table.note(u"memory"_s, u"MB"_s, 300, BenchBudget{200});

    EXPECT_TRUE(table.lines()[0].isMet());
    EXPECT_FALSE(table.lines()[1].isMet());
    EXPECT_TRUE(table.toText().last().contains(u"MISSED"_s));
}

TEST(BenchTable, PassesTheFirstErrorOn)
{
    BenchTable table;

    const auto line = table.time(u"broken"_s, 1, 10, [](int i) {
        return i < 2 ? Result<void>() : Result<void>(fail(ErrorCode::Io, u"gone"_s));
    });

    ASSERT_FALSE(line.has_value());
    EXPECT_EQ(line.error().code, ErrorCode::Io);
    EXPECT_TRUE(table.lines().empty());
}

class Bench : public CliTest { };

TEST_F(Bench, MakesASmallCompanyMeasuresItAndLeavesItSound)
{
    const CliAnswer made
        = run({u"bench"_s, u"make"_s, company(), u"--customers"_s, u"2000"_s, u"--orders"_s, u"12000"_s, u"--json"_s});
    ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    EXPECT_EQ(made.json()[u"customers"_s].toInt(), 2000);
    EXPECT_NEAR(made.json()[u"orders"_s].toDouble(), 12'000, 1'200);
    EXPECT_FALSE(QFileInfo::exists(company() + u".making"_s));

    const CliAnswer measured
        = run({u"bench"_s, u"run"_s, company(), u"--times"_s, u"6"_s, u"--import-rows"_s, u"2000"_s, u"--json"_s});
    ASSERT_EQ(measured.exitCode, 0) << measured.err.toStdString();
    QStringList lines;
    for (const QJsonValue& line : measured.json()[u"lines"_s].toArray()) {
        lines.append(line[u"what"_s].toString());
        EXPECT_GT(line[u"count"_s].toInt(), 0) << lines.last().toStdString();
    }
    for (const QString& expected :
         {u"find anyone while typing, a key"_s, u"open the list of customers: first rows"_s,
          u"jump anywhere in the list of customers"_s, u"a customer's page with its timeline"_s,
          u"save an order with three lines"_s, u"save a case entry"_s, u"a segment counted while its rule is edited"_s,
          u"import 2,000 rows of orders, CSV, this company"_s, u"all figures for everyone, from scratch"_s,
          u"memory at rest, all customers listed"_s}) {
        EXPECT_THAT(lines, ::testing::Contains(expected)) << expected.toStdString();
    }

    const CliAnswer verified = runHere({u"verify"_s});
    EXPECT_EQ(verified.exitCode, 0) << verified.out.toStdString() << verified.err.toStdString();
}

TEST_F(Bench, DoesNotTouchAFileThatIsThere)
{
    ASSERT_EQ(run({u"bench"_s, u"make"_s, company(), u"--customers"_s, u"50"_s}).exitCode, 0);
    const QDateTime before = QFileInfo(company()).lastModified();

    const CliAnswer again = run({u"bench"_s, u"make"_s, company(), u"--customers"_s, u"50"_s});

    EXPECT_EQ(again.exitCode, 1);
    EXPECT_EQ(QFileInfo(company()).lastModified(), before);
}

TEST_F(Bench, RefusesOptionsThatMeanNothing)
{
    EXPECT_EQ(run({u"bench"_s, u"make"_s, company(), u"--customers"_s, u"0"_s}).exitCode, 2);
    EXPECT_EQ(run({u"bench"_s, u"run"_s, company(), u"--only"_s, u"dancing"_s}).exitCode, 2);
    EXPECT_EQ(run({u"bench"_s, u"run"_s, company()}).exitCode, 1); // there is no such file
}

} // namespace zhike::testing
