// Bad rows and odd files of order logs, in one file together too. The whole table of nasty inputs is nasty/.
#include "services/importing/importtest.h"

#include <QDir>
#include <QStringEncoder>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class BadInput : public ImportTest {
protected:
    /// A plan whose dialect and columns are given, so that a broken file is not first asked what it is.
    OrderImportPlan planned(const QString& path)
    {
        OrderImportPlan plan;
        plan.path = path;
        int column = 0;
        for (const OrderField field :
             {OrderField::OrderNumber, OrderField::Day, OrderField::CustomerKey, OrderField::CustomerName,
              OrderField::Quantity, OrderField::UnitPrice, OrderField::Discount, OrderField::Currency}) {
            plan.mapping.set(field, column++);
        }
        plan.options.currency = kUsd;
        return plan;
    }

    /// Neither a look, nor a check, nor an import of the file may change anything.
    void expectRefused(const QByteArray& content, FileProblem problem, qint64 line)
    {
        SCOPED_TRACE(QString(keyOf(problem)).toStdString());
        const auto before = logicalDump(writer());
        const OrderImportPlan plan = planned(file(content));

        const auto check = checkOrderLog(writer(), plan, kAuthor);
        const auto import = importOrders(writerThrough(writer()), plan, kAuthor, kNow);

        for (const auto* outcome : {&check, &import}) {
            ASSERT_FALSE(outcome->has_value());
            ASSERT_TRUE(outcome->error().file.has_value()) << outcome->error().error.detail.toStdString();
            EXPECT_EQ(outcome->error().file->problem, problem)
                << QString(keyOf(outcome->error().file->problem)).toStdString();
            EXPECT_EQ(outcome->error().file->line, line);
            EXPECT_FALSE(outcome->error().error.detail.isEmpty());
        }
        EXPECT_EQ(logicalDump(writer()), before);
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, BadInput, kBothEngines, engineName);

const QByteArray kHeader = "order,date,customer,name,quantity,price,discount,currency\n";
const QByteArray kGood = "1,2024-01-05,A,Ann,2,10.00,0,USD\n";

/// A row that must be rejected, and why.
struct BadRow {
    const char* what; ///< begins with its number in the list of nasty inputs, where it has one
    QByteArray row;
    RowProblem problem;
    int column; ///< from 0; -1: the row as a whole
};

