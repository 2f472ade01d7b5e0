#include "cliprocess.h"

#include <QFile>
#include <QJsonArray>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ImportRecordsProgram : public CliTest {
protected:
    [[nodiscard]] QString fileOf(const char* name, const QByteArray& content)
    {
        QFile out(path(name));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        EXPECT_EQ(out.write(content), content.size());
        return out.fileName();
    }
    [[nodiscard]] CliAnswer import(const char* what, const QString& file, const QStringList& more = {})
    {
        return runHere(QStringList{u"import"_s, QString::fromLatin1(what), file, u"--json"_s} + more);
    }
};

constexpr auto kCompanies = "Account Name,Industry,Email\nAcme,Medical,info@acme.com\n宏远贸易,零售,\n";

} // namespace

TEST_F(ImportRecordsProgram, MakesThenFindsThenChanges)
{
    const QString file = fileOf("companies.csv", kCompanies);

    const CliAnswer first = import("customers", file);
    const CliAnswer second = import("customers", file);
    const CliAnswer third = import(
        "customers", fileOf("more.csv", "mail,city\nINFO@acme.com,Boston\n"),
        {u"--match"_s, u"mail"_s, u"--mode"_s, u"update"_s});

    ASSERT_EQ(first.exitCode, 0) << first.err.toStdString();
    EXPECT_EQ(first.json().value("created"_L1).toInt(), 2);
    EXPECT_EQ(first.json().value("columns"_L1).toString(), u"industry=Industry,mail=Email,name=Account Name"_s);
    EXPECT_EQ(second.json().value("unchanged"_L1).toInt(), 2);
    EXPECT_FALSE(second.json().contains("batch"_L1));
    ASSERT_EQ(third.exitCode, 0) << third.err.toStdString();
    EXPECT_EQ(third.json().value("updated"_L1).toInt(), 1);
    EXPECT_EQ(third.json().value("changed_fields"_L1).toObject().value("city"_L1).toInt(), 1);
    EXPECT_EQ(runHere({u"verify"_s}).exitCode, 0);
}

TEST_F(ImportRecordsProgram, BringsInWhatIsToldOfCasesAndCustomers)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    (void)import("cases", fileOf("cases.csv", "customer,number,subject\nAcme,C-5,Lamp\n"));

    const CliAnswer entries = import("entries", fileOf("talk.csv", "number,at,text\nC-5,2024-05-01 10:00,Hello\n"));
    const CliAnswer needs = import("needs", fileOf("needs.csv", "customer,kind,text\nAcme,complaint,Too late\n"));

    ASSERT_EQ(entries.exitCode, 0) << entries.err.toStdString();
    EXPECT_EQ(entries.json().value("created"_L1).toInt(), 1);
    ASSERT_EQ(needs.exitCode, 0) << needs.err.toStdString();
    EXPECT_EQ(needs.json().value("created"_L1).toInt(), 1);
    EXPECT_EQ(runHere({u"verify"_s}).exitCode, 0);
}

TEST_F(ImportRecordsProgram, SaysThatNothingChanged)
{
    const QString file = fileOf("companies.csv", kCompanies);
    (void)runHere({u"import"_s, u"customers"_s, file});

    const CliAnswer again = runHere({u"import"_s, u"customers"_s, file});

    EXPECT_TRUE(again.out.contains("nothing changed")) << again.out.toStdString();
}

TEST_F(ImportRecordsProgram, AsksAboutOwnersWhomNobodyKnows)
{
    const QString file = fileOf("owned.csv", "name,owner\nAcme,Nobody at all\n");

    const CliAnswer asked = import("customers", file);
    const CliAnswer without = import("customers", file, {u"--leave-owners-out"_s});
    const CliAnswer unknown = import("customers", file, {u"--binned"_s, u"burn"_s});

    EXPECT_EQ(asked.json().value("created"_L1).toInt(), 0);
    const QJsonArray names = asked.json().value("unknown_names"_L1).toArray();
    ASSERT_EQ(names.size(), 1);
    EXPECT_EQ(names.first().toObject().value("text"_L1).toString(), u"Nobody at all"_s);
    EXPECT_EQ(without.json().value("created"_L1).toInt(), 1);
    EXPECT_NE(unknown.exitCode, 0);
}

