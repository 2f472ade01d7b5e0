#include "services/quality/quality.h"

#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/lists/celledit.h"
#include "services/lists/list.h"
#include "services/quality/qualitykeeper.h"
#include "services/servicetest.h"

#include <QElapsedTimer>

namespace zhike::testing {

namespace {

class QualityTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        CustomerDraft draft = customerNamed(u"Acme"_s);
        draft.phones = {{ReachUse::Work, u"+86 21 5555 0101"_s}};
        m_acme = made<CustomerId>(createCustomer(draft));
    }
    QualityRow quality()
    {
        const auto row = valueOf(readQuality(writer(), m_acme));
        EXPECT_TRUE(row.has_value());
        return row.value_or(QualityRow());
    }
    [[nodiscard]] RecordRef acme() const { return {RecordKind::Customer, m_acme.value(), m_acme.value()}; }
    ChangeReceipt set(const QString& field, const Value& value)
    {
        return apply(editCell(acme(), customer(m_acme).revision, u"Acme"_s, field, value));
    }
    static Day day(Instant at) { return *Day::from(at.local().date()); }
    static int round(QualityRound& state, SqlSession& session, Day today)
    {
        int pieces = 0;
        while (!valueOf(countSome(session, state, today)) && pieces < 100) {
            ++pieces;
        }
        return pieces;
    }

    CustomerId m_acme{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, QualityTest, kBothEngines, engineName);

} // namespace

TEST_P(QualityTest, IsKeptByTheChangeThatWritesTheCustomer)
{
    const int before = quality().completeness;
    const ChangeReceipt edit = set(u"industry"_s, u"Steel"_s);

    EXPECT_EQ(quality().completeness, before + 10);
    EXPECT_FALSE(quality().gaps.contains(u"industry"_s));
    undo(edit);
    EXPECT_EQ(quality().completeness, before);
    EXPECT_TRUE(quality().gaps.contains(u"industry"_s));
}

TEST_P(QualityTest, CountsAContactWhoCanBeReached)
{
    const int before = quality().completeness;
    made<ContactId>(createContact(m_acme, contactNamed(u"王伟"_s)));
    EXPECT_EQ(quality().completeness, before);
    ContactDraft reachable = contactNamed(u"李娜"_s);
    reachable.mails = {{ReachUse::Work, u"li@example.com"_s}};

    apply(createContact(m_acme, reachable));

    EXPECT_EQ(quality().completeness, before + 20);
}

TEST_P(QualityTest, SaysWhatCannotBeRight)
{
    set(u"tax_id"_s, u"91350100M000100Y44"_s);
    EXPECT_TRUE(quality().gaps.split(u',').contains(u"-tax_id"_s)) << quality().gaps.toStdString();
    set(u"tax_id"_s, u"91350100M000100Y43"_s);
    EXPECT_FALSE(quality().gaps.contains(u"tax_id"_s));
}

TEST_P(QualityTest, GoesStaleByItselfAndIsFreshAgainOnceItIsConfirmed)
{
    goTo(daysLater(365));
    QualityRound state;
    round(state, writer(), day(now()));
    EXPECT_EQ(quality().freshness, 80);

    const ChangeReceipt confirmed = apply(confirmData(m_acme, u"Acme"_s, {QualityPart::Phone}, u"Phone is right."_s));
    EXPECT_EQ(quality().freshness, 100);
    EXPECT_EQ(quality().phoneDay, day(now()));
    EXPECT_EQ(quality().mailDay, day(fridayMorning()));
    undo(confirmed);
    EXPECT_EQ(quality().freshness, 80);
}

TEST_P(QualityTest, IsConfirmedByAnEditAndByACallThatWasAnswered)
{
    goTo(daysLater(365));
    ActivityDraft missed = callAbout(u"nobody"_s);
    missed.status = ActivityStatus::NotReached;
    apply(logActivity(m_acme, missed));
    EXPECT_EQ(quality().phoneDay, day(fridayMorning()));

    apply(logActivity(m_acme, callAbout(u"reached"_s)));
    EXPECT_EQ(quality().phoneDay, day(now()));
    EXPECT_EQ(quality().mailDay, day(fridayMorning()));

    goTo(daysLater(400));
    set(u"city"_s, u"Kiel"_s);
    EXPECT_EQ(quality().addressDay, day(now()));
}

TEST_P(QualityTest, MarksManyAtOnceAndCountsThemInPieces)
{
    QList<RecordRef> records;
    for (int i = 0; i < 60; ++i) {
        const auto id = made<CustomerId>(createCustomer(customerNamed(u"C%1"_s.arg(i))));
        records.append({RecordKind::Customer, id.value(), id.value()});
    }
    apply(editCells(records, u"industry"_s, u"Steel"_s));
    const auto gapsOf
        = [&](const RecordRef& record) { return valueOf(readQuality(writer(), CustomerId(record.id)))->gaps; };
    EXPECT_TRUE(gapsOf(records.first()).contains(u"industry"_s)) << "counted later";

    QualityRound state;
    EXPECT_EQ(round(state, writer(), day(now())), 1);

    EXPECT_FALSE(gapsOf(records.first()).contains(u"industry"_s));
    EXPECT_FALSE(gapsOf(records.last()).contains(u"industry"_s));
    QualityRound again;
    EXPECT_EQ(round(again, writer(), day(now())), 0);
}

