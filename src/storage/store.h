#pragma once

#include "storage/migration.h"
#include "storage/sqlsession.h"

#include <QString>
#include <memory>

namespace zhike {

/// Where a company's records are: a file of ours, or a PostgreSQL database.
struct StoreAddress {
    Engine engine = Engine::Sqlite;
    QString path; ///< SQLite: the file, or ":memory:" for a store that ends with its last session; PostgreSQL: a libpq
                  ///< connection string
    QString schema = QStringLiteral("zhike"); ///< PostgreSQL: the schema that is ours
};

enum class OpenMode { CreateIfMissing, MustExist, ReadOnly };

enum class SessionKind {
    Writer, ///< the only one that may write; while it lives a second one is refused with `Locked`
    Reader, ///< query_only, 32 MB cache; for the window
    Analytics ///< query_only, small cache, sorts in files; for big scans
};

/// An opened, locked, checked and migrated store. For a file: owns the lock (one process a file), application_id,
/// permissions 0600, refusal of newer, damaged, foreign, network-mounted or read-only files by a named reason with the
/// file left untouched. Before an older file is migrated it is copied to `<file>.before-v<new version>`. A file that
/// does not exist yet appears only when it is complete. Sessions are made per thread and may outlive the store.
class Store {
public:
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreAddress& address, OpenMode mode);
    /// The same with another schema than the company's: for tests, and for files of our own beside it.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    open(const StoreAddress& address, OpenMode mode, const MigrationPlan& plan);
    virtual ~Store() = default;
    [[nodiscard]] virtual const StoreAddress& address() const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<SqlSession>> session(SessionKind kind) = 0;
    /// True when open() found no company in it and made the schema.
    [[nodiscard]] virtual bool isNew() const = 0;
    /// False when the last use of the file ended without order (a crash, a power cut): findDamage() should have a look
    /// when time allows. A file of at most 64 MiB has been looked at by open() then.
    [[nodiscard]] virtual bool wasClosedInOrder() const { return true; }
    /// @return `Io` when the file was replaced, moved or removed since open(): what is saved would go nowhere. Cheap.
    [[nodiscard]] virtual Result<void> checkInPlace() const { return {}; }
};

/// Schema version that this program writes.
[[nodiscard]] int currentSchemaVersion();

} // namespace zhike
