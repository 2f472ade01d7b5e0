#include "exchange/csvdetect.h"

#include "exchange/testfile.h"

#include <QStringEncoder>
#include <gmock/gmock.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

CsvDetection detected(const QByteArray& bytes, const CsvChoices& choices = {})
{
    const TestFile file(bytes);
    auto detection = detectCsv(file.path(), choices);
    EXPECT_TRUE(detection) << (detection ? "" : toError(detection.error()).detail.toStdString());
    return detection ? *std::move(detection) : CsvDetection{};
}

QByteArray encoded(const QString& text, const char* encoding)
{
    QStringEncoder encoder(encoding);
    EXPECT_TRUE(encoder.isValid()) << encoding;
    return encoder.encode(text);
}

const QString kSimplified
    = u"客户编号,客户名称,日期,金额\n1,宏远贸易有限公司,2024-03-05,12.50\n2,王伟,2024-03-06,8.00\n"
      "3,上海浦东发展集团,2024-03-07,99.90\n4,欧阳雪琳,2024-03-08,1.00\n"_s;
const QString kTraditional
    = u"客戶編號,客戶名稱,日期,金額\n1,宏遠貿易有限公司,2024-03-05,12.50\n2,陳美玲,2024-03-06,8.00\n"
      "3,臺北市立圖書館,2024-03-07,99.90\n4,許功蓋,2024-03-08,1.00\n"_s;
const QString kJapanese = u"顧客番号,氏名,日付,金額\n1,山田太郎,2024-03-05,1250\n2,佐藤花子,2024-03-06,800\n"
                          "3,株式会社ソニー,2024-03-07,9990\n4,東京都渋谷区,2024-03-08,100\n"_s;
const QString kKorean = u"고객번호,고객명,날짜,금액\n1,김철수,2024-03-05,12500\n2,이영희,2024-03-06,8000\n"
                        "3,삼성전자 주식회사,2024-03-07,99900\n4,박지민,2024-03-08,1000\n"_s;
const QString kWestern = u"customer,name,date,amount\n1,José Nuñez,2024-03-05,12.50\n2,Zoë Müller,2024-03-06,8.00\n"
                         "3,Crème brûlée à la carte,2024-03-07,99.90\n4,Señor Peña,2024-03-08,1.00\n"_s;

} // namespace

struct EncodedFile {
    const char* name;
    TextEncoding encoding;
    const char* encoder;
    QString text;
};

class DetectCsvEncoding : public ::testing::TestWithParam<EncodedFile> { };

TEST_P(DetectCsvEncoding, FromTheBytes)
{
    const QByteArray bytes = encoded(GetParam().text, GetParam().encoder);

    const CsvDetection detection = detected(bytes);

    EXPECT_EQ(QString(nameOf(detection.dialect.encoding)), QString(nameOf(GetParam().encoding)))
        << detection.encodingConfidence;
    EXPECT_EQ(detection.header, GetParam().text.section(u'\n', 0, 0).split(u','));
    ASSERT_EQ(detection.rows.size(), 4U);
    EXPECT_EQ(detection.rows[2], GetParam().text.section(u'\n', 3, 3).split(u','));
    EXPECT_TRUE(detection.dialect.hasHeader);
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, DetectCsvEncoding,
    ::testing::Values(
        EncodedFile{
            "Ascii", TextEncoding::Utf8, "UTF-8", u"a,date\nx,2024-03-05\ny,2024-03-05\nz,2024-03-05\nu,2024-03-05"_s},
        EncodedFile{"Utf8Simplified", TextEncoding::Utf8, "UTF-8", kSimplified},
        EncodedFile{"Utf8Western", TextEncoding::Utf8, "UTF-8", kWestern},
        EncodedFile{"Gb18030", TextEncoding::Gb18030, "GB18030", kSimplified},
        EncodedFile{"Big5", TextEncoding::Big5, "Big5", kTraditional},
        EncodedFile{"ShiftJis", TextEncoding::ShiftJis, "Shift_JIS", kJapanese},
        EncodedFile{"EucKr", TextEncoding::EucKr, "EUC-KR", kKorean},
        EncodedFile{"Windows1252", TextEncoding::Windows1252, "windows-1252", kWestern},
        EncodedFile{"Utf16Le", TextEncoding::Utf16Le, "UTF-16LE", kSimplified},
        EncodedFile{"Utf16Be", TextEncoding::Utf16Be, "UTF-16BE", kWestern}),
    [](const auto& each) { return each.param.name; });

TEST(DetectCsv, IsSureOfLongerTextsOnly)
{
    EXPECT_GE(detected(kSimplified.toUtf8()).encodingConfidence, kSureEncoding);
    EXPECT_EQ(
        detected("\xEF\xBB\xBF"
                 "a,b\n1,2\n")
            .encodingConfidence,
        100);
    EXPECT_LT(
        detected("a,b\nNu\xF1"
                 "ez,2\n")
            .encodingConfidence,
        kSureEncoding);
    EXPECT_LT(detected(encoded(kWestern, "UTF-16LE")).encodingConfidence, kSureEncoding);
}