std::vector<BadRow> badRows()
{
    const QByteArray big(10 * 1024 * 1024, 'x');
    return {
        {"17 short row", "2,2024-01-05,A", RowProblem::ShortRow, -1},
        {"17 long row", "2,2024-01-05,A,Ann,1,1,0,USD,extra", RowProblem::LongRow, -1},
        {"16 stray quote", "2,2024-01-05,A,\"Ann\"x,1,1,0,USD", RowProblem::StrayQuote, 3},
        {"9 Latin-1 in UTF-8", "2,2024-01-05,A,Zo\xEB,1,1,0,USD", RowProblem::InvalidEncoding, 3},
        {"10 byte FF", "2,2024-01-05,A,\xFF,1,1,0,USD", RowProblem::InvalidEncoding, 3},
        {"10 overlong", "2,2024-01-05,A,\xC0\xAF,1,1,0,USD", RowProblem::InvalidEncoding, 3},
        {"10 broken sequence", "2,2024-01-05,A,\xC3\x28,1,1,0,USD", RowProblem::InvalidEncoding, 3},
        {"11 CESU surrogates", "2,2024-01-05,A,\xED\xA0\x80,1,1,0,USD", RowProblem::LoneSurrogate, 3},
        {"12 NUL", QByteArray("2,2024-01-05,A,A\0n,1,1,0,USD", 28), RowProblem::NulCharacter, 3},
        {"52 escape sequence", "2,2024-01-05,A,\x1b[31mred,1,1,0,USD", RowProblem::ControlCharacter, 3},
        {"51 noncharacter", "2,2024-01-05,A,\xEF\xBF\xBE,1,1,0,USD", RowProblem::Noncharacter, 3},
        {"20 10 MB field", "2,2024-01-05,A," + big + ",1,1,0,USD", RowProblem::CellTooLarge, 3},
        {"43 name of 301 characters", "2,2024-01-05,A," + QByteArray(301, 'n') + ",1,1,0,USD", RowProblem::TextTooLong,
         3},
        {"42 no customer", "2,2024-01-05,,Ann,1,1,0,USD", RowProblem::MissingCustomer, 2},
        {"42 only blanks as customer", "2,2024-01-05,  ,Ann,1,1,0,USD", RowProblem::MissingCustomer, 2},
        {"no day", "2,,A,Ann,1,1,0,USD", RowProblem::MissingDay, 1},
        {"59 no day like that", "2,2023-02-30,A,Ann,1,1,0,USD", RowProblem::NoSuchDay, 1},
        {"59 29 February", "2,2023-02-29,A,Ann,1,1,0,USD", RowProblem::NoSuchDay, 1},
        {"59 month 13", "2,2023-13-01,A,Ann,1,1,0,USD", RowProblem::NoSuchDay, 1},
        {"59 zeros", "2,0000-00-00,A,Ann,1,1,0,USD", RowProblem::NoSuchDay, 1},
        {"60 too early", "2,0001-01-01,A,Ann,1,1,0,USD", RowProblem::DayOutOfRange, 1},
        {"60 year 10000", "2,10000-01-01,A,Ann,1,1,0,USD", RowProblem::DayOutOfRange, 1},
        {"60 too late", "2,9999-12-31,A,Ann,1,1,0,USD", RowProblem::DayOutOfRange, 1},
        {"no day at all", "2,soon,A,Ann,1,1,0,USD", RowProblem::NotADay, 1},
        {"66 zone of no place", "2,2024-01-05 10:00 Mars/Base,A,Ann,1,1,0,USD", RowProblem::NotADay, 1},
        {"hour 25", "2,2024-01-05 25:00,A,Ann,1,1,0,USD", RowProblem::NoSuchTime, 1},
        {"53 64 bits", "2,2024-01-05,A,Ann,1,9223372036854775807,0,USD", RowProblem::OutOfRange, 5},
        {"53 9e18", "2,2024-01-05,A,Ann,1,9e18,0,USD", RowProblem::ScientificNotation, 5},
        {"53 1e19", "2,2024-01-05,A,Ann,1,10000000000000000000,0,USD", RowProblem::OutOfRange, 5},
        {"55 1e400", "2,2024-01-05,A,Ann,1,1e400,0,USD", RowProblem::ScientificNotation, 5},
        {"55 NaN", "2,2024-01-05,A,Ann,1,NaN,0,USD", RowProblem::NotFinite, 5},
        {"55 inf", "2,2024-01-05,A,Ann,1,inf,0,USD", RowProblem::NotFinite, 5},
        {"55 -0", "2,2024-01-05,A,Ann,1,-0,0,USD", RowProblem::NegativeZero, 5},
        {"56 wrong grouping", "2,2024-01-05,A,Ann,1,\"1,23\",0,USD", RowProblem::BadGrouping, 5},
        {"words", "2,2024-01-05,A,Ann,1,cheap,0,USD", RowProblem::NotANumber, 5},
        {"58 price below nothing", "2,2024-01-05,A,Ann,1,-5,0,USD", RowProblem::NegativePrice, 5},
        {"58 150 % off", "2,2024-01-05,A,Ann,1,1,150,USD", RowProblem::DiscountOutOfRange, 6},
        {"unknown currency", "2,2024-01-05,A,Ann,1,1,0,XQX", RowProblem::UnknownCurrency, 7},
        {"currency without rate", "2,2024-01-05,A,Ann,1,1,0,EUR", RowProblem::OtherCurrency, 7},
        {"another currency's sign", "2,2024-01-05,A,Ann,1,\xE2\x82\xAC 5,0,USD", RowProblem::OtherCurrency, 5},
        {"54 quantity times price", "2,2024-01-05,A,Ann,900000000,9000000,0,USD", RowProblem::OutOfRange, 5},
    };
}

