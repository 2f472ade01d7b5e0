#include "repositories/lists/listrows.h"

#include "repositories/lists/idlist.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

struct RowSql {
    QString text; ///< with `%1` for the ids
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
    sql.text = u"SELECT %1 FROM %2 WHERE %3 AND t.id IN (%4)"_s.arg(columns, tables, conditions, u"%1"_s);
    return sql;
}

} // namespace

Result<std::vector<StoredRow>>
readRows(SqlSession& session, RecordKind kind, const QStringList& fields, std::span<const qint64> ids)
{
    ZHIKE_TRY(const RowSql sql, rowSql(kind, fields, session.engine()));
    std::vector<StoredRow> rows;
    rows.reserve(ids.size());
    ZHIKE_CHECK(forPortions(ids, 1, [&](std::span<const qint64> portion, const QString& marks) -> Result<void> {
        ZHIKE_TRY(Statement statement, session.prepare(sql.text.arg(marks)));
        bindIds(statement, 1, portion);
        return forRows(statement, [&](const Statement& row) {
            StoredRow stored;
            stored.key = {row.integer(0), row.integer(1)};
            stored.revision = int(row.integer(2));
            if (hasOwnCurrency(kind)) {
                stored.currency = Currency::fromCode(row.text(3));
            }
            stored.values.reserve(size_t(fields.size()));
            for (int i = 0; i < fields.size(); ++i) {
                stored.values.push_back(row.value(sql.firstField + i));
            }
            rows.push_back(std::move(stored));
        });
    }));
    return rows;
}

} // namespace zhike
