#include "services/privacy/personfile.h"

#include "domain/catalogue.h"
#include "domain/customfields/customcatalogue.h"
#include "repositories/customers/customerreads.h"
#include "repositories/lists/listrows.h"
#include "repositories/settings.h"
#include "services/attachments/copies.h"
#include "services/changes/erasure.h"
#include "services/changes/personrecords.h"
#include "services/exporting/celltext.h"
#include "services/search/recordname.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAllStages = 1'000'000;

bool isEmptyValue(const Value& value)
{
    const auto* text = std::get_if<QString>(&value);
    return isNull(value) || (text != nullptr && text->isEmpty());
}

template <class Draft> QList<HeldField> heldFields(const Draft& draft)
{
    QList<HeldField> held;
    forFields(draft, [&held](const Field& field, const Value& value) {
        if (!isEmptyValue(value)) {
            held.append({&field, value, {}});
        }
    });
    return held;
}

/// Names of linked records, each asked for once.
class HeldLinkNames {
public:
    explicit HeldLinkNames(SqlSession& session) : m_session(session) { }

    Result<void> fill(QList<HeldField>& fields, qint64 customer)
    {
        for (HeldField& held : fields) {
            const auto* id = std::get_if<qint64>(&held.value);
            if (held.field->type != FieldType::Link || id == nullptr) {
                continue;
            }
            const RecordRef record{
                held.field->linkTo, held.field->linkTo == RecordKind::Customer ? *id : customer, *id};
            if (!m_names.contains(record)) {
                ZHIKE_TRY(const QString name, recordName(m_session, record));
                m_names.insert(record, name);
            }
            held.linkName = m_names.value(record);
        }
        return {};
    }

private:
    SqlSession& m_session;
    QHash<RecordRef, QString> m_names;
};

template <class Draft> Result<HeldRow> heldRow(SqlSession& session, const RecordRef& record, HeldLinkNames& names)
{
    using Record = typename StoreOf<Draft>::Record;
    ZHIKE_TRY(const Record read, readAnywhere<Draft>(session, record));
    ZHIKE_TRY(const std::optional<Record> outOfBin, StoreOf<Draft>(session).find(read.customer, read.id));
    HeldRow held{record, !outOfBin, read.revision, read.createdAt, read.modifiedAt, kCny, {}, {}};
    held.fields = heldFields(read.details);
    ZHIKE_CHECK(names.fill(held.fields, record.customer));
    if constexpr (requires { read.details.currency; }) {
        held.currency = read.details.currency;
    } else {
        ZHIKE_TRY(held.currency, baseCurrency(session));
    }
    if constexpr (std::same_as<Draft, OrderDraft>) {
        for (const OrderLineDraft& line : read.details.lines) {
            held.lines.append(heldFields(line));
            ZHIKE_CHECK(names.fill(held.lines.last(), record.customer));
        }
    }
    return held;
}

Result<QList<HeldField>> figuresOf(SqlSession& session, qint64 customer)
{
    QStringList keys;
    QList<const Field*> fields;
    for (const Field& field : kCustomerFigures) {
        if (field.source != FieldSource::Related) {
            keys.append(QString::fromLatin1(field.key));
            fields.append(&field);
        }
    }
    ZHIKE_TRY(
        const std::vector<StoredRow> rows, readRows(session, RecordKind::Customer, keys, std::span(&customer, 1)));
    QList<HeldField> figures;
    for (const StoredRow& row : rows) {
        for (size_t i = 0; i < row.values.size(); ++i) {
            if (!isEmptyValue(row.values[i])) {
                figures.append({fields[qsizetype(i)], row.values[i], {}});
            }
        }
    }
    return figures;
}

