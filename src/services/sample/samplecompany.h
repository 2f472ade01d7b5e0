#pragma once

#include "services/changes/change.h"
#include "services/sample/sampleplan.h"

namespace zhike {

/// Haiyue Instruments as a person looks at it: some 3,000 customers and five years of orders up to now.
[[nodiscard]] sample::SampleOptions
demoSample(Instant now, int utcOffsetMinutes, sample::SampleLanguage language, quint64 seed = 1);

/// A company to measure with: 2 contacts, half an activity per order and a case per twenty orders, ten years up to
/// 2026-11-20.
[[nodiscard]] sample::SampleOptions benchSample(qint64 customers, qint64 orders, quint64 seed = 1);

enum class SampleStep { Plan, Records, Indexes };
struct SampleProgress {
    SampleStep step = SampleStep::Plan;
    qint64 done = 0; ///< customers, in the step Records
    qint64 total = 0;
    QString detail; ///< name of the index, in the step Indexes
};
/// Told on the session's thread. @return whether to go on.
using SampleObserver = std::function<bool(const SampleProgress&)>;

/// What was made.
struct SampleSummary {
    ChangeReceipt receipt; ///< for Company::announce()
    sample::BuyingProcess process; ///< what the customers' buying was drawn from
    qint64 customers = 0;
    qint64 contacts = 0;
    qint64 orders = 0;
    qint64 lines = 0;
    qint64 activities = 0;
    qint64 cases = 0;
    qint64 entries = 0;
    qint64 opportunities = 0;
    qint64 attachments = 0;
};

/// Fills an empty company, on the writer's session; makes what a new company needs where it is missing. Two threads
/// draw while this one writes. Leaves statistics and search tokens behind and one change in the log, which cannot be
/// undone (throw the file away). With `isThrowaway` in the options (see BulkLoad) the store must be thrown away when
/// this fails; without, one transaction leaves nothing behind.
/// @return `NotAllowed`; `Constraint` when there are customers; `Cancelled`.
[[nodiscard]] Result<SampleSummary> makeSample(
    SqlSession& session, const sample::SampleOptions& options, const Author& author,
    const SampleObserver& observer = {});

} // namespace zhike