TEST_P(QualityTest, GoesThroughANotedChangeInPiecesWithoutLeavingAnybodyOut)
{
    QList<RecordRef> records;
    for (int i = 0; i < 60; ++i) {
        const auto id = made<CustomerId>(createCustomer(customerNamed(u"C%1"_s.arg(i))));
        records.append({RecordKind::Customer, id.value(), id.value()});
    }
    apply(editCells(records, u"industry"_s, u"Steel"_s));

    int pieces = 0;
    while (valueOf(countSomeNoted(writer(), {}, day(now()), 7)) > 0) {
        ++pieces;
    }

    EXPECT_EQ(pieces, 9);
    for (const RecordRef& record : records) {
        EXPECT_FALSE(valueOf(readQuality(writer(), CustomerId(record.id)))->gaps.contains(u"industry"_s));
    }
}

/// What a save that concerns quality costs more; a figure for people, no limit.
TEST_P(QualityTest, CostsLittleForACustomerLikeOthers)
{
    ContactDraft contact = contactNamed(u"李娜"_s);
    contact.mails = {{ReachUse::Work, u"li@example.com"_s}};
    apply(createContact(m_acme, contact));
    constexpr int kTimes = 500;
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < kTimes; ++i) {
        ASSERT_TRUE(countQuality(writer(), m_acme, {}, day(now())).has_value());
    }
    RecordProperty("count_us", int(clock.nsecsElapsed() / 1000 / kTimes));
    ASSERT_TRUE(transaction->commit().has_value());
}

TEST_P(QualityTest, ABulkEditOfAnythingElseCountsNobody)
{
    QList<RecordRef> records;
    for (int i = 0; i < 60; ++i) {
        const auto id = made<CustomerId>(createCustomer(customerNamed(u"C%1"_s.arg(i))));
        records.append({RecordKind::Customer, id.value(), id.value()});
    }
    apply(editCells(records, u"territory"_s, u"North"_s));

    EXPECT_EQ(valueOf(countSomeNoted(writer(), {}, day(now()), 7)), 0);
}

TEST_P(QualityTest, CountsCustomersThatNothingHasCountedYet)
{
    ASSERT_TRUE(writer().execute(u"DELETE FROM customer_quality"_s).has_value());
    QualityRound state;

    EXPECT_EQ(round(state, writer(), day(now())), 1);

    EXPECT_GT(quality().completeness, 0);
}

TEST_P(QualityTest, OtherRulesCountEverybodyAgain)
{
    actAs(Role::Manager);
    QualityRules rules;
    rules.firm.fill(0);
    rules.firm[size_t(QualityPart::Phone)] = 10;
    apply(setQualityRules(rules));
    QualityRound state;
    round(state, writer(), day(now()));

    EXPECT_EQ(quality().completeness, 100);
}

TEST_P(QualityTest, StandsInListsAndFilters)
{
    const auto other = made<CustomerId>(createCustomer(customerNamed(u"Bare"_s)));
    set(u"industry"_s, u"Steel"_s);
    ListQuery query;
    query.kind = RecordKind::Customer;
    query.filter
        = Filter::where(u"data_completeness"_s, FilterOperator::AtLeast, {Value(qint64(quality().completeness))});
    EXPECT_EQ(valueOf(idsOf(writer(), query)), std::vector{qint64(m_acme.value())});
    EXPECT_NE(other.value(), m_acme.value());
}

TEST_P(QualityTest, ListsFirstWhereMostIsAtStake)
{
    const auto rich = made<CustomerId>(createCustomer(customerNamed(u"Rich"_s)));
    ASSERT_TRUE(writer()
                    .execute(
                        u"INSERT INTO customer_stats (customer_id, purchase_days, orders, revenue, margin,"
                        " first_revenue, first_margin, returns) VALUES ($1, 1, 1, 900000, 0, 0, 0, 0)"_s,
                        rich)
                    .has_value());

    const QList<QualityLine> lines = valueOf(linesToComplete(writer(), {{author().user}}, {}, 10));

    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].name, u"Rich"_s);
    EXPECT_EQ(lines[0].stake, 900000);
    EXPECT_EQ(valueOf(countToComplete(writer(), {{author().user}})), 2);
    EXPECT_EQ(valueOf(countToComplete(writer(), {{UserId(999)}})), 0);
}

} // namespace zhike::testing
