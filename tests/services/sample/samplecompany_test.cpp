#include "services/sample/samplecompany.h"

#include "services/customers/customerpage.h"
#include "services/search/find.h"
#include "storage/backup.h"
#include "support/freshstore.h"

#include <QCryptographicHash>
#include <gmock/gmock.h>

namespace zhike {
namespace {

using namespace Qt::StringLiterals;
using sample::SampleLanguage;
using sample::SampleOptions;
using zhike::testing::engineName;
using zhike::testing::FreshStore;
using zhike::testing::kBothEngines;
using zhike::testing::StoreTest;

constexpr Instant kNow(1'795'142'520'000); // Friday 2026-11-20, 10:42 in Shanghai
constexpr Author kManager{UserId(1), Role::Manager};

SampleOptions smallDemo(quint64 seed = 1)
{
    SampleOptions options = demoSample(kNow, 480, SampleLanguage::Chinese, seed);
    options.sizes.customers = 150;
    options.sizes.contacts = 270;
    options.sizes.orders = 1'500;
    options.sizes.lines = 2'700;
    options.sizes.activities = 700;
    options.sizes.cases = 80;
    options.sizes.opportunities = 60;
    return options;
}

qint64 numberOf(SqlSession& session, QStringView sql)
{
    const auto number = session.integer(sql);
    EXPECT_TRUE(number.has_value()) << number.error().detail.toStdString();
    return number.value_or(std::nullopt).value_or(-1);
}

/// Every value of every table of records, in the order of their keys.
QByteArray digestOf(SqlSession& session)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& sql :
         {u"SELECT * FROM app_user ORDER BY id"_s, u"SELECT * FROM product ORDER BY id"_s,
          u"SELECT * FROM customer ORDER BY id"_s, u"SELECT * FROM contact ORDER BY customer_id, id"_s,
          u"SELECT * FROM opportunity ORDER BY customer_id, id"_s,
          u"SELECT * FROM sales_order ORDER BY customer_id, id"_s,
          u"SELECT * FROM order_line ORDER BY customer_id, order_id, position"_s,
          u"SELECT * FROM service_case ORDER BY customer_id, id"_s,
          u"SELECT * FROM case_entry ORDER BY customer_id, id"_s, u"SELECT * FROM activity ORDER BY customer_id, id"_s,
          u"SELECT * FROM customer_stats ORDER BY customer_id"_s, u"SELECT * FROM counter ORDER BY name"_s}) {
        auto statement = session.query(sql);
        EXPECT_TRUE(statement.has_value());
        while (statement->next().value_or(false)) {
            for (int column = 0; column < statement->columnCount(); ++column) {
                const Value value = statement->value(column);
                if (const auto* bytes = std::get_if<QByteArray>(&value)) {
                    hash.addData(*bytes);
                } else {
                    hash.addData(statement->text(column).toUtf8());
                }
                hash.addData(QByteArrayView("|", 1));
            }
        }
    }
    return hash.result();
}

class SampleCompany : public StoreTest { };

TEST_P(SampleCompany, IsTheSameForTheSameSeed)
{
    FreshStore other(GetParam());
    FreshStore third(GetParam());
    auto again = other.store().session(SessionKind::Writer);
    auto different = third.store().session(SessionKind::Writer);
    ASSERT_TRUE(again && different);

    ASSERT_TRUE(makeSample(writer(), smallDemo(), kManager));
    ASSERT_TRUE(makeSample(**again, smallDemo(), kManager));
    ASSERT_TRUE(makeSample(**different, smallDemo(2), kManager));

    EXPECT_EQ(digestOf(writer()), digestOf(**again));
    EXPECT_NE(digestOf(writer()), digestOf(**different));
}

TEST_P(SampleCompany, WritesWhatItSaysAndNumbersByTime)
{
    const auto made = makeSample(writer(), smallDemo(), kManager);

    ASSERT_TRUE(made.has_value()) << made.error().detail.toStdString();
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM customer"), 150);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM contact"), made->contacts);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM sales_order"), made->orders);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM order_line"), made->lines);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM activity"), made->activities);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM service_case"), made->cases);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM case_entry"), made->entries);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM opportunity"), made->opportunities);
    EXPECT_EQ(
        numberOf(
            writer(),
            u"SELECT count(*) FROM sales_order a JOIN sales_order b ON b.id = a.id + 1"
            " WHERE b.order_day < a.order_day"),
        0);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(DISTINCT id) FROM sales_order"), made->orders);
    EXPECT_EQ(numberOf(writer(), u"SELECT max(id) FROM sales_order"), made->orders);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM change WHERE name = 'make_sample'"), 1);
}

TEST_P(SampleCompany, HoldsOnlyWhatAPersonCouldHaveSaved)
{
    ASSERT_TRUE(makeSample(writer(), smallDemo(), kManager));

    const auto customers = CustomerStore(writer()).readWhere(u" ORDER BY id"_s);
    ASSERT_TRUE(customers.has_value());
    for (const Customer& customer : *customers) {
        EXPECT_THAT(faultsOf(customer.details), ::testing::IsEmpty()) << customer.details.name.toStdString();
        const auto orders = OrderStore(writer()).ofCustomer(customer.id, 1000);
        ASSERT_TRUE(orders.has_value());
        for (const Order& head : *orders) {
            const auto order = OrderStore(writer()).get(customer.id, head.id);
            ASSERT_TRUE(order.has_value());
            EXPECT_THAT(faultsOf(order->details), ::testing::IsEmpty()) << order->details.number.toStdString();
            EXPECT_EQ(computed(order->details, kCny), order->details) << order->details.number.toStdString();
        }
        const auto check = [&](const auto& records) {
            ASSERT_TRUE(records.has_value());
            for (const auto& record : *records) {
                EXPECT_THAT(faultsOf(record.details), ::testing::IsEmpty()) << record.id.value();
            }
        };
        check(ContactStore(writer()).ofCustomer(customer.id));
        check(OpportunityStore(writer()).ofCustomer(customer.id));
        check(CaseStore(writer()).ofCustomer(customer.id));
        check(CaseEntryStore(writer()).ofCustomer(customer.id));
        check(ActivityStore(writer()).ofCustomer(customer.id));
    }
}

