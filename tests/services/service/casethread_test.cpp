#include "services/service/casethread.h"

#include "services/customers/customerchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

/// A case with eleven entries, three of them written in each moment.
class CaseThreadTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped()) {
            return;
        }
        m_customer = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
        actAs(Role::Support);
        m_case = made<CaseId>(createCase(m_customer, caseAbout(u"drifts"_s)));
        m_other = made<CaseId>(createCase(m_customer, caseAbout(u"leaks"_s)));
        for (int i = 0; i < 11; ++i) {
            goTo(daysLater(0, 1 + i / 3));
            write(m_case, QString::number(i));
            write(m_other, u"of the other case"_s);
        }
    }
    void write(CaseId serviceCase, const QString& text)
    {
        CaseEntryDraft entry;
        entry.text = text;
        apply(addCaseEntry(m_customer, serviceCase, entry, EntryFrom::Us, {}));
    }
    static QStringList textsOf(const CaseThread& thread)
    {
        QStringList texts;
        for (const CaseThread::Entry& told : thread.entries) {
            texts.append(told.entry.details.text);
        }
        return texts;
    }
    CustomerId m_customer{0};
    CaseId m_case{0};
    CaseId m_other{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, CaseThreadTest, kBothEngines, engineName);

TEST_P(CaseThreadTest, BeginsWithTheNewestOldestFirst)
{
    const CaseThread thread = valueOf(caseThread(writer(), m_customer, m_case, 4));

    EXPECT_EQ(textsOf(thread), (QStringList{u"7"_s, u"8"_s, u"9"_s, u"10"_s}));
    EXPECT_TRUE(thread.hasEarlier);
    EXPECT_FALSE(thread.hasLater);
    EXPECT_EQ(thread.entries.first().authorName, u"Support"_s);
}

TEST_P(CaseThreadTest, GivesEveryEntryOnceGoingBack)
{
    CaseThread stretch = valueOf(caseThread(writer(), m_customer, m_case, 4));
    QStringList all = textsOf(stretch);
    while (stretch.hasEarlier) {
        stretch = valueOf(earlierInThread(writer(), m_customer, m_case, stretch.entries.first().place(), 4));
        all = textsOf(stretch) + all;
    }

    EXPECT_EQ(all.join(u' '), u"0 1 2 3 4 5 6 7 8 9 10"_s);
}

TEST_P(CaseThreadTest, StandsAroundAnEntryAndGoesOnToTheEnd)
{
    const CaseThread oldest = valueOf(caseThread(writer(), m_customer, m_case));
    EXPECT_FALSE(oldest.hasEarlier);

    CaseThread stretch = valueOf(threadAround(writer(), m_customer, m_case, oldest.entries[4].entry.id, 4));
    EXPECT_EQ(textsOf(stretch), (QStringList{u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    EXPECT_TRUE(stretch.hasEarlier);
    EXPECT_TRUE(stretch.hasLater);

    stretch = valueOf(laterInThread(writer(), m_customer, m_case, stretch.entries.last().place(), 4));
    EXPECT_EQ(textsOf(stretch), (QStringList{u"7"_s, u"8"_s, u"9"_s, u"10"_s}));
    EXPECT_FALSE(stretch.hasLater);
}

TEST_P(CaseThreadTest, HasNoEntryOfAnotherCase)
{
    const CaseThread other = valueOf(caseThread(writer(), m_customer, m_other));

    const auto thread = threadAround(writer(), m_customer, m_case, other.entries.first().entry.id);

    ASSERT_FALSE(thread.has_value());
    EXPECT_EQ(thread.error().code, ErrorCode::NotFound);
}

} // namespace zhike::testing
