#pragma once

#include "domain/base/time.h"
#include "services/sample/samplelanguage.h"
#include "storage/sqlsession.h"

namespace zhike::sample {

/// Hangs a handful of small files on the first customers: a picture, a table, a letter. Inside the caller's
/// transaction.
/// @return how many
[[nodiscard]] Result<qint64> writeSampleAttachments(SqlSession& session, Instant now, SampleLanguage language);

} // namespace zhike::sample
