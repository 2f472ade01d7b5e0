// Own fields of orders and of their customers come in with an order log.
#include "repositories/customfields/customfieldreads.h"
#include "services/customfields/customfieldchanges.h"
#include "services/importing/importtest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

class CustomOrdersTest : public ImportTest {
protected:
    void TearDown() override { CustomFields::enter({}); }
    QString added(RecordKind kind, const QString& label, CustomType type)
    {
        CustomFieldDraft draft;
        draft.of = int(kind);
        draft.label = label;
        draft.type = type;
        if (type == CustomType::Choice) {
            setChoices(draft, {{{}, u"Gold"_s}, {{}, u"Silver"_s}});
        }
        const Author author{UserId(1), Role::Administrator};
        const auto done = runChange(writer(), createCustomField(draft), author, kNow, kUsd);
        EXPECT_TRUE(done.has_value()) << (done ? "" : done.error().detail.toStdString());
        CustomFields::enter(readCustomFields(writer()).value_or(CustomFields()));
        return done ? customKey(CustomFieldId(done->touched.first().id)) : QString();
    }
    [[nodiscard]] Order orderNumbered(const QString& number)
    {
        const auto whose = writer().integer(u"SELECT customer_id FROM sales_order WHERE number = $1"_s, number);
        const auto id = writer().integer(u"SELECT id FROM sales_order WHERE number = $1"_s, number);
        EXPECT_TRUE(whose && *whose && id && *id) << number.toStdString();
        return *OrderStore(writer()).get(CustomerId((*whose).value_or(0)), OrderId((*id).value_or(0)));
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, CustomOrdersTest, kBothEngines, engineName);

} // namespace

TEST_P(CustomOrdersTest, ColumnsCalledLikeThemFillThem)
{
    const QString carrier = added(RecordKind::Order, u"Carrier"_s, CustomType::Text);
    const QString promised = added(RecordKind::Order, u"Promised"_s, CustomType::Day);
    const QString tier = added(RecordKind::Customer, u"会员级别"_s, CustomType::Choice);

    const OrderImportSummary summary
        = imported(file("Customer ID,Order date,Order "
                        "number,Amount,carrier,PROMISED,客户会员级别\nC1,2023-05-01,A-1,10,,2023-05-09,silver\n"
                        "C1,2023-05-01,A-1,5,DHL,,\nC2,2023-05-02,A-2,5,Post,2023-05-10,Gold\n"));

    EXPECT_EQ(summary.rowsRejected, 0);
    const Order first = orderNumbered(u"A-1"_s);
    EXPECT_EQ(first.details.lines.size(), 2);
    EXPECT_EQ(first.details.custom.value(carrier), Value(u"DHL"_s)) << "the first row that says it";
    EXPECT_EQ(first.details.custom.value(promised), Value(qint64(Day::from(QDate(2023, 5, 9))->sinceEpoch())));
    const Customer customer = *CustomerStore(writer()).get(first.customer, first.customer);
    const CustomFieldDraft* tiers = customFieldOf(RecordKind::Customer, tier);
    ASSERT_NE(tiers, nullptr);
    EXPECT_EQ(customer.details.custom.value(tier), Value(choicesOf(*tiers)[1].key)) << "silver";
    EXPECT_EQ(
        imported(file("Customer ID,Order date,Order number,Amount,carrier,PROMISED,客户会员级别\n"
                      "C1,2023-05-01,A-1,15,DHL,2023-05-09,silver\n"))
            .change,
        std::nullopt);
    expectSound();
}

TEST_P(CustomOrdersTest, ValuesOfTheWrongTypeRejectTheirRow)
{
    (void)added(RecordKind::Order, u"Promised"_s, CustomType::Day);
    const QString tier = added(RecordKind::Customer, u"Tier"_s, CustomType::Choice);
    OrderImportPlan plan = planFor(
        file("Customer ID,Order date,Order number,Amount,Promised,Tier\nC1,2023-05-01,A-1,10,2023-05-09,Gold\n"
             "C2,2023-05-01,A-2,10,2023-05-09,Bronze\nC3,2023-05-01,A-3,10,soon,Gold\n"));

    const auto summary = importOrders(writerThrough(writer()), plan, kAuthor, kNow);

    ASSERT_TRUE(summary.has_value());
    EXPECT_EQ(summary->ordersCreated, 1);
    EXPECT_EQ(summary->rowsRejected, 2);
    ASSERT_EQ(summary->rejected.size(), 2);
    EXPECT_EQ(summary->rejected[0].fault.column, 5);
    EXPECT_EQ(summary->rejected[1].fault.column, 4);
}

TEST_P(CustomOrdersTest, AreMappedByNameAndKeptForTheNextFile)
{
    const QString carrier = added(RecordKind::Order, u"Carrier"_s, CustomType::Text);
    const QByteArray log = "Customer ID,Order date,Order number,Amount,Way\nC1,2023-05-01,A-1,10,DHL\n";
    const QString path = file(log);
    ImportResult<OrderLogInspection> inspection = inspectOrderLog(writer(), path);
    ASSERT_TRUE(inspection.has_value());
    const auto mapping = mappingFromText(u"Carrier=Way", inspection->detection.header, inspection->plan.mapping);
    ASSERT_TRUE(mapping.has_value()) << mapping.error().detail.toStdString();
    mapAgain(*inspection, *mapping);

    const auto first = importOrders(writerThrough(writer()), inspection->plan, kAuthor, kNow);
    ASSERT_TRUE(first.has_value());
    const OrderImportPlan next = planFor(path);

    EXPECT_EQ(orderNumbered(u"A-1"_s).details.custom.value(carrier), Value(u"DHL"_s));
    EXPECT_EQ(next.mapping.own(), (QMap<QString, int>{{u"own:"_s + carrier, 4}}));
}

TEST_P(CustomOrdersTest, UndoTakesThemAwayWithTheirRecords)
{
    (void)added(RecordKind::Order, u"Carrier"_s, CustomType::Text);
    const OrderImportSummary summary
        = imported(file("Customer ID,Order date,Order number,Amount,Carrier\nC1,2023-05-01,A-1,10,DHL\n"));

    ASSERT_TRUE(undoImport(writer(), *summary.change, kAuthor, kNow).has_value());

    EXPECT_EQ(number(u"SELECT COUNT(*) FROM sales_order"_s) + number(u"SELECT COUNT(*) FROM customer"_s), 0);
    expectSound();
}

} // namespace zhike::testing
