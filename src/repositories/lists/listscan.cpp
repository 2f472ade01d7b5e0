#include "repositories/lists/listscan.h"

#include "repositories/lists/idlist.h"
#include "repositories/lists/relations.h"

#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

// An index look-up costs about four times a row of a scan and misses the cache: beyond this many, scan.
constexpr qint64 kNarrowRows = 50'000;

bool isOwnSource(const ListScan& scan)
{
    return scan.source == ListSource::Own;
}

QString keyColumns(const ListScan& scan)
{
    if (!isOwnSource(scan)) {
        return scan.source == ListSource::Statistics ? u"s.customer_id"_s : u"i.customer_id"_s;
    }
    return belongsToCustomer(scan.kind) ? u"t.customer_id, t.id"_s : u"t.id"_s;
}

QString idColumn(const ListScan& scan)
{
    return isOwnSource(scan) ? u"t.id"_s : keyColumns(scan);
}

/// The index that holds just the rows that are not in the bin, with their addresses. SQLite's planner would read the
/// whole table for a count (650 ms for five million activities instead of 150) or for all addresses (600 ms for a
/// million customers instead of 60).
QLatin1StringView liveIndex(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return "customer_by_name"_L1;
    case RecordKind::Contact:
        return "contact_by_name"_L1;
    case RecordKind::Order:
        return "sales_order_by_day"_L1;
    case RecordKind::Activity:
        return "activity_by_at"_L1;
    case RecordKind::Case:
        return "service_case_by_opened"_L1;
    default:
        return {};
    }
}

enum class IndexUse { EnginesChoice, None, Live };

/// The tables that a scan reads. Own fields, and those of the other sources that its filter or fields name.
QString tablesOf(const ListScan& scan, Engine engine, IndexUse indexes)
{
    QString hint;
    if (engine == Engine::Sqlite && indexes == IndexUse::Live) {
        hint = u" INDEXED BY "_s + liveIndex(scan.kind);
    } else if (engine == Engine::Sqlite && indexes == IndexUse::None) {
        hint = u" NOT INDEXED"_s;
    }
    if (scan.source == ListSource::Statistics) {
        return u"customer_stats AS s"_s + hint;
    }
    if (scan.source == ListSource::Insight) {
        return u"customer_insight AS i"_s + hint;
    }
    QString tables = QLatin1StringView(tableOf(scan.kind)) + u" AS t"_s + hint;
    bool statistics = false;
    bool insight = false;
    for (const QString& key : scan.fields + fieldsIn(scan.filter)) {
        const auto column = listColumn(scan.kind, key);
        statistics = statistics || (column && column->source == ListSource::Statistics);
        insight = insight || (column && column->source == ListSource::Insight);
    }
    if (statistics) {
        tables += u" LEFT JOIN customer_stats AS s ON s.customer_id = t.id"_s;
    }
    if (insight) {
        tables += u" LEFT JOIN customer_insight AS i ON i.customer_id = t.id"_s;
    }
    return tables;
}

struct ScanSql {
    QString text;
    QList<Value> values;
    int firstField = 1;
};

Result<ListColumn> columnFor(RecordKind kind, const QString& key)
{
    if (const auto column = listColumn(kind, key)) {
        return *column;
    }
    return fail(ErrorCode::InvalidInput, u"no field %1"_s.arg(key));
}

/// SELECT and WHERE; the caller adds ids, order and limit.
Result<ScanSql> scanSql(const ListScan& scan, Engine engine, IndexUse indexes)
{
    ScanSql sql;
    QString columns = keyColumns(scan);
    sql.firstField = isOwnSource(scan) && belongsToCustomer(scan.kind) ? 2 : 1;
    for (const QString& key : scan.fields) {
        ZHIKE_TRY(const ListColumn column, columnFor(scan.kind, key));
        columns += u", "_s + inDialect(column.sortExpression, engine);
    }
    ZHIKE_TRY(CompiledFilter filter, compileFilter(scan.filter, engine, scan.context, filterNames(scan.kind)));
    sql.values = std::move(filter.values);
    sql.text = u"SELECT "_s + columns + u" FROM "_s + tablesOf(scan, engine, indexes) + u" WHERE "_s
        + (isOwnSource(scan) ? u"t.deleted_at IS NULL"_s : u"TRUE"_s);
    if (!scan.filter.isEmpty()) {
        sql.text += u" AND "_s + filter.sql;
    }
    return sql;
}

