#include "domain/sales/order.h"

#include <gtest/gtest.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

OrderLineDraft aLine(std::int64_t pieces, std::int64_t price, std::int32_t discount = 0, std::int32_t tax = 0)
{
    OrderLineDraft line;
    line.description = u"pH electrode"_s;
    line.quantity = Quantity::whole(pieces);
    line.unitPrice = Money(price, kCny);
    line.discount = Rate{discount};
    line.taxRate = Rate{tax};
    return line;
}

OrderDraft anOrder(QList<OrderLineDraft> lines)
{
    OrderDraft order;
    order.number = u"SO-1"_s;
    order.day = Day(20000);
    order.lines = std::move(lines);
    return order;
}

} // namespace

TEST(OrderLine, IsQuantityTimesPriceLessDiscountRoundedOnce)
{
    EXPECT_EQ(*lineNet(aLine(24, 41200, 1000)), Money(889920, kCny));
    EXPECT_EQ(*lineNet(aLine(3, 333, 3333)), Money(666, kCny)); // 999 x 0.6667 = 666.03
}

TEST(Order, AddsNetTaxAndTotalOfItsLines)
{
    const auto order = computed(anOrder({aLine(24, 41200, 1000, 1300), aLine(2, 185000, 0, 600)}), kCny);

    ASSERT_TRUE(order.has_value());
    EXPECT_EQ(order->net, Money(889920 + 370000, kCny));
    EXPECT_EQ(order->tax, Money(115690 + 22200, kCny));
    EXPECT_EQ(order->total, Money(889920 + 370000 + 115690 + 22200, kCny));
    EXPECT_EQ(order->netBase, order->net.minor());
}

TEST(Order, KeepsTheRateOfItsDayForTheBaseAmount)
{
    OrderDraft order = anOrder({aLine(1, 10000)});
    order.currency = kJpy;
    applyCurrency(order);
    order.rateMicro = 48'000; // 0.048 CNY for a yen

    const auto result = computed(order, kCny);

    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(result->net, Money(10000, kJpy)); // ten thousand yen
    EXPECT_EQ(result->netBase, 48'000); // 480.00 CNY
}

TEST(Order, KeepsTheAmountsThatAnImportStates)
{
    OrderDraft order = anOrder({aLine(3, 333)});
    order.lines[0].net = Money(1000, kCny);

    EXPECT_EQ(computed(order, kCny, LineAmounts::Keep)->net, Money(1000, kCny));
    EXPECT_EQ(computed(order, kCny)->net, Money(999, kCny));
}

TEST(Order, RefusesAnOverflowInsteadOfWrapping)
{
    const auto order = computed(anOrder({aLine(1'000'000'000, kMaxMinor)}), kCny);

    ASSERT_FALSE(order.has_value());
    EXPECT_EQ(order.error().code, ErrorCode::Overflow);
}

TEST(Order, MovesOnlyAsItsStatesAllow)
{
    EXPECT_TRUE(mayMove(OrderStatus::Draft, OrderStatus::Confirmed));
    EXPECT_TRUE(mayMove(OrderStatus::Confirmed, OrderStatus::Cancelled));
    EXPECT_FALSE(mayMove(OrderStatus::Draft, OrderStatus::Shipped));
    EXPECT_FALSE(mayMove(OrderStatus::Shipped, OrderStatus::Cancelled));
    EXPECT_FALSE(mayMove(OrderStatus::Closed, OrderStatus::Draft));
    EXPECT_TRUE(nextStatuses(OrderStatus::Cancelled).empty());
}

TEST(OrderFaults, SayWhichLineIsAtFault)
{
    OrderDraft order = anOrder({aLine(1, 100), aLine(0, -1, 10001)});

    const Faults faults = faultsOf(order);

    ASSERT_EQ(faults.size(), 3);
    for (const Fault& fault : faults) {
        EXPECT_EQ(fault.row, 1);
    }
}

TEST(OrderFaults, WantNegativeQuantitiesOnReturnsOnly)
{
    OrderDraft order = anOrder({aLine(-1, 100)});
    EXPECT_FALSE(faultsOf(order).isEmpty());

    order.kind = OrderKind::Return;
    EXPECT_TRUE(faultsOf(order).isEmpty());
}

TEST(OrderFaults, WantALineOnceTheOrderIsConfirmed)
{
    OrderDraft order = anOrder({});
    EXPECT_TRUE(faultsOf(order).isEmpty());

    order.status = OrderStatus::Confirmed;
    EXPECT_EQ(faultsOf(order).first().field, "lines"_L1);
}

} // namespace zhike
