#include "cli/benchrun.h"
#include "exchange/xlsxwriter.h"
#include "services/customers/customerpage.h"
#include "services/importing/orderimport.h"
#include "services/importing/recordimport.h"
#include "services/importing/undoimport.h"
#include "services/people/seed.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double kImportRowsPerSecond = 50'000;
constexpr double kWorkbookRowsPerSecond = 30'000;
constexpr double kUndoneRowsPerSecond = 10'000;

/// An order log as another system writes one: half of the customers known, two rows an order.
Result<void> writeLog(const QString& path, int count, const QStringList& knownKeys, sample::SampleRandom& random)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::Io, file.errorString());
    }
    QByteArray rows("Customer,Customer name,Order,Date,Article,Quantity,Price\n");
    for (int i = 0; i < count; ++i) {
        const int order = i / 2;
        const bool isKnown = order % 2 == 0 && !knownKeys.isEmpty();
        const qint64 number = order % 20'000;
        const QString key = isKnown ? knownKeys[qsizetype(number) % knownKeys.size()] : u"N%1"_s.arg(number);
        rows += u"%1,Customer %1,B-%2,2026-%3-%4,PH-%5,%6,%7.%8\n"_s.arg(key)
                    .arg(order)
                    .arg(1 + order % 10, 2, 10, QChar(u'0'))
                    .arg(1 + order % 28, 2, 10, QChar(u'0'))
                    .arg(random.below(300))
                    .arg(random.between(1, 12))
                    .arg(random.between(10, 900))
                    .arg(random.below(100), 2, 10, QChar(u'0'))
                    .toUtf8();
    }
    return file.write(rows) == rows.size() ? Result<void>() : fail(ErrorCode::Io, file.errorString());
}

/// The same log as a workbook, texts as texts.
Result<void> writeBook(const QString& path, const QString& log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Io, file.errorString());
    }
    const auto cellsOf = [](const QByteArray& line) { return QString::fromUtf8(line.trimmed()).split(u','); };
    std::vector<XlsxColumn> columns;
    for (const QString& title : cellsOf(file.readLine())) {
        columns.push_back({title});
    }
    ZHIKE_TRY(XlsxWriter writer, XlsxWriter::create(path, u"orders"_s, columns));
    while (!file.atEnd()) {
        std::vector<XlsxValue> cells;
        for (const QString& cell : cellsOf(file.readLine())) {
            bool isNumber = false;
            const double number = cell.toDouble(&isNumber);
            cells.push_back(isNumber ? XlsxValue(number) : XlsxValue(cell));
        }
        ZHIKE_CHECK(writer.row(cells));
    }
    return writer.commit();
}

/// A list of companies as another system writes one.
Result<void> writeCustomers(const QString& path, int count, sample::SampleRandom& random)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::Io, file.errorString());
    }
    QByteArray rows("Account ID,Name,Type,Phone,Email,Street,City,Postal code,Country,Website,Tags\n");
    for (int i = 0; i < count; ++i) {
        rows += u"A-%1,Works %1 of town %2,organisation,+86 138 %3 %4,office%1@example.com,Road %2,Hangzhou,310%5,CN,"
                "www.works%1.example,imported\n"_s.arg(i)
                    .arg(random.below(900))
                    .arg(1000 + i / 10'000)
                    .arg(i % 10'000, 4, 10, QLatin1Char('0'))
                    .arg(random.below(1000), 3, 10, QLatin1Char('0'))
                    .toUtf8();
    }
    return file.write(rows) == rows.size() ? Result<void>() : fail(ErrorCode::Io, file.errorString());
}

} // namespace

