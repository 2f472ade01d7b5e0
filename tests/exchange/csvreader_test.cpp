#include "exchange/csvreader.h"

#include "exchange/testfile.h"

#include <QDir>
#include <QStringDecoder>
#include <QStringEncoder>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Everything a reader says of a file.
struct ReadBack {
    QStringList header;
    std::vector<QStringList> rows; ///< the sound ones
    struct Bad {
        qint64 number;
        qint64 line;
        qint64 offset;
        std::vector<RowFault> faults;
    };
    std::vector<Bad> bad;
    std::vector<qint64> lines; ///< where the sound rows begin
    std::vector<qint64> offsets;
    std::optional<FileFault> fault;
    qint64 skipped = 0;
};

QStringList cellsOf(const TableRecord& record)
{
    QStringList cells;
    for (int i = 0; i < record.size(); ++i) {
        cells.append(record.text(i));
    }
    return cells;
}

ReadBack readAll(const QString& path, const CsvDialect& dialect = {}, const CsvLimits& limits = {})
{
    ReadBack all;
    auto reader = CsvReader::open(path, dialect, limits);
    if (!reader) {
        all.fault = reader.error();
        return all;
    }
    all.header = reader->header();
    TableRecord record;
    while (reader->next(record) == CsvReader::Step::Record) {
        if (record.isSound()) {
            all.rows.push_back(cellsOf(record));
            all.lines.push_back(record.line());
            all.offsets.push_back(record.offset());
        } else {
            all.bad.push_back(
                {record.number(), record.line(), record.offset(), {record.faults().begin(), record.faults().end()}});
        }
    }
    all.fault = reader->fault();
    all.skipped = reader->skippedRows();
    return all;
}

ReadBack read(const QByteArray& bytes, const CsvDialect& dialect = {}, const CsvLimits& limits = {})
{
    const TestFile file(bytes);
    return readAll(file.path(), dialect, limits);
}

FileFault refusalOf(const QByteArray& bytes, const CsvDialect& dialect = {}, const CsvLimits& limits = {})
{
    const ReadBack all = read(bytes, dialect, limits);
    EXPECT_TRUE(all.fault.has_value());
    return all.fault.value_or(FileFault{});
}

/// A literal with the NULs inside it.
template <size_t N> QByteArray bytesOf(const char (&literal)[N])
{
    return {literal, qsizetype(N - 1)};
}

constexpr CsvDialect kNoHeader{.hasHeader = false};

} // namespace

struct CsvShape {
    const char* name;
    QByteArray bytes;
    CsvDialect dialect;
    std::vector<QStringList> rows;
};

class CsvReaderAccepts : public ::testing::TestWithParam<CsvShape> { };

