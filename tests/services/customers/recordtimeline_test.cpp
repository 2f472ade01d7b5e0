#include "services/attachments/attachmentchanges.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/customers/timeline.h"
#include "services/lists/celledit.h"
#include "services/privacy/consent.h"
#include "services/sales/opportunitychanges.h"
#include "services/sales/orderchanges.h"
#include "services/service/casechanges.h"
#include "services/servicetest.h"

#include <QElapsedTimer>

namespace zhike::testing {

/// A customer with two of everything that has a timeline: what points at the second is in none of the first's.
class RecordTimelineTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped()) {
            return;
        }
        goTo(daysLater(-30));
        m_customer = made<CustomerId>(createCustomer(customerNamed(u"宏远贸易"_s)));
        m_contact = made<ContactId>(createContact(m_customer, contactNamed(u"Wang Wei"_s)));
        m_other = made<ContactId>(createContact(m_customer, contactNamed(u"Li Na"_s)));
        m_deal = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"press"_s, 100)));
        m_case = made<CaseId>(createCase(m_customer, caseAbout(u"broken"_s)));
        goTo(fridayMorning());
    }
    [[nodiscard]] RecordRef contact() const { return {RecordKind::Contact, m_customer.value(), m_contact.value()}; }
    [[nodiscard]] RecordRef deal() const { return {RecordKind::Opportunity, m_customer.value(), m_deal.value()}; }
    [[nodiscard]] RecordRef serviceCase() const { return {RecordKind::Case, m_customer.value(), m_case.value()}; }

    TimelineSlice of(const RecordRef& subject) { return of(subject, usualTimeline(subject.kind)); }
    TimelineSlice of(const RecordRef& subject, TimelineKinds kinds)
    {
        return valueOf(timeline(writer(), subject, kinds));
    }
    ActivityId log(int day, const QString& subject, const std::function<void(ActivityDraft&)>& link)
    {
        ActivityDraft draft = callAbout(subject);
        draft.at = daysLater(day);
        link(draft);
        return made<ActivityId>(logActivity(m_customer, draft));
    }
    void set(const RecordRef& record, int revision, const QString& field, const Value& value)
    {
        apply(editCell(record, revision, u"record"_s, field, value));
    }
    void move(int revision, qint64 stage)
    {
        apply(moveOpportunity(m_customer, m_deal, revision, StageId(stage), u"press"_s));
    }
    static NewAttachment textFile(const QString& name) { return valueOf(attachmentOf(name, name.toUtf8())); }
    static QList<TimelineKind> kindsOf(const TimelineSlice& slice)
    {
        QList<TimelineKind> kinds;
        for (const TimelineEntry& entry : slice.entries) {
            kinds.append(entry.kind);
        }
        return kinds;
    }
    /// Something that is told in each of the three timelines' own way, on several days and many in one moment.
    void fillAll()
    {
        for (int i = 0; i < 11; ++i) {
            log(-i / 3, u"call %1"_s.arg(i), [this](ActivityDraft& draft) {
                draft.contact = m_contact;
                draft.opportunity = m_deal;
                draft.serviceCase = m_case;
            });
        }
        for (int i = 0; i < 5; ++i) {
            OrderDraft order
                = orderOf(1, 10, dayOf(2026, 11, 20 - i), i == 2 ? OrderStatus::Draft : OrderStatus::Closed);
            order.contact = m_contact;
            order.opportunity = m_deal;
            apply(createOrder(m_customer, order));
            CaseEntryDraft entry;
            entry.text = u"entry"_s;
            entry.at = daysLater(-i);
            apply(addCaseEntry(m_customer, m_case, entry, EntryFrom::Us, u"C-1"_s));
            move(i + 1, i % 2 == 0 ? 2 : 3);
            set(contact(), i + 1, u"title"_s, Value(u"title %1"_s.arg(i)));
        }
        for (const RecordRef& record : {contact(), deal(), serviceCase()}) {
            apply(attachFiles(record, {textFile(u"file.txt"_s)}));
        }
    }
    /// What tells one entry of a page from another.
    static QString keyOf(const TimelineEntry& entry)
    {
        const auto number = std::visit(
            [](const auto& record) -> qint64 {
                using Record = std::decay_t<decltype(record)>;
                if constexpr (std::same_as<Record, FieldChanges>) {
                    return record.change.id.value();
                } else if constexpr (std::same_as<Record, OpportunityEvent>) {
                    return record.opportunity.id.value();
                } else {
                    return record.id.value();
                }
            },
            entry.record);
        return u"%1 %2"_s.arg(entry.record.index()).arg(number);
    }
    void expectWholeInPages(const RecordRef& subject, qsizetype entries)
    {
        QSet<QString> seen;
        QList<Instant> moments;
        std::optional<TimelineCursor> cursor;
        int pages = 0;
        do {
            const auto slice = valueOf(timeline(writer(), subject, usualTimeline(subject.kind), cursor, 3));
            for (const TimelineEntry& entry : slice.entries) {
                EXPECT_FALSE(seen.contains(keyOf(entry))) << keyOf(entry).toStdString();
                seen.insert(keyOf(entry));
                moments.append(entry.at);
            }
            cursor = slice.next;
        } while (cursor && ++pages < 100);
        EXPECT_EQ(seen.size(), entries);
        EXPECT_TRUE(std::is_sorted(moments.begin(), moments.end(), std::greater<>()));
    }

    CustomerId m_customer{0};
    ContactId m_contact{0};
    ContactId m_other{0};
    OpportunityId m_deal{0};
    CaseId m_case{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, RecordTimelineTest, kBothEngines, engineName);

