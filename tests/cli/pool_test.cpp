#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class PoolProgram : public CliTest {
protected:
    void SetUp() override
    {
        QFile file(path("customers.csv"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("name\nHongyuan\n");
        file.close();
        ASSERT_EQ(runHere({u"import"_s, u"customers"_s, file.fileName(), u"--json"_s}).exitCode, 0);
    }
};

} // namespace

TEST_F(PoolProgram, SimulatesARuleThatIsNotWrittenDown)
{
    const CliAnswer simulated = runHere({u"pool"_s, u"simulate"_s, u"--days"_s, u"60"_s});

    ASSERT_EQ(simulated.exitCode, 0) << simulated.err.toStdString();
    EXPECT_EQ(simulated.json().value("days"_L1).toArray().size(), 31);
    const CliAnswer list = runHere({u"pool"_s, u"list"_s});
    ASSERT_EQ(list.exitCode, 0) << list.err.toStdString();
    EXPECT_TRUE(list.json().value("rules"_L1).toArray().isEmpty());
}

TEST_F(PoolProgram, WantsARuleOrDaysToSimulate)
{
    EXPECT_EQ(runHere({u"pool"_s, u"simulate"_s}).exitCode, 2);
    EXPECT_EQ(runHere({u"pool"_s, u"simulate"_s, u"--rule"_s, u"none"_s}).exitCode, 1);
}

TEST_F(PoolProgram, RunsNothingWithoutRules)
{
    const CliAnswer run = runHere({u"pool"_s, u"run"_s});

    ASSERT_EQ(run.exitCode, 0) << run.err.toStdString();
    EXPECT_EQ(run.json().value("returned"_L1).toInt(-1), 0);
}

} // namespace zhike::testing
