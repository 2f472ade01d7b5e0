// Whole public order logs, read as they are. They may not be shipped, so this runs only where they are kept.
#include "exchange/csvdetect.h"
#include "exchange/orderlog.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// A table of the shared data, unpacked.
class SharedTable {
public:
    explicit SharedTable(const QString& name)
    {
        const QString fromEnvironment = qEnvironmentVariable("ZHIKE_SHARED_DATA");
        const QDir folder(
            fromEnvironment.isEmpty() ? QStringLiteral(ZHIKE_SOURCE_DIR "/../shared/data") : fromEnvironment);
        m_path = folder.filePath(name);
        if (QFileInfo::exists(m_path) || !QFileInfo::exists(m_path + u".gz"_s)) {
            return;
        }
        QProcess unpack;
        const QString packed = m_path + u".gz"_s;
        m_path = m_folder.filePath(QFileInfo(name).fileName());
        unpack.setStandardOutputFile(m_path);
        unpack.start(u"gzip"_s, {u"-dc"_s, packed});
        EXPECT_TRUE(unpack.waitForFinished(60'000));
    }
    [[nodiscard]] bool exists() const { return QFileInfo::exists(m_path); }
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

struct Totals {
    qint64 rows = 0;
    qint64 amount = 0;
    qint64 thousandths = 0;
    qint64 cost = 0;
    qint64 zeros = 0;
    qint64 returns = 0;
    QSet<QString> customers;
    QSet<QString> orders;
    QSet<QString> cancelled;
    QHash<QString, qint64> faults;
    bool isAnythingOpen = false;
};

Totals totalsOf(const QString& path)
{
    Totals totals;
    const auto detection = detectCsv(path);
    EXPECT_TRUE(detection);
    auto reader = CsvReader::open(path, detection->dialect);
    EXPECT_TRUE(reader);
    const OrderLogMapping mapping = guessOrderLogMapping(detection->header, detection->inference);
    const OrderLogGuess guess = guessOrderLogOptions(mapping, detection->inference);
    totals.isAnythingOpen = guess.isDateOrderOpen || guess.isDecimalMarkOpen || guess.isDiscountFormOpen;
    TableRecord record;
    while (reader->next(record) == CsvReader::Step::Record) {
        ++totals.rows;
        const auto row = interpretOrderRow(record, mapping, guess.options);
        if (!row) {
            for (const RowFault& fault : row.error()) {
                ++totals.faults[keyOf(fault.code)];
            }
            continue;
        }
        totals.amount += row->amount;
        totals.thousandths += row->quantity.thousandths;
        totals.cost += row->cost.value_or(0);
        totals.zeros += row->amount == 0 ? 1 : 0;
        totals.returns += row->isReturn ? 1 : 0;
        totals.customers.insert(row->customerKey);
        totals.orders.insert(row->orderNumber);
        if (row->isCancellation) {
            totals.cancelled.insert(row->orderNumber);
        }
    }
    EXPECT_EQ(reader->fault(), std::nullopt);
    return totals;
}

} // namespace

TEST(SharedData, CdnowIsReadAsPublished)
{
    const SharedTable table(u"cdnow_master.csv"_s);
    if (!table.exists()) {
        GTEST_SKIP() << "no shared data (set ZHIKE_SHARED_DATA)";
    }

    const Totals totals = totalsOf(table.path());

    EXPECT_EQ(totals.rows, 69'659);
    EXPECT_EQ(totals.amount, 250'031'563);
    EXPECT_EQ(totals.thousandths, 167'881'000);
    EXPECT_EQ(totals.zeros, 80);
    EXPECT_EQ(totals.customers.size(), 23'570);
    EXPECT_TRUE(totals.faults.isEmpty());
    EXPECT_FALSE(totals.isAnythingOpen);
}

TEST(SharedData, OnlineRetailReportsRowsWithoutACustomer)
{
    const SharedTable table(u"online_retail.csv"_s);
    if (!table.exists()) {
        GTEST_SKIP() << "no shared data (set ZHIKE_SHARED_DATA)";
    }

    const Totals totals = totalsOf(table.path());

    EXPECT_EQ(totals.rows, 541'909);
    EXPECT_EQ(totals.faults.value(u"missing-customer"_s), 135'080);
    EXPECT_EQ(totals.faults.value(u"negative-price"_s), 2); // "Adjust bad debt", without a customer too
    EXPECT_EQ(totals.faults.size(), 2);
    EXPECT_EQ(totals.customers.size(), 4'372);
    EXPECT_EQ(totals.orders.size(), 22'190);
    EXPECT_EQ(totals.cancelled.size(), 3'654);
    EXPECT_EQ(totals.returns, 8'905);
    EXPECT_EQ(totals.amount, 830'006'581);
    EXPECT_FALSE(totals.isAnythingOpen);
}

TEST(SharedData, SuperstoreHasDiscountsAndCosts)
{
    const SharedTable table(u"superstore/superstore.csv"_s);
    if (!table.exists()) {
        GTEST_SKIP() << "no shared data (set ZHIKE_SHARED_DATA)";
    }

    const Totals totals = totalsOf(table.path());

    EXPECT_EQ(totals.rows, 9'994);
    EXPECT_TRUE(totals.faults.isEmpty());
    EXPECT_EQ(totals.customers.size(), 793);
    EXPECT_EQ(totals.orders.size(), 5'009);
    EXPECT_EQ(totals.amount, 229'720'107);
    EXPECT_EQ(totals.amount - totals.cost, 28'639'779);
    EXPECT_FALSE(totals.isAnythingOpen);
}

} // namespace zhike
