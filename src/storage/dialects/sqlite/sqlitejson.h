#pragma once

struct sqlite3;

namespace zhike {

/// Puts functions of our own in the place of SQLite's `->>` and `json_valid`, which mean the same for an object of
/// whole numbers and texts. SQLite 3.40 does not let its own be used by a schema that is not trusted, and ours is not:
/// a file comes from anywhere. Other programs that open the file have the originals.
/// @return SQLITE_OK or what went wrong
[[nodiscard]] int addSqliteJson(sqlite3* connection);

} // namespace zhike
