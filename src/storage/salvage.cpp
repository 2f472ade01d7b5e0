#include "storage/salvage.h"

#include "storage/backup.h"
#include "storage/dialects/sqlite/filecheck.h"
#include "storage/dialects/sqlite/filelock.h"
#include "storage/dialects/sqlite/sqlitesession.h"
#include "storage/store.h"

#include <QFile>
#include <QScopeGuard>
#include <limits>
#include <vector>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFarthest = std::numeric_limits<qint64>::max();
constexpr int kRoundsOfOrphans = 12; ///< longer than any chain of references
constexpr int kOwnersAsked = 200;

/// A file that is looked at while nobody else has it.
struct DamagedFile {
    FileLock lock;
    std::unique_ptr<SqliteSession> session;
};

Result<DamagedFile> openDamaged(const QString& path)
{
    ZHIKE_TRY(const FilePlace place, checkPlace(path, OpenMode::ReadOnly));
    ZHIKE_TRY(FileLock lock, FileLock::take(place.path, FileLock::Use::Exclusive));
    SqliteOptions options;
    options.kind = SessionKind::Analytics;
    options.readOnlyStore = true;
    options.handsOutBroken = true;
    options.immutable = !identityOf(place.path + u"-wal"_s) && !identityOf(place.path + u"-journal"_s);
    ZHIKE_TRY(auto session, SqliteSession::open(place.path, options));
    return DamagedFile{std::move(lock), std::move(session)};
}

struct TableColumns {
    QString name;
    QStringList columns;
    QStringList keys; ///< in the order of the key
    bool isByNumber = false; ///< the first key is a whole number
};

Result<QStringList> tablesOf(SqlSession& session)
{
    ZHIKE_TRY(
        Statement names,
        session.prepare(
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            " AND name NOT LIKE 'search\\_index%' ESCAPE '\\' ORDER BY rowid"));
    QStringList tables;
    for (;;) {
        ZHIKE_TRY(const bool row, names.next());
        if (!row) {
            return tables;
        }
        tables.append(names.text(0));
    }
}

Result<TableColumns> columnsOf(SqlSession& session, const QString& table)
{
    TableColumns columns{table, {}, {}, false};
    ZHIKE_TRY(Statement info, session.query(u"SELECT name, type, pk FROM pragma_table_info($1) ORDER BY cid", table));
    QMap<qint64, QString> keys;
    for (;;) {
        ZHIKE_TRY(const bool row, info.next());
        if (!row) {
            break;
        }
        columns.columns.append(info.text(0));
        if (info.integer(2) > 0) {
            keys.insert(info.integer(2), info.text(0));
            columns.isByNumber = columns.isByNumber || (info.integer(2) == 1 && info.text(1) == u"INTEGER"_s);
        }
    }
    columns.keys = keys.values();
    return columns;
}

QString quoted(const QStringList& names, const QString& tail = {})
{
    QStringList words;
    for (const QString& name : names) {
        words.append(u'"' + name + u'"' + tail);
    }
    return words.join(u", "_s);
}

/// One table's way from the damaged file into the new one.
class TableCopy {
public:
    TableCopy(SqlSession& from, SqlSession& into, TableColumns columns)
        : m_from(from), m_into(into), m_columns(std::move(columns)), m_report{m_columns.name}
    {
        QStringList places;
        for (qsizetype i = 1; i <= m_columns.columns.size(); ++i) {
            places.append(u'$' + QString::number(i));
        }
        m_insert = u"INSERT INTO \"%1\" (%2) VALUES (%3)"_s.arg(
            m_columns.name, quoted(m_columns.columns), places.join(u", "_s));
        m_select = u"SELECT %1 FROM \"%2\""_s.arg(quoted(m_columns.columns), m_columns.name);
        m_key = m_columns.isByNumber ? m_columns.columns.indexOf(m_columns.keys.front()) : -1;
    }

    Result<SalvagedTable> run()
    {
        if (m_columns.isByNumber) {
            ZHIKE_CHECK(copyByNumber());
        } else {
            ZHIKE_TRY(const bool whole, take(m_select, {}));
            m_report.gaps += whole ? 0 : 1;
        }
        return m_report;
    }

private:
    struct Range {
        qint64 from;
        qint64 to;
    };

    /// Reads until the end or until reading fails. @return whether the end was reached; errors are those of writing.
    Result<bool> take(const QString& sql, std::optional<Range> range)
    {
        m_taken = 0;
        auto rows = range ? m_from.query(sql, range->from, range->to) : m_from.prepare(sql);
        if (!rows) {
            return false;
        }
        for (;;) {
            const auto row = rows->next();
            if (!row || !*row) {
                return row.has_value();
            }
            ZHIKE_CHECK(put(*rows));
            ++m_taken;
            m_last = m_key < 0 ? 0 : rows->integer(int(m_key));
        }
    }

