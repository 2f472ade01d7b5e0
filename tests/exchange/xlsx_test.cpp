#include "exchange/xlsxreader.h"
#include "exchange/xlsxwriter.h"
#include "support/zoneoftest.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cmath>
#include <gtest/gtest.h>
#include <zip.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* kTypes
    = R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)";
constexpr const char* kRelations
    = R"(<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
      R"(<Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>)"
      R"(<Relationship Id="r3" Type="http://x/styles" Target="styles.xml"/></Relationships>)";
constexpr const char* kStyles
    = R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>)";
constexpr const char* kTexts
    = R"(<sst><si><t>客户</t></si><si><r><t>Ac</t></r><r><t>me</t></r><rPh><t>reading</t></rPh></si><si><t>a_x000D_b</t></si></sst>)";

/// A workbook of parts given as text, in a folder of its own.
class Workbook {
public:
    explicit Workbook(const QByteArray& sheet, const QByteArray& workbookAttributes = {})
    {
        parts
            = {{"[Content_Types].xml", kTypes},
               {"xl/workbook.xml",
                "<workbook><workbookPr " + workbookAttributes
                    + R"(/><sheets><sheet name="Orders" sheetId="1" r:id="r1" xmlns:r="urn:r"/></sheets></workbook>)"},
               {"xl/_rels/workbook.xml.rels", kRelations},
               {"xl/styles.xml", kStyles},
               {"xl/sharedStrings.xml", kTexts},
               {"xl/worksheets/sheet1.xml", sheet}};
    }
    QString write() const
    {
        const QString path = m_folder.filePath(u"book.xlsx"_s);
        QFile::remove(path);
        int code = 0;
        zip_t* archive = zip_open(path.toUtf8().constData(), ZIP_CREATE, &code);
        for (const auto& [name, bytes] : parts) {
            zip_file_add(
                archive, name.constData(), zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0),
                ZIP_FL_ENC_UTF_8);
        }
        EXPECT_EQ(zip_close(archive), 0);
        return path;
    }
    QList<std::pair<QByteArray, QByteArray>> parts;

private:
    QTemporaryDir m_folder;
};

QByteArray sheetOf(const QByteArray& rows)
{
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

struct ReadSheet {
    QStringList header;
    QList<QStringList> rows;
    QList<RowProblem> problems;
    std::optional<FileProblem> fault;
};

ReadSheet readSheet(const QString& path)
{
    ReadSheet read;
    auto reader = XlsxReader::open(path);
    if (!reader) {
        read.fault = reader.error().problem;
        return read;
    }
    read.header = reader->header();
    TableRecord record;
    TableReader::Step step = TableReader::Step::Record;
    while ((step = reader->next(record)) == TableReader::Step::Record) {
        QStringList cells;
        for (int i = 0; i < record.size(); ++i) {
            cells.append(record.text(i));
        }
        read.rows.append(cells);
        for (const RowFault& fault : record.faults()) {
            read.problems.append(fault.code);
        }
    }
    if (step == TableReader::Step::Failed) {
        read.fault = reader->fault()->problem;
    }
    return read;
}

} // namespace

TEST(XlsxReader, ReadsTextsNumbersDaysAndYesNoAsTheyAreShown)
{
    const Workbook book(sheetOf(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>when</t></is></c><c r="C1" t="str"><v>sum</v></c><c r="D1" t="str"><v>ok</v></c></row>)"
        R"(<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2"><v>0.10000000000000001</v></c><c r="D2" t="b"><v>1</v></c></row>)"
        R"(<row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" s="2"><v>45000.604166666664</v></c><c r="C5"><v>1.2E+5</v></c></row>)"));

    const ReadSheet read = readSheet(book.write());

    EXPECT_EQ(read.header, (QStringList{u"客户"_s, u"when"_s, u"sum"_s, u"ok"_s}));
    ASSERT_EQ(read.rows.size(), 2);
    EXPECT_EQ(read.rows[0], (QStringList{u"Acme"_s, u"2023-03-15"_s, u"0.1"_s, u"TRUE"_s}));
    EXPECT_EQ(read.rows[1], (QStringList{u"a\rb"_s, u"2023-03-15 14:30:00"_s, u"120000"_s, QString()}));
    EXPECT_TRUE(read.problems.isEmpty());
}

TEST(XlsxReader, KnowsBothEpochsAndTheDayThatNeverWas)
{
    EXPECT_EQ(serialText(60, XlsxNumber::Day, false), std::nullopt);
    EXPECT_EQ(serialText(59, XlsxNumber::Day, false), "1900-02-28");
    EXPECT_EQ(serialText(61, XlsxNumber::Day, false), "1900-03-01");
    EXPECT_EQ(serialText(0, XlsxNumber::Day, true), "1904-01-01");
    EXPECT_EQ(serialText(45000, XlsxNumber::Day, false), "2023-03-15");
    EXPECT_EQ(serialText(43538, XlsxNumber::Day, true), "2023-03-15");
    EXPECT_EQ(serialText(0.5, XlsxNumber::Time, false), "12:00:00");
    EXPECT_EQ(serialText(-1, XlsxNumber::Day, false), std::nullopt);
    EXPECT_EQ(serialText(std::nan(""), XlsxNumber::Day, false), std::nullopt);
}

