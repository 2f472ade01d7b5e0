#include "services/history/recordhistory.h"

#include "services/bin/bin.h"
#include "services/changes/erasure.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/customers/timeline.h"
#include "services/history/putback.h"
#include "services/history/recordasof.h"
#include "services/lists/celledit.h"
#include "services/quality/quality.h"
#include "services/sales/orderchanges.h"
#include "services/servicetest.h"

#include <QElapsedTimer>

namespace zhike::testing {

namespace {

class RecordHistoryTest : public ServiceTest {
protected:
    void SetUp() override
    {
        ServiceTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) {
            return;
        }
        m_acme = made<CustomerId>(createCustomer(customerNamed(u"Acme"_s)));
    }
    [[nodiscard]] RecordRef acme() const { return {RecordKind::Customer, m_acme.value(), m_acme.value()}; }
    ChangeReceipt moveTo(const QString& city)
    {
        CustomerDraft draft = customer(m_acme).details;
        draft.city = city;
        return apply(editCustomer(m_acme, customer(m_acme).revision, draft));
    }
    HistorySlice history(const RecordRef& record, const HistoryFilter& filter = {})
    {
        return valueOf(recordHistory(writer(), record, filter));
    }

    CustomerId m_acme{0};
};
INSTANTIATE_TEST_SUITE_P(Engines, RecordHistoryTest, kBothEngines, engineName);

} // namespace

TEST_P(RecordHistoryTest, TellsWhoChangedWhichFieldFromWhatToWhatNewestFirst)
{
    moveTo(u"Lyon"_s);
    actAs(Role::Manager);
    goTo(daysLater(1));
    moveTo(u"Kiel"_s);

    const HistorySlice slice = history(acme());

    ASSERT_EQ(slice.entries.size(), 3);
    EXPECT_EQ(slice.entries[0].who, u"Manager"_s);
    EXPECT_EQ(slice.entries[0].change.at, daysLater(1));
    EXPECT_EQ(slice.entries[0].steps, (QList<FieldStep>{{u"city"_s, u"Lyon"_s, u"Kiel"_s}}));
    EXPECT_EQ(slice.entries[1].steps, (QList<FieldStep>{{u"city"_s, u""_s, u"Lyon"_s}}));
    EXPECT_EQ(slice.entries[2].operation, RowOperation::Insert);
    EXPECT_FALSE(slice.next.has_value());
}

TEST_P(RecordHistoryTest, IsNarrowedToAFieldAndToAPerson)
{
    moveTo(u"Lyon"_s);
    actAs(Role::Manager);
    apply(editCell(acme(), customer(m_acme).revision, u"Acme"_s, u"industry"_s, u"Steel"_s));

    EXPECT_EQ(history(acme(), {{}, u"industry"_s}).entries.size(), 1);
    EXPECT_EQ(history(acme(), {{}, u"tax_id"_s}).entries.size(), 0);
    EXPECT_EQ(history(acme(), {author().user, {}}).entries.size(), 1);
    const auto persons = valueOf(historyPersons(writer(), acme()));
    ASSERT_EQ(persons.size(), 2);
    EXPECT_EQ(persons[0].second, u"Manager"_s);
}

TEST_P(RecordHistoryTest, SaysHowAChangeCameAbout)
{
    const auto other = made<CustomerId>(createCustomer(customerNamed(u"Other"_s)));
    const RecordRef second{RecordKind::Customer, other.value(), other.value()};
    const ChangeReceipt bulk = apply(editCells({acme(), second}, u"territory"_s, u"North"_s));
    undo(bulk);
    apply(deleteRecords({acme()}));
    apply(restoreFromBin({acme()}, u"Acme"_s));

    const HistorySlice slice = history(acme());

    ASSERT_EQ(slice.entries.size(), 5);
    EXPECT_EQ(slice.entries[0].source, HistorySource::Bin);
    EXPECT_EQ(slice.entries[1].operation, RowOperation::Delete);
    EXPECT_EQ(slice.entries[2].source, HistorySource::Undo);
    EXPECT_EQ(slice.entries[3].source, HistorySource::BulkEdit);
    EXPECT_EQ(slice.entries[4].source, HistorySource::Form);
}