TEST_P(SampleCompany, LeavesTheStatisticsThatTheOrdersGive)
{
    ASSERT_TRUE(makeSample(writer(), smallDemo(), kManager));

    QHash<qint64, CustomerStats> fromOrders;
    StatsAccumulator accumulator([&](const CustomerStats& stats) -> Result<void> {
        fromOrders.insert(stats.customer, stats);
        return {};
    });
    ASSERT_TRUE(purchasesUpTo(writer(), Day::kLast, [&](const PurchaseRow& row) { return accumulator.add(row); }));
    ASSERT_TRUE(accumulator.finish());
    qint64 rows = 0;
    ASSERT_TRUE(readAllStats(writer(), [&](const CustomerStats& stats) -> Result<void> {
        ++rows;
        EXPECT_EQ(fromOrders.value(stats.customer), stats);
        return {};
    }));
    EXPECT_EQ(rows, fromOrders.size());
    EXPECT_GT(rows, 100);
}

TEST_P(SampleCompany, HappensBeforeNowExceptForPlans)
{
    ASSERT_TRUE(makeSample(writer(), smallDemo(), kManager));

    const auto after
        = [&](QStringView sql) { return numberOf(writer(), QString(sql.toString()).arg(kNow.msSinceEpoch())); };
    EXPECT_EQ(after(u"SELECT count(*) FROM activity WHERE status <> 'planned' AND at > %1"), 0);
    EXPECT_EQ(after(u"SELECT count(*) FROM service_case WHERE opened_at > %1 OR resolved_at > %1"), 0);
    EXPECT_EQ(after(u"SELECT count(*) FROM case_entry WHERE at > %1"), 0);
    EXPECT_EQ(after(u"SELECT count(*) FROM sales_order WHERE created_at > %1"), 0);
    EXPECT_GT(after(u"SELECT count(*) FROM activity WHERE status = 'planned' AND at > %1"), 10);
    EXPECT_GT(after(u"SELECT count(*) FROM activity WHERE status = 'planned' AND at < %1"), 3); // overdue
}

TEST_P(SampleCompany, CanBeFoundByNamePinyinAndPhone)
{
    ASSERT_TRUE(makeSample(writer(), smallDemo(), kManager));

    for (const QString& typed : {u"宏远贸易"_s, u"hongyuanmaoyi"_s, u"hymy"_s, u"Acme"_s, u"16 4421"_s}) {
        const auto answer = find(writer(), typed);
        ASSERT_TRUE(answer.has_value()) << typed.toStdString();
        EXPECT_GT(answer->count(), 0) << typed.toStdString();
    }
}

TEST_P(SampleCompany, IsRefusedWhereCustomersAre)
{
    ASSERT_TRUE(makeSample(writer(), smallDemo(), kManager));
    const QByteArray before = digestOf(writer());

    const auto again = makeSample(writer(), smallDemo(), kManager);

    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().code, ErrorCode::Constraint);
    EXPECT_EQ(digestOf(writer()), before);
}

TEST_P(SampleCompany, LeavesNothingBehindWhenStopped)
{
    const auto stopped = makeSample(writer(), smallDemo(), kManager, [](const SampleProgress& progress) {
        return progress.step != SampleStep::Records;
    });

    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM customer"), 0);
    EXPECT_EQ(numberOf(writer(), u"SELECT count(*) FROM product"), 0);
}

TEST_P(SampleCompany, AsksForPermission)
{
    const auto made = makeSample(writer(), smallDemo(), {UserId(1), Role::Support});

    ASSERT_FALSE(made.has_value());
    EXPECT_EQ(made.error().code, ErrorCode::NotAllowed);
}

INSTANTIATE_TEST_SUITE_P(Engines, SampleCompany, kBothEngines, engineName);

TEST(SampleBulk, ComesToTheSameRecordsAndIndexesAsOneTransaction)
{
    SampleOptions options = benchSample(2'500, 20'000, 5);
    FreshStore bulk(Engine::Sqlite);
    FreshStore plain(Engine::Sqlite);
    auto bulkWriter = bulk.store().session(SessionKind::Writer);
    auto plainWriter = plain.store().session(SessionKind::Writer);
    ASSERT_TRUE(bulkWriter && plainWriter);
    const auto indexes = u"SELECT count(*) FROM sqlite_master WHERE type = 'index'"_s;

    ASSERT_TRUE(makeSample(**bulkWriter, options, kManager));
    options.isThrowaway = false;
    ASSERT_TRUE(makeSample(**plainWriter, options, kManager));

    EXPECT_EQ(digestOf(**bulkWriter), digestOf(**plainWriter));
    EXPECT_EQ(numberOf(**bulkWriter, indexes), numberOf(**plainWriter, indexes));
    EXPECT_EQ(numberOf(**bulkWriter, u"PRAGMA foreign_keys"), 1);
    EXPECT_EQ(numberOf(**bulkWriter, u"PRAGMA synchronous"), 2);
    EXPECT_EQ(numberOf(**bulkWriter, u"SELECT count(*) FROM pragma_foreign_key_check"), 0);
    const auto problems = findDamage(**bulkWriter, CheckDepth::Full);
    ASSERT_TRUE(problems.has_value());
    EXPECT_THAT(*problems, ::testing::IsEmpty());
}

} // namespace
} // namespace zhike
