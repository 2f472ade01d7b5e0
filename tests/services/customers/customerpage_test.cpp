#include "services/customers/customerpage.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class CustomerPageTest : public ServiceTest { };
INSTANTIATE_TEST_SUITE_P(Engines, CustomerPageTest, kBothEngines, engineName);

TEST_P(CustomerPageTest, HoldsWhatTheHeadAndTheSideShow)
{
    const auto parent = made<CustomerId>(createCustomer(customerNamed(u"Holding"_s)));
    CustomerDraft draft = customerNamed(u"宏远贸易"_s);
    draft.parent = parent;
    const auto id = made<CustomerId>(createCustomer(draft));
    CustomerDraft friendly = customerNamed(u"Pujiang"_s);
    friendly.referredBy = id;
    apply(createCustomer(friendly));
    apply(createContact(id, contactNamed(u"陈洁"_s)));
    apply(createOrder(id, orderOf(1, 100, dayOf(2026, 10, 1))));
    apply(createOrder(id, orderOf(2, 100, dayOf(2026, 10, 21))));
    apply(createOrder(id, orderOf(3, 100, dayOf(2026, 11, 10))));
    apply(createOrder(id, orderOf(4, 100, dayOf(2026, 11, 19), OrderStatus::Draft)));
    apply(createOpportunity(id, opportunityOf(u"Calibration"_s, 68000)));
    apply(createCase(id, caseAbout(u"drifts"_s)));
    apply(logActivity(id, planFor(daysLater(3), u"Call 陈洁"_s)));

    const CustomerOverview page = valueOf(customerPage(writer(), id, now()));

    EXPECT_EQ(page.customer.details.name, u"宏远贸易"_s);
    EXPECT_EQ(page.ownerName, u"Sales"_s);
    ASSERT_TRUE(page.parent.has_value());
    EXPECT_EQ(page.parent->name, u"Holding"_s);
    ASSERT_EQ(page.referred.size(), 1);
    EXPECT_EQ(page.referred.first().name, u"Pujiang"_s);
    ASSERT_TRUE(page.stats.has_value());
    EXPECT_EQ(page.stats->revenue, 60000);
    EXPECT_EQ(page.usualGapDays, 20.0);
    EXPECT_EQ(page.silentDays, 10);
    EXPECT_EQ(page.counts.orders, 4);
    EXPECT_EQ(page.counts.openOrders, 4);
    EXPECT_EQ(page.counts.contacts, 1);
    EXPECT_EQ(page.counts.openOpportunities, 1);
    EXPECT_EQ(page.counts.openCases, 1);
    EXPECT_EQ(page.counts.plans, 1);
    ASSERT_EQ(page.lastOrders.size(), 4);
    EXPECT_EQ(page.lastOrders.first().details.status, OrderStatus::Draft);
    ASSERT_EQ(page.opportunities.size(), 1);
    EXPECT_EQ(page.opportunities.first().stageName, u"Qualify"_s);
    ASSERT_TRUE(page.nextStep.has_value());
    EXPECT_EQ(page.nextStep->subject, u"Call 陈洁"_s);
    EXPECT_EQ(page.due, DueState::Planned);
    EXPECT_FALSE(page.insight.has_value());
}

TEST_P(CustomerPageTest, SaysThatACustomerIsGone)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    apply(deleteCustomer(id, 1, u"Acme"_s));

    const auto page = customerPage(writer(), id, now());

    ASSERT_FALSE(page.has_value());
    EXPECT_EQ(page.error().code, ErrorCode::NotFound);
}

TEST_P(CustomerPageTest, ShowsANewCustomerWithoutFigures)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));

    const CustomerOverview page = valueOf(customerPreview(writer(), id, now()));

    EXPECT_FALSE(page.usualGapDays.has_value());
    EXPECT_FALSE(page.nextStep.has_value());
    EXPECT_EQ(page.due, DueState::None);
}

TEST_P(CustomerPageTest, PutsOpenCasesBeforeClosedOnes)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    goTo(daysLater(-3));
    const auto old = made<CaseId>(createCase(id, caseAbout(u"old but open"_s)));
    goTo(daysLater(-1));
    const auto closed = made<CaseId>(createCase(id, caseAbout(u"new but closed"_s)));
    apply(moveCase(id, closed, 1, CaseStatus::Closed, u"C-2"_s));

    const CustomerOverview page = valueOf(customerPage(writer(), id, now()));

    ASSERT_EQ(page.lastCases.size(), 2);
    EXPECT_EQ(page.lastCases.first().id, old);
}

} // namespace zhike::testing
