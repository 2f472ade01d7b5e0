#include "services/sales/orderchanges.h"

#include "services/customers/customerchanges.h"
#include "services/sales/productchanges.h"
#include "services/sales/salespages.h"
#include "services/servicetest.h"

namespace zhike::testing {

class OrderChanges : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        }
    }
    Order order(OrderId id) { return read<OrderDraft>(m_customer, id); }
    CustomerStats stats()
    {
        const auto row = valueOf(readStats(writer(), m_customer));
        return row.value_or(CustomerStats());
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, OrderChanges, kBothEngines, engineName);

TEST_P(OrderChanges, NumbersAnOrderAndAddsUpItsLines)
{
    OrderDraft draft = orderOf(3, 199, dayOf(2026, 11, 20), OrderStatus::Draft);
    draft.lines[0].discount = Rate{1000};
    draft.lines[0].taxRate = Rate{1300};

    const ChangeReceipt receipt = apply(createOrder(m_customer, draft));

    const Order saved = order(OrderId(receipt.touched.first().id));
    EXPECT_EQ(receipt.title.subject, u"SO-1"_s);
    EXPECT_EQ(saved.details.number, u"SO-1"_s);
    EXPECT_EQ(saved.details.net, Money(53730, kCny));
    EXPECT_EQ(saved.details.tax, Money(6985, kCny));
    EXPECT_EQ(saved.details.total, Money(60715, kCny));
    EXPECT_EQ(saved.details.netBase, 53730);
    EXPECT_EQ(saved.details.owner, author().user);
}

TEST_P(OrderChanges, TakesTheCostOfALineFromItsProduct)
{
    ProductDraft product;
    product.sku = u"PH-20"_s;
    product.name = u"pH electrode"_s;
    product.cost = Money(12050, kCny);
    const auto productId = made<ProductId>(createProduct(product));
    OrderDraft draft = orderOf(2, 199, dayOf(2026, 11, 20));
    draft.lines[0].product = productId;

    const auto id = made<OrderId>(createOrder(m_customer, draft));

    EXPECT_EQ(order(id).details.lines.first().cost, Money(24100, kCny));
    EXPECT_EQ(stats().margin, 39800 - 24100);
    EXPECT_EQ(valueOf(orderPage(writer(), m_customer, id)).products.find(productId)->details.name, u"pH electrode"_s);
}

TEST_P(OrderChanges, KeepsTheRateOfAForeignCurrencyOnTheDocument)
{
    OrderDraft draft = orderOf(1, 100, dayOf(2026, 11, 20));
    draft.currency = kUsd;
    draft.rateMicro = 7'123'400;
    draft.lines[0].unitPrice = Money(10000, kUsd);
    draft.lines[0].net = Money(0, kUsd);

    const auto id = made<OrderId>(createOrder(m_customer, draft));

    EXPECT_EQ(order(id).details.netBase, 71234);
    EXPECT_EQ(valueOf(lastRate(writer(), kUsd)), 7'123'400);
    EXPECT_EQ(valueOf(lastRate(writer(), kEur)), std::nullopt);
}

TEST_P(OrderChanges, CountsAnOrderOnceItIsConfirmedAndNoMoreWhenCancelled)
{
    const auto id = made<OrderId>(createOrder(m_customer, orderOf(1, 100, dayOf(2026, 11, 20), OrderStatus::Draft)));
    EXPECT_EQ(stats().orders, 0);

    apply(moveOrder(m_customer, id, 1, OrderStatus::Confirmed, u"SO-1"_s));
    EXPECT_EQ(stats().revenue, 10000);

    apply(moveOrder(m_customer, id, 2, OrderStatus::Cancelled, u"SO-1"_s));
    EXPECT_EQ(stats().revenue, 0);
}

TEST_P(OrderChanges, MakesAProspectACustomerWithTheFirstConfirmedOrder)
{
    const ChangeReceipt receipt = apply(createOrder(m_customer, orderOf(1, 100, dayOf(2026, 11, 20))));

    EXPECT_EQ(customer(m_customer).details.status, CustomerStatus::Customer);
    undo(receipt);
    EXPECT_EQ(customer(m_customer).details.status, CustomerStatus::Prospect);
    EXPECT_EQ(stats().orders, 0);
}

TEST_P(OrderChanges, RefusesMovesThatTheStateMachineDoesNotHave)
{
    const auto id = made<OrderId>(createOrder(m_customer, orderOf(1, 100, dayOf(2026, 11, 20))));

    EXPECT_EQ(errorOf(moveOrder(m_customer, id, 1, OrderStatus::Draft, u"SO-1"_s)).code, ErrorCode::StateNotAllowed);
    EXPECT_EQ(errorOf(deleteOrder(m_customer, id, 1, u"SO-1"_s)).code, ErrorCode::StateNotAllowed);
}

TEST_P(OrderChanges, RefusesToConfirmAnOrderWithoutLines)
{
    OrderDraft empty = orderOf(1, 1, dayOf(2026, 11, 20), OrderStatus::Draft);
    empty.lines.clear();
    const auto id = made<OrderId>(createOrder(m_customer, empty));

    EXPECT_EQ(errorOf(moveOrder(m_customer, id, 1, OrderStatus::Confirmed, u"SO-1"_s)).code, ErrorCode::InvalidInput);
}

TEST_P(OrderChanges, EditsEverythingOfADraftAndOnlyTheRestOfAConfirmedOrder)
{
    const auto id = made<OrderId>(createOrder(m_customer, orderOf(1, 100, dayOf(2026, 11, 20), OrderStatus::Draft)));
    OrderDraft draft = order(id).details;
    draft.lines[0].quantity = Quantity::whole(5);
    apply(editOrder(m_customer, id, 1, draft));
    EXPECT_EQ(order(id).details.net, Money(50000, kCny));
    apply(moveOrder(m_customer, id, 2, OrderStatus::Confirmed, u"SO-1"_s));

    draft = order(id).details;
    draft.note = u"leave at the gate"_s;
    apply(editOrder(m_customer, id, 3, draft));
    EXPECT_EQ(order(id).details.note, u"leave at the gate"_s);
    draft.lines[0].quantity = Quantity::whole(6);
    EXPECT_EQ(errorOf(editOrder(m_customer, id, 4, draft)).code, ErrorCode::StateNotAllowed);
}

TEST_P(OrderChanges, TurnsAnOrderIntoAReturnThatTakesItsRevenueBack)
{
    const auto id = made<OrderId>(createOrder(m_customer, orderOf(2, 100, dayOf(2026, 11, 20))));
    OrderDraft back = returnOf(order(id), dayOf(2026, 11, 20));
    back.status = OrderStatus::Confirmed;

    const auto returned = made<OrderId>(createOrder(m_customer, back));

    EXPECT_EQ(order(returned).details.net, Money(-20000, kCny));
    EXPECT_EQ(order(returned).details.customerReference, u"SO-1"_s);
    EXPECT_EQ(stats().revenue, 0);
    EXPECT_EQ(stats().returns, 20000);
}

TEST_P(OrderChanges, TakesNoNumberWhenTheOrderIsRefused)
{
    OrderDraft wrong = orderOf(0, 100, dayOf(2026, 11, 20));
    EXPECT_EQ(errorOf(createOrder(m_customer, wrong)).code, ErrorCode::InvalidInput);

    const auto id = made<OrderId>(createOrder(m_customer, orderOf(1, 100, dayOf(2026, 11, 20))));

    EXPECT_EQ(order(id).details.number, u"SO-1"_s);
}

} // namespace zhike::testing
