#pragma once

#include "repositories/stores.h"

namespace zhike {

/// A condition on rows of `attachment`: the record that it hangs on is not in the bin.
[[nodiscard]] QString hostIsThere();

/// The files of a record outside of the bin, newest first; of a customer those of all of its records too. No contents.
[[nodiscard]] Result<QList<Attachment>> attachmentsOf(SqlSession& session, const RecordRef& host);

/// How many attachmentsOf() would answer.
[[nodiscard]] Result<qint64> countAttachmentsOf(SqlSession& session, const RecordRef& host);

} // namespace zhike
