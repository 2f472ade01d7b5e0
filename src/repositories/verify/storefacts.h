#pragma once

#include "domain/base/field.h"
#include "domain/base/time.h"
#include "storage/sqlsession.h"

namespace zhike {

/// @return rows of a table of records, those in the bin too.
[[nodiscard]] Result<qint64> countRows(SqlSession& session, RecordKind kind);

/// The newest entry of the change log.
struct NewestChange {
    qint64 id = 0;
    Instant at{0};
};
[[nodiscard]] Result<std::optional<NewestChange>> newestChange(SqlSession& session);
[[nodiscard]] Result<qint64> countChangesAfter(SqlSession& session, qint64 id);

} // namespace zhike
