#pragma once

#include "services/sample/samplerecords.h"

namespace zhike::sample {

/// So many relations at most are drawn from one customer to those before it.
inline constexpr qint64 kRelationsOfEach = 3;

/// Draws how a customer stands to some of those before it: both sides of each relation. It has a stream of its own, so
/// that the other records of a sample are what they were.
void makeRelations(
    const SamplePlanner& planner, const SampleBase& base, const CustomerPlan& plan, CustomerRecords& records);

} // namespace zhike::sample
