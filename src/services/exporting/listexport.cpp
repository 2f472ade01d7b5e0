#include "services/exporting/listexport.h"

#include "repositories/lists/listcolumns.h"
#include "repositories/settings.h"
#include "repositories/stores.h"
#include "services/exporting/recordfile.h"

#include <QElapsedTimer>
#include <algorithm>
#include <future>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Rows of a list lie anywhere in the file: the more are read at once, the seldomer a page is read twice.
constexpr size_t kCellsAtATime = 400'000;
constexpr size_t kFewestRows = 2000;
constexpr size_t kMostRows = 50'000;
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
    QHash<qint64, QString> categories; ///< by where they hang ("Light / Table"): a name alone comes back as another one
};

Result<QHash<qint64, QString>> categoryPaths(SqlSession& session)
{
    constexpr qsizetype kDeepest = 64;
    ZHIKE_TRY(const QList<Category> categories, CategoryStore(session).all());
    QHash<qint64, CategoryDraft> byId;
    for (const Category& category : categories) {
        byId.insert(category.id.value(), category.details);
    }
    QHash<qint64, QString> paths;
    for (const Category& category : categories) {
        QStringList names{category.details.name};
        for (auto above = category.details.parent; above && names.size() < kDeepest;) {
            const CategoryDraft parent = byId.value(above->value());
            names.prepend(parent.name);
            above = parent.parent;
        }
        paths.insert(category.id.value(), names.join(" / "_L1));
    }
    return paths;
}

Result<ExportColumns> exportColumns(SqlSession& session, RecordKind kind, const QStringList& keys)
{
    ExportColumns columns;
    columns.isOwned = belongsToCustomer(kind);
    for (const QString& key : keys) {
        const Field* field = findField(kind, key);
        if (field == nullptr || field->has(kHidden)) {
            return fail(ErrorCode::InvalidInput, u"%1 has no field '%2'"_s.arg(QLatin1StringView(tableOf(kind)), key));
        }
        columns.fields.push_back(field);
        if (field->linkTo == RecordKind::Category && field->type == FieldType::Link) {
            ZHIKE_TRY(columns.categories, categoryPaths(session));
        }
        columns.needsCurrency |= field->type == FieldType::Money && !hasOwnCurrency(kind);
    }
    return columns;
}

std::vector<ExportColumn> titlesOf(const ExportColumns& columns)
{
    std::vector<ExportColumn> titles{{u"id"_s, FieldType::Integer}};
    if (columns.isOwned) {
        titles.push_back({u"customer_id"_s, FieldType::Integer});
    }
    for (const Field* field : columns.fields) {
        titles.push_back({QString::fromLatin1(field->key), field->type});
        if (field->type == FieldType::Link) {
            titles.push_back({nameColumn(*field), FieldType::Text});
        }
    }
    if (columns.needsCurrency) {
        titles.push_back({u"base_currency"_s, FieldType::Text});
    }
    return titles;
}

void cellsOf(const ListRow& row, const ExportColumns& columns, Currency base, std::vector<ExportCell>& cells)
{
    const Currency currency = row.currency.value_or(base);
    cells.clear();
    cells.push_back({row.record.id, currency});
    if (columns.isOwned) {
        cells.push_back({row.record.customer, currency});
    }
    for (size_t i = 0; i < columns.fields.size(); ++i) {
        cells.push_back({row.values[i], currency});
        if (columns.fields[i]->type == FieldType::Link) {
            const auto* id = std::get_if<qint64>(&row.values[i]);
            const bool isCategory = columns.fields[i]->linkTo == RecordKind::Category && id != nullptr;
            cells.push_back({isCategory ? columns.categories.value(*id, row.names[i]) : row.names[i], currency});
        }
    }
    if (columns.needsCurrency) {
        cells.push_back({base.code(), currency});
    }
}

/// Writes rows on another thread while the next are being read.
class RowsBehind {
public:
    RowsBehind(std::unique_ptr<RowFile> file, ExportColumns columns, Currency base)
        : m_file(std::move(file)), m_columns(std::move(columns)), m_base(base)
    {
    }

