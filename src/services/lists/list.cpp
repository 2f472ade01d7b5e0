#include "services/lists/list.h"

#include "repositories/lists/displaynames.h"
#include "repositories/lists/listrows.h"
#include "repositories/lists/searchrecords.h"
#include "repositories/segments/memberstore.h"
#include "services/lists/filterrows.h"
#include "services/lists/groups.h"
#include "services/lists/idset.h"
#include "services/lists/sortcolumn.h"
#include "services/search/matching.h"
#include "text/folding.h"

#include <QElapsedTimer>
#include <QMap>
#include <algorithm>
#include <map>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// Up to here rows are read one by one by id; more are read by a walk over everything.
constexpr size_t kFewRows = 20'000;
// How far firstRows() walks along an index for rows that meet a filter: some 30 ms.
constexpr qint64 kWalkedRows = 6'000;
constexpr size_t kWalkPortion = 400;
constexpr int kMostSortKeys = 4;

/// Names come by name, documents and activities newest first.
QList<SortBy> usualSort(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Order:
        return {{u"order_day"_s, Qt::DescendingOrder}};
    case RecordKind::Activity:
        return {{u"at"_s, Qt::DescendingOrder}};
    case RecordKind::Case:
        return {{u"opened_at"_s, Qt::DescendingOrder}};
    case RecordKind::Consent:
        return {{u"at"_s, Qt::DescendingOrder}};
    case RecordKind::Attachment:
        return {{u"added_at"_s, Qt::DescendingOrder}};
    case RecordKind::CaseEntry:
        return {{u"at"_s, Qt::AscendingOrder}};
    case RecordKind::Need:
    case RecordKind::Relationship:
        return {{u"since_day"_s, Qt::DescendingOrder}};
    case RecordKind::Stage:
    case RecordKind::Segment:
    case RecordKind::CustomField:
        return {{u"position"_s, Qt::AscendingOrder}};
    default:
        return {{u"name"_s, Qt::AscendingOrder}};
    }
}

bool hasOwner(RecordKind kind)
{
    return findField(kind, u"owner_id") != nullptr;
}

Filter mineFilter(RecordKind kind, UserId owner)
{
    return Filter::where(
        hasOwner(kind) ? u"owner_id"_s : QStringView(kCustomerOwner).toString(), FilterOperator::Is,
        {qint64(owner.value())});
}

std::vector<qint64> idsOf(std::span<const RowKey> keys)
{
    std::vector<qint64> ids;
    ids.reserve(keys.size());
    for (const RowKey& key : keys) {
        ids.push_back(key.id);
    }
    return ids;
}

/// Answers one list query: first which rows, then in which order.
class ListReading {
public:
    ListReading(SqlSession& session, const ListQuery& query)
        : m_session(session), m_query(query), m_context(query.context),
          m_sort(query.sort.isEmpty() ? usualSort(query.kind) : query.sort)
    {
    }

    /// Finds the rows that the filter, the text and the owner leave. Without any of them all rows are left, unread.
    Result<void> limitRows();
    [[nodiscard]] bool isLimited() const { return m_limited; }
    /// By address; only when isLimited().
    [[nodiscard]] const std::vector<RowKey>& rows() const { return m_rows; }
    Result<qint64> count();
    Result<std::vector<qint64>> sortedIds();
    Result<RowAddresses> ordered();
    Result<ListSnapshot> firstRows(int count);
    Result<QList<FieldSum>> sums(const QStringList& fields, Currency base);
    Result<ListGroups> groups(const GroupBy& by, Currency base, size_t most);

private:
    [[nodiscard]] ListScan scanOf(ListSource source) const
    {
        ListScan scan;
        scan.kind = m_query.kind;
        scan.source = source;
        scan.context = m_context;
        return scan;
    }
    [[nodiscard]] bool isOwned() const { return belongsToCustomer(m_query.kind); }
    [[nodiscard]] bool isHidden(const RowKey& key) const
    {
        return !m_bin.isEmpty() && m_bin.contains(isOwned() ? key.customer : key.id);
    }
    [[nodiscard]] Filter wholeFilter() const;

