#include "domain/sales/opportunity.h"

#include <gtest/gtest.h>

namespace zhike {

namespace {

StageDraft aStage(std::int32_t probability, StageOutcome outcome = StageOutcome::Open)
{
    StageDraft stage;
    stage.probability = Rate{probability};
    stage.outcome = outcome;
    return stage;
}

} // namespace

TEST(Opportunity, TakesTheProbabilityOfItsNewStage)
{
    OpportunityDraft draft;
    draft.stage = StageId(1);

    const OpportunityDraft moved = movedTo(draft, StageId(2), aStage(5000), Instant(42));

    EXPECT_EQ(moved.probability, Rate{5000});
    EXPECT_EQ(moved.stageEnteredAt, Instant(42));
}

TEST(Opportunity, KeepsAProbabilityThatAPersonTyped)
{
    OpportunityDraft draft;
    draft.stage = StageId(1);
    draft.probability = Rate{3300};
    draft.probabilityIsManual = true;

    EXPECT_EQ(movedTo(draft, StageId(2), aStage(5000), Instant(1)).probability, Rate{3300});
}

TEST(Opportunity, ClosesWhenWonAndOpensAgain)
{
    OpportunityDraft draft;
    draft.stage = StageId(1);

    const OpportunityDraft won = movedTo(draft, StageId(9), aStage(10000, StageOutcome::Won), Instant(5));
    EXPECT_EQ(won.closedAt, Instant(5));
    EXPECT_EQ(won.forecast, ForecastCategory::Closed);

    const OpportunityDraft back = movedTo(won, StageId(1), aStage(1000), Instant(6));
    EXPECT_FALSE(back.closedAt.has_value());
    EXPECT_EQ(back.forecast, ForecastCategory::Pipeline);
}

TEST(Opportunity, WeighsItsAmountExactly)
{
    OpportunityDraft draft;
    draft.amount = Money(10'001, kCny);
    draft.probability = Rate{5000};

    EXPECT_EQ(*weighted(draft), Money(5'001, kCny));
}

} // namespace zhike