    [[nodiscard]] Result<void> write(std::vector<ListRow> rows)
    {
        ZHIKE_CHECK(settle());
        m_writing = std::async(std::launch::async, [this, rows = std::move(rows)] { return writeNow(rows); });
        return {};
    }
    [[nodiscard]] Result<void> commit()
    {
        ZHIKE_CHECK(settle());
        return m_file->commit();
    }

private:
    [[nodiscard]] Result<void> settle() { return m_writing.valid() ? m_writing.get() : Result<void>(); }
    [[nodiscard]] Result<void> writeNow(const std::vector<ListRow>& rows)
    {
        std::vector<ExportCell> cells;
        for (const ListRow& row : rows) {
            cellsOf(row, m_columns, m_base, cells);
            ZHIKE_CHECK(m_file->row(cells));
        }
        return {};
    }

    std::unique_ptr<RowFile> m_file;
    ExportColumns m_columns;
    Currency m_base;
    std::future<Result<void>> m_writing; ///< last: goes first, and waits
};

/// Rows below a header: separated text, a workbook, JSON lines.
Result<ExportChunk> tableChunks(
    SqlSession& session, RecordKind kind, const QStringList& fields, const QString& path, const ExportForm& form)
{
    ZHIKE_TRY(const ExportColumns columns, exportColumns(session, kind, fields));
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    ZHIKE_TRY(std::unique_ptr<RowFile> made, RowFile::create(path, form, titlesOf(columns)));
    const auto file = std::make_shared<RowsBehind>(std::move(made), columns, base);
    ExportChunk chunk;
    chunk.write = [&session, kind, fields, file](std::span<const RecordRef> refs) -> Result<qint64> {
        ZHIKE_TRY(std::vector<ListRow> rows, page(session, kind, fields, refs, Instant(0)));
        const auto count = qint64(rows.size());
        ZHIKE_CHECK(file->write(std::move(rows)));
        return count;
    };
    chunk.commit = [file] { return file->commit(); };
    return chunk;
}

RowAddresses chosenOf(const RowAddresses& all, const std::function<bool(qint64)>& isChosen)
{
    RowAddresses chosen(all.kind());
    for (size_t row = 0; row < all.size(); ++row) {
        if (const RecordRef ref = all.ref(row); isChosen(ref.id)) {
            chosen.append(ref.customer, ref.id);
        }
    }
    return chosen;
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

bool canExport(RecordKind kind, TableFormat format)
{
    switch (format) {
    case TableFormat::Csv:
    case TableFormat::Xlsx:
    case TableFormat::JsonLines:
        return true;
    case TableFormat::VCard:
        return kind == RecordKind::Contact || kind == RecordKind::Customer;
    case TableFormat::ICalendar:
        return kind == RecordKind::Activity;
    case TableFormat::Mail:
        break;
    }
    return false;
}

Result<ExportSummary> exportList(
    SqlSession& session, const ExportRows& rows, const QStringList& fields, const QString& path, const ExportForm& form,
    const ExportProgress& progress)
{
    QElapsedTimer clock;
    clock.start();
    const RecordKind kind = rows.query.kind;
    if (!canExport(kind, form.format)) {
        return fail(ErrorCode::Unsupported, u"%1 as %2"_s.arg(QLatin1StringView(tableOf(kind)), nameOf(form.format)));
    }
    const bool isTable = form.format != TableFormat::VCard && form.format != TableFormat::ICalendar;
    ZHIKE_TRY(
        const ExportChunk chunk,
        isTable ? tableChunks(session, kind, fields, path, form) : recordChunks(session, kind, path, form));
    ZHIKE_TRY(const ListSnapshot found, snapshot(session, rows.query));
    const RowAddresses list = rows.isChosen ? chosenOf(found.rows, rows.isChosen) : found.rows;
    ExportSummary summary;
    qint64 toldAt = -kTellMs; // the first chunk is told, however fast it was
    const size_t atATime = std::clamp(kCellsAtATime / size_t(fields.size() + 1), kFewestRows, kMostRows);
    for (size_t first = 0; first < list.size(); first += atATime) {
        ZHIKE_TRY(const qint64 written, chunk.write(list.refs(first, atATime)));
        summary.rows += written;
        if (progress && clock.elapsed() - toldAt >= kTellMs) {
            toldAt = clock.elapsed();
            if (!progress(summary.rows, qint64(list.size()))) {
                return fail(ErrorCode::Cancelled);
            }
        }
    }
    ZHIKE_CHECK(chunk.commit());
    summary.milliseconds = clock.elapsed();
    return summary;
}

} // namespace zhike
