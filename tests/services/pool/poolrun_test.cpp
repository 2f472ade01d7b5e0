#include "services/pool/pooltest.h"

#include "services/changes/undolist.h"

namespace zhike::testing {

namespace {

class PoolRunning : public PoolTest {
protected:
    static PoolRuleDraft aMonth()
    {
        PoolRuleDraft rule;
        rule.name = u"A month without a word"_s;
        rule.days = 30;
        return rule;
    }
};

} // namespace

TEST_P(PoolRunning, ReturnsWhoIsDueWithTheRuleAsTheReason)
{
    const UserId owner = author().user;
    const CustomerId id = firm(u"Acme"_s, owner);
    switchedOn(aMonth());
    goTo(daysLater(29));
    EXPECT_EQ(runRules(), 0);
    goTo(daysLater(30));

    EXPECT_EQ(runRules(), 1);

    const CustomerDraft draft = customer(id).details;
    EXPECT_FALSE(draft.owner.has_value());
    EXPECT_EQ(draft.poolReason, u"A month without a word"_s);
    EXPECT_EQ(draft.previousOwner, owner);
    const QList<HeldTime> times = valueOf(heldTimesOf(writer(), id));
    ASSERT_EQ(times.size(), 1);
    EXPECT_EQ(times.first().end, TenureEnd::ReturnedByRule);
    EXPECT_TRUE(times.first().endedBy.isEmpty());
    expectSoundPool();
}

TEST_P(PoolRunning, IsMadeOnceADayAndOnlyWithRulesThatAreOn)
{
    firm(u"Acme"_s, author().user);
    EXPECT_FALSE(valueOf(isPoolRunDue(writer(), now())));
    switchedOn(aMonth());
    EXPECT_TRUE(valueOf(isPoolRunDue(writer(), now())));
    runRules();
    EXPECT_FALSE(valueOf(isPoolRunDue(writer(), now())));
    EXPECT_TRUE(valueOf(isPoolRunDue(writer(), daysLater(1))));
}

TEST_P(PoolRunning, LeavesWhomSomebodyCalledAfterTheReading)
{
    const UserId owner = author().user;
    const CustomerId called = firm(u"Acme"_s, owner);
    const CustomerId quiet = firm(u"Brandt"_s, owner);
    switchedOn(aMonth());
    goTo(daysLater(31));
    const std::vector<PoolDue> due = valueOf(poolDueToday(writer(), now()));
    ASSERT_EQ(due.size(), 2U);
    be(owner);
    PoolTest::called(called, now());

    const PoolPiece piece = valueOf(returnDue(writer(), due, 0, now(), kCny));

    EXPECT_EQ(piece.returned, 1);
    EXPECT_EQ(customer(called).details.owner, owner);
    EXPECT_TRUE(customer(quiet).details.poolSince.has_value());
}

TEST_P(PoolRunning, KeepsOneRunOfItsPieces)
{
    for (int i = 0; i < 5; ++i) {
        firm(u"Firm %1"_s.arg(i), author().user);
    }
    switchedOn(aMonth());
    goTo(daysLater(31));
    const std::vector<PoolDue> due = valueOf(poolDueToday(writer(), now()));
    const std::span<const PoolDue> all(due);
    const PoolPiece first = valueOf(returnDue(writer(), all.first(2), 0, now(), kCny));
    const PoolPiece second = valueOf(returnDue(writer(), all.subspan(2), first.run, now(), kCny));

    const QList<PoolRun> runs = valueOf(readPoolRuns(writer(), 10));

    ASSERT_EQ(runs.size(), 1);
    EXPECT_EQ(runs.first().customers, 5);
    EXPECT_EQ(second.run, first.run);
    EXPECT_EQ(valueOf(readChange(writer(), second.receipt.id)).title.rows, 3);
    EXPECT_EQ(valueOf(poolPieces(writer(), first.run)).size(), 2);
}

TEST_P(PoolRunning, IsTakenBackButForThoseWhoWereClaimedSince)
{
    const UserId owner = author().user;
    const CustomerId kept = firm(u"Acme"_s, owner);
    const CustomerId claimed = firm(u"Brandt"_s, owner);
    const UserId li = person(u"Li Wei"_s);
    switchedOn(aMonth());
    goTo(daysLater(31));
    ASSERT_EQ(runRules(), 2);
    be(li);
    apply(claimCustomers({claimed}, {}));
    EXPECT_EQ(errorOf(takeBackPoolPiece(ChangeId(1))).code, ErrorCode::NotAllowed);
    actAs(Role::Manager);
    const qint64 run = valueOf(readPoolRuns(writer(), 1)).first().id;

    const qint64 back = valueOf(takeBackPoolRun(writer(), run, author(), now(), kCny));

    EXPECT_EQ(back, 1);
    EXPECT_EQ(customer(kept).details.owner, owner);
    EXPECT_FALSE(customer(kept).details.poolSince.has_value());
    EXPECT_EQ(customer(claimed).details.owner, li);
    EXPECT_EQ(valueOf(heldTimesOf(writer(), kept)).size(), 1);
    EXPECT_EQ(valueOf(takeBackPoolRun(writer(), run, author(), now(), kCny)), 0);
    expectSoundPool();
}

TEST_P(PoolRunning, IsNobodysStepToUndo)
{
    const UserId owner = author().user;
    firm(u"Acme"_s, owner);
    switchedOn(aMonth());
    goTo(daysLater(31));
    runRules();

    const UndoList list = valueOf(undoListOf(writer(), owner));

    for (const UndoStep& step : list.undo) {
        EXPECT_NE(step.title.action, ChangeAction::RunPoolRules);
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, PoolRunning, kBothEngines, engineName);

} // namespace zhike::testing
