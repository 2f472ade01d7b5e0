#pragma once

#include "domain/base/result.h"
#include "domain/base/value.h"

#include <QByteArrayView>
#include <QStringView>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace zhike {

enum class Engine { Sqlite, PostgreSql };

/// Text that is UTF-8 already (search tokens, rows of a file), bound as text without a detour through QString.
struct Utf8Text {
    QByteArrayView bytes;
};

/// What an engine's own statement can do; implemented by dialects/sqlite and dialects/postgresql only.
class StatementBackend {
public:
    virtual ~StatementBackend() = default;
    virtual void bindNull(int index) = 0;
    virtual void bindInt(int index, qint64 value) = 0;
    virtual void bindReal(int index, double value) = 0;
    virtual void bindText(int index, QStringView value) = 0;
    virtual void bindUtf8(int index, QByteArrayView value) = 0;
    virtual void bindBytes(int index, QByteArrayView value) = 0;
    virtual Result<bool> next() = 0;
    virtual Result<qint64> execute() = 0;
    virtual int columnCount() const = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    virtual Value value(int column) const = 0;
    virtual void reset() = 0;
};

/// A prepared statement on loan from its session's cache; it is reset when it goes away, so no read stays open.
/// Parameters are written $1, $2 ... in the order in which they first appear; both engines read that.
/// Used on the thread of its session only.
class Statement {
public:
    using GiveBack = std::function<void(StatementBackend*)>;
    Statement(StatementBackend* backend, GiveBack giveBack);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds all parameters from $1 on. Accepts whole numbers, bool, double, QString, QByteArray, Utf8Text, Day,
    /// Instant, Id, Value, and std::optional of these (nothing becomes NULL). Values are copied. What neither engine
    /// keeps as it is (NUL, half a surrogate pair, invalid UTF-8, NaN, infinity) makes next() and execute() answer
    /// `InvalidInput`; a parameter left out makes them answer `Internal`.
    template <class... Args> Statement& bind(const Args&... args)
    {
        int index = 0;
        (bindOne(++index, args), ...);
        return *this;
    }
    /// Binds one parameter, counted from 1.
    template <class T> void bindOne(int index, const T& value);

    /// @return true when a row stands ready, false after the last one.
    [[nodiscard]] Result<bool> next() { return m_backend->next(); }
    /// Runs a statement that answers no rows. @return the rows changed. The statement may be bound and run again.
    [[nodiscard]] Result<qint64> execute() { return m_backend->execute(); }
    /// Makes the statement ready to be bound and stepped again.
    void reset() { m_backend->reset(); }

    // The current row; columns count from 0.
    [[nodiscard]] int columnCount() const { return m_backend->columnCount(); }
    [[nodiscard]] bool isNull(int column) const { return m_backend->isNull(column); }
    [[nodiscard]] qint64 integer(int column) const { return m_backend->integer(column); }
    [[nodiscard]] double real(int column) const { return m_backend->real(column); }
    [[nodiscard]] QString text(int column) const { return m_backend->text(column); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_backend->bytes(column); }
    [[nodiscard]] Value value(int column) const { return m_backend->value(column); }
    [[nodiscard]] std::optional<qint64> integerOrNull(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }

private:
    StatementBackend* m_backend;
    GiveBack m_giveBack;
};

/// When what a transaction wrote survives the loss of power. It survives the end of the program in either case.
enum class Durability {
    AtCommit, ///< commit() answers when the disk has it
    WithNext, ///< when the next transaction `AtCommit` does: for the pieces of a batch that would be taken back anyway
};

