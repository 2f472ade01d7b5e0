#include "services/exporting/listexport.h"

#include "repositories/lists/listcolumns.h"
#include "repositories/settings.h"
#include "services/exporting/celltext.h"

#include <QElapsedTimer>
#include <algorithm>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsAtATime = 2000;
constexpr qint64 kTellMs = 50;

/// `owner_id` is the id; the name stands in a column `owner` beside it.
QString nameColumn(const Field& field)
{
    const QString key = QString::fromLatin1(field.key);
    return key.endsWith("_id"_L1) ? key.chopped(3) : key + u"_name"_s;
}

struct ExportColumns {
    std::vector<const Field*> fields;
    bool needsCurrency = false; ///< amounts are in the base currency, which no field of the record says
    bool isOwned = false;
};

Result<ExportColumns> exportColumns(RecordKind kind, const QStringList& keys)
{
    ExportColumns columns;
    columns.isOwned = belongsToCustomer(kind);
    for (const QString& key : keys) {
        const Field* field = findField(kind, key);
        if (field == nullptr || field->has(kHidden)) {
            return fail(ErrorCode::InvalidInput, u"%1 has no field '%2'"_s.arg(QLatin1StringView(tableOf(kind)), key));
        }
        columns.fields.push_back(field);
        columns.needsCurrency |= field->type == FieldType::Money && !hasOwnCurrency(kind);
    }
    return columns;
}

QStringList headerOf(const ExportColumns& columns)
{
    QStringList header{u"id"_s};
    if (columns.isOwned) {
        header.append(u"customer_id"_s);
    }
    for (const Field* field : columns.fields) {
        header.append(QString::fromLatin1(field->key));
        if (field->type == FieldType::Link) {
            header.append(nameColumn(*field));
        }
    }
    if (columns.needsCurrency) {
        header.append(u"base_currency"_s);
    }
    return header;
}

void cellsOf(const ListRow& row, const ExportColumns& columns, Currency base, QStringList& cells)
{
    cells.clear();
    cells.append(QString::number(row.record.id));
    if (columns.isOwned) {
        cells.append(QString::number(row.record.customer));
    }
    const Currency currency = row.currency.value_or(base);
    for (size_t i = 0; i < columns.fields.size(); ++i) {
        const Field& field = *columns.fields[i];
        cells.append(cellText(field, row.values[i], currency));
        if (field.type == FieldType::Link) {
            cells.append(row.names[i]);
        }
    }
    if (columns.needsCurrency) {
        cells.append(base.code());
    }
}

} // namespace

QStringList exportFields(RecordKind kind)
{
    QStringList keys;
    for (const Field& field : fieldsOf(kind)) {
        const bool isOfOthers = field.source == FieldSource::Related && field.linkTo != RecordKind::Customer;
        if (!field.has(kHidden) && !isOfOthers) {
            keys.append(QString::fromLatin1(field.key));
        }
    }
    return keys;
}

Result<ExportSummary> exportList(
    SqlSession& session, const ListQuery& query, const QStringList& fields, const QString& path,
    const CsvFormat& format, const ExportProgress& progress)
{
    QElapsedTimer clock;
    clock.start();
    ZHIKE_TRY(const ExportColumns columns, exportColumns(query.kind, fields));
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    ZHIKE_TRY(CsvWriter writer, CsvWriter::create(path, format));
    ZHIKE_CHECK(writer.row(headerOf(columns)));
    ZHIKE_TRY(const ListSnapshot list, snapshot(session, query));
    ExportSummary summary;
    qint64 toldAt = 0;
    QStringList cells;
    for (size_t first = 0; first < list.rows.size(); first += kRowsAtATime) {
        const std::vector<RecordRef> refs = list.rows.refs(first, kRowsAtATime);
        ZHIKE_TRY(const std::vector<ListRow> rows, page(session, query.kind, fields, refs, Instant(0)));
        for (const ListRow& row : rows) {
            cellsOf(row, columns, base, cells);
            ZHIKE_CHECK(writer.row(cells));
            ++summary.rows;
        }
        if (progress && clock.elapsed() - toldAt >= kTellMs) {
            toldAt = clock.elapsed();
            if (!progress(summary.rows, qint64(list.rows.size()))) {
                return fail(ErrorCode::Cancelled);
            }
        }
    }
    ZHIKE_CHECK(writer.commit());
    summary.milliseconds = clock.elapsed();
    return summary;
}

} // namespace zhike
