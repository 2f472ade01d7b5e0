#include "cli/benchrun.h"

#include "cli/benchquestions.h"
#include "repositories/settings.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerpage.h"
#include "services/customers/timeline.h"
#include "services/insight/modelrun.h"
#include "services/sales/orderchanges.h"
#include "services/search/completion.h"
#include "services/search/find.h"
#include "services/service/casechanges.h"
#include "services/service/casequeue.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <cerrno>
#include <malloc.h>
#include <unistd.h>

namespace zhike::cli {

using namespace Qt::StringLiterals;

namespace {

// Budgets of design.md, in milliseconds.
constexpr double kFindMs = 20;
constexpr double kFirstRowsMs = 50;
constexpr double kJumpMs = 16;
constexpr double kCountMs = 300;
constexpr double kPageMs = 30;
constexpr double kSaveMs = 10;
constexpr double kSegmentMs = 200;
constexpr double kInsightMs = 5000;
constexpr double kMemoryMb = 200;

constexpr int kRowsOnScreen = 40;
constexpr int kPeopleSought = 60;
constexpr int kTextsPerClass = 300;

const QStringList kCustomerColumns = {u"name"_s,  u"second_name"_s, u"city"_s,     u"owner_id"_s, u"segment"_s,
                                      u"value"_s, u"p_alive"_s,     u"last_day"_s, u"next_step"_s};

template <class T> Result<void> withoutValue(const Result<T>& result)
{
    return result ? Result<void>() : Result<void>(tl::unexpected(result.error()));
}

double millisecondsOf(QElapsedTimer& clock)
{
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    clock.restart();
    return ms;
}

QString kindText(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Contact:
        return u"contacts"_s;
    case RecordKind::Order:
        return u"orders"_s;
    case RecordKind::Activity:
        return u"activities"_s;
    case RecordKind::Case:
        return u"cases"_s;
    case RecordKind::Opportunity:
        return u"opportunities"_s;
    default:
        return u"customers"_s;
    }
}

} // namespace

double ownMemoryMb()
{
    malloc_trim(0);
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArrayList pages = statm.readAll().split(' ');
    return double(pages.value(1).toLongLong()) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

double highestMemoryMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:")) {
            return double(line.mid(6).trimmed().split(' ').value(0).toLongLong()) * 1024 / 1e6;
        }
    }
    return 0;
}

BenchRun::BenchRun(Store& store, BenchTable& table, int times, quint64 seed, int importRows)
    : m_store(store), m_table(table), m_times(times), m_importRows(importRows), m_random(seed),
      m_now(Instant::from(QDateTime::currentDateTimeUtc()))
{
}

Result<void> BenchRun::begin()
{
    ZHIKE_TRY(m_writer, m_store.session(SessionKind::Writer));
    ZHIKE_TRY(m_reader, m_store.session(SessionKind::Reader));
    ZHIKE_TRY(m_analytics, m_store.session(SessionKind::Analytics));
    ZHIKE_TRY(m_base, baseCurrency(*m_reader));
    ListQuery query;
    query.context.today = *Day::from(QDate::currentDate());
    ZHIKE_TRY(m_customers, snapshot(*m_reader, query));
    if (m_customers.rows.isEmpty()) {
        return fail(ErrorCode::NotFound, u"there are no customers to ask for"_s);
    }
    return {};
}

CustomerId BenchRun::someCustomer()
{
    return CustomerId(m_customers.rows.id(size_t(m_random.below(qint64(m_customers.rows.size())))));
}

Result<void> BenchRun::atRest()
{
    ZHIKE_CHECK(withoutValue(
        page(*m_reader, RecordKind::Customer, kCustomerColumns, m_customers.rows.refs(0, kRowsOnScreen), m_now)));
    ZHIKE_CHECK(withoutValue(zhike::find(*m_reader, u"wang"_s)));
    m_table.note(u"memory at rest, all customers listed"_s, u"MB"_s, ownMemoryMb(), BenchBudget{kMemoryMb});
    return {};
}

