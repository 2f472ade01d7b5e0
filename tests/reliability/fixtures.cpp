#include "reliability/fixtures.h"

#include "reliability/script.h"
#include "repositories/counters.h"
#include "services/customers/activitychanges.h"
#include "services/customers/customerchanges.h"
#include "services/duplicates/verdict.h"
#include "services/people/seed.h"
#include "services/sales/orderchanges.h"
#include "services/sample/samplecompany.h"
#include "storage/filterjson.h"
#include "storage/store.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <ranges>
#include <sqlite3.h>

namespace zhike::reliability {
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kThen{1'790'000'000'000};
constexpr int kBestPacking = 9;

QString cellText(sqlite3_stmt* statement, int column)
{
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return u"-"_s;
    case SQLITE_INTEGER:
        return QString::number(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return QString::number(sqlite3_column_double(statement, column), 'g', 17);
    case SQLITE_BLOB:
        return u"x"_s + QString::fromLatin1(QByteArray(bytes, size).toHex());
    default:
        return u'"' + QString::fromUtf8(bytes, size) + u'"';
    }
}

QStringList firstColumn(sqlite3* connection, const QString& sql)
{
    QStringList rows;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, sql.toUtf8().constData(), -1, &statement, nullptr) == SQLITE_OK) {
        while (sqlite3_step(statement) == SQLITE_ROW) {
            rows.append(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))));
        }
    }
    sqlite3_finalize(statement);
    return rows;
}

/// All columns in the order of the table's key, so that a row keeps its place.
void readTable(sqlite3* connection, const QString& table, QMap<QString, QStringList>& columns)
{
    const QStringList keys
        = firstColumn(connection, u"SELECT name FROM pragma_table_info('%1') WHERE pk > 0 ORDER BY pk"_s.arg(table));
    QString sql = u"SELECT * FROM \"%1\""_s.arg(table);
    if (!keys.isEmpty()) {
        sql += u" ORDER BY "_s + keys.join(u", "_s);
    }
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK) {
        return;
    }
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        columns[QString::fromUtf8(sqlite3_column_name(statement, column))]; // also of an empty table
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            columns[QString::fromUtf8(sqlite3_column_name(statement, column))].append(cellText(statement, column));
        }
    }
    sqlite3_finalize(statement);
}

Result<void> inSession(const QString& path, const std::function<Result<void>(SqlSession&)>& job)
{
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::CreateIfMissing));
    ZHIKE_TRY(const auto session, store->session(SessionKind::Writer));
    ZHIKE_CHECK(seedCompany(*session, kThen, kCny));
    return job(*session);
}

Result<void> makeEmpty(const QString& path)
{
    return inSession(path, [](SqlSession&) { return Result<void>(); });
}

Result<void> workIn(const QString& path)
{
    ZHIKE_CHECK(Script::prepare(path));
    ZHIKE_TRY(const auto script, Script::open(path));
    for (qint64 step = 0; step < 2 * kActions + int(Action::UndoImport); ++step) { // ends with an import
        ZHIKE_CHECK(script->run(step));
    }
    return {};
}

Result<void> makeWorked(const QString& path)
{
    ZHIKE_CHECK(workIn(path));
    return inSession(path, [](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(
            [[maybe_unused]] const ChangeReceipt two,
            runChange(
                session, markNotDuplicates({CustomerId(1), CustomerId(2)}, u"Regular"_s), {UserId(1), Role::Manager},
                kThen, kCny));
        return {};
    });
}

Result<void> makeSampled(const QString& path)
{
    return inSession(path, [](SqlSession& session) -> Result<void> {
        ZHIKE_TRY(
            [[maybe_unused]] const SampleSummary made,
            makeSample(session, benchSample(60, 150), {UserId(1), Role::Manager}));
        return {};
    });
}

