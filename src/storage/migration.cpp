#include "storage/migration.h"

#include "storage/dialect.h"
#include "storage/dialects/sqlite/sqlitesession.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

/// Any number serves that no other program takes on the same server.
constexpr qint64 kMigrationLock = 0x5A68696B6D696772;

Result<QString> stepText(const MigrationPlan& plan, const Migration& step, Engine engine)
{
    const QString base = plan.folder + u'/' + QLatin1StringView(step.name);
    QString path = base + u".sql"_s;
    if (engine == Engine::PostgreSql && QFile::exists(base + u".postgresql.sql"_s)) {
        path = base + u".postgresql.sql"_s;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Internal, u"migration %1 is missing"_s.arg(path));
    }
    return QString::fromUtf8(file.readAll());
}

/// @return the statement without the comment lines above it and its semicolon; empty when nothing else is there.
QString bareStatement(const QString& block)
{
    QStringList lines = block.split(u'\n');
    while (!lines.isEmpty() && (lines.front().trimmed().isEmpty() || lines.front().trimmed().startsWith(u"--"_s))) {
        lines.removeFirst();
    }
    QString statement = lines.join(u'\n').trimmed();
    while (statement.endsWith(u';')) {
        statement = statement.chopped(1).trimmed();
    }
    return statement;
}

Error inStep(const Error& error, const QString& where)
{
    return {error.code, u"migration %1: %2"_s.arg(where, error.detail)};
}

Result<void> runStatements(SqlSession& session, const MigrationPlan& plan, const Migration& step)
{
    static const QRegularExpression kBlankLine(u"\\n[ \\t\\r]*\\n"_s);
    const QString name = QString::fromLatin1(step.name);
    ZHIKE_TRY(const QString source, stepText(plan, step, session.engine()));
    int number = 0;
    for (const QString& block : source.split(kBlankLine)) {
        const QString written = bareStatement(block);
        if (written.isEmpty()) {
            continue;
        }
        ++number;
        const auto sql = expandDialect(written, session.engine());
        if (!sql) {
            return tl::unexpected(inStep(sql.error(), name));
        }
        const QString statement = bareStatement(*sql);
        if (statement.isEmpty()) { // meant for the other engine
            continue;
        }
        if (const auto run = session.executeScript(statement); !run) {
            return tl::unexpected(inStep(run.error(), u"%1, statement %2"_s.arg(name).arg(number)));
        }
    }
    if (step.fill != nullptr) {
        if (const auto run = step.fill(session); !run) {
            return tl::unexpected(inStep(run.error(), name));
        }
    }
    return {};
}

Result<void> checkForeignKeys(SqlSession& session)
{
    ZHIKE_TRY(Statement check, session.prepare(u"PRAGMA foreign_key_check"));
    ZHIKE_TRY(const bool broken, check.next());
    if (broken) {
        return fail(ErrorCode::Constraint, u"a row of %1 refers to nothing in %2"_s.arg(check.text(0), check.text(2)));
    }
    return {};
}

Result<void> recordVersion(SqlSession& session, const Migration& step)
{
    if (session.engine() == Engine::Sqlite) {
        return session.executeScript(
            u"PRAGMA application_id=%1; PRAGMA user_version=%2"_s.arg(kApplicationId).arg(step.version));
    }
    ZHIKE_TRY(
        const qint64 added,
        session.execute(
            u"INSERT INTO schema_version (version, name) VALUES ($1, $2)", step.version,
            QString::fromLatin1(step.name)));
    Q_UNUSED(added)
    return {};
}

Result<void> applyStep(SqlSession& session, const MigrationPlan& plan, const Migration& step)
{
    const bool sqlite = session.engine() == Engine::Sqlite;
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    if (!sqlite) {
        ZHIKE_CHECK(session.executeScript(u"SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0"));
        ZHIKE_CHECK(session.executeScript(u"SELECT pg_advisory_xact_lock(%1)"_s.arg(kMigrationLock)));
        ZHIKE_CHECK(session.executeScript(
            u"CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL PRIMARY KEY, name text NOT NULL,"
            " applied_at timestamptz NOT NULL DEFAULT now())"_s));
        ZHIKE_TRY(const int now, schemaVersion(session));
        if (now >= step.version) { // another client was faster
            return transaction.commit();
        }
    }
    ZHIKE_CHECK(runStatements(session, plan, step));
    if (sqlite) {
        if (const auto check = checkForeignKeys(session); !check) {
            return tl::unexpected(inStep(check.error(), QString::fromLatin1(step.name)));
        }
    }
    ZHIKE_CHECK(recordVersion(session, step));
    return transaction.commit();
}

