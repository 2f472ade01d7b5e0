#include "services/sales/board.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/sales/opportunitychanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class BoardTest : public ServiceTest {
protected:
    CustomerId customerOf(const QString& name) { return made<CustomerId>(createCustomer(customerNamed(name))); }
};
INSTANTIATE_TEST_SUITE_P(Engines, BoardTest, kBothEngines, engineName);

TEST_P(BoardTest, AddsUpEachLaneExactlyAndByCurrency)
{
    const CustomerId id = customerOf(u"Acme"_s);
    OpportunityDraft odd = opportunityOf(u"odd"_s, 0);
    odd.amount = Money(333, kCny);
    apply(createOpportunity(id, odd));
    apply(createOpportunity(id, odd));
    OpportunityDraft dollars = opportunityOf(u"dollars"_s, 0);
    dollars.currency = kUsd;
    dollars.amount = Money(12345, kUsd);
    apply(createOpportunity(id, dollars));

    const BoardView view = valueOf(board(writer(), {}, std::nullopt, now()));

    ASSERT_EQ(view.lanes.size(), 5);
    EXPECT_EQ(view.ends.size(), 2);
    const BoardLane& lane = view.lanes.first();
    EXPECT_EQ(lane.count, 3);
    EXPECT_EQ(lane.sums, (QList<Money>{Money(666, kCny), Money(12345, kUsd)}));
    EXPECT_EQ(lane.weighted, (QList<Money>{Money(67, kCny), Money(1235, kUsd)})) << "10 %, rounded once a lane";
    EXPECT_EQ(view.lanes[1].count, 0);
    EXPECT_EQ(view.sums, lane.sums);
}

TEST_P(BoardTest, SumsTheLargestAmountsWithoutOverflow)
{
    const CustomerId id = customerOf(u"Acme"_s);
    OpportunityDraft huge = opportunityOf(u"huge"_s, 0);
    huge.amount = Money(kMaxMinor, kCny);
    for (int i = 0; i < 20; ++i) {
        apply(createOpportunity(id, huge));
    }

    const BoardView view = valueOf(board(writer(), {}, std::nullopt, now()));

    EXPECT_EQ(view.sums, QList<Money>{Money(20 * kMaxMinor, kCny)});
    EXPECT_EQ(view.weighted, QList<Money>{Money(2 * kMaxMinor, kCny)});
}

TEST_P(BoardTest, ColoursCardsByTheirOwnNextStepElseTheirCustomers)
{
    const CustomerId late = customerOf(u"Late"_s);
    const CustomerId today = customerOf(u"Today"_s);
    const CustomerId planned = customerOf(u"Planned"_s);
    const CustomerId none = customerOf(u"None"_s);
    apply(createOpportunity(late, opportunityOf(u"late"_s, 1)));
    apply(createOpportunity(today, opportunityOf(u"today"_s, 1)));
    const auto own = made<OpportunityId>(createOpportunity(planned, opportunityOf(u"planned"_s, 1)));
    apply(createOpportunity(none, opportunityOf(u"none"_s, 1)));
    apply(logActivity(late, planFor(daysLater(-3), u"call"_s)));
    apply(logActivity(today, planFor(daysLater(0, -2), u"call"_s)));
    apply(logActivity(planned, planFor(daysLater(-1), u"call about something else"_s)));
    ActivityDraft plan = planFor(daysLater(1), u"visit"_s);
    plan.opportunity = own;
    apply(logActivity(planned, plan));

    const BoardView view = valueOf(board(writer(), {}, std::nullopt, now()));

    QHash<QString, DueState> states;
    for (const BoardCard& card : view.lanes.first().cards) {
        states.insert(card.customerName, card.due);
    }
    EXPECT_EQ(states.value(u"Late"_s), DueState::Overdue);
    EXPECT_EQ(states.value(u"Today"_s), DueState::Today);
    EXPECT_EQ(states.value(u"Planned"_s), DueState::Planned);
    EXPECT_EQ(states.value(u"None"_s), DueState::None);
    EXPECT_EQ(view.due.overdue, 1);
    EXPECT_EQ(view.due.today, 1);
    EXPECT_EQ(view.due.planned, 1);
    EXPECT_EQ(view.due.none, 1);
}

TEST_P(BoardTest, CutsLanesAndGivesTheRestOnRequest)
{
    const CustomerId id = customerOf(u"Acme"_s);
    for (int i = 0; i < 5; ++i) {
        OpportunityDraft draft = opportunityOf(u"deal %1"_s.arg(i), 1);
        draft.expectedClose = i == 0 ? std::nullopt : std::optional(dayOf(2026, 12, 10 - i));
        apply(createOpportunity(id, draft));
    }

    const BoardView view = valueOf(board(writer(), {}, std::nullopt, now(), 2));
    const auto rest = valueOf(laneCards(writer(), view.lanes.first().stage.id, std::nullopt, now(), 2, 10));

    ASSERT_EQ(view.lanes.first().cards.size(), 2);
    EXPECT_EQ(view.lanes.first().cards.first().name, u"deal 4"_s) << "the nearest expected close first";
    EXPECT_EQ(view.lanes.first().count, 5);
    ASSERT_EQ(rest.size(), 3);
    EXPECT_EQ(rest.last().name, u"deal 0"_s) << "without a day last";
}

TEST_P(BoardTest, ShowsOnlyMineAndNothingOfCustomersInTheBin)
{
    const CustomerId gone = customerOf(u"Gone"_s);
    apply(createOpportunity(gone, opportunityOf(u"gone"_s, 1)));
    apply(createOpportunity(customerOf(u"Mine"_s), opportunityOf(u"mine"_s, 1)));
    const UserId me = author().user;
    actAs(Role::Manager);
    apply(createOpportunity(customerOf(u"Theirs"_s), opportunityOf(u"theirs"_s, 1)));
    apply(deleteCustomer(gone, 1, u"Gone"_s));

    EXPECT_EQ(valueOf(board(writer(), {}, std::nullopt, now())).count, 2);
    const BoardView mine = valueOf(board(writer(), {}, me, now()));
    EXPECT_EQ(mine.count, 1);
    ASSERT_EQ(mine.lanes.first().cards.size(), 1);
    EXPECT_EQ(mine.lanes.first().cards.first().customerName, u"Mine"_s);
}

} // namespace zhike::testing