Result<void> BenchRun::insight()
{
    std::vector<double> reading;
    std::vector<double> computing;
    std::vector<double> writing;
    ZHIKE_TRY(
        const BenchLine whole,
        m_table.time(u"all figures for everyone, from scratch"_s, kInsightMs, 3, [&](int) -> Result<void> {
            QElapsedTimer clock;
            clock.start();
            ZHIKE_TRY(PurchaseHistory history, purchaseHistory(*m_analytics, std::nullopt, m_base));
            ZHIKE_TRY(analytics::SegmentTable table, segmentTable(*m_analytics));
            reading.push_back(millisecondsOf(clock));
            ZHIKE_TRY(
                const InsightSnapshot snapshot,
                computeInsight(std::move(history), std::move(table), InsightSettings{}));
            computing.push_back(millisecondsOf(clock));
            InsightWriter writer(snapshot, summaryOf(snapshot, m_base), m_base, m_now);
            for (bool isDone = false; !isDone;) {
                ZHIKE_TRY(isDone, writer.writeSome(*m_writer));
            }
            writing.push_back(millisecondsOf(clock));
            return {};
        }));
    const auto median = [](std::vector<double> values) {
        std::ranges::sort(values);
        return BenchLine::percentile(values, 0.5);
    };
    m_table.note(u"  of which reading the orders"_s, u"ms"_s, median(reading));
    m_table.note(u"  of which scores, fits, checks, predictions"_s, u"ms"_s, median(computing));
    m_table.note(u"  of which writing them to the file"_s, u"ms"_s, median(writing));
    return m_writer->whenIdle();
}

Result<void> BenchRun::find()
{
    QList<SoughtPerson> people;
    for (int i = 0; i < kPeopleSought; ++i) {
        ZHIKE_TRY(const auto found, customerPage(*m_reader, someCustomer(), m_now));
        people.append({found.customer, found.contacts});
    }
    std::vector<BenchLine> lines;
    BenchLine read;
    read.what = u"  rows read to verify what the index found, a key"_s;
    read.unit = u"rows"_s;
    for (TypedClass& typed : typedClasses(people, m_random)) {
        const int times = int(std::min<qsizetype>(typed.texts.size(), kTextsPerClass));
        if (times == 0) {
            continue;
        }
        ZHIKE_TRY(const BenchLine line, m_table.time(typed.what, kFindMs, times, [&](int i) -> Result<void> {
            ZHIKE_TRY(const SearchAnswer answer, zhike::find(*m_reader, typed.texts[i]));
            read.values.push_back(double(answer.rowsRead));
            return {};
        }));
        lines.push_back(line);
    }
    m_table.sumUp(u"find anyone while typing, a key"_s, kFindMs, lines);
    m_table.add(std::move(read));
    ZHIKE_TRY(const QList<ProductChoice> products, completeProduct(*m_reader, {}, 50));
    for (const ProductChoice& choice : products) {
        m_products.append(choice.product);
    }
    return {};
}

Result<void> BenchRun::measureFirstRows(const ListQuery& query, const QString& what)
{
    QStringList fields = query.kind == RecordKind::Customer ? kCustomerColumns : QStringList();
    if (fields.isEmpty()) {
        for (const Field& field : fieldsOf(query.kind)) {
            if (field.has(kDefault)) {
                fields.append(QString::fromLatin1(field.key));
            }
        }
    }
    return withoutValue(m_table.time(what, kFirstRowsMs, m_times, [&](int) -> Result<void> {
        ZHIKE_TRY(const ListSnapshot first, firstRows(*m_reader, query, kRowsOnScreen));
        return withoutValue(page(*m_reader, query.kind, fields, first.rows.refs(0, kRowsOnScreen), m_now));
    }));
}

Result<void> BenchRun::measureSorts()
{
    for (const auto& field : {u"name"_s, u"value"_s, u"p_alive"_s, u"revenue"_s, u"last_day"_s, u"segment"_s}) {
        ListQuery query;
        query.context.today = *Day::from(QDate::currentDate());
        query.sort = {{field, Qt::DescendingOrder}};
        ZHIKE_CHECK(measureFirstRows(query, u"sort customers by %1: first rows"_s.arg(field)));
    }
    return {};
}

