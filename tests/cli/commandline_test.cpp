#include "cli/commandline.h"
#include "cli/commands.h"
#include "cliprocess.h"

#include <QCoreApplication>

#include <sstream>

namespace zhike::testing {

using namespace Qt::StringLiterals;
using cli::CommandLine;
using cli::readCommandLine;

namespace {

CommandLine lineOf(const std::vector<std::string>& arguments)
{
    return readCommandLine(arguments);
}

} // namespace

TEST(ReadCommandLine, FindsTheCommandAfterOptionsOfTheProgram)
{
    const CommandLine line = lineOf({"--db", "f.zhike", "--json", "import", "orders", "log.csv"});

    ASSERT_NE(line.command, nullptr);
    EXPECT_STREQ(line.command->words, "import orders");
    EXPECT_EQ(line.arguments, (std::vector<std::string>{"--db", "f.zhike", "--json", "log.csv"}));
}

TEST(ReadCommandLine, NamesAnUnknownCommand)
{
    EXPECT_EQ(lineOf({"dance"}).mistake, u"unknown command 'dance'"_s);
    EXPECT_EQ(lineOf({}).mistake, u"no command given"_s);
}

TEST(RunCommandLine, PrintsHelpForTheProgramAndForEachCommand)
{
    std::ostringstream out;
    std::ostringstream err;

    EXPECT_EQ(runCommandLine(lineOf({"--help"}), out, err), cli::ExitCode::Done);
    for (const cli::Command* command : cli::commands()) {
        EXPECT_NE(out.str().find(command->words), std::string::npos);
        std::ostringstream help;
        CommandLine line;
        line.command = command;
        line.wantsHelp = true;
        EXPECT_EQ(runCommandLine(line, help, err), cli::ExitCode::Done);
        EXPECT_NE(help.str().find(command->words), std::string::npos);
        EXPECT_NE(help.str().find("Exit codes"), std::string::npos);
    }
    EXPECT_TRUE(err.str().empty());
}

class CommandLineProgram : public CliTest { };

TEST_F(CommandLineProgram, SaysItsVersion)
{
    const CliAnswer answer = run({u"--version"_s});

    EXPECT_EQ(answer.exitCode, 0);
    EXPECT_TRUE(answer.out.startsWith("zhike-cli "));
}

TEST_F(CommandLineProgram, EndsWithTwoWhenItIsMisunderstood)
{
    const QList<QStringList> mistakes
        = {{},
           {u"dance"_s},
           {u"verify"_s, u"--loudly"_s},
           {u"import"_s, u"orders"_s},
           {u"export"_s, u"customers"_s},
           {u"import"_s, u"orders"_s, u"log.csv"_s, u"--encoding"_s, u"Klingon"_s}};
    for (const QStringList& arguments : mistakes) {
        const CliAnswer answer = run(arguments);

        EXPECT_EQ(answer.exitCode, 2) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(answer.out.isEmpty());
        EXPECT_FALSE(answer.err.isEmpty());
    }
}

TEST_F(CommandLineProgram, EndsWithOneAndTheReasonWhenTheFileIsNotOurs)
{
    QFile strange(company());
    ASSERT_TRUE(strange.open(QIODevice::WriteOnly));
    strange.write("this is a letter, not a company");
    strange.close();

    const CliAnswer answer = runHere({u"verify"_s, u"--json"_s});

    EXPECT_EQ(answer.exitCode, 1);
    EXPECT_EQ(answer.json().value("error"_L1).toObject().value("code"_L1).toString(), u"not-a-database"_s);
    EXPECT_FALSE(answer.err.isEmpty());
    ASSERT_TRUE(strange.open(QIODevice::ReadOnly));
    EXPECT_EQ(strange.readAll(), "this is a letter, not a company");
}

TEST_F(CommandLineProgram, SaysWhoHasTheFileOpen)
{
    const auto store = Store::open({Engine::Sqlite, company()}, OpenMode::CreateIfMissing);
    ASSERT_TRUE(store.has_value()) << store.error().detail.toStdString();

    const CliAnswer answer = runHere({u"import"_s, u"orders"_s, dataFile("cdnow_shape.csv"), u"--json"_s});

    EXPECT_EQ(answer.exitCode, 3);
    const QJsonObject error = answer.json().value("error"_L1).toObject();
    EXPECT_EQ(error.value("code"_L1).toString(), u"locked"_s);
    EXPECT_TRUE(error.value("detail"_L1).toString().contains(QString::number(QCoreApplication::applicationPid())))
        << answer.err.toStdString();
}

} // namespace zhike::testing