/// Texts and numbers at the edges of what a field takes.
Result<void> makeAwkward(const QString& path)
{
    return inSession(path, [](SqlSession& session) -> Result<void> {
        const QStringList texts{u"' OR 1=1 --"_s,   u"<b>bold</b>"_s,
                                u"=1+1"_s,          u"%1 %n {0}"_s,
                                u"王小明"_s,        u"O\u2019Brien\u0301"_s,
                                u"\u202Ecod.exe"_s, u"👩‍👩‍👧 family"_s,
                                QString(300, u'x'), u"Null"_s,
                                u"\u0130stanbul"_s, u"ﾊﾝｶｸ"_s};
        for (const QString& text : texts) {
            CustomerDraft customer;
            customer.name = text;
            customer.description = text.repeated(5) + u"\nsecond line\ttab"_s;
            ZHIKE_TRY(
                const ChangeReceipt made,
                runChange(session, createCustomer(customer), {UserId(1), Role::Manager}, kThen, kCny));
            const CustomerId id(made.touched.first().id);
            OrderDraft order;
            order.day = Day(Day::kLast);
            OrderLineDraft line;
            line.description = text;
            line.unitPrice = Money(99'999'999'999, kCny);
            order.lines = {line};
            ZHIKE_TRY(
                [[maybe_unused]] const ChangeReceipt ordered,
                runChange(session, createOrder(id, order), {UserId(1), Role::Manager}, kThen, kCny));
            ActivityDraft note;
            note.subject = text;
            note.at = Instant(-2'208'988'800'000);
            ZHIKE_TRY(
                [[maybe_unused]] const ChangeReceipt noted,
                runChange(session, logActivity(id, note), {UserId(1), Role::Manager}, kThen, kCny));
        }
        return {};
    });
}

/// The first step only: there were rows only from the second on.
Result<void> makeFirstVersion(const QString& path)
{
    const MigrationPlan first{companySchema().folder, companySchema().steps.first(1)};
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::CreateIfMissing, first));
    return {};
}

// Versions of which nobody kept a file in their time: the file of an older one, brought up by the steps that never
// change to the state that it passes through on its way, with rows in what those steps brought.

struct NewRow {
    int version;
    QString sql; ///< its first parameter is a new id of the table
    const char16_t* series; ///< the table, for that id; null: no id
};