Result<void> BenchRun::measureJumps()
{
    return withoutValue(
        m_table.time(u"jump anywhere in the list of customers"_s, kJumpMs, 2 * m_times, [&](int) -> Result<void> {
            const auto row = size_t(m_random.below(qint64(m_customers.rows.size())));
            return withoutValue(page(
                *m_reader, RecordKind::Customer, kCustomerColumns, m_customers.rows.refs(row, kRowsOnScreen), m_now));
        }));
}

Result<void> BenchRun::measureCounts()
{
    const int times = std::max(4, m_times / 10);
    ListQuery query;
    query.context.today = *Day::from(QDate::currentDate());
    ZHIKE_TRY(const BenchLine names, m_table.time(u"all customers by name, counted"_s, kCountMs, times, [&](int) {
        return withoutValue(snapshot(*m_reader, query));
    }));
    query.sort = {{u"value"_s, Qt::DescendingOrder}};
    ZHIKE_TRY(const BenchLine values, m_table.time(u"all customers by value, counted"_s, kCountMs, times, [&](int) {
        return withoutValue(snapshot(*m_reader, query));
    }));
    query.sort = {{u"city"_s, Qt::AscendingOrder}};
    ZHIKE_TRY(const BenchLine cities, m_table.time(u"all customers by city, counted"_s, std::nullopt, times, [&](int) {
        return withoutValue(snapshot(*m_reader, query));
    }));
    for (const RecordKind kind : {RecordKind::Contact, RecordKind::Order, RecordKind::Activity, RecordKind::Case}) {
        query.kind = kind;
        query.sort.clear();
        ZHIKE_CHECK(withoutValue(m_table.time(u"all %1, counted"_s.arg(kindText(kind)), kCountMs, times, [&](int) {
            return withoutValue(countOf(*m_reader, query));
        })));
    }
    return {};
}

Result<void> BenchRun::lists()
{
    for (const RecordKind kind :
         {RecordKind::Customer, RecordKind::Contact, RecordKind::Order, RecordKind::Activity, RecordKind::Case,
          RecordKind::Opportunity}) {
        ListQuery query;
        query.kind = kind;
        query.context.today = *Day::from(QDate::currentDate());
        ZHIKE_CHECK(measureFirstRows(query, u"open the list of %1: first rows"_s.arg(kindText(kind))));
    }
    ZHIKE_CHECK(measureSorts());
    ZHIKE_CHECK(measureJumps());
    return measureCounts();
}

Result<void> BenchRun::pages()
{
    return withoutValue(
        m_table.time(u"a customer's page with its timeline"_s, kPageMs, 2 * m_times, [&](int) -> Result<void> {
            const CustomerId customer = someCustomer();
            ZHIKE_CHECK(withoutValue(customerPage(*m_reader, customer, m_now)));
            return withoutValue(timeline(*m_reader, customer));
        }));
}

/// Eight kilobytes and fdatasync beside the file: what a save cannot be faster than.
Result<void> BenchRun::measureFlush(double& p95)
{
    QTemporaryFile file(QFileInfo(m_store.address().path).absolutePath() + u"/bench-flush-XXXXXX"_s);
    if (!file.open()) {
        return fail(ErrorCode::Io, file.errorString());
    }
    const QByteArray block(8192, 'x');
    ZHIKE_TRY(
        const BenchLine line,
        m_table.time(u"the disk's own flush (8 KB, fdatasync)"_s, std::nullopt, m_times, [&](int) -> Result<void> {
            if (file.write(block) != block.size() || !file.flush() || fdatasync(file.handle()) != 0) {
                return fail(ErrorCode::Io, QString::fromLocal8Bit(strerror(errno)));
            }
            return {};
        }));
    p95 = BenchLine::percentile(line.values, 0.95);
    return {};
}

Result<void> BenchRun::measureSave(const QString& what, double flushMs, const std::function<Result<Change>()>& next)
{
    QList<Change> changes; // made beforehand: the form is not part of the save
    for (int i = 0; i < m_times; ++i) {
        ZHIKE_TRY(Change change, next());
        changes.append(std::move(change));
    }
    return withoutValue(m_table.time(what, kSaveMs + flushMs, m_times, [&](int i) {
        return withoutValue(runChange(*m_writer, changes[i], m_author, m_now, m_base));
    }));
}

