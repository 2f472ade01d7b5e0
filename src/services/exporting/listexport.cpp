#include "services/exporting/listexport.h"

#include "domain/customfields/customcatalogue.h"
#include "exchange/recordfields.h"
#include "repositories/companyidentity.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/lists/partrows.h"
#include "repositories/settings.h"
#include "repositories/stores.h"
#include "services/exporting/celltext.h"
#include "services/exporting/exportblock.h"
#include "services/exporting/exportlog.h"
#include "services/exporting/partfile.h"
#include "services/exporting/recordfile.h"
#include "services/jobs/clock.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <algorithm>
#include <future>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// Rows of a list lie anywhere in the file: the more are read at once, the seldomer a page is read twice. Some 40 MB.
constexpr size_t kCellsAtATime = 2'500'000;
constexpr size_t kFewestRows = 2000;
constexpr size_t kMostRows = 300'000;
constexpr qint64 kTellMs = 50;

/// `owner_id` is the id; the name stands in a column `owner` beside it.
QString nameColumn(const Field& field)
{
    const QString key = QString::fromLatin1(field.key);
    return key.endsWith("_id"_L1) ? key.chopped(3) : key + u"_name"_s;
}

/// A field of the catalogue, or one use of its phones or mails.
struct ExportedField {
    const Field* field = nullptr;
    const ImportField* use = nullptr;
};

/// The uses of phones or mails that a kind can bring in again.
std::vector<const ImportField*> usesOf(RecordKind kind, const Field& field)
{
    std::vector<const ImportField*> uses;
    for (const ImportField& each : importFieldsOf(kind)) {
        const bool isUse = each.type == FieldType::Reaches && each.key != each.target;
        if (isUse && field.type == FieldType::Reaches && each.target == QLatin1StringView(field.key)) {
            uses.push_back(&each);
        }
    }
    return uses;
}

std::optional<ExportedField> exportedField(RecordKind kind, const QString& key)
{
    if (const Field* field = findField(kind, key)) {
        return field->has(kHidden) ? std::nullopt : std::optional(ExportedField{field, nullptr});
    }
    for (const Field& own : customFieldsOf(kind)) { // on a command line by their names
        if (plainLabel(own.label).compare(key, Qt::CaseInsensitive) == 0) {
            return ExportedField{findField(kind, QString::fromLatin1(own.key)), nullptr};
        }
    }
    for (const Field& field : fieldsOf(kind)) {
        for (const ImportField* use : usesOf(kind, field)) {
            if (key == use->key) {
                return ExportedField{&field, use};
            }
        }
    }
    return std::nullopt;
}

struct ExportColumns {
    std::vector<ExportedField> fields;
    QStringList read; ///< what is asked of the records, one for each field
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
        const std::optional<ExportedField> field = exportedField(kind, key);
        if (!field) {
            return fail(ErrorCode::InvalidInput, u"%1 has no field '%2'"_s.arg(QLatin1StringView(tableOf(kind)), key));
        }
        columns.fields.push_back(*field);
        columns.read.append(QString::fromLatin1(field->field->key));
        if (field->field->linkTo == RecordKind::Category && field->field->type == FieldType::Link) {
            ZHIKE_TRY(columns.categories, categoryPaths(session));
        }
        columns.needsCurrency |= field->field->type == FieldType::Money && !hasOwnCurrency(kind);
    }
    return columns;
}

std::vector<ExportColumn> titlesOf(const ExportColumns& columns)
{
    std::vector<ExportColumn> titles{{u"id"_s, FieldType::Integer}};
    if (columns.isOwned) {
        titles.push_back({u"customer_id"_s, FieldType::Integer});
    }
    for (const auto& [field, use] : columns.fields) {
        if (use != nullptr) {
            titles.push_back({QString(use->key), FieldType::Text});
            continue;
        }
        // own fields are called as people call them, which an import knows as well
        titles.push_back(
            {field->has(kCustom) ? plainLabel(field->label) : QString::fromLatin1(field->key), field->type});
        if (field->type == FieldType::Link) {
            titles.push_back({nameColumn(*field), FieldType::Text});
        }
    }
    if (columns.needsCurrency) {
        titles.push_back({u"base_currency"_s, FieldType::Text});
    }
    return titles;
}

