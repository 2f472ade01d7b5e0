#include "services/importing/nasty/nastyinput.h"

#include "services/exporting/listexport.h"

#include <QtEndian>

namespace zhike::testing {

namespace {

const QByteArray kOrderHeader = "order,date,customer,name,quantity,price,discount,currency\n";

QByteArray little(quint64 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i) {
        out += char(value >> (8 * i));
    }
    return out;
}

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xFFFF'FFFFU;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB8'8320U : 0U);
        }
    }
    return ~crc;
}

/// The plain stream within what qCompress() makes: behind its length and zlib's head, before zlib's sum.
QByteArray packed(const QByteArray& bytes)
{
    return qCompress(bytes, 9).mid(6).chopped(4);
}

/// What stands before an entry (without place and mode) and, with them, in the directory.
QByteArray headOf(const ZipPart& part, const QByteArray& data, qint64 unpacked, quint32 crc)
{
    return little(part.flags, 2) + little(part.isPacked ? 8 : 0, 2) + little(0, 4) + little(crc, 4)
        + little(quint64(data.size()), 4) + little(quint64(unpacked), 4) + little(quint64(part.name.size()), 2)
        + little(0, 2);
}

} // namespace

QByteArray zipOf(const QList<ZipPart>& parts, bool is64)
{
    QByteArray file;
    QByteArray directory;
    for (const ZipPart& part : parts) {
        const QByteArray data = part.isPacked ? packed(part.bytes) : part.bytes;
        const quint32 crc = part.bytes.size() < 1'000'000 ? crcOf(part.bytes) : 0;
        const qint64 place = part.place >= 0 ? part.place : file.size();
        const qint64 here = part.claimed >= 0 ? part.claimed : part.bytes.size();
        const qint64 above = part.claimedAbove >= 0 ? part.claimedAbove : here;
        directory += "PK\x01\x02" + little(3 << 8 | 20, 2) + little(20, 2) + headOf(part, data, above, crc)
            + little(0, 6) + little(quint64(part.mode) << 16U, 4) + little(quint64(place), 4) + part.name;
        if (part.place < 0) {
            file += "PK\x03\x04" + little(20, 2) + headOf(part, data, here, crc) + part.name + data;
        }
    }
    const qint64 begin = file.size();
    file += directory;
    if (is64) {
        const qint64 end = file.size();
        file += "PK\x06\x06" + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
            + little(quint64(parts.size()), 8) + little(quint64(parts.size()), 8) + little(quint64(directory.size()), 8)
            + little(quint64(begin), 8) + "PK\x06\x07" + little(0, 4) + little(quint64(end), 8) + little(1, 4);
    }
    return file + "PK\x05\x06" + little(0, 4) + little(quint64(parts.size()), 2) + little(quint64(parts.size()), 2)
        + little(quint64(directory.size()), 4) + little(quint64(begin), 4) + little(0, 2);
}