TEST(XlsxReader, ReadsDaysOfAWorkbookThatCountsFrom1904)
{
    const Workbook book(
        sheetOf(
            R"(<row r="1"><c r="A1" t="str"><v>day</v></c></row><row r="2"><c r="A2" s="1"><v>43538</v></c></row>)"),
        "date1904=\"1\"");

    EXPECT_EQ(readSheet(book.write()).rows.value(0), QStringList{u"2023-03-15"_s});
}

TEST(XlsxReader, TellsDaysFromNumbersByTheirFormat)
{
    EXPECT_EQ(meaningOfFormat("yyyy-mm-dd"), XlsxNumber::Day);
    EXPECT_EQ(meaningOfFormat("[$-804]yyyy\"年\"m\"月\"d\"日\""), XlsxNumber::Day);
    EXPECT_EQ(meaningOfFormat("h:mm:ss"), XlsxNumber::Time);
    EXPECT_EQ(meaningOfFormat("[h]:mm"), XlsxNumber::Time);
    EXPECT_EQ(meaningOfFormat("0.00"), XlsxNumber::Plain);
    EXPECT_EQ(meaningOfFormat("0.00E+00"), XlsxNumber::Plain);
    EXPECT_EQ(meaningOfFormat("General"), XlsxNumber::Plain);
    EXPECT_EQ(meaningOfFormat("[Red]#,##0 \"days\""), XlsxNumber::Plain);
    EXPECT_EQ(meaningOfFormat("#,##0 \\d"), XlsxNumber::Plain);
}

TEST(XlsxReader, ShowsNumbersWithoutExponentsAndNoise)
{
    EXPECT_EQ(numberText("1E-7"), "0.0000001");
    EXPECT_EQ(numberText("123456789012345680000"), "123456789012346000000");
    EXPECT_EQ(numberText("-0.30000000000000004"), "-0.3");
    EXPECT_EQ(numberText("7"), "7");
    EXPECT_EQ(numberText("2.5099999999999998"), "2.51");
}

TEST(XlsxReader, RejectsRowsWithErrorsMissingTextsAndCellsBeyondTheHeader)
{
    const Workbook book(sheetOf(R"(<row r="1"><c r="A1" t="str"><v>a</v></c></row>)"
                                R"(<row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>)"
                                R"(<row r="3"><c r="A3" t="s"><v>99</v></c></row>)"
                                R"(<row r="4"><c r="A4"><v>1</v></c><c r="C4"><v>2</v></c></row>)"
                                R"(<row r="5"><c r="A5" s="1"><v>60</v></c></row>)"));

    const ReadSheet read = readSheet(book.write());

    EXPECT_EQ(read.rows.size(), 4);
    EXPECT_EQ(
        read.problems,
        (QList<RowProblem>{RowProblem::CellError, RowProblem::NoSuchText, RowProblem::LongRow, RowProblem::NoSuchDay}));
}

