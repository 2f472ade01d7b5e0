#include "analytics/nextaction.h"

#include <gtest/gtest.h>

namespace zhike::analytics::testing {

namespace {

std::string actionFor(const ActionFacts& facts)
{
    const auto rules = defaultActions();
    const auto found = nextAction(facts, rules);
    return found ? rules[found->rule].action : "";
}

} // namespace

TEST(NextAction, TakesTheFirstRuleThatFits)
{
    ActionFacts facts;
    facts.stage = LifecycleStage::Decline;
    facts.valueClass = ValueClass::MostValuable;
    facts[ActionFigure::PAlive] = 0.4;
    EXPECT_EQ(actionFor(facts), "call_now");
    facts[ActionFigure::OpenComplaints] = 1;
    EXPECT_EQ(actionFor(facts), "settle_complaint");
}

TEST(NextAction, FitsNoConditionOnAnUnknownFigure)
{
    ActionFacts facts;
    facts.stage = LifecycleStage::Maturity;
    facts.valueClass = ValueClass::MostValuable;
    EXPECT_EQ(actionFor(facts), "thank");
    facts[ActionFigure::PAlive] = 0.7;
    EXPECT_EQ(actionFor(facts), "call_now");
}

TEST(NextAction, NamesTheFigureBehindIt)
{
    ActionFacts facts;
    facts.stage = LifecycleStage::Maturity;
    facts[ActionFigure::SilentGaps] = 2.5;
    const auto rules = defaultActions();
    const auto found = nextAction(facts, rules);
    ASSERT_TRUE(found);
    EXPECT_EQ(rules[found->rule].action, "remind");
    EXPECT_EQ(found->figure, 2.5);
}

TEST(NextAction, HasSomethingForEveryStageAndClass)
{
    for (size_t stage = 0; stage < kLifecycleStages; ++stage) {
        for (size_t valueClass = 0; valueClass < kValueClasses; ++valueClass) {
            ActionFacts facts;
            facts.stage = LifecycleStage(stage);
            facts.valueClass = ValueClass(valueClass);
            EXPECT_NE(actionFor(facts), "");
        }
    }
}

TEST(NextAction, IsNothingWhereNoRuleFits)
{
    EXPECT_FALSE(nextAction({}, {}));
}

} // namespace zhike::analytics::testing
