#include "services/sample/samplecompany.h"

#include "repositories/sample/bulkload.h"
#include "repositories/packedrows.h"
#include "services/changes/searchtexts.h"
#include "services/people/seed.h"
#include "services/sample/sampleattachments.h"
#include "services/sample/samplereference.h"
#include "storage/searchindex.h"

#include <QThreadPool>
#include <QtConcurrentRun>
#include <deque>

namespace zhike {

using namespace Qt::StringLiterals;
using namespace sample;

namespace {

constexpr qint64 kPortion = 2'000; ///< customers that are drawn and written together

/// What one portion comes to, ready to be written.
struct PackedPortion {
    PackedRows customers;
    PackedRows contacts;
    PackedRows opportunities;
    PackedRows orders;
    PackedRows lines;
    PackedRows cases;
    PackedRows entries;
    PackedRows activities;
    PackedRows relations;
    std::vector<CustomerStats> statistics;
    struct Tokens {
        RecordRef record;
        QByteArray tokens;
    };
    std::vector<Tokens> search;

    template <class Record> void index(const Record& record)
    {
        search.push_back({record.ref(), indexTokens(searchTexts(record.details))});
    }
    template <class Record> void add(PackedRows& rows, const QList<Record>& records)
    {
        for (const Record& record : records) {
            rows.add(record);
            if constexpr (requires { searchTexts(record.details); }) {
                index(record);
            }
        }
    }
    void add(const CustomerRecords& records);
    void addStatistics(const QList<Order>& bought);
};

void PackedPortion::add(const CustomerRecords& records)
{
    Customer customer = records.customer;
    customer.customer = CustomerId(customer.id.value());
    customers.add(customer);
    index(customer);
    add(contacts, records.contacts);
    add(opportunities, records.opportunities);
    add(orders, records.orders);
    for (const Order& order : records.orders) {
        lines.addLines(order);
    }
    add(cases, records.cases);
    add(entries, records.entries);
    add(activities, records.activities);
    add(relations, records.relations);
    addStatistics(records.orders);
}

void PackedPortion::addStatistics(const QList<Order>& bought)
{
    StatsAccumulator accumulator([this](const CustomerStats& stats) {
        statistics.push_back(stats);
        return Result<void>();
    });
    for (const Order& order : bought) { // by day
        if (countsAsPurchase(order.details.status)) {
            (void)accumulator.add(
                {order.customer.value(), order.details.day.sinceEpoch(), order.details.netBase,
                 order.details.costBase});
        }
    }
    (void)accumulator.finish(); // the sink never fails
}

/// One making of a company: first the counts of all portions, then their records.
class SampleMaking {
public:
    SampleMaking(
        SqlSession& session, const SampleOptions& options, const Author& author, const SampleObserver& observer)
        : m_session(session), m_planner(options), m_author(author), m_observer(observer)
    {
    }

    Result<SampleSummary> run();

private:
    [[nodiscard]] qint64 customers() const { return m_planner.options().sizes.customers; }
    [[nodiscard]] PortionNumbers countPortion(qint64 portion) const;
    [[nodiscard]] PackedPortion makePortion(qint64 portion) const;
    void plan();
    [[nodiscard]] SampleTotals totalsFromCounts();
    void turnIntoPlaces();
    Result<void> writeRecords();
    Result<void> writePortion(const PackedPortion& portion);
    Result<void> writeFiles();
    Result<void> writeLog();
    Result<void> inTransaction(const std::function<Result<void>()>& work, bool isOwn);
    Result<void> tell(SampleStep step, qint64 done, const QString& detail = {}) const;