    Result<void> put(Statement& row)
    {
        ZHIKE_TRY(Statement insert, m_into.prepare(m_insert));
        for (int i = 0; i < int(m_columns.columns.size()); ++i) {
            insert.bindOne(i + 1, row.value(i));
        }
        const auto added = insert.execute();
        if (added) {
            ++m_report.saved;
        } else if (added.error().code == ErrorCode::NoSpace || added.error().code == ErrorCode::Io) {
            return tl::unexpected(added.error());
        } else {
            ++m_report.refused;
        }
        return {};
    }

    Result<bool> takeUp(Range range)
    {
        return take(m_select + between() + u" ORDER BY "_s + quoted(m_columns.keys), range);
    }
    Result<bool> takeDown(Range range)
    {
        return take(m_select + between() + u" ORDER BY "_s + quoted(m_columns.keys, u" DESC"_s), range);
    }
    [[nodiscard]] QString between() const
    {
        return u" WHERE \"%1\" >= $1 AND \"%1\" <= $2"_s.arg(m_columns.keys.front());
    }

    /// Upwards; where that fails, on from the next place that can be read, and from there back down to the failure.
    Result<void> copyByNumber()
    {
        ZHIKE_TRY(bool atEnd, takeUp({std::numeric_limits<qint64>::min(), kFarthest}));
        qint64 failedAt = m_taken > 0 ? m_last : -1;
        while (!atEnd) {
            ++m_report.gaps;
            qint64 found = kFarthest;
            qint64 last = failedAt;
            for (qint64 step = 1; step < kFarthest / 4 && failedAt < kFarthest - step; step *= 2) {
                ZHIKE_TRY(atEnd, takeUp({failedAt + step, kFarthest}));
                if (m_taken > 0 || atEnd) {
                    found = failedAt + step;
                    last = m_taken > 0 ? m_last : kFarthest;
                    break;
                }
            }
            if (failedAt < found - 1) { // rows that the steps passed over
                ZHIKE_TRY(const bool met, takeDown({failedAt + 1, found - 1}));
                Q_UNUSED(met)
            }
            if (last == failedAt || found == kFarthest) {
                return {};
            }
            failedAt = last;
        }
        return {};
    }

    SqlSession& m_from;
    SqlSession& m_into;
    TableColumns m_columns;
    SalvagedTable m_report;
    QString m_insert;
    QString m_select;
    qsizetype m_key = -1;
    qint64 m_taken = 0;
    qint64 m_last = 0;
};

struct ForeignKey {
    QString table;
    QString parent;
    QStringList from;
    QStringList to;
    QString nullable; ///< a column whose emptiness ends the reference; empty: there is none
};

Result<QList<ForeignKey>> foreignKeysOf(SqlSession& session, const QString& table)
{
    ZHIKE_TRY(
        Statement rows,
        session.query(
            u"SELECT f.id, f.\"table\", f.\"from\", f.\"to\", c.\"notnull\", c.pk FROM pragma_foreign_key_list($1) f"
            " JOIN pragma_table_info($1) c ON c.name = f.\"from\" ORDER BY f.id, f.seq",
            table));
    QMap<qint64, ForeignKey> keys;
    for (;;) {
        ZHIKE_TRY(const bool row, rows.next());
        if (!row) {
            return keys.values();
        }
        ForeignKey& key = keys[rows.integer(0)];
        key.table = table;
        key.parent = rows.text(1);
        key.from.append(rows.text(2));
        key.to.append(rows.text(3));
        if (rows.integer(4) == 0 && rows.integer(5) == 0) {
            key.nullable = rows.text(2);
        }
    }
}

/// What refers to nothing loses the link where it can, and is left out where it cannot be without.
Result<void> endReferences(SqlSession& session, const QStringList& tables, SalvageReport& report)
{
    for (int round = 0; round < kRoundsOfOrphans; ++round) {
        qint64 ended = 0;
        for (const QString& table : tables) {
            ZHIKE_TRY(const QList<ForeignKey> keys, foreignKeysOf(session, table));
            for (const ForeignKey& key : keys) {
                QStringList isSet;
                QStringList same;
                for (qsizetype i = 0; i < key.from.size(); ++i) {
                    isSet.append(u"\"%1\".\"%2\" IS NOT NULL"_s.arg(table, key.from[i]));
                    same.append(u"parent.\"%1\" = \"%2\".\"%3\""_s.arg(key.to[i], table, key.from[i]));
                }
                const QString where = u" WHERE %1 AND NOT EXISTS (SELECT 1 FROM \"%2\" AS parent WHERE %3)"_s.arg(
                    isSet.join(u" AND "_s), key.parent, same.join(u" AND "_s));
                const QString sql = key.nullable.isEmpty()
                    ? u"DELETE FROM \"%1\""_s.arg(table) + where
                    : u"UPDATE \"%1\" SET \"%2\" = NULL"_s.arg(table, key.nullable) + where;
                ZHIKE_TRY(const qint64 count, session.execute(sql));
                (key.nullable.isEmpty() ? report.orphans : report.unlinked) += count;
                ended += count;
            }
        }
        if (ended == 0) {
            return {};
        }
    }
    return {};
}