TEST(XlsxReader, RefusesWhatWasMadeToDoHarm)
{
    const QByteArray row = R"(<row r="1"><c r="A1" t="str"><v>a</v></c></row>)";
    struct Case {
        const char* what;
        std::function<void(Workbook&)> make;
        FileProblem expected;
    };
    const std::array cases
        = {Case{
               "doctype", [](Workbook& b) { b.parts[5].second = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>"; },
               FileProblem::BadXml},
           Case{
               "external entity",
               [](Workbook& b) { b.parts[4].second = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><sst/>"; },
               FileProblem::BadXml},
           Case{
               "nesting", [](Workbook& b) { b.parts[5].second = QByteArray("<a>").repeated(200'000); },
               FileProblem::BadXml},
           Case{
               "bomb", [](Workbook& b) { b.parts.emplaceBack("xl/media/x", QByteArray(200'000'000, '\0')); },
               FileProblem::BadArchive},
           Case{"way out", [](Workbook& b) { b.parts.emplaceBack("../evil", "x"); }, FileProblem::BadArchive},
           Case{"backslash", [](Workbook& b) { b.parts.emplaceBack("..\\evil", "x"); }, FileProblem::BadArchive},
           Case{"absolute", [](Workbook& b) { b.parts.emplaceBack("/etc/evil", "x"); }, FileProblem::BadArchive},
           Case{
               "macros", [](Workbook& b) { b.parts[0].second.replace("sheet.main", "sheet.macroEnabled.main"); },
               FileProblem::Macros},
           Case{"no workbook", [](Workbook& b) { b.parts[0].second = "<Types/>"; }, FileProblem::NotASpreadsheet},
           Case{"cut off", [](Workbook& b) { b.parts[5].second = "<worksheet><sheetData><row"; }, FileProblem::BadXml},
           Case{"blank", [](Workbook& b) { b.parts[5].second = sheetOf({}); }, FileProblem::Empty},
           Case{
               "wide",
               [](Workbook& b) { b.parts[5].second = sheetOf(R"(<row r="1"><c r="ZZ1" t="str"><v>a</v></c></row>)"); },
               FileProblem::TooManyColumns}};
    for (const Case& one : cases) {
        SCOPED_TRACE(one.what);
        Workbook book(sheetOf(row));
        one.make(book);
        EXPECT_EQ(readSheet(book.write()).fault, one.expected);
    }
}

TEST(XlsxReader, SaysWhatAFileIsThatIsNoWorkbook)
{
    QTemporaryDir folder;
    const auto write = [&](const QByteArray& bytes) {
        const QString path = folder.filePath(u"x.xlsx"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    };
    EXPECT_EQ(
        readSheet(write(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, 'x'))).fault,
        FileProblem::OldSpreadsheet);
    EXPECT_EQ(readSheet(write("a,b\r\n1,2\r\n")).fault, FileProblem::BadArchive);
    EXPECT_EQ(readSheet(folder.filePath(u"missing.xlsx"_s)).fault, FileProblem::CannotOpen);
    EXPECT_EQ(readSheet(folder.path()).fault, FileProblem::NotAFile);
}

TEST(XlsxReader, TakesHugeClaimsForWhatTheyAre)
{
    const QByteArray claim = "<worksheet><dimension ref=\"A1:XFD1099511627776\"/><sheetData>"
                             "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a</v></c></row>";
    const Workbook claimed(claim + "<row r=\"1048576\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");
    const Workbook told(claim + "<row r=\"1099511627776\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>");

    EXPECT_EQ(readSheet(claimed.write()).rows, QList<QStringList>{QStringList{u"1"_s}});
    EXPECT_EQ(readSheet(told.write()).fault, FileProblem::TooLarge);
}

TEST(XlsxWriter, WritesWhatTheReaderReadsBack)
{
    const testing::ZoneOfTest zone("Asia/Shanghai"); // a moment is local time in a spreadsheet
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.xlsx"_s);
    const std::array columns = {XlsxColumn{u"name"_s}, XlsxColumn{u"sum"_s}, XlsxColumn{u"day"_s},  XlsxColumn{u"n"_s},
                                XlsxColumn{u"yes"_s},  XlsxColumn{u"at"_s},  XlsxColumn{u"share"_s}};
    auto writer = XlsxWriter::create(path, u"Customers"_s, columns);
    ASSERT_TRUE(writer.has_value()) << writer.error().detail.toStdString();
    const std::array<XlsxValue, 7> row
        = {u"=宏远 & <Söhne>"_s, Money(-123456, kCny), Day(20'000), qint64(7), true, Instant(1'700'000'000'000), 0.41};
    const std::array<XlsxValue, 7> next = {u"00123"_s, Money(5, kJpy),   Day(-25'567), qint64(1'234'567'890'123'456),
                                           false,      std::monostate{}, std::nan("")};
    ASSERT_TRUE(writer->row(row));
    ASSERT_TRUE(writer->row(next));
    EXPECT_FALSE(QFileInfo::exists(path)); // not before it is complete
    ASSERT_TRUE(writer->commit());

    const ReadSheet read = readSheet(path);

    EXPECT_EQ(read.header.size(), 7);
    ASSERT_EQ(read.rows.size(), 2);
    EXPECT_EQ(
        read.rows[0],
        (QStringList{
            u"=宏远 & <Söhne>"_s, u"-1234.56"_s, u"2024-10-04"_s, u"7"_s, u"TRUE"_s, u"2023-11-15 06:13:20"_s,
            u"0.41"_s}));
    EXPECT_EQ(
        read.rows[1],
        (QStringList{u"00123"_s, u"5"_s, u"1900-01-01"_s, u"1234567890123456"_s, u"FALSE"_s, QString(), QString()}));
    EXPECT_EQ(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

TEST(XlsxWriter, RefusesLoneSurrogatesAndCutsWhatNoCellHolds)
{
    QTemporaryDir folder;
    const std::array columns = {XlsxColumn{u"text"_s}};
    auto writer = XlsxWriter::create(folder.filePath(u"out.xlsx"_s), u"s"_s, columns);
    ASSERT_TRUE(writer.has_value());

    EXPECT_FALSE(writer->row(std::array<XlsxValue, 1>{QString(QChar(0xD800))}).has_value());
    EXPECT_TRUE(writer->row(std::array<XlsxValue, 1>{QString(40'000, u'x')}).has_value());
    EXPECT_EQ(writer->cutTexts(), 1);
    EXPECT_EQ(writer->rows(), 1);
}

TEST(XlsxWriter, LeavesNothingBehindWithoutCommit)
{
    QTemporaryDir folder;
    {
        const std::array columns = {XlsxColumn{u"text"_s}};
        auto writer = XlsxWriter::create(folder.filePath(u"out.xlsx"_s), u"s"_s, columns);
        ASSERT_TRUE(writer.has_value());
        ASSERT_TRUE(writer->row(std::array<XlsxValue, 1>{u"x"_s}).has_value());
    }
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

} // namespace zhike
