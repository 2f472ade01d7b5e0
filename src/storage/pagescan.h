#pragma once

#include "storage/sqlsession.h"

#include <QList>

namespace zhike {

/// A place in a file where what was written is no longer what is there.
struct BrokenPage {
    qint64 number = 0; ///< counted from 1
    qint64 offset = 0; ///< in bytes from the start of the file
    friend bool operator==(const BrokenPage&, const BrokenPage&) = default;
};

/// A part of a walk over the whole file.
struct PageScan {
    bool isSealed = false; ///< false: a file without checksums (old, in memory, a server): nothing was looked at
    qint64 pages = 0; ///< in the file
    qint64 next = 1; ///< where to go on; 0: the walk is through
    qint64 unsealed = 0; ///< pages that another program wrote, so that nothing is known of them
    QList<BrokenPage> broken;
    bool mustWait = false; ///< `next` may be being written: go on with it when the writer was idle
};

/// Compares pages of the file with their checksums, freelist and all: each changed bit is found. Reads the disk, not
/// SQLite's cache; about 1 GB/s from memory. Takes no lock: saves go on meanwhile.
/// @param from 1 for the first part, then `next` of the part before. @return `Io` where the disk does not answer.
[[nodiscard]] Result<PageScan> scanPages(SqlSession& session, qint64 from, qint64 count);

/// The walk as a whole, ended by interrupt(); waits for nobody: a page that is being written is passed over.
[[nodiscard]] Result<PageScan> scanAllPages(SqlSession& session);

/// To which table or index a page of a file belongs; empty when that cannot be told any more. Reads every page, so it
/// fails on a broken one unless the session hands those out.
[[nodiscard]] Result<QString> ownerOfPage(SqlSession& session, qint64 number);

} // namespace zhike