TEST_P(RecordTimelineTest, OfAContactTellsWhatHeTakesPartIn)
{
    OpportunityDraft his = opportunityOf(u"lathe"_s, 5);
    his.contact = m_contact;
    his.stageEnteredAt = daysLater(-1);
    apply(createOpportunity(m_customer, his));
    CaseDraft asked = caseAbout(u"noise"_s);
    asked.contact = m_contact;
    asked.openedAt = daysLater(-2);
    apply(createCase(m_customer, asked));
    OrderDraft order = orderOf(1, 10, dayOf(2026, 11, 17));
    order.contact = m_contact;
    apply(createOrder(m_customer, order));
    log(-4, u"his call"_s, [this](ActivityDraft& draft) { draft.contact = m_contact; });
    log(-5, u"her call"_s, [this](ActivityDraft& draft) { draft.contact = m_other; });

    const TimelineSlice slice = of(contact());

    using enum TimelineKind;
    // last comes that he was written down
    const QList<TimelineKind> told{Opportunities, Cases, Orders, Calls, Changes};
    ASSERT_EQ(kindsOf(slice), told);
    EXPECT_EQ(std::get<Activity>(slice.entries[3].record).details.subject, u"his call"_s);
    EXPECT_TRUE(slice.entries[3].contact.isEmpty()); // everything here is his
    EXPECT_FALSE(slice.next.has_value());
}

TEST_P(RecordTimelineTest, OfAContactTellsItsFilesConsentsAndFields)
{
    apply(attachFiles(contact(), {textFile(u"card.txt"_s)}));
    apply(attachFiles({RecordKind::Contact, m_customer.value(), m_other.value()}, {textFile(u"hers.txt"_s)}));
    goTo(daysLater(1));
    ConsentWish wish;
    wish.state = ConsentState::Withdrawn;
    apply(recordConsent(contact(), wish));
    goTo(daysLater(2));
    set(contact(), 1, u"title"_s, Value(u"CTO"_s));

    const TimelineSlice slice = of(contact());

    ASSERT_GE(slice.entries.size(), 3);
    const auto& changes = std::get<FieldChanges>(slice.entries[0].record);
    EXPECT_EQ(changes.rows.first().newValues.value("title"_L1).toString(), u"CTO"_s);
    EXPECT_EQ(slice.entries[0].person, u"Sales"_s);
    EXPECT_EQ(kindsOf(slice).count(TimelineKind::Consents), 1);
    EXPECT_EQ(kindsOf(slice).count(TimelineKind::Attachments), 1);
}

