#pragma once

#include "services/sample/samplerecords.h"
#include "storage/sqlsession.h"

namespace zhike::sample {

/// How many records of each kind there will be.
struct SampleTotals {
    qint64 customers = 0;
    qint64 contacts = 0;
    qint64 orders = 0;
    qint64 activities = 0;
    qint64 cases = 0;
    qint64 entries = 0;
    qint64 opportunities = 0;
};

/// Writes what all customers refer to (people, categories, products) and takes the ids and numbers of everything else,
/// inside the caller's transaction.
[[nodiscard]] Result<SampleBase>
writeReference(SqlSession& session, const SampleOptions& options, const SampleTotals& totals);

} // namespace zhike::sample