TEST_P(CsvReaderAccepts, TheRowsAsTheyAreMeant)
{
    const ReadBack all = read(GetParam().bytes, GetParam().dialect);

    EXPECT_EQ(all.fault, std::nullopt) << (all.fault ? toError(*all.fault).detail.toStdString() : "");
    EXPECT_THAT(all.bad, IsEmpty());
    EXPECT_EQ(all.rows, GetParam().rows);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, CsvReaderAccepts,
    ::testing::Values(
        CsvShape{"Plain", "a,b\n1,2\n3,4\n", {}, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}},
        CsvShape{"NoLastLineBreak", "a,b\n1,2", {}, {{u"1"_s, u"2"_s}}},
        CsvShape{"LastCellEmpty", "a,b\n1,", {}, {{u"1"_s, u""_s}}},
        CsvShape{
            "MixedLineBreaks",
            "a,b\r1,2\n3,4\r\n5,6\r7,8",
            {},
            {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}, {u"5"_s, u"6"_s}, {u"7"_s, u"8"_s}}},
        CsvShape{
            "Utf8Mark",
            "\xEF\xBB\xBF"
            "a,b\n1,2\n",
            {},
            {{u"1"_s, u"2"_s}}},
        CsvShape{"LineBreakInQuotes", "a,b\n\"x\ny\",2\n", {}, {{u"x\ny"_s, u"2"_s}}},
        CsvShape{"DoubledQuotes", "a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", {}, {{u"say \"hi\""_s, u"\""_s}}},
        CsvShape{"EmptyQuoted", "a,b\n\"\",2\n", {}, {{u""_s, u"2"_s}}},
        CsvShape{"QuotesInsideAnUnquotedCell", "a,b\n5\" pipe,a\"b\"c\n", {}, {{u"5\" pipe"_s, u"a\"b\"c"_s}}},
        CsvShape{"BlanksAfterAQuote", "a,b\n\"x\"  ,\"y\"\t\n", {}, {{u"x"_s, u"y"_s}}},
        CsvShape{"BlanksInsideStay", "a,b\n x , \" y\"\n", {}, {{u" x "_s, u" \" y\""_s}}},
        CsvShape{
            "BlanksBeforeAQuoteWhenAsked", "a,b\nx, \"y, z\"\n", {.spaceBeforeQuote = true}, {{u"x"_s, u"y, z"_s}}},
        CsvShape{"Semicolon", "a;b\n1,5;2\n", {.separator = ';'}, {{u"1,5"_s, u"2"_s}}},
        CsvShape{"Tab", "a\tb\n1\t2\n", {.separator = '\t'}, {{u"1"_s, u"2"_s}}},
        CsvShape{"Pipe", "a|b\n1|2\n", {.separator = '|'}, {{u"1"_s, u"2"_s}}},
        CsvShape{"SeparatorLine", "sep=;\r\na;b\r\n1;2\r\n", {.separator = ';'}, {{u"1"_s, u"2"_s}}},
        CsvShape{"TrailingSeparators", "a,b,\n1,2,\n3,4\n", {}, {{u"1"_s, u"2"_s, u""_s}, {u"3"_s, u"4"_s, u""_s}}},
        CsvShape{"EmptyCellsBeyondTheColumns", "a,b\n1,2,,\n", {}, {{u"1"_s, u"2"_s}}},
        CsvShape{"BlankLines", "\n\na,b\n\n1,2\n   \n,\n3,4\n\n\n", {}, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}},
        CsvShape{"TitleLines", "Report of May\n\na,b\n1,2\n", {.linesBeforeHeader = 1}, {{u"1"_s, u"2"_s}}},
        CsvShape{"SingleQuotes", "a,b\n'x,y',z\n", {.quote = '\''}, {{u"x,y"_s, u"z"_s}}},
        CsvShape{"NoQuotes", "a,b\n\"x,y\n", {.quote = '\0'}, {{u"\"x"_s, u"y"_s}}},
        CsvShape{
            "FormulasAreText", "a,b\n=cmd|'/C calc'!A0,@SUM(1+1)\n", {}, {{u"=cmd|'/C calc'!A0"_s, u"@SUM(1+1)"_s}}},
        CsvShape{
            "MarkupIsText",
            "a,b\n<script>,%s %n {0} ${x} {{7*7}}\n",
            {},
            {{u"<script>"_s, u"%s %n {0} ${x} {{7*7}}"_s}}},
        CsvShape{
            "WordsForNothing",
            "a,b\nNull,NaN\nNone,undefined\n",
            {},
            {{u"Null"_s, u"NaN"_s}, {u"None"_s, u"undefined"_s}}},
        CsvShape{"LeadingZeros", "a,b\n00123,0\n", {}, {{u"00123"_s, u"0"_s}}},
        CsvShape{
            "TextOfManyKinds",
            "a,b\n👨‍👩‍👧‍👦,Nun\xCC\x83"
            "ez\ninvoice\xE2\x80\xAE"
            "fdp.exe,\xEE\x80\x80\n",
            {},
            {{u"👨‍👩‍👧‍👦"_s, u"Nun\u0303ez"_s}, {u"invoice\u202Efdp.exe"_s, u"\uE000"_s}}}),
    [](const auto& each) { return each.param.name; });

TEST(CsvReader, ReadsTheHeaderWithoutItsByteOrderMark)
{
    EXPECT_EQ(read("\xEF\xBB\xBFname, mail \n").header, QStringList({u"name"_s, u"mail"_s}));
}