TEST_P(RecordTimelineTest, OfAnOpportunityTellsEveryMove)
{
    goTo(daysLater(-3));
    move(1, 2);
    goTo(daysLater(-2));
    move(2, 3);
    goTo(daysLater(-1));
    set(deal(), 3, u"next_step"_s, Value(u"call again"_s));

    const TimelineSlice slice = of(deal());

    using enum TimelineKind;
    const QList<TimelineKind> told{Changes, Opportunities, Opportunities, Changes};
    ASSERT_EQ(kindsOf(slice), told);
    EXPECT_EQ(std::get<FieldChanges>(slice.entries[1].record).rows.first().newValues.value("stage_id"_L1), 3);
    EXPECT_EQ(slice.entries[1].links.value({RecordKind::Stage, 0, 3}), u"Proposal"_s);
    EXPECT_EQ(of(deal(), Opportunities).entries.size(), 2);
}

TEST_P(RecordTimelineTest, OfAnOpportunityTellsItsOrdersWhateverBecameOfThem)
{
    for (const OrderStatus status : {OrderStatus::Confirmed, OrderStatus::Cancelled}) {
        OrderDraft order = orderOf(1, 10, dayOf(2026, 11, 17), status);
        order.opportunity = m_deal;
        apply(createOrder(m_customer, order));
    }
    apply(createOrder(m_customer, orderOf(1, 10, dayOf(2026, 11, 18))));

    EXPECT_EQ(of(deal(), TimelineKind::Orders).entries.size(), 2);
}

TEST_P(RecordTimelineTest, OfACaseTellsWhatWasWrittenIntoIt)
{
    CaseEntryDraft entry;
    entry.text = u"It is on its way."_s;
    apply(addCaseEntry(m_customer, m_case, entry, EntryFrom::Us, u"C-1"_s));
    log(1, u"asked again"_s, [this](ActivityDraft& draft) { draft.serviceCase = m_case; });
    log(2, u"something else"_s, [](ActivityDraft&) {});

    const TimelineSlice all = of(serviceCase());
    const TimelineSlice written = of(serviceCase(), TimelineKind::Entries);

    EXPECT_EQ(kindsOf(all).count(TimelineKind::Calls), 1);
    ASSERT_EQ(written.entries.size(), 1);
    EXPECT_EQ(std::get<CaseEntry>(written.entries.first().record).details.text, u"It is on its way."_s);
    EXPECT_EQ(written.entries.first().person, u"Sales"_s);
    EXPECT_EQ(written.entries.first().ref(), serviceCase());
}

TEST_P(RecordTimelineTest, OfACaseTellsAnAnswerOnceAndWhatItMovedBesides)
{
    CaseEntryDraft entry;
    entry.text = u"done"_s;
    apply(addCaseEntry(m_customer, m_case, entry, EntryFrom::Us, u"C-1"_s)); // notes the first answer in the case
    goTo(daysLater(1));
    apply(addCaseEntry(m_customer, m_case, entry, EntryFrom::Us, u"C-1"_s, CaseStatus::Resolved));

    using enum TimelineKind;
    const auto told = kindsOf(of(serviceCase()));
    EXPECT_EQ(told.count(Entries), 2);
    EXPECT_EQ(told.count(Changes), 2); // that it was solved, and that it was opened
    EXPECT_EQ(of(serviceCase(), Changes).entries.size(), 3);
}

TEST_P(RecordTimelineTest, StandsItsOwnPlansOnTop)
{
    const auto plan = [this](int day, const QString& subject, const std::function<void(ActivityDraft&)>& link) {
        ActivityDraft draft = planFor(daysLater(day), subject);
        link(draft);
        apply(logActivity(m_customer, draft));
    };
    plan(3, u"later"_s, [this](ActivityDraft& draft) { draft.opportunity = m_deal; });
    plan(2, u"sooner"_s, [this](ActivityDraft& draft) { draft.opportunity = m_deal; });
    plan(1, u"of the contact"_s, [this](ActivityDraft& draft) { draft.contact = m_contact; });

    const TimelineSlice slice = of(deal());

    ASSERT_EQ(slice.planned.size(), 2);
    EXPECT_EQ(std::get<Activity>(slice.planned[0].record).details.subject, u"sooner"_s);
    EXPECT_EQ(std::get<Activity>(slice.planned[1].record).details.subject, u"later"_s);
    EXPECT_EQ(of(contact()).planned.size(), 1);
    EXPECT_TRUE(of(serviceCase()).planned.isEmpty());
}

TEST_P(RecordTimelineTest, OfAContactComesWholeInPages)
{
    fillAll();

    expectWholeInPages(contact(), 11 + 5 + 5 + 1 + 1); // calls, orders, edits, its file, that it was written down
}

