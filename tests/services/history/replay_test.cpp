#include "services/history/recordasof.h"

#include "services/bin/bin.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/customers/customermerge.h"
#include "services/importing/importtest.h"
#include "services/importing/recordimport.h"
#include "services/lists/celledit.h"
#include "services/people/seed.h"
#include "services/sales/orderchanges.h"

#include <QMap>
#include <random>

namespace zhike::testing {

using namespace Qt::StringLiterals;

namespace {

/// What was seen of a record at a moment.
struct Seen {
    Presence presence = Presence::Gone;
    qint64 customer = 0;
    QJsonObject image;
};
using Moment = std::pair<Instant, QHash<RecordRef, Seen>>; // by kind and id, customer 0

/// Lives a company through random days and remembers each of them.
class ReplayTest : public ImportTest {
protected:
    static constexpr int kSteps = 70;

    int below(int n) { return int(std::uniform_int_distribution<int>(0, n - 1)(m_random)); }
    template <class T> const T& oneOf(const QList<T>& list) { return list[below(int(list.size()))]; }
    QString aWord()
    {
        static const QStringList kWords{u"Shanghai"_s, u"上海"_s, u"Lyon"_s, u"Kiel"_s, u""_s, u"#7"_s};
        return oneOf(kWords);
    }

    bool run(const Change& change)
    {
        const auto receipt = runChange(writer(), change, kAuthor, m_now, kUsd);
        if (receipt && !receipt->touched.isEmpty()) {
            m_done.append(receipt->id);
        }
        return receipt.has_value();
    }
    qint64 customerOf(RecordKind kind, qint64 id)
    {
        const QString table = QLatin1StringView(tableOf(kind));
        const auto found = writer().integer(u"SELECT customer_id FROM %1 WHERE id = $1"_s.arg(table), id);
        return found && *found ? **found : 0;
    }
    RecordRef placeOf(const RecordRef& record)
    {
        const qint64 customer = record.kind == RecordKind::Customer ? record.id : customerOf(record.kind, record.id);
        return {record.kind, customer, record.id};
    }
    /// Every record that was ever made, by kind and id.
    QList<RecordRef> everyRecord()
    {
        for (const RecordKind kind : {RecordKind::Customer, RecordKind::Contact, RecordKind::Order}) {
            auto rows = writer().query(u"SELECT id FROM %1 ORDER BY id"_s.arg(QLatin1StringView(tableOf(kind))));
            while (rows && rows->next().value_or(false)) {
                const RecordRef record{kind, 0, rows->integer(0)};
                if (!m_records.contains(record)) {
                    m_records.append(record);
                }
            }
        }
        return m_records;
    }
    QList<qint64> live(RecordKind kind)
    {
        QList<qint64> ids;
        auto rows = writer().query(
            u"SELECT id FROM %1 WHERE deleted_at IS NULL ORDER BY id"_s.arg(QLatin1StringView(tableOf(kind))));
        while (rows && rows->next().value_or(false)) {
            ids.append(rows->integer(0));
        }
        return ids;
    }

    void remember()
    {
        QHash<RecordRef, Seen> seen;
        for (const RecordRef& record : everyRecord()) {
            const auto present = presentRecord(writer(), placeOf(record));
            ASSERT_TRUE(present.has_value());
            if (*present) {
                seen.insert(
                    record,
                    {(*present)->origin.deletedAt ? Presence::InBin : Presence::Live, placeOf(record).customer,
                     (*present)->image});
            }
        }
        m_moments.append({m_now, seen});
    }

