#pragma once

#include "domain/base/time.h"
#include "repositories/insight/valuereads.h"

namespace zhike {

/// The newest run, as far as it says when the next one is due.
struct RunSeen {
    Day asOf{0};
    qint64 orders = 0;
};
/// @return nothing before the first run.
[[nodiscard]] Result<std::optional<RunSeen>> newestRunSeen(SqlSession& session);

/// Whether enough was ordered since a run for everybody's figures to be told anew: a hundredth of the orders and at
/// least twenty, or the first order that is a week younger than the run's day. Single orders move their own customer
/// at once without it.
[[nodiscard]] bool isRefitDue(const RunSeen& run, const OrderCount& now);

} // namespace zhike