TEST_P(RecordTimelineTest, OfAnOpportunityComesWholeInPages)
{
    fillAll();

    expectWholeInPages(deal(), 11 + 5 + 5 + 1 + 1); // calls, orders, moves, its file, that it was written down
}

TEST_P(RecordTimelineTest, OfACaseComesWholeInPages)
{
    fillAll();

    expectWholeInPages(serviceCase(), 11 + 5 + 1 + 1); // calls, entries, its file, its opening
}

TEST_P(RecordTimelineTest, JumpsToADateChangesIncluded)
{
    for (const int day : {-9, -5, -1}) {
        goTo(daysLater(day));
        log(day, u"call"_s, [this](ActivityDraft& draft) { draft.opportunity = m_deal; });
        move(day == -9 ? 1 : day == -5 ? 2 : 3, day == -5 ? 3 : 2);
    }

    const Instant moment = Instant::from(QDate(2026, 11, 15).startOfDay()); // the second of the three days is over
    const auto slice
        = valueOf(timeline(writer(), deal(), usualTimeline(RecordKind::Opportunity), TimelineCursor::before(moment)));

    using enum TimelineKind;
    const QList<TimelineKind> told{Calls, Opportunities, Changes};
    EXPECT_EQ(kindsOf(slice), told);
    EXPECT_EQ(slice.entries.first().at, daysLater(-9));
}

TEST_P(RecordTimelineTest, FollowsTheRecordToTheCustomerWhoseItWas)
{
    move(1, 2);
    const auto kept = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    CustomerMerge merge;
    merge.survivor = {kept, customer(kept).revision};
    merge.others = {{m_customer, customer(m_customer).revision}};
    merge.draft = customer(kept).details;
    apply(mergeCustomers(merge));
    goTo(daysLater(1));
    apply(moveOpportunity(kept, m_deal, 2, StageId(3), u"press"_s));
    const RecordRef moved{RecordKind::Opportunity, kept.value(), m_deal.value()};

    EXPECT_EQ(of(moved, TimelineKind::Opportunities).entries.size(), 2);
    expectWholeInPages(moved, 4); // written down, moved, given to the other customer, moved
    const auto first = valueOf(timeline(writer(), moved, TimelineKind::Opportunities, std::nullopt, 1));
    const auto second = valueOf(timeline(writer(), moved, TimelineKind::Opportunities, first.next, 1));
    ASSERT_EQ(second.entries.size(), 1);
    EXPECT_EQ(second.entries.first().at, fridayMorning());
}

/// A hundred thousand entries at one record, ten at another of the same customer: a page is as quick.
class LongRecordTimelineTest : public RecordTimelineTest {
protected:
    static constexpr int kRounds = 15;
    static constexpr qint64 kSlackUs = 3'000;
    static constexpr qint64 kMostTimes = 4;

    void insert(QString sql)
    {
        sql.replace(u"{n}"_s, u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"_s);
        const auto done = writer().execute(sql);
        ASSERT_TRUE(done.has_value()) << done.error().detail.toStdString();
    }
    /// Calls of a record: the first ten of them belong to the other one.
    void addCalls(const QString& column, qint64 busy, qint64 quiet)
    {
        insert(
            u"INSERT INTO activity (customer_id, id, kind, status, subject, at, minutes, direction, priority, %1,"
            " revision, created_at, modified_at) {n} SELECT %2, 1000000 + i, 'call', 'done', 's', i * 1000, 0, 'out',"
            " 'normal', CASE WHEN i % 10000 = 0 THEN %4 ELSE %3 END, 1, 0, 0 FROM n"_s.arg(column)
                .arg(m_customer.value())
                .arg(busy)
                .arg(quiet));
        ASSERT_TRUE(writer().execute(u"ANALYZE"_s).has_value());
    }
    qint64 bestUs(const RecordRef& subject, TimelineKinds kinds)
    {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < kRounds; ++round) {
            QElapsedTimer clock;
            clock.start();
            const auto slice = valueOf(timeline(writer(), subject, kinds, std::nullopt, 10));
            best = std::min(best, clock.nsecsElapsed() / 1000);
            EXPECT_EQ(slice.entries.size(), 10);
        }
        return best;
    }
    void expectAsQuick(const RecordRef& busy, const RecordRef& quiet, TimelineKinds kinds)
    {
        const qint64 quietUs = bestUs(quiet, kinds);
        const qint64 busyUs = bestUs(busy, kinds);
        RecordProperty("ten_us", int(quietUs));
        RecordProperty("hundred_thousand_us", int(busyUs));
        EXPECT_LT(busyUs, kMostTimes * quietUs + kSlackUs);
        EXPECT_LT(quietUs, kMostTimes * busyUs + kSlackUs); // nor does it read the others' to find its ten
    }
};
INSTANTIATE_TEST_SUITE_P(Engines, LongRecordTimelineTest, kBothEngines, engineName);

