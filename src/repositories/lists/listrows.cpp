#include "repositories/lists/listrows.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct RowSql {
    QString text; ///< without what the ids are
    int firstField = 0;
};

/// Reads with the customer's name by a join, since pages ask for it on every row.
Result<RowSql> rowSql(RecordKind kind, const QStringList& fields, Engine engine)
{
    const bool isOwned = belongsToCustomer(kind);
    QString columns = isOwned ? u"t.customer_id, t.id, t.revision"_s : u"0, t.id, t.revision"_s;
    QString tables = QLatin1StringView(tableOf(kind)) + u" AS t"_s;
    QString conditions = u"t.deleted_at IS NULL"_s;
    RowSql sql;
    sql.firstField = 3;
    if (hasOwnCurrency(kind)) {
        columns += u", t.currency"_s;
        ++sql.firstField;
    }
    bool statistics = false;
    bool insight = false;
    for (const QString& key : fields) {
        const auto column = listColumn(kind, key);
        if (!column) {
            return fail(ErrorCode::InvalidInput, u"no field %1"_s.arg(key));
        }
        statistics = statistics || column->source == ListSource::Statistics;
        insight = insight || column->source == ListSource::Insight;
        if (key == u"customer_name") {
            columns += u", c.name"_s;
        } else if ((key == u"next_step" || key == kSegmentsField) && column->source == ListSource::Related) {
            columns += u", NULL"_s;
        } else {
            columns += u", "_s + inDialect(column->expression, engine);
        }
    }
    if (isOwned) {
        tables += u" JOIN customer AS c ON c.id = t.customer_id"_s;
        conditions += u" AND c.deleted_at IS NULL"_s;
    }
    if (statistics) {
        tables += u" LEFT JOIN customer_stats AS s ON s.customer_id = t.id"_s;
    }
    if (insight) {
        tables += u" LEFT JOIN customer_insight AS i ON i.customer_id = t.id"_s;
    }
    sql.text = u"SELECT %1 FROM %2 WHERE %3 AND t.id "_s.arg(columns, tables, conditions);
    return sql;
}

/// A stretch of the table is read through where at least every fourth of its ids is wanted: passing over three rows
/// costs less than looking one up.
constexpr size_t kStretch = 2000;
constexpr qint64 kRowsPerWanted = 4;

bool isDense(std::span<const qint64> ids)
{
    const auto isLess = [](qint64 a, qint64 b) { return a < b; };
    return ids.size() > kIdPortions.back() && ids.back() - ids.front() < qint64(ids.size()) * kRowsPerWanted
        && std::ranges::is_sorted(ids, isLess);
}

/// Reads one row into a form that is used again and again.
class RowReader {
public:
    RowReader(RecordKind kind, int firstField, qsizetype fields)
        : m_hasCurrency(hasOwnCurrency(kind)), m_firstField(firstField), m_fields(int(fields))
    {
    }
    StoredRow& read(const Statement& row)
    {
        m_row.key = {row.integer(0), row.integer(1)};
        m_row.revision = int(row.integer(2));
        if (m_hasCurrency) {
            m_row.currency = Currency::fromCode(row.text(3));
        }
        m_row.values.clear();
        m_row.values.reserve(size_t(m_fields));
        for (int i = 0; i < m_fields; ++i) {
            m_row.values.push_back(row.value(m_firstField + i));
        }
        return m_row;
    }

private:
    bool m_hasCurrency;
    int m_firstField;
    int m_fields;
    StoredRow m_row;
};

} // namespace

Result<void> readRows(
    SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const qint64> ids,
    const std::function<void(StoredRow& row)>& sink)
{
    ZHIKE_TRY(const RowSql sql, rowSql(kind, fields, session.engine()));
    RowReader reader(kind, sql.firstField, fields.size());
    while (!ids.empty()) {
        const std::span<const qint64> near = ids.first(std::min(ids.size(), kStretch));
        ids = ids.subspan(near.size());
        if (isDense(near)) {
            ZHIKE_TRY(Statement statement, session.prepare(sql.text + u"BETWEEN $1 AND $2"_s));
            statement.bind(near.front(), near.back());
            ZHIKE_CHECK(forRows(statement, [&](const Statement& row) {
                if (std::ranges::binary_search(near, row.integer(1))) {
                    sink(reader.read(row));
                }
            }));
            continue;
        }
        ZHIKE_CHECK(forPortions(near, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
            ZHIKE_TRY(Statement statement, session.prepare(sql.text + u"IN ("_s + marks + u')'));
            bindIds(statement, 1, portion);
            return forRows(statement, [&](const Statement& row) { sink(reader.read(row)); });
        }));
    }
    return {};
}

Result<std::vector<StoredRow>>
readRows(SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const qint64> ids)
{
    std::vector<StoredRow> rows;
    rows.reserve(ids.size());
    ZHIKE_CHECK(readRows(session, kind, fields, ids, [&rows](StoredRow& row) { rows.push_back(std::move(row)); }));
    return rows;
}

} // namespace zhike
