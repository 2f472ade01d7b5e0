#include "services/pool/pooltest.h"

#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "storage/filterjson.h"

namespace zhike::testing {

namespace {

class PoolDays : public PoolTest {
protected:
    /// Days until the customer goes back by the rule, as if it had been on since ever; nothing beyond two months.
    std::optional<int> daysLeft(CustomerId id, const PoolRuleDraft& draft)
    {
        PoolRule rule{PoolRuleId(1)};
        rule.details = draft;
        for (const PoolDue& due : valueOf(poolDue(writer(), {{rule}, now(), 60, {}, {}}))) {
            if (due.customer == id.value()) {
                return due.day - *Day::from(now().local().date());
            }
        }
        return std::nullopt;
    }
    static PoolRuleDraft quietFor(int days)
    {
        PoolRuleDraft rule;
        rule.name = u"Quiet"_s;
        rule.days = days;
        return rule;
    }
};

} // namespace

TEST_P(PoolDays, CountFromTheDayOnWhichTheCustomerWasWrittenDown)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    goTo(daysLater(20));

    EXPECT_EQ(daysLeft(id, quietFor(30)), 10);
}

TEST_P(PoolDays, CountFromTheNewestFollowUpOfAKindThatCounts)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    goTo(daysLater(20));
    called(id, daysLater(5));
    called(id, daysLater(12), ActivityKind::Note);

    EXPECT_EQ(daysLeft(id, quietFor(30)), 15);
    PoolRuleDraft withNotes = quietFor(30);
    withNotes.kinds = u"call,note"_s;
    EXPECT_EQ(daysLeft(id, withNotes), 22);
}

TEST_P(PoolDays, TakeNoAttemptForAFollowUpUnlessTheRuleSaysSo)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    goTo(daysLater(10));
    ActivityDraft attempt = callAbout(u"Prices"_s);
    attempt.status = ActivityStatus::NotReached;
    attempt.at = daysLater(10);
    apply(logActivity(id, attempt));
    PoolRuleDraft counting = quietFor(30);
    counting.countsAttempts = true;

    EXPECT_EQ(daysLeft(id, quietFor(30)), 20);
    EXPECT_EQ(daysLeft(id, counting), 30);
}

TEST_P(PoolDays, BeginAnewWithANewOwner)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    const UserId li = person(u"Li Wei"_s);
    goTo(daysLater(25));
    apply(handOver({id}, li, {}, {}));

    EXPECT_EQ(daysLeft(id, quietFor(30)), 30);
}

TEST_P(PoolDays, AreNotCountedForWhomNobodyOwns)
{
    actAs(Role::Manager);
    const CustomerId id = firm(u"Acme"_s, std::nullopt);
    goTo(daysLater(40));

    EXPECT_FALSE(daysLeft(id, quietFor(30)).has_value());
}

TEST_P(PoolDays, LookOnlyAtWhomTheFilterMeans)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    PoolRuleDraft rule = quietFor(30);
    rule.filter = filterText(Filter::where(u"status"_s, FilterOperator::Is, {u"former"_s}));
    EXPECT_FALSE(daysLeft(id, rule).has_value());

    rule.filter = filterText(Filter::where(u"value"_s, FilterOperator::IsEmpty));
    EXPECT_EQ(daysLeft(id, rule), 30);
}

TEST_P(PoolDays, SpareWhoOrderedOrHasAnOpenOpportunity)
{
    const CustomerId buyer = firm(u"Acme"_s, author().user);
    const CustomerId prospect = firm(u"Brandt"_s, author().user);
    apply(createOrder(buyer, orderOf(1, 100, dayOf(2026, 11, 20))));
    apply(createOpportunity(prospect, opportunityOf(u"Press"_s, 1000)));
    goTo(daysLater(40));
    PoolRuleDraft rule = quietFor(30);
    EXPECT_FALSE(daysLeft(buyer, rule).has_value());
    EXPECT_FALSE(daysLeft(prospect, rule).has_value());

    rule.orderDays = 20;
    rule.sparesOpportunities = false;
    EXPECT_EQ(daysLeft(buyer, rule), 0);
    EXPECT_EQ(daysLeft(prospect, rule), 0);
}

TEST_P(PoolDays, AreOverForAProtectedCustomerTheDayAfterTheProtection)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    goTo(daysLater(40));
    actAs(Role::Manager);
    apply(protectCustomers({id}, dayOf(2027, 1, 10), u"contract in preparation"_s, {}));

    EXPECT_EQ(daysLeft(id, quietFor(30)), 12); // 30 December to 11 January
}