TEST_P(LongRecordTimelineTest, OfACustomerIsAsQuickAsAShortOne)
{
    addCalls(u"contact_id"_s, m_contact.value(), m_other.value());
    const auto other = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    for (int i = 0; i < 10; ++i) {
        apply(logActivity(other, callAbout(u"call"_s)));
    }

    expectAsQuick(
        {RecordKind::Customer, m_customer.value(), m_customer.value()},
        {RecordKind::Customer, other.value(), other.value()}, kUsualTimeline);
}

TEST_P(LongRecordTimelineTest, OfAContactIsAsQuickAsAShortOne)
{
    addCalls(u"contact_id"_s, m_contact.value(), m_other.value());

    expectAsQuick(
        contact(), {RecordKind::Contact, m_customer.value(), m_other.value()}, usualTimeline(RecordKind::Contact));
}

TEST_P(LongRecordTimelineTest, OfAnOpportunityIsAsQuickAsAShortOne)
{
    const auto other = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"lathe"_s, 5)));
    addCalls(u"opportunity_id"_s, m_deal.value(), other.value());

    expectAsQuick(
        deal(), {RecordKind::Opportunity, m_customer.value(), other.value()}, usualTimeline(RecordKind::Opportunity));
}

TEST_P(LongRecordTimelineTest, OfACaseIsAsQuickAsAShortOne)
{
    const auto other = made<CaseId>(createCase(m_customer, caseAbout(u"noise"_s)));
    addCalls(u"case_id"_s, m_case.value(), other.value());

    expectAsQuick(
        serviceCase(), {RecordKind::Case, m_customer.value(), other.value()}, usualTimeline(RecordKind::Case));
}

TEST_P(LongRecordTimelineTest, OfACaseReadsItsEntriesByTheirOwn)
{
    const auto other = made<CaseId>(createCase(m_customer, caseAbout(u"noise"_s)));
    insert(u"INSERT INTO case_entry (customer_id, id, case_id, visibility, channel, text, minutes, at, revision, "
           u"created_at,"
           " modified_at) {n} SELECT %1, 1000000 + i, CASE WHEN i % 10000 = 0 THEN %3 ELSE %2 END, 'public', 'mail', "
           "'t', 0,"
           " i * 1000, 1, 0, 0 FROM n"_s.arg(m_customer.value())
               .arg(m_case.value())
               .arg(other.value()));
    ASSERT_TRUE(writer().execute(u"ANALYZE"_s).has_value());

    expectAsQuick(serviceCase(), {RecordKind::Case, m_customer.value(), other.value()}, TimelineKind::Entries);
}

TEST_P(LongRecordTimelineTest, OfAnOpportunityReadsItsOwnChanges)
{
    const auto other = made<OpportunityId>(createOpportunity(m_customer, opportunityOf(u"lathe"_s, 5)));
    insert(u"INSERT INTO change_row (customer_id, change_id, seq, kind, record_id, operation, revision) {n}"
           " SELECT %1, 1000000 + i, 1, %4, CASE WHEN i % 10000 = 0 THEN %3 ELSE %2 END, 'update', 2 FROM n"_s
               .arg(m_customer.value())
               .arg(m_deal.value())
               .arg(other.value())
               .arg(int(RecordKind::Opportunity)));
    insert(u"INSERT INTO change (id, name, row_count, user_id, at) {n}"
           " SELECT 1000000 + i, 'edit_opportunity', 1, 1, i FROM n"_s);
    ASSERT_TRUE(writer().execute(u"ANALYZE"_s).has_value());

    expectAsQuick(deal(), {RecordKind::Opportunity, m_customer.value(), other.value()}, TimelineKind::Changes);
}

} // namespace zhike::testing