TEST_P(RecordHistoryTest, GoesOnWhereAMergeTookTheRecordFrom)
{
    const auto contact = made<ContactId>(createContact(m_acme, contactNamed(u"王伟"_s)));
    const auto kept = made<CustomerId>(createCustomer(customerNamed(u"Kept"_s)));
    apply(mergeCustomers(
        {{kept, customer(kept).revision}, {{m_acme, customer(m_acme).revision}}, customer(kept).details}));

    const HistorySlice slice = history({RecordKind::Contact, kept.value(), contact.value()});

    ASSERT_EQ(slice.entries.size(), 2);
    EXPECT_EQ(slice.entries[0].source, HistorySource::Merge);
    EXPECT_EQ(slice.links.value({RecordKind::Customer, 0, slice.entries[0].formerCustomer}), u"Acme"_s);
    EXPECT_EQ(slice.entries[1].operation, RowOperation::Insert);
}

TEST_P(RecordHistoryTest, ComesInSlicesWithoutAGapOrATwin)
{
    for (int i = 0; i < 25; ++i) {
        moveTo(u"City %1"_s.arg(i));
    }
    QStringList cities;
    std::optional<HistoryCursor> cursor;
    do {
        const HistorySlice slice = valueOf(recordHistory(writer(), acme(), {}, cursor, 7));
        for (const HistoryEntry& entry : slice.entries) {
            cities.append(entry.steps.isEmpty() ? QString() : entry.steps.first().to.toString());
        }
        cursor = slice.next;
    } while (cursor);

    ASSERT_EQ(cities.size(), 26);
    EXPECT_EQ(cities.first(), u"City 24"_s);
    EXPECT_EQ(cities[24], u"City 0"_s);
}

TEST_P(RecordHistoryTest, ShowsNothingOfWhatWasErasedAndSaysSo)
{
    actAs(Role::Administrator);
    const auto contact = made<ContactId>(createContact(m_acme, contactNamed(u"Geheim"_s)));
    const RecordRef record{RecordKind::Contact, m_acme.value(), contact.value()};
    ContactDraft draft = read<ContactDraft>(m_acme, contact).details;
    draft.title = u"Secretive"_s;
    apply(editContact(m_acme, contact, 1, draft));
    const auto erased = erasePerson(writer(), record, author(), now());
    ASSERT_TRUE(erased.has_value()) << erased.error().detail.toStdString();

    const HistorySlice slice = history(record);

    ASSERT_EQ(slice.entries.size(), 3);
    EXPECT_EQ(slice.entries[0].source, HistorySource::Erasure);
    for (const HistoryEntry& entry : slice.entries) {
        for (const FieldStep& step : entry.steps) {
            EXPECT_FALSE(step.from.toString().contains(u"Secretive"_s) || step.to.toString().contains(u"Geheim"_s));
        }
    }
    ASSERT_EQ(slice.entries[1].steps.size(), 1);
    EXPECT_TRUE(slice.entries[1].steps.first().isErased);
    const RecordAsOf past = valueOf(recordAsOf(writer(), record, {daysLater(-1)}));
    EXPECT_TRUE(past.itself.past.erased.contains(u"name"_s));
    EXPECT_EQ(past.itself.past.image.value("name"_L1).toString(), QString());
}

TEST_P(RecordHistoryTest, PutsAFormerValueBackAsAnOrdinaryStep)
{
    moveTo(u"Lyon"_s);
    moveTo(u"Kiel"_s);
    const int revision = customer(m_acme).revision;

    const ChangeReceipt back = apply(putBack(acme(), revision, u"Acme"_s, u"city"_s, u"Lyon"_s));

    EXPECT_EQ(customer(m_acme).details.city, u"Lyon"_s);
    undo(back);
    EXPECT_EQ(customer(m_acme).details.city, u"Kiel"_s);
    apply(putBack(acme(), customer(m_acme).revision, u"Acme"_s, u"city"_s, QJsonValue()));
    EXPECT_EQ(customer(m_acme).details.city, QString());
}

TEST_P(RecordHistoryTest, DoesNotPutBackOverWhatSomebodySavedMeanwhile)
{
    moveTo(u"Lyon"_s);
    const int seen = customer(m_acme).revision;
    moveTo(u"Kiel"_s);

    EXPECT_EQ(errorOf(putBack(acme(), seen, u"Acme"_s, u"city"_s, u"Rome"_s)).code, ErrorCode::Conflict);
    EXPECT_EQ(customer(m_acme).details.city, u"Kiel"_s);
}