TEST_F(ImportRecordsProgram, ChecksWithoutMakingAFile)
{
    const CliAnswer dry = import("customers", fileOf("companies.csv", kCompanies), {u"--dry-run"_s});

    ASSERT_EQ(dry.exitCode, 0) << dry.err.toStdString();
    EXPECT_EQ(dry.json().value("created"_L1).toInt(), 2);
    EXPECT_FALSE(QFile::exists(company()));
}

TEST_F(ImportRecordsProgram, TakesBackItsOwnExports)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    (void)import("contacts", fileOf("people.csv", "name,company,mail,mobile\nAda,Acme,ada@acme.com,+1 555 0100\n"));
    (void)import("products", fileOf("products.csv", "sku,name,category,price\nX-1,Lamp,Light,19.90\n"));

    for (const char* kind : {"customers", "contacts", "products"}) {
        const QString name = QString::fromLatin1(kind);
        const QString out = path("export.csv");
        ASSERT_EQ(runHere({u"export"_s, name, u"--csv"_s, out}).exitCode, 0);

        const CliAnswer again = import(kind, out);

        ASSERT_EQ(again.exitCode, 0) << kind << again.err.toStdString();
        EXPECT_EQ(again.json().value("unchanged"_L1).toInt(), again.json().value("rows_read"_L1).toInt()) << kind;
        EXPECT_GT(again.json().value("rows_read"_L1).toInt(), 0) << kind;
    }
}

TEST_F(ImportRecordsProgram, TakesBackTheCardsThatItWrote)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    (void)import("contacts", fileOf("people.csv", "name,company,mail,mobile\nAda,Acme,ada@acme.com,+1 555 0100\n"));

    for (const char* kind : {"customers", "contacts"}) {
        const QString out = path("export.vcf");
        ASSERT_EQ(runHere({u"export"_s, QString::fromLatin1(kind), u"--vcard"_s, out}).exitCode, 0);

        const CliAnswer again = import(kind, out);

        ASSERT_EQ(again.exitCode, 0) << kind << again.err.toStdString();
        EXPECT_EQ(again.json().value("unchanged"_L1).toInt(), again.json().value("rows_read"_L1).toInt()) << kind;
        EXPECT_GT(again.json().value("rows_read"_L1).toInt(), 0) << kind;
    }
}

TEST_F(ImportRecordsProgram, RelatesCustomersAndWritesWhatHangsOnThem)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    const CliAnswer related = import(
        "relations", fileOf("relations.csv", "customer,relation,related customer\nAcme,supplier_of,宏远贸易\n"));
    ASSERT_EQ(related.exitCode, 0) << related.err.toStdString();
    EXPECT_EQ(related.json().value("created"_L1).toInt(), 1);
    (void)runHere(
        {u"import"_s, u"orders"_s,
         fileOf(
             "log.csv",
             "order,customer name,date,product,quantity,price\nSO-1,Acme,2024-03-05,X-1,2,3.50\n"
             "SO-1,Acme,2024-03-05,X-2,1,1.00\n")});
    const QString out = path("lines.csv");

    EXPECT_EQ(
        runHere({u"export"_s, u"orders"_s, u"--lines"_s, u"--csv"_s, out, u"--json"_s}).json().value("rows"_L1), 2);
    const CliAnswer again = import("orders", out);
    EXPECT_EQ(again.exitCode, 0) << again.err.toStdString();
    EXPECT_EQ(again.json().value("rows_already_there"_L1).toInt(), 2) << again.out.toStdString();
    for (const QStringList& kind :
         {QStringList{u"cases"_s, u"--entries"_s}, {u"needs"_s}, {u"attachments"_s}, {u"relations"_s}}) {
        EXPECT_EQ(runHere(QStringList{u"export"_s} + kind + QStringList{u"--csv"_s, out}).exitCode, 0)
            << kind.first().toStdString();
    }
    EXPECT_EQ(runHere({u"export"_s, u"orders"_s, u"--lines"_s, u"--columns"_s, u"net"_s, u"--csv"_s, out}).exitCode, 2);
}

