#pragma once

#include "repositories/stores.h"

namespace zhike {

/// The consent log of a person (a contact, or a customer who is one), newest first; of two entries of one moment the
/// later written one is the newer.
[[nodiscard]] Result<QList<Consent>> consentLog(SqlSession& session, const RecordRef& person);

/// Keyed hashes of the addresses and numbers of erased persons who did not want to be approached.
[[nodiscard]] Result<bool> hasObjections(SqlSession& session);
[[nodiscard]] Result<bool> isObjection(SqlSession& session, const QString& digest);
/// Called by an erasure inside its transaction.
[[nodiscard]] Result<void> keepObjection(SqlSession& session, const QString& digest, Instant since);

} // namespace zhike
