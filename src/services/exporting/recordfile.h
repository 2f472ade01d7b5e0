#pragma once

#include "services/exporting/rowfile.h"
#include "storage/sqlsession.h"

#include <functional>

namespace zhike {

/// A file that is being exported, chunk by chunk.
struct ExportChunk {
    /// Writes records in this order. @return how many were there still.
    std::function<Result<qint64>(std::span<const RecordRef> refs)> write;
    std::function<Result<void>()> commit; ///< must be called for the file to exist
};

/// A file of records in the form that the world gives them: contacts and customers as cards, activities as entries of a
/// calendar. What those have no property for is left out; see VCardWriter and CalendarWriter. Of an activity that is
/// phone, owner, opportunity and case.
///
/// A contact's card and an entry are named by the record's address, an imported activity by the key that it had; a
/// customer's card by its key in the other system only, so that a card that comes back finds the customer by its name.
[[nodiscard]] Result<ExportChunk>
recordChunks(SqlSession& session, RecordKind kind, const QString& path, const ExportForm& form);

} // namespace zhike
