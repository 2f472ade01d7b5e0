#include "repositories/customfields/customfieldreads.h"
#include "services/customfields/customfieldchanges.h"
#include "services/exporting/listexport.h"
#include "services/importing/recordimporttest.h"

#include <QFile>

namespace zhike::testing {

namespace {

class CustomFilesTest : public RecordImportTest {
protected:
    void TearDown() override { CustomFields::enter({}); }
    QString added(const QString& label, CustomType type)
    {
        CustomFieldDraft draft;
        draft.label = label;
        draft.type = type;
        if (type == CustomType::Choice) {
            setChoices(draft, {{{}, u"Gold"_s}, {{}, u"Silver"_s}});
        }
        const Author author{UserId(1), Role::Administrator};
        const auto done = runChange(writer(), createCustomField(draft), author, kNow, kUsd);
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().detail.toStdString());
        CustomFields::enter(readCustomFields(writer()).value_or(CustomFields()));
        return done ? customKey(CustomFieldId(done->touched.first().id)) : QString();
    }
    QString exported(const QStringList& fields, TableFormat format)
    {
        ListQuery query;
        ExportForm form{format};
        form.madeAt = kNow;
        const QString path = folder() + u"/out"_s;
        const auto summary = exportList(*reader(), exporter(), {query, {}}, fields, path, form);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().detail.toStdString());
        return path;
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile in(path);
        EXPECT_TRUE(in.open(QIODevice::ReadOnly));
        return in.readAll();
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, CustomFilesTest, kBothEngines, engineName);

} // namespace

TEST_P(CustomFilesTest, ColumnsCalledLikeAFieldFillIt)
{
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const QString tier = added(u"客户等级"_s, CustomType::Choice);
    const QString end = added(u"Contract end"_s, CustomType::Day);

    const RecordImportSummary summary = importedText(
        RecordKind::Customer, "name,seats,客户等级,CONTRACT END\nAcme,2.5,silver,2026-12-31\nBeta,x,Gold,2026-01-01\n");

    EXPECT_EQ(summary.created, 1);
    EXPECT_EQ(summary.rowsRejected, 1) << "x is no number";
    const CustomValues custom = customerCalled(u"Acme"_s).details.custom;
    EXPECT_EQ(custom.value(seats), Value(qint64(2500)));
    EXPECT_EQ(custom.value(tier), Value(u"o2"_s));
    EXPECT_EQ(custom.value(end), toValue(*Day::from(QDate(2026, 12, 31))));
}

TEST_P(CustomFilesTest, AnExportComesBackUnchanged)
{
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const QString tier = added(u"Tier"_s, CustomType::Choice);
    const QString budget = added(u"Budget"_s, CustomType::Money);
    const QString vip = added(u"VIP"_s, CustomType::YesNo);
    const QString portal = added(u"Portal"_s, CustomType::Link);
    (void)importedText(
        RecordKind::Customer,
        "name,Seats,Tier,Budget,VIP,Portal\nAcme,1.25,Gold,99.50,yes,https://acme.example/a?b=1\nBeta,,,,no,\n");
    const CustomValues acme = customerCalled(u"Acme"_s).details.custom;
    const CustomValues beta = customerCalled(u"Beta"_s).details.custom;
    EXPECT_EQ(acme.all().size(), 5);

    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::JsonLines}) {
        const QString path = exported({u"number"_s, u"name"_s, seats, tier, budget, vip, portal}, format);
        const RecordImportSummary back = imported(recordPlanOf(RecordKind::Customer, path));
        EXPECT_EQ(back.created + back.rowsRejected, 0) << int(format);
        for (const QString& key : back.changedFields.keys()) {
            EXPECT_FALSE(isCustomKey(key)) << key.toStdString() << " of " << int(format);
        }
        EXPECT_EQ(customerCalled(u"Acme"_s).details.custom, acme) << int(format);
        EXPECT_EQ(customerCalled(u"Beta"_s).details.custom, beta) << int(format);
    }
}

TEST_P(CustomFilesTest, JsonHasExactNumbersAndWordsUnderTheNamesOfTheFields)
{
    const QString seats = added(u"Seats"_s, CustomType::Number);
    const QString tier = added(u"Tier"_s, CustomType::Choice);
    (void)importedText(RecordKind::Customer, "name,Seats,Tier\nAcme,1.25,Gold\n");

    const QByteArray json = contentOf(exported({u"name"_s, seats, tier}, TableFormat::JsonLines));

    EXPECT_TRUE(json.contains("\"Seats\":\"1.25\"")) << json.toStdString();
    EXPECT_TRUE(json.contains("\"Tier\":\"Gold\"")) << json.toStdString();
}

} // namespace zhike::testing
