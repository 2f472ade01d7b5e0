#include "services/lists/listdays.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

const Day kFirstOfDays = dayOf(2026, 11, 1);

class ListDaysTest : public ServiceTest {
protected:
    DaysQuestion question(RecordKind kind, const QString& field)
    {
        DaysQuestion asked;
        asked.list.kind = kind;
        asked.list.context = {author().user, dayOf(2026, 11, 20), QTimeZone::systemTimeZone()};
        asked.field = field;
        asked.first = kFirstOfDays;
        asked.days = 30;
        return asked;
    }
    ListDays days(const DaysQuestion& asked) { return valueOf(listDays(writer(), asked, kCny)); }
    /// How many there are on a day of November.
    static qint64 on(const ListDays& days, int day) { return days.counts[size_t(day - 1)]; }
};
INSTANTIATE_TEST_SUITE_P(Engines, ListDaysTest, kBothEngines, engineName);

} // namespace

TEST_P(ListDaysTest, CountsEveryRecordOfADayAndTellsSomeOfThem)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    for (int order = 0; order < 5; ++order) {
        apply(createOrder(acme, orderOf(1, 10, dayOf(2026, 11, 4))));
    }
    apply(createOrder(acme, orderOf(1, 30, dayOf(2026, 11, 30))));
    apply(createOrder(acme, orderOf(1, 30, dayOf(2026, 12, 1))));
    apply(createOrder(acme, orderOf(1, 30, dayOf(2026, 10, 31))));

    DaysQuestion asked = question(RecordKind::Order, u"order_day"_s);
    asked.mostADay = 2;
    const ListDays found = days(asked);

    EXPECT_EQ(on(found, 4), 5);
    EXPECT_EQ(on(found, 30), 1);
    EXPECT_EQ(found.records, 6);
    ASSERT_EQ(found.cards.size(), 3U);
    EXPECT_EQ(found.cards.back().day, dayOf(2026, 11, 30));
    EXPECT_EQ(found.cards.back().customer, u"Acme"_s);
    EXPECT_EQ(found.cards.back().amount, Money(3000, kCny));
}

TEST_P(ListDaysTest, ShowsTheSameRecordsAsTheList)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    const auto gone = made<CustomerId>(createCustomer(customerNamed(u"Gone"_s)));
    apply(createOrder(acme, orderOf(1, 10, dayOf(2026, 11, 4))));
    apply(createOrder(acme, orderOf(1, 900, dayOf(2026, 11, 4))));
    apply(createOrder(gone, orderOf(1, 900, dayOf(2026, 11, 4))));
    const Customer leaving = customer(gone);
    apply(deleteCustomer(gone, leaving.revision, leaving.details.name));

    DaysQuestion asked = question(RecordKind::Order, u"order_day"_s);
    EXPECT_EQ(on(days(asked), 4), 2);

    asked.list.filter = Filter::where(u"total"_s, FilterOperator::Greater, {qint64(50'000)});
    EXPECT_EQ(on(days(asked), 4), 1);

    DaysQuestion oneDay = asked;
    oneDay.list.filter = narrowedBy(asked.list.filter, filterOfDay(u"order_day"_s, dayOf(2026, 11, 4)));
    EXPECT_EQ(valueOf(countOf(writer(), oneDay.list)), 1);
}

TEST_P(ListDaysTest, PutsMomentsOnTheDayOfTheClockOnTheWall)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    goTo(Instant::from(QDateTime(QDate(2026, 11, 4), QTime(23, 59))));
    apply(createCase(acme, caseAbout(u"late"_s)));
    goTo(Instant::from(QDateTime(QDate(2026, 11, 5), QTime(0, 0))));
    apply(createCase(acme, caseAbout(u"early"_s)));

    const ListDays found = days(question(RecordKind::Case, u"opened_at"_s));

    EXPECT_EQ(on(found, 4), 1);
    EXPECT_EQ(on(found, 5), 1);
    ASSERT_EQ(found.cards.size(), 2U);
    EXPECT_EQ(found.cards.front().title, u"late"_s);
}

TEST_P(ListDaysTest, KnowsThatADealClosedInTimeIsNoLongerDue)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    OpportunityDraft deal = opportunityOf(u"open"_s, 5);
    deal.expectedClose = dayOf(2026, 11, 9);
    apply(createOpportunity(acme, deal));

    const ListDays found = days(question(RecordKind::Opportunity, u"expected_close"_s));

    ASSERT_EQ(found.cards.size(), 1U);
    EXPECT_EQ(found.cards.front().title, u"open"_s);
    EXPECT_TRUE(found.cards.front().isPromised);
    EXPECT_FALSE(days(question(RecordKind::Opportunity, u"stage_entered_at"_s)).cards.front().isPromised);
}