    SqlSession& m_session;
    SamplePlanner m_planner;
    Author m_author;
    const SampleObserver& m_observer;
    SampleBase m_base;
    std::vector<PortionNumbers> m_portions;
    SampleSummary m_summary;
};

Result<void> SampleMaking::tell(SampleStep step, qint64 done, const QString& detail) const
{
    if (m_observer && !m_observer({step, done, customers(), detail})) {
        return fail(ErrorCode::Cancelled, u"making the sample"_s);
    }
    return {};
}

PortionNumbers SampleMaking::countPortion(qint64 portion) const
{
    PortionNumbers numbers(size_t(m_planner.options().days));
    CustomerPlan plan;
    const qint64 end = std::min(customers(), (portion + 1) * kPortion);
    for (qint64 index = portion * kPortion; index < end; ++index) {
        m_planner.plan(index, plan);
        numbers.count(plan, m_planner.firstDay());
    }
    return numbers;
}

PackedPortion SampleMaking::makePortion(qint64 portion) const
{
    PackedPortion packed;
    PortionNumbers numbers = m_portions[size_t(portion)];
    CustomerPlan plan;
    CustomerRecords records;
    const qint64 end = std::min(customers(), (portion + 1) * kPortion);
    for (qint64 index = portion * kPortion; index < end; ++index) {
        m_planner.plan(index, plan);
        makeRecords(m_planner, m_base, plan, numbers, records);
        packed.add(records);
    }
    return packed;
}

void SampleMaking::plan()
{
    QThreadPool pool;
    std::vector<QFuture<PortionNumbers>> counting;
    for (qint64 portion = 0; portion * kPortion < customers(); ++portion) {
        counting.push_back(QtConcurrent::run(&pool, [this, portion] { return countPortion(portion); }));
    }
    for (QFuture<PortionNumbers>& counted : counting) {
        m_portions.push_back(counted.takeResult());
    }
}

SampleTotals SampleMaking::totalsFromCounts()
{
    SampleTotals totals;
    totals.customers = customers();
    for (PortionNumbers& portion : m_portions) {
        totals.contacts += portion.contacts;
        totals.entries += portion.entries;
        for (size_t day = 0; day < portion.orders.days(); ++day) {
            totals.orders += portion.orders.at(day);
            totals.activities += portion.activities.at(day);
            totals.cases += portion.cases.at(day);
            totals.opportunities += portion.opportunities.at(day);
        }
    }
    return totals;
}

/// Numbers by day, within a day by portion: what was a count becomes the place of the first.
void SampleMaking::turnIntoPlaces()
{
    qint64 contacts = 0;
    qint64 entries = 0;
    for (PortionNumbers& portion : m_portions) {
        contacts += std::exchange(portion.contacts, contacts);
        entries += std::exchange(portion.entries, entries);
    }
    for (DayCounts PortionNumbers::*kind :
         {&PortionNumbers::orders, &PortionNumbers::activities, &PortionNumbers::cases,
          &PortionNumbers::opportunities}) {
        qint64 place = 0;
        for (size_t day = 0; day < size_t(m_planner.options().days); ++day) {
            for (PortionNumbers& portion : m_portions) {
                place += std::exchange((portion.*kind).at(day), place);
            }
        }
    }
}

Result<void> SampleMaking::writePortion(const PackedPortion& portion)
{
    ZHIKE_CHECK(writePacked(m_session, CustomerStore::insertSql(), portion.customers));
    ZHIKE_CHECK(writePacked(m_session, ContactStore::insertSql(), portion.contacts));
    ZHIKE_CHECK(writePacked(m_session, OpportunityStore::insertSql(), portion.opportunities));
    ZHIKE_CHECK(writePacked(m_session, RowStore<OrderDraft, OrderId>::insertSql(), portion.orders));
    ZHIKE_CHECK(writePacked(m_session, OrderStore::insertLineSql(), portion.lines));
    ZHIKE_CHECK(writePacked(m_session, CaseStore::insertSql(), portion.cases));
    ZHIKE_CHECK(writePacked(m_session, CaseEntryStore::insertSql(), portion.entries));
    ZHIKE_CHECK(writePacked(m_session, ActivityStore::insertSql(), portion.activities));
    ZHIKE_CHECK(writePacked(m_session, RelationshipStore::insertSql(), portion.relations));
    for (const CustomerStats& stats : portion.statistics) {
        ZHIKE_CHECK(writeStats(m_session, stats));
    }
    for (const PackedPortion::Tokens& entry : portion.search) {
        ZHIKE_CHECK(addToSearch(m_session, entry.record, entry.tokens));
    }
    m_summary.customers += portion.customers.count();
    m_summary.contacts += portion.contacts.count();
    m_summary.opportunities += portion.opportunities.count();
    m_summary.orders += portion.orders.count();
    m_summary.lines += portion.lines.count();
    m_summary.cases += portion.cases.count();
    m_summary.entries += portion.entries.count();
    m_summary.activities += portion.activities.count();
    return {};
}

/// A few portions are drawn ahead while one is written.
Result<void> SampleMaking::writeRecords()
{
    QThreadPool pool;
    std::deque<QFuture<PackedPortion>> ahead;
    const qint64 portions = qint64(m_portions.size());
    qint64 asked = 0;
    for (qint64 portion = 0; portion < portions; ++portion) {
        while (asked < portions && asked <= portion + pool.maxThreadCount()) {
            ahead.push_back(QtConcurrent::run(&pool, [this, asked] { return makePortion(asked); }));
            ++asked;
        }
        const PackedPortion packed = ahead.front().takeResult();
        ahead.pop_front();
        const bool isOwn = m_planner.options().isThrowaway;
        ZHIKE_CHECK(inTransaction([&] { return writePortion(packed); }, isOwn));
        ZHIKE_CHECK(tell(SampleStep::Records, std::min(customers(), (portion + 1) * kPortion)));
    }
    return {};
}

Result<void> SampleMaking::writeFiles()
{
    const SampleOptions& options = m_planner.options();
    ZHIKE_TRY(m_summary.attachments, sample::writeSampleAttachments(m_session, options.now, options.style.language));
    return {};
}

Result<void> SampleMaking::writeLog()
{
    ZHIKE_TRY(const qint64 id, takeNumbers(m_session, u"change"_s));
    const qint64 rows = m_summary.customers + m_summary.contacts + m_summary.opportunities + m_summary.orders
        + m_summary.cases + m_summary.entries + m_summary.activities + m_summary.attachments;
    const ChangeTitle title{ChangeAction::MakeSample, {}, rows};
    m_summary.receipt = ChangeReceipt{ChangeId(id), title, {}, true, std::nullopt};
    return writeChange(
        m_session, {ChangeId(id), title, m_author.user, m_planner.options().now, std::nullopt, u"done"_s});
}

Result<void> SampleMaking::inTransaction(const std::function<Result<void>()>& work, bool isOwn)
{
    if (!isOwn) {
        return work();
    }
    ZHIKE_TRY(Transaction transaction, Transaction::begin(m_session));
    ZHIKE_CHECK(work());
    return transaction.commit();
}

Result<SampleSummary> SampleMaking::run()
{
    const SampleOptions& options = m_planner.options();
    if (!mayDo(m_author.role, ChangeAction::MakeSample)) {
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::MakeSample)));
    }
    ZHIKE_CHECK(seedCompany(m_session, options.now, kCny));
    ZHIKE_TRY(const bool isTaken, hasCustomers(m_session));
    if (isTaken) {
        return fail(ErrorCode::Constraint, u"a sample company is made in an empty one"_s);
    }
    ZHIKE_CHECK(tell(SampleStep::Plan, 0));
    plan();
    const SampleTotals totals = totalsFromCounts();
    turnIntoPlaces();
    const auto writeAll = [&]() -> Result<void> {
        ZHIKE_CHECK(inTransaction(
            [&]() -> Result<void> {
                ZHIKE_TRY(m_base, writeReference(m_session, options, totals));
                return {};
            },
            options.isThrowaway));
        ZHIKE_CHECK(writeRecords());
        if (options.tellsStory) {
            ZHIKE_CHECK(inTransaction([this] { return writeFiles(); }, options.isThrowaway));
        }
        return inTransaction([this] { return writeLog(); }, options.isThrowaway);
    };
    if (options.isThrowaway) {
        ZHIKE_TRY(BulkLoad load, BulkLoad::begin(m_session));
        ZHIKE_CHECK(writeAll());
        ZHIKE_CHECK(load.finish([this](const QString& index) { (void)tell(SampleStep::Indexes, 0, index); }));
        ZHIKE_CHECK(inTransaction([this] { return compactSearch(m_session); }, true));
    } else {
        ZHIKE_CHECK(inTransaction(writeAll, true));
    }
    m_summary.process = m_planner.process();
    return m_summary;
}

} // namespace

