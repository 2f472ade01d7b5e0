#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// Persons of an order log of long ago, and consent by import.
class RetentionProgram : public CliTest {
protected:
    void SetUp() override
    {
        QFile file(path("contacts.csv"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("name\nHongyuan\n");
        file.close();
        ASSERT_EQ(runHere({u"import"_s, u"customers"_s, file.fileName(), u"--json"_s}).exitCode, 0);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("customer,name,email,do_not_mail\nHongyuan,Wang Wei,wang@example.com,yes\n");
        file.close();
        const CliAnswer made = runHere({u"import"_s, u"contacts"_s, file.fileName(), u"--json"_s});
        ASSERT_EQ(made.exitCode, 0) << made.err.toStdString();
    }
    CliAnswer runRule(const QString& kind, const QString& confirm)
    {
        return runHere({u"retention"_s, u"run"_s, u"--kind"_s, kind, u"--months"_s, u"36"_s, u"--confirm"_s, confirm});
    }
};

} // namespace

TEST_F(RetentionProgram, PreviewsEveryRuleAndWritesNothing)
{
    const CliAnswer preview = runHere({u"retention"_s, u"preview"_s});

    ASSERT_EQ(preview.exitCode, 0) << preview.err.toStdString();
    const QJsonArray rules = preview.json().value("rules"_L1).toArray();
    EXPECT_EQ(rules.size(), 6);
    EXPECT_EQ(rules.first().toObject().value("kind"_L1).toString(), u"former_customers"_s);
    EXPECT_FALSE(rules.first().toObject().value("active"_L1).toBool());
}

TEST_F(RetentionProgram, RunsARuleOnlyWithTheCountThatThePreviewSays)
{
    const CliAnswer wrong = runRule(u"unused_contacts"_s, u"7"_s);
    const CliAnswer right = runRule(u"unused_contacts"_s, u"0"_s);

    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_TRUE(wrong.err.contains("finds 0 today")) << wrong.err.toStdString();
    EXPECT_EQ(right.exitCode, 0) << right.err.toStdString();
    EXPECT_EQ(right.json().value("removed"_L1).toInt(-1), 0);
}

TEST_F(RetentionProgram, DoesNotRunARuleThatIsOffOrNone)
{
    EXPECT_EQ(runHere({u"retention"_s, u"run"_s, u"--kind"_s, u"closed_cases"_s, u"--confirm"_s, u"0"_s}).exitCode, 1);
    EXPECT_EQ(runRule(u"documents"_s, u"0"_s).exitCode, 1);
    EXPECT_EQ(runHere({u"retention"_s, u"run"_s}).exitCode, 2);
}

TEST_F(RetentionProgram, PersonShowHoldsTheConsent)
{
    const CliAnswer shown = runHere({u"person"_s, u"show"_s, u"--contact"_s, u"1"_s});

    ASSERT_EQ(shown.exitCode, 0) << shown.err.toStdString();
    EXPECT_TRUE(shown.out.contains("\"withdrawn\"")) << shown.out.toStdString();
    EXPECT_TRUE(shown.out.contains("\"consent\""));
}

} // namespace zhike::testing
