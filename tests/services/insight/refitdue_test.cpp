#include "services/insight/refitdue.h"

#include "services/customers/customerchanges.h"
#include "services/insight/modelrun.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

TEST(RefitDue, AfterAHundredthOfTheOrdersAndAtLeastTwenty)
{
    const RunSeen run{Day(1000), 5000};
    EXPECT_FALSE(isRefitDue(run, {5049, Day(1000)}));
    EXPECT_TRUE(isRefitDue(run, {5050, Day(1000)}));
    EXPECT_TRUE(isRefitDue(run, {4950, Day(1000)})); // an import was taken back
    EXPECT_FALSE(isRefitDue({Day(1000), 100}, {119, Day(1000)}));
    EXPECT_TRUE(isRefitDue({Day(1000), 100}, {120, Day(1000)}));
}

TEST(RefitDue, AWeekAfterTheRunsDay)
{
    const RunSeen run{Day(1000), 5000};
    EXPECT_FALSE(isRefitDue(run, {5001, Day(1006)}));
    EXPECT_TRUE(isRefitDue(run, {5001, Day(1007)}));
    EXPECT_FALSE(isRefitDue(run, {5000, std::nullopt}));
}

class RefitDueTest : public ServiceTest { };
INSTANTIATE_TEST_SUITE_P(Engines, RefitDueTest, kBothEngines, engineName);

TEST_P(RefitDueTest, ARunIsNotDueAgainAtOnce)
{
    EXPECT_FALSE(valueOf(newestRunSeen(writer())).has_value());
    for (int i = 0; i < 12; ++i) {
        const auto id = made<CustomerId>(createCustomer(customerNamed(u"customer %1"_s.arg(i))));
        apply(createOrder(id, orderOf(1, 100, dayOf(2026, 3, 1).plus(i))));
        apply(createOrder(id, orderOf(2, 100, dayOf(2026, 3, 1).plus(i))));
        OrderDraft back = orderOf(-1, 100, dayOf(2026, 3, 1).plus(i));
        back.kind = OrderKind::Return;
        apply(createOrder(id, back));
    }

    valueOf(runInsight(writer(), writer(), {}, kCny, now()));

    const auto seen = valueOf(newestRunSeen(writer()));
    ASSERT_TRUE(seen.has_value());
    const OrderCount count = valueOf(countedOrders(writer()));
    EXPECT_EQ(count.orders, 36);
    EXPECT_EQ(seen->orders, count.orders);
    EXPECT_EQ(seen->asOf, count.newestDay);
    EXPECT_FALSE(isRefitDue(*seen, count));
}

} // namespace zhike::testing