TEST(CsvReader, AcceptsAFileWithOnlyAHeader)
{
    const ReadBack all = read("a,b\n");

    EXPECT_EQ(all.fault, std::nullopt);
    EXPECT_EQ(all.header.size(), 2);
    EXPECT_THAT(all.rows, IsEmpty());
}

TEST(CsvReader, KeepsDuplicateNames)
{
    EXPECT_EQ(read("a,b,a\n1,2,3\n").header, QStringList({u"a"_s, u"b"_s, u"a"_s}));
}

TEST(CsvReader, ReadsWithoutAHeader)
{
    const ReadBack all = read("1,2\n3,4\n", kNoHeader);

    EXPECT_THAT(all.header, IsEmpty());
    EXPECT_EQ(all.rows.size(), 2U);
}

TEST(CsvReader, CountsRowsItLeavesOut)
{
    EXPECT_EQ(read("a,b\n\n1,2\n,\n").skipped, 2);
}

TEST(CsvReader, KeepsEmptyRowsWhenAsked)
{
    const ReadBack all = read("a,b\n,\n\n1,2\n", {.keepsEmptyRows = true});

    EXPECT_EQ(all.rows, (std::vector<QStringList>{{u""_s, u""_s}, {u"1"_s, u"2"_s}}));
}

TEST(CsvReader, KeepsAMarkInsideTheFile)
{
    EXPECT_EQ(read("a,b\n\xEF\xBB\xBFx,y\n").rows, (std::vector<QStringList>{{u"\uFEFFx"_s, u"y"_s}}));
}

TEST(CsvReader, KnowsLineNumberAndByteOfEachRow)
{
    const ReadBack all = read("\xEF\xBB\xBF"
                              "a,b\r\n\"x\r\ny\nz\",1\r\r\n2,3\r4,5\n");

    EXPECT_THAT(all.lines, ElementsAre(2, 6, 7));
    EXPECT_THAT(all.offsets, ElementsAre(8, 21, 25));
}

TEST(CsvReader, RepeatsARowAsItStandsInTheFile)
{
    const TestFile file("a,b\n\"x \"\"y\"\"\",1,extra\n");
    auto reader = CsvReader::open(file.path());
    ASSERT_TRUE(reader);

    TableRecord record;
    ASSERT_EQ(reader->next(record), CsvReader::Step::Record);
    EXPECT_EQ(record.raw().toByteArray(), "\"x \"\"y\"\"\",1,extra");
}

TEST(CsvReader, CountsRowsFromOneWithoutTheHeader)
{
    const ReadBack all = read("a,b\n1,2\n3\n");

    ASSERT_EQ(all.bad.size(), 1U);
    EXPECT_EQ(all.bad[0].number, 2);
    EXPECT_EQ(all.bad[0].line, 3);
    EXPECT_EQ(all.bad[0].offset, 8);
}

struct BadRow {
    const char* name;
    QByteArray row;
    RowProblem code;
    int column;
    qint64 offsetInRow; ///< -1: none
    QString value;
};

class CsvReaderRejects : public ::testing::TestWithParam<BadRow> { };

