#pragma once

struct sqlite3;

namespace zhike {

/// Gives a connection our functions, for statements only (not for a schema):
/// `zhike_contains(text, folded)` and `zhike_starts_with(text, folded)`: does the folded text (text/folding.h) hold
/// that? NULL when a side is NULL. About 3 million short texts a second.
/// @return SQLite's result code.
[[nodiscard]] int addSqliteFunctions(sqlite3* connection);

} // namespace zhike