/// One connection to one store, used by one thread. Statements are cached by their text.
class SqlSession {
public:
    virtual ~SqlSession() = default;
    [[nodiscard]] virtual Engine engine() const = 0;
    [[nodiscard]] virtual Result<Statement> prepare(QStringView sql) = 0;
    /// Runs statements without parameters, one after the other (migrations, pragmas).
    [[nodiscard]] virtual Result<void> executeScript(QStringView sql) = 0;
    /// Thread-safe: the running statement ends with `Cancelled`, or the next one when none is running.
    virtual void interrupt() = 0;
    /// Forgets an interrupt() that found nothing to end.
    virtual void clearInterrupt() = 0;
    /// False once the server is out of reach: the session answers `Connection` from then on and has to be made anew.
    [[nodiscard]] virtual bool isConnected() const { return true; }
    /// Called when no work is waiting: SQLite's writer moves its log into the file and truncates it.
    [[nodiscard]] virtual Result<void> whenIdle() { return {}; }
    /// SQLite's writer moves its log into the file and truncates it now, so that nothing erased is left there; waits
    /// some seconds for readers. @return `Locked` when one does not let go.
    [[nodiscard]] virtual Result<void> emptyLog() { return {}; }

    /// Prepares, binds and runs a statement that answers no rows. @return the rows changed.
    template <class... Args> [[nodiscard]] Result<qint64> execute(QStringView sql, const Args&... args)
    {
        ZHIKE_TRY(Statement statement, prepare(sql));
        statement.bind(args...);
        return statement.execute();
    }
    /// Prepares and binds a statement that answers rows.
    template <class... Args> [[nodiscard]] Result<Statement> query(QStringView sql, const Args&... args)
    {
        ZHIKE_TRY(Statement statement, prepare(sql));
        statement.bind(args...);
        return statement;
    }
    /// @return the first column of the first row, or nothing when there is no row (or it is NULL).
    template <class... Args> [[nodiscard]] Result<std::optional<qint64>> integer(QStringView sql, const Args&... args)
    {
        ZHIKE_TRY(Statement statement, query(sql, args...));
        ZHIKE_TRY(const bool row, statement.next());
        return row ? statement.integerOrNull(0) : std::nullopt;
    }

protected:
    friend class Transaction;
    /// BEGIN IMMEDIATE on SQLite's writer, BEGIN on readers and PostgreSQL.
    virtual Result<void> begin(Durability durability) = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() = 0;
};

/// Rolls back unless committed. Transactions do not nest. After a statement failed, what remains is to roll back: on
/// both engines commit() then answers that statement's error and changes nothing.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(SqlSession& session, Durability durability = Durability::AtCommit);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(SqlSession& session) : m_session(&session) { }
    SqlSession* m_session; ///< null after commit
};

namespace detail {
template <class T> inline constexpr bool isOptional = false;
template <class T> inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
concept IdLike = requires(const T& id)
{
    {
        id.value()
        } -> std::same_as<std::int64_t>;
};
} // namespace detail

template <class T> void Statement::bindOne(int index, const T& value)
{
    if constexpr (detail::isOptional<T>) {
        if (value) {
            bindOne(index, *value);
        } else {
            m_backend->bindNull(index);
        }
    } else if constexpr (std::same_as<T, Value>) {
        std::visit([&](const auto& inner) { bindOne(index, inner); }, value);
    } else if constexpr (std::same_as<T, std::monostate> || std::same_as<T, std::nullopt_t>) {
        m_backend->bindNull(index);
    } else if constexpr (std::integral<T>) {
        m_backend->bindInt(index, qint64(value));
    } else if constexpr (std::floating_point<T>) {
        m_backend->bindReal(index, double(value));
    } else if constexpr (std::same_as<T, Day>) {
        m_backend->bindInt(index, value.sinceEpoch());
    } else if constexpr (std::same_as<T, Instant>) {
        m_backend->bindInt(index, value.msSinceEpoch());
    } else if constexpr (detail::IdLike<T>) {
        m_backend->bindInt(index, value.value());
    } else if constexpr (std::same_as<T, QByteArray>) {
        m_backend->bindBytes(index, value);
    } else if constexpr (std::same_as<T, Utf8Text>) {
        m_backend->bindUtf8(index, value.bytes);
    } else {
        m_backend->bindText(index, QStringView(value));
    }
}

} // namespace zhike
