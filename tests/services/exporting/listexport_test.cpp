#include "services/exporting/listexport.h"

#include "exchange/csvreader.h"
#include "services/customers/customerchanges.h"
#include "services/importing/importtest.h"

#include <QFileInfo>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class ListExportTest : public ImportTest {
protected:
    QString target() { return folder() + u"/out.csv"_s; }

    ExportSummary exported(RecordKind kind, const QStringList& fields, const CsvFormat& format = {})
    {
        ListQuery query;
        query.kind = kind;
        Result<ExportSummary> summary
            = exportList(*reader(), exporter(), query, fields, target(), ExportForm{TableFormat::Csv, format});
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().detail.toStdString());
        return summary.value_or(ExportSummary());
    }

    /// The rows of the exported file, the header first.
    QList<QStringList> rowsOfFile()
    {
        QList<QStringList> rows;
        auto opened = CsvReader::open(target());
        EXPECT_TRUE(opened.has_value());
        rows.append(opened->header());
        TableRecord record;
        while (opened->next(record) == CsvReader::Step::Record) {
            QStringList cells;
            for (int i = 0; i < record.size(); ++i) {
                cells.append(record.text(i));
            }
            rows.append(cells);
        }
        return rows;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, ListExportTest, kBothEngines, engineName);

} // namespace

TEST_P(ListExportTest, WritesOrdersWithTheirAmountsCurrencyAndCustomer)
{
    (void)imported(file("order,date,customer,customer name,amount\n7,2024-01-05,A,Ann,12.30\n"));

    const ExportSummary summary = exported(
        RecordKind::Order, {u"number"_s, u"customer_name"_s, u"order_day"_s, u"status"_s, u"currency"_s, u"net"_s});

    EXPECT_EQ(summary.rows, 1);
    const QList<QStringList> rows = rowsOfFile();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(
        rows[0].mid(2),
        (QStringList{u"number"_s, u"customer_name"_s, u"order_day"_s, u"status"_s, u"currency"_s, u"net"_s}));
    EXPECT_EQ(rows[1].mid(2), (QStringList{u"7"_s, u"Ann"_s, u"2024-01-05"_s, u"closed"_s, u"USD"_s, u"12.30"_s}));
}

TEST_P(ListExportTest, WritesFiguresOfCustomersWithTheBaseCurrency)
{
    (void)imported(file("order,date,customer,amount\n7,2024-01-05,A,12.30\n8,2024-02-05,A,1\n"));

    (void)exported(RecordKind::Customer, {u"name"_s, u"last_day"_s, u"orders"_s, u"revenue"_s});

    const QList<QStringList> rows = rowsOfFile();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].last(), u"base_currency"_s);
    EXPECT_EQ(rows[1].mid(1), (QStringList{u"A"_s, u"2024-02-05"_s, u"2"_s, u"13.30"_s, u"USD"_s}));
}

TEST_P(ListExportTest, WritesEveryKindWithAllItsFields)
{
    (void)imported(dataFile("superstore_shape.csv"));
    for (const RecordKind kind :
         {RecordKind::Customer, RecordKind::Contact, RecordKind::Order, RecordKind::Product, RecordKind::Case}) {
        const ExportSummary summary = exported(kind, exportFields(kind));

        EXPECT_EQ(summary.rows, number(u"SELECT count(*) FROM %1"_s.arg(QLatin1StringView(tableOf(kind)))));
        const QList<QStringList> rows = rowsOfFile();
        EXPECT_EQ(rows.size(), summary.rows + 1);
        for (const QStringList& row : rows) {
            EXPECT_EQ(row.size(), rows.first().size());
        }
    }
}

TEST_P(ListExportTest, DisarmsFormulasForSpreadsheetsOnly)
{
    CustomerDraft customer;
    customer.name = u"=1+1"_s;
    ASSERT_TRUE(runChange(writer(), createCustomer(customer), kAuthor, kNow, kUsd).has_value());

    (void)exported(RecordKind::Customer, {u"name"_s});
    const QString exact = rowsOfFile().last().last();
    (void)exported(RecordKind::Customer, {u"name"_s}, {CsvPurpose::ForSpreadsheets, ',', true});
    const QString disarmed = rowsOfFile().last().last();

    EXPECT_EQ(exact, u"=1+1"_s);
    EXPECT_EQ(disarmed, u"'=1+1"_s);
}

TEST_P(ListExportTest, LeavesNoFileWhenItIsCancelledOrAskedForAnUnknownField)
{
    const Result<ExportSummary> unknown
        = exportList(*reader(), exporter(), ListQuery{}, {u"name"_s, u"shoe_size"_s}, target());

    ASSERT_FALSE(unknown.has_value());
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidInput);
    EXPECT_FALSE(QFile::exists(target()));
}

TEST_P(ListExportTest, WritesAWorkbookAndJsonLinesWithTheSameRows)
{
    (void)imported(file("order,date,customer,customer name,amount\n7,2024-01-05,A,Ann,12.30\n"));
    ListQuery query;
    query.kind = RecordKind::Order;
    const QStringList fields{u"number"_s, u"order_day"_s, u"net"_s};
    for (const TableFormat format : {TableFormat::Xlsx, TableFormat::JsonLines}) {
        ASSERT_TRUE(exportList(*reader(), exporter(), query, fields, target(), {format}).has_value());

        ASSERT_EQ(tableFormatOf(target()), format);
        const auto table = openTable(target(), {format});
        ASSERT_TRUE(table.has_value());
        TableRecord record;
        ASSERT_EQ((*table)->next(record), TableReader::Step::Record);
        const auto cell = [&](const QString& title) { return record.text(int((*table)->header().indexOf(title))); };
        EXPECT_EQ(cell(u"number"_s), u"7"_s);
        EXPECT_EQ(cell(u"order_day"_s), u"2024-01-05"_s);
        EXPECT_EQ(cell(u"net"_s), format == TableFormat::Xlsx ? u"12.3"_s : u"12.30"_s);
        EXPECT_EQ((*table)->next(record), TableReader::Step::End);
    }
}

TEST_P(ListExportTest, KeepsTheFileToItsOwner)
{
    (void)exported(RecordKind::Customer, {u"name"_s});

    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo(target()).permissions() & others);
}

} // namespace zhike::testing