/// The phones or mails of one use. A mail cannot be a mobile's or a fax's: it stands among the others.
Value ofUse(const Reaches& reaches, const ImportField& use)
{
    QStringList values;
    for (const Reach& reach : reaches) {
        const bool isOddMail = use.target == "mails"_L1 && use.use == ReachUse::Other
            && (reach.use == ReachUse::Mobile || reach.use == ReachUse::Fax);
        if (reach.use == use.use || isOddMail) {
            values.append(reach.value);
        }
    }
    return values.isEmpty() ? Value() : Value(values.join(u"; "_s));
}

/// The stored value; of an own field's choice its words, since its key says nothing to anybody.
Value cellOf(const Field& field, const Value& value)
{
    if (!field.has(kCustom)) {
        return value;
    }
    const auto* key = std::get_if<QString>(&value);
    for (const Choice& choice : field.choices) {
        if (key != nullptr && *key == QLatin1StringView(choice.key)) {
            return plainLabel(choice.label);
        }
    }
    return value;
}

void cellsOf(const ExportedRow& row, const ExportColumns& columns, Currency base, std::vector<ExportCell>& cells)
{
    const Currency currency = row.currency.value_or(base);
    cells.clear();
    cells.push_back({row.record.id, currency});
    if (columns.isOwned) {
        cells.push_back({row.record.customer, currency});
    }
    Reaches reaches; // of the uses that stand side by side
    const Field* reachesOf = nullptr;
    for (size_t i = 0; i < columns.fields.size(); ++i) {
        const auto& [field, use] = columns.fields[i];
        if (use != nullptr && reachesOf != field) {
            reaches.clear();
            (void)fromValue(row.values[i], reaches);
            reachesOf = field;
        }
        cells.push_back({use != nullptr ? ofUse(reaches, *use) : cellOf(*field, row.values[i]), currency});
        if (use == nullptr && field->type == FieldType::Link) {
            const auto* id = std::get_if<qint64>(&row.values[i]);
            const bool isCategory = field->linkTo == RecordKind::Category && id != nullptr;
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

    [[nodiscard]] Result<void> write(ExportBlock rows)
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
    [[nodiscard]] Result<void> writeNow(const ExportBlock& rows)
    {
        ExportedRow row;
        std::vector<ExportCell> cells;
        for (size_t i = 0; i < rows.size(); ++i) {
            rows.row(i, row);
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
    SqlSession& session, RecordKind kind, const QStringList& fields, const QString& path, const ExportForm& form,
    const ExportBlock::GoOn& goOn)
{
    ZHIKE_TRY(const ExportColumns columns, exportColumns(session, kind, fields));
    ZHIKE_TRY(const Currency base, baseCurrency(session));
    ZHIKE_TRY(std::unique_ptr<RowFile> made, RowFile::create(path, form, titlesOf(columns)));
    const auto file = std::make_shared<RowsBehind>(std::move(made), columns, base);
    ExportChunk chunk;
    chunk.write = [&session, kind, columns, file, goOn](std::span<const RecordRef> refs) -> Result<qint64> {
        ZHIKE_TRY(ExportBlock rows, ExportBlock::read(session, kind, columns.read, refs, goOn));
        const auto count = qint64(rows.size());
        ZHIKE_CHECK(file->write(std::move(rows)));
        return count;
    };
    chunk.commit = [file] { return file->commit(); };
    return chunk;
}

/// The number by which records in the file are known again, drawn now if there is none.
Result<quint64> identityFor(const BatchWriter& writer)
{
    quint64 company = 0;
    ZHIKE_CHECK(writer([&company](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
        ZHIKE_CHECK(drawCompanyIdentity(session));
        ZHIKE_TRY(company, companyIdentity(session));
        return transaction.commit();
    }));
    return company;
}

Result<void> logExport(const Exporter& exporter, const ExportNote& note, Instant at)
{
    return exporter.writer([&](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(const Currency base, baseCurrency(session));
        const Instant now = at.msSinceEpoch() == 0 ? instantNow() : at;
        ZHIKE_CHECK(runChange(session, recordExport(note), exporter.author, now, base));
        return {};
    });
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
            for (const ImportField* use : usesOf(kind, field)) {
                keys.append(QString(use->key));
            }
        }
    }
    return keys;
}

const char* exportLabel(RecordKind kind, const QString& key)
{
    const std::optional<ExportedField> field = exportedField(kind, key);
    return !field ? nullptr : field->use != nullptr ? field->use->label : field->field->label;
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

namespace {

RecordKind partKind(RecordKind kind)
{
    return kind == RecordKind::Order ? RecordKind::OrderLine : RecordKind::CaseEntry;
}

} // namespace

bool hasExportParts(RecordKind kind)
{
    return !partColumns(kind).empty();
}

Result<ExportSummary> exportList(
    SqlSession& session, const Exporter& exporter, const ExportRows& rows, const QStringList& fields,
    const QString& path, const ExportForm& form, const ExportProgress& progress)
{
    QElapsedTimer clock;
    clock.start();
    const RecordKind kind = rows.query.kind;
    const bool isOfParts = rows.detail == ExportDetail::Parts;
    if (!mayDo(exporter.author.role, ChangeAction::ExportRecords)) { // asked again when it is logged
        return fail(ErrorCode::NotAllowed, QString::fromLatin1(keyOf(ChangeAction::ExportRecords)));
    }
    const bool isTable = form.format != TableFormat::VCard && form.format != TableFormat::ICalendar;
    if (!canExport(kind, form.format) || (isOfParts && !(isTable && hasExportParts(kind)))) {
        return fail(ErrorCode::Unsupported, u"%1 as %2"_s.arg(QLatin1StringView(tableOf(kind)), nameOf(form.format)));
    }
    ZHIKE_TRY(const quint64 company, isTable ? Result<quint64>(0) : identityFor(exporter.writer));
    ExportSummary summary;
    qint64 total = 0;
    qint64 toldAt = -kTellMs; // the first chunk is told, however fast it was
    const auto goOn = [&](qint64 more) {
        if (!progress || clock.elapsed() - toldAt < kTellMs) {
            return true;
        }
        toldAt = clock.elapsed();
        return progress(summary.rows + more, total);
    };
    ZHIKE_TRY(
        const ExportChunk chunk,
        isOfParts     ? partChunks(session, kind, path, form)
            : isTable ? tableChunks(session, kind, fields, path, form, goOn)
                      : recordChunks(session, kind, path, form, company));
    ZHIKE_TRY(const ListSnapshot found, snapshot(session, rows.query));
    const RowAddresses list = rows.isChosen ? chosenOf(found.rows, rows.isChosen) : found.rows;
    total = qint64(list.size());
    const size_t atATime = isTable && !isOfParts
        ? std::clamp(kCellsAtATime / size_t(fields.size() + 1), kFewestRows, kMostRows)
        : kFewestRows;
    for (size_t first = 0; first < list.size(); first += atATime) {
        ZHIKE_TRY(const qint64 written, chunk.write(list.refs(first, atATime)));
        summary.rows += written;
        if (!goOn(0)) {
            return fail(ErrorCode::Cancelled);
        }
    }
    // first the entry, then the file: one that cannot be logged does not appear
    ZHIKE_CHECK(logExport(
        exporter, {isOfParts ? partKind(kind) : kind, form.format, QFileInfo(path).fileName(), summary.rows},
        form.madeAt));
    ZHIKE_CHECK(chunk.commit());
    summary.milliseconds = clock.elapsed();
    return summary;
}

} // namespace zhike