    Result<void> readBin();
    void keepOnly(std::vector<RowKey> rows);
    Result<void> limitByText();
    Result<void> limitByCustomers(std::vector<RowKey> customers, const std::vector<qint64>& orders);
    Result<void> limitBy(const Filter& part);
    Result<void> dropHidden();
    Result<void> readAllRows();

    Result<std::optional<ListColumn>> walkColumn() const;
    Result<RowAddresses> walked(const ListColumn& column);
    Result<std::vector<RowKey>> rowsBeside(const IdSet& shown);
    Result<RowAddresses> sorted();
    Result<void> gather(std::vector<SortColumn>& columns, const QStringList& fields);
    Result<std::vector<RowKey>> meeting(const Filter& filter, std::span<const RowKey> rows);
    Result<void> forValues(const QStringList& fields, ListSource source, const ScanSink& sink);
    Result<void> forOwnValues(const QStringList& fields, ListSource source, const ScanSink& sink);

    SqlSession& m_session;
    const ListQuery& m_query;
    FilterContext m_context; ///< with the team, where the filter asks for it
    QList<SortBy> m_sort;
    std::vector<qint64> m_hiddenCustomers; ///< those in the bin, sorted
    IdSet m_bin; ///< the same
    bool m_limited = false;
    std::vector<RowKey> m_rows;
};

Result<void> ListReading::readBin()
{
    if (m_query.kind == RecordKind::Customer || isOwned()) {
        ZHIKE_TRY(m_hiddenCustomers, customersInBin(m_session));
        m_bin = IdSet(m_hiddenCustomers);
    }
    return {};
}

void ListReading::keepOnly(std::vector<RowKey> rows)
{
    if (!std::ranges::is_sorted(rows)) {
        std::ranges::sort(rows);
    }
    if (!m_limited) {
        m_rows = std::move(rows);
        m_limited = true;
        return;
    }
    std::vector<RowKey> both;
    std::ranges::set_intersection(m_rows, rows, std::back_inserter(both));
    m_rows = std::move(both);
}

/// Records of customers, by customers that the text found and, of orders, by number.
Result<void> ListReading::limitByCustomers(std::vector<RowKey> customers, const std::vector<qint64>& orders)
{
    const IdSet ofCustomers(idsOf(customers));
    const IdSet byNumber(orders);
    std::vector<RowKey> found;
    ZHIKE_CHECK(scanRows(m_session, scanOf(ListSource::Own), [&](const RowKey& key, const Statement&, int) {
        if (ofCustomers.contains(key.customer) || byNumber.contains(key.id)) {
            found.push_back(key);
        }
    }));
    keepOnly(std::move(found));
    return {};
}

Result<void> ListReading::limitByText()
{
    const QString text = m_query.quickText.trimmed();
    if (text.isEmpty()) {
        return {};
    }
    if (isSearchable(m_query.kind)) {
        ZHIKE_TRY(std::vector<RowKey> found, allMatches(m_session, m_query.kind, text));
        keepOnly(std::move(found));
        return {};
    }
    if (isOwned()) {
        ZHIKE_TRY(std::vector<RowKey> customers, allMatches(m_session, RecordKind::Customer, text));
        std::vector<qint64> orders;
        if (m_query.kind == RecordKind::Order) {
            for (const QString& prefix : orderNumberPrefixes(text)) {
                ZHIKE_TRY(const auto numbers, ordersByNumber(m_session, prefix, int(kFewRows)));
                orders.insert(orders.end(), numbers.begin(), numbers.end());
            }
        }
        return limitByCustomers(std::move(customers), orders);
    }
    // reference tables are small: their names are looked through
    ListScan scan = scanOf(ListSource::Own);
    scan.filter = Filter::where(u"name"_s, FilterOperator::Contains, {text});
    std::vector<RowKey> found;
    ZHIKE_CHECK(
        scanRows(m_session, scan, [&found](const RowKey& key, const Statement&, int) { found.push_back(key); }));
    keepOnly(std::move(found));
    return {};
}

