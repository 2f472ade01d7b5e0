// Customers of one name in an order log: nobody is taken silently for another.
#include "services/importing/recordimporttest.h"

namespace zhike::testing {

namespace {

class NamesakesTest : public RecordImportTest {
protected:
    [[nodiscard]] OrderImportSummary orders(const QByteArray& content, const NamesakeAnswers& answers = {})
    {
        OrderImportPlan plan = planFor(file(content));
        plan.namesakes.insert(answers);
        const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);
        EXPECT_TRUE(summary.has_value()) << (summary ? "" : summary.error().error.detail.toStdString());
        return summary.value_or(OrderImportSummary());
    }
    /// "K-1: A-1, A-2", of every customer.
    [[nodiscard]] QStringList buyers()
    {
        QStringList lines;
        for (const Customer& customer : CustomerStore(writer()).all().value_or(QList<Customer>())) {
            QStringList numbers;
            for (const Order& order : OrderStore(writer()).ofCustomer(customer.id, 100).value_or(QList<Order>())) {
                numbers.append(order.details.number);
            }
            numbers.sort();
            lines.append(customer.details.number + u": "_s + numbers.join(u", "_s));
        }
        return lines;
    }
    /// Two in the company, told apart by phone, tax number and city.
    void twoOfAName()
    {
        (void)importedText(
            RecordKind::Customer,
            "external key,name,mobile,tax id,city\na,王伟,13800000001,TAX1,上海\nb,王伟,13800000002,,北京\n");
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, NamesakesTest, kBothEngines, engineName);

constexpr auto kByName
    = "客户名称,订单日期,订单编号,金额\n王伟,2023-05-01,A-1,10\n李娜,2023-05-01,A-2,20\n王伟,2023-05-02,A-3,30\n";

} // namespace

TEST_P(NamesakesTest, RowsOfANameThatTwoHaveWaitForAnAnswer)
{
    twoOfAName();

    const auto checked = checkOrderLog(writer(), planFor(file(kByName)), kAuthor);
    const OrderImportSummary summary = orders(kByName);

    for (const OrderImportSummary& each : {checked.value_or(OrderImportSummary()), summary}) {
        EXPECT_EQ(each.rowsRejected, 2);
        EXPECT_EQ(each.ordersCreated, 1);
        ASSERT_EQ(each.namesakes.size(), 1);
        const NamesakeQuestion& question = each.namesakes.first();
        EXPECT_EQ(question.text, u"王伟"_s);
        EXPECT_EQ(question.rows, 2);
        ASSERT_EQ(question.customers.size(), 2);
        EXPECT_EQ(question.customers[0].number, u"K-1"_s);
        EXPECT_EQ(question.customers[0].city, u"上海"_s);
        EXPECT_EQ(question.customers[0].phone, u"13800000001"_s);
        EXPECT_EQ(question.customers[0].taxId, u"TAX1"_s);
        EXPECT_EQ(each.rejected.first().line, 2);
        EXPECT_EQ(each.rejected.first().fault.column, 0);
        EXPECT_EQ(each.rejected.first().fault.code, RowProblem::AmbiguousRecord);
        EXPECT_EQ(each.rejected.first().fault.detail, u"K-1, K-2"_s);
    }
    EXPECT_EQ(buyers(), (QStringList{u"K-1: "_s, u"K-2: "_s, u"K-3: A-2"_s}));
}

TEST_P(NamesakesTest, NamesInPlaceOfKeysAreNamesToo)
{
    twoOfAName();
    OrderImportPlan plan = planFor(file("Customer ID,Order date,Amount\n王伟,2023-05-01,10\n李娜,2023-05-01,20\n"));
    plan.customers = CustomerMatch::Name;

    const auto checked = checkOrderLog(writer(), plan, kAuthor);

    ASSERT_TRUE(checked.has_value());
    EXPECT_EQ(checked->rowsRejected, 1);
    EXPECT_EQ(checked->namesakes.size(), 1);
    EXPECT_EQ(checked->rejected.first().fault.column, 0);
}

TEST_P(NamesakesTest, OneAnswerCountsForAllRowsOfTheName)
{
    twoOfAName();

    const OrderImportSummary summary = orders(kByName, {{u"王伟"_s, u"K-2"_s}});

    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_TRUE(summary.namesakes.isEmpty());
    EXPECT_EQ(buyers(), (QStringList{u"K-1: "_s, u"K-2: A-1, A-3"_s, u"K-3: A-2"_s}));
    expectSound();
}

TEST_P(NamesakesTest, AnotherOneIsMadeWhereAPersonSaysSo)
{
    twoOfAName();

    const OrderImportSummary made = orders(kByName, {{u"王伟"_s, kNewNamesake.toString()}});
    const OrderImportSummary again = orders(kByName, {{u"王伟"_s, kNewNamesake.toString()}});

    EXPECT_EQ(made.customersCreated, 2);
    EXPECT_EQ(again.customersCreated, 0) << "the orders say who it was";
    EXPECT_EQ(again.rowsAlreadyThere, 3);
    EXPECT_FALSE(again.change.has_value());
    EXPECT_EQ(buyers().size(), 4);
}

TEST_P(NamesakesTest, RowsStayOutWhereAPersonSaysSo)
{
    twoOfAName();

    const OrderImportSummary summary = orders(kByName, {{u"王伟"_s, kNoNamesake.toString()}});

    EXPECT_EQ(summary.rowsRejected, 2);
    EXPECT_TRUE(summary.namesakes.isEmpty()) << "it is answered";
    EXPECT_EQ(buyers(), (QStringList{u"K-1: "_s, u"K-2: "_s, u"K-3: A-2"_s}));
}

TEST_P(NamesakesTest, ANumberThatNobodyHasIsNoAnswer)
{
    twoOfAName();

    const OrderImportSummary summary = orders(kByName, {{u"王伟"_s, u"K-99"_s}});

    ASSERT_EQ(summary.namesakes.size(), 1);
    EXPECT_EQ(summary.namesakes.first().unknown, u"K-99"_s);
}

TEST_P(NamesakesTest, AnOrderThatOneOfThemHasIsHis)
{
    twoOfAName();
    (void)orders(kByName, {{u"王伟"_s, u"K-2"_s}});
    ASSERT_TRUE(writer().execute(u"DELETE FROM import_mapping"_s).has_value()); // nothing is remembered

    const OrderImportSummary again = orders(kByName);

    EXPECT_EQ(again.rowsAlreadyThere, 3);
    EXPECT_EQ(again.rowsRejected, 0);
    EXPECT_FALSE(again.change.has_value());
}

TEST_P(NamesakesTest, TheAnswerIsKeptForTheNextFile)
{
    twoOfAName();
    (void)orders(kByName, {{u"王伟"_s, u"K-2"_s}});

    (void)orders("客户名称,订单日期,订单编号,金额\n王伟,2023-06-01,A-9,10\n");

    EXPECT_EQ(buyers()[1], u"K-2: A-1, A-3, A-9"_s);
}

TEST_P(NamesakesTest, APhoneOrATaxNumberSaysWhoItIs)
{
    twoOfAName();

    const OrderImportSummary summary = orders(
        "Customer name,Order date,Order number,Amount,Phone,Tax ID\n王伟,2023-05-01,A-1,10,+86 138 0000 0002,\n"
        "王伟,2023-05-01,A-2,10,13800000001,TAX1\n");

    EXPECT_EQ(summary.rowsRejected, 0);
    EXPECT_EQ(buyers(), (QStringList{u"K-1: A-2"_s, u"K-2: A-1"_s}));
}

TEST_P(NamesakesTest, TwoOfANameInTheFileStayTwo)
{
    const QByteArray log = "Customer name,Order date,Order number,Amount,Phone\nAnn,2023-05-01,A-1,10,555-0101\n"
                           "Ann,2023-05-02,A-2,20,555-0102\nAnn,2023-05-03,A-3,30,(555) 0101\nBob,2023-05-01,A-4,10,\n";

    const OrderImportSummary first = orders(log);
    const OrderImportSummary again = orders(log);

    EXPECT_EQ(first.customersCreated, 3);
    EXPECT_EQ(first.rowsRejected, 0);
    EXPECT_EQ(buyers(), (QStringList{u"K-1: A-1, A-3"_s, u"K-2: A-2"_s, u"K-3: A-4"_s}));
    EXPECT_EQ(again.rowsAlreadyThere, 4);
    EXPECT_FALSE(again.change.has_value());
    expectSound();
}

TEST_P(NamesakesTest, ARowThatSaysNothingOfTheTwoWaits)
{
    const OrderImportSummary summary = orders(
        "Customer name,Order date,Order number,Amount,Phone\nAnn,2023-05-03,A-3,30,\nAnn,2023-05-01,A-1,10,555-0101\n"
        "Ann,2023-05-02,A-2,20,555-0102\nAnn,2023-05-02,A-2,5,\n");

    EXPECT_EQ(summary.rowsRejected, 1) << "the second row of A-2 is of whom its first one is";
    ASSERT_EQ(summary.namesakes.size(), 1);
    EXPECT_EQ(summary.namesakes.first().rows, 1);
    EXPECT_TRUE(summary.namesakes.first().customers.isEmpty());
    EXPECT_EQ(buyers(), (QStringList{u"K-1: A-1"_s, u"K-2: A-2"_s}));
    expectSound();
}

TEST_P(NamesakesTest, LinesThatWentOutSayWhoTheyAreOf)
{
    twoOfAName();
    (void)orders(kByName, {{u"王伟"_s, u"K-2"_s}});
    ListQuery query;
    query.kind = RecordKind::Order;
    ExportRows rows(query);
    rows.detail = ExportDetail::Parts;
    const QString path = folder() + u"/lines.csv"_s;
    ASSERT_TRUE(exportList(*reader(), exporter(), rows, {}, path, {TableFormat::Csv}).has_value());
    for (const char* table : {"order_line", "sales_order"}) {
        ASSERT_TRUE(writer().execute(u"DELETE FROM %1"_s.arg(QLatin1StringView(table))).has_value());
    }

    const OrderImportSummary back = ImportTest::imported(path);

    EXPECT_EQ(back.rowsRejected, 0);
    EXPECT_EQ(buyers(), (QStringList{u"K-1: "_s, u"K-2: A-1, A-3"_s, u"K-3: A-2"_s}));
}

TEST_P(NamesakesTest, UndoTakesOnlyTheNewOneAway)
{
    twoOfAName();
    const OrderImportSummary summary = orders(kByName, {{u"王伟"_s, kNewNamesake.toString()}});

    ASSERT_TRUE(undoImport(writer(), *summary.change, kAuthor, kNow).has_value());

    EXPECT_EQ(buyers(), (QStringList{u"K-1: "_s, u"K-2: "_s}));
    expectSound();
}

} // namespace zhike::testing
