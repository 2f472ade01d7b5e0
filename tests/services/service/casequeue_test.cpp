#include "services/service/casequeue.h"

#include "services/customers/customerchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class CaseQueueTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"苏州工业大学"_s)));
            actAs(Role::Support);
        }
    }
    CaseId caseOf(const QString& subject, Priority priority)
    {
        return made<CaseId>(createCase(m_customer, caseAbout(subject, priority)));
    }
    QStringList subjects(QueueScope scope)
    {
        QStringList found;
        for (const QueueItem& item : valueOf(caseQueue(writer(), author().user, scope, now())).items) {
            found.append(item.serviceCase.details.subject);
        }
        return found;
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, CaseQueueTest, kBothEngines, engineName);

TEST_P(CaseQueueTest, OrdersByTimeLeftWithPausedOnesAtTheEnd)
{
    caseOf(u"low"_s, Priority::Low);
    const CaseId paused = caseOf(u"paused"_s, Priority::Urgent);
    caseOf(u"urgent"_s, Priority::Urgent);
    caseOf(u"normal"_s, Priority::Normal);
    const CaseId closed = caseOf(u"closed"_s, Priority::Urgent);
    apply(moveCase(m_customer, paused, 1, CaseStatus::OnHold, {}));
    apply(moveCase(m_customer, closed, 1, CaseStatus::Closed, {}));

    EXPECT_EQ(subjects(QueueScope::All), (QStringList{u"urgent"_s, u"normal"_s, u"low"_s, u"paused"_s}));
}

TEST_P(CaseQueueTest, SaysHowEachStandsAgainstItsPromise)
{
    caseOf(u"urgent"_s, Priority::Urgent);
    caseOf(u"normal"_s, Priority::Normal);
    const CaseId paused = caseOf(u"paused"_s, Priority::Normal);
    goTo(daysLater(0, 1));
    apply(moveCase(m_customer, paused, 1, CaseStatus::WaitingForCustomer, {}));
    goTo(daysLater(0, 9));

    const CaseQueue queue = valueOf(caseQueue(writer(), author().user, QueueScope::All, now()));

    ASSERT_EQ(queue.items.size(), 3);
    EXPECT_EQ(queue.items[0].promise.state, PromiseState::Breached);
    EXPECT_EQ(queue.items[0].promise.msLeft, -3600'000);
    EXPECT_EQ(queue.items[1].promise.state, PromiseState::OnTrack);
    EXPECT_EQ(queue.items[2].promise.state, PromiseState::Paused);
    EXPECT_EQ(queue.items[2].pausedSince, daysLater(0, 1));
    EXPECT_EQ(queue.items[2].promise.msLeft, 71 * 3600'000) << "as when it was paused";
    EXPECT_EQ(queue.breached, 1);
    EXPECT_EQ(queue.open, 3);
}

TEST_P(CaseQueueTest, TellsMineFromEveryones)
{
    caseOf(u"mine"_s, Priority::Normal);
    CaseDraft other = caseAbout(u"nobody's"_s);
    actAs(Role::Sales);
    apply(createCase(m_customer, other));
    actAs(Role::Support);

    EXPECT_EQ(subjects(QueueScope::Mine), QStringList{u"mine"_s});
    const CaseQueue queue = valueOf(caseQueue(writer(), author().user, QueueScope::Mine, now()));
    EXPECT_EQ(queue.mine, 1);
    EXPECT_EQ(queue.team, 2);
}

TEST_P(CaseQueueTest, KnowsAKeptPromiseFromABrokenOne)
{
    CaseDraft draft = caseAbout(u"drifts"_s);
    draft.openedAt = daysLater(-4);
    draft.responseDue = daysLater(-3);
    draft.firstRespondedAt = daysLater(-3, 1);
    draft.resolutionDue = daysLater(-1);
    draft.resolvedAt = daysLater(-2);
    draft.status = CaseStatus::Resolved;

    EXPECT_EQ(responsePromise(draft, now()).state, PromiseState::Breached);
    EXPECT_EQ(resolutionPromise(draft, now()).state, PromiseState::Fulfilled);
    draft.responseDue.reset();
    EXPECT_EQ(responsePromise(draft, now()).state, PromiseState::None);
}

TEST_P(CaseQueueTest, WarnsInTheLastQuarterOfThePromise)
{
    CaseDraft draft = caseAbout(u"drifts"_s);
    draft.openedAt = daysLater(0);
    draft.resolutionDue = daysLater(0, 8);

    EXPECT_EQ(resolutionPromise(draft, daysLater(0, 5)).state, PromiseState::OnTrack);
    EXPECT_EQ(resolutionPromise(draft, daysLater(0, 7)).state, PromiseState::AtRisk);
    EXPECT_DOUBLE_EQ(resolutionPromise(draft, daysLater(0, 6)).shareLeft, 0.25);
}

TEST_P(CaseQueueTest, ShowsACaseWithWhatStandsBesideItsText)
{
    ContactDraft contact = contactNamed(u"周老师"_s);
    contact.mails = {{ReachUse::Work, u"zhou@sit.example"_s}};
    const auto contactId = made<ContactId>(createContact(m_customer, contact));
    CaseDraft draft = caseAbout(u"pH 电极读数漂移"_s, Priority::High);
    draft.contact = contactId;
    caseOf(u"earlier"_s, Priority::Low);
    const auto id = made<CaseId>(createCase(m_customer, draft));
    CaseEntryDraft entry;
    entry.text = u"已收到"_s;
    apply(addCaseEntry(m_customer, id, entry, EntryFrom::Us, {}));

    const CaseOverview page = valueOf(casePage(writer(), m_customer, id, now()));

    EXPECT_EQ(page.customer.details.name, u"苏州工业大学"_s);
    EXPECT_EQ(page.contactMail, u"zhou@sit.example"_s);
    ASSERT_EQ(page.thread.entries.size(), 1);
    EXPECT_EQ(page.thread.entries.first().authorName, u"Support"_s);
    EXPECT_EQ(page.response.state, PromiseState::Fulfilled);
    EXPECT_EQ(page.resolution.state, PromiseState::OnTrack);
    ASSERT_EQ(page.earlier.size(), 1);
    EXPECT_EQ(page.earlierCount, 1);
}

TEST_P(CaseQueueTest, HidesTheCasesOfACustomerInTheBin)
{
    caseOf(u"gone"_s, Priority::Normal);
    actAs(Role::Manager);
    apply(deleteCustomer(m_customer, 1, {}));

    EXPECT_TRUE(subjects(QueueScope::All).isEmpty());
}

} // namespace zhike::testing