void bindScan(Statement& statement, const QList<Value>& values)
{
    int index = 0;
    for (const Value& value : values) {
        statement.bindOne(++index, value);
    }
}

Result<void> handOver(Statement& statement, const ListScan& scan, int firstField, const ScanSink& sink)
{
    const bool isPair = isOwnSource(scan) && belongsToCustomer(scan.kind);
    return forRows(statement, [&](const Statement& row) {
        const RowKey key = isPair ? RowKey{row.integer(0), row.integer(1)} : RowKey{0, row.integer(0)};
        sink(key, row, firstField);
    });
}

/// The conditions over one field that every row has to meet.
Filter conditionsOn(const Filter& filter, const QString& key)
{
    std::vector<Filter> parts;
    const auto take = [&](const Filter& part) {
        if (fieldsIn(part) == QStringList{key}) {
            parts.push_back(part);
        }
    };
    if (filter.kind == Filter::Kind::All) {
        std::ranges::for_each(filter.parts, take);
    } else {
        take(filter);
    }
    return Filter::all(std::move(parts));
}

/// Whether few rows meet what the filter says of a field; counted in its index, which holds all that is asked.
Result<bool> isNarrow(SqlSession& session, const ListScan& scan, const QString& key)
{
    ListScan probe = scan;
    probe.filter = conditionsOn(scan.filter, key);
    probe.fields.clear();
    if (probe.filter.isEmpty()) {
        return false;
    }
    ZHIKE_TRY(ScanSql sql, scanSql(probe, session.engine(), IndexUse::EnginesChoice));
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT count(*) FROM (%1 LIMIT %2) AS counted"_s.arg(sql.text, QString::number(kNarrowRows + 1))));
    bindScan(statement, sql.values);
    qint64 count = 0;
    ZHIKE_CHECK(forRows(statement, [&count](const Statement& row) { count = row.integer(0); }));
    return count <= kNarrowRows;
}

/// Leaves the choice to the engine only where an index covers everything, or finds few rows.
Result<IndexUse> indexUse(SqlSession& session, const ListScan& scan)
{
    if (session.engine() != Engine::Sqlite || !scan.orderBy.isEmpty()) {
        return IndexUse::EnginesChoice;
    }
    const QStringList filtered = fieldsIn(scan.filter);
    if (filtered.isEmpty()) {
        const bool wantsAddresses = scan.fields.isEmpty();
        const bool isLive = isOwnSource(scan) && !liveIndex(scan.kind).isEmpty();
        return !wantsAddresses ? IndexUse::None : isLive ? IndexUse::Live : IndexUse::EnginesChoice;
    }
    const bool isCovered = filtered.size() == 1 && hasSearchIndex(scan.kind, filtered.first())
        && (scan.fields.isEmpty() || scan.fields == filtered);
    if (isCovered) {
        return IndexUse::EnginesChoice;
    }
    for (const QString& key : filtered) {
        if (hasSearchIndex(scan.kind, key)) {
            ZHIKE_TRY(const bool narrow, isNarrow(session, scan, key));
            if (narrow) {
                return IndexUse::EnginesChoice;
            }
        }
    }
    return IndexUse::None;
}

QString nullOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Note:
    case FieldType::Reaches:
    case FieldType::Choice:
        return u"CAST(NULL AS text)"_s;
    case FieldType::Ratio:
    case FieldType::Number:
        return u"CAST(NULL AS double precision)"_s;
    default:
        return u"CAST(NULL AS bigint)"_s;
    }
}

} // namespace

Result<void> scanRows(SqlSession& session, const ListScan& scan, const ScanSink& sink)
{
    ZHIKE_TRY(const IndexUse indexes, indexUse(session, scan));
    ZHIKE_TRY(ScanSql sql, scanSql(scan, session.engine(), indexes));
    if (!scan.orderBy.isEmpty()) {
        ZHIKE_TRY(const ListColumn column, columnFor(scan.kind, scan.orderBy));
        const QString direction = scan.order == Qt::DescendingOrder ? u" DESC"_s : QString();
        if (column.mayBeMissing) {
            sql.text += u" AND %1 IS NOT NULL"_s.arg(inDialect(column.expression, session.engine()));
        }
        sql.text += u" ORDER BY %1%2, %3%2"_s.arg(
            inDialect(column.sortExpression, session.engine()), direction, idColumn(scan));
    }
    if (scan.limit >= 0) {
        sql.text += u" LIMIT %1"_s.arg(scan.limit);
    }
    ZHIKE_TRY(Statement statement, session.prepare(sql.text));
    bindScan(statement, sql.values);
    return handOver(statement, scan, sql.firstField, sink);
}

