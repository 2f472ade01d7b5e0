#include "storage/dialects/sqlite/sqlitesession.h"

#include "storage/dialects/sqlite/pagesum.h"
#include "storage/dialects/sqlite/sealedvfs.h"
#include "storage/dialects/sqlite/sqliteerror.h"
#include "storage/dialects/sqlite/sqlitefunctions.h"
#include "storage/dialects/sqlite/sqlitetemp.h"
#include "storage/storabletext.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <array>
#include <cmath>
#include <sqlite3.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr int kBusyTimeoutMs = 5000;
constexpr int kPageBytes = 8192;
constexpr int kWindowCacheKiB = 32 * 1024;
constexpr int kAnalyticsCacheKiB = 2 * 1024;
constexpr int kCheckpointPages = 1000;
constexpr int kBatchCheckpointPages = 64000; ///< 512 MB
constexpr qint64 kJournalLimitBytes = qint64{64} * 1024 * 1024;
constexpr std::size_t kCachedStatements = 200;
constexpr qsizetype kKeptBufferBytes = qsizetype{64} * 1024;
/// Operations of SQLite's machine between two looks at the interrupt flag; some 50 us.
constexpr int kProgressOperations = 4000;

struct SqliteLimit {
    int id;
    int value;
};
constexpr std::array kSqliteLimits{
    SqliteLimit{SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024},  SqliteLimit{SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024},
    SqliteLimit{SQLITE_LIMIT_EXPR_DEPTH, 100},           SqliteLimit{SQLITE_LIMIT_ATTACHED, 2},
    SqliteLimit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000}, SqliteLimit{SQLITE_LIMIT_VARIABLE_NUMBER, 32766},
};

struct SqliteSwitch {
    int id;
    int value;
    const char* name;
};
constexpr std::array kSqliteSwitches{
    SqliteSwitch{SQLITE_DBCONFIG_DEFENSIVE, 1, "DEFENSIVE"},
    SqliteSwitch{SQLITE_DBCONFIG_DQS_DDL, 0, "DQS_DDL"},
    SqliteSwitch{SQLITE_DBCONFIG_DQS_DML, 0, "DQS_DML"},
    SqliteSwitch{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "TRUSTED_SCHEMA"},
    SqliteSwitch{SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0, "WRITABLE_SCHEMA"},
    SqliteSwitch{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, "ENABLE_LOAD_EXTENSION"},
    SqliteSwitch{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, "ENABLE_FTS3_TOKENIZER"},
    SqliteSwitch{SQLITE_DBCONFIG_ENABLE_FKEY, 1, "ENABLE_FKEY"},
};

QByteArray percentEncodedForUri(const QString& path)
{
    return path.toUtf8().toPercentEncoding("/");
}

QByteArray uriOf(const QString& path, const SqliteOptions& options)
{
    if (options.inMemory) {
        return "file:/" + percentEncodedForUri(path) + "?vfs=memdb";
    }
    return "file:" + percentEncodedForUri(path) + "?immutable=" + (options.immutable ? "1" : "0")
        + "&zhike_seal=" + (options.isNewFile ? "1" : "0") + "&zhike_verify=" + (options.handsOutBroken ? "0" : "1");
}

} // namespace

SqliteStatement::SqliteStatement(SqliteSession& session, sqlite3_stmt* handle, QString sql)
    : m_session(session), m_handle(handle), m_sql(std::move(sql)),
      m_buffers(std::size_t(sqlite3_bind_parameter_count(handle))), m_isBound(m_buffers.size()),
      m_unbound(int(m_buffers.size()))
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_handle);
}

void SqliteStatement::refuse(ErrorCode code, const QString& detail)
{
    if (!m_bindError) {
        m_bindError = Error{code, detail};
    }
}

bool SqliteStatement::readyToBind(int index)
{
    if (m_state != State::Ready) {
        reset();
    }
    if (index < 1 || std::size_t(index) > m_buffers.size()) {
        refuse(ErrorCode::Internal, u"no parameter $%1 in: %2"_s.arg(index).arg(m_sql));
        return false;
    }
    return true;
}

void SqliteStatement::bound(int index, int code)
{
    if (code != SQLITE_OK) {
        const Error error = sqliteError(m_session.m_handle, code, m_sql);
        refuse(error.code, error.detail);
        return;
    }
    if (!m_isBound[std::size_t(index - 1)]) {
        m_isBound[std::size_t(index - 1)] = true;
        --m_unbound;
    }
}

void SqliteStatement::bindNull(int index)
{
    if (readyToBind(index)) {
        bound(index, sqlite3_bind_null(m_handle, index));
    }
}