TEST_P(CsvReaderRejects, TheRowAndNoOther)
{
    const ReadBack all = read("a,b\n1,2\n" + GetParam().row + "\n3,4\n");

    EXPECT_EQ(all.fault, std::nullopt);
    EXPECT_EQ(all.rows, (std::vector<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}));
    ASSERT_EQ(all.bad.size(), 1U);
    EXPECT_EQ(all.bad[0].line, 3);
    ASSERT_EQ(all.bad[0].faults.size(), 1U);
    const RowFault& fault = all.bad[0].faults[0];
    EXPECT_EQ(fault.code, GetParam().code) << QString(keyOf(fault.code)).toStdString();
    EXPECT_EQ(fault.column, GetParam().column);
    EXPECT_EQ(fault.offset, GetParam().offsetInRow < 0 ? -1 : GetParam().offsetInRow + 8);
    EXPECT_EQ(fault.value, GetParam().value) << fault.value.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Rows, CsvReaderRejects,
    ::testing::Values(
        BadRow{"Short", "1", RowProblem::ShortRow, -1, -1, u"1"_s},
        BadRow{"Long", "1,2,3", RowProblem::LongRow, -1, -1, u"1,2,3"_s},
        BadRow{
            "TextAfterAClosingQuote", "\"He said \"hello\" to me\",2", RowProblem::StrayQuote, 0, -1,
            u"\"He said \"hello\" to me\""_s},
        BadRow{"ByteFF", "x\xFF,2", RowProblem::InvalidEncoding, 0, 1, u"x\uFFFD"_s},
        BadRow{"TrailMissing", "1,\xC3(", RowProblem::InvalidEncoding, 1, 2, u"\\xc3("_s},
        BadRow{"Overlong", "\xC0\xAF,2", RowProblem::InvalidEncoding, 0, 0, u"\\xc0\\xaf"_s},
        BadRow{
            "Latin1InUtf8",
            "Nu\xF1"
            "ez,2",
            RowProblem::InvalidEncoding, 0, 2, u"Nu\\xf1ez"_s},
        BadRow{"CutAtTheEnd", "1,\xE4\xB8", RowProblem::InvalidEncoding, 1, 2, u"\\xe4\\xb8"_s},
        BadRow{"BeyondUnicode", "1,\xF4\x90\x80\x80", RowProblem::InvalidEncoding, 1, 2, u"\\xf4\\x90\\x80\\x80"_s},
        BadRow{"CesuSurrogate", "1,\xED\xA0\x80", RowProblem::LoneSurrogate, 1, 2, u"\\xed\\xa0\\x80"_s},
        BadRow{"Nul", bytesOf("x\0y,2"), RowProblem::NulCharacter, 0, 1, u"x\\x00y"_s},
        BadRow{"Escape", "\x1B[31mred,2", RowProblem::ControlCharacter, 0, 0, u"\\x1b[31mred"_s},
        BadRow{"Delete", "1,x\x7F", RowProblem::ControlCharacter, 1, 3, u"x\\x7f"_s},
        BadRow{
            "C1Control",
            "1,\xC2\x9B"
            "31m",
            RowProblem::ControlCharacter, 1, 2, u"\\x9b31m"_s},
        BadRow{"Noncharacter", "1,\xEF\xBF\xBE", RowProblem::Noncharacter, 1, 2, u"\\u{fffe}"_s}),
    [](const auto& each) { return each.param.name; });

TEST(CsvReader, RejectsACellBeyondTheLimitOnly)
{
    const QByteArray fits(1024 * 1024, 'x');
    const ReadBack all = read("a,b\n" + fits + ",1\n" + fits + "x,2\n\"" + QByteArray(10'000'000, 'y') + "\",3\n4,5\n");

    EXPECT_EQ(all.fault, std::nullopt);
    EXPECT_EQ(all.rows.size(), 2U);
    ASSERT_EQ(all.bad.size(), 2U);
    EXPECT_EQ(all.bad[0].faults[0].code, RowProblem::CellTooLarge);
    EXPECT_EQ(all.bad[1].line, 4);
    EXPECT_EQ(all.bad[1].faults[0].column, 0);
    EXPECT_LE(all.bad[1].faults[0].value.size(), 121);
}

TEST(CsvReader, ListsEveryFaultOfARow)
{
    const ReadBack all = read("a,b\n\xFF,\x01,z\n");

    ASSERT_EQ(all.bad.size(), 1U);
    EXPECT_EQ(all.bad[0].faults.size(), 3U);
}