    void editSomeCustomer()
    {
        const CustomerId id(oneOf(live(RecordKind::Customer)));
        auto row = CustomerStore(writer()).get(id, id);
        ASSERT_TRUE(row.has_value());
        row->details.city = aWord();
        row->details.description = aWord();
        row->details.rating = Rating(below(4));
        row->details.creditLimit = below(2) == 0 ? std::nullopt : std::optional(Money(below(9) * 100, kUsd));
        if (below(3) == 0) {
            row->details.phones = {{ReachUse::Work, u"+86 21 5555 010%1"_s.arg(below(10))}};
        }
        run(editCustomer(id, row->revision, row->details));
    }
    void editSomeContact()
    {
        const QList<qint64> contacts = live(RecordKind::Contact);
        if (contacts.isEmpty()) {
            return;
        }
        const ContactId id(oneOf(contacts));
        auto row = ContactStore(writer()).get(CustomerId(customerOf(RecordKind::Contact, id.value())), id);
        if (row) {
            row->details.title = aWord();
            row->details.birthday = below(2) == 0 ? std::nullopt : std::optional(Day(below(1000)));
            run(editContact(row->customer, id, row->revision, row->details));
        }
    }
    void editSomeOrder()
    {
        const QList<qint64> orders = live(RecordKind::Order);
        if (orders.isEmpty()) {
            return;
        }
        const OrderId id(oneOf(orders));
        auto row = OrderStore(writer()).get(CustomerId(customerOf(RecordKind::Order, id.value())), id);
        if (row) {
            OrderLineDraft line;
            line.description = u"bolt"_s;
            line.quantity = Quantity::whole(1 + below(9));
            line.unitPrice = Money(100 * (1 + below(50)), row->details.currency);
            row->details.lines.append(line);
            row->details.note = aWord();
            run(editOrder(row->customer, id, row->revision, row->details));
        }
    }
    void makeSomething()
    {
        const CustomerId customer(oneOf(live(RecordKind::Customer)));
        switch (below(3)) {
        case 0:
            run(createCustomer({.name = u"Firm %1"_s.arg(m_records.size())}));
            break;
        case 1:
            run(createContact(customer, {.name = u"Contact %1"_s.arg(m_records.size())}));
            break;
        default: {
            OrderDraft order;
            order.day = Day(20000 + below(400));
            order.currency = kUsd;
            OrderLineDraft line;
            line.description = u"nut"_s;
            line.unitPrice = Money(1000, kUsd);
            order.lines = {line};
            run(createOrder(customer, order));
        }
        }
    }
    void editMany()
    {
        QList<RecordRef> records;
        for (const qint64 id : live(RecordKind::Customer)) {
            records.append({RecordKind::Customer, id, id});
        }
        run(editCells(records, u"industry"_s, aWord()));
    }
    void mergeTwo()
    {
        const QList<qint64> customers = live(RecordKind::Customer);
        if (customers.size() < 3) {
            return;
        }
        const CustomerId one(customers[below(int(customers.size()))]);
        const CustomerId two(customers[below(int(customers.size()))]);
        const auto kept = CustomerStore(writer()).get(one, one);
        const auto other = CustomerStore(writer()).get(two, two);
        if (one != two && kept && other) {
            run(mergeCustomers({{one, kept->revision}, {{two, other->revision}}, kept->details}));
        }
    }
    void binOrRestore()
    {
        const RecordRef record = placeOf(oneOf(everyRecord()));
        if (!run(deleteRecords({record}))) {
            run(restoreFromBin({record}, u"back"_s));
        }
    }
    void undoSomething(ChangeAction as)
    {
        const auto undone = undoChange(writer(), oneOf(m_done), as, kAuthor, m_now, kUsd);
        if (undone) {
            m_done.append(undone->id);
        }
    }
    void import()
    {
        const QString path = file(
            QByteArray("Number,Name,City,Description\n") + "K-1000,Imported,Porto," + QByteArray::number(below(99))
            + "\n,New " + QByteArray::number(below(9999)) + ",Nice,\n");
        auto inspection = inspectRecords(writer(), RecordKind::Customer, path);
        ASSERT_TRUE(inspection.has_value());
        RecordImportPlan plan = inspection->plan;
        plan.keys = {u"number"_s, u"name"_s};
        const auto summary = importRecords(writerThrough(writer()), plan, kAuthor, m_now);
        ASSERT_TRUE(summary.has_value()) << summary.error().error.detail.toStdString();
        m_imported += summary->updated;
    }
    void step()
    {
        switch (below(12)) {
        case 0:
        case 1:
            return editSomeCustomer();
        case 2:
            return editSomeContact();
        case 3:
        case 4:
            return editSomeOrder();
        case 5:
        case 6:
            return makeSomething();
        case 7:
            return editMany();
        case 8:
            return mergeTwo();
        case 9:
            return binOrRestore();
        case 10:
            return undoSomething(ChangeAction::Undo);
        default:
            return import();
        }
    }