Result<std::vector<RowKey>> ListReading::meeting(const Filter& filter, std::span<const RowKey> rows)
{
    ListScan scan = scanOf(ListSource::Own);
    scan.filter = filter;
    std::vector<RowKey> found;
    ZHIKE_CHECK(scanIds(
        m_session, scan, idsOf(rows), [&found](const RowKey& key, const Statement&, int) { found.push_back(key); }));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Few rows are looked at one by one, many are taken out of the whole.
Result<void> ListReading::limitBy(const Filter& part)
{
    if (part.isEmpty()) {
        return {};
    }
    if (m_limited && m_rows.size() <= kFewRows) {
        ZHIKE_TRY(m_rows, meeting(part, m_rows));
        return {};
    }
    ZHIKE_TRY(RowSet set, rowsMeeting(m_session, m_query.kind, part, m_context));
    if (!set.isComplement) {
        keepOnly(std::move(set.rows));
        return {};
    }
    if (!m_limited) {
        ZHIKE_CHECK(readAllRows());
    }
    std::vector<RowKey> rest;
    std::ranges::set_difference(m_rows, set.rows, std::back_inserter(rest));
    m_rows = std::move(rest);
    return {};
}

Result<void> ListReading::readAllRows()
{
    m_rows.clear();
    m_limited = true;
    ZHIKE_CHECK(scanRows(m_session, scanOf(ListSource::Own), [this](const RowKey& key, const Statement&, int) {
        m_rows.push_back(key);
    }));
    if (!std::ranges::is_sorted(m_rows)) {
        std::ranges::sort(m_rows);
    }
    return {};
}

Result<void> ListReading::dropHidden()
{
    if (m_limited && !m_bin.isEmpty()) {
        std::erase_if(m_rows, [this](const RowKey& key) { return isHidden(key); });
    }
    return {};
}

Result<void> ListReading::limitRows()
{
    ZHIKE_CHECK(readBin());
    ZHIKE_TRY(m_context, withTeam(m_session, m_query.filter, m_context));
    FilterParts parts = partsOf(m_query.kind, m_query.filter);
    if (m_query.mine) {
        parts.own.push_back(mineFilter(m_query.kind, *m_query.mine));
    }
    ZHIKE_CHECK(limitByText());
    ZHIKE_CHECK(limitBy(Filter::all(std::move(parts.insight))));
    ZHIKE_CHECK(limitBy(Filter::all(std::move(parts.statistics))));
    for (const Filter& part : parts.mixed) {
        ZHIKE_CHECK(limitBy(part));
    }
    ZHIKE_CHECK(limitBy(Filter::all(std::move(parts.own))));
    return dropHidden();
}

Result<qint64> ListReading::count()
{
    if (m_limited) {
        return qint64(m_rows.size());
    }
    ZHIKE_TRY(const qint64 live, countLive(m_session, m_query.kind));
    if (!isOwned() || m_hiddenCustomers.empty()) {
        return live;
    }
    // counting what is hidden is cheaper than reading what is not
    ZHIKE_TRY(const qint64 hidden, countLiveOf(m_session, m_query.kind, m_hiddenCustomers));
    return live - hidden;
}

Result<std::vector<qint64>> ListReading::sortedIds()
{
    if (!m_limited) {
        ZHIKE_CHECK(readAllRows());
        ZHIKE_CHECK(dropHidden());
    }
    std::vector<qint64> ids = idsOf(m_rows);
    std::ranges::sort(ids);
    return ids;
}

/// The column whose index gives the whole order, or nothing.
Result<std::optional<ListColumn>> ListReading::walkColumn() const
{
    for (const SortBy& key : m_sort) {
        if (!listColumn(m_query.kind, key.field)) {
            return fail(ErrorCode::InvalidInput, u"no field %1"_s.arg(key.field));
        }
    }
    if (m_sort.size() > kMostSortKeys) {
        return fail(ErrorCode::InvalidInput, u"an order of too many fields"_s);
    }
    const bool isIndexed = m_sort.size() == 1 && hasOrderIndex(m_query.kind, m_sort.first().field);
    return isIndexed ? listColumn(m_query.kind, m_sort.first().field) : std::nullopt;
}

Result<RowAddresses> ListReading::walked(const ListColumn& column)
{
    ListScan scan = scanOf(column.source);
    scan.orderBy = m_sort.first().field;
    scan.order = m_sort.first().order;
    const IdSet wanted(idsOf(m_rows));
    RowAddresses rows(m_query.kind);
    rows.reserve(m_limited ? m_rows.size() : 0);
    std::vector<qint64> seen;
    const bool hasAll = !column.mayBeMissing;
    ZHIKE_CHECK(scanRows(m_session, scan, [&](const RowKey& key, const Statement&, int) {
        if (m_limited ? wanted.contains(key.id) : !isHidden(key)) {
            rows.append(key.customer, key.id);
            if (!hasAll) {
                seen.push_back(key.id);
            }
        }
    }));
    if (hasAll) {
        return rows;
    }
    // those without the figure come last
    ZHIKE_TRY(const qint64 total, count());
    if (qint64(seen.size()) == total) {
        return rows;
    }
    ZHIKE_TRY(const std::vector<RowKey> rest, rowsBeside(IdSet(std::move(seen))));
    const auto appendRest = [&rows](const RowKey& key) { rows.append(key.customer, key.id); };
    if (scan.order == Qt::DescendingOrder) {
        std::for_each(rest.rbegin(), rest.rend(), appendRest);
    } else {
        std::for_each(rest.begin(), rest.end(), appendRest);
    }
    return rows;
}

/// The rows of the list that are not shown yet, by address.
Result<std::vector<RowKey>> ListReading::rowsBeside(const IdSet& shown)
{
    std::vector<RowKey> rest;
    if (m_limited) {
        std::ranges::copy_if(
            m_rows, std::back_inserter(rest), [&shown](const RowKey& key) { return !shown.contains(key.id); });
        return rest;
    }
    ZHIKE_CHECK(scanRows(m_session, scanOf(ListSource::Own), [&](const RowKey& key, const Statement&, int) {
        if (!shown.contains(key.id) && !isHidden(key)) {
            rest.push_back(key);
        }
    }));
    std::ranges::sort(rest);
    return rest;
}

/// Reads fields of one source for the rows left: by id when they are few, else by a walk.
Result<void> ListReading::forValues(const QStringList& fields, ListSource source, const ScanSink& sink)
{
    const bool isFew = m_limited && m_rows.size() <= kFewRows;
    ListScan scan = scanOf(isFew ? ListSource::Own : source);
    scan.fields = fields;
    return isFew ? scanIds(m_session, scan, idsOf(m_rows), sink) : scanRows(m_session, scan, sink);
}

/// Fills the columns for every row of m_rows, one reading a source.
Result<void> ListReading::gather(std::vector<SortColumn>& columns, const QStringList& fields)
{
    constexpr std::array kSources = {ListSource::Own, ListSource::Statistics, ListSource::Insight};
    for (const ListSource source : kSources) {
        QStringList keys;
        std::vector<SortColumn*> targets;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const ListSource from = listColumn(m_query.kind, fields[i])->source;
            if (from == source || (from == ListSource::Related && source == ListSource::Own)) {
                keys.append(fields[i]);
                targets.push_back(&columns[size_t(i)]);
            }
        }
        if (keys.isEmpty()) {
            continue;
        }
        size_t next = 0; // rows mostly come in the order of their addresses
        ZHIKE_CHECK(forValues(keys, source, [&](const RowKey& key, const Statement& row, int first) {
            if (next >= m_rows.size() || m_rows[next] != key) {
                next = size_t(std::ranges::lower_bound(m_rows, key) - m_rows.begin());
            }
            if (next < m_rows.size() && m_rows[next] == key) {
                for (size_t i = 0; i < targets.size(); ++i) {
                    targets[i]->set(next, row, first + int(i));
                }
                ++next;
            }
        }));
    }
    for (SortColumn& column : columns) {
        ZHIKE_CHECK(column.finish(m_session));
    }
    return {};
}

