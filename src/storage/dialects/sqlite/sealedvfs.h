#pragma once

#include <QList>
#include <cstdint>
#include <optional>

struct sqlite3;

namespace zhike {

/// Name of our layer between SQLite and its file system, registered at the first call: it gives each page of a sealed
/// database file its checksum when it is written there and compares it when it is read. Files that are not sealed, logs
/// and journals pass unchanged. A page whose checksum does not fit is not handed out: SQLITE_IOERR_DATA. Between
/// reading and writing pages bear kUnsealedMark.
///
/// Parameters of a file: URI name: `?zhike_seal=1` seals a new file from its first page on (SQLite must have been told
/// to reserve kPageSumBytes, or the pages come from a sealed file); `?zhike_verify=0` hands out broken pages too.
///
/// It stands on whatever VFS is the default one at the moment a file is opened.
[[nodiscard]] const char* sealedVfs();

/// The page that was refused last on this thread, with where it was; nothing when none was.
struct RefusedPage {
    std::uint32_t number = 0; ///< counted from 1
    std::uint64_t offset = 0; ///< in bytes from the start of the file
};
[[nodiscard]] std::optional<RefusedPage> lastRefusedPage();

/// Whether the main database of a connection is a sealed file.
[[nodiscard]] bool hasPageSums(sqlite3* connection);

/// A look at pages of the file itself, not at what a log has for them. Neither opens nor closes anything.
struct RawPages {
    std::uint32_t pages = 0; ///< in the file
    std::uint32_t next = 1; ///< where to go on; 0 after the last page
    int unsealed = 0; ///< pages without a checksum
    QList<std::uint32_t> broken;
    bool mustWait = false; ///< `next` may be being written just now: look again when the log is empty
    int systemProblem = 0; ///< SQLite's code when `next` cannot be read at all
};
/// @param from counted from 1. @return nothing when the file is not sealed.
[[nodiscard]] std::optional<RawPages> lookAtPages(sqlite3* connection, std::uint32_t from, std::uint32_t count);

} // namespace zhike