QList<ZipPart> workbookOf(const QByteArray& rows)
{
    return {
        {"[Content_Types].xml",
         R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)"},
        {"xl/workbook.xml",
         R"(<workbook><sheets><sheet name="Customers" sheetId="1" r:id="r1" xmlns:r="urn:r"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
         R"(<Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml", "<sst><si><t>name</t></si><si><t>Acme</t></si></sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

ZipPart& partOf(QList<ZipPart>& parts, const char* name)
{
    return *std::ranges::find(parts, QByteArray(name), &ZipPart::name);
}

void NastyTest::expectSlowNever(const QElapsedTimer& clock)
{
    EXPECT_LT(clock.elapsed(), kLongestMs);
}

void NastyTest::expectRefused(RecordKind kind, const QString& path, FileProblem problem, qint64 line)
{
    const auto before = logicalDump(writer());
    QElapsedTimer clock;
    clock.start();
    const ImportResult<RecordInspection> inspection = inspectRecords(writer(), kind, path);
    if (inspection) {
        RecordImportPlan plan = inspection->plan;
        if (plan.keys.isEmpty()) { // nothing can be guessed of such a file
            plan.mapping.set(u"name"_s, 0);
            plan.keys = {u"name"_s};
        }
        expectPlanRefused(plan, problem, line);
    } else {
        ASSERT_TRUE(inspection.error().file.has_value()) << inspection.error().error.detail.toStdString();
        EXPECT_EQ(inspection.error().file->problem, problem)
            << QString(keyOf(inspection.error().file->problem)).toStdString() << ' '
            << inspection.error().error.detail.toStdString();
        EXPECT_EQ(inspection.error().file->line, line);
    }
    expectSlowNever(clock);
    EXPECT_EQ(logicalDump(writer()), before);
}

void NastyTest::expectPlanRefused(const RecordImportPlan& plan, FileProblem problem, qint64 line)
{
    const auto before = logicalDump(writer());
    QElapsedTimer clock;
    clock.start();
    const auto check = checkRecords(writer(), plan, kAuthor);
    expectSlowNever(clock);
    EXPECT_EQ(logicalDump(writer()), before);

    const auto import = tryImport(plan);

    for (const auto* outcome : {&check, &import}) {
        ASSERT_FALSE(outcome->has_value());
        ASSERT_TRUE(outcome->error().file.has_value()) << outcome->error().error.detail.toStdString();
        EXPECT_EQ(outcome->error().file->problem, problem) << outcome->error().error.detail.toStdString();
        EXPECT_EQ(outcome->error().file->line, line);
        EXPECT_FALSE(outcome->error().error.detail.isEmpty());
    }
    EXPECT_EQ(logicalDump(writer()), before);
}

void NastyTest::expectRejected(
    RecordKind kind, const QString& path, RowProblem problem, qint64 line, const QString& column, qint64 others)
{
    const ImportResult<RecordInspection> inspection = inspectRecords(writer(), kind, path);
    ASSERT_TRUE(inspection.has_value()) << inspection.error().error.detail.toStdString();
    expectRejected(inspection->plan, problem, line, column, others);
}

void NastyTest::expectRejected(
    const RecordImportPlan& given, RowProblem problem, qint64 line, const QString& column, qint64 others)
{
    const auto before = logicalDump(writer());
    RecordImportPlan plan = given;
    plan.rejectsPath = folder() + u"/rejects"_s;
    QFile::remove(plan.rejectsPath);
    QElapsedTimer clock;
    clock.start();

    const auto check = checkRecords(writer(), plan, kAuthor);

    expectSlowNever(clock);
    ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
    EXPECT_EQ(check->created, others);
    EXPECT_EQ(check->rowsRejected, 1);
    EXPECT_EQ(check->reasons.value(QString(keyOf(problem))), 1) << check->reasons.keys().join(u' ').toStdString();
    ASSERT_FALSE(check->rejected.isEmpty());
    const RejectedRow& rejected = check->rejected.first();
    EXPECT_EQ(rejected.line, line);
    EXPECT_LE(rejected.fault.value.size(), 200);
    const bool isPrintable = std::ranges::none_of(rejected.fault.value, [](QChar c) { return c < u' '; });
    EXPECT_TRUE(isPrintable);
    const auto reader = openTable(plan.path, plan.form);
    ASSERT_TRUE(reader.has_value());
    EXPECT_EQ((*reader)->header().value(rejected.fault.column), column);
    EXPECT_EQ(logicalDump(writer()), before);
    // what was rejected is a file of the one row, to be mended and imported
    QFile rejects(plan.rejectsPath);
    ASSERT_TRUE(rejects.open(QIODevice::ReadOnly));
    EXPECT_GT(rejects.size(), 0);
}

RecordImportPlan NastyTest::expectTaken(RecordKind kind, const QString& path, qint64 rows)
{
    const auto before = logicalDump(writer());
    const RecordImportPlan plan = recordPlanOf(kind, path);
    const RecordImportSummary check = checked(plan);
    EXPECT_EQ(check.created, rows);
    EXPECT_EQ(check.rowsRejected, 0) << check.reasons.keys().join(u' ').toStdString();
    EXPECT_EQ(logicalDump(writer()), before);
    return plan;
}

void NastyTest::expectNamed(const QByteArray& name, const QString& stored)
{
    const QByteArray quoted = '"' + QByteArray(name).replace('"', "\"\"") + '"';
    const RecordImportPlan plan
        = expectTaken(RecordKind::Customer, file("name,city\n" + quoted + ",Bonn\n", "nasty"), 1);

    (void)imported(plan);

    EXPECT_EQ(customerCalled(stored).details.name, stored);
    const RecordImportSummary again = checked(plan);
    EXPECT_EQ(again.unchanged, 1);
    expectSound();
}

QByteArray NastyTest::sheetOfCustomers()
{
    ListQuery query;
    query.kind = RecordKind::Customer;
    ExportForm form{TableFormat::Csv};
    form.csv.purpose = CsvPurpose::ForSpreadsheets;
    const QString path = folder() + u"/sheet.csv"_s;
    const auto summary = exportList(*reader(), exporter(), query, {u"name"_s, u"city"_s}, path, form);
    EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().detail.toStdString());
    QFile in(path);
    EXPECT_TRUE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

OrderImportPlan NastyTest::orderPlan(const QByteArray& rows)
{
    OrderImportPlan plan;
    plan.path = file(kOrderHeader + rows, "orders.csv");
    int column = 0;
    for (const OrderField field :
         {OrderField::OrderNumber, OrderField::Day, OrderField::CustomerKey, OrderField::CustomerName,
          OrderField::Quantity, OrderField::UnitPrice, OrderField::Discount, OrderField::Currency}) {
        plan.mapping.set(field, column++);
    }
    plan.options.currency = kUsd;
    return plan;
}

void NastyTest::expectOrderRejected(const QByteArray& row, RowProblem problem, int column)
{
    const auto before = logicalDump(writer());
    const OrderImportPlan plan = orderPlan("1,2024-01-05,A,Ann,2,10.00,0,USD\n" + row + '\n');

    const auto check = checkOrderLog(writer(), plan, kAuthor);

    ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
    EXPECT_EQ(check->rowsImported, 1);
    ASSERT_EQ(check->rowsRejected, 1);
    EXPECT_EQ(check->rejected.first().fault.code, problem)
        << QString(keyOf(check->rejected.first().fault.code)).toStdString();
    EXPECT_EQ(check->rejected.first().fault.column, column);
    EXPECT_EQ(check->rejected.first().line, 3);
    EXPECT_EQ(logicalDump(writer()), before);
}

NastyRun refuses(const QByteArray& content, FileProblem problem, qint64 line)
{
    return [=](NastyTest& test) { test.expectRefused(RecordKind::Customer, test.path(content), problem, line); };
}

NastyRun rejects(const QByteArray& content, RowProblem problem, qint64 line, const char* column, qint64 others)
{
    return [=](NastyTest& test) {
        const QString path = test.path(content);
        test.expectRejected(RecordKind::Customer, path, problem, line, QString::fromUtf8(column), others);
    };
}

NastyRun takes(const QByteArray& content, qint64 rows)
{
    return [=](NastyTest& test) { (void)test.expectTaken(RecordKind::Customer, test.path(content), rows); };
}

NastyRun names(const QByteArray& name)
{
    return names(name, QString::fromUtf8(name));
}

NastyRun names(const QByteArray& name, const QString& stored)
{
    return [=](NastyTest& test) { test.expectNamed(name, stored); };
}

NastyRun rejectsOrder(const QByteArray& row, RowProblem problem, int column)
{
    return [=](NastyTest& test) { test.expectOrderRejected(row, problem, column); };
}

} // namespace zhike::testing