Result<RowAddresses> ListReading::sorted()
{
    if (!m_limited) {
        ZHIKE_CHECK(readAllRows());
        ZHIKE_CHECK(dropHidden());
    }
    std::vector<SortColumn> columns;
    QStringList fields;
    for (const SortBy& key : m_sort) {
        columns.emplace_back(*listColumn(m_query.kind, key.field), key.order);
        columns.back().resize(m_rows.size());
        fields.append(key.field);
    }
    ZHIKE_CHECK(gather(columns, fields));
    RowAddresses rows(m_query.kind);
    rows.reserve(m_rows.size());
    for (const quint32 row : sortedOrder(m_rows, columns)) {
        rows.append(m_rows[row].customer, m_rows[row].id);
    }
    return rows;
}

Result<RowAddresses> ListReading::ordered()
{
    ZHIKE_TRY(const std::optional<ListColumn> column, walkColumn());
    const bool isFew = m_limited && m_rows.size() <= kFewRows;
    return column && !isFew ? walked(*column) : sorted();
}

Filter ListReading::wholeFilter() const
{
    std::vector<Filter> parts;
    if (!m_query.filter.isEmpty()) {
        parts.push_back(m_query.filter);
    }
    if (m_query.mine) {
        parts.push_back(mineFilter(m_query.kind, *m_query.mine));
    }
    return Filter::all(std::move(parts));
}

