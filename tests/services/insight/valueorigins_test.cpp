#include "services/insight/valueorigins.h"

#include "repositories/insight/insightstore.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/insight/modelrun.h"
#include "services/sales/orderchanges.h"
#include "services/sales/productchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

#include <algorithm>

namespace zhike::testing {

/// Two products of two categories; a customer who bought both, sent something back, was visited and complained; one who
/// came through it, and one who came through that one.
class ValueOriginsTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        m_rod = product(u"rod"_s, u"rods"_s);
        m_mask = product(u"mask"_s, u"masks"_s);
        m_customer = made<CustomerId>(createCustomer(customerNamed(u"Anna"_s)));
        m_referred = referred(u"Bob"_s, m_customer);
        m_second = referred(u"Carl"_s, m_referred);
        order(m_customer, m_rod, 2, 500, kBegin);
        order(m_customer, m_rod, 1, 430, kBegin.plus(40));
        order(m_customer, m_mask, 3, 80, kBegin.plus(40));
        order(m_customer, m_mask, -1, 80, kBegin.plus(70));
        order(m_referred, m_rod, 1, 610, kBegin.plus(80)); // figures are told up to the newest purchase
        order(m_second, m_mask, 5, 77, kBegin.plus(9));
        ActivityDraft visit;
        visit.kind = ActivityKind::Visit;
        visit.subject = u"round through the plant"_s;
        visit.at = now();
        visit.minutes = 50;
        apply(logActivity(m_customer, visit));
        CaseDraft complaint;
        complaint.subject = u"drift"_s;
        CaseEntryDraft entry;
        entry.text = u"on the phone"_s;
        entry.minutes = 25;
        apply(createCase(m_customer, complaint, entry));
        valueOf(runInsight(writer(), writer(), {}, kCny, now()));
    }
    ProductId product(const QString& name, const QString& category)
    {
        CategoryDraft group;
        group.name = category;
        actAs(Role::Manager);
        ProductDraft draft;
        draft.sku = name;
        draft.name = name;
        draft.category = made<CategoryId>(createCategory(group));
        const auto id = made<ProductId>(createProduct(draft));
        actAs(Role::Sales);
        return id;
    }
    CustomerId referred(const QString& name, CustomerId by)
    {
        CustomerDraft draft = customerNamed(name);
        draft.referredBy = by;
        return made<CustomerId>(createCustomer(draft));
    }
    void order(CustomerId customer, ProductId product, int pieces, qint64 yuan, Day day)
    {
        OrderDraft draft = orderOf(pieces, yuan, day);
        draft.kind = pieces < 0 ? OrderKind::Return : OrderKind::Order;
        draft.lines[0].product = product;
        draft.lines[0].cost = Money(pieces * yuan * 60, kCny);
        apply(createOrder(customer, draft));
    }
    ValueOrigins origins(ValuePart part, CustomerId customer)
    {
        return valueOf(valueOrigins(writer(), customer, part));
    }
    ValueOrigins origins(ValuePart part) { return origins(part, m_customer); }

    const Day kBegin = dayOf(2026, 4, 1);
    ProductId m_rod{0};
    ProductId m_mask{0};
    CustomerId m_customer{0};
    CustomerId m_referred{0};
    CustomerId m_second{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, ValueOriginsTest, kBothEngines, engineName);

TEST_P(ValueOriginsTest, OfEachPartAddUpToWhatIsStored)
{
    using enum ValuePart;
    for (const CustomerId customer : {m_customer, m_referred, m_second}) {
        for (const ValuePart part :
             {FirstPurchase, Repeat, CrossSell, LowerCost, Premium, StandardCost, Historic, Referral}) {
            const ValueOrigins found = origins(part, customer);
            qint64 sum = 0;
            for (const ValueOrigin& row : found.rows) {
                sum += row.adds;
            }
            EXPECT_EQ(sum, found.sum) << int(part);
            EXPECT_EQ(found.sum, found.stored) << int(part);
        }
    }
}