Result<SalvageReport> copyTables(SqlSession& from, SqlSession& into, const SalvageProgress& progress)
{
    SalvageReport report;
    if (const auto scan = scanAllPages(from)) {
        report.brokenPages = scan->broken.size();
    }
    ZHIKE_TRY(const QStringList known, tablesOf(into));
    ZHIKE_TRY(const QStringList there, tablesOf(from));
    ZHIKE_CHECK(into.executeScript(u"PRAGMA foreign_keys=OFF"));
    const auto back = qScopeGuard([&into] { (void)into.executeScript(u"PRAGMA foreign_keys=ON"); });
    for (const QString& table : known) {
        if (progress && !progress(table)) {
            return fail(ErrorCode::Cancelled);
        }
        if (!there.contains(table)) {
            continue;
        }
        ZHIKE_TRY(TableColumns columns, columnsOf(into, table));
        ZHIKE_TRY(const TableColumns old, columnsOf(from, table));
        columns.columns.removeIf([&old](const QString& name) { return !old.columns.contains(name); });
        // no Transaction: a row that is refused must not take the others with it
        ZHIKE_CHECK(into.executeScript(u"BEGIN IMMEDIATE"));
        auto copied = TableCopy(from, into, std::move(columns)).run();
        ZHIKE_CHECK(into.executeScript(copied ? u"COMMIT" : u"ROLLBACK"));
        ZHIKE_TRY(const SalvagedTable saved, std::move(copied));
        report.tables.append(saved);
    }
    ZHIKE_CHECK(endReferences(into, known, report));
    return report;
}

} // namespace

Result<FileDiagnosis> diagnose(const QString& path, const Error& problem)
{
    FileDiagnosis found;
    found.problem = problem;
    ZHIKE_TRY(const FilePlace place, checkPlace(path, OpenMode::ReadOnly));
    found.bytes = place.size;
    ZHIKE_TRY(const DamagedFile file, openDamaged(path));
    SqlSession& session = *file.session;
    if (const auto version = schemaVersion(session)) {
        found.schemaVersion = *version;
    }
    if (const auto scan = scanAllPages(session)) {
        found.pages = scan->pages;
        found.brokenPages = scan->broken;
    }
    for (const BrokenPage& page :
         found.brokenPages.first(std::min<qsizetype>(found.brokenPages.size(), kOwnersAsked))) {
        if (const auto owner = ownerOfPage(session, page.number); owner && !owner->isEmpty()) {
            ++found.brokenPagesOf[*owner];
        }
    }
    if (auto check = session.query(u"PRAGMA quick_check")) {
        for (auto row = check->next(); row && *row; row = check->next()) {
            if (check->text(0) != u"ok"_s) {
                found.structure.append(check->text(0));
            }
        }
    }
    if (const auto tables = tablesOf(session)) {
        for (const QString& table : *tables) {
            if (const auto rows = session.integer(u"SELECT count(*) FROM \"%1\""_s.arg(table))) {
                found.rows.insert(table, rows->value_or(0));
            }
        }
    }
    return found;
}

Result<SalvageReport>
salvageInto(const QString& damaged, const QString& target, const MigrationPlan& plan, const SalvageProgress& progress)
{
    if (identityOf(target)) {
        return fail(ErrorCode::InvalidInput, u"%1 exists"_s.arg(target));
    }
    ZHIKE_TRY(const DamagedFile file, openDamaged(damaged));
    const QString part = target + u".salvage"_s;
    QFile::remove(part); // of an attempt that was cut off: the name is ours
    const auto removePart = [&part] {
        for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u".lock"_s}) {
            QFile::remove(part + suffix);
        }
    };
    const auto fill = [&]() -> Result<SalvageReport> {
        ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, part}, OpenMode::CreateIfMissing, plan));
        ZHIKE_TRY(const auto writer, store->session(SessionKind::Writer));
        ZHIKE_TRY(SalvageReport report, copyTables(*file.session, *writer, progress));
        ZHIKE_TRY(const QStringList problems, findDamage(*writer, CheckDepth::Full));
        if (!problems.isEmpty()) {
            return fail(ErrorCode::Damaged, u"the salvaged copy: %1"_s.arg(problems.front()));
        }
        return report;
    };
    auto report = fill();
    if (!report) {
        removePart();
        return report;
    }
    if (!QFile::rename(part, target)) { // never over another file
        removePart();
        return fail(ErrorCode::Io, u"%1 cannot be named %2"_s.arg(part, target));
    }
    flushFolderOf(target);
    return report;
}

} // namespace zhike