Result<ListSnapshot> ListReading::firstRows(int count)
{
    ListSnapshot snapshot;
    snapshot.rows = RowAddresses(m_query.kind);
    snapshot.isWhole = false;
    ZHIKE_TRY(const std::optional<ListColumn> column, walkColumn());
    if (!column || !m_query.quickText.trimmed().isEmpty()) {
        return snapshot;
    }
    ZHIKE_CHECK(readBin());
    ZHIKE_TRY(m_context, withTeam(m_session, m_query.filter, m_context));
    const Filter filter = wholeFilter();
    ListScan scan = scanOf(column->source);
    scan.orderBy = m_sort.first().field;
    scan.order = m_sort.first().order;
    scan.limit = filter.isEmpty() ? std::min<qint64>(kWalkedRows, count + qint64(m_bin.size())) : kWalkedRows;
    std::vector<RowKey> walk;
    qint64 steps = 0;
    ZHIKE_CHECK(scanRows(m_session, scan, [&](const RowKey& key, const Statement&, int) {
        ++steps;
        if (!isHidden(key)) {
            walk.push_back(key);
        }
    }));
    for (size_t begin = 0; begin < walk.size() && qint64(snapshot.rows.size()) < count; begin += kWalkPortion) {
        const auto portion = std::span(walk).subspan(begin, std::min(kWalkPortion, walk.size() - begin));
        std::vector<RowKey> kept;
        if (!filter.isEmpty()) {
            ZHIKE_TRY(kept, meeting(filter, portion));
        }
        for (const RowKey& key : portion) {
            if (qint64(snapshot.rows.size()) < count && (filter.isEmpty() || std::ranges::binary_search(kept, key))) {
                snapshot.rows.append(key.customer, key.id);
            }
        }
    }
    if (!column->mayBeMissing && steps < scan.limit && qint64(snapshot.rows.size()) < count) {
        snapshot.isWhole = true;
        snapshot.total = qint64(snapshot.rows.size());
    }
    return snapshot;
}

/// Adds up one field exactly: the minor units of a million documents may be more than 64 bits hold on the way.
class SumOfField {
public:
    SumOfField(const ListColumn& column, Currency base) : m_column(column), m_base(base) { }

    void add(const Statement& row, int value, int currency)
    {
        if (row.isNull(value)) {
            return;
        }
        ++m_count;
        switch (m_column.type) {
        case FieldType::Ratio:
        case FieldType::Number:
            m_real += row.real(value);
            break;
        case FieldType::Money: {
            const qint64 minor = row.integer(value);
            m_sums[currency >= 0 ? row.text(currency) : m_base.code()] += minor;
            m_largest = std::max(m_largest, std::abs(double(minor)) / double(m_base.minorPerMajor()));
            break;
        }
        default:
            m_sums[QString()] += row.integer(value);
            break;
        }
    }

