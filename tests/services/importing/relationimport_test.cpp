// Relations between customers come from files in either of their two forms, are told once, and go again.
#include "services/importing/recordimporttest.h"
#include "services/relations/relationreading.h"

namespace zhike::testing {

namespace {

class RelationImportTest : public RecordImportTest {
protected:
    void SetUp() override
    {
        RecordImportTest::SetUp();
        (void)importedText(
            RecordKind::Customer, "Account ID,Name\nA-1,Acme\nA-2,Beta\nA-3,Gamma\nA-4,Delta\nA-5,Twin\nA-6,Twin\n");
    }
    RecordImportSummary relate(const QByteArray& rows)
    {
        return importedText(RecordKind::Relationship, "Customer,Relation,Related customer,Since,Until,Note\n" + rows);
    }
    /// "supplier of Beta since 2024-01-01", as the page of a customer says it.
    QStringList relationsOf(const QString& name)
    {
        QStringList lines;
        const auto seen = relationOverview(writer(), customerCalled(name).id, 50);
        EXPECT_TRUE(seen.has_value());
        for (const RelationGroup& group : seen ? seen->groups : QList<RelationGroup>()) {
            for (const RelationLine& line : group.lines) {
                QString text = QString::fromUtf8(keyOf(line.kind)) + u' ' + line.about.name;
                if (line.record && line.record->details.since) {
                    text += u" since "_s + line.record->details.since->date().toString(Qt::ISODate);
                }
                if (line.record && line.record->details.until) {
                    text += u" until "_s + line.record->details.until->date().toString(Qt::ISODate);
                }
                lines.append(text);
            }
        }
        lines.sort();
        return lines;
    }
    QString firstFault(const RecordImportSummary& summary)
    {
        return summary.rejected.isEmpty() ? QString()
                                          : QString(zhike::keyOf(summary.rejected.first().fault.code)) + u": "_s
                + summary.rejected.first().fault.detail;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, RelationImportTest, kBothEngines, engineName);

TEST_P(RelationImportTest, FilesARelationUnderBothCustomersInTheWordsOfEach)
{
    const RecordImportSummary summary
        = relate("Acme,supplier_of,Beta,2024-01-01,,\nA-1,partner,A-3,,,met at the fair\nDelta,referred_by,Acme,,,\n");

    EXPECT_EQ(summary.created, 3);
    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_EQ(
        relationsOf(u"Acme"_s),
        (QStringList{u"partner_of Gamma"_s, u"referred Delta"_s, u"supplier_of Beta since 2024-01-01"_s}));
    EXPECT_EQ(relationsOf(u"Beta"_s), (QStringList{u"supplied_by Acme since 2024-01-01"_s}));
    EXPECT_EQ(relationsOf(u"Delta"_s), (QStringList{u"referred_by Acme"_s}));
    expectSound();
}

TEST_P(RelationImportTest, ChangesNothingTheSecondTimeNorFromTheOtherEnd)
{
    const QByteArray rows = "Acme,supplier_of,Beta,2024-01-01,,x\nGamma,subsidiary_of,Acme,,,\n";
    (void)relate(rows);

    const RecordImportSummary again = relate(rows);
    const RecordImportSummary turned = relate("Beta,supplied_by,Acme,2024-01-01,,x\nAcme,parent_of,Gamma,,,\n");

    for (const RecordImportSummary& summary : {again, turned}) {
        EXPECT_EQ(summary.unchanged, 2);
        EXPECT_EQ(summary.created + summary.updated + summary.rowsRejected, 0);
        EXPECT_FALSE(summary.change.has_value());
    }
}

TEST_P(RelationImportTest, TakesARelationToldFromBothEndsForOne)
{
    const RecordImportSummary summary
        = relate("Acme,supplier_of,Beta,,,\nBeta,supplied_by,Acme,,,\nAcme,parent_of,Gamma,,,\nGamma,subsidiary_of,"
                 "Acme,,,\n");

    EXPECT_EQ(summary.created, 2);
    EXPECT_EQ(summary.repeated, 2);
    EXPECT_EQ(sumOfRows(summary), summary.rowsRead);
}

TEST_P(RelationImportTest, ChangesBothSidesWhereTheFileSaysMore)
{
    (void)relate("Acme,supplier_of,Beta,2024-01-01,,\n");

    const RecordImportSummary summary = relate("Beta,supplied_by,Acme,,2025-02-03,over\n");

    EXPECT_EQ(summary.updated, 1);
    EXPECT_EQ(relationsOf(u"Acme"_s), (QStringList{u"supplier_of Beta since 2024-01-01 until 2025-02-03"_s}));
    EXPECT_EQ(relationsOf(u"Beta"_s), (QStringList{u"supplied_by Acme since 2024-01-01 until 2025-02-03"_s}));
    expectSound();
}

TEST_P(RelationImportTest, RejectsTheRowThatClosesARingAndNamesIt)
{
    const RecordImportSummary summary
        = relate("Beta,subsidiary_of,Acme,,,\nGamma,subsidiary_of,Beta,,,\nAcme,subsidiary_of,Gamma,,,\n"
                 "Delta,subsidiary_of,Acme,,,\n");

    EXPECT_EQ(summary.created, 3);
    EXPECT_EQ(summary.rowsRejected, 1);
    const QString fault = firstFault(summary);
    for (const QString& name : {u"Acme"_s, u"Beta"_s, u"Gamma"_s}) {
        EXPECT_TRUE(fault.contains(name)) << fault.toStdString();
    }
    expectSound();
}

TEST_P(RelationImportTest, RejectsASecondParentItselfAndNamesThatNobodyOrSeveralHave)
{
    const RecordImportSummary summary
        = relate("Beta,subsidiary_of,Acme,,,\nBeta,subsidiary_of,Gamma,,,\nAcme,partner_of,Acme,,,\n"
                 "Acme,partner_of,Nobody,,,\nAcme,partner_of,Twin,,,\nAcme,cousin,Beta,,,\n,partner_of,Beta,,,\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.rowsRejected, 6);
    EXPECT_EQ(summary.reasons.value(u"key-taken"_s), 1);
    EXPECT_EQ(summary.reasons.value(u"ambiguous-record"_s), 1);
}

TEST_P(RelationImportTest, GoesAgainAltogether)
{
    (void)relate("Acme,works_with,Beta,,,\n");
    const QStringList customers = customersAsSeen();
    const QStringList acme = relationsOf(u"Acme"_s);

    const RecordImportSummary summary
        = relate("Acme,works_with,Beta,,,longer\nAcme,supplier_of,Gamma,,,\nDelta,member_of,Acme,,,\n");
    ASSERT_TRUE(summary.change.has_value());
    EXPECT_EQ(relationsOf(u"Acme"_s).size(), 3);
    const auto undone = undoImport(writer(), *summary.change, kAuthor, kNow);

    ASSERT_TRUE(undone.has_value()) << undone.error().detail.toStdString();
    EXPECT_EQ(undone->kept, 0);
    EXPECT_EQ(customersAsSeen(), customers);
    EXPECT_EQ(relationsOf(u"Acme"_s), acme);
    EXPECT_EQ(number(u"SELECT count(*) FROM relationship"_s), 2);
    expectSound();
}

TEST_P(RelationImportTest, BringsBackWhatWasExported)
{
    (void)relate("Acme,supplier_of,Beta,2024-01-01,2024-12-31,\nAcme,supplier_of,Beta,2025-01-01,,again\n"
                 "Gamma,distributor_of,Delta,,,\n");
    ListQuery query;
    query.kind = RecordKind::Relationship;
    const QString path = folder() + u"/relations.csv"_s;
    ASSERT_TRUE(exportList(*reader(), exporter(), query, exportFields(query.kind), path, ExportForm{TableFormat::Csv}));

    const RecordImportSummary again = RecordImportTest::imported(recordPlanOf(RecordKind::Relationship, path));
    const QStringList acme = relationsOf(u"Acme"_s);
    closeAll();
    SetUp();
    const RecordImportSummary first = RecordImportTest::imported(recordPlanOf(RecordKind::Relationship, path));

    EXPECT_EQ(again.rowsRejected + again.created + again.updated, 0);
    EXPECT_EQ(first.created, 3);
    EXPECT_EQ(first.repeated, 3);
    EXPECT_EQ(relationsOf(u"Acme"_s), acme);
}

} // namespace

} // namespace zhike::testing