Result<void> applyFrom(SqlSession& session, const MigrationPlan& plan, int version)
{
    for (const Migration& step : plan.steps) {
        if (step.version > version) {
            ZHIKE_CHECK(applyStep(session, plan, step));
        }
    }
    return {};
}

QString markdownColumns(const QString& table, Statement& columns, const QHash<QString, QString>& references)
{
    QString text = u"## %1\n\n| column | type | | |\n| --- | --- | --- | --- |\n"_s.arg(table);
    while (columns.next().value_or(false)) {
        const QString name = columns.text(0);
        QStringList notes;
        if (columns.integer(3) > 0) {
            notes.append(u"key %1"_s.arg(columns.integer(3)));
        }
        if (references.contains(name)) {
            notes.append(u"refers to %1"_s.arg(references.value(name)));
        }
        text += u"| %1 | %2 | %3 | %4 |\n"_s.arg(
            name, columns.text(1).toLower(), columns.integer(2) != 0 ? u"not null"_s : QString(), notes.join(u", "_s));
    }
    return text;
}

Result<QHash<QString, QString>> referencesOf(SqlSession& session, const QString& table)
{
    QHash<QString, QString> references;
    ZHIKE_TRY(
        Statement keys,
        session.query(u"SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list($1) ORDER BY id, seq", table));
    for (;;) {
        ZHIKE_TRY(const bool row, keys.next());
        if (!row) {
            return references;
        }
        QString& places = references[keys.text(0)];
        const QString place = keys.text(1) + u'.' + keys.text(2);
        places = places.isEmpty() ? place : places + u", "_s + place;
    }
}

Result<QString> indexesOf(SqlSession& session, const QString& table)
{
    QString text;
    ZHIKE_TRY(
        Statement indexes,
        session.query(
            u"SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = $1 AND sql IS NOT NULL"
            " ORDER BY name",
            table));
    for (;;) {
        ZHIKE_TRY(const bool row, indexes.next());
        if (!row) {
            return text;
        }
        text += u"* `%1`\n"_s.arg(indexes.text(0).simplified());
    }
}

} // namespace

Result<int> schemaVersion(SqlSession& session)
{
    if (session.engine() == Engine::Sqlite) {
        ZHIKE_TRY(const auto version, session.integer(u"PRAGMA user_version"));
        return int(version.value_or(0));
    }
    ZHIKE_TRY(
        const auto known,
        session.integer(
            u"SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
            " ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relname = 'schema_version'"));
    if (known.value_or(0) == 0) {
        return 0;
    }
    ZHIKE_TRY(const auto version, session.integer(u"SELECT max(version) FROM schema_version"));
    return int(version.value_or(0));
}

Result<int> migrate(SqlSession& session, const MigrationPlan& plan)
{
    ZHIKE_TRY(const int before, schemaVersion(session));
    if (before > plan.latestVersion()) {
        return fail(
            ErrorCode::NewerFile,
            u"schema %1 is newer than %2, which this program knows"_s.arg(before).arg(plan.latestVersion()));
    }
    if (before == plan.latestVersion()) {
        return before;
    }
    if (session.engine() != Engine::Sqlite) {
        ZHIKE_CHECK(applyFrom(session, plan, before));
        return before;
    }
    // A table is rebuilt by copying it; with keys on, dropping the old one would take the rows that refer to it along.
    // The setting holds outside transactions only; each step checks all keys before it commits.
    ZHIKE_CHECK(session.executeScript(u"PRAGMA foreign_keys=OFF"));
    const auto applied = applyFrom(session, plan, before);
    ZHIKE_CHECK(session.executeScript(u"PRAGMA foreign_keys=ON"));
    if (!applied) {
        return tl::unexpected(applied.error());
    }
    return before;
}

Result<QString> schemaText(SqlSession& session)
{
    if (session.engine() != Engine::Sqlite) {
        return fail(ErrorCode::Unsupported, u"the schema is described from a file"_s);
    }
    ZHIKE_TRY(const int version, schemaVersion(session));
    QString text = u"# Schema, version %1\n"_s.arg(version);
    ZHIKE_TRY(
        Statement tables,
        session.prepare(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
                        " AND name NOT LIKE 'sqlite%' ORDER BY name"));
    for (;;) {
        ZHIKE_TRY(const bool row, tables.next());
        if (!row) {
            return text;
        }
        const QString table = tables.text(0);
        ZHIKE_TRY(const auto references, referencesOf(session, table));
        ZHIKE_TRY(
            Statement columns, session.query(u"SELECT name, type, \"notnull\", pk FROM pragma_table_info($1)", table));
        text += u'\n' + markdownColumns(table, columns, references);
        ZHIKE_TRY(const QString indexes, indexesOf(session, table));
        if (!indexes.isEmpty()) {
            text += u'\n' + indexes;
        }
    }
}

} // namespace zhike
