#pragma once

#include "storage/sqlsession.h"

#include <QString>

namespace zhike {

/// Puts the engine's words for `${word}` into SQL that both read:
///
/// | word | SQLite | PostgreSQL |
/// | --- | --- | --- |
/// | `${int}` | `INTEGER` | `bigint` |
/// | `${real}` | `REAL` | `double precision` |
/// | `${text}` | `TEXT` | `text` |
/// | `${bytes}` | `BLOB` | `bytea` |
/// | `${strict}`, after a table's closing bracket | `STRICT` | nothing |
/// | `${without_rowid}`, the same for a table whose key is not one number | `STRICT, WITHOUT ROWID` | nothing |
/// | `${no_nul(column)}`, a condition for CHECK | `instr(column, char(0)) = 0` | `TRUE` (it cannot store NUL) |
/// | `${sqlite:...}` | the text | nothing |
/// | `${postgresql:...}` | nothing | the text |
///
/// Texts and names inside hold no braces. @return `Internal` for an unknown word or a missing brace.
[[nodiscard]] Result<QString> expandDialect(QStringView sql, Engine engine);

} // namespace zhike
