#pragma once

#include "storage/sqlsession.h"

#include <QString>
#include <span>

namespace zhike {

/// One step of the schema, never edited once it is released. Its statements stand in `<name>.sql`, parted by blank
/// lines and written in the words of dialect.h; `<name>.postgresql.sql`, where there is one, is read instead on
/// PostgreSQL.
struct Migration {
    int version; ///< 1, 2, 3 ...
    const char* name; ///< "0001_first"
    Result<void> (*fill)(SqlSession&) = nullptr; ///< runs after the statements: what SQL cannot say
};

struct MigrationPlan {
    QString folder; ///< where the files are: a resource or a folder
    std::span<const Migration> steps;

    [[nodiscard]] int latestVersion() const { return steps.empty() ? 0 : steps.back().version; }
};

/// The company's schema as this program writes it (resources/sql/migrations).
[[nodiscard]] const MigrationPlan& companySchema();

/// @return the version of the schema in the store, 0 when there is none.
[[nodiscard]] Result<int> schemaVersion(SqlSession& session);

/// Brings a store to the plan's latest version: each missing step in one transaction with its version number, so that a
/// failing step leaves nothing of itself. On PostgreSQL clients that do so at the same time wait for each other.
/// @return the version before, or the first error with step and statement; `NewerFile` when the store is ahead of the
/// plan.
[[nodiscard]] Result<int> migrate(SqlSession& session, const MigrationPlan& plan);

/// The tables, columns, keys and indexes of a SQLite store as Markdown: docs/schema.md is this text of a new file.
[[nodiscard]] Result<QString> schemaText(SqlSession& session);

} // namespace zhike