TEST_P(RecordHistoryTest, PutsPhonesDaysChoicesAndLinesBack)
{
    CustomerDraft draft = customer(m_acme).details;
    draft.phones = {{ReachUse::Work, u"+86 21 5555 0101"_s}};
    draft.rating = Rating::Hot;
    apply(editCustomer(m_acme, 1, draft));
    for (const QString& field : {u"phones"_s, u"rating"_s}) {
        apply(putBack(acme(), customer(m_acme).revision, u"Acme"_s, field, QJsonValue()));
    }
    EXPECT_TRUE(customer(m_acme).details.phones.isEmpty());
    EXPECT_EQ(customer(m_acme).details.rating, Rating::Unknown);
    const auto id = made<OrderId>(createOrder(m_acme, orderOf(3, 100, dayOf(2026, 3, 1), OrderStatus::Draft)));
    Order order = read<OrderDraft>(m_acme, id);
    order.details.lines.first().quantity = Quantity::whole(5);
    apply(editOrder(m_acme, id, order.revision, order.details));
    const RecordRef record{RecordKind::Order, m_acme.value(), id.value()};
    const HistorySlice slice = history(record, {{}, u"lines"_s});
    ASSERT_EQ(slice.entries.size(), 2);
    QJsonValue lines;
    for (const FieldStep& step : slice.entries[0].steps) {
        lines = step.field == u"lines"_s ? step.from : lines;
    }

    apply(putBack(record, slice.revision, u"SO"_s, u"lines"_s, lines));

    EXPECT_EQ(read<OrderDraft>(m_acme, id).details.lines.first().quantity, Quantity::whole(3));
    EXPECT_EQ(read<OrderDraft>(m_acme, id).details.net, Money(30000, kCny));
}

TEST_P(RecordHistoryTest, ShowsACustomerWithTheContactsOfThatDay)
{
    const auto gone = made<ContactId>(createContact(m_acme, contactNamed(u"Gone"_s)));
    goTo(daysLater(2));
    apply(deleteRecords({{RecordKind::Contact, m_acme.value(), gone.value()}}));
    made<ContactId>(createContact(m_acme, contactNamed(u"New"_s)));

    const RecordAsOf past = valueOf(recordAsOf(writer(), acme(), {daysLater(1)}));

    ASSERT_EQ(past.parts.size(), 2);
    EXPECT_EQ(past.parts[0].name, u"Gone"_s);
    EXPECT_EQ(past.parts[0].past.presence, Presence::Live);
    EXPECT_EQ(past.parts[0].today, Presence::InBin);
    EXPECT_EQ(past.parts[1].past.presence, Presence::NotYet);
    EXPECT_EQ(past.parts[1].today, Presence::Live);
}

TEST_P(RecordHistoryTest, GivesTheStateBeforeAndAfterOneLine)
{
    moveTo(u"Lyon"_s);
    moveTo(u"Kiel"_s);
    const HistoryPosition line = history(acme()).entries[0].position;

    const auto cityThen = [&](RowEdge edge) {
        return valueOf(recordAsOf(writer(), acme(), {now(), line, edge})).itself.past.image.value("city"_L1).toString();
    };
    EXPECT_EQ(cityThen(RowEdge::Before), u"Lyon"_s);
    EXPECT_EQ(cityThen(RowEdge::After), u"Kiel"_s);
}

TEST_P(RecordHistoryTest, TheTimelineTellsOfAllRecordsOfTheCustomerOneEntryAChange)
{
    const auto contact = made<ContactId>(createContact(m_acme, contactNamed(u"王伟"_s)));
    ContactDraft draft = read<ContactDraft>(m_acme, contact).details;
    draft.title = u"CTO"_s;
    apply(editContact(m_acme, contact, 1, draft));
    const auto second = made<ContactId>(createContact(m_acme, contactNamed(u"李娜"_s)));
    apply(editCells(
        {{RecordKind::Contact, m_acme.value(), contact.value()}, {RecordKind::Contact, m_acme.value(), second.value()}},
        u"department"_s, u"IT"_s));

    const TimelineSlice slice = valueOf(timeline(writer(), m_acme, TimelineKind::Changes));

    ASSERT_EQ(slice.entries.size(), 2);
    const auto& both = std::get<FieldChanges>(slice.entries[0].record);
    EXPECT_EQ(both.rows.size(), 2);
    EXPECT_EQ(slice.entries[0].links.value({RecordKind::Contact, 0, contact.value()}), u"王伟"_s);
    EXPECT_EQ(slice.entries[1].ref(), (RecordRef{RecordKind::Contact, m_acme.value(), contact.value()}));
}

