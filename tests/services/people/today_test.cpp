#include "services/people/today.h"

#include "repositories/insight/insightstore.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class TodayTest : public ServiceTest {
protected:
    CustomerId customerOf(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
    void giveFigures(CustomerId id, double pAlive, qint64 value)
    {
        StoredFigures figures;
        figures.customer = id.value();
        figures.r = figures.f = figures.m = 3;
        figures.segment = u"at_risk"_s;
        figures.pAlive = pAlive;
        figures.value = value;
        const auto written = writeFigures(writer(), 1, std::span(&figures, 1));
        ASSERT_TRUE(written.has_value()) << written.error().detail.toStdString();
    }
    static QStringList subjects(const QList<DueActivity>& plans)
    {
        QStringList found;
        for (const DueActivity& plan : plans) {
            found.append(plan.activity.details.subject);
        }
        return found;
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, TodayTest, kBothEngines, engineName);

TEST_P(TodayTest, GroupsPlansByTheLocalDay)
{
    const CustomerId id = customerOf(u"宏远贸易"_s);
    apply(logActivity(id, planFor(daysLater(-6), u"six days late"_s)));
    apply(logActivity(id, planFor(daysLater(-1), u"one day late"_s)));
    apply(logActivity(id, planFor(daysLater(0, -3), u"this morning"_s)));
    apply(logActivity(id, planFor(daysLater(0, 5), u"this afternoon"_s)));
    apply(logActivity(id, planFor(daysLater(3), u"Monday"_s)));
    apply(logActivity(id, planFor(daysLater(40), u"far away"_s)));
    apply(logActivity(id, callAbout(u"done"_s)));

    const TodayList list = valueOf(todayOf(writer(), author().user, now()));

    EXPECT_EQ(subjects(list.overdue), (QStringList{u"six days late"_s, u"one day late"_s}));
    EXPECT_EQ(subjects(list.today), (QStringList{u"this morning"_s, u"this afternoon"_s}));
    EXPECT_EQ(subjects(list.later), QStringList{u"Monday"_s});
    EXPECT_EQ(list.overdueCount, 2);
    EXPECT_EQ(list.todayCount, 2);
    EXPECT_EQ(list.doneToday, 1);
    EXPECT_EQ(list.doneThisWeek, 1);
}

TEST_P(TodayTest, NamesWhomAPlanConcerns)
{
    CustomerDraft draft = customerNamed(u"宏远贸易"_s);
    draft.phones = {{ReachUse::Work, u"021 5555"_s}};
    const auto id = made<CustomerId>(createCustomer(draft));
    ContactDraft contact = contactNamed(u"陈洁"_s);
    contact.phones = {{ReachUse::Mobile, u"138 0016 4421"_s}};
    const auto contactId = made<ContactId>(createContact(id, contact));
    const auto deal = made<OpportunityId>(createOpportunity(id, opportunityOf(u"deal"_s, 124000)));
    ActivityDraft plan = planFor(daysLater(0), u"call"_s);
    plan.contact = contactId;
    plan.opportunity = deal;
    apply(logActivity(id, plan));
    giveFigures(id, 0.41, 4'230'000);

    const TodayList list = valueOf(todayOf(writer(), std::nullopt, now()));

    ASSERT_EQ(list.today.size(), 1);
    const DueActivity& due = list.today.first();
    EXPECT_EQ(due.customerName, u"宏远贸易"_s);
    EXPECT_EQ(due.contactName, u"陈洁"_s);
    EXPECT_EQ(due.phone, u"138 0016 4421"_s);
    EXPECT_EQ(due.amount, Money(12'400'000, kCny));
    EXPECT_EQ(due.value, 4'230'000);
    EXPECT_EQ(due.segment, u"at_risk"_s);
    EXPECT_EQ(due.ownerName, u"Sales"_s);
}

TEST_P(TodayTest, LeavesOutCustomersInTheBinAndOtherPeoplesPlans)
{
    const CustomerId gone = customerOf(u"Gone"_s);
    apply(logActivity(gone, planFor(daysLater(0), u"gone"_s)));
    apply(deleteCustomer(gone, 1, {}));
    const UserId me = author().user;
    actAs(Role::Manager);
    apply(logActivity(customerOf(u"Theirs"_s), planFor(daysLater(0), u"theirs"_s)));

    EXPECT_TRUE(valueOf(todayOf(writer(), me, now())).today.isEmpty());
    EXPECT_EQ(valueOf(todayOf(writer(), std::nullopt, now())).todayCount, 1);
}

TEST_P(TodayTest, CountsWhatStandsBesideTheSections)
{
    CustomerDraft lead = customerNamed(u"Lead"_s);
    lead.status = CustomerStatus::Lead;
    apply(createCustomer(lead));
    const CustomerId id = customerOf(u"Acme"_s);
    apply(logActivity(id, planFor(daysLater(-1), u"late"_s)));
    apply(logActivity(id, planFor(daysLater(0), u"today"_s)));
    apply(createOpportunity(id, opportunityOf(u"deal"_s, 1)));
    apply(createOrder(id, orderOf(1, 1, dayOf(2026, 11, 20), OrderStatus::Draft)));
    CaseDraft breached = caseAbout(u"late"_s);
    breached.owner = author().user;
    breached.resolutionDue = daysLater(-1);
    apply(createCase(id, breached));
    apply(createCase(id, caseAbout(u"nobody's"_s)));

    const NavigationCounts counts = valueOf(navigationCounts(writer(), author().user, now()));

    EXPECT_EQ(counts.overdue, 1);
    EXPECT_EQ(counts.due, 2);
    EXPECT_EQ(counts.leads, 1);
    EXPECT_EQ(counts.openOpportunities, 1);
    EXPECT_EQ(counts.openOrders, 1);
    EXPECT_EQ(counts.openCases, 1);
    EXPECT_EQ(counts.breachedCases, 1);
    EXPECT_EQ(counts.allOpenCases, 2);
}

TEST_P(TodayTest, ShowsTheMostValuableCustomersThatSlip)
{
    const auto buys = [this](const QString& name, double pAlive, qint64 value, int orders) {
        const CustomerId id = customerOf(name);
        for (int i = 0; i < orders; ++i) {
            apply(createOrder(id, orderOf(1, 100, dayOf(2026, 7, 1 + 21 * i).plus(0))));
        }
        giveFigures(id, pAlive, value);
        return id;
    };
    const CustomerId small = buys(u"small"_s, 0.4, 100, 2);
    const CustomerId large = buys(u"large"_s, 0.45, 9000, 2);
    buys(u"alive"_s, 0.9, 99000, 2);
    buys(u"given up"_s, 0.01, 99000, 2);
    buys(u"bought once"_s, 0.4, 99000, 1);
    apply(logActivity(large, planFor(daysLater(1), u"call"_s)));

    for (const std::optional<UserId>& owner : {std::optional<UserId>(), std::optional(author().user)}) {
        const auto slipped = valueOf(slippedCustomers(writer(), owner, now()));

        ASSERT_EQ(slipped.size(), 2);
        EXPECT_EQ(slipped[0].id, large);
        EXPECT_TRUE(slipped[0].hasPlan);
        EXPECT_EQ(slipped[1].id, small);
        EXPECT_EQ(slipped[1].usualGapDays, 21.0);
        EXPECT_EQ(slipped[1].silentDays, 121);
    }
}

} // namespace zhike::testing
