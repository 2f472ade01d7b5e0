#pragma once

#include "domain/base/result.h"
#include "repositories/privacy/erasures.h"

#include <QList>

namespace zhike {

/// Who was erased, kept beside the backups as well as in the company: a backup that is put back loses them again, even
/// where the company itself is lost. "<name> backups/erased.json", numbers only.

/// @return an empty list where there is none, and `Damaged` for a file that is none of ours: who does not know whom to
/// erase must not put anybody back.
[[nodiscard]] Result<QList<Erasure>> erasureListOf(const QString& companyFile);
/// Adds what the list does not have yet.
[[nodiscard]] Result<void> addToErasureList(const QString& companyFile, const QList<Erasure>& erasures);
[[nodiscard]] QList<Erasure> joined(const QList<Erasure>& one, const QList<Erasure>& other);

/// Erases everybody of the list in a copy of a company that nobody has open, and leaves no log, lock or older copy
/// beside it. @return how many were.
[[nodiscard]] Result<qint64> eraseInCopy(const QString& path, const QList<Erasure>& erasures, Instant now);

/// Copies of the company that stand beside it from before an update or a backup that was put back.
[[nodiscard]] QStringList olderCopiesOf(const QString& companyFile);

} // namespace zhike
