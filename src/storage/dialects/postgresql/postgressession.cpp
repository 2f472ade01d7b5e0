#include "storage/dialects/postgresql/postgressession.h"

#include "storage/dialects/postgresql/postgresaddress.h"
#include "storage/dialects/postgresql/postgreserror.h"
#include "storage/storabletext.h"

#include <QSet>
#include <QtEndian>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <libpq-fe.h>

namespace zhike {
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kCachedPostgresStatements = 200;
constexpr int kBinary = 1;
constexpr qsizetype kKeptParameterBytes = 64 * 1024;
/// Rows thrown away before the server is asked to stop instead.
constexpr int kRowsBeforeCancel = 1000;
constexpr int kMaxParameters = 65535;

template <class T> QByteArray toNetwork(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// The position after what cannot hold a parameter: a text, a quoted name, a comment; the same when none begins here.
qsizetype afterQuoted(QStringView sql, qsizetype at)
{
    const auto past = [sql](QStringView end, qsizetype from) {
        const qsizetype found = sql.indexOf(end, from);
        return found < 0 ? sql.size() : found + end.size();
    };
    const QStringView rest = sql.mid(at);
    if (rest.startsWith(u'\'') || rest.startsWith(u'"')) {
        return past(rest.left(1), at + 1); // a doubled quote begins the next quoted piece at once
    }
    if (rest.startsWith(u"--")) {
        return past(u"\n", at);
    }
    return rest.startsWith(u"/*") ? past(u"*/", at + 2) : at;
}

} // namespace

Result<int> countParameters(QStringView sql)
{
    int highest = 0;
    QSet<int> seen;
    for (qsizetype at = 0; at < sql.size();) {
        const qsizetype after = afterQuoted(sql, at);
        if (after != at) {
            at = after;
            continue;
        }
        if (sql[at++] != u'$') {
            continue;
        }
        int number = 0;
        while (at < sql.size() && sql[at] >= u'0' && sql[at] <= u'9' && number <= kMaxParameters) {
            number = number * 10 + (sql[at++].unicode() - u'0');
        }
        if (number < 1 || number > kMaxParameters) {
            return fail(ErrorCode::Internal, u"a parameter is not $1 to $999 in: %1"_s.arg(sql));
        }
        highest = std::max(highest, number);
        seen.insert(number);
    }
    if (seen.size() != highest) {
        return fail(ErrorCode::Internal, u"a parameter between $1 and $%1 is missing in: %2"_s.arg(highest).arg(sql));
    }
    return highest;
}

void PostgresResultDeleter::operator()(pg_result* result) const
{
    PQclear(result);
}

PostgresStatement::PostgresStatement(PostgresSession& session, QString sql, int parameters)
    : m_session(session), m_sql(std::move(sql)), m_utf8(m_sql.toUtf8()), m_parameters(std::size_t(parameters))
{
}

PostgresStatement::~PostgresStatement()
{
    reset();
    for (const Variant& variant : m_variants) {
        m_session.forgetPrepared(variant.name);
    }
}

void PostgresStatement::refuse(ErrorCode code, const QString& detail)
{
    if (!m_bindError) {
        m_bindError = Error{code, detail};
    }
}

PostgresStatement::Parameter* PostgresStatement::parameter(int index)
{
    if (m_state != State::Ready) {
        reset();
    }
    if (index < 1 || std::size_t(index) > m_parameters.size()) {
        refuse(ErrorCode::Internal, u"no parameter $%1 in: %2"_s.arg(index).arg(m_sql));
        return nullptr;
    }
    Parameter& found = m_parameters[std::size_t(index - 1)];
    found.isBound = true;
    found.isNull = false;
    return &found;
}

void PostgresStatement::bindNull(int index)
{
    if (Parameter* bound = parameter(index)) {
        bound->type = 0;
        bound->isNull = true;
    }
}

void PostgresStatement::bindInt(int index, qint64 value)
{
    if (Parameter* bound = parameter(index)) {
        bound->type = pgtype::kInt8;
        bound->bytes = toNetwork(value);
    }
}

void PostgresStatement::bindReal(int index, double value)
{
    if (!std::isfinite(value)) {
        refuse(ErrorCode::InvalidInput, u"parameter $%1 is not a finite number"_s.arg(index));
    } else if (Parameter* bound = parameter(index)) {
        bound->type = pgtype::kFloat8;
        bound->bytes = toNetwork(std::bit_cast<quint64>(value));
    }
}

void PostgresStatement::bindText(int index, QStringView value)
{
    if (Parameter* bound = parameter(index)) {
        bound->type = pgtype::kText;
        if (!toStorableUtf8(value, bound->bytes)) {
            refuse(ErrorCode::InvalidInput, u"text of parameter $%1 holds NUL or half a surrogate pair"_s.arg(index));
        }
    }
}

void PostgresStatement::bindUtf8(int index, QByteArrayView value)
{
    if (Parameter* bound = parameter(index)) {
        bound->type = pgtype::kText;
        bound->bytes = value.toByteArray();
        if (!isStorableUtf8(value)) {
            refuse(ErrorCode::InvalidInput, u"text of parameter $%1 holds NUL or is not UTF-8"_s.arg(index));
        }
    }
}

void PostgresStatement::bindBytes(int index, QByteArrayView value)
{
    if (Parameter* bound = parameter(index)) {
        bound->type = pgtype::kBytes;
        bound->bytes = value.toByteArray();
    }
}

Error PostgresStatement::failed(const Error& error)
{
    m_session.statementFailed(error);
    return error;
}

Result<void> PostgresStatement::checkBound()
{
    if (m_bindError) {
        return tl::unexpected(failed(*m_bindError));
    }
    for (const Parameter& each : m_parameters) {
        if (!each.isBound) {
            return tl::unexpected(failed({ErrorCode::Internal, u"a parameter is not bound in: %1"_s.arg(m_sql)}));
        }
    }
    return {};
}

Result<QByteArray> PostgresStatement::preparedName()
{
    const auto fits = [this](const Variant& variant) {
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            if (!m_parameters[i].isNull && m_parameters[i].type != variant.types[i]) {
                return false;
            }
        }
        return true;
    };
    for (const Variant& variant : m_variants) {
        if (fits(variant)) {
            return variant.name;
        }
    }
    Variant fresh;
    fresh.name = m_session.newName();
    for (const Parameter& each : m_parameters) {
        fresh.types.push_back(each.isNull ? 0 : each.type);
    }
    const PostgresResult prepared(PQprepare(
        m_session.m_connection, fresh.name.constData(), m_utf8.constData(), int(fresh.types.size()),
        fresh.types.data()));
    if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK) {
        return tl::unexpected(m_session.errorOf(prepared.get(), m_sql));
    }
    m_variants.push_back(fresh);
    return fresh.name;
}