Result<void> scanIds(SqlSession& session, const ListScan& scan, std::span<const qint64> ids, const ScanSink& sink)
{
    ZHIKE_TRY(const ScanSql sql, scanSql(scan, session.engine(), IndexUse::EnginesChoice));
    const int first = int(sql.values.size()) + 1;
    QString text = sql.text;
    return forPortions(ids, first, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(text + u" AND %1 IN (%2)"_s.arg(idColumn(scan), marks)));
        bindScan(statement, sql.values);
        bindIds(statement, first, portion);
        return handOver(statement, scan, sql.firstField, sink);
    });
}

Result<std::vector<qint64>>
customersWith(SqlSession& session, const QString& relation, const Filter& filter, const FilterContext& context)
{
    const Relation* found = findRelation(relation);
    if (found == nullptr) {
        return fail(ErrorCode::InvalidInput, u"no relation %1"_s.arg(relation));
    }
    ZHIKE_TRY(const CompiledFilter sql, compileFilter(filter, session.engine(), context, relatedColumns(*found)));
    ZHIKE_TRY(
        Statement statement,
        session.prepare(
            u"SELECT r.customer_id FROM %1 WHERE %2 AND %3"_s.arg(found->tables, found->conditions, sql.sql)));
    bindScan(statement, sql.values);
    std::vector<qint64> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) {
        if (ids.empty() || ids.back() != row.integer(0)) {
            ids.push_back(row.integer(0));
        }
    }));
    if (!std::ranges::is_sorted(ids)) {
        std::ranges::sort(ids);
    }
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<bool> isMetByNothing(SqlSession& session, const ListScan& scan)
{
    QStringList columns;
    for (const QString& key : fieldsIn(scan.filter)) {
        ZHIKE_TRY(const ListColumn column, columnFor(scan.kind, key));
        columns.append(u"%1 AS %2"_s.arg(nullOf(column.type), key));
    }
    ZHIKE_TRY(
        const CompiledFilter filter,
        compileFilter(scan.filter, session.engine(), scan.context, filterNames(scan.kind)));
    ZHIKE_TRY(
        Statement statement,
        session.prepare(u"SELECT 1 FROM (SELECT %1) AS %2 WHERE %3"_s.arg(
            columns.join(u", "_s), scan.source == ListSource::Statistics ? u"s"_s : u"i"_s, filter.sql)));
    bindScan(statement, filter.values);
    return statement.next();
}

Result<std::vector<qint64>> customersInBin(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement, session.query(u"SELECT id FROM customer WHERE deleted_at IS NOT NULL ORDER BY id"_s));
    std::vector<qint64> ids;
    ZHIKE_CHECK(forRows(statement, [&ids](const Statement& row) { ids.push_back(row.integer(0)); }));
    return ids;
}

Result<qint64> countLive(SqlSession& session, RecordKind kind)
{
    const QLatin1StringView index = session.engine() == Engine::Sqlite ? liveIndex(kind) : QLatin1StringView();
    QString text = u"SELECT count(*) FROM "_s + QLatin1StringView(tableOf(kind));
    if (!index.isEmpty()) {
        text += u" INDEXED BY "_s + index;
    }
    ZHIKE_TRY(const std::optional<qint64> count, session.integer(text + u" WHERE deleted_at IS NULL"_s));
    return count.value_or(0);
}

Result<qint64> countLiveOf(SqlSession& session, RecordKind kind, std::span<const qint64> customers)
{
    const QString select = u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL AND customer_id IN "_s.arg(
        QLatin1StringView(tableOf(kind)));
    qint64 total = 0;
    ZHIKE_CHECK(forPortions(customers, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(select + u'(' + marks + u')'));
        bindIds(statement, 1, portion);
        return forRows(statement, [&total](const Statement& row) { total += row.integer(0); });
    }));
    return total;
}

} // namespace zhike