Result<Change> BenchRun::orderChange()
{
    OrderDraft order;
    order.status = OrderStatus::Confirmed;
    order.day = *Day::from(QDate::currentDate());
    order.currency = m_base;
    for (int i = 0; i < 3 && !m_products.isEmpty(); ++i) {
        const Product& product = m_random.of(m_products);
        OrderLineDraft line;
        line.product = product.id;
        line.description = product.details.name;
        line.quantity = Quantity::whole(m_random.between(1, 20));
        line.unitPrice = Money(product.details.listPrice.minor(), m_base);
        line.taxRate = product.details.taxRate;
        order.lines.append(line);
    }
    return createOrder(someCustomer(), order);
}

Result<void> BenchRun::saves()
{
    if (m_store.address().engine == Engine::Sqlite) {
        double flushMs = 0;
        ZHIKE_CHECK(measureFlush(flushMs));
        ZHIKE_CHECK(m_writer->whenIdle());
    }
    if (m_products.isEmpty()) {
        ZHIKE_TRY(const QList<ProductChoice> products, completeProduct(*m_reader, {}, 50));
        for (const ProductChoice& choice : products) {
            m_products.append(choice.product);
        }
    }
    double flushMs = 0;
    for (const BenchLine& line : m_table.lines()) {
        if (line.what.startsWith("the disk's own flush"_L1)) {
            flushMs = BenchLine::percentile(line.values, 0.95);
        }
    }
    ZHIKE_CHECK(measureSave(u"save a call"_s, flushMs, [&]() -> Result<Change> {
        ActivityDraft call;
        call.subject = u"电话：报价跟进"_s;
        call.text = u"下周二再联系。"_s;
        call.minutes = 6;
        return logActivity(someCustomer(), call);
    }));
    ZHIKE_CHECK(measureSave(u"save an order with three lines"_s, flushMs, [&] { return orderChange(); }));
    ListQuery newest;
    newest.kind = RecordKind::Case;
    ZHIKE_TRY(const ListSnapshot cases, firstRows(*m_reader, newest, 200));
    if (cases.rows.isEmpty()) {
        return fail(ErrorCode::NotFound, u"the file has no case to write an entry for"_s);
    }
    return measureSave(u"save a case entry"_s, flushMs, [&]() -> Result<Change> {
        const RecordRef some = cases.rows.ref(size_t(m_random.between(0, qint64(cases.rows.size()) - 1)));
        ZHIKE_TRY(const Case open, CaseStore(*m_reader).get(CustomerId(some.customer), CaseId(some.id)));
        CaseEntryDraft entry;
        entry.text = u"已收到，正在核对批次，稍后给您处理步骤。"_s;
        entry.minutes = 4;
        return addCaseEntry(open.customer, open.id, entry, EntryFrom::Us, open.details.number);
    });
}

Result<void> BenchRun::segments()
{
    const QStringList keys
        = {u"champions"_s, u"loyal"_s, u"at_risk"_s, u"hibernating"_s, u"lost"_s, u"new"_s, u"cannot_lose"_s};
    return withoutValue(m_table.time(
        u"a segment counted while its rule is edited"_s, kSegmentMs, std::max(8, m_times / 4),
        [&](int i) -> Result<void> {
            ListQuery query;
            query.context.today = *Day::from(QDate::currentDate());
            std::vector<Filter> parts{Filter::where(u"segment"_s, FilterOperator::Is, {m_random.of(keys)})};
            parts.push_back(Filter::where(u"p_alive"_s, FilterOperator::AtLeast, {double(i % 10) / 10}));
            if (i % 3 == 1) {
                parts.push_back(Filter::where(u"revenue"_s, FilterOperator::Greater, {m_random.below(5'000'000)}));
            } else if (i % 3 == 2) {
                parts.push_back(Filter::where(u"status"_s, FilterOperator::Is, {u"customer"_s}));
            }
            query.filter = Filter::all(std::move(parts));
            return withoutValue(countOf(*m_reader, query));
        }));
}

} // namespace zhike::cli