/// A file that must be taken, and how many rows of it come in.
struct OddFile {
    const char* what;
    QByteArray content;
    qint64 rows;
};

std::vector<OddFile> oddFiles()
{
    const auto row = [](const QByteArray& name) { return "2,2024-01-05,B," + name + ",1,1,0,USD\n"; };
    const QByteArray lines = QByteArray(kHeader + kGood + kGood);
    return {
        {"4 byte order mark", "\xEF\xBB\xBF" + kHeader + kGood, 1},
        {"13 bare CR", QByteArray(lines).replace("\n", "\r"), 2},
        {"13 CRLF", QByteArray(lines).replace("\n", "\r\n"), 2},
        {"13 all line ends", kHeader + QByteArray(kGood).replace("\n", "\r\n") + QByteArray(kGood).replace("\n", "\r"),
         2},
        {"14 line break in quotes", kHeader + row("\"Ann\nLee\"") + kGood, 2},
        {"24 blank lines", kHeader + "\n\n" + kGood + "\n\n", 1},
        {"43 one character", kHeader + row("\xE7\x8E\x8B"), 1},
        {"46 right-to-left override", kHeader + row("fdp\xE2\x80\xAEtxt"), 1},
        {"47 zero-width joiner", kHeader + row("a\xE2\x80\x8Dz"), 1},
        {"48 flag", kHeader + row("\xF0\x9F\x87\xAF\xF0\x9F\x87\xB5"), 1},
        {"49 a hundred marks", kHeader + row("e" + QByteArray("\xCC\x81").repeated(100)), 1},
        {"67 leading zeros", kHeader + "00123,2024-01-05,00042,Ann,1,1,0,USD\n", 1},
    };
}

} // namespace

TEST_P(BadInput, RejectsOneRowWithLineColumnAndReasonAndKeepsTheRest)
{
    for (const BadRow& bad : badRows()) {
        SCOPED_TRACE(bad.what);
        const auto before = logicalDump(writer());
        OrderImportPlan plan = planned(file(kHeader + kGood + bad.row + "\n"));
        plan.rejectsPath = folder() + u"/rejects.csv"_s;

        const auto check = checkOrderLog(writer(), plan, kAuthor);

        ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
        EXPECT_EQ(check->rowsImported, 1);
        EXPECT_EQ(check->rowsRejected, 1);
        ASSERT_FALSE(check->rejected.isEmpty());
        const RejectedRow& rejected = check->rejected.first();
        EXPECT_EQ(rejected.fault.code, bad.problem) << QString(keyOf(rejected.fault.code)).toStdString();
        EXPECT_EQ(rejected.fault.column, bad.column);
        EXPECT_EQ(rejected.line, 3);
        EXPECT_EQ(rejected.record, 2);
        EXPECT_LE(rejected.fault.value.size(), 200);
        EXPECT_EQ(check->reasons.value(QString(keyOf(bad.problem))), 1);
        EXPECT_EQ(logicalDump(writer()), before);
    }
}

TEST_P(BadInput, ImportsTheSoundRowsBesideEveryBadOne)
{
    QByteArray log = kHeader + kGood;
    const std::vector<BadRow> bad = badRows();
    for (const BadRow& row : bad) {
        log += row.row + "\n";
    }
    log += "3,2024-01-06,A,Ann,1,5.00,0,USD\n";
    OrderImportPlan plan = planned(file(log));
    plan.rejectsPath = folder() + u"/rejects.csv"_s;

    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_EQ(summary->rowsImported, 2);
    EXPECT_EQ(summary->rowsRejected, qint64(bad.size()));
    EXPECT_EQ(summary->totals.value(u"USD"_s).net, 2500);
    EXPECT_EQ(number(u"SELECT count(*) FROM sales_order"_s), 2);
    EXPECT_TRUE(QFile::exists(plan.rejectsPath));
    expectSound();
}

