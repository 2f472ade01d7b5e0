#include "services/customers/timeline.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/privacy/consent.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

namespace zhike::testing {

class TimelineTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (!IsSkipped()) {
            m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        }
    }
    void log(ActivityKind kind, int day, const QString& subject)
    {
        ActivityDraft draft = callAbout(subject);
        draft.kind = kind;
        draft.at = daysLater(day);
        apply(logActivity(m_customer, draft));
    }
    static QStringList kindsOf(const QList<TimelineEntry>& entries)
    {
        QStringList kinds;
        for (const TimelineEntry& entry : entries) {
            kinds.append(QString::number(int(entry.ref().kind)));
        }
        return kinds;
    }
    CustomerId m_customer{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, TimelineTest, kBothEngines, engineName);

TEST_P(TimelineTest, MergesAllKindsNewestFirstWithPlansOnTop)
{
    log(ActivityKind::Call, -9, u"call"_s);
    apply(createOrder(m_customer, orderOf(1, 10, dayOf(2026, 11, 14))));
    goTo(daysLater(-4));
    apply(createCase(m_customer, caseAbout(u"case"_s)));
    goTo(daysLater(-2));
    apply(createOpportunity(m_customer, opportunityOf(u"deal"_s, 5)));
    log(ActivityKind::Note, -1, u"note"_s);
    apply(logActivity(m_customer, planFor(daysLater(2), u"plan"_s)));

    const TimelineSlice slice = valueOf(timeline(writer(), m_customer));

    ASSERT_EQ(slice.planned.size(), 1);
    EXPECT_EQ(std::get<Activity>(slice.planned.first().record).details.subject, u"plan"_s);
    ASSERT_EQ(slice.entries.size(), 5);
    EXPECT_EQ(slice.entries[0].kind, TimelineKind::Activities);
    EXPECT_EQ(slice.entries[1].kind, TimelineKind::Opportunities);
    EXPECT_EQ(std::get<OpportunityEvent>(slice.entries[1].record).stageName, u"Qualify"_s);
    EXPECT_EQ(slice.entries[2].kind, TimelineKind::Cases);
    EXPECT_EQ(slice.entries[3].kind, TimelineKind::Orders);
    EXPECT_EQ(slice.entries[4].kind, TimelineKind::Calls);
    EXPECT_EQ(slice.entries[4].person, u"Sales"_s);
    EXPECT_FALSE(slice.next.has_value());
}

TEST_P(TimelineTest, TellsWhatThePersonsOfTheCustomerObjectedTo)
{
    const auto contact = made<ContactId>(createContact(m_customer, contactNamed(u"Wang Wei"_s)));
    const RecordRef person{RecordKind::Contact, m_customer.value(), contact.value()};
    goTo(daysLater(1));
    ConsentWish wish;
    wish.state = ConsentState::Withdrawn;
    apply(recordConsent(person, wish));
    log(ActivityKind::Call, 2, u"call"_s);

    const TimelineSlice slice = valueOf(timeline(writer(), m_customer));

    ASSERT_EQ(slice.entries.size(), 2);
    EXPECT_EQ(slice.entries[1].kind, TimelineKind::Consents);
    EXPECT_EQ(slice.entries[1].contact, u"Wang Wei"_s);
    EXPECT_EQ(slice.entries[1].person, u"Sales"_s);
    EXPECT_EQ(slice.entries[1].ref(), person);
}

TEST_P(TimelineTest, GivesEveryEntryOnceInPages)
{
    constexpr int kEntries = 23;
    for (int i = 0; i < kEntries; ++i) {
        log(i % 3 == 0 ? ActivityKind::Mail : ActivityKind::Call, -i / 4, u"entry %1"_s.arg(i)); // many share a moment
    }
    for (int i = 0; i < 7; ++i) {
        apply(createOrder(
            m_customer,
            orderOf(1, 10, dayOf(2026, 11, 20 - i), i % 2 == 0 ? OrderStatus::Draft : OrderStatus::Closed)));
    }

    QList<TimelineEntry> all;
    std::optional<TimelineCursor> cursor;
    int pages = 0;
    do {
        const TimelineSlice slice = valueOf(timeline(writer(), m_customer, kUsualTimeline, cursor, 4));
        all += slice.entries;
        cursor = slice.next;
        ++pages;
    } while (cursor && pages < 100);

    EXPECT_EQ(all.size(), kEntries + 7);
    QSet<RecordRef> distinct;
    for (const TimelineEntry& entry : all) {
        distinct.insert(entry.ref());
    }
    EXPECT_EQ(distinct.size(), all.size());
    EXPECT_TRUE(std::is_sorted(
        all.begin(), all.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.at > b.at; }));
}

TEST_P(TimelineTest, ShowsOnlyTheKindsAskedFor)
{
    log(ActivityKind::Call, -1, u"call"_s);
    log(ActivityKind::Mail, -2, u"mail"_s);
    apply(createOrder(m_customer, orderOf(1, 10, dayOf(2026, 11, 1))));

    const TimelineSlice mails = valueOf(timeline(writer(), m_customer, TimelineKind::Mails));
    const TimelineSlice orders = valueOf(timeline(writer(), m_customer, TimelineKind::Orders));

    ASSERT_EQ(mails.entries.size(), 1);
    EXPECT_EQ(std::get<Activity>(mails.entries.first().record).details.subject, u"mail"_s);
    ASSERT_EQ(orders.entries.size(), 1);
    EXPECT_EQ(orders.entries.first().kind, TimelineKind::Orders);
}

TEST_P(TimelineTest, JumpsToADate)
{
    log(ActivityKind::Call, -1, u"after"_s);
    log(ActivityKind::Call, -10, u"before"_s);
    apply(createOrder(m_customer, orderOf(1, 10, dayOf(2026, 11, 15))));
    apply(createOrder(m_customer, orderOf(1, 10, dayOf(2026, 11, 14))));

    const Instant midnight = Instant::from(QDate(2026, 11, 15).startOfDay());
    const TimelineSlice slice
        = valueOf(timeline(writer(), m_customer, kUsualTimeline, TimelineCursor::before(midnight)));

    ASSERT_EQ(slice.entries.size(), 2);
    EXPECT_EQ(std::get<Order>(slice.entries[0].record).details.day, dayOf(2026, 11, 14));
    EXPECT_EQ(std::get<Activity>(slice.entries[1].record).details.subject, u"before"_s);
    EXPECT_TRUE(slice.planned.isEmpty());
}

TEST_P(TimelineTest, ShowsWhoChangedWhichFieldsWhenAsked)
{
    CustomerDraft draft = customer(m_customer).details;
    draft.city = u"Shanghai"_s;
    apply(editCustomer(m_customer, 1, draft));

    EXPECT_TRUE(valueOf(timeline(writer(), m_customer)).entries.isEmpty());
    const TimelineSlice slice = valueOf(timeline(writer(), m_customer, TimelineKind::Changes));

    ASSERT_EQ(slice.entries.size(), 1);
    const auto& changes = std::get<FieldChanges>(slice.entries.first().record);
    EXPECT_EQ(changes.rows.first().newValues.value("city"_L1).toString(), u"Shanghai"_s);
    EXPECT_EQ(slice.entries.first().person, u"Sales"_s);
}

} // namespace zhike::testing
