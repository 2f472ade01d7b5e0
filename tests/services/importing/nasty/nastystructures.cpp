#include "services/importing/nasty/nastyinput.h"

#include <QStringEncoder>

namespace zhike::testing {

namespace {

const QByteArray kHead = "name,city\n";
const QByteArray kFine = "Acme Trading,Bonn\n";

QByteArray listOf(const QString& name, int rows = 40)
{
    QString text = u"name,city\n"_s;
    for (int i = 0; i < rows; ++i) {
        text += u"%1 %2,%3\n"_s.arg(name).arg(i).arg(name);
    }
    return text.toUtf8();
}

QByteArray encoded(const char* encoding, const QByteArray& utf8, const QByteArray& mark = {})
{
    QStringEncoder encoder(encoding);
    EXPECT_TRUE(encoder.isValid()) << encoding;
    return mark + QByteArray(encoder(QString::fromUtf8(utf8)));
}

/// Names in an encoding that a person chose, or confirmed.
NastyRun takesIn(TextEncoding encoding, const char* name, const QString& text, bool isChosen)
{
    return [=](NastyTest& test) {
        const QString path = test.path(encoded(name, listOf(text)));
        CsvChoices choices;
        if (isChosen) {
            choices.encoding = encoding;
        }
        const auto inspection = inspectRecords(test.db(), RecordKind::Customer, path, choices);
        ASSERT_TRUE(inspection.has_value()) << inspection.error().error.detail.toStdString();
        EXPECT_EQ(nameOf(inspection->detection.dialect.encoding), nameOf(encoding));
        ASSERT_FALSE(inspection->detection.rows.empty()); // the sample that a person sees
        EXPECT_TRUE(inspection->detection.rows.front().first().startsWith(text));
        const RecordImportSummary check = test.check(inspection->plan);
        EXPECT_EQ(check.created, 40);
        EXPECT_EQ(check.rowsRejected, 0);
    };
}

void takesAHeaderAlone(NastyTest& test)
{
    RecordImportPlan plan;
    plan.path = test.path("name,city\n");
    plan.mapping.set(u"name"_s, 0);
    plan.keys = {u"name"_s};
    const RecordImportSummary summary = test.import(plan);
    EXPECT_EQ(summary.rowsRead, 0);
    EXPECT_FALSE(summary.change.has_value());
}

void swallowsNothingBehindAQuote(NastyTest& test)
{
    RecordImportPlan plan;
    plan.path = test.path(kHead + kFine + "\"Beta,Bonn\n" + QByteArray("Gamma,Bonn\n").repeated(50'000));
    plan.mapping.set(u"name"_s, 0);
    plan.keys = {u"name"_s};
    test.expectPlanRefused(plan, FileProblem::UnclosedQuote, 3);
}

void tellsTwoColumnsOfOneNameApart(NastyTest& test)
{
    const auto inspection
        = inspectRecords(test.db(), RecordKind::Customer, test.path("name,city,city\nAcme,Bonn,Köln\n"));
    ASSERT_TRUE(inspection.has_value());
    EXPECT_EQ(inspection->detection.duplicateColumns, std::vector{2});
    EXPECT_EQ(inspection->plan.mapping.column(u"city"_s), 1);
}

/// A file as it is streamed: it is never in memory, here or in the program.
void streamsMillionsOfRows(NastyTest& test)
{
    constexpr qint64 kStreamedRows = 5'000'000;
    const QString path = test.scratch() + u"/millions.csv"_s;
    {
        QFile out(path);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write("name,city\n");
        QByteArray block;
        for (qint64 i = 0; i < kStreamedRows; ++i) {
            block += 'N' + QByteArray::number(i) + ",B\n";
            if (block.size() > 1'000'000 || i + 1 == kStreamedRows) {
                ASSERT_EQ(out.write(block), block.size());
                block.clear();
            }
        }
    }
    const auto peakMemory = []() -> qint64 { // in KB
        QFile status(u"/proc/self/status"_s);
        EXPECT_TRUE(status.open(QIODevice::ReadOnly));
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf("VmHWM:") + 6, 20).trimmed().split(' ').first().toLongLong();
    };
    RecordImportPlan plan;
    plan.path = path;
    plan.mapping.set(u"name"_s, 0);
    plan.keys = {u"name"_s};
    auto reader = openTable(path, plan.form);
    ASSERT_TRUE(reader.has_value());
    const qint64 before = peakMemory();
    TableRecord record;
    qint64 rows = 0;
    while ((*reader)->next(record) == TableReader::Step::Record) {
        ++rows;
    }
    EXPECT_EQ(rows, kStreamedRows);
    EXPECT_LT(peakMemory() - before, 8 * 1024);
    // a check of it is left at once
    const auto dump = logicalDump(test.db());
    QElapsedTimer sinceCancel;
    int asked = 0;
    const auto check = checkRecords(test.db(), plan, NastyTest::author(), [&](const ImportProgress& at) {
        if (at.rows == 0 || ++asked < 3) {
            return true;
        }
        sinceCancel.start();
        return false;
    });
    ASSERT_FALSE(check.has_value());
    EXPECT_EQ(check.error().error.code, ErrorCode::Cancelled);
    EXPECT_LT(sinceCancel.elapsed(), 500);
    EXPECT_EQ(logicalDump(test.db()), dump);
    QFile::remove(path);
}

NastyRun findsTheSeparator(const QByteArray& content, char separator)
{
    return [=](NastyTest& test) {
        const auto inspection = inspectRecords(test.db(), RecordKind::Customer, test.path(content));
        ASSERT_TRUE(inspection.has_value());
        EXPECT_EQ(inspection->detection.dialect.separator, separator);
        EXPECT_EQ(test.check(inspection->plan).created, 40);
    };
}

void saysThatAWorkbookIsNoText(NastyTest& test)
{
    RecordImportPlan plan; // a person insists that it is text
    plan.path = test.path(zipOf(workbookOf({})), "book.csv");
    plan.mapping.set(u"name"_s, 0);
    plan.keys = {u"name"_s};
    test.expectPlanRefused(plan, FileProblem::Spreadsheet);
    EXPECT_EQ(tableFormatOf(plan.path), TableFormat::Xlsx) << "and is told what it is";
}

} // namespace

NastyInputs nastyStructures()
{
    const QString firm = u"宏远贸易有限公司"_s;
    const QString taiwan = u"宏遠貿易股份有限公司"_s;
    const QByteArray list = listOf(firm);
    const QByteArray two = kHead + kFine + "Beta,Köln\n";
    const auto bad = [](const QByteArray& name) { return kHead + kFine + name + ",Bonn\n"; };
    using enum RowProblem;
    return {
        {1, "no byte", "F", refuses("", FileProblem::Empty)},
        {2, "only a header", "W", takesAHeaderAlone},
        {3, "only a byte order mark", "F", refuses("\xEF\xBB\xBF", FileProblem::OnlyByteOrderMark)},
        {4, "byte order mark", "A", takes("\xEF\xBB\xBF" + two, 2)},
        {5, "UTF-16 LE with mark", "A", takes(encoded("UTF-16LE", list, QByteArray("\xFF\xFE", 2)), 40)},
        {5, "UTF-16 BE with mark", "A", takes(encoded("UTF-16BE", list, QByteArray("\xFE\xFF", 2)), 40)},
        {6, "UTF-16 without mark", "W", takesIn(TextEncoding::Utf16Le, "UTF-16LE", firm, false)},
        {7, "GB18030", "A", takesIn(TextEncoding::Gb18030, "GB18030", firm, true)},
        {8, "Big5", "A", takesIn(TextEncoding::Big5, "Big5", taiwan, true)},
        {8, "Shift_JIS", "A", takesIn(TextEncoding::ShiftJis, "Shift_JIS", u"東京ガス株式会社"_s, true)},
        {8, "EUC-KR", "A", takesIn(TextEncoding::EucKr, "EUC-KR", u"서울전자"_s, true)},
        {8, "Windows-1252", "A", takesIn(TextEncoding::Windows1252, "Windows-1252", u"Zoë Müller"_s, true)},
        {9, "Latin-1 in UTF-8", "R", rejects(list + "Zo\xEB,Bonn\n", InvalidEncoding, 42, "name", 40)},
        {10, "byte FF", "R", rejects(list + "\xFF,Bonn\n", InvalidEncoding, 42, "name", 40)},
        {10, "broken sequence", "R", rejects(list + "\xC3\x28,Bonn\n", InvalidEncoding, 42, "name", 40)},
        {10, "overlong", "R", rejects(list + "\xC0\xAF,Bonn\n", InvalidEncoding, 42, "name", 40)},
        {11, "halves of pairs as UTF-8", "R", rejects(list + "\xED\xA0\x80,Bonn\n", LoneSurrogate, 42, "name", 40)},
        {12, "NUL", "R", rejects(list + QByteArray("A\0n,Bonn\n", 9), NulCharacter, 42, "name", 40)},
        {13, "bare CR", "A", takes(QByteArray(two).replace("\n", "\r"), 2)},
        {13, "CRLF", "A", takes(QByteArray(two).replace("\n", "\r\n"), 2)},
        {13, "all line ends", "A", takes(kHead + "Acme,Bonn\r\nBeta,Bonn\rGamma,Bonn\n", 3)},
        {14, "line break in quotes", "A", rejects("name,mail\n\"Ann\nLee\",a@b.cn\nBob,none\n", NotAMail, 4, "mail")},
        {15, "unclosed quote", "F", swallowsNothingBehindAQuote},
        {16, "stray quote", "R", rejects(bad("\"Ann\"x"), StrayQuote, 3, "name")},
        {17, "short row", "R", rejects(kHead + kFine + "Beta\n", ShortRow, 3, "")},
        {17, "long row", "R", rejects(kHead + kFine + "Beta,Bonn,more\n", LongRow, 3, "")},
        {18, "two columns of one name", "F", tellsTwoColumnsOfOneNameApart},
        {19, "5,000 columns", "F", refuses(QByteArray("a,").repeated(5000) + "\nx\n", FileProblem::TooManyColumns, 1)},
        {20, "10 MB in a cell", "R", rejects(bad(QByteArray(10'000'000, 'x')), CellTooLarge, 3, "name")},
        {21, "a line without end", "F",
         refuses(kHead + kFine + QByteArray(17 << 20, 'x'), FileProblem::LineTooLong, 3)},
        {22, "5 million rows", "A", streamsMillionsOfRows},
        {23, "semicolons", "N", findsTheSeparator(QByteArray(list).replace(',', ';'), ';')},
        {23, "tabs", "N", findsTheSeparator(QByteArray(list).replace(',', '\t'), '\t')},
        {23, "bars", "N", findsTheSeparator(QByteArray(list).replace(',', '|'), '|')},
        {23, "sep= line", "N", findsTheSeparator("sep=;\n" + QByteArray(list).replace(',', ';'), ';')},
        {24, "a separator too many", "N", takes(QByteArray(list).replace("\n", ",\n"), 40)},
        {24, "blank lines", "N", takes(kHead + "\n\n" + kFine + "\n\n", 1)},
        {25, "a workbook by the name of text", "F", saysThatAWorkbookIsNoText},
    };
}

} // namespace zhike::testing
