// What must hold for any bytes at all, on inputs made from a seed.
#include "exchange/csvdetect.h"
#include "exchange/csvreader.h"
#include "exchange/orderlog.h"
#include "exchange/values.h"

#include "exchange/testfile.h"

#include <QStringDecoder>
#include <gtest/gtest.h>
#include <random>

namespace zhike {

using namespace Qt::StringLiterals;
using test::TestFile;

namespace {

using Random = std::mt19937;

int below(Random& random, int limit)
{
    return std::uniform_int_distribution(0, limit - 1)(random);
}

/// Bytes with enough of the special ones that the states of the scanner and the decoders are all visited.
QByteArray hostileBytes(Random& random)
{
    static const std::array<QByteArray, 24> kPieces
        = {QByteArray("\""),
           ",",
           "\n",
           "\r",
           "\r\n",
           ";",
           "\t",
           "\"\"",
           "a",
           "customer_id",
           "12.50",
           "2024-03-05",
           " ",
           "\xEF\xBB\xBF",
           "\xC3\xB1",
           "\xE5\xAE\x8F",
           "\xED\xA0\x80",
           "\xF0\x9F\x98\x80",
           "\xFF",
           QByteArray("\0", 1),
           "sep=;\n",
           "C536379",
           "\xBA\xEA",
           "-"};
    QByteArray bytes;
    const int count = below(random, 200);
    for (int i = 0; i < count; ++i) {
        bytes += below(random, 10) == 0 ? QByteArray(1, char(below(random, 256)))
                                        : kPieces[size_t(below(random, int(kPieces.size())))];
    }
    return bytes;
}

void checkRecord(const TableRecord& record, const CsvReader& reader, qint64 size)
{
    ASSERT_GE(record.offset(), 0);
    ASSERT_LE(record.offset(), size);
    for (int i = 0; record.isSound() && i < record.size(); ++i) {
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        const QString text = decoder.decode(record.utf8(i));
        ASSERT_FALSE(decoder.hasError());
        ASSERT_FALSE(text.contains(QChar(0)));
    }
    if (record.isSound()) {
        ASSERT_EQ(record.size(), reader.columns());
    }
}

} // namespace

TEST(HostileInput, NeverBreaksTheReader)
{
    Random random(1);
    for (int round = 0; round < 1500; ++round) {
        const QByteArray bytes = hostileBytes(random);
        const TestFile file(bytes);
        const CsvDialect dialect{
            .encoding = kTextEncodings[size_t(round) % kTextEncodings.size()],
            .separator = ",;\t|"[below(random, 4)],
            .quote = "\"'\0"[below(random, 3)],
            .hasHeader = below(random, 2) == 0,
            .spaceBeforeQuote = below(random, 2) == 0,
            .keepsEmptyRows = below(random, 2) == 0,
            .linesBeforeHeader = below(random, 3)};
        auto reader = CsvReader::open(file.path(), dialect, {.columns = 20, .cellBytes = 60, .lineBytes = 400});
        if (!reader) {
            continue;
        }
        TableRecord record;
        qint64 line = 0;
        qint64 number = 0;
        CsvReader::Step step = CsvReader::Step::Record;
        while ((step = reader->next(record)) == CsvReader::Step::Record) {
            ASSERT_GT(record.line(), line) << "round " << round;
            ASSERT_EQ(record.number(), ++number);
            line = record.line();
            checkRecord(record, *reader, bytes.size());
            (void)interpretOrderRow(record, guessOrderLogMapping({u"customer"_s, u"date"_s, u"amount"_s}), {});
        }
        ASSERT_EQ(step == CsvReader::Step::Failed, reader->fault().has_value());
    }
}

TEST(HostileInput, NeverBreaksTheDetection)
{
    Random random(2);
    for (int round = 0; round < 500; ++round) {
        const TestFile file(hostileBytes(random));
        const auto detection = detectCsv(file.path());
        if (detection) {
            ASSERT_EQ(int(detection->inference.size()), detection->columns);
            ASSERT_GE(detection->encodingConfidence, 0);
            ASSERT_LE(detection->encodingConfidence, 100);
        }
    }
}

TEST(HostileInput, NeverBreaksTheParsers)
{
    static const QString kAlphabet
        = u"0123456789.,-+()%eE'’ /:年月日T\u00A0\u0000￥$¥€USDnaif０９．，－（）\u202E٣Z上午pm"_s + QChar(0xD800)
        + QChar(0xDC00);
    Random random(3);
    for (int round = 0; round < 200'000; ++round) {
        QString text;
        const int size = below(random, 16);
        for (int i = 0; i < size; ++i) {
            text += kAlphabet[below(random, int(kAlphabet.size()))];
        }
        const NumberFormat format{below(random, 2) == 0 ? DecimalMark::Point : DecimalMark::Comma};
        if (const auto amount = parseAmount(text, format, kCny)) {
            ASSERT_LE(std::abs(amount->minor), kMaxMinor);
        }
        if (const auto day = parseDay(text, {.order = DateOrder(below(random, 3)), .excelSerials = round % 2 == 0})) {
            ASSERT_GE(day->sinceEpoch(), Day::kFirst);
            ASSERT_LE(day->sinceEpoch(), Day::kLast);
        }
        (void)parseQuantity(text, format);
        (void)parseRate(text, RateForm::Fraction, format);
    }
}

TEST(HostileInput, IsReadTheSameInOnePieceAndInMany)
{
    // Rows of quotes, breaks and characters of several bytes; more than the reader's buffer, so that each kind is cut
    // in two somewhere. The rows are known, since they are written by rule.
    Random random(4);
    QByteArray bytes = "a,b,c\n";
    std::vector<QStringList> rows;
    while (bytes.size() < 3'000'000) {
        const QString inner = u"宏"_s.repeated(below(random, 9)) + u"\"\n,\r\n"_s.repeated(below(random, 3)) + u"😀"_s;
        const QString number = QString::number(below(random, 1'000'000));
        rows.push_back({inner, number, u"x"_s.repeated(below(random, 40))});
        bytes += '"' + QString(inner).replace(u'"', u"\"\""_s).toUtf8() + "\"," + number.toUtf8() + ','
            + rows.back()[2].toUtf8() + (below(random, 2) == 0 ? "\r\n" : "\n");
    }
    const TestFile file(bytes);
    auto reader = CsvReader::open(file.path());
    ASSERT_TRUE(reader);

    TableRecord record;
    size_t i = 0;
    for (; reader->next(record) == CsvReader::Step::Record; ++i) {
        ASSERT_TRUE(record.isSound()) << i;
        ASSERT_EQ(QStringList({record.text(0), record.text(1), record.text(2)}), rows[i]) << i;
    }
    EXPECT_EQ(i, rows.size());
    EXPECT_EQ(reader->fault(), std::nullopt);
}

} // namespace zhike
