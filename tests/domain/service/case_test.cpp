#include "domain/service/case.h"

#include <gtest/gtest.h>

namespace zhike {

TEST(Case, NotesWhenItWasSolvedAndClosed)
{
    CaseDraft draft;

    const auto resolved = movedTo(draft, CaseStatus::Resolved, Instant(10));
    ASSERT_TRUE(resolved.has_value());
    EXPECT_EQ(resolved->resolvedAt, Instant(10));
    EXPECT_FALSE(resolved->closedAt.has_value());

    const auto closed = movedTo(*resolved, CaseStatus::Closed, Instant(20));
    ASSERT_TRUE(closed.has_value());
    EXPECT_EQ(closed->resolvedAt, Instant(10));
    EXPECT_EQ(closed->closedAt, Instant(20));
}

TEST(Case, CountsWhenItIsOpenedAgain)
{
    CaseDraft draft;
    draft.status = CaseStatus::Closed;
    draft.closedAt = Instant(5);

    const auto open = movedTo(draft, CaseStatus::Open, Instant(9));

    ASSERT_TRUE(open.has_value());
    EXPECT_EQ(open->reopenedCount, 1);
    EXPECT_FALSE(open->closedAt.has_value());
}

TEST(Case, RefusesAMoveThatItsStatesDoNotHave)
{
    CaseDraft draft;
    draft.status = CaseStatus::Closed;

    EXPECT_EQ(movedTo(draft, CaseStatus::InProgress, Instant(1)).error().code, ErrorCode::StateNotAllowed);
    EXPECT_FALSE(mayMove(CaseStatus::InProgress, CaseStatus::New));
}

TEST(Case, StopsItsClockWhileItWaits)
{
    EXPECT_EQ(clockOf(CaseStatus::InProgress), PromiseClock::Running);
    EXPECT_EQ(clockOf(CaseStatus::WaitingForCustomer), PromiseClock::Paused);
    EXPECT_EQ(clockOf(CaseStatus::Resolved), PromiseClock::Stopped);
}

TEST(CaseFaults, SeeAnAnswerBeforeTheQuestion)
{
    CaseDraft draft;
    draft.number = QStringLiteral("C-1");
    draft.subject = QStringLiteral("Balance drifts");
    draft.openedAt = Instant(100);
    draft.firstRespondedAt = Instant(99);

    const Faults faults = faultsOf(draft);

    ASSERT_EQ(faults.size(), 1);
    EXPECT_EQ(faults.first().code, FaultCode::Inconsistent);
}

} // namespace zhike