    void liveThrough(unsigned seed)
    {
        m_random.seed(seed);
        m_now = Instant(m_now.msSinceEpoch() + 60'000);
        for (int i = 0; i < 4; ++i) {
            ASSERT_TRUE(run(createCustomer({.name = u"First %1"_s.arg(i)})));
        }
        remember();
        for (int i = 0; i < kSteps; ++i) {
            m_now = Instant(m_now.msSinceEpoch() + 60'000);
            step();
            remember();
        }
    }

    void expectEveryMoment(const RecordRef& record)
    {
        for (const auto& [at, seen] : std::as_const(m_moments)) {
            const auto past = recordAsOf(writer(), placeOf(record), {at});
            ASSERT_TRUE(past.has_value()) << past.error().detail.toStdString();
            const auto then = seen.constFind(record);
            const QByteArray where = QByteArray::number(int(record.kind)) + "/" + QByteArray::number(record.id) + " at "
                + QByteArray::number(at.msSinceEpoch());
            if (then == seen.constEnd()) {
                EXPECT_EQ(past->itself.past.presence, Presence::NotYet) << where.constData();
                continue;
            }
            EXPECT_EQ(past->itself.past.presence, then->presence) << where.constData();
            EXPECT_EQ(past->itself.past.image, then->image) << where.constData();
            EXPECT_EQ(past->itself.past.customer, then->customer) << where.constData();
        }
    }

    std::mt19937 m_random;
    Instant m_now = kNow;
    QList<ChangeId> m_done;
    QList<RecordRef> m_records;
    QList<Moment> m_moments;
    qint64 m_imported = 0;
};
INSTANTIATE_TEST_SUITE_P(Engines, ReplayTest, kBothEngines, engineName);

} // namespace

TEST_P(ReplayTest, LeadsFromThePresentToEveryDayThatWas)
{
    for (const unsigned seed : {1U, 2U, 3U}) {
        liveThrough(seed);
        for (const RecordRef& record : everyRecord()) {
            expectEveryMoment(record);
        }
    }
    EXPECT_GT(m_imported, 0);
}

TEST(Replay, TakesABatchBackToBeforeWhatItWroteOver)
{
    // an import began at 10:00 under number 5 and wrote the row after somebody had saved it at 10:01 under number 6
    HistoryRow import{{ChangeId(5), {}, UserId(1), Instant(1000), std::nullopt, u"done"_s}, 1, {}};
    import.row
        = {{RecordKind::Customer, 1, 1},
           RowOperation::Update,
           3,
           {{ u"city"_s,
              u"Kiel"_s }},
           { { u"city"_s,
               u"Nice"_s } }};
    HistoryRow saved{{ChangeId(6), {}, UserId(1), Instant(2000), std::nullopt, {}}, 1, {}};
    saved.row
        = {{RecordKind::Customer, 1, 1}, RowOperation::Update, 2, {{u"city"_s, u"Lyon"_s}}, {{u"city"_s, u"Kiel"_s}}};
    QList<HistoryRow> rows{saved, import};
    sortNewestFirst(rows);
    const PastRecord present{Presence::Live, 1, {{u"city"_s, u"Nice"_s}}, {}, false};

    const auto cityAt
        = [&](int ms) { return replayedTo(present, rows, Instant(0), Instant(ms)).image.value("city"_L1).toString(); };
    EXPECT_EQ(cityAt(2000), u"Nice"_s);
    EXPECT_EQ(cityAt(1500), u"Lyon"_s);
    EXPECT_EQ(cityAt(500), u"Lyon"_s);
}

TEST(Replay, KnowsNothingOfWhatWasErased)
{
    HistoryRow erased{{ChangeId(9), {}, UserId(1), Instant(3000), std::nullopt, u"erased"_s}, 1, {}};
    erased.row = {{RecordKind::Contact, 1, 4}, RowOperation::Erase, 4, {}, {{u"name"_s, QJsonValue::Null}}};
    const PastRecord present{Presence::Live, 1, {{u"name"_s, u"—"_s}, {u"is_primary"_s, 0}}, {}, false};

    const PastRecord past = replayedTo(present, std::span(&erased, 1), Instant(0), Instant(2000));

    EXPECT_EQ(past.erased, QSet{u"name"_s});
    EXPECT_FALSE(past.image.contains(u"name"_s));
    EXPECT_TRUE(past.image.contains(u"is_primary"_s));
}

} // namespace zhike::testing
