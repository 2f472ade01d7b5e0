#include "cliprocess.h"

#include "services/calls/runningwindow.h"
#include "support/eventloop.h"

#include <QFile>
#include <QJsonArray>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class CallCommand : public CliTest {
protected:
    void SetUp() override
    {
        QFile list(path("customers.csv"));
        ASSERT_TRUE(list.open(QIODevice::WriteOnly));
        list.write("Name,Phone\nAcme Trading,138 0016 4421\nBrandt,021 5555 1234\n");
        list.close();
        const CliAnswer made = runHere({u"import"_s, u"customers"_s, list.fileName()});
        ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    }
};

} // namespace

TEST_F(CallCommand, PrintsWhoHasTheNumberWithoutAWindow)
{
    const CliAnswer answer = runHere({u"call"_s, u"tel:+86-138-0016-4421"_s});

    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_EQ(answer.out, "Acme Trading\n");
}

TEST_F(CallCommand, TellsScriptsTheSame)
{
    const QJsonObject found = runHere({u"call"_s, u"+862155551234"_s, u"--json"_s}).json();

    EXPECT_EQ(found[u"callers"_s].toArray().first()[u"name"_s].toString(), u"Brandt"_s);
    EXPECT_FALSE(found[u"shown"_s].toBool());
    EXPECT_TRUE(runHere({u"call"_s, u"110"_s, u"--json"_s}).json()[u"callers"_s].toArray().isEmpty());
}

TEST_F(CallCommand, RefusesWhatIsNoNumber)
{
    EXPECT_EQ(runHere({u"call"_s, u"who"_s}).exitCode, 2);
    EXPECT_EQ(runHere({u"call"_s}).exitCode, 2);
}

TEST_F(CallCommand, HandsTheNumberToTheWindowThatIsOpen)
{
    application();
    RunningWindow window(company());
    QStringList heard;
    QObject::connect(&window, &RunningWindow::requested, &window, [&heard](const SeatRequest& request) {
        heard.append(request.number);
    });
    QProcess process;
    process.start(program(), {u"--db"_s, company(), u"call"_s, u"+8613800164421"_s, u"--json"_s});

    ASSERT_TRUE(waitFor([&process] { return process.state() == QProcess::NotRunning; }));

    EXPECT_EQ(process.exitCode(), 0);
    EXPECT_EQ(heard, QStringList{u"+8613800164421"_s});
    EXPECT_TRUE(QJsonDocument::fromJson(process.readAllStandardOutput()).object()[u"shown"_s].toBool());
}

} // namespace zhike::testing
