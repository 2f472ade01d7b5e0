#include "repositories/customfields/customfieldreads.h"

#include "domain/catalogue.h"
#include "repositories/lists/idlist.h"
#include "repositories/lists/listcolumns.h"
#include "repositories/stores.h"

#include <QSet>

namespace zhike {

using namespace Qt::StringLiterals;

namespace {

QString tableNamed(RecordKind kind)
{
    return QString::fromLatin1(tableOf(kind));
}

Result<QSet<QString>> indexNames(SqlSession& session)
{
    const QString text = session.engine() == Engine::Sqlite
        ? u"SELECT name FROM sqlite_master WHERE type = 'index'"_s
        : u"SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"_s;
    ZHIKE_TRY(Statement statement, session.query(text));
    QSet<QString> names;
    ZHIKE_CHECK(forRows(statement, [&names](const Statement& row) { names.insert(row.text(0)); }));
    return names;
}

} // namespace

Result<QString> customFieldsVersion(SqlSession& session)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT count(*), coalesce(sum(revision), 0), coalesce(max(id), 0) FROM custom_field"_s));
    ZHIKE_TRY([[maybe_unused]] const bool found, statement.next());
    return u"%1 %2 %3"_s.arg(statement.integer(0)).arg(statement.integer(1)).arg(statement.integer(2));
}

Result<CustomFields> readCustomFields(SqlSession& session)
{
    CustomFieldStore store(session);
    ZHIKE_TRY(const QList<CustomField> live, store.all());
    ZHIKE_TRY(const QList<CustomField> gone, store.readWhere(u" WHERE deleted_at IS NOT NULL ORDER BY id"_s));
    QList<KnownCustomField> fields;
    for (const CustomField& field : live) {
        fields.append({field, false});
    }
    for (const CustomField& field : gone) {
        fields.append({field, true});
    }
    return CustomFields(fields);
}

Result<qint64> countHolders(SqlSession& session, RecordKind kind, const QString& key)
{
    if (!customIdOf(key)) {
        return fail(ErrorCode::InvalidInput, u"no field %1"_s.arg(key));
    }
    const QString held
        = inDialect(u"${json(%1)} ->> '%2'"_s.arg(QLatin1StringView(kCustomColumn), key), session.engine());
    ZHIKE_TRY(
        const auto count,
        session.integer(u"SELECT count(*) FROM %1 WHERE deleted_at IS NULL AND custom_fields IS NOT NULL"
                        " AND (%2) IS NOT NULL"_s.arg(tableNamed(kind), held)));
    return count.value_or(0);
}

Result<void> visitCustomValues(SqlSession& session, RecordKind kind, const CustomValuesVisitor& visitor)
{
    ZHIKE_TRY(
        Statement statement,
        session.query(u"SELECT id, custom_fields FROM %1 WHERE custom_fields IS NOT NULL"_s.arg(tableNamed(kind))));
    return forRows(statement, [&visitor](const Statement& row) { visitor(row.integer(0), row.value(1)); });
}

Result<void> settleCustomIndex(SqlSession& session, const CustomField& field, CustomIndex index)
{
    const RecordKind kind = RecordKind(field.details.of);
    if (!mayHaveCustomFields(kind)) {
        return {};
    }
    const QString key = customKey(field.id);
    const QString name = u"%1_%2"_s.arg(tableNamed(kind), key);
    if (index == CustomIndex::None) {
        return session.executeScript(u"DROP INDEX IF EXISTS "_s + name);
    }
    const QByteArray bytes = key.toLatin1();
    Field indexed{bytes.constData(), ""};
    indexed.type = fieldTypeOf(field.details);
    const QString expression = inDialect(customExpression(indexed, {}), session.engine());
    // the condition of every list, and the address for walks in its order
    return session.executeScript(u"CREATE INDEX IF NOT EXISTS %1 ON %2 (%3, id) WHERE deleted_at IS NULL"_s.arg(
        name, tableNamed(kind), u'(' + expression + u')'));
}

Result<void> makeMissingCustomIndexes(SqlSession& session)
{
    ZHIKE_TRY(const QList<CustomField> fields, CustomFieldStore(session).all());
    const bool anyWanted
        = std::ranges::any_of(fields, [](const CustomField& field) { return field.details.isIndexed; });
    if (!anyWanted) {
        return {};
    }
    ZHIKE_TRY(const QSet<QString> names, indexNames(session));
    for (const CustomField& field : fields) {
        const QString name = u"%1_%2"_s.arg(tableNamed(RecordKind(field.details.of)), customKey(field.id));
        if (field.details.isIndexed && !names.contains(name)) {
            ZHIKE_CHECK(settleCustomIndex(session, field, CustomIndex::Wanted));
        }
    }
    return {};
}

Result<void> dropCustomValues(SqlSession& session, CustomFieldId id)
{
    ZHIKE_TRY(const auto field, CustomFieldStore(session).findAnywhere(CustomerId(0), id));
    if (!field || !mayHaveCustomFields(RecordKind(field->details.of))) {
        return {};
    }
    const QString key = customKey(id);
    const QString rest = session.engine() == Engine::Sqlite
        ? u"json_remove(custom_fields, '$.%1')"_s.arg(key)
        : u"CAST(CAST(custom_fields AS jsonb) - '%1' AS text)"_s.arg(key);
    const QString held = inDialect(u"${json(custom_fields)} ->> '%1'"_s.arg(key), session.engine());
    ZHIKE_TRY(
        [[maybe_unused]] const qint64 changed,
        session.execute(
            u"UPDATE %1 SET custom_fields = nullif(%2, '{}') WHERE custom_fields IS NOT NULL AND (%3) IS NOT NULL"_s
                .arg(tableNamed(RecordKind(field->details.of)), rest, held)));
    return {};
}

} // namespace zhike
