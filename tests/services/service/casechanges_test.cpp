#include "services/service/casechanges.h"

#include "services/customers/customerchanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class CaseChanges : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"苏州工业大学"_s)));
            actAs(Role::Support);
        }
    }
    Case serviceCase(CaseId id) { return read<CaseDraft>(m_customer, id); }
    static CaseEntryDraft entrySaying(const QString& text, EntryVisibility visibility = EntryVisibility::Public)
    {
        CaseEntryDraft entry;
        entry.text = text;
        entry.visibility = visibility;
        return entry;
    }
    static Instant minutesAfter(Instant from, qint64 minutes)
    {
        return Instant(from.msSinceEpoch() + minutes * 60'000);
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, CaseChanges, kBothEngines, engineName);

TEST_P(CaseChanges, NumbersACaseAndPromisesByItsPriority)
{
    const ChangeReceipt receipt = apply(createCase(m_customer, caseAbout(u"drifts"_s, Priority::Urgent)));

    const Case saved = serviceCase(CaseId(receipt.touched.first().id));
    EXPECT_EQ(receipt.title.subject, u"C-1"_s);
    EXPECT_EQ(saved.details.number, u"C-1"_s);
    EXPECT_EQ(saved.details.openedAt, now());
    EXPECT_EQ(saved.details.responseDue, minutesAfter(now(), 60));
    EXPECT_EQ(saved.details.resolutionDue, minutesAfter(now(), 8 * 60));
    EXPECT_EQ(saved.details.owner, author().user);
}

TEST_P(CaseChanges, KeepsPromisesThatWereTyped)
{
    CaseDraft draft = caseAbout(u"drifts"_s);
    draft.resolutionDue = daysLater(9);

    const auto id = made<CaseId>(createCase(m_customer, draft));

    EXPECT_EQ(serviceCase(id).details.resolutionDue, daysLater(9));
    EXPECT_EQ(serviceCase(id).details.responseDue, minutesAfter(now(), 8 * 60));
}

TEST_P(CaseChanges, CountsContactsAndNotesTheFirstAnswerOfOurs)
{
    const auto id = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s)));
    goTo(daysLater(0, 1));
    apply(addCaseEntry(m_customer, id, entrySaying(u"any news?"_s), EntryFrom::Them, u"C-1"_s));
    apply(addCaseEntry(
        m_customer, id, entrySaying(u"batch B2609"_s, EntryVisibility::Internal), EntryFrom::Us, u"C-1"_s));
    EXPECT_EQ(serviceCase(id).details.firstRespondedAt, std::nullopt);
    EXPECT_EQ(serviceCase(id).details.contactCount, 1);

    goTo(daysLater(0, 2));
    apply(addCaseEntry(m_customer, id, entrySaying(u"we look into it"_s), EntryFrom::Us, u"C-1"_s));

    EXPECT_EQ(serviceCase(id).details.firstRespondedAt, daysLater(0, 2));
    EXPECT_EQ(serviceCase(id).details.contactCount, 2);
}

TEST_P(CaseChanges, SendsAndSolvesInOneStep)
{
    const auto id = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s)));

    const ChangeReceipt receipt = apply(addCaseEntry(
        m_customer, id, entrySaying(u"replace the electrode"_s), EntryFrom::Us, u"C-1"_s, CaseStatus::Resolved));

    EXPECT_EQ(serviceCase(id).details.status, CaseStatus::Resolved);
    EXPECT_EQ(serviceCase(id).details.resolvedAt, now());
    undo(receipt);
    EXPECT_EQ(serviceCase(id).details.status, CaseStatus::New);
    EXPECT_TRUE(valueOf(CaseEntryStore(writer()).ofCustomer(m_customer)).isEmpty());
}

TEST_P(CaseChanges, PutsThePromiseOffByTheTimeThatTheCaseWasPaused)
{
    const auto id = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s, Priority::High)));
    const Instant due = *serviceCase(id).details.resolutionDue;
    goTo(daysLater(0, 1));
    apply(moveCase(m_customer, id, 1, CaseStatus::WaitingForCustomer, u"C-1"_s));
    goTo(daysLater(0, 2));
    apply(moveCase(m_customer, id, 2, CaseStatus::OnHold, u"C-1"_s)); // still paused, since one o'clock... and two
    CaseDraft edited = serviceCase(id).details;
    edited.cause = u"batch"_s;
    apply(editCase(m_customer, id, 3, edited)); // an edit in between does not restart the clock
    goTo(daysLater(0, 5));

    apply(moveCase(m_customer, id, 4, CaseStatus::InProgress, u"C-1"_s));

    EXPECT_EQ(serviceCase(id).details.resolutionDue, minutesAfter(due, 4 * 60));
}

TEST_P(CaseChanges, PromisesAnewWhenThePriorityChanges)
{
    const auto id = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s)));
    CaseDraft draft = serviceCase(id).details;
    draft.priority = Priority::Urgent;
    goTo(daysLater(0, 1));

    apply(editCase(m_customer, id, 1, draft));

    EXPECT_EQ(serviceCase(id).details.resolutionDue, minutesAfter(fridayMorning(), 8 * 60));
}

TEST_P(CaseChanges, ReopensAClosedCaseAndRefusesOtherMoves)
{
    const auto id = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s)));
    apply(moveCase(m_customer, id, 1, CaseStatus::Closed, u"C-1"_s, u"replaced"_s));
    EXPECT_EQ(serviceCase(id).details.resolution, u"replaced"_s);

    EXPECT_EQ(errorOf(moveCase(m_customer, id, 2, CaseStatus::InProgress, u"C-1"_s)).code, ErrorCode::StateNotAllowed);
    apply(moveCase(m_customer, id, 2, CaseStatus::Open, u"C-1"_s));

    EXPECT_EQ(serviceCase(id).details.reopenedCount, 1);
    EXPECT_EQ(serviceCase(id).details.closedAt, std::nullopt);
}

TEST_P(CaseChanges, TakesAFirstEntryWithTheCase)
{
    const auto id = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s), entrySaying(u"try another buffer"_s)));

    EXPECT_EQ(serviceCase(id).details.contactCount, 1);
    EXPECT_EQ(serviceCase(id).details.firstRespondedAt, now());
    ASSERT_EQ(valueOf(CaseEntryStore(writer()).ofCustomer(m_customer)).size(), 1);
}

} // namespace zhike::testing