void SqliteStatement::bindInt(int index, qint64 value)
{
    if (readyToBind(index)) {
        bound(index, sqlite3_bind_int64(m_handle, index, value));
    }
}

void SqliteStatement::bindReal(int index, double value)
{
    if (!std::isfinite(value)) { // SQLite would store NULL for NaN
        refuse(ErrorCode::InvalidInput, u"parameter $%1 is not a finite number"_s.arg(index));
    } else if (readyToBind(index)) {
        bound(index, sqlite3_bind_double(m_handle, index, value));
    }
}

void SqliteStatement::bindText(int index, QStringView value)
{
    if (!readyToBind(index)) {
        return;
    }
    QByteArray& buffer = m_buffers[std::size_t(index - 1)];
    if (!toStorableUtf8(value, buffer)) {
        refuse(ErrorCode::InvalidInput, u"text of parameter $%1 holds NUL or half a surrogate pair"_s.arg(index));
        return;
    }
    bound(
        index,
        sqlite3_bind_text64(m_handle, index, buffer.constData(), quint64(buffer.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void SqliteStatement::bindUtf8(int index, QByteArrayView value)
{
    if (!readyToBind(index)) {
        return;
    }
    if (!isStorableUtf8(value)) {
        refuse(ErrorCode::InvalidInput, u"text of parameter $%1 holds NUL or is not UTF-8"_s.arg(index));
        return;
    }
    QByteArray& buffer = m_buffers[std::size_t(index - 1)];
    buffer.resize(0);
    buffer.append(value);
    bound(
        index,
        sqlite3_bind_text64(m_handle, index, buffer.constData(), quint64(buffer.size()), SQLITE_STATIC, SQLITE_UTF8));
}

void SqliteStatement::bindBytes(int index, QByteArrayView value)
{
    if (!readyToBind(index)) {
        return;
    }
    QByteArray& buffer = m_buffers[std::size_t(index - 1)];
    buffer.resize(0);
    buffer.append(value);
    bound(index, sqlite3_bind_blob64(m_handle, index, buffer.constData(), quint64(buffer.size()), SQLITE_STATIC));
}

Result<bool> SqliteStatement::step()
{
    if (m_bindError) {
        m_session.statementFailed(*m_bindError);
        return tl::unexpected(*m_bindError);
    }
    if (m_state == State::Done) {
        return false;
    }
    if (m_state == State::Ready && m_unbound != 0) {
        const Error error{ErrorCode::Internal, u"%1 parameter(s) not bound in: %2"_s.arg(m_unbound).arg(m_sql)};
        m_session.statementFailed(error);
        return tl::unexpected(error);
    }
    if (m_session.m_interrupted.load(std::memory_order_relaxed)) {
        m_session.m_interrupted = false;
        reset();
        const Error cancelled{ErrorCode::Cancelled, u"interrupted before: %1"_s.arg(m_sql)};
        m_session.statementFailed(cancelled);
        return tl::unexpected(cancelled);
    }
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) {
        m_state = State::Row;
        return true;
    }
    if (code == SQLITE_DONE) {
        m_state = State::Done;
        return false;
    }
    const Error error = sqliteError(m_session.m_handle, sqlite3_extended_errcode(m_session.m_handle), m_sql);
    sqlite3_reset(m_handle);
    m_state = State::Ready;
    if (error.code == ErrorCode::Cancelled) {
        m_session.m_interrupted = false;
    }
    m_session.statementFailed(error);
    return tl::unexpected(error);
}

Result<bool> SqliteStatement::next()
{
    return step();
}

Result<qint64> SqliteStatement::execute()
{
    if (m_state != State::Ready) {
        reset();
    }
    const qint64 before = sqlite3_total_changes64(m_session.m_handle);
    for (;;) {
        ZHIKE_TRY(const bool row, step());
        if (!row) {
            break;
        }
    }
    // changes64() keeps the count of an earlier statement when this one writes no rows at all
    const bool wrote = sqlite3_total_changes64(m_session.m_handle) != before;
    const qint64 changed = wrote ? sqlite3_changes64(m_session.m_handle) : 0;
    reset();
    return changed;
}

int SqliteStatement::columnCount() const
{
    return sqlite3_column_count(m_handle);
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString SqliteStatement::text(int column) const
{
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return utf8 == nullptr ? QString() : QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArray SqliteStatement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_handle, column);
    if (data == nullptr) { // NULL, or no bytes
        return isNull(column) ? QByteArray() : QByteArray("");
    }
    return QByteArray(static_cast<const char*>(data), sqlite3_column_bytes(m_handle, column));
}

Value SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_handle, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(m_handle, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_handle, column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return {};
    }
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_handle);
    m_state = State::Ready;
    m_bindError.reset();
}

void SqliteStatement::recycle()
{
    reset();
    if (m_buffers.empty()) {
        return;
    }
    sqlite3_clear_bindings(m_handle);
    for (QByteArray& buffer : m_buffers) {
        if (buffer.capacity() > kKeptBufferBytes) {
            buffer = QByteArray();
        }
    }
    m_isBound.assign(m_isBound.size(), false);
    m_unbound = int(m_isBound.size());
}

SqliteSession::SqliteSession(std::unique_ptr<SQLite::Database> database, const SqliteOptions& options)
    : m_database(std::move(database)), m_handle(m_database->getHandle()), m_options(options)
{
}

SqliteSession::~SqliteSession()
{
    m_bySql.clear();
    m_cache.clear();
    if (m_usesLog && sqlite3_get_autocommit(m_handle) != 0) {
        // fresh statistics for the planner; the limit keeps it below 0.1 s whatever the size
        sqlite3_exec(m_handle, "PRAGMA analysis_limit=1000; PRAGMA optimize", nullptr, nullptr, nullptr);
        (void)whenIdle(); // closing alone moves the log only when no reader is left
    }
    m_database.reset();
    if (m_closed) {
        m_closed();
    }
}

Result<std::unique_ptr<SqliteSession>> SqliteSession::open(const QString& path, const SqliteOptions& options)
{
    useSqliteTempFolder();
    const bool writes = options.kind == SessionKind::Writer && !options.readOnlyStore;
    int flags = SQLite::OPEN_NOMUTEX | SQLite::OPEN_PRIVATECACHE | SQLite::OPEN_URI;
    flags |= writes || options.inMemory ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY;
    flags |= options.inMemory ? SQLite::OPEN_CREATE : 0;
    const QByteArray name = uriOf(path, options);
    try {
        auto database = std::make_unique<SQLite::Database>(
            name.constData(), flags, kBusyTimeoutMs, options.inMemory ? nullptr : sealedVfs());
        std::unique_ptr<SqliteSession> session(new SqliteSession(std::move(database), options));
        ZHIKE_CHECK(session->harden());
        return session;
    } catch (const SQLite::Exception& problem) {
        return fail(
            errorCodeOfSqlite(problem.getExtendedErrorCode(), 0),
            u"SQLite %1: %2 when opening %3"_s.arg(problem.getExtendedErrorCode())
                .arg(QString::fromUtf8(problem.what()), path));
    }
}

Result<void> SqliteSession::pragma(const QString& name, const QString& value, const QString& expected)
{
    if (!value.isNull()) {
        ZHIKE_CHECK(executeScript(u"PRAGMA %1=%2"_s.arg(name, value)));
    }
    ZHIKE_TRY(const auto statement, compile(u"PRAGMA %1"_s.arg(name)));
    ZHIKE_TRY(const bool row, statement->next());
    const QString actual = row ? statement->text(0) : QString();
    if (actual != expected) {
        return fail(ErrorCode::Internal, u"PRAGMA %1 is %2, not %3"_s.arg(name, actual, expected));
    }
    return {};
}

Result<void> SqliteSession::harden()
{
    sqlite3_extended_result_codes(m_handle, 1);
    for (const SqliteLimit& limit : kSqliteLimits) {
        sqlite3_limit(m_handle, limit.id, limit.value);
    }
    sqlite3_progress_handler(
        m_handle, kProgressOperations,
        [](void* flag) { return static_cast<std::atomic<bool>*>(flag)->load(std::memory_order_relaxed) ? 1 : 0; },
        &m_interrupted);
    for (const SqliteSwitch& option : kSqliteSwitches) {
        int now = -1;
        sqlite3_db_config(m_handle, option.id, option.value, &now);
        if (now != option.value) {
            return fail(ErrorCode::Internal, u"SQLite does not take %1"_s.arg(QLatin1StringView(option.name)));
        }
    }
    if (const int code = addSqliteFunctions(m_handle); code != SQLITE_OK) {
        return tl::unexpected(sqliteError(m_handle, code));
    }
    const bool writer = m_options.kind == SessionKind::Writer;
    const bool analytics = m_options.kind == SessionKind::Analytics;
    const bool writes = writer && !m_options.readOnlyStore;
    if (!writes) {
        leaveUntouched(true);
    }
    ZHIKE_CHECK(pragma(u"cell_size_check"_s, u"ON"_s, u"1"_s));
    if (!m_options.inMemory) {
        ZHIKE_CHECK(pragma(u"mmap_size"_s, u"0"_s, u"0"_s));
    }
    ZHIKE_CHECK(pragma(u"temp_store"_s, u"FILE"_s, u"1"_s));
    const QString cache = QString::number(-(analytics ? kAnalyticsCacheKiB : kWindowCacheKiB));
    ZHIKE_CHECK(pragma(u"cache_size"_s, cache, cache));
    if (m_options.isNewFile) {
        const QString size = QString::number(kPageBytes);
        ZHIKE_CHECK(pragma(u"page_size"_s, size, size));
        int reserved = kPageSumBytes;
        sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
    }
    ZHIKE_CHECK(pragma(
        u"wal_autocheckpoint"_s, writes ? QString() : u"0"_s, writes ? QString::number(kCheckpointPages) : u"0"_s));
    ZHIKE_CHECK(pragma(u"synchronous"_s, u"FULL"_s, u"2"_s));
    // Not FAST: that leaves words in pages that are free, and in the rest of those that are used again.
    ZHIKE_CHECK(pragma(u"secure_delete"_s, u"ON"_s, u"1"_s));
    ZHIKE_CHECK(pragma(u"foreign_keys"_s, {}, u"1"_s));
    ZHIKE_CHECK(pragma(u"trusted_schema"_s, {}, u"0"_s));
    ZHIKE_CHECK(pragma(u"recursive_triggers"_s, u"OFF"_s, u"0"_s));
    return pragma(u"query_only"_s, writes ? u"OFF"_s : u"ON"_s, writes ? u"0"_s : u"1"_s);
}

void SqliteSession::leaveUntouched(bool leave)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

Result<void> SqliteSession::useLog()
{
    ZHIKE_CHECK(pragma(u"journal_mode"_s, u"WAL"_s, u"wal"_s));
    const QString limit = QString::number(kJournalLimitBytes);
    ZHIKE_CHECK(pragma(u"journal_size_limit"_s, limit, limit));
    m_usesLog = true;
    return {};
}

namespace {

/// SQLite numbers `$n` by first appearance, PostgreSQL by n. `?n` is numbered by n, so both agree in any order of use.
void numberParameters(QByteArray& sql)
{
    bool quoted = false;
    for (qsizetype i = 0; i + 1 < sql.size(); ++i) {
        if (sql[i] == '\'') {
            quoted = !quoted;
        } else if (!quoted && sql[i] == '$' && sql[i + 1] >= '1' && sql[i + 1] <= '9') {
            sql[i] = '?';
        }
    }
}

} // namespace

Result<std::unique_ptr<SqliteStatement>> SqliteSession::compile(QStringView sql)
{
    QByteArray utf8;
    if (!toStorableUtf8(sql, utf8)) {
        return fail(ErrorCode::Internal, u"a statement holds NUL or half a surrogate pair"_s);
    }
    numberParameters(utf8);
    sqlite3_stmt* handle = nullptr;
    const char* tail = nullptr;
    const int code
        = sqlite3_prepare_v3(m_handle, utf8.constData(), int(utf8.size()), SQLITE_PREPARE_PERSISTENT, &handle, &tail);
    if (code != SQLITE_OK) {
        return tl::unexpected(sqliteError(m_handle, code, sql));
    }
    if (handle == nullptr) {
        return fail(ErrorCode::Internal, u"an empty statement"_s);
    }
    auto statement = std::make_unique<SqliteStatement>(*this, handle, sql.toString());
    if (!QByteArrayView(tail, utf8.constData() + utf8.size()).trimmed().isEmpty()) {
        return fail(ErrorCode::Internal, u"more than one statement in: %1"_s.arg(sql));
    }
    return statement;
}

Result<Statement> SqliteSession::prepare(QStringView sql)
{
    const auto known = m_bySql.constFind(sql);
    if (known != m_bySql.cend() && !(*known)->lent) {
        const Cache::iterator entry = *known;
        m_cache.splice(m_cache.begin(), m_cache, entry);
        entry->lent = true;
        return Statement(entry->statement.get(), [entry](StatementBackend*) {
            entry->statement->recycle();
            entry->lent = false;
        });
    }
    auto compiled = compile(sql);
    if (!compiled) {
        statementFailed(compiled.error());
        return tl::unexpected(std::move(compiled).error());
    }
    if (known != m_bySql.cend()) { // the same text inside its own loop: a second one, not kept
        return Statement(compiled->release(), [](StatementBackend* backend) { delete backend; });
    }
    m_cache.push_front({sql.toString(), *std::move(compiled), true});
    const Cache::iterator entry = m_cache.begin();
    m_bySql.insert(entry->sql, entry);
    dropOldStatements();
    return Statement(entry->statement.get(), [entry](StatementBackend*) {
        entry->statement->recycle();
        entry->lent = false;
    });
}

void SqliteSession::dropOldStatements()
{
    for (auto entry = m_cache.end(); m_cache.size() > kCachedStatements && entry != m_cache.begin();) {
        --entry;
        if (!entry->lent) {
            m_bySql.remove(entry->sql);
            entry = m_cache.erase(entry);
        }
    }
}

Result<void> SqliteSession::executeScript(QStringView sql)
{
    QByteArray utf8;
    if (!toStorableUtf8(sql, utf8)) {
        return fail(ErrorCode::Internal, u"a script holds NUL or half a surrogate pair"_s);
    }
    const int code = sqlite3_exec(m_handle, utf8.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        const Error error = sqliteError(m_handle, code, sql);
        if (error.code == ErrorCode::Cancelled) {
            m_interrupted = false;
        }
        statementFailed(error);
        return tl::unexpected(error);
    }
    return {};
}

void SqliteSession::interrupt()
{
    // The flag is for the moment between two statements, in which sqlite3_interrupt() is forgotten.
    m_interrupted = true;
    sqlite3_interrupt(m_handle);
}

void SqliteSession::statementFailed(const Error& error)
{
    if (m_inTransaction && !m_failure) {
        m_failure = error;
    }
}

Result<void> SqliteSession::runSimple(QStringView sql)
{
    ZHIKE_TRY(Statement statement, prepare(sql));
    ZHIKE_TRY(const qint64 changed, statement.execute());
    Q_UNUSED(changed)
    return {};
}

Result<void> SqliteSession::begin(Durability durability)
{
    if (m_inTransaction) {
        return fail(ErrorCode::Internal, u"transactions do not nest"_s);
    }
    m_failure.reset();
    const bool writes = m_options.kind == SessionKind::Writer && !m_options.readOnlyStore;
    if (writes) {
        ZHIKE_CHECK(becomeDurable(durability));
    }
    ZHIKE_CHECK(runSimple(writes ? u"BEGIN IMMEDIATE" : u"BEGIN"));
    m_inTransaction = true;
    return {};
}

/// In a log, NORMAL syncs before pages move into the file only, so that order is kept and nothing can be torn.
Result<void> SqliteSession::becomeDurable(Durability durability)
{
    if (durability == m_durability) {
        return {};
    }
    // Outside WAL a commit that is not synced could leave half a transaction behind.
    const bool late = durability == Durability::WithNext && m_usesLog;
    ZHIKE_CHECK(pragma(u"synchronous"_s, late ? u"NORMAL"_s : u"FULL"_s, late ? u"1"_s : u"2"_s));
    if (late) {
        // The pages of a batch lie anywhere and are changed again and again: the longer they stay in the log, the fewer
        // of them are written into the file. Until the log is emptied, so that no save in between has to move it all.
        sqlite3_wal_autocheckpoint(m_handle, kBatchCheckpointPages);
    }
    m_durability = durability;
    return {};
}

Result<void> SqliteSession::commit()
{
    if (!m_inTransaction) {
        return fail(ErrorCode::Internal, u"no transaction is open"_s);
    }
    if (m_failure) {
        return tl::unexpected(*m_failure); // its owner rolls back
    }
    ZHIKE_CHECK(runSimple(u"COMMIT"));
    m_inTransaction = false;
    return {};
}

void SqliteSession::rollback()
{
    m_inTransaction = false;
    m_failure.reset();
    clearInterrupt();
    if (sqlite3_get_autocommit(m_handle) == 0) { // a full disk has rolled back already
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Result<void> SqliteSession::whenIdle()
{
    const qint64 changes = sqlite3_total_changes64(m_handle);
    if (!m_usesLog || changes == m_changesWhenIdle || m_inTransaction) {
        return {};
    }
    sqlite3_busy_timeout(m_handle, 0); // a reader in the way: take what can be had now, the rest next time
    const Result<void> emptied = emptyLog();
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    return !emptied && emptied.error().code == ErrorCode::Locked ? Result<void>() : emptied;
}

Result<void> SqliteSession::emptyLog()
{
    if (!m_usesLog) {
        return {};
    }
    const qint64 changes = sqlite3_total_changes64(m_handle);
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code == SQLITE_OK) {
        m_changesWhenIdle = changes;
        sqlite3_wal_autocheckpoint(m_handle, kCheckpointPages);
        return {};
    }
    if ((code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED) {
        return fail(ErrorCode::Locked, u"a reader holds the log"_s);
    }
    return tl::unexpected(sqliteError(m_handle, code, u"checkpoint"));
}

} // namespace zhike