TEST_P(PoolDays, SimulationTellsTheDaysTheOwnersAndWhoIsOverdue)
{
    const UserId li = person(u"Li Wei"_s);
    firm(u"Acme"_s, author().user);
    firm(u"Brandt"_s, li);
    goTo(daysLater(35));
    be(li);
    firm(u"Chen"_s, li);
    actAs(Role::Manager);

    const PoolSimulation simulation = valueOf(simulatePoolRule(writer(), quietFor(30), now()));

    EXPECT_EQ(simulation.overdue.customers, 2);
    EXPECT_EQ(simulation.days[0].customers, 0) << "nobody goes without a warning";
    EXPECT_EQ(simulation.days[7].customers, 2);
    EXPECT_EQ(simulation.days[30].customers, 1);
    EXPECT_EQ(simulation.total.customers, 3);
    ASSERT_EQ(simulation.owners.size(), 2);
    EXPECT_EQ(simulation.owners.first().name, u"Li Wei"_s);
    EXPECT_EQ(simulation.owners.first().share.customers, 2);
    EXPECT_EQ(simulation.names, (QStringList{u"Acme"_s, u"Brandt"_s, u"Chen"_s}));
    EXPECT_EQ(countOf(u"pool_rule"_s), 0);
}

TEST_P(PoolDays, ASwitchedOnRuleWarnsFirst)
{
    const CustomerId id = firm(u"Acme"_s, author().user);
    const UserId owner = author().user;
    goTo(daysLater(100));
    switchedOn(quietFor(30));

    const PoolWarnings warnings = valueOf(poolWarningsFor(writer(), owner, now()));

    ASSERT_EQ(warnings.count, 1);
    EXPECT_EQ(warnings.first.first().customer, id);
    EXPECT_EQ(warnings.first.first().daysLeft, 7);
    EXPECT_EQ(warnings.first.first().rule, u"Quiet"_s);
    EXPECT_EQ(runRules(), 0);
}

TEST_P(PoolDays, AFollowUpTakesTheWarningAwayAtOnce)
{
    const UserId owner = author().user;
    const CustomerId id = firm(u"Acme"_s, owner);
    switchedOn(quietFor(30));
    goTo(daysLater(25));
    ASSERT_EQ(valueOf(poolWarningsFor(writer(), owner, now())).count, 1);

    be(owner);
    called(id, now());

    EXPECT_EQ(valueOf(poolWarningsFor(writer(), owner, now())).count, 0);
}

TEST_P(PoolDays, WarningsComeOnlyForOnesOwnCustomersAndOnlyInTheLastDays)
{
    const UserId owner = author().user;
    firm(u"Acme"_s, owner);
    const UserId li = person(u"Li Wei"_s);
    switchedOn(quietFor(30));
    goTo(daysLater(22));
    EXPECT_EQ(valueOf(poolWarningsFor(writer(), owner, now())).count, 0);
    goTo(daysLater(23));
    EXPECT_EQ(valueOf(poolWarningsFor(writer(), owner, now())).count, 1);
    EXPECT_EQ(valueOf(poolWarningsFor(writer(), li, now())).count, 0);
}

TEST_P(PoolDays, ARuleIsSwitchedOnOnlyAsItWasSimulatedThatDay)
{
    const PoolRule rule = ruleOf(quietFor(30));
    const PoolSimulation seen = valueOf(simulatePoolRule(writer(), rule.details, now()));
    PoolRuleDraft shorter = rule.details;
    shorter.days = 10;
    apply(editPoolRule(rule.id, rule.revision, shorter));
    const PoolRule edited = read<PoolRuleDraft>(CustomerId(0), rule.id);

    EXPECT_EQ(errorOf(switchOnPoolRule(rule.id, edited.revision, seen)).code, ErrorCode::StateNotAllowed);
    const PoolSimulation again = valueOf(simulatePoolRule(writer(), shorter, now()));
    goTo(daysLater(1));
    EXPECT_EQ(errorOf(switchOnPoolRule(rule.id, edited.revision, again)).code, ErrorCode::StateNotAllowed);
}

TEST_P(PoolDays, ARuleThatFindsOthersIsOffAgain)
{
    const PoolRule rule = switchedOn(quietFor(30));
    ASSERT_TRUE(rule.details.isActive);
    PoolRuleDraft renamed = rule.details;
    renamed.name = u"Silent"_s;
    apply(editPoolRule(rule.id, rule.revision, renamed));
    const PoolRule still = read<PoolRuleDraft>(CustomerId(0), rule.id);
    EXPECT_TRUE(still.details.isActive);

    PoolRuleDraft shorter = still.details;
    shorter.days = 20;
    apply(editPoolRule(rule.id, still.revision, shorter));
    EXPECT_FALSE(read<PoolRuleDraft>(CustomerId(0), rule.id).details.isActive);
}

TEST_P(PoolDays, RulesAreForManagersAndMayNotAskForMe)
{
    EXPECT_EQ(errorOf(createPoolRule(quietFor(30))).code, ErrorCode::NotAllowed);
    actAs(Role::Manager);
    PoolRuleDraft mine = quietFor(30);
    mine.filter = filterText(Filter::where(u"owner_id"_s, FilterOperator::IsMe));
    EXPECT_EQ(errorOf(createPoolRule(mine)).code, ErrorCode::InvalidInput);
    PoolRuleDraft never = quietFor(30);
    never.kinds.clear();
    EXPECT_EQ(errorOf(createPoolRule(never)).code, ErrorCode::InvalidInput);
}

INSTANTIATE_TEST_SUITE_P(Engines, PoolDays, kBothEngines, engineName);

} // namespace zhike::testing