Result<void> addChanges(SqlSession& session, const QHash<qint64, QString>& users, PersonFile& file)
{
    QHash<qint64, LoggedChange> known;
    for (const HeldRow& row : file.rows) {
        ZHIKE_TRY(const QList<PlacedChangeRow> log, changeRowsOf(session, row.record));
        for (const PlacedChangeRow& placed : log) {
            const qint64 id = placed.change.value();
            if (!known.contains(id)) {
                ZHIKE_TRY(LoggedChange change, readChange(session, placed.change));
                known.insert(id, std::move(change));
            }
            const LoggedChange& change = *known.constFind(id);
            file.changes.append({placed.row, change.title.action, change.at, users.value(change.user.value())});
        }
    }
    std::ranges::stable_sort(file.changes, {}, &HeldChange::at);
    return {};
}

QJsonObject fieldsJson(const QList<HeldField>& fields, Currency currency)
{
    QJsonObject json;
    for (const HeldField& held : fields) {
        const QString key = QString::fromLatin1(held.field->key);
        if (held.field->type == FieldType::Link) {
            json.insert(key, QJsonObject{{u"id"_s, jsonOf(held.value)}, {u"name"_s, held.linkName}});
        } else {
            json.insert(key, cellText(held.field->type, held.value, currency));
        }
    }
    return json;
}

QString isoText(Instant instant)
{
    return instant.utc().toString(Qt::ISODateWithMs);
}

QJsonObject rowJson(const HeldRow& row)
{
    QJsonObject json{
        {u"kind"_s, QString::fromLatin1(tableOf(row.record.kind))},
        {u"id"_s, row.record.id},
        {u"customer_id"_s, row.record.customer},
        {u"in_bin"_s, row.isInBin},
        {u"revision"_s, row.revision},
        {u"created_at"_s, isoText(row.createdAt)},
        {u"modified_at"_s, isoText(row.modifiedAt)},
        {u"fields"_s, fieldsJson(row.fields, row.currency)}};
    if (!row.lines.isEmpty()) {
        QJsonArray lines;
        for (const QList<HeldField>& line : row.lines) {
            lines.append(fieldsJson(line, row.currency));
        }
        json.insert(u"lines"_s, lines);
    }
    return json;
}

QJsonObject changeJson(const HeldChange& change)
{
    return {
        {u"at"_s, isoText(change.at)},
        {u"who"_s, change.who},
        {u"action"_s, QString::fromLatin1(keyOf(change.action))},
        {u"operation"_s, QString::fromLatin1(keyOf(change.row.operation))},
        {u"kind"_s, QString::fromLatin1(tableOf(change.row.record.kind))},
        {u"id"_s, change.row.record.id},
        {u"old"_s, change.row.oldValues},
        {u"new"_s, change.row.newValues}};
}

} // namespace

Result<PersonFile> personFile(SqlSession& session, const RecordRef& person, Instant now)
{
    ZHIKE_CHECK(checkIsPerson(session, person));
    PersonFile file;
    file.person = person;
    file.asOf = now;
    ZHIKE_TRY(file.base, baseCurrency(session));
    HeldLinkNames names(session);
    for (auto kind = kPersonKinds.crbegin(); kind != kPersonKinds.crend(); ++kind) {
        if (*kind == RecordKind::Customer && person.kind != RecordKind::Customer) {
            continue;
        }
        QList<RecordRef> records{person};
        if (*kind != person.kind || person.kind != RecordKind::Customer) {
            ZHIKE_TRY(records, rowsOfPerson(session, *kind, person));
        }
        for (const RecordRef& record : records) {
            ZHIKE_CHECK(visitKind(*kind, [&]<class Draft>(const Draft*) -> Result<void> {
                ZHIKE_TRY(HeldRow row, heldRow<Draft>(session, record, names));
                file.rows.append(std::move(row));
                return {};
            }));
        }
    }
    for (const HeldField& field : file.rows.first().fields) {
        if (QLatin1StringView(field.field->key) == "name"_L1) {
            file.name = std::get<QString>(field.value);
        }
    }
    if (person.kind == RecordKind::Customer) {
        ZHIKE_TRY(file.figures, figuresOf(session, person.id));
        ZHIKE_TRY(file.segments, staysOf(session, CustomerId(person.customer)));
        ZHIKE_TRY(file.stages, stageChangesOf(session, person.customer, kAllStages));
    }
    ZHIKE_TRY(const auto users, userNames(session));
    ZHIKE_CHECK(addChanges(session, users, file));
    ZHIKE_TRY(const QList<KeptDraft> drafts, draftsAbout(session, person));
    for (const KeptDraft& kept : drafts) {
        file.drafts.append({users.value(kept.user.value()), kept.draft});
    }
    return file;
}

