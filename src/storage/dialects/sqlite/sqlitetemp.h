#pragma once

namespace zhike {

/// Makes SQLite put its temporary files (big sorts hold personal data) into a folder that only we can read. Done once a
/// process, before the first connection.
void useSqliteTempFolder();

} // namespace zhike
