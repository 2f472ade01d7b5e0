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
/// Cards and entries are named by the record's identity (see RecordIdentity), imported activities and customers by the
/// key that they had, so that what comes back is known.
///
/// A household is a group of its contacts: its card stands beside theirs, whichever of the two were asked for.
/// @param company see companyIdentity()
[[nodiscard]] Result<ExportChunk>
recordChunks(SqlSession& session, RecordKind kind, const QString& path, const ExportForm& form, quint64 company);

} // namespace zhike
