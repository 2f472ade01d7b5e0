#include "cli/benchrun.h"
#include "services/customers/customerpage.h"
#include "services/importing/orderimport.h"
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

} // namespace

Result<void> BenchRun::importInto(SqlSession& session, const QString& log, const QString& what, bool isNew)
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
    const double seconds = double(clock.nsecsElapsed()) / 1e9;
    if (summary->rowsImported != m_importRows) {
        return fail(ErrorCode::Internal, u"%1 of %2 rows imported"_s.arg(summary->rowsImported).arg(m_importRows));
    }
    m_table.note(what, u"rows/s"_s, double(m_importRows) / seconds, BenchBudget{kImportRowsPerSecond, true});
    if (isNew || !summary->change) {
        return {};
    }
    clock.restart();
    ZHIKE_TRY(const UndoneImport undone, undoImport(session, *summary->change, m_author, m_now));
    m_table.note(
        u"  and its undo, %1 rows kept"_s.arg(undone.kept), u"rows/s"_s,
        double(m_importRows) / (double(clock.nsecsElapsed()) / 1e9));
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
    ZHIKE_CHECK(writeLog(log, m_importRows, known, m_random));
    {
        ZHIKE_TRY(
            const auto store,
            Store::open({Engine::Sqlite, folder.filePath(u"new.zhike"_s)}, OpenMode::CreateIfMissing));
        ZHIKE_TRY(const auto session, store->session(SessionKind::Writer));
        ZHIKE_CHECK(seedCompany(*session, m_now, kCny));
        ZHIKE_CHECK(importInto(*session, log, u"import %1 rows into a new company"_s.arg(rows), true));
    }
    return importInto(*m_writer, log, u"import %1 rows into this company"_s.arg(rows), false);
}

} // namespace zhike::cli
