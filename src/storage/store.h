#pragma once

#include "storage/sqlsession.h"

#include <QString>
#include <memory>

namespace zhike {

/// Where a company's records are: a file of ours, or a PostgreSQL database.
struct StoreAddress {
    Engine engine = Engine::Sqlite;
    QString path; ///< SQLite: the file; PostgreSQL: a libpq connection string
};

enum class OpenMode { CreateIfMissing, MustExist, ReadOnly };

enum class SessionKind {
    Writer, ///< the only one that may write; a second one is refused
    Reader, ///< query_only, 32 MB cache; for the window
    Analytics ///< query_only, small cache, sorts in files; for big scans
};

/// An opened, locked, checked and migrated store. For a file: owns the lock (one process a file), application_id,
/// permissions 0600, refusal of newer, damaged, foreign, network-mounted or read-only files by a named reason with the
/// file left untouched. Sessions are made per thread.
class Store {
public:
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const StoreAddress& address, OpenMode mode);
    virtual ~Store() = default;
    [[nodiscard]] virtual const StoreAddress& address() const = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<SqlSession>> session(SessionKind kind) = 0;
    /// True when open() found no company in it and made the schema.
    [[nodiscard]] virtual bool isNew() const = 0;
};

/// Schema version that this program writes.
[[nodiscard]] int currentSchemaVersion();

} // namespace zhike
