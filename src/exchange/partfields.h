#pragma once

#include "exchange/recordfields.h"

/// What a file can say of records that are told of others: entries of cases, needs of customers.
namespace zhike {

/// Beside the entry's own fields `direction`, for files that say it: what came in has no author of ours.
[[nodiscard]] QList<ImportField> importFieldsOfEntries();
[[nodiscard]] QList<ImportField> importFieldsOfNeeds();
/// What of a case its own columns say beside the fields that people type: promises and counts, and nothing of a case
/// that is there already but the promises.
[[nodiscard]] QList<ImportField> importFiguresOfCases();

} // namespace zhike
