#include "exchange/rejectedrows.h"

#include "exchange/csvreader.h"

#include "exchange/testfile.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;

namespace {

QByteArray rejectedOf(const QByteArray& bytes, const CsvDialect& dialect)
{
    const TestFile input(bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rejected.csv"_s);
    auto reader = CsvReader::open(input.path(), dialect);
    EXPECT_TRUE(reader);
    auto rejected = RejectedRows::create(path, *reader);
    EXPECT_TRUE(rejected);
    TableRecord record;
    while (reader->next(record) == CsvReader::Step::Record) {
        if (!record.isSound()) {
            EXPECT_TRUE(rejected->add(record));
        }
    }
    EXPECT_TRUE(rejected->commit());
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST(RejectedRows, RepeatsTheRowsBelowTheHeader)
{
    EXPECT_EQ(
        rejectedOf("a;b\n1;2\n\"x\ny\";2;3\n4\n", {.separator = ';'}),
        "\xEF\xBB\xBF"
        "a;b\r\n\"x\ny\";2;3\r\n4\r\n");
}

TEST(RejectedRows, RepeatsBadBytesOfUtf8)
{
    EXPECT_EQ(
        rejectedOf("a,b\n\xFF\xC3,2\n", {}),
        "\xEF\xBB\xBF"
        "a,b\r\n\xFF\xC3,2\r\n");
}

TEST(RejectedRows, TurnsOtherEncodingsIntoUtf8)
{
    EXPECT_EQ(
        rejectedOf("\xBA\xEA,b\n\xBA\xEA\xFF,2\n", {.encoding = TextEncoding::Gb18030}),
        "\xEF\xBB\xBF宏,b\r\n宏\uFFFD,2\r\n");
}

TEST(RejectedRows, BeginsWithRowsWhereThereIsNoHeader)
{
    EXPECT_EQ(
        rejectedOf("1,2\n3\n", {.hasHeader = false}),
        "\xEF\xBB\xBF"
        "3\r\n");
}

} // namespace zhike