TEST_P(ValueOriginsTest, TellFirstRepeatAndCrossSellingApartByTheirOrders)
{
    const ValueOrigins first = origins(ValuePart::FirstPurchase);
    ASSERT_EQ(first.rows.size(), 1U);
    EXPECT_EQ(first.rows[0].day, kBegin);
    EXPECT_EQ(first.rows[0].about, u"rod"_s);
    EXPECT_EQ(first.rows[0].base, 100'000);
    EXPECT_FALSE(first.rows[0].name.isEmpty());
    EXPECT_EQ(first.rows[0].record.kind, RecordKind::Order);

    ASSERT_EQ(origins(ValuePart::Repeat).rows.size(), 1U);
    EXPECT_EQ(origins(ValuePart::Repeat).rows[0].base, 43'000);

    const ValueOrigins others = origins(ValuePart::CrossSell);
    ASSERT_EQ(others.rows.size(), 2U);
    EXPECT_EQ(others.rows[0].day, kBegin.plus(70)); // newest first: what came back
    EXPECT_LT(others.rows[0].quantity, 0);
    EXPECT_EQ(others.rows[1].about, u"mask"_s);
}

TEST_P(ValueOriginsTest, HoldTheRealCostAgainstTheStandardOne)
{
    const ValueOrigins cost = origins(ValuePart::LowerCost);

    const auto of = [&cost](ValueOrigin::Kind kind) {
        const auto found = std::ranges::find(cost.rows, kind, &ValueOrigin::kind);
        EXPECT_NE(found, cost.rows.end()) << int(kind);
        return found != cost.rows.end() ? *found : ValueOrigin();
    };
    EXPECT_EQ(cost.rows.size(), 4U);
    EXPECT_GT(of(ValueOrigin::Kind::Standard).adds, 0);
    const ValueOrigin visit = of(ValueOrigin::Kind::Effort);
    EXPECT_EQ(visit.adds, -(5'000 + 20'000)); // fifty minutes and the way
    EXPECT_EQ(visit.name, u"round through the plant"_s);
    const ValueOrigin entry = of(ValueOrigin::Kind::Entry);
    EXPECT_EQ(entry.adds, -2'500);
    EXPECT_EQ(entry.about, u"drift"_s);
    EXPECT_EQ(entry.record.kind, RecordKind::Case);
    EXPECT_EQ(of(ValueOrigin::Kind::Returned).adds, -3'000);
}

TEST_P(ValueOriginsTest, SpreadTheStandardCostOverTheOrders)
{
    const ValueOrigins standard = origins(ValuePart::StandardCost);

    EXPECT_EQ(standard.rows.size(), 4U);
    EXPECT_TRUE(std::ranges::all_of(
        standard.rows, [](const ValueOrigin& row) { return row.kind == ValueOrigin::Kind::WholeOrder; }));
}

TEST_P(ValueOriginsTest, OfReferralsAreTheCustomersRingByRing)
{
    const ValueOrigins referral = origins(ValuePart::Referral);

    ASSERT_EQ(referral.rows.size(), 2U);
    EXPECT_EQ(referral.rows[0].record.id, m_referred.value());
    EXPECT_EQ(referral.rows[0].ring, 1);
    EXPECT_EQ(referral.rows[1].record.id, m_second.value());
    EXPECT_EQ(referral.rows[1].ring, 2);
    EXPECT_EQ(referral.rows[1].base, valueOf(readStanding(writer(), m_second.value()))->historic);
}

TEST_P(ValueOriginsTest, ShowWhatWasLoggedSinceTheFigures)
{
    ActivityDraft call;
    call.subject = u"long call"_s;
    call.at = now();
    call.minutes = 60;
    apply(logActivity(m_customer, call));

    const ValueOrigins cost = origins(ValuePart::LowerCost);

    EXPECT_EQ(cost.rows.size(), 5U);
    EXPECT_EQ(cost.sum - cost.stored, -6'000); // counts with the next run
}

TEST_P(ValueOriginsTest, AreNotThereBeforeTheFigures)
{
    const auto id = made<CustomerId>(createCustomer(customerNamed(u"new"_s)));

    const auto found = valueOrigins(writer(), id, ValuePart::Repeat);

    ASSERT_FALSE(found.has_value());
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
}

} // namespace zhike::testing
