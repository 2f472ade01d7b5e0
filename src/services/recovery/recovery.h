#pragma once

#include "storage/salvage.h"

#include <QByteArray>

namespace zhike {

/// Copies what can be read of a company's damaged file into a new file that opens again, search index included. The
/// damaged one is only read. Nobody has it open.
[[nodiscard]] Result<SalvageReport>
salvageCompany(const QString& damaged, const QString& target, const SalvageProgress& progress = {});

/// What can be given to somebody who helps, as JSON: versions, sizes, counts, what is damaged and where. No name, no
/// path, no value of a record is in it; a person reads it before it is saved.
[[nodiscard]] QByteArray supportBundle(const FileDiagnosis& found, const QString& programVersion);

} // namespace zhike