QJsonObject toJson(const PersonFile& file)
{
    QJsonArray rows;
    for (const HeldRow& row : file.rows) {
        rows.append(rowJson(row));
    }
    QJsonArray changes;
    for (const HeldChange& change : file.changes) {
        changes.append(changeJson(change));
    }
    QJsonArray segments;
    for (const SegmentStay& stay : file.segments) {
        segments.append(QJsonObject{
            {u"name"_s, stay.name},
            {u"since"_s, isoText(stay.since)},
            {u"until"_s, stay.until ? QJsonValue(isoText(*stay.until)) : QJsonValue()}});
    }
    QJsonArray stages;
    for (const StageChange& step : file.stages) {
        stages.append(QJsonObject{
            {u"day"_s, step.day.date().toString(Qt::ISODate)},
            {u"from"_s, QString::fromLatin1(keyOf(step.from))},
            {u"to"_s, QString::fromLatin1(keyOf(step.to))}});
    }
    QJsonArray drafts;
    for (const HeldDraft& held : file.drafts) {
        drafts.append(QJsonObject{
            {u"form"_s, held.draft.key.form},
            {u"who"_s, held.who},
            {u"saved_at"_s, isoText(held.draft.savedAt)},
            {u"content"_s, QJsonDocument::fromJson(held.draft.content.toUtf8()).object()}});
    }
    return {
        {u"zhike_person"_s, 1},
        {u"kind"_s, QString::fromLatin1(tableOf(file.person.kind))},
        {u"id"_s, file.person.id},
        {u"customer_id"_s, file.person.customer},
        {u"name"_s, file.name},
        {u"as_of"_s, isoText(file.asOf)},
        {u"base_currency"_s, file.base.code()},
        {u"records"_s, rows},
        {u"figures"_s, fieldsJson(file.figures, file.base)},
        {u"segments"_s, segments},
        {u"stages"_s, stages},
        {u"changes"_s, changes},
        {u"drafts"_s, drafts}};
}

QString folderForFilesOf(const QString& path)
{
    const QFileInfo info(path);
    const QString wanted = info.dir().filePath(info.completeBaseName() + u"-files"_s);
    QString folder = wanted;
    for (int n = 2; QFileInfo::exists(folder); ++n) {
        folder = u"%1 (%2)"_s.arg(wanted).arg(n);
    }
    return folder;
}

Result<qint64> saveFilesOf(SqlSession& session, const PersonFile& file, const QString& folder)
{
    qint64 saved = 0;
    for (const HeldRow& row : file.rows) {
        if (row.record.kind != RecordKind::Attachment) {
            continue;
        }
        if (saved == 0 && ::mkdir(QFile::encodeName(folder).constData(), S_IRWXU) != 0) {
            return errno == EEXIST ? fail(ErrorCode::Unsupported, u"%1 is there already"_s.arg(folder))
                                   : fail(ErrorCode::Io, u"%1: %2"_s.arg(folder, qt_error_string(errno)));
        }
        ZHIKE_TRY(const Attachment attachment, readAnywhere<AttachmentDraft>(session, row.record));
        const QString name = u"%1-%2"_s.arg(attachment.id.value()).arg(safeFileName(attachment.details.name));
        ZHIKE_CHECK(saveContent(session, attachment, QDir(folder).filePath(name)));
        ++saved;
    }
    return saved;
}

} // namespace zhike