    [[nodiscard]] Result<FieldSum> result() const
    {
        FieldSum sum;
        sum.field = QString::fromLatin1(m_column.field->key);
        sum.count = m_count;
        sum.real = m_real;
        sum.largest = m_largest;
        for (auto it = m_sums.constBegin(); it != m_sums.constEnd(); ++it) {
            if (*it > std::numeric_limits<qint64>::max() || *it < std::numeric_limits<qint64>::min()) {
                return fail(ErrorCode::Overflow, u"sum of %1"_s.arg(sum.field));
            }
            if (m_column.type != FieldType::Money) {
                sum.whole = qint64(*it);
            } else if (const auto currency = Currency::fromCode(it.key())) {
                sum.money.append(Money(qint64(*it), *currency));
            }
        }
        std::stable_partition(
            sum.money.begin(), sum.money.end(), [this](const Money& money) { return money.currency() == m_base; });
        return sum;
    }

private:
    ListColumn m_column;
    Currency m_base;
    qint64 m_count = 0;
    double m_real = 0;
    double m_largest = 0;
    QMap<QString, __int128_t> m_sums; ///< by currency
};

bool maySum(FieldType type)
{
    return type == FieldType::Money || type == FieldType::Integer || type == FieldType::Quantity
        || type == FieldType::Ratio || type == FieldType::Number;
}

/// Values of the list's rows alone.
Result<void> ListReading::forOwnValues(const QStringList& fields, ListSource source, const ScanSink& sink)
{
    const bool isLarge = m_limited && m_rows.size() > kFewRows;
    std::vector<qint64> ids;
    if (isLarge) {
        ids = idsOf(m_rows);
        std::ranges::sort(ids);
    }
    const IdSet wanted(std::move(ids));
    return forValues(fields, source, [&](const RowKey& key, const Statement& row, int first) {
        if (isLarge ? wanted.contains(key.id) : !isHidden(key)) {
            sink(key, row, first);
        }
    });
}

Result<QList<FieldSum>> ListReading::sums(const QStringList& fields, Currency base)
{
    QList<FieldSum> results;
    constexpr std::array kSources = {ListSource::Own, ListSource::Statistics, ListSource::Insight};
    for (const ListSource source : kSources) {
        QStringList keys;
        std::vector<SumOfField> fieldSums;
        for (const QString& key : fields) {
            const auto column = listColumn(m_query.kind, key);
            if (column && column->source == source && maySum(column->type)) {
                keys.append(key);
                fieldSums.emplace_back(*column, base);
            }
        }
        if (keys.isEmpty()) {
            continue;
        }
        const bool withCurrency = source == ListSource::Own && hasOwnCurrency(m_query.kind);
        const int currency = withCurrency ? int(keys.size()) : -1;
        ZHIKE_CHECK(forOwnValues(
            withCurrency ? keys + QStringList{u"currency"_s} : keys, source,
            [&](const RowKey&, const Statement& row, int first) {
                for (size_t i = 0; i < fieldSums.size(); ++i) {
                    fieldSums[i].add(row, first + int(i), withCurrency ? first + currency : -1);
                }
            }));
        for (const SumOfField& sum : fieldSums) {
            ZHIKE_TRY(FieldSum result, sum.result());
            results.append(std::move(result));
        }
    }
    return results;
}

Result<ListGroups> ListReading::groups(const GroupBy& by, Currency base, size_t most)
{
    const Field* field = findField(m_query.kind, by.field);
    const Field* measure = by.measure.isEmpty() ? nullptr : findField(m_query.kind, by.measure);
    if (field == nullptr || !mayGroup(*field)
        || (!by.measure.isEmpty() && (measure == nullptr || !mayMeasure(*measure)))) {
        return fail(ErrorCode::InvalidInput, u"no groups by %1 of %2"_s.arg(by.field, by.measure));
    }
    const auto summed = measure != nullptr ? listColumn(m_query.kind, by.measure) : std::nullopt;
    QStringList keys{by.field};
    int currency = -1;
    if (summed) {
        keys.append(by.measure);
        if (summed->source == ListSource::Own && hasOwnCurrency(m_query.kind)) {
            currency = int(keys.size());
            keys.append(u"currency"_s);
        }
    }
    struct Gathered {
        qint64 records = 0;
        std::optional<SumOfField> sum;
    };
    std::map<Value, Gathered> gathered;
    GroupCounter counter(by, *field, m_context);
    ZHIKE_CHECK(forOwnValues(keys, ListSource::Own, [&](const RowKey&, const Statement& row, int first) {
        Gathered& group = gathered[counter.groupOf(row, first)];
        ++group.records;
        if (summed) {
            if (!group.sum) {
                group.sum.emplace(*summed, base);
            }
            group.sum->add(row, first + 1, currency >= 0 ? first + currency : -1);
        }
    }));
    ListGroups result;
    result.by = by;
    for (const auto& [value, group] : gathered) {
        ListGroup& one = result.groups.emplace_back();
        one.value = value;
        one.records = group.records;
        if (group.sum) {
            ZHIKE_TRY(one.sum, group.sum->result());
        }
    }
    counter.shorten(result, most);
    ZHIKE_CHECK(nameGroups(m_session, *field, result));
    return result;
}

} // namespace