TEST(CsvReader, RejectsARowOfThousandsOfCellsWithoutKeepingThem)
{
    const ReadBack all = read("a,b\n1" + QByteArray(100'000, ',') + "\n3,4\n");

    EXPECT_EQ(all.rows.size(), 1U);
    ASSERT_EQ(all.bad.size(), 1U);
    EXPECT_EQ(all.bad[0].faults[0].code, RowProblem::LongRow);
}

TEST(CsvReader, RefusesAnEmptyFile)
{
    EXPECT_EQ(refusalOf("").problem, FileProblem::Empty);
    EXPECT_EQ(refusalOf("\n \r\n\n").problem, FileProblem::Empty);
}

TEST(CsvReader, RefusesAFileOfOnlyAByteOrderMark)
{
    EXPECT_EQ(refusalOf("\xEF\xBB\xBF").problem, FileProblem::OnlyByteOrderMark);
    EXPECT_EQ(refusalOf("\xFF\xFE").problem, FileProblem::OnlyByteOrderMark);
}

TEST(CsvReader, NamesTheLineOfAQuoteThatIsNeverClosed)
{
    QByteArray bytes = "a,b\n1,2\n3,\"open\n";
    for (int i = 0; i < 50'000; ++i) {
        bytes += "some,more\n";
    }
    const FileFault fault = refusalOf(bytes);

    EXPECT_EQ(fault.problem, FileProblem::UnclosedQuote);
    EXPECT_EQ(fault.line, 3);
}

TEST(CsvReader, NamesTheLineOfAnUnclosedQuoteInALaterLineOfARow)
{
    EXPECT_EQ(refusalOf("a,b\n\"x\ny\",\"z\n").line, 3);
}

TEST(CsvReader, GivesUpOnAnUnclosedQuoteAtTheLineLimit)
{
    const FileFault fault
        = refusalOf("a,b\n1,\"open\n" + QByteArray("line\n").repeated(1'000'000), {}, {.lineBytes = 1'000'000});

    EXPECT_EQ(fault.problem, FileProblem::UnclosedQuote);
    EXPECT_EQ(fault.line, 2);
}

TEST(CsvReader, RefusesALineBeyondTheLimit)
{
    const QByteArray longest(1'000'000 - 2, 'x');

    EXPECT_EQ(read("a,b\n" + longest + ",1\n", {}, {.lineBytes = 1'000'000}).fault, std::nullopt);
    const FileFault fault = refusalOf("a,b\n1,2\n" + longest + ",12\n", {}, {.lineBytes = 1'000'000});
    EXPECT_EQ(fault.problem, FileProblem::LineTooLong);
    EXPECT_EQ(fault.line, 3);
    EXPECT_EQ(fault.offset, 8);
}

TEST(CsvReader, RefusesAnEndlessLineInBoundedMemory)
{
    const TestFile file("a,b\n" + QByteArray(40'000'000, 'x'));
    auto reader = CsvReader::open(file.path());
    ASSERT_TRUE(reader);

    TableRecord record;
    EXPECT_EQ(reader->next(record), CsvReader::Step::Failed);
    ASSERT_TRUE(reader->fault());
    EXPECT_EQ(reader->fault()->problem, FileProblem::LineTooLong);
    EXPECT_LE(reader->bufferBytes(), 17'500'000);
    EXPECT_EQ(reader->next(record), CsvReader::Step::Failed);
}

TEST(CsvReader, RefusesTooManyColumns)
{
    EXPECT_EQ(read(QByteArray("x,").repeated(499) + "x\n").fault, std::nullopt);
    EXPECT_EQ(refusalOf(QByteArray("x,").repeated(500) + "x\n").problem, FileProblem::TooManyColumns);
    EXPECT_EQ(refusalOf(QByteArray("x,").repeated(4999) + "x\n").problem, FileProblem::TooManyColumns);
}

TEST(CsvReader, RefusesASpreadsheetUnderAnotherName)
{
    EXPECT_EQ(refusalOf(bytesOf("PK\x03\x04\x14\0\x06\0")).problem, FileProblem::Spreadsheet);
    EXPECT_EQ(refusalOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....").problem, FileProblem::Spreadsheet);
}

TEST(CsvReader, RefusesWhatIsNoText)
{
    EXPECT_EQ(refusalOf("%PDF-1.7\n1 0 obj\n").problem, FileProblem::NotText);
    EXPECT_EQ(refusalOf("\x1F\x8B\x08 packed").problem, FileProblem::NotText);
    QByteArray binary;
    for (int i = 0; i < 4096; ++i) {
        binary += char(i * 7);
    }
    EXPECT_EQ(refusalOf(binary).problem, FileProblem::NotText);
}

TEST(CsvReader, RefusesAHeaderThatCannotBeRead)
{
    const FileFault fault = refusalOf("a,b\xFF\n1,2\n");

    EXPECT_EQ(fault.problem, FileProblem::BadHeader);
    EXPECT_EQ(fault.offset, 3);
    EXPECT_EQ(fault.detail, u"invalid-encoding");
}

TEST(CsvReader, RefusesWhatIsNoRegularFile)
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    ASSERT_EQ(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    const QString dangling = folder.filePath(u"dangling"_s);
    ASSERT_TRUE(QFile::link(folder.filePath(u"nowhere"_s), dangling));

    EXPECT_EQ(readAll(folder.path()).fault->problem, FileProblem::NotAFile);
    EXPECT_EQ(readAll(pipe).fault->problem, FileProblem::NotAFile);
    EXPECT_EQ(readAll(u"/dev/zero"_s).fault->problem, FileProblem::NotAFile);
    EXPECT_EQ(readAll(dangling).fault->problem, FileProblem::CannotOpen);
    EXPECT_EQ(readAll(folder.filePath(u"absent"_s)).fault->problem, FileProblem::CannotOpen);
}

TEST(CsvReader, NoticesThatTheFileChangedMeanwhile)
{
    const TestFile file("a,b\n1,2\n");
    auto reader = CsvReader::open(file.path());
    ASSERT_TRUE(reader);
    TableRecord record;
    ASSERT_EQ(reader->next(record), CsvReader::Step::Record);

    QFile other(file.path());
    ASSERT_TRUE(other.open(QIODevice::WriteOnly | QIODevice::Append));
    other.write("3,4\n");
    other.close();

    while (reader->next(record) == CsvReader::Step::Record) { }
    ASSERT_TRUE(reader->fault());
    EXPECT_EQ(reader->fault()->problem, FileProblem::Changed);
}

struct Encoded {
    const char* name;
    TextEncoding encoding;
    QByteArray bytes;
    QString cell;
};

class CsvReaderDecodes : public ::testing::TestWithParam<Encoded> { };

TEST_P(CsvReaderDecodes, TheTextOfACell)
{
    const ReadBack all = read(GetParam().bytes, {.encoding = GetParam().encoding});

    EXPECT_EQ(all.fault, std::nullopt);
    EXPECT_THAT(all.bad, IsEmpty());
    ASSERT_EQ(all.rows.size(), 1U);
    EXPECT_EQ(all.rows[0], QStringList({GetParam().cell, u"2"_s}));
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, CsvReaderDecodes,
    ::testing::Values(
        Encoded{
            "Gb18030", TextEncoding::Gb18030, "a,b\n\xBA\xEA\xD4\xB6\xC3\xB3\xD2\xD7\x95\x32\x82\x36,2\n",
            u"宏远贸易\U00020000"_s},
        Encoded{"Big5", TextEncoding::Big5, "a,b\n\xA7\xBB\xBB\xB7\xB6\x54\xA9\xF6,2\n", u"宏遠貿易"_s},
        Encoded{"Big5BackslashTrail", TextEncoding::Big5, "a,b\n\xB3\x5C\xA5\x5C\xBB\x5C,2\n", u"許功蓋"_s},
        Encoded{
            "ShiftJis", TextEncoding::ShiftJis, "a,b\n\x8E\x52\x93\x63\x91\xBE\x98\x59\x83\x5C,2\n", u"山田太郎ソ"_s},
        Encoded{"EucKr", TextEncoding::EucKr, "a,b\n\xB1\xE8\xC3\xB6\xBC\xF6,2\n", u"김철수"_s},
        Encoded{
            "Windows1252", TextEncoding::Windows1252,
            "a,b\nNu\xF1"
            "ez \x80,2\n",
            u"Nuñez €"_s},
        Encoded{
            "Utf16LeMarked", TextEncoding::Utf8,
            bytesOf("\xFF\xFE"
                    "a\0,\0b\0\n\0\x8B\x5B,\0"
                    "2\0\n\0"),
            u"\u5B8B"_s},
        Encoded{
            "Utf16BeMarked", TextEncoding::Utf8,
            bytesOf("\xFE\xFF\0a\0,\0b\0\n\x5B\x8B\0,\0"
                    "2\0\n"),
            u"\u5B8B"_s},
        Encoded{
            "Utf16LeUnmarked", TextEncoding::Utf16Le,
            bytesOf("a\0,\0b\0\n\0\x8B\x5B,\0"
                    "2\0\n\0"),
            u"\u5B8B"_s},
        Encoded{
            "Utf16Astral", TextEncoding::Utf16Le,
            bytesOf("a\0,\0b\0\n\0\x3D\xD8\x00\xDE,\0"
                    "2\0\n\0"),
            u"😀"_s}),
    [](const auto& each) { return each.param.name; });

TEST(CsvReader, RejectsALoneSurrogateOfUtf16WithItsPlace)
{
    const ReadBack all = read(
        bytesOf("a\0,\0b\0\n\0x\0\x3D\xD8,\0"
                "2\0\n\0"
                "3\0,\0"
                "4\0\n\0"),
        {.encoding = TextEncoding::Utf16Le});

    EXPECT_EQ(all.rows.size(), 1U);
    ASSERT_EQ(all.bad.size(), 1U);
    EXPECT_EQ(all.bad[0].offset, 8);
    EXPECT_EQ(all.bad[0].faults[0].code, RowProblem::LoneSurrogate);
    EXPECT_EQ(all.bad[0].faults[0].offset, 10);
}

TEST(CsvReader, RejectsABadSequenceOfGb18030WithItsPlace)
{
    const ReadBack all = read("a,b\n\xBA\xEA,1\n\xBA\xEA\xFF,2\n\xBA\xEA,3\n\xBA", {.encoding = TextEncoding::Gb18030});

    EXPECT_EQ(all.rows.size(), 2U);
    EXPECT_THAT(all.offsets, ElementsAre(4, 15));
    ASSERT_EQ(all.bad.size(), 2U);
    EXPECT_EQ(all.bad[0].line, 3);
    EXPECT_EQ(all.bad[0].faults[0].code, RowProblem::InvalidEncoding);
    EXPECT_EQ(all.bad[0].faults[0].offset, 11);
    EXPECT_EQ(all.bad[1].offset, 20);
}

TEST(CsvReader, DecodesALongFileWithPlacesAcrossBlocks)
{
    QString text = u"名称,数\r\n"_s;
    std::vector<qint64> starts;
    for (int i = 0; i < 20'000; ++i) {
        starts.push_back(text.size() * 2);
        text += u"宏远😀贸易%1,%2\r\n"_s.arg(i).arg(i * 7);
    }
    QStringEncoder encoder(QStringConverter::Utf16LE);
    const QByteArray bytes = encoder.encode(text);

    const ReadBack all = read(bytes, {.encoding = TextEncoding::Utf16Le});

    EXPECT_EQ(all.offsets, starts);
    ASSERT_EQ(all.rows.size(), 20'000U);
    EXPECT_EQ(all.rows[19'999], QStringList({u"宏远😀贸易19999"_s, u"139993"_s}));
}

TEST(CsvReader, KeepsMemoryFlatOverABigFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"big.csv"_s);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    QByteArray block = "id,name,day,amount\n";
    constexpr int kRows = 600'000;
    for (int i = 0; i < kRows; ++i) {
        block
            += QByteArray::number(i) + ",\"Customer, no. " + QByteArray::number(i) + " \"\"x\"\"\",2024-03-05,12.50\n";
        if (block.size() > 1'000'000) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
    file.close();
    rusage before{};
    ::getrusage(RUSAGE_SELF, &before);

    auto reader = CsvReader::open(path);
    ASSERT_TRUE(reader);
    TableRecord record;
    qint64 rows = 0;
    while (reader->next(record) == CsvReader::Step::Record) {
        rows += record.isSound() ? 1 : 0;
    }

    rusage after{};
    ::getrusage(RUSAGE_SELF, &after);
    EXPECT_EQ(rows, kRows);
    EXPECT_GT(reader->fileSize(), 30'000'000);
    EXPECT_LE(reader->bufferBytes(), 300'000);
    EXPECT_LE(after.ru_maxrss - before.ru_maxrss, 4'000) << "KB more at the peak";
}

} // namespace zhike