TEST_F(ImportRecordsProgram, ExportsOpportunitiesAndUsersToo)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    (void)import("opportunities", fileOf("deals.csv", "deal name,company,amount,stage\nLamps,Acme,100,Proposal\n"));

    for (const char* kind : {"opportunities", "users"}) {
        const QString out = path("export.csv");
        ASSERT_EQ(runHere({u"export"_s, QString::fromLatin1(kind), u"--csv"_s, out}).exitCode, 0) << kind;

        const CliAnswer again = import(kind, out);

        ASSERT_EQ(again.exitCode, 0) << kind << again.err.toStdString();
        EXPECT_EQ(again.json().value("unchanged"_L1).toInt(), again.json().value("rows_read"_L1).toInt()) << kind;
        EXPECT_GT(again.json().value("rows_read"_L1).toInt(), 0) << kind;
    }
}

TEST_F(ImportRecordsProgram, WritesOneUseOfPhonesWhenItIsAskedFor)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    (void)import("contacts", fileOf("people.csv", "name,company,mobile\nAda,Acme,+1 555 0100\n"));
    const QString out = path("export.csv");

    ASSERT_EQ(
        runHere({u"export"_s, u"contacts"_s, u"--csv"_s, out, u"--columns"_s, u"name,mobile,home_phone"_s}).exitCode,
        0);

    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    EXPECT_EQ(lines.value(0).trimmed(), "id,customer_id,name,mobile,home_phone");
    EXPECT_TRUE(lines.value(1).trimmed().endsWith("Ada,+1 555 0100,")) << lines.value(1).toStdString();
}

TEST_F(ImportRecordsProgram, ListsWhatWasExportedAndNothingOfIt)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    ASSERT_EQ(runHere({u"export"_s, u"customers"_s, u"--csv"_s, path("all.csv")}).exitCode, 0);

    const CliAnswer answer = runHere({u"changes"_s, u"list"_s, u"--what"_s, u"export_records"_s, u"--json"_s});

    ASSERT_EQ(answer.exitCode, 0) << answer.err.toStdString();
    const QJsonArray changes = answer.json().value("changes"_L1).toArray();
    ASSERT_EQ(changes.size(), 1);
    const QJsonObject change = changes.first().toObject();
    EXPECT_EQ(change.value("subject"_L1).toString(), u"customer csv all.csv"_s);
    EXPECT_EQ(change.value("rows"_L1).toInt(), 2);
    EXPECT_FALSE(answer.out.contains("Acme"));
    EXPECT_EQ(runHere({u"changes"_s, u"list"_s, u"--what"_s, u"nothing"_s}).exitCode, 2);
}

TEST_F(ImportRecordsProgram, RefusesFormatsThatAKindDoesNotHave)
{
    (void)import("customers", fileOf("companies.csv", kCompanies));
    const QString out = path("out");

    EXPECT_EQ(runHere({u"export"_s, u"orders"_s, u"--vcard"_s, out}).exitCode, 2);
    EXPECT_EQ(runHere({u"export"_s, u"contacts"_s, u"--icalendar"_s, out}).exitCode, 2);
    EXPECT_EQ(runHere({u"export"_s, u"contacts"_s, u"--vcard"_s, out, u"--columns"_s, u"name"_s}).exitCode, 2);
    EXPECT_FALSE(QFile::exists(out));
}

TEST_F(ImportRecordsProgram, RefusesWordsThatItDoesNotKnow)
{
    const QString file = fileOf("companies.csv", kCompanies);

    EXPECT_EQ(import("customers", file, {u"--mode"_s, u"replace"_s}).exitCode, 2);
    EXPECT_EQ(import("customers", file, {u"--match"_s, u"industry"_s}).exitCode, 2);
    EXPECT_EQ(import("customers", file, {u"--map"_s, u"wechat=Email"_s}).exitCode, 2);
    EXPECT_EQ(import("contacts", file, {u"--customer-key"_s, u"city"_s}).exitCode, 2);
}

} // namespace zhike::testing