TEST_P(BadInput, RefusesAFileThatIsNoOrderLogAsAWhole)
{
    // 1, 3, 25, 15, 21, 19
    expectRefused("", FileProblem::Empty, 0);
    expectRefused("\xEF\xBB\xBF", FileProblem::OnlyByteOrderMark, 0);
    expectRefused("PK\x03\x04 and the rest of a workbook", FileProblem::Spreadsheet, 0);
    QByteArray unclosed = kHeader + kGood + "2,2024-01-05,A,\"Ann,1,1,0,USD\n";
    for (int i = 0; i < 50'000; ++i) {
        unclosed += kGood;
    }
    expectRefused(unclosed, FileProblem::UnclosedQuote, 3);
    expectRefused(kHeader + kGood + QByteArray(17 * 1024 * 1024, 'x') + "\n", FileProblem::LineTooLong, 3);
    expectRefused(QByteArray("a,").repeated(5000) + "\n" + kGood, FileProblem::TooManyColumns, 1);
}

TEST_P(BadInput, RefusesWhatIsNoFile)
{
    const auto before = logicalDump(writer());

    const auto missing = inspectOrderLog(writer(), folder() + u"/nowhere.csv"_s);
    const auto directory = inspectOrderLog(writer(), folder());

    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().file->problem, FileProblem::CannotOpen);
    ASSERT_FALSE(directory.has_value());
    EXPECT_EQ(directory.error().file->problem, FileProblem::NotAFile);
    EXPECT_EQ(logicalDump(writer()), before);
}

TEST_P(BadInput, TakesATitleRowAloneAsALogWithoutRows) // 2
{
    const auto check = checkOrderLog(writer(), planned(file(kHeader)), kAuthor);

    ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
    EXPECT_EQ(check->rowsRead, 0);
}

TEST_P(BadInput, RefusesAnOrderWhoseSumIsTooLarge)
{
    QByteArray log = kHeader;
    for (int i = 0; i < 3; ++i) {
        log += "1,2024-01-05,A,Ann,1,8000000000000.00,0,USD\n";
    }
    const auto before = logicalDump(writer());

    const auto summary = importOrders(writerThrough(writer()), planned(file(log)), kAuthor, kNow);

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().error.code, ErrorCode::Overflow);
    EXPECT_EQ(logicalDump(writer()), before);
}

TEST_P(BadInput, StoresTextsThatOnlyLookDangerousAsTheyAre)
{
    const QList<QByteArray> names
        = {"Null",
           "None",
           "undefined",
           "NaN",
           "True",
           "0",
           "=cmd|'/C calc'!A0",
           "@SUM(1+1)*cmd",
           "+49 30 123",
           "-5",
           "\xEF\xBC\x9D"
           "1+1",
           "<script>alert(1)</script>",
           "%s %n {0} ${x} {{7*7}}",
           "' OR 1=1 --",
           "O'Brien",
           "Nu\xC3\xB1"
           "ez",
           "100%_\\[",
           "\xE5\xAE\x8F\xE8\xBF\x9C\xE8\xB4\xB8\xE6\x98\x93",
           "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"};
    QByteArray log = kHeader;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray n = QByteArray::number(i);
        log += n + ",2024-01-05,K" + n + ",\"" + names[i] + "\",1,1,0,USD\n";
    }

    const auto summary = importOrders(writerThrough(writer()), planned(file(log)), kAuthor, kNow);

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_EQ(summary->customersCreated, names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Result<QList<Customer>> found
            = CustomerStore(writer()).readWhere(u" WHERE external_key = $1"_s, u"K%1"_s.arg(i));
        ASSERT_TRUE(found && found->size() == 1);
        EXPECT_EQ(found->first().details.name, QString::fromUtf8(names[i]));
    }
    expectSound();
}