bool RowAddresses::isOwned() const noexcept
{
    return belongsToCustomer(m_kind);
}

void RowAddresses::reserve(size_t rows)
{
    m_narrow.reserve(rows * width());
}

void RowAddresses::widen()
{
    m_wide.assign(m_narrow.begin(), m_narrow.end());
    m_wide.reserve(m_narrow.capacity());
    m_narrow = {};
    m_isWide = true;
}

void RowAddresses::append(qint64 customer, qint64 id)
{
    constexpr qint64 kNarrow = std::numeric_limits<quint32>::max();
    if (!m_isWide && (id > kNarrow || customer > kNarrow)) {
        widen();
    }
    if (m_isWide) {
        if (isOwned()) {
            m_wide.push_back(customer);
        }
        m_wide.push_back(id);
        return;
    }
    if (isOwned()) {
        m_narrow.push_back(quint32(customer));
    }
    m_narrow.push_back(quint32(id));
}

qint64 RowAddresses::id(size_t row) const
{
    const size_t place = row * width() + width() - 1;
    return m_isWide ? m_wide[place] : qint64(m_narrow[place]);
}

RecordRef RowAddresses::ref(size_t row) const
{
    if (!isOwned()) {
        return {m_kind, m_kind == RecordKind::Customer ? id(row) : 0, id(row)};
    }
    return {m_kind, m_isWide ? m_wide[row * 2] : qint64(m_narrow[row * 2]), id(row)};
}

std::vector<RecordRef> RowAddresses::refs(size_t first, size_t count) const
{
    std::vector<RecordRef> found;
    for (size_t row = first; row < std::min(size(), first + count); ++row) {
        found.push_back(ref(row));
    }
    return found;
}

qint64 RowAddresses::rowOf(qint64 wanted) const
{
    for (size_t row = 0; row < size(); ++row) {
        if (id(row) == wanted) {
            return qint64(row);
        }
    }
    return -1;
}

Result<ListSnapshot> firstRows(SqlSession& session, const ListQuery& query, int count)
{
    QElapsedTimer timer;
    timer.start();
    ZHIKE_TRY(ListSnapshot rows, ListReading(session, query).firstRows(count));
    rows.elapsedMs = double(timer.nsecsElapsed()) / 1e6;
    return rows;
}

Result<ListSnapshot> snapshot(SqlSession& session, const ListQuery& query)
{
    QElapsedTimer timer;
    timer.start();
    ListReading reading(session, query);
    ZHIKE_CHECK(reading.limitRows());
    ListSnapshot list;
    ZHIKE_TRY(list.rows, reading.ordered());
    list.total = qint64(list.rows.size());
    list.elapsedMs = double(timer.nsecsElapsed()) / 1e6;
    return list;
}

Result<std::vector<qint64>> idsOf(SqlSession& session, const ListQuery& query)
{
    ListReading reading(session, query);
    ZHIKE_CHECK(reading.limitRows());
    return reading.sortedIds();
}

Result<qint64> countOf(SqlSession& session, const ListQuery& query)
{
    ListReading reading(session, query);
    ZHIKE_CHECK(reading.limitRows());
    return reading.count();
}

Result<QList<FieldSum>> sums(SqlSession& session, const ListQuery& query, const QStringList& fields, Currency base)
{
    ListReading reading(session, query);
    ZHIKE_CHECK(reading.limitRows());
    return reading.sums(fields, base);
}

