#include "exchange/jsonlines.h"

#include "exchange/csvdetect.h"
#include "exchange/testfile.h"

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;

namespace {

struct BadLine {
    const char* line;
    RowProblem problem;
};

} // namespace

TEST(JsonLines, ReadsObjectsAsRowsWithTheKeysOfAllLines)
{
    const TestFile file("{\"name\":\"宏远\",\"n\":9007199254740993}\n\n{\"n\":1.50,\"ok\":true,\"name\":null}\r\n");
    auto reader = JsonLinesReader::open(file.path());
    ASSERT_TRUE(reader.has_value());

    EXPECT_EQ(reader->header(), (QStringList{u"name"_s, u"n"_s, u"ok"_s}));
    TableRecord record;
    ASSERT_EQ(reader->next(record), TableReader::Step::Record);
    EXPECT_EQ(record.text(0), u"宏远"_s);
    EXPECT_EQ(record.text(1), u"9007199254740993"_s); // digits as written: no double in between
    EXPECT_EQ(record.text(2), QString());
    ASSERT_EQ(reader->next(record), TableReader::Step::Record);
    EXPECT_EQ(record.text(1), u"1.50"_s);
    EXPECT_EQ(record.text(2), u"TRUE"_s);
    EXPECT_EQ(record.line(), 3);
    EXPECT_EQ(reader->next(record), TableReader::Step::End);
    EXPECT_EQ(reader->skippedRows(), 1);
}

TEST(JsonLines, ReadsEscapesAndPairs)
{
    const auto fields = jsonFields(R"({"a":"\u5b8f\n\"\\\/","b":"\ud83d\ude00"})");
    ASSERT_TRUE(fields.has_value());
    EXPECT_EQ(fields->entries[0].value, "宏\n\"\\/");
    EXPECT_EQ(fields->entries[1].value, "😀");
}

class JsonLinesRejects : public ::testing::TestWithParam<BadLine> { };

TEST_P(JsonLinesRejects, LinesThatAreNoPlainObject)
{
    const TestFile file(QByteArray("{\"a\":1}\n") + GetParam().line + "\n{\"a\":2}\n");
    auto reader = JsonLinesReader::open(file.path());
    ASSERT_TRUE(reader.has_value());
    TableRecord record;
    ASSERT_EQ(reader->next(record), TableReader::Step::Record);

    ASSERT_EQ(reader->next(record), TableReader::Step::Record);
    ASSERT_FALSE(record.isSound());
    EXPECT_EQ(record.faults()[0].code, GetParam().problem);
    ASSERT_EQ(reader->next(record), TableReader::Step::Record);
    EXPECT_EQ(record.text(0), u"2"_s);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, JsonLinesRejects,
    ::testing::Values(
        BadLine{R"({"a":1,"a":2})", RowProblem::BadJson}, BadLine{R"({"a":[1]})", RowProblem::BadJson},
        BadLine{R"({"a":{"b":1}})", RowProblem::BadJson}, BadLine{R"({"a":"\ud800"})", RowProblem::LoneSurrogate},
        BadLine{R"({"a":"\ude00"})", RowProblem::LoneSurrogate}, BadLine{R"({"a":1} x)", RowProblem::BadJson},
        BadLine{R"({"a":01})", RowProblem::BadJson}, BadLine{R"({"a":NaN})", RowProblem::BadJson},
        BadLine{R"({"a":"x)", RowProblem::BadJson}, BadLine{R"(not json)", RowProblem::BadJson},
        BadLine{R"({"a":"\u0000"})", RowProblem::NulCharacter},
        BadLine{"{\"a\":\"\xC3\x28\"}", RowProblem::InvalidEncoding}, BadLine{R"({"a" 1})", RowProblem::BadJson},
        BadLine{R"({"a":1,})", RowProblem::BadJson}));

TEST(JsonLines, RefusesDepthWithoutRecursion)
{
    const QByteArray deep = "{\"a\":" + QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000) + "}";
    EXPECT_FALSE(jsonFields(deep).has_value());
}

TEST(JsonLines, RefusesWhatIsNone)
{
    EXPECT_EQ(JsonLinesReader::open(TestFile("a,b\n1,2\n").path()).error().problem, FileProblem::NotJson);
    EXPECT_EQ(JsonLinesReader::open(TestFile("\n\n").path()).error().problem, FileProblem::Empty);
}

TEST(JsonLines, ReadsBackWhatItWrote)
{
    const TestFile file("x");
    auto writer = JsonLinesWriter::create(file.path());
    ASSERT_TRUE(writer.has_value());
    ASSERT_TRUE(writer->row({{u"name"_s, u"a\"b\n宏"_s}, {u"n"_s, qint64(-5)}}));
    EXPECT_FALSE(writer->row({{u"name"_s, QString(QChar(0xD800))}}).has_value());
    ASSERT_TRUE(writer->commit());

    auto reader = JsonLinesReader::open(file.path());
    ASSERT_TRUE(reader.has_value());
    TableRecord record;
    ASSERT_EQ(reader->next(record), TableReader::Step::Record);
    EXPECT_EQ(record.text(int(reader->header().indexOf(u"name"_s))), u"a\"b\n宏"_s);
    EXPECT_EQ(record.text(int(reader->header().indexOf(u"n"_s))), u"-5"_s);
}

TEST(Tables, TellsTheFormatByTheContent)
{
    EXPECT_EQ(tableFormatOf(TestFile("{\"a\":1}\n").path()), TableFormat::JsonLines);
    EXPECT_EQ(tableFormatOf(TestFile("PK\x03\x04rest").path()), TableFormat::Xlsx);
    EXPECT_EQ(tableFormatOf(TestFile("{braces},b\n").path()), TableFormat::Csv);
    EXPECT_EQ(tableFormatOf(u"/does/not/exist"_s), TableFormat::Csv);
    const auto detected = detectTable(TestFile("{\"day\":\"2024-03-05\",\"sum\":2.5}\n").path());
    ASSERT_TRUE(detected.has_value());
    EXPECT_EQ(detected->inference[0].kind, ColumnKind::Day);
    EXPECT_EQ(detected->inference[1].kind, ColumnKind::Decimal);
}

} // namespace zhike