SampleOptions demoSample(Instant now, int utcOffsetMinutes, SampleLanguage language, quint64 seed)
{
    SampleOptions options;
    options.seed = seed;
    options.now = now;
    options.utcOffsetMinutes = utcOffsetMinutes;
    options.style.language = language;
    return options;
}

SampleOptions benchSample(qint64 customers, qint64 orders, quint64 seed)
{
    constexpr qint64 kBenchNow = 1'795'142'520'000; // 2026-11-20 10:42 in Shanghai
    SampleOptions options;
    options.seed = seed;
    options.now = Instant(kBenchNow);
    options.days = 3653;
    options.sizes.customers = customers;
    options.sizes.contacts = 2 * customers;
    options.sizes.orders = orders;
    options.sizes.lines = orders;
    options.sizes.activities = orders / 2;
    options.sizes.cases = orders / 20;
    options.sizes.opportunities = customers / 5;
    options.sizes.openOpportunities = customers / 100;
    options.sizes.salesPeople = 60;
    options.style.organisations = 0.55;
    options.style.latin = 0.3;
    options.tellsStory = false;
    options.hasExternalKeys = true;
    options.isThrowaway = true;
    return options;
}

Result<SampleSummary>
makeSample(SqlSession& session, const SampleOptions& options, const Author& author, const SampleObserver& observer)
{
    return SampleMaking(session, options, author, observer).run();
}

} // namespace zhike