namespace {

/// What libpq takes of bound values: arrays of pointers, lengths and formats.
struct SentParameters {
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

} // namespace

Result<bool> PostgresStatement::start()
{
    ZHIKE_CHECK(checkBound());
    ZHIKE_CHECK(m_session.enter(m_sql));
    const auto name = preparedName();
    if (!name) {
        m_session.leave();
        return tl::unexpected(failed(name.error()));
    }
    SentParameters sent;
    for (const Parameter& each : m_parameters) {
        sent.values.push_back(each.isNull ? nullptr : each.bytes.constData());
        sent.lengths.push_back(int(each.bytes.size()));
        sent.formats.push_back(kBinary);
    }
    if (PQsendQueryPrepared(
            m_session.m_connection, name->constData(), int(sent.values.size()), sent.values.data(), sent.lengths.data(),
            sent.formats.data(), kBinary)
        != 1) {
        const Error error = m_session.connectionError(m_sql);
        m_session.leave();
        return tl::unexpected(failed(error));
    }
    PQsetSingleRowMode(m_session.m_connection);
    m_state = State::Streaming;
    m_session.m_streaming = this;
    return true;
}

Result<void> PostgresStatement::takeColumns()
{
    const int columns = PQnfields(m_row.get());
    m_types.resize(std::size_t(columns));
    for (int i = 0; i < columns; ++i) {
        const unsigned type = PQftype(m_row.get(), i);
        if (!isReadableType(type)) {
            return fail(ErrorCode::Unsupported, u"column %1 has type %2 in: %3"_s.arg(i).arg(type).arg(m_sql));
        }
        m_types[std::size_t(i)] = type;
    }
    return {};
}

/// The next row off the wire, the end, or the error in its place; after the last two the connection is free.
Result<bool> PostgresStatement::nextFromServer()
{
    m_row.reset(PQgetResult(m_session.m_connection));
    std::optional<Error> error;
    if (m_row != nullptr) {
        switch (PQresultStatus(m_row.get())) {
        case PGRES_SINGLE_TUPLE:
            return true;
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
        case PGRES_EMPTY_QUERY:
            break;
        default:
            error = m_session.errorOf(m_row.get(), m_sql);
        }
        while (PGresult* rest = PQgetResult(m_session.m_connection)) {
            PQclear(rest);
        }
    } else if (PQstatus(m_session.m_connection) == CONNECTION_BAD) {
        error = m_session.connectionError(m_sql);
    }
    m_row.reset();
    m_session.m_streaming = nullptr;
    m_session.leave();
    if (error) {
        return tl::unexpected(failed(*error));
    }
    return false;
}

Result<bool> PostgresStatement::fetch()
{
    const bool isFirst = m_types.empty();
    auto row = nextFromServer();
    if (!row) {
        m_state = State::Ready;
        return row;
    }
    if (!*row) {
        m_state = State::Done;
        return false;
    }
    if (isFirst) {
        if (auto columns = takeColumns(); !columns) {
            reset();
            return tl::unexpected(failed(columns.error()));
        }
    }
    return true;
}

Result<bool> PostgresStatement::next()
{
    switch (m_state) {
    case State::Done:
        return false;
    case State::Buffered:
        if (nextBuffered()) {
            return true;
        }
        m_state = m_bufferedError ? State::Ready : State::Done;
        if (m_bufferedError) {
            return tl::unexpected(*m_bufferedError);
        }
        return false;
    case State::Ready:
        m_types.clear();
        if (auto started = start(); !started) {
            return started;
        }
        break;
    case State::Streaming:
        break;
    }
    return fetch();
}

Result<qint64> PostgresStatement::execute()
{
    if (m_state != State::Ready) {
        reset();
    }
    ZHIKE_CHECK(checkBound());
    ZHIKE_CHECK(m_session.enter(m_sql));
    const auto name = preparedName();
    if (!name) {
        m_session.leave();
        return tl::unexpected(failed(name.error()));
    }
    SentParameters sent;
    for (const Parameter& each : m_parameters) {
        sent.values.push_back(each.isNull ? nullptr : each.bytes.constData());
        sent.lengths.push_back(int(each.bytes.size()));
        sent.formats.push_back(kBinary);
    }
    const PostgresResult result(PQexecPrepared(
        m_session.m_connection, name->constData(), int(sent.values.size()), sent.values.data(), sent.lengths.data(),
        sent.formats.data(), kBinary));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY) {
        const Error error = m_session.errorOf(result.get(), m_sql);
        m_session.leave();
        return tl::unexpected(failed(error));
    }
    m_session.leave();
    const bool isQuery = QByteArrayView(PQcmdStatus(result.get())).startsWith("SELECT");
    return isQuery ? 0 : QByteArray(PQcmdTuples(result.get())).toLongLong();
}