/// A record of 10,000 changes, written as the log has them.
TEST_P(RecordHistoryTest, ReadsItsSliceThroughTheIndexOfTheRecord)
{
    auto transaction = Transaction::begin(writer());
    ASSERT_TRUE(transaction.has_value());
    for (int i = 0; i < 10'000; ++i) {
        const qint64 id = 1'000'000 + i;
        ASSERT_TRUE(writeChange(
                        writer(),
                        {ChangeId(id), {ChangeAction::EditCustomer, u"Acme"_s}, author().user, now(), std::nullopt, {}})
                        .has_value());
        ASSERT_TRUE(writeChangeRow(
                        writer(), ChangeId(id), 1,
                        {acme(), RowOperation::Update, 2 + i, {{u"city"_s, i}}, {{u"city"_s, i + 1}}})
                        .has_value());
    }
    // and a company around it, without which any way through the log is as good
    ASSERT_TRUE(
        writer()
            .execute(u"INSERT INTO change_row (customer_id, change_id, seq, kind, record_id, operation, revision)"
                     " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                     " SELECT 5000000 + i, 2000000 + i, 1, 1, 5000000 + i, 'update', 2 FROM n"_s)
            .has_value());
    ASSERT_TRUE(writer()
                    .execute(u"INSERT INTO change (id, name, row_count, user_id, at)"
                             " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                             " SELECT 2000000 + i, 'edit_customer', 1, 1, 0 FROM n"_s)
                    .has_value());
    ASSERT_TRUE(transaction->commit().has_value());
    ASSERT_TRUE(writer().execute(u"ANALYZE"_s).has_value());
    const bool isLite = GetParam() == Engine::Sqlite;
    const QString explain = isLite ? u"EXPLAIN QUERY PLAN "_s : u"EXPLAIN "_s;
    const auto planOf = [&](const QString& sql) {
        auto plan = writer().query(explain + sql);
        EXPECT_TRUE(plan.has_value()) << (plan ? "" : plan.error().detail.toStdString());
        QStringList lines;
        while (plan && plan->next().value_or(false)) {
            lines.append(plan->text(isLite ? 3 : 0));
        }
        return lines.join(u'\n');
    };
    const QString id = QString::number(m_acme.value());
    const QString slice
        = planOf(u"SELECT r.change_id, c.name FROM change_row r JOIN change c ON c.id = r.change_id"
                 " WHERE r.customer_id = %1 AND r.kind = 1 AND r.record_id = %1 AND (r.change_id, r.seq) < (1005000, 1)"
                 " ORDER BY r.change_id DESC, r.seq DESC LIMIT 100"_s.arg(id));
    const QString told
        = planOf(u"SELECT DISTINCT change_id FROM change_row WHERE customer_id = %1 AND change_id < 1005000"
                 " AND operation = 'update' AND kind IN (1, 2, 8, 5, 9) ORDER BY change_id DESC LIMIT 50"_s.arg(id));

    EXPECT_TRUE(slice.contains(u"change_row_by_record"_s)) << slice.toStdString();
    EXPECT_FALSE(slice.contains(u"Seq Scan"_s) || slice.contains(u"SCAN"_s)) << slice.toStdString();
    EXPECT_FALSE(slice.contains(u"TEMP B-TREE"_s)) << slice.toStdString();
    EXPECT_FALSE(told.contains(u"Seq Scan"_s) || told.contains(u"SCAN"_s)) << told.toStdString();
    EXPECT_FALSE(told.contains(u"ORDER BY"_s)) << told.toStdString();
    QElapsedTimer clock;
    clock.start();
    EXPECT_EQ(history(acme()).entries.size(), 100);
    RecordProperty("slice_us", int(clock.nsecsElapsed() / 1000));
    clock.start();
    EXPECT_EQ(valueOf(timeline(writer(), m_acme, TimelineKind::Changes)).entries.size(), 50);
    RecordProperty("timeline_us", int(clock.nsecsElapsed() / 1000));
    clock.start();
    (void)valueOf(recordAsOf(writer(), acme(), {daysLater(-1)}));
    RecordProperty("as_of_us", int(clock.nsecsElapsed() / 1000));
    clock.start();
    ASSERT_TRUE(countQuality(writer(), m_acme, {}, Day(20'000)).has_value());
    RecordProperty("quality_us", int(clock.nsecsElapsed() / 1000));
}

} // namespace zhike::testing