TEST_P(BadInput, TakesOddFilesWholeAndWritesNothingInACheck)
{
    for (const OddFile& odd : oddFiles()) {
        SCOPED_TRACE(odd.what);
        const auto before = logicalDump(writer());

        const auto check = checkOrderLog(writer(), planned(file(odd.content)), kAuthor);

        ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
        EXPECT_EQ(check->rowsImported, odd.rows);
        EXPECT_EQ(check->rowsRejected, 0);
        EXPECT_EQ(logicalDump(writer()), before);
    }
}

TEST_P(BadInput, RejectsRowsOfAMixedColumnOfDays)
{
    OrderImportPlan plan = planned(file(kHeader + "1,1/13/2024,A,Ann,1,1,0,USD\n2,13/1/2024,A,Ann,1,1,0,USD\n"));
    plan.options.days.order = DateOrder::MonthDayYear;

    const auto check = checkOrderLog(writer(), plan, kAuthor);

    ASSERT_TRUE(check.has_value());
    EXPECT_EQ(check->rowsImported, 1);
    ASSERT_EQ(check->rejected.size(), 1);
    EXPECT_EQ(check->rejected.first().line, 3);
    EXPECT_EQ(check->rejected.first().fault.code, RowProblem::NoSuchDay);
}

TEST_P(BadInput, FindsOutHowAFileIsWritten)
{
    const auto log = [](const QString& name, QChar separator = u',', const QString& day = u"2024-01-05"_s) {
        QString text = u"order,date,customer,quantity,price\n"_s;
        for (int i = 1; i <= 40; ++i) {
            text += u"%1,%2,%3,1,2.50\n"_s.arg(i).arg(day, name);
        }
        return text.replace(u',', separator);
    };
    const auto in = [](const char* encoding, const QString& text) {
        QStringEncoder encoder(encoding);
        EXPECT_TRUE(encoder.isValid()) << encoding;
        return QByteArray(encoder(text));
    };
    const QString firm = u"宏远贸易有限公司"_s;
    const QString taiwan = u"宏遠貿易股份有限公司"_s;
    const struct {
        const char* what;
        QByteArray content;
        TextEncoding encoding;
        char separator;
        QString customer;
    } files[] = {
        {"5 UTF-16 LE with mark", QByteArray("\xFF\xFE", 2) + in("UTF-16LE", log(firm)), TextEncoding::Utf16Le, ',',
         firm},
        {"5 UTF-16 BE with mark", QByteArray("\xFE\xFF", 2) + in("UTF-16BE", log(firm)), TextEncoding::Utf16Be, ',',
         firm},
        {"6 UTF-16 without mark", in("UTF-16LE", log(firm)), TextEncoding::Utf16Le, ',', firm},
        {"7 GB18030", in("GB18030", log(firm)), TextEncoding::Gb18030, ',', firm},
        {"8 Big5", in("Big5", log(taiwan)), TextEncoding::Big5, ',', taiwan},
        {"8 Shift_JIS", in("Shift_JIS", log(u"東京ガス株式会社のカタログ"_s)), TextEncoding::ShiftJis, ',',
         u"東京ガス株式会社のカタログ"_s},
        {"8 EUC-KR", in("EUC-KR", log(u"서울전자 주식회사"_s)), TextEncoding::EucKr, ',', u"서울전자 주식회사"_s},
        {"8 Windows-1252", in("Windows-1252", log(u"Zoë Müller"_s)), TextEncoding::Windows1252, ',', u"Zoë Müller"_s},
        {"23 semicolons", log(firm, u';').toUtf8(), TextEncoding::Utf8, ';', firm},
        {"23 tabs", log(firm, u'\t').toUtf8(), TextEncoding::Utf8, '\t', firm},
        {"23 bars", log(firm, u'|').toUtf8(), TextEncoding::Utf8, '|', firm},
        {"23 sep= line", "sep=;\n" + log(firm, u';').toUtf8(), TextEncoding::Utf8, ';', firm},
        {"24 a separator too many", log(firm).replace(u'\n', u",\n"_s).toUtf8(), TextEncoding::Utf8, ',', firm},
        {"62 serial numbers", log(firm, u',', u"45296"_s).toUtf8(), TextEncoding::Utf8, ',', firm},
        {"63 an hour that summer time leaves out", log(firm, u',', u"2024-03-10 02:30"_s).toUtf8(), TextEncoding::Utf8,
         ',', firm},
        {"65 leap second", log(firm, u',', u"2016-12-31 23:59:60"_s).toUtf8(), TextEncoding::Utf8, ',', firm},
    };
    for (const auto& each : files) {
        SCOPED_TRACE(each.what);
        const QString path = file(each.content);

        const auto inspection = inspectOrderLog(writer(), path);

        ASSERT_TRUE(inspection.has_value()) << inspection.error().error.detail.toStdString();
        EXPECT_EQ(nameOf(inspection->detection.dialect.encoding), nameOf(each.encoding));
        EXPECT_EQ(inspection->detection.dialect.separator, each.separator);
        ASSERT_FALSE(inspection->detection.rows.empty());
        EXPECT_TRUE(inspection->detection.rows.front().contains(each.customer));
        const auto check = checkOrderLog(writer(), inspection->plan, kAuthor);
        ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
        EXPECT_EQ(check->rowsImported, 40);
        EXPECT_EQ(check->rowsRejected, 0);
    }
}