PostgresCell PostgresStatement::cell(int column) const
{
    if (column < 0 || std::size_t(column) >= m_types.size()) {
        return {};
    }
    PostgresCell found;
    found.type = m_types[std::size_t(column)];
    if (m_state == State::Streaming && m_row != nullptr) {
        found.isNull = PQgetisnull(m_row.get(), 0, column) != 0;
        found.bytes = QByteArrayView(PQgetvalue(m_row.get(), 0, column), PQgetlength(m_row.get(), 0, column));
    } else if (m_state == State::Buffered && m_bufferedRow > 0) {
        const std::size_t index = (m_bufferedRow - 1) * m_types.size() + std::size_t(column);
        const auto endOf
            = [this](std::size_t i) { return m_bufferedEnds[i] < 0 ? -(m_bufferedEnds[i] + 1) : m_bufferedEnds[i]; };
        const qsizetype start = index == 0 ? 0 : endOf(index - 1);
        found.isNull = m_bufferedEnds[index] < 0;
        found.bytes = QByteArrayView(m_bufferedBytes.data() + start, endOf(index) - start);
    }
    return found;
}

QByteArray PostgresStatement::bytes(int column) const
{
    const PostgresCell found = cell(column);
    return found.isNull ? QByteArray() : found.bytes.isEmpty() ? QByteArray("") : found.bytes.toByteArray();
}