TEST(DetectCsv, TakesTheLastBytesForACutCharacterOnlyWhereTheyBeginOne)
{
    const auto first = [](const QByteArray& bytes) { return guessEncoding(bytes).front().encoding; };

    EXPECT_EQ(first(kSimplified.toUtf8().chopped(1)), TextEncoding::Utf8);
    EXPECT_EQ(first("Name,City\r\nWang," + encoded(u"上海"_s, "GB18030")), TextEncoding::Gb18030);
    EXPECT_EQ(first("Name,City\r\nWang," + encoded(u"王"_s, "GB18030")), TextEncoding::Gb18030);
    EXPECT_EQ(first("a,b\r\n1,caf\xE9"), TextEncoding::Windows1252);
}

TEST(DetectCsv, StaysWithUtf8ForOneBadRow)
{
    QByteArray bytes = kSimplified.toUtf8();
    bytes += "5,Nu\xF1"
             "ez,2024-03-09,1.00\n";

    const CsvDetection detection = detected(bytes);

    EXPECT_EQ(detection.dialect.encoding, TextEncoding::Utf8);
    EXPECT_EQ(detection.rows.size(), 5U);
}

TEST(DetectCsv, FindsTheEncodingWhereverTheFirstOtherByteStands)
{
    QByteArray bytes = "customer,name,date\n";
    bytes += QByteArray("17,plain text,2024-03-05\n").repeated(100'000);
    bytes += encoded(u"18,宏远贸易有限公司客户,2024-03-05\n19,上海发展集团王伟,2024-03-05\n"_s, "GB18030");

    const CsvDetection detection = detected(bytes);

    EXPECT_EQ(detection.dialect.encoding, TextEncoding::Gb18030);
    EXPECT_EQ(detection.estimatedRows, 100'002);
}

TEST(DetectCsv, OffersTheOtherEncodings)
{
    const CsvDetection detection = detected(encoded(kTraditional, "Big5"));

    ASSERT_FALSE(detection.otherEncodings.empty());
    for (const EncodingGuess& guess : detection.otherEncodings) {
        EXPECT_NE(guess.encoding, TextEncoding::Big5);
        EXPECT_LE(guess.confidence, detection.encodingConfidence);
    }
}

struct SeparatedFile {
    const char* name;
    QByteArray bytes;
    CsvDialect dialect;
    int columns;
};

class DetectCsvDialect : public ::testing::TestWithParam<SeparatedFile> { };

TEST_P(DetectCsvDialect, FromItsRows)
{
    const CsvDetection detection = detected(GetParam().bytes);

    EXPECT_EQ(detection.dialect.separator, GetParam().dialect.separator);
    EXPECT_EQ(detection.dialect.quote, GetParam().dialect.quote);
    EXPECT_EQ(detection.dialect.hasHeader, GetParam().dialect.hasHeader) << detection.headerConfidence;
    EXPECT_EQ(detection.dialect.spaceBeforeQuote, GetParam().dialect.spaceBeforeQuote);
    EXPECT_EQ(detection.dialect.linesBeforeHeader, GetParam().dialect.linesBeforeHeader);
    EXPECT_EQ(detection.columns, GetParam().columns);
}

INSTANTIATE_TEST_SUITE_P(
    Files, DetectCsvDialect,
    ::testing::Values(
        SeparatedFile{"Comma", "name,date\nAnna,2024-03-05\nBen,2024-03-06\n", {}, 2},
        SeparatedFile{
            "SemicolonWithDecimalCommas", "name;price;qty\na;1,50;2,30\nb;2,75;1,00\n", {.separator = ';'}, 3},
        SeparatedFile{"Tab", "name\tdate\nSmith, Anna\t2024-03-05\nMay, Ben\t2024-03-06\n", {.separator = '\t'}, 2},
        SeparatedFile{"Pipe", "name|date\nAnna|2024-03-05\n", {.separator = '|'}, 2},
        SeparatedFile{"SeparatorLine", "sep=;\nname;text\nAnna;a,b\n", {.separator = ';'}, 2},
        SeparatedFile{"OneColumn", "name\nAnna\nBen\n", {}, 1},
        SeparatedFile{"QuotedSeparators", "name,note\n\"a;b;c\",\"x;y;z\"\n\"d;e;f\",\"u;v;w\"\n", {}, 2},
        SeparatedFile{"SingleQuotes", "name,note\n'a,b','c'\n'd','e,f'\n", {.quote = '\''}, 2},
        SeparatedFile{
            "SpaceBeforeQuotes", "name, note\n\"a\", \"b, c\"\n\"d\", \"e, f\"\n", {.spaceBeforeQuote = true}, 2},
        SeparatedFile{"NoHeader", "Anna,2024-03-05,5\nBen,2024-03-06,7\n", {.hasHeader = false}, 3},
        SeparatedFile{
            "TitleAboveTheHeader",
            "Sales report\n\ncustomer,date,amount\n1,2024-03-05,5\n2,2024-03-06,7\n",
            {.linesBeforeHeader = 1},
            3},
        SeparatedFile{"OnlyAHeader", "customer,date,amount\n", {}, 3}),
    [](const auto& each) { return each.param.name; });

TEST(DetectCsv, KeepsWhatAPersonHasChosen)
{
    const CsvDetection detection = detected(
        "a;b,c\n1;2,3\n", {.encoding = TextEncoding::Gb18030, .separator = ';', .quote = '\0', .hasHeader = false});

    EXPECT_EQ(detection.dialect, (CsvDialect{TextEncoding::Gb18030, ';', '\0', false}));
    EXPECT_EQ(detection.columns, 2);
    EXPECT_THAT(detection.header, IsEmpty());
    EXPECT_EQ(detection.rows[0], QStringList({u"a"_s, u"b,c"_s}));
}

TEST(DetectCsv, NamesDuplicateColumns)
{
    EXPECT_THAT(detected("date,amount,Date,,\n2024-03-05,1,2024-03-05,,\n").duplicateColumns, ElementsAre(2));
}

TEST(DetectCsv, ShowsTheFirstRowsAndWhatTheColumnsHold)
{
    QByteArray bytes = "customer_id,date,amount\n";
    for (int i = 0; i < 300; ++i) {
        bytes += QByteArray::number(i) + ",03/" + QByteArray::number(i % 28 + 1) + "/2024,1.50\n";
    }

    const CsvDetection detection = detected(bytes);

    EXPECT_EQ(detection.rows.size(), size_t(kPreviewRows));
    EXPECT_EQ(detection.estimatedRows, 300);
    ASSERT_EQ(detection.inference.size(), 3U);
    EXPECT_EQ(detection.inference[1].order, DateOrder::MonthDayYear);
    EXPECT_FALSE(detection.inference[1].isOrderOpen);
    EXPECT_EQ(detection.inference[2].kind, ColumnKind::Decimal);
}

TEST(DetectCsv, ShortensLongCellsInThePreview)
{
    const CsvDetection detection
        = detected("name,date\n" + QByteArray(200'000, 'x') + ",2024-03-05\nAnna,2024-03-06\n");

    ASSERT_EQ(detection.rows.size(), 2U);
    EXPECT_EQ(detection.rows[0][0].size(), 1000);
}

TEST(DetectCsv, RefusesWhatIsNoTextFile)
{
    const TestFile empty("");
    const TestFile sheet("PK\x03\x04rest of the container");
    const TestFile unclosed("a,b\n1,\"x\n");

    EXPECT_EQ(detectCsv(empty.path()).error().problem, FileProblem::Empty);
    EXPECT_EQ(detectCsv(sheet.path()).error().problem, FileProblem::Spreadsheet);
    EXPECT_EQ(detectCsv(unclosed.path()).error().problem, FileProblem::UnclosedQuote);
    EXPECT_EQ(detectCsv(u"/no/such/file"_s).error().problem, FileProblem::CannotOpen);
    EXPECT_EQ(detectCsv(u"/tmp"_s).error().problem, FileProblem::NotAFile);
}

TEST(DetectCsv, RefusesABinaryFile)
{
    QByteArray bytes;
    for (int i = 0; i < 10'000; ++i) {
        bytes += char((i * 37) ^ (i >> 3));
    }
    const TestFile file(bytes);

    EXPECT_EQ(detectCsv(file.path()).error().problem, FileProblem::NotText);
}

TEST(SurveyCsv, CountsTheWholeFile)
{
    const TestFile file("customer_id,date\n1,13/04/2024\n2\n\n3,01/02/2024\n");

    const auto survey = surveyTable(file.path(), {});

    ASSERT_TRUE(survey);
    EXPECT_EQ(survey->rows, 3);
    EXPECT_EQ(survey->faultyRows, 1);
    EXPECT_EQ(survey->skippedRows, 1);
    EXPECT_TRUE(survey->isWhole);
    ASSERT_EQ(survey->columns.size(), 2U);
    EXPECT_EQ(survey->columns[1].order, DateOrder::DayMonthYear);
}

TEST(SurveyCsv, StopsWhereItIsTold)
{
    const TestFile file("a\n" + QByteArray("1\n").repeated(10'000));

    const auto limited = surveyTable(file.path(), {}, 10);
    const auto cancelled = surveyTable(file.path(), {}, -1, [](qint64) { return false; });

    ASSERT_TRUE(limited);
    EXPECT_EQ(limited->rows, 10);
    EXPECT_FALSE(limited->isWhole);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().problem, FileProblem::Cancelled);
}

TEST(SurveyCsv, RefusesAFileWhoseEndIsMissing)
{
    const TestFile file("a,b\n1,2\n3,\"4\n");

    const auto survey = surveyTable(file.path(), {});

    ASSERT_FALSE(survey);
    EXPECT_EQ(survey.error().problem, FileProblem::UnclosedQuote);
    EXPECT_EQ(survey.error().line, 3);
}

} // namespace zhike