TEST_P(BadInput, LeavesToAPersonWhatTheFileDoesNotSay)
{
    const auto guessOf = [this](const QByteArray& rows) {
        const auto inspection = inspectOrderLog(writer(), file("order,date,customer,quantity,price\n" + rows));
        EXPECT_TRUE(inspection.has_value());
        return inspection ? inspection->guess : OrderLogGuess();
    };

    // 61: 03/04/05 may be three days, 1/13/2024 only one, and both orders in one column cannot be
    EXPECT_TRUE(guessOf("1,03/04/05,A,1,2\n2,05/06/07,A,1,2\n").isDateOrderOpen);
    EXPECT_FALSE(guessOf("1,1/13/2024,A,1,2\n2,3/4/2024,A,1,2\n").isDateOrderOpen);
    EXPECT_TRUE(guessOf("1,1/13/2024,A,1,2\n2,13/1/2024,A,1,2\n").isDateOrderMixed);
    // 56: 1.234 may be a thousand or one and a quarter
    EXPECT_TRUE(guessOf("1,2024-01-05,A,1,1.234\n2,2024-01-05,A,1,5.678\n").isDecimalMarkOpen);
    EXPECT_FALSE(guessOf("1,2024-01-05,A,1,\"1.234,50\"\n").isDecimalMarkOpen);
    // 18: two columns of one name are told apart before anything is read
    const auto twice = inspectOrderLog(writer(), file("order,date,customer,price,price\n1,2024-01-05,A,1,2\n"));
    ASSERT_TRUE(twice.has_value());
    EXPECT_EQ(twice->detection.duplicateColumns, std::vector{4});
}

TEST_P(BadInput, RoundsWhatIsFinerThanItsCurrencyAndSaysSo)
{
    const auto check = checkOrderLog(writer(), planned(file(kHeader + "1,2024-01-05,A,Ann,1,12.345,0,USD\n")), kAuthor);

    ASSERT_TRUE(check.has_value()); // 57
    EXPECT_EQ(check->rowsImported, 1);
    EXPECT_EQ(check->roundedRows, 1);
}

TEST_P(BadInput, ReadsOtherEncodingsAndLineEnds)
{
    const QString text = u"order;date;customer;amount\r1;2024-01-05;\u5B8F\u8FDC;10\n2;2024-01-05;\u5B8F\u8FDC;10"_s;
    QByteArray utf16("\xFF\xFE", 2);
    utf16.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);

    const OrderImportSummary summary = imported(file(utf16));

    EXPECT_EQ(summary.rowsImported, 2);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer WHERE name = '\u5B8F\u8FDC'"_s), 1);
}

} // namespace zhike::testing
