#include "exchange/csvwriter.h"

#include "exchange/csvreader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <csignal>
#include <gmock/gmock.h>
#include <random>
#include <sys/resource.h>

namespace zhike {

using namespace Qt::StringLiterals;
using testing::IsEmpty;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

QByteArray written(const std::vector<QStringList>& rows, const CsvFormat& format)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    auto writer = CsvWriter::create(path, format);
    EXPECT_TRUE(writer);
    for (const QStringList& row : rows) {
        EXPECT_TRUE(writer->row(row));
    }
    EXPECT_TRUE(writer->commit());
    return contentOf(path);
}

/// A text of the characters that make CSV hard.
QString nastyText(std::mt19937& random)
{
    static const QStringList kPieces
        = {u"a"_s,    u"\""_s, u","_s,      u";"_s,  u"\t"_s,   u"\n"_s,     u"\r"_s, u"\r\n"_s,
           u" "_s,    u"'"_s,  u"="_s,      u"-"_s,  u"+"_s,    u"@"_s,      u"1"_s,  u"."_s,
           u"宏远"_s, u"😀"_s,  u"\u00A0"_s, u"＝"_s, u"sep="_s, u"\u202E"_s, u"\\"_s, u"%"_s};
    QString text;
    const int pieces = std::uniform_int_distribution(0, 6)(random);
    for (int i = 0; i < pieces; ++i) {
        text += kPieces[std::uniform_int_distribution<qsizetype>(0, kPieces.size() - 1)(random)];
    }
    return text;
}

} // namespace

TEST(CsvWriter, QuotesOnlyWhatNeedsIt)
{
    EXPECT_EQ(
        written({{u"a"_s, u"b c"_s}, {u"1,2"_s, u"say \"hi\""_s}, {u"x\ny"_s, u" z"_s}}, {}),
        "a,b c\r\n\"1,2\",\"say \"\"hi\"\"\"\r\n\"x\ny\",\" z\"\r\n");
}

TEST(CsvWriter, KeepsFormulasAsTheyAreInAnExactCopy)
{
    EXPECT_EQ(written({{u"=1+1"_s}}, {}), "=1+1\r\n");
}

TEST(CsvWriter, DisarmsFormulasForSpreadsheets)
{
    EXPECT_EQ(
        written({{u"=cmd|'/C calc'!A0"_s, u"-5"_s, u"x;=1+1"_s}}, {.purpose = CsvPurpose::ForSpreadsheets}),
        "\"'=cmd|'/C calc'!A0\",-5,\"x;=1+1\"\r\n");
}

TEST(CsvWriter, BeginsWithAByteOrderMarkWhenAsked)
{
    EXPECT_EQ(
        written({{u"a"_s}}, {.byteOrderMark = true}),
        "\xEF\xBB\xBF"
        "a\r\n");
}

TEST(CsvWriter, RefusesALoneSurrogateAndKeepsTheOtherRows)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    auto writer = CsvWriter::create(path);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->row(QStringList{u"a"_s, u"b"_s}));

    const auto refused = writer->row(QStringList{u"x"_s, QString(QChar(0xD800))});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    ASSERT_TRUE(writer->commit());
    EXPECT_EQ(contentOf(path), "a,b\r\n");
}

struct Guarded {
    QStringView cell;
    bool isFormula;
};

class LooksLikeFormula : public ::testing::TestWithParam<Guarded> { };

TEST_P(LooksLikeFormula, ToASpreadsheet)
{
    EXPECT_EQ(looksLikeFormula(GetParam().cell), GetParam().isFormula) << GetParam().cell.toString().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Cells, LooksLikeFormula,
    ::testing::Values(
        Guarded{u"=1+1", true}, Guarded{u"@SUM(1+1)*cmd|x", true}, Guarded{u"+49 30 123", true}, Guarded{u"-2+3", true},
        Guarded{u"-", true}, Guarded{u"\t=1", true}, Guarded{u"\r=1", true}, Guarded{u"\n=1", true},
        Guarded{u"\tx", true}, Guarded{QStringView(u"\0x", 2), true}, Guarded{u"  =1", true},
        Guarded{u"\u00A0=1", true}, Guarded{u"\u3000=1", true}, Guarded{u"\uFEFF=1", true}, Guarded{u"＝1", true},
        Guarded{u"＋1", true}, Guarded{u"－1", true}, Guarded{u"＠x", true},
        Guarded{u"=HYPERLINK(\"http://x/\")", true}, Guarded{u"'=1", true}, Guarded{u"''=1", true},
        Guarded{u"-5", false}, Guarded{u"+5.25", false}, Guarded{u"-1,234.50", false}, Guarded{u"-12.5%", false},
        Guarded{u"5=5", false}, Guarded{u"", false}, Guarded{u"  ", false}, Guarded{u"'tis", false},
        Guarded{u"a=b", false}, Guarded{u"2024-03-05", false}));

