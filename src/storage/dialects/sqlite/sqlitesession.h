#pragma once

#include "storage/store.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;
namespace SQLite {
class Database;
}

namespace zhike {

struct SqliteOptions {
    SessionKind kind = SessionKind::Writer;
    bool inMemory = false; ///< the path is a name of SQLite's memdb: no log, no lock, nothing on disk
    bool immutable = false; ///< nobody can write the file: no lock, no log, no shared memory
    bool readOnlyStore = false; ///< even Writer may not write
    bool isNewFile = false; ///< empty: it gets our page size and checksums
    bool handsOutBroken = false; ///< pages whose checksum does not fit are read all the same: to save what is left
};

class SqliteSession;

/// A statement of SQLite's C API: SQLiteCpp's own hides the handle, throws on each bind and copies each text twice.
class SqliteStatement final : public StatementBackend {
public:
    SqliteStatement(SqliteSession& session, sqlite3_stmt* handle, QString sql);
    ~SqliteStatement() override;
    Q_DISABLE_COPY_MOVE(SqliteStatement)

    void bindNull(int index) override;
    void bindInt(int index, qint64 value) override;
    void bindReal(int index, double value) override;
    void bindText(int index, QStringView value) override;
    void bindUtf8(int index, QByteArrayView value) override;
    void bindBytes(int index, QByteArrayView value) override;
    Result<bool> next() override;
    Result<qint64> execute() override;
    int columnCount() const override;
    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;
    Value value(int column) const override;
    void reset() override;

    /// Ready for the next borrower: nothing bound, nothing open.
    void recycle();

private:
    enum class State { Ready, Row, Done };
    bool readyToBind(int index);
    void bound(int index, int code);
    void refuse(ErrorCode code, const QString& detail);
    Result<bool> step();

    SqliteSession& m_session;
    sqlite3_stmt* m_handle;
    QString m_sql;
    std::vector<QByteArray> m_buffers; ///< what is bound as text and bytes, reused from row to row
    std::vector<bool> m_isBound;
    int m_unbound;
    State m_state = State::Ready;
    std::optional<Error> m_bindError;
};

/// One connection. Never opens, reads or copies the database file other than through SQLite: closing any descriptor of
/// it would drop SQLite's own locks.
class SqliteSession final : public SqlSession {
public:
    /// Opens, hardens and reads every setting back. `path` is absolute.
    [[nodiscard]] static Result<std::unique_ptr<SqliteSession>> open(const QString& path, const SqliteOptions& options);
    ~SqliteSession() override;
    Q_DISABLE_COPY_MOVE(SqliteSession)

    Engine engine() const override { return Engine::Sqlite; }
    Result<Statement> prepare(QStringView sql) override;
    Result<void> executeScript(QStringView sql) override;
    void interrupt() override;
    void clearInterrupt() override { m_interrupted.store(false, std::memory_order_relaxed); }
    Result<void> whenIdle() override;
    Result<void> emptyLog() override;

    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] SQLite::Database& database() { return *m_database; }
    /// Runs when the session has closed its connection.
    void onClosed(std::function<void()> closed) { m_closed = std::move(closed); }
    /// Whether the file is left as it is, log included, when the connection closes.
    void leaveUntouched(bool leave);
    /// Makes the writer ready to write: with a write-ahead log. Until then it changes nothing.
    [[nodiscard]] Result<void> useLog();

protected:
    Result<void> begin(Durability durability) override;
    Result<void> commit() override;
    void rollback() override;

private:
    friend class SqliteStatement;
    struct CachedStatement {
        QString sql;
        std::unique_ptr<SqliteStatement> statement;
        bool lent = false;
    };
    using Cache = std::list<CachedStatement>;

    SqliteSession(std::unique_ptr<SQLite::Database> database, const SqliteOptions& options);
    Result<void> harden();
    Result<void> becomeDurable(Durability durability);
    Result<void> pragma(const QString& name, const QString& value, const QString& expected);
    Result<std::unique_ptr<SqliteStatement>> compile(QStringView sql);
    Result<void> runSimple(QStringView sql);
    void statementFailed(const Error& error);
    void dropOldStatements();

    std::unique_ptr<SQLite::Database> m_database;
    sqlite3* m_handle;
    SqliteOptions m_options;
    Cache m_cache; ///< most recently used first
    QHash<QStringView, Cache::iterator> m_bySql; ///< keys look into m_cache
    std::atomic<bool> m_interrupted = false;
    bool m_usesLog = false;
    bool m_inTransaction = false; ///< also after SQLite itself has rolled back, until its owner lets go
    std::optional<Error> m_failure; ///< of a statement in the open transaction
    Durability m_durability = Durability::AtCommit;
    qint64 m_changesWhenIdle = -1;
    std::function<void()> m_closed;
};

/// application_id of our files: "Zhik".
inline constexpr qint32 kApplicationId = 0x5A68696B;

} // namespace zhike