QList<NewRow> newRows()
{
    const QString rule = filterText(Filter::where(u"industry"_s, FilterOperator::Is, {u"edited"_s}));
    return {
        {3,
         u"INSERT INTO customer_segment (id, name, description, rule, is_active, owner_id, revision, created_at,"
         " modified_at) VALUES ($1, 'Edited ones', 'by an edit', '%1', 1, NULL, 1, 1790000000000, 1790000000000)"_s.arg(
             rule),
         u"customer_segment"},
        {3,
         u"INSERT INTO segment_member (customer_id, id, segment_id, since_at, until_at) SELECT id, $1,"
         " (SELECT max(id) FROM customer_segment), 1790000000000, NULL FROM customer WHERE industry = 'edited'"
         " AND deleted_at IS NULL LIMIT 1"_s,
         u"segment_member"},
        {3,
         u"INSERT INTO segment_member (customer_id, id, segment_id, since_at, until_at) SELECT id, $1,"
         " (SELECT max(id) FROM customer_segment), 1780000000000, 1785000000000 FROM customer WHERE name ="
         " 'Regular 0'"_s,
         u"segment_member"},
        {3,
         u"INSERT INTO segment_state (segment_id, rule_revision, as_of, evaluated_at, members) SELECT max(id), 1, "
         u"20000,"
         " 1790000000000, (SELECT count(*) FROM segment_member WHERE until_at IS NULL) FROM customer_segment"_s,
         nullptr},
        {3,
         u"INSERT INTO customer_need (customer_id, id, kind, text, state, source, since_day, until_day, case_id,"
         " revision, created_at, modified_at) SELECT customer_id, $1, 'complaint', 'It does not switch on.', 'open',"
         " 'told', 20000, NULL, id, 1, 1790000000000, 1790000000000 FROM service_case ORDER BY id LIMIT 1"_s,
         u"customer_need"},
        {5, u"UPDATE opportunity SET external_key = 'DEAL-1' WHERE id = (SELECT min(id) FROM opportunity)"_s, nullptr},
        {5, u"UPDATE service_case SET external_key = 'TICKET-1' WHERE id = (SELECT min(id) FROM service_case)"_s,
         nullptr},
        {5,
         u"UPDATE opportunity SET product_id = (SELECT min(id) FROM product) WHERE id ="
         " (SELECT max(id) FROM opportunity)"_s,
         nullptr},
        {6,
         u"INSERT INTO erasure (customer_id, kind, record_id, created_at, erased_at, user_id)"
         " VALUES (4711, 1, 4711, 1780000000000, 1790000000000, 1)"_s,
         nullptr},
        {8,
         u"INSERT INTO consent (customer_id, id, contact_id, channel, purpose, state, at, source, note, revision,"
         " created_at, modified_at) SELECT id, $1, NULL, 'mail', 'offers', 'given', 1790000000000, 'letter',"
         " 'by post', 1, 1790000000000, 1790000000000 FROM customer WHERE deleted_at IS NULL ORDER BY id LIMIT 1"_s,
         u"consent"},
        {8, u"INSERT INTO objection (digest, since_at) VALUES ('00ff', 1790000000000)"_s, nullptr},
        {8,
         u"INSERT INTO retention_rule (id, kind, months, is_active, revision, created_at, modified_at)"
         " VALUES ($1, 'closed_cases', 84, 1, 1, 1790000000000, 1790000000000)"_s,
         u"retention_rule"},
        {9,
         u"INSERT INTO list_view (id, name, list_kind, sharing, owner_id, filter, own_only, layout, revision,"
         " created_at, modified_at) VALUES ($1, 'Edited ones', 1, 'private', NULL, '%1', 0, NULL, 1, 1790000000000,"
         " 1790000000000)"_s.arg(rule),
         u"list_view"},
        {9,
         u"INSERT INTO view_choice (user_id, list_kind, view_id, is_pinned, is_default)"
         " SELECT 1, 1, max(id), 1, 0 FROM list_view"_s,
         nullptr},
        {11,
         u"INSERT INTO relationship (customer_id, id, kind, other_id, since_day, note, link_no, revision, created_at,"
         " modified_at) SELECT min(id), $1, 'supplier_of', max(id), 20000, 'steel', 1, 1, 1790000000000, 1790000000000"
         " FROM customer WHERE deleted_at IS NULL"_s,
         u"relationship"},
        {11,
         u"INSERT INTO relationship (customer_id, id, kind, other_id, since_day, note, link_no, revision, created_at,"
         " modified_at) SELECT max(id), $1, 'supplied_by', min(id), 20000, 'steel', 1, 1, 1790000000000, 1790000000000"
         " FROM customer WHERE deleted_at IS NULL"_s,
         u"relationship"},
        {11, u"INSERT INTO counter (name, next_value) VALUES ('relationship_link', 2)"_s, nullptr},
    };
}

Result<void> addNewRows(SqlSession& session, int from, int to)
{
    ZHIKE_TRY(Transaction transaction, Transaction::begin(session));
    for (const NewRow& row : newRows()) {
        if (row.version <= from || row.version > to) {
            continue;
        }
        qint64 changed = 0;
        if (row.series != nullptr) {
            ZHIKE_TRY(const qint64 id, takeNumbers(session, QString::fromUtf16(row.series)));
            ZHIKE_TRY(changed, session.execute(row.sql, id));
        } else {
            ZHIKE_TRY(changed, session.execute(row.sql));
        }
        if (changed != 1) {
            return fail(ErrorCode::Internal, u"%1 rows: %2"_s.arg(changed).arg(row.sql));
        }
    }
    return transaction.commit();
}

/// A file of the version in between, made at that path from an older fixture.
Result<void> makeInBetween(const Fixture& older, int version, const QString& path)
{
    unpack(older, path);
    const MigrationPlan plan{companySchema().folder, companySchema().steps.first(size_t(version))};
    ZHIKE_TRY(const auto store, Store::open({Engine::Sqlite, path}, OpenMode::MustExist, plan));
    ZHIKE_TRY(const auto session, store->session(SessionKind::Writer));
    return addNewRows(*session, older.version, version);
}

struct FixtureMaker {
    const char* what;
    Result<void> (*make)(const QString& path);
};
constexpr FixtureMaker kMakers[]
    = {{"empty", makeEmpty}, {"worked", makeWorked}, {"sample", makeSampled}, {"awkward", makeAwkward}};

} // namespace

