// What is told of other records comes in: entries of cases, needs of customers.
#include "repositories/service/casereads.h"
#include "services/importing/recordimporttest.h"

#include <QFile>

namespace zhike::testing {

namespace {

constexpr auto kTwoCases
    = "Customer,Number,Subject,External key,Opened at\nAcme,C-7,Broken lamp,T-1,2023-05-01T08:00:00Z\n"
      "Beta,C-8,Late parcel,T-2,2023-05-02T08:00:00Z\n";
constexpr auto kTalk = "number,at,author,channel,visibility,minutes,text\n"
                       "C-7,2023-05-01T08:00:00.250Z,,mail,public,0,It is broken\n"
                       "C-7,2023-05-01T09:30:00Z,Dora,phone,public,12,\"Which one?\nThe red one?\"\n"
                       "C-7,2023-05-01T09:30:00Z,Dora,internal,internal,3,Ask the store\n"
                       "T-2,2023-05-02T10:00:00Z,,web,public,0,Where is it?\n";

class PartImportTest : public RecordImportTest {
protected:
    void SetUp() override
    {
        RecordImportTest::SetUp();
        if (IsSkipped()) {
            return;
        }
        (void)importedText(RecordKind::User, "login,name\ndora,Dora\n");
        (void)importedText(RecordKind::Customer, "name\nAcme\nBeta\n");
    }
    [[nodiscard]] Case caseNumbered(const QString& number)
    {
        const auto rows = CaseStore(writer()).readWhere(u" WHERE number = $1 AND deleted_at IS NULL"_s, number);
        EXPECT_TRUE(rows && rows->size() == 1) << number.toStdString();
        return rows && !rows->isEmpty() ? rows->first() : Case{CaseId(0)};
    }
    /// "public mail 0 Dora: text", oldest first.
    [[nodiscard]] QStringList talkOf(const QString& number)
    {
        const Case found = caseNumbered(number);
        QStringList lines;
        for (const CaseEntry& each : entriesOf(writer(), found.customer, found.id).value_or(QList<CaseEntry>())) {
            const CaseEntryDraft& entry = each.details;
            const QString author
                = entry.author ? UserStore(writer()).get(CustomerId(0), *entry.author)->details.name : u"-"_s;
            lines.append(u"%1 %2 %3 %4: %5"_s.arg(
                QString::fromLatin1(zhike::keyOf(entry.visibility)), QString::fromLatin1(zhike::keyOf(entry.channel)),
                QString::number(entry.minutes), author, entry.text));
        }
        return lines;
    }
    [[nodiscard]] QList<NeedDraft> needsOfCustomer(const QString& name)
    {
        QList<NeedDraft> needs;
        for (const Need& need : NeedStore(writer()).ofCustomer(customerCalled(name).id).value_or(QList<Need>())) {
            needs.append(need.details);
        }
        return needs;
    }
    static Instant utc(const char* text)
    {
        return Instant::from(QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs));
    }
    [[nodiscard]] QByteArray exported(RecordKind kind, ExportDetail detail, const QStringList& fields = {})
    {
        ListQuery query;
        query.kind = kind;
        ExportRows rows(query);
        rows.detail = detail;
        const QString path = folder() + u"/out.csv"_s;
        const auto done = exportList(*reader(), exporter(), rows, fields, path, {TableFormat::Csv});
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().detail.toStdString());
        QFile in(path);
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
    /// Ids differ from company to company: those are left out.
    static QStringList withoutIds(const QByteArray& csv, int ids)
    {
        QStringList lines;
        for (const QByteArray& line : csv.split('\n')) {
            lines.append(QString::fromUtf8(line).section(u',', ids));
        }
        return lines;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, PartImportTest, kBothEngines, engineName);

} // namespace

TEST_P(PartImportTest, EntriesFindTheirCasesByNumberAndKey)
{
    (void)importedText(RecordKind::Case, kTwoCases);

    const RecordImportSummary summary = importedText(RecordKind::CaseEntry, kTalk);

    EXPECT_EQ(summary.created, 4);
    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_EQ(
        talkOf(u"C-7"_s),
        (QStringList{
            u"public mail 0 -: It is broken"_s, u"public phone 12 Dora: Which one?\nThe red one?"_s,
            u"internal internal 3 Dora: Ask the store"_s}));
    EXPECT_EQ(talkOf(u"C-8"_s), (QStringList{u"public web 0 -: Where is it?"_s}));
    const Case first = caseNumbered(u"C-7"_s);
    EXPECT_EQ(entriesOf(writer(), first.customer, first.id)->first().details.at, utc("2023-05-01T08:00:00.250Z"));
    expectSound();
}

TEST_P(PartImportTest, EntriesChangeNothingTheSecondTime)
{
    (void)importedText(RecordKind::Case, kTwoCases);
    (void)importedText(RecordKind::CaseEntry, kTalk);
    const int revision = caseNumbered(u"C-7"_s).revision;

    const RecordImportSummary again = importedText(RecordKind::CaseEntry, kTalk);

    EXPECT_EQ(again.unchanged, 4);
    EXPECT_EQ(again.created + again.updated + again.left + again.rowsRejected, 0);
    EXPECT_FALSE(again.change.has_value());
    EXPECT_EQ(caseNumbered(u"C-7"_s).revision, revision);
}

TEST_P(PartImportTest, EntriesAreNotEdited)
{
    (void)importedText(RecordKind::Case, kTwoCases);
    (void)importedText(RecordKind::CaseEntry, kTalk);

    const RecordImportSummary other
        = importedText(RecordKind::CaseEntry, "number,at,minutes,text\nC-8,2023-05-02T10:00:00Z,9,Where is it?\n");

    EXPECT_EQ(other.left, 1);
    EXPECT_EQ(talkOf(u"C-8"_s), (QStringList{u"public web 0 -: Where is it?"_s}));
}

TEST_P(PartImportTest, EntriesSayWhatTheCaseDoesNotSayItself)
{
    (void)importedText(RecordKind::Case, kTwoCases);
    (void)importedText(
        RecordKind::Case,
        "Customer,Number,Subject,Opened at,First responded at,Contact count\n"
        "Acme,C-9,Told,2023-05-01T08:00:00Z,2023-05-01T08:30:00Z,5\n");

    (void)importedText(RecordKind::CaseEntry, kTalk);
    (void)importedText(RecordKind::CaseEntry, "number,at,author,text\nC-9,2023-05-01T09:00:00Z,Dora,Here you are\n");

    const CaseDraft silent = caseNumbered(u"C-7"_s).details;
    EXPECT_EQ(silent.firstRespondedAt, utc("2023-05-01T09:30:00Z"));
    EXPECT_EQ(silent.contactCount, 2) << "what is internal is no contact";
    EXPECT_FALSE(caseNumbered(u"C-8"_s).details.firstRespondedAt.has_value()) << "the customer wrote, nobody answered";
    const CaseDraft told = caseNumbered(u"C-9"_s).details;
    EXPECT_EQ(told.firstRespondedAt, utc("2023-05-01T08:30:00Z"));
    EXPECT_EQ(told.contactCount, 5);
}

TEST_P(PartImportTest, UndoTakesEntriesAndTheirFiguresAway)
{
    (void)importedText(RecordKind::Case, kTwoCases);
    const CaseDraft before = caseNumbered(u"C-7"_s).details;
    const RecordImportSummary summary = importedText(RecordKind::CaseEntry, kTalk);
    ASSERT_TRUE(summary.change.has_value());

    const auto undone = undoImport(writer(), *summary.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->entries, 4);
    EXPECT_EQ(undone->removed(), 4);
    EXPECT_EQ(talkOf(u"C-7"_s), QStringList());
    EXPECT_EQ(caseNumbered(u"C-7"_s).details, before);
    expectSound();
}

TEST_P(PartImportTest, RowsThatMeanNoCaseOrNobodyAreRejected)
{
    (void)importedText(RecordKind::Case, kTwoCases);

    const RecordImportSummary summary = importedText(
        RecordKind::CaseEntry,
        "ticket,customer,date,author,body\nC-77,,2023-05-01,Dora,x\nC-7,,2023-05-01,Nobody,x\n"
        "Late parcel,Beta,2023-05-03,Dora,by its subject\nC-7,,,Dora,x\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.reasons, (QMap<QString, qint64>{{u"no-such-record"_s, 2}, {u"missing"_s, 1}}));
    EXPECT_EQ(talkOf(u"C-8"_s), (QStringList{u"public phone 0 Dora: by its subject"_s}));
    ASSERT_FALSE(summary.unknownNames.isEmpty());
    EXPECT_EQ(summary.unknownNames.first().text, u"Nobody"_s);
}

TEST_P(PartImportTest, WhatCameInHasNoAuthor)
{
    (void)importedText(RecordKind::Case, kTwoCases);

    const RecordImportSummary summary = importedText(
        RecordKind::CaseEntry,
        "ticket,date,from,direction,body\nC-7,2023-05-01 10:00,The customer,incoming,Hello\n"
        "C-7,2023-05-01 11:00,Dora,outgoing,Good day\n");

    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_EQ(talkOf(u"C-7"_s), (QStringList{u"public phone 0 -: Hello"_s, u"public phone 0 Dora: Good day"_s}));
}

TEST_P(PartImportTest, CasesAndEntriesComeBackInANewCompanyAsTheyWere)
{
    (void)importedText(
        RecordKind::Case,
        "Customer,Number,Subject,Status,Priority,Opened at,First responded at,Resolved at,Response due,Resolution "
        "due,Contact count,Reopened count,Rating\n"
        "Acme,C-7,Broken lamp,resolved,high,2023-05-01T08:00:00Z,2023-05-01T09:30:00Z,2023-05-03T08:00:00Z,"
        "2023-05-01T12:00:00Z,2023-05-02T08:00:00Z,2,1,4\n"
        "Beta,C-8,Late parcel,open,normal,2023-05-02T08:00:00Z,,,2023-05-02T16:00:00Z,2023-05-05T08:00:00Z,0,0,\n");
    (void)importedText(RecordKind::CaseEntry, kTalk);
    const QStringList fields{
        u"number"_s,
        u"subject"_s,
        u"status"_s,
        u"priority"_s,
        u"customer_name"_s,
        u"opened_at"_s,
        u"first_responded_at"_s,
        u"resolved_at"_s,
        u"response_due"_s,
        u"resolution_due"_s,
        u"contact_count"_s,
        u"reopened_count"_s,
        u"rating"_s};
    const QByteArray cases = exported(RecordKind::Case, ExportDetail::Records, fields);
    const QByteArray entries = exported(RecordKind::Case, ExportDetail::Parts);
    for (const char* table : {"case_entry", "service_case"}) { // as in a company that has none
        ASSERT_TRUE(writer().execute(u"DELETE FROM %1"_s.arg(QLatin1StringView(table))).has_value());
    }

    const RecordImportSummary first = importedText(RecordKind::Case, cases);
    const RecordImportSummary second = importedText(RecordKind::CaseEntry, entries);

    EXPECT_EQ(first.created, 2);
    EXPECT_EQ(second.created, 3) << "nobody has T-2 here";
    EXPECT_EQ(first.rowsRejected + second.rowsRejected, 0);
    EXPECT_EQ(withoutIds(exported(RecordKind::Case, ExportDetail::Records, fields), 2), withoutIds(cases, 2));
    EXPECT_EQ(withoutIds(exported(RecordKind::Case, ExportDetail::Parts), 2), withoutIds(entries, 2));
    EXPECT_EQ(importedText(RecordKind::Case, cases).unchanged, 2);
}

TEST_P(PartImportTest, NeedsComeInAreChangedAndGoAgain)
{
    const QByteArray rows
        = "customer,kind,text,state,since_day,until_day\nAcme,complaint,Late,met,2023-01-05,2023-02-01\n"
          "Acme,complaint,Late,open,2023-06-01,\nBeta,expectation,A call each week,,2023-03-01,\n";

    const RecordImportSummary first = importedText(RecordKind::Need, rows);
    const RecordImportSummary again = importedText(RecordKind::Need, rows);
    const RecordImportSummary later
        = importedText(RecordKind::Need, "客户,诉求,状态,结束日期\nAcme,Late,unmet,2023-07-01\n");

    EXPECT_EQ(first.created, 3);
    EXPECT_EQ(again.unchanged, 3);
    EXPECT_FALSE(again.change.has_value());
    EXPECT_EQ(later.updated, 1);
    const QList<NeedDraft> needs = needsOfCustomer(u"Acme"_s);
    ASSERT_EQ(needs.size(), 2);
    EXPECT_EQ(needs[0].state, NeedState::Met) << "the one that is settled stays";
    EXPECT_EQ(needs[1].state, NeedState::Unmet);
    ASSERT_TRUE(undoImport(writer(), *later.change, kAuthor, kNow).has_value());
    EXPECT_EQ(needsOfCustomer(u"Acme"_s)[1].state, NeedState::Open);
    const auto gone = undoImport(writer(), *first.change, kAuthor, kNow);
    ASSERT_TRUE(gone.has_value());
    EXPECT_EQ(gone->needs, 2);
    EXPECT_EQ(gone->kept, 1) << "it was changed since, if only to be changed back";
    expectSound();
}

TEST_P(PartImportTest, NeedsComeBackAsTheyWentOut)
{
    (void)importedText(RecordKind::Case, kTwoCases);
    (void)importedText(
        RecordKind::Need,
        "customer,kind,text,state,source,since_day,until_day,case\nAcme,need,Spare "
        "lamps,open,observed,2023-01-05,,C-7\n"
        "Beta,complaint,\"Late, again\",unmet,told,2023-01-05,2023-02-01,\n");
    const QByteArray needs = exported(RecordKind::Need, ExportDetail::Records, exportFields(RecordKind::Need));
    ASSERT_TRUE(writer().execute(u"DELETE FROM customer_need"_s).has_value());

    const RecordImportSummary back = importedText(RecordKind::Need, needs);

    EXPECT_EQ(back.created, 2) << needs.toStdString();
    QStringList told = withoutIds(needs, 2);
    QStringList again
        = withoutIds(exported(RecordKind::Need, ExportDetail::Records, exportFields(RecordKind::Need)), 2);
    told.sort(); // of one day in any order
    again.sort();
    EXPECT_EQ(again, told);
    EXPECT_EQ(importedText(RecordKind::Need, needs).unchanged, 2);
}

TEST_P(PartImportTest, AnImportOfCasesStaysWhereANeedNamesOne)
{
    const RecordImportSummary cases = importedText(RecordKind::Case, kTwoCases);
    (void)importedText(RecordKind::Need, "customer,text,case\nAcme,Spare lamps,C-7\n");

    const auto undone = undoImport(writer(), *cases.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->cases, 1);
    EXPECT_EQ(undone->kept, 1);
    expectSound();
}

} // namespace zhike::testing