TEST_P(ListDaysTest, MovesADayAndAMomentAndBack)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    OpportunityDraft deal = opportunityOf(u"deal"_s, 5);
    deal.expectedClose = dayOf(2026, 11, 9);
    const auto id = made<OpportunityId>(createOpportunity(acme, deal));
    const auto closeOf = [&] { return read<OpportunityDraft>(acme, id).details.expectedClose; };
    const DayCard card = days(question(RecordKind::Opportunity, u"expected_close"_s)).cards.front();

    const ChangeReceipt moved
        = apply(moveToDay(card, u"expected_close"_s, dayOf(2026, 11, 12), QTimeZone::systemTimeZone()));
    EXPECT_EQ(closeOf(), dayOf(2026, 11, 12));
    undo(moved);
    EXPECT_EQ(closeOf(), dayOf(2026, 11, 9));

    CaseDraft open = caseAbout(u"case"_s);
    open.responseDue = daysLater(-3, 2);
    const auto promised = made<CaseId>(createCase(acme, open));
    const DayCard due = days(question(RecordKind::Case, u"response_due"_s)).cards.front();
    apply(moveToDay(due, u"response_due"_s, dayOf(2026, 11, 25), QTimeZone::systemTimeZone()));
    EXPECT_EQ(read<CaseDraft>(acme, promised).details.responseDue, daysLater(5, 2));
}

TEST_P(ListDaysTest, ShowsCustomersByTheirNextStepAndMovesThePlanBehindIt)
{
    const auto acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    apply(createCustomer(customerNamed(u"Nothing planned"_s)));
    const auto later = made<ActivityId>(logActivity(acme, planFor(daysLater(8), u"visit"_s)));
    const auto next = made<ActivityId>(logActivity(acme, planFor(daysLater(2), u"call"_s)));

    const ListDays found = days(question(RecordKind::Customer, u"next_step"_s));
    EXPECT_EQ(found.records, 1);
    ASSERT_EQ(on(found, 22), 1);
    EXPECT_EQ(found.cards.front().title, u"Acme"_s);

    apply(moveToDay(found.cards.front(), u"next_step"_s, dayOf(2026, 11, 24), QTimeZone::systemTimeZone()));
    EXPECT_EQ(read<ActivityDraft>(acme, next).details.at, daysLater(4));
    EXPECT_EQ(read<ActivityDraft>(acme, later).details.at, daysLater(8));
}

TEST_P(ListDaysTest, RefusesWhatHasNoDays)
{
    EXPECT_FALSE(listDays(writer(), question(RecordKind::Order, u"number"_s), kCny).has_value());
    DaysQuestion endless = question(RecordKind::Order, u"order_day"_s);
    endless.days = kMostListDays + 1;
    EXPECT_FALSE(listDays(writer(), endless, kCny).has_value());
    EXPECT_FALSE(mayMoveDay(RecordKind::Case, *findField(RecordKind::Case, u"closed_at")));
    EXPECT_TRUE(mayMoveDay(RecordKind::Order, *findField(RecordKind::Order, u"order_day")));
}

} // namespace zhike::testing