TEST(Guarded, CanBeUndoneExactly)
{
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const QString text = nastyText(random);

        EXPECT_EQ(unguarded(guarded(text)), text) << text.toStdString();
        EXPECT_TRUE(guarded(text) == text || guarded(text).startsWith(u'\''));
    }
}

TEST(CsvRoundTrip, ReadsBackWhatWasWritten)
{
    std::mt19937 random(42);
    for (int round = 0; round < 400; ++round) {
        const CsvFormat format{
            .purpose = round % 2 == 0 ? CsvPurpose::Exact : CsvPurpose::ForSpreadsheets,
            .separator = ",;\t|"[round % 4],
            .byteOrderMark = round % 3 == 0};
        const int columns = 1 + round % 5;
        std::vector<QStringList> rows(50);
        for (QStringList& row : rows) {
            for (int i = 0; i < columns; ++i) {
                row.append(nastyText(random));
            }
        }
        rows[0][0] = (round % 7 == 0 ? u"sep=;"_s : round % 7 == 1 ? u"\uFEFF"_s : QString()) + rows[0][0];
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        auto writer = CsvWriter::create(path, format);
        ASSERT_TRUE(writer);
        for (const QStringList& row : rows) {
            ASSERT_TRUE(writer->row(row));
        }
        ASSERT_TRUE(writer->commit());

        auto reader
            = CsvReader::open(path, {.separator = format.separator, .hasHeader = false, .keepsEmptyRows = true});
        ASSERT_TRUE(reader);
        std::vector<QStringList> readBack;
        TableRecord record;
        while (reader->next(record) == CsvReader::Step::Record) {
            ASSERT_TRUE(record.isSound()) << "round " << round << " row " << record.number();
            QStringList row;
            for (int i = 0; i < record.size(); ++i) {
                row.append(format.purpose == CsvPurpose::Exact ? record.text(i) : unguarded(record.text(i)));
            }
            readBack.push_back(row);
        }
        ASSERT_EQ(reader->fault(), std::nullopt);
        EXPECT_TRUE(readBack == rows) << "round " << round;
    }
}

TEST(AtomicFile, AppearsOnlyWhenCommitted)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    {
        auto file = AtomicFile::create(path);
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write("half"));
        EXPECT_FALSE(QFile::exists(path));
    }
    EXPECT_THAT(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), IsEmpty());
}

TEST(AtomicFile, ReplacesAnOlderFileAndIsForTheOwnerOnly)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    QFile older(path);
    ASSERT_TRUE(older.open(QIODevice::WriteOnly));
    older.write("older");
    older.close();
    older.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);

    auto file = AtomicFile::create(path);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("newer"));
    ASSERT_TRUE(file->commit());

    EXPECT_EQ(contentOf(path), "newer");
    EXPECT_EQ(QFileInfo(path).permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(AtomicFile, FollowsALinkAndRefusesAFolder)
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"target"_s);
    QFile older(target);
    ASSERT_TRUE(older.open(QIODevice::WriteOnly));
    older.close();
    const QString link = folder.filePath(u"link"_s);
    ASSERT_TRUE(QFile::link(target, link));

    auto file = AtomicFile::create(link);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("text"));
    ASSERT_TRUE(file->commit());

    EXPECT_EQ(contentOf(target), "text");
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    EXPECT_EQ(AtomicFile::create(folder.path()).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(AtomicFile::create(u"/dev/null"_s).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(AtomicFile::create(folder.filePath(u"no/such/folder"_s)).error().code, ErrorCode::Io);
}

TEST(AtomicFile, SaysWhenThereIsNoSpaceAndLeavesNothing)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{64 * 1024, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);

    ErrorCode code = ErrorCode::Internal;
    {
        auto writer = CsvWriter::create(path);
        Result<void> result;
        while (writer && result) {
            result = writer->row(QStringList{QString(1000, u'x')});
        }
        code = result ? ErrorCode::Internal : result.error().code;
    }

    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(code, ErrorCode::NoSpace);
    EXPECT_THAT(QDir(folder.path()).entryList(QDir::Files), IsEmpty());
}

} // namespace zhike
