#pragma once

#include "storage/dialects/postgresql/postgresvalue.h"
#include "storage/store.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <atomic>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

struct pg_conn;
struct pg_result;
struct pg_cancel;

namespace zhike {

class PostgresSession;

struct PostgresResultDeleter {
    void operator()(pg_result* result) const;
};
using PostgresResult = std::unique_ptr<pg_result, PostgresResultDeleter>;

/// A statement prepared on the server, its values sent apart from it in binary: whole numbers as bigint, statistics as
/// double precision, texts as text, bytes as bytea, NULL without a type. Rows are read one by one as they arrive.
class PostgresStatement final : public StatementBackend {
public:
    PostgresStatement(PostgresSession& session, QString sql, int parameters);
    ~PostgresStatement() override;
    Q_DISABLE_COPY_MOVE(PostgresStatement)

    void bindNull(int index) override;
    void bindInt(int index, qint64 value) override;
    void bindReal(int index, double value) override;
    void bindText(int index, QStringView value) override;
    void bindUtf8(int index, QByteArrayView value) override;
    void bindBytes(int index, QByteArrayView value) override;
    Result<bool> next() override;
    Result<qint64> execute() override;
    int columnCount() const override { return int(m_types.size()); }
    bool isNull(int column) const override { return cell(column).isNull; }
    qint64 integer(int column) const override { return cell(column).integer(); }
    double real(int column) const override { return cell(column).real(); }
    QString text(int column) const override { return cell(column).text(); }
    QByteArray bytes(int column) const override;
    Value value(int column) const override { return cell(column).value(); }
    void reset() override;

    void recycle();

private:
    friend class PostgresSession;
    enum class State { Ready, Streaming, Buffered, Done };
    struct Parameter {
        unsigned type = 0; ///< 0 with NULL
        QByteArray bytes;
        bool isBound = false;
        bool isNull = true;
    };
    /// One prepared form: which type of value stands at each place; 0 fits NULL only.
    struct Variant {
        std::vector<unsigned> types;
        QByteArray name;
    };

    Parameter* parameter(int index);
    void refuse(ErrorCode code, const QString& detail);
    Result<void> checkBound();
    Result<QByteArray> preparedName();
    Result<bool> start();
    Result<bool> nextFromServer();
    Result<bool> fetch();
    bool nextBuffered();
    void bufferRest();
    void keepRow();
    [[nodiscard]] PostgresCell cell(int column) const;
    Result<void> takeColumns();
    [[nodiscard]] Error failed(const Error& error);

    PostgresSession& m_session;
    QString m_sql;
    QByteArray m_utf8;
    std::vector<Parameter> m_parameters;
    std::vector<Variant> m_variants;
    State m_state = State::Ready;
    std::optional<Error> m_bindError;
    std::vector<unsigned> m_types; ///< of the columns
    PostgresResult m_row; ///< while streaming
    // rows read ahead because the connection was needed: one piece of memory, since a PGresult takes 2 KB
    std::vector<char> m_bufferedBytes;
    std::vector<qsizetype> m_bufferedEnds; ///< of each cell in turn; negative - 1 for NULL
    std::size_t m_bufferedRow = 0;
    std::optional<Error> m_bufferedError; ///< comes after the buffered rows
};

/// One connection. A second statement may run while rows of the first are still to be read: they are read ahead then.
class PostgresSession final : public SqlSession {
public:
    /// Connects; does not look at what is in the schema.
    [[nodiscard]] static Result<std::unique_ptr<PostgresSession>>
    open(const StoreAddress& address, SessionKind kind, bool readOnlyStore);
    ~PostgresSession() override;
    Q_DISABLE_COPY_MOVE(PostgresSession)

    Engine engine() const override { return Engine::PostgreSql; }
    Result<Statement> prepare(QStringView sql) override;
    Result<void> executeScript(QStringView sql) override;
    void interrupt() override;
    void clearInterrupt() override;
    bool isConnected() const override { return m_isConnected.load(std::memory_order_relaxed); }

    [[nodiscard]] pg_conn* connection() const { return m_connection; }
    void onClosed(std::function<void()> closed) { m_closed = std::move(closed); }

protected:
    Result<void> begin(Durability durability) override;
    Result<void> commit() override;
    void rollback() override;

private:
    friend class PostgresStatement;
    struct CachedStatement {
        QString sql;
        std::unique_ptr<PostgresStatement> statement;
        bool lent = false;
    };
    using Cache = std::list<CachedStatement>;

    PostgresSession(pg_conn* connection, bool isReader);
    /// Makes the connection free for another statement; every way to the server begins here and ends with leave().
    Result<void> enter(QStringView sql);
    void leave();
    void waitForCancel();
    void cancelUntilItEnds();
    [[nodiscard]] Error errorOf(pg_result* result, QStringView sql);
    [[nodiscard]] Error connectionError(QStringView sql);
    void statementFailed(const Error& error);
    void dropOldStatements();
    void forgetPrepared(const QByteArray& name) { m_forgotten.append(name); }
    void deallocateForgotten();
    [[nodiscard]] QByteArray newName() { return "z" + QByteArray::number(++m_names); }

    pg_conn* m_connection;
    pg_cancel* m_cancel;
    bool m_isReader;
    std::atomic<bool> m_isConnected = true;
    Cache m_cache; ///< most recently used first
    QHash<QStringView, Cache::iterator> m_bySql; ///< keys look into m_cache
    PostgresStatement* m_streaming = nullptr; ///< whose rows are on their way
    QByteArrayList m_forgotten; ///< prepared on the server for nobody
    qint64 m_names = 0;
    bool m_inTransaction = false;
    std::optional<Error> m_failure; ///< of a statement in the open transaction

    std::mutex m_cancelMutex; ///< over the next three: interrupt() comes from other threads
    bool m_isRunning = false;
    bool m_isInterrupted = false;
    std::condition_variable m_runEnded;
    std::thread m_canceller; ///< asks the server on a connection of its own, so that nobody waits for that
    std::function<void()> m_closed;
};

/// How many parameters $1, $2 ... a statement has. @return `Internal` unless each number appears first after the one
/// before it: SQLite numbers them so.
[[nodiscard]] Result<int> countParameters(QStringView sql);

} // namespace zhike