QString fixtureFolder()
{
    return QStringLiteral(ZHIKE_TEST_DATA "/schema");
}

QList<Fixture> fixturesIn(const QString& folder)
{
    static const QRegularExpression kName(u"^v(\\d+)-\\w+\\.zhike\\.qz$"_s);
    QList<Fixture> fixtures;
    const QDir dir(folder);
    for (const QString& name : dir.entryList(QDir::Files, QDir::Name)) {
        if (const auto match = kName.match(name); match.hasMatch()) {
            fixtures.append({name.chopped(3), match.captured(1).toInt(), dir.filePath(name)});
        }
    }
    return fixtures;
}

QByteArray contentOf(const Fixture& fixture)
{
    QFile file(fixture.path);
    return file.open(QIODevice::ReadOnly) ? qUncompress(file.readAll()) : QByteArray();
}

void unpack(const Fixture& fixture, const QString& path)
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s, u".lock"_s}) {
        QFile::remove(path + suffix);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contentOf(fixture)) <= 0) {
        qFatal("cannot unpack %s", qPrintable(fixture.path));
    }
}

TableRows rowsIn(const QString& path)
{
    TableRows rows;
    sqlite3* connection = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &connection, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        const QStringList tables = firstColumn(
            connection,
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
            " AND name NOT LIKE 'search_index%' AND name NOT LIKE 'sqlite_%'"_s);
        for (const QString& table : tables) {
            readTable(connection, table, rows[table]);
        }
    }
    sqlite3_close(connection);
    return rows;
}

QString lostFrom(const TableRows& before, const TableRows& after)
{
    for (auto table = before.cbegin(); table != before.cend(); ++table) {
        if (!after.contains(table.key())) {
            return u"no table %1"_s.arg(table.key());
        }
        const auto& columns = after[table.key()];
        for (auto column = table->cbegin(); column != table->cend(); ++column) {
            if (!columns.contains(column.key())) {
                return u"no column %1.%2"_s.arg(table.key(), column.key());
            }
            if (columns[column.key()] != column.value()) {
                return u"other values in %1.%2"_s.arg(table.key(), column.key());
            }
        }
    }
    return {};
}

void writeFixtures(const CampaignOptions& options, Report& report)
{
    const Workplace place(report);
    QDir().mkpath(fixtureFolder());
    const auto pack = [&](const QString& name, const QString& path) {
        QFile from(path);
        QFile to(fixtureFolder() + u'/' + name + u".zhike.qz"_s);
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly)
            || to.write(qCompress(from.readAll(), kBestPacking)) <= 0) {
            report.fault(u"cannot write "_s + to.fileName());
        } else {
            report.say(u"%1, %2 bytes"_s.arg(to.fileName()).arg(to.size()));
        }
    };
    for (const FixtureMaker& maker : kMakers) {
        const QString name = u"v%1-%2"_s.arg(currentSchemaVersion()).arg(QLatin1StringView(maker.what));
        const QString path = place.file(name);
        if (const auto made = maker.make(path); !made) {
            report.fault(name + u": "_s + made.error().detail);
        } else {
            pack(name, path);
        }
    }
    if (!QFile::exists(fixtureFolder() + u"/v1-empty.zhike.qz"_s)) {
        const QString path = place.file(u"v1-empty"_s);
        if (const auto made = makeFirstVersion(path); made) {
            pack(u"v1-empty"_s, path);
        }
    }
    for (int version = 2; version < currentSchemaVersion(); ++version) {
        const QList<Fixture> kept = fixturesIn(fixtureFolder());
        const bool isThere
            = std::ranges::any_of(kept, [version](const Fixture& each) { return each.version == version; });
        const auto older = std::ranges::find_if(std::ranges::reverse_view(kept), [version](const Fixture& each) {
            return each.version < version && each.name.endsWith("-worked.zhike"_L1);
        });
        if (isThere || older == kept.rend()) {
            continue;
        }
        const QString name = u"v%1-between"_s.arg(version);
        if (const auto made = makeInBetween(*older, version, place.file(name)); !made) {
            report.fault(name + u": "_s + made.error().detail);
        } else {
            pack(name, place.file(name));
        }
    }
    Q_UNUSED(options)
}

} // namespace zhike::reliability
