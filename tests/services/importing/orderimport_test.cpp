#include "services/importing/orderimport.h"

#include "exchange/xlsxwriter.h"
#include "repositories/stores.h"
#include "services/importing/importtest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <array>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class OrderImportTest : public ImportTest { };
INSTANTIATE_TEST_SUITE_P(Engines, OrderImportTest, kBothEngines, engineName);

/// What the independent script says of a file, or nothing when there is no Python here.
std::optional<QJsonObject> scriptTotals(const char* shape, const QString& path)
{
    QProcess script;
    script.start(
        u"python3"_s,
        {QStringLiteral(ZHIKE_SOURCE_DIR "/tests/services/importing/orderlogtotals.py"), QString::fromLatin1(shape),
         path});
    if (!script.waitForStarted() || !script.waitForFinished(300'000)) {
        return std::nullopt;
    }
    EXPECT_EQ(script.exitCode(), 0) << script.readAllStandardError().toStdString();
    return QJsonDocument::fromJson(script.readAllStandardOutput()).object();
}

struct LogShape {
    const char* shape;
    const char* excerpt;
    const char* whole; ///< in ZHIKE_SHARED_DATA
};
constexpr LogShape kDays{"days", "cdnow_shape.csv", "cdnow_master.csv.gz"};
constexpr LogShape kInvoices{"invoices", "online_retail_shape.csv", "online_retail.csv.gz"};
constexpr LogShape kOrders{"orders", "superstore_shape.csv", "superstore/superstore.csv"};

/// The folder with the whole tables, which are not part of the project.
std::optional<QString> sharedData()
{
    const QByteArray named = qgetenv("ZHIKE_SHARED_DATA");
    const QString folder
        = named.isEmpty() ? QStringLiteral(ZHIKE_SOURCE_DIR "/../shared/data") : QString::fromLocal8Bit(named);
    return QFile::exists(folder) ? std::optional(folder) : std::nullopt;
}

/// Compares every figure that both know.
void expectSame(const OrderImportSummary& summary, const QJsonObject& script)
{
    const auto figure = [&script](const char* name) { return script.value(QLatin1StringView(name)).toInteger(-1); };
    const OrderImportSummary::CurrencyTotal total = summary.totals.value(u"USD"_s);
    EXPECT_EQ(summary.rowsRead, figure("rows"));
    EXPECT_EQ(summary.rowsRejected, figure("rejected"));
    EXPECT_EQ(summary.customersCreated, figure("customers"));
    EXPECT_EQ(summary.productsCreated, figure("products"));
    EXPECT_EQ(summary.ordersCreated, figure("orders"));
    EXPECT_EQ(summary.returnsCreated, figure("returns"));
    EXPECT_EQ(summary.ordersInFile, figure("orders_in_file"));
    EXPECT_EQ(summary.linesCreated, figure("lines"));
    EXPECT_EQ(total.net, figure("net"));
    EXPECT_EQ(total.returns, figure("returns_net"));
    EXPECT_EQ(total.quantity, figure("quantity"));
}

} // namespace

class OrderLogShapes : public ImportTest {
protected:
    void compareWithScript(const LogShape& shape, const QString& path)
    {
        const std::optional<QJsonObject> script = scriptTotals(shape.shape, path);
        if (!script) {
            GTEST_SKIP() << "python3 is not here: the totals have nothing to be compared with";
        }
        const OrderImportSummary summary = imported(path);
        expectSame(summary, *script);
        EXPECT_EQ(number(u"SELECT count(*) FROM customer"_s), summary.customersCreated);
        EXPECT_EQ(number(u"SELECT count(*) FROM product"_s), summary.productsCreated);
        EXPECT_EQ(number(u"SELECT count(*) FROM sales_order"_s), summary.ordersCreated + summary.returnsCreated);
        EXPECT_EQ(number(u"SELECT count(*) FROM order_line"_s), summary.linesCreated);
        EXPECT_EQ(
            number(u"SELECT CAST(sum(net_base) AS bigint) FROM sales_order"_s), script->value("net"_L1).toInteger());
        EXPECT_EQ(
            number(u"SELECT CAST(sum(quantity) AS bigint) FROM order_line"_s),
            script->value("quantity"_L1).toInteger());
        EXPECT_EQ(
            number(u"SELECT CAST(sum(cost_base) AS bigint) FROM sales_order"_s), script->value("cost"_L1).toInteger());
        expectSound();
    }