Result<ListGroups> groups(SqlSession& session, const ListQuery& query, const GroupBy& by, Currency base, size_t most)
{
    ListReading reading(session, query);
    ZHIKE_CHECK(reading.limitRows());
    return reading.groups(by, base, most);
}

namespace {

/// Puts the names of linked records beside their ids.
Result<void> nameLinks(SqlSession& session, RecordKind kind, const QStringList& fields, std::vector<ListRow>& rows)
{
    for (size_t column = 0; column < size_t(fields.size()); ++column) {
        const Field* field = findField(kind, fields[qsizetype(column)]);
        if (field->type != FieldType::Link) {
            continue;
        }
        std::vector<qint64> ids;
        for (const ListRow& row : rows) {
            if (const auto* id = std::get_if<qint64>(&row.values[column])) {
                ids.push_back(*id);
            }
        }
        ZHIKE_TRY(const auto names, displayNames(session, field->linkTo, ids));
        for (ListRow& row : rows) {
            if (const auto* id = std::get_if<qint64>(&row.values[column])) {
                row.names[column] = names.value(*id);
            }
        }
    }
    return {};
}

Result<void> addSegmentNames(SqlSession& session, size_t column, std::vector<ListRow>& rows)
{
    std::vector<qint64> customers;
    customers.reserve(rows.size());
    for (const ListRow& row : rows) {
        customers.push_back(row.record.id);
    }
    ZHIKE_TRY(const auto names, segmentNamesOf(session, customers));
    for (ListRow& row : rows) {
        if (const auto found = names.constFind(row.record.id); found != names.constEnd()) {
            row.values[column] = found->join(u", "_s);
        }
    }
    return {};
}

Result<void> addNextSteps(SqlSession& session, size_t column, std::vector<ListRow>& rows, Instant now)
{
    std::vector<CustomerId> customers;
    customers.reserve(rows.size());
    for (const ListRow& row : rows) {
        customers.emplace_back(row.record.id);
    }
    ZHIKE_TRY(const auto steps, nextStepsOf(session, customers));
    const LocalDay today = localDayOf(now);
    for (ListRow& row : rows) {
        const auto step = steps.constFind(CustomerId(row.record.id));
        if (step != steps.constEnd()) {
            row.nextStep = *step;
            row.due = dueState(step->at, today);
            row.values[column] = step->subject;
        }
    }
    return {};
}

} // namespace

Result<std::vector<ListRow>>
page(SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const RecordRef> refs, Instant now)
{
    std::vector<qint64> ids;
    for (const RecordRef& ref : refs) {
        ids.push_back(ref.id);
    }
    std::ranges::sort(ids); // rows that lie together are read together, whatever the order of the list
    ZHIKE_TRY(std::vector<StoredRow> stored, readRows(session, kind, fields, ids));
    QHash<qint64, size_t> places;
    for (size_t i = 0; i < stored.size(); ++i) {
        places.insert(stored[i].key.id, i);
    }
    const bool isEachOnce = stored.size() == refs.size(); // else some are gone, or one is asked for twice
    std::vector<ListRow> rows;
    rows.reserve(refs.size());
    for (const RecordRef& ref : refs) {
        const auto place = places.constFind(ref.id);
        if (place == places.constEnd()) {
            continue; // deleted since the list was made
        }
        StoredRow& from = stored[*place];
        ListRow row;
        row.record = {kind, belongsToCustomer(kind) ? from.key.customer : ref.customer, ref.id};
        row.revision = from.revision;
        row.currency = from.currency;
        row.values = isEachOnce ? std::move(from.values) : from.values;
        row.names.resize(size_t(fields.size()));
        rows.push_back(std::move(row));
    }
    ZHIKE_CHECK(nameLinks(session, kind, fields, rows));
    if (const qsizetype column = fields.indexOf(kSegmentsField); column >= 0 && kind == RecordKind::Customer) {
        ZHIKE_CHECK(addSegmentNames(session, size_t(column), rows));
    }
    if (const qsizetype column = fields.indexOf(u"next_step"_s); column >= 0 && kind == RecordKind::Customer) {
        ZHIKE_CHECK(addNextSteps(session, size_t(column), rows, now));
    }
    return rows;
}

} // namespace zhike