void PostgresStatement::keepRow()
{
    for (int column = 0; column < int(m_types.size()); ++column) {
        const char* data = PQgetvalue(m_row.get(), 0, column);
        m_bufferedBytes.insert(m_bufferedBytes.end(), data, data + PQgetlength(m_row.get(), 0, column));
        const auto end = qsizetype(m_bufferedBytes.size());
        m_bufferedEnds.push_back(PQgetisnull(m_row.get(), 0, column) != 0 ? -end - 1 : end);
    }
}

/// Reads what is still to come into memory; the current row stays the current one.
void PostgresStatement::bufferRest()
{
    m_bufferedBytes.clear();
    m_bufferedEnds.clear();
    m_bufferedError.reset();
    m_bufferedRow = 0;
    if (m_row != nullptr) {
        keepRow();
        m_bufferedRow = 1;
    }
    for (;;) {
        const auto row = nextFromServer();
        if (!row) {
            m_bufferedError = row.error();
            break;
        }
        if (!*row) {
            break;
        }
        if (m_types.empty()) {
            if (const auto columns = takeColumns(); !columns) {
                m_bufferedError = columns.error();
                continue; // the rest is read and thrown away
            }
        }
        if (!m_bufferedError) {
            keepRow();
        }
    }
    m_state = State::Buffered;
}

bool PostgresStatement::nextBuffered()
{
    if (m_types.empty() || (m_bufferedRow + 1) * m_types.size() > m_bufferedEnds.size()) {
        return false;
    }
    ++m_bufferedRow;
    return true;
}

void PostgresStatement::reset()
{
    if (m_state == State::Streaming) {
        int rows = 0;
        for (auto row = nextFromServer(); row && *row; row = nextFromServer()) {
            // inside a transaction a cancelled statement would take the transaction with it
            if (++rows == kRowsBeforeCancel && !m_session.m_inTransaction) {
                char reason[256];
                PQcancel(m_session.m_cancel, reason, sizeof reason);
            }
        }
    }
    m_row.reset();
    m_bufferedBytes = {};
    m_bufferedEnds = {};
    m_bufferedError.reset();
    m_bufferedRow = 0;
    m_bindError.reset();
    m_state = State::Ready;
}

void PostgresStatement::recycle()
{
    reset();
    for (Parameter& each : m_parameters) {
        each.isBound = false;
        if (each.bytes.capacity() > kKeptParameterBytes) {
            each.bytes = QByteArray();
        }
    }
}

PostgresSession::PostgresSession(pg_conn* connection, bool isReader)
    : m_connection(connection), m_cancel(PQgetCancel(connection)), m_isReader(isReader)
{
    PQsetNoticeProcessor(
        m_connection, [](void*, const char*) {}, nullptr);
}

PostgresSession::~PostgresSession()
{
    waitForCancel();
    m_bySql.clear();
    m_cache.clear();
    PQfreeCancel(m_cancel);
    PQfinish(m_connection);
    if (m_closed) {
        m_closed();
    }
}