    void compareWhole(const LogShape& shape)
    {
        const std::optional<QString> folder = sharedData();
        if (!folder) {
            GTEST_SKIP() << "the whole tables are not here; set ZHIKE_SHARED_DATA to their folder";
        }
        QString path = *folder + u'/' + QLatin1StringView(shape.whole);
        if (path.endsWith(".gz"_L1)) {
            QProcess unpack;
            unpack.setStandardOutputFile(this->folder() + u"/whole.csv"_s);
            unpack.start(u"gzip"_s, {u"-dc"_s, path});
            ASSERT_TRUE(unpack.waitForFinished(60'000));
            path = this->folder() + u"/whole.csv"_s;
        }
        compareWithScript(shape, path);
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, OrderLogShapes, kBothEngines, engineName);

TEST_P(OrderLogShapes, AddsUpOneOrderForACustomersDay)
{
    compareWithScript(kDays, dataFile(kDays.excerpt));
}

TEST_P(OrderLogShapes, AddsUpInvoicesWithReturnsAndRejectsRowsWithoutCustomer)
{
    compareWithScript(kInvoices, dataFile(kInvoices.excerpt));
}

TEST_P(OrderLogShapes, AddsUpOrdersWithDiscountAndProfit)
{
    compareWithScript(kOrders, dataFile(kOrders.excerpt));
}

class WholeOrderLogs : public OrderLogShapes { };
INSTANTIATE_TEST_SUITE_P(Sqlite, WholeOrderLogs, ::testing::Values(Engine::Sqlite), engineName);

TEST_P(WholeOrderLogs, AddUpCdnow)
{
    compareWhole(kDays);
}

TEST_P(WholeOrderLogs, AddUpOnlineRetail)
{
    compareWhole(kInvoices);
}

TEST_P(WholeOrderLogs, AddUpSuperstore)
{
    compareWhole(kOrders);
}

TEST_P(OrderImportTest, CreatesNothingWhenTheSameFileComesAgain)
{
    for (const LogShape& shape : {kDays, kInvoices, kOrders}) {
        const OrderImportSummary first = imported(dataFile(shape.excerpt));
        const auto before = logicalDump(writer());

        const OrderImportSummary second = imported(dataFile(shape.excerpt));

        EXPECT_EQ(second.rowsImported, 0);
        EXPECT_EQ(second.rowsAlreadyThere, first.rowsImported);
        EXPECT_EQ(second.customersCreated + second.productsCreated + second.ordersCreated + second.returnsCreated, 0);
        EXPECT_EQ(second.ordersMatched, first.ordersCreated + first.returnsCreated);
        EXPECT_EQ(second.ordersDiffering, 0);
        EXPECT_EQ(second.customersMatched, first.customersCreated);
        EXPECT_FALSE(second.change.has_value());
        EXPECT_EQ(logicalDump(writer()), before);
    }
}

TEST_P(OrderImportTest, SaysInACheckWhatTheImportWillDoAndWritesNothing)
{
    for (const LogShape& shape : {kDays, kInvoices, kOrders}) {
        const OrderImportPlan plan = planFor(dataFile(shape.excerpt));
        const auto before = logicalDump(writer());

        const auto check = checkOrderLog(*reader(), plan, kAuthor);

        ASSERT_TRUE(check.has_value()) << check.error().error.detail.toStdString();
        EXPECT_EQ(logicalDump(writer()), before);
        const OrderImportSummary run = imported(dataFile(shape.excerpt));
        EXPECT_TRUE(check->isDryRun);
        EXPECT_EQ(check->rowsImported, run.rowsImported);
        EXPECT_EQ(check->rowsRejected, run.rowsRejected);
        EXPECT_EQ(check->customersCreated, run.customersCreated);
        EXPECT_EQ(check->productsCreated, run.productsCreated);
        EXPECT_EQ(check->categoriesCreated, run.categoriesCreated);
        EXPECT_EQ(check->ordersCreated, run.ordersCreated);
        EXPECT_EQ(check->returnsCreated, run.returnsCreated);
        EXPECT_EQ(check->linesCreated, run.linesCreated);
        EXPECT_EQ(check->totals, run.totals);
    }
}

TEST_P(OrderImportTest, KeepsWhatARowSaysOfItsCustomerOrderAndProduct)
{
    const QString path = file("Order ID,Order Date,Customer ID,Customer Name,Country,City,State,Postal Code,Segment,"
                              "Product ID,Category,Sub-Category,Product Name,Sales,Quantity,Discount,Profit\n"
                              "A-7,3/14/2019,C-1,Ann Lee,Canada,Toronto,Ontario,00123,Consumer,"
                              "P-9,Furniture,Chairs,\"Chair, red\",90.005,2,0.1,30\n");

    const OrderImportSummary summary = imported(path);

    EXPECT_EQ(summary.roundedRows, 1);
    const Result<QList<Customer>> customers = CustomerStore(writer()).all();
    ASSERT_TRUE(customers && customers->size() == 1);
    const CustomerDraft& customer = customers->first().details;
    EXPECT_EQ(customer.externalKey, u"C-1"_s);
    EXPECT_EQ(customer.name, u"Ann Lee"_s);
    EXPECT_EQ(customer.country, u"Canada"_s);
    EXPECT_EQ(customer.province, u"Ontario"_s);
    EXPECT_EQ(customer.postalCode, u"00123"_s);
    EXPECT_EQ(customer.status, CustomerStatus::Customer);
    const CustomerId owner = customers->first().id;
    const Result<QList<Order>> orders = OrderStore(writer()).ofCustomer(owner, 10);
    ASSERT_TRUE(orders && orders->size() == 1);
    const Result<Order> order = OrderStore(writer()).get(owner, orders->first().id);
    ASSERT_TRUE(order.has_value());
    EXPECT_EQ(order->details.number, u"A-7"_s);
    EXPECT_EQ(order->details.status, OrderStatus::Closed);
    EXPECT_EQ(order->details.day.date(), QDate(2019, 3, 14));
    EXPECT_EQ(order->details.net, Money(9001, kUsd));
    ASSERT_EQ(order->details.lines.size(), 1);
    const OrderLineDraft& line = order->details.lines.first();
    EXPECT_EQ(line.quantity, Quantity::whole(2));
    EXPECT_EQ(line.discount, Rate{1000});
    EXPECT_EQ(line.net, Money(9001, kUsd));
    EXPECT_EQ(line.cost, Money(6001, kUsd));
    const Result<QList<Product>> products = ProductStore(writer()).all();
    ASSERT_TRUE(products && products->size() == 1);
    EXPECT_EQ(products->first().details.sku, u"P-9"_s);
    EXPECT_EQ(products->first().details.name, u"Chair, red"_s);
    const Result<QList<Category>> categories = CategoryStore(writer()).all();
    ASSERT_TRUE(categories && categories->size() == 2);
    EXPECT_EQ(categories->last().details.name, u"Chairs"_s);
    EXPECT_EQ(categories->last().details.parent, categories->first().id);
    EXPECT_EQ(products->first().details.category, categories->last().id);
}

TEST_P(OrderImportTest, PutsLinesThatStandFarApartIntoOneOrder)
{
    QByteArray log = "order,date,customer,product,quantity,price\n";
    for (int i = 0; i < 3000; ++i) {
        log += "N" + QByteArray::number(i % 3) + ",2024-01-0" + QByteArray::number(1 + i % 3) + ",C"
            + QByteArray::number(i % 3) + ",P1,1,1.00\n";
    }

    const OrderImportSummary summary = imported(file(log));

    EXPECT_EQ(summary.ordersCreated, 3);
    EXPECT_EQ(summary.linesCreated, 3000);
    EXPECT_EQ(number(u"SELECT count(*) FROM order_line"_s), 3000);
    EXPECT_EQ(number(u"SELECT min(net) FROM sales_order"_s), 100'000);
    EXPECT_EQ(number(u"SELECT max(revision) FROM sales_order"_s), 1);
    expectSound();
}

TEST_P(OrderImportTest, MakesAnOrderAndAReturnOfOneNumberWithBothSigns)
{
    const OrderImportSummary summary = imported(file("order,date,customer,product,quantity,price\n"
                                                     "77,2024-01-05,A,X,3,10\n77,2024-01-05,A,Y,-1,4\n"));

    EXPECT_EQ(summary.ordersCreated, 1);
    EXPECT_EQ(summary.returnsCreated, 1);
    EXPECT_EQ(number(u"SELECT net FROM sales_order WHERE kind = 'return'"_s), -400);
    EXPECT_EQ(number(u"SELECT returns FROM customer_stats"_s), 400);
    EXPECT_EQ(number(u"SELECT revenue FROM customer_stats"_s), 2600);
}

TEST_P(OrderImportTest, MatchesCustomersAndProductsThatAreThere)
{
    (void)imported(file("order,date,customer,customer name,sku,product name,quantity,price\n"
                        "1,2024-01-05,A,Ann,X,Lamp,1,10\n"));

    const OrderImportSummary summary = imported(file("order,date,customer,customer name,sku,product name,quantity,"
                                                     "price\n2,2024-02-05,A,Anna,X,Lampe,1,10\n"));

    EXPECT_EQ(summary.customersMatched, 1);
    EXPECT_EQ(summary.productsMatched, 1);
    EXPECT_EQ(summary.customersCreated + summary.productsCreated, 0);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer WHERE name = 'Ann'"_s), 1);
    EXPECT_EQ(number(u"SELECT orders FROM customer_stats"_s), 2);
    EXPECT_EQ(number(u"SELECT count(*) FROM order_line WHERE description = 'Lampe'"_s), 1);
}

TEST_P(OrderImportTest, ListsAnOrderThatHasAnotherSumThereAndLeavesIt)
{
    (void)imported(file("order,date,customer,amount\n1,2024-01-05,A,10\n"));

    const OrderImportSummary summary = imported(file("order,date,customer,amount\n1,2024-01-05,A,11\n"));

    EXPECT_EQ(summary.ordersMatched, 1);
    EXPECT_EQ(summary.ordersDiffering, 1);
    EXPECT_EQ(number(u"SELECT net FROM sales_order"_s), 1000);
}

TEST_P(OrderImportTest, NamesAProductByTheFirstRowThatDoes)
{
    QByteArray log = "order,date,customer,sku,product name,quantity,price\n";
    for (int i = 0; i < 1500; ++i) {
        log += QByteArray::number(i) + ",2024-01-05,A,X,,1,10\n";
    }
    log += "2000,2024-01-05,A,X,Lamp,1,10\n";

    (void)imported(file(log));

    EXPECT_EQ(number(u"SELECT count(*) FROM product WHERE name = 'Lamp' AND revision = 1"_s), 1);
    expectSound();
}

TEST_P(OrderImportTest, CountsInTheBaseCurrencyAtTheRateGiven)
{
    OrderImportPlan plan = planFor(file("order,date,customer,amount,currency\n"
                                        "1,2024-01-05,A,10,USD\n2,2024-01-06,A,10,EUR\n3,2024-01-07,A,1000,JPY\n"));
    plan.ratesMicro = {{u"EUR"_s, 1'250'000}};

    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_EQ(summary->rowsRejected, 1);
    EXPECT_EQ(summary->reasons.firstKey(), u"other-currency"_s);
    EXPECT_EQ(number(u"SELECT net_base FROM sales_order WHERE currency = 'EUR'"_s), 1250);
    EXPECT_EQ(number(u"SELECT revenue FROM customer_stats"_s), 2250);
}

TEST_P(OrderImportTest, LetsAnEmptyCompanyTakeTheCurrencyOfItsFirstFile)
{
    OrderImportPlan plan = planFor(file("order,date,customer,amount\n1,2024-01-05,A,10\n"));
    plan.options.currency = kGbp;

    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_TRUE(summary->changedBaseCurrency);
    EXPECT_EQ(baseCurrency(writer()).value_or(kCny), kGbp);
    plan.options.currency = kEur;
    plan.path = file("order,date,customer,amount\n9,2024-01-05,A,10\n");
    const auto refused = importOrders(writerThrough(writer()), plan, kAuthor, kNow);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().error.code, ErrorCode::CurrencyMismatch);
}

TEST_P(OrderImportTest, RemembersThePlanForTheSameHeaders)
{
    OrderImportPlan plan = planFor(file("order,date,customer,amount\n1,03/04/2024,A,10\n"));
    plan.options.days.order = DateOrder::DayMonthYear;
    plan.newCustomers = CustomerKind::Organisation;
    ASSERT_TRUE(importOrders(writerThrough(writer()), plan, kAuthor, kNow).has_value());

    const auto again = inspectOrderLog(writer(), file("order,date,customer,amount\n2,05/06/2024,A,10\n"));

    ASSERT_TRUE(again.has_value());
    EXPECT_TRUE(again->isSavedPlan);
    EXPECT_EQ(again->plan.options.days.order, DateOrder::DayMonthYear);
    EXPECT_EQ(again->plan.newCustomers, CustomerKind::Organisation);
    EXPECT_FALSE(again->guess.isDateOrderOpen);
}

TEST_P(OrderImportTest, LeavesNothingWhenItIsCancelled)
{
    QByteArray log = "order,date,customer,customer name,product,quantity,price\n";
    for (int i = 0; i < 6000; ++i) {
        const QByteArray n = QByteArray::number(i);
        log += n + ",2024-01-05,K" + n + ",Name " + n + ",P" + QByteArray::number(i % 50) + ",1,10\n";
    }
    const OrderImportPlan plan = planFor(file(log));
    const auto before = logicalDump(writer());

    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow, [](const ImportProgress& progress) {
        return progress.rows < 3000 || progress.isRemoving;
    });

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().error.code, ErrorCode::Cancelled);
    EXPECT_EQ(logicalDump(writer()), before);
}

TEST_P(OrderImportTest, LeavesNothingWhenItStoppedHalfWayAndTheStoreIsOpenedAgain)
{
    QByteArray log = "order,date,customer,product,quantity,price\n";
    for (int i = 0; i < 4000; ++i) {
        const QByteArray n = QByteArray::number(i);
        log += n + ",2024-01-05,K" + n + ",P" + QByteArray::number(i % 50) + ",1,10\n";
    }
    const OrderImportPlan plan = planFor(file(log));
    const auto before = logicalDump(writer());
    int jobs = 0;
    const BatchWriter dying = [this, &jobs](const std::function<Result<void>(SqlSession&)>& job) {
        return ++jobs > 4 ? Result<void>(fail(ErrorCode::Connection)) : job(writer());
    };

    ASSERT_FALSE(importOrders(dying, plan, kAuthor, kNow).has_value());
    ASSERT_NE(logicalDump(writer()), before);
    const Result<void> reopened = undoUnfinishedBatches(writer());

    ASSERT_TRUE(reopened.has_value()) << reopened.error().detail.toStdString();
    EXPECT_EQ(logicalDump(writer()), before);
}

TEST_P(OrderImportTest, IsRefusedToWhoMayNotImport)
{
    const OrderImportPlan plan = planFor(file("order,date,customer,amount\n1,2024-01-05,A,10\n"));
    const auto before = logicalDump(writer());

    const auto summary = importOrders(writerThrough(writer()), plan, {UserId(3), Role::Support}, kNow);

    ASSERT_FALSE(summary.has_value());
    EXPECT_EQ(summary.error().error.code, ErrorCode::NotAllowed);
    EXPECT_EQ(logicalDump(writer()), before);
}

TEST_P(OrderImportTest, TakesTheSameLogFromAWorkbookAndFromJsonLines)
{
    const QString book = folder() + u"/log.xlsx"_s;
    {
        auto writer = XlsxWriter::create(
            book, u"Orders"_s,
            std::array{
                XlsxColumn{u"order"_s}, XlsxColumn{u"date"_s}, XlsxColumn{u"customer"_s}, XlsxColumn{u"amount"_s}});
        ASSERT_TRUE(writer.has_value());
        ASSERT_TRUE(writer->row(std::array<XlsxValue, 4>{u"7"_s, Day(19'727), u"00123"_s, Money(1230, kUsd)}));
        ASSERT_TRUE(writer->row(std::array<XlsxValue, 4>{u"8"_s, Day(19'758), u"00123"_s, Money(100, kUsd)}));
        ASSERT_TRUE(writer->commit());
    }
    const OrderImportSummary first = imported(book);
    const OrderImportSummary again = imported(file(
        "{\"order\":\"7\",\"date\":\"2024-01-05\",\"customer\":\"00123\",\"amount\":12.30}\n"
        "{\"order\":\"8\",\"date\":\"2024-02-05\",\"customer\":\"00123\",\"amount\":1}\n",
        "log.jsonl"));

    EXPECT_EQ(first.ordersCreated, 2);
    EXPECT_EQ(first.totals.value(u"USD"_s).net, 1330);
    EXPECT_EQ(first.firstDay, Day(19'727));
    EXPECT_EQ(again.ordersCreated, 0); // the same orders of the same customer in another format
    EXPECT_EQ(again.ordersMatched, 2);
    EXPECT_EQ(again.customersMatched, 1);
}

TEST_P(OrderImportTest, RepeatsRejectedRowsOfAWorkbookAsTextThatCanBeImported)
{
    const QString book = folder() + u"/log.xlsx"_s;
    {
        auto writer = XlsxWriter::create(
            book, u"Orders"_s,
            std::array{
                XlsxColumn{u"order"_s}, XlsxColumn{u"date"_s}, XlsxColumn{u"customer"_s}, XlsxColumn{u"amount"_s}});
        ASSERT_TRUE(writer.has_value());
        ASSERT_TRUE(writer->row(std::array<XlsxValue, 4>{u"7"_s, Day(19'727), u"A, \"B\""_s, Money(1230, kUsd)}));
        ASSERT_TRUE(writer->row(std::array<XlsxValue, 4>{u"8"_s, Day(19'727), std::monostate{}, Money(100, kUsd)}));
        ASSERT_TRUE(writer->commit());
    }
    OrderImportPlan plan = planFor(book);
    plan.rejectsPath = folder() + u"/rejects.csv"_s;
    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);
    ASSERT_TRUE(summary.has_value());

    EXPECT_EQ(summary->rowsRejected, 1);
    EXPECT_EQ(summary->rejected.value(0).line, 3);
    QFile rejects(plan.rejectsPath);
    ASSERT_TRUE(rejects.open(QIODevice::ReadOnly));
    EXPECT_EQ(rejects.readAll(), QByteArray("\xEF\xBB\xBForder,date,customer,amount\r\n8,2024-01-05,,1\r\n"));
}

TEST_P(OrderImportTest, RowsOfNobodyAreThoseOfANamedCustomer)
{
    OrderImportPlan plan
        = planFor(file("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                       "536365,85123A,LIGHT,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n"
                       "536414,22139,,56,2010-12-01 11:52:00,0.5,,United Kingdom\n"));
    plan.options.withoutCustomer = u"Not known"_s;

    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);

    ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
    EXPECT_EQ(summary->rowsImported, 2);
    EXPECT_EQ(summary->totals.value(u"USD"_s).net, 4330);
    EXPECT_EQ(number(u"SELECT count(*) FROM customer WHERE name = 'Not known'"_s), 1);
    const auto again = importOrders(writerThrough(writer()), plan, kAuthor, kNow);
    EXPECT_EQ(again->rowsAlreadyThere, 2);
}

} // namespace zhike::testing
