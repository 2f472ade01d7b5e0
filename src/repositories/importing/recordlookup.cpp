#include "repositories/importing/recordlookup.h"

#include "domain/catalogue.h"
#include "text/sortkey.h"

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

/// The column that tells whose a row is.
QString customerColumn(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Customer:
        return u"id"_s;
    case RecordKind::Product:
    case RecordKind::Category:
    case RecordKind::User:
        return u"0"_s;
    default:
        return u"customer_id"_s;
    }
}

Result<QList<FoundRecord>> readFound(Statement statement)
{
    QList<FoundRecord> found;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return found;
        }
        found.append({statement.integer(0), statement.integer(1)});
    }
}

QString deletedClause(Whence whence)
{
    return whence == Whence::Bin ? u"deleted_at IS NOT NULL"_s : u"deleted_at IS NULL"_s;
}

Result<std::optional<FoundRecord>> oneWithId(SqlSession& session, RecordKind kind, qint64 id, Whence whence)
{
    const QString sql = u"SELECT %1, id FROM %2 WHERE id = $1 AND %3"_s.arg(
        customerColumn(kind), QString::fromLatin1(tableOf(kind)), deletedClause(whence));
    ZHIKE_TRY(Statement statement, session.query(sql, id));
    ZHIKE_TRY(const QList<FoundRecord> found, readFound(std::move(statement)));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace

bool isIndexedKey(RecordKind kind, const QString& field)
{
    switch (kind) {
    case RecordKind::Customer:
        return field == "name"_L1 || field == "number"_L1 || field == "external_key"_L1;
    case RecordKind::Contact:
        return field == "name"_L1;
    case RecordKind::Product:
        return field == "name"_L1 || field == "sku"_L1;
    case RecordKind::Case:
        return field == "number"_L1 || field == "external_key"_L1;
    case RecordKind::Opportunity:
    case RecordKind::Activity:
        return field == "external_key"_L1;
    default:
        return false;
    }
}

Result<QList<FoundRecord>>
recordsWithKey(SqlSession& session, RecordKind kind, const QString& field, const QString& value)
{
    // The field comes from the catalogue, the value is bound. Long names share a sort key, so the name decides.
    const bool isName = field == "name"_L1;
    const QString sql = u"SELECT %1, id FROM %2 WHERE %3 = $1 %4AND deleted_at IS NULL ORDER BY id LIMIT 2"_s.arg(
        customerColumn(kind), QString::fromLatin1(tableOf(kind)), isName ? u"name_key"_s : field,
        isName ? u"AND name = $2 "_s : QString());
    if (isName) {
        ZHIKE_TRY(Statement statement, session.query(sql, sortKey(value), value));
        return readFound(std::move(statement));
    }
    ZHIKE_TRY(Statement statement, session.query(sql, value));
    return readFound(std::move(statement));
}

Result<std::optional<FoundRecord>> recordWithId(SqlSession& session, RecordKind kind, qint64 id)
{
    return oneWithId(session, kind, id, Whence::Company);
}

Result<std::optional<FoundRecord>> binnedWithId(SqlSession& session, RecordKind kind, qint64 id)
{
    return oneWithId(session, kind, id, Whence::Bin);
}

Result<QList<Activity>> activitiesAt(SqlSession& session, CustomerId customer, Instant at)
{
    return ActivityStore(session).readWhere(
        u" WHERE customer_id = $1 AND at = $2 AND deleted_at IS NULL ORDER BY id"_s, customer, at);
}

Result<QList<KeyText>>
keyTexts(SqlSession& session, RecordKind kind, const QString& field, qint64 after, int limit, Whence whence)
{
    const QString sql = u"SELECT %1, id, %3 FROM %2 WHERE id > $1 AND %4 AND %3 IS NOT NULL ORDER BY id LIMIT $2"_s.arg(
        customerColumn(kind), QString::fromLatin1(tableOf(kind)), field, deletedClause(whence));
    ZHIKE_TRY(Statement statement, session.query(sql, after, limit));
    QList<KeyText> texts;
    for (;;) {
        ZHIKE_TRY(const bool row, statement.next());
        if (!row) {
            return texts;
        }
        texts.append({{statement.integer(0), statement.integer(1)}, statement.text(2)});
    }
}

} // namespace zhike