Result<std::unique_ptr<PostgresSession>>
PostgresSession::open(const StoreAddress& address, SessionKind kind, bool readOnlyStore)
{
    ZHIKE_TRY(const PostgresParameters parameters, postgresParameters(address, kind, readOnlyStore));
    std::vector<const char*> keywords;
    std::vector<const char*> values;
    for (qsizetype i = 0; i < parameters.keywords.size(); ++i) {
        keywords.push_back(parameters.keywords[i].constData());
        values.push_back(parameters.values[i].constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    pg_conn* connection = PQconnectdbParams(keywords.data(), values.data(), 0);
    if (PQstatus(connection) != CONNECTION_OK) {
        const QString reason = QString::fromUtf8(PQerrorMessage(connection)).simplified();
        PQfinish(connection);
        return fail(ErrorCode::Connection, reason);
    }
    constexpr int kOldestServer = 150000;
    std::unique_ptr<PostgresSession> session(
        new PostgresSession(connection, kind != SessionKind::Writer || readOnlyStore));
    if (PQserverVersion(connection) < kOldestServer) {
        return fail(ErrorCode::Unsupported, u"the server is older than PostgreSQL 15"_s);
    }
    if (QByteArrayView(PQparameterStatus(connection, "server_encoding")) != "UTF8") {
        return fail(ErrorCode::Unsupported, u"the database is not encoded in UTF-8"_s);
    }
    return session;
}

Error PostgresSession::connectionError(QStringView sql)
{
    if (PQstatus(m_connection) == CONNECTION_BAD) {
        m_isConnected = false;
    }
    return {
        m_isConnected ? ErrorCode::Internal : ErrorCode::Connection,
        u"%1 in: %2"_s.arg(QString::fromUtf8(PQerrorMessage(m_connection)).simplified(), sql.left(300))};
}

Error PostgresSession::errorOf(pg_result* result, QStringView sql)
{
    if (PQstatus(m_connection) == CONNECTION_BAD) {
        return connectionError(sql);
    }
    const char* state = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (state == nullptr) {
        return connectionError(sql);
    }
    Error error = postgresError(state, PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY), sql);
    if (error.code == ErrorCode::Cancelled) {
        const std::scoped_lock guard(m_cancelMutex);
        if (!m_isInterrupted) { // nobody asked: statement_timeout has the same state
            error.code = ErrorCode::Locked;
        }
        m_isInterrupted = false;
    }
    return error;
}

void PostgresSession::statementFailed(const Error& error)
{
    if (m_inTransaction && !m_failure) {
        m_failure = error;
    }
}

void PostgresSession::waitForCancel()
{
    std::thread canceller;
    {
        const std::scoped_lock guard(m_cancelMutex);
        canceller = std::move(m_canceller);
    }
    if (canceller.joinable()) {
        canceller.join();
    }
}

Result<void> PostgresSession::enter(QStringView sql)
{
    if (m_streaming != nullptr) {
        m_streaming->bufferRest();
    }
    // A cancel under way for the statement before would hit this one.
    waitForCancel();
    {
        const std::scoped_lock guard(m_cancelMutex);
        if (m_isInterrupted) {
            m_isInterrupted = false;
            const Error cancelled{ErrorCode::Cancelled, u"interrupted before: %1"_s.arg(sql)};
            statementFailed(cancelled);
            return tl::unexpected(cancelled);
        }
        m_isRunning = true;
    }
    deallocateForgotten();
    return {};
}

void PostgresSession::leave()
{
    {
        const std::scoped_lock guard(m_cancelMutex);
        m_isRunning = false;
    }
    m_runEnded.notify_all();
}

void PostgresSession::interrupt()
{
    const std::scoped_lock guard(m_cancelMutex);
    m_isInterrupted = true;
    if (m_isRunning && !m_canceller.joinable()) {
        m_canceller = std::thread([this] { cancelUntilItEnds(); });
    }
}

/// Again and again: the server forgets a request that comes between two messages of one statement (prepare, execute).
void PostgresSession::cancelUntilItEnds()
{
    constexpr std::chrono::milliseconds kBetweenRequests{20};
    std::unique_lock lock(m_cancelMutex);
    while (m_isRunning) {
        lock.unlock();
        std::array<char, 256> reason{};
        PQcancel(m_cancel, reason.data(), int(reason.size()));
        lock.lock();
        m_runEnded.wait_for(lock, kBetweenRequests, [this] { return !m_isRunning; });
    }
}

void PostgresSession::clearInterrupt()
{
    waitForCancel();
    const std::scoped_lock guard(m_cancelMutex);
    m_isInterrupted = false;
}

void PostgresSession::deallocateForgotten()
{
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    if (m_forgotten.isEmpty() || (status != PQTRANS_IDLE && status != PQTRANS_INTRANS)) {
        return;
    }
    const QByteArray script = "DEALLOCATE " + m_forgotten.join("; DEALLOCATE ");
    m_forgotten.clear();
    PQclear(PQexec(m_connection, script.constData()));
}

Result<Statement> PostgresSession::prepare(QStringView sql)
{
    const auto lend = [](Cache::iterator entry) {
        entry->lent = true;
        return Statement(entry->statement.get(), [entry](StatementBackend*) {
            entry->statement->recycle();
            entry->lent = false;
        });
    };
    const auto known = m_bySql.constFind(sql);
    if (known != m_bySql.cend() && !(*known)->lent) {
        m_cache.splice(m_cache.begin(), m_cache, *known);
        return lend(m_cache.begin());
    }
    const auto parameters = countParameters(sql);
    if (!parameters) {
        statementFailed(parameters.error());
        return tl::unexpected(parameters.error());
    }
    auto statement = std::make_unique<PostgresStatement>(*this, sql.toString(), *parameters);
    if (known != m_bySql.cend()) { // the same text inside its own loop: a second one, not kept
        return Statement(statement.release(), [](StatementBackend* backend) { delete backend; });
    }
    m_cache.push_front({sql.toString(), std::move(statement), false});
    m_bySql.insert(m_cache.front().sql, m_cache.begin());
    auto lent = lend(m_cache.begin());
    dropOldStatements();
    return lent;
}

void PostgresSession::dropOldStatements()
{
    for (auto entry = m_cache.end(); m_cache.size() > kCachedPostgresStatements && entry != m_cache.begin();) {
        --entry;
        if (!entry->lent) {
            m_bySql.remove(entry->sql);
            entry = m_cache.erase(entry);
        }
    }
}

Result<void> PostgresSession::executeScript(QStringView sql)
{
    QByteArray utf8;
    if (!toStorableUtf8(sql, utf8)) {
        return fail(ErrorCode::Internal, u"a script holds NUL or half a surrogate pair"_s);
    }
    ZHIKE_CHECK(enter(sql));
    const PostgresResult result(PQexec(m_connection, utf8.constData()));
    const ExecStatusType status = PQresultStatus(result.get());
    const bool isDone = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
    std::optional<Error> error;
    if (!isDone) {
        error = errorOf(result.get(), sql);
    }
    leave();
    if (error) {
        statementFailed(*error);
        return tl::unexpected(*error);
    }
    return {};
}

Result<void> PostgresSession::begin(Durability durability)
{
    if (m_inTransaction) {
        return fail(ErrorCode::Internal, u"transactions do not nest"_s);
    }
    m_failure.reset();
    const bool late = durability == Durability::WithNext;
    ZHIKE_CHECK(executeScript(
        m_isReader ? u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            : late ? u"BEGIN; SET LOCAL synchronous_commit = off"
                   : u"BEGIN"));
    m_inTransaction = true;
    return {};
}

Result<void> PostgresSession::commit()
{
    if (!m_inTransaction) {
        return fail(ErrorCode::Internal, u"no transaction is open"_s);
    }
    if (m_failure) { // the server would answer COMMIT with a ROLLBACK and call it success
        return tl::unexpected(*m_failure);
    }
    ZHIKE_CHECK(executeScript(u"COMMIT"));
    m_inTransaction = false;
    return {};
}

void PostgresSession::rollback()
{
    m_inTransaction = false;
    m_failure.reset();
    if (m_streaming != nullptr) {
        m_streaming->bufferRest();
    }
    clearInterrupt();
    const PGTransactionStatusType status = PQtransactionStatus(m_connection);
    if (status == PQTRANS_INTRANS || status == PQTRANS_INERROR) {
        PQclear(PQexec(m_connection, "ROLLBACK"));
    }
    if (PQstatus(m_connection) == CONNECTION_BAD) {
        m_isConnected = false;
    }
}

} // namespace zhike