Result<void> BenchRun::importInto(SqlSession& session, const QString& log, const QString& what)
{
    const auto inspection = inspectOrderLog(session, log);
    if (!inspection) {
        return tl::unexpected(inspection.error().error);
    }
    QElapsedTimer clock;
    clock.start();
    const auto summary = importOrders(writerThrough(session), inspection->plan, m_author, m_now);
    if (!summary) {
        return tl::unexpected(summary.error().error);
    }
    if (summary->rowsImported != m_importRows) {
        return fail(ErrorCode::Internal, u"%1 of %2 rows imported"_s.arg(summary->rowsImported).arg(m_importRows));
    }
    noteImport(what, clock, log.endsWith(u".xlsx"_s) ? kWorkbookRowsPerSecond : kImportRowsPerSecond);
    return undoOf(session, summary->change);
}

Result<void> BenchRun::importCustomers(SqlSession& session, const QString& file, const QString& what)
{
    const auto inspection = inspectRecords(session, RecordKind::Customer, file);
    if (!inspection) {
        return tl::unexpected(inspection.error().error);
    }
    std::optional<ChangeId> change;
    for (const bool isFirst : {true, false}) {
        QElapsedTimer clock;
        clock.start();
        const auto summary = importRecords(writerThrough(session), inspection->plan, m_author, m_now);
        if (!summary) {
            return tl::unexpected(summary.error().error);
        }
        if (summary->created != (isFirst ? m_importRows : 0) || summary->updated != 0) {
            return fail(ErrorCode::Internal, u"%1 customers made"_s.arg(summary->created));
        }
        noteImport(isFirst ? what : u"  the same again, nothing changed"_s, clock, kImportRowsPerSecond);
        change = isFirst ? summary->change : change;
    }
    return undoOf(session, change);
}

void BenchRun::noteImport(const QString& what, const QElapsedTimer& clock, double budget)
{
    m_table.note(
        what, u"rows/s"_s, double(m_importRows) / (double(clock.nsecsElapsed()) / 1e9), BenchBudget{budget, true});
}

Result<void> BenchRun::undoOf(SqlSession& session, std::optional<ChangeId> change)
{
    if (!change) {
        return fail(ErrorCode::Internal, u"an import without an entry in the log"_s);
    }
    QElapsedTimer clock;
    clock.start();
    ZHIKE_TRY(const UndoneImport undone, undoImport(session, *change, m_author, m_now));
    noteImport(u"  and its undo, %1 rows kept"_s.arg(undone.kept), clock, kUndoneRowsPerSecond);
    return {};
}

Result<void> BenchRun::imports()
{
    QTemporaryDir folder;
    QStringList known;
    for (int i = 0; i < std::min(10'000, m_importRows); ++i) {
        ZHIKE_TRY(const auto found, customerPreview(*m_reader, someCustomer(), m_now));
        if (!found.customer.details.externalKey.isEmpty()) {
            known.append(found.customer.details.externalKey);
        }
    }
    const QString rows = QLocale(QLocale::English).toString(m_importRows);
    const QString log = folder.filePath(u"orders.csv"_s);
    const QString book = folder.filePath(u"orders.xlsx"_s);
    const QString list = folder.filePath(u"customers.csv"_s);
    ZHIKE_CHECK(writeLog(log, m_importRows, known, m_random));
    ZHIKE_CHECK(writeBook(book, log));
    ZHIKE_CHECK(writeCustomers(list, m_importRows, m_random));
    {
        ZHIKE_TRY(
            const auto store,
            Store::open({Engine::Sqlite, folder.filePath(u"new.zhike"_s)}, OpenMode::CreateIfMissing));
        ZHIKE_TRY(const auto session, store->session(SessionKind::Writer));
        ZHIKE_CHECK(seedCompany(*session, m_now, kCny));
        ZHIKE_CHECK(importInto(*session, log, u"import %1 rows of orders, CSV, new company"_s.arg(rows)));
        ZHIKE_CHECK(importInto(*session, book, u"import %1 rows of orders, XLSX, new company"_s.arg(rows)));
        ZHIKE_CHECK(importCustomers(*session, list, u"import %1 customers, CSV, new company"_s.arg(rows)));
    }
    return importInto(*m_writer, log, u"import %1 rows of orders, CSV, this company"_s.arg(rows));
}

} // namespace zhike::cli
